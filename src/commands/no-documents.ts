import { targetOfFile } from '../check/discover.ts';
import { CONFIG_FILES, configValueIn } from '../check/excluded.ts';
import { readInside } from '../check/inside.ts';
import { UsageFault } from '../host/exit-code.ts';
import { FileFault, type Host } from '../host/host.ts';
import { absolute, shownPath } from '../text/path.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';

/** That there is nothing to check at some paths, as typed, and what looks like it: wrong use. */
export function noDocuments(paths: readonly string[], lookAlikes: readonly string[], host: Host): UsageFault {
  const unread = lookAlikes.slice(0, 3).map((file) => quote(visible(file)));
  const others = unread.length === 0 ? '' : ` ${enumerate(unread)} lo parece y no se lee: revise su nombre.`;
  return new UsageFault(
    `No hay ningún documento del plan en ${enumerate(paths.map(quote))}. Un documento es un archivo .yaml que empieza con «tipo:»; «plan init» crea un proyecto de muestra.${others}${excludedText(paths, host)}`,
  );
}

/**
 * That the configuration of a project leaves files out, which may be why there is no document at or below a path; empty
 * where none does.
 */
function excludedText(paths: readonly string[], host: Host): string {
  for (const path of paths) {
    const full = absolute(host.cwd, path);
    const roots = [...(host.kindOf(full) === 'folder' ? [full] : []), targetOfFile(host, full).project.root];
    for (const root of roots)
      for (const name of CONFIG_FILES) {
        const excluir = excludedBy(root, name, host);
        if (excluir.length > 0)
          return ` Además, «excluir» de ${visible(shownPath(host.cwd, `${root}/${name}`))} deja fuera ${enumerate(excluir.slice(0, 3).map(quote))}.`;
      }
  }
  return '';
}

/** None where there is no such configuration, or it cannot be read. */
function excludedBy(root: string, name: string, host: Host): readonly string[] {
  try {
    if (host.kindOf(`${root}/${name}`) !== 'file') return [];
    return configValueIn({ path: name, bytes: readInside(host, root, name) }).excluir;
  } catch (error) {
    if (error instanceof FileFault) return [];
    throw error;
  }
}
