import { expect, test } from 'vitest';
import { differences } from '../support/yaml-readers.ts';
import { mutant, seeded } from '../support/yaml-mutants.ts';
import { shipped, written } from '../support/yaml-corpus.ts';

const seed = Number(process.env['SEED'] ?? 20190630);
const rounds = Number(process.env['MUTANTS'] ?? 100_000);

test(`the two readers agree on ${rounds} mutants of seed ${seed}`, { timeout: 3_600_000 }, () => {
  const pick = seeded(seed);
  const texts = [...shipped.map(({ text }) => text), ...written, ...written];
  const wrong: string[] = [];
  let fast = 0;
  for (let i = 0; i < rounds; i++) {
    const text = mutant(texts[pick(texts.length)] ?? '', pick);
    const found = differences(text);
    if (found === 'aside') continue;
    fast++;
    if (found.length > 0) wrong.push(`${JSON.stringify(text)}\n  ${found.slice(0, 3).join('\n  ')}`);
  }
  process.stdout.write(
    `seed ${seed}: ${rounds} mutants, ${fast} on the fast path, ${wrong.length} read differently\n`,
  );
  expect(wrong.slice(0, 25)).toEqual([]);
});

test('the files that ship are read by the fast reader', () => {
  const aside = shipped.filter(({ text }) => differences(text) === 'aside').map(({ path }) => path);
  process.stdout.write(`${shipped.length - aside.length} of ${shipped.length} files on the fast path\n`);
  expect(aside).toEqual([]);
});
