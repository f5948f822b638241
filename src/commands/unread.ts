import type { Target } from '../check/discover.ts';
import { checkProject, failedIn, readProject, type CheckedProject } from '../check/workspace.ts';
import { ExitCode, UnreadFault } from '../host/exit-code.ts';
import type { FileFault, Host } from '../host/host.ts';
import { excludedText } from '../diagnostics/excluded.ts';
import type { UnreadDocument } from '../model/surroundings.ts';
import {
  cannotBeRead,
  IN_FIGURES,
  unreadAbout,
  unreadNames,
  unreadOf,
  type UnreadKind,
} from '../model/questions/unreadable.ts';
import { capitalized, count, enumerate } from '../text/spanish.ts';
import { absolute, shownPath } from '../text/path.ts';
import { visible } from '../text/visible.ts';

/** Files that are named of those that were not read. */
const MOST_FILES = 5;

/** Says on stderr which files could not be read, and why. */
export function tellFaults(faults: readonly Pick<FileFault, 'path' | 'message'>[], host: Host): void {
  for (const fault of faults) host.stderr.write(`${faultText(fault, host.cwd)}\n`);
}

function faultText({ path, message }: Pick<FileFault, 'path' | 'message'>, cwd: string): string {
  return `No se pudo leer ${visible(shownPath(cwd, path))}: ${message}.`;
}

/**
 * Throws UnreadFault where something of a project could not be read: what it holds may be in any report, which would say
 * that it is not there.
 */
export function refuseFaults(
  { root, faults }: Pick<CheckedProject, 'root' | 'faults'>,
  { nothing }: Pick<Refused, 'nothing'>,
): void {
  if (faults.length === 0) return;
  const told = faults.slice(0, MOST_FILES).map((fault) => faultText(fault, root));
  throw new UnreadFault(`${nothing}, que saldría sin lo que no se pudo leer. ${told.join(' ')}`);
}

/** What of a project is in nothing that is made of it. Plain data: it travels between threads. */
export interface Unread {
  /** The folder of the project, absolute. */
  readonly root: string;
  readonly faults: readonly Pick<FileFault, 'path' | 'message'>[];
  /** Documents that the configuration leaves out, and files that look like a part and are none; relative to the folder. */
  readonly excluded: readonly string[];
  readonly lookAlikes: readonly string[];
  /** Documents that enter some figure and cannot be read, or not whole. */
  readonly documents: readonly Pick<UnreadDocument, 'file' | 'why' | 'inPart'>[];
}

/** What of a project was not read. */
export function unreadIn({ root, faults, result }: CheckedProject): Unread {
  return {
    root,
    faults: faults.map(({ path, message }) => ({ path, message })),
    excluded: result.model.surroundings.excluded,
    lookAlikes: result.lookAlikes,
    documents: unreadOf(result.model, ...IN_FIGURES).map(({ file, why, inPart }) => ({ file, why, inPart })),
  };
}

/**
 * Says on stderr which documents of a project could not be read, and what follows for what was made of the others:
 * «lo suyo no está en los libros». Gives whether there are any. `kinds` are those that it would need.
 */
export function tellUnreadDocuments(
  project: Pick<CheckedProject, 'root' | 'result'>,
  kinds: readonly UnreadKind[],
  { consequence, concerns }: { readonly consequence: string } & Pick<Refused, 'concerns'>,
  host: Host,
): boolean {
  const own = unreadAbout(project.result.model, kinds, concerns);
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
  { nothing, way = '', concerns }: Refused,
  cwd: string,
): void {
  const own = unreadAbout(project.result.model, kinds, concerns);
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
export function tellUnread(project: CheckedProject, host: Host): boolean {
  tellFaults(project.faults, host);
  tellLeftOut([unreadIn(project)], host);
  return project.faults.length > 0;
}

/** Says on stderr what of some projects is left out by their configuration, and what looks like a part of them and was not read. */
export function tellLeftOut(all: readonly Unread[], host: Host): void {
  const named = (root: string, file: string): string => visible(shownPath(host.cwd, absolute(root, file)));
  const excluded = all.flatMap(({ root, excluded: files }) => files.map((file) => named(root, file)));
  if (excluded.length > 0)
    host.stderr.write(`La configuración deja fuera ${excludedText(excluded, MOST_FILES)}.\n`);
  const others = all.flatMap((one) => {
    const failed = new Set(failedIn(one));
    return one.lookAlikes.filter((file) => !failed.has(file)).map((file) => named(one.root, file));
  });
  // A configuration above several projects is beside each of them.
  const files = [...new Set(others)];
  if (files.length === 0) return;
  const shown = files.slice(0, MOST_FILES);
  const rest = files.length - shown.length;
  host.stderr.write(
    `No se leyó: ${enumerate(rest > 0 ? [...shown, count(rest, 'archivo más', 'archivos más')] : shown)}. Para saber por qué: plan validate\n`,
  );
}

/**
 * Says on stderr what beside some projects is of none of them and was not read: it may be of another, or hide one. Gives
 * what that is.
 */
export function tellLoose(loose: readonly Target[], host: Host): readonly Unread[] {
  const all = loose.map((target) => unreadIn(checkProject(readProject(host, target), { al: undefined })));
  for (const { faults } of all) tellFaults(faults, host);
  tellLeftOut(all, host);
  return all;
}

/** The same, for what is made of a project alone: gives what is answered for what could not be read. */
export function codeOfLoose(loose: readonly Target[], host: Host): ExitCode {
  return tellLoose(loose, host).some(({ faults }) => faults.length > 0) ? ExitCode.failure : ExitCode.ok;
}

/** Says on stderr which documents of some projects are missing in the figures that were made of the others. */
export function tellMissing(all: readonly Unread[], host: Host): void {
  const documents = all.flatMap((one) => {
    const failed = new Set(failedIn(one));
    return one.documents
      .filter(({ file }) => !failed.has(file))
      .map((own) => ({ ...own, file: shownPath(host.cwd, absolute(one.root, own.file)) }));
  });
  if (documents.length === 0) return;
  host.stderr.write(
    `${capitalized(cannotBeRead(documents))} ${unreadNames(documents)}: lo suyo no está en estas cifras. Para saber por qué: plan validate\n`,
  );
}
