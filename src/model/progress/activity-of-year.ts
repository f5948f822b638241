import type { Actividad, Model, Origin, Semestre } from '../model.ts';
import { cutOffOf, semestresOf } from './period.ts';
import { remembered } from './remember.ts';

/**
 * An activity as a report of one semester sees it: its document of S1 and, in a report of S2, that of S2, joined.
 */
export interface ActivityOfYear {
  /** Empty when the author gave none: such an activity is joined with nothing. */
  readonly id: string;
  /** The semester of the report. */
  readonly scope: Semestre;
  /** The cut-off of the report, `AAAA-MM-DD`. */
  readonly corte: string | undefined;
  /** The documents in scope, in order: one or two. */
  readonly documents: readonly Actividad[];
  /** The last of them: every attribute of the activity comes from it. */
  readonly latest: Actividad;
  /** In a report of S1, what a POI of S2 already says of it: only its programme is read. */
  readonly next: Actividad | undefined;
}

interface Halves {
  s1: Actividad | undefined;
  s2: Actividad | undefined;
}

/**
 * The activities of the year up to a semester, one entry per id, in the order of the documents. When an id is
 * repeated within a semester, its first activity counts and the others do not: one entry, no amount twice.
 */
export const activitiesOfYear: (model: Model, scope: Semestre) => readonly ActivityOfYear[] = remembered(
  (model, scope) => {
    const corte = cutOffOf(model, scope);
    const entries: ActivityOfYear[] = [];
    for (const { s1, s2 } of halvesOf(model, scope.anio).values()) {
      const inScope = scope.numero === 1 ? undefined : s2;
      const latest = inScope ?? s1;
      if (latest === undefined) continue;
      entries.push({
        id: latest.id,
        scope,
        corte,
        documents: s1 && inScope ? [s1, inScope] : [latest],
        latest,
        next: scope.numero === 1 ? s2 : undefined,
      });
    }
    return entries;
  },
);

/** The years with a POI up to a semester, each by where it ends in that report: S2, or the semester itself. */
export function yearsUpTo(model: Model, periodo: Semestre): readonly Semestre[] {
  const years = new Set(semestresOf(model).map(({ anio }) => anio));
  return [...years]
    .filter((anio) => anio <= periodo.anio)
    .map((anio): Semestre => (anio === periodo.anio ? periodo : { anio, numero: 2 }));
}

function halvesOf(model: Model, anio: number): ReadonlyMap<string, Halves> {
  const all = new Map<string, Halves>();
  for (const actividad of model.actividades) {
    const { semestre } = actividad.poi;
    if (semestre?.anio !== anio) continue;
    const key = actividad.id === '' ? nameless(actividad.origin) : actividad.id;
    let halves = all.get(key);
    if (halves === undefined) all.set(key, (halves = { s1: undefined, s2: undefined }));
    if (semestre.numero === 1) halves.s1 ??= actividad;
    else halves.s2 ??= actividad;
  }
  return all;
}

/** No id holds a line break, so this key meets no other. */
function nameless(origin: Origin): string {
  return `\n${origin.file}\n${origin.path.join('/')}`;
}
