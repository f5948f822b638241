import { fold } from './nearest.ts';

/**
 * The number that a word of at most four letters has, for telling it from others without cutting it out of its text.
 * Two words of such letters have the same number only when they are the same.
 */
export function shortWordNumber(word: string): number {
  let number = 0;
  for (let i = 0; i < word.length; i++) number = next(number, word.charCodeAt(i));
  return number * 8 + word.length;
}

/**
 * A number for each word of a text, in its order: words that differ only in case, in the accents of Latin letters, or
 * in a plural ending have the same. Two other words have it so seldom that whoever finds two alike need only then look
 * at the words. `ignored` are short words, by `shortWordNumber`, that count for nothing. Compares the names of
 * thousands of activities in a tenth of the time of cutting them into words.
 */
export function wordNumbers(text: string, ignored: ReadonlySet<number>): readonly number[] {
  const letters = (foldedLetters ??= foldLetters());
  const numbers: number[] = [];
  let word = newWord();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 255) return wordNumbers(fold(text).replaceAll(/[^a-z0-9]/g, ' '), ignored);
    const letter = letters[unit] ?? 0;
    if (letter !== 0) grow(word, letter);
    else if (word.length > 0) {
      end(word, ignored, numbers);
      word = newWord();
    }
  }
  if (word.length > 0) end(word, ignored, numbers);
  return numbers;
}

/** A word as far as it has been read: its number, and the numbers it had one and two letters ago. */
interface Word {
  number: number;
  before: number;
  beforeThat: number;
  length: number;
  last: number;
  lastButOne: number;
}

function newWord(): Word {
  return { number: 0, before: 0, beforeThat: 0, length: 0, last: 0, lastButOne: 0 };
}

function grow(word: Word, letter: number): void {
  word.beforeThat = word.before;
  word.before = word.number;
  word.number = next(word.number, letter);
  word.lastButOne = word.last;
  word.last = letter;
  word.length++;
}

function next(number: number, letter: number): number {
  return (Math.imul(number, 31) + letter) & 0x3fffffff;
}

const E = 101;
const S = 115;

function end(word: Word, ignored: ReadonlySet<number>, numbers: number[]): void {
  if (word.length <= 4 && ignored.has(word.number * 8 + word.length)) return;
  const plural = word.length > 3 && word.last === S;
  numbers.push(plural ? (word.lastButOne === E ? word.beforeThat : word.before) : word.number);
}

let foldedLetters: Uint8Array | undefined;

/** For each Latin-1 character the letter or digit that it counts as; 0 for what separates words. */
function foldLetters(): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, unit) => {
    const folded = fold(String.fromCharCode(unit));
    return /^[a-z0-9]$/.test(folded) ? folded.charCodeAt(0) : 0;
  });
}
