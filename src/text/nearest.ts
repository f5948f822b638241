import { distance } from 'fastest-levenshtein';

/**
 * The candidates most like what was written, best first, at most three: what «¿quiso decir…?» offers.
 * Case and accents do not count as differences. Nothing is offered that shares too little with the word.
 */
export function nearest(written: string, candidates: Iterable<string>): readonly string[] {
  // No name of ours is so long, and a distance takes as many steps as both lengths multiplied.
  if (written.length > LONGEST) return [];
  const word = fold(written);
  const allowed = Math.max(1, Math.floor(word.length / 3));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, like: fold(candidate) }))
    .map(({ candidate, like }) => ({ candidate, like, far: swapped(word, like) ? 1 : distance(word, like) }))
    .filter(({ like, far }) => far <= allowed || beginsAs(word, like) || beginsAs(like, word))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** In UTF-16 units. */
const LONGEST = 100;

/** Whether two long words differ in so few letters that one may be the other misspelt; short words never are. */
export function isMisspelling(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 6 && distance(fold(a), fold(b)) <= 2;
}

/** Whether two neighbours of one word are in the other's order: the slip of the hand that is met most. */
function swapped(word: string, other: string): boolean {
  const i = [...word].findIndex((letter, at) => letter !== other[at]);
  return i >= 0 && word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2) === other;
}

function beginsAs(beginning: string, word: string): boolean {
  return beginning.length >= 3 && word.startsWith(beginning);
}

const ASCII = /^[\0-\x7F]*$/;

/** Lower case without the accents of Latin letters, for comparing what people type. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .toLowerCase();
}

/** How much alike two texts are, from 0 to 1, whatever their case and accents; beyond five hundred letters, by their beginnings. */
export function likeness(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => fold(text.trim()).slice(0, 500));
  if (one === undefined || other === undefined || one === '' || other === '') return 0;
  return 1 - distance(one, other) / Math.max(one.length, other.length);
}
