import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeSync,
  type FSWatcher,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  FileFault,
  type FolderEntry,
  type Host,
  type OutputStream,
  type Thread,
  type Watcher,
} from './host/host.ts';
import { revisionOf } from './node-host/git.ts';

/** The real world: this process, its streams and its disk. */
export function nodeHost(): Host {
  return {
    cwd: slashed(process.cwd()),
    env: process.env,
    stdout: streamOf(1, () => process.stdout),
    stderr: streamOf(2, () => process.stderr),
    readStdin,
    readFile: (path) => guarded(path, () => readFileSync(path)),
    writeFile: (path, bytes) => guarded(path, () => writeWhole(path, bytes)),
    removeFile: (path) => guarded(path, () => rmSync(path)),
    listFolder: (path) =>
      guarded(path, () => readdirSync(path, { withFileTypes: true }).map((entry) => entryOf(path, entry))),
    kindOf: (path) => guarded(path, () => kindOf(path)),
    fileSize: (path) => guarded(path, () => statSync(path).size),
    watch: process.platform === 'linux' ? watchFolders : watchTree,
    revisionOf,
    startThread,
    elapsed: () => performance.now(),
  };
}

/**
 * The second thread of the bundle; the sources have none. Its young generation is kept small: with the 16 MB of the
 * default, two threads hold half as much memory again and are no faster.
 */
function startThread(job: object, receive: (result: unknown) => void): Thread | undefined {
  const file = fileURLToPath(new URL('thread.cjs', import.meta.url));
  if (!existsSync(file)) return undefined;
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(file, { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: 12 } });
  worker.on('message', receive);
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
  return {
    ended,
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** One watch for a folder and all below it, where the system has that. */
function watchTree(folder: string, changed: () => void, ended: () => void): Watcher {
  const watcher = watch(folder, { recursive: true }, () => changed());
  watcher.on('error', ended);
  return { close: () => watcher.close() };
}

/**
 * A watch for each folder. Linux has no other way, and that of Node loses files that an editor replaces; a folder
 * tells of all that is written, replaced, added or removed in it.
 */
function watchFolders(root: string, changed: () => void, ended: () => void): Watcher {
  const watchers = new Map<string, FSWatcher>();
  const close = (): void => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  const forget = (path: string): void => {
    for (const [folder, watcher] of watchers) {
      if (folder !== path && !folder.startsWith(`${path}/`)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };
  const add = (folder: string): void => {
    try {
      if (watchers.has(folder) || kindOf(folder) !== 'folder') return;
      const watcher = watch(folder, (event, name) => {
        if (folder === root && !existsSync(root)) return ended();
        if (event === 'rename' && name !== null) {
          forget(join(folder, name));
          add(join(folder, name));
        }
        changed();
      });
      watcher.on('error', () => forget(folder));
      watchers.set(folder, watcher);
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
          add(join(folder, entry.name));
      }
    } catch {
      // The folder went away while it was being looked at.
      forget(folder);
    }
  };
  add(root);
  return { close };
}

/**
 * Files and pipes (a socket, when Node has made it) are written to directly: the streams of Node bring in its network, a tenth of what a short run takes.
 * Terminals, and pipes that are full and will not wait, go through the stream.
 */
function streamOf(descriptor: number, stream: () => NodeJS.WriteStream): OutputStream {
  let direct: boolean | undefined;
  const isDirect = (): boolean => (direct ??= takesWrites(descriptor));
  return {
    write: (text) => {
      const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
      const rest = isDirect() ? bytes.subarray(writeUntilFull(descriptor, bytes)) : bytes;
      if (rest.length === 0) return;
      direct = false;
      stream().write(rest);
    },
    get isTerminal() {
      return !isDirect() && stream().isTTY;
    },
    get width() {
      return !isDirect() && stream().isTTY ? stream().columns : undefined;
    },
  };
}

function takesWrites(descriptor: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    const stat = fstatSync(descriptor);
    return stat.isFile() || stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}

/** How many bytes went out. A reader that has gone away, as `head` does, is no fault: it has read enough. */
function writeUntilFull(descriptor: number, bytes: Uint8Array): number {
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(descriptor, bytes, done);
  } catch (error) {
    if (codeOf(error) === 'EPIPE') return bytes.length;
    if (codeOf(error) !== 'EAGAIN') throw error;
  }
  return done;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  return stat.isDirectory() ? 'folder' : 'file';
}

/** A linked folder is not followed: it could lead back to where it stands. A linked file is a file. */
function entryOf(
  folder: string,
  entry: { name: string; isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean },
): FolderEntry {
  if (entry.isFile()) return { name: entry.name, kind: 'file' };
  if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
  const target = entry.isSymbolicLink()
    ? statSync(join(folder, entry.name), { throwIfNoEntry: false })
    : undefined;
  return { name: entry.name, kind: target?.isFile() === true ? 'file' : 'other' };
}

/** Writes beside the target and renames, so that nobody ever sees half a file. */
function writeWhole(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  const data = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  try {
    const file = openSync(temporary, 'w');
    try {
      for (let done = 0; done < data.length;) done += writeSync(file, data, done);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function guarded<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new FileFault(path, reasonOf(error));
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no existe',
  EACCES: 'no hay permiso para abrirlo',
  EPERM: 'el sistema no permite esa operación',
  EISDIR: 'es una carpeta',
  EEXIST: 'hay un archivo donde va una carpeta',
  ENOTDIR: 'una parte de la ruta no es una carpeta',
  ENOSPC: 'no queda espacio en el disco',
  EROFS: 'el disco es de solo lectura',
  EBUSY: 'otro programa lo tiene abierto',
  EMFILE: 'hay demasiados archivos abiertos',
  ELOOP: 'hay un círculo de enlaces',
  ENAMETOOLONG: 'el nombre es demasiado largo',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? `el sistema respondió ${code || String(error)}`;
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
