import process from 'node:process';
import { expect, it } from 'vitest';
import { forgeriesTaken } from '../support/forgery-check.ts';

// Reports that somebody changed, what test/forged-pdfs.test.ts does in short, by hand:
//   CAMPAIGN=1000 SEED=1 npm run campaign -- forged-pdfs
const times = Number(process.env['CAMPAIGN'] ?? 500);
const first = Number(process.env['SEED'] ?? 1);

it(`none of ${times} forged reports is taken for one of ours`, { timeout: 86_400_000 }, async () => {
  const faults = await forgeriesTaken(first, times);
  process.stdout.write(`${times} forged reports from seed ${first}, ${faults.length} taken or failed\n`);
  expect(faults).toEqual([]);
});
