import { FileFault, type Disk } from '../host/host.ts';
import { compareText } from '../diagnostics/order.ts';
import type { Unfollowed } from '../model/surroundings.ts';
import { TEMPLATE_NAMES } from '../report/template-names.ts';
import { relative } from '../text/path.ts';
import { uncapitalized } from '../text/spanish.ts';
import { decode } from '../yaml/decode.ts';
import { isInside, readInside } from './inside.ts';
import { seenBelow } from './walk.ts';

/** The templates of a project's own folder. */
export interface ProjectTemplates {
  /** By their paths in that folder, in order; each can be read inside the project. */
  readonly names: readonly string[];
  /** What is none by its name and may have been meant as one that is not there, each with the name that it would have. */
  readonly misnamed: readonly { readonly name: string; readonly meant: string }[];
  /** What stands there and cannot be read, and why; the folder itself has no name. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
}

/** Looks for the templates in a folder of a project, named from the folder of the project, both slashes parting it. */
export function templatesOf(disk: Disk, root: string, folder: string): ProjectTemplates {
  const base = templateFolder(root, folder);
  const refused = (reason: string): ProjectTemplates => ({
    names: [],
    misnamed: [],
    refused: [{ name: '', reason }],
  });
  try {
    const kind = disk.kindOf(base);
    if (kind === undefined) return refused('no existe');
    if (kind !== 'folder') return refused('no es una carpeta');
    if (!isInside(disk.realPath(base), disk.realPath(root))) return refused(REASONS.fuera);
    const seen = seenBelow(disk, base, { within: root, wanted: (name) => name.endsWith('.hbs') });
    const named = (path: string): string => relative(base, path);
    const others = seen.others.map(({ path }) => named(path)).toSorted(compareText);
    const names = others.filter((name) => name.endsWith('.hbs'));
    return {
      names,
      misnamed: others.flatMap((name) => {
        const meant = name.endsWith('.hbs') ? undefined : meantBy(name);
        // A copy that an editor leaves beside a template is none.
        return meant === undefined || names.includes(meant) ? [] : [{ name, meant }];
      }),
      refused: [
        ...seen.unfollowed
          .filter(({ path, why }) => path.endsWith('.hbs') || why !== 'roto')
          .map(({ path, why }) => ({ name: named(path), reason: REASONS[why] })),
        ...seen.faults
          .filter(({ isCircle }) => !isCircle)
          .map(({ path, message }) => ({ name: named(path), reason: message })),
      ].toSorted((a, b) => compareText(a.name, b.name)),
    };
  } catch (error) {
    if (error instanceof FileFault) return refused(error.message);
    throw error;
  }
}

/**
 * The name of the template that a file may have been meant as: Windows hides the last part of `informe-tecnica.md.hbs.txt`,
 * and a hand leaves out the ending, or writes it in capitals. undefined for any other file.
 */
function meantBy(name: string): string | undefined {
  const small = name.toLowerCase();
  const known = TEMPLATE_NAMES.find((one) => {
    const stem = one.slice(0, -'.hbs'.length);
    return small === stem || small.startsWith(`${stem}.`);
  });
  return known ?? /^.*\.hbs(?![\p{L}\p{N}])/u.exec(small)?.[0];
}

/**
 * The text of a template, by its path from the folder of the project. Throws FileFault where it cannot be read, and for
 * one that is not in UTF-8, of which a report would print signs in the place of its letters.
 */
export function templateText(disk: Disk, root: string, path: string): string {
  const { source, diagnostics } = decode(path, readInside(disk, root, path));
  if (source !== undefined) return source.text;
  const [fault] = diagnostics;
  throw new FileFault(`${root}/${path}`, `${uncapitalized(fault?.message ?? '')}. ${fault?.help ?? ''}`);
}

/** The folder that the configuration names, absolute. */
export function templateFolder(root: string, folder: string): string {
  const steps = folder.split(/[/\\]/).filter((step) => step !== '' && step !== '.');
  return [root === '/' ? '' : root, ...steps].join('/');
}

const REASONS: Readonly<Record<Unfollowed, string>> = {
  copia: 'es una copia',
  roto: 'es un enlace que no lleva a ningún archivo',
  circular: 'es un enlace que lleva a sí mismo',
  fuera: 'es un enlace que lleva fuera de la carpeta del proyecto',
  enlaces: 'hay demasiados enlaces a carpetas',
  especial: 'no es un archivo, sino una tubería, un dispositivo o algo parecido',
  carpeta: 'es una carpeta',
  archivo: 'es un archivo',
  nube: 'solo está en la nube',
  otro_formato: 'no es un archivo de texto',
  submodulo: 'es otro repositorio, que no se ha traído',
};
