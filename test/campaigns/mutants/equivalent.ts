/** Faults of `npm run campaign -- mutants` that no test can notice, by key, each with the reason. */
export const EQUIVALENT: ReadonlyMap<string, string> = new Map([
  ['src/report/region.ts:eb4599d9', 'what was spent and of how much are told together, or neither'],
  [
    'src/commands/tasks.ts:7ead239e',
    'of 32 MiB to the byte: from one thread or several, the answers are the same',
  ],
]);
