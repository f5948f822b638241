import type { Target } from '../check/discover.ts';
import { FileFault, type Host } from '../host/host.ts';
import type { Errand, Outcome } from '../host/workers.ts';
import { visible } from '../text/visible.ts';

/** A task of one project: plain data in, plain data out, and nothing printed or written. */
type Task = (ask: never, host: Host) => unknown;

/** The tasks that may be done beside each other, by name; what they need is loaded when they are asked for. */
const TASKS: Readonly<Record<string, () => Promise<Task>>> = {
  judge: async () => (await import('./judge-task.ts')).judge,
  share: async () => (await import('./share-task.ts')).share,
  standing: async () => (await import('./standing-task.ts')).standing,
};

/** Does one task, in whatever thread. Never throws: what throws is a bug, and the fault of that project alone. */
export async function perform({ name, ask }: Errand, host: Host): Promise<Outcome> {
  try {
    const task = await TASKS[name]?.();
    if (task === undefined) throw new Error(`there is no task ${name}`);
    return { kind: 'done', value: await task(ask as never, host) }; // whoever asks knows what the task takes
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      kind: 'died',
      cause: 'bug',
      why: host.env['PLAN_DEBUG'] === undefined ? (detail.split('\n')[0] ?? '') : detail,
    };
  }
}

/** What a task that died is in words, without full stop, and what to do about its project, in a folder as typed. */
export function diedText({ cause, why }: Outcome & { readonly kind: 'died' }, folder: string): string {
  const alone = `«plan validate ${visible(folder)}»`;
  return cause === 'memory'
    ? `el plan necesita más memoria de la que se da a uno entre varios. Revíselo solo, que tendrá más: ${alone}`
    : `el programa tuvo un error interno con este plan (${visible(why)}). Revíselo solo: ${alone}; si se repite, avise a quien le da soporte`;
}

/** Whether the documents of some projects are so large that several threads read them faster than one, and there are threads. */
export function isWorthThreads(targets: readonly Target[], host: Host): boolean {
  if (targets.length < 2) return false;
  let bytes = 0;
  for (const { project } of targets)
    for (const file of project.files) {
      bytes += sizeOf(`${project.root}/${file}`, host);
      if (bytes >= WORTH) return host.workers() !== undefined;
    }
  return false;
}

/** What cannot be looked at is told by whoever reads it. */
function sizeOf(path: string, host: Host): number {
  try {
    return host.sizeOf(path);
  } catch (error) {
    if (error instanceof FileFault) return 0;
    throw error;
  }
}

/**
 * Bytes of documents from which on several threads are worth their memory. Below, one checks 26 MB in 2.5 s and 115 MB;
 * two took 1.4 s more of the processor and 250 MB to be done a second earlier.
 */
const WORTH: number = 32 * 1024 * 1024;

/** What comes of a task for each of several projects, in their order, in several threads where there are. */
export async function* eachOf(
  name: string,
  asks: readonly unknown[],
  host: Host,
  inThreads: boolean = true,
): AsyncGenerator<Outcome, void, undefined> {
  const workers = inThreads ? host.workers() : undefined;
  if (workers === undefined) for (const ask of asks) yield await perform({ name, ask }, host);
  else yield* workers.run(asks.map((ask) => ({ name, ask })));
}
