import { FileFault, type Disk } from '../host/host.ts';
import { readPicture } from '../pictures/read-picture.ts';
import { TEMPLATE_NAMES } from '../report/template-names.ts';
import { nearest } from '../text/nearest.ts';
import { outsideReason } from '../text/outside-paths.ts';
import { relative } from '../text/path.ts';
import { didYouMean, quote } from '../text/spanish.ts';
import type { ProjectFiles } from './projects-below.ts';
import { configValueIn, matcher } from './excluded.ts';
import { readInside } from './inside.ts';
import type { InputFile } from './input-file.ts';
import { templateFolder, templatesOf, templateText } from './template-files.ts';
import { seenBelow } from './walk.ts';
import type { ConfiguredFault, UnreadFile } from '../model/surroundings.ts';

/** What stands in the folder of a project besides the files that are read: only who sees the disk can tell. */
export interface Beside {
  /** What looks like a part of the project and is nothing that can be read; relative to its folder. */
  readonly unfollowed: readonly UnreadFile[];
  /** Documents that the configuration leaves out, and configurations above that nobody reads; both relative to its folder. */
  readonly excluded: readonly string[];
  readonly above: readonly string[];
  /** Whether there is a folder for POI, be it empty. */
  readonly poiFolder: boolean;
  /** Patterns of `excluir` that mean nothing that is there. */
  readonly unusedPatterns: readonly string[];
  /** What the configuration names and a report could not use. */
  readonly unusable: readonly ConfiguredFault[];
  /** Files of any kind, relative to its folder: evidence is looked for among them. */
  readonly others: readonly string[] | undefined;
}

/** Says why the text of a template cannot be used, and on which line; undefined for one that can be read. */
export type JudgeTemplate = (
  name: string,
  text: string,
) => { readonly line: number; readonly message: string } | undefined;

/**
 * Looks at what stands beside the files of a project. Costs nothing where it has no configuration. Templates are looked
 * into where it is told how.
 */
export function besideOf(
  disk: Disk,
  project: ProjectFiles,
  config: InputFile | undefined,
  judgeTemplate?: JudgeTemplate,
): Beside {
  const { root, unfollowed, excluded, above, poiFolder, others } = project;
  const { excluir, plantillas, escudo } = config ? configValueIn(config) : NOTHING;
  return {
    unfollowed,
    excluded,
    above,
    poiFolder,
    others,
    unusedPatterns: unusedPatterns(excluir, () => everythingBelow(disk, root)),
    unusable: [...faultyTemplates(disk, root, plantillas, judgeTemplate), ...faultyCrest(disk, root, escudo)],
  };
}

const NOTHING = { excluir: [], plantillas: undefined, escudo: undefined };

/** The patterns that mean none of some paths, which are only asked for where there is a pattern. */
export function unusedPatterns(
  patterns: readonly string[],
  paths: () => readonly string[],
): readonly string[] {
  if (patterns.length === 0) return [];
  const all = paths();
  return patterns.filter((pattern) => !all.some(matcher([pattern])));
}

/** Files and folders of any kind, relative to a folder; those whose name begins with a dot are never part of a project. */
function everythingBelow(disk: Disk, root: string): readonly string[] {
  const { files, others, folders, unfollowed } = seenBelow(disk, root, { wanted: () => true });
  return [...files, ...others, ...folders, ...unfollowed].map(({ path }) => relative(root, path));
}

function faultyTemplates(
  disk: Disk,
  root: string,
  folder: string | undefined,
  judge: JudgeTemplate | undefined,
): readonly ConfiguredFault[] {
  // A path that leaves the project is a finding of its own.
  if (folder === undefined || outsideReason(folder) !== undefined) return [];
  const { names, misnamed, refused } = templatesOf(disk, root, folder);
  const unread = refused.map(({ name, reason }) => ({
    field: 'plantillas' as const,
    message:
      name === ''
        ? `La carpeta de plantillas ${quote(folder)} no se puede usar: ${reason}`
        : `La plantilla ${quote(name)} no se puede usar: ${reason}`,
    fatal: true,
  }));
  const base = relative(root, templateFolder(root, folder));
  const others = names.flatMap((name) => {
    if (TEMPLATE_NAMES.some((known) => known === name))
      return unreadableTemplate(disk, root, { base, name }, judge);
    return [unusedTemplate(name, name)];
  });
  const none = `En la carpeta de plantillas ${quote(folder)} no hay ninguna plantilla, y los informes usan las del programa`;
  const isEmpty = [names, misnamed, refused].every((some) => some.length === 0);
  return [
    ...unread,
    ...others,
    ...misnamed.map(({ name, meant }) => unusedTemplate(name, meant)),
    ...(isEmpty ? [{ field: 'plantillas' as const, message: none, fatal: false }] : []),
  ];
}

/** A file that no report uses; `meant` is its name without what hides that it is a template. */
function unusedTemplate(name: string, meant: string): ConfiguredFault {
  const help = TEMPLATE_NAMES.some((known) => known === meant)
    ? `Si es la plantilla, llámela ${quote(meant)}. Windows puede ocultar la última parte de un nombre.`
    : didYouMean(nearest(meant, ofItsFormat(meant)));
  const message = `Ningún informe usa la plantilla ${quote(name)}: no se llama como las del programa`;
  return { field: 'plantillas', message, fatal: false, ...(help === '' ? {} : { help }) };
}

/** The templates of the format that a name ends by; all, where it ends by none. */
function ofItsFormat(name: string): readonly string[] {
  const [ending = ''] = /\.[a-z]+\.hbs$/.exec(name) ?? [];
  const own = TEMPLATE_NAMES.filter((known) => known.endsWith(ending));
  return own.length > 0 ? own : TEMPLATE_NAMES;
}

function unreadableTemplate(
  disk: Disk,
  root: string,
  { base, name }: { readonly base: string; readonly name: string },
  judge: JudgeTemplate | undefined,
): readonly ConfiguredFault[] {
  const read = textOrFault(disk, root, `${base}/${name}`);
  if (read instanceof FileFault) {
    const message = `La plantilla ${quote(name)} no se puede usar: ${read.message}`;
    return [{ field: 'plantillas', message, fatal: true }];
  }
  const fault = judge?.(name, read);
  if (fault === undefined) return [];
  const message = `La plantilla ${quote(name)} no se puede usar: en su línea ${fault.line}, ${fault.message}`;
  const help = 'Corrija esa línea, o quite el archivo para usar la plantilla del programa.';
  return [{ field: 'plantillas', message, fatal: true, help }];
}

function textOrFault(disk: Disk, root: string, path: string): string | FileFault {
  try {
    return templateText(disk, root, path);
  } catch (error) {
    if (error instanceof FileFault) return error;
    throw error;
  }
}

function faultyCrest(disk: Disk, root: string, file: string | undefined): readonly ConfiguredFault[] {
  if (file === undefined || outsideReason(file) !== undefined) return [];
  const reason = crestReason(disk, root, file.replaceAll('\\', '/'));
  if (reason === undefined) return [];
  return [
    { field: 'informe.escudo', message: `El escudo ${quote(file)} no se puede usar: ${reason}`, fatal: true },
  ];
}

function crestReason(disk: Disk, root: string, path: string): string | undefined {
  try {
    const read = readPicture(readInside(disk, root, path));
    return 'reason' in read ? read.reason : undefined;
  } catch (error) {
    if (error instanceof FileFault) return error.message;
    throw error;
  }
}
