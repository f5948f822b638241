import { join } from 'node:path';
import process from 'node:process';
import type { Errand, Outcome, Workers } from '../host/workers.ts';
import { packageRoot } from './assets.ts';

/** The memory of a thread, in MB. */
interface Limits {
  /** Small, or each thread takes more than the projects that it compiles. */
  readonly young: number;
  /** A project that takes more than this is at fault, not the machine. */
  readonly old: number;
}
const LIMITS: Limits = { young: 4, old: 1024 };
/** More threads than this wait for the disk. */
const MOST = 16;

/** The threads of this process; undefined where one more would only take turns with this one. */
export function workersOf(limits: Limits = LIMITS): Workers | undefined {
  const size = Math.min(MOST, process.getBuiltinModule('node:os').availableParallelism());
  return size < 2
    ? undefined
    : { size, run: (errands) => results(errands, Math.min(size, errands.length), limits) };
}

type Thread = InstanceType<typeof import('node:worker_threads').Worker>;

/** Answers that came before it was their turn, and whoever waits for the next one. */
interface Desk {
  readonly answers: Map<number, Outcome>;
  told: () => void;
}

/** How far the threads may be ahead of whoever takes the answers: more would fill the memory. */
const AHEAD = 2;

async function* results(
  errands: readonly Errand[],
  size: number,
  { young, old }: Limits,
): AsyncGenerator<Outcome, void, undefined> {
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
      resourceLimits: { maxYoungGenerationSizeMb: young, maxOldGenerationSizeMb: old },
    });
    threads.add(thread);
    const lost = (cause: 'memory' | 'bug', why: string): void => {
      if (!threads.delete(thread)) return;
      const id = busy.get(thread);
      if (id !== undefined) desk.answers.set(id, { kind: 'died', cause, why });
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
    thread.on('error', (error: unknown) =>
      lost(causeOf(error), error instanceof Error ? error.message : String(error)),
    );
    thread.on('exit', (code: number) => lost('bug', `ended with ${code}`));
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

function causeOf(error: unknown): 'memory' | 'bug' {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'memory'
    : 'bug';
}
