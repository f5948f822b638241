import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { expect, it } from 'vitest';
import { expressionsIn } from '../support/expressions.ts';

// Asks of every regular expression of the sources how its work grows with its text, by hand:
//   npm run campaign -- expressions
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** In milliseconds, for one expression. */
const LONGEST = 20_000;

/** What grows with the cube of its text or more, and is only given short ones. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['src/check/copies.ts', 'names of files, which systems hold to 255 letters'],
  ['src/sheets/extent.ts', 'each repetition has a limit of its own, 200 and 400 letters'],
  ['src/yaml/slips.ts', 'lines of at most 2,000 letters (repair.ts)'],
  ['src/yaml/syntax-causes.ts', 'lines of at most 300 letters'],
  ['src/painters/pdf/type/typeface.ts', 'words of at most 60 letters'],
]);

it('no expression takes work that grows faster than the square of its text', { timeout: 0 }, () => {
  const expressions = expressionsIn(ROOT, 'src');
  const steep: string[] = [];
  const unknown: string[] = [];
  for (const { file, line, source, flags } of expressions) {
    const told = checkSync(source, flags, { timeout: LONGEST });
    const place = `${file}:${line} /${source}/${flags}`;
    if (told.status === 'unknown') unknown.push(place);
    if (told.status !== 'vulnerable' || SHORT.has(file)) continue;
    if (told.complexity.type === 'exponential' || told.complexity.degree > 2) steep.push(place);
  }
  process.stdout.write([`${expressions.length} expressions, not told in time:`, ...unknown, ''].join('\n'));
  expect(steep).toEqual([]);
});
