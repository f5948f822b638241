import type { CheckedProject } from '../check/workspace.ts';
import type { FileFault, Host } from '../host/host.ts';
import { excludedText } from '../diagnostics/excluded.ts';
import { count, enumerate } from '../text/spanish.ts';
import { relative, shownPath } from '../text/path.ts';
import { visible } from '../text/visible.ts';

/** Files that are named of those that were not read. */
const MOST_FILES = 5;

/** Says on stderr which files could not be read, and why. */
export function tellFaults(faults: readonly Pick<FileFault, 'path' | 'message'>[], host: Host): void {
  for (const { path, message } of faults)
    host.stderr.write(`No se pudo leer ${visible(shownPath(host.cwd, path))}: ${message}.\n`);
}

/** Says on stderr which documents the configuration leaves out: what they say is in no figure. */
function tellExcluded(files: readonly string[], host: Host): void {
  if (files.length === 0) return;
  host.stderr.write(`La configuración deja fuera ${excludedText(files.map(visible), MOST_FILES)}.\n`);
}

/**
 * Says on stderr what of a project could not be read, and what looks like a part of it and was not, as `plan validate`
 * does. Gives whether something could not be read, so that what was made of the rest may be wrong.
 */
export function tellUnread({ faults, result, root }: CheckedProject, host: Host): boolean {
  tellFaults(faults, host);
  tellExcluded(result.model.surroundings.excluded, host);
  const failed = new Set(faults.map(({ path }) => relative(root, path)));
  const others = result.lookAlikes.filter((file) => !failed.has(file));
  if (others.length > 0) {
    const named = others
      .slice(0, MOST_FILES)
      .map((file) => visible(shownPath(host.cwd, `${root === '/' ? '' : root}/${file}`)));
    const rest = others.length - named.length;
    host.stderr.write(
      `No se leyó: ${enumerate(rest > 0 ? [...named, count(rest, 'archivo más', 'archivos más')] : named)}. Para saber por qué: plan validate\n`,
    );
  }
  return faults.length > 0;
}
