import { isOfSomeRows } from '../budget.ts';
import type { Config, FilaData, Origin } from '../model.ts';
import { cents, solesOf, sumOfStated, type Cents } from '../money.ts';
import { at } from './figure.ts';
import { isTooFew } from './percentage.ts';
import type { StatedOfYear } from './stated.ts';

/** A stage of the spending, such as the devengado, and the PIM, of the same money. */
export interface StageOfPim {
  readonly amount: Cents;
  readonly pim: Cents;
  /** «1 de 2 filas» where it is of some rows alone; else empty. */
  readonly filas: string;
  readonly origins: () => readonly Origin[];
}

/** The same of the devengado: what was spent of what could be. */
export interface ComparedAmounts extends StageOfPim {
  readonly devengado: Cents;
}

/**
 * A stage of the spending and the PIM of an activity as they can be held against each other. Where only some rows state
 * one of them, those of the rows that state both: money that nobody counts as spent, or as to be spent, is no 0.
 * undefined where one is not stated, no row states both, or those that do have less than `cobertura_minima` % of the
 * PIM.
 */
export function stageOfPim(
  spent: StatedOfYear | undefined,
  ceiling: StatedOfYear | undefined,
  config: Config,
): StageOfPim | undefined {
  if (spent === undefined || ceiling === undefined) return undefined;
  if (!isOfSomeRows(spent) && !isOfSomeRows(ceiling))
    return {
      amount: spent.amount,
      pim: ceiling.amount,
      filas: '',
      origins: () => [...spent.origins(), ...ceiling.origins()],
    };
  return stageOfRows(spent, ceiling, { of: ceiling.amount, isWanted: () => true }, config);
}

/** Rows of a document, and the PIM that those of them that are compared should be a large enough part of. */
interface WantedRows {
  readonly of: Cents;
  readonly isWanted: (fila: FilaData) => boolean;
}

/** The same of those rows alone that are wanted and state both; undefined too where two documents state them. */
export function stageOfRows(
  spent: StatedOfYear,
  ceiling: StatedOfYear,
  { of, isWanted }: WantedRows,
  config: Config,
): StageOfPim | undefined {
  const { document } = spent;
  if (document !== ceiling.document) return undefined;
  const wanted = (document.data.presupuesto?.detalle ?? []).flatMap((fila, i) =>
    isWanted(fila) ? [{ fila, i }] : [],
  );
  const both = wanted.flatMap(({ fila, i }) => {
    const [amount, pim] = [cents(fila[spent.field]), cents(fila[ceiling.field])];
    return amount === undefined || pim === undefined ? [] : [{ i, amount, pim }];
  });
  const amount = sumOfStated(both.map((fila) => fila.amount)).total;
  const pim = sumOfStated(both.map((fila) => fila.pim)).total;
  if (amount === undefined || pim === undefined || isTooFew(solesOf(pim), solesOf(of), config))
    return undefined;
  return {
    amount,
    pim,
    filas: `${both.length} de ${wanted.length} filas`,
    origins: () =>
      [spent.field, ceiling.field].flatMap((monto) =>
        both.map(({ i }) => at(document.origin, 'presupuesto', 'detalle', i, monto)),
      ),
  };
}
