import type { WebAnswer } from '../host/web.ts';
import { semestresOf, periodoOf } from '../model/progress/period.ts';
import type { Model } from '../model/model.ts';
import { aniosOf } from '../model/questions/targets.ts';
import { redirect } from './answer.ts';
import { message, viewAnswer, type Asked } from './asked.ts';
import { markOf } from './change-mark.ts';
import type { Imported, ImportAsked, Looked, UploadedFile } from './desk.ts';
import { downloadAnswer } from './download.ts';
import { importedView, importView } from './import-view.ts';
import { formParts } from './multipart.ts';

const VIEW = { title: 'Importar', view: '/importar' } as const;

/** Bytes of all files that are sent at once: far beyond any workbook. What is larger is for the command line. */
export const LARGEST_UPLOAD: number = 32 * 1024 * 1024;

/** Where files are sent from. */
export function importForm({ desk }: Asked): WebAnswer {
  return form(desk.look(), 200);
}

function form(looked: Looked, status: number, problem?: string): WebAnswer {
  const periods = periodsOf(looked.project.result.model);
  return viewAnswer(
    { ...VIEW, status },
    looked,
    importView(periods, problem, LARGEST_UPLOAD),
    status !== 200,
  );
}

/** Keeps the files that were sent, and leads to what they would change. */
export function takeFiles({ desk, uploads }: Asked, body: Uint8Array, type: string): WebAnswer {
  const parts = formParts(body, type);
  if (parts === undefined)
    return message(
      400,
      'No se entiende',
      'Lo que se envió no es un formulario de esta página, y no se guardó nada.',
      '/importar',
    );
  const files = parts.flatMap(({ name, file, bytes }): readonly UploadedFile[] =>
    name !== 'archivo' || file === undefined || (file === '' && bytes.length === 0)
      ? []
      : // A copy: the rest of what was sent need not be kept.
        [{ name: file === '' ? 'archivo' : file, bytes: bytes.slice() }],
  );
  if (files.length === 0)
    return form(desk.look(), 422, 'No se envió ningún archivo. Elija uno y vuelva a enviarlo.');
  const period = parts.find(({ name, file }) => name === 'periodo' && file === undefined);
  const query = new URLSearchParams({
    n: uploads.keep(files),
    periodo: new TextDecoder().decode(period?.bytes),
  });
  return redirect(`/importar/cambio?${query.toString()}`);
}

/** What the files that were sent would change. */
export async function importChange(asked: Asked): Promise<WebAnswer> {
  return shown(asked, asked.query, false);
}

/** Writes what was shown, or shows what it would be now. */
export async function acceptImport(asked: Asked): Promise<WebAnswer> {
  const { desk, saved, uploads, form: given = new URLSearchParams() } = asked;
  const found = await foundBy(asked, given);
  if (found === undefined) return forgotten();
  const { imported, looked, id } = found;
  if (given.get('huella') !== markOf(imported) || imported.isRefused || !desk.save(looked.project, imported))
    return shown(asked, given, true);
  uploads.drop(id);
  return saved({ tried: imported, back: { href: '/importar', text: 'Importar otro archivo' } });
}

/** Forgets the files, and changes nothing. */
export function rejectImport({ form: given, uploads }: Asked): WebAnswer {
  uploads.drop(given?.get('n') ?? '');
  return redirect('/importar');
}

/** A workbook with what was found in its cells. */
export async function revisedBook(asked: Asked): Promise<WebAnswer> {
  const found = await foundBy(asked, asked.query);
  const book = found?.imported.revised[Number(asked.query.get('libro') ?? '')];
  if (book === undefined) return forgotten();
  return downloadAnswer({ name: book.name, bytes: await book.paint() });
}

interface Found {
  readonly id: string;
  readonly files: readonly UploadedFile[];
  readonly looked: Looked;
  readonly asked: ImportAsked;
  readonly imported: Imported;
}

/** The files that an address names and what they would do to the project now; undefined for files that are not kept. */
async function foundBy({ desk, uploads }: Asked, wanted: URLSearchParams): Promise<Found | undefined> {
  const id = wanted.get('n') ?? '';
  const files = uploads.get(id);
  if (files === undefined) return undefined;
  const looked = desk.look();
  const period = periodsOf(looked.project.result.model).find((one) => one === wanted.get('periodo'));
  const asked: ImportAsked = { replace: wanted.get('reemplazar') === 'si', period };
  return { id, files, looked, asked, imported: await desk.imported(looked.project, files, asked) };
}

async function shown(from: Asked, wanted: URLSearchParams, isStale: boolean): Promise<WebAnswer> {
  const found = await foundBy(from, wanted);
  if (found === undefined) return forgotten();
  const { id, files, looked, asked, imported } = found;
  const content = importedView({
    id,
    names: files.map(({ name }) => name),
    asked,
    periods: periodsOf(looked.project.result.model),
    imported,
    mark: markOf(imported),
    isStale,
    before: looked.project.result,
  });
  return viewAnswer({ ...VIEW, status: isStale ? 409 : 200 }, looked, content, isStale);
}

function forgotten(): WebAnswer {
  return message(
    404,
    'Ya no se recuerda',
    'Ese archivo ya no está en la memoria del programa, y no se cambió nada. Envíelo de nuevo desde Importar.',
    '/importar',
  );
}

/** What a file may be about: the semesters and years of the plan, and those that have a POI. */
function periodsOf(model: Model): readonly string[] {
  const own = model.plan === undefined ? [] : aniosOf(model.plan).slice(0, 10);
  const planned = own.flatMap((year) => [`${year}`, `${year}-S1`, `${year}-S2`]);
  return [...new Set([...planned, ...semestresOf(model).map(periodoOf)])].toSorted();
}
