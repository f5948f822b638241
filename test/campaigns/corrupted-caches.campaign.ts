import process from 'node:process';
import { expect, it } from 'vitest';
import { lyingCaches } from '../support/corrupted-caches.ts';

// Damage to what is kept between runs, what test/harsh-world.test.ts does in short, by hand, after `npm run build`:
//   CAMPAIGN=200 SEED=1 npm run campaign -- corrupted-caches

const times = Number(process.env['CAMPAIGN'] ?? 100);
const first = Number(process.env['SEED'] ?? 1);

it('no damaged cache changes what is printed', { timeout: 86_400_000 }, () => {
  const faults = lyingCaches(first, times);
  process.stdout.write(`${times} damaged caches from seed ${first}, ${faults.length} faults\n`);
  expect(faults).toEqual([]);
});
