import { FileFault, type Host } from '../host/host.ts';
import type { FindingsCache } from './cache.ts';
import type * as CheckProject from './check-project.ts';
import type { CheckOptions } from './check.ts';
import type { Target } from './discover.ts';
import { findingsOf, type ProjectFindings } from './findings.ts';
import { readProject, type ReadProject } from './workspace.ts';

/** The findings of a project, and what else a run says of it. */
export interface Judged extends ProjectFindings, Pick<ReadProject, 'fromEditor' | 'faults'> {}

/** The part of the program that checks, which is not loaded for projects whose findings are known. */
export type Engine = typeof CheckProject;

/** Checks what was read of a project. */
export function judge(read: ReadProject, options: CheckOptions, engine: Engine): Judged {
  const { fromEditor, faults } = read;
  return { ...findingsOf(engine.checkRead(read, options)), fromEditor, faults };
}

/** What was found in a project before, when it has not changed since. */
export function judgedBefore(read: ReadProject, cache: FindingsCache | undefined): Judged | undefined {
  const found = cache?.find(read);
  const { root, only, fromEditor, faults } = read;
  return found && { root, only, found, fromEditor, faults };
}

/** Checks what was read of a project, and keeps what was found for the next run. */
export function judgeAnew(
  read: ReadProject,
  options: CheckOptions,
  engine: Engine,
  cache: FindingsCache | undefined,
): Judged {
  const anew = judge(read, options, engine);
  cache?.keep(read, anew.found);
  return anew;
}

/**
 * Projects that two threads check together. Each takes the next that none has taken: `next[0]` is its number, and
 * `next[1]` says how many the second thread has taken. Only findings cross over: to send documents takes as long as to
 * read them.
 */
export interface SharedJob {
  readonly targets: readonly Target[];
  readonly options: CheckOptions;
  readonly useCache: boolean;
  readonly next: Int32Array;
}

/** What the second thread says of one project. An error loses its kind between threads: the faults go as they are made. */
export interface Answer {
  readonly number: number;
  readonly judged: Omit<Judged, 'faults'>;
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}

/** The part of the second thread: answers project after project, until all are taken. */
export function answerAll(
  { targets, options, next }: SharedJob,
  engine: Engine,
  cache: FindingsCache | undefined,
  host: Host,
  send: (answer: Answer) => void,
): void {
  for (let number = Atomics.add(next, 0, 1); ; number = Atomics.add(next, 0, 1)) {
    const target = targets[number];
    if (target === undefined) return;
    Atomics.add(next, 1, 1);
    const read = readProject(host, target);
    const all = judgedBefore(read, cache) ?? judgeAnew(read, options, engine, cache);
    const { faults, ...judged } = all;
    send({ number, judged, faults: faults.map(({ path, message }) => ({ path, message })) });
  }
}

/** An answer as if this thread had found it. */
export function answered({ judged, faults }: Answer): Judged {
  return { ...judged, faults: faults.map(({ path, message }) => new FileFault(path, message)) };
}
