import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import type { Actividad, Model } from '../../model/model.ts';
import { semestreOf } from '../../model/progress/period.ts';
import { nearest } from '../../text/nearest.ts';
import { didYouMean, enumerate, quote } from '../../text/spanish.ts';
import { isGroup, type Value } from '../../edit/value.ts';
import type { Documents } from '../documents.ts';
import type { Group } from '../draft.ts';
import { problemAt } from '../problem.ts';
import { meantIn } from '../usual-values.ts';
import { documentForNew, sharesOf, type Share } from './share.ts';
import { ACTIVITIES_SHEET } from './sheet-plans.ts';
import { isAnother, standingIn, type Standing } from './standing.ts';
import { straysIn } from './stray-rows.ts';
import { changedCode, linesOf, removedSince, withoutStrays } from './left-rows.ts';
import { wrongCode } from './code-form.ts';
import { CODE_TITLE, type SheetPlan } from './columns.ts';
import type { BookProposal } from './book-proposal.ts';
import type { BookRow } from './read.ts';
import { countedOtherwise } from './counted-otherwise.ts';
import { placeCutOff } from './cut-off.ts';
import { missingNotes } from './missing-notes.ts';
import { isOfAnother } from './recognise.ts';
import { isOfRow } from './as-exported.ts';
import { keyedRows, StandingItems } from './told.ts';
import type { Ground } from './ground.ts';
import { mergeRow } from './merge-row.ts';
import { isFirstOfNew, placeDocumentRow, placeListRow, saysSomething } from './place-rows.ts';
import { belongingOf, writtenBy } from './rows.ts';

/** What the user may want to know of a workbook that was placed, one sentence each. */
export interface BookPlaced {
  readonly notes: readonly string[];
  /** What the documents have and it has not. */
  readonly missing: readonly string[];
  /** How much of that it went out with, and somebody took out. */
  readonly withdrawn: number;
}

/**
 * Says what the documents become when a workbook comes back: what is new or other in its rows, found again by their
 * codes and keys wherever they were moved. Nothing is removed. `replace` tells that what stands and differs is written
 * too.
 */
export function placeBook(
  book: BookProposal,
  documents: Documents,
  model: Model,
  { found, replace }: { readonly found: Diagnostic[]; readonly replace: boolean },
): BookPlaced {
  const share = shareOf(book, model, found);
  if (!share) return { notes: [], missing: [], withdrawn: 0 };
  const ground: Ground = {
    documents,
    model,
    share,
    corte: book.corte,
    replace,
    found,
    keyed: keyedRows(book.read.rows),
    standing: new StandingItems(),
    strays: straysIn(book.read.rows, share),
    told: new Map(),
    absent: withoutRow(share, book.read.rows),
    blanks: [],
    withdrawn: 0,
    settled: new Set(),
  };
  const standing = standingIn(share, ground.absent, model);
  const settleDates = placeCutOff(book, ground);
  const byCode = rowsByCode(book.read.rows, ground);
  leaveReplaced(byCode, ground, standing);
  for (const [codigo, rows] of byCode) placeActivityRows(codigo, rows, ground, standing);
  for (const row of book.read.rows) if (row.plan.of === 'document') placeDocumentRow(row, ground);
  for (const { doubts } of book.read.rows)
    for (const doubt of doubts) if (!ground.settled.has(doubt)) found.push(doubt.finding);
  const missing = missingNotes(book.read, byCode, ground);
  return { notes: settleDates(), missing, withdrawn: ground.withdrawn };
}

function withoutRow({ actividades }: Share, rows: readonly BookRow[]): readonly Actividad[] {
  const told = new Set(rows.flatMap(({ plan, codigo }) => (plan.name === ACTIVITIES_SHEET ? [codigo] : [])));
  return actividades.filter(({ id }) => !told.has(id));
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
      `El libro es del plan ${quote(plan.text)}, y ${model.plan?.id === undefined ? 'aquí no hay ningún plan' : `este proyecto es ${quote(model.plan.id)}`}`,
      'Impórtelo en la carpeta de su plan',
    );
  if (isOfAnother(front, model))
    return wrong(
      front.ubigeo.cell,
      'otro-plan',
      `El libro es de la municipalidad de ubigeo ${quote(front.ubigeo.text)}, y este proyecto es de la de ${quote(model.plan?.data.entidad?.ubigeo ?? '')}`,
      'Impórtelo en la carpeta de su plan. Si se corrigió el ubigeo del plan después de exportar el libro, expórtelo otra vez y copie en él lo que se llenó',
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

/** The rows of each activity, in the order of the workbook. A row without a code, and a code that comes twice, are found. */
function rowsByCode(rows: readonly BookRow[], { found }: Ground): Map<string, readonly BookRow[]> {
  const byCode = new Map<string, BookRow[]>();
  /** Of each code the first row in each sheet. */
  const first = new Map<string, Map<SheetPlan, BookRow>>();
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
    byCode.set(row.codigo, own);
    const sheets = first.get(row.codigo) ?? new Map<SheetPlan, BookRow>();
    first.set(row.codigo, sheets);
    const twin = row.plan.of === 'activity' ? sheets.get(row.plan) : undefined;
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
    if (!sheets.has(row.plan)) sheets.set(row.plan, row);
    own.push(row);
  }
  return byCode;
}

/** Takes out the codes that are of another activity since the workbook was written, and says so: nothing there is of this one. */
function leaveReplaced(
  byCode: Map<string, readonly BookRow[]>,
  { strays, found, settled }: Ground,
  { ofShare }: Standing,
): void {
  for (const [codigo, rows] of byCode) {
    const now = ofShare.get(codigo);
    const head = rows.find(({ plan, cell }) => plan.name === ACTIVITIES_SHEET && !strays.origins.has(cell));
    if (!now || !head || !isAnother(head, now)) continue;
    for (const { doubts } of rows) for (const doubt of doubts) settled.add(doubt);
    found.push(removedSince(codigo, rows, head, now));
    byCode.delete(codigo);
  }
}

function placeActivityRows(
  codigo: string,
  rows: readonly BookRow[],
  ground: Ground,
  { ids: others, ofShare, ofPeriod, former: formerOf }: Standing,
): void {
  const standing = ofShare.get(codigo);
  if (standing) {
    const own = withoutStrays(codigo, rows, ground);
    // How it counts is said where it can be changed, and only shown beside its months.
    const isHead = ({ plan }: BookRow): boolean => plan.name === ACTIVITIES_SHEET;
    const heads = [...own.filter(isHead), ...own.filter((row) => !isHead(row) && row.plan.of === 'activity')];
    const meant = meantIn(standing, ground.model);
    const there = { ...standing.origin, data: standing.data, meant };
    const counted = countedOtherwise(heads, there);
    for (const row of own)
      if (row.plan.of === 'activity') mergeRow(row, there, { isOwn: true, ground, counted });
      else placeListRow(row, standing, ground);
    return;
  }
  const first = rows.find(({ plan }) => plan.name === ACTIVITIES_SHEET);
  if (!first) {
    const near = didYouMean(nearest(codigo, others));
    const meant = near === '' ? '' : `${near} `;
    const lines = linesOf(rows);
    for (const row of rows.slice(0, 1))
      ground.found.push(
        problemAt(row.cell, {
          name: 'actividad-desconocida',
          severity: 'error',
          message: `No hay una actividad ${quote(codigo)} de ${quote(ground.share.unidad.id)} en ${ground.share.periodo}${lines === 1 ? '' : `, y la nombran ${lines} filas`}`,
          help: `Corrija el código, o agregue la actividad en la hoja Actividades. ${meant}Las que hay son ${enumerate(others.slice(0, 8))}${others.length > 8 ? '…' : ''}`,
        }),
      );
    return;
  }
  const elsewhere = ofPeriod.get(codigo);
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
  const wrong = wrongCode(codigo, CODE_TITLE);
  if (wrong) {
    ground.found.push(problemAt(first.cell, wrong));
    return;
  }
  const former = formerOf(first);
  if (former) ground.found.push(changedCode(codigo, first, former));
  else if (first.marks !== undefined && isOfRow(first.marks, first))
    ground.found.push(removedSince(codigo, rows, first));
  else
    addActivity(
      codigo,
      first,
      withoutStrays(codigo, rows, ground, ground.strays.origins.get(first.cell)?.codigo),
      ground,
    );
}

function addActivity(codigo: string, first: BookRow, rows: readonly BookRow[], ground: Ground): void {
  const { documents, share } = ground;
  const document = documentForNew(share, share.documentos);
  if (!document) return;
  const data: Group = { id: codigo };
  for (const row of rows) if (row.plan.of === 'activity') joined(data, row.draft.data);
  if (document.data.unidad !== share.unidad.id) data['unidad'] = share.unidad.id;
  const { file } = document.origin;
  // A code may be the number of another activity in its list.
  const place = { file, path: ['actividades', 'nueva', codigo] };
  const lists = new Map<string, Value[]>();
  for (const row of rows)
    if (row.plan.of === 'list' && saysSomething(row) && isFirstOfNew(row, place, ground))
      addToNew(data, lists, row);
  documents.addItem(file, 'actividades', {
    draft: { data, cellOf: () => first.cell },
    cell: first.cell,
  });
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

/** Adds what a row of a list says of an activity that is new; `lists` are its lists so far. */
function addToNew(data: Group, lists: Map<string, Value[]>, { plan, draft }: BookRow): void {
  const belonging = belongingOf(plan.name, draft.data);
  const [list] = belonging?.list ?? [];
  if (belonging === undefined || list === undefined) return;
  const { data: value } = writtenBy(plan.name, draft);
  const items = lists.get(String(list));
  if (!belonging.isList) data[list] = value;
  else if (items) items.push(value);
  else {
    const first = [value];
    lists.set(String(list), first);
    data[list] = first;
  }
}
