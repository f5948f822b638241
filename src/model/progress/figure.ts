import type { Fraction } from '../fraction.ts';
import type { Origin } from '../model.ts';

/**
 * Where a figure comes from. Both are functions, so that whoever only needs the number pays nothing for its story.
 */
export interface Trace {
  /** The sum or quotient in Spanish words, `48 de 60: ...`; or why there is no value. */
  readonly words: () => string;
  /** The places of the inputs, in reading order. */
  readonly origins: () => readonly Origin[];
}

/** A computed value, never rounded, with its story; `undefined` is a value that does not exist, which is not 0. */
export interface Figure {
  readonly value: Fraction | undefined;
  readonly trace: Trace;
}

/** A figure from its value, its words and the places of its inputs (none when absent). */
export function figure(
  value: Fraction | undefined,
  words: () => string,
  origins: () => readonly Origin[] = none,
): Figure {
  return new Told(value, words, origins);
}

/** A figure that does not exist, and why. */
export function absent(reason: string | (() => string), origins: () => readonly Origin[] = none): Figure {
  return new Told(undefined, typeof reason === 'string' ? () => reason : reason, origins);
}

/** Tens of thousands of figures are made to be compared, and the story of few is told. */
class Told implements Figure {
  readonly value: Fraction | undefined;
  private readonly words: () => string;
  private readonly origins: () => readonly Origin[];

  constructor(value: Fraction | undefined, words: () => string, origins: () => readonly Origin[]) {
    this.value = value;
    this.words = words;
    this.origins = origins;
  }

  get trace(): Trace {
    return { words: this.words, origins: this.origins };
  }
}

/** The place of a field at or below a value. */
export function at(origin: Origin, ...steps: readonly (string | number)[]): Origin {
  return { file: origin.file, path: origin.path.concat(steps) };
}

function none(): readonly Origin[] {
  return [];
}
