import { existsSync, lstatSync, readdirSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import process from 'node:process';
import type { Watcher } from '../host/host.ts';
import { codeOf, reasonOf } from './files.ts';

/**
 * Calls `changed` soon after anything below a folder changes, or one file does; `ended` when it can no longer be
 * watched, and why.
 */
export function watchBelow(folder: string, changed: () => void, ended: (why: string) => void): Watcher {
  if (!isFolder(folder)) return watchFile(folder, changed, ended);
  return process.platform === 'linux'
    ? watchFolders(folder, changed, ended)
    : watchTree(folder, changed, ended);
}

const GONE = 'la carpeta ya no está ahí';
const NO_MORE_WATCHES =
  'el sistema no permite vigilar más carpetas; vigile una más pequeña, o pida a quien administra la máquina que suba fs.inotify.max_user_watches';

/** Its folder is watched, which also tells of a file that an editor puts in the place of another. */
function watchFile(file: string, changed: () => void, ended: (why: string) => void): Watcher {
  const folder = dirname(file);
  const own = basename(file);
  const watcher = watch(folder, (_, name) => {
    if (!existsSync(folder)) ended(GONE);
    else if (name === null || name === own) changed();
  });
  watcher.on('error', (error) => ended(reasonOf(error)));
  return { close: () => watcher.close() };
}

/** One watch for a folder and all below it, where the system has that. */
function watchTree(folder: string, changed: () => void, ended: (why: string) => void): Watcher {
  const watcher = watch(folder, { recursive: true }, () => changed());
  watcher.on('error', (error) => ended(reasonOf(error)));
  return { close: () => watcher.close() };
}

/**
 * A watch for each folder, also for those that only a link inside of the root leads to. Linux has no other way, and that
 * of Node loses files that an editor replaces; a folder tells of all that is written, replaced, added or removed in it.
 */
function watchFolders(root: string, changed: () => void, ended: (why: string) => void): Watcher {
  const watchers = new Map<string, FSWatcher>();
  const close = (): void => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  const forget = (path: string): void => {
    for (const [folder, watcher] of watchers) {
      if (folder !== path && !folder.startsWith(`${path}/`)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };
  const add = (folder: string): void => {
    try {
      if (watchers.has(folder) || !isFolder(folder)) return;
      const watcher = watch(folder, (event, name) => {
        if (folder === root && !existsSync(root)) return ended(GONE);
        if (event === 'rename' && name !== null) {
          forget(join(folder, name));
          addEntry(join(folder, name));
        }
        changed();
      });
      watcher.on('error', (error) => (folder === root ? ended(reasonOf(error)) : forget(folder)));
      watchers.set(folder, watcher);
      for (const name of readdirSync(folder))
        if (!name.startsWith('.') && name !== 'node_modules') addEntry(join(folder, name));
    } catch (error) {
      // Without a watch of its own a folder would change unseen; one that went away meanwhile is missed by nobody.
      if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EMFILE') ended(NO_MORE_WATCHES);
      else if (folder === root) ended(reasonOf(error));
      forget(folder);
    }
  };
  /** A folder is watched itself; of a link that stays below the root, the folder that it leads to or into. */
  const addEntry = (path: string): void => {
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return add(path);
    const target = targetBelow(root, path);
    if (target !== undefined) add(isFolder(target) ? target : dirname(target));
  };
  add(root);
  return { close };
}

/** Where a link leads, if that is there and below the root. */
function targetBelow(root: string, link: string): string | undefined {
  try {
    const target = realpathSync(link);
    return target.startsWith(`${realpathSync(root)}${sep}`) ? target : undefined;
  } catch {
    // Broken, or a circle: the check says so.
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
