import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { filesBelow } from '../support/kill-check.ts';

/** The built program on other Nodes than the one at hand, which come from npm: `npm run build` first. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(node: readonly string[], args: readonly string[], cwd = ROOT): Ended {
  const [command = 'node', ...first] = node;
  const { status, stdout, stderr } = spawnSync(command, [...first, join(ROOT, 'bin/plan.js'), ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function validate(node: readonly string[]): Ended {
  return run(node, ['validate', join(ROOT, 'examples/puno'), '--no-cache']);
}

/** What is written of an example, by the name of each file. */
function written(node: readonly string[]): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-otros-'));
  const project = join(folder, 'distrito');
  cpSync(join(ROOT, 'examples/distrito'), project, { recursive: true });
  for (const args of [
    ['report', '--format', 'md,pdf,html', '--output', 'salida'],
    ['report', '--edition', 'ciudadana', '--output', 'salida'],
    ['compile', '--output', 'salida/plan.json'],
    ['compile', '--format', 'datapackage', '--output', 'salida/datos'],
    ['export', '--output', 'salida/libros'],
    ['export', '--format', 'ceplan', '--output', 'salida/libros'],
  ])
    expect([args, run(node, args, project).status]).toEqual([args, 0]);
  const files = filesBelow(join(project, 'salida'));
  rmSync(folder, { recursive: true });
  return files;
}

/** The oldest and the newest of each that is kept up. */
const NODES = ['20.19.0', '20', '22.0.0', '22', '24.0.0', '24', '26.0.0', '26'];

test.each(NODES)(
  'Node %s finds what this one finds, and adds no word of its own',
  { timeout: 300_000 },
  (node) => {
    expect(validate(['npx', '-y', `node@${node}`])).toEqual({ ...validate([process.execPath]), stderr: '' });
  },
);

test.each(NODES)('Node %s writes the bytes that this one writes', { timeout: 600_000 }, (node) => {
  const [there, here] = [written(['npx', '-y', `node@${node}`]), written([process.execPath])];
  expect([...there.keys()]).toEqual([...here.keys()]);
  expect([...here].flatMap(([path, content]) => (there.get(path) === content ? [] : [path]))).toEqual([]);
});

test.each([12, 14, 18])('Node %d is refused in a sentence', { timeout: 300_000 }, (major) => {
  const { status, stdout, stderr } = validate(['npx', '-y', `node@${major}`]);
  expect([status, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(
    /^Este programa necesita Node\.js 20\.19 o más nuevo, y aquí está el [\d.]+\. [^\n]+\n$/,
  );
});
