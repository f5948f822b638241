import { readAsset } from '../../src/node-host/assets.ts';
import { FileFault, type Conversation, type Host } from '../../src/host/host.ts';
import { entriesOf } from '../../src/host/memory-disk.ts';
import type { Committed } from '../../src/host/committed.ts';
import type { Revision } from '../../src/host/revision.ts';
import type { WebService } from '../../src/host/web.ts';

/** A world in memory, for tests: files by absolute path, and everything that was printed. */
export interface MemoryHost extends Host {
  readonly files: Map<string, Uint8Array>;
  readonly printed: { readonly out: string; readonly err: string };
  /** Saves a file and tells whoever watches. */
  save(path: string, content: string | Uint8Array): void;
  /** The folders that are watched can no longer be. */
  endWatch(): void;
  /** Whoever answers requests, once somebody does. */
  service(): Promise<WebService>;
  /** Whoever sits at the terminal wants the program to end. */
  interrupt(): void;
  /** The addresses that were opened in a browser. */
  readonly addresses: readonly string[];
}

export interface MemoryWorld {
  /** Paths are taken from `/w`; a value of null is a file that cannot be read. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** What somebody at the terminal answers, in turn; then they go away. Without it nobody can be asked. */
  readonly answers?: readonly string[];
  readonly terminal?: { readonly width: number };
  /** There is a browser. */
  readonly browser?: boolean;
  /** Whoever started the program and speaks with it. */
  readonly conversation?: Conversation;
  /** The commit that holds all files as they are; without it there is no repository. */
  readonly commit?: string;
  /** The files of commits by their names, by absolute path; without it there is no repository. */
  readonly commits?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The clone lacks the commits that it does not have. */
  readonly shallow?: boolean;
  /** What git says instead, of the commit asked for or of the one checked out. */
  readonly revisionOf?: (commit: string | undefined) => Revision;
  /** Milliseconds since some moment; without it no time passes. */
  readonly elapsed?: () => number;
}

export function memoryHost(world: MemoryWorld = {}): MemoryHost {
  const cwd = world.cwd ?? '/w';
  const files = new Map<string, Uint8Array>();
  const unreadable = new Set<string>();
  for (const [path, content] of Object.entries(world.files ?? {})) {
    const full = path.startsWith('/') ? path : `/w/${path}`;
    if (content === null) unreadable.add(full);
    files.set(full, bytesOf(content ?? ''));
  }
  const full = (path: string): string => (path.startsWith('/') ? path : `${cwd}/${path}`);
  let serve: (service: WebService) => void = () => {};
  const served = new Promise<WebService>((resolve) => (serve = resolve));
  let stop: () => void = () => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const addresses: string[] = [];
  let secrets = 0;
  const watched = new Set<{ readonly changed: () => void; readonly ended: (why: string) => void }>();
  const answers = [...(world.answers ?? [])];
  const out: (string | Uint8Array)[] = [];
  const err: (string | Uint8Array)[] = [];
  const stream = (to: (string | Uint8Array)[]): Host['stdout'] => ({
    write: (text) => void to.push(text),
    command: (text) => void to.push(text),
    isTerminal: world.terminal !== undefined,
    width: world.terminal?.width,
    isUnread: false,
  });
  return {
    cwd,
    env: world.env ?? {},
    files,
    get printed() {
      return { out: textOf(out), err: textOf(err) };
    },
    stdout: stream(out),
    stderr: stream(err),
    readStdin: () => Promise.resolve(bytesOf(world.stdin ?? '')),
    person: () =>
      world.answers && {
        ask: (question) => {
          const answer = answers.shift();
          out.push(`${question}${answer ?? '^C'}\n`);
          return Promise.resolve(answer);
        },
      },
    readFile: (path) => {
      const bytes = files.get(full(path));
      if (unreadable.has(full(path))) throw new FileFault(path, 'no hay permiso para abrirlo');
      if (!bytes) throw new FileFault(path, 'no existe');
      return bytes;
    },
    sizeOf: (path) => files.get(full(path))?.length ?? 0,
    readPieces: (path) => [files.get(full(path)) ?? new Uint8Array()],
    elapsed: world.elapsed ?? (() => 0),
    engine: 'Node.js 20.19.0',
    writeFile: (path, content) => void files.set(full(path), bytesOf(content)),
    writeSet: (set, obsolete = []) => {
      for (const path of obsolete) files.delete(full(path));
      for (const { path, content } of set) files.set(full(path), bytesOf(content));
    },
    replaceSet: (_folder, set) => {
      for (const { path, standing } of set) {
        const stands = files.get(full(path));
        const isSame =
          standing === 'anything' ||
          (standing === 'nothing' ? stands === undefined : stands && Buffer.compare(stands, standing) === 0);
        if (isSame !== true)
          throw new FileFault(path, 'cambió mientras tanto, y no se ha tocado. Repita el comando');
      }
      for (const { path, content } of set) files.set(full(path), bytesOf(content));
    },
    growSet: (paths) => {
      const texts = new Map(paths.map((path) => [full(path), '']));
      return {
        append: (path, text) => void texts.set(full(path), `${texts.get(full(path)) ?? ''}${text}`),
        finish: (heads) => {
          for (const [path, text] of texts) files.set(path, bytesOf(text));
          for (const { path, content } of heads) files.set(full(path), bytesOf(content));
        },
        abandon: () => texts.clear(),
      };
    },
    appendFile: (path, text) => {
      const before = files.get(full(path)) ?? new Uint8Array();
      files.set(full(path), Buffer.concat([before, bytesOf(text)]));
    },
    removeFile: (path) => void files.delete(full(path)),
    listFolder: (path) => entriesOf(files.keys(), full(path)),
    kindOf: (path) => {
      if (files.has(full(path))) return 'file';
      const folder = full(path).replace(/\/$/, '');
      return folder === cwd || [...files.keys()].some((file) => file.startsWith(`${folder}/`))
        ? 'folder'
        : undefined;
    },
    readAsset,
    realPath: (path) => full(path),
    identityOf: (path) => full(path),
    watch: (_folder, changed, ended) => {
      const watching = { changed, ended };
      watched.add(watching);
      return { close: () => void watched.delete(watching) };
    },
    save: (path, content) => {
      files.set(full(path), bytesOf(content));
      for (const { changed } of watched) changed();
    },
    endWatch: () => {
      for (const { ended } of watched) ended('la carpeta ya no está ahí');
    },
    service: async () => served,
    interrupt: () => stop(),
    addresses,
    listen: (port, service) => {
      // Whoever waits is told when it has been said to the person too.
      setTimeout(() => serve(service));
      return Promise.resolve({ port: port || 4321, close: () => Promise.resolve() });
    },
    conversation: () => {
      if (!world.conversation) throw new Error('nobody speaks with the program');
      return world.conversation;
    },
    assetAddress: (path) => `file:///programa/${path}`,
    openAddress: (address) => {
      addresses.push(address);
      return world.browser === true;
    },
    interrupted: async () => stopped,
    workers: () => undefined,
    revisionsBelow: () => () => world.revisionOf?.(undefined) ?? revisionIn(world),
    secret: () => `secreto-${++secrets}`,
    filesOf: (_folder, commit, wanted) => committedIn(world, commit, wanted),
    commonCommit: () => ({ kind: 'none', shallow: world.shallow ?? false }),
    revisionOf: (_folder, _files, commit) => world.revisionOf?.(commit) ?? revisionIn(world),
  };
}

function committedIn(
  { commits, shallow = false }: MemoryWorld,
  commit: string,
  wanted: (path: string) => boolean,
): Committed {
  if (commits === undefined) return { kind: 'outside' };
  const files = commits[commit];
  if (files === undefined) return { kind: 'absent', shallow };
  return {
    kind: 'files',
    commit: '0123456789abcdef0123456789abcdef01234567',
    root: '/w',
    files: new Map(
      Object.entries(files).map(([path, text]) => [path, wanted(path) ? bytesOf(text) : undefined]),
    ),
    links: new Map(),
    modules: [],
    submodules: [],
  };
}

function revisionIn({ commit }: MemoryWorld): Revision {
  return commit === undefined ? { kind: 'outside' } : { kind: 'commit', commit, changed: false };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

function textOf(parts: readonly (string | Uint8Array)[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : Buffer.from(part).toString('utf8'))).join('');
}
