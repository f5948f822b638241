import type { Cell, Column, Row, Table } from '../../report/report.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml, type Writing } from './inline.ts';
import { barHtml, stateShape } from './state.ts';

/*
 * End tags that HTML does not ask for (those of cells and of rows) are left out here: they are a tenth of a report.
 */

/** A table with fewer columns is read on the narrowest screen as it is; one with as many needs a wide one. */
const WIDE = 3;
const VERY_WIDE = 6;

export interface TableHtml {
  /** The rows of the head and of the body, with their own elements. */
  readonly head: string;
  readonly body: string;
  /** Which columns stand to the right (`r2`) and in the middle (`c3`), or all but the first to the right (`cifras`), for the style sheet. */
  readonly classes: string;
  /** Whether it may be wider than its screen: `ancho`, `ancho mucho`. */
  readonly frame?: string;
}

/** The rows of a table; one without rows has no body. */
export function tableHtml(table: Table, writing: Writing): TableHtml {
  const { columns, rows } = table;
  return {
    head: `<tr>${columns.map(({ title }) => headCell(title)).join('')}`,
    body: bands(rows)
      .map((band) => `<tbody>${band.map((row) => rowHtml(row, table, writing)).join('\n')}`)
      .join('\n'),
    classes: classesOf(columns),
    ...(columns.length >= VERY_WIDE
      ? { frame: 'ancho mucho' }
      : columns.length >= WIDE
        ? { frame: 'ancho' }
        : {}),
  };
}

/** A column without a title is no header of anything. */
function headCell(title: string): string {
  return title === '' ? '<td>' : `<th scope="col">${escapeHtml(title)}`;
}

/** Columns of figures after one of names have one word for all. */
function classesOf(columns: readonly Column[]): string {
  const [, ...others] = columns;
  if (others.length > 1 && others.every(({ align }) => align === 'right')) return 'cifras';
  return columns.flatMap(alignClass).join(' ');
}

function alignClass({ align }: Column, index: number): readonly string[] {
  return align === 'left' ? [] : [`${align === 'right' ? 'r' : 'c'}${index + 1}`];
}

/** Rows that belong together: each band opens with its title. */
function bands(rows: readonly Row[]): readonly (readonly Row[])[] {
  const found: Row[][] = [];
  for (const row of rows) {
    if (row.role === 'group' || found.length === 0) found.push([row]);
    else found.at(-1)?.push(row);
  }
  return found;
}

function rowHtml(row: Row, { columns, rowHeader = 0 }: Table, writing: Writing): string {
  const { role, tono, cells } = row;
  if (role === 'group') {
    const title = cells.map(({ text }) => inlineHtml(text, writing)).join(' ');
    const classes = ['g', ...(tono === undefined ? [] : [tono])].join(' ');
    return `<tr class="${classes}"><th scope="rowgroup" colspan="${columns.length}">${title}`;
  }
  let at = 0;
  let made = '';
  for (const cell of cells) {
    if (at >= columns.length) break;
    const span = Math.min(cell.span ?? 1, columns.length - at);
    // A span puts what follows under other columns than the style sheet counts.
    const align = span > 1 || at !== cells.indexOf(cell) ? ` class="${columns[at]?.align ?? 'left'}"` : '';
    // An empty cell is no header of anything.
    const isEmpty = cell.text.every(({ text }) => text === '');
    const isHeader = !isEmpty && at <= rowHeader && rowHeader < at + span;
    const tag = isHeader ? 'th' : 'td';
    const scope = isHeader ? ' scope="row"' : '';
    made += `<${tag}${scope}${span > 1 ? ` colspan="${span}"` : ''}${align}>${cellHtml(cell, writing)}`;
    at += span;
  }
  made += '<td>'.repeat(columns.length - at);
  return `<tr${role === 'total' ? ' class="total"' : ''}>${made}`;
}

function cellHtml({ text, note, estado, bar, spoken }: Cell, writing: Writing): string {
  const under = note === undefined || note.length === 0 ? '' : `<small>${inlineHtml(note, writing)}</small>`;
  const shape = stateShape(estado);
  const seen = inlineHtml(text, writing);
  const words =
    spoken === undefined
      ? seen
      : `<span aria-hidden="true">${seen}</span><span class="oido">${escapeHtml(spoken)}</span>`;
  return `${shape}${words}${barHtml(bar)}${under}`;
}
