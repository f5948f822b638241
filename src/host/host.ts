import type { Committed, CommonCommit } from './committed.ts';
import type { CheckedOut, Revision } from './revision.ts';
import type { Workers } from './workers.ts';
import type { WebServer, WebService } from './web.ts';

/** Where projects are found and read: a disk, or files in memory. */
export interface Disk {
  /** Absolute path of the working directory, with `/`. */
  readonly cwd: string;
  /** Bytes of a file. Throws FileFault when it cannot be read. Paths may be relative to `cwd`. */
  readFile(path: string): Uint8Array;
  /** Entries of a folder, in no order, links not followed. Throws FileFault. */
  listFolder(path: string): readonly FolderEntry[];
  /** What stands at a path, following links; undefined for nothing. Throws FileFault when that cannot be told. */
  kindOf(path: string): Kind | undefined;
  /**
   * The absolute path without its links, with `/`, so that two names of one file are the same; as given where nothing
   * stands there. Throws FileFault when that cannot be told.
   */
  realPath(path: string): string;
  /**
   * Those of some empty folders, absolute, that stand for another repository (a submodule) which was not brought. A disk
   * that knows of no repositories has no such thing.
   */
  unbrought?(folders: readonly string[]): readonly string[];
}

/** What can stand at a path; `special` is what has no content of its own: a pipe, a socket, a device. */
export type Kind = 'file' | 'folder' | 'special';

/** What the program asks of the world. Everything else is a function of its arguments. */
export interface Host extends Disk {
  /** What runs the program, with its version: `Node.js 20.20.2`. */
  readonly engine: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** How many bytes a file has. Throws FileFault. */
  sizeOf(path: string): number;
  /**
   * A file from its beginning, piece by piece, however large it is; what a piece holds is overwritten by the next.
   * Throws FileFault.
   */
  readPieces(path: string): Iterable<Uint8Array>;
  /** Milliseconds since some moment, to tell how long something will still take. It shows in no result. */
  elapsed(): number;
  /** Everything that comes in on standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Whoever can be asked at the terminal; undefined where nobody can: in a script, a pipe, CI. */
  person(): Person | undefined;
  /**
   * Writes a file whole or not at all, at the target of a link, and makes the folders on the way; what is no plain file
   * (a device, a pipe) is written through. Throws FileFault.
   */
  writeFile(path: string, bytes: Uint8Array | string): void;
  /**
   * Writes files that belong together, so that they are there as one or their heads are not: all is first written under
   * other names, the old heads (what a reader opens: a report, the description of a data package) go away, and the new
   * ones come last. A run that is stopped at any moment leaves the old set, the new one, or a set without its heads,
   * which the next run completes. `obsolete` are files of an older set that the new one does not have: they go away
   * with the old heads, and those that are not there are no fault. Throws FileFault, with the old set as it was, when
   * something cannot be written or replaced.
   */
  writeSet(files: readonly SetFile[], obsolete?: readonly string[]): void;
  /**
   * Writes files of a folder that were read before and changed: only where each is still as it was read, so that nothing
   * that somebody saved meanwhile is lost, and never at the same time as another run of the program does so there. What
   * stands stays until the new one takes its place, and a head comes last. All or, where one cannot be written or
   * replaced, none. Throws FileFault.
   */
  replaceSet(folder: string, files: readonly ReplacedFile[]): void;
  /** The same of files that become long piece by piece, whose whole content is never in memory. */
  growSet(paths: readonly string[]): GrowingSet;
  /** Adds to the end of a file, which is made where it is not there. Throws FileFault. */
  appendFile(path: string, text: string): void;
  /** Removes a file. Throws FileFault. */
  removeFile(path: string): void;
  /** Bytes of a file that the program ships (schemas/, templates/), by its path from the root of the package. */
  readAsset(path: string): Uint8Array;
  /** Tells a file from all others, whatever its names are (links, hard links, letter case); where nothing stands, by where it would be made. */
  identityOf(path: string): string;
  /**
   * Calls `changed` soon after anything below a folder changes, or a file does, or the path leads elsewhere, until `close`
   * is called; `ended`, once, when it can no longer be watched, with the reason in words.
   */
  watch(path: string, changed: () => void, ended: (why: string) => void): Watcher;
  /** Which commit files below a folder are of: that of their checkout, or the one asked for by its id. */
  revisionOf(folder: string, checkedOut: CheckedOut, commit?: string): Revision;
  /**
   * The files of a commit, of the repository that a folder stands in, with the content of those that are wanted, by their
   * path from its root. A name that only the repository it came from has (`main` in a clone of CI) means that one.
   */
  filesOf(folder: string, commit: string, wanted: (path: string) => boolean): Committed;
  /**
   * The same for many projects below a folder: the last commit that changed each. The repository is asked once, so that
   * it is of one moment; a project that is not as its commit has it, or in another repository, is told by `revisionOf`.
   */
  revisionsBelow(folder: string): (project: string, checkedOut: CheckedOut) => Revision;
  /** The last commit that two of the repository that a folder stands in have in common; names as in `filesOf`. */
  commonCommit(folder: string, one: string, other: string): CommonCommit;
  /**
   * Answers requests of this machine alone, at 127.0.0.1 and a port, or at a free one where that is 0. Throws UsageFault
   * where another program has the port.
   */
  listen(port: number, service: WebService): Promise<WebServer>;
  /** Whoever started the program, where the two speak over standard input and output until one of them goes away. */
  conversation(): Conversation;
  /** The address (`file:`) of a file that the program ships, by its path from the root of the package. */
  assetAddress(path: string): string;
  /** Opens an address in the browser of whoever sits here; false where there is nobody or no browser is known. */
  openAddress(address: string): boolean;
  /** Ends when whoever sits at the terminal wants the program to end (Ctrl+C), or the system does. */
  interrupted(): Promise<void>;
  /** Threads that do tasks beside each other; undefined where there is only one core. */
  workers(): Workers | undefined;
  /** A word that nobody can guess, of letters and digits. */
  secret(): string;
}

/** A program on the other side, which sends bytes and is sent some. */
export interface Conversation {
  /** Is given what comes in, piece by piece; nothing is lost that came in before. To be asked for once. */
  heard(listener: (bytes: Uint8Array) => void): void;
  /** Calls back once when the other side has gone away or said all it will. */
  ended(listener: () => void): void;
  say(bytes: Uint8Array): void;
  /** Stops listening, so that the program can end. */
  end(): void;
}

/** Somebody at a terminal. */
export interface Person {
  /** Shows a question and waits for a line, given without its end; undefined when no answer will come (Ctrl-C, Ctrl-D). */
  ask(question: string): Promise<string | undefined>;
}

/** One of several files that belong together. */
export interface SetFile {
  readonly path: string;
  readonly content: Uint8Array | string;
  /** Whether a reader opens it first. */
  readonly head: boolean;
  /**
   * It need not be on the disk for sure before its head is: there are thousands like it, a head says how long each is,
   * and what was lost with the power is made again.
   */
  readonly isRemade?: true;
}

/** A file of a set with what has to stand in its place until then, as it was read. */
export interface ReplacedFile extends SetFile {
  readonly standing: Uint8Array | 'nothing' | 'anything';
}

/** Files that belong together and grow, each under another name until all are whole. */
export interface GrowingSet {
  /** Adds to one of the files. Throws FileFault. */
  append(path: string, text: string): void;
  /** All is written: the files take their names, and then these heads are written. Throws FileFault. */
  finish(heads: readonly SetFile[]): void;
  /** Nothing will come of it: what there was before stays. Does nothing once it is finished. */
  abandon(): void;
}

export interface OutputStream {
  write(text: string | Uint8Array): void;
  /** Writes lines that a program beside us is to obey; where there is none they are lines like others. */
  command(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined when it is not one. */
  readonly width: number | undefined;
  /** Whoever read it has gone away, as `head` does, as far as is known: what is written goes nowhere. */
  readonly isUnread: boolean;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: Kind | 'link';
}

export interface Watcher {
  close(): void;
}

/**
 * The result could not be written to standard output: a full disk, a terminal that is gone. It may be known only after the
 * documents were changed. Ready to print.
 */
export class OutputFault extends Error {
  constructor(reason: string) {
    super(
      `No se pudo escribir el resultado: ${reason}. Si la orden cambia archivos, mire si ya los cambió antes de repetirla.`,
    );
    this.name = 'OutputFault';
  }
}

/** A file or folder that could not be read or written. The message is Spanish and ready to print. */
export class FileFault extends Error {
  readonly path: string;
  /** It stands in a circle of links: it is not there, whoever asks. */
  readonly isCircle: boolean;
  constructor(path: string, message: string, isCircle = false) {
    super(message);
    this.name = 'FileFault';
    this.path = path;
    this.isCircle = isCircle;
  }
}
