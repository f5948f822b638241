import type { Node, Pair, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import type { Reading } from './document.ts';
import { finding } from './finding.ts';
import { yamlLibrary } from './library.ts';
import { type EntryPlace, type Place, placedDocument } from './place.ts';
import { explainError } from './syntax.ts';

/** Reads any YAML text with the general parser. Values, places and findings come from one walk over its nodes. */
export function compose(source: Source): Reading {
  const { parseDocument } = yamlLibrary();
  const parsed = parseDocument(source.text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
    logLevel: 'error',
  });
  const error = parsed.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  if (error) return { document: undefined, diagnostics: [finding(source, explainError(source, error))] };
  const diagnostics: Diagnostic[] = [];
  const { value, place } = read(source, parsed.contents);
  return { document: placedDocument(source, value, () => place), diagnostics };
}

interface Read {
  readonly value: unknown;
  readonly place: Place;
}

function read(source: Source, node: ParsedNode | null): Read {
  const { isMap, isSeq, isScalar } = yamlLibrary();
  if (isMap(node)) return readMap(source, node);
  if (isSeq(node)) return readList(source, node);
  const [start, end] = node?.range ?? [0, 0];
  return { value: isScalar(node) ? scalarValue(node) : null, place: { start, end } };
}

function scalarValue({ value }: Scalar): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  return value === 0 ? 0 : value; // no negative zero
}

function readMap(source: Source, node: YAMLMap.Parsed): Read {
  const value: Record<string, unknown> = {};
  const entries = new Map<string, EntryPlace>();
  for (const pair of node.items) {
    const key = keyOf(pair);
    const [keyStart, keyEnd] = pair.key.range;
    const inner = pair.value && read(source, pair.value);
    if (entries.has(key) && Object.hasOwn(value, key)) continue;
    const written = inner && inner.place.end > inner.place.start;
    entries.set(key, { keyStart, keyEnd, value: written ? inner.place : undefined });
    if (inner && inner.value !== null && inner.value !== '') define(value, key, inner.value);
  }
  const [start, end] = node.range;
  return { value, place: { start, end, entries } };
}

function keyOf({ key }: Pair<ParsedNode, ParsedNode | null>): string {
  const { isScalar } = yamlLibrary();
  if (!isScalar(key)) return '';
  return (typeof key.value === 'string' ? key.value : (key.source ?? '')).normalize('NFC');
}

/** Sets an own property whatever its name: a plain assignment to `__proto__` would change the object instead. */
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
}

function readList(source: Source, node: YAMLSeq.Parsed): Read {
  const value: unknown[] = [];
  const items: Place[] = [];
  for (const item of node.items) {
    const inner = read(source, item as Node as ParsedNode); // a parsed list holds parsed nodes
    value.push(inner.value);
    items.push(inner.place);
  }
  const [start, end] = node.range;
  return { value, place: { start, end, items } };
}
