import type { Refusal } from '../sheets/refused.ts';
import { wholeFile } from '../diagnostics/whole-file.ts';
import { problemAt, type Problem } from './problem.ts';
import { NO_PROPOSAL, type ImportedFile } from './proposal.ts';

/** A file of which nothing is taken, and why. */
export function refusedFile(file: string, recognised: string, problem: Problem): ImportedFile {
  return {
    file,
    recognised,
    proposal: NO_PROPOSAL,
    found: [problemAt(wholeFile(file), problem)],
    unplaced: [],
    notes: [],
  };
}

/** One that cannot be read to its end. */
export function unreadFile(file: string, recognised: string, { message, help }: Refusal): ImportedFile {
  return refusedFile(file, recognised, { name: 'archivo-no-leido', severity: 'error', message, help });
}
