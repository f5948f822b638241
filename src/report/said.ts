/** What the units wrote of their semester: achievements, difficulties, threats, advantages and measures. */
import { compareText } from '../diagnostics/order.ts';
import type { ActividadData, EvaluacionData, MedidaData, Origin, Poi } from '../model/model.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { at } from '../model/progress/figure.ts';
import { poisOf } from '../model/progress/period.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { fold } from '../text/nearest.ts';
import { capitalized } from '../text/spanish.ts';
import { lowerFirst } from './sentence.ts';
import { activityId, descending, isOfUnit, type View } from './view.ts';
import { TASK_STATE_WORDS } from './words.ts';

type Causa = NonNullable<NonNullable<ActividadData['desvio']>['causa']>;
type Amenaza = NonNullable<EvaluacionData['amenazas']>[number];

/** A sentence of the evaluation of a POI, with the unit that wrote it. */
export interface Said {
  readonly texto: string;
  readonly unidad: string | undefined;
  readonly origin: Origin;
  /** Of a document that several units share, in the report of one: nobody says of which of them it is. */
  readonly deTodas?: true;
}

export interface Difficulty extends Said {
  readonly causa: Causa | undefined;
  /** The activity it stopped; undefined for one of the whole semester. */
  readonly actividad: ActivityProgress | undefined;
}

export interface Threat extends Said {
  readonly impacto: Amenaza['impacto'];
  readonly probabilidad: Amenaza['probabilidad'];
}

export interface Measure {
  readonly texto: string;
  readonly unidad: string | undefined;
  /** `AAAA-MM-DD` */
  readonly plazo: string | undefined;
  readonly estado: MedidaData['estado'];
  readonly actividad: ActivityProgress | undefined;
  readonly origin: Origin;
}

/** What was achieved: one sentence of each unit in turn, the units with the largest PIM first. */
export function achievements(view: View): readonly Said[] {
  return ofYearInTurns(view, (poi) =>
    (poi.data.evaluacion?.logros ?? []).map((item, i) =>
      said(poi, 'logros', i, typeof item === 'string' ? item : item.texto),
    ),
  );
}

/** The advantages to make use of, in the same order. */
export function advantages(view: View): readonly Threat[] {
  return ofYearInTurns(view, (poi) =>
    (poi.data.evaluacion?.ventajas ?? []).map((item, i) => {
      const { texto, impacto, probabilidad } = typeof item === 'string' ? { texto: item } : item;
      return { ...said(poi, 'ventajas', i, texto), impacto, probabilidad };
    }),
  );
}

/** What made the semester hard, in the same order. */
export function difficulties(view: View): readonly Difficulty[] {
  return ofYearInTurns(view, (poi) =>
    (poi.data.evaluacion?.dificultades ?? []).map(({ texto, causa }, i) => ({
      ...said(poi, 'dificultades', i, texto),
      causa,
      actividad: undefined,
    })),
  );
}

const LEVELS = ['alto', 'alta', 'medio', 'media', 'bajo', 'baja'];

/** What may stop the plan: the gravest first, of impact and then of likelihood. */
export function threats(view: View): readonly Threat[] {
  return ofYearInTurns(view, (poi) =>
    (poi.data.evaluacion?.amenazas ?? []).map(({ texto, impacto, probabilidad }, i) => ({
      ...said(poi, 'amenazas', i, texto),
      impacto,
      probabilidad,
    })),
  ).toSorted(
    (a, b) => levelOf(a.impacto) - levelOf(b.impacto) || levelOf(a.probabilidad) - levelOf(b.probabilidad),
  );
}

/**
 * Every improvement measure, of activities and of whole semesters; by deadline, those without one last. In the second
 * semester those that the first one took too, since they are to be kept: but for what its unit says again.
 */
export function measures(view: View): readonly Measure[] {
  const ofActivities = view.progress.actividades.flatMap((actividad) =>
    (actividad.latest.data.medidas ?? []).map((medida, i) =>
      measureOf(medida, actividad.latest.unidad, at(actividad.latest.origin, 'medidas', i), actividad),
    ),
  );
  const own = view.pois.flatMap(measuresOf);
  const again = groupedBy([...ofActivities, ...own], wordsOfMeasure);
  const earlier = firstHalfPois(view)
    .flatMap(measuresOf)
    .filter((measure) => !again.get(wordsOfMeasure(measure))?.some((one) => isOfOneUnit(one, measure)));
  return [...ofActivities, ...earlier, ...own].toSorted((a, b) =>
    compareText(a.plazo ?? '9999', b.plazo ?? '9999'),
  );
}

function measuresOf(poi: Poi): readonly Measure[] {
  return (poi.data.evaluacion?.medidas ?? []).map((medida, i) =>
    measureOf(medida, poi.data.unidad, at(poi.origin, 'evaluacion', 'medidas', i), undefined),
  );
}

function wordsOfMeasure({ texto }: Measure): string {
  return fold(texto).replaceAll(/\s+/g, ' ');
}

/** A measure that names no unit may be of any. */
function isOfOneUnit(a: Measure, b: Measure): boolean {
  return a.unidad === undefined || b.unidad === undefined || a.unidad === b.unidad;
}

/** «cumplida», «en curso»: how far a measure is. */
export function measureWord(estado: NonNullable<Measure['estado']>): string {
  return estado === 'cumplida' ? 'cumplida' : TASK_STATE_WORDS[estado];
}

/** Whether a deadline passed before the cut-off and nobody says that the thing is done. */
export function isOverdue(view: View, plazo: string | undefined, estado: string | undefined): boolean {
  const { corte } = view.progress;
  return estado !== 'cumplida' && plazo !== undefined && corte !== undefined && plazo < corte;
}

/** Whether nobody says if a thing is done: it has no state, and its day has passed or it has none. */
export function isUntold(view: View, plazo: string | undefined, estado: string | undefined): boolean {
  return estado === undefined && (plazo === undefined || isOverdue(view, plazo, estado));
}

/** «plazo vencido», or that nobody says whether the thing was done when its day passed; nothing of any other. */
export function overdueWords(
  view: View,
  plazo: string | undefined,
  estado: string | undefined,
): readonly string[] {
  if (!isOverdue(view, plazo, estado)) return [];
  return [estado === undefined ? 'pasó el plazo y no se dice si se cumplió' : 'plazo vencido'];
}

function measureOf(
  { texto, unidad, plazo, estado }: MedidaData,
  owner: string | undefined,
  origin: Origin,
  actividad: ActivityProgress | undefined,
): Measure {
  return { texto: texto ?? '', unidad: unidad ?? owner, plazo, estado, actividad, origin };
}

function said(poi: Poi, field: string, index: number, texto: string | undefined): Said {
  return { texto: texto ?? '', unidad: poi.data.unidad, origin: at(poi.origin, 'evaluacion', field, index) };
}

/** The same of the semester of the report or, where its documents write none, of the first one of its year, said to be of it. */
function ofYearInTurns<T extends Said>(view: View, saidIn: (poi: Poi) => readonly T[]): readonly T[] {
  const own = inTurns(view, saidIn);
  if (own.length > 0) return own;
  return inTurns({ ...view, pois: firstHalfPois(view) }, saidIn).map((item) => ({
    ...item,
    texto: capitalized(ofFirstHalf(item.texto)),
  }));
}

/** «en el primer semestre, el huaico tapó la bocatoma» */
export function ofFirstHalf(words: string): string {
  return `en el primer semestre, ${lowerFirst(words)}`;
}

/** The documents of the first semester of the year in a report of the second; none in one of the first. */
function firstHalfPois({ model, periodo, input }: View): readonly Poi[] {
  if (periodo.numero === 1) return [];
  return poisOf(model, { ...periodo, numero: 1 }).filter(
    (poi) => poi.semestre !== undefined && isOfUnit(poi, input.unidad),
  );
}

/** The first sentence of every document, then the second of every one, so that no unit fills the list alone. */
function inTurns<T extends Said>(view: View, saidIn: (poi: Poi) => readonly T[]): readonly T[] {
  const lists = view.pois
    .map((poi) => {
      const told = saidIn(poi).filter(({ texto }) => texto !== '');
      return { pim: pimOf(view, poi), said: isShared(poi, view.input.unidad) ? told.map(ofAll) : told };
    })
    .toSorted((a, b) => descending(a.pim, b.pim))
    .map((list) => list.said);
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
}

/** Whether, in the report of a unit, a document is of no unit and has activities of others too. */
function isShared({ data, actividades }: Poi, unidad: string | undefined): boolean {
  return (
    unidad !== undefined && data.unidad === undefined && actividades.some((one) => one.unidad !== unidad)
  );
}

function ofAll<T extends Said>(item: T): T {
  return { ...item, texto: `Sin decir de qué unidad: ${lowerFirst(item.texto)}`, deTodas: true };
}

function pimOf(view: View, poi: Poi): bigint {
  return view.progress.actividades
    .filter(({ latest }) => latest.poi === poi)
    .reduce((total, { financiero }) => total + (financiero.pim ?? 0n), 0n);
}

/** «GIM-014», or «evaluación», that of the semester, for what speaks of no activity. */
export function sourceWord(actividad: ActivityProgress | undefined): string {
  return actividad === undefined ? 'evaluación' : activityId(actividad);
}

function levelOf(level: string | undefined): number {
  const index = level === undefined ? -1 : LEVELS.indexOf(level);
  return index === -1 ? LEVELS.length : index;
}
