import { targetOfFile } from '../check/discover.ts';
import { CONFIG_FILES, configValueIn } from '../check/excluded.ts';
import { readInside } from '../check/inside.ts';
import { isShown, targetsOf } from '../check/workspace.ts';
import { UsageFault } from '../host/exit-code.ts';
import { FileFault, type Disk, type Host } from '../host/host.ts';
import { absolute, shownPath } from '../text/path.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';

/** Where projects are read, and the configuration that is given in the place of theirs, from the working folder. */
interface Where {
  readonly disk: Disk;
  readonly configName: string | undefined;
}

/** That there is nothing to check at some paths, as typed, and what looks like it: wrong use. */
export function noDocuments(
  paths: readonly string[],
  lookAlikes: readonly string[],
  where: Where,
): UsageFault {
  const unread = lookAlikes.slice(0, 3).map((file) => quote(visible(file)));
  const others = unread.length === 0 ? '' : ` ${enumerate(unread)} lo parece y no se lee: revise su nombre.`;
  return new UsageFault(
    `No hay ningún documento del plan en ${enumerate(paths.map(quote))}. Un documento es un archivo .yaml que empieza con «tipo:»; «plan init» crea un proyecto de muestra.${others}${excludedText(paths, where)}`,
  );
}

/** Says on stderr in which of several folders that were asked for there is nothing to check; a single one is refused. */
export function tellEmptyFolders(paths: readonly string[], disk: Disk, host: Pick<Host, 'stderr'>): void {
  if (paths.length < 2) return;
  const empty = paths.filter(
    (path) =>
      disk.kindOf(absolute(disk.cwd, path)) === 'folder' &&
      targetsOf(disk, [path]).every(({ project, only }) => {
        const { files, misnamed, unfollowed, faults } = project;
        const all = [...files, ...misnamed, ...unfollowed.map(({ file }) => file)];
        return faults.length === 0 && !all.some((file) => isShown({ only }, file));
      }),
  );
  if (empty.length > 0)
    host.stderr.write(
      `En ${enumerate(empty.map(quote))} no hay ningún documento del plan: nada se revisó allí.\n`,
    );
}

/**
 * That the configuration of a project leaves files out, which may be why there is no document at or below a path; empty
 * where none does.
 */
function excludedText(paths: readonly string[], { disk, configName }: Where): string {
  for (const path of paths) {
    const full = absolute(disk.cwd, path);
    const roots = [...(disk.kindOf(full) === 'folder' ? [full] : []), targetOfFile(disk, full).project.root];
    for (const root of roots)
      for (const name of CONFIG_FILES) {
        const excluir = patternsOf(root, name, disk);
        if (excluir.length > 0)
          return ` Además, «excluir» de ${visible(configName ?? shownPath(disk.cwd, `${root}/${name}`))} deja fuera ${enumerate(excluir.slice(0, 3).map(quote))}.`;
      }
  }
  return '';
}

/** None where there is no such configuration, or it cannot be read. */
function patternsOf(root: string, name: string, disk: Disk): readonly string[] {
  try {
    if (disk.kindOf(`${root}/${name}`) !== 'file') return [];
    return configValueIn({ path: name, bytes: readInside(disk, root, name) }).excluir;
  } catch (error) {
    if (error instanceof FileFault) return [];
    throw error;
  }
}
