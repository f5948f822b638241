import process from 'node:process';
import { FileFault } from '../host/host.ts';
import { noNameOnWindows } from '../text/path.ts';

/** Throws FileFault where Windows would make a file that nobody there can open, or write to a device. */
export function refuseNoName(path: string): void {
  const name = process.platform === 'win32' ? noNameOnWindows(path) : undefined;
  if (name !== undefined) throw new FileFault(path, `«${name}» no es un nombre en Windows`);
}
