import { distance } from 'fastest-levenshtein';

/**
 * The candidates most like what was written, best first, at most three: what «¿quiso decir…?» offers.
 * Case and accents do not count as differences. Nothing is offered that shares too little with the word.
 */
export function nearest(written: string, candidates: Iterable<string>): readonly string[] {
  const word = fold(written);
  const allowed = Math.max(1, Math.floor(word.length / 3));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, far: distance(word, fold(candidate)) }))
    .filter(({ candidate, far }) => far <= allowed || (word.length >= 3 && fold(candidate).startsWith(word)))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Whether two long words differ in so few letters that one may be the other misspelt; short words never are. */
export function isMisspelling(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 6 && distance(fold(a), fold(b)) <= 2;
}

/** Lower case without accents, for comparing what people type. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
