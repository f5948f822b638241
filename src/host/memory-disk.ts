import { FileFault, type Disk, type FolderEntry } from './host.ts';

/** Files in memory, by their path from the root, with `/`; texts are kept as UTF-8. */
export function memoryDisk(files: Readonly<Record<string, string | Uint8Array>>): Disk {
  const utf8 = new TextEncoder();
  const known = new Map(
    Object.entries(files).map(([path, content]) => [
      plain(path),
      typeof content === 'string' ? utf8.encode(content) : content,
    ]),
  );
  return {
    cwd: '/',
    readFile(path) {
      const bytes = known.get(plain(path));
      if (bytes === undefined) throw new FileFault(path, 'no existe');
      return bytes;
    },
    listFolder: (folder) => entriesOf(known.keys(), plain(folder)),
    kindOf(path) {
      if (known.has(plain(path))) return 'file';
      return entriesOf(known.keys(), plain(path)).length > 0 ? 'folder' : undefined;
    },
    realPath: plain,
  };
}

/** What stands in a folder, among the paths of all files. */
export function entriesOf(paths: Iterable<string>, folder: string): readonly FolderEntry[] {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  const entries = new Map<string, FolderEntry['kind']>();
  for (const path of paths) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    entries.set(name, rest.length > 0 ? 'folder' : 'file');
  }
  return [...entries].map(([name, kind]) => ({ name, kind }));
}

/** With one `/` at the beginning and between the steps. */
function plain(path: string): string {
  return `/${path}`.replaceAll(/\/+/g, '/');
}
