import type { CheckedProject } from '../check/workspace.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ImportedFile } from '../exchange/proposal.ts';
import { revisedBook } from '../exchange/workbook/revised.ts';
import type { Host } from '../host/host.ts';
import type { Model } from '../model/model.ts';
import { absolute, foldedNames, lastStep } from '../text/path.ts';
import { count, quote } from '../text/spanish.ts';
import { outwardLink, outwardText } from './outward-links.ts';
import { lossAt } from './standing-books.ts';

/** What became of the workbooks that go back. */
export interface Reviewed {
  readonly sentences: readonly string[];
  /** Whether one was not written, since what stands in its place would be lost. */
  readonly isHeldBack: boolean;
}

export const NOTHING_REVIEWED: Reviewed = { sentences: [], isHeldBack: false };

/** A workbook with what was found in it, to be given back. */
export interface RevisedBook {
  readonly output: string;
  readonly own: readonly Diagnostic[];
  readonly paint: () => Promise<Uint8Array>;
}

/** The workbooks in which something was found, each to be painted where it is wanted, and each with a name of its own. */
export function revisedBooks(
  files: readonly ImportedFile[],
  found: readonly Diagnostic[],
  model: Model,
): readonly RevisedBook[] {
  const taken = new Set<string>();
  return files.flatMap(({ file, proposal: { book } }): readonly RevisedBook[] => {
    const own = found.filter(({ location }) => location.file === file);
    if (!book || own.length === 0) return [];
    const paint = async (): Promise<Uint8Array> => {
      const { paintBook } = await import('../painters/sheets/paint-book.ts');
      return paintBook(revisedBook(book.sheets, book.front, own, model));
    };
    return [{ output: freeName(file, taken), own, paint }];
  });
}

/**
 * What the revised copy of a workbook is called: `GDL-revisado.xlsx`, and where another of the same run has that name
 * already, with the end of the original (`GDL-xlsm-revisado.xlsx`) or a number. Adds it to those that are taken.
 */
function freeName(file: string, taken: Set<string>): string {
  const [, stem = file, end = ''] = /^(.*?)(?:\.([^./]*))?$/su.exec(file) ?? [];
  const named = (more: string): string => `${stem}${more}-revisado.xlsx`;
  const placeOf = (name: string): string => foldedNames(absolute('/', name));
  const isFree = (name: string): boolean => !taken.has(placeOf(name));
  let output = named('');
  if (!isFree(output) && end !== '') output = named(`-${end}`);
  for (let number = 2; !isFree(output); number++) output = named(`-${number}`);
  taken.add(placeOf(output));
  return output;
}

/**
 * Writes each workbook with something found in it anew, beside the one that came, with a comment at each cell and a
 * sheet that lists them, and gives a sentence for each. One in which nothing was found is not written, and none takes the
 * place of one that somebody filled in since.
 */
export async function writeReviewed(
  files: readonly ImportedFile[],
  found: readonly Diagnostic[],
  project: CheckedProject,
  host: Host,
): Promise<Reviewed> {
  const sentences: string[] = [];
  let isHeldBack = false;
  for (const { output, own, paint } of revisedBooks(files, found, project.result.model)) {
    const folder = { output: `${output}/..`, isTyped: true };
    const link = outwardLink([lastStep(output)], folder, [project.root], host);
    if (link !== undefined) {
      isHeldBack = true;
      sentences.push(`No se escribió ${quote(output)}: ${outwardText(link, host)}. Quite el enlace.`);
      continue;
    }
    const content = await paint();
    const loss = await lossAt(output, content, project, host);
    if (loss !== undefined) {
      isHeldBack = true;
      sentences.push(
        `No se escribió ${quote(output)}: ya está, ${loss.why}, y se perdería. ${loss.isOurs ? 'Impórtelo' : 'Muévalo'}, o dele otro nombre.`,
      );
      continue;
    }
    host.writeFile(absolute(host.cwd, output), content);
    sentences.push(
      `Se escribió ${quote(output)}, con ${count(own.length, 'hallazgo', 'hallazgos')} en sus celdas: devuélvalo a quien lo llenó.`,
    );
  }
  return { sentences, isHeldBack };
}
