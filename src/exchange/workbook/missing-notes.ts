import type { Actividad } from '../../model/model.ts';
import { count, enumerate, quote } from '../../text/spanish.ts';
import type { SheetPlan } from './columns.ts';
import { beginning } from './left-notes.ts';
import type { Ground } from './ground.ts';
import type { BookRead, BookRow } from './read.ts';
import { itemsOfActivity, itemsOfDocument, wordsOfRow, type Item } from './rows.ts';
import { placeKey } from './told.ts';
import { ACTIVITIES_SHEET, ALL_SHEETS } from './sheet-plans.ts';

/** What is named one by one. */
const MOST_NAMED = 5;

/**
 * What the documents have and a workbook that came back has not, one sentence each: nothing of it is removed, and nobody
 * is to think that both say the same. `byCode` are its rows of activities, by their codes.
 */
export function missingNotes(
  { sheets }: BookRead,
  byCode: ReadonlyMap<string, readonly BookRow[]>,
  ground: Ground,
): readonly string[] {
  const { share, blanks } = ground;
  const absent = share.actividades.filter(({ id }) => !byCode.has(id)).map(({ id }) => id);
  const there = share.actividades.filter(({ id }) => byCode.has(id));
  const sheetsAbsent = [ACTIVITIES_SHEET, 'Avance', 'Presupuesto'].filter((name) => !sheets.has(name));
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
    ...ALL_SHEETS.flatMap((plan) =>
      plan.of !== 'activity'
        ? rowsNote(plan, untold(plan, there, ground))
        : sheets.has(plan.name)
          ? rowsNote(plan, withoutRowIn(plan, there, byCode))
          : [],
    ),
    ...(blanks.length === 0
      ? []
      : [
          `${count(blanks.length, 'celda está', 'celdas están')} en blanco y el POI tiene ese dato, que se queda: ${named(blanks)}`,
        ]),
  ];
}

function named(all: readonly string[]): string {
  return `${enumerate(all.slice(0, MOST_NAMED))}${all.length > MOST_NAMED ? ` y ${all.length - MOST_NAMED} más` : ''}`;
}

function rowsNote({ name }: SheetPlan, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const stay = items.length === 1 ? 'que se queda como está' : 'que se quedan como están';
  return [
    `En la hoja ${name} ${items.length === 1 ? 'falta' : 'faltan'} ${count(items.length, 'fila', 'filas')} de lo que tiene el POI, ${stay}: ${named(items)}. Si ya no ${items.length === 1 ? 'vale, bórrela' : 'valen, bórrelas'} en el POI`,
  ];
}

/** The activities that a workbook tells elsewhere and not in a sheet of theirs. */
function withoutRowIn(
  { name }: SheetPlan,
  activities: readonly Actividad[],
  byCode: ReadonlyMap<string, readonly BookRow[]>,
): readonly string[] {
  return activities.flatMap(({ id }) =>
    byCode.get(id)?.some(({ plan }) => plan.name === name) === true ? [] : [id],
  );
}

/** What has a row of its own in the workbook that goes out, and of which no row came back, in words. */
function untold(
  plan: SheetPlan,
  activities: readonly Actividad[],
  { share, told }: Ground,
): readonly string[] {
  const untoldOf = (items: readonly Item[], codigo: string): readonly string[] =>
    items
      .filter(({ file, path }) => !told.has(placeKey(file, path)))
      .map(({ data }) => inWords(wordsOfRow(plan.name, data), codigo));
  if (plan.of === 'list')
    return activities.flatMap((one) => untoldOf(itemsOfActivity(plan.name, one), one.id));
  return share.propios.flatMap((poi) => untoldOf(itemsOfDocument(plan.name, poi), ''));
}

function inWords(words: string, codigo: string): string {
  return [codigo, words === '' ? '' : quote(beginning(words))].filter((part) => part !== '').join(' ');
}
