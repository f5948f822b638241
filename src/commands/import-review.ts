import type { ReadProject } from '../check/workspace.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ImportedFile } from '../exchange/proposal.ts';
import { revisedBook } from '../exchange/workbook/revised.ts';
import type { Host } from '../host/host.ts';
import type { Model } from '../model/model.ts';
import { absolute } from '../text/path.ts';
import { count, quote } from '../text/spanish.ts';
import { lossAt } from './standing-books.ts';

/** What became of the workbooks that go back. */
export interface Reviewed {
  readonly sentences: readonly string[];
  /** Whether one was not written, since what stands in its place would be lost. */
  readonly isHeldBack: boolean;
}

export const NOTHING_REVIEWED: Reviewed = { sentences: [], isHeldBack: false };

/**
 * Writes each workbook with something found in it anew, beside the one that came, with a comment at each cell and a
 * sheet that lists them, and gives a sentence for each. One in which nothing was found is not written, and none takes the
 * place of one that somebody filled in since.
 */
export async function writeReviewed(
  files: readonly ImportedFile[],
  found: readonly Diagnostic[],
  project: ReadProject,
  model: Model,
  host: Host,
): Promise<Reviewed> {
  const sentences: string[] = [];
  let isHeldBack = false;
  for (const { file, proposal } of files) {
    const own = found.filter(({ location }) => location.file === file);
    if (!proposal.book || own.length === 0) continue;
    const { paintBook } = await import('../painters/sheets/paint-book.ts');
    const { front, sheets } = proposal.book;
    const output = `${file.replace(/\.[^./]*$/, '')}-revisado.xlsx`;
    const content = await paintBook(revisedBook(sheets, front, own, model));
    const loss = await lossAt(output, content, project, model, host);
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
