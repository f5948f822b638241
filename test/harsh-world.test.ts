import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { lyingCaches } from './support/corrupted-caches.ts';
import { crowd } from './support/crowd.ts';
import { failingStreams } from './support/failing-streams.ts';
import { hostileNames } from './support/hostile-names.ts';
import { IS_BUILT, PLAN, shell } from './support/processes.ts';
import { specialFiles } from './support/special-files.ts';

/** Some of each; the campaigns of the same names take all. */
describe.runIf(IS_BUILT && process.platform !== 'win32')('processes of their own', () => {
  it('end in words, whatever their streams are', () => {
    expect(failingStreams(9).faults).toEqual([]);
  });

  it('end where nobody reads what they find, though they would look again', () => {
    const { code, out, err } = shell('{ plan validate examples/minimo --watch; echo $? >&2; } | true');
    expect([code, out, err]).toEqual([0, '', '0\n']);
  });

  it('never hang over what is no plain file, nor show what lies outside', () => {
    expect(specialFiles(173, 7).faults).toEqual([]);
  });

  it('print the same after their caches were damaged', () => {
    expect(lyingCaches(1, 2)).toEqual([]);
  });

  it('take in no more on standard input than of a file, and say so', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [PLAN, 'validate', '--stdin-path', 'examples/minimo/poi/2019-S1.yaml'],
      { input: Buffer.alloc(65 * 1024 * 1024), encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([
      3,
      'No se pudo abrir la entrada estándar: trae más de los 64 MB que se leen.\n',
    ]);
  });

  it('leave together what one leaves alone', async () => {
    expect(await crowd(8)).toEqual([]);
  });
});

it('no name is obeyed by a terminal or a runner', async () => {
  expect(await hostileNames(1, 2)).toEqual([]);
});
