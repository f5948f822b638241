/**
 * A PDF written with its small objects together and compressed: object streams and a cross-reference
 * stream (ISO 32000-1, 7.5.7 and 7.5.8). The tree of a tagged document is thousands of small objects.
 *
 * Everything is compressed here, with one implementation in JavaScript: the zlib of each platform may give
 * other bytes for the same data.
 */
import { zlibSync } from 'fflate';
import { sealed } from './seal.ts';

export interface PlainObject {
  readonly number: number;
  /** Dictionary or value, without `obj` and `endobj`. */
  readonly body: string;
  readonly stream?: Uint8Array;
}

/** The objects of a document, before they are written to a file. */
export interface PlainPdf {
  readonly objects: readonly PlainObject[];
  /** The entries of its trailer, without Size. */
  readonly trailer: string;
}

const OBJECTS_PER_STREAM = 1000;
/** Level 6, the usual one, takes 40 ms longer of the 600 of a report of 73 pages. */
const LEVEL = 2;
/** A stream of fewer bytes is not compressed: it would be larger. */
const LEAST_STREAM = 64;
const OFFSET_BYTES = 4;

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** The objects by their numbers, each once. */
function inOrder(objects: readonly PlainObject[]): readonly PlainObject[] {
  const sorted: PlainObject[] = [];
  for (const object of objects) {
    // pdfkit writes no stream for an attached file that is empty.
    const forgotten = object.stream === undefined && object.body.includes('/Type /EmbeddedFile');
    sorted[object.number - 1] = forgotten ? { ...object, stream: new Uint8Array() } : object;
  }
  for (let index = 0; index < sorted.length; index += 1)
    if (sorted[index] === undefined) throw new Error(`The document has no object ${index + 1}`);
  return sorted;
}

/** Compressed bytes, which are no Buffer: code that meets arrays of one kind alone is optimised once. */
function deflated(data: Uint8Array): Uint8Array {
  return zlibSync(new Uint8Array(data.buffer, data.byteOffset, data.length), { level: LEVEL });
}

/** Metadata stays readable by programs that do not know PDF; what is already compressed stays as it is. */
function compress(body: string, data: Uint8Array): { readonly body: string; readonly data: Uint8Array } {
  if (/\/Filter\b|\/Type \/Metadata\b/u.test(body) || data.length < LEAST_STREAM) return { body, data };
  const packed = deflated(data);
  const length = body.replace(/\/Length \d+/u, `/Length ${packed.length}\n/Filter /FlateDecode`);
  return { body: length, data: packed };
}

/** So many small streams are compressed before the others. */
const FIRST = 4;

/**
 * The objects with streams by their numbers, compressed: a few small ones, then the others from the largest on. The engine
 * optimises the loop of the library while the largest is compressed, and has then seen how a stream ends and how one goes
 * on after a full block. In any order of sizes it does so two or three times, for 50 ms more of the processor.
 */
function compressed(
  entries: readonly PlainObject[],
): readonly { readonly number: number; readonly body: string; readonly data: Uint8Array }[] {
  const streams = entries
    .flatMap(({ number, body, stream }) => (stream === undefined ? [] : [{ number, body, stream }]))
    .toSorted((a, b) => b.stream.length - a.stream.length);
  return [...streams.slice(-FIRST), ...streams.slice(0, -FIRST)]
    .map(({ number, body, stream }) => ({ number, ...compress(body, stream) }))
    .toSorted((a, b) => a.number - b.number);
}

type Position =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

function crossReferences(places: ReadonlyMap<number, Position>, size: number): Uint8Array {
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

/** The bytes of a document. Throws when one of its objects is missing, which is a bug. */
export function packPdf({ objects, trailer }: PlainPdf): Uint8Array {
  const entries = inOrder(objects);
  const chunks: Uint8Array[] = [bytesOf('%PDF-1.7\n%\u00FF\u00FF\u00FF\u00FF\n')];
  let offset = chunks[0]?.length ?? 0;
  let next = entries.length + 1;
  const places = new Map<number, Position>();
  const write = (number: number, body: string, data: Uint8Array): void => {
    places.set(number, { kind: 'offset', offset });
    const parts = [bytesOf(`${number} 0 obj\n${body}\nstream\n`), data, bytesOf('\nendstream\nendobj\n')];
    for (const part of parts) {
      chunks.push(part);
      offset += part.length;
    }
  };
  const small = entries.filter((entry) => entry.stream === undefined);
  for (const { number, body, data } of compressed(entries)) write(number, body, data);
  for (let from = 0; from < small.length; from += OBJECTS_PER_STREAM) {
    const group = small.slice(from, from + OBJECTS_PER_STREAM);
    const bodies = group.map(({ body }) => body);
    let at = 0;
    const index = group.map((entry, position) => {
      places.set(entry.number, { kind: 'packed', stream: next, index: position });
      const pair = `${entry.number} ${at}`;
      at += (bodies[position]?.length ?? 0) + 1;
      return pair;
    });
    const first = `${index.join(' ')}\n`;
    const data = deflated(bytesOf(first + bodies.join('\n')));
    const body = `<</Type /ObjStm /N ${group.length} /First ${first.length} /Length ${data.length} /Filter /FlateDecode>>`;
    write(next, body, data);
    next += 1;
  }
  const start = offset;
  places.set(next, { kind: 'offset', offset: start });
  const rows = deflated(crossReferences(places, next + 1));
  const body = `<</Type /XRef /W [1 ${OFFSET_BYTES} 2] /Size ${next + 1} ${trailer} /Length ${rows.length} /Filter /FlateDecode>>`;
  write(next, body, rows);
  chunks.push(bytesOf(`startxref\n${start}\n%%EOF\n`));
  return sealed(Buffer.concat(chunks));
}
