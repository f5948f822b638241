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
  pictures: 3,
  sheets: 3,
  schema: 4,
  model: 4,
  edit: 4,
  exchange: 5,
  rules: 5,
  diff: 5,
  report: 5,
  check: 6,
  painters: 6,
  page: 7,
  editor: 7,
  commands: 8,
  'cli.ts': 9,
  'node-host.ts': 9,
  'main.ts': 10,
  'node-host': 8,
  // The public door only names what stands below it.
  'index.ts': 10,
};

/** The rooms of painters/pdf and their floors; what stands in none of them stands above them all. */
const PDF_ROOMS: Readonly<Record<string, number>> = { kit: 1, type: 2, layout: 3 };

/** Who may import which package or part of Node; a folder's name covers all below it. */
const PACKAGES: readonly (readonly [folder: string, packages: readonly string[]])[] = [
  ['text', ['fastest-levenshtein']],
  ['yaml', ['yaml']],
  ['sheets', ['hucre', 'fflate']],
  ['painters/sheets', ['hucre', 'fflate']],
  ['painters/zip.ts', ['fflate']],
  ['edit/comments.ts', ['yaml']],
  ['painters/changes', ['chalk']],
  ['painters/findings', ['chalk']],
  ['painters/terminal', ['chalk']],
  ['painters/templates/templates.ts', ['handlebars']],
  ['painters/templates/template-compiler.ts', ['handlebars']],
  ['painters/parquet', ['hyparquet-writer']],
  ['painters/pdf/kit/document.ts', ['pdfkit']],
  ['painters/pdf/kit/pack.ts', ['fflate']],
  ['painters/pdf/kit/attachments.ts', ['fflate']],
  ['editor/protocol.ts', ['vscode-jsonrpc', 'vscode-languageserver', 'vscode-languageserver-textdocument']],
  ['editor', ['vscode-languageserver']],
  ['commands', ['chalk']],
  ['cli.ts', ['commander']],
  [
    'node-host',
    ['node:fs', 'node:http', 'node:path', 'node:process', 'node:readline', 'node:url', 'node:worker_threads'],
  ],
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

/** Those of one file by another, both by their path from src/. */
const localImports: readonly Import[] = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, target }) => ({ file, target: relative(SRC, join(SRC, dirname(file), target)) }));

it('every folder of the sources has a floor', () => {
  expect(readdirSync(SRC).filter((name) => !(name in FLOORS))).toEqual([]);
});

it('imports only point down', () => {
  const upward = localImports.filter(({ file, target }) => !standsOn(folderOf(file), folderOf(target)));
  expect(upward).toEqual([]);
});

it('imports among the rooms of painters/pdf only point down', () => {
  const upward = localImports
    .filter(({ file, target }) => inPdf(file) && inPdf(target))
    .filter(({ file, target }) => roomOf(file) !== roomOf(target) && floorOf(target) >= floorOf(file));
  expect(upward).toEqual([]);
  expect(
    new Set(
      localImports
        .map(({ file }) => file)
        .filter(inPdf)
        .map(roomOf),
    ),
  ).toEqual(new Set(['', ...Object.keys(PDF_ROOMS)]));
});

it('no file imports itself by way of others', () => {
  expect(circles(localImports)).toEqual([]);
  const circle = [
    { file: 'a.ts', target: 'b.ts' },
    { file: 'b.ts', target: 'c.ts' },
    { file: 'c.ts', target: 'b.ts' },
  ];
  expect(circles(circle)).toEqual(['b.ts', 'c.ts']);
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

// By their words: a name that stands in no other file, be it in a comment, is imported by none.
it('what is exported is named in another file, and a type at least in its own', () => {
  const tests = sourceFiles(fileURLToPath(new URL('./', import.meta.url)));
  const words = new Map([...sourceFiles(SRC), ...tests].map((file) => [file, wordsIn(file)]));
  const entries = new Set(['index.ts', 'main.ts']);
  const alone = sourceFiles(SRC)
    .filter((file) => !entries.has(relative(SRC, file)) && !file.includes('.generated.'))
    .flatMap((file) => exportsOf(file).map((one) => ({ file, ...one })))
    .filter(({ file, name, isType }) => {
      if (isType && timesIn(file, name) > 1) return false;
      return ![...words].some(([other, inOther]) => other !== file && inOther.has(name));
    })
    .map(({ file, name }) => `${relative(SRC, file)} ${name}`);
  expect(alone).toEqual([]);
});

it('no name says that anything may go in', () => {
  const vague = sourceFiles(SRC).filter((file) =>
    /\b(utils?|helpers?|common|managers?|misc)\b/.test(relative(SRC, file)),
  );
  expect(vague).toEqual([]);
});

interface Exported {
  readonly name: string;
  readonly isType: boolean;
}

function exportsOf(file: string): readonly Exported[] {
  const found = readFileSync(file, 'utf8').matchAll(
    /^export (?:async )?(const|let|function\*?|class|interface|type) (\w+)/gm,
  );
  return [...found].map(([, kind, name = '']) => ({ name, isType: kind === 'type' || kind === 'interface' }));
}

function wordsIn(file: string): ReadonlySet<string> {
  return new Set(readFileSync(file, 'utf8').match(/\w+/g));
}

function timesIn(file: string, name: string): number {
  return readFileSync(file, 'utf8').split(new RegExp(`\\b${name}\\b`)).length - 1;
}

function inPdf(file: string): boolean {
  return file.startsWith('painters/pdf/');
}

function roomOf(file: string): string {
  const [, , room = '', ...rest] = file.split('/');
  return rest.length === 0 ? '' : room;
}

function floorOf(file: string): number {
  return PDF_ROOMS[roomOf(file)] ?? Infinity;
}

/** The files from which a way of imports leads back to themselves. */
function circles(all: readonly Import[]): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of all) targets.set(file, [...(targets.get(file) ?? []), target]);
  return [...targets.keys()]
    .filter((file) => {
      const reached = new Set<string>();
      const open = [...(targets.get(file) ?? [])];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (reached.has(next)) continue;
        reached.add(next);
        open.push(...(targets.get(next) ?? []));
      }
      return reached.has(file);
    })
    .sort();
}

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
