import { expect, it } from 'vitest';
import { fuzzedArchive, fuzzedSheet, importOf } from './support/sheet-files/fuzzed.ts';

// The whole campaign is in campaigns/sheets.campaign.ts.
it.each([
  ['sheets', 60, fuzzedSheet],
  ['archives', 25, fuzzedArchive],
] as const)(
  '%s spoilt at random are read or refused, and nothing breaks',
  { timeout: 120_000 },
  async (_, count, make) => {
    for (let seed = 1; seed <= count; seed++) {
      const { code, ms, err } = await importOf(make(seed));
      expect([seed, code <= 1, ms < 2000, err]).toEqual([seed, true, true, '']);
    }
  },
);
