import type { Config } from '../model.ts';
import { byMonto, solesOf, solesText, sumOfStated, type Amounts, type Cents, type Monto } from '../money.ts';
import { absent, figure, type Figure } from './figure.ts';
import { shareOf, type FinancialProgress } from './money.ts';
import { isTooFew } from './percentage.ts';
import { addProjections, type AddedProjection } from './spending.ts';

/** Amounts added: each is the sum of those that state it, undefined where none does. */
export interface AddedMoney extends Amounts {
  /** How many state each amount. */
  readonly n: Readonly<Record<Monto, number>>;
  /** Σ devengado / Σ PIM over those that state both, in %; none where that PIM is too small a part of all. */
  readonly valor: Figure;
  /** The two sums that `valor` divides; undefined where nobody states both. */
  readonly comparado: { readonly devengado: Cents; readonly pim: Cents } | undefined;
  /** How many state both, of how many. */
  readonly conDato: number;
  readonly total: number;
  /** Of how many only some rows are held against each other. */
  readonly comparanAlgunasFilas: number;
  /** How many state each amount in some of their rows alone. */
  readonly deAlgunasFilas: Readonly<Record<Monto, number>>;
}

/** Amounts as they are added to others. */
export interface Budget extends Amounts {
  /** Whether only some rows state an amount. */
  esDeAlgunasFilas(monto: Monto): boolean;
  /** The devengado and the PIM that are held against each other, and of which rows where not of all; undefined for none. */
  readonly comparado: (NonNullable<AddedMoney['comparado']> & { readonly filas: string }) | undefined;
}

/** Of how many activities a datum is of another day than the report, and from which to which day, `AAAA-MM-DD`. */
export interface OtherDays {
  readonly n: number;
  readonly primero: string;
  readonly ultimo: string;
}

/** The money of a group of activities. Its N leaves out what costs nothing beyond payroll. */
export interface GroupMoney extends AddedMoney {
  /** Those whose devengado tells up to an earlier day than the report: what they spent later is in no sum. */
  readonly devengadoAntes: OtherDays | undefined;
  /** Those whose devengado is of a later day than the report. */
  readonly devengadoDespues: OtherDays | undefined;
  /** Those whose PIM is of a later day than the report. */
  readonly pimDespues: OtherDays | undefined;
  /** How many cost nothing beyond payroll, as they say; they are not in its N. */
  readonly sinCosto: number;
  /** Whether some activity says what it may spend or spent: an amount that is not 0, or a schedule. */
  readonly hayPresupuesto: boolean;
  /** What they will have spent on 31 December. */
  readonly proyeccion: AddedProjection;
}

/** The money of the activities of a group. */
export function groupMoney(activities: readonly FinancialProgress[], config: Config): GroupMoney {
  const costing = activities.filter(({ sinCosto }) => !sinCosto);
  return {
    ...addedMoney(costing, config),
    devengadoAntes: otherDays(costing.map(({ devengadoHasta }) => devengadoHasta)),
    devengadoDespues: otherDays(costing.map(({ devengadoAl }) => devengadoAl)),
    pimDespues: otherDays(costing.map(({ pimAl }) => pimAl)),
    sinCosto: activities.length - costing.length,
    hayPresupuesto: costing.some(({ registraPresupuesto }) => registraPresupuesto),
    proyeccion: addProjections(costing),
  };
}

/** How many days are known, the first and the last of them; undefined where none is. */
export function otherDays(days: readonly (string | undefined)[]): OtherDays | undefined {
  const sorted = days.flatMap((day) => day ?? []).toSorted();
  const [primero, ultimo] = [sorted[0], sorted.at(-1)];
  return primero === undefined || ultimo === undefined ? undefined : { n: sorted.length, primero, ultimo };
}

/** Amounts each of which is stated whole, or not at all. */
export function wholeBudget(amounts: Amounts): Budget {
  const { devengado, pim } = amounts;
  return {
    ...amounts,
    esDeAlgunasFilas: () => false,
    comparado: devengado === undefined || pim === undefined ? undefined : { devengado, pim, filas: '' },
  };
}

/** The amounts of several budgets added, with the part of their PIM that was spent, over what each holds against it. */
export function addedMoney(budgets: readonly Budget[], config: Config): AddedMoney {
  const sums = byMonto((monto) => sumOfStated(budgets.map((amounts) => amounts[monto])));
  const both = budgets.flatMap(({ comparado }) => comparado ?? []);
  const comparado =
    both.length === 0
      ? undefined
      : {
          devengado: both.reduce((sum, { devengado }) => sum + devengado, 0n),
          pim: both.reduce((sum, { pim }) => sum + pim, 0n),
        };
  const many = {
    n: `${both.length} de ${budgets.length}`,
    what: sums.devengado.conDato === both.length ? 'su devengado' : 'a la vez su PIM y su devengado',
    partly: both.filter(({ filas }) => filas !== '').length,
  };
  return {
    ...byMonto((monto) => sums[monto].total),
    n: byMonto((monto) => sums[monto].conDato),
    valor: shareOfGroup(comparado, sums.pim.total, many, config),
    comparado,
    conDato: both.length,
    total: budgets.length,
    comparanAlgunasFilas: many.partly,
    deAlgunasFilas: byMonto((monto) => budgets.filter((one) => one.esDeAlgunasFilas(monto)).length),
  };
}

/** Who hides what it spent must not look better: the activities compared hold enough of the group's PIM, or none. */
function shareOfGroup(
  comparado: AddedMoney['comparado'],
  pim: Cents | undefined,
  many: { readonly n: string; readonly what: string; readonly partly: number },
  config: Config,
): Figure {
  if (pim === undefined) return absent('ninguna actividad tiene PIM');
  if (comparado === undefined) return absent(`ninguna actividad informa ${many.what}`);
  if (isTooFew(solesOf(comparado.pim), solesOf(pim), config)) {
    return absent(
      `solo ${many.n} actividades informan ${many.what}, y tienen S/ ${solesText(comparado.pim)} de un PIM de S/ ${solesText(pim)}`,
    );
  }
  const { value, trace } = shareOf(comparado.devengado, comparado.pim, 'el PIM es 0');
  if (value === undefined || many.partly === 0) return { value, trace };
  return figure(value, () => `${trace.words()}, ${many.partly} solo por algunas de sus filas`, trace.origins);
}
