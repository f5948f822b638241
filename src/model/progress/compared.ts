import { isOfSomeRows } from '../budget.ts';
import type { Config, Origin } from '../model.ts';
import { cents, solesOf, sumOfStated, type Cents } from '../money.ts';
import { at } from './figure.ts';
import { isTooFew } from './percentage.ts';
import type { StatedOfYear } from './stated.ts';

/** What was spent of what could be, of the same money. */
export interface ComparedAmounts {
  readonly devengado: Cents;
  readonly pim: Cents;
  /** « (1 de 2 filas)» where it is of some rows alone; else empty. */
  readonly filas: string;
  readonly origins: () => readonly Origin[];
}

/**
 * The devengado and the PIM of an activity that can be held against each other. Where only some rows state one of them,
 * those of the rows that state both: money that nobody counts as spent, or as to be spent, is no 0. undefined where one
 * is not stated, no row states both, or those that do have less than `cobertura_minima` % of the PIM.
 */
export function comparedAmounts(
  spent: StatedOfYear | undefined,
  ceiling: StatedOfYear | undefined,
  config: Config,
): ComparedAmounts | undefined {
  if (spent === undefined || ceiling === undefined) return undefined;
  if (!isOfSomeRows(spent) && !isOfSomeRows(ceiling))
    return {
      devengado: spent.amount,
      pim: ceiling.amount,
      filas: '',
      origins: () => [...spent.origins(), ...ceiling.origins()],
    };
  const { document } = spent;
  const detalle = document.data.presupuesto?.detalle;
  if (detalle === undefined || document !== ceiling.document) return undefined;
  const both = detalle.flatMap((fila, i) => {
    const [devengado, pim] = [cents(fila.devengado), cents(fila[ceiling.field])];
    return devengado === undefined || pim === undefined ? [] : [{ i, devengado, pim }];
  });
  const devengado = sumOfStated(both.map((fila) => fila.devengado)).total;
  const pim = sumOfStated(both.map((fila) => fila.pim)).total;
  if (devengado === undefined || pim === undefined) return undefined;
  if (isTooFew(solesOf(pim), solesOf(ceiling.amount), config)) return undefined;
  return {
    devengado,
    pim,
    filas: ` (${both.length} de ${detalle.length} filas)`,
    origins: () =>
      (['devengado', ceiling.field] as const).flatMap((monto) =>
        both.map(({ i }) => at(document.origin, 'presupuesto', 'detalle', i, monto)),
      ),
  };
}
