/** Boxes: blocks that are measured, and can be placed on a page, split between pages, and painted. */
import type { Brush, Point } from './brush.ts';
import { hasOrnament, paintOrnament, paintText, splitStack, stackHeight } from './stack.ts';
import type { Stack } from './stack.ts';

export interface Box {
  /** Points, without the space before and after. */
  readonly height: number;
  /** Height that must be free on a page to begin it there: its own when it cannot be split. */
  readonly least: number;
  readonly before: number;
  readonly after: number;
  readonly keepWithNext: boolean;
  /** Ids of the headings that it paints. */
  readonly anchors?: readonly string[];
  /** The title that the head of the pages shows from here on, when it opens a section. */
  readonly opens?: string;
  /**
   * Two boxes, the first of which fits in `available` points, and the second of which has no height when all does;
   * `null` when it cannot be split so. On a page that is
   * empty (`fresh`) it is split even where it should not be, since the next page has no more room.
   */
  split(available: number, fresh: boolean): readonly [Box, Box] | null;
  paint(brush: Brush, x: number, y: number): void;
}

export interface StackBoxOptions {
  readonly stacks: readonly Stack[];
  readonly before: number;
  readonly after: number;
  readonly keepWithNext?: boolean;
  readonly top?: number;
  readonly bottom?: number;
  /** Least lines on each page when it is split. */
  readonly orphans?: number;
  /** Paints what lies behind and beside, as an artifact. */
  readonly decorate?: (brush: Brush, area: Point & { readonly height: number }) => void;
}

const ORPHANS = 2;

function lineCount(stack: Stack): number {
  return stack.atoms.filter((atom) => atom.kind === 'line').length;
}

/** Height of the first `count` lines of a stack, with what stands between them. */
function heightOfLines(stack: Stack, count: number): number {
  let height = 0;
  let lines = 0;
  for (const atom of stack.atoms) {
    if (lines >= count) break;
    height += atom.height;
    if (atom.kind === 'line') lines += 1;
  }
  return height;
}

/** A box of stacks side by side, split between lines. */
export function stackBox(options: StackBoxOptions): Box {
  const {
    stacks,
    before,
    after,
    keepWithNext = false,
    top = 0,
    bottom = 0,
    orphans = ORPHANS,
    decorate,
  } = options;
  const inner = Math.max(0, ...stacks.map(stackHeight));
  const height = inner + top + bottom;
  const main = stacks.reduce<Stack | undefined>(
    (most, stack) => (most === undefined || stackHeight(stack) > stackHeight(most) ? stack : most),
    undefined,
  );
  const total = main === undefined ? 0 : lineCount(main);
  const parts = main !== undefined && total >= orphans * 2;
  return {
    height,
    before,
    after,
    keepWithNext,
    least: parts ? top + bottom + heightOfLines(main, orphans) : height,
    split(available, fresh) {
      if (main === undefined) return null;
      const room = available - top - bottom;
      let fits = lineCount(splitStack(main, room)[0]);
      if (total - fits < orphans) fits = total - orphans;
      if (fits < (fresh ? 1 : orphans)) return null;
      const limit = heightOfLines(main, fits);
      const halves = stacks.map((stack) => splitStack(stack, limit));
      return [
        stackBox({ ...options, stacks: halves.map(([first]) => first), after: 0, keepWithNext: false }),
        stackBox({ ...options, stacks: halves.map(([, rest]) => rest), before: 0 }),
      ];
    },
    paint(brush, x, y) {
      if (decorate !== undefined || stacks.some(hasOrnament))
        brush.kit.artifact('Layout', () => {
          decorate?.(brush, { x, y, height });
          for (const stack of stacks) paintOrnament(brush, stack, x, y + top);
        });
      for (const stack of stacks) paintText(brush, stack, x, y + top);
    },
  };
}
