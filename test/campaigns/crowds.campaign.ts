import process from 'node:process';
import { expect, it } from 'vitest';
import { crowd } from '../support/crowd.ts';

// Processes that write the same results at once, what test/harsh-world.test.ts does in short, by hand, after `npm run build`:
//   CAMPAIGN=200 npm run campaign -- crowds

const many = Number(process.env['CAMPAIGN'] ?? 200);

it(`${many} processes at once leave what one leaves`, { timeout: 86_400_000 }, async () => {
  const faults = await crowd(many);
  process.stdout.write(`${many} processes at once, ${faults.length} faults\n`);
  expect(faults).toEqual([]);
});
