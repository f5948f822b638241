import { realpathSync } from 'node:fs';
import { isAbsolute, sep } from 'node:path';
import { isBelow } from '../check/inside.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { parentOf, relative } from '../text/path.ts';
import { git, nearestWith, text } from './git-run.ts';

/** Folders that are asked for by name; the command line has room for so many on every system. */
const MOST_NAMED = 100;

/**
 * Those of some empty folders that stand for another repository (a submodule) which was not brought: the index of the
 * repository around them says so. None where there is no repository, or git does not tell.
 */
export function unbroughtModules(folders: readonly string[]): readonly string[] {
  const byRepository = groupedBy(
    folders.flatMap((folder) => {
      const real = realOf(folder);
      const root = real === undefined ? undefined : nearestWith(parentOf(real), ['.git']);
      return real === undefined || root === undefined ? [] : [{ folder, root, place: relative(root, real) }];
    }),
    ({ root }) => root,
  );
  return [...byRepository].flatMap(([root, some]) => {
    const named = some.length > MOST_NAMED ? [] : some.map(({ place }) => place);
    const modules = modulesIn(text(git(root, ['ls-files', '--stage', '-z', '--full-name', '--', ...named])));
    return some.flatMap(({ folder, place }) => (modules.has(place.normalize('NFC')) ? [folder] : []));
  });
}

/** The paths of the submodules in a list of `git ls-files --stage`, with their accents composed. */
function modulesIn(listed: string): ReadonlySet<string> {
  return new Set(
    listed
      .split('\0')
      .flatMap((entry) => /^160000 [^\t]*\t(.*)$/s.exec(entry)?.[1] ?? [])
      .map((path) => path.normalize('NFC')),
  );
}

function realOf(folder: string): string | undefined {
  try {
    return realpathSync(folder).split(sep).join('/');
  } catch {
    return undefined;
  }
}

/**
 * Whether the repository of a submodule stands in its folder, and all that is of it in the checkout or in the repository
 * around it: what a link or a file of somebody else names elsewhere is not read. All absolute; `root` without links.
 */
export function isBrought(root: string, folder: string): boolean {
  if (realOf(folder) !== folder) return false;
  const [top = '', own = ''] = text(
    git(folder, ['rev-parse', '--show-toplevel', '--absolute-git-dir']),
  ).split(/\r?\n/);
  if (realOf(top) !== folder) return false;
  const [common = ''] = text(git(root, ['rev-parse', '--git-common-dir'])).split(/\r?\n/);
  const store = realOf(isAbsolute(common) ? common : `${root}/${common}`);
  const real = realOf(own);
  return real !== undefined && [root, store].some((place) => place !== undefined && isBelow(real, place));
}
