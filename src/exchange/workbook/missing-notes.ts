import type { Actividad } from '../../model/model.ts';
import { count, enumerate, quote } from '../../text/spanish.ts';
import type { SheetPlan } from './columns.ts';
import { wentOutWith, type RowOf } from './as-exported.ts';
import { beginning } from './left-notes.ts';
import type { Ground } from './ground.ts';
import type { BookRead, BookRow } from './read.ts';
import { itemsOfActivity, itemsOfDocument, wordsOfRow, type Item } from './rows.ts';
import { placeKey } from './told.ts';
import { ACTIVITIES_SHEET, ALL_SHEETS } from './sheet-plans.ts';

/** What is named one by one. */
const MOST_NAMED = 5;

/** What the documents have and no row of a sheet tells. */
interface Lacked extends RowOf {
  readonly words: string;
}

/**
 * What the documents have and a workbook that came back has not, one sentence each: nothing of it is removed, and nobody
 * is to think that both say the same. What it went out with is counted. `byCode` are its rows of activities, by their codes.
 */
export function missingNotes(
  { sheets }: BookRead,
  byCode: ReadonlyMap<string, readonly BookRow[]>,
  ground: Ground,
): readonly string[] {
  const { share, blanks, strays } = ground;
  const absent = share.actividades.filter(({ id }) => !byCode.has(id)).map(ofActivity);
  const there = share.actividades.filter(({ id }) => byCode.has(id));
  const sheetsAbsent = [ACTIVITIES_SHEET, 'Avance', 'Presupuesto'].filter((name) => !sheets.has(name));
  const lacked = ALL_SHEETS.map((plan) => {
    const rows =
      plan.of !== 'activity'
        ? untold(plan, there, ground)
        : sheets.has(plan.name)
          ? there.map(ofActivity).filter(({ codigo }) => !hasRowIn(plan, byCode.get(codigo)))
          : [];
    // What came back with the code of another is told by itself.
    return { plan, rows: rows.filter((row) => !strays.has(plan.name, row)) };
  });
  ground.withdrawn += sheetsAbsent.length;
  for (const { plan, rows } of [...lacked, { plan: undefined, rows: absent }]) {
    // The first sheet keeps the activities of those beside it too. A sheet that is gone went out with all its rows.
    const marks = sheets.get(plan?.of === 'list' || plan?.of === 'document' ? plan.name : ACTIVITIES_SHEET);
    ground.withdrawn += rows.filter((row) => marks === undefined || wentOutWith(marks, row)).length;
  }
  return [
    ...(sheetsAbsent.length === 0
      ? []
      : [
          `El libro no tiene ${sheetsAbsent.length === 1 ? 'la hoja' : 'las hojas'} ${enumerate(sheetsAbsent)}`,
        ]),
    ...(absent.length === 0
      ? []
      : [
          `El libro no tiene ${count(absent.length, 'actividad', 'actividades')} del POI, que se ${absent.length === 1 ? 'queda' : 'quedan'} como ${absent.length === 1 ? 'está' : 'están'}: ${named(absent.map(({ words }) => words))}`,
        ]),
    ...lacked.flatMap(({ plan, rows }) => rowsNote(plan, rows)),
    ...(blanks.length === 0
      ? []
      : [
          `${count(blanks.length, 'celda está', 'celdas están')} en blanco y el POI tiene ese dato, que se queda: ${named(blanks)}`,
        ]),
  ];
}

function ofActivity({ id }: Actividad): Lacked {
  return { codigo: id, key: '', words: id };
}

function hasRowIn({ name }: SheetPlan, rows: readonly BookRow[] = []): boolean {
  return rows.some(({ plan }) => plan.name === name);
}

function named(all: readonly string[]): string {
  return `${enumerate(all.slice(0, MOST_NAMED))}${all.length > MOST_NAMED ? ` y ${all.length - MOST_NAMED} más` : ''}`;
}

function rowsNote({ name }: SheetPlan, items: readonly Lacked[]): readonly string[] {
  if (items.length === 0) return [];
  const stay = items.length === 1 ? 'que se queda como está' : 'que se quedan como están';
  return [
    `En la hoja ${name} ${items.length === 1 ? 'falta' : 'faltan'} ${count(items.length, 'fila', 'filas')} de lo que tiene el POI, ${stay}: ${named(items.map(({ words }) => words))}. Si ya no ${items.length === 1 ? 'vale, bórrela' : 'valen, bórrelas'} en el POI`,
  ];
}

/** What has a row of its own in the workbook that goes out, and of which no row came back. */
function untold(
  plan: SheetPlan,
  activities: readonly Actividad[],
  { share, told }: Ground,
): readonly Lacked[] {
  const untoldOf = (items: readonly Item[], codigo: string): readonly Lacked[] =>
    items
      .filter(({ file, path }) => !told.has(placeKey(file, path)))
      .map(({ key, data }) => ({ codigo, key, words: inWords(wordsOfRow(plan.name, data), codigo) }));
  if (plan.of === 'list')
    return activities.flatMap((one) => untoldOf(itemsOfActivity(plan.name, one), one.id));
  return share.propios.flatMap((poi) => untoldOf(itemsOfDocument(plan.name, poi), ''));
}

function inWords(words: string, codigo: string): string {
  return [codigo, words === '' ? '' : quote(beginning(words))].filter((part) => part !== '').join(' ');
}
