import { isMap, isScalar, isSeq, YAMLMap, type ParsedNode, type Scalar, type YAMLSeq } from 'yaml';
import type { Path } from '../text/path.ts';
import type { Fault } from './finding.ts';
import {
  areGlued,
  type FlowEntry,
  type Rejoined,
  rejoinValue,
  splitAmount,
  withoutColon,
} from './flow-commas.ts';
import type { EntryPlace, Place } from './document.ts';
import { guardKey, guardPlain, guardQuoted } from './scalar-guards.ts';
import { brief, cited } from './quoted.ts';

/** What the walk carries along. */
export interface Walk {
  readonly text: string;
  readonly report: (fault: Fault) => void;
}

/** A value and where it stands. */
export interface ReadValue {
  readonly value: unknown;
  readonly place: Place;
}

/** Reads a node and all that is in it. What the author left empty is null. */
export function readNode(walk: Walk, node: ParsedNode | null, path: Path): ReadValue {
  if (isMap(node)) return readMap(walk, node, path);
  if (isSeq(node)) return readList(walk, node, path);
  const [start, end] = node?.range ?? [0, 0];
  return { value: isScalar(node) ? scalarValue(walk, node, path) : null, place: { start, end } };
}

function scalarValue({ text, report }: Walk, node: Scalar.Parsed, path: Path): unknown {
  const [start, end] = node.range;
  const value = typeof node.value === 'string' ? node.value.normalize('NFC') : node.value;
  const scalar = { text, start, end, value };
  const guarded =
    node.type === 'PLAIN'
      ? guardPlain(scalar)
      : node.type?.startsWith('QUOTE')
        ? guardQuoted(scalar)
        : { value };
  if (guarded.fault) report({ ...guarded.fault, path });
  return guarded.value === 0 ? 0 : guarded.value; // no negative zero
}

function readList(walk: Walk, node: YAMLSeq.Parsed, path: Path): ReadValue {
  const value: unknown[] = [];
  const items: Place[] = [];
  const [start, end] = node.range;
  const amounts = node.flow ? flowAmounts(walk, node) : [];
  for (const item of node.items) {
    const from = item.range?.[0] ?? start;
    const lost = isMap(item) && !item.flow ? withoutDash(walk.text, item) : undefined;
    if (lost) {
      for (const part of lost) {
        const here = [...path, value.length];
        if (part.fault) walk.report({ ...part.fault, path: here });
        const inner = readMap(walk, part.map, here);
        value.push(inner.value);
        items.push(inner.place);
      }
      continue;
    }
    const amount = amounts.find((a) => a.start <= from && from < a.end);
    if (amount && amount.start < from) continue;
    const here = [...path, value.length];
    if (amount) walk.report({ ...amount.fault, path: here });
    const inner = amount ? { value: amount.value, place: amount } : readNode(walk, item, here);
    value.push(inner.value);
    items.push(inner.place);
  }
  return { value, place: { start, end, items } };
}

interface Part {
  readonly map: YAMLMap.Parsed;
  readonly fault?: Fault;
}

/**
 * An item of a list in which its first key comes a second time: the dash before it is missing, and another item begins
 * there. The items that were meant; undefined for any other item.
 */
function withoutDash(text: string, map: YAMLMap.Parsed): readonly Part[] | undefined {
  const keyOf = ({ key }: Pairs[number]): unknown => (isScalar(key) ? key.value : undefined);
  const [head] = map.items;
  const first = head && keyOf(head);
  if (typeof first !== 'string') return undefined;
  const starts = map.items.flatMap((pair, i) => (keyOf(pair) === first ? [i] : []));
  // Of two keys in a row that are the same, one is too many.
  if (starts.length < 2 || starts.some((at, i) => at - (starts[i - 1] ?? at - 2) < 2)) return undefined;
  return starts.map((at, i) => {
    const items = map.items.slice(at, starts[i + 1]);
    const part = Object.assign(new YAMLMap(), map, { items, range: rangeOf(items, map.range) });
    const [start, keyEnd] = items[0]?.key.range ?? map.range;
    return {
      map: part,
      ...(i === 0 ? {} : { fault: lostDash(text, first, start, keyEnd) }),
    };
  });
}

function rangeOf(items: Pairs, [start, end, last]: YAMLMap.Parsed['range']): YAMLMap.Parsed['range'] {
  const tail = items.at(-1);
  return [items[0]?.key.range[0] ?? start, tail?.value?.range?.[1] ?? tail?.key.range[1] ?? end, last];
}

function lostDash(text: string, key: string, start: number, end: number): Fault {
  const line = /[^\r\n]*/y;
  line.lastIndex = start;
  const shown = line.exec(text)?.[0] ?? key;
  return {
    name: 'clave-duplicada',
    start,
    end,
    message: `Aquí empieza otro elemento de la lista y falta su guion: ${cited(shown)}`,
    help: `Escriba ${cited(`- ${shown}`)}, con el guion a la altura de los demás`,
    fixes: [
      {
        title: `Escribir ${brief(`- ${shown}`)}`,
        safe: true,
        edits: [{ start: start - 2, end: start, text: '- ' }],
      },
    ],
  };
}

/** Amounts that their own commas have cut, among items with nothing but a comma between them. */
function flowAmounts({ text }: Walk, node: YAMLSeq.Parsed): readonly Rejoined[] {
  const runs: { start: number; end: number }[] = [];
  for (const item of node.items) {
    const [start, end] = item.range ?? [0, 0];
    const run = runs.at(-1);
    if (run && run.end + 1 === start && text[run.end] === ',') run.end = end;
    else runs.push({ start, end });
  }
  return runs.flatMap(({ start, end }) => splitAmount(text, start, end) ?? []);
}

type Pairs = YAMLMap.Parsed['items'];

function readMap(walk: Walk, node: YAMLMap.Parsed, path: Path): ReadValue {
  const [start, end] = node.range;
  const value: Record<string, unknown> = {};
  const entries = new Map<string, EntryPlace>();
  const flow = node.flow ? node.items.map(flowEntry) : [];
  for (let index = 0; index < node.items.length; index++) {
    const pair = node.items[index] as Pairs[number]; // the index is within the list
    const key = readKey(walk, pair.key, path);
    const [keyStart, keyEnd] = pair.key.range;
    const here = [...path, key];
    const entry = flow[index];
    const cut = entry?.plainStart === undefined ? [] : cutOff(flow, index);
    const glued = areGlued(walk.text, cut);
    const whole = entry && !glued ? rejoinValue(walk.text, entry, cut) : undefined;
    if (whole) {
      walk.report({ ...whole.fault, path: here });
      index += cut.length;
    } else if (entry && !entry.colon && flow[index - 1]?.colon !== false)
      walk.report({
        ...withoutColon(walk.text, [entry, ...cutOff(flow, index)], { start, end }),
        path: here,
      });
    const inner = whole
      ? { value: whole.value, place: whole }
      : pair.value && readNode(walk, pair.value, here);
    const first = entries.get(key);
    const bullet = BULLET.test(key);
    if (bullet) walk.report({ ...bulletKey(key, keyStart, keyEnd), path: here });
    else if (first) walk.report({ ...duplicate(key, keyStart, keyEnd, first), path: here });
    if (first && Object.hasOwn(value, key)) continue;
    const written = inner && inner.place.end > inner.place.start;
    entries.set(key, { keyStart, keyEnd, value: written ? inner.place : undefined });
    if (inner && inner.value !== null && inner.value !== '') define(value, key, inner.value);
  }
  return { value, place: { start, end, entries } };
}

function flowEntry({ key, value }: Pairs[number]): FlowEntry {
  const [keyStart, keyEnd] = key.range;
  const plain = isScalar(value) && value.type === 'PLAIN' && value.range[1] > value.range[0];
  return { keyStart, keyEnd, colon: value !== null, ...(plain ? { plainStart: value.range[0] } : {}) };
}

/** The entries without a colon that follow one: what the commas of its value have cut off. */
function cutOff(flow: readonly FlowEntry[], index: number): readonly FlowEntry[] {
  let next = index + 1;
  while (flow[next]?.colon === false) next++;
  return flow.slice(index + 1, next);
}

function readKey({ text, report }: Walk, key: ParsedNode, path: Path): string {
  const [start, end] = key.range;
  if (!isScalar(key)) {
    const message = 'Una clave es un texto, no una lista ni un grupo de datos';
    report({
      name: 'sintaxis',
      start,
      end,
      path,
      message,
      help: 'Escriba «clave: valor»; si es un texto, entre comillas',
    });
    return text.slice(start, end);
  }
  if (end === start) {
    const message = 'Falta la clave delante de «:»';
    report({ name: 'sintaxis', start, end: end + 1, path, message, help: 'Escriba «clave: valor»' });
  }
  const value = (typeof key.value === 'string' ? key.value : (key.source ?? '')).normalize('NFC');
  const guarded = guardKey({ text, start, end, value });
  if (guarded.fault) report({ ...guarded.fault, path: [...path, guarded.value] });
  return guarded.value;
}

/** What a word processor puts at the beginning of the items of a list. */
const BULLET = /^[–—‒―−•·●▪◦‣*](?!\*)[ \t\u00A0]*/;

function bulletKey(key: string, start: number, end: number): Fault {
  const sign = BULLET.exec(key)?.[0] ?? '';
  const meant = `- ${key.slice(sign.length)}`;
  return {
    name: 'sintaxis',
    start,
    end,
    message: `${cited(`${key}:`)} empieza con ${cited(sign.trim())}, que no es el guion «-» con el que empieza cada elemento de una lista`,
    help: `Escriba ${cited(`${meant}:`)}`,
    fixes: [
      {
        title: `Escribir ${brief(meant)}`,
        safe: true,
        edits: [{ start, end: start + sign.length, text: '- ' }],
      },
    ],
  };
}

function duplicate(key: string, start: number, end: number, first: EntryPlace): Fault {
  return {
    name: 'clave-duplicada',
    start,
    end,
    message: `La clave ${cited(key)} está dos veces en el mismo grupo`,
    help: 'Deje una sola, con el valor que vale. Si son dos elementos de una lista, falta «- » delante del segundo',
    related: [
      { start: first.keyStart, end: first.keyEnd, message: `${cited(key)} está aquí la primera vez` },
    ],
  };
}

/** Sets an own property whatever its name: a plain assignment to `__proto__` would change the object instead. */
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
}
