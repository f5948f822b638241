import process from 'node:process';
import { expect, it } from 'vitest';
import { fuzzedArchive, fuzzedSheet, importOf } from '../support/sheet-files/fuzzed.ts';

it.each([
  ['sheets', 5000, fuzzedSheet],
  ['archives', 500, fuzzedArchive],
] as const)(
  '%s spoilt at random are read or refused, in two seconds and 300 MB',
  { timeout: 3_600_000 },
  async (name, count, make) => {
    const codes = new Map<number, number>();
    let slowest = { seed: 0, ms: 0 };
    let most = 0;
    const bad: unknown[] = [];
    for (let seed = 1; seed <= count; seed++) {
      const { code, ms, megabytes, err } = await importOf(make(seed));
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (ms > slowest.ms) slowest = { seed, ms };
      most = Math.max(most, megabytes);
      if (code > 1 || ms > 2000) bad.push([seed, code, ms, err]);
    }
    const told = JSON.stringify({
      name,
      count,
      codes: Object.fromEntries(codes),
      slowest,
      most: Math.round(most),
    });
    process.stdout.write(`${told}\n`);
    expect(bad).toEqual([]);
    // In the memory of a test, which takes a part of it: by itself the same run stays under 300 MB.
    expect(most).toBeLessThan(450);
  },
);
