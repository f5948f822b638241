import type { Target } from '../check/discover.ts';
import { isBelow } from '../check/inside.ts';
import { readProject, type ReadProject } from '../check/workspace.ts';
import { templateFolder, templatesOf } from '../check/template-files.ts';
import { configIn, configValueIn, isConfig } from '../check/excluded.ts';
import type { InputFile } from '../check/input-file.ts';
import { declaredKind } from '../check/kind-by-text.ts';
import { UsageFault } from '../host/exit-code.ts';
import { FileFault, type Host } from '../host/host.ts';
import { absolute, foldedNames, lastStep, plainPath, relative } from '../text/path.ts';
import { quote } from '../text/spanish.ts';
import { isText } from '../sheets/decode-text.ts';
import { decode } from '../yaml/decode.ts';
import { readYaml } from '../yaml/read.ts';

type Project = Pick<ReadProject, 'root' | 'input'> & Partial<Pick<ReadProject, 'beside'>>;

/** A file that stands where a result is to be written. */
interface Standing {
  /** As typed. */
  readonly output: string;
  readonly identity: string;
}

/**
 * Refuses to write a result over a file that it was made from or that the documents cite, under whatever name: a document,
 * the configuration, the crest, a template, the accepted findings, an evidence; but for what it `renews`, by its absolute
 * path. Throws UsageFault.
 */
export function refuseOwnInputs(
  outputs: readonly string[],
  projects: readonly Project[],
  host: Host,
  renews?: string,
): void {
  const targets = outputs.flatMap((output): readonly Standing[] => {
    const path = absolute(host.cwd, output);
    return isThere(path, host) && path !== renews ? [{ output, identity: host.identityOf(path) }] : [];
  });
  if (targets.length === 0) return;
  const inputs = new Set(
    projects
      .flatMap((project) => inputsOfProject(project, targets, host))
      .map((input) => host.identityOf(input)),
  );
  const lost = targets.find(({ identity }) => inputs.has(identity));
  if (lost === undefined) return;
  throw new UsageFault(
    `${quote(lost.output)} es un archivo de este proyecto, y se perdería. Dé otro nombre al resultado, por ejemplo ${quote('resultado.json')}.`,
  );
}

/**
 * The same of many projects, read one after the other, and only those in whose folder one of the results would be: what is
 * elsewhere is no file of theirs. Outputs are absolute. Throws UsageFault.
 */
export function refuseInputsOfAny(outputs: readonly string[], targets: readonly Target[], host: Host): void {
  const standing = outputs.filter((output) => isThere(output, host));
  if (standing.length === 0) return;
  const places = standing.map((output) => host.realPath(output));
  for (const { project } of targets) {
    const root = host.realPath(project.root);
    if (!places.some((place) => isBelow(place, root))) continue;
    refuseOwnInputs(
      standing.map((output) => relative(host.cwd, output)),
      [readProject(host, { project, only: undefined })],
      host,
    );
  }
}

/**
 * Refuses to write a result over a file that says that it is a document of some plan, or over a configuration: for
 * commands that do not read one project as it is on the disk. Throws UsageFault.
 */
export function refuseDocument(output: string, host: Host): void {
  const path = absolute(host.cwd, output);
  if (!isThere(path, host)) return;
  if (!isConfig(lastStep(path)) && declaredKind(headOf(path, host)) === undefined) return;
  throw new UsageFault(
    `${quote(output)} es un documento de un plan, y se perdería. Dé otro nombre al resultado, por ejemplo ${quote('resultado.json')}.`,
  );
}

/**
 * Refuses to write a result, which is a text, over what is none: a workbook that somebody filled in, a document that was
 * signed. Throws UsageFault.
 */
export function refuseOther(output: string, host: Host): void {
  const path = absolute(host.cwd, output);
  if (!isThere(path, host) || isText(headOf(path, host))) return;
  throw new UsageFault(
    `${quote(output)} no es un texto, como el resultado que tomaría su lugar, y se perdería. Dé otro nombre al resultado, por ejemplo ${quote('resultado.json')}.`,
  );
}

/**
 * Refuses a result the name of a document, which the next run would read as one that says nothing of its kind. Throws
 * UsageFault.
 */
export function refuseDocumentName(output: string): void {
  if (!/\.ya?ml$/i.test(output)) return;
  throw new UsageFault(
    `Por su nombre, ${quote(output)} se leería como un documento del plan. Dé otro nombre al resultado, por ejemplo ${quote('resultado.json')}.`,
  );
}

/** The first piece of a file, of which no more than that is read; empty for an empty one. */
function headOf(path: string, host: Host): Uint8Array {
  for (const piece of host.readPieces(path)) return piece;
  return new Uint8Array();
}

/** What cannot be looked at is not there to be lost: writing it will say what is wrong. */
function isThere(path: string, host: Host): boolean {
  try {
    return host.kindOf(path) === 'file';
  } catch (error) {
    if (error instanceof FileFault) return false;
    throw error;
  }
}

/** Absolute; of the files that documents cite, those of documents that may cite a target. */
function inputsOfProject(project: Project, targets: readonly Standing[], host: Host): readonly string[] {
  const { root, input } = project;
  const names = namesOf(targets, project, host);
  const config = configIn(input);
  const { escudo, base, plantillas } = config ? configValueIn(config) : NOTHING;
  const templates = plantillas === undefined ? [] : templatesOf(host, root, plantillas).names;
  return [
    ...input.map(({ path }) => absolute(root, path)),
    ...[escudo, base, ...input.flatMap((file) => citedIn(file, names))].flatMap((path) =>
      path === undefined ? [] : [absolute(root, plainPath(path))],
    ),
    ...templates.map((name) => `${templateFolder(root, plantillas ?? '')}/${name}`),
  ].filter((path) => isThere(path, host));
}

const NOTHING = { escudo: undefined, base: undefined, plantillas: undefined };

/** What the targets are called as they were typed, and in the folder of a project, where they may have other names. */
function namesOf(targets: readonly Standing[], { root, beside }: Project, host: Host): readonly string[] {
  const wanted = new Set(targets.map(({ identity }) => identity));
  const others = beside?.others ?? [];
  const same = others.filter((file) => {
    const path = absolute(root, file);
    return isThere(path, host) && wanted.has(host.identityOf(path));
  });
  return [...targets.map(({ output }) => output), ...same].map(lastStep);
}

/** The field that names a file. */
const CITES = 'archivo';

/** The files that a document says are its evidence, as it names them: whether it is a sound one does not count. */
function citedIn({ path, bytes }: InputFile, names: readonly string[]): readonly string[] {
  const { source } = decode(path, bytes);
  // Most documents cite no such file, and to read each a second time takes as long as all else.
  if (source === undefined || !names.some((name) => maySay(source.text, name))) return [];
  return filesNamedIn(readYaml(source).document?.value);
}

/** Whether a text may say a name, on whatever lines and in whatever quotes: it has its words, or letters are hidden in it. */
function maySay(text: string, name: string): boolean {
  if (text.includes('\\')) return true;
  if (!text.includes(CITES)) return false;
  const words = foldedNames(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  // Nearly every document names its schema for editors, which ends in «.json».
  const plain = foldedNames(text.replace(/^# yaml-language-server:.*$/m, ''));
  return words.every((word) => plain.includes(word));
}

function filesNamedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: readonly [string, unknown]) =>
    key === CITES && typeof inner === 'string' ? [inner] : filesNamedIn(inner),
  );
}
