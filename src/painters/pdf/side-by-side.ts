/** Lists side by side, each under its title: one is read to its end before the next begins. */
import type { Columns } from '../../report/report.ts';
import { INK_SOFT, NAVY, OCHRE, RULE } from '../palette.ts';
import type { Box } from './layout/box.ts';
import { newSlot } from './layout/brush.ts';
import type { Ruler } from './layout/brush.ts';
import { drawRule, fillRect } from './layout/shapes.ts';
import { paintText, splitStack, stackHeight } from './layout/stack.ts';
import type { Stack } from './layout/stack.ts';
import type { TypeSize } from './layout/theme.ts';
import { strongStyle, textAtoms, textStyle } from './text-blocks.ts';
import { drawable } from './type/drawable.ts';

type Column = Columns['columns'][number];

const GUTTER = 16;
const EDGE = 2.4;
const PADDING = 7;
const BETWEEN = 5;

interface ColumnLayout {
  readonly name: string;
  /** The title and how its lines were chosen; none in what continues on a page. */
  readonly head: readonly Stack[];
  readonly items: readonly Stack[];
}

function layColumn(ruler: Ruler, column: Column, rank: number, width: number): ColumnLayout {
  const { theme } = ruler;
  const stack = (atoms: Stack['atoms']): Stack => ({ x: 0, width, align: 'left', atoms });
  const set = (
    text: Column['items'][number]['text'],
    type: TypeSize,
    style: ReturnType<typeof textStyle>,
    slot: ReturnType<typeof newSlot>,
  ): Stack['atoms'] => textAtoms(ruler, text, { style, type, width, slot });
  const title = theme.headings[2];
  const head = [
    stack(set([{ text: column.title }], title, strongStyle(title, NAVY), newSlot(`H${rank + 1}`))),
    ...(column.note === undefined
      ? []
      : [
          stack(
            set([{ text: column.note }], theme.cellNote, textStyle(theme.cellNote, INK_SOFT), newSlot('P')),
          ),
        ]),
  ];
  if (column.items.length === 0)
    return {
      name: drawable(column.title),
      head,
      items: [stack(set([{ text: column.none }], theme.cell, textStyle(theme.cell), newSlot('P')))],
    };
  const list = newSlot('L', null, { attributes: { O: 'List', ListNumbering: 'None' } });
  const items = column.items.map(({ text, note = [] }) => {
    const body = newSlot('LBody', newSlot('LI', list));
    return stack([
      ...set(text, theme.cell, textStyle(theme.cell), newSlot('P', body)),
      ...set(note, theme.cellNote, textStyle(theme.cellNote, INK_SOFT), newSlot('P', body)),
    ]);
  });
  return { name: drawable(column.title), head, items };
}

function headHeight({ head }: ColumnLayout): number {
  return head.length === 0 ? 0 : EDGE + PADDING + head.reduce((sum, stack) => sum + stackHeight(stack), 0);
}

function heightOf(column: ColumnLayout): number {
  return headHeight(column) + column.items.reduce((sum, item) => sum + stackHeight(item) + BETWEEN * 2, 0);
}

/** What of a column fits in a height, and what does not. */
function splitColumn(column: ColumnLayout, available: number): readonly [ColumnLayout, ColumnLayout] {
  let room = available - headHeight(column);
  const first: Stack[] = [];
  const rest: Stack[] = [];
  for (const item of column.items) {
    const [start, end] =
      rest.length > 0 ? [{ ...item, atoms: [] }, item] : splitStack(item, room - BETWEEN * 2);
    room -= stackHeight(start) + BETWEEN * 2;
    if (start.atoms.length > 0) first.push(start);
    if (end.atoms.length > 0) rest.push(end);
  }
  return [
    { ...column, items: first },
    { ...column, head: [], items: rest },
  ];
}

function columnsBox(columns: readonly ColumnLayout[], rank: number, width: number): Box {
  const height = Math.max(0, ...columns.map(heightOf));
  return {
    height,
    least: height,
    before: 8,
    after: 14,
    keepWithNext: false,
    split(available, fresh) {
      if (!fresh) return null;
      const halves = columns.map((column) => splitColumn(column, available));
      if (halves.every(([{ items }]) => items.length === 0)) return null;
      return [
        columnsBox(
          halves.map(([start]) => start),
          rank,
          width,
        ),
        columnsBox(
          halves.map(([, rest]) => rest),
          rank,
          width,
        ),
      ];
    },
    paint(brush, x, y) {
      columns.forEach((column, index) => {
        const left = x + index * (width + GUTTER);
        if (column.head.length > 0) brush.openSection(rank, column.name);
        brush.kit.artifact('Layout', () => {
          let at = y + headHeight(column);
          if (column.head.length > 0)
            fillRect(brush.kit, { x: left, y, width, height: EDGE }, index === 0 ? NAVY : OCHRE);
          for (const item of column.items) {
            drawRule(brush.kit, { x: left, y: at, width, color: RULE, weight: 0.5 });
            at += stackHeight(item) + BETWEEN * 2;
          }
        });
        let at = y + EDGE + PADDING / 2;
        for (const stack of column.head) {
          paintText(brush, stack, left, at);
          at += stackHeight(stack);
        }
        at = y + headHeight(column);
        for (const item of column.items) {
          paintText(brush, item, left, at + BETWEEN);
          at += stackHeight(item) + BETWEEN * 2;
        }
        brush.closeSections(rank);
      });
    },
  };
}

/** The columns abreast; `rank` is that of the heading before, under which their titles stand. */
export function sideBySideBoxes(ruler: Ruler, block: Columns, rank: number, width: number): readonly Box[] {
  if (block.columns.length === 0) return [];
  const each = (width - GUTTER * (block.columns.length - 1)) / block.columns.length;
  const columns = block.columns.map((column) => layColumn(ruler, column, rank + 1, each));
  return [columnsBox(columns, rank + 1, each)];
}
