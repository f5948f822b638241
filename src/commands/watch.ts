import type { InputFile } from '../check/check.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import { FileFault, type Host, type Watcher } from '../host/host.ts';

/** What was read at one moment, and how to check and print it. */
export interface Glance {
  /** Absolute paths and contents of everything that was read. */
  readonly input: readonly InputFile[];
  show(): ExitCode;
}

/** An editor writes a file in several steps; after this many milliseconds of quiet it has finished. */
const QUIET = 20;

/** Clears a terminal and what scrolled out of it, and goes to its first line. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Looks and shows at once, and again whenever something below the folders has changed what is read, until they can no
 * longer be watched: then it says why, and fails. What cannot be read the first time is thrown; later it is told, because an editor may be half way
 * through a save.
 */
export async function watch(
  look: (host: Host) => Glance,
  folders: readonly string[],
  host: Host,
): Promise<ExitCode> {
  const steady = withSameBytes(host);
  let last: Glance | undefined = look(steady);
  show(last, host);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookAgain = (): void => {
    try {
      const next = look(steady);
      if (last !== undefined && sameInput(last.input, next.input)) return;
      last = next;
      show(next, host);
    } catch (error) {
      last = undefined;
      tell(error, host);
    }
  };
  const watchers: Watcher[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      const changed = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          try {
            lookAgain();
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        }, QUIET);
      };
      for (const folder of folders)
        watchers.push(
          host.watch(folder, changed, (why) => {
            host.stderr.write(`Ya no se puede vigilar ${folder}: ${why}.\n`);
            resolve();
          }),
        );
    });
  } finally {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  }
  return ExitCode.failure;
}

function show(glance: Glance, host: Host): void {
  if (host.stdout.isTerminal) host.stdout.write(CLEAR);
  glance.show();
  host.stderr.write('Se vuelve a revisar cada vez que se guarda un archivo. Para salir: Ctrl+C.\n');
}

/** Says what cannot be read just now; our own mistakes are thrown on. */
function tell(error: unknown, host: Host): void {
  if (!(error instanceof FileFault || error instanceof UsageFault)) throw error;
  if (host.stdout.isTerminal) host.stdout.write(CLEAR);
  host.stderr.write(
    error instanceof FileFault ? `No se pudo abrir ${error.path}: ${error.message}.\n` : `${error.message}\n`,
  );
}

/** A host that gives the very same bytes for a file that has not changed, so that it need not be read anew. */
function withSameBytes(host: Host): Host {
  const known = new Map<string, Uint8Array>();
  return {
    ...host,
    readFile: (path) => {
      const bytes = host.readFile(path);
      const before = known.get(path);
      if (before !== undefined && Buffer.compare(before, bytes) === 0) return before;
      known.set(path, bytes);
      return bytes;
    },
  };
}

/** Reports written into a watched folder, or a save without changes, are no reason to print again. */
function sameInput(before: readonly InputFile[], after: readonly InputFile[]): boolean {
  if (before.length !== after.length) return false;
  const known = new Map(before.map(({ path, bytes }) => [path, bytes]));
  return after.every(({ path, bytes }) => {
    const old = known.get(path);
    return old !== undefined && Buffer.compare(old, bytes) === 0;
  });
}
