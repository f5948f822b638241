import { expect, it } from 'vitest';
import { LARGE_TABLES, saidOfTable } from './support/large-tables.ts';
import { findingsOf, PATHOLOGICAL } from './support/other-sizes.ts';

/**
 * With work that grows as the square of their size each of these takes minutes, and the suite ends by its own limit; the
 * campaign `two-sizes` measures each in two sizes.
 */
it.each(PATHOLOGICAL)('$name take work that grows with their number, not with its square', (one) => {
  expect(findingsOf(one, one.times)).toBeGreaterThanOrEqual(Math.max(1, one.findings * one.times));
});

it.each(LARGE_TABLES)('$name are imported with work that grows with their number', async (one) => {
  expect(await saidOfTable(one, one.times)).toContain(one.says);
});
