import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

/** The built program, on real processes: `npm run build` first. Node 24 comes from npm. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PLAN = join(ROOT, 'bin/plan.js');
const folder = mkdtempSync(join(tmpdir(), 'plan-bytes-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes every report of a project and gives the digest of each file. */
function digests(
  name: string,
  node: readonly string[],
  env: Readonly<Record<string, string>>,
  project: string = join(ROOT, 'examples/puno'),
): Readonly<Record<string, string>> {
  const output = join(folder, name);
  const [command = 'node', ...first] = node;
  for (const edition of ['tecnica', 'ciudadana']) {
    execFileSync(
      command,
      [
        ...first,
        PLAN,
        'report',
        project,
        '--all',
        '--edition',
        edition,
        '--format',
        'md,pdf,html',
        '--output',
        output,
      ],
      { env: { ...process.env, ...env }, stdio: 'pipe' },
    );
  }
  return Object.fromEntries(
    readdirSync(output, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(output, file)).isFile())
      .toSorted()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(output, file)))
          .digest('hex'),
      ]),
  );
}

const NODE = [process.execPath];
const first = digests('first', NODE, {});

test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
  ['again', NODE, {}],
  ['in Lima', NODE, { TZ: 'America/Lima' }],
  ['in Tokyo', NODE, { TZ: 'Asia/Tokyo' }],
  ['in Greenwich', NODE, { TZ: 'UTC' }],
  ['in the locale of programs', NODE, { LC_ALL: 'C', LANG: 'C' }],
  ['in Turkish', NODE, { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
  ['under Node 24', ['npx', '-y', 'node@24'], {}],
])('the reports have the same bytes %s', { timeout: 600_000 }, (name, node, env) => {
  expect(digests(name.replaceAll(' ', '-'), node, env)).toEqual(first);
});

test('the reports have the same bytes from another folder at the same commit', { timeout: 600_000 }, () => {
  const clone = join(folder, 'otra carpeta');
  execFileSync('git', ['clone', '-q', ROOT, clone]);
  // What is not committed yet goes with it.
  cpSync(join(ROOT, 'examples'), join(clone, 'examples'), { recursive: true });
  expect(digests('elsewhere', NODE, {}, join(clone, 'examples/puno'))).toEqual(first);
});
