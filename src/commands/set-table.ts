import { givenFile } from '../check/given-file.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { hasParted } from '../exchange/wide-rows.ts';
import { periodReading } from '../schema/code-readings.ts';
import { csvRows, noteOnEnd, quotedFields, SEPARATORS, separatorOf } from '../sheets/csv.ts';
import { decodeText } from '../sheets/decode-text.ts';
import { RefusedSheet } from '../sheets/refused.ts';
import { fold } from '../text/nearest.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { NO_DATUM_IS_A_DASH } from './assignments.ts';
import type { Assignment } from './owner-of.ts';

/** What a table asks for, and what is to be told of it. */
export interface AskedTable {
  readonly assignments: readonly Assignment[];
  /** Sentences for the person who gave it, each with its line end; empty where there is nothing to say. */
  readonly note: string;
}

const REQUIRED = ['id', 'campo', 'valor'] as const;

/** What people put into a column of its own and would take for obeyed, and where it goes. */
const ELSEWHERE: readonly (readonly [titles: RegExp, advice: string])[] = [
  [/^mes(?:es)?$/, 'El mes va en el campo, como ejecutado.jul'],
  [/^(?:ano|semestre)$/, 'El año y el semestre van juntos en una columna «periodo», como 2019-S1'],
  [/^(?:archivo|documento)$/, 'La ruta de un documento va en la columna «id»'],
];

/**
 * What a table with the columns id, campo and valor asks for, and periodo where it has it, as Excel or a text editor saves
 * it. Throws UsageFault for one that asks for nothing, or in which a value is cut, missing or in two columns; for a column
 * that would be taken for obeyed; and for a row of another period than the one of `--period`.
 */
export function askedInTable(path: string, wanted: string | undefined, host: Host): AskedTable {
  const decoded = decodeText(host.readFile(givenFile(path, host)));
  if (decoded === undefined)
    throw new UsageFault(`${quote(path)} no es un archivo de texto: guárdelo como CSV.`);
  const whole = decoded.text.replace(/^\uFEFF/, '');
  const [said = '', named] = /^sep=(.)\r?\n/.exec(whole) ?? [];
  const text = whole.slice(said.length);
  const separator = named ?? separatorIn(text);
  const above = said === '' ? 1 : 2;
  const [header = [], ...rows] = rowsIn(path, text, separator, above - 1);
  const titles = header.map((cell) => fold(cell.trim()));
  const [id, field, value] = REQUIRED.map((name) => titles.indexOf(name));
  if (id === undefined || field === undefined || value === undefined || [id, field, value].includes(-1))
    throw new UsageFault(
      `La primera fila de ${quote(path)} debe decir id, campo y valor, y dice ${quote(header.join(', '))}.`,
    );
  const period = titles.indexOf('periodo');
  const twice = [...REQUIRED, 'periodo'].find((name) => titles.indexOf(name) !== titles.lastIndexOf(name));
  if (twice !== undefined)
    throw new UsageFault(`${quote(path)} tiene dos columnas ${quote(twice)}. Deje una.`);
  // It is held against the unit of each activity, for the eye as it is.
  const unit = titles.findIndex((title) => /^unidad(?: organica)?$/.test(title));
  const unread = titles.flatMap((title, i) =>
    title === '' || [id, field, value, period, unit].includes(i) || rows.every((row) => blank(row[i]))
      ? []
      : [i],
  );
  for (const i of unread) {
    const advice = ELSEWHERE.find(([form]) => form.test(titles[i] ?? ''))?.[1];
    if (advice !== undefined)
      throw new UsageFault(
        `La columna ${quote(header[i]?.trim() ?? '')} de ${quote(path)} no se lee. ${advice}: quite la columna.`,
      );
  }
  const titled = titles.findLastIndex((title) => title !== '') + 1;
  const isQuoted = quotedFields(text, separator);
  const assignments = rows.flatMap((cells, i): readonly Assignment[] => {
    const row = i + 1 + above;
    if (cells.every(blank)) return [];
    const next =
      unread.includes(value + 1) && !isQuoted(i + 1, value) ? header[value + 1]?.trim() : undefined;
    refuseCut(cells, { path, row, separator, value, titled, next });
    const asked = { id: trimmed(cells[id]), field: trimmed(cells[field]), text: trimmed(cells[value]), row };
    const missing = [
      ...(asked.id === '' ? ['el id'] : []),
      ...(asked.field === '' ? ['el campo'] : []),
      ...(asked.text === '' ? [asked.field === '' ? 'el valor' : `el valor de ${quote(asked.field)}`] : []),
    ];
    if (missing.length > 0)
      throw new UsageFault(
        `A la fila ${row} de ${quote(path)} le falta ${enumerate(missing)}.${asked.text === '' && missing.length === 1 ? ` ${NO_DATUM_IS_A_DASH}` : ''}`,
      );
    const of = trimmed(cells[period]);
    const whose = trimmed(cells[unit]);
    const stated = periodReading(of) ?? of;
    if (wanted !== undefined && stated !== '' && stated !== wanted)
      throw new UsageFault(
        `--period dice ${quote(wanted)}, y la fila ${row} de ${quote(path)} dice ${quote(stated)}. Quite --period, o corrija la tabla.`,
      );
    return [
      {
        ...asked,
        ...(stated === '' ? {} : { period: stated }),
        ...(whose === '' ? {} : { unit: whose }),
      },
    ];
  });
  if (assignments.length === 0)
    throw new UsageFault(
      `${quote(path)} no tiene más filas que la de los títulos: no pide ningún cambio. Escriba en cada fila un cambio, como GIM-014, ejecutado.jul y 12.`,
    );
  return {
    assignments,
    note: noteOf(
      decoded.note,
      unread.map((i) => header[i]?.trim() ?? ''),
    ),
  };
}

function noteOf(ofText: string | undefined, unread: readonly string[]): string {
  const said = ofText === undefined ? '' : `${ofText}.\n`;
  if (unread.length === 0) return said;
  return `${said}${unread.length === 1 ? 'No se lee la columna' : 'No se leen las columnas'} ${enumerate(unread.map(quote))}: solo id, campo, valor y periodo.\n`;
}

function blank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}

/** Not tabs, which stand for blank cells of a row that was copied. */
function trimmed(cell: string | undefined): string {
  return blank(cell)
    ? ''
    : (cell?.replaceAll('\r\n', '\n').replaceAll(/^[^\S\t]+|(?<!\s)[^\S\t]+$/g, '') ?? '');
}

interface Cut {
  readonly path: string;
  readonly row: number;
  readonly separator: string;
  /** 0-based column. */
  readonly value: number;
  /** The title of the column after the value; undefined where what stands there is read, or the value is in quotation marks. */
  readonly next: string | undefined;
  /** After how many columns none has a title. */
  readonly titled: number;
}

/** Throws UsageFault for a row in which a value that holds the separator was parted into two cells. */
function refuseCut(cells: readonly string[], { path, row, separator, value, titled, next }: Cut): void {
  const isLonger = !cells.slice(titled).every(blank);
  const intoNext = next !== undefined && hasParted(cells.slice(value, value + 2).map(trimmed), separator);
  if (!isLonger && !intoNext) return;
  const cut = cells
    .slice(value, isLonger ? undefined : value + 2)
    .join(separator)
    .trim()
    .replaceAll('"', '""');
  const what = isLonger
    ? `tiene ${cells.length} celdas, y los títulos son ${titled}`
    : `tiene un número al lado de su valor`;
  throw new UsageFault(
    `La fila ${row} de ${quote(path)} ${what}. Si el valor lleva «${separator}», escríbalo entre comillas: "${visible(cut)}"${isLonger ? '' : `. Si no lo lleva, quite la columna ${quote(next ?? '')}.`}`,
  );
}

/** The separator that parts the titles; where none does, the one that parts the rows. */
function separatorIn(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const named = SEPARATORS.find((separator) => {
    const titles = new Set(first.split(separator).map((cell) => fold(cell.replaceAll('"', '').trim())));
    return REQUIRED.every((name) => titles.has(name));
  });
  return named ?? separatorOf(text);
}

/** The rows of a text after so many lines. Throws UsageFault for a table that cannot be parted into rows. */
function rowsIn(
  path: string,
  text: string,
  separator: string,
  before: number,
): readonly (readonly string[])[] {
  try {
    const rows = csvRows(text, separator, before);
    // Only for what it refuses: whoever types such a table ends its last line or not, and each change is shown.
    noteOnEnd(text, rows, before);
    return rows;
  } catch (error) {
    if (!(error instanceof RefusedSheet)) throw error;
    const { message, help } = error.refusal;
    throw new UsageFault(`No se puede leer ${quote(path)}. ${message}. ${help}.`);
  }
}
