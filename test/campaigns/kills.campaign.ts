import process from 'node:process';
import { expect, it } from 'vitest';
import { killEverywhere, type WritingCommand } from '../support/kill-check.ts';
import { textsIn } from '../support/folders.ts';
import { projectOf, WRITING_COMMANDS } from '../support/writing-commands.ts';

// Every moment at which a command that writes may be killed, what test/kills.test.ts does in short, by hand:
//   npm run campaign -- kills
//   CAMPAIGN=20 npm run campaign -- kills      (twenty projects instead of one)
const projects = Number(process.env['CAMPAIGN'] ?? 1);

const cases = Array.from({ length: projects }, (_, i) => i).flatMap((i) =>
  WRITING_COMMANDS.map(([name, command]) => [name, i, command] as const),
);
let total = 0;

it.each(cases)(
  '%s, project %i: whole, as before or not at all',
  { timeout: 3_600_000 },
  async (_name, i, command) => {
    const { kills, faults } = await killEverywhere(command, { before: projectOf(0), now: projectOf(i + 1) });
    total += kills;
    process.stdout.write(
      `${command.argv.join(' ')}: ${kills} kills, ${faults.length} faults, ${total} so far\n`,
    );
    expect(faults).toEqual([]);
  },
);

it('the main example is reported whole or not at all', { timeout: 3_600_000 }, async () => {
  const now = textsIn('examples/puno');
  // A set that is made again with the same content lacks its head for a moment, which nothing could tell from a loss.
  const before = Object.fromEntries(
    Object.entries(now).map(([path, text]) => [path, text.replace(/(devengado: \d+\.\d)\d/, '$10')]),
  );
  const command: WritingCommand = { argv: ['report', '-f', 'md'], isHead: (path) => path.endsWith('.md') };
  const { kills, faults } = await killEverywhere(command, { before, now, onlyNames: true });
  process.stdout.write(`examples/puno: ${kills} kills\n`);
  expect(faults).toEqual([]);
});
