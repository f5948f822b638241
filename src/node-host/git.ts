import { existsSync, realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { CheckedOut, Revision } from '../host/revision.ts';
import { convertedState } from './git-conversion.ts';
import { OF_DOCUMENTS } from '../check/document-folders.ts';
import { heldAt, type Held } from './git-held.ts';
import { placed } from './git-place.ts';
import { git, hasRepository, mayBeInRepository, text } from './git-run.ts';

/**
 * Which commit some files below a folder are of: the one that their checkout stands at, or the one asked for. Git
 * itself is asked, since only it knows all its forms (worktrees, references in chains, packed or in tables), by its
 * plumbing alone: nothing that the repository or its configuration names is run, and nothing is fetched.
 */
export function revisionOf(folder: string, { files, wouldRead }: CheckedOut, commit = 'HEAD'): Revision {
  const at = checkoutOf(folder, commit);
  if ('kind' in at) return at;
  const held = heldAt(folder, at.id);
  if (held === undefined) return { kind: 'unknown' };
  const prefix = folderIn(at.root, folder);
  const found = files.map((file) => ({ file, ...placed(file, { root: at.root, folder, prefix }, held) }));
  if (files.length > 0 && found.every(({ state }) => state === 'absent')) return { kind: 'outside' };
  if (hasDocumentsElsewhere(prefix, held, { files, wouldRead })) return { kind: 'unknown' };
  const told = (changed: boolean): Revision => ({ kind: 'commit', commit: at.id, changed });
  if (found.some(({ place, state }) => place === undefined || state === 'absent')) return told(true);
  if (lacks(prefix, at.root, held.paths, wouldRead)) return told(true);
  const others = found.flatMap(({ file, place, state }) =>
    state === 'other' && place !== undefined ? [{ bytes: file.bytes, place }] : [],
  );
  if (others.length === 0) return told(false);
  // Git itself may have written them so into the checkout.
  const state = convertedState(at.root, others, held);
  return state === 'unknown' ? { kind: 'unknown' } : told(state === 'other');
}

/** The folder of a checkout and the id of a commit, or why there is no telling. */
function checkoutOf(
  folder: string,
  commit: string,
): { readonly root: string; readonly id: string } | Exclude<Revision, { readonly kind: 'commit' }> {
  if (!mayBeInRepository(folder)) return { kind: 'outside' };
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

/**
 * Whether documents below a folder are, or may be, of another repository in it (a submodule): of those the commit says only
 * which commit of that one it wants, and a clone without them has its folder empty. One elsewhere than among documents, and
 * of which nothing was read, is of something else.
 */
export function hasDocumentsElsewhere(
  below: string,
  { modules }: Held,
  { files, wouldRead }: CheckedOut,
): boolean {
  const start = below.normalize('NFC');
  return modules.some((path) => {
    if (!path.startsWith(start)) return false;
    const own = path.slice(start.length);
    const isOfDocuments = own.split('/').some((step) => OF_DOCUMENTS.has(step));
    return (
      (isOfDocuments && wouldRead(`${own}/poi.yaml`)) ||
      files.some((file) => file.path.normalize('NFC').startsWith(`${own}/`))
    );
  });
}

/** Whether something of a commit below a folder would be read and no longer stands there. */
export function lacks(
  below: string,
  root: string,
  held: Iterable<string>,
  wouldRead: CheckedOut['wouldRead'],
): boolean {
  const start = below.normalize('NFC');
  for (const path of held) {
    const composed = path.normalize('NFC');
    if (!composed.startsWith(start) || !wouldRead(composed.slice(start.length))) continue;
    // A disk may compose accents or keep them apart, whatever the commit does.
    const forms = [path, composed, path.normalize('NFD')];
    if (!forms.some((form) => existsSync(`${root}/${form}`))) return true;
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

/** Where a folder stands in the repository, links followed; undefined for one outside of it. */
function placeIn(root: string, folder: string, path: string): string | undefined {
  try {
    const place = relative(realpathSync(root), realpathSync(`${folder}/${path}`))
      .split(sep)
      .join('/');
    return place.startsWith('../') ? undefined : place;
  } catch {
    return undefined;
  }
}
