import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { main } from '../src/cli.ts';
import { filesBelow } from './support/kill-check.ts';
import { played } from './support/scenario.ts';

// What the suite holds of the sources, of what is built of them: the bundle, and the archive that people install.
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'plan-package-'));

beforeAll(() => {
  const since = statSync(join(ROOT, 'dist/main.cjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.includes('.generated.'))
    .map((name) => statSync(join(ROOT, 'src', name)).mtimeMs)
    .reduce((latest, time) => Math.max(latest, time), 0);
  if (newest > since) execFileSync(process.execPath, [join(ROOT, 'bin/build.js')], { stdio: 'pipe' });
}, 120_000);

afterAll(() => rmSync(work, { recursive: true }));

/** The program as it is built, which keeps no code here. */
function built(): { readonly main: typeof main } {
  const { requireCompiled } = createRequire(import.meta.url)(join(ROOT, 'bin/compiled.js')) as {
    requireCompiled: (folder: string, id: string, name: string) => { exports: { main: typeof main } };
  }; // written there
  return requireCompiled(join(ROOT, 'dist'), 'main.cjs#0', 'suite').exports;
}

describe('the bundle', () => {
  const folder = new URL('cli/', import.meta.url);
  const textOf = (name: string, file: string): string =>
    readFileSync(new URL(`${name}/${file}.txt`, folder), 'utf8');
  // The memory throws faults of the sources where a file cannot be read, which are of another class than the bundle's.
  const names = readdirSync(folder).filter(
    (name) => name !== 'what-the-configuration-names' && !textOf(name, 'scenario').includes('unreadable:'),
  );

  it.each(names.toSorted())('says what the sources say: %s', async (name) => {
    expect(await played(textOf(name, 'scenario'), built().main)).toBe(textOf(name, 'transcript'));
  });
});

/** Other people's code and typefaces in the archive, each with what its licence asks. */
const HANDED_ON = [
  '@expo-google-fonts/source-sans-3',
  '@expo-google-fonts/source-serif-4',
  '@noble/hashes',
  'chalk',
  'commander',
  'fastest-levenshtein',
  'fflate',
  'handlebars',
  'hucre',
  'hyparquet',
  'hyparquet-writer',
  'pdfkit',
  'source-map',
  'vscode-jsonrpc',
  'vscode-languageserver',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
  'yaml',
];

describe('the archive, installed without a network in an empty folder', () => {
  const installed = join(work, 'node_modules/plan-municipal');
  const npm = (cwd: string, ...args: readonly string[]): string =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  const run = (...args: readonly string[]): string => runIn('.', ...args);
  const runIn = (folder: string, ...args: readonly string[]): string =>
    execFileSync(process.execPath, [join(installed, 'bin/plan.js'), ...args], {
      cwd: join(work, folder),
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: join(work, 'cache') },
    });

  beforeAll(() => {
    const archive = npm(ROOT, 'pack', '--ignore-scripts', '--silent', '--pack-destination', work).trim();
    writeFileSync(join(work, 'package.json'), '{"private": true}');
    // A store of packages of its own: what is not in the archive cannot come from that of this machine.
    const store = ['--cache', join(work, 'store')];
    npm(
      work,
      'install',
      '--offline',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      ...store,
      `./${archive}`,
    );
    cpSync(join(ROOT, 'examples/minimo'), join(work, 'minimo'), { recursive: true });
  }, 60_000);

  it('brings no other package, nothing that only builds it, and no source', () => {
    expect(readdirSync(join(work, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'plan-municipal',
    ]);
    expect(readdirSync(join(installed, 'bin')).toSorted()).toEqual([
      'compiled.js',
      'node-version.js',
      'package.json',
      'plan.js',
      'worker.js',
    ]);
    expect(readdirSync(installed)).not.toContain('src');
  });

  it('names everything that it was built of, with its licence', () => {
    const notices = readFileSync(join(installed, 'dist/THIRD_PARTY_NOTICES.txt'), 'utf8');
    const named = [...notices.matchAll(/^-{100}\n(\S+) \d+\.\d+\.\d+/gm)].map(([, name = '']) => name);
    expect([...new Set(named)].toSorted()).toEqual(HANDED_ON);
    expect(notices.split(/^-{100}$/m).filter((notice) => !/licen[cs]e|licencia/i.test(notice))).toEqual([]);
    expect(notices).toContain('SIL OPEN FONT LICENSE');
  });

  it('prints findings in every format, each to its file', () => {
    const formats = ['concise', 'json', 'sarif', 'junit', 'github', 'gitlab'];
    const asked = formats.flatMap((format) => ['--format', `${format}:hallazgos.${format}`]);
    expect(run('validate', 'minimo', '--format', 'pretty', ...asked)).toContain('todo en orden');
    expect(formats.map((format) => [format, statSync(join(work, `hallazgos.${format}`)).isFile()])).toEqual(
      formats.map((format) => [format, true]),
    );
  });

  it('prints a report in every format, the compiled plan and the open data', () => {
    run('report', 'minimo', '--format', 'md,pdf', '--output', 'informes');
    const kinds = readdirSync(join(work, 'informes'), { recursive: true, encoding: 'utf8' }).map((name) =>
      name.split('.').at(-1),
    );
    expect(kinds).toEqual(expect.arrayContaining(['md', 'pdf', 'svg']));
    expect(JSON.parse(run('compile', 'minimo'))).toHaveProperty('plan');
    run('compile', 'minimo', '--format', 'datapackage', '--output', 'datos');
    expect(readdirSync(join(work, 'datos'))).toContain('datapackage.json');
  });

  it('prints the same bytes as the program here', () => {
    const here = [join(ROOT, 'bin/plan.js'), 'report', 'minimo', '--output', 'de-aqui'];
    execFileSync(process.execPath, here, { cwd: work });
    run('report', 'minimo', '--output', 'de-alla');
    expect(filesBelow(join(work, 'de-alla'))).toEqual(filesBelow(join(work, 'de-aqui')));
  });

  it.each<[command: string, args: readonly string[], said: string]>([
    ['verify', ['../de-alla/ejemplo-2019-2022-2019-S1-tecnica.pdf'], 'Igual'],
    ['status', [], 'Plan de Gobierno Municipal 2019-2022'],
    ['explain', ['poi/sin-objetivo'], 'poi/sin-objetivo'],
    ['diff', ['.', '.'], 'Sin cambios'],
    ['export', ['--output', 'libros'], '.xlsx'],
    ['import', ['libros/ejemplo-2019-2022-2019-S1-GDL.xlsx'], 'Todo está ya en los documentos'],
    ['set', ['GDL-001', 'prioridad=alta'], 'prioridad'],
    ['fix', [], ''],
    ['new', ['unidad', '--id', 'OCI', '--nombre', 'Órgano de Control Institucional'], 'OCI'],
    ['init', ['../otro'], 'otro'],
    ['completion', ['bash'], 'complete'],
    ['help', [], 'Comandos:'],
  ])('runs %s', (command, args, said) => {
    expect(runIn('minimo', command, ...args)).toContain(said);
  });

  it('does what README shows of another program', () => {
    const [, example = ''] = /```js\n([^]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
    const program = [
      "import { readFileSync } from 'node:fs';",
      "const plan = readFileSync('minimo/plan.yaml', 'utf8');",
      "const poi = readFileSync('minimo/poi/2019-S1.yaml', 'utf8').replace('SOC-1', 'SOC-9');",
      'const mostrar = (code, message, { file }) => console.log(file, code);',
      example,
    ];
    writeFileSync(join(work, 'ejemplo.mjs'), program.join('\n'));
    const shown = execFileSync(process.execPath, ['ejemplo.mjs'], { cwd: work, encoding: 'utf8' });
    expect(shown).toContain('poi/2019-S1.yaml poi/objetivo-inexistente\n');
  });

  it('gives another program its types', () => {
    const program = [
      "import { check, type Diagnostic } from 'plan-municipal';",
      'const found: readonly Diagnostic[] = check([]).diagnostics;',
      'export const codes: readonly string[] = found.map(({ code }) => code);',
      '// @ts-expect-error A code is a text.',
      'export const numbers: readonly number[] = found.map(({ code }) => code);',
    ];
    writeFileSync(join(work, 'consumer.ts'), program.join('\n'));
    const tsc = createRequire(import.meta.url)
      .resolve('typescript/package.json')
      .replace('package.json', 'bin/tsc');
    const flags = ['--noEmit', '--strict', '--module', 'node20', '--target', 'es2023', '--types', ''];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...flags, 'consumer.ts'], {
      cwd: work,
      encoding: 'utf8',
    });
    expect([stdout, status]).toEqual(['', 0]);
  });
});
