import type { Disk, FolderEntry, Kind } from '../host/host.ts';
import { lastStep, parentOf } from '../text/path.ts';
import { sameBytes } from '../text/same-bytes.ts';

/** A disk on which the texts that somebody is editing stand as they are on the screen. */
export interface OpenDisk extends Disk {
  /** What a file holds on the screen; undefined where it is no longer open. */
  show(path: string, bytes: Uint8Array | undefined): void;
  /** Forgets what stands on the disk: something changed there. Files that have the same bytes then stay the same object. */
  forget(): void;
}

/**
 * The disk under the texts that are open. What was asked once is remembered until it is told to forget, so that a
 * keystroke asks the real disk nothing, and the bytes of a file that has not changed are always the same object.
 */
export function openDisk(disk: Disk): OpenDisk {
  const shown = new Map<string, Uint8Array>();
  let former: ReadonlyMap<string, Uint8Array> = new Map();
  let bytes = new Map<string, Uint8Array>();
  let folders = new Map<string, readonly FolderEntry[]>();
  let kinds = new Map<string, Kind | undefined>();
  let places = new Map<string, string>();
  let modules = new Map<string, boolean>();
  const onDisk = (path: string): Kind | undefined => {
    if (!kinds.has(path)) kinds.set(path, disk.kindOf(path));
    return kinds.get(path);
  };
  return {
    cwd: disk.cwd,
    readFile: (path) => {
      const known = shown.get(path) ?? bytes.get(path);
      if (known) return known;
      const read = disk.readFile(path);
      const before = former.get(path);
      const same = before && sameBytes(before, read) ? before : read;
      bytes.set(path, same);
      return same;
    },
    listFolder: (path) => {
      const known = folders.get(path) ?? disk.listFolder(path);
      folders.set(path, known);
      const fresh = [...shown.keys()].filter(
        (file) => parentOf(file) === path && !known.some(({ name }) => name === lastStep(file)),
      );
      return [...known, ...fresh.map((file): FolderEntry => ({ name: lastStep(file), kind: 'file' }))];
    },
    kindOf: (path) => (shown.has(path) ? 'file' : onDisk(path)),
    realPath: (path) => {
      const known = places.get(path) ?? disk.realPath(path);
      places.set(path, known);
      return known;
    },
    unbrought: (asked) => {
      const fresh = asked.filter((folder) => !modules.has(folder));
      const found = new Set(fresh.length === 0 ? [] : disk.unbrought?.(fresh));
      for (const folder of fresh) modules.set(folder, found.has(folder));
      return asked.filter((folder) => modules.get(folder) === true);
    },
    show: (path, content) => {
      if (content) shown.set(path, content);
      else shown.delete(path);
    },
    forget: () => {
      former = new Map([...former, ...bytes]);
      bytes = new Map();
      folders = new Map();
      kinds = new Map();
      places = new Map();
      modules = new Map();
    },
  };
}
