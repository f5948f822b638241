import { join } from 'node:path';
import process from 'node:process';
import type { Errand, Outcome, Workers } from '../host/workers.ts';
import { packageRoot } from './assets.ts';

/**
 * In MB. A small young generation keeps a thread at about 80 MB while it compiles projects of 50 KB, beside 60 MB of the
 * program itself: two take 220 MB, sixteen would take 1.4 GB.
 */
const YOUNG_GENERATION = 8;
/** In MB: a project that takes more than this is at fault, not the machine. */
const OLD_GENERATION = 1024;
/** More threads than this wait for the disk. */
const MOST = 16;

/** The threads of this process; undefined where one more would only take turns with this one. */
export function workersOf(): Workers | undefined {
  const size = Math.min(MOST, process.getBuiltinModule('node:os').availableParallelism());
  return size < 2 ? undefined : { size, run: (errands) => results(errands, Math.min(size, errands.length)) };
}

type Thread = InstanceType<typeof import('node:worker_threads').Worker>;

/** Answers that came before it was their turn, and whoever waits for the next one. */
interface Desk {
  readonly answers: Map<number, Outcome>;
  told: () => void;
}

/** How far the threads may be ahead of whoever takes the answers: more would fill the memory. */
const AHEAD = 2;

async function* results(errands: readonly Errand[], size: number): AsyncGenerator<Outcome, void, undefined> {
  const desk: Desk = { answers: new Map(), told: () => {} };
  const threads = new Set<Thread>();
  let next = 0;
  let taken = 0;
  const idle: Thread[] = [];
  const serve = (): void => {
    while (next < errands.length && next < taken + size * AHEAD) {
      const thread = idle.pop() ?? (threads.size < size ? start() : undefined);
      if (thread === undefined) return;
      const id = next++;
      busy.set(thread, id);
      // Not a window: there is no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      thread.postMessage({ id, ...errands[id] });
    }
  };
  const busy = new Map<Thread, number>();
  const start = (): Thread => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const thread = new Worker(join(packageRoot(), 'bin/worker.js'), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION, maxOldGenerationSizeMb: OLD_GENERATION },
    });
    threads.add(thread);
    const lost = (why: string): void => {
      if (!threads.delete(thread)) return;
      const id = busy.get(thread);
      if (id !== undefined) desk.answers.set(id, { kind: 'died', why });
      serve();
      desk.told();
    };
    thread.on('message', ({ id, outcome }: { readonly id: number; readonly outcome: Outcome }) => {
      busy.delete(thread);
      desk.answers.set(id, outcome);
      idle.push(thread);
      serve();
      desk.told();
    });
    thread.on('error', (error: unknown) => lost(error instanceof Error ? error.message : String(error)));
    thread.on('exit', (code: number) => lost(`ended with ${code}`));
    return thread;
  };
  try {
    for (; taken < errands.length; taken++) {
      serve();
      for (;;) {
        const answer = desk.answers.get(taken);
        if (answer !== undefined) {
          desk.answers.delete(taken);
          yield answer;
          break;
        }
        await new Promise<void>((resolve) => (desk.told = resolve));
      }
    }
  } finally {
    const ended = [...threads].map((thread) => thread.terminate());
    threads.clear();
    await Promise.all(ended);
  }
}
