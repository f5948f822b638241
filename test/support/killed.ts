import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What changes something on the disk: between any two of these a process may be killed. */
const STEPS = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'fchmodSync',
  'closeSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'mkdirSync',
] as const;

/** The steps that take names away or give them: what is torn between files, not within one, is torn at these. */
const NAMES: ReadonlySet<string> = new Set(['renameSync', 'rmSync', 'unlinkSync']);

/** Thrown at the moment of the kill, and by every step after it: a process that is gone tidies nothing up. */
class Killed extends Error {
  override readonly name = 'Killed';
}

export interface KilledRun {
  /** Whether the run came to its end before the step at which it was to be killed. */
  readonly ended: boolean;
}

/**
 * Runs something whose process is killed before the n-th step that changes the disk, from 1. A write that is cut leaves
 * half of what it was given, as a real one may. With `onlyNames` only steps that change names are counted; with an n that
 * is `Infinity` nothing is killed.
 */
export async function killedAt(
  n: number,
  run: () => Promise<unknown>,
  { onlyNames = false }: { readonly onlyNames?: boolean } = {},
): Promise<KilledRun> {
  const originals = new Map(STEPS.map((name) => [name, fs[name]] as const));
  const disk = fs as unknown as Record<string, (...args: readonly unknown[]) => unknown>; // patched by name, and put back
  let steps = 0;
  let dead = false;
  for (const [name, original] of originals) {
    disk[name] = (...args) => {
      // The same function, whatever it takes. What is killed is a process: what it wrote is there without waiting for the disk.
      const call = name === 'fsyncSync' ? () => {} : (original as (...all: readonly unknown[]) => unknown);
      if (dead && name !== 'closeSync') throw new Killed();
      if (name === 'closeSync' && dead) return call(...args);
      if (name === 'openSync' && !/^(w|a)/.test(String(args[1]))) return call(...args);
      if (!onlyNames || NAMES.has(name)) steps++;
      else return call(...args);
      if (steps === n) {
        dead = true;
        if (name === 'writeSync' && args[1] instanceof Uint8Array)
          call(args[0], args[1].subarray(0, args[1].length >> 1));
        if (name === 'closeSync') call(...args);
        throw new Killed();
      }
      return call(...args);
    };
  }
  syncBuiltinESMExports();
  try {
    await run();
  } finally {
    for (const [name, original] of originals) disk[name] = original as (typeof disk)[string];
    syncBuiltinESMExports();
  }
  return { ended: !dead };
}
