import { FileFault, type Host } from '../host/host.ts';
import { compareText } from '../diagnostics/order.ts';
import { sha256 } from '../text/sha256.ts';
import type { CheckOptions } from './check.ts';
import type { Found } from './findings.ts';
import type { ReadProject } from './workspace.ts';

/**
 * What was found in projects before, outside of them. A project is looked up by the content of all its files: whatever
 * links two of them, nothing is said again that any change could have changed. One entry for each project, a few KB;
 * parsed trees are not kept, since reading them back costs half of parsing. On examples/puno it saves two thirds.
 */
export interface FindingsCache {
  /** What was found in these very files, judged in this very way; undefined when that is not known. */
  find(read: ReadProject): Found | undefined;
  /** Keeps what was found. A folder that cannot be written is left alone. */
  keep(read: ReadProject, found: Found): void;
  /** Drops entries when there are too many. To be called at the end of a run. */
  trim(): void;
}

/** More projects than there are municipalities in Peru (1,900), and no more. */
const MAX_ENTRIES = 4000;

/** Bytes; a project with more to say than this is checked every time. */
const MAX_ENTRY = 1_000_000;

/**
 * The cache of this user; undefined where no folder for such things is known. `build` tells this program from all
 * others: what another one found may not be what this one would.
 */
export function findingsCache(host: Host, options: CheckOptions, build: string): FindingsCache | undefined {
  const folder = folderFor(host.env);
  if (folder === undefined) return undefined;
  const way = JSON.stringify([
    build,
    options.al ?? null,
    options.parser ?? null,
    [...(options.severities ?? [])].toSorted(([a], [b]) => compareText(a, b)),
  ]);
  let last: { readonly read: ReadProject; readonly key: string } | undefined;
  const keyOf = (read: ReadProject): string => {
    if (last?.read !== read) last = { read, key: contentKey(way, read) };
    return last.key;
  };
  // A project has one entry, which its next state replaces.
  const fileOf = ({ root }: ReadProject): string => `${folder}/${sha256(root).slice(0, 32)}`;
  let kept = false;
  return {
    find: (read) => (isWhole(read) ? readEntry(host, fileOf(read), keyOf(read)) : undefined),
    keep(read, found) {
      if (!isWhole(read)) return;
      const body = JSON.stringify(found);
      if (body.length > MAX_ENTRY) return;
      quietly(() => {
        host.writeFile(fileOf(read), `${keyOf(read)} ${sha256(body)}\n${body}`);
        kept = true;
      });
    },
    trim() {
      if (kept) quietly(() => dropSome(host, folder));
    },
  };
}

/** What an editor has not saved, or what could not be read, is not what the project will be the next time. */
function isWhole({ fromEditor, faults }: ReadProject): boolean {
  return !fromEditor && faults.length === 0;
}

function contentKey(way: string, { input }: ReadProject): string {
  const files = input.toSorted((a, b) => compareText(a.path, b.path));
  const list = files.map(({ path, bytes }) => [path, bytes.length]);
  return sha256(way, JSON.stringify(list), ...files.map(({ bytes }) => bytes));
}

/** An entry that is of other content, cut short or altered is as good as none. */
function readEntry(host: Host, file: string, key: string): Found | undefined {
  const text = quietly(() => Buffer.from(host.readFile(file)).toString('utf8'));
  const end = text?.indexOf('\n') ?? -1;
  if (text === undefined || end < 0) return undefined;
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== `${key} ${sha256(body)}`) return undefined;
  return JSON.parse(body) as Found; // its digest says that it is what `keep` wrote
}

/** Half of them, whichever: a project that comes again is checked again. */
function dropSome(host: Host, folder: string): void {
  const entries = host.listFolder(folder).filter(({ kind }) => kind === 'file');
  if (entries.length <= MAX_ENTRIES) return;
  for (const { name } of entries.slice(0, entries.length / 2))
    quietly(() => host.removeFile(`${folder}/${name}`));
}

/** Where the system wants what can be made again: XDG_CACHE_HOME, LOCALAPPDATA or `~/.cache`. */
function folderFor(env: Host['env']): string | undefined {
  const base = [
    absoluteOnly(env['XDG_CACHE_HOME']),
    absoluteOnly(env['LOCALAPPDATA']),
    absoluteOnly(env['HOME'] === undefined ? undefined : `${env['HOME']}/.cache`),
  ].find((path) => path !== undefined);
  return base === undefined ? undefined : `${base}/plan-municipal/hallazgos`;
}

function absoluteOnly(path: string | undefined): string | undefined {
  return path !== undefined && /^(\/|[A-Za-z]:)/.test(path) ? path.replaceAll('\\', '/') : undefined;
}

/** The cache is a convenience: that it cannot be read or written is nobody's concern. */
function quietly<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof FileFault) return undefined;
    throw error;
  }
}
