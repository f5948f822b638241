import { expect, it } from 'vitest';
import { fullEverywhere } from './support/full-disk.ts';
import { projectOf, WRITING_COMMANDS } from './support/writing-commands.ts';

/** Some steps of each command; the campaign `full-disks` takes all. */
it.each(WRITING_COMMANDS.filter(([name]) => name !== 'report'))(
  '%s on a full disk ends in a sentence, and every file is whole or as it was',
  async (_name, command) => {
    const { times, faults } = await fullEverywhere(command, projectOf(1), 13);
    expect(faults).toEqual([]);
    expect(times).toBeGreaterThan(0);
  },
);
