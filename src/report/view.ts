import { compareText } from '../diagnostics/order.ts';
import type { Model, Objetivo, Plan, Poi, Semestre, Unidad } from '../model/model.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { localitiesOf } from '../model/progress/districts.ts';
import { poisOf } from '../model/progress/period.ts';
import type { SemesterProgress } from '../model/progress/progress.ts';
import { longDate, shortDate } from './format.ts';
import type { ReportInput } from './input.ts';
import type { Tono } from './report.ts';
import { isClosedYear, stateWordsOf, type StateWords } from './state-words.ts';
import { touchedBy, type Touched } from './touched.ts';
import { progressOfUnit } from './unit-progress.ts';

/** What every section reads: the input, narrowed to a unit when one was asked for, and the names of things. */
export interface View {
  readonly input: ReportInput;
  readonly model: Model;
  readonly plan: Plan | undefined;
  readonly progress: SemesterProgress;
  /** The unit the report is limited to. */
  readonly unidad: Unidad | undefined;
  readonly periodo: Semestre;
  /** «30 de junio de 2019», or «la fecha de corte» when no document gives one. */
  readonly corte: string;
  /** The POI of the semester; of the unit, when the report is limited to one. */
  readonly pois: readonly Poi[];
  readonly touched: Touched;
  /** What a colour is called: other words once the year is over. */
  readonly words: StateWords;
  /** The same of what is of the whole plan whatever unit the report is limited to: its results. */
  readonly ofPlan: OfPlan;
  readonly unitName: (id: string | undefined) => string;
  readonly districtName: (ubigeo: string) => string;
  /** The name of a place below the district; its id where the plan lists none of that id. */
  readonly placeName: (id: string) => string;
  readonly objetivoOf: (activity: ActivityProgress) => Objetivo | undefined;
}

/** The day of what is of the whole plan, and what it is told with. */
export interface OfPlan {
  /** `AAAA-MM-DD`; undefined where no document says it. */
  readonly corte: string | undefined;
  readonly words: StateWords;
  /** Whether the year is over at that day. */
  readonly isOver: boolean;
  /** That day where it is another than that of the report, whose unit has no later data: it must then be said. */
  readonly otherDay: string | undefined;
}

/** Prepares the input for the sections. An unknown unit gives a report without activities. */
export function viewOf(input: ReportInput): View {
  const { model } = input;
  const progress =
    input.unidad === undefined ? input.progress : progressOfUnit(input.progress, input.unidad, model);
  const units = new Map(model.unidades.map((unidad) => [unidad.id, unidad]));
  const districts = new Map(
    input.progress.distritos.map(({ distrito }) => [distrito.ubigeo, distrito.nombre]),
  );
  const places = new Map(localitiesOf(model.plan).map((place) => [place.id, place]));
  const objetivos = new Map(
    (model.plan?.objetivos ?? []).toReversed().map((objetivo) => [objetivo.id, objetivo]),
  );
  return {
    input,
    model,
    plan: model.plan,
    progress,
    unidad: input.unidad === undefined ? undefined : units.get(input.unidad),
    periodo: progress.periodo,
    corte: progress.corte === undefined ? 'la fecha de corte' : longDate(progress.corte),
    pois: poisOf(model, progress.periodo).filter((poi) => isOfUnit(poi, input.unidad)),
    touched: touchedBy(input.validation.diagnostics, model),
    words: stateWordsOf(progress),
    ofPlan: ofPlanOf(input.progress, progress.corte),
    unitName: (id) => (id === undefined ? 'sin unidad' : (units.get(id)?.data.nombre ?? id)),
    districtName: (ubigeo) => districts.get(ubigeo) ?? ubigeo,
    placeName: (id) => places.get(id)?.nombre ?? id,
    objetivoOf: ({ latest }) => objetivos.get(latest.objetivo ?? ''),
  };
}

function ofPlanOf(progress: SemesterProgress, corte: string | undefined): OfPlan {
  return {
    corte: progress.corte,
    words: stateWordsOf(progress),
    isOver: isClosedYear(progress),
    otherDay: progress.corte === corte ? undefined : progress.corte,
  };
}

/** Whether a document is of a unit: it names it or, naming none, has an activity of it. All are where no unit is asked for. */
export function isOfUnit(poi: Poi, unidad: string | undefined): boolean {
  if (unidad === undefined || poi.data.unidad === unidad) return true;
  return poi.data.unidad === undefined && poi.actividades.some((actividad) => actividad.unidad === unidad);
}

/** The dimension of an activity, as a colour; undefined when its objective is unknown. */
export function tonoOf(view: View, activity: ActivityProgress): Tono | undefined {
  return view.objetivoOf(activity)?.dimension;
}

/** «GIM-014»; a dash for one without id. */
export function activityId({ id }: ActivityProgress): string {
  return id === '' ? '—' : id;
}

export function activityName({ latest }: ActivityProgress): string {
  return latest.data.nombre ?? 'Actividad sin nombre';
}

/** The same without the code of a national system before it, «3300004 - Reparto de vacunas», which says nothing to a neighbour. */
export function plainActivityName(activity: ActivityProgress): string {
  return activityName(activity).replace(/^\d{5,}\s*[-–:.]?\s+(?=\p{L})/u, '');
}

/** Activities from the largest PIM to the smallest; of the same, by id. */
export function byPim(activities: readonly ActivityProgress[]): readonly ActivityProgress[] {
  return activities.toSorted(
    (a, b) => descending(a.financiero.pim, b.financiero.pim) || compareText(a.id, b.id),
  );
}

/** The order of two amounts, the larger first; one that is not known after all that are. */
export function descending(a: bigint | undefined, b: bigint | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  return a < b ? 1 : a > b ? -1 : 0;
}

/** « de esta unidad» in the report of one: without it a sentence would be read of the whole municipality. */
export function ofUnit({ input }: Pick<View, 'input'>): string {
  return input.unidad === undefined ? '' : ' de esta unidad';
}

/** « en esta unidad», where `ofUnit` would be read of something else. */
export function inUnit({ input }: Pick<View, 'input'>): string {
  return input.unidad === undefined ? '' : ' en esta unidad';
}

/** Whether a report is of one unit and all that its documents say is said by it: others may share a document with it. */
export function isSaidByUnit({ input, pois }: Pick<View, 'input' | 'pois'>): boolean {
  return input.unidad !== undefined && pois.every(({ data }) => data.unidad === input.unidad);
}

/** «al 30 de junio de 2019»; without a day where no document says one. */
export function atCutOff({ progress, corte }: Pick<View, 'progress' | 'corte'>): string {
  return progress.corte === undefined ? 'a la fecha de corte' : `al ${corte}`;
}

/** Whether the year is over at the cut-off: then what is projected is what was done. */
export function yearIsOver({ progress }: View): boolean {
  return isClosedYear(progress);
}

/** `30-6`, for a date of the year of the report; `30-6-2018` for any other; «sin dato» without one. */
export function dayText({ periodo }: View, date: string | null | undefined): string {
  return shortDate(date).replace(new RegExp(`^(\\d+-\\d+)-${periodo.anio}$`), '$1');
}
