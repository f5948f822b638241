import {
  MESES,
  type Actividad,
  type Mes,
  type Model,
  type Origin,
  type Poi,
  type Semestre,
} from '../model.ts';
import { earlier, monthsEnded } from './calendar.ts';
import { cutOffOf, cutOffOfPoi, daysOf, isOnlyPlanned, semestresOf } from './period.ts';
import { compareText } from '../../diagnostics/order.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { inherited } from './inherit.ts';
import { keptFor, remembered, rememberedOf } from './remember.ts';
import { delivererOf, unitsWithoutSecondHalf } from './undelivered-half.ts';

/**
 * An activity as a report of one semester sees it: its document of S1 and, in a report of S2, that of S2, joined; or
 * the one document of the whole year, in a report of S1 as it stood on 30 June.
 */
export interface ActivityOfYear {
  /** Empty when the author gave none: such an activity is joined with nothing. */
  readonly id: string;
  /** The semester of the report. */
  readonly scope: Semestre;
  /** The cut-off of the report, `AAAA-MM-DD`. */
  readonly corte: string | undefined;
  /**
   * The cut-off of the activity: that of the latest document in scope that states it, which its unit may have closed
   * before the others. A document that only plans has none, and the one before it counts.
   */
  readonly corteActividad: string | undefined;
  /** The documents in scope, in order: one or two. */
  readonly documents: readonly Actividad[];
  /** The last of them, with every attribute that an earlier one states and it does not. */
  readonly latest: Actividad;
  /**
   * Where it stands in no document of the first half of the year: whether it began in the second, since its unit has a
   * document of the first without it, or nothing tells what it was then. undefined where it does stand in one.
   */
  readonly firstHalf: 'before-it' | 'untold' | undefined;
  /**
   * In a report of S2, where it stands in S1 alone, not ended, and its unit has no document of S2 though others have:
   * nobody tells what it did since.
   */
  readonly secondHalf: 'untold' | undefined;
  /** In a report of S1, what a POI of S2 already says of it: only its programme is read. */
  readonly next: Actividad | undefined;
  /** When its work ends, `AAAA-MM-DD`: as it says or, saying none, as the latest year before says of its CUI. */
  readonly finDeObra: string | undefined;
}

interface Halves {
  /** The document of S1, or that of the whole year as it stood on 30 June. */
  s1: Actividad | undefined;
  s2: Actividad | undefined;
  /** The document of the whole year, which in a report of S2 stands alone. */
  year: Actividad | undefined;
}

/**
 * The activities of the year up to a semester that are carried out (not those with `activa: false`), one entry per id,
 * in the order of the documents. When an id is repeated within a semester, its first activity counts and the others do
 * not: one entry, no amount twice.
 */
export const activitiesOfYear: (model: Model, scope: Semestre) => readonly ActivityOfYear[] = remembered(
  (model, scope) => entriesOf(model, scope).filter(({ latest }) => latest.data.activa !== false),
);

/** The activities of the year up to a semester that were formulated and then left out (`activa: false`). */
export const inactiveOfYear: (model: Model, scope: Semestre) => readonly ActivityOfYear[] = remembered(
  (model, scope) => entriesOf(model, scope).filter(({ latest }) => latest.data.activa === false),
);

const entriesOf: (model: Model, scope: Semestre) => readonly ActivityOfYear[] = remembered((model, scope) => {
  const corte = cutOffOf(model, scope);
  const entries: ActivityOfYear[] = [];
  const told = unitsOfFirstHalf(model, scope.anio);
  const silent = unitsWithoutSecondHalf(model, scope);
  for (const { s1, s2, year } of halvesOf(model, { anio: scope.anio, numero: 2 })) {
    const { anio } = scope;
    const first = scope.numero === 1 ? s1 : (year ?? s1 ?? s2);
    if (first === undefined) continue;
    const second = first === s1 && year === undefined ? s2 : undefined;
    // What stands in S1 alone is told in both reports.
    const entry =
      scope.numero === 1
        ? inFirstHalf(first, s2, corte, anio)
        : inSecondHalf(
            first,
            second,
            corte,
            isWithoutSecond(first, second, silent) ? 'without-second' : firstHalfOf(first, told),
          );
    const fin = entry.finDeObra === undefined ? endToldBefore(model, entry) : undefined;
    entries.push(fin === undefined ? entry : withEnd(entry, fin));
  }
  return entries;
});

const inFirstHalf = keptFor(
  (own: Actividad, next: Actividad | undefined, corte: string | undefined, anio: number): ActivityOfYear => ({
    ...entryOf([own], own, corte, { anio, numero: 1 }),
    next,
  }),
);

const inSecondHalf = keptFor(
  (
    first: Actividad,
    second: Actividad | undefined,
    corte: string | undefined,
    half: ActivityOfYear['firstHalf'] | 'without-second',
  ): ActivityOfYear => {
    // Only documents that say their year are joined.
    const scope: Semestre = { anio: first.poi.anio ?? 0, numero: 2 };
    const entry =
      second === undefined
        ? entryOf([first], first, corte, scope)
        : entryOf([first, second], inherited(first, second), corte, scope);
    // Of what stands in the first half, that is told.
    return half === 'without-second' ? { ...entry, secondHalf: 'untold' } : { ...entry, firstHalf: half };
  },
);

function entryOf(
  documents: readonly Actividad[],
  latest: Actividad,
  corte: string | undefined,
  scope: Semestre,
): ActivityOfYear {
  const corteActividad = cutOffOfActivity(documents, scope);
  return {
    id: latest.id,
    scope,
    corte,
    corteActividad,
    firstHalf: undefined,
    secondHalf: undefined,
    documents,
    latest,
    next: undefined,
    finDeObra: latest.data.inversion?.fin,
  };
}

const withEnd = keptFor((entry: ActivityOfYear, finDeObra: string): ActivityOfYear => ({
  ...entry,
  finDeObra,
}));

/** When a work ends, by the latest year before that of an activity that says it of its CUI. */
function endToldBefore(model: Model, { latest, scope }: ActivityOfYear): string | undefined {
  const told = endsOfWorks(model).get(latest.data.cui ?? '');
  return told?.findLast(({ anio }) => anio < scope.anio)?.fin;
}

/** By CUI, when its work ends as each year says it, in the order of the years: of several days of a year the last. */
const endsOfWorks: (
  model: Model,
) => ReadonlyMap<string, readonly { readonly anio: number; readonly fin: string }[]> = rememberedOf(
  ({ actividades }) => {
    const told = actividades.flatMap(({ data: { cui, inversion }, poi: { anio } }) =>
      cui === undefined || inversion?.fin === undefined || anio === undefined
        ? []
        : [{ cui, anio, fin: inversion.fin }],
    );
    return groupedBy(
      told.toSorted((a, b) => a.anio - b.anio || compareText(a.fin, b.fin)),
      ({ cui }) => cui,
    );
  },
);

/** Whether a document of S1 stands alone, not ended, and its unit has none of S2 though others have. */
function isWithoutSecond(
  first: Actividad,
  second: Actividad | undefined,
  silent: ReadonlySet<string>,
): boolean {
  const { poi, data } = first;
  if (second !== undefined || poi.semestre?.numero !== 1 || !silent.has(delivererOf(first) ?? ''))
    return false;
  return data.estado !== 'concluida' && data.estado !== 'cancelada';
}

function firstHalfOf({ poi, unidad }: Actividad, told: ReadonlySet<string>): ActivityOfYear['firstHalf'] {
  if (poi.semestre?.numero !== 2) return undefined;
  return told.has(unidad ?? '') ? 'before-it' : 'untold';
}

/**
 * The units of which the first half of a year is told: those that a document of it, or of the whole year, names, and
 * those that exist only since July; '' where there is any such document.
 */
function unitsOfFirstHalf(model: Model, anio: number): ReadonlySet<string> {
  const told = model.pois.filter((poi) => poi.anio === anio && poi.semestre?.numero !== 2);
  const named = new Set(
    told.flatMap(({ data, actividades }) => [
      '',
      data.unidad ?? '',
      ...actividades.map(({ unidad }) => unidad ?? ''),
    ]),
  );
  const { first, last } = daysOf({ anio, numero: 1 });
  // What a unit did that ended then, and whose work a new one took over, would be told nowhere.
  const isSomeUntold = model.unidades.some(({ id, data: { vigencia } }) => {
    const end = vigencia?.hasta;
    return end !== undefined && end >= first && end <= last && !named.has(id);
  });
  if (named.size === 0 || isSomeUntold) return named;
  const since = model.unidades.filter(({ data: { vigencia } }) => (vigencia?.desde ?? '') > last);
  return new Set([...named, ...since.map(({ id }) => id)]);
}

function cutOffOfActivity(documents: readonly Actividad[], scope: Semestre): string | undefined {
  const last = documents.findLast(({ poi }) => !isOnlyPlanned(poi) && cutOffOfPoi(poi) !== undefined);
  const corte = last && cutOffOfPoi(last.poi);
  return corte === undefined ? undefined : earlier(corte, daysOf(scope).last);
}

/**
 * The months of a document of an activity that are due: those whose last day is not after the cut-off of the activity.
 * None of a document that only plans.
 */
export function mesesDue(entry: ActivityOfYear, document: Actividad): readonly Mes[] {
  return mesesUntil(document.poi, entry.corteActividad);
}

/** The months of a document whose last day is not after a day; none of one that only plans, or without a day. */
export const mesesUntil: (poi: Poi, corte: string | undefined) => readonly Mes[] = keptFor(
  (poi: Poi, corte: string | undefined): readonly Mes[] => {
    const { anio, meses } = poi;
    if (anio === undefined || corte === undefined || isOnlyPlanned(poi)) return [];
    const ended = monthsEnded(anio, corte);
    return meses.filter((mes) => MESES.indexOf(mes) < ended);
  },
);

/** The years with a POI up to a semester, each by where it ends in that report: S2, or the semester itself. */
export function yearsUpTo(model: Model, periodo: Semestre): readonly Semestre[] {
  const years = new Set(semestresOf(model).map(({ anio }) => anio));
  return [...years]
    .filter((anio) => anio <= periodo.anio)
    .map((anio): Semestre => (anio === periodo.anio ? periodo : { anio, numero: 2 }));
}

/** The documents of each activity in the year of a semester, in the order of the documents. */
const halvesOf: (model: Model, scope: Semestre) => readonly Halves[] = remembered(({ pois }, { anio }) => {
  const all = new Map<string, Halves>();
  for (const poi of pois) {
    if (poi.anio !== anio) continue;
    for (const [i, actividad] of poi.actividades.entries()) {
      const key = actividad.id === '' ? nameless(actividad.origin) : actividad.id;
      let halves = all.get(key);
      if (halves === undefined) all.set(key, (halves = { s1: undefined, s2: undefined, year: undefined }));
      if (poi.semestre === undefined) {
        halves.year ??= actividad;
        halves.s1 ??= poi.primerSemestre?.actividades[i] ?? actividad;
      } else if (poi.semestre.numero === 1) halves.s1 ??= actividad;
      else halves.s2 ??= actividad;
    }
  }
  return [...all.values()];
});

/** No id holds a line break, so this key meets no other. */
function nameless(origin: Origin): string {
  return `\n${origin.file}\n${origin.path.join('/')}`;
}
