import { isGroup, isList } from '../edit/value.ts';
import type { DocumentKind } from '../schema/kind.ts';
import { shapeAt, type Shape } from '../schema/shape.ts';
import { typesOf } from '../schema/subject.ts';
import { fold } from '../text/nearest.ts';
import type { Path } from '../text/path.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { namesOf, type Stop } from './field-place.ts';

/** `plan set GIM-014 "medidas.nueva.texto=Segunda cuadrilla"`, in quotation marks where a window of commands needs them. */
export function lineOf(id: string, field: string, text: string): string {
  return `plan set ${inMarks(id)} ${wordOf(field, text)}`;
}

/** One `campo=valor` as it is typed. */
export function wordOf(field: string, text: string): string {
  return inMarks(`${field}=${text}`);
}

/** A word of an order, in quotation marks where a shell would part it. */
export function inMarks(typed: string): string {
  const word = visible(typed);
  return /^[\p{L}\d._=:/+…-]+$/u.test(word) ? word : `"${word.replaceAll('"', "'")}"`;
}

const WOMEN = /(?<!program)as$|dades$|dificultades|modificaciones|cronograma|detalle/;

/** `medidas.nueva`, `productos.nuevo`. */
function newItemOf(list: string): string {
  const name = list.split('.').at(-1) ?? '';
  return `${list}.${WOMEN.test(name) ? 'nueva' : 'nuevo'}`;
}

/** What a field is called that leads a group or list, and what it holds there. */
interface Named {
  readonly id: string;
  readonly field: string;
  readonly text: string;
}

/** What to write where a text is given to a list of groups, or to a group: the line for each thing that may be meant. */
export function linesForParts(
  { id, field, text }: Named,
  kind: DocumentKind,
  path: Path,
  value: unknown,
): string {
  const shape = shapeAt(kind, path);
  if (!shape.items)
    return `«${field}» tiene partes. Escriba: ${lineOf(id, `${field}.${partFor(kind, path, text)}`, text)}`;
  const item = [...path, 0];
  const lead = `.${partFor(kind, item, text)}`;
  return `«${field}» es una lista. ${linesForItem({ id, field, text }, itemsOf(value), lead)}`;
}

function linesForItem({ id, field, text }: Named, items: readonly unknown[], lead: string): string {
  const fresh = `Para agregar: ${lineOf(id, `${newItemOf(field)}${lead}`, text)}`;
  if (items.length === 0) return fresh;
  const [first] = items;
  const own = (isGroup(first) ? ['id', 'codigo', 'indicador'] : [])
    .map((name) => (isGroup(first) ? first[name] : undefined))
    .find((name) => typeof name === 'string');
  return `${fresh}; para cambiar ${items.length === 1 ? 'lo que hay' : `el n.º 1 de ${items.length}`}: ${lineOf(id, `${field}.${typeof own === 'string' && /^[\w.-]+$/.test(own) ? own : 1}${lead}`, text)}`;
}

/** Which part of a group a text is likely meant for: what lists it, what it is first of all, or the first. */
function partFor(kind: DocumentKind, path: Path, text: string): string {
  const shape = shapeAt(kind, path);
  const parts = Object.keys(shape.properties ?? {}).map((name) => ({
    name,
    shape: shapeAt(kind, [...path, name]),
  }));
  const plain = fold(text.trim()).replaceAll(/[\s_-]+/g, '_');
  const listed = parts.find((part) => part.shape.enum?.some((one) => fold(String(one)) === plain));
  const wanted = /^[\d.,]+$/.test(text.trim()) ? ['number', 'integer'] : ['string'];
  const required = (shape.required ?? []).find(
    (name) => name !== 'id' && fits(shapeAt(kind, [...path, name]), wanted),
  );
  const fitting = parts.find(
    ({ name, shape: own }) =>
      name !== 'id' && own.format === undefined && own.enum === undefined && fits(own, wanted),
  );
  return (
    listed?.name ??
    required ??
    PARTS.find((name) => parts.some((part) => part.name === name && fits(part.shape, wanted))) ??
    fitting?.name ??
    parts[0]?.name ??
    'nombre'
  );
}

const PARTS = ['detalle', 'titulo'];

function fits(shape: Shape, types: readonly string[]): boolean {
  return typesOf(shape).some((type) => types.includes(type));
}

function itemsOf(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}

/**
 * What to write where a field leaves what its document can hold: for an item of a list, the lines that add one and change
 * the first; for a part that is none, those that are.
 */
export function linesForStop({ id, text }: Omit<Named, 'field'>, kind: DocumentKind, stop: Stop): string {
  const { done, rest, shape, path, value } = stop;
  if (!shape.items) {
    const parts = Object.keys(shape.properties ?? {});
    return parts.length === 0
      ? `«${done}» no tiene partes. Escriba: ${lineOf(id, done, text)}`
      : `${quote(done)} no tiene ${quote(rest.split('.', 1)[0] ?? '')}. Tiene ${enumerate(parts.slice(0, 12).map(quote))}.`;
  }
  const items = itemsOf(value);
  const [first = '', ...more] = rest.split('.');
  const isPart = Object.hasOwn(shapeAt(kind, [...path, 0]).properties ?? {}, fold(first));
  const inner = isPart ? rest : more.join('.');
  const lead =
    inner === ''
      ? shapeAt(kind, [...path, 0]).properties
        ? `.${partFor(kind, [...path, 0], text)}`
        : ''
      : `.${inner}`;
  const names = items.flatMap((item) => namesOf(item).slice(0, 1));
  const known =
    isPart || names.length === 0
      ? ''
      : `, y no tiene ${quote(first)}: tiene ${enumerate(names.slice(0, 8).map(quote))}`;
  return `${quote(done)} es una lista${known}. ${linesForItem({ id, field: done, text }, items, lead)}`;
}
