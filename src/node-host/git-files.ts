import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Committed, CommonCommit } from '../host/committed.ts';
import { followed } from '../text/followed.ts';
import { isBrought } from './git-modules.ts';
import { git, text } from './git-run.ts';

/**
 * The files of a commit, read by the plumbing of git alone: nothing of the repository runs, nothing is fetched. Those of
 * the repositories in it (submodules) are among them where these were brought and have the commit that it wants.
 */
export function filesOf(folder: string, commit: string, wanted: (path: string) => boolean): Committed {
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  if (top === 'none') return { kind: 'outside' };
  if (top === 'failed') return { kind: 'unknown' };
  const id = idOf(folder, commit);
  if (id === undefined) return { kind: 'absent', shallow: isShallow(folder) };
  const root = realpathSync(text(top).replace(/\r?\n$/, ''))
    .split(sep)
    .join('/');
  const found = filesOfCheckout({ root, commit: id }, wanted);
  return found === undefined ? { kind: 'unknown' } : { kind: 'files', commit: id, root, ...found };
}

type Files = Pick<
  Extract<Committed, { readonly kind: 'files' }>,
  'files' | 'links' | 'modules' | 'submodules'
>;

/** A checkout, absolute and without links, and the full id of a commit of its repository. */
interface CheckoutAt {
  readonly root: string;
  readonly commit: string;
}

/** undefined where git does not tell. */
function filesOfCheckout({ root, commit }: CheckoutAt, wanted: (path: string) => boolean): Files | undefined {
  const listed = git(root, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (listed === 'none' || listed === 'failed') return undefined;
  const entries = entriesIn(text(listed));
  const blobs = entries.filter(({ mode }) => mode.startsWith('100'));
  const targets = targetsOf(root, entries);
  if (targets === undefined) return undefined;
  const named = endsOf(targets, wanted);
  const asked = blobs.filter(({ path }) => wanted(path) || named.has(path));
  const contents = blobContents(
    root,
    asked.map(({ blob }) => blob),
  );
  if (contents === undefined) return undefined;
  const modules = entries
    .filter(({ mode }) => mode === '160000')
    .map(({ path, blob }) => {
      const place = `${root}/${path}`;
      const within = (own: string): boolean => wanted(`${path}/${own}`);
      return {
        place,
        own: isBrought(root, place) ? filesOfCheckout({ root: place, commit: blob }, within) : undefined,
      };
    });
  return {
    files: new Map([
      ...blobs.map(({ path, blob }) => [`${root}/${path}`, contents.get(blob)] as const),
      ...modules.flatMap(({ own }) => [...(own?.files ?? [])]),
    ]),
    links: new Map([
      ...[...targets].map(([path, target]) => [`${root}/${path}`, target] as const),
      ...modules.flatMap(({ own }) => [...(own?.links ?? [])]),
    ]),
    modules: modules.flatMap(({ place, own }) => own?.modules ?? [place]),
    submodules: modules.map(({ place }) => place),
  };
}

/** Where the links of a commit lead, by their paths; undefined where one of them is not in this clone. */
function targetsOf(folder: string, entries: readonly Entry[]): ReadonlyMap<string, string> | undefined {
  const links = entries.filter(({ mode }) => mode === '120000');
  const contents = blobContents(
    folder,
    links.map(({ blob }) => blob),
  );
  if (contents === undefined) return undefined;
  const targetOf = (blob: string): string => new TextDecoder().decode(contents.get(blob)).normalize('NFC');
  return new Map(links.map(({ path, blob }) => [path, targetOf(blob)] as const));
}

/** The paths that wanted links lead to, from the root of the repository: what stands there has any name. */
function endsOf(
  targets: ReadonlyMap<string, string>,
  wanted: (path: string) => boolean,
): ReadonlySet<string | undefined> {
  const rooted = new Map([...targets].map(([path, target]) => [`/${path}`, target] as const));
  return new Set([...targets.keys()].filter(wanted).map((path) => followed(`/${path}`, rooted)?.slice(1)));
}

/** The last commit that two have in common, by the plumbing of git alone too. */
export function commonCommit(folder: string, one: string, other: string): CommonCommit {
  const [first, second] = [idOf(folder, one), idOf(folder, other)];
  const answer =
    first === undefined || second === undefined ? 'none' : git(folder, ['merge-base', first, second]);
  const [id = ''] = text(answer).split('\n');
  return id === '' ? { kind: 'none', shallow: isShallow(folder) } : { kind: 'commit', commit: id };
}

/** The full id of a commit, here or in the repository that this one came from; undefined where there is none. */
function idOf(folder: string, commit: string): string | undefined {
  return idOfName(folder, commit) ?? idOfName(folder, `refs/remotes/origin/${commit}`);
}

function idOfName(folder: string, name: string): string | undefined {
  const id = text(git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]));
  return id.trim() === '' ? undefined : id.trim();
}

function isShallow(folder: string): boolean {
  return text(git(folder, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}

/** A file, a link or a submodule of a commit. */
interface Entry {
  /** Of a file it begins with 100; of a link it is 120000, of a submodule 160000. */
  readonly mode: string;
  /** Its id; of a submodule that of the commit which is wanted of it. */
  readonly blob: string;
  readonly path: string;
}

/** What a list of `git ls-tree` has. */
function entriesIn(listed: string): readonly Entry[] {
  const lines = listed.split('\0');
  const composed = composing(lines.map(pathIn));
  return lines.flatMap((line) => {
    const [, mode, blob] = /^(\d+) (?:blob|commit) ([0-9a-f]+)\t/.exec(line) ?? [];
    return mode === undefined || blob === undefined ? [] : [{ mode, blob, path: composed(pathIn(line)) }];
  });
}

function pathIn(entry: string): string {
  return entry.slice(entry.indexOf('\t') + 1);
}

/** How paths of one commit are composed (NFC): step by step, but not where two names of a folder differ in nothing else. */
function composing(paths: readonly string[]): (path: string) => string {
  if (paths.every((path) => path === path.normalize('NFC'))) return (path) => path;
  const names = new Map<string, Set<string>>();
  const placesOf = (steps: readonly string[]): readonly string[] =>
    steps.map((_, i) =>
      steps
        .slice(0, i + 1)
        .join('/')
        .normalize('NFC'),
    );
  for (const path of paths) {
    const steps = path.split('/');
    const places = placesOf(steps);
    for (const [i, step] of steps.entries()) {
      const place = places[i] ?? '';
      names.set(place, (names.get(place) ?? new Set()).add(step));
    }
  }
  return (path) => {
    const steps = path.split('/');
    const places = placesOf(steps);
    return steps
      .map((step, i) => ((names.get(places[i] ?? '')?.size ?? 0) > 1 ? step : step.normalize('NFC')))
      .join('/');
  };
}

/** The contents of blobs by their ids, in one run of git; undefined where one of them is not in this clone. */
export function blobContents(
  folder: string,
  blobs: readonly string[],
): ReadonlyMap<string, Uint8Array> | undefined {
  if (blobs.length === 0) return new Map();
  const answer = git(folder, ['cat-file', '--batch'], `${blobs.join('\n')}\n`);
  if (typeof answer === 'string') return undefined;
  const found = new Map<string, Uint8Array>();
  let at = 0;
  for (const blob of blobs) {
    const end = answer.indexOf(10, at);
    const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString('latin1', at, end)) ?? [];
    if (size === undefined) return undefined;
    found.set(blob, new Uint8Array(answer.subarray(end + 1, end + 1 + Number(size))));
    at = end + 1 + Number(size) + 1;
  }
  return found;
}
