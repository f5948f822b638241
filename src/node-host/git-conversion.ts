import process from 'node:process';
import { blobContents } from './git-files.ts';
import type { Held } from './git-held.ts';
import { git, text } from './git-run.ts';
import { lfsDigest } from '../text/lfs-pointer.ts';

/** A file that is not, byte for byte, what its commit holds, and where it stands from the root of the repository. */
export interface Unlike {
  readonly bytes: Uint8Array;
  readonly place: string;
}

/** How many are asked of git, one by one, before it is not told any more. */
const MOST_ASKED = 200;

/**
 * Whether files are what git makes of what their commit holds when it checks it out: other line ends, `$Id$`, another
 * encoding, what Git LFS keeps elsewhere. The conversions that git knows by itself are asked of git; programs that the
 * repository names are never run, and what only they could tell is `unknown`.
 */
export function convertedState(
  root: string,
  files: readonly Unlike[],
  held: Held,
): 'same' | 'other' | 'unknown' {
  const filters = filtersOf(root, files);
  if (filters === undefined) return 'unknown';
  const unfiltered = files.filter(({ place }) => !filters.has(place));
  for (const [i, { bytes, place }] of unfiltered.entries()) {
    if (i >= MOST_ASKED) return 'unknown';
    const id = git(
      root,
      ['-c', 'core.safecrlf=false', 'hash-object', '--stdin', `--path=${place}`],
      Buffer.from(bytes),
    );
    if (typeof id === 'string') return 'unknown';
    if (!held.idsAt(place).includes(text(id).trim())) return 'other';
  }
  const states = files.flatMap(({ bytes, place }) =>
    filters.has(place) ? [filteredState(root, bytes, held.idsAt(place))] : [],
  );
  return states.find((state) => state === 'other') ?? states.find((state) => state === 'unknown') ?? 'same';
}

/** The places of the files for which the repository names a program that converts them; undefined when git does not tell. */
function filtersOf(root: string, files: readonly Unlike[]): ReadonlySet<string> | undefined {
  const places = Buffer.from(files.map(({ place }) => `${place}\0`).join(''), 'utf8');
  const answer = git(root, ['check-attr', '--stdin', '-z', 'filter'], places);
  if (typeof answer === 'string') return undefined;
  const words = text(answer).split('\0');
  const filtered = new Set<string>();
  for (let at = 0; at + 2 < words.length; at += 3) {
    const [place = '', , value] = words.slice(at, at + 3);
    if (value !== 'unspecified' && value !== 'unset') filtered.add(place);
  }
  return filtered;
}

/** Of Git LFS the commit holds a pointer, which says the digest of what it stands for. */
function filteredState(
  root: string,
  bytes: Uint8Array,
  ids: readonly string[],
): 'same' | 'other' | 'unknown' {
  const contents = blobContents(root, ids);
  if (contents === undefined) return 'unknown';
  const digests = new Set<string | undefined>();
  for (const content of contents.values()) digests.add(lfsDigest(content));
  if (digests.has(undefined)) return 'unknown';
  const { createHash } = process.getBuiltinModule('node:crypto');
  return digests.has(createHash('sha256').update(bytes).digest('hex')) ? 'same' : 'other';
}
