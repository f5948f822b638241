import fs from 'node:fs';
import { rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { faultIn, filesBelow, type WritingCommand } from './kill-check.ts';
import { laid, ranThere, type RanThere } from './on-disk.ts';
import type { Files } from './report-inputs.ts';

/** What takes room on a disk. */
const STEPS = ['openSync', 'writeSync', 'fsyncSync', 'mkdirSync'] as const;

/** Runs something on a disk that is full from the n-th step on that takes room, from 1; gives whether it came so far. */
async function fullFrom<T>(
  n: number,
  run: () => Promise<T>,
): Promise<{ readonly result: T; readonly full: boolean }> {
  const disk = fullDisk(n);
  try {
    return { result: await run(), full: disk.isFull() };
  } finally {
    disk.putBack();
  }
}

/** The same of what may throw and waits for nothing. */
export function fullFromSync(n: number, run: () => void): { readonly full: boolean } {
  const disk = fullDisk(n);
  try {
    run();
  } catch (error) {
    if (!disk.isFull()) throw error;
  } finally {
    disk.putBack();
  }
  return { full: disk.isFull() };
}

function fullDisk(n: number): { readonly isFull: () => boolean; readonly putBack: () => void } {
  const originals = new Map(STEPS.map((name) => [name, fs[name]] as const));
  const disk = fs as unknown as Record<string, (...args: readonly unknown[]) => unknown>; // patched by name, and put back
  let steps = 0;
  for (const [name, original] of originals) {
    disk[name] = (...args) => {
      const call = original as (...all: readonly unknown[]) => unknown; // the same function, whatever it takes
      if (name === 'openSync' && !/^(w|a)/.test(String(args[1]))) return call(...args);
      // What is written over what stands needs no more room than that has.
      if (name === 'writeSync' && isOver(args)) return call(...args);
      if (++steps < n) return call(...args);
      if (name === 'writeSync' && args[1] instanceof Uint8Array && args[1].length > 1)
        call(
          args[0],
          args[1].subarray(0, args[1].length >> 1),
          ...(args.length > 2 ? [0, args[1].length >> 1, args[4]] : []),
        );
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    };
  }
  syncBuiltinESMExports();
  return {
    isFull: () => steps >= n,
    putBack: () => {
      for (const [name, original] of originals) disk[name] = original as (typeof disk)[string];
      syncBuiltinESMExports();
    },
  };
}

/** Whether a write says where it begins and ends within what the file has. */
function isOver([file, bytes, , , position]: readonly unknown[]): boolean {
  return (
    typeof file === 'number' &&
    typeof position === 'number' &&
    bytes instanceof Uint8Array &&
    position + bytes.length <= fs.fstatSync(file).size
  );
}

/** What is wrong with how a command ends when the disk is full. */
function endFault({ code, err, out }: RanThere): string | undefined {
  if (code !== 3) return `ended with ${code}`;
  if (!err.includes('no queda espacio en el disco')) return `said ${JSON.stringify(err)}`;
  return /error interno|\bat \S+ \(|ENOSPC/.test(err + out) ? `said ${JSON.stringify(err)}` : undefined;
}

/**
 * Runs a command on a disk that is full from each of its steps on, every `stride`-th; gives how often, and what was wrong:
 * another end than a sentence and 3, a file that is torn, mixed or touched, a temporary file that stays.
 */
export async function fullEverywhere(
  command: WritingCommand,
  project: Files,
  stride = 1,
): Promise<{ readonly times: number; readonly faults: readonly string[] }> {
  const files = { ...project, ...(await command.reads?.()) };
  const whole = laid(files);
  const before = filesBelow(whole);
  await ranThere(whole, command.argv);
  const after = filesBelow(whole);
  rmSync(whole, { recursive: true });
  const faults: string[] = [];
  for (let n = 1, times = 0; ; n += stride, times++) {
    const folder = laid(files);
    const { result, full } = await fullFrom(n, () => ranThere(folder, command.argv));
    const left = filesBelow(folder);
    const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    if (!full) return { times, faults };
    const wrong =
      endFault(result) ??
      faultIn(left, before, after, command) ??
      names.find((name) => name.includes('.plan-') && name.endsWith('.tmp'));
    if (wrong !== undefined) faults.push(`step ${n}: ${wrong}`);
  }
}
