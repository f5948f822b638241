/** The rows of a table, measured: their lines, their cells in the tree, and the headers that speak for each. */
import type { Cell, Row, Table, Text, Tono } from '../../report/report.ts';
import { INK_SOFT, PAPER, toneShade } from '../palette.ts';
import { newId, newSlot } from './layout/brush.ts';
import type { Ruler, Slot } from './layout/brush.ts';
import { barAtom, gap, stackHeight } from './layout/stack.ts';
import type { Atom, Stack } from './layout/stack.ts';
import { strongStyle, textAtoms, textStyle } from './text-blocks.ts';
import type { CellPadding, TypeSize } from './layout/theme.ts';
import { drawable } from './type/drawable.ts';

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

/** The sizes of the letters of a table. */
export interface Sizes {
  readonly cell: TypeSize;
  readonly note: TypeSize;
  readonly padding: CellPadding;
}

/** Room of a state icon and its radius, as shares of the size of the text. */
export const ICON_ROOM = 1.72;
const ICON_RADIUS = 0.58;
const BAND_INDENT = 10;

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
  // Two texts of a cell are two paragraphs: a voice pauses between them.
  const isPair = cell.note !== undefined && cell.note.length > 0;
  const own = isPair ? newSlot('P', slot) : slot;
  const atoms: Atom[] = [...textAtoms(ruler, cell.text, { style, type: sizes.cell, width, slot: own })];
  if (cell.bar !== undefined) atoms.push(barAtom(cell.bar));
  if (cell.note !== undefined) {
    const soft = textStyle(sizes.note, INK_SOFT);
    const note = textAtoms(ruler, cell.note, {
      style: soft,
      type: sizes.note,
      width,
      slot: newSlot('P', slot),
    });
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

/** What a cell is in the tree: a header of its row or column, or none, and the ids by which cells and headers are tied. */
interface CellRole {
  readonly header: 'Row' | 'Column' | null;
  readonly span: number;
  readonly id?: string | undefined;
  readonly headers?: readonly string[] | undefined;
  readonly spoken?: string | undefined;
}

function cellSlot(row: Slot, { header, span, id, headers = [], spoken }: CellRole): Slot {
  const attributes = {
    O: 'Table',
    ...(header === null ? {} : { Scope: header }),
    ...(span === 1 ? {} : { ColSpan: span }),
    ...(headers.length === 0 ? {} : { Headers: headers }),
  };
  const isPlain = header === null && span === 1 && headers.length === 0;
  return newSlot(header === null ? 'TD' : 'TH', row, {
    ...(id === undefined ? {} : { id }),
    ...(spoken === undefined ? {} : { expansion: drawable(spoken) }),
    ...(isPlain ? {} : { attributes }),
  });
}

/** What the rows of a table have in common. */
export interface RowFrame {
  readonly width: number;
  readonly widths: readonly number[];
  readonly sizes: Sizes;
  /** The part of the table that the row belongs to. */
  readonly body: Slot;
  /**
   * The ids of the columns, of a table whose bands are headers of the rows under them: nothing but ids can say so. Empty
   * where there are no bands, since rows and columns are headers by their place.
   */
  readonly ids: readonly string[];
  /** The id of the band over the row. */
  readonly band: string | undefined;
}

type SetRow = Pick<RowLayout, 'slot' | 'cells' | 'stacks' | 'height'>;

/** A row of items, or of totals. */
export function itemRow(
  ruler: Ruler,
  table: Table,
  row: Row,
  { widths, sizes, body, ids, band }: RowFrame,
): SetRow {
  const slot = newSlot('TR', body);
  const cells: Slot[] = [];
  const stacks: Stack[] = [];
  const strong = row.role === 'total';
  const tied = ids.length > 0;
  const own = tied ? newId(ruler) : undefined;
  // A total speaks for all bands.
  const above = band === undefined || strong ? [] : [band];
  let at = 0;
  let x = 0;
  const add = (cell: Cell, span: number): void => {
    const width = widths.slice(at, at + span).reduce((sum, value) => sum + value, 0);
    const isHeader = at === (table.rowHeader ?? 0);
    const columns = ids.slice(at, at + span);
    const target = cellSlot(slot, {
      header: isHeader ? 'Row' : null,
      span,
      spoken: cell.spoken,
      id: isHeader ? own : undefined,
      headers: isHeader || own === undefined ? [...columns, ...above] : [...columns, ...above, own],
    });
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

/** A band over the rows that follow. */
export function bandRow(ruler: Ruler, text: Text, tono: Tono | undefined, frame: RowFrame): SetRow {
  const { cell: size, padding } = frame.sizes;
  const slot = newSlot('TR', frame.body);
  const cell = cellSlot(slot, { header: 'Row', span: frame.widths.length, id: frame.band });
  const type = { size: size.size + 0.6, leading: size.leading + 0.8 };
  const width = frame.width - BAND_INDENT - padding.side;
  const style = strongStyle(type, toneShade(tono).text);
  const atoms = textAtoms(ruler, text, { style, type, width, slot: cell });
  const stack: Stack = { x: BAND_INDENT, width, align: 'left', atoms };
  return { slot, cells: [cell], stacks: [stack], height: heightOf([stack], type.leading, padding) };
}

/** The row of column titles, in a THead under `table`: each stands at the foot of its cell, near what it is the title of. */
export function headRow(ruler: Ruler, columns: Table['columns'], table: Slot, frame: RowFrame): RowLayout {
  const { cell: type, padding } = frame.sizes;
  const slot = newSlot('TR', newSlot('THead', table));
  let x = 0;
  const cells: Slot[] = [];
  const stacks = columns.map((column, index): Stack => {
    const width = frame.widths[index] ?? 0;
    const cell = cellSlot(slot, { header: 'Column', span: 1, id: frame.ids[index] });
    cells.push(cell);
    const inner = width - padding.side * 2;
    const style = strongStyle(type, PAPER);
    const atoms = textAtoms(ruler, [{ text: column.title }], { style, type, width: inner, slot: cell });
    const stack = { x: x + padding.side, width: inner, align: column.align, atoms };
    x += width;
    return stack;
  });
  const tallest = Math.max(type.leading, ...stacks.map(stackHeight));
  const lowered = stacks.map((stack) => ({
    ...stack,
    atoms: [gap(tallest - stackHeight(stack)), ...stack.atoms],
  }));
  const height = heightOf(stacks, type.leading, padding) + 1.5;
  return { role: 'head', tono: undefined, slot, cells, stacks: lowered, height, zebra: false, group: -1 };
}
