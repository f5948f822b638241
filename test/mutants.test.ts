import { expect, it } from 'vitest';
import { chosen, sitesOf, withFaults } from './campaigns/mutants/sites.ts';

// The campaign of deliberate faults itself takes most of an hour; here stands only what it puts in.
const SOURCE = `export function over(list: readonly number[], limit?: number): number {
  if (limit === undefined) return list[0] ?? 0;
  return list.filter((one) => !(one < limit)).length + (list.some(Boolean) ? 1 : 0);
}
`;
const sites = sitesOf('src/model/over.ts', SOURCE);

it('finds the places of faults and what stands there instead', () => {
  const faults = sites.map(({ line, fault }) => `${line} ${fault}`);
  expect(faults).toEqual(
    expect.arrayContaining(['2 always', '2 never', '2 === as !==', '3 .filter left out']),
  );
  expect(faults).toEqual(
    expect.arrayContaining(['3 ! left out', '3 < as <=', '3 some as every', '3 + as -']),
  );
  // What stands after an index is there for the type checker.
  expect(faults.filter((fault) => fault.includes('??'))).toEqual([]);
});

it('gives each fault a key of its own, which a line above does not change', () => {
  const keys = sites.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(sitesOf('src/model/over.ts', `// ${'x'.repeat(40)}\n${SOURCE}`).map(({ key }) => key)).toEqual(keys);
});

it('chooses the same for the same seed, and others for another', () => {
  const keysOf = (seed: number): readonly string[] => chosen(sites, 5, seed).map(({ key }) => key);
  expect(keysOf(1)).toEqual(keysOf(1));
  expect(keysOf(1)).not.toEqual(keysOf(2));
});

it('writes a source in which every fault sleeps, on the same lines', () => {
  const faulty = withFaults(SOURCE, sites);
  expect(faulty.split('\n')).toHaveLength(SOURCE.split('\n').length);
  expect(faulty.match(/__mutant\(/g)?.length).toBeGreaterThanOrEqual(sites.length);
  expect(() => sitesOf('src/model/over.ts', faulty)).not.toThrow();
});
