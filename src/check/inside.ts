import { FileFault, type Disk } from '../host/host.ts';
import { isLfsPointer, LFS_POINTER } from '../text/lfs-pointer.ts';
import { relative } from '../text/path.ts';

/** Whether a path is a folder or lies below it; both absolute, without links. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || relative(folder, path) !== path;
}

/**
 * Whether what stands at a path, without links, is part of a folder: below it, and not of a repository's own files, which
 * hold what only this machine knows.
 */
export function isInside(path: string, folder: string): boolean {
  return isBelow(path, folder) && !relative(folder, path).split('/').includes('.git');
}

/**
 * The bytes of a file of a project, by its path from the folder of the project, where that is its true place too: what
 * a link names outside is nobody's to print. Throws FileFault when it is not, or cannot be read.
 */
export function readInside(disk: Disk, root: string, path: string): Uint8Array {
  const full = `${root === '/' ? '' : root}/${path}`;
  if (!isInside(disk.realPath(full), disk.realPath(root)))
    throw new FileFault(full, 'es un enlace que lleva fuera de la carpeta del proyecto');
  const bytes = disk.readFile(full);
  if (isLfsPointer(bytes)) throw new FileFault(full, `es ${LFS_POINTER.what}. ${LFS_POINTER.help}`);
  return bytes;
}

/**
 * Whether a path in a folder is, or lies behind, a link that leads out of the folder or nowhere: what is written there
 * would be written elsewhere. `path` is relative to the folder; nothing need stand there.
 */
export function leadsOutside(disk: Disk, root: string, path: string): boolean {
  const steps = path.split('/');
  return steps.some((step, i) => {
    const parent = [root, ...steps.slice(0, i)].join('/');
    if (disk.kindOf(parent) !== 'folder') return false;
    const isLink = disk.listFolder(parent).some(({ name, kind }) => name === step && kind === 'link');
    if (!isLink) return false;
    const full = `${parent}/${step}`;
    return leadsOut(disk, full, [disk.realPath(root)]);
  });
}

/** Whether a link, by its absolute path, leads out of all of some folders, absolute and without links, or nowhere. */
export function leadsOut(disk: Disk, link: string, folders: readonly string[]): boolean {
  if (disk.kindOf(link) === undefined) return true;
  const real = disk.realPath(link);
  return !folders.some((folder) => isInside(real, folder));
}
