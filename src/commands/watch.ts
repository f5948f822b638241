import { ExitCode, UsageFault } from '../host/exit-code.ts';
import { FileFault, type Host, type Watcher } from '../host/host.ts';
import { targetsOf } from '../check/workspace.ts';
import { absolute, asWindowsWrites } from '../text/path.ts';
import { visible } from '../text/visible.ts';

/** What was found at one moment, and how to print it. */
export interface Glance {
  /** Two glances with the same content are printed once. */
  readonly content: string;
  show(): ExitCode;
}

/** An editor writes a file in several steps; after this many milliseconds of quiet it has finished. */
const QUIET = 20;

/** After this many it nearly always has: who has much to do may begin. */
const NEARLY_QUIET = 4;

/** Clears a terminal and what scrolled out of it, and goes to its first line. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Looks and shows at once, and again whenever a change below the folders has changed what is found, until they can no
 * longer be watched: then it says why, and fails; or until nobody reads what it prints. What cannot be read the first
 * time is thrown; later it is told, because an editor may be half way through a save.
 */
export async function watch(look: () => Glance, folders: readonly string[], host: Host): Promise<ExitCode> {
  let content: string | undefined;
  /** With what it ends, where that is now. */
  const lookAgain = (): ExitCode | undefined => {
    const next = look();
    if (next.content === content) return undefined;
    content = next.content;
    return show(next, host);
  };
  let watching: Watcher | undefined;
  const over = new Promise<ExitCode | string>((resolve, reject) => {
    const changed = (): void => {
      try {
        const code = lookAgain();
        if (code !== undefined) resolve(code);
      } catch (error) {
        content = undefined;
        if (isToBeTold(error)) tell(error, host);
        else reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    // Before the first look: what changes while that is made is heard.
    watching = watchAll(folders, { changed, ended: resolve }, host);
  });
  try {
    const end = lookAgain() ?? (await over);
    if (typeof end !== 'string') return end;
    host.stderr.write(end);
    return ExitCode.failure;
  } finally {
    watching?.close();
  }
}

/** Who is told of changes. */
export interface Watching {
  /** Files have changed, and been quiet for a moment since. */
  readonly changed: () => void;
  /** A little before `changed`, perhaps in vain: what it makes must be made again where the files change once more. */
  readonly nearly?: () => void;
  /** One of the folders can no longer be watched, and therefore none is: a line that says which and why. */
  readonly ended: (words: string) => void;
}

/** Watches the files below some folders, until it is closed. */
export function watchAll(
  folders: readonly string[],
  { changed, nearly = () => {}, ended }: Watching,
  host: Host,
): Watcher {
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  const soon = (): void => {
    timers.forEach(clearTimeout);
    timers = [setTimeout(nearly, NEARLY_QUIET), setTimeout(changed, QUIET)];
  };
  const watchers: Watcher[] = [];
  let isOver = false;
  const close = (): void => {
    isOver = true;
    timers.forEach(clearTimeout);
    for (const watcher of watchers) watcher.close();
  };
  for (const folder of folders) {
    const end = (why: string): void => {
      if (isOver) return;
      close();
      ended(`Ya no se puede vigilar ${visible(folder)}: ${why}.\n`);
    };
    if (!isOver) watchers.push(host.watch(folder, soon, end));
  }
  return { close };
}

/**
 * Where a change may change the findings: the folders asked for, those of their projects, and the files that options
 * name, where they name one.
 */
export function watchedBy(
  paths: readonly string[],
  files: readonly (string | undefined)[],
  host: Host,
): readonly string[] {
  const asked = paths
    .map((path) => absolute(host.cwd, path))
    .filter((path) => host.kindOf(path) === 'folder');
  const folders = [...new Set([...asked, ...targetsOf(host, paths).map(({ project }) => project.root)])];
  const outer = folders.filter((one) => !folders.some((other) => one.startsWith(`${other}/`)));
  // Also one in a folder, which may be a link that leads out of it.
  const named = files.flatMap((file) => (file === undefined ? [] : [absolute(host.cwd, file)]));
  return [...outer, ...named];
}

/** With what it ends where nobody reads what was shown. */
function show(glance: Glance, host: Host): ExitCode | undefined {
  if (host.stdout.isTerminal) host.stdout.write(CLEAR);
  const code = glance.show();
  if (host.stdout.isUnread) return code;
  host.stderr.write('Se vuelve a revisar cada vez que se guarda un archivo. Para salir: Ctrl+C.\n');
  return host.stderr.isUnread ? code : undefined;
}

/** What cannot be read just now; all else is a mistake of ours. */
function isToBeTold(error: unknown): error is FileFault | UsageFault {
  return error instanceof FileFault || error instanceof UsageFault;
}

function tell(error: FileFault | UsageFault, host: Host): void {
  if (host.stdout.isTerminal) host.stdout.write(CLEAR);
  host.stderr.write(
    error instanceof FileFault
      ? `No se pudo abrir ${visible(asWindowsWrites(error.path))}: ${error.message}.\n`
      : `${error.message}\n`,
  );
}
