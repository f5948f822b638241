import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../src/text/nearest.ts';
import { shortWordNumber, wordNumbers } from '../src/text/word-numbers.ts';

const IGNORED = ['de', 'la', 'para'];
const numbersOf = (text: string): readonly number[] =>
  wordNumbers(text, new Set(IGNORED.map(shortWordNumber)));

/** The words that count, cut out: without case, accents or plural. */
function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !IGNORED.includes(word))
    .map((word) => (word.length > 3 ? word.replace(/e?s$/, '') : word));
}

describe('the numbers of words', () => {
  test.each([
    ['Ampliación de la red', 'AMPLIACION red'],
    ['Redes de agua', 'red agua'],
    ['Vías, veredas y 2 puentes', 'via vereda y 2 puentes'],
    ['Łódź 3', 'łodz 3'],
    ['para todos', 'todo'],
    ['', '—'],
  ])('are the same for «%s» and «%s»', (a, b) => {
    expect(numbersOf(a)).toEqual(numbersOf(b));
  });

  test.each([
    ['tramo 12', [false, true]],
    ['Obra II y obra B', [false, true, true, false, true]],
    ['xi 3a vía', [true, false, false]],
  ])('of «%s» are negative for numerals and single letters only', (text, negative) => {
    expect(numbersOf(text).map((number) => number < 0)).toEqual(negative);
  });

  test('are the same exactly where the words are', () => {
    const letter = fc.constantFrom(...'aeiousnlrt ÁÉñÜ-2');
    const text = fc.array(letter, { maxLength: 14 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const same = JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));
        expect(JSON.stringify(numbersOf(a)) === JSON.stringify(numbersOf(b))).toBe(same);
      }),
      { seed: 20190630, numRuns: 2000 },
    );
  });
});
