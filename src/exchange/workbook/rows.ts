import type { Actividad, Poi } from '../../model/model.ts';
import { oneLine } from '../merge.ts';
import { sha256 } from '../../text/sha256.ts';
import { EVALUATION_SHEET, DEVIATIONS_SHEET, LIST_OF_SHEET, RESULTS_SHEET } from './sheet-plans.ts';
import { valueAt } from '../../schema/value-at.ts';
import type { Path } from '../../text/path.ts';
import type { Draft, Stated } from '../draft.ts';
import type { Column, SheetPlan } from './columns.ts';

/** Something that stands in the documents and has a row in a sheet. */
export interface Item {
  /** By what it is known again when the workbook comes back. */
  readonly key: string;
  readonly file: string;
  /** Where it stands in its document. */
  readonly path: Path;
  /** What the columns of the sheet are read from. */
  readonly data: Readonly<Record<string, unknown>>;
}

type Data = Readonly<Record<string, unknown>>;

/** Where a cause stands in an activity and in a row, and how its key begins. */
const CAUSE = 'desvio';

/** The rows that an activity has in a sheet of lists. */
export function itemsOfActivity(sheet: string, { data, origin }: Actividad): readonly Item[] {
  const { file, path } = origin;
  const list = LIST_OF_SHEET.get(sheet);
  if (list !== undefined)
    return keyed(
      sheet,
      file,
      (data[list] ?? []).map((one, i) => ({ path: [...path, list, i], data: asData(one) })),
    );
  if (sheet !== DEVIATIONS_SHEET) return [];
  const whole =
    data.desvio === undefined ? [] : [{ path: [...path, 'desvio'], data: { desvio: asData(data.desvio) } }];
  const monthly = (data.desvios ?? []).map((one, i) => ({
    path: [...path, 'desvios', i],
    data: { desvio: asData(one) },
  }));
  const measures = (data.medidas ?? []).map((one, i) => ({
    path: [...path, 'medidas', i],
    data: { medida: asData(one) },
  }));
  return keyed(sheet, file, [...whole, ...monthly, ...measures]);
}

/** The rows that a document has in a sheet of its own lists. */
export function itemsOfDocument(sheet: string, { data, origin }: Poi): readonly Item[] {
  const { file, path } = origin;
  if (sheet === RESULTS_SHEET) {
    const items = (data.resultados ?? []).map((one, i) => ({
      path: [...path, 'resultados', i],
      data: asData(one),
    }));
    return keyed(sheet, file, items);
  }
  if (sheet !== EVALUATION_SHEET) return [];
  const evaluation: Readonly<Record<string, unknown>> = asData(data.evaluacion ?? {});
  const items = [...EVALUATION_LISTS].flatMap(([clase, { list }]) => {
    const listed = evaluation[list];
    const values: readonly (string | Data)[] = Array.isArray(listed) ? listed : [];
    return values.map((one, i) => ({
      path: [...path, 'evaluacion', list, i],
      data: { clase, ...(typeof one === 'string' ? { texto: one } : one) },
    }));
  });
  return keyed(sheet, file, items);
}

interface EvaluationList {
  readonly list: string;
  readonly fields: readonly string[];
}

/**
 * The lists of an evaluation, by what each row of the sheet is called, and what they say besides the text. One without
 * that is a list of texts.
 */
const EVALUATION_LISTS: ReadonlyMap<string, EvaluationList> = new Map([
  ['logro', { list: 'logros', fields: [] }],
  ['dificultad', { list: 'dificultades', fields: ['causa'] }],
  ['amenaza', { list: 'amenazas', fields: ['impacto', 'probabilidad'] }],
  ['ventaja', { list: 'ventajas', fields: [] }],
  ['medida', { list: 'medidas', fields: ['unidad', 'plazo', 'estado'] }],
]);

/** The list that a row or an item of the evaluation says that it is of; undefined where it says none. */
export function evaluationListOf(data: unknown): EvaluationList | undefined {
  const clase = valueAt(data, ['clase']);
  return typeof clase === 'string' ? EVALUATION_LISTS.get(clase) : undefined;
}

/** Where what a row or an item says belongs. */
export interface Belonging {
  /** From the activity or the document. */
  readonly list: Path;
  /** False of the cause of a whole period, which is no item of a list. */
  readonly isList: boolean;
  /** Of what there is one: the month of a cause, empty for that of the whole period. Undefined where a list takes more. */
  readonly only?: string;
}

/** Where what a row or an item of a sheet of lists says belongs; undefined where it does not say what it is. */
export function belongingOf(sheet: string, data: unknown): Belonging | undefined {
  if (sheet === EVALUATION_SHEET) {
    const known = evaluationListOf(data);
    return known && { list: ['evaluacion', known.list], isList: true };
  }
  if (sheet !== DEVIATIONS_SHEET) {
    const list = sheet === RESULTS_SHEET ? 'resultados' : LIST_OF_SHEET.get(sheet);
    return list === undefined ? undefined : { list: [list], isList: true };
  }
  if (valueAt(data, ['medida']) !== undefined) return { list: ['medidas'], isList: true };
  const mes = valueAt(data, [CAUSE, 'mes']);
  return typeof mes === 'string'
    ? { list: ['desvios'], isList: true, only: mes }
    : { list: [CAUSE], isList: false, only: '' };
}

/** What a row says, as it is written in its document. */
export function writtenBy(sheet: string, { data, cellOf }: Draft): Stated {
  const inner = (field: string): Stated => ({
    data: data[field] ?? {},
    cellOf: (path) => cellOf([field, ...path]),
  });
  if (sheet === DEVIATIONS_SHEET) return inner(data['medida'] === undefined ? CAUSE : 'medida');
  if (sheet !== EVALUATION_SHEET) return { data, cellOf };
  const { clase: _, ...rest } = data;
  return evaluationListOf(data)?.fields.length === 0 ? inner('texto') : { data: rest, cellOf };
}

/** What names an item of each sheet: the first of these that it states at least in part. */
const NAMES: ReadonlyMap<string, readonly (readonly Path[])[]> = new Map([
  ['Productos', [[['nombre']]]],
  ['Tareas', [[['id']], [['tarea']]]],
  ['Evidencias', [[['titulo'], ['archivo'], ['url']]]],
  [DEVIATIONS_SHEET, [[['medida', 'texto']], [[CAUSE, 'mes']]]],
  [RESULTS_SHEET, [[['indicador'], ['fecha']]]],
  [EVALUATION_SHEET, [[['clase'], ['texto']]]],
]);

/**
 * In short, what names an item in a sheet: the same for the item of a document and for the row that tells it. A cause is
 * named by its month.
 */
export function nameOfRow(sheet: string, data: unknown): string {
  const cause = sheet === DEVIATIONS_SHEET ? valueAt(data, [CAUSE]) : undefined;
  if (cause === undefined) return sha256(JSON.stringify(namesOf(sheet, data))).slice(0, 8);
  const mes = valueAt(cause, ['mes']);
  return typeof mes === 'string' ? `${CAUSE}-${mes}` : CAUSE;
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
  file: string,
  items: readonly { readonly path: Path; readonly data: Data }[],
): readonly Item[] {
  const times = new Map<string, number>();
  return items.map(({ path, data }) => {
    const name = nameOfRow(sheet, data);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { key: time === 1 ? name : `${name}-${time}`, file, path, data };
  });
}

/** The columns of each thing that a row of a sheet may tell: of a cause, of a measure, or of both. */
export function columnsOfItems({ name, columns }: SheetPlan): readonly (readonly Column[])[] {
  if (name !== DEVIATIONS_SHEET) return [columns];
  const [ofCause, ofMeasure] = [columns.filter(isOfCause), columns.filter((one) => !isOfCause(one))];
  return [ofCause, ofMeasure];
}

/** Whether a key is of what some columns tell: what was written beside a cause has not its key. */
export function isKeyOf(key: string, { name }: SheetPlan, columns: readonly Column[]): boolean {
  return name !== DEVIATIONS_SHEET || key.startsWith(CAUSE) === columns.every(isOfCause);
}

function isOfCause({ path }: Column): boolean {
  return path[0] === CAUSE;
}

/** A group of the documents as plain data. */
function asData(value: object): Data {
  return value as Data; // read from YAML: plain groups of values
}
