/** What the program answers to its shell. When several apply, the highest wins. */
export const ExitCode = {
  /** Done, and nothing at or over the threshold. */
  ok: 0,
  /** There are findings. */
  findings: 1,
  /** Wrong use or wrong configuration. */
  usage: 2,
  /** Something could not be read, or the program has a bug. */
  failure: 3,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** What is answered where both apply. */
export function highest(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

/** Wrong use of the command line, met once in `main`: the message is Spanish and ready to print. */
export class UsageFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageFault';
  }
}

/** What was asked cannot be done truthfully, since a document that it needs is there and cannot be read: also met in `main`. */
export class UnreadFault extends UsageFault {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadFault';
  }
}
