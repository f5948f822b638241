import { existsSync, realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import process from 'node:process';
import type { CheckedOut, CheckedOutFile, Revision } from '../host/revision.ts';
import { git, hasRepository, text } from './git-run.ts';

/**
 * Which commit some files below a folder are of: the one that their checkout stands at, or the one asked for. Git
 * itself is asked, since only it knows all its forms (worktrees, references in chains, packed or in tables), by its
 * plumbing alone: nothing that the repository or its configuration names is run, and nothing is fetched.
 */
export function revisionOf(folder: string, { files, wouldRead }: CheckedOut, commit = 'HEAD'): Revision {
  const at = checkoutOf(folder, commit);
  if ('kind' in at) return at;
  const held = blobsOf(folder, at.id);
  if (held === undefined) return { kind: 'unknown' };
  const same = files.map((file) => isHeld(file, placeIn(at.root, folder, file.path), held));
  if (files.length > 0 && same.every((state) => state === 'absent')) return { kind: 'outside' };
  const changed =
    same.some((state) => state !== 'same') ||
    lacks(folderIn(at.root, folder), at.root, held.keys(), wouldRead);
  return { kind: 'commit', commit: at.id, changed };
}

/** The folder of a checkout and the id of a commit, or why there is no telling. */
function checkoutOf(
  folder: string,
  commit: string,
): { readonly root: string; readonly id: string } | Exclude<Revision, { readonly kind: 'commit' }> {
  const wanted = ['--verify', '--quiet', '--end-of-options', `${commit}^{commit}`];
  // Both are asked at once: a page that is shown again and again waits for each question.
  const told = git(folder, ['rev-parse', '--show-toplevel', ...wanted]);
  const [, root, id] = /^(.*?)\r?\n([0-9a-f]+)\r?\n$/s.exec(text(told)) ?? [];
  if (root !== undefined && id !== undefined) return { root, id };
  if (told === 'none' && !hasRepository(folder)) return { kind: 'outside' };
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  if (top === 'none') return { kind: 'outside' };
  // A repository without any commit holds nothing yet; of another commit nobody here can tell.
  return { kind: top !== 'failed' && commit === 'HEAD' && isUnborn(folder) ? 'outside' : 'unknown' };
}

/** The way from the root of a repository to a folder in it, with `/` at its end; empty for the root. */
export function folderIn(root: string, folder: string): string {
  const place = placeIn(root, folder, '.') ?? '';
  return place === '' ? '' : `${place}/`;
}

/** Whether something of a commit below a folder would be read and no longer stands there. */
export function lacks(
  below: string,
  root: string,
  held: Iterable<string>,
  wouldRead: CheckedOut['wouldRead'],
): boolean {
  for (const path of held) {
    if (!path.startsWith(below) || !wouldRead(path.slice(below.length))) continue;
    // Accents are composed here, and a disk may keep them apart.
    if (!existsSync(`${root}/${path}`) && !existsSync(`${root}/${path.normalize('NFD')}`)) return true;
  }
  return false;
}

/** A branch that has no commit: HEAD names it and it is not there. One whose commit is damaged is there. */
function isUnborn(folder: string): boolean {
  const branch = git(folder, ['symbolic-ref', '--quiet', 'HEAD']);
  if (typeof branch === 'string') return false;
  return (
    git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', text(branch).trim()]) === 'none'
  );
}

/** What was listed last: a commit never holds anything else. */
let listed: { readonly commit: string; readonly blobs: ReadonlyMap<string, string> } | undefined;

/** The contents that a commit holds, by path from the root of the repository; undefined when git does not tell. */
export function blobsOf(folder: string, commit: string): ReadonlyMap<string, string> | undefined {
  if (listed?.commit === commit) return listed.blobs;
  const answer = git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (answer === 'none' || answer === 'failed') return undefined;
  const blobs = new Map(
    text(answer)
      .split('\0')
      .flatMap((line) => {
        const match = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line);
        return match ? [[(match[2] ?? '').normalize('NFC'), match[1] ?? ''] as const] : [];
      }),
  );
  listed = { commit, blobs };
  return blobs;
}

/** Where a file stands in the repository, links followed; undefined for one outside of it. */
export function placeIn(root: string, folder: string, path: string): string | undefined {
  try {
    const place = relative(realpathSync(root), realpathSync(`${folder}/${path}`))
      .split(sep)
      .join('/');
    return place.startsWith('../') ? undefined : place.normalize('NFC');
  } catch {
    return undefined;
  }
}

export function isHeld(
  { bytes }: CheckedOutFile,
  place: string | undefined,
  held: ReadonlyMap<string, string>,
): 'same' | 'other' | 'absent' {
  const id = place === undefined ? undefined : held.get(place);
  if (id === undefined) return 'absent';
  const algorithm = id.length === 64 ? 'sha256' : 'sha1';
  const plain = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return [bytes, plain].some((content) => blobId(content, algorithm) === id) ? 'same' : 'other';
}

/** The id that git gives to a content: the digest of its kind, its length and itself. */
function blobId(content: Uint8Array, algorithm: 'sha1' | 'sha256'): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex');
}
