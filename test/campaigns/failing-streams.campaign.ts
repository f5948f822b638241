import process from 'node:process';
import { expect, it } from 'vitest';
import { failingStreams } from '../support/failing-streams.ts';

// Output that cannot go where it should, what test/harsh-world.test.ts does in short, by hand, after `npm run build`:
//   npm run campaign -- failing-streams

it('every command ends in words, whatever its streams are', { timeout: 86_400_000 }, () => {
  const { times, faults } = failingStreams();
  process.stdout.write(`${times} runs with streams that fail, ${faults.length} faults\n`);
  expect(faults).toEqual([]);
});
