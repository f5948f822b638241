import { unzlibSync } from 'fflate';

/** A small reader of the PDF that we write: enough to look at every object, mark and glyph of it. */
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

export type Dict = Map<string, Value>;
export interface Stream {
  readonly dict: Dict;
  data: Uint8Array;
}
export type Value = null | boolean | number | string | Name | Ref | Value[] | Dict | Stream;

export interface Pdf {
  readonly objects: Map<number, Value>;
  readonly trailer: Dict;
}

const SPACES = ' \n\r\t\f\0';
const ENDS = `${SPACES}()<>[]{}/%`;

export class Scanner {
  readonly text: string;
  at: number;
  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  skip(): void {
    for (;;) {
      while (this.at < this.text.length && SPACES.includes(this.text[this.at] ?? '')) this.at += 1;
      if (this.text[this.at] !== '%') return;
      while (this.at < this.text.length && this.text[this.at] !== '\n') this.at += 1;
    }
  }

  word(): string {
    const start = this.at;
    while (this.at < this.text.length && !ENDS.includes(this.text[this.at] ?? '')) this.at += 1;
    return this.text.slice(start, this.at);
  }

  /** A value, or the operator as `{ operator }` when it is none. */
  value(): Value | { readonly operator: string } | undefined {
    this.skip();
    const character = this.text[this.at];
    if (character === undefined) return undefined;
    if (this.text.startsWith('<<', this.at)) return this.dict();
    if (character === '<') return this.hex();
    if (character === '(') return this.literal();
    if (character === '[') return this.array();
    if (character === '/') {
      this.at += 1;
      return new Name(
        this.word().replace(/#([0-9A-F]{2})/gu, (_, code) =>
          String.fromCharCode(Number.parseInt(String(code), 16)),
        ),
      );
    }
    const word = this.word();
    if (word === '') throw new Error(`Unexpected ${character} at ${this.at}`);
    if (/^[-+]?(?:\d+\.?\d*|\.\d+)$/u.test(word)) return this.number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { operator: word };
  }

  private number(word: string): Value {
    const ref = /^ \d+ R(?![\w])/u.exec(this.text.slice(this.at, this.at + 12));
    if (ref === null) return Number(word);
    this.at += ref[0].length;
    return new Ref(Number(word));
  }

  private plain(): Value {
    const found = this.value();
    if (found === undefined || (typeof found === 'object' && found !== null && 'operator' in found))
      throw new Error(`A value was expected at ${this.at}`);
    return found;
  }

  private dict(): Dict {
    this.at += 2;
    const dict: Dict = new Map();
    for (;;) {
      this.skip();
      if (this.text.startsWith('>>', this.at)) break;
      const key = this.plain();
      if (!(key instanceof Name)) throw new Error(`A key was expected at ${this.at}`);
      dict.set(key.name, this.plain());
    }
    this.at += 2;
    return dict;
  }

  private array(): Value[] {
    this.at += 1;
    const list: Value[] = [];
    for (;;) {
      this.skip();
      if (this.text[this.at] === ']') break;
      list.push(this.plain());
    }
    this.at += 1;
    return list;
  }

  private hex(): string {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end).replace(/\s/gu, '');
    this.at = end + 1;
    return digits.replace(/../gu, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  }

  private literal(): string {
    let depth = 1;
    let out = '';
    this.at += 1;
    const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    for (; depth > 0; this.at += 1) {
      const character = this.text[this.at];
      if (character === undefined) throw new Error('A string is not closed');
      if (character === '\\') {
        this.at += 1;
        const next = this.text[this.at] ?? '';
        out += escapes[next] ?? next;
        continue;
      }
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth > 0) out += character;
    }
    return out;
  }
}

export function isDict(value: Value | undefined): value is Dict {
  return value instanceof Map;
}

export function isStream(value: Value | undefined): value is Stream {
  return typeof value === 'object' && value !== null && 'data' in value;
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** A text string of the document: UTF-16 with its mark, or ASCII. */
export function decodeText(value: Value | undefined): string {
  if (typeof value !== 'string') return '';
  if (!value.startsWith('\u00FE\u00FF')) return value;
  let text = '';
  for (let at = 2; at + 1 < value.length; at += 2)
    text += String.fromCharCode(value.charCodeAt(at) * 256 + value.charCodeAt(at + 1));
  return text;
}

function indirect(text: string, bytes: Uint8Array, offset: number): Value {
  const scanner = new Scanner(text, offset);
  scanner.value();
  scanner.value();
  const keyword = scanner.value();
  if (
    typeof keyword !== 'object' ||
    keyword === null ||
    !('operator' in keyword) ||
    keyword.operator !== 'obj'
  )
    throw new Error(`No object at ${offset}`);
  const value = scanner.value() as Value; // The grammar has a value after `obj`.
  scanner.skip();
  if (!isDict(value) || !text.startsWith('stream', scanner.at)) return value;
  const start = text.indexOf('\n', scanner.at) + 1;
  const length = Number(value.get('Length'));
  const end = text.slice(start + length, start + length + 11).trimStart();
  if (!end.startsWith('endstream')) throw new Error(`The stream at ${offset} is not ${length} bytes long`);
  const raw = bytes.subarray(start, start + length);
  const filter = value.get('Filter');
  return {
    dict: value,
    data: filter instanceof Name && filter.name === 'FlateDecode' ? unzlibSync(raw) : raw,
  };
}

function startOf(text: string): number {
  return Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1]);
}

/** Reads an object that stands in no file yet. */
export function readPlainObject(body: string, data: Uint8Array | undefined): Value {
  const value = new Scanner(body).value();
  return data === undefined ? (value as Value) : { dict: value as Dict, data }; // The grammar has a value there.
}

/** Reads a document with a cross-reference stream. */
export function readPdf(bytes: Uint8Array): Pdf {
  const text = latin1(bytes);
  const table = indirect(text, bytes, startOf(text));
  if (!isStream(table)) throw new Error('No cross-reference stream');
  const objects = new Map<number, Value>();
  const packed: { number: number; stream: number; index: number }[] = [];
  const [typeWidth = 0, offsetWidth = 0, lastWidth = 0] = (table.dict.get('W') as number[]) ?? []; // Always three integers.
  const width = typeWidth + offsetWidth + lastWidth;
  const field = (at: number, size: number): number => {
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + (table.data[at + index] ?? 0);
    return value;
  };
  for (let number = 0; number * width < table.data.length; number += 1) {
    const at = number * width;
    const type = field(at, typeWidth);
    const second = field(at + typeWidth, offsetWidth);
    if (type === 1) objects.set(number, indirect(text, bytes, second));
    else if (type === 2)
      packed.push({ number, stream: second, index: field(at + typeWidth + offsetWidth, lastWidth) });
  }
  const opened = new Map<number, { inner: string; first: number; head: readonly number[] }>();
  for (const { number, stream, index } of packed) {
    let holder = opened.get(stream);
    if (holder === undefined) {
      const found = objects.get(stream);
      if (!isStream(found)) throw new Error(`Object ${number} is in no stream`);
      const unpacked = latin1(found.data);
      const first = Number(found.dict.get('First'));
      holder = { inner: unpacked, first, head: unpacked.slice(0, first).trim().split(/\s+/u).map(Number) };
      opened.set(stream, holder);
    }
    const { inner, first, head } = holder;
    if (head[index * 2] !== number) throw new Error(`Object ${number} is not where the table says`);
    const scanner = new Scanner(inner, first + (head[index * 2 + 1] ?? 0));
    objects.set(number, scanner.value() as Value); // The grammar has only values in an object stream.
  }
  return { objects, trailer: table.dict };
}

/** The value itself, whatever the references in between. */
export function resolve(pdf: Pdf, value: Value | undefined): Value | undefined {
  let found = value;
  while (found instanceof Ref) found = pdf.objects.get(found.number);
  return found;
}

export function dictOf(pdf: Pdf, value: Value | undefined): Dict {
  const found = resolve(pdf, value);
  if (isDict(found)) return found;
  if (isStream(found)) return found.dict;
  return new Map();
}

export function listOf(pdf: Pdf, value: Value | undefined): Value[] {
  const found = resolve(pdf, value);
  if (Array.isArray(found)) return found;
  return found === undefined || found === null ? [] : [found];
}

export function nameOf(pdf: Pdf, value: Value | undefined): string {
  const found = resolve(pdf, value);
  return found instanceof Name ? found.name : '';
}

export interface PageObject {
  readonly ref: Ref;
  readonly dict: Dict;
}

export function pagesOf(pdf: Pdf): readonly PageObject[] {
  const catalog = dictOf(pdf, pdf.trailer.get('Root'));
  return listOf(pdf, dictOf(pdf, catalog.get('Pages')).get('Kids')).flatMap((ref) =>
    ref instanceof Ref ? [{ ref, dict: dictOf(pdf, ref) }] : [],
  );
}
