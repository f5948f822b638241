import { missingIsZero } from '../configuration.ts';
import { mean, scaled, ZERO, type Fraction } from '../fraction.ts';
import type { Config } from '../model.ts';
import { solesOf, solesText } from '../money.ts';
import type { ActivityProgress } from './activity.ts';
import { absent, figure, type Figure } from './figure.ts';
import { groupFigure, type GroupFigure } from './group-figure.ts';
import { groupMoney, type GroupMoney } from './group-money.ts';
import { meanWords } from './percentage.ts';
import type { PhysicalProgress } from './physical.ts';
import { meanByAmountWords, weightedMean, type Weighted } from './weights.ts';

/** The execution of a group of activities. */
export interface Execution {
  readonly fisico: GroupFigure;
  readonly financiero: GroupMoney;
}

/**
 * The execution of a group: physical, the mean of the capped percentages of the activities that have one (equal or
 * PIM weights, as configured); financial, Σ devengado / Σ PIM. Cancelled activities are outside the mean and inside
 * the N and the sums. Under `sin_dato: cero` an activity without data, or with too little of it
 * where less is better, enters the mean as 0.
 */
export function executionOf(activities: readonly ActivityProgress[], config: Config): Execution {
  return {
    fisico: physicalOf(activities, config),
    financiero: groupMoney(
      activities.map(({ financiero }) => financiero),
      config,
    ),
  };
}

function physicalOf(activities: readonly ActivityProgress[], config: Config): GroupFigure {
  const byPim = config.avance.pesos === 'pim';
  // Without all of its PIM there is no weight: nothing can be said of the activity in such a mean.
  const weighed = byPim
    ? activities.filter(
        ({ financiero }) => (financiero.pim ?? 0n) > 0n && !financiero.esDeAlgunasFilas('pim'),
      )
    : activities;
  const entering = weighed.filter(({ fisico }) => !fisico.gris);
  const missing = missingIsZero(config) ? weighed.filter(({ fisico }) => isUntold(fisico)) : [];
  const memberOf = ({ financiero }: ActivityProgress, value: Fraction): Weighted => ({
    value,
    weight: solesOf(financiero.pim ?? 0n),
  });
  const members = [
    ...entering.map((one) => memberOf(one, one.fisico.valor ?? ZERO)),
    ...missing.map((one) => memberOf(one, ZERO)),
  ];
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
    members.length === 0 && activities.some(({ fisico }) => !fisico.gris),
  );
}

/** Whether an activity tells nothing of what it did, or too little for a colour. */
function isUntold({ gris }: PhysicalProgress): boolean {
  return gris === 'sin_dato' || gris === 'informado_en_parte';
}

function meanOf(members: readonly Weighted[], byPim: boolean): Figure {
  const values = members.map(({ value }) => value);
  if (values.length === 0)
    return absent(byPim ? 'ninguna actividad con dato y PIM' : 'ninguna actividad con dato');
  if (!byPim) return figure(mean(values), () => `${membersText(values.length)}: ${meanWords(values)}`);
  return figure(
    weightedMean(members),
    () => `${membersText(values.length)}, según su PIM: ${meanByAmountWords(members, amountText)}`,
  );
}

function amountText(soles: Fraction): string {
  return solesText(BigInt(scaled(soles, 2)));
}

function membersText(count: number): string {
  return count === 1 ? '1 actividad' : `promedio de ${count} actividades`;
}
