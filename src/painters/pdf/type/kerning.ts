/** Kerning: the distances between pairs of glyphs, from the tables that the build prepared. */
import type { Face } from '../../face.ts';
import { typefaces } from './typefaces.generated.js';

/** How much is added to the width of the first glyph before the second, in thousandths of the size; mostly negative. */
export type Kerning = (first: number, second: number) => number;

const open = new Map<Face, Kerning>();

/** The kerning of a face, unpacked once. */
export function readKerning(face: Face): Kerning {
  let kerning = open.get(face);
  if (kerning === undefined) open.set(face, (kerning = unpack(face)));
  return kerning;
}

function unpack(face: Face): Kerning {
  const { across, size, ...tables } = typefaces[face].kerning;
  const rows = Buffer.from(tables.rows, 'base64');
  const columns = Buffer.from(tables.columns, 'base64');
  const pairs = Buffer.from(tables.distances, 'base64');
  const distances = new Int16Array(size);
  for (let pair = 0, at = 0; pair < pairs.length; pair += 4, at += 1) {
    at += pairs.readUInt16LE(pair);
    distances[at] = pairs.readInt16LE(pair + 2);
  }
  return (first, second) => distances[(rows[first] ?? 0) * across + (columns[second] ?? 0)] ?? 0;
}
