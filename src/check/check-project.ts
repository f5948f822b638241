import { check, type CheckOptions, type CheckResult } from './check.ts';
import { relative } from '../text/path.ts';
import type { ReadProject } from './workspace.ts';

/** A project that was read and checked. */
export interface CheckedProject extends ReadProject {
  readonly result: CheckResult;
}

/** Checks what was read of one project; what links to a file that could not be read is not judged. */
export function checkRead(read: ReadProject, options: CheckOptions): CheckedProject {
  const unreadable = read.faults.map(({ path }) => relative(read.root, path));
  return { ...read, result: check(read.input, { ...options, unreadable }) };
}
