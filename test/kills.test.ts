import { expect, it } from 'vitest';
import { killEverywhere, type WritingCommand } from './support/kill-check.ts';
import { SMALL } from './support/small-project.ts';
import { projectOf, WRITING_COMMANDS } from './support/writing-commands.ts';

const BEFORE = {
  ...SMALL,
  'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '').replace('jun: 8', 'jun: 9'),
};

/** Of each command that writes, the moments at which it changes names on the disk; the campaign `kills` takes all its steps. */
it.each<[name: string, command: WritingCommand]>([
  ['a compiled plan', { argv: ['compile', '-o', 'c.json'], isHead: (path) => path === 'c.json' }],
  [
    'a data package',
    {
      argv: ['compile', '-f', 'datapackage', '-o', 'datos'],
      isHead: (path) => path.endsWith('datapackage.json'),
    },
  ],
  ['a report', { argv: ['report', '-f', 'md'], isHead: (path) => path.endsWith('.md') }],
  ['a list of findings', { argv: ['validate', '-f', 'json:h.json'], isHead: (path) => path === 'h.json' }],
])(
  '%s is there whole, as it was before or not at all, whenever its run is killed',
  async (_name, command) => {
    const { kills, faults } = await killEverywhere(command, { before: BEFORE, now: SMALL, onlyNames: true });
    expect(faults).toEqual([]);
    expect(kills).toBeGreaterThan(0);
  },
);

it.each(WRITING_COMMANDS.filter(([name]) => ['fix', 'import of a registered plan', 'rename'].includes(name)))(
  'no document is gone, whenever %s is killed',
  async (_name, command) => {
    const { kills, faults } = await killEverywhere(command, {
      before: projectOf(2),
      now: projectOf(1),
      onlyNames: true,
    });
    expect(faults).toEqual([]);
    expect(kills).toBeGreaterThan(0);
  },
);
