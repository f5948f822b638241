import { readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { FileFault, type FolderEntry, type Host } from './host/host.ts';
import { readAsset } from './node-host/assets.ts';
import { appendWhole, guarded, readWhole, writeSetWhole, writeWhole } from './node-host/files.ts';
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
    readAsset,
    readFile: readWhole,
    writeFile: writeWhole,
    writeSet: writeSetWhole,
    appendFile: appendWhole,
    removeFile: (path) => guarded(path, () => rmSync(path)),
    listFolder: (path) =>
      guarded(path, () => readdirSync(path, { withFileTypes: true }).map((entry) => entryOf(path, entry))),
    kindOf: (path) => guarded(path, () => kindOf(path)),
    realPath: (path) => guarded(path, () => realPathOf(path)),
    watch: watchBelow,
    revisionOf,
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
