import { expect, it } from 'vitest';
import { killEverywhere, type WritingCommand } from './support/kill-check.ts';
import { SMALL } from './support/small-project.ts';

const BEFORE = {
  ...SMALL,
  'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '').replace('jun: 8', 'jun: 9'),
};

/** Of each command that writes, a few of the moments at which it may be stopped; the campaign `kills` takes them all. */
it.each<[name: string, command: WritingCommand, every: number]>([
  ['a compiled plan', { argv: ['compile', '-o', 'c.json'], isHead: (path) => path === 'c.json' }, 3],
  [
    'a data package',
    {
      argv: ['compile', '-f', 'datapackage', '-o', 'datos'],
      isHead: (path) => path.endsWith('datapackage.json'),
    },
    17,
  ],
  ['a report', { argv: ['report', '-f', 'md'], isHead: (path) => path.endsWith('.md') }, 11],
  ['a list of findings', { argv: ['validate', '-f', 'json:h.json'], isHead: (path) => path === 'h.json' }, 2],
])(
  '%s is there whole, as it was before or not at all, whenever its run is killed',
  async (_name, command, every) => {
    const { kills, faults } = await killEverywhere(command, { before: BEFORE, now: SMALL, every });
    expect(faults).toEqual([]);
    expect(kills).toBeGreaterThan(2);
  },
);
