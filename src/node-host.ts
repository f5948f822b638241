import { existsSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { FileFault, type FolderEntry, type Host, type Thread } from './host/host.ts';
import { appendWhole, guarded, readWhole, writeWhole } from './node-host/files.ts';
import { revisionOf } from './node-host/git.ts';
import { readStdin, streamOf } from './node-host/streams.ts';
import { watchBelow } from './node-host/watch.ts';

/** The real world: this process, its streams and its disk. */
export function nodeHost(): Host {
  return {
    get cwd() {
      return workingFolder();
    },
    env: process.env,
    stdout: streamOf(1, () => process.stdout),
    stderr: streamOf(2, () => process.stderr),
    readStdin,
    readFile: readWhole,
    writeFile: writeWhole,
    appendFile: appendWhole,
    removeFile: (path) => guarded(path, () => rmSync(path)),
    listFolder: (path) =>
      guarded(path, () => readdirSync(path, { withFileTypes: true }).map((entry) => entryOf(path, entry))),
    kindOf: (path) => guarded(path, () => kindOf(path)),
    realPath: (path) => guarded(path, () => realPathOf(path)),
    fileSize: (path) => guarded(path, () => statSync(path).size),
    watch: watchBelow,
    revisionOf,
    startThread,
    elapsed: () => performance.now(),
  };
}

/** The folder the program was started in. Throws FileFault when it was removed meanwhile. */
function workingFolder(): string {
  try {
    return slashed(process.cwd());
  } catch {
    throw new FileFault('.', 'la carpeta en la que se encuentra ya no existe');
  }
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

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  return stat.isDirectory() ? 'folder' : 'file';
}

function realPathOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) === undefined ? path : slashed(realpathSync(path));
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

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
