/** Charts: each part of one, on its page, is a Figure with an alternative text; the last one has the caption. */
import type { Figure, Text } from '../../report/report.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { drawingHeight, labelsOutside, openingHeight, sceneOf } from '../charts/strips.ts';
import type { Drawing } from '../charts/strips.ts';
import { INK_FAINT, INK_SOFT, NAVY } from '../palette.ts';
import type { Box } from './layout/box.ts';
import { measure, newSlot } from './layout/brush.ts';
import type { Brush, Point, Ruler } from './layout/brush.ts';
import { paintItems, shapeLine } from './layout/scene.ts';
import { baselineOf, lineAtoms, paintText, stackHeight } from './layout/stack.ts';
import type { Stack } from './layout/stack.ts';
import { textStyle } from './text-blocks.ts';
import { drawable } from './type/drawable.ts';
import { runsOf, styleOf } from './type/runs.ts';

interface FigureLayout {
  readonly figure: Figure;
  readonly drawing: Drawing;
  readonly caption: Stack;
  readonly ruler: Ruler;
}

const CAPTION_GAP = 6;
/** Alternative text of all parts but the first, whose text describes the whole chart. */
const CONTINUED = 'Continúa el gráfico de la página anterior.';
const CONTINUES = 'El gráfico continúa en la página siguiente.';

const FEW_ROWS = 3;

/** Rows from `from` to `to`; the last part carries the caption. */
interface FigurePart {
  readonly from: number;
  readonly to: number;
}

function tailHeight(layout: FigureLayout, part: FigurePart): number {
  const { caption, drawing, ruler } = layout;
  const last = part.to === drawing.rows.length;
  return CAPTION_GAP + (last ? stackHeight(caption) : ruler.theme.caption.leading);
}

function paintPart(brush: Brush, layout: FigureLayout, part: FigurePart, { x, y }: Point): void {
  const { figure, drawing, caption } = layout;
  const scene = sceneOf(drawing, part.from, part.to);
  const pageHeight = brush.kit.pageHeight();
  const described =
    [figure.alt, figure.caption, figure.label].find((text) => text.trim() !== '') ?? 'Gráfico';
  const alternative = part.from === 0 ? described : CONTINUED;
  const slot = newSlot('Figure', null, {
    title: drawable(figure.label),
    alternative: brush.spoken(alternative),
    attributes: {
      O: 'Layout',
      Placement: 'Block',
      BBox: [x, pageHeight - y - scene.height, x + scene.width, pageHeight - y].map(
        (value) => Math.round(value * brush.kit.pageScale() * 100) / 100,
      ),
    },
  });
  brush.kit.mark(brush.element(slot), () => paintItems(brush, scene.items, x, y));
  const below = y + scene.height + CAPTION_GAP;
  if (part.to === drawing.rows.length) return paintText(brush, caption, x, below);
  const { caption: type } = brush.theme;
  brush.kit.artifact('Layout', () => {
    const style = styleOf('italic', type.size, INK_FAINT);
    brush.kit.text(x, below + baselineOf(type), style, shapeLine(brush.shape, CONTINUES, style).show);
  });
}

function partBox(layout: FigureLayout, part: FigurePart): Box {
  const { drawing } = layout;
  const tail = tailHeight(layout, part);
  const height = drawingHeight(drawing, part.from, part.to) + tail;
  // After the band of a group at least two of its rows must stand on the page.
  const opening = drawing.rows[part.from]?.opens === true ? 3 : 2;
  const first = Math.min(part.from + opening, part.to);
  return {
    height,
    least: Math.min(height, drawingHeight(drawing, part.from, first) + tail),
    before: 10,
    after: 12,
    keepWithNext: false,
    split(available) {
      const fixed =
        openingHeight(drawing, part.from) +
        drawing.foot.height +
        CAPTION_GAP +
        layout.ruler.theme.caption.leading;
      let used = fixed;
      let to = part.from;
      while (to < part.to && used + (drawing.rows[to]?.height ?? 0) <= available) {
        used += drawing.rows[to]?.height ?? 0;
        to += 1;
      }
      // All rows fit but the caption does not: the last row goes to the next page with it.
      if (to === part.to) to -= 1;
      // At least three rows go to the next page.
      if (part.to - part.from > FEW_ROWS * 2) to = Math.min(to, part.to - FEW_ROWS);
      while (to > part.from && drawing.rows[to - 1]?.opens === true) to -= 1;
      if (to <= part.from) return null;
      return [partBox(layout, { from: part.from, to }), partBox(layout, { from: to, to: part.to })];
    },
    paint: (brush, x, y) => paintPart(brush, layout, part, { x, y }),
  };
}

/** A copy of plain data with `drawable` applied to every text, since charts must measure what is printed. */
function drawableData<Data>(data: Data): Data {
  if (typeof data === 'string') return drawable(data) as Data & string; // A text stays a text.
  if (Array.isArray(data)) return data.map(drawableData) as Data & unknown[]; // Each entry keeps its shape.
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, drawableData(value)]);
  return Object.fromEntries(entries) as Data; // The same keys, each with a value of its own shape.
}

/** A chart shorter than this share of a page is never split, and one of few rows not either up to the other share. */
const WHOLE_SHARE = 0.34;
const WHOLE_SHARE_OF_FEW = 0.6;
const FEW_TOGETHER = 8;
/** A taller one begins on a page only where this share of it is free. */
const OPENING_SHARE = 0.2;

function wholeBox(layout: FigureLayout, pageRoom: number): Box {
  const whole = partBox(layout, { from: 0, to: layout.drawing.rows.length });
  const { length } = layout.drawing.rows;
  const share = length < FEW_TOGETHER ? WHOLE_SHARE_OF_FEW : WHOLE_SHARE;
  if (whole.height <= pageRoom * share || length < 2)
    return { ...whole, least: Math.min(whole.height, pageRoom), split: () => null };
  return { ...whole, least: Math.min(whole.height, Math.max(whole.least, pageRoom * OPENING_SHARE)) };
}

/** The figure for a column of `width`; `pageRoom` is the height of an empty page, in points. */
export function figureBox(ruler: Ruler, figure: Figure, width: number, pageRoom: number): Box {
  const { theme } = ruler;
  const drawing = drawChart(drawableData(figure.chart), { width, label: theme.chart, least: theme.least });
  ruler.overflows.push(...labelsOutside(sceneOf(drawing).items, width));
  const words: Text = [
    ...(figure.label === '' ? [] : [{ text: `${figure.label}. `, strong: true }]),
    { text: figure.caption },
  ];
  const lines = measure(ruler, runsOf(words, textStyle(theme.caption, INK_SOFT), NAVY), width);
  const atoms = lineAtoms(lines, theme.caption, newSlot('Caption'));
  return wholeBox({ figure, drawing, ruler, caption: { x: 0, width, align: 'left', atoms } }, pageRoom);
}
