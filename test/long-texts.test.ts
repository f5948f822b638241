import { describe, expect, it } from 'vitest';
import { check } from '../src/check/check.ts';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

// Expressions that go through a text again from each of its letters, or from each way to part it, take minutes here or
// for ever, and the suite ends by its own limit. All expressions at once: npm run campaign -- expressions
const POI = 'poi/2019-S1.yaml';
const LONG = 150_000;

function found(poi: string): readonly string[] {
  const files = Object.entries({ ...SMALL, [POI]: poi });
  return check(files.map(([path, text]) => ({ path, bytes: Buffer.from(text) }))).diagnostics.map(
    ({ message }) => message,
  );
}

describe('a mistake of the hand is told however often it stands in a line', () => {
  const glued = Array.from({ length: 40 }, (_, i) => `m${i}:180000`).join('|');

  it.each([
    [
      'keys glued to their values and to each other',
      `presupuesto: ${glued} (soles)`,
      'debe ser un grupo de claves',
    ],
    ['keys glued to their values', `presupuesto: pia:1|pim:${'b:c'.repeat(40)}`, 'falta el espacio'],
    ['a long key', `${'_'.repeat(LONG)}y: 1`, 'no'],
    ['a figure with blanks behind it', `presupuesto: {pim: "1${' '.repeat(LONG)}x"}`, 'pim'],
    ['a figure with points behind it', `presupuesto: {pim: "1${'.'.repeat(LONG)}x"}`, 'pim'],
  ])('%s', (_name, line, words) => {
    const poi = (SMALL[POI] ?? '').replace(/ {4}presupuesto: .*\n/, () => `    ${line}\n`);
    expect(found(poi).filter((message) => message.includes(words)).length).toBeGreaterThan(0);
  });

  it.each([
    ['a row of Excel with empty cells', `12\t5${'\t'.repeat(60)}soles`],
    ['a row of Excel', `12\t5${'\t7'.repeat(60)}`],
    ['blanks before no comment', `  x: [1${' '.repeat(LONG)}`],
  ])('%s at the margin', (_name, line) => {
    expect(found(`${SMALL[POI] ?? ''}${line}\n`).length).toBeGreaterThan(0);
  });

  it('the first lines of a file whose `tipo` is misspelt', () => {
    const files = { ...SMALL, 'poi/otro.yaml': `${'  #\n{ \n'.repeat(20_000)}  Tipo : poi\n` };
    const input = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
    expect(check(input).diagnostics).toBeDefined();
  });
});

describe('a name of any letters is printed', () => {
  it.each(
    ['.', ' ', ':a', '@', '«', '-', '_', ' #', 'de a ', '(', '*_`[', ' ·', 'Sr. A', '0', 'a.'].map((sign) => [
      sign,
      `a${sign.repeat(LONG / sign.length)}x`,
    ]),
  )('of %j', async (_sign, name) => {
    const poi = (SMALL[POI] ?? '').replace(/nombre: [^\n{},]+\n/, () => `nombre: "${name}"\n`);
    const { code } = await ran({ ...SMALL, [POI]: poi }, ['report', '--draft', '--format', 'md,html']);
    expect(code).toBe(0);
  });
});
