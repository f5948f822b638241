import { MESES } from '../model/model.ts';
import { likeness } from '../text/nearest.ts';
import { isMap } from '../schema/value-at.ts';
import type { Path } from '../text/path.ts';

/** One value that is not the same in two states. */
export interface Atom {
  /** Its fields; an item of a list by its name. */
  readonly steps: readonly string[];
  /** Where it stands in each state, below the thing it is of; an absent item, where its list does. */
  readonly was: Path;
  readonly is: Path;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields that tell the items of a list apart, the first that all of them have. */
const NAMES: readonly (readonly string[])[] = [
  ['id'],
  ['ubigeo'],
  ['codigo'],
  ['mes'],
  ['anio'],
  ['tarea'],
  ['texto'],
  ['archivo'],
  ['url'],
  ['nombre'],
  ['norma', 'fecha'],
  ['titulo'],
  ['generica', 'rubro', 'fuente', 'meta_siaf'],
];

/** Lists whose order says something. */
const ORDERED: ReadonlySet<string> = new Set(['escala']);

/**
 * The values that differ between two pieces of data, each once: whatever appears or goes as a whole, a list of texts, a
 * map of months. Order of keys and of lists, spaces and an empty list beside none are no difference.
 */
export function* atomsBetween(before: unknown, after: unknown): Generator<Atom> {
  yield* atomsAt({ steps: [], was: [], is: [], before, after });
}

function* atomsAt(place: Atom): Generator<Atom> {
  const [before, after] = bothOpened(place);
  if (isSame(before, after, ORDERED.has(place.steps.at(-1) ?? ''))) return;
  if (isMap(before) && isMap(after) && !isMonths(before) && !isMonths(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* atomsAt(stepInto(place, key, { before: before[key], after: after[key], was: key, is: key }));
    return;
  }
  if (Array.isArray(before ?? []) && Array.isArray(after ?? [])) {
    const [one, other] = [listOf(before), listOf(after)];
    const items = namedItems(one, other);
    if (items) {
      for (const { name, was, is } of items)
        yield* atomsAt(stepInto(place, name, { before: one[was ?? -1], after: other[is ?? -1], was, is }));
      return;
    }
  }
  yield {
    ...place,
    ...(isMonths(before) || isMonths(after) ? changedMonths(before, after) : { before, after }),
  };
}

/** Maps of which each entry is a statement of its own, also where one of the states has none of them. */
const OPEN: ReadonlySet<string> = new Set([
  'metas',
  'metas_semestrales',
  'reglas',
  'reglas_por_archivo',
  'semaforo',
  'avance',
  'cambios',
  'informe',
  'evaluacion',
  'gasto',
]);

function bothOpened({ before, after, steps }: Atom): readonly [unknown, unknown] {
  const [one, other] = [present(before), present(after)];
  if (steps.length > 0 && !steps.some((step) => OPEN.has(step))) return [one, other];
  return [isMap(other) ? (one ?? {}) : one, isMap(one) ? (other ?? {}) : other];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function stepInto(
  { steps, was, is }: Atom,
  name: string,
  step: {
    readonly before: unknown;
    readonly after: unknown;
    readonly was?: string | number | undefined;
    readonly is?: string | number | undefined;
  },
): Atom {
  return {
    steps: [...steps, name],
    was: step.was === undefined ? was : [...was, step.was],
    is: step.is === undefined ? is : [...is, step.is],
    before: step.before,
    after: step.after,
  };
}

interface NamedItem {
  readonly name: string;
  readonly was?: number | undefined;
  readonly is?: number | undefined;
}

/** As much alike are the names of an item of a list before and after it was mended. */
const MENDED = 0.6;

/** The items of both lists by their names, those of one name in their order; undefined for lists of plain values. */
function namedItems(before: readonly unknown[], after: readonly unknown[]): readonly NamedItem[] | undefined {
  const all = [...before, ...after];
  if (all.length === 0 || !all.every(isMap)) return undefined;
  const fields = NAMES.find((names) => all.every((item) => names.some((name) => item[name] !== undefined)));
  const nameOf = (item: unknown, i: number): string =>
    fields === undefined || !isMap(item)
      ? String(i + 1)
      : fields.flatMap((field) => (item[field] === undefined ? [] : [scalarText(item[field])])).join(' ');
  const keysOf = (items: readonly unknown[]): ReadonlyMap<string, number> => {
    const times = new Map<string, number>();
    return new Map(
      items.map((item, i) => {
        const name = nameOf(item, i);
        const time = (times.get(name) ?? 0) + 1;
        times.set(name, time);
        return [time === 1 ? name : `${name} (${time})`, i] as const;
      }),
    );
  };
  const [was, is] = [keysOf(before), keysOf(after)];
  const pairs = [...was].map(([name, i]) => ({ name, was: i, is: is.get(name) }));
  const lost = pairs.filter((pair) => pair.is === undefined);
  const found = [...is].filter(([name]) => !was.has(name)).map(([name, i]) => ({ name, is: i }));
  const [[only, ...otherLost], [novel, ...otherFound]] = [lost, found];
  // One text of a list that was mended is neither a loss nor a novelty.
  const isMended =
    only && novel && otherLost.length + otherFound.length === 0 && likeness(only.name, novel.name) >= MENDED;
  if (isMended)
    return [...pairs.filter((pair) => pair !== only), { name: only.name, was: only.was, is: novel.is }];
  return [...pairs, ...found];
}

/** Of two maps of months, the months that differ. */
function changedMonths(
  before: unknown,
  after: unknown,
): { readonly before: unknown; readonly after: unknown } {
  const [was, is] = [isMap(before) ? before : {}, isMap(after) ? after : {}];
  const months = MESES.filter((mes) => !isSame(present(was[mes]), present(is[mes])));
  const part = (map: Record<string, unknown>): unknown =>
    present(Object.fromEntries(months.flatMap((mes) => (map[mes] === undefined ? [] : [[mes, map[mes]]]))));
  return { before: part(was), after: part(is) };
}

function isMonths(value: unknown): boolean {
  if (!isMap(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => MESES.some((mes) => mes === key));
}

/** Nothing where there is nothing in it. */
function present(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  return isMap(value) && Object.values(value).every((inner) => present(inner) === undefined)
    ? undefined
    : value;
}

/** Whether two values say the same. */
export function isSame(a: unknown, b: unknown, ordered = false): boolean {
  return canonical(a, ordered) === canonical(b, ordered);
}

/** A text that two values share when they say the same, and no others do. */
export function sameKey(value: unknown): string {
  return canonical(value, false);
}

/** A text, number or boolean as a text; empty for anything else. */
function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : '';
}

function canonical(value: unknown, ordered: boolean): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, false));
    return `[${(ordered ? items : items.toSorted()).join(',')}]`;
  }
  if (isMap(value)) {
    const entries = Object.entries(value).filter(([, inner]) => present(inner) !== undefined);
    return `{${entries
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner, ORDERED.has(key))}`)
      .toSorted()
      .join(',')}}`;
  }
  if (value === undefined || value === null) return '';
  // A year may be written as a number or as a text.
  return JSON.stringify(scalarText(value).replaceAll(/\s+/g, ' ').trim().normalize('NFC'));
}
