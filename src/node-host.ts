import { readdirSync, realpathSync, statSync, unlinkSync, type Dirent } from 'node:fs';
import process from 'node:process';
import { FileFault, type FolderEntry, type Host, type Kind } from './host/host.ts';
import { assetAddress, readAsset } from './node-host/assets.ts';
import { codeOf, guarded, undecoded } from './node-host/faults.ts';
import { identityOf } from './node-host/identity.ts';
import { readInPieces, readWhole, sizeOfFile } from './node-host/reading.ts';
import { commonCommit, filesOf } from './node-host/git-files.ts';
import { unbroughtModules } from './node-host/git-modules.ts';
import { revisionOf } from './node-host/git.ts';
import { growSet } from './node-host/growing-set.ts';
import { personAtTerminal } from './node-host/person.ts';
import { replaceSetWhole } from './node-host/replacing.ts';
import { conversation, readStdin, STDERR, STDOUT } from './node-host/streams.ts';
import { watchBelow } from './node-host/watch.ts';
import { revisionsBelow } from './node-host/git-history.ts';
import { writeSetWhole } from './node-host/sets.ts';
import { appendWhole, writeWhole } from './node-host/writing.ts';
import { hasUndecodedName } from './node-host/undecoded-names.ts';
import { workersOf } from './node-host/workers.ts';
import { interrupted, listen, openAddress, secret } from './node-host/web.ts';

/** The real world: this process, its streams and its disk. */
export function nodeHost(): Host {
  return {
    get cwd() {
      return workingFolder();
    },
    env: process.env,
    engine: `Node.js ${process.versions.node}`,
    stdout: STDOUT,
    stderr: STDERR,
    readStdin,
    person: personAtTerminal,
    readAsset,
    readFile: readWhole,
    sizeOf: sizeOfFile,
    readPieces: readInPieces,
    elapsed: () => Number(process.hrtime.bigint() / 1_000_000n),
    writeFile: writeWhole,
    writeSet: (files, obsolete) => writeSetWhole(files, obsolete),
    replaceSet: replaceSetWhole,
    growSet,
    appendFile: appendWhole,
    // Of what it may not take away `rmSync` says that it is no folder.
    removeFile: (path) => guarded(path, () => unlinkSync(path)),
    listFolder: (path) => guarded(path, () => readdirSync(path, { withFileTypes: true }).map(entryOf)),
    kindOf: (path) => guarded(path, () => kindOf(path)),
    realPath: (path) => guarded(path, () => realPathOf(path)),
    unbrought: unbroughtModules,
    identityOf: (path) => guarded(path, () => identityOf(path)),
    watch: watchBelow,
    revisionOf,
    revisionsBelow,
    workers: workersOf,
    filesOf,
    commonCommit,
    listen,
    conversation,
    assetAddress,
    openAddress,
    interrupted,
    secret,
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

function kindOf(path: string): Kind | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined && hasUndecodedName(path)) throw undecoded(path);
  return stat && kindOfStat(stat);
}

function kindOfStat(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): Kind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'special';
}

function realPathOf(path: string): string {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return path;
  try {
    return slashed(realpathSync.native(path));
  } catch (error) {
    // Windows does not say it of some disks of the network or in memory, nor wine of a long path; Node's own way finds it.
    if (codeOf(error) !== 'UNKNOWN' && codeOf(error) !== 'EISDIR') throw error;
    return slashed(realpathSync(path));
  }
}

function entryOf(entry: Dirent): FolderEntry {
  return { name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOfStat(entry) };
}

/** Elsewhere a backslash is a letter of a name. */
function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
