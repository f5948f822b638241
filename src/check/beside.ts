import { FileFault, type Disk } from '../host/host.ts';
import { readPicture } from '../pictures/read-picture.ts';
import { TEMPLATE_NAMES } from '../report/template-names.ts';
import { nearest } from '../text/nearest.ts';
import { outsideReason } from '../text/outside-paths.ts';
import { relative } from '../text/path.ts';
import { didYouMean, quote } from '../text/spanish.ts';
import type { ProjectFiles } from './discover.ts';
import { configValueIn, matcher } from './excluded.ts';
import type { InputFile } from './input-file.ts';
import type { ConfiguredFault } from '../model/surroundings.ts';

/** What stands in the folder of a project besides the files that are read: only who sees the disk can tell. */
export interface Beside {
  /** Links that look like a part of the project and are not followed; relative to its folder. */
  readonly links: readonly string[];
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
  const { root, links, poiFolder, others } = project;
  const { excluir, plantillas, escudo } = config ? configValueIn(config) : NOTHING;
  return {
    links,
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
  const found: string[] = [];
  const pending = [root];
  for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
    for (const { name, kind } of quietly(disk, here)) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      found.push(relative(root, `${here}/${name}`));
      if (kind === 'folder') pending.push(`${here}/${name}`);
    }
  }
  return found;
}

function quietly(disk: Disk, folder: string): ReturnType<Disk['listFolder']> {
  try {
    return disk.listFolder(folder);
  } catch (error) {
    if (error instanceof FileFault) return [];
    throw error;
  }
}

function faultyTemplates(
  disk: Disk,
  root: string,
  folder: string | undefined,
  judge: JudgeTemplate | undefined,
): readonly ConfiguredFault[] {
  // A path that leaves the project is a finding of its own.
  if (folder === undefined || outsideReason(folder) !== undefined) return [];
  const base = `${root}/${folder.replaceAll('\\', '/').replace(/\/+$/, '')}`;
  if (disk.kindOf(base) !== 'folder') {
    return [
      { field: 'plantillas', message: `La carpeta de plantillas ${quote(folder)} no existe`, fatal: true },
    ];
  }
  return templatesIn(disk, base, '').flatMap((name) => {
    if (TEMPLATE_NAMES.some((known) => known === name)) return unreadableTemplate(disk, base, name, judge);
    const help = didYouMean(nearest(name, TEMPLATE_NAMES));
    const message = `Ningún informe usa la plantilla ${quote(name)}: no se llama como las del programa`;
    return [{ field: 'plantillas', message, fatal: false, ...(help === '' ? {} : { help }) }];
  });
}

function unreadableTemplate(
  disk: Disk,
  base: string,
  name: string,
  judge: JudgeTemplate | undefined,
): readonly ConfiguredFault[] {
  const text = quietText(disk, `${base}/${name}`);
  const fault = text === undefined ? undefined : judge?.(name, text);
  if (fault === undefined) return [];
  const message = `La plantilla ${quote(name)} no se puede usar: en su línea ${fault.line}, ${fault.message}`;
  const help = 'Corrija esa línea, o quite el archivo para usar la plantilla del programa.';
  return [{ field: 'plantillas', message, fatal: true, help }];
}

function quietText(disk: Disk, path: string): string | undefined {
  try {
    return new TextDecoder().decode(disk.readFile(path));
  } catch (error) {
    if (error instanceof FileFault) return undefined;
    throw error;
  }
}

function templatesIn(disk: Disk, base: string, below: string): readonly string[] {
  return quietly(disk, below === '' ? base : `${base}/${below}`)
    .flatMap(({ name, kind }) => {
      const path = below === '' ? name : `${below}/${name}`;
      if (kind === 'folder') return templatesIn(disk, base, path);
      return name.endsWith('.hbs') ? [path] : [];
    })
    .toSorted();
}

function faultyCrest(disk: Disk, root: string, file: string | undefined): readonly ConfiguredFault[] {
  if (file === undefined || outsideReason(file) !== undefined) return [];
  const reason = crestReason(disk, `${root}/${file.replaceAll('\\', '/')}`);
  if (reason === undefined) return [];
  return [
    { field: 'informe.escudo', message: `El escudo ${quote(file)} no se puede usar: ${reason}`, fatal: true },
  ];
}

function crestReason(disk: Disk, path: string): string | undefined {
  try {
    const read = readPicture(disk.readFile(path));
    return 'reason' in read ? read.reason : undefined;
  } catch (error) {
    if (error instanceof FileFault) return error.message;
    throw error;
  }
}
