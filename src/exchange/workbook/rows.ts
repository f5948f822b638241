import type { Actividad, Poi } from '../../model/model.ts';
import { oneLine } from '../merge.ts';
import { sha256 } from '../../text/sha256.ts';
import { EVALUATION_SHEET, DEVIATIONS_SHEET, LIST_OF_SHEET, RESULTS_SHEET } from './sheet-plans.ts';
import { valueAt } from '../../schema/value-at.ts';
import type { Path } from '../../text/path.ts';

/** Something that stands in the documents and has a row in a sheet. */
export interface Item {
  /** By what it is known again when the workbook comes back. */
  readonly key: string;
  /** Where it stands in its document. */
  readonly path: Path;
  /** What the columns of the sheet are read from. */
  readonly data: Readonly<Record<string, unknown>>;
}

type Data = Readonly<Record<string, unknown>>;

/** The rows that an activity has in a sheet of lists. */
export function itemsOfActivity(sheet: string, actividad: Actividad): readonly Item[] {
  const list = LIST_OF_SHEET.get(sheet);
  const { data, origin } = actividad;
  if (list !== undefined)
    return keyed(
      sheet,
      (data[list] ?? []).map((one, i) => ({ path: [...origin.path, list, i], data: asData(one) })),
    );
  if (sheet !== DEVIATIONS_SHEET) return [];
  return [...deviationsOf(actividad), ...measuresOf(sheet, actividad)];
}

function deviationsOf({ data, origin }: Actividad): readonly Item[] {
  const whole =
    data.desvio === undefined
      ? []
      : [{ key: 'desvio', path: [...origin.path, 'desvio'], data: { desvio: asData(data.desvio) } }];
  const monthly = (data.desvios ?? []).map((one, i) => ({
    key: `desvio-${one.mes}`,
    path: [...origin.path, 'desvios', i],
    data: { desvio: asData(one) },
  }));
  return [...whole, ...monthly];
}

function measuresOf(sheet: string, { data, origin }: Actividad): readonly Item[] {
  const items = (data.medidas ?? []).map((one, i) => ({
    path: [...origin.path, 'medidas', i],
    data: { medida: asData(one) },
  }));
  return keyed(sheet, items);
}

/** The rows that a document has in a sheet of its own lists. */
export function itemsOfDocument(sheet: string, { data, origin }: Poi): readonly Item[] {
  if (sheet === RESULTS_SHEET) {
    const items = (data.resultados ?? []).map((one, i) => ({
      path: [...origin.path, 'resultados', i],
      data: asData(one),
    }));
    return keyed(sheet, items);
  }
  if (sheet !== EVALUATION_SHEET) return [];
  const evaluation: Readonly<Record<string, unknown>> = asData(data.evaluacion ?? {});
  const items = [...EVALUATION_LISTS].flatMap(([clase, list]) => {
    const listed = evaluation[list];
    const values: readonly (string | Data)[] = Array.isArray(listed) ? listed : [];
    return values.map((one, i) => ({
      path: [...origin.path, 'evaluacion', list, i],
      data: { clase, ...(typeof one === 'string' ? { texto: one } : one) },
    }));
  });
  return keyed(sheet, items);
}

/** The lists of an evaluation, by what each row of the sheet is called. */
export const EVALUATION_LISTS: ReadonlyMap<string, string> = new Map([
  ['logro', 'logros'],
  ['dificultad', 'dificultades'],
  ['amenaza', 'amenazas'],
  ['ventaja', 'ventajas'],
  ['medida', 'medidas'],
]);

/** Lists of an evaluation whose items are texts alone. */
export const TEXT_LISTS: ReadonlySet<string> = new Set(['logros', 'ventajas']);

/** What names an item of each sheet: the first of these that it states at least in part. */
const NAMES: ReadonlyMap<string, readonly (readonly Path[])[]> = new Map([
  ['Productos', [[['nombre']]]],
  ['Tareas', [[['id']], [['tarea']]]],
  ['Evidencias', [[['titulo'], ['archivo'], ['url']]]],
  [DEVIATIONS_SHEET, [[['medida', 'texto']]]],
  [RESULTS_SHEET, [[['indicador'], ['fecha']]]],
  [EVALUATION_SHEET, [[['clase'], ['texto']]]],
]);

/** In short, what names an item in a sheet: the same for the item of a document and for the row that tells it. */
export function nameOfRow(sheet: string, data: unknown): string {
  return sha256(JSON.stringify(namesOf(sheet, data))).slice(0, 8);
}

/** What names an item or a row, for a person; empty where nothing does. */
export function wordsOfRow(sheet: string, data: unknown): string {
  return namesOf(sheet, data)
    .filter((name) => name !== null)
    .join(' · ');
}

function namesOf(sheet: string, data: unknown): readonly (string | null)[] {
  const ways = (NAMES.get(sheet) ?? []).map((paths) => paths.map((path) => nameAt(data, path)));
  return ways.find((names) => names.some((name) => name !== null)) ?? [];
}

function nameAt(data: unknown, path: Path): string | null {
  const value = valueAt(data, path);
  return typeof value === 'string' ? oneLine(value) : null;
}

/** Items known again by what names them, in short; those that are named alike, by their order too. */
function keyed(
  sheet: string,
  items: readonly { readonly path: Path; readonly data: Data }[],
): readonly Item[] {
  const times = new Map<string, number>();
  return items.map(({ path, data }) => {
    const name = nameOfRow(sheet, data);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { key: time === 1 ? name : `${name}-${time}`, path, data };
  });
}

/** A group of the documents as plain data. */
function asData(value: object): Data {
  return value as Data; // read from YAML: plain groups of values
}
