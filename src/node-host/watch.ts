import {
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  watch,
  type FSWatcher,
} from 'node:fs';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';
import process from 'node:process';
import { MOST_LINKS } from '../text/followed.ts';
import type { Watcher } from '../host/host.ts';
import { codeOf, reasonOf } from './faults.ts';

/**
 * Calls `changed` soon after anything below a folder changes, or one file does; `ended` when it can no longer be
 * watched, and why.
 */
export function watchBelow(path: string, changed: () => void, ended: (why: string) => void): Watcher {
  let watchers: readonly Watcher[] = [];
  const close = (): void => {
    for (const watcher of watchers) watcher.close();
  };
  const begin = (): void => {
    watchers = [
      watchWhatStands(path, changed, ended),
      // Of a folder that may be passed through and not looked into nothing is heard, and the rest is watched all the same.
      ...linksOn(path).map((link) =>
        watchEntry(link, relinked, (why) => {
          if (why === NO_MORE_WATCHES) ended(why);
        }),
      ),
    ];
  };
  const relinked = (): void => {
    // A link that is taken away for another is watched on until that is there.
    if (existsSync(path)) {
      close();
      begin();
    }
    changed();
  };
  begin();
  return { close: () => close() };
}

function watchWhatStands(path: string, changed: () => void, ended: (why: string) => void): Watcher {
  if (!isFolder(path)) return watchEntry(path, changed, ended);
  return process.platform === 'linux' ? watchFolders(path, changed, ended) : watchTree(path, changed, ended);
}

/** The links through which a path leads where it leads, those that links lead to among them. */
function linksOn(path: string): readonly string[] {
  const links: string[] = [];
  const follow = (wanted: string): string => {
    const { root } = parse(wanted);
    let at = root;
    for (const step of wanted.slice(root.length).split(/[\\/]/)) {
      at = join(at, step);
      if (!isLink(at) || links.length === MOST_LINKS) continue;
      links.push(at);
      at = follow(resolve(dirname(at), readlinkSync(at)));
    }
    return at;
  };
  try {
    follow(resolve(path));
  } catch {
    // What cannot be looked at on the way cannot be followed; the check says so.
  }
  return links;
}

const GONE = 'la carpeta ya no está ahí';
const NO_MORE_WATCHES =
  'el sistema no permite vigilar más carpetas; vigile una más pequeña, o pida a quien administra la máquina que suba fs.inotify.max_user_watches';

/** A file or a link: its folder is watched, which also tells of one that an editor puts in the place of another. */
function watchEntry(path: string, changed: () => void, ended: (why: string) => void): Watcher {
  const folder = dirname(path);
  const own = basename(path);
  return watchOne(
    () =>
      watch(folder, (_, name) => {
        if (!existsSync(folder)) ended(GONE);
        else if (name === null || name === own) changed();
      }),
    ended,
  );
}

/** One watch for a folder and all below it, where the system has that. */
function watchTree(folder: string, changed: () => void, ended: (why: string) => void): Watcher {
  return watchOne(() => watch(folder, { recursive: true }, () => changed()), ended);
}

/** A watch that says why where it cannot begin or go on. */
function watchOne(begin: () => FSWatcher, ended: (why: string) => void): Watcher {
  try {
    const watcher = begin();
    watcher.on('error', (error) => ended(reasonOf(error)));
    return watcher;
  } catch (error) {
    ended(whyEnded(error));
    return { close: () => {} };
  }
}

/** Why the system gives no more watches, or takes one away. */
function whyEnded(error: unknown): string {
  return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EMFILE' ? NO_MORE_WATCHES : reasonOf(error);
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
    if (!isLink(path)) return add(path);
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

/** What cannot be looked at is none: the check says that it cannot. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
