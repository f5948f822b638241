/** What the units wrote of their semester: achievements, difficulties, threats, advantages and measures. */
import { compareText } from '../diagnostics/order.ts';
import type { ActividadData, EvaluacionData, Origin, Poi } from '../model/model.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { isDue } from '../model/progress/calendar.ts';
import { at } from '../model/progress/figure.ts';
import { mayBeSame, plain } from '../model/progress/joining.ts';
import { firstHalfPois } from '../model/progress/period.ts';
import { measuresOfYear, type Measure } from '../model/questions/measures.ts';
import { groupedBy } from '../text/grouped-by.ts';
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
  /** Of the first semester, in a report of the second: the words alone, where `texto` says first of when they are. */
  readonly delPrimero?: string;
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

/** What was achieved: one sentence of each unit in turn, the units with the largest PIM first. */
export function achievements(view: View): readonly Said[] {
  return happenedInTurns(view, (poi) =>
    (poi.data.evaluacion?.logros ?? []).map((item, i) =>
      said(poi, 'logros', i, typeof item === 'string' ? item : item.texto),
    ),
  );
}

/** The advantages to make use of, in the same order. */
export function advantages(view: View): readonly Threat[] {
  return expectedInTurns(view, (poi) =>
    (poi.data.evaluacion?.ventajas ?? []).map((item, i) => {
      const { texto, impacto, probabilidad } = typeof item === 'string' ? { texto: item } : item;
      return { ...said(poi, 'ventajas', i, texto), impacto, probabilidad };
    }),
  );
}

/** What made the semester hard, in the same order. */
export function difficulties(view: View): readonly Difficulty[] {
  return happenedInTurns(view, (poi) =>
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
  return expectedInTurns(view, (poi) =>
    (poi.data.evaluacion?.amenazas ?? []).map(({ texto, impacto, probabilidad }, i) => ({
      ...said(poi, 'amenazas', i, texto),
      impacto,
      probabilidad,
    })),
  ).toSorted(
    (a, b) => levelOf(a.impacto) - levelOf(b.impacto) || levelOf(a.probabilidad) - levelOf(b.probabilidad),
  );
}

/** Every improvement measure, of activities and of whole semesters; by deadline, those without one last. */
export function measures({ model, progress, periodo, input }: View): readonly Measure[] {
  return measuresOfYear(model, periodo, {
    actividades: progress.actividades,
    isAsked: (poi) => isOfUnit(poi, input.unidad),
  }).toSorted((a, b) => compareText(a.plazo ?? '9999', b.plazo ?? '9999'));
}

/** «cumplida», «en curso»: how far a measure is. */
export function measureWord(estado: NonNullable<Measure['estado']>): string {
  return estado === 'cumplida' ? 'cumplida' : TASK_STATE_WORDS[estado];
}

/** What is to be done by a day. */
interface Due {
  /** `AAAA-MM-DD` */
  readonly plazo?: string | undefined;
  readonly estado?: string | undefined;
  /** The day up to which whoever says its state tells, where it has one of its own: at most that of the report. */
  readonly hasta?: string | undefined;
}

/** Whether the day of a thing has passed at the cut-off, that day included, and nobody says that the thing is done. */
export function isPast({ progress: { corte } }: View, { plazo, estado }: Due): boolean {
  return estado !== 'cumplida' && plazo !== undefined && corte !== undefined && isDue(plazo, corte);
}

/** Whether that is so, and it is told on that day or later that the thing is not done. */
export function isOverdue(view: View, due: Due): boolean {
  return isPast(view, due) && !isUntold(view, due);
}

/**
 * Whether nobody says if a thing is done: it has no state and its day has passed or it has none, or the state is of a day
 * before that.
 */
export function isUntold(view: View, due: Due): boolean {
  const { plazo, estado, hasta } = due;
  if (estado === undefined) return plazo === undefined || isPast(view, due);
  return isPast(view, due) && hasta !== undefined && plazo !== undefined && hasta < plazo;
}

/** «plazo vencido», or that nobody says whether the thing was done when its day passed; nothing of any other. */
export function overdueWords(view: View, due: Due): readonly string[] {
  if (!isPast(view, due)) return [];
  return [isUntold(view, due) ? 'pasó el plazo y no se dice si se cumplió' : 'plazo vencido'];
}

function said(poi: Poi, field: string, index: number, texto: string | undefined): Said {
  return { texto: texto ?? '', unidad: poi.data.unidad, origin: at(poi.origin, 'evaluacion', field, index) };
}

/**
 * What happened, as the documents of the semester of the report tell it, and then what those of the first one of its year
 * told and they do not repeat, said to be of it.
 */
function happenedInTurns<T extends Said>(view: View, saidIn: (poi: Poi) => readonly T[]): readonly T[] {
  const later = groupedBy(view.pois.flatMap(saidIn), ({ texto }) => plain(texto));
  // Other units may have the same words for what happened to them.
  const isSaidAgain = ({ texto, unidad }: Said): boolean =>
    (later.get(plain(texto)) ?? []).some((one) => mayBeSame(one.unidad, unidad));
  const before = firstHalfPois(view.model, view.periodo).filter((poi) => isOfUnit(poi, view.input.unidad));
  return [
    ...inTurns(view, saidIn),
    ...ofFirstHalf({ ...view, pois: before }, (poi) => saidIn(poi).filter((one) => !isSaidAgain(one))),
  ];
}

/**
 * What is to be expected, as each unit says it last: in the semester of the report or, of the units that write none in it,
 * in the first one of its year, said to be of it.
 */
function expectedInTurns<T extends Said>(view: View, saidIn: (poi: Poi) => readonly T[]): readonly T[] {
  const { model, periodo, input } = view;
  const own = inTurns(view, saidIn);
  // In the report of a unit there is no other.
  if (own.length > 0 && input.unidad !== undefined) return own;
  const writers = new Set(
    view.pois.filter((poi) => saidIn(poi).some(({ texto }) => texto !== '')).flatMap(unitsOf),
  );
  const silent = firstHalfPois(model, periodo).filter(
    (poi) => isOfUnit(poi, input.unidad) && unitsOf(poi).some((unit) => !writers.has(unit)),
  );
  return [...own, ...ofFirstHalf({ ...view, pois: silent }, saidIn)];
}

/** «En el primer semestre, el huaico tapó la bocatoma», of the documents of a view. */
function ofFirstHalf<T extends Said>(view: View, saidIn: (poi: Poi) => readonly T[]): readonly T[] {
  return inTurns(view, saidIn).map((item) => ({
    ...item,
    texto: `En el primer semestre, ${lowerFirst(item.texto)}`,
    delPrimero: item.texto,
  }));
}

/** The unit of a document or, of one that names none, those of its activities; undefined stands for none. */
function unitsOf({ data, actividades }: Poi): readonly (string | undefined)[] {
  if (data.unidad !== undefined || actividades.length === 0) return [data.unidad];
  return actividades.map(({ unidad }) => unidad);
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
