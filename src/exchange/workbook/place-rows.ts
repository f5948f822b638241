import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import type { Actividad, Model, Poi } from '../../model/model.ts';
import { jsonPointer, type Path } from '../../text/path.ts';
import { isGroup, sameData, type Value } from '../../edit/value.ts';
import type { Documents } from '../documents.ts';
import type { Draft } from '../draft.ts';
import { oneLine, type ValueChange } from '../merge.ts';
import { problemAt } from '../problem.ts';
import type { Doubt } from './cell-value.ts';
import { countsBelowOne } from './in-percent.ts';
import { EVALUATION_SHEET, LIST_OF_SHEET, RESULTS_SHEET } from './sheet-plans.ts';
import type { Share } from './share.ts';
import type { BookRow } from './read.ts';
import {
  EVALUATION_LISTS,
  itemsOfActivity,
  itemsOfDocument,
  TEXT_LISTS,
  wordsOfRow,
  type Item,
} from './rows.ts';
import { isMap, valueAt } from '../../schema/value-at.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { beginning } from './left-notes.ts';
import { plainText, untouchedIn } from './as-exported.ts';
import { toldBy, type KeyedRows, type StandingItems } from './told.ts';

/** What came of placing a workbook. */
export interface Ground {
  readonly documents: Documents;
  readonly model: Model;
  readonly share: Share;
  readonly found: Diagnostic[];
  readonly keyed: KeyedRows;
  readonly standing: StandingItems;
  /** By its place in its document, the cell of the first row that tells an item, and what that says of it. */
  readonly told: Map<string, { readonly cell: Location; readonly value: Value }>;
  /** The activities of the share that have no row of their own in the workbook. */
  readonly absent: readonly Actividad[];
  /** What is blank in the workbook and stands in the documents. */
  readonly blanks: string[];
  /** What is in doubt in the workbook and not any more beside the documents. */
  readonly settled: Set<Doubt>;
}

/** What a row states of something that stands; what is blank and stands is noted. */
export function mergeRow(
  row: BookRow,
  { file, path }: { readonly file: string; readonly path: Path },
  data: unknown,
  ground: Ground,
): void {
  const { draft, blank, codigo, doubts } = row;
  const { documents, blanks, settled } = ground;
  leaveUntouched(row, data, ground);
  documents.merge(file, draft, path);
  for (const doubt of doubts)
    if (countsBelowOne(data) || String(valueAt(data, doubt.path)) === doubt.decimal) settled.add(doubt);
  for (const column of blank)
    if (valueAt(data, column.path) !== undefined && valueAt(data, column.path) !== null)
      blanks.push(codigo === '' ? column.title : `${codigo}, ${column.title}`);
}

/**
 * Takes out of a row what it only repeats of the day it was written and the documents say otherwise since: nobody of the
 * unit answered that. It is told in one finding.
 */
function leaveUntouched(row: BookRow, data: unknown, { found }: Ground): void {
  const untouched = untouchedIn(row, row.draft.data);
  if (untouched.length === 0) return;
  const left: string[] = [];
  let cell = row.cell;
  for (const { title, path } of untouched) {
    const standing = plainText(valueAt(data, path));
    const value = plainText(valueAt(row.draft.data, path)) ?? '';
    if (standing === undefined || standing === value) continue;
    if (left.length === 0) cell = row.draft.cellOf(path) ?? cell;
    left.push(`${title} (${beginning(value)} en el libro, ${beginning(standing)} en el plan)`);
    row.draft.unset(path);
  }
  if (left.length === 0) return;
  const many = left.length > 1;
  found.push(
    problemAt(cell, {
      name: 'fila-anterior',
      severity: 'warning',
      message: `${row.codigo === '' ? '' : `${row.codigo}: `}el plan cambió después de que se escribió el libro, que repite lo de antes en ${enumerate(left)}: se deja lo del plan`,
      help: `Si vale lo del libro, cámbielo con plan set${many ? ', o en el documento' : ''}; si no, no hay nada que hacer`,
    }),
  );
}

/** The lists of an activity to which a row belongs, and what it adds to each. */
export function itemsIn({ plan, draft }: BookRow): readonly (readonly [list: string, value: Value])[] {
  const list = LIST_OF_SHEET.get(plan.name);
  if (list !== undefined) return [[list, draft.data]];
  const { desvio, medida } = draft.data;
  const isMonthly = isGroup(desvio) && desvio['mes'] !== undefined;
  return [
    ...(desvio === undefined ? [] : [[isMonthly ? 'desvios' : 'desvio', desvio] as const]),
    ...(medida === undefined ? [] : [['medidas', medida] as const]),
  ];
}

/** What a row of a list of an activity changes: the item that it tells, or one more. */
export function placeListRow(row: BookRow, actividad: Actividad, ground: Ground): void {
  if (Object.keys(row.draft.data).length === 0) return;
  const { file, path } = actividad.origin;
  const { name } = row.plan;
  if (LIST_OF_SHEET.has(name)) {
    const items = ground.standing.of(name, actividad, () => itemsOfActivity(name, actividad));
    const told = toldBy(row, items, ground.keyed);
    if (told.kind === 'item') {
      const place = { file, path: told.item.path };
      if (tellsFirst(row, place, row.draft.data, ground)) mergeRow(row, place, told.item.data, ground);
    } else if (told.kind === 'gone') leaveGone(row, ground);
    else addItem(row, { file, path: [...path, LIST_OF_SHEET.get(name) ?? ''] }, row.draft.data, ground);
    return;
  }
  // A row may tell a cause, a measure, or both.
  for (const item of itemsIn(row)) placeReason(item, row, actividad, ground);
}

function placeReason(
  [list, value]: readonly [list: string, value: Value],
  row: BookRow,
  actividad: Actividad,
  ground: Ground,
): void {
  const { origin, data } = actividad;
  const { file, path } = origin;
  const { documents } = ground;
  const draftAt = (inner: string): Draft => ({
    data: isGroup(value) ? value : {},
    cellOf: (at) => row.draft.cellOf([inner, ...at]),
  });
  const mes = isGroup(value) && typeof value['mes'] === 'string' ? value['mes'] : '';
  if (list === 'desvio') {
    if (!tellsFirst(row, { file, path: [...path, list] }, value, ground)) return;
    documents.merge(file, draftAt('desvio'), [...path, 'desvio']);
    return;
  }
  if (list === 'desvios') {
    if (!tellsFirst(row, { file, path: [...path, list, mes] }, value, ground)) return;
    const index = (data.desvios ?? []).findIndex((one) => one.mes === mes);
    if (index >= 0) documents.merge(file, draftAt('desvio'), [...path, 'desvios', index]);
    else addItem(row, { file, path: [...path, 'desvios'] }, value, ground);
    return;
  }
  const items = ground.standing.of(row.plan.name, actividad, () =>
    itemsOfActivity(row.plan.name, actividad).filter((item) => item.data['medida'] !== undefined),
  );
  // A measure may have been written beside a cause, whose key it is then.
  const told = toldBy(row.key.startsWith('desvio') ? { ...row, key: '' } : row, items, ground.keyed);
  if (told.kind === 'item') {
    if (tellsFirst(row, { file, path: told.item.path }, value, ground))
      documents.merge(file, draftAt('medida'), told.item.path);
  } else if (told.kind === 'gone') leaveGone(row, ground);
  else addItem(row, { file, path: [...path, 'medidas'] }, value, ground);
}

/** Where an item stands as rows tell of it: a cause of a month is known by its month. */
export function placeOfItem({ path, data }: Item): Path {
  const mes = isMap(data['desvio']) ? data['desvio']['mes'] : undefined;
  return typeof path.at(-1) === 'number' && typeof mes === 'string' ? [...path.slice(0, -1), mes] : path;
}

/**
 * Whether a row is the first to tell what stands at a place of a document. Another one that says something else of it is
 * found: one that was copied to write one more, of which the place would otherwise take the last.
 */
function tellsFirst(
  row: BookRow,
  { file, path }: { readonly file: string; readonly path: Path },
  value: Value,
  { told, found }: Ground,
): boolean {
  const place = `${file}${jsonPointer(path)}`;
  const first = told.get(place);
  if (first === undefined) {
    told.set(place, { cell: row.cell, value });
    return true;
  }
  if (sameData(first.value, value)) return false;
  found.push(
    problemAt(row.cell, {
      name: 'fila-repetida',
      severity: 'error',
      message: `${inWords(row)} tiene dos filas en esta hoja, que no dicen lo mismo`,
      help: 'Deje una sola, con los datos que valen; o, si la segunda es de otra cosa, escriba en ella lo que la distingue',
      related: [{ message: 'La otra fila', location: first.cell }],
    }),
  );
  return false;
}

/** Says that a row tells what the documents had, and does nothing else with it. */
function leaveGone(row: BookRow, { found, settled }: Ground): void {
  for (const doubt of row.doubts) settled.add(doubt);
  const owner = row.codigo === '' ? '' : `, de ${row.codigo},`;
  found.push(
    problemAt(row.cell, {
      name: 'fila-anterior',
      severity: 'warning',
      message: `${inWords(row)}${owner} estaba en el plan cuando se escribió el libro, y ahora no está o dice otra cosa: la fila se deja`,
      help: 'Si falta, escríbalo en una fila libre del final de la hoja; si en el plan se llama de otro modo, lleve allí lo que la fila diga de más',
    }),
  );
}

/** What a row tells, at the beginning of a sentence. */
function inWords({ plan, draft }: BookRow): string {
  const words = beginning(wordsOfRow(plan.name, draft.data));
  return words === '' ? 'Lo que dice la fila' : quote(words);
}

function addItem(
  { cell }: BookRow,
  { file, path }: { readonly file: string; readonly path: Path },
  after: Value,
  { documents }: Ground,
): void {
  const change: ValueChange = { kind: 'new', path, after, isItem: true, cell };
  documents.say(file, [change]);
}

/** What a row of the results or of the evaluation changes in the documents of the unit. */
export function placeDocumentRow(row: BookRow, ground: Ground): void {
  const { name } = row.plan;
  const items = ground.standing.of(name, ground.share, () =>
    ground.share.documentos.flatMap((poi) => itemsOfDocument(name, poi).map((item) => ({ ...item, poi }))),
  );
  const told = toldBy(row, items, ground.keyed);
  if (told.kind === 'gone') {
    leaveGone(row, ground);
    return;
  }
  const item = told.kind === 'item' ? told.item : undefined;
  const poi = item?.poi ?? ground.share.documentos[0];
  if (!poi) return;
  const { file } = poi.origin;
  if (item && !tellsFirst(row, { file, path: item.path }, row.draft.data, ground)) return;
  if (row.plan.name === RESULTS_SHEET) {
    const { indicador } = row.draft.data;
    const measured = ground.model.plan?.indicadores.find(({ id }) => id === indicador);
    if (countsBelowOne(measured?.data)) for (const doubt of row.doubts) ground.settled.add(doubt);
    if (item) mergeRow(row, { file, path: item.path }, item.data, ground);
    else addItem(row, { file, path: [...poi.origin.path, 'resultados'] }, row.draft.data, ground);
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
    addItem(row, { file, path: [...path, 'evaluacion', list] }, isText ? rest['texto'] : rest, ground);
    return;
  }
  if (!isText) {
    documents.merge(file, { data: rest, cellOf: row.draft.cellOf }, item.path);
    return;
  }
  const { texto } = item.data;
  if (typeof texto === 'string' && oneLine(texto) === rest['texto']) return;
  const cell = row.draft.cellOf(['texto']);
  documents.say(file, [
    { kind: 'other', path: item.path, before: texto, after: rest['texto'], isItem: false, cell },
  ]);
}
