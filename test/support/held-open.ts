import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** When another program has a file open: all the time, or from when what stood there was set aside. */
export type Held = 'always' | 'at the last moment';

/** Does something while no file of a name can be given another, nor another take its place, as on Windows one that is open. */
export async function whileHeld<T>(name: string, held: Held, action: () => Promise<T>): Promise<T> {
  const original = fs.renameSync;
  let done = false;
  fs.renameSync = (from, to) => {
    const isTo = String(to).endsWith(name);
    const isFrom = String(from).endsWith(name);
    // What is put back afterwards finds it closed again.
    if ((isTo && !done) || (isFrom && held === 'always')) {
      done = true;
      throw Object.assign(new Error(`EBUSY: ${String(to)}`), { code: 'EBUSY' });
    }
    original(from, to);
  };
  syncBuiltinESMExports();
  try {
    return await action();
  } finally {
    fs.renameSync = original;
    syncBuiltinESMExports();
  }
}
