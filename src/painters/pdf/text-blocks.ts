/** Paragraphs, lists, facts and callouts. */
import type { Callout, Facts, List, Paragraph, Text } from '../../report/report.ts';
import { BLUE, GROUND, INK, INK_SOFT, NAVY, OCHRE_TEXT, STATES } from '../palette.ts';
import { stackBox } from './layout/box.ts';
import type { Box } from './layout/box.ts';
import { measure, newSlot } from './layout/brush.ts';
import type { Ruler, Slot } from './layout/brush.ts';
import { drawRule, fillRect } from './layout/shapes.ts';
import { gap, lineAtoms } from './layout/stack.ts';
import type { Atom, Stack } from './layout/stack.ts';
import type { TypeSize } from './layout/theme.ts';
import { runsOf, styleOf } from './type/runs.ts';
import type { Style } from './kit/style.ts';

/** Colour of the words of links. */
const LINK = BLUE;

export function textStyle(type: TypeSize, color: string = INK): Style {
  return styleOf('regular', type.size, color);
}

export function strongStyle(type: TypeSize, color: string = INK): Style {
  return styleOf('semibold', type.size, color);
}

/** How a text is set, in how many points of width, and where it stands in the tree. */
export interface TextSetting {
  readonly style: Style;
  readonly type: TypeSize;
  readonly width: number;
  readonly slot: Slot;
}

/** The lines of a text, as atoms of a stack. */
export function textAtoms(
  ruler: Ruler,
  text: Text,
  { style, type, width, slot }: TextSetting,
): readonly Atom[] {
  return lineAtoms(measure(ruler, runsOf(text, style, LINK), width), type, slot, partSlots(text, slot));
}

/** The items of the list that a text tells in one line; undefined for a text that tells no list. */
function partSlots(text: Text, slot: Slot): readonly Slot[] | undefined {
  const count = Math.max(0, ...text.map(({ item }) => (item === undefined ? 0 : item + 1)));
  if (count === 0) return undefined;
  const list = newSlot('L', slot, { attributes: { O: 'List', ListNumbering: 'None' } });
  return Array.from({ length: count }, () => newSlot('LBody', newSlot('LI', list)));
}

/** Longest line of text, as a multiple of its size: after a longer one it is hard to find the next. */
const READING_WIDTH = 56;

export function paragraphBox(ruler: Ruler, block: Paragraph, width: number): Box | null {
  const { theme } = ruler;
  const role = block.role ?? 'body';
  const type = theme[role];
  const style = textStyle(type, role === 'note' ? INK_SOFT : INK);
  const column = Math.min(width, type.size * READING_WIDTH);
  const atoms = textAtoms(ruler, block.text, { style, type, width: column, slot: newSlot('P') });
  if (atoms.length === 0) return null;
  return stackBox({
    stacks: [{ x: 0, width: column, align: 'left', atoms }],
    before: 4,
    after: role === 'lead' ? 12 : role === 'note' ? 6 : 8,
  });
}

export function listBoxes(ruler: Ruler, block: List, width: number): readonly Box[] {
  const { body: type } = ruler.theme;
  const list = newSlot('L', null, { attributes: { O: 'List', ListNumbering: 'Disc' } });
  const indent = type.size * 1.6;
  const column = Math.min(width - indent, type.size * READING_WIDTH);
  const marker = { style: strongStyle(type, OCHRE_TEXT), type, width: indent };
  const text = { style: textStyle(type), type, width: column };
  return block.items.map((item, index) => {
    const entry = newSlot('LI', list);
    const label = [{ text: '•' }];
    const labelAtoms = textAtoms(ruler, label, { ...marker, slot: newSlot('Lbl', entry) });
    const atoms = textAtoms(ruler, item, { ...text, slot: newSlot('LBody', entry) });
    return stackBox({
      stacks: [
        { x: 0, width: indent, align: 'left', atoms: labelAtoms },
        { x: indent, width: column, align: 'left', atoms },
      ],
      before: index === 0 ? 4 : 2,
      after: index === block.items.length - 1 ? 8 : 2,
      // One item alone under a title does not look like a list.
      keepWithNext: index === 0 && block.items.length > 1,
    });
  });
}

const TERM_SHARE = 0.27;
const FACT_GAP = 14;

/** A row of a table of two columns in which each name is the header of what is said. */
export function factSlots(body: Slot): { readonly header: Slot; readonly cell: Slot } {
  const row = newSlot('TR', body);
  const header = newSlot('TH', row, { attributes: { O: 'Table', Scope: 'Row' } });
  return { header, cell: newSlot('TD', row) };
}

/** Facts that take no more points than these together are not parted. */
const FACTS_TOGETHER = 110;

export function factBoxes(ruler: Ruler, block: Facts, width: number): readonly Box[] {
  const { facts: type, factPadding } = ruler.theme;
  const body = newSlot('TBody', newSlot('Table'));
  const termWidth = width * TERM_SHARE;
  const textWidth = width - termWidth - FACT_GAP;
  const term = { style: strongStyle(type, NAVY), type, width: termWidth };
  const text = { style: textStyle(type), type, width: textWidth };
  const last = block.items.length - 1;
  const boxes = block.items.map((item, index) => {
    const { header, cell } = factSlots(body);
    const termAtoms = textAtoms(ruler, [{ text: item.term }], { ...term, slot: header });
    const atoms = textAtoms(ruler, item.text, { ...text, slot: cell });
    return stackBox({
      stacks: [
        { x: 0, width: termWidth, align: 'left', atoms: termAtoms },
        { x: termWidth + FACT_GAP, width: textWidth, align: 'left', atoms },
      ],
      top: factPadding,
      bottom: factPadding,
      before: index === 0 ? 4 : 0,
      after: index === last ? 10 : 0,
      decorate: ({ kit }, { x, y, height }) => drawRule(kit, { x, y: y + height, width }),
    });
  });
  if (boxes.reduce((sum, { height }) => sum + height, 0) > FACTS_TOGETHER) return boxes;
  return boxes.map((box, index) => (index === last ? box : { ...box, keepWithNext: true }));
}

interface CalloutShade {
  readonly solid: string;
  readonly tint: string;
  readonly text: string;
}

const CALLOUTS: Readonly<Record<Callout['tone'], CalloutShade>> = {
  neutral: { solid: BLUE, tint: GROUND, text: BLUE },
  good: STATES.verde,
  warning: STATES.amarillo,
  bad: STATES.rojo,
};

const CALLOUT_PADDING = 12;
const CALLOUT_EDGE = 3;

export function calloutBox(ruler: Ruler, block: Callout, width: number): Box {
  const { theme } = ruler;
  const shade = CALLOUTS[block.tone];
  const type = theme.edition !== 'tecnica' ? theme.body : { size: 9.4, leading: 13.2 };
  const inner = width - CALLOUT_PADDING * 2 - CALLOUT_EDGE;
  const slot = newSlot('Div');
  const titleType = { size: type.size + 0.8, leading: type.leading + 1.6 };
  const title = { style: strongStyle(titleType, shade.text), type: titleType, width: inner };
  const body = { style: textStyle(type), type, width: inner };
  const atoms: Atom[] = [
    ...textAtoms(ruler, [{ text: block.title }], { ...title, slot: newSlot('P', slot) }),
  ];
  // Several lines are a list, which says how many they are before it reads them.
  const list =
    block.text.length > 1
      ? newSlot('L', slot, { attributes: { O: 'List', ListNumbering: 'None' } })
      : undefined;
  block.text.forEach((text, index) => {
    if (index > 0 || atoms.length > 0) atoms.push(gap(index === 0 ? 1.5 : 4));
    const own = list === undefined ? newSlot('P', slot) : newSlot('LBody', newSlot('LI', list));
    atoms.push(...textAtoms(ruler, text, { ...body, slot: own }));
  });
  const stack: Stack = { x: CALLOUT_PADDING + CALLOUT_EDGE, width: inner, align: 'left', atoms };
  return stackBox({
    stacks: [stack],
    top: 9,
    bottom: 10,
    before: 10,
    after: 12,
    decorate: ({ kit }, area) => {
      fillRect(kit, { ...area, width }, shade.tint);
      fillRect(kit, { ...area, width: CALLOUT_EDGE }, shade.solid);
    },
  });
}
