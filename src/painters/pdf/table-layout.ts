/** Measures a table: the widths of its columns, the lines of each cell, the height of each row. */
import type { Cell, Row, Table, Text } from '../../report/report.ts';
import { INK, INK_SOFT, NAVY } from '../palette.ts';
import { measure, newId, newSlot } from './layout/brush.ts';
import type { Ruler } from './layout/brush.ts';
import { columnWidths, type ColumnNeed } from './layout/columns.ts';
import { lineAtoms } from './layout/stack.ts';
import type { Atom } from './layout/stack.ts';
import { bandRow, headRow, ICON_ROOM, itemRow } from './table-rows.ts';
import type { RowFrame, RowLayout, Sizes } from './table-rows.ts';
import { strongStyle, textStyle } from './text-blocks.ts';
import type { CellPadding, TypeSize } from './layout/theme.ts';
import { runsOf } from './type/runs.ts';
import { widestFigure, widestUnit } from './type/least-widths.ts';
import type { Style } from './kit/style.ts';

export interface TableLayout {
  readonly width: number;
  /** The height of an empty page, in points. */
  readonly room: number;
  readonly padding: CellPadding;
  readonly caption: readonly Atom[];
  readonly head: RowLayout;
  readonly rows: readonly RowLayout[];
  /** For each row, the height of those before it; and one entry more, the height of all. */
  readonly tops: readonly number[];
  /** The band that repeats each group on the next page, with «(continúa)», by index of the group row. */
  readonly continued: ReadonlyMap<number, RowLayout>;
}

const LABEL_LIMIT = 72;
const NO_DATA = 'Sin datos.';

function scaled(type: TypeSize, factor: number): TypeSize {
  return { size: type.size * factor, leading: type.leading * factor };
}

/** Width of a text in one line; 0 for one too long to be a short label. */
function wholeWidth(ruler: Ruler, text: Text, style: Style): number {
  const lines = measure(ruler, runsOf(text, style, INK), LABEL_LIMIT);
  return lines.length > 1 ? 0 : (lines[0]?.width ?? 0);
}

/**
 * The least width of a cell, in points, in which no word of it must be cut, and the width of its widest figure.
 */
function needOf(ruler: Ruler, cell: Cell, sizes: Sizes, strong: boolean): { least: number; figure: number } {
  const style = strong ? strongStyle(sizes.cell) : textStyle(sizes.cell);
  const runs = runsOf(cell.text, style, INK);
  const unit = widestUnit(runs, ruler.shape);
  // The word of a state («en riesgo») stays in one line.
  const text = cell.estado === undefined ? unit : Math.max(unit, wholeWidth(ruler, cell.text, style));
  const noteStyle = textStyle(sizes.note);
  const noteUnit = cell.note === undefined ? 0 : widestUnit(runsOf(cell.note, noteStyle, INK), ruler.shape);
  const note =
    cell.estado === undefined || cell.note === undefined
      ? noteUnit
      : Math.max(noteUnit, wholeWidth(ruler, cell.note, noteStyle));
  const icon = cell.estado === undefined ? 0 : ICON_ROOM * sizes.cell.size;
  return {
    least: Math.max(text + icon, note + icon, cell.bar === undefined ? 0 : 40) + sizes.padding.side * 2 + 0.5,
    figure: widestFigure(runs, ruler.shape),
  };
}

/** What a column asks for, and the width of its widest figure, in points. */
interface Need extends ColumnNeed {
  least: number;
  figure: number;
}

/** Largest share of the table that the least width of a column may ask for: one long code must leave room for the others. */
const GREEDY_SHARE = 0.34;

function needsOf(ruler: Ruler, table: Table, sizes: Sizes, width: number): readonly Need[] {
  const needs = table.columns.map((column) => ({
    weight: Math.max(column.width, 0.01),
    figure: 0,
    least: needOf(ruler, { text: [{ text: column.title }] }, sizes, true).least,
  }));
  for (const row of table.rows) {
    let at = 0;
    for (const cell of row.cells) {
      const span = cell.span ?? 1;
      const need = needs[at];
      if (span === 1 && row.role !== 'group' && need !== undefined) {
        const { least, figure } = needOf(ruler, cell, sizes, row.role === 'total');
        need.least = Math.max(need.least, least);
        need.figure = Math.max(need.figure, figure);
      }
      at += span;
    }
  }
  const cap = needs.length > 2 ? width * GREEDY_SHARE : width * 0.7;
  for (const need of needs) need.least = Math.min(need.least, cap);
  return needs;
}

/** Figures are printed smaller than anything else before they are cut: in two lines they read as two figures. */
const LEAST_FOR_FIGURES = 0.62;

/** Smaller letters when the words of all columns do not fit side by side, down to the least size. */
function fit(ruler: Ruler, table: Table, width: number): { widths: readonly number[]; sizes: Sizes } {
  const { theme } = ruler;
  const full: Sizes = { cell: theme.cell, note: theme.cellNote, padding: theme.cellPadding };
  const needs = needsOf(ruler, table, full, width);
  const asked = needs.reduce((sum, need) => sum + need.least, 0);
  const least = theme.least / theme.cellNote.size;
  const forWords = asked <= width ? 1 : Math.max(Math.min(width / asked, 1), Math.min(least, 1));
  // The room beside a figure is not scaled with it.
  const aside = full.padding.side * 2 + 0.5;
  const figures = needs.reduce((sum, need) => sum + need.figure, 0);
  const withoutFigures = needs.filter(({ figure }) => figure === 0);
  const others = withoutFigures.reduce((sum, need) => sum + Math.min(need.least, width / 8), 0);
  const room = width - others - aside * (needs.length - withoutFigures.length);
  const forFigures = figures === 0 ? 1 : room / figures;
  const factor = Math.min(forWords, Math.max(forFigures, LEAST_FOR_FIGURES));
  const shrunk = needs.map(({ weight, least: own, figure }) => {
    const rigid = figure === 0 ? 0 : figure * factor + aside;
    return { weight, rigid, least: Math.max(own * factor, rigid) };
  });
  return {
    widths: columnWidths(shrunk, width),
    sizes: { ...full, cell: scaled(full.cell, factor), note: scaled(full.note, factor) },
  };
}

/** Whether a row is a band over the rows that follow. */
function isBand({ role, cells }: Row): boolean {
  return role === 'group' && cells.length === 1;
}

/** Measures a table for a column of text of `width` points, on pages that have `room` points of height. */
export function layTable(ruler: Ruler, table: Table, width: number, room: number): TableLayout {
  const { theme } = ruler;
  const slot = newSlot('Table');
  const { widths, sizes } = fit(ruler, table, width);
  const captionText: Text = [
    ...(table.label === '' ? [] : [{ text: `${table.label}. `, strong: true }]),
    { text: table.caption },
  ];
  const captionRuns = runsOf(captionText, textStyle(theme.caption, INK_SOFT), NAVY);
  const caption = lineAtoms(measure(ruler, captionRuns, width), theme.caption, newSlot('Caption', slot));
  const hasBands = table.rows.some(isBand);
  const frame: RowFrame = {
    width,
    widths,
    sizes,
    body: newSlot('TBody', slot),
    ids: hasBands ? table.columns.map(() => newId(ruler)) : [],
    band: undefined,
  };
  let band: string | undefined;
  const head = headRow(ruler, table.columns, slot, frame);
  const rows: RowLayout[] = [];
  const continued = new Map<number, RowLayout>();
  let group = -1;
  let parity = 0;
  const source: readonly Row[] =
    table.rows.length > 0 || table.columns.length === 0
      ? table.rows
      : [{ role: 'item', cells: [{ text: [{ text: NO_DATA }], span: table.columns.length }] }];
  for (const row of source) {
    const base = { role: row.role, tono: row.tono, zebra: row.role === 'item' && parity % 2 === 1, group };
    parity += 1;
    const [only] = row.cells;
    if (isBand(row) && only !== undefined) {
      group = rows.length;
      parity = 0;
      band = newId(ruler);
      const again = [...only.text, { text: ' (continúa)', emphasis: true }];
      continued.set(group, { ...base, group, ...bandRow(ruler, again, row.tono, frame) });
      rows.push({ ...base, group, ...bandRow(ruler, only.text, row.tono, { ...frame, band }) });
    } else {
      // That there are no rows is the header of none.
      const told = table.rows.length === 0 ? { ...table, rowHeader: -1 } : table;
      rows.push({ ...base, ...itemRow(ruler, told, row, { ...frame, band }) });
    }
  }
  const tops = [0];
  for (const row of rows) tops.push((tops.at(-1) ?? 0) + row.height);
  return { width, room, padding: sizes.padding, caption, head, rows, tops, continued };
}
