import { leadsOut } from '../check/inside.ts';
import { compareText } from '../diagnostics/order.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Disk, FolderEntry } from '../host/host.ts';
import { absolute, foldedNames, shownPath } from '../text/path.ts';
import { quote } from '../text/spanish.ts';

/** The folder into which results go. */
export interface OutputFolder {
  /** From the working directory. */
  readonly output: string;
  /** Somebody typed it: where it is a link, it is meant. Otherwise it is the usual one, in the working directory. */
  readonly isTyped: boolean;
}

/** The folder that was typed or, where none was, the usual one. */
export function folderOfResults(typed: string | undefined, usual: string): OutputFolder {
  return { output: typed ?? usual, isTyped: typed !== undefined };
}

/**
 * Refuses to write results where a link leads out of some folders (of the projects, absolute) and of the folder of results:
 * a name that the program gives, nobody typed, and the link may have come with the documents. `names` are from the folder
 * of results, each whole or a beginning, with `/` at its end for all that stands below a folder. To be asked before
 * anything is written or removed. Throws UsageFault.
 */
export function refuseOutwardLinks(
  names: readonly string[],
  folder: OutputFolder,
  roots: readonly string[],
  disk: Disk,
): void {
  const link = outwardLink(names, folder, roots, disk);
  if (link === undefined) return;
  throw new UsageFault(
    `No se escribió nada: ${outwardText(link, disk)}. Quite el enlace, o diga con --output en qué carpeta escribir.`,
  );
}

/** The first such link, absolute; undefined for none. */
export function outwardLink(
  names: readonly string[],
  { output, isTyped }: OutputFolder,
  roots: readonly string[],
  disk: Disk,
): string | undefined {
  const folder = absolute(disk.cwd, output);
  if (disk.kindOf(folder) !== 'folder') return undefined;
  const inside = [isTyped ? folder : disk.cwd, ...roots].map((root) => disk.realPath(root));
  if (!isTyped && leadsOut(disk, folder, inside)) return folder;
  const asked = names.map(foldedNames);
  /** Where links lead that were followed: they may go round. */
  const followed = new Set<string>();
  const isFolder = (path: string, kind: FolderEntry['kind']): boolean => {
    if (kind !== 'link') return kind === 'folder';
    const real = disk.realPath(path);
    if (followed.has(real) || disk.kindOf(real) !== 'folder') return false;
    followed.add(real);
    return true;
  };
  const below = (steps: string): string | undefined => {
    const entries = disk.listFolder(`${folder}/${steps}`).toSorted((a, b) => compareText(a.name, b.name));
    for (const { name, kind } of entries) {
      const path = `${steps}${name}`;
      const folded = foldedNames(path);
      if (!asked.some((one) => folded.startsWith(one) || one.startsWith(`${folded}/`))) continue;
      const full = `${folder}/${path}`;
      if (kind === 'link' && leadsOut(disk, full, inside)) return full;
      const found = isFolder(full, kind) ? below(`${path}/`) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return below('');
}

/** ««informes/x.md» es un enlace a «…», que no es parte del proyecto» */
export function outwardText(link: string, disk: Disk): string {
  const shown = quote(shownPath(disk.cwd, link));
  return disk.kindOf(link) === undefined
    ? `${shown} es un enlace que no lleva a nada`
    : `${shown} es un enlace a ${quote(shownPath(disk.cwd, disk.realPath(link)))}, que no es parte del proyecto`;
}
