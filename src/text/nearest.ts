import { distance } from 'fastest-levenshtein';
import { neighbourhood, type Neighbourhood } from './neighbourhood.ts';

/**
 * The candidates most like what was written, best first, at most three: what «¿quiso decir…?» offers; `except` is none.
 * Case and accents do not count as differences. Nothing is offered that shares too little with the word; of hundreds of
 * candidates only those are looked at that begin or end nearly as it does. A list is not changed after it was asked about.
 */
export function nearest(
  written: string,
  candidates: readonly string[] | ReadonlySet<string>,
  except?: string,
): readonly string[] {
  // No name of ours is so long, and a distance takes as many steps as both lengths multiplied.
  if (written.length > LONGEST) return [];
  const word = fold(written);
  const allowed = Math.max(1, Math.floor(word.length / 3));
  const { names, around } = namesIn(candidates);
  return around(word)
    .flatMap((i) => names[i] ?? [])
    .filter(({ candidate }) => candidate !== except)
    .map(({ candidate, like }) => ({ candidate, far: farFrom(word, like, allowed) }))
    .filter(({ far }) => far !== undefined)
    .sort((a, b) => (a.far ?? 0) - (b.far ?? 0) || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** How far a name is from a word; undefined where they share too little. */
function farFrom(word: string, like: string, allowed: number): number | undefined {
  const longer = Math.abs(word.length - like.length);
  if (beginsAs(word, like) || beginsAs(like, word)) return swapped(word, like) ? 1 : longer;
  if (longer > allowed) return undefined;
  const far = swapped(word, like) ? 1 : distance(word, like);
  return far <= allowed ? far : undefined;
}

interface Names {
  readonly names: readonly { readonly candidate: string; readonly like: string }[];
  readonly around: Neighbourhood['around'];
}

/** Of each list that was asked about, its names as they are compared. */
const asked = new WeakMap<object, Names>();

/** The names of a list in an order that is not that of the list, since what is offered may not depend on it. */
function namesIn(candidates: readonly string[] | ReadonlySet<string>): Names {
  const before = asked.get(candidates);
  if (before) return before;
  const names = [...new Set(candidates)]
    .toSorted()
    .map((candidate) => ({ candidate, like: fold(candidate) }));
  const { around } = neighbourhood(names.map(({ like }) => like));
  const found = { names, around };
  asked.set(candidates, found);
  return found;
}

/** In UTF-16 units. */
const LONGEST = 100;

/** Whether two long words differ in so few letters that one may be the other misspelt; short words never are. */
export function isMisspelling(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 6 && distance(fold(a), fold(b)) <= 2;
}

/** Whether two neighbours of one word are in the other's order: the slip of the hand that is met most. */
function swapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
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
  const [one, other] = [comparable(a), comparable(b)];
  if (one === '' || other === '') return 0;
  return 1 - distance(one, other) / Math.max(one.length, other.length);
}

/** A text as `likeness` compares it. */
export function comparable(text: string): string {
  return fold(text.trim()).slice(0, 500);
}
