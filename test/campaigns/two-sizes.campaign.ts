import process from 'node:process';
import { expect, it } from 'vitest';
import { LARGE_TABLES, saidOfTable } from '../support/large-tables.ts';
import { NEAR_NAMES, nearFindings } from '../support/near-names.ts';
import { NEAR_STATES, nearChanges } from '../support/near-states.ts';
import { findingsOf, PATHOLOGICAL } from '../support/other-sizes.ts';

// Pathological documents in two sizes, what test/pathological.test.ts, near-names and diff-meaning do in one, by hand:
//   npm run campaign -- two-sizes
/** Twice the size may take so many times the work: work that grows with the square takes four. */
const MOST = 3;

async function work(action: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** The least of three times what twice the size takes, as a multiple of what once the size does. */
async function leastRatio(name: string, times: number, action: (times: number) => unknown): Promise<number> {
  await action(times);
  const ratios: number[] = [];
  for (let i = 0; i < 3; i++) {
    const once = await work(() => action(times * 2));
    ratios.push((await work(() => action(times * 4))) / once);
  }
  const least = Math.min(...ratios);
  process.stdout.write(`${name}: ${times * 2} and ${times * 4}, ${least.toFixed(2)} times the work\n`);
  return least;
}

it.each(PATHOLOGICAL)(
  '$name of twice the size take about twice the work',
  { timeout: 3_600_000 },
  async (one) => {
    expect(await leastRatio(one.name, one.times, (times) => findingsOf(one, times))).toBeLessThan(MOST);
  },
);

it.each(LARGE_TABLES)(
  '$name, twice as many, take about twice the work',
  { timeout: 3_600_000 },
  async (one) => {
    // No larger than in the suite: a spreadsheet has only so many rows and columns.
    expect(await leastRatio(one.name, one.times / 4, async (times) => saidOfTable(one, times))).toBeLessThan(
      MOST,
    );
  },
);

it.each(NEAR_NAMES)(
  '$name that nearly exist, twice as many, take about twice the work',
  { timeout: 3_600_000 },
  async (one) => {
    const ratio = await leastRatio(one.name, one.times, (times) => nearFindings(one, times));
    expect(ratio).toBeLessThan(MOST);
  },
);

it.each(NEAR_STATES)(
  '$name, twice as many, take about twice the work',
  { timeout: 3_600_000 },
  async (one) => {
    const ratio = await leastRatio(one.name, one.times, async (times) => nearChanges(one, times));
    expect(ratio).toBeLessThan(MOST);
  },
);
