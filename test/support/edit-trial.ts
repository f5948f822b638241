import { isMap, isScalar, isSeq, parse, parseDocument, type Node } from 'yaml';
import { edited } from '../../src/edit/apply.ts';
import { withChanges } from '../../src/edit/changes.ts';
import type { Edit, Edited, EditOptions, Refused } from '../../src/edit/edit.ts';
import type { Value } from '../../src/edit/value.ts';
import { MESES } from '../../src/text/months.ts';
import type { Path } from '../../src/text/path.ts';
import type { Random } from './random.ts';

/** What came of some edits at random: how many were done, refused, and what is wrong with any. */
export interface TrialResult {
  readonly edits: number;
  readonly refused: readonly string[];
  readonly wrong: readonly string[];
}

const TEXTS = [
  'Redes de agua',
  'Zona: alta',
  'a, b y {c}',
  'Obra #12',
  '210101',
  '1.10',
  '2019-06-30',
  'sí',
  'no',
  'null',
  '-',
  '- x',
  "O'Higgins",
  'dice "sí"',
  'C:\\x',
  ' con blancos ',
  'acción «buena» — 75 %',
  '“tipográficas”',
  'dos\nlíneas',
  'con final\n',
  '[1]',
  '*a',
  'a:b',
  'fin:',
  '%',
  '',
  '😀 ñ',
  'tab\tdentro',
];
const SCALARS: readonly Value[] = [...TEXTS, 0, 12, 12.5, -3, 850_000, true, false, null];
const GROUPS: readonly Value[] = [
  { ene: 1, feb: null, mar: 2 },
  { id: 'T9', tarea: 'Zanjas, tubos', inicio: '2019-01-01' },
  { a: { b: [1, 2], c: 'x: y' }, d: ['uno', 'dos\ntres'] },
  { nombre: 'x', productos: [{ nombre: 'a' }, { nombre: 'b', meta: 2 }] },
  [],
  {},
  ['210101', 'b'],
  [{ id: 'A', x: { y: 1 } }],
  { 2019: 80, 2020: 90 },
];
const KEYS = ['nota', 'pim', 'jul', 'ago', '2025', 'una clave', 'desvio', 'con:dos', 'si'];

/** Makes some edits in a text as it is, with CRLF and with a byte order mark, and holds what comes of them. */
export function trial(text: string, random: Random): TrialResult {
  const edits: Edit[] = [];
  const count = random.below(3) === 0 ? 1 + random.below(7) : 1;
  let state: unknown = clean(parse(text, { version: '1.2' }));
  for (let i = 0; i < count; i++) {
    const edit = randomEdit(state, random);
    const next = edit && outcome(state, edit);
    if (!edit || next === undefined) continue;
    edits.push(edit);
    state = clean(next);
  }
  if (edits.length === 0) return { edits: 0, refused: [], wrong: [] };
  const result = edited(text, edits, ORDERED);
  const crlf = text.replaceAll(/\r?\n/g, '\r\n');
  const wrong =
    result.kind === 'refused'
      ? []
      : [
          ...badly(text, edits, result, state),
          ...(crlfOf(text, edits, result) ? [] : ['CRLF differs']),
          ...(sameText(edited(`\uFEFF${text}`, edits, ORDERED), `\uFEFF${result.text}`)
            ? []
            : ['BOM differs']),
          ...(sameText(edited(`\uFEFF${crlf}`, edits, ORDERED), `\uFEFF${asCrlf(result.text)}`)
            ? []
            : ['BOM and CRLF differ']),
        ];
  const shown = JSON.stringify(edits);
  return {
    edits: edits.length,
    refused: result.kind === 'refused' ? [`${result.reason} ${shown}`] : [],
    wrong: wrong.map((what) => `${what} ${shown}`),
  };
}

const ORDERED: EditOptions = {
  order: (group) => (['programado', 'ejecutado'].includes(String(group.at(-1))) ? MESES : undefined),
};

function asCrlf(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n');
}

function crlfOf(text: string, edits: readonly Edit[], result: Edited): boolean {
  return sameText(edited(asCrlf(text), edits, ORDERED), asCrlf(result.text));
}

function sameText(result: Edited | Refused, text: string): boolean {
  return result.kind === 'edited' && result.text === text;
}

/** What is wrong with a text that was edited. `meant` was worked out on plain data, without the engine. */
function badly(text: string, edits: readonly Edit[], result: Edited, meant: unknown): readonly string[] {
  const read = clean(parse(result.text, { version: '1.2' }));
  const wrong: string[] = [];
  if (JSON.stringify(sorted(read)) !== JSON.stringify(sorted(meant))) wrong.push('not what was meant');
  if (withChanges(text, result.changes) !== result.text) wrong.push('the changes do not give the text');
  if (result.changes.some(({ start }, i) => start < (result.changes[i - 1]?.end ?? 0)))
    wrong.push('the changes are out of order');
  const again = edited(result.text, edits, ORDERED);
  const repeatable = edits.length === 1 && edits[0]?.kind === 'set';
  if (repeatable && (again.kind === 'refused' || again.changes.length > 0))
    wrong.push('a second run changes something');
  const [only] = edits;
  if (edits.length === 1 && only) wrong.push(...beside(text, only, result));
  return wrong;
}

/** Bytes that changed and are no part of what the one edit is about. */
function beside(text: string, edit: Edit, { changes }: Edited): readonly string[] {
  const root = parseDocument(text, { version: '1.2', keepSourceTokens: true }).contents;
  const target = rangeAt(root, edit.path);
  if (edit.kind === 'add' || !target) {
    const holder = edit.kind === 'add' ? target : deepest(root, edit.path);
    const open = holder && holder.empty;
    return changes
      .filter(({ start, end }) => start < end && !(open && start >= holder.start && end <= holder.end))
      .map(() => 'something is removed where something is added');
  }
  if (edit.kind === 'remove' && changes.length > 0) {
    const owner = rangeAt(root, edit.path.slice(0, -1));
    // The only one of its group or list leaves `{}` or `[]`.
    if (owner?.size === 1)
      return changes.every(
        ({ start, end }) => start >= owner.start && text.slice(owner.end, end).trim() === '',
      )
        ? []
        : ['touches more than the group that becomes empty'];
  }
  const slack = edit.kind === 'remove' || edit.kind === 'set' ? /^[\s,]*(?:-\s*)?$/ : /^$/;
  const tail = edit.kind === 'remove' ? /^[\s,]*(?:#[^\r\n]*)?[\s]*$/ : /^\s*$/;
  return changes.flatMap(({ start, end }) => {
    const before = text.slice(start, Math.min(end, target.start));
    const after = text.slice(Math.max(start, target.end), end);
    return (start >= target.start || slack.test(before)) && (end <= target.end || tail.test(after))
      ? []
      : [`touches ${JSON.stringify(text.slice(start, end))}`];
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly empty: boolean;
  /** How many entries or items; -1 for what is neither. */
  readonly size: number;
}

/** From the key, or the value of an item, to the end of the value. */
function rangeAt(root: Node | null, path: Path): Range | undefined {
  let node: Node | null | undefined = root;
  let start = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && (key.source ?? '').replaceAll(/^["']|["']$/g, '') === String(step),
      );
      if (!pair) return undefined;
      const key = pair.key as Node; // composed from a text
      start = key.range?.[0] ?? 0;
      node = pair.value as Node | null; // composed from a text
      if (!node) return { start, end: key.range?.[1] ?? 0, empty: true, size: -1 };
    } else if (isSeq(node)) {
      node = node.items[Number(step)] as Node | undefined; // composed from a text
      start = node?.range?.[0] ?? 0;
    } else return undefined;
  }
  if (!node) return undefined;
  const [from, end] = node.range ?? [0, 0, 0];
  const size = isMap(node) || isSeq(node) ? node.items.length : -1;
  const empty = size === 0 || (isScalar(node) && (node.value ?? '') === '');
  return { start, end: Math.max(end, from), size, empty };
}

function deepest(root: Node | null, path: Path): Range | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const found = rangeAt(root, path.slice(0, length));
    if (found) return found;
  }
  return undefined;
}

function randomEdit(data: unknown, random: Random): Edit | undefined {
  const paths = pathsOf(data, []);
  const path = random.pick(paths);
  if (!path) return undefined;
  const value = (random.below(4) === 0 ? random.pick(GROUPS) : random.pick(SCALARS)) ?? null;
  switch (random.below(8)) {
    case 0:
      return { kind: 'remove', path };
    case 1: {
      const lists = paths.filter((p) => Array.isArray(at(data, p)));
      const list = random.pick(lists);
      if (!list) return undefined;
      const size = (at(data, list) as unknown[]).length; // filtered above
      return {
        kind: 'add',
        path: list,
        value,
        ...(random.below(3) === 0 ? { at: random.below(size + 1) } : {}),
      };
    }
    case 2: {
      const keys = paths.filter((p) => typeof p.at(-1) === 'string');
      const key = random.pick(keys);
      return key && { kind: 'rename-key', path: key, name: random.pick(KEYS) ?? 'x' };
    }
    case 3:
    case 4: {
      const groups = [[], ...paths].filter((p) => isGroup(at(data, p)));
      const group = random.pick(groups) ?? [];
      const deep = random.below(3) === 0 ? [random.pick(KEYS) ?? 'y'] : [];
      return { kind: 'set', path: [...group, random.pick(KEYS) ?? 'x', ...deep], value };
    }
    default:
      return { kind: 'set', path, value };
  }
}

/** The data with the edit done, on a copy; undefined for an edit that makes no sense. */
function outcome(data: unknown, edit: Edit): unknown {
  const copy: unknown = structuredClone(data);
  const { path } = edit;
  const last = path.at(-1);
  if (edit.kind === 'add') {
    const list = at(copy, path);
    if (!Array.isArray(list)) return undefined;
    list.splice(edit.at ?? list.length, 0, structuredClone(edit.value));
    return copy;
  }
  // No datum where there is none: nothing is made on the way.
  if (edit.kind === 'set' && (edit.value === null || edit.value === '') && isAbsent(data, path)) return copy;
  let owner: unknown = copy;
  for (const step of path.slice(0, -1)) {
    if (isGroup(owner) && owner[step] === undefined && edit.kind === 'set') owner[step] = {};
    owner = at(owner, [step]);
  }
  if (last === undefined || (!isGroup(owner) && !Array.isArray(owner))) return undefined;
  if (edit.kind === 'remove') {
    if (Array.isArray(owner)) owner.splice(Number(last), 1);
    else if (Object.keys(owner).length === 1 && path.length === 1) return undefined;
    else Reflect.deleteProperty(owner, last);
  } else if (edit.kind === 'rename-key') {
    if (Array.isArray(owner) || edit.name in owner) return undefined;
    owner[edit.name] = owner[last];
    Reflect.deleteProperty(owner, last);
  } else if (Array.isArray(owner)) owner[Number(last)] = structuredClone(edit.value);
  else owner[last] = structuredClone(edit.value);
  return copy;
}

function isAbsent(data: unknown, path: Path): boolean {
  return (at(data, path) ?? '') === '' && typeof path.at(-1) === 'string';
}

function pathsOf(value: unknown, path: Path): readonly Path[] {
  const own = path.length === 0 ? [] : [path];
  if (Array.isArray(value)) return [...own, ...value.flatMap((item, i) => pathsOf(item, [...path, i]))];
  if (isGroup(value))
    return [...own, ...Object.keys(value).flatMap((key) => pathsOf(value[key], [...path, key]))];
  return own;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (Array.isArray(inner) ? inner[Number(step)] : isGroup(inner) ? inner[step] : undefined),
    value,
  );
}

function isGroup(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without the empty entries of groups, which are absent ones, and with texts composed. */
function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  if (isGroup(value))
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key.normalize('NFC'), clean(inner)] as const)
        .filter(([, inner]) => inner !== null && inner !== ''),
    );
  return typeof value === 'string' ? value.normalize('NFC') : value === 0 ? 0 : value;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isGroup(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
