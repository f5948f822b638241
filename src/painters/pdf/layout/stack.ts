/** Stacks: columns of lines, gaps, bars and icons, of which paragraphs, list items, cells and callouts are made. */
import type { CellBar, Estado } from '../../../report/report.ts';
import { stateIcon } from '../../charts/icons.ts';
import { INK, PAPER, RULE, toneShade } from '../../palette.ts';
import { newSlot } from './brush.ts';
import type { Brush, Slot } from './brush.ts';
import type { Kit, Rect } from '../kit/kit.ts';
import type { Line, Piece } from '../type/lines.ts';
import { paintItems } from './scene.ts';
import type { Painting } from './scene.ts';
import { drawRule, fillRect } from './shapes.ts';
import type { TypeSize } from './theme.ts';

export type Atom =
  | {
      readonly kind: 'line';
      readonly height: number;
      /** From the top of the atom to the baseline. */
      readonly baseline: number;
      readonly line: Line;
      readonly slot: Slot;
      /** Where the things of a list told in one line stand, by their place in it. */
      readonly parts?: readonly Slot[];
    }
  | { readonly kind: 'gap'; readonly height: number }
  | { readonly kind: 'bar'; readonly height: number; readonly bar: CellBar }
  | {
      readonly kind: 'icon';
      readonly height: number;
      readonly estado: Estado;
      readonly line: number;
      readonly radius: number;
    };

export interface Stack {
  /** Points from the left of the block. */
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
  readonly atoms: readonly Atom[];
}

/** How far under the middle of a line the baseline is, as a share of the size: half the height of a capital. */
const CAPITALS = 0.335;
const BAR_HEIGHT = 5;
const BAR_LIMIT = 96;
const UNDERLINE = 1.4;

export function baselineOf(type: TypeSize): number {
  return type.leading / 2 + type.size * CAPITALS;
}

export function lineAtoms(
  lines: readonly Line[],
  type: TypeSize,
  slot: Slot,
  parts?: readonly Slot[],
): readonly Atom[] {
  const common = { kind: 'line', height: type.leading, baseline: baselineOf(type), slot } as const;
  return lines.map((line) => (parts === undefined ? { ...common, line } : { ...common, line, parts }));
}

export function gap(height: number): Atom {
  return { kind: 'gap', height };
}

export function barAtom(bar: CellBar): Atom {
  return { kind: 'bar', height: BAR_HEIGHT + 4, bar };
}

export function stackHeight(stack: Stack): number {
  return stack.atoms.reduce((sum, atom) => sum + atom.height, 0);
}

/** The atoms that fit in a height, and those that do not. */
export function splitStack(stack: Stack, available: number): readonly [Stack, Stack] {
  let used = 0;
  let index = 0;
  for (const atom of stack.atoms) {
    if (used + atom.height > available + 0.01) break;
    used += atom.height;
    index += 1;
  }
  return [
    { ...stack, atoms: stack.atoms.slice(0, index) },
    { ...stack, atoms: stack.atoms.slice(index) },
  ];
}

/** Draws a bar of progress; whoever calls has an artifact open. */
export function paintBar(
  painting: Painting,
  bar: CellBar,
  rect: Omit<Rect, 'height'> & Partial<Pick<Rect, 'height'>>,
): void {
  const { x, y, width, height = BAR_HEIGHT } = rect;
  const { kit } = painting;
  const shade = toneShade(bar.tono);
  const share = Math.min(Math.max(bar.value, 0), 100) / 100;
  paintItems(painting, [{ kind: 'rect', x, y, width, height, fill: PAPER, stroke: RULE, lineWidth: 0.6 }]);
  if (share > 0) fillRect(kit, { x, y, width: width * share, height }, shade.solid);
}

/** Paints words at a baseline. */
function paintPiece(kit: Kit, { breaks, style, show }: Piece, x: number, y: number): void {
  if (breaks === true) kit.breakHyphen(x, y, style, show);
  else kit.text(x, y, style, show);
}

interface PlacedPiece {
  readonly piece: Piece;
  readonly x: number;
  readonly y: number;
  readonly slot: Slot;
  /** Right end of the words of the line. */
  readonly end: number;
}

/** Where a line of a stack begins, from the left of the block. */
export function lineStart({ x, width, align }: Stack, line: Line): number {
  const free = width - line.width;
  return x + (align === 'right' ? free : align === 'center' ? free / 2 : 0);
}

function placePieces(stack: Stack, x: number, y: number): PlacedPiece[] {
  const placed: PlacedPiece[] = [];
  let top = y;
  for (const atom of stack.atoms) {
    if (atom.kind === 'line') {
      const left = x + lineStart(stack, atom.line);
      for (const piece of atom.line.pieces)
        placed.push({
          piece,
          x: left + piece.x,
          y: top + atom.baseline,
          slot: (piece.item === undefined ? undefined : atom.parts?.[piece.item]) ?? atom.slot,
          end: left + atom.line.width,
        });
    }
    top += atom.height;
  }
  return placed;
}

/** Paints words in a place of the tree; each abbreviation is an element of its own, which says what it stands for. */
function paintPlaced(brush: Brush, slot: Slot, group: readonly PlacedPiece[]): void {
  let from = 0;
  while (from < group.length) {
    const { expansion } = group[from]?.piece ?? {};
    let to = from + 1;
    if (expansion === undefined)
      while (to < group.length && group[to]?.piece.expansion === undefined) to += 1;
    const own = expansion === undefined ? slot : newSlot('Span', slot, { expansion });
    const part = group.slice(from, to);
    brush.kit.mark(brush.element(own), () => {
      for (const { piece, x, y } of part) paintPiece(brush.kit, piece, x, y);
    });
    from = to;
  }
}

function paintLink(brush: Brush, group: readonly PlacedPiece[], target: string): void {
  const first = group[0];
  if (first === undefined) return;
  const known = !target.startsWith('#') || brush.pageOf(target.slice(1)) !== undefined;
  if (!known) return paintPlaced(brush, first.slot, group);
  // A link that takes several lines is one link with several annotations: each is one rectangle.
  const rows = new Map<number, PlacedPiece[]>();
  for (const placed of group) rows.set(placed.y, [...(rows.get(placed.y) ?? []), placed]);
  const contents = target.startsWith('#')
    ? `Ir a la página ${brush.pageOf(target.slice(1)) ?? ''}`
    : `Abrir ${target}`;
  const slot = newSlot('Link', first.slot);
  const element = brush.element(slot);
  for (const [y, row] of rows) {
    paintPlaced(brush, slot, row);
    const left = row[0]?.x ?? 0;
    const right = Math.max(...row.map((placed) => Math.min(placed.x + placed.piece.width, placed.end)));
    const size = row[0]?.piece.style.size ?? 0;
    brush.kit.link(
      element,
      { x: left, y: y - size, width: right - left, height: size * 1.3 },
      target,
      contents,
    );
    const color = row[0]?.piece.style.color ?? INK;
    brush.kit.artifact('Layout', () =>
      drawRule(brush.kit, { x: left, y: y + UNDERLINE, width: right - left, color, weight: 0.5 }),
    );
  }
}

/** Paints the text of a stack, each line in its slot, in reading order. */
export function paintText(brush: Brush, stack: Stack, x: number, y: number): void {
  const placed = placePieces(stack, x, y);
  let index = 0;
  while (index < placed.length) {
    const first = placed[index];
    if (first === undefined) break;
    let end = index + 1;
    while (placed[end]?.slot === first.slot && placed[end]?.piece.href === first.piece.href) end += 1;
    const group = placed.slice(index, end);
    const { href } = first.piece;
    if (href === undefined) paintPlaced(brush, first.slot, group);
    else paintLink(brush, group, href);
    index = end;
  }
}

/** Paints the words of a stack that stands in the tree already; whoever calls has an artifact open. */
export function paintAgain(kit: Kit, stack: Stack, x: number, y: number): void {
  let top = y;
  for (const atom of stack.atoms) {
    if (atom.kind === 'line')
      for (const { style, show, x: shift } of atom.line.pieces)
        kit.text(x + lineStart(stack, atom.line) + shift, top + atom.baseline, style, show);
    top += atom.height;
  }
}

/** Whether a stack has something to draw besides text. */
export function hasOrnament(stack: Stack): boolean {
  return stack.atoms.some((atom) => atom.kind === 'bar' || atom.kind === 'icon');
}

/** Paints the bars and icons of a stack; whoever calls has an artifact open. */
export function paintOrnament(brush: Brush, stack: Stack, x: number, y: number): void {
  let top = y;
  for (const atom of stack.atoms) {
    if (atom.kind === 'bar') {
      const width = Math.min(stack.width, BAR_LIMIT);
      const left = stack.align === 'right' ? x + stack.x + stack.width - width : x + stack.x;
      paintBar(brush, atom.bar, { x: left, y: top + 3, width });
    } else if (atom.kind === 'icon') {
      const { estado, radius } = atom;
      paintItems(brush, stateIcon(estado, x + stack.x + radius, top + atom.line / 2, radius));
    }
    top += atom.height;
  }
}
