import { compare, exact, mean, ZERO } from '../fraction.ts';
import type { Config } from '../model.ts';
import { solesOf, solesText, type Amounts, type Cents, type Monto } from '../money.ts';
import type { ActivityProgress } from './activity.ts';
import { absent, figure, type Figure } from './figure.ts';
import { groupFigure, type GroupFigure } from './group-figure.ts';
import { addAmounts, shareOf } from './money.ts';
import { meanWords, percentage } from './percentage.ts';
import { weightedMean, type Weighted } from './weights.ts';

/**
 * The money of a group. Each amount is the sum of the activities that state it, undefined where none does. Its N
 * leaves out what costs nothing beyond payroll.
 */
export interface GroupMoney extends Amounts {
  /** How many activities state each amount. */
  readonly n: Readonly<Record<Monto, number>>;
  /** Σ devengado / Σ PIM over the activities that state both, in %; none where that PIM is too small a part. */
  readonly valor: Figure;
  /** The two sums that `valor` divides; undefined where no activity states both. */
  readonly comparado: { readonly devengado: Cents; readonly pim: Cents } | undefined;
  /** The activities that state both, of those that cost something. */
  readonly conDato: number;
  readonly total: number;
}

/** The execution of a group of activities. */
export interface Execution {
  readonly fisico: GroupFigure;
  readonly financiero: GroupMoney;
}

/**
 * The execution of a group: physical, the mean of the capped percentages of the activities that have one (equal or
 * PIM weights, as configured); financial, Σ devengado / Σ PIM. Cancelled activities are outside the mean and inside
 * the N and the sums. Under `sin_dato: cero` an activity without data enters the mean as 0.
 */
export function executionOf(activities: readonly ActivityProgress[], config: Config): Execution {
  return { fisico: physicalOf(activities, config), financiero: moneyOf(activities, config) };
}

function physicalOf(activities: readonly ActivityProgress[], config: Config): GroupFigure {
  const byPim = config.avance.pesos === 'pim';
  // Without PIM there is no weight: nothing can be said of the activity in such a mean.
  const weighed = byPim ? activities.filter(({ financiero }) => (financiero.pim ?? 0n) > 0n) : activities;
  const entering = weighed.filter(({ fisico }) => !fisico.gris);
  const missing =
    config.avance.sin_dato === 'cero' ? weighed.filter(({ fisico }) => fisico.gris === 'sin_dato') : [];
  const members = [...entering, ...missing].map(({ fisico, financiero }): Weighted => ({
    value: fisico.valor ?? ZERO,
    weight: solesOf(financiero.pim ?? 0n),
  }));
  return groupFigure(
    meanOf(members, byPim),
    {
      // Where what is missing counts as 0 it enters the mean, and is no datum for that.
      conDato: entering.filter(({ fisico }) => fisico.sinInformar.hasta !== undefined).length,
      total: activities.length,
      cubiertos: members.length,
      exigibles: activities.filter(({ fisico }) => fisico.gris !== 'no_programado').length,
    },
    config,
  );
}

function meanOf(members: readonly Weighted[], byPim: boolean): Figure {
  const values = members.map(({ value }) => value);
  if (values.length === 0)
    return absent(byPim ? 'ninguna actividad con dato y PIM' : 'ninguna actividad con dato');
  if (!byPim) return figure(mean(values), () => `${membersText(values.length)}: ${meanWords(values)}`);
  return figure(weightedMean(members), () => `${membersText(values.length)}, según su PIM`);
}

function membersText(count: number): string {
  return count === 1 ? '1 actividad' : `promedio de ${count} actividades`;
}

function moneyOf(activities: readonly ActivityProgress[], config: Config): GroupMoney {
  const costing = activities.filter(({ financiero }) => !financiero.sinCosto);
  const { amounts, conDato } = addAmounts(costing.map(({ financiero }) => financiero));
  const both = costing.flatMap(({ financiero: { devengado, pim } }) =>
    devengado === undefined || pim === undefined ? [] : [{ devengado, pim }],
  );
  const comparado =
    both.length === 0
      ? undefined
      : {
          devengado: both.reduce((sum, { devengado }) => sum + devengado, 0n),
          pim: both.reduce((sum, { pim }) => sum + pim, 0n),
        };
  return {
    ...amounts,
    n: conDato,
    valor: shareOfGroup(comparado, amounts.pim, ofTotal(both.length, costing.length), config),
    comparado,
    conDato: both.length,
    total: costing.length,
  };
}

/** Who hides what it spent must not look better: the activities compared hold enough of the group's PIM, or none. */
function shareOfGroup(
  comparado: GroupMoney['comparado'],
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

function ofTotal(part: number, total: number): string {
  return `${part} de ${total}`;
}
