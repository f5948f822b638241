/** The cover: a whole page in the technical edition, a band at the head of the first page in the citizen one. */
import type { Report } from '../../report/report.ts';
import { BLUE, DRAFT, INK, INK_SOFT, NAVY, OCHRE, PAPER, RULE, STATES } from '../palette.ts';
import { paintCrest } from './crest.ts';
import type { Style } from './kit/style.ts';
import type { Box } from './layout/box.ts';
import { measure, newSlot } from './layout/brush.ts';
import type { Brush, Ruler, Slot } from './layout/brush.ts';
import { drawRule, fillRect } from './layout/shapes.ts';
import { lineAtoms, paintText, stackHeight } from './layout/stack.ts';
import type { Stack } from './layout/stack.ts';
import { factSlots } from './text-blocks.ts';
import { PAGE } from './layout/theme.ts';
import type { TypeSize } from './layout/theme.ts';
import { paintTextile } from './textile.ts';

const BAND = 118;
const LEFT = 168;
const TOP = 108;
const RIGHT = 50;
const BOTTOM = 54;
const CREST = 64;
const FACT_TERM = 96;

/** A column to set text in. */
interface Column {
  readonly ruler: Ruler;
  readonly x: number;
  readonly width: number;
}

type Lettering = Style & TypeSize;

function setText({ ruler, x, width }: Column, text: string, lettering: Lettering, slot: Slot): Stack {
  const { face, size, color } = lettering;
  const lines = measure(ruler, [{ text, style: { face, size, color } }], width);
  return { x, width, align: 'left', atoms: lineAtoms(lines, lettering, slot) };
}

function setParagraph(column: Column, text: string, lettering: Lettering): Stack {
  return setText(column, text, lettering, newSlot('P'));
}

interface TitleSetting {
  readonly color: string;
  /** Sizes to try, in order. */
  readonly sizes: readonly number[];
  /** Most lines that the title should take. */
  readonly most: number;
}

/** The title at the first size that keeps it in a few lines, or else at the last. */
function setTitle(column: Column, text: string, { color, sizes, most }: TitleSetting): Stack {
  let chosen: Stack | undefined;
  for (const size of sizes) {
    chosen = setText(column, text, { face: 'serif', size, leading: size * 1.2, color }, newSlot('H1'));
    if (chosen.atoms.length <= most) break;
  }
  return chosen ?? { x: column.x, width: column.width, align: 'left', atoms: [] };
}

interface Fact {
  readonly term: Stack;
  readonly text: Stack;
  readonly height: number;
}

function setFacts(column: Column, report: Report): readonly Fact[] {
  const body = newSlot('TBody', newSlot('Table'));
  const type: TypeSize = { size: 8.8, leading: 12 };
  const left = { ...column, width: FACT_TERM };
  const right = { ...column, x: column.x + FACT_TERM + 10, width: column.width - FACT_TERM - 10 };
  return report.cover.facts
    .filter(({ small }) => small !== true)
    .map((fact) => {
      const { header, cell } = factSlots(body);
      const strong: Lettering = { ...type, face: 'semibold', color: NAVY };
      const term = setText(left, fact.term, strong, header);
      const plain: Lettering = { ...type, face: 'regular', color: INK };
      const text = setText(right, fact.text, plain, cell);
      return { term, text, height: Math.max(stackHeight(term), stackHeight(text)) + 6 };
    });
}

/** Paints the sentence of a draft in a frame, and gives the height of the frame. */
function paintDraft(brush: Brush, column: Column, text: string, y: number): number {
  const inner = { ...column, x: column.x + 14, width: column.width - 26 };
  const title = setParagraph(inner, 'BORRADOR', { face: 'semibold', size: 12, leading: 16, color: DRAFT });
  const body = setParagraph(inner, text, { face: 'regular', size: 10, leading: 14, color: INK });
  const height = stackHeight(title) + stackHeight(body) + 20;
  brush.kit.artifact('Layout', () => {
    const frame = { x: column.x, y, width: column.width, height };
    fillRect(brush.kit, frame, STATES.rojo.tint);
    fillRect(brush.kit, { ...frame, width: 3 }, DRAFT);
  });
  paintText(brush, title, 0, y + 9);
  paintText(brush, body, 0, y + 9 + stackHeight(title));
  return height;
}

/** The cover page; the page is open and nothing else goes on it. */
export function paintCover(brush: Brush, report: Report): void {
  const { cover } = report;
  const { kit } = brush;
  const column: Column = { ruler: brush, x: LEFT, width: PAGE.width - LEFT - RIGHT };
  brush.openSection(1, 'Portada');
  kit.artifact('Background', () => {
    kit.draw(paintTextile({ x: 7, y: 0, width: BAND - 14, height: PAGE.height, upright: true }));
    for (const edge of [0, BAND - 7])
      for (const x of [edge, edge + 4.6]) fillRect(kit, { x, y: 0, width: 2.4, height: PAGE.height }, OCHRE);
  });
  let y = TOP;
  const paint = (stack: Stack, after: number): void => {
    paintText(brush, stack, 0, y);
    y += stackHeight(stack) + after;
  };
  if (cover.crest !== undefined) {
    const place = { x: LEFT, y: TOP - CREST - 14, size: CREST };
    paintCrest(brush, cover.crest, `Escudo de ${cover.entidad}`, place);
    y += 4;
  }
  const small: Lettering = { face: 'semibold', size: 10.6, leading: 14.6, color: INK_SOFT };
  paint(setParagraph(column, cover.entidad, small), 9);
  const barY = y;
  kit.artifact('Layout', () => fillRect(kit, { x: LEFT, y: barY, width: 46, height: 3.8 }, OCHRE));
  y += 30;
  const kicker: Lettering = { face: 'semibold', size: 12.5, leading: 17, color: BLUE };
  paint(setParagraph(column, cover.kicker, kicker), 8);
  paint(setTitle(column, cover.title, { color: NAVY, sizes: [33, 29, 25, 21, 17], most: 6 }), 18);
  const subtitle: Lettering = { face: 'regular', size: 15, leading: 20, color: BLUE };
  paint(setParagraph(column, cover.subtitle, subtitle), 26);
  if (report.draft !== undefined) y += paintDraft(brush, column, report.draft.text, y) + 16;
  paintFacts(brush, column, report, y);
}

const FIGURE_GAP = 14;

/** The figures of the cover, side by side between two rules; gives their height. */
function setFigures(
  column: Column,
  report: Report,
): { readonly stacks: readonly Stack[]; readonly height: number } {
  const { figures = [] } = report.cover;
  const list = newSlot('L', null, { attributes: { O: 'List', ListNumbering: 'None' } });
  const width = (column.width - FIGURE_GAP * (figures.length - 1)) / Math.max(figures.length, 1);
  const stacks = figures.map(({ value, name, note }, index): Stack => {
    const own = { ...column, x: column.x + index * (width + FIGURE_GAP), width };
    const body = newSlot('LBody', newSlot('LI', list));
    const parts = [
      setText(own, value, { face: 'serif', size: 25, leading: 31, color: NAVY }, newSlot('P', body)),
      setText(own, name, { face: 'semibold', size: 9, leading: 12, color: INK }, newSlot('P', body)),
      setText(own, note, { face: 'regular', size: 8, leading: 10.6, color: INK_SOFT }, newSlot('P', body)),
    ];
    return { x: own.x, width, align: 'left', atoms: parts.flatMap(({ atoms }) => atoms) };
  });
  return { stacks, height: Math.max(0, ...stacks.map(stackHeight)) };
}

/** The small facts in one paragraph: «Versión (commit): 3f2c9a1b · Huella de los datos: a91f0c5e». */
function setSmall(column: Column, report: Report): Stack {
  const small = report.cover.facts.filter((fact) => fact.small === true);
  const words = small.map(({ term, text }) => `${term}: ${text}`).join(' · ');
  return setParagraph(column, words, { face: 'regular', size: 7, leading: 9.2, color: INK_SOFT });
}

function paintFacts(brush: Brush, column: Column, report: Report, from: number): void {
  const { kit } = brush;
  const { x, width } = column;
  const figures = setFigures(column, report);
  const facts = setFacts(column, report);
  const italic: Lettering = { face: 'italic', size: 9, leading: 12.4, color: INK_SOFT };
  const note = setParagraph(column, report.cover.note ?? '', italic);
  const small = setSmall(column, report);
  const band = figures.stacks.length === 0 ? 0 : figures.height + 20;
  const total = facts.reduce((sum, fact) => sum + fact.height, 0) + 9;
  const tail = [note, small].reduce(
    (sum, stack) => sum + (stackHeight(stack) === 0 ? 0 : stackHeight(stack) + 12),
    0,
  );
  const whole = band + total + tail;
  let y = Math.max(from, Math.min(PAGE.height - BOTTOM - whole, 500));
  if (y + whole > PAGE.height - 30)
    brush.overflows.push(report.cover.facts.map((fact) => fact.text).join(' '));
  const rules = [y, ...(band === 0 ? [] : [y + band]), y + band + total + 3];
  kit.artifact('Layout', () => {
    for (const at of rules) drawRule(kit, { x, y: at, width, color: RULE, weight: 0.8 });
  });
  for (const stack of figures.stacks) paintText(brush, stack, 0, y + 8);
  y += band + 9;
  for (const fact of facts) {
    paintText(brush, fact.term, 0, y);
    paintText(brush, fact.text, 0, y);
    y += fact.height;
  }
  y += 12;
  for (const stack of [note, small]) {
    if (stackHeight(stack) === 0) continue;
    paintText(brush, stack, 0, y);
    y += stackHeight(stack) + 8;
  }
}

const STRIP = 21;
const BAND_PADDING = 12;
const CREAM = '#F5E6CC';

/** The title of the citizen edition: a band as wide as the page, with the textile under it. */
export function bandBox(ruler: Ruler, report: Report, width: number): Box {
  const { cover, draft } = report;
  const column: Column = { ruler, x: 0, width };
  const subtitle = cover.subtitle === '' ? cover.kicker : `${cover.kicker}. ${cover.subtitle}`;
  const stacks: readonly Stack[] = [
    setParagraph(column, cover.entidad, { face: 'semibold', size: 12, leading: 16, color: CREAM }),
    setTitle(column, cover.title, { color: PAPER, sizes: [26, 23, 20, 17, 14], most: 3 }),
    setParagraph(column, subtitle, { face: 'regular', size: 13, leading: 17, color: PAPER }),
  ];
  const notes: readonly Stack[] =
    draft === undefined
      ? []
      : [
          setParagraph(column, 'BORRADOR', { face: 'semibold', size: 13, leading: 18, color: DRAFT }),
          setParagraph(column, draft.text, { face: 'regular', size: 12, leading: 16, color: INK }),
        ];
  const band = stacks.reduce((sum, stack) => sum + stackHeight(stack) + 4, 0) + BAND_PADDING;
  const lift = ruler.theme.margin.top - 30;
  const extra = notes.reduce((sum, stack) => sum + stackHeight(stack), 0) + (notes.length > 0 ? 12 : 0);
  const height = band - lift + STRIP + extra;
  return {
    height,
    least: height,
    before: 0,
    after: 16,
    keepWithNext: false,
    split: () => null,
    paint(brush, x, y) {
      const { kit } = brush;
      brush.openSection(1, cover.title);
      const top = y - lift;
      kit.artifact('Background', () => {
        fillRect(kit, { x: 0, y: 0, width: PAGE.width, height: top + band }, NAVY);
        kit.draw(paintTextile({ x: 0, y: top + band, width: PAGE.width, height: STRIP, upright: false }));
      });
      let at = top;
      for (const stack of stacks) {
        paintText(brush, stack, x, at);
        at += stackHeight(stack) + 4;
      }
      at = top + band + STRIP + 12;
      for (const stack of notes) {
        paintText(brush, stack, x, at);
        at += stackHeight(stack);
      }
    },
  };
}
