/** What all pages repeat, as artifacts: head, foot and, in a draft, the word BORRADOR. */
import type { Report } from '../../report/report.ts';
import { BLUE, DRAFT, DRAFT_GROUND, DRAFT_OUTLINE, INK, INK_SOFT, OCHRE, RULE } from '../palette.ts';
import { measure } from './layout/brush.ts';
import type { Brush, Ruler } from './layout/brush.ts';
import type { Line } from './type/lines.ts';
import type { Kit } from './kit/kit.ts';
import { shapeLine } from './layout/scene.ts';
import { drawRule, fillRect } from './layout/shapes.ts';
import type { PageSize } from './layout/theme.ts';
import { styleOf } from './type/runs.ts';
import type { Style } from './kit/style.ts';

const HEAD_BASELINE = 40;
const HEAD_RULE = 47;
const FOOT = 38;
const SIDE_SHARE = 0.4;
const MOST_LINES = 2;
const DRAFT_WORD = 'BORRADOR';
const DRAFT_ANGLE = 52;

function linesOf(ruler: Ruler, text: string, style: Style, width: number): readonly Line[] {
  const lines = measure(ruler, [{ text, style }], width);
  if (lines.length <= MOST_LINES) return lines;
  // A title that is too long for the head is cut, with an ellipsis: the page has it whole where the section begins.
  const words = text.split(' ');
  const share = Math.max(1, Math.floor((words.length * MOST_LINES) / lines.length) - 1);
  const shorter = words.length > 1 ? words.slice(0, share).join(' ') : text.slice(0, text.length / 2);
  return linesOf(ruler, `${shorter.replace(/…$/u, '')}…`, style, width);
}

/** Lines that begin or end at `x`, the last one with its baseline at `bottom`. */
interface LinePlace {
  readonly edge: 'left' | 'right';
  readonly x: number;
  readonly bottom: number;
  readonly leading: number;
}

function paintLines(kit: Kit, lines: readonly Line[], { edge, x, bottom, leading }: LinePlace): void {
  lines.forEach((line, index) => {
    const y = bottom - (lines.length - 1 - index) * leading;
    const left = edge === 'right' ? x - line.width : x;
    for (const { style, show, x: shift } of line.pieces) kit.text(left + shift, y, style, show);
  });
}

/** Points of the outline of the word of a draft: thin enough to read what lies under it. */
const OUTLINE = 0.9;

/**
 * Paints the word of a draft across the page: filled, before everything else, which stands over it; and in outline, after
 * everything else, since stripes and grounds cover what is under them.
 */
export function paintDraftMark({ kit, shape }: Brush, page: PageSize, layer: 'under' | 'over'): void {
  const color = layer === 'under' ? DRAFT_GROUND : DRAFT_OUTLINE;
  const style = styleOf('serif', Math.min(page.width, page.height) * 0.2, color);
  const { show, width } = shapeLine(shape, DRAFT_WORD, style);
  const radians = (DRAFT_ANGLE * Math.PI) / 180;
  const x = page.width / 2 - (width / 2) * Math.cos(radians) + (style.size / 3) * Math.sin(radians);
  const y = page.height / 2 + (width / 2) * Math.sin(radians) + (style.size / 3) * Math.cos(radians);
  kit.artifact('Background', () =>
    kit.turnedText({
      x,
      y,
      angle: DRAFT_ANGLE,
      style,
      show,
      ...(layer === 'over' ? { outline: OUTLINE } : {}),
    }),
  );
}

export interface RunningOptions {
  readonly report: Report;
  readonly page: PageSize;
  readonly title: string;
  readonly number: number;
  readonly total: number;
  /** Whether the page has a head: the first page of the citizen edition has its band instead. */
  readonly head: boolean;
}

/** Head and foot of a page. */
export function paintRunning(brush: Brush, options: RunningOptions): void {
  const { report, page, title, number, total, head } = options;
  const { kit, shape, theme } = brush;
  const left = theme.margin.side;
  const right = page.width - left;
  const width = right - left;
  const size = theme.running;
  const leading = size + 1.2;
  const plain = styleOf('regular', size, INK_SOFT);
  kit.artifact('Pagination', () => {
    if (head) {
      const side = width * SIDE_SHARE;
      const name = linesOf(brush, report.running.header, styleOf('semibold', size, INK_SOFT), side);
      paintLines(kit, name, { edge: 'left', x: left, bottom: HEAD_BASELINE, leading });
      const section = linesOf(brush, title, plain, side);
      paintLines(kit, section, { edge: 'right', x: right, bottom: HEAD_BASELINE, leading });
      drawRule(kit, { x: left, y: HEAD_RULE, width, color: RULE });
    }
    // On the first page of the citizen edition the band says it.
    if (report.draft !== undefined && head) {
      const style = styleOf('semibold', size + 1, DRAFT);
      const word = shapeLine(shape, DRAFT_WORD, style);
      kit.text(page.width / 2 - word.width / 2, HEAD_BASELINE, style, word.show);
    }
    const foot = page.height - FOOT;
    [OCHRE, BLUE, OCHRE].forEach((color, index) =>
      fillRect(kit, { x: left + index * 6, y: foot - 4, width: 4, height: 4 }, color),
    );
    const style = styleOf('semibold', size, INK);
    // A sheet to hang has no other page.
    const pageOf = report.edition === 'mural' && total === 1 ? '' : `Página ${number} de ${total}`;
    const count = shapeLine(shape, pageOf, style);
    kit.text(right - count.width, foot, style, count.show);
    const footer = linesOf(brush, report.running.footer, plain, width - count.width - 40);
    const bottom = foot + (footer.length - 1) * leading;
    paintLines(kit, footer, { edge: 'left', x: left + 23, bottom, leading });
  });
}
