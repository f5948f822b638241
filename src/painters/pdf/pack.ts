/**
 * A PDF written again with its small objects together and compressed: object streams and a cross-reference
 * stream (ISO 32000-1, 7.5.7 and 7.5.8). The tree of a tagged document is thousands of small objects.
 *
 * Everything is compressed here, with one implementation in JavaScript: the zlib of each platform may give
 * other bytes for the same data.
 */
import { zlibSync } from 'fflate';

interface Entry {
  readonly number: number;
  /** Dictionary or value, without `obj` and `endobj`. */
  readonly body: string;
  readonly stream?: Uint8Array;
}

const OBJECTS_PER_STREAM = 200;
const LEVEL = 6;
/** Under this a stream is larger compressed. */
const LEAST_STREAM = 64;
const OFFSET_BYTES = 4;
const STREAM = '\nstream\n';

/** Each byte as the character of the same code, and back: `TextDecoder('latin1')` is not that. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function malformed(what: string): Error {
  return new Error(`The PDF to pack has no ${what}`);
}

/** Where each object ends: where the next one in the file begins. */
function endsOf(offsets: readonly number[], last: number): ReadonlyMap<number, number> {
  const sorted = [...offsets].sort((a, b) => a - b);
  return new Map(sorted.map((offset, index) => [offset, sorted[index + 1] ?? last]));
}

/** The objects of a document as pdfkit writes it: one cross-reference table, nothing compressed together. */
function readObjects(bytes: Uint8Array): { readonly entries: readonly Entry[]; readonly trailer: string } {
  const text = textOf(bytes);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1] ?? Number.NaN);
  if (Number.isNaN(start)) throw malformed('startxref');
  const table = text.slice(start);
  const trailer = /trailer\s+(<<[\s\S]*>>)\s+startxref/u.exec(table)?.[1];
  if (trailer === undefined) throw malformed('trailer');
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gmu)].map(([, offset]) => Number(offset));
  const ends = endsOf(offsets, start);
  const entries = offsets.map((from, index): Entry => {
    const number = index + 1;
    const head = `${number} 0 obj\n`;
    if (text.slice(from, from + head.length) !== head)
      throw malformed(`object ${number} where its table says`);
    // Not where `endobj` is first read: a title may say `endobj`.
    const end = (ends.get(from) ?? start) - 'endobj\n'.length;
    const object = text.slice(from + head.length, end);
    const streamAt = object.indexOf(STREAM);
    if (streamAt === -1) {
      const body = object.trim();
      // pdfkit forgets the stream of an attached file that is empty.
      return body.includes('/Type /EmbeddedFile')
        ? { number, body, stream: new Uint8Array() }
        : { number, body };
    }
    const body = object.slice(0, streamAt);
    const length = Number(/\/Length (\d+)/u.exec(body)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) throw malformed(`length of stream ${number}`);
    const dataStart = from + head.length + streamAt + STREAM.length;
    return { number, body, stream: bytes.subarray(dataStart, dataStart + length) };
  });
  return { entries, trailer };
}

/** Metadata stays readable by programs that do not know PDF; what is already compressed stays as it is. */
function compress(body: string, data: Uint8Array): { readonly body: string; readonly data: Uint8Array } {
  if (/\/Filter\b|\/Type \/Metadata\b/u.test(body) || data.length < LEAST_STREAM) return { body, data };
  const packed = zlibSync(data, { level: LEVEL });
  const length = body.replace(/\/Length \d+/u, `/Length ${packed.length}\n/Filter /FlateDecode`);
  return { body: length, data: packed };
}

function tidy(body: string): string {
  return body.replace(/\n(?=\/|>>)/gu, ' ');
}

type Place =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

function crossReferences(places: ReadonlyMap<number, Place>, size: number): Uint8Array {
  const width = OFFSET_BYTES + 3;
  const rows = new Uint8Array(size * width);
  const view = new DataView(rows.buffer);
  view.setUint16(width - 2, 0xffff);
  for (const [number, place] of places) {
    const at = number * width;
    const offset = place.kind === 'offset';
    rows[at] = offset ? 1 : 2;
    view.setUint32(at + 1, offset ? place.offset : place.stream);
    view.setUint16(at + 1 + OFFSET_BYTES, offset ? 0 : place.index);
  }
  return rows;
}

/** The same document in fewer bytes. Throws when the bytes are not what pdfkit writes, which is a bug. */
export function packPdf(bytes: Uint8Array): Uint8Array {
  const { entries, trailer } = readObjects(bytes);
  const chunks: Uint8Array[] = [bytesOf('%PDF-1.7\n%\u00FF\u00FF\u00FF\u00FF\n')];
  let offset = chunks[0]?.length ?? 0;
  let next = entries.length + 1;
  const places = new Map<number, Place>();
  const write = (number: number, body: string, data: Uint8Array): void => {
    places.set(number, { kind: 'offset', offset });
    const parts = [bytesOf(`${number} 0 obj\n${body}\nstream\n`), data, bytesOf('\nendstream\nendobj\n')];
    for (const part of parts) {
      chunks.push(part);
      offset += part.length;
    }
  };
  const small = entries.filter((entry) => entry.stream === undefined);
  for (const { number, body, stream } of entries) {
    if (stream === undefined) continue;
    const packed = compress(body, stream);
    write(number, packed.body, packed.data);
  }
  for (let from = 0; from < small.length; from += OBJECTS_PER_STREAM) {
    const group = small.slice(from, from + OBJECTS_PER_STREAM);
    const bodies = group.map((entry) => tidy(entry.body));
    let at = 0;
    const index = group.map((entry, position) => {
      places.set(entry.number, { kind: 'packed', stream: next, index: position });
      const pair = `${entry.number} ${at}`;
      at += (bodies[position]?.length ?? 0) + 1;
      return pair;
    });
    const first = `${index.join(' ')}\n`;
    const data = zlibSync(bytesOf(first + bodies.join('\n')), { level: LEVEL });
    const body = `<</Type /ObjStm /N ${group.length} /First ${first.length} /Length ${data.length} /Filter /FlateDecode>>`;
    write(next, body, data);
    next += 1;
  }
  const start = offset;
  places.set(next, { kind: 'offset', offset: start });
  const rows = zlibSync(crossReferences(places, next + 1), { level: LEVEL });
  const keys = tidy(trailer.slice(2, -2)).replace(/\/Size \d+/u, `/Size ${next + 1}`);
  const body = `<</Type /XRef /W [1 ${OFFSET_BYTES} 2] ${keys.trim()} /Length ${rows.length} /Filter /FlateDecode>>`;
  write(next, body, rows);
  chunks.push(bytesOf(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(chunks);
}
