import { compare, exact } from '../fraction.ts';
import type { Config } from '../model.ts';
import { byMonto, solesOf, solesText, sumOfStated, type Amounts, type Cents, type Monto } from '../money.ts';
import { absent, type Figure } from './figure.ts';
import { shareOf, type FinancialProgress } from './money.ts';
import { percentage } from './percentage.ts';
import { addProjections } from './spending.ts';

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
}

/** The money of a group of activities. Its N leaves out what costs nothing beyond payroll. */
export interface GroupMoney extends AddedMoney {
  /** Σ of what they will have spent on 31 December, in soles, and how many can be projected. */
  readonly proyeccion: { readonly monto: Figure; readonly conDato: number };
}

/** The money of the activities of a group. */
export function groupMoney(activities: readonly FinancialProgress[], config: Config): GroupMoney {
  const costing = activities.filter(({ sinCosto }) => !sinCosto);
  return {
    ...addedMoney(costing, config),
    proyeccion: addProjections(costing.map(({ proyeccion }) => proyeccion)),
  };
}

/** The amounts of several budgets added, with the part of their PIM that was spent. */
export function addedMoney(budgets: readonly Amounts[], config: Config): AddedMoney {
  const sums = byMonto((monto) => sumOfStated(budgets.map((amounts) => amounts[monto])));
  const both = budgets.flatMap(({ devengado, pim }) =>
    devengado === undefined || pim === undefined ? [] : [{ devengado, pim }],
  );
  const comparado =
    both.length === 0
      ? undefined
      : {
          devengado: both.reduce((sum, { devengado }) => sum + devengado, 0n),
          pim: both.reduce((sum, { pim }) => sum + pim, 0n),
        };
  const many = `${both.length} de ${budgets.length}`;
  return {
    ...byMonto((monto) => sums[monto].total),
    n: byMonto((monto) => sums[monto].conDato),
    valor: shareOfGroup(comparado, sums.pim.total, many, config),
    comparado,
    conDato: both.length,
    total: budgets.length,
  };
}

/** Who hides what it spent must not look better: the activities compared hold enough of the group's PIM, or none. */
function shareOfGroup(
  comparado: AddedMoney['comparado'],
  pim: Cents | undefined,
  many: string,
  { avance: { cobertura_minima } }: Config,
): Figure {
  if (pim === undefined) return absent('ninguna actividad tiene PIM');
  if (comparado === undefined) return absent('ninguna actividad informa su devengado');
  const covered = percentage(solesOf(comparado.pim), solesOf(pim));
  if (covered !== undefined && compare(covered, exact(cobertura_minima)) < 0) {
    return absent(
      `solo ${many} actividades informan su devengado, y tienen S/ ${solesText(comparado.pim)} de un PIM de S/ ${solesText(pim)}`,
    );
  }
  return shareOf(comparado.devengado, comparado.pim, 'el PIM es 0');
}
