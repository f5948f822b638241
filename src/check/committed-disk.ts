import type { Committed } from '../host/committed.ts';
import { FileFault, type Disk } from '../host/host.ts';
import { entriesOf } from '../host/memory-disk.ts';
import { followed } from '../text/followed.ts';
import { absolute } from '../text/path.ts';

/** The files of a commit as a disk: projects are found in it as in a folder, at the paths that they have when checked out. */
export function committedDisk(
  { files, links, modules }: Pick<Extract<Committed, { kind: 'files' }>, 'files' | 'links' | 'modules'>,
  cwd: string,
): Disk {
  // Nothing of theirs is there: a path in each makes it known to the folders above it, and no name in it is told.
  const empty = new Map(modules.map((folder) => [folder, [] as readonly string[]]));
  const folders = new Map([
    ...foldersOf([...files.keys(), ...links.keys(), ...modules.map((folder) => `${folder}/.`)]),
    ...empty,
  ]);
  const realPath = (path: string): string => {
    const real = followed(absolute(cwd, path), links);
    if (real === undefined) throw new FileFault(path, 'hay un círculo de enlaces', true);
    return real;
  };
  return {
    cwd,
    realPath,
    readFile(path) {
      const bytes = files.get(realPath(path));
      if (bytes === undefined) throw new FileFault(path, 'no existe');
      return bytes;
    },
    listFolder(path) {
      const folder = realPath(path);
      return entriesOf(folders.get(folder) ?? [], folder).map((entry) =>
        links.has(absolute(folder, entry.name)) ? { ...entry, kind: 'link' } : entry,
      );
    },
    kindOf(path) {
      const full = realPath(path);
      if (files.has(full)) return 'file';
      return folders.has(full) ? 'folder' : undefined;
    },
    unbrought: (asked) => asked.filter((folder) => empty.has(realPath(folder))),
  };
}

/** What stands in each folder: the paths of its files, and of one file in each folder of it. */
function foldersOf(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    let below = path;
    for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = end === 0 ? '/' : path.slice(0, end);
      const known = folders.get(folder);
      if (known) {
        known.push(below);
        break;
      }
      folders.set(folder, [below]);
      below = `${folder}/.`;
      if (end === 0) break;
    }
  }
  return folders;
}
