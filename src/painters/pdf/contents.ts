/** The table of contents: one link per section, with the page where it stands. */
import type { Heading } from '../../report/report.ts';
import { INK_FAINT, INK_SOFT, NAVY, OCHRE_TEXT } from '../palette.ts';
import type { Box } from './layout/box.ts';
import { measure, newSlot } from './layout/brush.ts';
import type { Brush, Ruler, Slot } from './layout/brush.ts';
import { headingTitle } from './heading.ts';
import { colorOperands, decimal } from './kit/operators.ts';
import type { Line } from './type/lines.ts';
import { shapeLine } from './layout/scene.ts';
import { baselineOf, lineAtoms, paintText } from './layout/stack.ts';
import type { Stack } from './layout/stack.ts';
import type { TypeSize } from './layout/theme.ts';
import type { Style } from './kit/style.ts';

interface Entry {
  readonly heading: Heading;
  readonly type: TypeSize;
  readonly style: Style;
  readonly number: readonly Line[];
  readonly title: readonly Line[];
  readonly slot: Slot;
}

const NUMBER_ROOM = 26;
const PAGE_ROOM = 34;
const DOT_GAP = 5;

function dots(brush: Brush, from: number, to: number, y: number): void {
  if (to - from < 8) return;
  brush.kit.artifact('Layout', () =>
    brush.kit.draw(
      `${colorOperands(INK_FAINT)} RG 0.7 w 1 J [0 3.2] 0 d ${decimal(from)} ${decimal(y)} m ${decimal(to)} ${decimal(y)} l S [] 0 d 0 J`,
    ),
  );
}

function entryBox(entry: Entry, width: number, before: number): Box {
  const height = Math.max(1, entry.title.length) * entry.type.leading;
  return {
    height,
    least: height,
    before,
    after: 0,
    keepWithNext: false,
    split: () => null,
    paint(brush, x, y) {
      const { kit, shape } = brush;
      const page = brush.pageOf(entry.heading.id);
      const slot = newSlot('Link', newSlot('Reference', newSlot('TOCI', entry.slot)));
      const link = brush.element(slot);
      const baseline = y + baselineOf(entry.type);
      const last = baseline + (Math.max(1, entry.title.length) - 1) * entry.type.leading;
      const shown = shapeLine(shape, String(page ?? ''), entry.style);
      const space = shapeLine(shape, ' ', entry.style);
      const stack = (left: number, room: number, lines: readonly Line[]): Stack => ({
        x: left,
        width: room,
        align: 'left',
        atoms: lineAtoms(lines, entry.type, slot),
      });
      paintText(brush, stack(0, NUMBER_ROOM, entry.number), x, y);
      paintText(brush, stack(NUMBER_ROOM, width - NUMBER_ROOM, entry.title), x, y);
      kit.mark(link, () => kit.text(x + width - shown.width, last, entry.style, shown.show + space.show));
      const target = { x, y, width, height };
      kit.link(link, target, `#${entry.heading.id}`, `${headingTitle(entry.heading)}, página ${page ?? ''}`);
      const end = x + NUMBER_ROOM + (entry.title.at(-1)?.width ?? 0);
      dots(brush, end + DOT_GAP, x + width - shown.width - DOT_GAP, last);
    },
  };
}

/** One box per heading, in order; `depth` is 1 or 2 levels. */
export function contentsBoxes(
  ruler: Ruler,
  headings: readonly Heading[],
  depth: number,
  width: number,
): readonly Box[] {
  const outer = newSlot('TOC');
  let inner: Slot | null = null;
  return headings
    .filter((heading) => heading.level <= depth)
    .map((heading, index) => {
      const top = heading.level === 1;
      if (top) inner = null;
      else inner ??= newSlot('TOC', outer);
      const { size, leading } = ruler.theme.body;
      const type = top
        ? { size: size + 0.8, leading: leading + 0.8 }
        : { size: size - 0.6, leading: leading - 0.6 };
      const style: Style = {
        face: top ? 'semibold' : 'regular',
        size: Math.max(type.size, ruler.theme.least),
        color: top ? NAVY : INK_SOFT,
      };
      const numberStyle: Style = { ...style, color: top ? OCHRE_TEXT : style.color };
      const number = heading.number === undefined ? '' : heading.number;
      const entry: Entry = {
        heading,
        type,
        style,
        number: measure(ruler, [{ text: number, style: numberStyle }], NUMBER_ROOM),
        title: measure(ruler, [{ text: heading.text, style }], width - NUMBER_ROOM - PAGE_ROOM),
        slot: inner ?? outer,
      };
      return entryBox(entry, width, index === 0 ? 0 : top ? 7 : 0.5);
    });
}
