import { relative } from '../text/path.ts';
import type { CheckedProject } from '../check/workspace.ts';
import { UsageFault } from '../host/exit-code.ts';
import { FileFault, type Disk } from '../host/host.ts';
import type { Picture } from '../pictures/picture.ts';
import { readPicture } from '../pictures/read-picture.ts';
import type { InputFile } from '../check/input-file.ts';
import { readInside } from '../check/inside.ts';
import { templateFolder, templatesOf, templateText } from '../check/template-files.ts';
import type { Overrides } from '../painters/templates/templates.ts';
import { TEMPLATE_NAMES } from '../report/template-names.ts';
import { outsideReason } from '../text/outside-paths.ts';
import { quote } from '../text/spanish.ts';

/** The templates of the project's own folder, by name; none when the configuration names no folder. */
export function templateOverrides({ root, result }: CheckedProject, disk: Disk): Overrides {
  const folder = result.model.config.data.plantillas;
  if (folder === undefined) return new Map();
  refuseOutside(folder, 'plantillas');
  const { names, refused } = templatesOf(disk, root, folder);
  const [fault] = refused;
  if (fault) {
    throw new UsageFault(
      fault.name === ''
        ? `plan.config.yaml nombra la carpeta de plantillas ${quote(folder)}, que no se puede usar: ${fault.reason}.`
        : `La plantilla ${quote(fault.name)} no se puede usar: ${fault.reason}.`,
    );
  }
  const base = relative(root, templateFolder(root, folder));
  return new Map(names.map((name) => [name, templateText(disk, root, `${base}/${name}`)]));
}

/**
 * The templates of the project's own folder that reports use, as files that a report is made from; without those that
 * cannot be read, which whoever needs them is told.
 */
export function templateInputs({ root, result }: CheckedProject, disk: Disk): readonly InputFile[] {
  const folder = result.model.config.data.plantillas;
  if (folder === undefined || outsideReason(folder) !== undefined) return [];
  const base = relative(root, templateFolder(root, folder));
  const used = templatesOf(disk, root, folder).names.filter((name) =>
    TEMPLATE_NAMES.some((known) => known === name),
  );
  return used.flatMap((name) => {
    const path = `${base}/${name}`;
    try {
      return [{ path, bytes: readInside(disk, root, path) }];
    } catch (error) {
      if (error instanceof FileFault) return [];
      throw error;
    }
  });
}

/** Whether a path, from the folder of a project, is that of a template of its own that reports use. */
export function templateOf({ root, result }: CheckedProject): (path: string) => boolean {
  const folder = result.model.config.data.plantillas;
  if (folder === undefined) return () => false;
  const base = relative(root, templateFolder(root, folder));
  const used = new Set(TEMPLATE_NAMES.map((name) => `${base}/${name}`));
  return (path) => used.has(path);
}

/** The crest that the configuration names: its bytes, which are an input of the report, and the picture they hold. */
export interface Crest {
  readonly bytes: Uint8Array;
  readonly picture: Picture;
}

/** The crest that the configuration names; undefined when it names none. Throws UsageFault when it cannot be used. */
export function crestOf({ root, result }: CheckedProject, disk: Disk): Crest | undefined {
  const file = result.model.config.data.informe?.escudo;
  if (file === undefined) return undefined;
  try {
    refuseOutside(file, 'escudo');
    const bytes = readInside(disk, root, file.replaceAll('\\', '/'));
    const read = readPicture(bytes);
    if ('picture' in read) return { bytes, picture: read.picture };
    throw new UsageFault(`El escudo ${quote(file)} de plan.config.yaml no se puede usar: ${read.reason}.`);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    throw new UsageFault(
      `plan.config.yaml nombra el escudo ${quote(file)}, que no se puede leer: ${error.message}.`,
    );
  }
}

/** A path of the configuration may not leave the project. Throws UsageFault. */
function refuseOutside(path: string, field: string): void {
  if (outsideReason(path) === undefined) return;
  throw new UsageFault(
    `«${field}» de plan.config.yaml dice ${quote(path)}, que sale de la carpeta del proyecto.`,
  );
}
