/** Faults of `npm run campaign -- mutants` that no test can notice, by key, each with the reason. */
export const EQUIVALENT: ReadonlyMap<string, string> = new Map([]);
