import type { CheckedProject } from '../check/workspace.ts';
import { UnreadFault } from '../host/exit-code.ts';
import type { FileFault, Host } from '../host/host.ts';
import { excludedText } from '../diagnostics/excluded.ts';
import type { UnreadDocument } from '../model/surroundings.ts';
import { cannotBeRead, unreadNames, unreadOf, type UnreadKind } from '../model/questions/unreadable.ts';
import { capitalized, count, enumerate } from '../text/spanish.ts';
import { absolute, relative, shownPath } from '../text/path.ts';
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
 * Says on stderr which documents of a project could not be read, and what follows for what was made of the others:
 * «lo suyo no está en los libros». Gives whether there are any. `kinds` are those that it would need.
 */
export function tellUnreadDocuments(
  project: Pick<CheckedProject, 'root' | 'result'>,
  kinds: readonly UnreadKind[],
  { consequence, concerns = () => true }: { readonly consequence: string } & Pick<Refused, 'concerns'>,
  host: Host,
): boolean {
  const own = unreadOf(project.result.model, ...kinds).filter((one) => one.tipo !== 'poi' || concerns(one));
  if (own.length > 0)
    host.stderr.write(
      `${capitalized(cannotBeRead(own))} ${namesHere(own, project, host.cwd)}: ${consequence}. Para saber por qué: plan validate\n`,
    );
  return own.length > 0;
}

/** What is not done where something cannot be read. */
export interface Refused {
  /** «No se creó nada» */
  readonly nothing: string;
  /** Another way out, after a space. */
  readonly way?: string;
  /** Whether a POI that cannot be read may hold what is asked about; each may where this is not said. */
  readonly concerns?: (document: UnreadDocument) => boolean;
}

/**
 * Throws UnreadFault where a document that may hold what is asked about is there and cannot be read: what is said or
 * written without it would take what it holds for absent.
 */
export function refuseUnread(
  project: Pick<CheckedProject, 'root' | 'result'>,
  kinds: readonly UnreadKind[],
  { nothing, way = '', concerns = () => true }: Refused,
  cwd: string,
): void {
  const own = unreadOf(project.result.model, ...kinds).filter((one) => one.tipo !== 'poi' || concerns(one));
  if (own.length === 0) return;
  throw new UnreadFault(
    `${nothing}: ${cannotBeRead(own)} ${namesHere(own, project, cwd)}, y no se sabe qué dice. ${mendFirst(own)}${way}`,
  );
}

/** «Corríjalo primero: plan validate dice qué tiene.» */
export function mendFirst(documents: readonly UnreadDocument[]): string {
  return documents.length === 1
    ? 'Corríjalo primero; «plan validate» dice qué tiene.'
    : 'Corríjalos primero; «plan validate» dice qué tienen.';
}

/** The documents as a person in a folder names them. */
export function namesHere(
  documents: readonly UnreadDocument[],
  { root }: Pick<CheckedProject, 'root'>,
  cwd: string,
): string {
  return unreadNames(documents, (file) => shownPath(cwd, absolute(root, file)));
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
      .map((file) => visible(shownPath(host.cwd, absolute(root, file))));
    const rest = others.length - named.length;
    host.stderr.write(
      `No se leyó: ${enumerate(rest > 0 ? [...named, count(rest, 'archivo más', 'archivos más')] : named)}. Para saber por qué: plan validate\n`,
    );
  }
  return faults.length > 0;
}
