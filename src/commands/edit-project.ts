import { check, type CheckOptions, type CheckResult } from '../check/check.ts';
import type { InputFile } from '../check/input-file.ts';
import { failedIn, type CheckedProject, type ReadProject } from '../check/workspace.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeText } from '../diagnostics/place-text.ts';
import { edited } from '../edit/apply.ts';
import type { Edit } from '../edit/edit.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import type { FileChange } from '../painters/terminal/changes.ts';
import type { DocumentKind } from '../schema/kind.ts';
import { shapeAt } from '../schema/shape.ts';
import { relative, type Path } from '../text/path.ts';
import { quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { newFindings, newlyWorded } from './brought.ts';

/** What should become true of one file of a project. */
export interface FileEdits {
  /** Relative to the project's folder. */
  readonly file: string;
  readonly kind: DocumentKind;
  readonly edits: readonly Edit[];
}

/** A file that a project does not have yet. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** A project with some edits done, not yet written, and what is wrong with it that was not before. */
export interface EditedProject {
  readonly files: readonly InputFile[];
  readonly changes: readonly FileChange[];
  readonly result: CheckResult;
  readonly newErrors: readonly Diagnostic[];
  /** Findings that were not there before: what it brings to look at. */
  readonly brought: readonly Diagnostic[];
}

/** What is to be done to a project: edits of documents that are there, and documents that are not. */
export interface ProjectEdits {
  readonly edits: readonly FileEdits[];
  readonly files?: readonly NewFile[];
}

/** How what comes of edits is judged. */
export interface ProjectEditOptions extends CheckOptions {
  /** A message of before with the ids that things have now. */
  readonly renamed?: (message: string) => string;
}

/** Does edits in memory and checks what comes of them. Throws UsageFault where one cannot be done. */
export function editProject(
  project: CheckedProject,
  { edits: wanted, files: fresh = [] }: ProjectEdits,
  { renamed = (message) => message, ...options }: ProjectEditOptions,
  cwd: string,
): EditedProject {
  const changes: FileChange[] = [];
  const name = namedFrom(cwd, project);
  const files = project.input.map((file) => {
    const own = wanted.filter((one) => one.file === file.path);
    const [first] = own;
    if (!first) return file;
    const text = withMark.decode(file.bytes);
    const { kind } = first;
    const result = edited(
      text,
      own.flatMap(({ edits }) => edits),
      { order: (group) => keysOf(kind, group) },
    );
    if (result.kind === 'refused')
      throw new UsageFault(`No se cambió nada en ${visible(name(file.path))}: ${result.reason}.`);
    if (result.changes.length === 0) return file;
    changes.push({ file: name(file.path), before: text, after: result.text });
    return { path: file.path, bytes: utf8.encode(result.text) };
  });
  for (const { file, text } of fresh) {
    if (files.some(({ path }) => path === file))
      throw new UsageFault(`${quote(name(file))} ya existe, y no se reemplaza.`);
    changes.push({ file: name(file), before: undefined, after: text });
    files.push({ path: file, bytes: utf8.encode(text) });
  }
  const result = check(files, {
    unreadable: failedIn(project),
    ...options,
    beside: project.beside,
  });
  const { diagnostics } = project.result;
  return {
    files,
    changes,
    result,
    newErrors: newlyWorded(diagnostics, result.diagnostics, renamed).filter(
      ({ severity }) => severity === 'error',
    ),
    brought: newFindings(diagnostics, result.diagnostics),
  };
}

/** A file of a project as a person in a folder names it. */
export function namedFrom(cwd: string, { root }: Pick<ReadProject, 'root'>): (file: string) => string {
  return (file) => relative(cwd, `${root}/${file}`);
}

const withMark = new TextDecoder('utf-8', { ignoreBOM: true });
const utf8 = new TextEncoder();

/** The order in which the keys of a group stand in its schema. */
function keysOf(kind: DocumentKind, group: Path): readonly string[] | undefined {
  const keys = Object.keys(shapeAt(kind, group).properties ?? {});
  return keys.length === 0 ? undefined : keys;
}

/** Why edits that leave errors are not done: each error with what to do. */
export function refusalOf(errors: readonly Diagnostic[]): string {
  const lines = errors.flatMap(({ code, message, help, location }) => [
    `  ${visible(placeText(location))}  ${code}`,
    `    ${visible(message)}`,
    ...(help === undefined ? [] : [`    Qué hacer: ${visible(help)}`]),
  ]);
  return [
    `No se escribió nada: el plan quedaría con ${errors.length === 1 ? 'un error' : `${errors.length} errores`}.`,
    ...lines,
    '',
  ].join('\n');
}

/**
 * Writes the files that changed, all or, where one cannot be written, none; `last` is the one without which the others
 * make no sense, so that a run that was stopped may be repeated. Throws FileFault for one that somebody saved meanwhile,
 * which stays as it is with all the others.
 */
export function writeProject(
  read: ReadProject,
  { files }: Pick<EditedProject, 'files'>,
  host: Host,
  last?: string,
): void {
  const before = new Map(read.input.map(({ path, bytes }) => [path, bytes]));
  const changed = files.filter(({ path, bytes }) => before.get(path) !== bytes);
  host.replaceSet(
    read.root,
    changed
      .toSorted((a, b) => Number(a.path === last) - Number(b.path === last))
      .map(({ path, bytes }) => ({
        path: `${read.root}/${path}`,
        content: bytes,
        head: false,
        standing: before.get(path) ?? 'nothing',
      })),
  );
}
