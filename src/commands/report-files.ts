import { relative } from '../text/path.ts';
import type { CheckedProject } from '../check/workspace.ts';
import { UsageFault } from '../host/exit-code.ts';
import { FileFault, type Host } from '../host/host.ts';
import type { Cover } from '../report/report.ts';
import type { Overrides } from '../painters/markdown/templates.ts';
import { quote } from '../text/spanish.ts';

/** The templates of the project's own folder, by name; none when the configuration names no folder. */
export function templateOverrides({ root, result }: CheckedProject, host: Host): Overrides {
  const folder = result.model.config.data.plantillas;
  if (folder === undefined) return new Map();
  const base = insideProject(root, folder, 'plantillas');
  if (host.kindOf(base) !== 'folder') {
    throw new UsageFault(`plan.config.yaml nombra la carpeta de plantillas ${quote(folder)}, que no existe.`);
  }
  return new Map(
    templateFiles(host, base).map((path) => [
      relative(base, path),
      Buffer.from(host.readFile(path)).toString('utf8'),
    ]),
  );
}

/** The crest that the configuration names, as bytes; undefined when it names none. */
export function crestOf({ root, result }: CheckedProject, host: Host): Cover['crest'] | undefined {
  const file = result.model.config.data.informe?.escudo;
  if (file === undefined) return undefined;
  const type = /\.svg$/i.test(file) ? 'svg' : /\.jpe?g$/i.test(file) ? 'jpeg' : undefined;
  if (type === undefined) {
    throw new UsageFault(
      `plan.config.yaml nombra el escudo ${quote(file)}, y solo sirven archivos .svg y .jpg.`,
    );
  }
  try {
    return { type, bytes: host.readFile(insideProject(root, file, 'escudo')) };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    throw new UsageFault(
      `plan.config.yaml nombra el escudo ${quote(file)}, que no se puede leer: ${error.message}.`,
    );
  }
}

/** Why a crest that was read does not go on the cover. */
export function crestFault(file: string): string {
  return `plan.config.yaml nombra el escudo ${quote(file)}, que no se puede dibujar. Use un SVG hecho solo de trazos con relleno liso, o una foto .jpg.`;
}

function templateFiles(host: Host, folder: string): readonly string[] {
  return host.listFolder(folder).flatMap(({ name, kind }) => {
    const path = `${folder}/${name}`;
    if (kind === 'folder') return templateFiles(host, path);
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
