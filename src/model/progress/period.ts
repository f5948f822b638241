import { MESES, type Mes, type Model, type Poi, type Semestre } from '../model.ts';
import { earlier, firstDayOf, lastDayOf, latestDay } from './calendar.ts';
import { remembered, rememberedOf } from './remember.ts';

/** `2019-S1` as a semester; undefined for anything else. */
export function semestreOf(periodo: string): Semestre | undefined {
  const match = /^(\d{4})-S([12])$/.exec(periodo);
  return match ? { anio: Number(match[1]), numero: match[2] === '1' ? 1 : 2 } : undefined;
}

/** The year of a period, `2019-S1` or `2019`; undefined for anything else. */
export function anioOf(periodo: string): number | undefined {
  const match = /^(\d{4})(?:-S[12])?$/.exec(periodo);
  return match ? Number(match[1]) : undefined;
}

/** A semester as it is written: `2019-S1`. */
export function periodoOf(semestre: Semestre): string {
  return `${semestre.anio}-S${semestre.numero}`;
}

/** Negative, zero or positive as `a` comes before, is or comes after `b`. */
export function compareSemestres(a: Semestre, b: Semestre): number {
  return a.anio - b.anio || a.numero - b.numero;
}

/** The two semesters of a year. */
export function bothHalves(anio: number): readonly [Semestre, Semestre] {
  return [
    { anio, numero: 1 },
    { anio, numero: 2 },
  ];
}

/** The semesters that have a POI, each once, in order: the POI of a model come in that of their periods. */
export function semestresOf(model: Model): readonly Semestre[] {
  const byKey = new Map<number, Semestre>();
  for (const poi of model.pois) {
    for (const semestre of semestresOfPoi(poi)) byKey.set(semestre.anio * 2 + semestre.numero, semestre);
  }
  return [...byKey.values()];
}

/**
 * The semesters that a document tells of: its own or, of a whole year, the first and, once its cut-off is after
 * 30 June, the second. None when it says no period.
 */
export function semestresOfPoi({ anio, semestre, data }: Poi): readonly Semestre[] {
  if (semestre !== undefined) return [semestre];
  if (anio === undefined) return [];
  const first: Semestre = { anio, numero: 1 };
  const reachesSecond = data.fecha_corte !== undefined && data.fecha_corte > daysOf(first).last;
  return reachesSecond ? [first, { anio, numero: 2 }] : [first];
}

/** The last semester that a document tells of; undefined when it says no period. */
export function lastSemestreOf(poi: Poi): Semestre | undefined {
  return semestresOfPoi(poi).at(-1);
}

/**
 * The period of a report when none is asked for: the latest with a POI en_ejecucion or cerrado, else the latest;
 * undefined without any POI.
 */
export function defaultPeriod(model: Model): Semestre | undefined {
  return latest(model.pois.filter(isReporting)) ?? latest(model.pois);
}

/** The semester of a day `AAAA-MM-DD`; undefined for a text that is no day. */
export function semestreOfDay(day: string): Semestre | undefined {
  const match = /^(\d{4})-(\d{2})-\d{2}$/.exec(day);
  return match ? { anio: Number(match[1]), numero: Number(match[2]) <= 6 ? 1 : 2 } : undefined;
}

/** The first and the last day of a semester, `AAAA-MM-DD`. */
export function daysOf({ anio, numero }: Semestre): { readonly first: string; readonly last: string } {
  return numero === 1
    ? { first: firstDayOf(anio), last: `${anio}-06-30` }
    : { first: `${anio}-07-01`, last: lastDayOf(anio) };
}

/** The first and the last day that a document plans and reports; undefined when it says no period. */
export function daysOfPoi(poi: Poi): { readonly first: string; readonly last: string } | undefined {
  if (poi.semestre !== undefined) return daysOf(poi.semestre);
  return poi.anio === undefined ? undefined : { first: firstDayOf(poi.anio), last: lastDayOf(poi.anio) };
}

/** The cut-off of a document, `AAAA-MM-DD`: one after the end of its period counts as that end; undefined without one. */
export const cutOffOfPoi: (poi: Poi) => string | undefined = rememberedOf((poi) => {
  const { fecha_corte: written } = poi.data;
  const days = daysOfPoi(poi);
  return written === undefined || days === undefined ? undefined : earlier(written, days.last);
});

/**
 * The cut-off of a report: the latest of the documents that tell what was done, in a report of S2 those of S1 too, never
 * after the semester. Where all only plan, the latest of them; undefined when none has one.
 */
export const cutOffOf: (model: Model, periodo: Semestre) => string | undefined = remembered(
  (model, periodo) => {
    const { anio, numero } = periodo;
    const pois = [...(numero === 2 ? poisOf(model, { anio, numero: 1 }) : []), ...poisOf(model, periodo)];
    const executing = pois.filter((poi) => !isOnlyPlanned(poi));
    return latestDay(executing.map(cutOffOfPoi)) ?? latestDay(pois.map(cutOffOfPoi));
  },
);

/** The POI documents of one semester, in the model's order; one of a whole year as it stood at the end of it. */
export function poisOf(model: Model, periodo: Semestre): readonly Poi[] {
  return model.pois
    .filter((poi) => semestresOfPoi(poi).some((semestre) => compareSemestres(semestre, periodo) === 0))
    .map((poi) => (periodo.numero === 1 ? (poi.primerSemestre ?? poi) : poi));
}

/**
 * The documents of the year of a second semester that tell of the first alone: its own, and those of the whole year whose
 * data stop in it. None of a first one.
 */
export function firstHalfPois(model: Model, periodo: Semestre): readonly Poi[] {
  if (periodo.numero === 1) return [];
  const first: Semestre = { ...periodo, numero: 1 };
  return model.pois.filter((poi) => {
    const last = lastSemestreOf(poi);
    return last !== undefined && compareSemestres(last, first) === 0;
  });
}

/** The documents of a report: those of its semester and, before them, those of its year that tell of the first alone. */
export function poisUpTo(model: Model, periodo: Semestre): readonly Poi[] {
  return [...firstHalfPois(model, periodo), ...poisOf(model, periodo)];
}

const HALVES = { 1: MESES.slice(0, 6), 2: MESES.slice(6) } as const;

/** The six months of a semester. */
export function mesesOf(semestre: Semestre): readonly Mes[] {
  return HALVES[semestre.numero];
}

/** Whether a document is still a plan: of one formulado or aprobado no month is due, whatever its dates say. */
export function isOnlyPlanned({ data }: Poi): boolean {
  return data.estado === 'formulado' || data.estado === 'aprobado';
}

/** Whether all documents of an activity are still plans: nobody owes anything of it yet. */
export function hasNotBegun({
  documents,
}: {
  readonly documents: readonly { readonly poi: Poi }[];
}): boolean {
  return documents.every(({ poi }) => isOnlyPlanned(poi));
}

/** Whether what a document plans is being done or was: en_ejecucion or cerrado. */
export function isExecuting({ data }: Poi): boolean {
  return data.estado === 'en_ejecucion' || data.estado === 'cerrado';
}

/**
 * Whether a document says what was done, and until when: without its cut-off, which has a finding of its own, what was
 * done cannot be held against what was due.
 */
export function isReporting(poi: Poi): boolean {
  return isExecuting(poi) && poi.data.fecha_corte !== undefined;
}

function latest(pois: readonly Poi[]): Semestre | undefined {
  return pois
    .flatMap((poi) => lastSemestreOf(poi) ?? [])
    .reduce<Semestre | undefined>(
      (last, semestre) => (last && compareSemestres(last, semestre) >= 0 ? last : semestre),
      undefined,
    );
}
