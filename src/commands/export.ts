import { workbookOf } from '../exchange/workbook/from-project.ts';
import { sharesOf, type Share } from '../exchange/workbook/share.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host, SetFile } from '../host/host.ts';
import type { Model, Semestre } from '../model/model.ts';
import { periodoOf } from '../model/progress/period.ts';
import { nearest } from '../text/nearest.ts';
import { absolute } from '../text/path.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { refuseOwnInputs } from './own-inputs.ts';
import { oneProjectAt, periodAsked } from './select.ts';
import { LATEST_PERIOD, type CommandDefinition } from './command.ts';

/** What `plan export` was asked, as written on the command line. */
export interface ExportOptions {
  readonly period: string | undefined;
  readonly format: string;
  readonly unit: string | undefined;
  readonly output: string;
}

export const definition: CommandDefinition<ExportOptions> = {
  arguments: [['[ruta]', 'la carpeta del plan']],
  options: [
    ['-f, --format <formato>', 'xlsx', 'xlsx'],
    LATEST_PERIOD,
    ['-u, --unit <código>', 'solo el libro de esta unidad'],
    ['-o, --output <carpeta>', 'la carpeta donde se escriben', 'libros'],
  ],
  examples: ['plan export', 'plan export --unit GIM --output para-enviar'],
  run: ({ words: [path = '.'], options }, host) => exportFiles(path, options, host),
};

/**
 * Writes what officers take away: a workbook for each unit to fill in. The project may have errors: the workbook is one
 * way to mend them. Throws UsageFault.
 */
async function exportFiles(path: string, options: ExportOptions, host: Host): Promise<ExitCode> {
  if (options.format !== 'xlsx')
    throw new UsageFault(
      `No se exporta en el formato ${quote(options.format)}. El formato es xlsx: --format xlsx`,
    );
  const project = oneProjectAt(host, path, {});
  const { model } = project.result;
  const period = periodAsked(model, options.period);
  if (model.plan === undefined || period === undefined)
    throw new UsageFault(
      `En ${quote(path)} no hay ${model.plan === undefined ? 'un plan que se pueda leer' : 'ningún POI'}: no hay qué llevar a un libro.`,
    );
  const shares = asked(model, period, options.unit);
  const { paintBook } = await import('../painters/sheets/paint-book.ts');
  const files: SetFile[] = [];
  for (const share of shares)
    files.push({
      path: absolute(host.cwd, `${options.output}/${fileName(model, share)}`),
      content: await paintBook(workbookOf(model, share)),
      head: true,
    });
  refuseOwnInputs(
    files.map((file) => file.path),
    [project],
    host,
  );
  host.writeSet(files);
  for (const share of shares)
    host.stdout.write(`${visible(`${options.output}/${fileName(model, share)}`)}\n`);
  return ExitCode.ok;
}

/** The shares of the units asked for: one, or all that have activities. */
function asked(model: Model, period: Semestre, unit: string | undefined): readonly Share[] {
  const shares = sharesOf(model, period);
  if (unit === undefined) {
    if (shares.length > 0) return shares;
    throw new UsageFault(
      `Ninguna unidad tiene actividades en ${periodoOf(period)}. Diga en cada actividad, o al inicio del POI, su unidad.`,
    );
  }
  const own = shares.filter(({ unidad }) => unidad.id === unit);
  if (own.length > 0) return own;
  const ids = model.unidades.map(({ id }) => id);
  const near = didYouMean(nearest(unit, ids));
  throw new UsageFault(
    ids.includes(unit)
      ? `La unidad ${quote(unit)} no tiene actividades en ${periodoOf(period)}.`
      : `No hay una unidad ${quote(unit)}. ${near === '' ? '' : `${near} `}Las unidades son ${enumerate(ids.slice(0, 12).map(quote))}${ids.length > 12 ? '…' : ''}.`,
  );
}

/** `puno-2019-2022-2019-S2-GIM.xlsx`; what no file name may hold becomes a dash. */
function fileName(model: Model, { periodo, unidad }: Share): string {
  const id = unidad.id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  return `${model.plan?.id ?? 'plan'}-${periodo}-${id}.xlsx`;
}
