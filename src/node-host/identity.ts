import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/**
 * The device and the number that a file or a folder has on it, which all its names share; where nothing stands, those of
 * the folder in which it would be made, with its name there. Throws what the system refuses.
 */
export function identityOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  if (stat !== undefined) return `${stat.dev}:${stat.ino}`;
  const folder = dirname(path);
  if (folder === path) return path;
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink
    ? identityOf(resolve(realpathSync(folder), readlinkSync(path)))
    : `${identityOf(folder)}/${basename(path)}`;
}
