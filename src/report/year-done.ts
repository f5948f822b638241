/** How far an activity is in its year, as calendars and tables say it beside what was due to date. */
import type { Fraction } from '../model/fraction.ts';
import { acumulacionOf } from '../model/progress/accumulation.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { isDue, isYearOver } from '../model/progress/calendar.ts';
import { isDescending } from '../model/progress/parts.ts';
import { capped, isWhole } from '../model/progress/percentage.ts';
import { stoppedAt, type Gris } from '../model/progress/physical.ts';
import { count } from '../text/spanish.ts';
import { measured, percent } from './format.ts';
import type { View } from './view.ts';

/** The part of its bar that an activity fills, and what stands beside it. */
export interface YearDone {
  /** In %, within 0..100; undefined where there is none, or where it is of too little to be shown. */
  readonly value: Fraction | undefined;
  readonly text: string;
  /** Whether nothing of it is left to do. */
  readonly isFinished: boolean;
}

/** Of these a percentage is of a few months, of half a year, or of what goes on no more. */
const WITHOUT_BAR: ReadonlySet<Gris | undefined> = new Set<Gris>([
  'informado_en_parte',
  'no_figura',
  'cancelada',
]);

/**
 * How much of its year an activity did or, where nothing says what the year asks for or it is a limit that still runs, of
 * what was programmed to date. `end` is the day on which its bar ends, `AAAA-MM-DD`.
 */
export function yearDone({ words }: View, activity: ActivityProgress, end: string): YearDone {
  const { fisico } = activity;
  if (WITHOUT_BAR.has(fisico.gris))
    return {
      value: undefined,
      text: shortPart(fisico) ?? words.activity(activity),
      isFinished: false,
    };
  const { value } = isOfYear(activity) ? fisico.anual : fisico.bruto;
  return {
    value: capped(value),
    text: [value ? percent(value) : 'sin dato anual', ...shortUntold(fisico)].join(', '),
    isFinished: isWhole(value) && isOver(activity, end),
  };
}

/** The word for why there is no colour, where it is too long to stand after a bar. */
function shortPart({ gris, sinInformar }: ActivityProgress['fisico']): string | undefined {
  if (gris === 'no_figura') return 'no figura';
  if (gris !== 'informado_en_parte' || stoppedAt(sinInformar) !== undefined) return undefined;
  return `en parte, ${sinInformar.informados} de ${count(sinInformar.exigibles, 'mes', 'meses')}`;
}

/** «faltan 2 meses»: those that the figure is without. */
function shortUntold({ gris, sinInformar: { meses, hasta } }: ActivityProgress['fisico']): readonly string[] {
  if (gris !== undefined || hasta === undefined || meses.length === 0) return [];
  return [`${meses.length === 1 ? 'falta' : 'faltan'} ${count(meses.length, 'mes', 'meses')}`];
}

/**
 * Whether the percentage of an activity that says how far it is, is that of its year. Of a year that still runs, one against
 * a limit for all its months would be the better, the fewer of them have passed.
 */
export function isOfYear(activity: ActivityProgress): boolean {
  return activity.fisico.esDelAnio && !isRunningLimit(activity);
}

/** Whether an activity adds up towards a maximum for the whole year, of which months are still to come. */
export function isRunningLimit({ latest, fisico, scope, corteActividad }: ActivityProgress): boolean {
  const isLimit = fisico.esDelAnio && acumulacionOf(latest) === 'suma' && isDescending(latest);
  return isLimit && !(corteActividad !== undefined && isYearOver(scope.anio, corteActividad));
}

/**
 * Whether one that reached what was asked of it can lose it no more: by its state or, where it only grows and nothing is
 * asked of its year, when all its days have passed.
 */
function isOver(activity: ActivityProgress, end: string): boolean {
  const { latest, fisico, estado, corteActividad } = activity;
  if (estado === 'concluida') return true;
  const grows = acumulacionOf(latest) === 'suma' && !isDescending(latest);
  const isPast = corteActividad !== undefined && isDue(end, corteActividad);
  return grows && isPast && !fisico.esDelAnio && fisico.sinInformar.meses.length === 0;
}

/**
 * «del año, 48.00 % de 100», or «en el año, de un máximo de 12: 66.67 %» where less is better: there the percentage is no
 * part of the target, and there is none of a limit that still runs. undefined where nothing says what the year asks for.
 */
export function ofYearText(activity: ActivityProgress): string | undefined {
  const { latest, fisico } = activity;
  const { anual, metaAnual, esDelAnio } = fisico;
  if (metaAnual.value === undefined || !esDelAnio) return undefined;
  const target = measured(metaAnual.value, latest.data.indicador?.unidad_medida);
  if (isDescending(latest))
    return `en el año, de un máximo de ${target}${isRunningLimit(activity) ? '' : `: ${percent(anual.value)}`}`;
  return `del año, ${percent(anual.value)}${anual.value === undefined ? ',' : ''} de ${target}`;
}
