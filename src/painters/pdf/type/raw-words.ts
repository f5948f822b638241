/** Cuts runs into words as they are written, before they are measured. */
import { drawable } from './drawable.ts';
import type { Run } from './runs.ts';

/** What one run has of a word. */
export interface Stretch {
  readonly text: string;
  readonly run: Run;
}

export interface RawWord {
  readonly stretches: Stretch[];
  /** A no-break space follows. */
  tied: boolean;
}

/** The words of some runs. A word may be of several runs. */
export function rawWords(runs: readonly Run[]): RawWord[] {
  const words: RawWord[] = [];
  let open: RawWord | undefined;
  for (const run of runs) {
    // Words and the spaces between them, by turns.
    drawable(run.text)
      .split(/([ \u00A0\u202F]+)/u)
      .forEach((piece, index) => {
        if (piece === '') return;
        if (index % 2 === 1) {
          const last = open ?? words.at(-1);
          if (last !== undefined && !piece.includes(' ')) last.tied = true;
          open = undefined;
          return;
        }
        if (open === undefined) {
          open = { stretches: [{ text: piece, run }], tied: false };
          words.push(open);
        } else open.stretches.push({ text: piece, run });
      });
  }
  return words;
}

/** The text of a word. */
export function spell(stretches: readonly Stretch[]): string {
  // Nearly all are of one run.
  if (stretches.length === 1) return stretches[0]?.text ?? '';
  return stretches.map(({ text }) => text).join('');
}
