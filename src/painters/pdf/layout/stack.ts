/** A column of lines, gaps and small bars: what paragraphs, list items, cells and callouts are made of. */
import type { CellBar, Estado } from '../../../report/report.ts';
import { stateIcon } from '../../charts/icons.ts';
import { HAIRLINE, INK, PAPER, RULE, toneShade } from '../../palette.ts';
import { slot } from './brush.ts';
import type { Brush, Slot } from './brush.ts';
import { colorOperands, decimal } from '../kit/operators.ts';
import type { Line, Piece } from '../type/lines.ts';
import { paintItems } from './scene.ts';
import type { TypeSize } from './theme.ts';

export type Atom =
  | {
      readonly kind: 'line';
      readonly height: number;
      /** From the top of the atom to the baseline. */
      readonly baseline: number;
      readonly line: Line;
      readonly slot: Slot;
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

/** Where the baseline falls so that capitals look centred in their line. */
const CAPITALS = 0.335;
const BAR_HEIGHT = 5;
const BAR_LIMIT = 96;
const UNDERLINE = 1.4;

export function baselineOf(type: TypeSize): number {
  return type.leading / 2 + type.size * CAPITALS;
}

export function lineAtoms(lines: readonly Line[], type: TypeSize, place: Slot): readonly Atom[] {
  const baseline = baselineOf(type);
  return lines.map((line) => ({ kind: 'line', height: type.leading, baseline, line, slot: place }));
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

/** Operators of a progress bar; the caller has an artifact open. */
export function paintBar(
  brush: Brush,
  bar: CellBar,
  x: number,
  y: number,
  width: number,
  height: number = BAR_HEIGHT,
): void {
  const shade = toneShade(bar.tono);
  const share = Math.min(Math.max(bar.value, 0), 100) / 100;
  paintItems(brush, [{ kind: 'rect', x, y, width, height, fill: PAPER, stroke: RULE, lineWidth: 0.6 }], 0, 0);
  if (share > 0)
    paintItems(brush, [{ kind: 'rect', x, y, width: width * share, height, fill: shade.solid }], 0, 0);
  if (bar.mark !== undefined) {
    const at = x + (width * Math.min(Math.max(bar.mark, 0), 100)) / 100;
    paintItems(
      brush,
      [{ kind: 'rect', x: at - 1.4, y: y - 2.2, width: 2.8, height: height + 4.4, fill: PAPER }],
      0,
      0,
    );
    paintItems(
      brush,
      [{ kind: 'rect', x: at - 0.7, y: y - 2.2, width: 1.4, height: height + 4.4, fill: INK }],
      0,
      0,
    );
  }
}

interface PlacedPiece {
  readonly piece: Piece;
  readonly x: number;
  readonly y: number;
  readonly slot: Slot;
  /** Right end of the words of the line. */
  readonly end: number;
}

function placePieces(stack: Stack, x: number, y: number): PlacedPiece[] {
  const placed: PlacedPiece[] = [];
  let top = y;
  for (const atom of stack.atoms) {
    if (atom.kind === 'line') {
      const free = stack.width - atom.line.width;
      const left = x + stack.x + (stack.align === 'right' ? free : stack.align === 'center' ? free / 2 : 0);
      for (const piece of atom.line.pieces)
        placed.push({
          piece,
          x: left + piece.x,
          y: top + atom.baseline,
          slot: atom.slot,
          end: left + atom.line.width,
        });
    }
    top += atom.height;
  }
  return placed;
}

function paintPiece(brush: Brush, { piece, x, y }: PlacedPiece): void {
  const { face, size, color } = piece.style;
  if (piece.breaks === true) brush.kit.breakHyphen(x, y, face, size, color, piece.show);
  else brush.kit.text(x, y, face, size, color, piece.show);
}

function paintLink(brush: Brush, group: readonly PlacedPiece[], target: string): void {
  const first = group[0];
  if (first === undefined) return;
  const known = !target.startsWith('#') || brush.pageOf(target.slice(1)) !== undefined;
  if (!known) {
    brush.kit.mark(brush.element(first.slot), () => group.forEach((placed) => paintPiece(brush, placed)));
    return;
  }
  // Each line of a link is a link of its own: an annotation must end on the page where it stands.
  const rows = new Map<number, PlacedPiece[]>();
  for (const placed of group) rows.set(placed.y, [...(rows.get(placed.y) ?? []), placed]);
  const contents = target.startsWith('#')
    ? `Ir a la página ${brush.pageOf(target.slice(1)) ?? ''}`
    : `Abrir ${target}`;
  for (const [y, row] of rows) {
    const element = brush.element(slot('Link', first.slot));
    brush.kit.mark(element, () => row.forEach((placed) => paintPiece(brush, placed)));
    const left = row[0]?.x ?? 0;
    const right = Math.max(...row.map((placed) => Math.min(placed.x + placed.piece.width, placed.end)));
    const size = row[0]?.piece.style.size ?? 0;
    brush.kit.link(
      element,
      { x: left, y: y - size, width: right - left, height: size * 1.3 },
      target,
      contents,
    );
    brush.kit.artifact('Layout', () => {
      const color = colorOperands(row[0]?.piece.style.color ?? INK);
      brush.kit.draw(
        `${color} RG 0.5 w ${decimal(left)} ${decimal(y + UNDERLINE)} m ${decimal(right)} ${decimal(y + UNDERLINE)} l S`,
      );
    });
  }
}

/** Paints the text of a stack in its slots; the order is that of reading. */
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
    if (href === undefined)
      brush.kit.mark(brush.element(first.slot), () => group.forEach((piece) => paintPiece(brush, piece)));
    else paintLink(brush, group, href);
    index = end;
  }
}

/** Whether a stack has something to draw besides text. */
export function hasOrnament(stack: Stack): boolean {
  return stack.atoms.some((atom) => atom.kind === 'bar' || atom.kind === 'icon');
}

/** Paints bars and icons; the caller has an artifact open. */
export function paintOrnament(brush: Brush, stack: Stack, x: number, y: number): void {
  let top = y;
  for (const atom of stack.atoms) {
    if (atom.kind === 'bar') {
      const width = Math.min(stack.width, BAR_LIMIT);
      const left = stack.align === 'right' ? x + stack.x + stack.width - width : x + stack.x;
      paintBar(brush, atom.bar, left, top + 3, width);
    } else if (atom.kind === 'icon') {
      paintItems(
        brush,
        stateIcon(atom.estado, x + stack.x + atom.radius, top + atom.line / 2, atom.radius),
        0,
        0,
      );
    }
    top += atom.height;
  }
}

/** A hairline over the width of the block; the caller has an artifact open. */
export function hairline(
  brush: Brush,
  x: number,
  y: number,
  width: number,
  color: string = HAIRLINE,
  weight: number = 0.6,
): void {
  brush.kit.draw(
    `${colorOperands(color)} RG ${decimal(weight)} w ${decimal(x)} ${decimal(y)} m ${decimal(x + width)} ${decimal(y)} l S`,
  );
}
