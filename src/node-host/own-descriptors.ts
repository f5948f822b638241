import { fstatSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { MOST_LINKS } from '../text/followed.ts';

/**
 * The number of the open file of this process that a path means by its number (`/dev/stdout`, `/dev/fd/3`,
 * `/proc/self/fd/1`), directly or by links: standard output or error, or a file; undefined for any other path. What is open
 * goes on where it stands: by its own name the same file would be written from its beginning. What else is open may be
 * the engine's own, and is opened like any other path.
 */
export function ownDescriptor(path: string): number | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    let here = resolve(path);
    for (let links = 0; links < MOST_LINKS; links++) {
      const [folder, name] = [realpathSync(dirname(here)), basename(here)];
      if (/^\d+$/.test(name) && holdsOwn(folder)) return isOurs(Number(name)) ? Number(name) : undefined;
      const full = join(folder, name);
      if (!lstatSync(full).isSymbolicLink()) return undefined;
      here = resolve(folder, readlinkSync(full));
    }
  } catch {
    // Nothing stands there, or it may not be looked at: whoever opens it is told.
  }
  return undefined;
}

function isOurs(descriptor: number): boolean {
  return descriptor === 1 || descriptor === 2 || fstatSync(descriptor).isFile();
}

/** Whether a folder, without links, is that of the open files of this process. */
function holdsOwn(folder: string): boolean {
  if (folder === '/dev/fd') return true;
  const [, pid] = /^\/proc\/(\d+)(?:\/task\/\d+)?\/fd$/.exec(folder) ?? [];
  return pid !== undefined && pid === readlinkSync('/proc/self');
}
