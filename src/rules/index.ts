import type { Rule } from './rule.ts';

/** Every rule, sorted by id. A test compares this list with the folders. */
export const rules: readonly Rule[] = [];
