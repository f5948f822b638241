import {
  closeSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { FileFault, type ReplacedFile } from '../host/host.ts';
import { codeOf, guarded } from './faults.ts';
import { readWhole } from './reading.ts';
import { pause } from './pause.ts';
import { discard, placesOf, takePlaces } from './sets.ts';
import { temporaryName } from './writing.ts';
import { writeAll } from './written-through.ts';

/** Stands in a folder while files in it are replaced; by its name a temporary file, which nothing reads. */
const LOCK = '.plan-0000000000000000.tmp';

/* In milliseconds. No set of documents takes so long to be given its names. */
const PAUSE = 20;
const LONGEST_WAIT = 10_000;
/**
 * Of whoever it is, since numbers of processes come again, also where it may not be read; and of a run that was killed
 * before it said which it is.
 */
const ABANDONED = { named: 30_000, unnamed: 1_000 } as const;

/** Writes files in the place of what was read of them; see `Host.replaceSet`. Throws FileFault. */
export function replaceSetWhole(folder: string, files: readonly ReplacedFile[]): void {
  const release = lock(folder);
  try {
    const places = placesOf(files);
    try {
      files.forEach(refuseChanged);
    } catch (error) {
      discard(places);
      throw error;
    }
    takePlaces(places, () => false);
  } finally {
    release();
  }
}

function refuseChanged({ path, standing }: ReplacedFile): void {
  if (standing === 'anything') return;
  const stat = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
  const isSame =
    stat === undefined
      ? standing === 'nothing'
      : standing !== 'nothing' && Buffer.compare(readWhole(path), standing) === 0;
  if (!isSame) throw new FileFault(path, 'cambió mientras tanto, y no se ha tocado. Repita el comando');
}

/** Waits until no other run replaces files below a folder, and gives what lets the next one do it. Throws FileFault. */
function lock(folder: string): () => void {
  const path = join(folder, LOCK);
  for (let waited = 0; ; waited += PAUSE) {
    const taken = take(path);
    if (taken === 'mine') return () => void removeLock(path, owner());
    if (taken === 'impossible') return () => {};
    const state = stateOf(path);
    if (state === 'no lock') return () => {};
    if (typeof state !== 'string') {
      // A colleague's, in a folder where each may only take away what is theirs: nobody else can ever hold it.
      if (!removeLock(path, state.abandoned)) return () => {};
      continue;
    }
    if (waited >= LONGEST_WAIT)
      throw new FileFault(folder, 'otro comando está escribiendo ahí. Repita el suyo cuando aquel termine');
    pause(PAUSE);
  }
}

/** `impossible` where the folder takes no file: that is said by the writing itself. */
function take(path: string): 'mine' | 'held' | 'impossible' {
  try {
    const file = openSync(path, 'wx');
    try {
      writeAll(file, Buffer.from(owner(), 'utf8'));
    } finally {
      closeSync(file);
    }
    return 'mine';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'held';
    rmSync(path, { force: true });
    return 'impossible';
  }
}

/**
 * Takes a lock away where it still says what it said. Between looking and removing another run may have put its own
 * there: what was taken is looked at again, and given back. Gives whether it is gone from there.
 */
function removeLock(path: string, said: Said): boolean {
  const aside = join(dirname(path), temporaryName());
  try {
    renameSync(path, aside);
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
  try {
    if (contentOf(aside) !== said) linkSync(aside, path);
  } catch {
    // Its owner has taken another meanwhile.
  }
  rmSync(aside, { force: true });
  return true;
}

/** What a lock says; undefined for that of somebody who lets nobody else read it. */
type Said = string | undefined;

/** `no lock` is what somebody else put there under its name: a folder, a pipe, a link. */
function stateOf(path: string): 'held' | 'no lock' | { readonly abandoned: Said } {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  // It was let go a moment ago.
  if (stat === undefined) return 'held';
  if (!stat.isFile()) return 'no lock';
  // The clock of another machine may be ahead.
  const age = Math.abs(Date.now() - stat.mtimeMs);
  const said = contentOf(path);
  const [, pid, name] = /^(\d+) (.*)\n$/s.exec(said ?? '') ?? [];
  if (pid === undefined && said !== undefined) return age > ABANDONED.unnamed ? { abandoned: said } : 'held';
  // This run holds no other lock: what bears its number was left by one before it.
  const isGone = name === machine() && (Number(pid) === process.pid || !isRunning(Number(pid)));
  return isGone || age > ABANDONED.named ? { abandoned: said } : 'held';
}

function contentOf(path: string): Said {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? '' : undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** What a lock of this run says, to the end of a line: half a name would be taken for that of another machine. */
function owner(): string {
  return `${process.pid} ${machine()}\n`;
}

/**
 * Where the numbers of processes are told apart. Containers of one name have numbers of their own, which Linux says, and
 * may share a folder.
 */
function machine(): string {
  const { hostname } = process.getBuiltinModule('node:os');
  return [
    hostname(),
    linux(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    linux(() => readlinkSync('/proc/self/ns/pid')),
  ].join(' ');
}

/** Empty on other systems. */
function linux(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}
