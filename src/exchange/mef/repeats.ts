import { withoutLeadingZeros } from '../../text/leading-zeros.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { columnName } from '../../text/cell-name.ts';
import { MESES } from '../../text/months.ts';
import { quote } from '../../text/spanish.ts';
import { readDecimal, withoutApostrophe } from '../decimal.ts';
import { cellIn, problemAt } from '../problem.ts';
import type { MefPart, MefRow } from './part.ts';
import { MEF_AMOUNTS, type SpendingGroup } from './spending.ts';

/** A row of the municipality: of which year, and of which month where each has a row of its own. */
interface TakenRow extends MefRow {
  readonly year: number;
  readonly mes: number | undefined;
  readonly keys: Pick<SpendingGroup, 'meta' | 'rubro' | 'generica' | 'cui'>;
}

/** Looks for money that stands twice in a file: rows of a file add up, and a copy of one is taken for more money. */
export class Repeats {
  readonly #say: (diagnostic: Diagnostic) => void;
  /** The part in which each goal, source and kind of spending was first. */
  readonly #parts = new Map<string, MefPart>();
  /** What rows say, and the first that says it. */
  readonly #rows = new Map<string, number>();
  /** What rows say but for their amounts, and the first that says it. */
  readonly #classes = new Map<string, number>();
  /** The lines of the budget that rows are of, and the first of each. */
  readonly #lines = new Map<string, number>();
  readonly #said = new Set<string>();

  constructor(say: (diagnostic: Diagnostic) => void) {
    this.#say = say;
  }

  /**
   * Finds a row of which another sheet has the same, and one of a line of the budget that another is of. Where the file does
   * not have all the codes of a line, several rows may be of one: what is found is a row that says in every field what
   * another says and, where a row has its months beside one another, one that says so in all but its amounts.
   */
  look(part: MefPart, { row, fields, year, mes, keys }: TakenRow): void {
    const { meta, rubro, generica, cui } = keys;
    const money = [year, meta, rubro, generica, cui ?? ''].join('|');
    const other = this.#otherPart(part, money, mes);
    if (other !== undefined)
      this.#once(`sheets ${other.named.sheet ?? ''} ${part.named.sheet ?? ''}`, part, row, {
        name: 'fila-repetida',
        severity: 'error',
        message: `Las hojas ${quote(other.named.sheet ?? '')} y ${quote(part.named.sheet ?? '')} tienen montos de la misma meta, rubro y genérica (${meta}, ${rubro}, ${generica}), y nada dice si se suman`,
        help: 'Deje esos montos en una sola hoja, o guarde cada hoja en un archivo e importe el que vale',
      });
    if (!hasMoney(part, fields)) return;
    const { line } = part.titles;
    if (line.length > 0) {
      const before = firstOf(this.#lines, line.map((at) => codeIn(fields[at])).join('|'), row);
      if (before !== row && other === undefined)
        this.#once(`line ${row}`, part, row, {
          name: 'fila-repetida',
          severity: 'error',
          message: `Las filas ${before} y ${row} tienen todos sus códigos iguales, con montos las dos (meta ${meta}), y nada dice si se suman`,
          help: 'Si el archivo junta las descargas de dos fechas, deje solo la última; si son partes que se suman, escriba su suma en una sola fila',
        });
      return;
    }
    const same = firstOf(this.#rows, JSON.stringify(fields), row);
    const { form, classes } = part.titles;
    const alike =
      form === 'rows' ? row : firstOf(this.#classes, JSON.stringify(classes.map((at) => fields[at])), row);
    if (other !== undefined) return;
    if (same !== row)
      this.#once(`row ${row}`, part, row, {
        name: 'fila-repetida',
        severity: 'warning',
        message: `La fila ${row} dice en todas sus celdas lo mismo que la ${same}, y se suman las dos`,
        help: 'Si es una copia, bórrela del archivo',
      });
    else if (alike !== row)
      this.#once('amounts', part, row, {
        name: 'fila-repetida',
        severity: 'warning',
        message: `La fila ${row} solo se distingue de la ${alike} en sus montos, y se suman las dos`,
        help: 'Si el archivo junta las descargas de dos fechas, deje solo la última',
      });
  }

  /** The part that has this money too: in the same month, where each month has its rows. */
  #otherPart(part: MefPart, money: string, mes: number | undefined): MefPart | undefined {
    const first = this.#parts.get(money) ?? part;
    this.#parts.set(money, first);
    const month = `${money}|${mes ?? ''}`;
    const ofMonth = this.#parts.get(month) ?? part;
    this.#parts.set(month, ofMonth);
    const isByMonth = mes !== undefined && first.titles.form === 'rows';
    const before = isByMonth ? ofMonth : first;
    return before === part ? undefined : before;
  }

  /** Finds a column that says something else than one before it of the same title. */
  lookAtTwins(part: MefPart, { row, fields }: MefRow): void {
    for (const [name, columns] of part.titles.twins) {
      const at = part.titles.at.get(name) ?? 0;
      const other = columns.find((column) => (fields[column] ?? '').trim() !== (fields[at] ?? '').trim());
      if (other !== undefined)
        this.#once(`twin ${name}`, part, row, {
          name: 'titulo-repetido',
          severity: 'error',
          message: `Las columnas ${columnName(at + 1)} y ${columnName(other + 1)} tienen el mismo título, y no dicen lo mismo en la fila ${row}`,
          help: 'Deje una sola, o devuelva a cada una su título',
        });
    }
  }

  #once(
    key: string,
    { named, titles }: MefPart,
    row: number,
    problem: Parameters<typeof problemAt>[1],
  ): void {
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.#say(problemAt(cellIn(named, row, (titles.at.get('meta') ?? 0) + 1), problem));
  }
}

/** The first row that says some words, which is this one where none did. */
function firstOf(rows: Map<string, number>, words: string, row: number): number {
  const first = rows.get(words) ?? row;
  rows.set(words, first);
  return first;
}

/** Whether any amount of a row is not zero: rows of nothing may be as many as there are. */
function hasMoney({ titles: { at } }: MefPart, fields: readonly string[]): boolean {
  return [...MEF_AMOUNTS, ...MESES].some((name) => {
    const read = readDecimal(fields[at.get(name) ?? -1] ?? '', { dotIsDecimal: true });
    return read.kind === 'number' && Number(read.decimal) !== 0;
  });
}

/** A code as it is compared: a program may have eaten the zeros of some rows. */
function codeIn(field = ''): string {
  return withoutLeadingZeros(withoutApostrophe(field));
}
