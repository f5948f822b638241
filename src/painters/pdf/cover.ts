/** The first thing that is read: a whole page in the technical edition, a band in the citizen one. */
import type { Report } from '../../report/report.ts';
import { BLUE, DRAFT, INK, INK_SOFT, NAVY, OCHRE, PAPER, RULE, STATES } from '../palette.ts';
import type { Box } from './layout/box.ts';
import { measure, slot } from './layout/brush.ts';
import type { Brush, Ruler, Slot } from './layout/brush.ts';
import { paintCrest } from './crest.ts';
import type { Stack } from './layout/stack.ts';
import { hairline, lineAtoms, paintText, stackHeight } from './layout/stack.ts';
import { paintItems } from './layout/scene.ts';
import { paintTextile } from './textile.ts';
import { MARGIN, PAGE } from './layout/theme.ts';
import type { TypeSize } from './layout/theme.ts';
import type { Style } from './type/runs.ts';

const BAND = 118;
const LEFT = 168;
const TOP = 108;
const RIGHT = 50;
const BOTTOM = 54;
const CREST = 64;
const FACT_TERM = 96;

interface Setter {
  readonly ruler: Ruler;
  readonly x: number;
  readonly width: number;
}

function set(setter: Setter, text: string, style: Style, type: TypeSize, place: Slot): Stack {
  const atoms = lineAtoms(measure(setter.ruler, [{ text, style }], setter.width), type, place);
  return { x: setter.x, width: setter.width, align: 'left', atoms };
}

/** The title at the largest size that keeps it in a few lines. */
function setTitle(
  setter: Setter,
  text: string,
  color: string,
  sizes: readonly number[],
  most: number,
): Stack {
  let chosen: Stack | undefined;
  for (const size of sizes) {
    const type = { size, leading: size * 1.2 };
    chosen = set(setter, text, { face: 'serif', size, color }, type, slot('H1'));
    if (chosen.atoms.length <= most) break;
  }
  return chosen ?? { x: setter.x, width: setter.width, align: 'left', atoms: [] };
}

interface Fact {
  readonly term: Stack;
  readonly text: Stack;
  readonly height: number;
}

function setFacts(setter: Setter, report: Report): readonly Fact[] {
  const list = slot('L', null, { attributes: { O: 'List', ListNumbering: 'None' } });
  const type: TypeSize = { size: 8.8, leading: 12 };
  return report.cover.facts.map(({ term, text }) => {
    const entry = slot('LI', list);
    const left = { ...setter, width: FACT_TERM };
    const right = { ...setter, x: setter.x + FACT_TERM + 10, width: setter.width - FACT_TERM - 10 };
    const termStack = set(
      left,
      term,
      { face: 'semibold', size: type.size, color: NAVY },
      type,
      slot('Lbl', entry),
    );
    const textStack = set(
      right,
      text,
      { face: 'regular', size: type.size, color: INK },
      type,
      slot('LBody', entry),
    );
    return {
      term: termStack,
      text: textStack,
      height: Math.max(stackHeight(termStack), stackHeight(textStack)) + 6,
    };
  });
}

/** Sentence of a draft in a frame; the height it took. */
function paintDraft(brush: Brush, setter: Setter, text: string, y: number): number {
  const inner = { ...setter, x: setter.x + 14, width: setter.width - 26 };
  const type: TypeSize = { size: 10, leading: 14 };
  const title = set(
    inner,
    'BORRADOR',
    { face: 'semibold', size: 12, color: DRAFT },
    { size: 12, leading: 16 },
    slot('P'),
  );
  const body = set(inner, text, { face: 'regular', size: type.size, color: INK }, type, slot('P'));
  const height = stackHeight(title) + stackHeight(body) + 20;
  brush.kit.artifact('Layout', () => {
    const box = { x: setter.x, y, width: setter.width, height };
    paintItems(brush, [{ kind: 'rect', ...box, fill: STATES.rojo.tint }], 0, 0);
    paintItems(brush, [{ kind: 'rect', ...box, width: 3, fill: DRAFT }], 0, 0);
  });
  paintText(brush, title, 0, y + 9);
  paintText(brush, body, 0, y + 9 + stackHeight(title));
  return height;
}

/** The cover page; the page is open and nothing else goes on it. */
export function paintCover(brush: Brush, report: Report): void {
  const { cover } = report;
  const setter: Setter = { ruler: brush, x: LEFT, width: PAGE.width - LEFT - RIGHT };
  brush.openSection(1, 'Portada');
  brush.kit.artifact('Background', () => {
    brush.kit.draw(paintTextile({ x: 7, y: 0, width: BAND - 14, height: PAGE.height, upright: true }));
    const stripe = (x: number, width: number, fill: string): void =>
      paintItems(brush, [{ kind: 'rect', x, y: 0, width, height: PAGE.height, fill }], 0, 0);
    for (const edge of [0, BAND - 7]) {
      stripe(edge, 2.4, OCHRE);
      stripe(edge + 4.6, 2.4, OCHRE);
    }
  });
  let y = TOP;
  const paint = (stack: Stack, after: number): void => {
    paintText(brush, stack, 0, y);
    y += stackHeight(stack) + after;
  };
  if (cover.crest !== undefined) {
    paintCrest(brush, cover.crest, `Escudo de ${cover.entidad}`, {
      x: LEFT,
      y: TOP - CREST - 14,
      size: CREST,
    });
    y += 4;
  }
  const small: TypeSize = { size: 10.6, leading: 14.6 };
  paint(
    set(setter, cover.entidad, { face: 'semibold', size: small.size, color: INK_SOFT }, small, slot('P')),
    9,
  );
  const barY = y;
  brush.kit.artifact('Layout', () =>
    paintItems(brush, [{ kind: 'rect', x: LEFT, y: barY, width: 46, height: 3.8, fill: OCHRE }], 0, 0),
  );
  y += 30;
  const kicker: TypeSize = { size: 12.5, leading: 17 };
  paint(
    set(setter, cover.kicker, { face: 'semibold', size: kicker.size, color: BLUE }, kicker, slot('P')),
    8,
  );
  paint(setTitle(setter, cover.title, NAVY, [33, 29, 25, 21, 17], 6), 18);
  const subtitle: TypeSize = { size: 15, leading: 20 };
  paint(
    set(setter, cover.subtitle, { face: 'regular', size: subtitle.size, color: BLUE }, subtitle, slot('P')),
    26,
  );
  if (report.draft !== undefined) y += paintDraft(brush, setter, report.draft.text, y) + 16;
  paintFacts(brush, setter, report, y);
}

function paintFacts(brush: Brush, setter: Setter, report: Report, from: number): void {
  const facts = setFacts(setter, report);
  const total = facts.reduce((sum, fact) => sum + fact.height, 0);
  const noteType: TypeSize = { size: 9, leading: 12.4 };
  const note = set(
    setter,
    report.cover.note ?? '',
    { face: 'italic', size: noteType.size, color: INK_SOFT },
    noteType,
    slot('P'),
  );
  const noteHeight = stackHeight(note) === 0 ? 0 : stackHeight(note) + 20;
  let y = Math.max(from, Math.min(PAGE.height - BOTTOM - noteHeight - total - 12, 560));
  if (y + total + noteHeight > PAGE.height - 30)
    brush.overflows.push(report.cover.facts.map((fact) => fact.text).join(' '));
  const top = y;
  brush.kit.artifact('Layout', () => {
    hairline(brush, setter.x, top, setter.width, RULE, 0.8);
    hairline(brush, setter.x, top + total + 12, setter.width, RULE, 0.8);
  });
  y += 9;
  for (const fact of facts) {
    paintText(brush, fact.term, 0, y);
    paintText(brush, fact.text, 0, y);
    y += fact.height;
  }
  paintText(brush, note, 0, y + 16);
}

const STRIP = 21;
const BAND_PADDING = 20;

/** The title of the citizen edition: a band as wide as the page, with the textile under it. */
export function bandBox(ruler: Ruler, report: Report, width: number): Box {
  const { cover } = report;
  const setter: Setter = { ruler, x: 0, width };
  const line = (text: string, face: Style['face'], type: TypeSize, color: string): Stack =>
    set(setter, text, { face, size: type.size, color }, type, slot('P'));
  const stacks: readonly Stack[] = [
    line(cover.entidad, 'semibold', { size: 12, leading: 16 }, '#F5E6CC'),
    setTitle(setter, cover.title, PAPER, [26, 23, 20, 17, 14], 3),
    line(
      cover.subtitle === '' ? cover.kicker : `${cover.kicker}. ${cover.subtitle}`,
      'regular',
      { size: 13, leading: 17 },
      PAPER,
    ),
  ];
  const draft = report.draft;
  const notes: readonly Stack[] =
    draft === undefined
      ? []
      : [
          line('BORRADOR', 'semibold', { size: 13, leading: 18 }, DRAFT),
          line(draft.text, 'regular', { size: 12, leading: 16 }, INK),
        ];
  const band = stacks.reduce((sum, stack) => sum + stackHeight(stack) + 4, 0) + BAND_PADDING;
  const lift = MARGIN.top - 30;
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
      brush.openSection(1, cover.title);
      const top = y - lift;
      brush.kit.artifact('Background', () => {
        const ground = { x: 0, y: 0, width: PAGE.width, height: top + band };
        paintItems(brush, [{ kind: 'rect', ...ground, fill: NAVY }], 0, 0);
        brush.kit.draw(
          paintTextile({ x: 0, y: top + band, width: PAGE.width, height: STRIP, upright: false }),
        );
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
