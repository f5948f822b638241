/**
 * The kerning of a font: the distances between two glyphs that its GPOS table sets (OpenType, Pair Adjustment
 * Positioning). What a glyph has to do with each part of the table is looked up once, not once for each pair.
 */

const PAIRS = 2;
const EXTENSION = 9;
const ADVANCE = 4;

interface PairTable {
  /** Start of the table in GPOS. */
  readonly at: number;
  readonly format: number;
  /** Bytes of the values of a pair, and where among them the advance of the first glyph stands; -1: nowhere. */
  readonly size: number;
  readonly advance: number;
}

/** A part of the table that speaks of a glyph as the first of a pair. */
interface Opening {
  readonly pairs: PairTable;
  readonly index: number;
  /** Where its pairs, or the values of its class, begin. */
  readonly at: number;
}

function bitsOf(flags: number): number {
  let count = 0;
  for (let rest = flags; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function pairTable(gpos: DataView, at: number): PairTable {
  const first = gpos.getUint16(at + 4);
  return {
    at,
    format: gpos.getUint16(at),
    size: (bitsOf(first) + bitsOf(gpos.getUint16(at + 6))) * 2,
    advance: (first & ADVANCE) === 0 ? -1 : bitsOf(first & (ADVANCE - 1)) * 2,
  };
}

/** The tables of each lookup of the feature `kern`; one list per lookup. */
function kerningLookups(gpos: DataView): readonly (readonly PairTable[])[] {
  const features = gpos.getUint16(6);
  const lookups = gpos.getUint16(8);
  const wanted = new Set<number>();
  for (let record = features + 2; record < features + 2 + gpos.getUint16(features) * 6; record += 6) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => gpos.getUint8(record + byte)));
    if (tag !== 'kern') continue;
    const feature = features + gpos.getUint16(record + 4);
    for (let index = 0; index < gpos.getUint16(feature + 2); index += 1)
      wanted.add(gpos.getUint16(feature + 4 + index * 2));
  }
  return [...wanted].sort((a, b) => a - b).map((lookup) => pairTables(gpos, lookups, lookup));
}

function pairTables(gpos: DataView, lookups: number, index: number): readonly PairTable[] {
  const lookup = lookups + gpos.getUint16(lookups + 2 + index * 2);
  const type = gpos.getUint16(lookup);
  const tables: PairTable[] = [];
  for (let each = 0; each < gpos.getUint16(lookup + 4); each += 1) {
    const at = lookup + gpos.getUint16(lookup + 6 + each * 2);
    // Rules for more than two glyphs are no pairs: a pair is kerned without them.
    if (type === PAIRS) tables.push(pairTable(gpos, at));
    else if (type === EXTENSION && gpos.getUint16(at + 2) === PAIRS)
      tables.push(pairTable(gpos, at + gpos.getUint32(at + 4)));
  }
  return tables;
}

/** Entry of a sorted list of ranges `first, last, value` that holds a glyph; -1 for none. */
function rangeOf(gpos: DataView, list: number, count: number, glyph: number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = list + middle * 6;
    if (glyph < gpos.getUint16(range)) high = middle - 1;
    else if (glyph > gpos.getUint16(range + 2)) low = middle + 1;
    else return range;
  }
  return -1;
}

/** Entry of a sorted list that begins with a glyph; -1 for none. */
function entryOf(gpos: DataView, list: number, count: number, size: number, glyph: number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = gpos.getUint16(list + middle * size);
    if (glyph < found) high = middle - 1;
    else if (glyph > found) low = middle + 1;
    else return middle;
  }
  return -1;
}

function coverageIndex(gpos: DataView, at: number, glyph: number): number {
  const count = gpos.getUint16(at + 2);
  if (gpos.getUint16(at) === 1) return entryOf(gpos, at + 4, count, 2, glyph);
  const range = rangeOf(gpos, at + 4, count, glyph);
  return range === -1 ? -1 : gpos.getUint16(range + 4) + glyph - gpos.getUint16(range);
}

function classOf(gpos: DataView, at: number, glyph: number): number {
  if (gpos.getUint16(at) === 1) {
    const index = glyph - gpos.getUint16(at + 2);
    return index >= 0 && index < gpos.getUint16(at + 4) ? gpos.getUint16(at + 6 + index * 2) : 0;
  }
  const range = rangeOf(gpos, at + 4, gpos.getUint16(at + 2), glyph);
  return range === -1 ? 0 : gpos.getUint16(range + 4);
}

function openingOf(gpos: DataView, pairs: PairTable, index: number, glyph: number): Opening | undefined {
  const { at, format, size } = pairs;
  const covered = coverageIndex(gpos, at + gpos.getUint16(at + 2), glyph);
  if (covered === -1) return undefined;
  if (format === 1) return { pairs, index, at: at + gpos.getUint16(at + 10 + covered * 2) };
  const kind = classOf(gpos, at + gpos.getUint16(at + 8), glyph);
  return { pairs, index, at: at + 16 + kind * gpos.getUint16(at + 14) * size };
}

/** The distances of a font, in units of its em, from its GPOS table. */
export function readKerning(gpos: DataView): (first: number, second: number) => number {
  const lookups = kerningLookups(gpos);
  const tables = lookups.flat();
  /** For each lookup, what it says of a first glyph. */
  const openings = new Map<number, readonly (readonly Opening[])[]>();
  /** The class of a second glyph in each table. */
  const classes = new Map<number, Int32Array>();
  const openingsOf = (glyph: number): readonly (readonly Opening[])[] => {
    let found = openings.get(glyph);
    if (found === undefined) {
      found = lookups
        .map((list) => list.flatMap((pairs) => openingOf(gpos, pairs, tables.indexOf(pairs), glyph) ?? []))
        .filter((list) => list.length > 0);
      openings.set(glyph, found);
    }
    return found;
  };
  const classIn = (glyph: number, index: number, { at }: PairTable): number => {
    let known = classes.get(glyph);
    if (known === undefined) classes.set(glyph, (known = new Int32Array(tables.length).fill(-1)));
    if (known[index] === -1) known[index] = classOf(gpos, at + gpos.getUint16(at + 10), glyph);
    return known[index] ?? 0;
  };
  /** Where the values of a pair stand; -1 when this part says nothing of it. */
  const valuesOf = ({ pairs, index, at }: Opening, second: number): number => {
    if (pairs.format !== 1) return at + classIn(second, index, pairs) * pairs.size;
    const size = pairs.size + 2;
    const entry = entryOf(gpos, at + 2, gpos.getUint16(at), size, second);
    return entry === -1 ? -1 : at + 2 + entry * size + 2;
  };
  return (first, second) => {
    let distance = 0;
    for (const list of openingsOf(first)) {
      for (const opening of list) {
        const values = valuesOf(opening, second);
        if (values === -1) continue;
        if (opening.pairs.advance !== -1) distance += gpos.getInt16(values + opening.pairs.advance);
        // The first part of a lookup that knows the pair has the last word.
        break;
      }
    }
    return distance;
  };
}
