import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';

const MINIMO = Object.entries(textsIn('examples/minimo'));
const ONE = Object.fromEntries(MINIMO);
const TEN = Object.fromEntries(
  Array.from({ length: 10 }, (_, i) => i).flatMap((i) =>
    MINIMO.map(([path, text]) => [`m${i}/${path}`, text]),
  ),
);

/** A clock that goes on by some milliseconds each time that it is asked. */
function clock(pace: number): () => number {
  let now = 0;
  return () => (now += pace);
}

async function said(
  elapsed: () => number,
  { files = TEN, argv = ['validate', '--no-cache'], terminal = true } = {},
): Promise<string> {
  const world = memoryHost({ files, ...(terminal ? { terminal: { width: 80 } } : {}) });
  const host = { ...world, elapsed };
  expect(await main(argv, host)).toBe(0);
  return world.printed.err;
}

const lines = (err: string): readonly string[] => err.split('\r\u001B[K').filter((line) => line !== '');

describe('a long work tells how far it is', () => {
  it('after two seconds, with what is left, and takes the line away at the end', async () => {
    const err = await said(clock(10));
    expect(lines(err)[0]).toMatch(/^Revisados [0-9] de 10 planes, faltan unos \d+ s$/);
    expect(lines(err).at(-1)).toMatch(/^Revisados 9 de 10 planes, faltan unos 1 s$/);
    expect(err.endsWith('\r\u001B[K')).toBe(true);
  });

  it('never goes back, and never says that nothing is left while something is', async () => {
    for (const argv of [
      ['validate', '--no-cache'],
      ['report', '--format', 'pdf'],
      ['compile', '--output', 'plan.json'],
    ]) {
      const told = lines(await said(clock(100), { files: ONE, argv })).map((line) => line.split(','));
      expect(told.length).toBeGreaterThan(3);
      const shares = new Map<string, number>();
      for (const [done = '', left = ''] of told) {
        const [, words = '', share = '', of = ''] =
          /^(\w+) el (\d+) % (de .*)$|^$/.exec(done.replace(' del plan', ' de el plan')) ?? [];
        expect(Number(share)).toBeGreaterThanOrEqual(shares.get(words + of) ?? 0);
        shares.set(words + of, Number(share));
        expect(left).toMatch(/^ faltan unos [1-9]\d* s$/);
      }
    }
  });

  it.each([
    ['validate --no-cache', [/^Revisado el \d+ % del plan/]],
    [
      'report --format pdf',
      [/^Revisado el/, /^Compuesto el \d+ % de ejemplo-2019-2022-2019-S1-tecnica\.pdf/],
    ],
    ['compile --output plan.json', [/^Revisado el/, /^Calculado el \d+ % de las cifras/]],
    ['compile --format datapackage --output datos', [/^Revisado el/, /^Calculado el/]],
    ['status', [/^Revisado el/]],
  ])('of one plan too: %s', async (line, expected) => {
    const told = lines(await said(clock(1500), { files: ONE, argv: line.split(' ') }));
    for (const words of expected) expect(told).toContainEqual(expect.stringMatching(words));
  });

  it('in minutes where it takes many', async () => {
    expect(await said(clock(60_000))).toMatch(/faltan unos \d+ min/);
  });

  it('but not a work that is soon done, nor in a place that is no terminal', async () => {
    expect(await said(clock(1))).toBe('');
    expect(await said(clock(5000), { terminal: false })).toBe('');
  });
});
