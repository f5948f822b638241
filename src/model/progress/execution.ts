import { mean, ZERO } from '../fraction.ts';
import type { Config } from '../model.ts';
import { solesOf } from '../money.ts';
import type { ActivityProgress } from './activity.ts';
import { absent, figure, type Figure } from './figure.ts';
import { groupFigure, type GroupFigure } from './group-figure.ts';
import { addAmounts, shareOf, type Amounts } from './money.ts';
import { meanWords } from './percentage.ts';
import { weightedMean, type Weighted } from './weights.ts';

/** The money of a group: sums, and devengado / PIM in %. Its N leaves out what costs nothing beyond payroll. */
export interface GroupMoney extends Amounts {
  readonly valor: Figure;
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
  return { fisico: physicalOf(activities, config), financiero: moneyOf(activities) };
}

function physicalOf(activities: readonly ActivityProgress[], config: Config): GroupFigure {
  const byPim = config.avance.pesos === 'pim';
  // Without PIM there is no weight: nothing can be said of the activity in such a mean.
  const weighed = byPim ? activities.filter(({ financiero }) => financiero.pim > 0n) : activities;
  const reporting = weighed.filter(({ fisico }) => !fisico.gris);
  const missing =
    config.avance.sin_dato === 'cero' ? weighed.filter(({ fisico }) => fisico.gris === 'sin_dato') : [];
  const members = [...reporting, ...missing].map(({ fisico, financiero }): Weighted => ({
    value: fisico.valor ?? ZERO,
    weight: solesOf(financiero.pim),
  }));
  return groupFigure(
    meanOf(members, byPim),
    {
      conDato: reporting.length,
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

function moneyOf(activities: readonly ActivityProgress[]): GroupMoney {
  const costing = activities.filter(({ financiero }) => !financiero.sinCosto);
  const amounts = addAmounts(activities.map(({ financiero }) => financiero));
  return {
    ...amounts,
    valor: shareOf(amounts.devengado, amounts.pim, 'ninguna actividad tiene PIM'),
    conDato: costing.filter(({ financiero }) => financiero.pim > 0n).length,
    total: costing.length,
  };
}
