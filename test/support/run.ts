import { main } from '../../src/cli.ts';
import type { MemoryHost } from './memory-host.ts';

/** What came of one command. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in a world that may have run others: only what this one printed. */
export async function run(host: MemoryHost, ...argv: readonly string[]): Promise<Ran> {
  const [out, err] = [host.printed.out.length, host.printed.err.length];
  const code = await main(argv, host);
  return { code, out: host.printed.out.slice(out), err: host.printed.err.slice(err) };
}
