import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { IS_BUILT, PLAN } from './support/processes.ts';

const LAUNCHER = fileURLToPath(new URL('../bin/node-version.js', import.meta.url));
const MINIMO = fileURLToPath(new URL('../examples/minimo', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../package.json', import.meta.url));

/** The launcher's first step under a Node that says it has another version. */
function startedUnder(version: string): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '-e',
      `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });
       require(${JSON.stringify(LAUNCHER)}).refuseOldNode();`,
    ],
    { encoding: 'utf8' },
  );
  return { status, stderr };
}

it.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('Node %s starts the program', (version) => {
  expect(startedUnder(version)).toEqual({ status: 0, stderr: '' });
});

it.each(['12.22.12', '18.20.8', '20.18.3'])(
  'Node %s is refused, with the version that is needed',
  (version) => {
    expect(startedUnder(version)).toEqual({
      status: 3,
      stderr: `Este programa necesita Node.js 20.19 o más nuevo, y aquí está el ${version}. Instale el actual desde https://nodejs.org y pruebe otra vez.\n`,
    });
  },
);

it.runIf(IS_BUILT)('a Node without what later ones brought writes what they write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-node-'));
  const lacking = `data:text/javascript,delete process.getBuiltinModule`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', lacking, PLAN, 'report', MINIMO, '--format', 'md', '--output', folder],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  expect([status, stderr]).toEqual([0, '']);
});

it('the version that is needed is that of engines', () => {
  const { engines } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { engines: { node: string } };
  expect(startedUnder('1.0.0').stderr).toContain(`Node.js ${engines.node.replace('>=', '')} o más nuevo`);
});
