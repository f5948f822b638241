import { expect, it } from 'vitest';
import { check } from '../src/check/check.ts';
import { nextInSeries, nextNumbered, seriesAmong } from '../src/text/series.ts';
import { seeded } from './support/random.ts';
import { SMALL } from './support/small-project.ts';

it.each([
  ['GIM-016', ['GIM-014', 'GIM-016'], 'GIM-017'],
  ['GIM-014', ['GIM-014', 'GIM-099', 'GAF-200'], 'GIM-100'],
  ['SOC-1.2', ['SOC-1.2', 'SOC-1.10', 'SOC-2.30'], 'SOC-1.11'],
  ['007', ['007', '012'], '013'],
  ['GAF', ['GAF', 'GAF-7'], 'GAF-8'],
  ['GAF', ['GAF'], 'GAF-2'],
  ['A-9', [], 'A-10'],
  ['2019000000000001', ['2019000000000001', '2019000000000009'], '2019000000000010'],
])('after %s, among %j, comes %s', (id, taken, next) => {
  expect(nextInSeries(id, taken)).toBe(next);
});

it('the next of a series is never taken, and is the one that a list gone through for it alone gives', () => {
  const random = seeded(20_261_129);
  for (let round = 0; round < 300; round++) {
    const ids = Array.from(
      { length: random.below(30) },
      () =>
        `${random.pick(['A-', 'A-1', 'B', '', 'A-B-']) ?? ''}${random.pick(['', String(random.below(2000))]) ?? ''}`,
    );
    const next = seriesAmong(ids);
    for (const id of ids) {
      const [, prefix = '', figures = ''] = /^(.*?)(\d{1,9})$/.exec(id) ?? [];
      expect(ids).not.toContain(next(id));
      if (figures !== '') expect(next(id)).toBe(nextNumbered(ids, prefix, figures.length));
    }
  }
});

it('thousands of activities that repeat an id are told with work that grows with their number', () => {
  const one = (i: number): string => `  - {id: A-${String(i >> 1).padStart(5, '0')}, nombre: Labor ${i}}\n`;
  const poi = `tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2020-S1
estado: formulado
actividades:
${Array.from({ length: 12_000 }, (_, i) => one(i)).join('')}`;
  const files = Object.entries({ ...SMALL, 'poi/2020-S1.yaml': poi }).map(([path, text]) => ({
    path,
    bytes: Buffer.from(text),
  }));
  // With the square of their number they take minutes, and the suite ends by its own limit.
  const { diagnostics } = check(files);
  expect(diagnostics.filter(({ code }) => code === 'poi/id-duplicado')).toHaveLength(6_000);
});
