import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Each folder of src/ and its floor. A folder imports itself and lower floors; one floor's folders are strangers. */
const FLOORS: Readonly<Record<string, number>> = {
  text: 1,
  host: 1,
  diagnostics: 2,
  yaml: 3,
  schema: 4,
  model: 4,
  rules: 5,
  report: 5,
  check: 6,
  painters: 6,
  commands: 7,
  'cli.ts': 8,
  'node-host.ts': 8,
  'node-host': 7,
  // The public door only names what stands below it.
  'index.ts': 9,
};

/** Who may import which package or part of Node; a folder's name covers all below it. */
const PACKAGES: readonly (readonly [folder: string, packages: readonly string[]])[] = [
  ['text', ['fastest-levenshtein']],
  ['host/assets.ts', ['node:fs', 'node:path', 'node:url']],
  ['yaml', ['yaml', 'node:module']],
  ['check/excluded.ts', ['picomatch', 'node:module']],
  ['painters/findings', ['chalk']],
  ['painters/terminal', ['chalk']],
  ['painters/markdown/templates.ts', ['handlebars']],
  ['painters/markdown/template-compiler.ts', ['handlebars']],
  ['painters/pdf/kit.ts', ['pdfkit']],
  ['painters/pdf/kit/font.ts', ['pdfkit']],
  ['painters/pdf/pack.ts', ['fflate']],
  ['painters/pdf/attachments.ts', ['fflate']],
  ['commands', ['chalk']],
  ['cli.ts', ['commander']],
  ['node-host', ['node:fs', 'node:path', 'node:process']],
  ['node-host.ts', ['node:fs', 'node:path', 'node:process', 'node:url']],
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const imports: readonly Import[] = sourceFiles(SRC).flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gms,
    ),
  ].map((match) => ({ file: relative(SRC, file), target: match[1] ?? match[2] ?? match[3] ?? '' })),
);

it('every folder of the sources has a floor', () => {
  expect(readdirSync(SRC).filter((name) => !(name in FLOORS))).toEqual([]);
});

it('imports only point down', () => {
  const upward = imports
    .filter(({ target }) => target.startsWith('.'))
    .map(({ file, target }) => ({ file, target: relative(SRC, join(SRC, dirname(file), target)) }))
    .filter(({ file, target }) => !standsOn(folderOf(file), folderOf(target)));
  expect(upward).toEqual([]);
});

it('packages stay in the folders that own them', () => {
  const strangers = imports
    .filter(({ target }) => !target.startsWith('.'))
    .filter(({ file, target }) => !mayImport(file, target));
  expect(strangers).toEqual([]);
});

it('the test itself notices a floor that is skipped', () => {
  expect(standsOn('rules', 'painters')).toBe(false);
  expect(standsOn('painters', 'check')).toBe(false);
  expect(standsOn('painters', 'report')).toBe(true);
  expect(mayImport('rules/poi/sin-objetivo.ts', 'pdfkit')).toBe(false);
  expect(mayImport('model/link.ts', 'node:fs')).toBe(false);
});

it('no name says that anything may go in', () => {
  const vague = sourceFiles(SRC).filter((file) =>
    /\b(utils?|helpers?|common|managers?|misc)\b/.test(relative(SRC, file)),
  );
  expect(vague).toEqual([]);
});

function standsOn(folder: string, other: string): boolean {
  return folder === other || (FLOORS[other] ?? Infinity) < (FLOORS[folder] ?? 0);
}

function mayImport(file: string, target: string): boolean {
  const name = target.startsWith('@')
    ? target.split('/').slice(0, 2).join('/')
    : (target.split('/')[0] ?? target);
  return PACKAGES.some(
    ([owner, packages]) => (file === owner || file.startsWith(`${owner}/`)) && packages.includes(name),
  );
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}
