import { main } from '../../src/cli.ts';
import type { ExitCode } from '../../src/host/exit-code.ts';
import type { Host } from '../../src/host/host.ts';
import { nodeHost } from '../../src/node-host.ts';

/** A page that is open over a folder of the disk, at a port of this machine. */
export interface Served {
  /** `http://127.0.0.1:…` */
  readonly origin: string;
  /** The first address, with its key. */
  readonly address: string;
  /** Closes it as Ctrl+C does. */
  end(): Promise<ExitCode>;
}

/** Opens a folder with `plan serve` in this process. */
export async function servedAt(folder: string): Promise<Served> {
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  let ended: Promise<ExitCode> | undefined;
  const address = await new Promise<string>((resolve, reject) => {
    const stream = (write: (text: string) => void): Host['stdout'] => ({
      write: (text) => write(String(text)),
      command: () => {},
      isTerminal: false,
      width: undefined,
      isUnread: false,
    });
    const host: Host = {
      ...nodeHost(),
      stdout: stream((text) => {
        const found = /http:\S+/.exec(text)?.[0];
        if (found !== undefined) resolve(found);
      }),
      stderr: stream((text) => reject(new Error(text))),
      interrupted: async () => stopped,
    };
    ended = main(['serve', folder, '--no-open'], host);
  });
  return {
    origin: new URL(address).origin,
    address,
    end: async () => {
      stop();
      return (await ended) ?? 3;
    },
  };
}
