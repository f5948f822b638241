/** Why activities parted from their programme, in the words of those who wrote it. */
import type { Actividad, Model, Poi } from '../model/model.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { monthName } from '../model/progress/calendar.ts';
import { at } from '../model/progress/figure.ts';
import { mesesOf } from '../model/progress/period.ts';
import { rememberedOf } from '../model/progress/remember.ts';
import { motivesOf, type Motive } from '../model/questions/motives.ts';
import type { Difficulty } from './said.ts';
import { lowerFirst } from './sentence.ts';
import { byPim, type View } from './view.ts';

/** Why an activity parted from its programme. */
export interface Deviation extends Difficulty {
  readonly actividad: ActivityProgress;
}

/** Why activities fell behind, those with the largest PIM first. */
export function deviations(view: View): readonly Difficulty[] {
  return byPim(view.progress.actividades).flatMap((actividad) => deviationOf(actividad) ?? []);
}

/**
 * Why an activity parted from its programme, as one text: what is said of all, then of each month; of a document of a
 * whole year, of the months of the semester where it says any. undefined when its document says nothing.
 */
export function deviationOf(actividad: ActivityProgress): Deviation | undefined {
  const { latest, scope, documents } = actividad;
  const all = motivesOf(latest);
  if (all.length === 0) return deviationBefore(actividad, documents[0]);
  const months = new Set(mesesOf(scope));
  const own = all.filter(({ mes }) => mes === undefined || months.has(mes));
  return deviation(actividad, latest, own.length > 0 ? own : all, motiveText);
}

/** Whether an activity gives reasons in both halves of the year, of which `deviationOf` tells those of the second alone. */
export function tellsSecondHalfAlone({ latest, scope, documents }: ActivityProgress): boolean {
  if (scope.numero === 1) return false;
  const later = new Set(mesesOf(scope));
  const all = motivesOf(latest);
  const own = all.filter(({ mes }) => mes === undefined || later.has(mes));
  const before = documents.filter(({ poi }) => poi.semestre?.numero === 1 && poi !== latest.poi);
  return own.length > 0 && (own.length < all.length || before.some((first) => motivesOf(first).length > 0));
}

/** What is said where `deviationOf` gives nothing. */
export function noReason(view: Pick<View, 'model'>, activity: ActivityProgress): string {
  return isReasonUnplaced(view, activity)
    ? 'El POI no dice de qué semestre es la causa que escribe'
    : 'No se dice por qué';
}

/** Whether, in the first half of a document of the year, it writes a reason without a month: it may be of either half. */
export function isReasonUnplaced({ model }: Pick<View, 'model'>, { latest }: ActivityProgress): boolean {
  return unplacedReasons(model).get(latest.poi)?.has(latest.id) ?? false;
}

/** By the first half of each document of a year, the ids of its activities with a reason without a month. */
const unplacedReasons: (model: Model) => ReadonlyMap<Poi, ReadonlySet<string>> = rememberedOf(
  ({ pois }) =>
    new Map(
      pois.flatMap(({ primerSemestre, actividades }) => {
        if (primerSemestre === undefined) return [];
        const unplaced = actividades.filter((one) => motivesOf(one).some(({ mes }) => mes === undefined));
        return [[primerSemestre, new Set(unplaced.map(({ id }) => id))] as const];
      }),
    ),
);

/** Of an activity whose second semester says nothing, what its first said, with its time: the figures are of both. */
function deviationBefore(actividad: ActivityProgress, first: Actividad | undefined): Deviation | undefined {
  if (first?.poi.semestre?.numero !== 1 || actividad.documents.length < 2) return undefined;
  const told = motivesOf(first);
  if (told.length === 0) return undefined;
  return deviation(actividad, first, told, (motive) =>
    motive.mes === undefined
      ? motiveText(motive).map((words) => `en el primer semestre se dijo: ${lowerFirst(words)}`)
      : motiveText(motive),
  );
}

/** What some motives of a document tell of an activity, in the words of `textOf`. */
function deviation(
  actividad: ActivityProgress,
  { data, origin, unidad }: Actividad,
  told: readonly Motive[],
  textOf: (motive: Motive) => readonly string[],
): Deviation {
  return {
    texto: told.flatMap(textOf).join('; '),
    unidad,
    origin: at(origin, data.desvio === undefined ? 'desvios' : 'desvio'),
    causa: told.find(({ causa }) => causa !== undefined)?.causa,
    actividad,
  };
}

/** «en marzo, faltó movilidad»; nothing where only a cause is given. */
function motiveText({ mes, detalle }: Motive): readonly string[] {
  if (detalle === undefined) return [];
  return [mes === undefined ? detalle : `en ${monthName(mes)}, ${lowerFirst(detalle)}`];
}
