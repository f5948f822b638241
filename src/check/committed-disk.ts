import type { Committed } from '../host/committed.ts';
import { FileFault, type Disk } from '../host/host.ts';
import { entriesOf } from '../host/memory-disk.ts';
import { absolute } from '../text/path.ts';

/** The files of a commit as a disk: projects are found in it as in a folder, at the paths that they have when checked out. */
export function committedDisk({ files }: Extract<Committed, { kind: 'files' }>, cwd: string): Disk {
  const folders = foldersOf(files.keys());
  return {
    cwd,
    // A commit is read without its links.
    realPath: (path) => absolute(cwd, path),
    readFile(path) {
      const bytes = files.get(absolute(cwd, path));
      if (bytes === undefined) throw new FileFault(path, 'no existe');
      return bytes;
    },
    listFolder: (folder) => entriesOf(folders.get(absolute(cwd, folder)) ?? [], absolute(cwd, folder)),
    kindOf(path) {
      const full = absolute(cwd, path);
      if (files.has(full)) return 'file';
      return folders.has(full) ? 'folder' : undefined;
    },
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
