import { FileFault } from '../../src/host/host.ts';
import { absolute, noNameOnWindows } from '../../src/text/path.ts';
import { memoryHost, type MemoryHost } from './memory-host.ts';

/**
 * A host of Windows' manners: its folder begins with a drive or a server, names are found in any case and keep that in
 * which they were given, and what Windows gives no file is refused. Files are by their paths from that folder.
 */
export function windowsHost(cwd: string, files: Readonly<Record<string, string | Uint8Array>>): MemoryHost {
  const inner = memoryHost({
    cwd: `/${cwd}`,
    files: Object.fromEntries(Object.entries(files).map(([path, content]) => [`/${cwd}/${path}`, content])),
  });
  /** The path as the disk has it: in the case of the file or the folder that stands there. */
  const stored = (path: string): string => {
    const wanted = `/${absolute(cwd, path)}`;
    const low = wanted.toLowerCase();
    for (const known of inner.files.keys()) {
      const part = known.slice(0, wanted.length);
      const isWhole = known.length === wanted.length || known[wanted.length] === '/';
      if (isWhole && part.toLowerCase() === low) return part;
    }
    return wanted;
  };
  const named = (path: string): string => {
    const bad = noNameOnWindows(absolute(cwd, path));
    if (bad !== undefined) throw new FileFault(path, `«${bad}» no es un nombre en Windows`);
    return stored(path);
  };
  return {
    ...inner,
    cwd,
    get printed() {
      return inner.printed;
    },
    readFile: (path) => inner.readFile(stored(path)),
    sizeOf: (path) => inner.sizeOf(stored(path)),
    readPieces: (path) => inner.readPieces(stored(path)),
    writeFile: (path, content) => inner.writeFile(named(path), content),
    writeSet: (set, obsolete = []) =>
      inner.writeSet(
        set.map((file) => ({ ...file, path: named(file.path) })),
        obsolete.map(stored),
      ),
    replaceSet: (folder, set) =>
      inner.replaceSet(
        stored(folder),
        set.map((file) => ({ ...file, path: named(file.path) })),
      ),
    appendFile: (path, text) => inner.appendFile(named(path), text),
    removeFile: (path) => inner.removeFile(stored(path)),
    listFolder: (path) => inner.listFolder(stored(path)),
    kindOf: (path) => inner.kindOf(stored(path)),
    realPath: (path) => stored(path).slice(1),
    identityOf: (path) => stored(path).toLowerCase(),
    save: (path, content) => inner.save(stored(path), content),
  };
}
