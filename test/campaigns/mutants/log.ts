import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** A line of the log. */
export type Line =
  | { readonly trying: string; readonly file: string; readonly pid: number }
  | { readonly killed: string; readonly by: string }
  /** All tests of a file were tried. For `again` one process by itself must say: what was computed before, stayed. */
  | {
      readonly done: string;
      /** Of the text of the file: one that is changed is tried again. */
      readonly digest: string;
      readonly reached: readonly string[];
      readonly again: readonly string[];
    };

/** What tells a test file from the same file with other tests. */
export function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
}

/** What is known of earlier runs. */
export function linesIn(log: string): readonly Line[] {
  if (!existsSync(log)) return [];
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line); // a line of ours
}

/** Adds a line; nothing without a log. */
export function note(log: string, line: Line): void {
  if (log !== '') appendFileSync(log, `${JSON.stringify(line)}\n`);
}
