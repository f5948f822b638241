import { existsSync, readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Watcher } from '../host/host.ts';
import { codeOf, reasonOf } from './files.ts';

/** Calls `changed` soon after anything below a folder changes; `ended` when it can no longer be watched, and why. */
export function watchBelow(folder: string, changed: () => void, ended: (why: string) => void): Watcher {
  return process.platform === 'linux'
    ? watchFolders(folder, changed, ended)
    : watchTree(folder, changed, ended);
}

const GONE = 'la carpeta ya no está ahí';
const NO_MORE_WATCHES =
  'el sistema no permite vigilar más carpetas; vigile una más pequeña, o pida a quien administra la máquina que suba fs.inotify.max_user_watches';

/** One watch for a folder and all below it, where the system has that. */
function watchTree(folder: string, changed: () => void, ended: (why: string) => void): Watcher {
  const watcher = watch(folder, { recursive: true }, () => changed());
  watcher.on('error', (error) => ended(reasonOf(error)));
  return { close: () => watcher.close() };
}

/**
 * A watch for each folder. Linux has no other way, and that of Node loses files that an editor replaces; a folder
 * tells of all that is written, replaced, added or removed in it.
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
          add(join(folder, name));
        }
        changed();
      });
      watcher.on('error', (error) => (folder === root ? ended(reasonOf(error)) : forget(folder)));
      watchers.set(folder, watcher);
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
          add(join(folder, entry.name));
      }
    } catch (error) {
      // Without a watch of its own a folder would change unseen; one that went away meanwhile is missed by nobody.
      if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EMFILE') ended(NO_MORE_WATCHES);
      else if (folder === root) ended(reasonOf(error));
      forget(folder);
    }
  };
  add(root);
  return { close };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
