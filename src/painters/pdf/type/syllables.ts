/** Division of Spanish words at the end of a line (Ortografía de la lengua española, RAE 2010, II.4). */

const VOWELS = new Set('aeiouáéíóúü');
/** Pairs of consonants that begin a syllable together, and the digraphs. */
const INSEPARABLE = new Set('bl br cl cr dr fl fr gl gr kl kr pl pr tr ch ll rr'.split(' '));

const LEAST_LETTERS = 5;
const LEAST_PART = 2;

function isVowel(letters: readonly string[], index: number): boolean {
  return VOWELS.has(letters[index] ?? '');
}

/** Where the next syllable begins, among the consonants between two vowels. */
function onset(letters: readonly string[], from: number, to: number): number {
  const count = to - from;
  if (count <= 1) return from;
  const lastTwo = (letters[to - 2] ?? '') + (letters[to - 1] ?? '');
  return INSEPARABLE.has(lastTwo) ? to - 2 : to - 1;
}

/**
 * Positions (UTF-16 offsets) where a word may be divided with a hyphen. A word with digits, capitals inside
 * or other signs is a code or an acronym: it has none. Two vowels are never divided.
 */
export function divisions(word: string): readonly number[] {
  const lower = word.toLowerCase();
  const letters = [...lower];
  if (letters.length < LEAST_LETTERS || letters.length !== word.length) return [];
  if (!/^\p{Lu}?\p{Ll}+$/u.test(word)) return [];
  const points: number[] = [];
  let index = 0;
  while (index < letters.length && !isVowel(letters, index)) index += 1;
  while (index < letters.length) {
    while (index < letters.length && isVowel(letters, index)) index += 1;
    let next = index;
    while (next < letters.length && !isVowel(letters, next)) next += 1;
    if (next >= letters.length) break;
    points.push(onset(letters, index, next));
    index = next;
  }
  return points.filter((point) => point >= LEAST_PART && letters.length - point >= LEAST_PART);
}
