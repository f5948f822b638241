import { inflateSync } from 'node:zlib';
import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { deflate } from '../src/painters/pdf/deflate.ts';
import { codeFor } from '../src/painters/pdf/huffman.ts';
import { seeded } from './support/random.ts';

/** Data of few or many different bytes, more or less repetitive. */
function someData(seed: number): Uint8Array {
  const random = seeded(seed);
  const data = new Uint8Array(random.below(seed % 50 === 0 ? 300_000 : 4000));
  const letters = 1 + random.below(256);
  const repeats = random.below(100);
  const reach = 1 + random.below(seed % 3 === 0 ? 40_000 : 60);
  for (let at = 0; at < data.length; at += 1)
    data[at] =
      at > 0 && random.below(100) < repeats
        ? (data[Math.max(0, at - 1 - random.below(reach))] ?? 0)
        : Math.floor(random.below(letters) / (1 + random.below(8)));
  return data;
}

test('what is compressed is read back by two readers', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const data = someData(seed);
    const packed = deflate(data);
    expect(Buffer.from(inflateSync(packed)).equals(data), `seed ${seed}`).toBe(true);
    if (seed % 10 === 0) expect(Buffer.from(unzlibSync(packed)).equals(data), `seed ${seed}`).toBe(true);
  }
});

test.each([
  ['nothing', new Uint8Array()],
  ['one byte', Uint8Array.of(7)],
  ['one byte a million times', new Uint8Array(1_000_000).fill(7)],
  ['every byte once', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
])('%s', (_, data) => {
  expect(Buffer.from(inflateSync(deflate(data))).equals(data)).toBe(true);
});

test('the bytes do not depend on what was compressed before', () => {
  const data = someData(50);
  const first = deflate(data);
  deflate(someData(100));
  expect(Buffer.from(deflate(data)).equals(first)).toBe(true);
});

test('the lines of a tree become a fifth as long', () => {
  const text = Buffer.from(
    Array.from({ length: 3000 }, (_, index) => `<</S/TD/P ${index} 0 R/K ${index % 90}>>`).join('\n'),
  );
  expect(deflate(text).length).toBeLessThan(text.length / 5);
});

test('a code is whole, and no longer than its format admits', () => {
  // Weights like those of Fibonacci make the deepest tree.
  const weights = Uint32Array.from({ length: 30 }, (_, index) => Math.round(1.618 ** index));
  const { lengths } = codeFor(weights, 15);
  expect(Math.max(...lengths)).toBe(15);
  expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
});
