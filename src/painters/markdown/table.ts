import type { Cell, Column, Row, Table } from '../../report/report.ts';
import { cells as cellsOf } from '../../text/frame.ts';
import { SHAPES, textBar } from '../shapes.ts';
import { inlineMarkdown } from './inline.ts';

/** A table as lines of Markdown, its columns aligned so that it can be read raw. */
export interface TableLines {
  readonly head: string;
  readonly rule: string;
  readonly rows: readonly string[];
}

/** A column wider than this is not padded: its lines could not be read side by side anyway. */
const PADDED = 48;

export function tableLines(table: Table): TableLines {
  const rows = table.rows.map((row) => rowTexts(row, table.columns.length));
  const titles = table.columns.map(({ title }) => inlineMarkdown([{ text: title }], false) || ' ');
  const widths = table.columns.map((_, i) => {
    const widest = Math.max(3, cellsOf(titles[i] ?? ''), ...rows.map((row) => cellsOf(row[i] ?? '')));
    return Math.min(widest, PADDED);
  });
  return {
    head: line(titles, table.columns, widths),
    rule: `|${table.columns.map((column, i) => ruleOf(column, widths[i] ?? 3)).join('|')}|`,
    rows: rows.map((row) => line(row, table.columns, widths)),
  };
}

function rowTexts(row: Row, columns: number): readonly string[] {
  const texts = row.cells.flatMap((cell) => [
    cellText(cell, row.role !== 'item'),
    ...Array.from({ length: (cell.span ?? 1) - 1 }, () => ''),
  ]);
  return [...texts, ...Array.from({ length: Math.max(0, columns - texts.length) }, () => '')];
}

function cellText(cell: Cell, strong: boolean): string {
  const shape = cell.estado === undefined ? '' : `${SHAPES[cell.estado]} `;
  const runs = strong ? cell.text.map((run) => ({ ...run, strong: true })) : cell.text;
  const bar = cell.bar === undefined ? '' : ` ${textBar(cell.bar.value)}`;
  const note =
    cell.note === undefined || cell.note.length === 0 ? '' : `<br>${inlineMarkdown(cell.note, false)}`;
  return `${shape}${inlineMarkdown(runs, false)}${bar}${note}`.trim();
}

function line(texts: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  return `|${texts.map((text, i) => ` ${padded(text, widths[i] ?? 3, columns[i]?.align ?? 'left')} `).join('|')}|`;
}

function padded(text: string, width: number, align: Column['align']): string {
  const missing = Math.max(0, width - cellsOf(text));
  if (align === 'right') return ' '.repeat(missing) + text;
  const before = align === 'center' ? missing >> 1 : 0;
  return ' '.repeat(before) + text + ' '.repeat(missing - before);
}

function ruleOf({ align }: Column, width: number): string {
  const dashes = '-'.repeat(width);
  if (align === 'right') return ` ${dashes}:`;
  return align === 'center' ? `:${dashes}:` : ` ${dashes} `;
}
