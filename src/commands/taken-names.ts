import { excludedBy } from '../check/excluded.ts';
import { otherNameOf } from '../check/look-alikes.ts';
import type { CheckedProject } from '../check/workspace.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { absolute, shownPath } from '../text/path.ts';
import { quote } from '../text/spanish.ts';
import type { NewFile } from './edit-project.ts';

/**
 * Refuses to make documents of names that a file has which is no part of the plan: one that the configuration leaves out,
 * or the document itself under a name by which it is not read (`poi/2027-S2.yaml.txt`). Throws UsageFault.
 */
export function refuseTaken(
  { root, input, result }: CheckedProject,
  files: readonly NewFile[],
  host: Host,
): void {
  const isExcluded = excludedBy(input);
  for (const { file } of files) {
    if (result.documents.has(file)) continue;
    const named = quote(shownPath(host.cwd, absolute(root, file)));
    const twin = [...result.documents.keys()].find((one) => one.toLowerCase() === file.toLowerCase());
    if (twin !== undefined)
      throw new UsageFault(
        `No se creó nada: ${quote(shownPath(host.cwd, absolute(root, twin)))} ya está, y en Windows y en macOS es el mismo archivo que ${named}, el que aquí se haría. Cámbiele el nombre.`,
      );
    if (host.kindOf(absolute(root, file)) !== undefined)
      throw new UsageFault(
        isExcluded(file)
          ? `No se creó nada: ${named} ya está en la carpeta, y «excluir» de plan.config.yaml lo deja fuera del plan. Quítelo de «excluir» para usarlo, o cámbiele el nombre.`
          : `No se creó nada: ${named} ya está en la carpeta, y no es parte del plan. «plan validate» dice por qué no se lee; corríjalo, o cámbiele el nombre.`,
      );
    const other = otherNameOf(file, result.lookAlikes);
    if (other !== undefined)
      throw new UsageFault(
        `No se creó nada: ${quote(shownPath(host.cwd, absolute(root, other)))} parece el documento que aquí se haría, y no se lee. Si lo es, llámelo ${named}; si ya no sirve, bórrelo o llévelo a otra carpeta.`,
      );
  }
}
