import type { Location } from './diagnostic.ts';

/** A file as a whole as a place: its beginning, 1-based. */
export function wholeFile(file: string): Location {
  return { file, span: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, path: [] };
}
