/** Headings: each opens a section of the structure tree, and has a bookmark and a destination for links. */
import type { Heading } from '../../report/report.ts';
import { BLUE, NAVY, OCHRE, RULE } from '../palette.ts';
import type { Box } from './layout/box.ts';
import { measure, newSlot } from './layout/brush.ts';
import type { Ruler } from './layout/brush.ts';
import { drawRule, fillRect } from './layout/shapes.ts';
import { lineAtoms, paintText, stackHeight } from './layout/stack.ts';
import type { Stack } from './layout/stack.ts';
import { drawable } from './type/drawable.ts';
import type { Style } from './kit/style.ts';

const BAR = { width: 38, height: 3.6 } as const;
const NUMBER_GAP = 8;
const SMALLER = 0.74;

/** Points before and after, by level; those of a section are the theme's. */
const SPACES: readonly (readonly [number, number])[] = [
  [0, 0],
  [16, 5],
  [11, 3],
];

function headingStyle(level: Heading['level'], size: number): Style {
  if (level === 1) return { face: 'serif', size, color: NAVY };
  return { face: 'semibold', size, color: level === 2 ? BLUE : NAVY };
}

/** The title as plain text, with its number. */
export function headingTitle(block: Heading): string {
  return drawable(block.number === undefined ? block.text : `${block.number} ${block.text}`);
}

/** `rank` is the level in the structure tree, at most one more than that of the heading before. */
export function headingBox(ruler: Ruler, block: Heading, rank: number, width: number): Box {
  const whole = ruler.theme.headings[block.level - 1] ?? ruler.theme.headings[2];
  // A section that follows another on its page is set a little smaller than one that opens a page.
  const follows = block.level === 1 && block.compact === true && ruler.theme.edition === 'tecnica';
  const type = follows ? { size: whole.size * SMALLER, leading: whole.leading * SMALLER } : whole;
  const style = headingStyle(block.level, type.size);
  const slot = newSlot(`H${rank + 1}`);
  const numberStyle: Style = block.level === 1 ? { ...style, color: OCHRE } : style;
  const number =
    block.number === undefined ? [] : measure(ruler, [{ text: block.number, style: numberStyle }], width);
  const indent = number.length === 0 ? 0 : Math.min((number[0]?.width ?? 0) + NUMBER_GAP, width / 3);
  const title = measure(ruler, [{ text: block.text, style }], width - indent);
  const stacks: readonly Stack[] = [
    { x: 0, width: Math.max(indent, 1), align: 'left', atoms: lineAtoms(number, type, slot) },
    { x: indent, width: width - indent, align: 'left', atoms: lineAtoms(title, type, slot) },
  ];
  const { section } = ruler.theme;
  const less = follows ? SMALLER * SMALLER : 1;
  const ornament = block.level === 1 ? BAR.height + section.underBar * less : 0;
  const height = ornament + Math.max(...stacks.map(stackHeight));
  const [before = 0, after = 0] = SPACES[block.level - 1] ?? [];
  return {
    height,
    least: height,
    before: block.level === 1 && block.compact === true ? section.before : before,
    after: block.level === 1 ? section.after * less : after,
    keepWithNext: true,
    anchors: [block.id],
    ...(block.level === 1 ? { opens: block.text } : {}),
    split: () => null,
    paint(brush, x, y) {
      brush.openSection(rank, headingTitle(block));
      brush.kit.destination(block.id, Math.max(0, y - 12));
      brush.kit.bookmark(rank - 1, headingTitle(block), Math.max(0, y - 12));
      if (ornament > 0)
        brush.kit.artifact('Layout', () => {
          drawRule(brush.kit, { x, y, width, color: RULE, weight: 0.7 });
          fillRect(brush.kit, { x, y, ...BAR }, OCHRE);
        });
      const [first, second] = stacks;
      if (first === undefined || second === undefined) return;
      paintText(brush, first, x, y + ornament);
      paintText(brush, second, x, y + ornament);
    },
  };
}
