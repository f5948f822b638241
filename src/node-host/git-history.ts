import { existsSync, realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { CheckedOut, Revision } from '../host/revision.ts';
import { git, text } from './git-run.ts';
import { heldAt, type Held } from './git-held.ts';
import { placed } from './git-place.ts';
import { folderIn, hasDocumentsElsewhere, lacks, revisionOf } from './git.ts';

/** See `Host.revisionsBelow`. */
export function revisionsBelow(folder: string): (project: string, checkedOut: CheckedOut) => Revision {
  const known = historyOf(folder);
  return (project, checkedOut) => {
    if (known === 'failed') return revisionOf(project, checkedOut);
    if (known === 'none')
      return isOtherRepository(project, folder) ? revisionOf(project, checkedOut) : { kind: 'outside' };
    if (isOtherRepository(project, known.root)) return revisionOf(project, checkedOut);
    const prefix = folderIn(known.root, project);
    const below = prefix.normalize('NFC').replace(/\/$/, '');
    const same = checkedOut.files.every(
      (file) => placed(file, { root: known.root, folder: project, prefix }, known.held).state === 'same',
    );
    const commit = known.changes.get(below);
    // What differs, or stands in no commit, is told with all care.
    return same &&
      commit !== undefined &&
      !hasDocumentsElsewhere(prefix, known.held, checkedOut) &&
      !lacks(prefix, known.root, known.within(below), checkedOut.wouldRead)
      ? { kind: 'commit', commit, changed: false }
      : revisionOf(project, checkedOut);
  };
}

interface History {
  /** Of the repository, without links. */
  readonly root: string;
  readonly held: Held;
  /** What it holds at or below a folder, by the way to it from the root. */
  readonly within: (folder: string) => readonly string[];
  /**
   * The last commit that changed anything below each folder and holds it as HEAD does, by the folder's path from the root;
   * `''` is that itself.
   */
  readonly changes: ReadonlyMap<string, string>;
}

/** `none` where there is no repository, `failed` where git cannot say or there is no commit yet. */
function historyOf(folder: string): History | 'none' | 'failed' {
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  if (top === 'none') return top;
  const id = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}']);
  if (typeof top === 'string' || typeof id === 'string') return 'failed';
  const head = text(id).trim();
  const held = heldAt(folder, head);
  const commits = git(folder, ['rev-list', head, '--', '.']);
  if (held === undefined || typeof commits === 'string') return 'failed';
  const changed = git(
    folder,
    ['diff-tree', '--stdin', '-r', '--root', '-c', '--name-only', '--no-renames', '-z'],
    text(commits),
  );
  if (typeof changed === 'string') return 'failed';
  const root = realpathSync(text(top).replace(/\r?\n$/, ''));
  const changes = lastChanges(text(changed));
  return {
    root,
    held,
    within: byFolder(held.paths.map((path) => path.normalize('NFC')).toSorted()),
    changes: asAtHead(folder, head, changes),
  };
}

/** The paths below a folder, found among sorted ones without looking at them all. */
function byFolder(sorted: readonly string[]): (folder: string) => readonly string[] {
  const first = (prefix: string): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // `0` is the letter after `/`.
  return (folder) => (folder === '' ? sorted : sorted.slice(first(`${folder}/`), first(`${folder}0`)));
}

/** What `diff-tree --stdin -z` prints: a commit, then the paths that it changed, and the next one. */
function lastChanges(printed: string): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  let commit = '';
  for (const word of printed.split('\0')) {
    if (/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(word)) {
      commit = word;
      continue;
    }
    const steps = word.normalize('NFC').split('/');
    for (let end = steps.length - 1; end >= 0; end--) {
      const folder = steps.slice(0, end).join('/');
      if (changes.has(folder)) break;
      changes.set(folder, commit);
    }
  }
  return changes;
}

/**
 * The commits that hold their folder as HEAD does. Where branches were joined the last one by its day may be of the side
 * that was not taken: of its folder nothing is known then.
 */
function asAtHead(
  folder: string,
  head: string,
  changes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const asked = [...changes].filter(([path]) => !path.includes('\n'));
  const named = asked.flatMap(([path, commit]) => [`${head}:${path}\n`, `${commit}:${path}\n`]).join('');
  const printed = git(folder, ['cat-file', '--batch-check=%(objectname)'], named);
  const ids = typeof printed === 'string' ? [] : text(printed).split('\n');
  return new Map(asked.filter((_, i) => ids[2 * i] !== undefined && ids[2 * i] === ids[2 * i + 1]));
}

/** Whether something between a project and a folder above it is a repository of its own. */
function isOtherRepository(project: string, folder: string): boolean {
  const root = realpathSync(folder);
  const steps = relative(root, realpathSync(project)).split(sep);
  if (steps[0] === '..') return true;
  return steps.some(
    (step, i) => step !== '' && existsSync(`${root}/${steps.slice(0, i + 1).join('/')}/.git`),
  );
}
