import { relative } from '../text/path.ts';
import type { CheckedProject } from '../check/workspace.ts';
import { UsageFault } from '../host/exit-code.ts';
import { FileFault, type Disk } from '../host/host.ts';
import type { Picture } from '../pictures/picture.ts';
import { readPicture } from '../pictures/read-picture.ts';
import type { Overrides } from '../painters/markdown/templates.ts';
import { quote } from '../text/spanish.ts';

/** The templates of the project's own folder, by name; none when the configuration names no folder. */
export function templateOverrides({ root, result }: CheckedProject, disk: Disk): Overrides {
  const folder = result.model.config.data.plantillas;
  if (folder === undefined) return new Map();
  const base = insideProject(root, folder, 'plantillas');
  if (disk.kindOf(base) !== 'folder') {
    throw new UsageFault(`plan.config.yaml nombra la carpeta de plantillas ${quote(folder)}, que no existe.`);
  }
  return new Map(
    templateFiles(disk, base).map((path) => [
      relative(base, path),
      new TextDecoder().decode(disk.readFile(path)),
    ]),
  );
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
    const bytes = disk.readFile(insideProject(root, file, 'escudo'));
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

function templateFiles(disk: Disk, folder: string): readonly string[] {
  return disk.listFolder(folder).flatMap(({ name, kind }) => {
    const path = `${folder}/${name}`;
    if (kind === 'folder') return templateFiles(disk, path);
    return kind === 'file' && name.endsWith('.hbs') ? [path] : [];
  });
}

/** A path of the configuration, which may not leave the project. */
function insideProject(root: string, path: string, field: string): string {
  const steps = path.split(/[/\\]/);
  if (/^([/\\]|[A-Za-z]:)/.test(path) || steps.includes('..')) {
    throw new UsageFault(
      `«${field}» de plan.config.yaml dice ${quote(path)}, que sale de la carpeta del proyecto.`,
    );
  }
  return [root, ...steps.filter((step) => step !== '' && step !== '.')].join('/');
}
