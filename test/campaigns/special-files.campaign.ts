import process from 'node:process';
import { expect, it } from 'vitest';
import { specialFiles } from '../support/special-files.ts';

// What is no plain file in every place where one is read or written, what test/harsh-world.test.ts does in short, by hand, after `npm run build`:
//   npm run campaign -- special-files

it('nothing hangs, crashes or shows what lies outside', { timeout: 86_400_000 }, () => {
  const { times, faults } = specialFiles(Number(process.env['STRIDE'] ?? 1));
  process.stdout.write(`${times} runs over special files, ${faults.length} faults\n`);
  expect(faults).toEqual([]);
});
