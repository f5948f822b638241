/** Measures a table: the widths of its columns, the lines of each cell, the height of each row. */
import type { Cell, Row, Table, Text, Tono } from '../../report/report.ts';
import { INK, INK_SOFT, NAVY, PAPER, toneShade } from '../palette.ts';
import { measure, newSlot } from './layout/brush.ts';
import type { Ruler, Slot } from './layout/brush.ts';
import type { ElementOptions } from './kit/tree.ts';
import { columnWidths, type ColumnNeed } from './layout/columns.ts';
import { barAtom, gap, lineAtoms, stackHeight } from './layout/stack.ts';
import type { Atom, Stack } from './layout/stack.ts';
import { strongStyle, textAtoms, textStyle } from './text-blocks.ts';
import type { CellPadding, TypeSize } from './layout/theme.ts';
import { runsOf } from './type/runs.ts';
import { widestFigure, widestUnit } from './type/words.ts';
import type { Style } from './kit/style.ts';

export interface RowLayout {
  readonly role: Row['role'] | 'head';
  readonly tono: Tono | undefined;
  /** The TR of the row; the slots of its cells stand under it. */
  readonly slot: Slot;
  readonly cells: readonly Slot[];
  readonly stacks: readonly Stack[];
  readonly height: number;
  readonly zebra: boolean;
  /** Index of the group row it belongs to, or -1. */
  readonly group: number;
}

export interface TableLayout {
  readonly width: number;
  readonly padding: CellPadding;
  readonly caption: readonly Atom[];
  readonly head: RowLayout;
  readonly rows: readonly RowLayout[];
  /** For each row, the height of those before it; and one entry more, the height of all. */
  readonly tops: readonly number[];
  /** The band that repeats each group on the next page, with «(continúa)», by index of the group row. */
  readonly continued: ReadonlyMap<number, RowLayout>;
}

/** Room of a state icon and its radius, as shares of the size of the text. */
const ICON_ROOM = 1.72;
const ICON_RADIUS = 0.58;
const BAND_INDENT = 10;
const LABEL_LIMIT = 72;
const NO_DATA = 'Sin datos.';

interface Sizes {
  readonly cell: TypeSize;
  readonly note: TypeSize;
  readonly padding: CellPadding;
}

function scaled(type: TypeSize, factor: number): TypeSize {
  return { size: type.size * factor, leading: type.leading * factor };
}

/** Width of a text in one line; 0 for one too long to be a short label. */
function wholeWidth(ruler: Ruler, text: Text, style: Style): number {
  const lines = measure(ruler, runsOf(text, style, INK), LABEL_LIMIT);
  return lines.length > 1 ? 0 : (lines[0]?.width ?? 0);
}

/** The least width of a cell, in points, in which no word of it must be cut. */
function leastWidth(ruler: Ruler, cell: Cell, sizes: Sizes, strong: boolean): number {
  const style = strong ? strongStyle(sizes.cell) : textStyle(sizes.cell);
  const unit = widestUnit(runsOf(cell.text, style, INK), ruler.shape);
  // The word of a state («en riesgo») stays in one line.
  const text = cell.estado === undefined ? unit : Math.max(unit, wholeWidth(ruler, cell.text, style));
  const noteStyle = textStyle(sizes.note);
  const noteUnit = cell.note === undefined ? 0 : widestUnit(runsOf(cell.note, noteStyle, INK), ruler.shape);
  const note =
    cell.estado === undefined || cell.note === undefined
      ? noteUnit
      : Math.max(noteUnit, wholeWidth(ruler, cell.note, noteStyle));
  const icon = cell.estado === undefined ? 0 : ICON_ROOM * sizes.cell.size;
  return Math.max(text + icon, note + icon, cell.bar === undefined ? 0 : 40) + sizes.padding.side * 2 + 0.5;
}

/** The width of the widest figure of a cell, in points. */
function figureWidth(ruler: Ruler, cell: Cell, sizes: Sizes, strong: boolean): number {
  const style = strong ? strongStyle(sizes.cell) : textStyle(sizes.cell);
  return widestFigure(runsOf(cell.text, style, INK), ruler.shape);
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
    least: leastWidth(ruler, { text: [{ text: column.title }] }, sizes, true),
  }));
  for (const row of table.rows) {
    let at = 0;
    for (const cell of row.cells) {
      const span = cell.span ?? 1;
      const need = needs[at];
      if (span === 1 && row.role !== 'group' && need !== undefined) {
        const strong = row.role === 'total';
        need.least = Math.max(need.least, leastWidth(ruler, cell, sizes, strong));
        need.figure = Math.max(need.figure, figureWidth(ruler, cell, sizes, strong));
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

interface CellSetting {
  readonly x: number;
  readonly width: number;
  readonly align: Stack['align'];
  readonly slot: Slot;
  readonly sizes: Sizes;
  readonly strong: boolean;
}

function cellStacks(ruler: Ruler, cell: Cell, setting: CellSetting): readonly Stack[] {
  const { sizes, align, slot } = setting;
  const { side } = sizes.padding;
  const icon = cell.estado === undefined ? 0 : ICON_ROOM * sizes.cell.size;
  const width = setting.width - side * 2 - icon;
  const style = setting.strong ? strongStyle(sizes.cell) : textStyle(sizes.cell);
  const atoms: Atom[] = [...textAtoms(ruler, cell.text, { style, type: sizes.cell, width, slot })];
  if (cell.bar !== undefined) atoms.push(barAtom(cell.bar));
  if (cell.note !== undefined) {
    const soft = textStyle(sizes.note, INK_SOFT);
    const note = textAtoms(ruler, cell.note, { style: soft, type: sizes.note, width, slot });
    if (note.length > 0) atoms.push(...(cell.bar === undefined ? [] : [gap(2)]), ...note);
  }
  const text: Stack = { x: setting.x + side + icon, width, align, atoms };
  if (cell.estado === undefined) return [text];
  const { size, leading } = sizes.cell;
  const radius = size * ICON_RADIUS;
  const shape: Atom = { kind: 'icon', height: 0, estado: cell.estado, line: leading, radius };
  return [{ x: setting.x + side, width: icon, align: 'left', atoms: [shape] }, text];
}

function heightOf(stacks: readonly Stack[], leading: number, padding: CellPadding): number {
  return Math.max(leading, ...stacks.map(stackHeight)) + padding.top + padding.bottom;
}

const HEADER: Readonly<Record<'Row' | 'Column', ElementOptions>> = {
  Row: { attributes: { O: 'Table', Scope: 'Row' } },
  Column: { attributes: { O: 'Table', Scope: 'Column' } },
};

function cellSlot(row: Slot, header: 'Row' | 'Column' | null, span: number): Slot {
  const type = header === null ? 'TD' : 'TH';
  if (span === 1) return header === null ? newSlot(type, row) : newSlot(type, row, HEADER[header]);
  const scope = header === null ? {} : { Scope: header };
  return newSlot(type, row, { attributes: { O: 'Table', ...scope, ColSpan: span } });
}

interface RowFrame {
  readonly width: number;
  readonly widths: readonly number[];
  readonly sizes: Sizes;
  /** The part of the table that the row belongs to. */
  readonly body: Slot;
}

type SetRow = Pick<RowLayout, 'slot' | 'cells' | 'stacks' | 'height'>;

function itemRow(ruler: Ruler, table: Table, row: Row, { widths, sizes, body }: RowFrame): SetRow {
  const slot = newSlot('TR', body);
  const cells: Slot[] = [];
  const stacks: Stack[] = [];
  const strong = row.role === 'total';
  let at = 0;
  let x = 0;
  const add = (cell: Cell, span: number): void => {
    const width = widths.slice(at, at + span).reduce((sum, value) => sum + value, 0);
    const header = at === (table.rowHeader ?? 0) ? 'Row' : null;
    const target = cellSlot(slot, header, span);
    const align = table.columns[at]?.align ?? 'left';
    cells.push(target);
    stacks.push(...cellStacks(ruler, cell, { x, width, align, slot: target, sizes, strong }));
    at += span;
    x += width;
  };
  for (const cell of row.cells) {
    const left = table.columns.length - at;
    if (left <= 0) break;
    add(cell, Math.min(Math.max(cell.span ?? 1, 1), left));
  }
  while (at < table.columns.length) add({ text: [] }, 1);
  return { slot, cells, stacks, height: heightOf(stacks, sizes.cell.leading, sizes.padding) };
}

function bandRow(ruler: Ruler, text: Text, tono: Tono | undefined, frame: RowFrame): SetRow {
  const { cell: size, padding } = frame.sizes;
  const slot = newSlot('TR', frame.body);
  const cell = cellSlot(slot, 'Row', frame.widths.length);
  const type = { size: size.size + 0.6, leading: size.leading + 0.8 };
  const width = frame.width - BAND_INDENT - padding.side;
  const style = strongStyle(type, toneShade(tono).text);
  const atoms = textAtoms(ruler, text, { style, type, width, slot: cell });
  const stack: Stack = { x: BAND_INDENT, width, align: 'left', atoms };
  return { slot, cells: [cell], stacks: [stack], height: heightOf([stack], type.leading, padding) };
}

/** The row of column titles, in a THead under `table`. */
function headRow(ruler: Ruler, columns: Table['columns'], table: Slot, frame: RowFrame): RowLayout {
  const { cell: type, padding } = frame.sizes;
  const slot = newSlot('TR', newSlot('THead', table));
  let x = 0;
  const cells: Slot[] = [];
  const stacks = columns.map((column, index): Stack => {
    const width = frame.widths[index] ?? 0;
    const cell = cellSlot(slot, 'Column', 1);
    cells.push(cell);
    const inner = width - padding.side * 2;
    const style = strongStyle(type, PAPER);
    const atoms = textAtoms(ruler, [{ text: column.title }], { style, type, width: inner, slot: cell });
    const stack = { x: x + padding.side, width: inner, align: column.align, atoms };
    x += width;
    return stack;
  });
  const height = heightOf(stacks, type.leading, padding) + 1.5;
  return { role: 'head', tono: undefined, slot, cells, stacks, height, zebra: false, group: -1 };
}

/** Measures a table for a column of text of `width` points. */
export function layTable(ruler: Ruler, table: Table, width: number): TableLayout {
  const { theme } = ruler;
  const slot = newSlot('Table');
  const { widths, sizes } = fit(ruler, table, width);
  const captionText: Text = [
    ...(table.label === '' ? [] : [{ text: `${table.label}. `, strong: true }]),
    { text: table.caption },
  ];
  const captionRuns = runsOf(captionText, textStyle(theme.caption, INK_SOFT), NAVY);
  const caption = lineAtoms(measure(ruler, captionRuns, width), theme.caption, newSlot('Caption', slot));
  const frame: RowFrame = { width, widths, sizes, body: newSlot('TBody', slot) };
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
    if (row.role === 'group' && row.cells.length === 1 && only !== undefined) {
      group = rows.length;
      parity = 0;
      const again = [...only.text, { text: ' (continúa)', emphasis: true }];
      continued.set(group, { ...base, group, ...bandRow(ruler, again, row.tono, frame) });
      rows.push({ ...base, group, ...bandRow(ruler, only.text, row.tono, frame) });
    } else rows.push({ ...base, ...itemRow(ruler, table, row, frame) });
  }
  const tops = [0];
  for (const row of rows) tops.push((tops.at(-1) ?? 0) + row.height);
  return { width, padding: sizes.padding, caption, head, rows, tops, continued };
}
