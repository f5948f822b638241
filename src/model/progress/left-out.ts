import { isOfSomeRows } from '../budget.ts';
import { compare, isPositive, ZERO } from '../fraction.ts';
import type { Config } from '../model.ts';
import type { Cents } from '../money.ts';
import { activityProgress, type ActivityProgress } from './activity.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import { statedOfYear } from './stated.ts';

/** Money of activities that were formulated and then left out (`activa: false`): it is in no other sum. */
export interface SpentLeftOut {
  /** Σ devengado, in céntimos. */
  readonly devengado: Cents;
  /** Whether some of it is of some rows alone: more was spent. */
  readonly isAtLeast: boolean;
  /** Those that spent something, in the order of the documents. */
  readonly ids: readonly string[];
}

/** What such activities of a year spent; undefined where none states a devengado other than 0. */
export function spentLeftOut(inactivas: readonly ActivityOfYear[]): SpentLeftOut | undefined {
  const spent = inactivas.flatMap((entry) => {
    const stated = statedOfYear(entry, 'devengado');
    return stated === undefined || stated.amount === 0n ? [] : [{ id: entry.id, stated }];
  });
  if (spent.length === 0) return undefined;
  return {
    devengado: spent.reduce((sum, { stated }) => sum + stated.amount, 0n),
    isAtLeast: spent.some(({ stated }) => isOfSomeRows(stated)),
    ids: spent.map(({ id }) => id),
  };
}

/** An activity that was left out (`activa: false`) although its year had begun with it. */
export interface LeftOutBegun {
  /** What its documents say together. */
  readonly entrada: ActivityOfYear;
  /** What it came to: its figures of the year or, where it did nothing more after June, those of its first semester. */
  readonly actividad: ActivityProgress;
  readonly cuando: WhenLeftOut;
}

/**
 * When it was left out, against when it was carried out: in the second semester, and carried out in the first; in the
 * first, and carried out in the second, whose document does not say that it is no longer left out; or in a document that
 * says work done itself.
 */
export type WhenLeftOut = 'despues' | 'antes' | 'a_la_vez';

/**
 * Of the activities left out in a semester, those that had begun: the first semester asked something of them, or had them
 * do or spend something; or what they did is told although they are left out. The others were formulated, and no more.
 * `firstHalf` are the figures of the first semester, in a report of the second.
 */
export function leftOutBegun(
  inactivas: readonly ActivityOfYear[],
  firstHalf: readonly ActivityProgress[],
  config: Config,
): readonly LeftOutBegun[] {
  const before = new Map(firstHalf.map((activity) => [activity.id, activity]));
  return inactivas.flatMap((entry): LeftOutBegun[] => {
    const whole = activityProgress(entry, config);
    const half = entry.id === '' ? undefined : before.get(entry.id);
    if (half !== undefined && hadBegun(half))
      return [{ entrada: entry, actividad: didMore(whole, half) ? whole : half, cuando: 'despues' }];
    return hasDone(whole)
      ? [{ entrada: entry, actividad: whole, cuando: isTakenUp(entry) ? 'antes' : 'a_la_vez' }]
      : [];
  });
}

/** Whether the last document tells work, and only the one before it says that the activity was left out. */
function isTakenUp({ documents }: ActivityOfYear): boolean {
  const last = documents.at(-1);
  if (documents.length < 2 || last === undefined || last.data.activa === false) return false;
  const { ejecutado = {}, logrado } = last.data.indicador ?? {};
  return [...Object.values(ejecutado), logrado].some((value) => typeof value === 'number' && value > 0);
}

function hadBegun(half: ActivityProgress): boolean {
  const { programado, sinInformar } = half.fisico;
  const wasAsked = sinInformar.exigibles > 0 || isPositive(programado.value ?? ZERO);
  return wasAsked || hasDone(half) || (half.financiero.devengado ?? 0n) !== 0n;
}

function hasDone({ fisico }: ActivityProgress): boolean {
  return isPositive(fisico.ejecutado.value ?? ZERO);
}

function didMore({ fisico }: ActivityProgress, half: ActivityProgress): boolean {
  const { value } = fisico.ejecutado;
  return value !== undefined && compare(value, half.fisico.ejecutado.value ?? ZERO) !== 0;
}
