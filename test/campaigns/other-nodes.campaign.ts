import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The built program on other Nodes than the one at hand, which come from npm: `npm run build` first. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function validate(node: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const [command = 'node', ...first] = node;
  const { status, stdout, stderr } = spawnSync(
    command,
    [...first, join(ROOT, 'bin/plan.js'), 'validate', join(ROOT, 'examples/puno'), '--no-cache'],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test.each([20, 21, 22, 24, 25])(
  'Node %d finds what this one finds, and adds no word of its own',
  { timeout: 300_000 },
  (major) => {
    expect(validate(['npx', '-y', `node@${major}`])).toEqual({ ...validate([process.execPath]), stderr: '' });
  },
);

test.each([12, 14, 18])('Node %d is refused in a sentence', { timeout: 300_000 }, (major) => {
  const { status, stdout, stderr } = validate(['npx', '-y', `node@${major}`]);
  expect([status, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(
    /^Este programa necesita Node\.js 20\.19 o más nuevo, y aquí está el [\d.]+\. [^\n]+\n$/,
  );
});
