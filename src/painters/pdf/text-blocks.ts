/** Paragraphs, lists, facts and callouts. */
import type { Callout, Facts, List, Paragraph, Text } from '../../report/report.ts';
import { BLUE, GROUND, HAIRLINE, INK, INK_SOFT, NAVY, OCHRE_TEXT, STATES } from '../palette.ts';
import { stackBox } from './layout/box.ts';
import type { Box } from './layout/box.ts';
import { measure, slot } from './layout/brush.ts';
import type { Ruler, Slot } from './layout/brush.ts';
import { colorOperands, decimal } from './kit/operators.ts';
import { gap, hairline, lineAtoms } from './layout/stack.ts';
import type { Atom, Stack } from './layout/stack.ts';
import type { TypeSize } from './layout/theme.ts';
import { runsOf, styleOf } from './type/runs.ts';
import type { Style } from './type/runs.ts';

/** Colour of the words of links. */
const LINK = BLUE;

export function textStyle(type: TypeSize, color: string = INK): Style {
  return styleOf('regular', type.size, color);
}

export function strongStyle(type: TypeSize, color: string = INK): Style {
  return styleOf('semibold', type.size, color);
}

/** Atoms of a text set in a width. */
export function textAtoms(
  ruler: Ruler,
  text: Text,
  style: Style,
  type: TypeSize,
  width: number,
  place: Slot,
): readonly Atom[] {
  return lineAtoms(measure(ruler, runsOf(text, style, LINK), width), type, place);
}

/** Longest comfortable line: beyond it the eye loses the start of the next. */
const READING_WIDTH = 56;

export function paragraphBox(ruler: Ruler, block: Paragraph, width: number): Box | null {
  const { theme } = ruler;
  const role = block.role ?? 'body';
  const type = theme[role];
  const color = role === 'note' ? INK_SOFT : INK;
  const column = Math.min(width, type.size * READING_WIDTH);
  const atoms = textAtoms(ruler, block.text, textStyle(type, color), type, column, slot('P'));
  if (atoms.length === 0) return null;
  return stackBox({
    stacks: [{ x: 0, width: column, align: 'left', atoms }],
    before: 4,
    after: role === 'lead' ? 12 : role === 'note' ? 6 : 8,
  });
}

export function listBoxes(ruler: Ruler, block: List, width: number): readonly Box[] {
  const { body } = ruler.theme;
  const ordered = block.ordered === true;
  const list = slot('L', null, {
    attributes: { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' },
  });
  const indent = body.size * (ordered ? 1.9 : 1.6);
  return block.items.map((item, index) => {
    const entry = slot('LI', list);
    const marker = strongStyle(body, OCHRE_TEXT);
    const label = [{ text: ordered ? `${index + 1}.` : '•' }];
    const column = Math.min(width - indent, body.size * READING_WIDTH);
    return stackBox({
      stacks: [
        {
          x: 0,
          width: indent,
          align: 'left',
          atoms: textAtoms(ruler, label, marker, body, indent, slot('Lbl', entry)),
        },
        {
          x: indent,
          width: column,
          align: 'left',
          atoms: textAtoms(ruler, item, textStyle(body), body, column, slot('LBody', entry)),
        },
      ],
      before: index === 0 ? 4 : 2,
      after: index === block.items.length - 1 ? 8 : 2,
    });
  });
}

const TERM_SHARE = 0.27;
const FACT_GAP = 14;

export function factBoxes(ruler: Ruler, block: Facts, width: number): readonly Box[] {
  const { theme } = ruler;
  const type = theme.facts;
  const list = slot('L', null, { attributes: { O: 'List', ListNumbering: 'None' } });
  const termWidth = width * TERM_SHARE;
  const textWidth = width - termWidth - FACT_GAP;
  const last = block.items.length - 1;
  return block.items.map((item, index) => {
    const entry = slot('LI', list);
    const term = [{ text: item.term }];
    return stackBox({
      stacks: [
        {
          x: 0,
          width: termWidth,
          align: 'left',
          atoms: textAtoms(ruler, term, strongStyle(type, NAVY), type, termWidth, slot('Lbl', entry)),
        },
        {
          x: termWidth + FACT_GAP,
          width: textWidth,
          align: 'left',
          atoms: textAtoms(ruler, item.text, textStyle(type), type, textWidth, slot('LBody', entry)),
        },
      ],
      top: theme.factPadding,
      bottom: theme.factPadding,
      before: index === 0 ? 4 : 0,
      after: index === last ? 10 : 0,
      decorate: (brush, x, y, height) => hairline(brush, x, y + height, width, HAIRLINE),
    });
  });
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
  const type = theme.edition === 'ciudadana' ? theme.body : { size: 9.4, leading: 13.2 };
  const inner = width - CALLOUT_PADDING * 2 - CALLOUT_EDGE;
  const place = slot('Div');
  const title = { size: type.size + 0.8, leading: type.leading + 1.6 };
  const atoms: Atom[] = [
    ...textAtoms(
      ruler,
      [{ text: block.title }],
      strongStyle(title, shade.text),
      title,
      inner,
      slot('P', place),
    ),
  ];
  block.text.forEach((text, index) => {
    if (index > 0 || atoms.length > 0) atoms.push(gap(index === 0 ? 1.5 : 4));
    atoms.push(...textAtoms(ruler, text, textStyle(type), type, inner, slot('P', place)));
  });
  const stack: Stack = { x: CALLOUT_PADDING + CALLOUT_EDGE, width: inner, align: 'left', atoms };
  return stackBox({
    stacks: [stack],
    top: 9,
    bottom: 10,
    before: 10,
    after: 12,
    decorate: (brush, x, y, height) => {
      const rectangle = (color: string, wide: number): string =>
        `${colorOperands(color)} rg ${decimal(x)} ${decimal(y)} ${decimal(wide)} ${decimal(height)} re f`;
      brush.kit.draw(rectangle(shade.tint, width));
      brush.kit.draw(rectangle(shade.solid, CALLOUT_EDGE));
    },
  });
}
