import { existsSync, realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { CheckedOutFile, Revision } from '../host/revision.ts';
import { git, text } from './git-run.ts';
import { blobsOf, isHeld, placeIn, revisionOf } from './git.ts';

/** See `Host.revisionsBelow`. */
export function revisionsBelow(
  folder: string,
): (project: string, files: readonly CheckedOutFile[]) => Revision {
  const known = historyOf(folder);
  return (project, files) => {
    if (known === 'failed') return revisionOf(project, files);
    if (known === 'none')
      return isOtherRepository(project, folder) ? revisionOf(project, files) : { kind: 'outside' };
    if (isOtherRepository(project, known.root)) return revisionOf(project, files);
    const below = relative(known.root, realpathSync(project)).split(sep).join('/').normalize('NFC');
    const prefix = below === '' ? '' : `${below}/`;
    const same = files.every((file) => {
      const path = `${prefix}${file.path}`.normalize('NFC');
      const place = known.held.has(path) ? path : placeIn(known.root, project, file.path);
      return isHeld(file, place, known.held) === 'same';
    });
    const commit = known.changes.get(below);
    // What differs, or stands in no commit, is told with all care.
    return same && commit !== undefined
      ? { kind: 'commit', commit, changed: false }
      : revisionOf(project, files);
  };
}

interface History {
  /** Of the repository, without links. */
  readonly root: string;
  readonly held: ReadonlyMap<string, string>;
  /** The last commit that changed anything below each folder, by its path from the root; `''` is that itself. */
  readonly changes: ReadonlyMap<string, string>;
}

/** `none` where there is no repository, `failed` where git cannot say or there is no commit yet. */
function historyOf(folder: string): History | 'none' | 'failed' {
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  if (top === 'none') return top;
  const id = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}']);
  if (typeof top === 'string' || typeof id === 'string') return 'failed';
  const head = text(id).trim();
  const held = blobsOf(folder, head);
  const commits = git(folder, ['rev-list', head, '--', '.']);
  if (held === undefined || typeof commits === 'string') return 'failed';
  const changed = git(
    folder,
    ['diff-tree', '--stdin', '-r', '--root', '-c', '--name-only', '--no-renames', '-z'],
    text(commits),
  );
  if (typeof changed === 'string') return 'failed';
  const root = realpathSync(text(top).replace(/\r?\n$/, ''));
  return { root, held, changes: lastChanges(text(changed)) };
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

/** Whether something between a project and a folder above it is a repository of its own. */
function isOtherRepository(project: string, folder: string): boolean {
  const root = realpathSync(folder);
  const steps = relative(root, realpathSync(project)).split(sep);
  if (steps[0] === '..') return true;
  return steps.some(
    (step, i) => step !== '' && existsSync(`${root}/${steps.slice(0, i + 1).join('/')}/.git`),
  );
}
