// Reads the kerning of a font with fontkit: the distances between two glyphs that its GPOS table sets.
'use strict';

/** The lookups of pairs of the feature `kern`; rules for more than two glyphs are left out. */
function pairLookups(font) {
  const { featureList, lookupList } = font.GPOS;
  const indexes = featureList
    .filter(({ tag }) => tag === 'kern')
    .flatMap(({ feature }) => feature.lookupListIndexes);
  return [...new Set(indexes)]
    .sort((a, b) => a - b)
    .map((index) =>
      lookupList
        .get(index)
        .subTables.map((table) => table.extension ?? table)
        .filter(({ pairSets, classRecords }) => pairSets !== undefined || classRecords !== undefined),
    );
}

/**
 * What each pair of some glyphs adds to the width of the first, in units of the em, as a table. Glyphs that behave
 * alike share a row of it, as first of the pair, or a column, as second: `rows` and `columns` say which, by glyph.
 */
function kerningOf(font, ids) {
  font.layout('AV'); // Opens the engine, whose ways of reading coverage and classes are used.
  const engine = font._layoutEngine.engine.GPOSProcessor;
  const lookups = pairLookups(font);
  const secondClasses = new Map();
  const classesIn = (table) => {
    if (!secondClasses.has(table))
      secondClasses.set(
        table,
        ids.map((id) => engine.getClassID(id, table.classDef2)),
      );
    return secondClasses.get(table);
  };
  const rowOf = (first) => {
    const row = new Int16Array(ids.length);
    for (const tables of lookups) {
      const settled = new Uint8Array(ids.length);
      for (const table of tables) {
        const covered = engine.coverageIndex(table.coverage, first);
        if (covered === -1) continue;
        const distances = distancesOf(table, covered, first);
        ids.forEach((id, index) => {
          const distance = settled[index] === 1 ? undefined : distances(id, index);
          if (distance === undefined) return;
          // The first table of a lookup that knows the pair has the last word.
          settled[index] = 1;
          row[index] += distance;
        });
      }
    }
    return row;
  };
  const distancesOf = (table, covered, first) => {
    if (table.pairSets !== undefined) {
      const pairs = new Map();
      for (const { secondGlyph, value1 } of table.pairSets.get(covered))
        pairs.set(secondGlyph, value1?.xAdvance ?? 0);
      return (id) => pairs.get(id);
    }
    const record = table.classRecords.get(engine.getClassID(first, table.classDef1));
    const classes = classesIn(table);
    const known = Array.from(
      { length: table.class2Count },
      (_, kind) => record.get(kind).value1?.xAdvance ?? 0,
    );
    return (_, index) => known[classes[index]];
  };
  const rows = distinct(ids.map(rowOf));
  const columns = distinct(ids.map((_, index) => Int16Array.from(rows.lines, (row) => row[index])));
  if (rows.lines.length > 256 || columns.lines.length > 256)
    throw new Error('More kinds of glyphs than a byte counts');
  const matrix = rows.lines.flatMap((_, row) => columns.lines.map((column) => column[row]));
  return {
    rows: rows.kinds,
    columns: columns.kinds,
    across: columns.lines.length,
    size: matrix.length,
    distances: sparse(matrix),
  };
}

/** The lines that differ, and for each line which of them it is. */
function distinct(lines) {
  const numbers = new Map();
  const kinds = lines.map((line) => {
    const key = Buffer.from(line.buffer).toString('latin1');
    if (!numbers.has(key)) numbers.set(key, { number: numbers.size, line });
    return numbers.get(key).number;
  });
  return { kinds, lines: [...numbers.values()].map(({ line }) => line) };
}

/** Numbers most of which are 0, as `gap, value`, the gap being how many zeros stand before the value. */
function sparse(numbers) {
  const pairs = [];
  let gap = 0;
  for (const number of numbers) {
    if (number === 0) gap += 1;
    else {
      pairs.push(gap, number);
      gap = 0;
    }
  }
  return pairs;
}

module.exports = { kerningOf };
