import { fstatSync, writeSync } from 'node:fs';
import process from 'node:process';
import { FileFault, OutputFault, type Conversation, type OutputStream } from '../host/host.ts';
import { codeOf, guarded, reasonOf } from './faults.ts';
import { LARGEST_FILE } from './reading.ts';
import { unlessReaderIsGone, writeAll } from './written-through.ts';

/**
 * Files and pipes (a socket, when Node has made it) are written to directly: the streams of Node bring in its network,
 * a tenth of what a short run takes. Terminals, and pipes that are full and will not wait, go through the stream.
 * Whatever cannot be written ends in an OutputFault, but for a reader that has gone away, as `head` does: it has read
 * enough.
 */
function streamOf(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): OutputStream {
  let direct: boolean | undefined;
  let isWatched = false;
  let isUnread = false;
  const isDirect = (): boolean => (direct ??= takesWrites(descriptor));
  const slow = (): NodeJS.WriteStream => {
    const real = stream();
    if (!isWatched) {
      isWatched = true;
      real.on('error', (error) => {
        if (codeOf(error) === 'EPIPE') isUnread = true;
        else endOf(error, descriptor);
      });
    }
    return real;
  };
  const write = (text: string | Uint8Array): void => {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    const rest = isDirect()
      ? bytes.subarray(writeUntilFull(descriptor, bytes, () => (isUnread = true)))
      : bytes;
    if (rest.length === 0) return;
    direct = false;
    slow().write(rest);
  };
  return {
    write,
    command: write,
    get isTerminal() {
      return !isDirect() && stream().isTTY;
    },
    get width() {
      return !isDirect() && stream().isTTY ? stream().columns : undefined;
    },
    get isUnread() {
      return isUnread;
    },
  };
}

/** Standard output and error. */
export const STDOUT: OutputStream = streamOf(1, () => process.stdout);
export const STDERR: OutputStream = streamOf(2, () => process.stderr);

/**
 * Writes to an open file of this process, which a path means by its number, after what this run has written there. A
 * reader that has gone away has read enough. Throws OutputFault and FileFault.
 */
export function writeToOwn(descriptor: number, path: string, bytes: Uint8Array): void {
  if (descriptor === 1) STDOUT.write(bytes);
  else if (descriptor === 2) STDERR.write(bytes);
  else guarded(path, () => unlessReaderIsGone(() => writeAll(descriptor, bytes)));
}

/** Everything that comes in on standard input. Throws FileFault, as soon as it is known, for more than may come. */
export async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > LARGEST_FILE)
      throw new FileFault(
        'la entrada estándar',
        `trae más de los ${LARGEST_FILE / (1024 * 1024)} MB que se leen`,
      );
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Whoever started the program, over its standard input and output. */
export function conversation(): Conversation {
  const { stdin, stdout } = process;
  return {
    heard: (listener) =>
      void stdin.on('data', (piece: Uint8Array | string) =>
        listener(typeof piece === 'string' ? Buffer.from(piece) : piece),
      ),
    ended: (listener) => {
      let told = false;
      const tell = (): void => {
        if (!told) listener();
        told = true;
      };
      for (const event of ['end', 'close', 'error']) stdin.once(event, tell);
      // A reader that has gone away.
      for (const event of ['close', 'error']) stdout.on(event, tell);
    },
    say: (bytes) => void stdout.write(bytes),
    end: () => {
      stdin.pause();
      stdin.unref?.();
    },
  };
}

function takesWrites(descriptor: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    const stat = fstatSync(descriptor);
    // Devices such as /dev/full and /dev/null are written to as files are; a terminal is a device too.
    return stat.isFile() || stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}

/** How many bytes went out; all of them where the reader has gone away, which is told. Throws OutputFault. */
function writeUntilFull(descriptor: 1 | 2, bytes: Uint8Array, unread: () => void): number {
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(descriptor, bytes, done);
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return done;
    if (codeOf(error) === 'EPIPE') unread();
    // Where complaints cannot be written there is nobody to complain to.
    else if (descriptor === 1) throw new OutputFault(reasonOf(error));
    return bytes.length;
  }
  return done;
}

/** What a stream of Node could not write is known only after it was asked: nothing is left to do but to say so. */
function endOf(error: Error, descriptor: 1 | 2): void {
  if (descriptor === 1) {
    try {
      writeSync(2, `${new OutputFault(reasonOf(error)).message}\n`);
    } catch {
      // Standard error is gone too.
    }
  }
  process.exitCode = 3;
  process.exit();
}
