/** Cards: the large figures of a summary, side by side. */
import type { Cards } from '../../report/report.ts';
import { stateIcon } from '../charts/icons.ts';
import { GROUND, INK_SOFT, NAVY, STATES, TONES } from '../palette.ts';
import type { Box } from './layout/box.ts';
import { measure, newSlot } from './layout/brush.ts';
import type { Brush, Point, Ruler, Slot } from './layout/brush.ts';
import { paintItems } from './layout/scene.ts';
import { fillRect } from './layout/shapes.ts';
import { lineAtoms, paintBar, paintText, stackHeight } from './layout/stack.ts';
import type { Atom, Stack } from './layout/stack.ts';
import { strongStyle } from './text-blocks.ts';
import type { TypeSize } from './layout/theme.ts';
import type { Style } from './kit/style.ts';

type Card = Cards['cards'][number];

const GUTTER = 10;
const PADDING = 10;
const EDGE = 2.4;
const BAR_ROOM = 14;

interface CardLayout {
  readonly card: Card;
  readonly x: number;
  readonly width: number;
  readonly title: Stack;
  readonly value: Stack;
  readonly note: Stack;
}

/** The largest size at which a value takes one line, never under a readable one. */
function valueLines(ruler: Ruler, value: string, width: number, slot: Slot): readonly Atom[] {
  const { figure } = ruler.theme;
  const smallest = ruler.theme.body.size + 2;
  for (let { size, leading } = figure; ; size -= 1, leading -= 1) {
    const style: Style = { face: 'serif', size, color: NAVY };
    const lines = measure(ruler, [{ text: value, style }], width);
    const type: TypeSize = { size, leading };
    if (lines.length <= 1 || size <= smallest) return lineAtoms(lines, type, slot);
  }
}

/** Measures a card; `x` is its distance from the left of its row, and its slot is an item of `list`. */
function layCard(
  ruler: Ruler,
  card: Card,
  list: Slot,
  { x, width }: Pick<CardLayout, 'x' | 'width'>,
): CardLayout {
  const { theme } = ruler;
  const entry = newSlot('LI', list);
  const inner = width - PADDING * 2;
  const body = newSlot('LBody', entry);
  const label: TypeSize = theme.edition !== 'tecnica' ? theme.cell : { size: 8.4, leading: 11 };
  const note: TypeSize = theme.edition !== 'tecnica' ? theme.cellNote : { size: 8, leading: 10.6 };
  const icon = card.estado === undefined ? 0 : 16;
  const title = measure(ruler, [{ text: card.title, style: strongStyle(label, INK_SOFT) }], inner - icon);
  const noteStyle: Style = { face: 'regular', size: note.size, color: INK_SOFT };
  const notes = measure(ruler, [{ text: card.note, style: noteStyle }], inner);
  const stack = (atoms: readonly Atom[]): Stack => ({ x: x + PADDING, width: inner, align: 'left', atoms });
  return {
    card,
    x,
    width,
    title: stack(lineAtoms(title, label, newSlot('P', body))),
    value: stack(valueLines(ruler, card.value, inner, newSlot('P', body))),
    note: stack(lineAtoms(notes, note, newSlot('P', body))),
  };
}

function edgeColor({ tono, estado }: Card): string {
  if (tono !== undefined) return TONES[tono].solid;
  return estado === undefined ? NAVY : STATES[estado].solid;
}

/** What the cards of a row have in common, in points. */
interface RowHeights {
  readonly title: number;
  readonly whole: number;
}

function paintCard(brush: Brush, layout: CardLayout, { x, y }: Point, heights: RowHeights): void {
  const { card, width, title, value, note } = layout;
  const { kit } = brush;
  const top = y + EDGE + PADDING - 2;
  kit.artifact('Layout', () => {
    const left = x + layout.x;
    fillRect(kit, { x: left, y, width, height: heights.whole }, GROUND);
    fillRect(kit, { x: left, y, width, height: EDGE }, edgeColor(card));
    if (card.estado !== undefined)
      paintItems(brush, stateIcon(card.estado, left + width - PADDING - 6, top + 6, 6));
    if (card.bar !== undefined) {
      const tono = card.bar.tono ?? card.tono;
      const bar = { ...card.bar, ...(tono === undefined ? {} : { tono }) };
      const bottom = y + heights.whole - PADDING - 4;
      paintBar(brush, bar, { x: left + PADDING, y: bottom, width: width - PADDING * 2, height: 4.6 });
    }
  });
  const below = top + heights.title;
  paintText(brush, title, x, top);
  paintText(brush, value, x, below);
  paintText(brush, note, x, below + stackHeight(value));
}

/** How many go side by side. */
function perRow(count: number, narrow: boolean): number {
  if (narrow) return count === 4 ? 2 : Math.min(count, 3);
  return count <= 4 ? Math.max(count, 1) : count % 3 === 0 ? 3 : 4;
}

/** One box per row of cards. */
export function cardBoxes(ruler: Ruler, block: Cards, width: number): readonly Box[] {
  const list = newSlot('L', null, { attributes: { O: 'List', ListNumbering: 'None' } });
  const across = perRow(block.cards.length, ruler.theme.edition !== 'tecnica');
  // A card that stands alone takes half of the line.
  const columns = Math.max(across, 2);
  const each = (width - GUTTER * (columns - 1)) / columns;
  const boxes: Box[] = [];
  for (let from = 0; from < block.cards.length; from += across) {
    const row = block.cards
      .slice(from, from + across)
      .map((card, index) => layCard(ruler, card, list, { x: index * (each + GUTTER), width: each }));
    const titleHeight = Math.max(...row.map(({ title }) => stackHeight(title)));
    const rest = Math.max(...row.map(({ value, note }) => stackHeight(value) + stackHeight(note)));
    const bars = row.some(({ card }) => card.bar !== undefined) ? BAR_ROOM : 0;
    const height = EDGE + PADDING * 2 - 3 + titleHeight + rest + bars;
    boxes.push({
      height,
      least: height,
      before: from === 0 ? 6 : GUTTER,
      after: from + across >= block.cards.length ? 14 : 0,
      keepWithNext: false,
      split: () => null,
      paint(brush, x, y) {
        for (const layout of row) paintCard(brush, layout, { x, y }, { title: titleHeight, whole: height });
      },
    });
  }
  return boxes;
}
