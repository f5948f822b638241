import type { CheckedProject } from '../check/workspace.ts';
import type { LeftTotals } from '../exchange/ceplan/left-totals.ts';
import { ceplanTableOf } from '../exchange/ceplan/export.ts';
import { workbookOf } from '../exchange/workbook/from-project.ts';
import { sharesOf, type Share } from '../exchange/workbook/share.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host, SetFile } from '../host/host.ts';
import type { Model, Semestre } from '../model/model.ts';
import { periodoOf, semestresOf } from '../model/progress/period.ts';
import { mayBeAfter, mayBeOf, mayName } from '../model/questions/unreadable.ts';
import type { UnreadDocument } from '../model/surroundings.ts';
import { nearest } from '../text/nearest.ts';
import { absolute } from '../text/path.ts';
import { count, didYouMean, enumerate, firstNamed, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { folderOfResults, refuseOutwardLinks, type OutputFolder } from './outward-links.ts';
import { refuseOwnInputs } from './own-inputs.ts';
import { oneProjectAt, periodAsked, targetsAt } from './select.ts';
import { refuseLosses } from './standing-books.ts';
import { codeOfLoose, refuseUnread, tellLeftOut, tellUnreadDocuments, unreadIn } from './unread.ts';
import { LATEST_PERIOD, type CommandDefinition } from './command.ts';
import { unitFileName } from './unit-file-name.ts';
import { refuseNameless, tellWithoutBook } from './without-book.ts';

/** What `plan export` was asked, as written on the command line. */
export interface ExportOptions extends OutputFolder {
  readonly period: string | undefined;
  readonly format: string;
  readonly unit: string | undefined;
  /** Write over books that hold what was not imported. */
  readonly replace: boolean;
}

export const definition: CommandDefinition<
  Omit<ExportOptions, keyof OutputFolder> & { readonly output: string | undefined }
> = {
  arguments: [['[ruta]', 'la carpeta del plan']],
  options: [
    ['-f, --format <formato>', 'xlsx: un libro por unidad; ceplan: las columnas de CEPLAN V.01', 'xlsx'],
    LATEST_PERIOD,
    ['-u, --unit <código>', 'solo lo de esta unidad'],
    ['-o, --output <carpeta>', 'la carpeta donde se escriben; si no se dice, libros'],
    ['--replace', 'reemplaza también los libros que traen datos aún no importados'],
  ],
  examples: ['plan export', 'plan export --unit GIM --output para-enviar', 'plan export --format ceplan'],
  notes:
    'Un libro que ya está se escribe de nuevo si nadie lo llenó, o si lo que trae ya está en los documentos. Si no, no se escribe ninguno.',
  run: ({ words: [path = '.'], options }, host) =>
    exportFiles(path, { ...options, ...folderOfResults(options.output, 'libros') }, host),
};

/**
 * Writes what officers take away: a workbook for each unit to fill in, or the POI of the year in the columns of CEPLAN.
 * The project may have errors: the workbook is one way to mend them. Throws UsageFault.
 */
async function exportFiles(path: string, options: ExportOptions, host: Host): Promise<ExitCode> {
  if (options.format !== 'xlsx' && options.format !== 'ceplan')
    throw new UsageFault(
      `No se exporta en el formato ${quote(options.format)}. Los formatos son xlsx, un libro por unidad, y ceplan: --format ceplan`,
    );
  const { plans, loose } = targetsAt(host, path);
  const project = oneProjectAt(host, path, {}, plans);
  const { model } = project.result;
  refuseWithout(project, options, host.cwd);
  const period = periodAsked(model, options.period);
  if (model.plan === undefined || period === undefined)
    throw new UsageFault(
      `En ${quote(path)} no hay ${model.plan === undefined ? 'un plan que se pueda leer' : 'ningún POI'}: no hay qué llevar a un libro.`,
    );
  const shares = asked(project, period, options.unit, host.cwd);
  if (options.format === 'ceplan') refuseNameless(project, period, options.unit, host.cwd);
  const files =
    options.format === 'ceplan'
      ? [await ceplanFile(model, period, options, host)]
      : await bookFiles(model, shares);
  const named = files.map(({ name, content }): SetFile => ({
    path: absolute(host.cwd, `${options.output}/${name}`),
    content,
    // Each is read by itself: one that stands stays until the new one takes its place.
    head: false,
  }));
  refuseOutwardLinks(
    files.map(({ name }) => name),
    options,
    [project.root],
    host,
  );
  refuseOwnInputs(
    named.map((file) => file.path),
    [project],
    host,
  );
  if (!options.replace) {
    const books = files.map(({ name, content }) => ({ path: `${options.output}/${name}`, content }));
    await refuseLosses(books, project, host);
  }
  host.writeSet(named);
  tellLeftOut([unreadIn(project)], host);
  const beside = codeOfLoose(loose, host);
  for (const { name } of files) host.stdout.write(`${visible(`${options.output}/${name}`)}\n`);
  const { unit } = options;
  const concerns = (one: UnreadDocument): boolean => unit === undefined || mayName(one, unit);
  const consequence = 'lo suyo no está en ningún libro';
  const isUnread = tellUnreadDocuments(project, ['poi'], { consequence, concerns }, host);
  const isLeftOut = options.format === 'xlsx' && tellWithoutBook(project, period, unit, host);
  return isUnread || isLeftOut ? ExitCode.failure : beside;
}

/**
 * Throws UnreadFault where what is written would be false without a document that cannot be read: the table of CEPLAN is
 * that of the whole year, no book stands without the units, and the latest period is not known.
 */
function refuseWithout(project: CheckedProject, { format, period }: ExportOptions, cwd: string): void {
  const nothing = 'No se exportó nada';
  refuseUnread(project, ['plan', 'unidades', 'config'], { nothing }, cwd);
  const last = semestresOf(project.result.model).map(periodoOf).at(-1);
  const way = last === undefined ? '' : ` O diga de qué semestre: plan export --period ${last}`;
  if (period === undefined)
    refuseUnread(project, ['poi'], { nothing, way, concerns: (one) => mayBeAfter(one, last ?? '') }, cwd);
  const year = (period ?? last ?? '').slice(0, 4);
  if (format === 'ceplan')
    refuseUnread(project, ['poi'], { nothing, concerns: (one) => mayBeOf(one, year) }, cwd);
}

interface NamedBytes {
  readonly name: string;
  readonly content: Uint8Array;
}

export async function bookFiles(model: Model, shares: readonly Share[]): Promise<readonly NamedBytes[]> {
  const { paintBook } = await import('../painters/sheets/paint-book.ts');
  const files: NamedBytes[] = [];
  for (const share of shares)
    files.push({
      name: fileName(model, share.periodo, unitFileName(share.unidad.id, model)),
      content: await paintBook(workbookOf(model, share)),
    });
  return files;
}

/** The whole year of the period, since CEPLAN knows no other; what it could not fill in is told. */
async function ceplanFile(
  model: Model,
  { anio }: Semestre,
  { unit }: ExportOptions,
  host: Host,
): Promise<NamedBytes> {
  const table = ceplanTableOf(model, anio, unit);
  const { activities, ownCodes, left } = table;
  host.stderr.write(
    `POI de ${anio}: ${count(activities, 'actividad', 'actividades')} en las ${table.titles.length} columnas de CEPLAN V.01. Lo que el POI no tiene queda en blanco.\n`,
  );
  if (ownCodes.length > 0)
    host.stderr.write(
      visible(
        `${count(ownCodes.length, 'actividad no tiene', 'actividades no tienen')} un código de CEPLAN propio y ${ownCodes.length === 1 ? 'lleva' : 'llevan'} el del POI: ${enumerate(ownCodes.slice(0, 5).map(quote))}${ownCodes.length > 5 ? '…' : ''}.`,
      ) + '\n',
    );
  if (left.length > 0) host.stderr.write(`${visible(leftText(left))}\n`);
  const { paintTable } = await import('../painters/sheets/paint-table.ts');
  return {
    name: fileName(model, unit === undefined ? `${anio}` : `${anio}-${unitFileName(unit, model)}`, 'ceplan'),
    content: await paintTable(table, `POI ${anio}, en las columnas de CEPLAN V.01`),
  };
}

/** What the POI has and the table has no column for, a sentence. */
function leftText(left: readonly LeftTotals[]): string {
  const named = left.map(({ id, fields }) => `${quote(id)} (${enumerate(fields)})`);
  const all = count(left.length, 'actividad', 'actividades');
  return `Esa tabla lleva las cifras por meses, con un solo total del año. De ${all} no lleva un dato que el POI dice sin meses, con otro total o solo en algunas de sus filas: ${enumerate(firstNamed(named, 5))}.`;
}

/** The shares of the units asked for: one, or all that have activities. */
function asked(
  project: CheckedProject,
  period: Semestre,
  unit: string | undefined,
  cwd: string,
): readonly Share[] {
  const { model } = project.result;
  const shares = sharesOf(model, period);
  if (unit === undefined) {
    if (shares.length > 0) return shares;
    refuseUnread(
      project,
      ['poi'],
      {
        nothing: `No se leyó ninguna actividad de ${periodoOf(period)} con su unidad`,
        concerns: (one) => mayBeOf(one, periodoOf(period)),
      },
      cwd,
    );
    throw new UsageFault(
      `Ninguna unidad tiene actividades en ${periodoOf(period)}. Diga en cada actividad, o al inicio del POI, su unidad.`,
    );
  }
  const own = shares.filter(({ unidad }) => unidad.id === unit);
  if (own.length > 0) return own;
  const ids = model.unidades.map(({ id }) => id).filter((id) => id !== '');
  if (ids.includes(unit))
    refuseUnread(
      project,
      ['poi'],
      {
        nothing: `No se leyó ninguna actividad de ${quote(unit)} en ${periodoOf(period)}`,
        concerns: (one) => mayBeOf(one, periodoOf(period)) && mayName(one, unit),
      },
      cwd,
    );
  const near = didYouMean(nearest(unit, ids));
  throw new UsageFault(
    ids.includes(unit)
      ? `La unidad ${quote(unit)} no tiene actividades en ${periodoOf(period)}.`
      : `No hay una unidad ${quote(unit)}. ${near === '' ? '' : `${near} `}Las unidades son ${enumerate(ids.slice(0, 12).map(quote))}${ids.length > 12 ? '…' : ''}.`,
  );
}

/** `puno-2019-2022-2019-S2-GIM.xlsx`; what no file name may hold becomes a dash. */
function fileName(model: Model, ...parts: readonly string[]): string {
  const words = parts.map((part) => part.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-'));
  return `${[model.plan?.id ?? 'plan', ...words].join('-')}.xlsx`;
}
