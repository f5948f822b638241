/** The semáforo of the objectives: a grid of tiles, which is a real table in the tree. */
import type { StatusGrid, Tono } from '../../report/report.ts';
import { stateIcon } from '../charts/icons.ts';
import { BLUE, INK, INK_SOFT, PAPER, STATES, TONES } from '../palette.ts';
import type { Box } from './layout/box.ts';
import { measure, newSlot } from './layout/brush.ts';
import type { Brush, Point, Ruler, Slot } from './layout/brush.ts';
import { setLines } from './type/lines.ts';
import { paintItems } from './layout/scene.ts';
import { fillRect } from './layout/shapes.ts';
import { lineAtoms, paintText, stackHeight } from './layout/stack.ts';
import type { Atom, Stack } from './layout/stack.ts';
import { strongStyle } from './text-blocks.ts';
import type { TypeSize } from './layout/theme.ts';
import { widestUnit } from './type/least-widths.ts';
import type { Style } from './kit/style.ts';
import type { Run } from './type/runs.ts';

type Dimension = StatusGrid['rows'][number];
type Tile = Dimension['tiles'][number];

const GUTTER = 5;
const TITLE_SHARE = 0.178;
const EDGE = 3;
const PADDING = 6;
const MOST_ACROSS = 4;
/** Room of the icon of a tile, as a share of the size of its value. */
const ICON_ROOM = 1.5;

interface TileLayout {
  readonly x: number;
  readonly tile: Tile;
  readonly slot: Slot;
  readonly stacks: readonly Stack[];
}

/** Tiles side by side: a dimension takes one line, or more when it has many objectives. */
interface TileLine {
  readonly slot: Slot;
  readonly tiles: readonly TileLayout[];
  readonly empty: readonly Slot[];
  readonly height: number;
}

interface RowLayout {
  readonly tono: Tono;
  readonly title: Slot;
  readonly titleStacks: readonly Stack[];
  readonly lines: readonly TileLine[];
  readonly height: number;
}

interface Frame {
  readonly ruler: Ruler;
  readonly titleWidth: number;
  readonly tileWidth: number;
  readonly across: number;
  readonly value: TypeSize;
  readonly word: TypeSize;
  readonly name: TypeSize;
  /** The word of the state stands under its value. */
  readonly stacked: boolean;
}

function innerWidth(tileWidth: number): number {
  return tileWidth - EDGE - PADDING * 2 + 3;
}

function headlineRuns(frame: Frame, tile: Tile): readonly [Run, Run] {
  return [
    { text: tile.value === '' ? '' : `${tile.value} `, style: strongStyle(frame.value, INK) },
    { text: tile.word, style: strongStyle(frame.word, INK) },
  ];
}

function layTile(frame: Frame, tile: Tile, column: number, row: Slot): TileLayout {
  const { ruler, value, word, name, titleWidth, tileWidth } = frame;
  const slot = newSlot('TD', row);
  const x = titleWidth + GUTTER + column * (tileWidth + GUTTER);
  const icon = value.size * ICON_ROOM;
  const left = x + EDGE + PADDING;
  const inner = innerWidth(tileWidth);
  const [valueRun, wordRun] = headlineRuns(frame, tile);
  // Each line is a paragraph: a voice pauses between them.
  const headline = newSlot('P', slot);
  // When the value and the word of one tile do not fit side by side, all tiles set them one under the other.
  const top: readonly Atom[] = frame.stacked
    ? [
        ...lineAtoms(measure(ruler, [valueRun], inner - icon), value, headline),
        ...lineAtoms(
          measure(ruler, [wordRun], inner - icon),
          tile.value === '' ? value : word,
          newSlot('P', slot),
        ),
      ]
    : lineAtoms(measure(ruler, [valueRun, wordRun], inner - icon), value, headline);
  const label = [
    { text: `${tile.id} `, style: strongStyle(name, INK) },
    { text: tile.name, style: { face: 'regular', size: name.size, color: INK } satisfies Style },
  ];
  const bottom = lineAtoms(measure(ruler, label, inner), name, newSlot('P', slot));
  const stacks: Stack[] = [
    { x: left + icon, width: inner - icon, align: 'left', atoms: top },
    { x: left, width: inner, align: 'left', atoms: bottom },
  ];
  return { x, tile, slot, stacks };
}

/** The largest size, from 8 points up, at which no word of a title must be hyphenated. */
function fitWord(ruler: Ruler, title: string, type: TypeSize, width: number): TypeSize {
  let size = type.size + 0.5;
  const wide = (): number =>
    widestUnit([{ text: title, style: { face: 'serif', size, color: PAPER } }], ruler.shape);
  while (size > 8 && wide() > width) size -= 0.5;
  return { size, leading: size * 1.3 };
}

function layRow(frame: Frame, row: Dimension, body: Slot): RowLayout {
  const { ruler, across, titleWidth } = frame;
  const count = Math.max(1, Math.ceil(row.tiles.length / across));
  const first = newSlot('TR', body);
  const attributes = { O: 'Table', Scope: 'Row', ...(count > 1 ? { RowSpan: count } : {}) };
  const title = newSlot('TH', first, { attributes });
  const inner = titleWidth - PADDING * 2 + 4;
  const titleType = fitWord(ruler, row.title, frame.value, inner);
  const stack = (atoms: readonly Atom[]): Stack => ({ x: PADDING, width: inner, align: 'left', atoms });
  const titleStyle: Style = { face: 'serif', size: titleType.size, color: PAPER };
  const subtitle: Style = { face: 'regular', size: frame.word.size, color: PAPER };
  const titleStacks = [
    stack(
      lineAtoms(
        measure(ruler, [{ text: row.title, style: titleStyle }], inner),
        titleType,
        newSlot('P', title),
      ),
    ),
    stack(
      lineAtoms(
        measure(ruler, [{ text: row.subtitle, style: subtitle }], inner),
        frame.word,
        newSlot('P', title),
      ),
    ),
  ];
  const titleHeight = titleStacks.reduce((sum, part) => sum + stackHeight(part), 0) + PADDING * 2;
  const lines: TileLine[] = [];
  for (let at = 0; at < count; at += 1) {
    const slot = at === 0 ? first : newSlot('TR', body);
    const tiles = row.tiles
      .slice(at * across, (at + 1) * across)
      .map((tile, column) => layTile(frame, tile, column, slot));
    const tallest = Math.max(
      0,
      ...tiles.map(({ stacks }) => stacks.reduce((sum, part) => sum + stackHeight(part), 0)),
    );
    const empty = Array.from({ length: across - tiles.length }, () => newSlot('TD', slot));
    const least =
      at === count - 1 ? titleHeight - lines.reduce((sum, line) => sum + line.height + GUTTER, 0) : 0;
    lines.push({ slot, tiles, empty, height: Math.max(tallest + 14, least) });
  }
  const height = lines.reduce((sum, line) => sum + line.height, 0) + GUTTER * (count - 1);
  return { tono: row.tono, title, titleStacks, lines, height };
}

function paintTile(brush: Brush, layout: TileLayout, x: number, y: number): void {
  const [headline, label] = layout.stacks;
  brush.element(layout.slot);
  if (headline === undefined || label === undefined) return;
  paintText(brush, headline, x, y + 5);
  paintText(brush, label, x, y + 6.5 + stackHeight(headline));
}

function paintGrounds(brush: Brush, frame: Frame, row: RowLayout, { x, y }: Point): void {
  const { kit } = brush;
  fillRect(kit, { x, y, width: frame.titleWidth, height: row.height }, TONES[row.tono].solid);
  let top = y;
  for (const { tiles, height } of row.lines) {
    for (const { tile, x: shift } of tiles) {
      const shade = STATES[tile.estado];
      const left = x + shift;
      fillRect(kit, { x: left, y: top, width: frame.tileWidth, height }, shade.tint);
      fillRect(kit, { x: left, y: top, width: EDGE, height }, shade.solid);
      const radius = frame.value.size * 0.53;
      const middle = top + 5 + frame.value.leading / 2;
      paintItems(brush, stateIcon(tile.estado, left + EDGE + PADDING + radius, middle, radius));
    }
    top += height + GUTTER;
  }
}

function rowBox(frame: Frame, row: RowLayout, last: boolean): Box {
  return {
    height: row.height,
    least: row.height,
    before: 0,
    after: last ? 14 : GUTTER,
    keepWithNext: false,
    split: () => null,
    paint(brush, x, y) {
      brush.kit.artifact('Layout', () => paintGrounds(brush, frame, row, { x, y }));
      brush.element(row.title);
      let top = y + PADDING - 2;
      for (const stack of row.titleStacks) {
        paintText(brush, stack, x, top);
        top += stackHeight(stack);
      }
      top = y;
      for (const line of row.lines) {
        brush.element(line.slot);
        for (const tile of line.tiles) paintTile(brush, tile, x, top);
        for (const empty of line.empty) brush.element(empty);
        top += line.height + GUTTER;
      }
    },
  };
}

function headBox(frame: Frame, block: StatusGrid, table: Slot, width: number): Box {
  const { ruler } = frame;
  const row = newSlot('TR', newSlot('THead', table));
  const attributes = { O: 'Table', Scope: 'Column' };
  const caption = newSlot('Caption', table);
  const type = ruler.theme.headings[2];
  const small = frame.word;
  const titles = lineAtoms(
    measure(ruler, [{ text: block.title, style: strongStyle(type, BLUE) }], width),
    type,
    caption,
  );
  // With several lines per dimension a column holds several objectives of one dimension: it has no number.
  const single = block.rows.every((line) => line.tiles.length <= frame.across);
  const objectives = Array.from({ length: single ? frame.across : 1 }, (_, index) =>
    single ? `Objetivo ${index + 1}` : 'Objetivos',
  );
  const cells = ['Dimensión', ...objectives].map((text, index): Stack => {
    const column = index === 0 ? frame.titleWidth : frame.tileWidth;
    const span = index > 0 && !single && frame.across > 1 ? { ColSpan: frame.across } : {};
    const slot = newSlot('TH', row, { attributes: { ...attributes, ...span } });
    return {
      x: index === 0 ? 0 : frame.titleWidth + GUTTER + (index - 1) * (frame.tileWidth + GUTTER) + EDGE,
      width: column,
      align: 'left',
      atoms: lineAtoms(measure(ruler, [{ text, style: strongStyle(small, INK_SOFT) }], column), small, slot),
    };
  });
  const title: Stack = { x: 0, width, align: 'left', atoms: titles };
  const height = stackHeight(title) + 3 + Math.max(...cells.map(stackHeight)) + 3;
  return {
    height,
    least: height,
    before: 8,
    after: 0,
    keepWithNext: true,
    split: () => null,
    paint(brush, x, y) {
      paintText(brush, title, x, y);
      for (const cell of cells) paintText(brush, cell, x, y + stackHeight(title) + 3);
    },
  };
}

/** The title and the head, then one box per dimension. A dimension of more than four tiles takes more lines. */
export function statusGridBoxes(ruler: Ruler, block: StatusGrid, width: number): readonly Box[] {
  const large = ruler.theme.edition !== 'tecnica';
  const most = Math.max(1, ...block.rows.map((row) => row.tiles.length));
  const across = Math.min(most, large ? 3 : MOST_ACROSS);
  const titleWidth = width * (large ? 0.21 : TITLE_SHARE);
  const side: Frame = {
    ruler,
    across,
    titleWidth,
    tileWidth: (width - titleWidth - GUTTER * across) / across,
    value: large ? { size: 13, leading: 17 } : { size: 11.6, leading: 15.4 },
    word: large ? { size: 12, leading: 15 } : { size: 8, leading: 10.4 },
    name: large ? { size: 12, leading: 14.6 } : { size: 8.2, leading: 10.4 },
    stacked: false,
  };
  const room = innerWidth(side.tileWidth) - side.value.size * ICON_ROOM;
  const fits = (tile: Tile): boolean =>
    setLines(headlineRuns(side, tile), room, ruler.shape).lines.length <= 1;
  const frame: Frame = { ...side, stacked: !block.rows.every((row) => row.tiles.every(fits)) };
  const table = newSlot('Table');
  const head = headBox(frame, block, table, width);
  const body = newSlot('TBody', table);
  const rows = block.rows.map((row) => layRow(frame, row, body));
  return [head, ...rows.map((row, index) => rowBox(frame, row, index === rows.length - 1))];
}
