import { existsSync, readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Watcher } from '../host/host.ts';

/** Calls `changed` soon after anything below a folder changes; `ended` when it can no longer be watched. */
export function watchBelow(folder: string, changed: () => void, ended: () => void): Watcher {
  return process.platform === 'linux'
    ? watchFolders(folder, changed, ended)
    : watchTree(folder, changed, ended);
}

/** One watch for a folder and all below it, where the system has that. */
function watchTree(folder: string, changed: () => void, ended: () => void): Watcher {
  const watcher = watch(folder, { recursive: true }, () => changed());
  watcher.on('error', ended);
  return { close: () => watcher.close() };
}

/**
 * A watch for each folder. Linux has no other way, and that of Node loses files that an editor replaces; a folder
 * tells of all that is written, replaced, added or removed in it.
 */
function watchFolders(root: string, changed: () => void, ended: () => void): Watcher {
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
        if (folder === root && !existsSync(root)) return ended();
        if (event === 'rename' && name !== null) {
          forget(join(folder, name));
          add(join(folder, name));
        }
        changed();
      });
      watcher.on('error', () => forget(folder));
      watchers.set(folder, watcher);
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
          add(join(folder, entry.name));
      }
    } catch {
      // The folder went away while it was being looked at.
      forget(folder);
    }
  };
  add(root);
  return { close };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
