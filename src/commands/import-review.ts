import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ImportedFile } from '../exchange/proposal.ts';
import { revisedBook } from '../exchange/workbook/revised.ts';
import type { Host } from '../host/host.ts';
import type { Model } from '../model/model.ts';
import { absolute } from '../text/path.ts';
import { count, quote } from '../text/spanish.ts';

/**
 * Writes each workbook with something found in it anew, beside the one that came, with a comment at each cell and a
 * sheet that lists them, and gives a sentence for each. One in which nothing was found is not written.
 */
export async function writeReviewed(
  files: readonly ImportedFile[],
  found: readonly Diagnostic[],
  model: Model,
  host: Host,
): Promise<readonly string[]> {
  const sentences: string[] = [];
  for (const { file, proposal } of files) {
    const own = found.filter(({ location }) => location.file === file);
    if (!proposal.book || own.length === 0) continue;
    const { paintBook } = await import('../painters/sheets/paint-book.ts');
    const { front, sheets } = proposal.book;
    const output = `${file.replace(/\.[^./]*$/, '')}-revisado.xlsx`;
    host.writeFile(absolute(host.cwd, output), await paintBook(revisedBook(sheets, front, own, model)));
    sentences.push(
      `Se escribió ${quote(output)}, con ${count(own.length, 'hallazgo', 'hallazgos')} en sus celdas: devuélvalo a quien lo llenó.`,
    );
  }
  return sentences;
}
