import type { Disk } from '../host/host.ts';
import { lastStep } from '../text/path.ts';
import type { Target } from './discover.ts';
import { CONFIG_FILES, isConfig } from './excluded.ts';

/** The same disk, on which the configuration of every project is one that stands elsewhere. */
export function withConfiguration(disk: Disk, bytes: Uint8Array): Disk {
  return {
    cwd: disk.cwd,
    listFolder: (folder) => disk.listFolder(folder),
    readFile: (path) => (isConfig(lastStep(path)) ? bytes : disk.readFile(path)),
    kindOf: (path) => {
      if (!isConfig(lastStep(path))) return disk.kindOf(path);
      return lastStep(path) === CONFIG_FILES[0] ? 'file' : undefined;
    },
    unbrought: (folders) => disk.unbrought?.(folders) ?? [],
    // It stands nowhere, so no link leads to it.
    realPath: (path) =>
      isConfig(lastStep(path))
        ? `${disk.realPath(path.slice(0, -lastStep(path).length))}/${lastStep(path)}`
        : disk.realPath(path),
  };
}

/** A project on such a disk: it has that configuration and no other, whether it has one of its own or none. */
export function withoutOwnConfiguration({ project, only }: Target): Target {
  const files = project.files.filter((path) => !isConfig(lastStep(path)));
  return { project: { ...project, files: [...files, ...CONFIG_FILES.slice(0, 1)], above: [] }, only };
}
