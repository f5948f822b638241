import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

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
  return [...new Set(opened.flatMap((path) => /\/dist\/([a-z]+\.cjs)$/.exec(path)?.[1] ?? []))];
}

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/plan.cjs'))) {
    execFileSync(process.execPath, [join(ROOT, 'bin/build.js')], { stdio: 'pipe' });
  }
  run('validate', '--no-cache');
  run('validate');
}, 60_000);

afterAll(() => rmSync(work, { recursive: true }));

it('--version loads the first part and nothing else', () => {
  const seen = run('--version');
  expect(partsOf(seen)).toEqual(['plan.cjs']);
  expect(seen.opened.filter((path) => path.includes('node_modules'))).toEqual([]);
  expect(seen.parts.filter((part) => /child_process|crypto|worker|\bnet\b/.test(part))).toEqual([]);
});

it('validate loads what checks, and no parser, template or PDF library', () => {
  const seen = run('validate', '--no-cache');
  expect(partsOf(seen)).toEqual(['plan.cjs', 'validate.cjs']);
  expect(seen.opened.filter((path) => path.includes('node_modules'))).toEqual([]);
  const carries = (mark: string): readonly string[] =>
    partsOf(seen).filter((part) => readFileSync(join(ROOT, 'dist', part), 'utf8').includes(mark));
  for (const mark of ['Handlebars', 'PDFDocument', 'class Ajv', 'Unresolved alias'])
    expect(carries(mark)).toEqual([]);
});

it('a report in Markdown loads one part, and no compiler of templates, PDF library or parser', () => {
  const seen = run('report', '--format', 'md', '--output', join(work, 'informes'));
  expect(partsOf(seen)).toEqual(['plan.cjs', 'report.cjs']);
  expect(seen.opened.filter((path) => path.includes('node_modules'))).toEqual([]);
});

it('the example is read without the general YAML parser', () => {
  expect(partsOf(run('validate', '../puno', '--no-cache'))).not.toContain('yaml.cjs');
});

it('validate opens each file of the project at most twice, to find it and to read it', () => {
  const counts = new Map<string, number>();
  for (const path of run('validate', '--no-cache').opened.filter((file) => file.endsWith('.yaml'))) {
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  expect(counts.size).toBeGreaterThan(2);
  expect([...counts].filter(([, count]) => count > 2)).toEqual([]);
});

it('a run after the first compiles nothing that it has to keep', () => {
  const seen = run('validate', '--no-cache');
  expect(seen.opened.filter((path) => /\.cache\.\d+$/.test(path))).toEqual([]);
});
