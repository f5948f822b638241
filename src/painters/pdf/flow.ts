/** Boxes placed on pages, in one pass, before anything is painted. */
import type { Box } from './box.ts';
import { MARGIN, columnHeight } from './theme.ts';

/** Boxes that begin on a new page, all of one orientation. */
export interface Chapter {
  readonly landscape: boolean;
  /** Printed at the head of its pages. */
  readonly title: string;
  readonly boxes: readonly Box[];
}

export interface Placed {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
}

export interface Page {
  readonly landscape: boolean;
  readonly title: string;
  readonly items: readonly Placed[];
}

export interface Flow {
  readonly pages: readonly Page[];
  /** Boxes that are taller than a page and could not be parted. */
  readonly overflows: number;
}

/** A last page with less than this share of its height calls for a tighter setting. */
const ALMOST_EMPTY = 0.12;
/** Spaces between blocks, as shares of the normal ones, tried in order. */
const TIGHTER: readonly number[] = [0.85, 0.7, 0.55];
const TOLERANCE = 0.5;

interface Attempt {
  readonly pages: readonly (readonly Placed[])[];
  readonly lastHeight: number;
  readonly overflows: number;
}

/** Boxes that must start on the same page: those kept with the next, and the one they are kept with. */
function chains(boxes: readonly Box[]): readonly (readonly Box[])[] {
  const all: Box[][] = [];
  let open: Box[] = [];
  for (const box of boxes) {
    open.push(box);
    if (box.keepWithNext) continue;
    all.push(open);
    open = [];
  }
  if (open.length > 0) all.push(open);
  return all;
}

function attempt(boxes: readonly Box[], available: number, squeeze: number): Attempt {
  const pages: Placed[][] = [[]];
  let y = 0;
  let spaceAfter = 0;
  let overflows = 0;
  const isFresh = (): boolean => (pages.at(-1)?.length ?? 0) === 0;
  const turn = (): void => {
    pages.push([]);
    y = 0;
    spaceAfter = 0;
  };
  const space = (box: Box): number => (isFresh() ? 0 : Math.max(spaceAfter, box.before) * squeeze);
  const put = (box: Box): void => {
    y += space(box);
    pages.at(-1)?.push({ box, x: MARGIN.side, y: MARGIN.top + y });
    y += box.height;
    spaceAfter = box.after;
  };
  const place = (whole: Box): void => {
    let box = whole;
    for (;;) {
      const room = available - y - space(box);
      if (box.height <= room + TOLERANCE) return put(box);
      const halves = box.split(room, isFresh());
      if (halves !== null) {
        put(halves[0]);
        turn();
        box = halves[1];
      } else if (isFresh()) {
        overflows += 1;
        return put(box);
      } else turn();
    }
  };
  for (const chain of chains(boxes)) {
    let need = 0;
    let after = spaceAfter;
    chain.forEach((box, index) => {
      const before = index === 0 && isFresh() ? 0 : Math.max(after, box.before) * squeeze;
      need += before + (index === chain.length - 1 ? box.least : box.height);
      after = box.after;
    });
    if (!isFresh() && y + need > available + TOLERANCE) turn();
    chain.forEach(place);
  }
  return { pages, lastHeight: y, overflows };
}

/**
 * Places every chapter on its own pages. A chapter whose last page would be almost empty is set with
 * tighter spaces when that saves the page.
 */
export function placeChapters(chapters: readonly Chapter[]): Flow {
  const pages: Page[] = [];
  let overflows = 0;
  for (const { landscape, title, boxes } of chapters) {
    const available = columnHeight(landscape);
    let chosen = attempt(boxes, available, 1);
    if (chosen.pages.length > 1 && chosen.lastHeight < available * ALMOST_EMPTY) {
      const tight = TIGHTER.map((squeeze) => attempt(boxes, available, squeeze)).find(
        (other) => other.pages.length < chosen.pages.length,
      );
      chosen = tight ?? chosen;
    }
    overflows += chosen.overflows;
    for (const items of chosen.pages) pages.push({ landscape, title, items });
  }
  return { pages, overflows };
}
