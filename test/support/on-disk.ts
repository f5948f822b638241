import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli.ts';
import type { Host } from '../../src/host/host.ts';
import { nodeHost } from '../../src/node-host.ts';
import type { Files } from './report-inputs.ts';

/** A new folder on the disk that holds files, by their paths in it; who asks for it removes it. */
export function laid(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-disk-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What a command did on the disk. */
export interface RanThere {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in a folder of the disk, in this process, with nothing of its environment. */
export async function ranThere(
  folder: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdin = '',
): Promise<RanThere> {
  const out: string[] = [];
  const err: string[] = [];
  const stream = (to: string[]): Host['stdout'] => {
    const write = (text: string | Uint8Array): void =>
      void to.push(typeof text === 'string' ? text : Buffer.from(text).toString('utf8'));
    return { write, command: write, isTerminal: false, width: undefined, isUnread: false };
  };
  const readStdin = (): Promise<Uint8Array> => Promise.resolve(Buffer.from(stdin));
  const streams = { readStdin, stdout: stream(out), stderr: stream(err) };
  const host: Host = { ...nodeHost(), cwd: folder, env, ...streams };
  const code = await main(argv, host);
  return { code, out: out.join(''), err: err.join('') };
}
