import process from 'node:process';
import { expect, it } from 'vitest';
import { hostileNames } from '../support/hostile-names.ts';

// Names of files, folders, ids and arguments made by chance, what test/harsh-world.test.ts does in short, by hand, after `npm run build`:
//   CAMPAIGN=500 SEED=1 npm run campaign -- hostile-names

const times = Number(process.env['CAMPAIGN'] ?? 200);
const first = Number(process.env['SEED'] ?? 1);

it('no name is obeyed by a terminal or a runner, or crashes', { timeout: 86_400_000 }, async () => {
  const faults = await hostileNames(first, times);
  process.stdout.write(`${times} projects with hostile names from seed ${first}, ${faults.length} faults\n`);
  expect(faults).toEqual([]);
});
