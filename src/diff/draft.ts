import type { Change } from './change.ts';
import type { Pair } from './pairs.ts';
import type { Thing } from './things.ts';

/** A change before it is weighed. */
export type Draft = Omit<Change, 'level' | 'norm'> & { readonly explains: Pair | Thing | undefined };
