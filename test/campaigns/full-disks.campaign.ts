import process from 'node:process';
import { expect, it } from 'vitest';
import { fullEverywhere } from '../support/full-disk.ts';
import { projectOf, WRITING_COMMANDS } from '../support/writing-commands.ts';

// A disk that is full from each step on of every command that writes, what test/full-disks.test.ts does in short, by hand:
//   npm run campaign -- full-disks
let total = 0;

it.each(WRITING_COMMANDS)(
  '%s says so and leaves every file whole',
  { timeout: 3_600_000 },
  async (name, command) => {
    const { times, faults } = await fullEverywhere(command, projectOf(1));
    total += times;
    process.stdout.write(`${name}: ${times} full disks, ${faults.length} faults, ${total} so far\n`);
    expect(faults).toEqual([]);
  },
);
