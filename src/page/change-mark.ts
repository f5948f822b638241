import { sha256 } from '../text/sha256.ts';
import type { Tried } from './desk.ts';

/** Tells what is to be written from anything else: who saves, saves what was shown. */
export function markOf({ changes }: Pick<Tried, 'changes'>): string {
  return sha256(JSON.stringify(changes.map(({ file, before, after }) => [file, before ?? null, after])));
}
