import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { cellAt, textOf, type Sheet } from '../sheets/sheet.ts';
import { columnName } from '../text/cell-name.ts';
import { fold } from '../text/nearest.ts';
import { quote } from '../text/spanish.ts';
import { hasPartsOfCents, partsOfCents, readDecimal, withoutApostrophe } from './decimal.ts';
import { cellIn, problemAt, type Named } from './problem.ts';
import { foreignCurrency } from '../text/foreign-currency.ts';

/** Rows among which the one with the titles is looked for. */
const TITLES_WITHIN = 8;

/** A sheet whose columns have titles, read cell by cell; what is wrong with a cell is gathered. */
export class Table {
  readonly sheet: Sheet;
  readonly named: Named;
  /** 1-based. */
  readonly titleRow: number;
  /** By their titles as compared, the 1-based columns. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns whose title is another name of one before them, which is the one that is read; 1-based, as the file writes it. */
  readonly renamed: Titles['renamed'];
  readonly #titles: ReadonlyMap<string, string>;
  /** By their titles as compared, the columns that have the title of one before them. */
  readonly #twins: ReadonlyMap<string, readonly number[]>;
  readonly #found: Diagnostic[] = [];
  readonly #said = new Set<string>();

  constructor(sheet: Sheet, named: Named, titleRow: number, { columns, titles, twins, renamed }: Titles) {
    this.sheet = sheet;
    this.named = named;
    this.titleRow = titleRow;
    this.columns = columns;
    this.renamed = renamed;
    this.#titles = titles;
    this.#twins = twins;
  }

  /** What was found wrong so far. */
  get found(): readonly Diagnostic[] {
    return this.#found;
  }

  /** The 1-based rows below the titles that hold something. */
  get rows(): readonly number[] {
    const { rows } = this.sheet;
    return rows.flatMap((cells, i) =>
      i >= this.titleRow && cells.some((cell) => cell !== undefined) ? [i + 1] : [],
    );
  }

  has(column: string): boolean {
    return this.columns.has(column);
  }

  /** A title as the file writes it. */
  titleOf(column: string): string {
    return this.#titles.get(column) ?? column;
  }

  cell(row: number, column: string): Location {
    return cellIn(this.named, row, this.columns.get(column) ?? 1);
  }

  /**
   * The text of a cell without the apostrophe and spaces around it, in one line; empty for a blank one, and where there is
   * no such column. An error in it is found.
   */
  text(row: number, column: string): string {
    return withoutApostrophe(this.words(row, column));
  }

  /** The same with the apostrophe, which is of the text where nobody had to mark it as one. */
  words(row: number, column: string): string {
    if (this.#isDenied(row, column)) return '';
    const at = this.columns.get(column);
    const cell = at === undefined ? undefined : cellAt(this.sheet, row, at);
    if (cell === undefined) return '';
    if (this.#isBroken(row, column)) return '';
    return textOf(cell).replaceAll(/\s+/g, ' ');
  }

  /**
   * A code, which is a text however the file holds it: zeros that Excel ate come back, up to its digits. What is not all
   * digits stays as it is.
   */
  code(row: number, column: string, digits?: number): string {
    const text = this.text(row, column);
    return digits !== undefined && /^\d+$/.test(text) ? text.padStart(digits, '0') : text;
  }

  /** The plain decimal of a cell; undefined for a blank one, and for one that is no number, which is found. */
  decimal(
    row: number,
    column: string,
    {
      dotIsDecimal = true,
      dotIsThousands = false,
      negative = false,
      inPercent = false,
      commaMayBePoint = false,
      maximum = Infinity,
      inSoles = false,
    }: NumberOptions = {},
  ): string | undefined {
    const text = this.text(row, column);
    if (text === '') return undefined;
    const read = readDecimal(text, { dotIsDecimal, commaMayBePoint });
    const isRead = read.kind === 'number' || (read.kind === 'percent' && inPercent);
    if (isRead && (negative || !read.decimal.startsWith('-'))) {
      if (!inSoles || !hasPartsOfCents(read.decimal)) return read.decimal;
      this.say(this.cell(row, column), partsOfCents(this.titleOf(column), read.decimal));
      return undefined;
    }
    const title = quote(this.titleOf(column));
    const currency = foreignCurrency(text);
    if (read.kind === 'percent' && !inPercent) {
      this.say(this.cell(row, column), {
        name: 'no-es-numero',
        severity: 'error',
        message: `${title} dice ${quote(text)}, que es un porcentaje, y aquí no se cuenta en porcentaje`,
        help: 'Dé a la celda formato de número y escriba la cantidad, sin el signo %',
      });
    } else if (read.kind === 'double') {
      if (Number(read.asThousands) > maximum) return read.asDecimal;
      if (dotIsThousands) return read.asThousands;
      this.say(this.cell(row, column), {
        name: 'lectura-doble',
        severity: 'error',
        message: `${title} dice ${quote(text)}, que puede ser ${read.asThousands} o ${read.asDecimal}`,
        help: 'Escriba en la hoja el número sin marca de miles, con punto antes de los decimales',
      });
    } else if (currency !== undefined) {
      this.say(this.cell(row, column), {
        name: 'no-es-numero',
        severity: 'error',
        message: `${title} dice ${quote(text)}, que está en ${currency}`,
        help: 'Convierta el monto a soles; si son soles, dé a la celda formato de número, sin signo de moneda',
      });
    } else {
      this.say(this.cell(row, column), {
        name: 'no-es-numero',
        severity: 'error',
        message: isRead
          ? `${title} dice ${quote(text)}, y una cantidad no es menor que cero`
          : `${title} dice ${quote(text)}, que no es un número`,
        help: 'Corrija la celda; si no hay dato, déjela en blanco',
      });
    }
    return undefined;
  }

  /** A cell that is read twice is found wrong once. */
  say(location: Location, problem: Parameters<typeof problemAt>[1]): void {
    const key = `${location.cell?.name ?? ''} ${problem.name}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.#found.push(problemAt(location, problem));
  }

  /** Whether another column of the same title says something else in a row, which is found: which is meant cannot be told. */
  #isDenied(row: number, column: string): boolean {
    const at = this.columns.get(column) ?? 1;
    const own = textOf(cellAt(this.sheet, row, at));
    const other = this.#otherThan(own, row, this.#twins.get(column) ?? []);
    if (other === undefined) return false;
    this.say(cellIn(this.named, this.titleRow, other), {
      name: 'titulo-repetido',
      severity: 'error',
      message: `Las columnas ${columnName(at)} y ${columnName(other)} se titulan ${quote(this.titleOf(column))}, y no dicen lo mismo en la fila ${row}`,
      help: 'Deje una sola, o devuelva a cada una su título',
    });
    return true;
  }

  /** The first of some columns, in their order, that does not say a text in a row. */
  #otherThan(own: string, row: number, columns: readonly number[]): number | undefined {
    const width = this.sheet.rows[row - 1]?.length ?? 0;
    for (const column of columns) {
      // Beyond its end a row is blank in all of them: there may be thousands.
      if (column > width) return own === '' ? undefined : column;
      if (textOf(cellAt(this.sheet, row, column)) !== own) return column;
    }
    return undefined;
  }

  /** Whether a cell holds an error or a formula without its result, which is found. */
  #isBroken(row: number, column: string): boolean {
    const at = this.columns.get(column) ?? 1;
    const cell = cellAt(this.sheet, row, at);
    if (cell?.kind !== 'error' && cell?.kind !== 'uncalculated') return false;
    const title = quote(this.titleOf(column));
    this.say(this.cell(row, column), {
      name: 'celda-con-error',
      severity: 'error',
      message:
        cell.kind === 'error'
          ? `${title} tiene el error ${cell.text}`
          : cell.text === ''
            ? `${title} tiene una fórmula cuyo resultado no está en el archivo`
            : `${title} tiene una fórmula sin su resultado: «=${cell.text}»`,
      help:
        cell.kind === 'error'
          ? 'Corrija la fórmula, o escriba el valor en la celda'
          : cell.text === ''
            ? 'Ábralo y guárdelo como Libro de Excel (.xlsx): el programa que guardó este .xls no puso en él los textos que dan sus fórmulas'
            : 'Abra el libro en Excel o LibreOffice, espere a que calcule y guárdelo de nuevo',
    });
    return true;
  }
}

interface NumberOptions {
  /** A system wrote the file, and three digits after a dot are decimals. */
  readonly dotIsDecimal?: boolean;
  /** Other cells prove that a dot parts thousands here. */
  readonly dotIsThousands?: boolean;
  /** Whether it may be less than zero. */
  readonly negative?: boolean;
  /** It is money: more than two decimals are found. */
  readonly inSoles?: boolean;
  /** Whether what stands there is counted in percent: only then is `61 %` a number, which is 61. */
  readonly inPercent?: boolean;
  /** It is no money and need not be whole: three figures after the only comma can be decimals. */
  readonly commaMayBePoint?: boolean;
  /** The most that it can be: of two readings, a larger one is none. */
  readonly maximum?: number;
}

interface Titles {
  readonly columns: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<string, string>;
  readonly twins: ReadonlyMap<string, readonly number[]>;
  readonly renamed: readonly { readonly at: number; readonly title: string }[];
}

/** A title as it is compared: upper case, no accents, one space between words, and by its usual name. */
export function titleKey(text: string, aliases: ReadonlyMap<string, string> = new Map()): string {
  const plain = fold(withoutApostrophe(text)).toUpperCase().replaceAll(/\s+/g, ' ');
  return aliases.get(plain) ?? plain;
}

/**
 * The table of a sheet whose titles are in one of its first eight rows: the first row that has all the wanted ones.
 * Undefined where there is none. Of two columns with one title the first is read, where both say the same.
 */
export function tableIn(
  sheet: Sheet,
  named: Named,
  wanted: readonly string[],
  aliases?: ReadonlyMap<string, string>,
): Table | undefined {
  for (let row = 1; row <= TITLES_WITHIN; row++) {
    const columns = new Map<string, number>();
    const titles = new Map<string, string>();
    const plain = new Map<string, string>();
    const twins = new Map<string, number[]>();
    const renamed: { readonly at: number; readonly title: string }[] = [];
    for (const [i, cell] of (sheet.rows[row - 1] ?? []).entries()) {
      const text = textOf(cell);
      const own = titleKey(text);
      const key = aliases?.get(own) ?? own;
      if (key === '') continue;
      if (columns.has(key)) {
        // Other names of one thing may be two things: the first is the one that is read.
        if (plain.get(key) === own) {
          const before = twins.get(key);
          if (before) before.push(i + 1);
          else twins.set(key, [i + 1]);
        } else renamed.push({ at: i + 1, title: text });
        continue;
      }
      columns.set(key, i + 1);
      titles.set(key, text);
      plain.set(key, own);
    }
    if (wanted.every((title) => columns.has(title)))
      return new Table(sheet, named, row, { columns, titles, twins, renamed });
  }
  return undefined;
}
