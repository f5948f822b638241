import type { FixEdit } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../model/model.ts';
import { asScalar } from '../yaml/quoted.ts';
import { meantIn } from './wording.ts';

/** What may be written so that a finding is gone. It names values, and `check/` turns them into places. */
export interface Correction {
  /** What it does, as an order without its full stop; the help of the finding says the same. */
  readonly title: string;
  /** There is only one reading. */
  readonly safe: boolean;
  /** All of them or none: where one of the values is not written, there is no correction. */
  readonly writes: readonly Write[];
  /** What the surroundings say of a file that is no document, and so has no values. */
  readonly edits?: readonly FixEdit[];
}

/** A value that is to be written otherwise: a text, number or date. */
export type Write = ValuePlace & ({ readonly text: string } | { readonly like: ValuePlace });

/** A value by what holds it and its field, as in a finding. */
export interface ValuePlace {
  readonly at: Origin;
  readonly field?: string | undefined;
}

/** Another value in the place of one, which somebody has to choose: «Escribir en_ejecucion». */
export function writing(place: ValuePlace, text: string): Correction {
  return { title: `Escribir ${text}`, safe: false, writes: [{ ...place, text }] };
}

/** Two values each in the place of the other, as they are written. */
export function exchanging(title: string, one: ValuePlace, other: ValuePlace): Correction {
  return {
    title,
    safe: false,
    writes: [
      { ...one, like: other },
      { ...other, like: one },
    ],
  };
}

/**
 * What to do with an id that something else has already: the next free one of its series, in the help and as a
 * correction. `next` gives that one, and `help` says what else to do, after «Dé otro identificador a una de las dos, como
 * GIM-017».
 */
export function renumbered(
  place: ValuePlace,
  id: string,
  next: (id: string) => string,
  help: (free: string) => string,
): { readonly help: string; readonly corrections: readonly Correction[] } {
  const free = asScalar(next(id));
  return { help: help(free), corrections: [writing(place, free)] };
}

/** What of a finding says how it may be corrected. */
interface Told extends ValuePlace {
  readonly part?: 'key' | 'value';
  readonly help: string;
  readonly corrections?: readonly Correction[];
}

/** What a finding says may be written: its corrections, or else what its help says to write in the place of its value. */
export function correctionsOf({ at, field, part, help, corrections }: Told): readonly Correction[] {
  if (corrections !== undefined || part === 'key') return corrections ?? [];
  return meantIn(help).map(({ text, safe }) => ({
    title: `Escribir ${text}`,
    safe,
    writes: [{ at, field, text }],
  }));
}
