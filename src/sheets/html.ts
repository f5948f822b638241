import { withoutEntities } from './html-entities.ts';
import { RefusedSheet, SAVE_AS_XLSX } from './refused.ts';
import { quote } from '../text/spanish.ts';
import { textCell, withoutBlankTails, type Cell, type Merge, type Sheet } from './sheet.ts';

/** The most columns and rows that one cell may span; a spreadsheet has no more. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** All cells of a file together, those that spans cover too. */
const MOST_CELLS = 20_000_000;
/** Cells that those above reach down to. */
const MOST_SPANNED = 1_000_000;

/**
 * The tables of an HTML page, each a sheet; of a table in a cell only its words are read. The way of browsers is kept:
 * a `<` that begins no tag is text, and a row or cell ends where the next begins. A table has to end, though, and so
 * has a page that says where it begins: what does not is cut. Written here because readers of XML stop, without a word,
 * at the first thing that is HTML and no XML: an unclosed `<br>`, or «menor a < 5» in a motive. Throws RefusedSheet for
 * a page that is cut, that is without a table, or whose spans make too many cells.
 */
export function readHtml(text: string): readonly Sheet[] {
  const tables = new TableReader();
  for (const part of partsOf(text)) tables.take(part);
  const found = tables.finished();
  if (found.length === 0) throw /<frameset[\s>]/i.test(text) ? onlyNames() : withoutTable(tables.words);
  return found.map((table, i) => ({
    ...table,
    name: found.length === 1 ? undefined : `tabla ${i + 1}`,
    isHidden: false,
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  }));
}

function onlyNames(): RefusedSheet {
  return new RefusedSheet(
    'Es una página que solo nombra otras, y no tiene los datos dentro: se guardó de Excel como página web',
    SAVE_AS_XLSX,
  );
}

/** What a system answers in the place of a file: that one has to come in again, or that something failed. */
function withoutTable(words: string): RefusedSheet {
  const said = words.replaceAll(/\s+/g, ' ').trim();
  const shown = said.length > MOST_WORDS ? `${said.slice(0, MOST_WORDS)}…` : said;
  return new RefusedSheet(
    `Es una página HTML sin ninguna tabla${said === '' ? '' : `, que dice ${quote(shown)}`}`,
    'Puede ser la página de ingreso o de error del sistema, guardada en lugar del archivo: ábrala en el navegador para verla, entre de nuevo al sistema y descárguelo otra vez',
  );
}

/** Of a page without a table, in characters. */
const MOST_WORDS = 120;

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly isEnd: boolean; readonly attributes: string };

/** The texts and tags of a page, in one pass; comments, declarations, styles and scripts are left out. */
function* partsOf(html: string): Iterable<Part> {
  let at = 0;
  while (at < html.length) {
    const open = nextTag(html, at);
    if (open > at) yield { kind: 'text', text: withoutEntities(html.slice(at, open)) };
    if (open >= html.length) return;
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4);
      continue;
    }
    const close = endOfTag(html, open + 1);
    const [, slash = '', name = ''] =
      /^<(\/?)([a-zA-Z][a-zA-Z0-9:]*)/.exec(html.slice(open, open + 40)) ?? [];
    at = close + 1;
    if (name === '') continue;
    const tag = name.toLowerCase();
    yield {
      kind: 'tag',
      name: tag,
      isEnd: slash !== '',
      attributes: html.slice(open + 1 + slash.length + name.length, close),
    };
    if (slash === '' && (tag === 'style' || tag === 'script')) at = endOfRaw(html, tag, at);
  }
}

/** Where the next tag, comment or declaration begins; the length of the text when there is none. */
function nextTag(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1);
    const isLetter = (next >= 65 && next <= 90) || (next >= 97 && next <= 122);
    // `<!`, `</` and `<?`
    if (isLetter || next === 33 || next === 47 || next === 63) return at;
  }
  return html.length;
}

/** A tag that is longer than this, in characters, has a quotation mark that nothing closes: it ends where it seems to. */
const LONGEST_VALUE = 2000;

/** The `>` that ends a tag: not one inside the quotation marks of an attribute. */
function endOfTag(html: string, open: number): number {
  let from = open;
  for (;;) {
    const close = html.indexOf('>', from);
    if (close < 0) return html.length;
    const [mark] = /(?<==\s{0,9})(?:"[^"]*|'[^']*)$/.exec(html.slice(from, close)) ?? [];
    if (mark === undefined) return close;
    const end = html.slice(close, close + LONGEST_VALUE).indexOf(mark.charAt(0));
    if (end < 0) return close;
    from = close + end + 1;
  }
}

function endOfRaw(html: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

interface Table {
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merges: readonly Merge[];
}

interface OpenTable {
  readonly rows: (Cell | undefined)[][];
  readonly merges: Merge[];
  /** By the number of a row, the columns that cells above reach down to. */
  readonly taken: Map<number, Set<number>>;
}

/** Puts the parts of a page together to tables. */
class TableReader {
  readonly #tables: Table[] = [];
  #open: OpenTable | undefined;
  #depth = 0;
  #row: (Cell | undefined)[] | undefined;
  #cell: { text: string; readonly across: number; readonly down: number } | undefined;
  #cells = 0;
  #spanned = 0;
  #isPageOpen = false;
  #words = '';

  take(part: Part): void {
    if (part.kind === 'text') {
      if (this.#cell) this.#cell.text += part.text;
      else if (this.#words.length <= MOST_WORDS)
        this.#words += ` ${part.text.trim().slice(0, 2 * MOST_WORDS)}`;
      return;
    }
    const { name, isEnd } = part;
    if (name === 'html') this.#isPageOpen = !isEnd;
    if (name === 'table') this.#takeTable(isEnd);
    else if (this.#depth > 1 || this.#open === undefined) this.#separate(name);
    else if (name === 'tr') {
      this.#endRow();
      if (!isEnd) this.#row = [];
    } else if (name === 'td' || name === 'th') {
      this.#endCell();
      if (!isEnd) this.#beginCell(part.attributes);
    } else this.#separate(name);
  }

  /** All of them. Throws RefusedSheet where the page ends before they do, or after them but before its own end. */
  finished(): readonly Table[] {
    if (this.#open !== undefined) {
      const row = this.#open.rows.length + (this.#row ? 1 : 0);
      throw cut(`termina en medio de la tabla, en la fila ${Math.max(1, row)}`);
    }
    const last = this.#tables.at(-1);
    if (this.#isPageOpen && last)
      throw cut(`le falta lo que sigue a la fila ${last.rows.length} de la tabla`);
    return this.#tables;
  }

  /** The first words outside of tables. */
  get words(): string {
    return this.#words;
  }

  #takeTable(isEnd: boolean): void {
    if (!isEnd) {
      this.#depth++;
      if (this.#depth === 1) this.#open = { rows: [], merges: [], taken: new Map() };
      else this.#separate('table');
      return;
    }
    if (this.#depth === 1) this.#endTable();
    this.#depth = Math.max(0, this.#depth - 1);
  }

  /** Lines and paragraphs part words. */
  #separate(name: string): void {
    if (this.#cell && /^(?:br|p|div|li|tr|td|table)$/.test(name)) this.#cell.text += '\n';
  }

  #beginCell(attributes: string): void {
    this.#row ??= [];
    this.#cell = {
      text: '',
      across: spanIn(attributes, 'colspan', MOST_COLUMNS),
      down: spanIn(attributes, 'rowspan', MOST_ROWS),
    };
  }

  #endCell(): void {
    const row = this.#row;
    const cell = this.#cell;
    const table = this.#open;
    this.#cell = undefined;
    if (!cell || !row || !table) return;
    const number = table.rows.length + 1;
    const taken = table.taken.get(number);
    while (taken?.has(row.length + 1)) row.push(undefined);
    const left = row.length + 1;
    this.#cells += cell.across;
    this.#spanned += cell.across * (cell.down - 1);
    if (this.#cells > MOST_CELLS || this.#spanned > MOST_SPANNED || left > MOST_COLUMNS) throw tooManyCells();
    row.push(textCell(cell.text));
    for (let i = 1; i < cell.across; i++) row.push(undefined);
    if (cell.across === 1 && cell.down === 1) return;
    const right = left + cell.across - 1;
    table.merges.push({ top: number, left, bottom: number + cell.down - 1, right });
    for (let below = number + 1; below < number + cell.down; below++) {
      const columns = table.taken.get(below) ?? new Set();
      for (let column = left; column <= right; column++) columns.add(column);
      table.taken.set(below, columns);
    }
  }

  #endRow(): void {
    this.#endCell();
    if (this.#row && this.#open) this.#open.rows.push(this.#row);
    this.#row = undefined;
    if ((this.#open?.rows.length ?? 0) > MOST_ROWS) throw tooManyCells();
  }

  #endTable(): void {
    this.#endRow();
    if (this.#open && this.#open.rows.length > 0)
      this.#tables.push({ rows: withoutBlankTails(this.#open.rows), merges: this.#open.merges });
    this.#open = undefined;
  }
}

function cut(where: string): RefusedSheet {
  return new RefusedSheet(
    `El archivo está cortado: ${where}`,
    'Descárguelo de nuevo; si está completo, ábralo en Excel o LibreOffice y guárdelo como Libro de Excel (.xlsx)',
  );
}

function tooManyCells(): RefusedSheet {
  return new RefusedSheet('La tabla HTML abarca demasiadas celdas para ser una hoja', SAVE_AS_XLSX);
}

function spanIn(attributes: string, name: 'colspan' | 'rowspan', most: number): number {
  if (attributes.length < 9) return 1;
  const [, digits] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?(\\d{1,9})`, 'i').exec(attributes) ?? [];
  return digits === undefined ? 1 : Math.min(Math.max(1, Number(digits)), most);
}
