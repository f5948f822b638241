import type { Actividad, Model } from '../model.ts';
import { acumulacionOf, type Acumulacion } from '../progress/accumulation.ts';
import { inherited } from '../progress/inherit.ts';
import { acumulacionAfter } from '../progress/joining.ts';
import { rememberedOf } from '../progress/remember.ts';

/** An activity that stands in both semesters of a year. */
export interface TwoHalves {
  readonly s1: Actividad;
  readonly s2: Actividad;
}

/**
 * The activities that stand in S1 and in S2 of the same year, joined by their id, in the order of S2. Of an id
 * repeated in a semester the first counts, as in all arithmetic.
 */
export const twoHalves: (model: Model) => readonly TwoHalves[] = rememberedOf(({ pois, actividades }) => {
  if (!pois.some(({ semestre }) => semestre?.numero === 2)) return [];
  const firsts = new Map<string, Actividad>();
  const pairs = new Map<string, TwoHalves>();
  // POI come in order of period: S1 of a year is met before its S2.
  for (const actividad of actividades) {
    const { semestre } = actividad.poi;
    if (semestre === undefined || actividad.id === '') continue;
    const key = `${semestre.anio} ${actividad.id}`;
    const s1 = firsts.get(key);
    if (semestre.numero === 1) firsts.set(key, s1 ?? actividad);
    else if (s1 !== undefined && !pairs.has(key)) pairs.set(key, { s1, s2: actividad });
  }
  return [...pairs.values()];
});

/**
 * The activity of S1 from which one of S2 takes what it does not state itself; undefined for one of S1, of a whole
 * year, or that begins in S2.
 */
export function firstHalfOf(actividad: Actividad, model: Model): Actividad | undefined {
  return actividad.poi.semestre?.numero === 2 ? firstHalves(model).get(actividad) : undefined;
}

const firstHalves: (model: Model) => ReadonlyMap<Actividad, Actividad> = rememberedOf(
  (model) => new Map(twoHalves(model).map(({ s1, s2 }) => [s2, s1])),
);

/** The objective of an activity of one document: its own or, in S2, that of its S1. */
export function objetivoOf(actividad: Actividad, model: Model): string | undefined {
  return actividad.objetivo ?? firstHalfOf(actividad, model)?.objetivo;
}

/** An activity of one document with what it has from S1 of its year and does not state again. */
export function asInherited(actividad: Actividad, model: Model): Actividad {
  const s1 = firstHalfOf(actividad, model);
  return s1 === undefined ? actividad : inherited(s1, actividad);
}

/** How an activity of one document accumulates its months: as it says, or as it said in S1 of its year. */
export function acumulacionIn(actividad: Actividad, model: Model): Acumulacion {
  const s1 = firstHalfOf(actividad, model);
  return s1 === undefined ? acumulacionOf(actividad) : acumulacionAfter(s1, actividad);
}

/** Whether an activity was formulated and then left out, as its document says or as its S1 did. */
export function isInactive(actividad: Actividad, model: Model): boolean {
  const { activa } = actividad.data;
  return activa === false || (activa === undefined && firstHalfOf(actividad, model)?.data.activa === false);
}
