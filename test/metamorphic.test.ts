import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { main } from '../src/cli.ts';
import { check, type CheckResult } from '../src/check/check.ts';
import { textsIn } from './support/folders.ts';
import { checkTexts, inputOf } from './support/marked.ts';
import { memoryHost } from './support/memory-host.ts';
import { brokenSomehow, type Texts } from './support/mutator.ts';
import { placeOf } from './support/differences.ts';
import { seeded } from './support/random.ts';

/** Projects with findings of many kinds: broken once each, and the full example with its own avisos. */
const projects: readonly (readonly [name: string, texts: Texts])[] = [
  ['the full example', textsIn('examples/puno')],
  ...Array.from({ length: 24 }, (_, seed): readonly [string, Texts] => {
    const project = brokenSomehow(textsIn('examples/minimo'), seeded(seed));
    return [`${project.mutation} (${seed})`, project.texts];
  }),
];

function placesIn(result: CheckResult): readonly string[] {
  return result.diagnostics.map(placeOf);
}

function saidIn({ diagnostics }: CheckResult): readonly string[] {
  return diagnostics.map(({ code, message, help }) => `${code} ${message} ${help}`).toSorted();
}

function mapped(texts: Texts, change: (text: string) => string): Texts {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, change(text)]));
}

it.each(projects)('the order of the files changes nothing: %s', (_, texts) => {
  const shuffled = seeded(1).shuffled(inputOf(texts));
  expect(check(shuffled).diagnostics).toEqual(checkTexts(texts).diagnostics);
});

it.each(projects)('line endings of Windows and of old Macs move nothing: %s', (_, texts) => {
  const places = placesIn(checkTexts(texts));
  expect(placesIn(checkTexts(mapped(texts, (text) => text.replaceAll('\n', '\r\n'))))).toEqual(places);
  expect(placesIn(checkTexts(mapped(texts, (text) => text.replaceAll('\n', '\r'))))).toEqual(places);
});

it.each(projects)('accents composed or decomposed say the same: %s', (_, texts) => {
  const composed = (result: CheckResult): readonly string[] =>
    saidIn(result).map((said) => said.normalize('NFC'));
  expect(composed(checkTexts(mapped(texts, (text) => text.normalize('NFD'))))).toEqual(
    composed(checkTexts(texts)),
  );
});

it.each(projects)('a byte order mark and a second run change nothing: %s', (_, texts) => {
  const first = checkTexts(texts).diagnostics;
  expect(checkTexts(texts).diagnostics).toEqual(first);
  expect(placesIn(checkTexts(mapped(texts, (text) => `\uFEFF${text}`)))).toEqual(placesIn(checkTexts(texts)));
});

it('the order of keys changes no finding, only its place', () => {
  const random = seeded(7);
  const told = projects.flatMap(([, texts]) => {
    // Comments go with the keys they stand over, so a project with comments that ignore findings is left out.
    const parsed = Object.entries(texts).map(([path, text]) => ({ path, document: parseDocument(text) }));
    if (parsed.some(({ document }) => document.errors.length > 0)) return [];
    if (Object.values(texts).some((text) => text.includes('plan-ignorar'))) return [];
    const plain = parsed.map(({ path, document }) => [path, stringify(document.toJS(), quoted)] as const);
    const shuffled = parsed.map(
      ({ path, document }) => [path, stringify(withKeysShuffled(document.toJS()), quoted)] as const,
    );
    return [[checkTexts(Object.fromEntries(plain)), checkTexts(Object.fromEntries(shuffled))] as const];
  });
  function withKeysShuffled(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(withKeysShuffled);
    if (typeof value !== 'object' || value === null) return value;
    const entries = random.shuffled(Object.entries(value));
    return Object.fromEntries(entries.map(([key, inner]) => [key, withKeysShuffled(inner)]));
  }
  expect(told.length).toBeGreaterThan(12);
  for (const [plain, shuffled] of told) expect(saidIn(shuffled)).toEqual(saidIn(plain));
});

/** Written anew: every text in quotation marks, so that codes and dates stay what they were. */
const quoted = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 } as const;

it('a checkout in another folder says the same with its paths', async () => {
  const [, texts] = projects[1] ?? ['', {}];
  const runs = ['/w', '/otra/copia del plan'].map((cwd) => ({
    cwd,
    host: memoryHost({
      cwd,
      files: Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${cwd}/${path}`, text])),
    }),
  }));
  for (const { host } of runs) await main(['validate', '--format', 'json'], host);
  expect(runs[1]?.host.printed.out).toBe(runs[0]?.host.printed.out);
  expect(runs[0]?.host.printed.out).toContain('"findings": [\n');
});

it('the time zone and the language of the machine change no byte of what is printed', () => {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const bin = `${root}bin/plan.js`;
  const run = (env: Record<string, string>): string =>
    execFileSync(process.execPath, [bin, 'validate', 'examples/puno', '--format', 'json'], {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', ...env },
      encoding: 'utf8',
    });
  const here = run({ TZ: 'America/Lima', LANG: 'es_PE.UTF-8' });
  expect(run({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' })).toBe(here);
});
