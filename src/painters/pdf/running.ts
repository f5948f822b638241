/** What every page repeats: head, foot and, in a draft, the word BORRADOR. All of it is artifact. */
import type { Report } from '../../report/report.ts';
import { BLUE, DRAFT, DRAFT_GROUND, INK, INK_SOFT, OCHRE, RULE } from '../palette.ts';
import { measure } from './layout/brush.ts';
import type { Brush, Ruler } from './layout/brush.ts';
import type { Line } from './type/lines.ts';
import { paintItems, shapeLine } from './layout/scene.ts';
import { hairline } from './layout/stack.ts';
import { MARGIN } from './layout/theme.ts';
import type { PageSize } from './layout/theme.ts';

const HEAD_BASELINE = 40;
const HEAD_RULE = 47;
const FOOT = 38;
const SIDE_SHARE = 0.4;
const MOST_LINES = 3;
const DRAFT_WORD = 'BORRADOR';
const DRAFT_ANGLE = 52;

function linesOf(
  ruler: Ruler,
  text: string,
  face: 'regular' | 'semibold',
  size: number,
  width: number,
): readonly Line[] {
  const lines = measure(ruler, [{ text, style: { face, size, color: INK_SOFT } }], width);
  if (lines.length <= MOST_LINES) return lines;
  // What the head repeats is whole in the section it names: here it may be cut, and says so.
  const words = text.split(' ');
  const share = Math.max(1, Math.floor((words.length * MOST_LINES) / lines.length) - 1);
  const shorter = words.length > 1 ? words.slice(0, share).join(' ') : text.slice(0, text.length / 2);
  return linesOf(ruler, `${shorter.replace(/…$/u, '')}…`, face, size, width);
}

function paintLines(
  brush: Brush,
  lines: readonly Line[],
  x: number,
  bottom: number,
  leading: number,
  right: boolean,
): void {
  lines.forEach((line, index) => {
    const y = bottom - (lines.length - 1 - index) * leading;
    const left = right ? x - line.width : x;
    for (const { style, show, x: shift } of line.pieces)
      brush.kit.text(left + shift, y, style.face, style.size, style.color, show);
  });
}

/** The word of a draft across the page; painted first, so that everything is read over it. */
export function paintDraftMark(brush: Brush, page: PageSize): void {
  const size = Math.min(page.width, page.height) * 0.2;
  const { show, width } = shapeLine(brush.shape, DRAFT_WORD, 'serif', size);
  const radians = (DRAFT_ANGLE * Math.PI) / 180;
  const x = page.width / 2 - (width / 2) * Math.cos(radians) + (size / 3) * Math.sin(radians);
  const y = page.height / 2 + (width / 2) * Math.sin(radians) + (size / 3) * Math.cos(radians);
  brush.kit.artifact('Background', () =>
    brush.kit.turnedText(x, y, DRAFT_ANGLE, 'serif', size, DRAFT_GROUND, show),
  );
}

export interface RunningOptions {
  readonly report: Report;
  readonly page: PageSize;
  readonly title: string;
  readonly number: number;
  readonly total: number;
  /** The first page of the citizen edition has its own title instead. */
  readonly head: boolean;
}

/** Head and foot of a page. */
export function paintRunning(brush: Brush, options: RunningOptions): void {
  const { report, page, title, number, total, head } = options;
  const { kit, shape, theme } = brush;
  const left = MARGIN.side;
  const right = page.width - MARGIN.side;
  const width = right - left;
  const size = theme.running;
  const leading = size + 1.2;
  kit.artifact('Pagination', () => {
    if (head) {
      const side = width * SIDE_SHARE;
      paintLines(
        brush,
        linesOf(brush, report.running.header, 'semibold', size, side),
        left,
        HEAD_BASELINE,
        leading,
        false,
      );
      paintLines(brush, linesOf(brush, title, 'regular', size, side), right, HEAD_BASELINE, leading, true);
      hairline(brush, left, HEAD_RULE, width, RULE, 0.6);
    }
    // The band of the first page of the citizen edition says it in its own place.
    if (report.draft !== undefined && head) {
      const word = shapeLine(shape, DRAFT_WORD, 'semibold', size + 1);
      kit.text(page.width / 2 - word.width / 2, HEAD_BASELINE, 'semibold', size + 1, DRAFT, word.show);
    }
    const foot = page.height - FOOT;
    [OCHRE, BLUE, OCHRE].forEach((fill, index) =>
      paintItems(
        brush,
        [{ kind: 'rect', x: left + index * 6, y: foot - 4, width: 4, height: 4, fill }],
        0,
        0,
      ),
    );
    const count = shapeLine(shape, `Página ${number} de ${total}`, 'semibold', size);
    kit.text(right - count.width, foot, 'semibold', size, INK, count.show);
    const room = width - count.width - 40;
    const footer = linesOf(brush, report.running.footer, 'regular', size, room);
    paintLines(brush, footer, left + 23, foot + (footer.length - 1) * leading, leading, false);
  });
}
