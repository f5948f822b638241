import type { CheckedProject } from '../check/workspace.ts';
import { readFile } from '../exchange/read-file.ts';
import type { Host } from '../host/host.ts';
import type { ImportAsked, Imported, UploadedFile } from '../page/desk.ts';
import { newFindings } from './brought.ts';
import { changesBetween } from './file-changes.ts';
import { importOutcome, isDiffering } from './import-outcome.ts';
import { periodOf, requestOf, type ImportOptions } from './import-request.ts';
import { revisedBooks } from './import-review.ts';
import { changesText, closingText } from './import-text.ts';
import { inputAfter, standing } from './import-write.ts';

/** What an import from a page is asked: nothing that only a command line says. */
const PLAIN: ImportOptions = {
  write: false,
  replace: false,
  period: undefined,
  unit: undefined,
  plan: undefined,
  entity: undefined,
  ubigeo: undefined,
  cumulative: undefined,
  pim: undefined,
  withMotives: false,
  review: false,
  everyPlace: true,
  format: [],
  color: false,
};

/** What files that somebody sent would change: read, placed and told as `plan import` does. */
export async function importedFiles(
  project: CheckedProject,
  sent: readonly UploadedFile[],
  { replace, period: asked }: ImportAsked,
  host: Host,
): Promise<Imported> {
  const before = project.result;
  const period = periodOf(asked);
  const request = requestOf({ ...PLAIN, replace, period: asked }, period, before.model);
  const files = await Promise.all(
    sent.map(async ({ name, bytes }) =>
      readFile({ name, head: bytes.slice(0, 64 * 1024), bytes: () => bytes, pieces: () => [bytes] }, request),
    ),
  );
  const wish = { replace, write: false, unit: undefined, period };
  const { placed, made, after, shown, said } = importOutcome(files, project, wish, host);
  const utf8 = new TextEncoder();
  const fresh = made.map(({ target, content }) => ({
    path: target,
    bytes: typeof content === 'string' ? utf8.encode(content) : content,
  }));
  const texts = new Map(standing(project).map(({ file, text }) => [file, text]));
  const changed = placed.documents.filter(({ file, text }) => texts.get(file) !== text);
  const input = [...inputAfter(project, { ...placed, documents: changed }), ...fresh];
  return {
    files: input,
    changes: changesBetween(project.input, input, (file) => file),
    result: after,
    brought: newFindings(before.diagnostics, after.diagnostics),
    said: changesText(said, { all: true, toReplace: 'marque «Reemplazar» y vuelva a ver el cambio' }).split(
      '\n',
    ),
    closing: closingText(said, 'pulse «Aceptar el cambio»'),
    found: shown,
    isRefused: said.isRefused,
    isDiffering: isDiffering(placed),
    revised: revisedBooks(files, shown, before.model).map(({ output, paint }) => ({ name: output, paint })),
  };
}
