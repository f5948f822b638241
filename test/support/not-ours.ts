import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

/** What takes a name away, or gives it. */
const STEPS = ['renameSync', 'rmSync', 'unlinkSync'] as const;

/**
 * Does something while a file of this name can be taken away by nobody here, as a colleague's in a folder where each may
 * only take away what is theirs. As Node has it, `rmSync` then says that a part of the path is no folder.
 */
export async function whileNotOurs<T>(name: string, action: () => T | Promise<T>): Promise<T> {
  const originals = new Map(STEPS.map((step) => [step, fs[step]] as const));
  const disk = fs as unknown as Record<string, (...args: readonly unknown[]) => unknown>; // patched by name, and put back
  for (const [step, original] of originals)
    disk[step] = (...args) => {
      if (args.slice(0, 2).some((path) => typeof path === 'string' && basename(path) === name))
        throw Object.assign(new Error(`EPERM: ${name}`), { code: step === 'rmSync' ? 'ENOTDIR' : 'EPERM' });
      return (original as (...all: readonly unknown[]) => unknown)(...args); // the same function, whatever it takes
    };
  syncBuiltinESMExports();
  try {
    return await action();
  } finally {
    for (const [step, original] of originals) disk[step] = original as (typeof disk)[string];
    syncBuiltinESMExports();
  }
}
