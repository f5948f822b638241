import type { Cell, Column, Row, Table } from '../../report/report.ts';
import { cells as cellsOf } from '../../text/frame.ts';
import { SHAPES, textBar } from '../shapes.ts';
import { inlineMarkdown, type Links } from './inline.ts';

/** A table as lines of Markdown, its columns aligned so that it can be read raw. */
export interface TableLines {
  readonly head: string;
  readonly rule: string;
  readonly rows: readonly string[];
}

/** A column wider than this is not padded: its lines could not be read side by side anyway. */
const PADDED = 48;

export function tableLines(table: Table, links: Links): TableLines {
  const { columns } = table;
  const titles = columns.map(({ title }) => measured(inlineMarkdown([{ text: title }], false) || ' '));
  const rows = table.rows.map((row) => rowTexts(row, columns.length, links));
  const widths = titles.map((title, i) => {
    const widest = rows.reduce((width, row) => Math.max(width, row[i]?.width ?? 0), title.width);
    return Math.max(title.width, Math.min(Math.max(3, widest), PADDED));
  });
  return {
    head: line(titles, columns, widths),
    rule: `|${columns.map((column, i) => ruleOf(column, widths[i] ?? 3)).join('|')}|`,
    rows: rows.map((row) => line(row, columns, widths)),
  };
}

/** The text of a cell, and how many columns of a raw file it takes. */
interface Measured {
  readonly text: string;
  readonly width: number;
}

const NOTHING: Measured = { text: '', width: 0 };

function measured(text: string): Measured {
  return text === '' ? NOTHING : { text, width: cellsOf(text) };
}

function rowTexts(row: Row, columns: number, links: Links): readonly Measured[] {
  const texts: Measured[] = [];
  for (const cell of row.cells) {
    texts.push(measured(cellText(cell, row.role !== 'item', links)));
    for (let more = cell.span ?? 1; more > 1; more--) texts.push(NOTHING);
  }
  while (texts.length < columns) texts.push(NOTHING);
  return texts;
}

function cellText(cell: Cell, strong: boolean, links: Links): string {
  const shape = cell.estado === undefined ? '' : `${SHAPES[cell.estado]} `;
  const runs = strong ? cell.text.map((run) => ({ ...run, strong: true })) : cell.text;
  const bar = cell.bar === undefined ? '' : ` ${textBar(cell.bar.value)}`;
  const note =
    cell.note === undefined || cell.note.length === 0 ? '' : `<br>${inlineMarkdown(cell.note, false, links)}`;
  return `${shape}${inlineMarkdown(runs, false, links)}${bar}${note}`.trim();
}

function line(texts: readonly Measured[], columns: readonly Column[], widths: readonly number[]): string {
  return `|${texts.map((text, i) => ` ${padded(text, widths[i] ?? 3, columns[i]?.align ?? 'left')} `).join('|')}|`;
}

function padded({ text, width }: Measured, wanted: number, align: Column['align']): string {
  if (width >= wanted) return text;
  const missing = wanted - width;
  if (align === 'right') return ' '.repeat(missing) + text;
  const before = align === 'center' ? missing >> 1 : 0;
  return ' '.repeat(before) + text + ' '.repeat(missing - before);
}

function ruleOf({ align }: Column, width: number): string {
  const dashes = '-'.repeat(width);
  if (align === 'right') return ` ${dashes}:`;
  return align === 'center' ? `:${dashes}:` : ` ${dashes} `;
}
