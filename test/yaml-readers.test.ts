import { expect, test } from 'vitest';
import { shipped, written } from './support/yaml-corpus.ts';
import { mutant, seeded } from './support/yaml-mutants.ts';
import { differences } from './support/yaml-readers.ts';

test.each(shipped)('$path is read by the fast reader, as the library reads it', ({ text }) => {
  expect(differences(text)).toEqual([]);
  expect(differences(text.replaceAll('\n', '\r\n'))).toEqual([]);
});

test.each(written.map((text) => ({ text })))('the readers agree on $text', ({ text }) => {
  for (const lines of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) {
    expect(differences(lines) === 'aside' ? [] : differences(lines)).toEqual([]);
  }
});

test('the readers agree on mutants', { timeout: 60_000 }, () => {
  const pick = seeded(42);
  const texts = [...shipped.map(({ text }) => text), ...written];
  let fast = 0;
  for (let i = 0; i < 1200; i++) {
    const text = mutant(texts[pick(texts.length)] ?? '', pick);
    const found = differences(text);
    if (found === 'aside') continue;
    fast++;
    expect(found, JSON.stringify(text)).toEqual([]);
  }
  expect(fast).toBeGreaterThan(250);
});
