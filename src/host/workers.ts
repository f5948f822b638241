/**
 * What was asked of another program, or of this one: plain data, since it may travel between threads. `name` says which
 * of the tasks of `commands/tasks.ts` it is.
 */
export interface Errand {
  readonly name: string;
  readonly ask: unknown;
}

/** What came of it. */
export type Outcome =
  | { readonly kind: 'done'; readonly value: unknown }
  /** Whoever did it ended without an answer: for want of memory, or by a bug, told in words for whoever gives support. */
  | { readonly kind: 'died'; readonly cause: 'memory' | 'bug'; readonly why: string };

/** Several threads of this program, each with its own memory. */
export interface Workers {
  /** How many there are: at most one for each core. */
  readonly size: number;
  /**
   * What comes of each errand, in the order of the errands, whichever is done first. One that ends its thread is that
   * one's fault alone: another thread goes on. When whoever asks stops, all threads end.
   */
  run(errands: readonly Errand[]): AsyncGenerator<Outcome, void, undefined>;
}
