import { findingsCache } from '../check/cache.ts';
import type { CheckOptions } from '../check/check.ts';
import type { Target } from '../check/discover.ts';
import {
  answered,
  judgeAnew,
  judgedBefore,
  type Answer,
  type Engine,
  type Judged,
  type SharedJob,
} from '../check/judge.ts';
import { readProject, type ReadProject } from '../check/workspace.ts';
import type { Host, Thread } from '../host/host.ts';
import { BUILD } from './version.ts';

/**
 * Bytes to be checked anew, and bytes still to come, from which a second thread pays: it starts and warms up in the time
 * that half a megabyte takes. On 500 files two threads take four fifths of the time of one.
 */
const TO_CHECK = 500_000;
const STILL_TO_COME = 2_500_000;

export interface JudgeOptions {
  readonly check: CheckOptions;
  readonly useCache: boolean;
  readonly loadEngine: () => Promise<Engine>;
}

/**
 * Reads and checks each project and lets it go before the next; those that have not changed are only read. Findings
 * come in the order of the projects, whichever thread checked them.
 */
export async function judgeAll(
  targets: readonly Target[],
  { check, useCache, loadEngine }: JudgeOptions,
  host: Host,
): Promise<readonly Judged[]> {
  const cache = useCache ? findingsCache(host, check, BUILD) : undefined;
  const job: SharedJob = {
    targets,
    options: check,
    useCache,
    next: new Int32Array(new SharedArrayBuffer(8)),
  };
  const all: (Judged | undefined)[] = targets.map(() => undefined);
  let thread: Thread | undefined;
  const work = { files: filesOf(targets), read: 0, bytes: 0, anew: 0 };
  for (let number = take(job); ; number = take(job)) {
    const target = targets[number];
    if (target === undefined) break;
    const read = readProject(host, target);
    const before = judgedBefore(read, cache);
    const size = bytesOf(read);
    work.read += read.input.length;
    work.bytes += size;
    if (before === undefined) work.anew += size;
    // Before this thread turns to its own work, so that the other starts meanwhile.
    if (thread === undefined && pays(work)) {
      thread = host.startThread?.(job, (result) => {
        const answer = result as Answer; // our own thread sends nothing else
        all[answer.number] = answered(answer);
      });
    }
    all[number] = before ?? judgeAnew(read, check, await loadEngine(), cache);
  }
  // One that has not taken anything yet has come too late.
  if (thread) await (Atomics.load(job.next, 1) === 0 ? thread.stop() : thread.ended);
  cache?.trim();
  return all.filter((judged) => judged !== undefined);
}

function take({ next }: SharedJob): number {
  return Atomics.add(next, 0, 1);
}

interface Work {
  /** Files of all projects, and those read so far with their bytes. */
  readonly files: number;
  readonly read: number;
  readonly bytes: number;
  /** Bytes that have to be checked. */
  readonly anew: number;
}

function pays({ files, read, bytes, anew }: Work): boolean {
  return anew >= TO_CHECK && ((files - read) * bytes) / Math.max(read, 1) >= STILL_TO_COME;
}

function filesOf(targets: readonly Target[]): number {
  return targets.reduce((sum, { project }) => sum + project.files.length, 0);
}

function bytesOf({ input }: ReadProject): number {
  return input.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
