/** Sheets: what is known of a thing under its name, one under the other or two abreast, each whole where it fits. */
import type { Sheet, Sheets } from '../../report/report.ts';
import { INK, INK_SOFT, NAVY, RULE } from '../palette.ts';
import type { Kit } from './kit/kit.ts';
import type { Box } from './layout/box.ts';
import { measure, newSlot } from './layout/brush.ts';
import type { Brush, Ruler, Slot } from './layout/brush.ts';
import { drawRule } from './layout/shapes.ts';
import { lineAtoms, paintAgain, paintOrnament, paintText, splitStack, stackHeight } from './layout/stack.ts';
import type { Atom, Stack } from './layout/stack.ts';
import type { TypeSize } from './layout/theme.ts';
import { BETWEEN, balancedBox, GUTTER } from './sheet-columns.ts';
import { factSlots, strongStyle, textAtoms, textStyle } from './text-blocks.ts';
import { drawable } from './type/drawable.ts';

/** Share of the width that the names of the facts may take at most. */
const TERM_SHARE = 0.24;
const TERM_GAP = 6;
const WORD_SHARE = 0.34;
const HEAD_SPACE = 2;
const ROW_SPACE = 1.3;
const ICON_RADIUS = 0.55;
const ICON_ROOM = 1.6;
/** Of a sheet that is parted, no fewer facts than these stand under its title, nor at the head of the next column. */
const LEAST_FACTS = 2;

/** A fact: its name and what is said, side by side. */
interface Fact {
  readonly stacks: readonly [Stack, Stack];
  readonly height: number;
}

interface SheetLayout {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly width: number;
  readonly parted: boolean;
  /** The title and the word of the state. */
  readonly head: readonly Stack[];
  /** Above the rest of a sheet that was parted: whose it is. */
  readonly again: Stack;
  /** Whether this is such a rest. */
  readonly continues: boolean;
  readonly facts: readonly Fact[];
}

function factOf(stacks: readonly [Stack, Stack]): Fact {
  return { stacks, height: Math.max(...stacks.map(stackHeight)) + ROW_SPACE };
}

function headOf(ruler: Ruler, { title, estado, word }: Sheet, title_: Slot, width: number): readonly Stack[] {
  const size: TypeSize = ruler.theme.headings[2];
  const type = { size: size.size - 0.6, leading: size.leading - 1 };
  const icon = estado === undefined ? 0 : type.size * ICON_ROOM;
  const small = { size: ruler.theme.sheet.size, leading: type.leading };
  const most = width * WORD_SHARE - icon;
  const words =
    word === undefined ? [] : measure(ruler, [{ text: word, style: textStyle(small, INK) }], most);
  // The word takes no more than it needs, so that the title has the rest.
  const state =
    word === undefined ? 0 : icon + Math.min(most, Math.max(0, ...words.map((line) => line.width)) + 1);
  const room = width - (state === 0 ? 0 : state + TERM_GAP);
  const name: Stack = {
    x: 0,
    width: room,
    align: 'left',
    atoms: textAtoms(ruler, [{ text: title }], {
      style: strongStyle(type, NAVY),
      type,
      width: room,
      slot: title_,
    }),
  };
  if (word === undefined) return [name];
  const shape: readonly Atom[] =
    estado === undefined
      ? []
      : [{ kind: 'icon', height: 0, estado, line: type.leading, radius: type.size * ICON_RADIUS }];
  const atoms = lineAtoms(words, small, newSlot('P'));
  return [
    name,
    { x: width - state, width: icon, align: 'left', atoms: shape },
    { x: width - state + icon, width: state - icon, align: 'left', atoms },
  ];
}

/** How sheets are set: how wide, how deep their titles stand, how wide the names of their facts are. */
interface SheetSetting {
  readonly rank: number;
  readonly width: number;
  readonly term: number;
  readonly parted: boolean;
}

/** The width of the widest name of a fact, in one line where it fits. */
function termWidth(ruler: Ruler, sheets: readonly Sheet[], width: number): number {
  const style = textStyle(ruler.theme.sheet, INK_SOFT);
  const names = new Set(sheets.flatMap(({ items }) => items.map(({ term }) => term)));
  const widest = Math.max(
    0,
    ...[...names].map((name) => measure(ruler, [{ text: name, style }], width)[0]?.width ?? 0),
  );
  return Math.min(widest + 1, width * TERM_SHARE);
}

function layoutOf(ruler: Ruler, sheet: Sheet, { rank, width, term, parted }: SheetSetting): SheetLayout {
  const type = ruler.theme.sheet;
  const body = newSlot('TBody', newSlot('Table'));
  const said = width - term - TERM_GAP;
  const facts = sheet.items.map((item) => {
    const { header, cell } = factSlots(body);
    const names = textAtoms(ruler, [{ text: item.term }], {
      style: textStyle(type, INK_SOFT),
      type,
      width: term,
      slot: header,
    });
    const words = textAtoms(ruler, item.text, { style: textStyle(type), type, width: said, slot: cell });
    return factOf([
      { x: 0, width: term, align: 'left', atoms: names },
      { x: term + TERM_GAP, width: said, align: 'left', atoms: words },
    ]);
  });
  const title = newSlot(`H${rank + 1}`);
  return {
    id: sheet.id,
    name: drawable(sheet.title),
    rank,
    width,
    parted,
    head: headOf(ruler, sheet, title, width),
    again: againOf(ruler, sheet, width),
    continues: false,
    facts,
  };
}

/** The title again, small, over what of a sheet stands in the next column. */
function againOf(ruler: Ruler, { title }: Sheet, width: number): Stack {
  const type = ruler.theme.sheet;
  const style = textStyle(type, INK_SOFT);
  const lines = measure(ruler, [{ text: `${title} (continúa)`, style }], width);
  return { x: 0, width, align: 'left', atoms: lineAtoms(lines, type, newSlot('P')) };
}

function headHeight({ head, again, continues }: SheetLayout): number {
  return continues ? stackHeight(again) + ROW_SPACE : Math.max(...head.map(stackHeight)) + HEAD_SPACE * 2;
}

/** The facts that fit in a height and those that do not; a fact taller than that is cut between its lines. */
function splitFacts(layout: SheetLayout, available: number): readonly [SheetLayout, SheetLayout] | null {
  let used = headHeight(layout);
  let count = 0;
  for (const fact of layout.facts) {
    if (used + fact.height > available) break;
    used += fact.height;
    count += 1;
  }
  const rest = (facts: readonly Fact[]): SheetLayout => ({ ...layout, continues: true, facts });
  if (count > 0) {
    return [{ ...layout, facts: layout.facts.slice(0, count) }, rest(layout.facts.slice(count))];
  }
  const [tall, ...others] = layout.facts;
  if (tall === undefined) return null;
  const room = available - used - ROW_SPACE;
  const [[termTop, termRest], [wordsTop, wordsRest]] = [
    splitStack(tall.stacks[0], room),
    splitStack(tall.stacks[1], room),
  ];
  if (termTop.atoms.length + wordsTop.atoms.length === 0) return null;
  return [
    { ...layout, facts: [factOf([termTop, wordsTop])] },
    rest([factOf([termRest, wordsRest]), ...others]),
  ];
}

function paintSheet(brush: Brush, layout: SheetLayout, x: number, y: number): void {
  const { kit } = brush;
  const { id, name, rank, width, head, again, continues, facts } = layout;
  if (!continues) {
    brush.openSection(rank, name);
    kit.destination(id, Math.max(0, y - 12));
    kit.bookmark(rank - 1, name, Math.max(0, y - 12));
  }
  const top = y + HEAD_SPACE;
  kit.artifact('Layout', () => {
    if (continues) paintAgain(kit, again, x, y);
    else drawRule(kit, { x, y, width, color: NAVY, weight: 0.7 });
    if (!continues) for (const stack of head) paintOrnament(brush, stack, x, top);
    rules(kit, layout, x, y);
  });
  if (!continues) for (const stack of head) paintText(brush, stack, x, top);
  let at = y + headHeight(layout);
  for (const { stacks, height } of facts) {
    for (const stack of stacks) paintText(brush, stack, x, at);
    at += height;
  }
  // What follows the sheets is no part of the last of them.
  brush.closeSections(rank);
}

/** A hairline between facts, and under a title that is said again, so that the eye finds the name of each. */
function rules(kit: Kit, layout: SheetLayout, x: number, y: number): void {
  let at = y + headHeight(layout);
  if (layout.continues)
    drawRule(kit, { x, y: at - ROW_SPACE / 2, width: layout.width, color: RULE, weight: 0.3 });
  for (const { height } of layout.facts.slice(0, -1)) {
    at += height;
    drawRule(kit, { x, y: at - ROW_SPACE / 2, width: layout.width, color: RULE, weight: 0.3 });
  }
}

/** A sheet parted between two facts, so that enough of them stand on both sides. */
function partFacts(layout: SheetLayout, available: number): readonly [SheetLayout, SheetLayout] | null {
  if (!layout.parted) return null;
  let used = headHeight(layout);
  let count = 0;
  for (const { height } of layout.facts) {
    if (used + height > available) break;
    used += height;
    count += 1;
  }
  const enough = layout.continues ? 1 : LEAST_FACTS;
  const { length } = layout.facts;
  count = Math.min(count, length - (length - LEAST_FACTS >= enough ? LEAST_FACTS : 1));
  if (count < enough) return null;
  return [
    { ...layout, facts: layout.facts.slice(0, count) },
    { ...layout, continues: true, facts: layout.facts.slice(count) },
  ];
}

function sheetBox(layout: SheetLayout): Box {
  const height = headHeight(layout) + layout.facts.reduce((sum, fact) => sum + fact.height, 0);
  const opening = layout.facts
    .slice(0, LEAST_FACTS)
    .reduce((sum, fact) => sum + fact.height, headHeight(layout));
  return {
    height,
    least: layout.parted && layout.facts.length > LEAST_FACTS ? opening : height,
    before: BETWEEN,
    after: BETWEEN,
    keepWithNext: false,
    ...(layout.continues ? {} : { anchors: [layout.id] }),
    split(available, fresh) {
      const halves = partFacts(layout, available) ?? (fresh ? splitFacts(layout, available) : null);
      return halves === null ? null : [sheetBox(halves[0]), sheetBox(halves[1])];
    },
    paint: (brush, x, y) => paintSheet(brush, layout, x, y),
  };
}

/** `rank` is that of the heading before: the titles of the sheets stand one level deeper, all at the same. */
export function sheetBoxes(ruler: Ruler, block: Sheets, rank: number, width: number): readonly Box[] {
  const each = block.columns === 1 ? width : (width - GUTTER) / 2;
  const setting: SheetSetting = {
    rank: Math.min(block.level, rank + 1),
    width: each,
    term: termWidth(ruler, block.items, each),
    parted: block.parted === true,
  };
  const boxes = block.items.map((sheet) => sheetBox(layoutOf(ruler, sheet, setting)));
  return block.columns === 1 || boxes.length === 0 ? boxes : [balancedBox(boxes, each)];
}
