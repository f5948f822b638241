import { statSync } from 'node:fs';

/**
 * The device and the number that a file or a folder has on it, which all its names share; the path where nothing
 * stands. Throws what the system refuses.
 */
export function identityOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat === undefined ? path : `${stat.dev}:${stat.ino}`;
}
