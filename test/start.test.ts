import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { VERSION } from '../src/host/version.ts';

// What makes a short run short is counted, not timed: a clock would fail on a busy machine.
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'plan-start-'));

/** Loaded before the program: writes what files were opened and which parts of Node came in. */
const SPY = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const before = new Set(process.moduleLoadList);
  const opened = [];
  let inside = false;
  for (const name of ['readFileSync', 'writeFileSync', 'openSync']) {
    const real = fs[name];
    fs[name] = (path, ...rest) => {
      // One of them may open the file with another.
      if (inside) return real(path, ...rest);
      if (typeof path === 'string') opened.push(path);
      inside = true;
      try { return real(path, ...rest); } finally { inside = false; }
    };
  }
  syncBuiltinESMExports();
  process.on('exit', () => {
    const parts = process.moduleLoadList.filter((part) => !before.has(part));
    fs.writeFileSync(process.env.SPY_NOTE, JSON.stringify({ opened, parts }));
  });
`)}`;

interface Seen {
  readonly opened: readonly string[];
  readonly parts: readonly string[];
}

function run(...args: readonly string[]): Seen {
  const note = join(work, 'note.json');
  execFileSync(process.execPath, ['--import', SPY, join(ROOT, 'bin/plan.js'), ...args], {
    cwd: join(ROOT, 'examples/minimo'),
    env: { ...process.env, SPY_NOTE: note, XDG_CACHE_HOME: join(work, 'cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seen = JSON.parse(readFileSync(note, 'utf8')) as Seen; // written by the spy above
  return { ...seen, opened: seen.opened.map((path) => path.replaceAll('\\', '/')) };
}

function partsOf({ opened }: Seen): readonly string[] {
  return [...new Set(opened.flatMap((path) => /\/dist\/([a-z-]+\.cjs)$/.exec(path)?.[1] ?? []))];
}

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/main.cjs'))) {
    execFileSync(process.execPath, [join(ROOT, 'bin/build.js')], { stdio: 'pipe' });
  }
  run('validate', '--no-cache');
}, 60_000);

afterAll(() => rmSync(work, { recursive: true }));

it('--version says the version of the package, and opens one part of the program and no package', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }; // ours
  expect(VERSION).toBe(version);
  const seen = run('--version');
  expect(partsOf(seen)).toEqual(['main.cjs']);
  expect(seen.opened.filter((path) => path.includes('node_modules'))).toEqual([]);
  expect(seen.parts.filter((part) => /crypto|worker/.test(part))).toEqual([]);
});

it.each([
  [
    ['main.cjs', 'validate.cjs'],
    ['validate', '--no-cache'],
  ],
  [
    ['main.cjs', 'paint-html.cjs', 'paint-markdown.cjs', 'report.cjs', 'svg.cjs', 'validate.cjs'],
    ['report', '--format', 'md', '--output', join(work, 'informes')],
  ],
])('opens %j alone, which hold neither the PDF library nor the compiler of templates: %j', (parts, args) => {
  const seen = run(...args);
  expect(partsOf(seen).toSorted()).toEqual(parts);
  expect(seen.opened.filter((path) => path.includes('node_modules'))).toEqual([]);
  const text = parts.map((name) => readFileSync(join(ROOT, 'dist', name), 'utf8')).join('');
  expect(['PDFDocument', 'Parse error on line', 'class Ajv'].filter((mark) => text.includes(mark))).toEqual(
    [],
  );
});

it('the program holds nothing of the packages that it never uses', () => {
  const textOf = (name: string): string => readFileSync(join(ROOT, 'dist', name), 'utf8');
  const parts = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.cjs'));
  expect(parts.filter((name) => textOf(name).includes('require("node:child_process")'))).toEqual([]);
  expect(parts.filter((name) => textOf(name).includes('Unknown font format'))).toEqual([]);
  expect(parts.filter((name) => textOf(name).includes('PDFDocument'))).toEqual(['paint-pdf.cjs']);
});

it('validate opens each file of the project at most twice, to find it and to read it', () => {
  const counts = new Map<string, number>();
  for (const path of run('validate', '--no-cache').opened.filter((file) => file.endsWith('.yaml'))) {
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  expect(counts.size).toBeGreaterThan(2);
  expect([...counts].filter(([, count]) => count > 2)).toEqual([]);
});

it('compiled code is kept of the first run, and then only of one that uses much more', () => {
  const keeps = (project: string): boolean =>
    run('validate', join(ROOT, 'examples', project), '--no-cache').opened.some((path) =>
      /\/validate\.cjs\.validate\..*\.cache\.\d+\./.test(path),
    );
  for (const name of readdirSync(join(ROOT, 'dist')).filter((file) => file.includes('.cjs.validate.')))
    rmSync(join(ROOT, 'dist', name));
  expect(keeps('minimo')).toBe(true);
  expect(keeps('minimo')).toBe(false);
  expect(keeps('puno')).toBe(true);
  expect(keeps('minimo')).toBe(false);
});

it('a Node without checksums of this kind, 22.0 or 22.1, runs the program and keeps no code', () => {
  const without = `data:text/javascript,${encodeURIComponent("import zlib from 'node:zlib'; delete zlib.crc32;")}`;
  const kept = (): readonly string[] =>
    readdirSync(join(ROOT, 'dist')).filter((name) => name.includes('.cjs.explain.'));
  for (const name of kept()) rmSync(join(ROOT, 'dist', name));
  const args = ['--import', without, join(ROOT, 'bin/plan.js'), 'explain', 'poi/sin-objetivo'];
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toContain('poi/sin-objetivo');
  expect(kept()).toEqual([]);
});

// The engine runs whatever compiled code it is given: one flipped bit once gave wrong figures without a word.
it('compiled code that is damaged, or of another source, is replaced before it is used', () => {
  const copy = join(work, 'copy');
  for (const folder of ['bin', 'dist', 'schemas', 'package.json'])
    cpSync(join(ROOT, folder), join(copy, folder), {
      recursive: true,
      filter: (path) => !path.endsWith('.cache'),
    });
  const kept = (): readonly Buffer[] =>
    readdirSync(join(copy, 'dist'))
      .filter((name) => name.endsWith('.cache'))
      .map((name) => readFileSync(join(copy, 'dist', name)));
  const version = (): string =>
    execFileSync(process.execPath, [join(copy, 'bin/plan.js'), '--version'], { encoding: 'utf8' });
  const first = version();
  const [code = Buffer.alloc(0), ...others] = kept();
  expect(others).toEqual([]);
  const name = readdirSync(join(copy, 'dist')).find((file) => file.endsWith('.cache')) ?? '';
  for (const bit of [0, 4, 8, code.length >> 1, code.length - 1]) {
    const damaged = Buffer.from(code);
    damaged[bit] = (damaged[bit] ?? 0) ^ 1;
    writeFileSync(join(copy, 'dist', name), damaged);
    expect(version()).toBe(first);
    expect(kept().map((one) => one.equals(damaged))).toEqual([false]);
  }
  const part = join(copy, 'dist/main.cjs');
  writeFileSync(part, readFileSync(part, 'utf8').replaceAll(`"${VERSION}"`, '"9.9.9"'));
  expect(version()).toBe('9.9.9\n');
});
