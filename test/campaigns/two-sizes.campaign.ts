import process from 'node:process';
import { expect, it } from 'vitest';
import { findingsOf, PATHOLOGICAL } from '../support/other-sizes.ts';

// Pathological documents in two sizes, what test/pathological.test.ts does in one, by hand:
//   npm run campaign -- two-sizes
/** Twice the size may take so many times the work: work that grows with the square takes four. */
const MOST = 3;

function work(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

it.each(PATHOLOGICAL)('$name of twice the size take about twice the work', { timeout: 3_600_000 }, (one) => {
  findingsOf(one, one.times);
  const ratios = [1, 2, 3].map(() => {
    const once = work(() => findingsOf(one, one.times * 2));
    const twice = work(() => findingsOf(one, one.times * 4));
    return twice / once;
  });
  const least = Math.min(...ratios);
  process.stdout.write(
    `${one.name}: ${one.times * 2} and ${one.times * 4}, ${least.toFixed(2)} times the work\n`,
  );
  expect(least).toBeLessThan(MOST);
});
