import { partsOf } from '../diagnostics/parts.ts';
import { FileFault, type Host } from '../host/host.ts';
import { compareText } from '../diagnostics/order.ts';
import { sha256 } from '../text/sha256.ts';
import { decode } from '../yaml/decode.ts';
import type { CheckOptions, Findings } from './check.ts';
import type { ReadProject } from './workspace.ts';

/** What was found in a project: restored from an earlier run, or else as `judge` gives it. */
export type FindingsCache = (read: ReadProject, judge: () => Findings) => Findings;

/** More projects than there are municipalities in Peru (1,900). */
const MAX_ENTRIES = 4000;

/** Characters of an entry; a project with more findings than fit is checked every time. */
const MAX_ENTRY = 1_000_000;

/**
 * The findings of earlier runs, in one file for each project, in the folder where this user's system keeps what can be
 * made again; where there is none, everything is judged. An entry is keyed by the content of all files of the project,
 * by how they are judged and by `build`, which identifies this version of the program: any change invalidates it.
 *
 * Why it is kept: 2,000 files that have not changed take 0.4 s with it and 6.5 s without. Parsed documents are not
 * stored, since reading them back takes half as long as parsing.
 */
export function findingsCache(host: Host, options: CheckOptions, build: string): FindingsCache {
  const folder = folderFor(host.env);
  if (folder === undefined) return (_, judge) => judge();
  const severities = [...(options.severities ?? [])].toSorted(([a], [b]) => compareText(a, b));
  const judgedBy = JSON.stringify([
    build,
    options.al ?? null,
    options.parser ?? null,
    severities,
    options.baseline ?? null,
  ]);
  quietly(() => dropSome(host, folder));
  return (read, judge) => {
    if (!isWhole(read)) return judge();
    const key = contentKey(judgedBy, read);
    // The next state of a project replaces its entry.
    const file = `${folder}/${sha256(read.root).slice(0, 32)}`;
    const body = readEntry(host, file, key);
    if (body !== undefined) return restored(body, read);
    const findings = judge();
    // Of the whole result of a check, only what is found.
    const { files, lookAlikes, diagnostics, suppressed, accepted, gone, lowered, configurationAtFault } =
      findings;
    const kept: Stored = {
      sources: citedIn(findings),
      files,
      lookAlikes,
      diagnostics,
      suppressed,
      accepted,
      gone,
      lowered,
      configurationAtFault,
    };
    const stored = JSON.stringify(kept);
    if (stored.length <= MAX_ENTRY)
      quietly(() => host.writeFile(file, `${key} ${sha256(stored)}\n${stored}`));
    return findings;
  };
}

/** All that is found; of the texts, which are in the files, the paths of those that findings stand in. */
type Stored = Omit<Findings, 'sources'> & { readonly sources: readonly string[] };

/** A project with unsaved or unreadable files is not what it will be in the next run. */
function isWhole({ fromEditor, faults }: ReadProject): boolean {
  return !fromEditor && faults.length === 0;
}

/** The digest of all files of a project with their names, of what stands beside them, and of how they are judged. */
function contentKey(judgedBy: string, { input, beside }: ReadProject): string {
  const files = input.toSorted((a, b) => compareText(a.path, b.path));
  const list = files.map(({ path, bytes }) => [path, bytes.length]);
  return sha256(judgedBy, JSON.stringify([list, beside]), ...files.map(({ bytes }) => bytes));
}

/** The body of an entry with this key. An entry that is cut short or altered is removed. */
function readEntry(host: Host, file: string, key: string): string | undefined {
  const text = quietly(() => new TextDecoder().decode(host.readFile(file)));
  if (text === undefined) return undefined;
  const [, entryKey, digest, body = ''] = /^(\w{64}) (\w{64})\n(.*)$/s.exec(text) ?? [];
  if (digest !== sha256(body)) {
    quietly(() => host.removeFile(file));
    return undefined;
  }
  return entryKey === key ? body : undefined;
}

/** The paths of the texts that findings stand in; a file that was found and not read has none. */
function citedIn({ diagnostics, accepted, suppressed, sources }: Findings): readonly string[] {
  const cited = [...diagnostics, ...accepted, ...suppressed.map(({ diagnostic }) => diagnostic)]
    .flatMap((one) => [one, ...partsOf(one)])
    .map(({ location }) => location.file);
  return [...new Set(cited)].filter((path) => sources.has(path));
}

function restored(body: string, { input }: ReadProject): Findings {
  const findings = JSON.parse(body) as Stored; // its digest says that it was written above
  const cited = new Set(findings.sources);
  const sources = input.flatMap(({ path, bytes }) => {
    const source = cited.has(path) ? decode(path, bytes).source : undefined;
    return source ? [[path, source] as const] : [];
  });
  return { ...findings, sources: new Map(sources) };
}

/** Removes half of the entries when there are too many: a project whose entry went is checked again. */
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

/** The cache is a convenience: a run without it says the same, only later. */
function quietly<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof FileFault) return undefined;
    throw error;
  }
}
