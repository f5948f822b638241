import { isGroup, isList, NumberAsWritten, type Value } from '../edit/value.ts';
import type { Actividad } from '../model/model.ts';
import { isMap } from '../schema/value-at.ts';
import type { Path } from '../text/path.ts';
import { quote } from '../text/spanish.ts';
import { decimalOf, sumOf } from './decimal.ts';
import type { Draft } from './draft.ts';
import type { Unplaced } from './proposal.ts';

/** By what the rows of a budget are told apart, and how they are named to a person. */
const ROW_KEYS = [
  ['meta_siaf', 'meta'],
  ['fuente', 'fuente'],
  ['rubro', 'rubro'],
  ['generica', 'genérica'],
] as const;

/** A row of a document, or one that a file states. */
type Row = Readonly<Record<string, unknown>>;
type WantedRow = Readonly<Record<string, Value>>;

interface KeptRow {
  readonly row: WantedRow;
  /** Its place in the list that the file states. */
  readonly from: number;
}

/** What a file states of an activity whose rows of money are those of its document, and the rows that are none of them. */
export interface PlacedRows {
  readonly draft: Draft;
  readonly left: readonly Unplaced[];
}

/**
 * Says which row of `detalle` of a document each row that a file states is: the one of exactly the same keys, or else the
 * only one that says them and more, whose keys it takes. One that may be several rows, or a part of one, is not split:
 * it is left and told with its money. One that is none of them is new, unless the file lacks one that stands with its
 * budget, which may have become the new one: rows add up. Where it has to be there already (`mustStand`), only one of
 * exactly the same keys is taken.
 */
export function withPlacedRows(
  draft: Draft,
  { id: codigo, data }: Actividad,
  mustStand: boolean,
): PlacedRows {
  const { presupuesto } = draft.data;
  const wanted = isGroup(presupuesto) ? rowsIn(presupuesto['detalle']) : [];
  const rows: readonly Row[] = data.presupuesto?.detalle ?? [];
  if (wanted.length === 0 || (rows.length === 0 && !mustStand)) return { draft, left: [] };
  const near = nearOf(rows, wanted);
  const gone = rows[unclaimed(rows, near)[0] ?? -1];
  const kept: KeptRow[] = [];
  const left: Unplaced[] = [];
  for (const [i, one] of wanted.entries()) {
    const [at, ...others] = near[i] ?? [];
    if (at === undefined) {
      if (mustStand) left.push(told(one, codigo, `no hay tal fila en su ${quote('detalle')}`));
      else if (gone !== undefined)
        left.push(
          told(
            one,
            codigo,
            `no se agrega, porque se sumaría a una fila de su ${quote('detalle')} que el archivo no trae (${codesInWords(gone)}); si el dinero pasó de una a otra, corrija los códigos de la anterior, o bórrela, y repita la importación`,
          ),
        );
      else kept.push({ row: one, from: i });
      continue;
    }
    const row = rows[at] ?? {};
    const isShared = near.some((all, j) => j !== i && all.includes(at));
    if (others.length === 0 && !isShared && (mustStand ? isExact(row, one) : saysAll(row, one)))
      kept.push({ row: { ...keysOf(row), ...one }, from: i });
    else
      left.push(
        told(
          one,
          codigo,
          others.length > 0
            ? `puede ser de ${others.length + 1} filas de su ${quote('detalle')}, y nada dice qué parte es de cada una`
            : `puede ser de una fila de su ${quote('detalle')} que no dice lo mismo (${codesInWords(row)})`,
        ),
      );
  }
  return { draft: withRows(draft, kept), left };
}

/**
 * The places of the rows of `detalle` of a document that have their budget and that no row of what a file states is; none
 * where it states none.
 */
export function rowsLacking(draft: Draft, { data }: Actividad): readonly number[] {
  const { presupuesto } = draft.data;
  const wanted = isGroup(presupuesto) ? rowsIn(presupuesto['detalle']) : [];
  const rows: readonly Row[] = data.presupuesto?.detalle ?? [];
  return wanted.length === 0 ? [] : unclaimed(rows, nearOf(rows, wanted));
}

/** The places of the rows of a document that have their budget and are in none of some lists of places. */
function unclaimed(rows: readonly Row[], near: readonly (readonly number[])[]): readonly number[] {
  return indicesOf(rows, (row, at) => hasBudget(row) && !near.some((all) => all.includes(at)));
}

/** Of each row that a file states, the places of those of a document that it may be. */
function nearOf(rows: readonly Row[], wanted: readonly WantedRow[]): readonly (readonly number[])[] {
  const exact = wanted.map((one) => indicesOf(rows, (row) => isExact(row, one)));
  const claimed = new Set(exact.flat());
  return wanted.map((one, i) =>
    exact[i]?.length === 0
      ? indicesOf(rows, (row, at) => !claimed.has(at) && !isDenied(row, one))
      : (exact[i] ?? []),
  );
}

/** Whether a row of a document states what it may spend, or when. */
function hasBudget({ pim, programado }: Row): boolean {
  const months: readonly unknown[] =
    typeof programado === 'object' && programado !== null ? Object.values(programado) : [];
  return [pim, ...months].some((amount) => typeof amount === 'number' && amount !== 0);
}

function indicesOf(rows: readonly Row[], is: (row: Row, at: number) => boolean): readonly number[] {
  return rows.flatMap((row, at) => (is(row, at) ? [at] : []));
}

/** The codes of a row; an empty one is as if it were not there. */
function keysOf(row: Row): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ROW_KEYS.flatMap(([key]) => {
      const value = row[key];
      return typeof value !== 'string' || value === '' ? [] : [[key, value]];
    }),
  );
}

/** Whether two rows of money are of the same codes. */
export function isSameRow(one: unknown, other: unknown): boolean {
  return isMap(one) && isMap(other) && isExact(one, other);
}

function isExact(row: Row, wanted: Row): boolean {
  const [one, other] = [keysOf(row), keysOf(wanted)];
  return ROW_KEYS.every(([key]) => one[key] === other[key]);
}

/** Whether a key that both state is not the same. */
function isDenied(row: Row, wanted: Row): boolean {
  const [one, other] = [keysOf(row), keysOf(wanted)];
  return ROW_KEYS.some(
    ([key]) => one[key] !== undefined && other[key] !== undefined && one[key] !== other[key],
  );
}

function saysAll(row: Row, wanted: Row): boolean {
  const own = keysOf(row);
  return Object.entries(keysOf(wanted)).every(([key, value]) => own[key] === value);
}

/** The draft with these rows only, each with the cell that it came from. */
function withRows({ data, cellOf, usual = [] }: Draft, kept: readonly KeptRow[]): Draft {
  const { detalle: _, ...rest } = isGroup(data['presupuesto']) ? data['presupuesto'] : {};
  const presupuesto = kept.length === 0 ? rest : { ...rest, detalle: kept.map(({ row }) => row) };
  return {
    data: { ...data, presupuesto },
    usual,
    cellOf: (path: Path) => {
      const [first, second, at] = path;
      const from = first === 'presupuesto' && second === 'detalle' ? kept[Number(at)]?.from : undefined;
      return cellOf(from === undefined ? path : [first ?? '', second ?? '', String(from), ...path.slice(3)]);
    },
  };
}

/** «A-1, rubro 18, genérica 2.6: puede ser de 2 filas…», with what was accrued, or else with what was programmed. */
function told(row: Row, codigo: string, why: string): Unplaced {
  const { devengado, programado } = row;
  const stated = digitsIn(devengado === undefined ? programado : { devengado });
  return {
    what: `${codigo}, ${codesInWords(row)}: ${why}`,
    rows: 1,
    ...(stated.length === 0 ? {} : { sum: decimalOf(sumOf(stated)) }),
  };
}

/** The digits of the numbers in a group that a file states; none for what is no group. */
export function digitsIn(group: unknown): readonly string[] {
  const values: readonly unknown[] = isGroup(group) ? Object.values(group) : [];
  return values.flatMap((value) => (value instanceof NumberAsWritten ? [value.digits] : []));
}

/** «rubro 18, genérica 2.6» */
export function codesInWords(row: Row): string {
  const keys = keysOf(row);
  const words = ROW_KEYS.flatMap(([key, word]) => (keys[key] === undefined ? [] : [`${word} ${keys[key]}`]));
  return words.length === 0 ? 'fila sin códigos' : words.join(', ');
}

function rowsIn(value: Value | undefined): readonly WantedRow[] {
  return isList(value) ? value.filter(isGroup) : [];
}
