import { isGroup, isList } from '../edit/value.ts';
import { rememberedOf } from '../model/progress/remember.ts';
import type { DocumentKind } from '../schema/kind.ts';
import { shapeAt, type Shape } from '../schema/shape.ts';
import { typesOf } from '../schema/subject.ts';
import { childAt, valueAt } from '../schema/value-at.ts';
import { isOfMonths } from '../schema/wrong-structure.ts';
import { monthMeant } from '../text/months.ts';
import { fold } from '../text/nearest.ts';
import type { Path } from '../text/path.ts';

/** A step inside of an item that is to be added: a key or, where it is no text, one more item of a list in it. */
export type InnerStep = Taken['to'];

/** Where a field stands, or will stand. */
export interface FieldPlace {
  /** Of what stands there, or is made there; where `inside` is given, of the list that gets an item more. */
  readonly path: Path;
  /** The steps to the field inside of the new item. */
  readonly inside: readonly InnerStep[] | undefined;
  /** By what a new item was called, and the field of it that says so: `resultados.SOC-1.1.valor`. */
  readonly called?: { readonly field: string; readonly text: string } | undefined;
  readonly shape: Shape;
}

/** Where a field that names nothing leaves what the document can hold. */
export interface Stop {
  /** As typed, what was found: `evaluacion.dificultades`; empty at the first step. */
  readonly done: string;
  /** As typed, what names nothing there. */
  readonly rest: string;
  /** Of what was found last, with 0 for a new item. */
  readonly path: Path;
  readonly shape: Shape;
  /** What stands there. */
  readonly value: unknown;
}

export type Found = { readonly place: FieldPlace } | { readonly stop: Stop };

const NEW_ITEM = /^(?:nuev[oa]|otr[oa]|\+)(?:\.|$)/i;

/**
 * Where the field lies that somebody names below a path: keys with dots between them, in any case and without their
 * accents; months by any of their names; items of lists by their id, name or code (`resultados.SOC-1.1.valor`), by their
 * place from 1, and `nuevo` or the place after the last for one that is to be added.
 */
export function placeOfField(
  { root, kind }: { readonly root: unknown; readonly kind: DocumentKind },
  base: Path,
  field: string,
): Found {
  let value = valueAt(root, base);
  const shapePath = [...base];
  const path = [...base];
  let inside: InnerStep[] | undefined;
  let called: FieldPlace['called'];
  let rest = field;
  while (rest !== '') {
    const shape = shapeAt(kind, shapePath);
    const step = shape.items ? itemStep(value, rest, shapeAt(kind, [...shapePath, 0])) : keyStep(shape, rest);
    if (!step) {
      const done = field.slice(0, field.length - rest.length).replace(/\.$/, '');
      return { stop: { done, rest, path: shapePath, shape, value } };
    }
    rest = rest.slice(step.length).replace(/^\./, '');
    const { to } = step;
    if (isLeadOfText(value, shape, to)) continue;
    if (inside) inside.push(to);
    else if (to === null) [inside, called] = [[], step.called];
    else path.push(to);
    shapePath.push(to ?? 0);
    value = to === null ? undefined : childAt(value, to);
  }
  return { place: { path, inside, called, shape: shapeAt(kind, shapePath) } };
}

/** Where a step leads, null for a new item, and how much of the text it is. */
interface Taken {
  readonly to: string | number | null;
  readonly length: number;
  readonly called?: FieldPlace['called'];
}

function itemStep(value: unknown, rest: string, ofItem: Shape): Taken | undefined {
  const items = isList(value) ? value : [];
  const word = NEW_ITEM.exec(rest)?.[0];
  if (word !== undefined) return { to: null, length: word.replace(/\.$/, '').length };
  const named = itemNamed(items, rest);
  if (named) return named;
  const [digits] = /^\d+(?=\.|$)/.exec(rest) ?? [];
  if (digits === undefined) return calledStep(rest, ofItem);
  const to = Number(digits) - 1;
  if (to === items.length) return { to: null, length: digits.length };
  return to >= 0 && to < items.length ? { to, length: digits.length } : calledStep(rest, ofItem);
}

/** What may give a new item its name: there is one of each month, year, indicator and kind of spending. */
const CALLED_BY: ReadonlySet<string> = new Set(['indicador', 'mes', 'anio', 'generica', 'rubro']);

function calledStep(rest: string, { required, properties = {} }: Shape): Taken | undefined {
  const field = required?.[0];
  if (field === undefined || !CALLED_BY.has(field)) return undefined;
  const dots = [...rest.matchAll(/\./g)].map(({ index }) => index);
  const end = dots.find((at) => Object.hasOwn(properties, fold(rest.slice(at + 1).split('.', 1)[0] ?? '')));
  return end === undefined
    ? undefined
    : { to: null, length: end, called: { field, text: rest.slice(0, end) } };
}

/** By what an item may be called. */
const NAMES = [
  'id',
  'codigo',
  'indicador',
  'mes',
  'ubigeo',
  'generica',
  'rubro',
  'anio',
  'nombre',
  'tarea',
  'titulo',
];

/** The names by which the items of a list may be called. */
export function namesOf(item: unknown): readonly string[] {
  const own: readonly unknown[] = isGroup(item) ? NAMES.map((name) => item[name]) : [item];
  return own.filter((name) => typeof name === 'string' || typeof name === 'number').map(String);
}

/** The item that a text begins with a name of, the longest first, before a dot or its end; undefined for none or several. */
function itemNamed(items: readonly unknown[], rest: string): Taken | undefined {
  const known = itemsByName(items);
  const ends = [...rest.matchAll(/\.|$/g)].map(({ index }) => index);
  for (const length of ends.toReversed()) {
    const all = known.get(fold(rest.slice(0, length)))?.filter((one) => one.length === length);
    if (length > 0 && all !== undefined && all.length > 0) return all.length === 1 ? all[0] : undefined;
  }
  return undefined;
}

interface Named {
  readonly to: number;
  /** Of the name as it is written. */
  readonly length: number;
}

/**
 * The items of a list by the names that they may be called, folded; of several with one name, two. Known once for each list:
 * a table may have a row for each item of it.
 */
const itemsByName = rememberedOf((items: readonly unknown[]): ReadonlyMap<string, readonly Named[]> => {
  const byName = new Map<string, Named[]>();
  for (const [to, item] of items.entries())
    for (const name of namesOf(item)) {
      const { length } = name;
      const same = byName.get(fold(name)) ?? [];
      byName.set(fold(name), same);
      const alike = same.filter((one) => one.length === length);
      if (alike.length < 2 && alike.every((one) => one.to !== to)) same.push({ to, length });
    }
  return byName;
});

function keyStep(shape: Shape, rest: string): Taken | undefined {
  const [step = ''] = rest.split('.', 1);
  const to = keyMeant(shape, step.trim());
  return to === undefined ? undefined : { to, length: step.length };
}

function keyMeant(shape: Shape, step: string): string | undefined {
  const names = Object.keys(shape.properties ?? {});
  if (names.includes(step)) return step;
  if (isOfMonths(shape)) return monthMeant(step);
  const isPattern = Object.keys(shape.patternProperties ?? {}).some((one) => new RegExp(one, 'u').test(step));
  return isPattern ? step : names.find((name) => name === fold(step));
}

/** A text may stand for a group that only says it: `logros.1.texto` is then the text. */
function isLeadOfText(value: unknown, shape: Shape, to: string | number | null): boolean {
  return typeof value === 'string' && typesOf(shape).includes('string') && to === shape.required?.[0];
}
