import { expect, test } from 'vitest';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { decode } from '../src/yaml/decode.ts';
import { readYaml } from '../src/yaml/read.ts';
import { shipped, written } from './support/yaml-corpus.ts';
import { mutant, seeded } from './support/yaml-mutants.ts';
import { misplaced } from './support/yaml-readers.ts';

const texts = [...shipped.map(({ text }) => text), ...written];

/** What goes against the promises of reading for some bytes: a crash throws, all else is told. */
function broken(bytes: Uint8Array): readonly string[] {
  const { source, diagnostics } = decode('texto.yaml', bytes);
  if (source === undefined) return diagnostics.length === 1 ? [] : ['no text, and not one reason'];
  const reading = readYaml(source);
  const told = reading.document !== undefined || reading.diagnostics.length > 0;
  const lines = source.text.split(/\r\n|[\r\n]/);
  return [
    ...(told ? [] : ['neither a document nor a reason']),
    ...(reading.document ? misplaced(reading.document, source) : []),
    ...[...diagnostics, ...reading.diagnostics]
      .filter((d) => !inside(d, lines))
      .map((d) => JSON.stringify(d)),
  ];
}

function inside({ location, related }: Diagnostic, lines: readonly string[]): boolean {
  return [location, ...related.map((r) => r.location)].every(({ span: { start, end } }) => {
    const width = lines[start.line - 1]?.length ?? -1;
    return (
      start.line === end.line && start.column >= 1 && start.column <= end.column && end.column <= width + 1
    );
  });
}

test('a document cut anywhere is read or refused with a place inside it', { timeout: 60_000 }, () => {
  const pick = seeded(1);
  for (let i = 0; i < 150; i++) {
    const bytes = Buffer.from(texts[pick(texts.length)] ?? '').subarray(0, 3000);
    const cut = bytes.subarray(0, pick(bytes.length + 1));
    expect(broken(cut), JSON.stringify(cut.toString())).toEqual([]);
  }
});

test('a damaged document is read or refused with a place inside it', { timeout: 60_000 }, () => {
  const pick = seeded(2);
  for (let i = 0; i < 1000; i++) {
    const text = mutant(texts[pick(texts.length)] ?? '', pick);
    expect(broken(Buffer.from(text)), JSON.stringify(text)).toEqual([]);
  }
});

test('bytes at random are read or refused with a place inside them', { timeout: 60_000 }, () => {
  const pick = seeded(3);
  const signs = Buffer.from(' \n\n:-#[]{}"\',&*!|>%@`?aá1“\u00A0\r\t');
  for (let i = 0; i < 1500; i++) {
    const size = pick(60);
    const bytes = Uint8Array.from({ length: size }, () =>
      i % 3 === 0 ? pick(256) : (signs[pick(signs.length)] ?? 0),
    );
    expect(broken(bytes), Buffer.from(bytes).toString('latin1')).toEqual([]);
  }
});
