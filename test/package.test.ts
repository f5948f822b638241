import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { main } from '../src/cli.ts';
import { played } from './support/scenario.ts';

// What the suite holds of the sources, of what is built of them: the bundle, and the archive that people install.
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'plan-package-'));

beforeAll(() => {
  const built = statSync(join(ROOT, 'dist/plan.cjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.includes('.generated.'))
    .map((name) => statSync(join(ROOT, 'src', name)).mtimeMs)
    .reduce((latest, time) => Math.max(latest, time), 0);
  if (newest > built) execFileSync(process.execPath, [join(ROOT, 'bin/build.js')], { stdio: 'pipe' });
}, 120_000);

afterAll(() => rmSync(work, { recursive: true }));

describe('the bundle', () => {
  const folder = new URL('cli/', import.meta.url);
  const textOf = (name: string, file: string): string =>
    readFileSync(new URL(`${name}/${file}.txt`, folder), 'utf8');
  // The memory throws faults of the sources where a file cannot be read, which are of another class than the bundle's.
  const names = readdirSync(folder).filter(
    (name) => name !== 'what-the-configuration-names' && !textOf(name, 'scenario').includes('unreadable:'),
  );

  it.each(names.toSorted())('says what the sources say: %s', async (name) => {
    const program = createRequire(import.meta.url)(join(ROOT, 'dist/plan.cjs')) as { main: typeof main }; // src/main.ts
    expect(await played(textOf(name, 'scenario'), program.main)).toBe(textOf(name, 'transcript'));
  });
});

describe('the archive, unpacked where npm would and without any other package', () => {
  const installed = join(work, 'node_modules/plan-municipal');
  const project = join(ROOT, 'examples/minimo');
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [join(installed, 'bin/plan.js'), ...args], {
      cwd: work,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: join(work, 'cache') },
    });

  beforeAll(() => {
    const packed = ['pack', '--ignore-scripts', '--silent', '--pack-destination', work];
    const archive = execFileSync('npm', packed, {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    mkdirSync(installed, { recursive: true });
    execFileSync('tar', ['-xzf', archive.trim(), '--strip-components=1', '-C', installed], { cwd: work });
  }, 60_000);

  it('prints findings in every format, each to its file', () => {
    const formats = ['concise', 'json', 'sarif', 'junit', 'github', 'gitlab'];
    const asked = formats.flatMap((format) => ['--format', `${format}:hallazgos.${format}`]);
    expect(run('validate', project, '--format', 'pretty', ...asked)).toContain('todo en orden');
    expect(formats.map((format) => [format, statSync(join(work, `hallazgos.${format}`)).isFile()])).toEqual(
      formats.map((format) => [format, true]),
    );
  });

  it('prints a report in every format, the compiled plan and the open data', () => {
    run('report', project, '--format', 'md,pdf', '--output', 'informes');
    const kinds = readdirSync(join(work, 'informes'), { recursive: true, encoding: 'utf8' }).map((name) =>
      name.split('.').at(-1),
    );
    expect(kinds).toEqual(expect.arrayContaining(['md', 'pdf', 'svg']));
    expect(JSON.parse(run('compile', project))).toHaveProperty('plan');
    run('compile', project, '--format', 'datapackage', '--output', 'datos');
    expect(readdirSync(join(work, 'datos'))).toContain('datapackage.json');
  });
});
