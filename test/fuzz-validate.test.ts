import fc from 'fast-check';
import { expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { check, type CheckResult } from '../src/check/check.ts';
import type { InputFile } from '../src/check/input-file.ts';
import type { Span } from '../src/text/source.ts';
import { textsIn } from './support/folders.ts';
import { FRAGMENTS, VALUES } from './support/fuzz.ts';
import { memoryHost } from './support/memory-host.ts';

const texts = textsIn('examples/minimo');
const files = Object.entries({
  ...texts,
  'plan.config.yaml': 'brecha: 20\nreglas: {poi/sin-unidad: aviso}\n',
}).map(([path, text]): InputFile => ({ path, bytes: Buffer.from(text, 'utf8') }));
const anyFile = fc.nat(files.length - 1);
/** What a keyboard, a spreadsheet or a bad disk puts into a file. */
const fragments = fc.constantFrom(...FRAGMENTS);

function replaced(index: number, bytes: Uint8Array): readonly InputFile[] {
  return files.map((file, i) => (i === index ? { ...file, bytes } : file));
}

/** Every position of every finding lies in its file, and no finding lacks its words. */
function expectSound(result: CheckResult, input: readonly InputFile[]): void {
  for (const { code, message, location, related } of result.diagnostics) {
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(message).not.toMatch(/undefined|\[object|NaN/);
    for (const place of [location, ...related.map((other) => other.location)]) {
      const file = input.find(({ path }) => path === place.file);
      // A file that is not UTF-8 is shown as the replacement characters it would be read as.
      const text = result.sources.get(place.file)?.text ?? (file && Buffer.from(file.bytes).toString('utf8'));
      if (text === undefined) expect(place.span.start).toEqual({ line: 1, column: 1 });
      else expectInside(place.span, text.replace(/^\uFEFF/, ''), code);
    }
  }
}

function expectInside({ start, end }: Span, text: string, code: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines[end.line - 1];
  expect
    .soft({ code, start, end, lines: lines.length, last })
    .toSatisfy(
      () =>
        start.line >= 1 &&
        start.column >= 1 &&
        (end.line > start.line || (end.line === start.line && end.column >= start.column)) &&
        last !== undefined &&
        start.column <= (lines[start.line - 1] ?? '').length + 1 &&
        end.column <= Math.max(last.length, 1) + 1,
    );
}

function expectCheckable(index: number, bytes: Uint8Array): void {
  const input = replaced(index, bytes);
  expectSound(check(input), input);
}

/** `FUZZ=20 npx vitest run --dir test fuzz-validate` is the whole campaign; the suite runs a slice. */
const scale = Number(process.env['FUZZ'] ?? 1);
const runs = { numRuns: 40 * scale, seed: 2019 };

it('a file cut anywhere gives findings inside it', () => {
  fc.assert(
    fc.property(anyFile, fc.nat(6000), (index, at) => {
      const bytes = files[index]?.bytes ?? new Uint8Array();
      expectCheckable(index, bytes.slice(0, at % (bytes.length + 1)));
    }),
    runs,
  );
});

it('a file with bytes that are no text gives findings inside it', () => {
  fc.assert(
    fc.property(anyFile, fc.uint8Array({ maxLength: 400 }), (index, bytes) => expectCheckable(index, bytes)),
    runs,
  );
});

it('a file with a few bytes changed gives findings inside it', () => {
  fc.assert(
    fc.property(
      anyFile,
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      (index, changes) => {
        const bytes = Uint8Array.from(files[index]?.bytes ?? []);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        expectCheckable(index, bytes);
      },
    ),
    runs,
  );
});

it('a file with fragments typed into it or over it gives findings inside it', () => {
  fc.assert(
    fc.property(
      anyFile,
      fc.array(fc.tuple(fc.nat(), fragments, fc.nat(12)), { minLength: 1, maxLength: 5 }),
      (index, edits) => {
        let text = Buffer.from(files[index]?.bytes ?? []).toString('utf8');
        for (const [at, fragment, over] of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + fragment + text.slice(start + over);
        }
        expectCheckable(index, Buffer.from(text, 'utf8'));
      },
    ),
    { ...runs, numRuns: 60 * scale },
  );
});

it('lines moved, repeated or lost give findings inside the file', () => {
  fc.assert(
    fc.property(
      anyFile,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('lost', 'repeated', 'moved', 'indented'),
      (index, a, b, how) => {
        const lines = Buffer.from(files[index]?.bytes ?? [])
          .toString('utf8')
          .split('\n');
        const [from, to] = [a % lines.length, b % lines.length];
        const line = lines[from] ?? '';
        if (how === 'lost') lines.splice(from, 1 + (b % 4));
        else if (how === 'repeated') lines.splice(to, 0, line);
        else if (how === 'moved') lines.splice(to, 0, ...lines.splice(from, 1));
        else lines[from] = ` ${line}`;
        expectCheckable(index, Buffer.from(lines.join('\n'), 'utf8'));
      },
    ),
    { ...runs, numRuns: 60 * scale },
  );
});

it('a value of another kind anywhere in a document gives findings inside it', () => {
  fc.assert(
    fc.property(anyFile, fc.nat(), fc.constantFrom(...VALUES), (index, at, value) => {
      const lines = Buffer.from(files[index]?.bytes ?? [])
        .toString('utf8')
        .split('\n');
      const keyed = lines.flatMap((line, i) => (/^[ -]*[a-z_]+:/.test(line) ? [i] : []));
      const i = keyed[at % Math.max(1, keyed.length)];
      if (i === undefined) return;
      lines[i] = (lines[i] ?? '').replace(/:.*$/, `: ${value}`);
      const indent = (lines[i] ?? '').search(/[^ -]/);
      while ((lines[i + 1] ?? '').search(/\S/) > indent) lines.splice(i + 1, 1);
      expectCheckable(index, Buffer.from(lines.join('\n'), 'utf8'));
    }),
    { ...runs, numRuns: 80 * scale },
  );
});

it('whatever a file holds, every format is printed and the exit code is one of ours', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyFile,
      fc.array(fc.tuple(fc.nat(), fragments), { maxLength: 3 }),
      fc.constantFrom('pretty', 'json', 'sarif', 'junit', 'github', 'gitlab'),
      async (index, edits, format) => {
        let text = Buffer.from(files[index]?.bytes ?? []).toString('utf8');
        for (const [at, fragment] of edits)
          text = text.slice(0, at % text.length) + fragment + text.slice(at % text.length);
        const world = Object.fromEntries(
          replaced(index, Buffer.from(text, 'utf8')).map(({ path, bytes }) => [path, bytes]),
        );
        const host = memoryHost({ files: world });
        const code = await main(['validate', '--format', format], host);
        expect([0, 1, 2]).toContain(code);
        expect(host.printed.err).not.toContain('error interno');
      },
    ),
    { ...runs, numRuns: 20 * scale },
  );
});
