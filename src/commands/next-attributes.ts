import type { Edit } from '../edit/edit.ts';
import type { Value } from '../edit/value.ts';
import type { Actividad, ActividadData } from '../model/model.ts';
import type { Path } from '../text/path.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { daysCounted, firstHalfYear } from './next-source.ts';

/** What a later document says otherwise of an activity that is copied from an earlier one. */
export interface Carried {
  readonly id: string;
  /** The period of the later document. */
  readonly periodo: string;
  readonly campos: readonly string[];
}

/** The last document of each activity before a new period, by its id. */
export function lastBefore(
  actividades: readonly Actividad[],
  target: string,
): ReadonlyMap<string, Actividad> {
  const start = firstHalfYear(target);
  return new Map(
    actividades.filter(({ poi }) => daysCounted(poi).end < start).map((one) => [one.id, one] as const),
  );
}

/** What names the activity, is of one document alone or is looked at by itself. */
const OF_ITS_DOCUMENT: ReadonlySet<string> = new Set(['id', 'estado', 'sucede_a', 'demandas', 'unidad']);

/** What a document says of the whole work, whatever the year; what was spent before a year is looked at by itself. */
const OF_WORK = ['costo_total', 'inicio', 'fin'] as const;

/** What a budget says besides amounts, but for the goal of the SIAF, which is numbered anew in each year. */
const CODES = ['rubro', 'fuente', 'generica', 'categoria', 'producto', 'actividad_presupuestal'] as const;

/** What is of the objective that an activity is for. */
const OF_OBJECTIVE = ['proyecto', 'indicador_plan'] as const;

/**
 * The edits by which an activity that is copied says what a later document says of it: its unit, its name, the codes by
 * which it is linked, whom it is for, the cost and the days of the work. Months, targets and amounts of the year are those
 * of the document that is copied.
 */
export function ofLater(
  { id, origin: { path }, data, unidad, poi }: Actividad,
  later: Actividad | undefined,
): { readonly edits: readonly Edit[]; readonly carried: readonly Carried[] } {
  if (later === undefined || daysCounted(later.poi).start <= daysCounted(poi).end)
    return { edits: [], carried: [] };
  const set = (value: Value, ...at: Path): Edit => ({ kind: 'set', path: [...path, ...at], value });
  const own = Object.entries(later.data).flatMap(([key, value]) =>
    OF_ITS_DOCUMENT.has(key) || !isPlain(value) || isSame(value, data[key as keyof ActividadData]) // a key of its own
      ? []
      : set(value, key),
  );
  const { beneficiarios, inversion, presupuesto } = later.data;
  const ofGroups = [
    ...(beneficiarios === undefined || isSame(beneficiarios, data.beneficiarios)
      ? []
      : [set(beneficiarios, 'beneficiarios')]),
    ...otherwise(OF_WORK, data.inversion, inversion).map(([key, value]) => set(value, 'inversion', key)),
    ...(data.presupuesto === undefined ? [] : otherwise(CODES, data.presupuesto, presupuesto)).map(
      ([key, value]) => set(value, 'presupuesto', key),
    ),
  ];
  const isMoved = later.data.objetivo !== undefined && later.data.objetivo !== data.objetivo;
  const gone = OF_OBJECTIVE.filter(
    (key) => isMoved && data[key] !== undefined && later.data[key] === undefined,
  );
  const counted = data.indicador?.nombre;
  const named = later.data.indicador?.nombre;
  const isRenamed = data.indicador !== undefined && named !== undefined && named !== counted;
  const edits = [
    ...own,
    ...ofGroups,
    ...(later.unidad === undefined || later.unidad === unidad ? [] : [set(later.unidad, 'unidad')]),
    ...(isRenamed ? [set(named, 'indicador', 'nombre')] : []),
    ...gone.map((key): Edit => ({ kind: 'remove', path: [...path, key] })),
  ];
  const campos = edits.map((edit) => edit.path.slice(path.length).join('.'));
  // What the indicator counts is known among the products by its name.
  const products = (data.productos ?? []).flatMap(({ nombre }, i) =>
    isRenamed && nombre === counted ? [set(named, 'productos', i, 'nombre')] : [],
  );
  return {
    edits: [...edits, ...products],
    carried: edits.length === 0 ? [] : [{ id, periodo: later.poi.periodo, campos }],
  };
}

/** What a group says in the later document that it does not say so in the one that is copied. */
function otherwise<K extends string>(
  keys: readonly K[],
  own: Readonly<Partial<Record<K, string | number>>> | undefined,
  later: Readonly<Partial<Record<K, string | number>>> | undefined,
): readonly (readonly [K, Value])[] {
  return keys.flatMap((key) => {
    const value = later?.[key];
    return value === undefined || value === own?.[key] ? [] : [[key, value] as const];
  });
}

/** A text, a yes or no, or a list of texts. */
function isPlain(value: unknown): value is string | boolean | string[] {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const MOST_NAMED = 10;

/** «Pasa como está en el POI de 2019-S2, que es posterior: «unidad» de GIM-014 y «nombre» de GIM-015.», a line for each period. */
export function carriedWords(carried: readonly Carried[]): readonly string[] {
  return [...groupedBy(carried, ({ periodo }) => periodo)].map(([periodo, some]) => {
    const named = some
      .slice(0, MOST_NAMED)
      .map(({ id, campos }) => `${enumerate(campos.map(quote))} de ${id}`);
    const more = some.length - MOST_NAMED;
    return `Pasa como está en el POI de ${periodo}, que es posterior: ${[...named, ...(more > 0 ? [`lo de ${more} más`] : [])].join('; ')}.`;
  });
}
