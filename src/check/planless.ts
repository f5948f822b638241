import { lastStep, parentOf } from '../text/path.ts';
import { isYaml } from './look-alikes.ts';
import { OF_DOCUMENTS } from './document-folders.ts';

/**
 * For paths below a folder that stand in no project, the folder that each would be a project with, did that hold a plan:
 * the one that holds `poi/` or `unidades.yaml`, or else the neighbour of a project that the path is in. Two
 * municipalities whose plans cannot be read are two of these, since nobody may tell the documents of one as the other's.
 * What stands in none is of the folder itself, and so is everything where there is neither a project nor more than one
 * of them.
 */
export function planlessFolders(
  folder: string,
  roots: ReadonlySet<string>,
  orphans: readonly string[],
): (path: string) => string {
  const above = new Set([folder]);
  const parents = new Set<string>();
  for (const root of roots) {
    parents.add(parentOf(root));
    for (let here = parentOf(root); here !== folder && here !== parentOf(here); here = parentOf(here))
      above.add(here);
  }
  const meant = new Set(orphans.flatMap((path) => meantRoot(folder, path) ?? []));
  if (roots.size === 0 && (meant.size < 2 || meant.has(folder))) return () => folder;
  return (path) => {
    // From the folder itself down to that of the file.
    const chain = foldersDown(folder, path);
    const outermost = chain.find((here) => meant.has(here) && !above.has(here));
    if (outermost !== undefined) return outermost;
    if (meantRoot(folder, path) !== undefined) return chain.findLast((here) => meant.has(here)) ?? folder;
    const beside = chain.findLast((here) => parents.has(parentOf(here)) && !above.has(here));
    return beside ?? folder;
  };
}

/** The folder that a file would be a part of the project of, by its name or by that of a folder it is in. */
function meantRoot(folder: string, path: string): string | undefined {
  const inDocuments = foldersDown(folder, path).find(
    (here) => here !== folder && OF_DOCUMENTS.has(lastStep(here)),
  );
  if (inDocuments !== undefined) return isYaml(path) ? parentOf(inDocuments) : undefined;
  return /^(?:plan|unidades|plan\.config)\.ya?ml$/i.test(lastStep(path)) ? parentOf(path) : undefined;
}

function foldersDown(folder: string, path: string): readonly string[] {
  const chain: string[] = [];
  let here = parentOf(path);
  for (; here !== folder && here !== parentOf(here); here = parentOf(here)) chain.push(here);
  return [folder, ...chain.toReversed()];
}
