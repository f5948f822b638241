import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import type { Actividad, Model, Poi } from '../../model/model.ts';
import { semestreOf } from '../../model/progress/period.ts';
import type { Path } from '../../text/path.ts';
import { count, enumerate, quote } from '../../text/spanish.ts';
import { isGroup, type Value } from '../../edit/value.ts';
import type { Documents } from '../documents.ts';
import type { Draft, Group } from '../draft.ts';
import type { ValueChange } from '../merge.ts';
import { problemAt } from '../problem.ts';
import { EVALUATION_SHEET, LIST_OF_SHEET, RESULTS_SHEET } from './columns.ts';
import { sharesOf, type Share } from './share.ts';
import type { Sheet } from '../../sheets/sheet.ts';
import type { Front } from './recognise.ts';
import type { BookRead, BookRow } from './read.ts';
import {
  EVALUATION_LISTS,
  itemsOfActivity,
  itemsOfDocument,
  nameOfRow,
  TEXT_LISTS,
  valueAt,
  type Item,
} from './rows.ts';

/** A workbook that came back. */
export interface BookProposal {
  readonly front: Front;
  readonly read: BookRead;
  /** The cut-off that it states, `AAAA-MM-DD`; undefined where it states none. */
  readonly corte: string | undefined;
  /** As they were read, to be sent back with what was found. */
  readonly sheets: readonly Sheet[];
}

/** What came of placing a workbook. */
interface Ground {
  readonly documents: Documents;
  readonly model: Model;
  readonly share: Share;
  readonly found: Diagnostic[];
  /** What is blank in the workbook and stands in the documents. */
  readonly blanks: string[];
}

/**
 * Says what the documents become when a workbook comes back: what is new or other in its rows, found again by their
 * codes and keys wherever they were moved. Nothing is removed. Gives what the user may want to know, one sentence each.
 */
export function placeBook(
  book: BookProposal,
  documents: Documents,
  model: Model,
  found: Diagnostic[],
): readonly string[] {
  const share = shareOf(book, model, found);
  if (!share) return [];
  const ground: Ground = { documents, model, share, found, blanks: [] };
  if (book.corte !== undefined) placeCutOff(book.corte, book.front.corte.cell, ground);
  const byCode = rowsByCode(book.read.rows, ground);
  for (const [codigo, rows] of byCode) placeActivityRows(codigo, rows, ground);
  for (const row of book.read.rows) if (row.plan.of === 'document') placeDocumentRow(row, ground);
  return notes(book, byCode, ground);
}

/** The share that the workbook is of; undefined where the project has none such, which is found. */
function shareOf({ front }: BookProposal, model: Model, found: Diagnostic[]): Share | undefined {
  const { plan, periodo, unidad } = front;
  const wrong = (cell: Location, name: string, message: string, help: string): undefined => {
    found.push(problemAt(cell, { name, severity: 'error', message, help }));
    return undefined;
  };
  if (plan.text !== model.plan?.id)
    return wrong(
      plan.cell,
      'otro-plan',
      `El libro es del plan ${quote(plan.text)}, y este proyecto es ${quote(model.plan?.id ?? '')}`,
      'Impórtelo en la carpeta de su plan',
    );
  if (!model.unidades.some(({ id }) => id === unidad.text))
    return wrong(
      unidad.cell,
      'otra-unidad',
      `El libro es de la unidad ${quote(unidad.text)}, que el plan no tiene`,
      'Agregue la unidad a la lista de unidades, o exporte el libro de nuevo',
    );
  const semestre = semestreOf(/^\d{4}$/.test(periodo.text) ? `${periodo.text}-S2` : periodo.text);
  const share = semestre
    ? sharesOf(model, semestre).find((one) => one.unidad.id === unidad.text && one.periodo === periodo.text)
    : undefined;
  if (share) return share;
  const periods = [...new Set(model.pois.map((poi) => poi.periodo))];
  return wrong(
    periodo.cell,
    'otro-periodo',
    `El libro es de ${quote(periodo.text)}, y no hay un POI de ese periodo con actividades de ${quote(unidad.text)}`,
    periods.length === 0
      ? 'Cree el POI antes de importar el libro'
      : `Los periodos con POI son ${enumerate(periods.map(quote))}`,
  );
}

function placeCutOff(corte: string, cell: Location, { documents, share }: Ground): void {
  for (const { origin } of share.documentos)
    documents.merge(origin.file, { data: { fecha_corte: corte }, cellOf: () => cell }, origin.path);
}

/** The rows of each activity, in the order of the workbook. A row without a code, and a code that comes twice, are found. */
function rowsByCode(rows: readonly BookRow[], { found }: Ground): ReadonlyMap<string, readonly BookRow[]> {
  const byCode = new Map<string, BookRow[]>();
  for (const row of rows) {
    if (row.plan.of === 'document') continue;
    if (row.codigo === '') {
      found.push(
        problemAt(row.cell, {
          name: 'codigo-faltante',
          severity: 'error',
          message: 'La fila tiene datos y no dice de qué actividad son',
          help: 'Escriba el código de la actividad, o borre la fila',
        }),
      );
      continue;
    }
    const own = byCode.get(row.codigo) ?? [];
    const twin = own.find(({ plan }) => plan === row.plan && plan.of === 'activity');
    if (twin)
      found.push(
        problemAt(row.cell, {
          name: 'fila-repetida',
          severity: 'error',
          message: `La actividad ${quote(row.codigo)} tiene dos filas en esta hoja`,
          help: 'Deje una sola, con los datos que valen',
          related: [{ message: 'La otra fila', location: twin.cell }],
        }),
      );
    byCode.set(row.codigo, [...own, row]);
  }
  return byCode;
}

function placeActivityRows(codigo: string, rows: readonly BookRow[], ground: Ground): void {
  const standing = ground.share.actividades.find(({ id }) => id === codigo);
  if (standing) {
    for (const row of rows) {
      if (row.plan.of === 'activity') mergeRow(row, standing.origin, standing.data, ground);
      else placeListRow(row, standing, ground);
    }
    return;
  }
  const first = rows.find(({ plan }) => plan.name === 'Actividades');
  if (!first) {
    const others = ground.share.actividades.map(({ id }) => id);
    for (const row of rows.slice(0, 1))
      ground.found.push(
        problemAt(row.cell, {
          name: 'actividad-desconocida',
          severity: 'error',
          message: `No hay una actividad ${quote(codigo)} de ${quote(ground.share.unidad.id)} en ${ground.share.periodo}${rows.length === 1 ? '' : `, y la nombran ${rows.length} filas`}`,
          help: `Corrija el código, o agregue la actividad en la hoja Actividades. Las que hay son ${enumerate(others.slice(0, 8))}${others.length > 8 ? '…' : ''}`,
        }),
      );
    return;
  }
  const elsewhere = ground.model.actividades.find(
    ({ id, poi }) => id === codigo && poi.periodo === ground.share.periodo,
  );
  if (elsewhere) {
    ground.found.push(
      problemAt(first.cell, {
        name: 'actividad-ajena',
        severity: 'error',
        message: `La actividad ${quote(codigo)} es de ${quote(elsewhere.unidad ?? 'otra unidad')}, y este libro es de ${quote(ground.share.unidad.id)}`,
        help: 'Borre la fila, o dé otro código a la actividad nueva',
      }),
    );
    return;
  }
  addActivity(codigo, first, rows, ground);
}

/** What a row states of something that stands; what is blank and stands is noted. */
function mergeRow(
  { draft, blank, codigo }: BookRow,
  { file, path }: { readonly file: string; readonly path: Path },
  data: unknown,
  { documents, blanks }: Ground,
): void {
  documents.merge(file, draft, path);
  for (const column of blank)
    if (valueAt(data, column.path) !== undefined && valueAt(data, column.path) !== null)
      blanks.push(codigo === '' ? column.title : `${codigo}, ${column.title}`);
}

function addActivity(codigo: string, first: BookRow, rows: readonly BookRow[], ground: Ground): void {
  const { documents, share } = ground;
  const document = share.documentos[0];
  if (!document) return;
  const data: Group = { id: codigo };
  for (const row of rows) if (row.plan.of === 'activity') joined(data, row.draft.data);
  if (document.data.unidad !== share.unidad.id) data['unidad'] = share.unidad.id;
  for (const row of rows) if (row.plan.of === 'list') addToNew(data, row);
  documents.addItem(
    document.origin.file,
    'actividades',
    { data, cellOf: () => first.cell },
    first.cell,
    () => ({}),
  );
}

/** Puts the values of one group into another, group by group. */
function joined(into: Group, from: Readonly<Group>): void {
  for (const [key, value] of Object.entries(from)) {
    const there = into[key];
    if (isGroup(value) && isGroup(there)) {
      const inner: Group = { ...there };
      joined(inner, value);
      into[key] = inner;
    } else into[key] = value;
  }
}

function addToNew(data: Group, row: BookRow): void {
  for (const [list, value] of itemsIn(row))
    data[list] = list === 'desvio' ? value : [...((data[list] as readonly Value[] | undefined) ?? []), value]; // our own lists
}

/** The lists of an activity to which a row belongs, and what it adds to each. */
function itemsIn({ plan, draft }: BookRow): readonly (readonly [list: string, value: Value])[] {
  const list = LIST_OF_SHEET.get(plan.name);
  if (list !== undefined) return [[list, draft.data]];
  const { desvio, medida } = draft.data;
  const isMonthly = isGroup(desvio) && desvio['mes'] !== undefined;
  return [
    ...(desvio === undefined ? [] : [[isMonthly ? 'desvios' : 'desvio', desvio] as const]),
    ...(medida === undefined ? [] : [['medidas', medida] as const]),
  ];
}

function placeListRow(row: BookRow, actividad: Actividad, ground: Ground): void {
  if (Object.keys(row.draft.data).length === 0) return;
  const items = itemsOfActivity(row.plan.name, actividad);
  const { file, path } = actividad.origin;
  if (LIST_OF_SHEET.has(row.plan.name)) {
    const item = itemOf(row, items);
    if (item) mergeRow(row, { file, path: item.path }, item.data, ground);
    else addItem(row, file, [...path, LIST_OF_SHEET.get(row.plan.name) ?? ''], row.draft.data, ground);
    return;
  }
  // A row may tell a cause, a measure, or both.
  for (const [list, value] of itemsIn(row)) placeReason(list, value, row, actividad, ground);
}

function placeReason(
  list: string,
  value: Value,
  row: BookRow,
  { origin, data }: Actividad,
  ground: Ground,
): void {
  const { file, path } = origin;
  const { documents } = ground;
  const draftAt = (inner: string): Draft => ({
    data: isGroup(value) ? value : {},
    cellOf: (at) => row.draft.cellOf([inner, ...at]),
  });
  if (list === 'desvio') {
    documents.merge(file, draftAt('desvio'), [...path, 'desvio']);
    return;
  }
  if (list === 'desvios') {
    const mes = isGroup(value) ? value['mes'] : undefined;
    const index = (data.desvios ?? []).findIndex((one) => one.mes === mes);
    if (index >= 0) documents.merge(file, draftAt('desvio'), [...path, 'desvios', index]);
    else addItem(row, file, [...path, 'desvios'], value, ground);
    return;
  }
  const items = itemsOfActivity(row.plan.name, { origin, data } as Actividad).filter(
    (item) => item.data['medida'] !== undefined,
  );
  const item = itemOf(row, items);
  if (item) documents.merge(file, draftAt('medida'), item.path);
  else addItem(row, file, [...path, 'medidas'], value, ground);
}

/** The item that a row tells: by its key, or by what names it. */
function itemOf(row: BookRow, items: readonly Item[]): Item | undefined {
  const byKey = row.key === '' ? undefined : items.find(({ key }) => key === row.key);
  if (byKey) return byKey;
  const name = nameOfRow(row.plan.name, row.draft.data);
  return items.find((item) => nameOfRow(row.plan.name, item.data) === name);
}

function addItem(row: BookRow, file: string, path: Path, after: Value, { documents }: Ground): void {
  const change: ValueChange = { kind: 'new', path, after, isItem: true, cell: row.cell };
  documents.say(file, [change]);
}

function placeDocumentRow(row: BookRow, ground: Ground): void {
  const items = ground.share.documentos.flatMap((poi) =>
    itemsOfDocument(row.plan.name, poi).map((item) => ({ ...item, poi })),
  );
  const item = itemOf(row, items);
  const poi = items.find((one) => one === item)?.poi ?? ground.share.documentos[0];
  if (!poi) return;
  const { file } = poi.origin;
  if (row.plan.name === RESULTS_SHEET) {
    if (item) mergeRow(row, { file, path: item.path }, item.data, ground);
    else addItem(row, file, [...poi.origin.path, 'resultados'], row.draft.data, ground);
    return;
  }
  if (row.plan.name === EVALUATION_SHEET) placeEvaluation(row, item, poi, ground);
}

function placeEvaluation(row: BookRow, item: Item | undefined, poi: Poi, ground: Ground): void {
  const { clase, ...rest } = row.draft.data;
  const list = typeof clase === 'string' ? EVALUATION_LISTS.get(clase) : undefined;
  const { found, documents } = ground;
  if (list === undefined || rest['texto'] === undefined) {
    found.push(
      problemAt(row.cell, {
        name: 'fila-incompleta',
        severity: 'error',
        message: list === undefined ? 'La fila no dice qué es' : 'La fila no tiene texto',
        help: 'Diga si es logro, dificultad, amenaza, ventaja o medida, y escriba su texto; o borre la fila',
      }),
    );
    return;
  }
  const { file, path } = poi.origin;
  const isText = TEXT_LISTS.has(list);
  if (!item || item.data['clase'] !== clase) {
    addItem(row, file, [...path, 'evaluacion', list], isText ? rest['texto'] : rest, ground);
    return;
  }
  if (!isText) {
    documents.merge(file, { data: rest, cellOf: row.draft.cellOf }, item.path);
    return;
  }
  const { texto } = item.data;
  if (String(texto).normalize('NFC').trim() === rest['texto']) return;
  const cell = row.draft.cellOf(['texto']);
  documents.say(file, [
    { kind: 'other', path: item.path, before: texto, after: rest['texto'], isItem: false, cell },
  ]);
}

/** Blank cells that are named one by one. */
const MOST_NAMED = 5;

function notes(
  { read }: BookProposal,
  byCode: ReadonlyMap<string, readonly BookRow[]>,
  { share, blanks }: Ground,
): readonly string[] {
  const absent = share.actividades.filter(({ id }) => !byCode.has(id)).map(({ id }) => id);
  const sheetsAbsent = ['Actividades', 'Avance', 'Presupuesto'].filter((name) => !read.sheets.has(name));
  const named = (all: readonly string[]): string =>
    `${enumerate(all.slice(0, MOST_NAMED))}${all.length > MOST_NAMED ? ` y ${all.length - MOST_NAMED} más` : ''}`;
  return [
    ...(sheetsAbsent.length === 0
      ? []
      : [
          `El libro no tiene ${sheetsAbsent.length === 1 ? 'la hoja' : 'las hojas'} ${enumerate(sheetsAbsent)}`,
        ]),
    ...(absent.length === 0
      ? []
      : [
          `El libro no tiene ${count(absent.length, 'actividad', 'actividades')} del POI, que se ${absent.length === 1 ? 'queda' : 'quedan'} como ${absent.length === 1 ? 'está' : 'están'}: ${named(absent)}`,
        ]),
    ...(blanks.length === 0
      ? []
      : [
          `${count(blanks.length, 'celda está', 'celdas están')} en blanco y el POI tiene ese dato, que se queda: ${named(blanks)}`,
        ]),
  ];
}
