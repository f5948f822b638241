import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import { asRead, sameData } from '../../edit/value.ts';
import type { Actividad, Poi } from '../../model/model.ts';
import { MESES, MONTH_NAMES } from '../../text/months.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { problemAt } from '../problem.ts';
import { countedOtherwise } from './counted-otherwise.ts';
import type { Ground } from './ground.ts';
import { countsBelowOne } from './in-percent.ts';
import { beginning } from './left-notes.ts';
import { mergeRow } from './merge-row.ts';
import type { BookRow } from './read.ts';
import {
  belongingOf,
  evaluationListOf,
  itemsOfActivity,
  itemsOfDocument,
  nameOfRow,
  wordsOfRow,
  writtenBy,
} from './rows.ts';
import { documentForNew, type Share } from './share.ts';
import { EVALUATION_SHEET, RESULTS_SHEET } from './sheet-plans.ts';
import { placeKey, toldBy, type KnownItems } from './told.ts';

/** Where something stands, or would. */
type Place = Pick<Location, 'file' | 'path'>;

/** What a row of a list of an activity changes: the item that it tells, or one more. */
export function placeListRow(row: BookRow, actividad: Actividad, ground: Ground): void {
  if (!saysSomething(row)) return;
  const { name } = row.plan;
  const items = ground.standing.of(name, actividad, () => itemsOfActivity(name, actividad));
  placeItem(row, items, actividad.origin, ground);
}

/** Whether a row says more than what it is of. */
export function saysSomething({ draft }: BookRow): boolean {
  return Object.keys(draft.data).length > 0;
}

/** What a row of the results or of the evaluation changes in the documents in which the unit has activities. */
export function placeDocumentRow(row: BookRow, ground: Ground): void {
  const { share, corte, standing, settled, model, found } = ground;
  const { name } = row.plan;
  if (name === RESULTS_SHEET) {
    const { indicador } = row.draft.data;
    const measured = model.plan?.indicadores.find(({ id }) => id === indicador);
    if (countsBelowOne(measured?.data)) for (const doubt of row.doubts) settled.add(doubt);
  }
  // What a unit says of its semester is no word of another one; a result is of the plan, wherever it stands.
  const isOfUnit = ({ data: { unidad } }: Poi): boolean => unidad === undefined || unidad === share.unidad.id;
  const documents = name === EVALUATION_SHEET ? share.documentos.filter(isOfUnit) : share.documentos;
  const poi = documentForNew(share, documents);
  if (!poi) {
    found.push(withoutDocument(row, share));
    return;
  }
  const items = standing.of(name, share, () => documents.flatMap((one) => itemsOfDocument(name, one)));
  if (name === RESULTS_SHEET && corte !== undefined && isUndated(row, items, poi.data.fecha_corte === corte))
    row.draft.set(['fecha'], corte, row.cell);
  placeItem(row, items, poi.origin, ground);
}

/**
 * Whether a new result says of no day when it was measured, and so is of the day of the workbook; `isOfDay` tells that its
 * document is of that day too, where one without a date may stand already.
 */
function isUndated({ plan, key, draft }: BookRow, items: KnownItems, isOfDay: boolean): boolean {
  if (key !== '' || draft.data['indicador'] === undefined || draft.data['fecha'] !== undefined) return false;
  return !isOfDay || !items.byName.has(nameOfRow(plan.name, draft.data));
}

/** A row of the evaluation of a unit whose activities stand in documents of others alone. */
function withoutDocument({ cell }: BookRow, { unidad, periodo, documentos }: Share): Diagnostic {
  const others = enumerate(documentos.map(({ origin }) => origin.file));
  return problemAt(cell, {
    name: 'nota-no-leida',
    severity: 'warning',
    message: `La fila es de la evaluación de ${quote(unidad.id)}, que en ${periodo} no tiene un documento propio: sus actividades están en ${others}, y la fila no se lee`,
    help: `Para que entre, cree en poi/ un documento de ${periodo} con «unidad: ${unidad.id}», e importe el libro otra vez`,
  });
}

/** What a row of any list changes: the one of some items that it tells or, in an activity or a document, one more. */
function placeItem(row: BookRow, items: KnownItems, owner: Place, ground: Ground): void {
  const told = toldBy(row, items, ground.keyed);
  if (told.kind === 'gone') {
    leaveGone(row, ground);
    return;
  }
  const item = told.kind === 'item' ? told.item : undefined;
  if (item && !tellsFirst(row, item, ground)) return;
  if (!isComplete(row, ground)) return;
  leaveForeign(row, ground);
  if (told.kind === 'item') {
    const counted = countedOtherwise([row], told.item);
    mergeRow(row, told.item, { isOwn: told.isOwn, ground, counted });
  } else addItem(row, owner, ground);
}

function addItem(row: BookRow, { file, path }: Place, ground: Ground): void {
  const { plan, draft, cell } = row;
  const belonging = belongingOf(plan.name, draft.data);
  if (!belonging || !isFirstOfNew(row, { file, path }, ground)) return;
  const at = [...path, ...belonging.list];
  const written = writtenBy(plan.name, draft);
  if (belonging.isList)
    ground.documents.say(file, [{ kind: 'new', path: at, after: written.data, isItem: true, cell }]);
  else ground.documents.merge(file, written, at);
}

/** Whether a row of something new is the first to tell it: of causes there is one, or one of each month. */
export function isFirstOfNew(row: BookRow, { file, path }: Place, ground: Ground): boolean {
  const belonging = belongingOf(row.plan.name, row.draft.data);
  if (belonging?.only === undefined) return true;
  return tellsFirst(row, { file, path: [...path, ...belonging.list, belonging.only] }, ground);
}

/**
 * Whether a row is the first to tell what stands at a place of a document. Another one that says something else of it is
 * found: one that was copied to write one more, of which the place would otherwise take the last.
 */
function tellsFirst(row: BookRow, { file, path }: Place, { told, found }: Ground): boolean {
  const place = placeKey(file, path);
  const first = told.get(place);
  // Some of what a row says may be left once it is taken.
  const said = asRead(row.draft.data);
  if (first === undefined) {
    told.set(place, { cell: row.cell, said });
    return true;
  }
  if (sameData(first.said, said)) return false;
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
  const mes = belongingOf(plan.name, draft.data)?.only;
  if (mes !== undefined) return mes === '' ? 'La causa' : `La causa de ${monthInWords(mes)}`;
  const words = beginning(wordsOfRow(plan.name, draft.data));
  return words === '' ? 'Lo que dice la fila' : quote(words);
}

function monthInWords(mes: string): string {
  return MONTH_NAMES[MESES.findIndex((one) => one === mes)] ?? mes;
}

/** Whether a row of an evaluation says what it is, and something; one that does not is found. */
function isComplete({ plan, draft, cell }: BookRow, { found }: Ground): boolean {
  if (plan.name !== EVALUATION_SHEET) return true;
  const isKnown = belongingOf(plan.name, draft.data) !== undefined;
  if (isKnown && draft.data['texto'] !== undefined) return true;
  found.push(
    problemAt(cell, {
      name: 'fila-incompleta',
      severity: 'error',
      message: isKnown ? 'La fila no tiene texto' : 'La fila no dice qué es',
      help: 'Diga si es logro, dificultad, amenaza, ventaja o medida, y escriba su texto; o borre la fila',
    }),
  );
  return false;
}

/** Takes out of a row of an evaluation what is said of none of its kind, and tells it. */
function leaveForeign({ plan, draft, cell }: BookRow, { found }: Ground): void {
  if (plan.name !== EVALUATION_SHEET) return;
  const { clase } = draft.data;
  const own = new Set(['clase', 'texto', ...(evaluationListOf(draft.data)?.fields ?? [])]);
  const foreign = plan.columns.filter(({ path: [field] }) => {
    const name = String(field);
    return draft.data[name] !== undefined && !own.has(name);
  });
  if (foreign.length === 0) return;
  found.push(
    problemAt(draft.cellOf(foreign[0]?.path ?? []) ?? cell, {
      name: 'nota-no-leida',
      severity: 'warning',
      message: `La fila es de ${quote(typeof clase === 'string' ? clase : '')}, que no lleva ${enumerate(foreign.map(({ title }) => quote(title)))}: lo que dice ahí no se lee`,
      help: 'Borre lo que sobra o, si la fila es de otra cosa, elíjala en «Qué es»',
    }),
  );
  for (const { path } of foreign) draft.unset(path);
}
