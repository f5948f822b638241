import { lstatSync, readdirSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import type { Watcher } from '../host/host.ts';
import { codeOf, reasonOf } from './faults.ts';
import { identityOf } from './identity.ts';

/**
 * In milliseconds. The system tells of what changes in a folder, and not of a folder above that is moved, nor of a link
 * on the way that is turned: how often it is asked whether a path still leads where it led.
 */
const ASKED_EVERY = 500;

const GONE = 'la carpeta ya no está ahí';
const NO_MORE_WATCHES =
  'el sistema no permite vigilar más carpetas; vigile una más pequeña, o pida a quien administra la máquina que suba fs.inotify.max_user_watches';

/**
 * Calls `changed` soon after anything below a folder changes, or one file does; `ended`, once, when it can no longer be
 * watched, and why. A link on the way that is taken away is waited for; what it led to may not go away.
 */
export function watchBelow(path: string, changed: () => void, ended: (why: string) => void): Watcher {
  let watcher: Watcher | undefined;
  let isOver = false;
  const close = (): void => {
    isOver = true;
    clearInterval(asking);
    watcher?.close();
  };
  const end = (why: string): void => {
    if (isOver) return;
    close();
    ended(why);
  };
  let watched: Place | undefined;
  let last: Place | undefined;
  const begin = (place: Place): void => {
    watcher?.close();
    watched = place;
    watcher = watchAt(place, heard, end);
    if (isOver) watcher.close();
  };
  /** Watches where the path leads now, if that is elsewhere than it was, or the folder was lost; whether it is. */
  const hasMoved = (isLost: boolean): boolean => {
    const now = placeOf(path);
    if (!isLost && isSame(now, last)) return false;
    last = now;
    if (now !== undefined) begin(now);
    return true;
  };
  const heard: Heard = ({ matters, isLost }) => {
    const moved = hasMoved(isLost);
    if (last === undefined && !(watched && isThere(watched))) end(GONE);
    if (!isOver && (moved || matters)) changed();
  };
  const asking = setInterval(() => heard({ matters: false, isLost: false }), ASKED_EVERY);
  hasMoved(true);
  if (watched === undefined) end(GONE);
  return { close };
}

/** What has happened in a watched folder: whether it matters, and whether the folder itself went away and its watch with it. */
type Heard = (event: { readonly matters: boolean; readonly isLost: boolean }) => void;

/** Where a path leads, all links followed. */
interface Place {
  /** The folder, or that of the file. */
  readonly folder: string;
  /** The name of the file in it; undefined for a folder. */
  readonly file: string | undefined;
  /** Tells the folder from another that has its path now. */
  readonly identity: string;
}

/** Undefined for a path that leads nowhere, as far as can be seen; the check says why. */
function placeOf(path: string): Place | undefined {
  try {
    const real = realpathSync(path);
    const leadsToFolder = statSync(real).isDirectory();
    const folder = leadsToFolder ? real : dirname(real);
    return { folder, file: leadsToFolder ? undefined : basename(real), identity: identityOf(folder) };
  } catch {
    return undefined;
  }
}

function isSame(a: Place | undefined, b: Place | undefined): boolean {
  return a?.folder === b?.folder && a?.file === b?.file && a?.identity === b?.identity;
}

function isThere(place: Place): boolean {
  return placeOf(place.folder)?.identity === place.identity;
}

function watchAt({ folder, file }: Place, heard: Heard, ended: (why: string) => void): Watcher {
  // Of a file its folder is watched, which also tells of one that an editor puts in the place of another.
  if (file === undefined && process.platform === 'linux') return watchFolders(folder, heard, ended);
  try {
    const watcher = watch(folder, { recursive: file === undefined }, (event, name) =>
      heard({
        matters: file === undefined || name === null || name === file,
        isLost: isOfItself(folder, event, name),
      }),
    );
    watcher.on('error', (error) => ended(reasonOf(error)));
    return watcher;
  } catch (error) {
    ended(whyEnded(error));
    return { close: () => {} };
  }
}

/** A folder that is moved or removed tells it by its own name; so does, in vain, one that holds a file named as itself. */
function isOfItself(folder: string, event: string, name: string | null): boolean {
  return event === 'rename' && name === basename(folder);
}

/** Why the system gives no more watches, or takes one away. */
function whyEnded(error: unknown): string {
  return isOutOfWatches(error) ? NO_MORE_WATCHES : reasonOf(error);
}

function isOutOfWatches(error: unknown): boolean {
  return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EMFILE';
}

/** Folders that hold no document and thousands of files, and change all the time. */
const NEVER_WATCHED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * A watch for each folder: what a link inside of the root leads to is in one of them. Linux has no other way, and that of
 * Node loses files that an editor replaces; a folder tells of all that is written, replaced, added or removed in it.
 */
function watchFolders(root: string, heard: Heard, ended: (why: string) => void): Watcher {
  const watchers = new Map<string, FSWatcher>();
  let isOver = false;
  const close = (): void => {
    isOver = true;
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  const end = (why: string): void => {
    close();
    ended(why);
  };
  const forget = (path: string): void => {
    for (const [folder, watcher] of watchers) {
      if (folder !== path && !folder.startsWith(`${path}/`)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };
  const add = (folder: string): void => {
    if (isOver || watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (event, name) => {
        if (event === 'rename' && name !== null) {
          forget(join(folder, name));
          if (isFolder(join(folder, name))) addIn(folder, name);
        }
        heard({ matters: true, isLost: folder === root && isOfItself(folder, event, name) });
      });
      watcher.on('error', (error) => (folder === root ? end(reasonOf(error)) : forget(folder)));
      watchers.set(folder, watcher);
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory()) addIn(folder, entry.name);
    } catch (error) {
      // Without a watch of its own a folder would change unseen; one that went away meanwhile is missed by nobody.
      if (isOutOfWatches(error) || folder === root) end(whyEnded(error));
      else forget(folder);
    }
  };
  const addIn = (folder: string, name: string): void => {
    if (!NEVER_WATCHED.has(name)) add(join(folder, name));
  };
  add(root);
  return { close };
}

/** A folder itself, and no link to one. What cannot be looked at is none: the check says that it cannot. */
function isFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
