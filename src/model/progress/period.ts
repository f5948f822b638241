import { MESES, type Actividad, type Mes, type Model, type Poi, type Semestre } from '../model.ts';

/** Negative, zero or positive as `a` comes before, is or comes after `b`. */
export function compareSemestres(a: Semestre, b: Semestre): number {
  return a.anio - b.anio || a.numero - b.numero;
}

/** The semesters that have a POI, each once, in order. */
export function semestresOf(model: Model): readonly Semestre[] {
  const byKey = new Map<number, Semestre>();
  for (const { semestre } of model.pois) {
    if (semestre) byKey.set(semestre.anio * 2 + semestre.numero, semestre);
  }
  return [...byKey.values()].sort(compareSemestres);
}

/**
 * The period of a report when none is asked for: the latest with a POI en_ejecucion or cerrado, else the latest;
 * undefined without any POI.
 */
export function defaultPeriod(model: Model): Semestre | undefined {
  const started = model.pois.filter(
    (poi) => poi.data.estado === 'en_ejecucion' || poi.data.estado === 'cerrado',
  );
  return latest(started) ?? latest(model.pois);
}

/** The cut-off of a report: the latest fecha_corte among the POI of the semester; undefined when none has one. */
export function cutOffOf(model: Model, periodo: Semestre): string | undefined {
  return poisOf(model, periodo)
    .flatMap((poi) => poi.data.fecha_corte ?? [])
    .reduce<string | undefined>((last, date) => (last === undefined || date > last ? date : last), undefined);
}

/** The POI documents of one semester, in the model's order. */
export function poisOf(model: Model, periodo: Semestre): readonly Poi[] {
  return model.pois.filter((poi) => poi.semestre && compareSemestres(poi.semestre, periodo) === 0);
}

const HALVES = { 1: MESES.slice(0, 6), 2: MESES.slice(6) } as const;

/** The first months of each half, by how many; asked for each activity. */
const FIRSTS = { 1: firstsOf(HALVES[1]), 2: firstsOf(HALVES[2]) } as const;

function firstsOf(half: readonly Mes[]): readonly (readonly Mes[])[] {
  return Array.from({ length: half.length + 1 }, (_, count) => half.slice(0, count));
}

/** The six months of a semester. */
export function mesesOf(semestre: Semestre): readonly Mes[] {
  return HALVES[semestre.numero];
}

/**
 * The months of an activity's own semester up to the cut-off, that of the cut-off included. Seen from a later
 * semester all six have passed; without a fecha_corte all six count as well.
 */
export function mesesToDate(actividad: Actividad, scope: Semestre): readonly Mes[] {
  const { semestre } = actividad.poi;
  return semestre ? (FIRSTS[semestre.numero][monthsPassed(actividad.poi, semestre, scope)] ?? []) : [];
}

/** The months of an activity's own semester that are still to come at the cut-off. */
export function mesesAhead(actividad: Actividad, scope: Semestre): readonly Mes[] {
  const { semestre } = actividad.poi;
  return semestre ? mesesOf(semestre).slice(monthsPassed(actividad.poi, semestre, scope)) : [];
}

function monthsPassed({ data }: Poi, semestre: Semestre, scope: Semestre): number {
  if (data.fecha_corte === undefined || compareSemestres(semestre, scope) < 0) return 6;
  const anio = Number(data.fecha_corte.slice(0, 4));
  const mes = Number(data.fecha_corte.slice(5, 7));
  const months = (anio - semestre.anio) * 12 + mes - (semestre.numero - 1) * 6;
  return Math.max(0, Math.min(6, months));
}

function latest(pois: readonly Poi[]): Semestre | undefined {
  return pois
    .flatMap((poi) => poi.semestre ?? [])
    .reduce<Semestre | undefined>(
      (last, semestre) => (last && compareSemestres(last, semestre) >= 0 ? last : semestre),
      undefined,
    );
}
