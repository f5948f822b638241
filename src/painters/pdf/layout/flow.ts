/** Boxes placed on pages, in one pass, before anything is painted. */
import type { Box } from './box.ts';
import { columnHeight, type Theme } from './theme.ts';

/** Boxes that begin on a new page, all of one orientation. */
export interface Chapter {
  readonly landscape: boolean;
  /** Printed at the head of its pages. */
  readonly title: string;
  /** May begin on the last page of the chapter before it, when enough of that page is empty. */
  readonly follows: boolean;
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
  /** How many boxes are taller than a page and could not be split. */
  readonly overflows: number;
}

/** When the last page of a chapter is filled less than this share, the chapter is tried with smaller spaces. */
const ALMOST_EMPTY = 0.12;
/** Spaces between blocks, as shares of the normal ones, tried in order. */
const TIGHTER: readonly number[] = [0.85, 0.7, 0.55];
const TOLERANCE = 0.5;
/** The next chapter begins on a page that is filled up to this share, where its first blocks fit. */
const PARTLY_EMPTY = 0.8;
/** Points between two chapters on a page. */
const CHAPTER_SPACE = 26;

interface Attempt {
  readonly pages: readonly (readonly Placed[])[];
  readonly lastHeight: number;
  readonly overflows: number;
}

/** Groups of boxes that must begin on the same page: those that are kept with the next one, and that one. */
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

/** The height of a page, the share of the usual spaces, and what of the first page belongs to the chapter before. */
interface Room {
  readonly available: number;
  readonly squeeze: number;
  readonly taken: number;
}

function attempt(boxes: readonly Box[], { margin }: Theme, { available, squeeze, taken }: Room): Attempt {
  const pages: Placed[][] = [[]];
  let y = taken;
  let spaceAfter = 0;
  let overflows = 0;
  const isFresh = (): boolean => (pages.at(-1)?.length ?? 0) === 0 && (taken === 0 || pages.length > 1);
  const turn = (): void => {
    pages.push([]);
    y = 0;
    spaceAfter = 0;
  };
  const space = (box: Box): number => (isFresh() ? 0 : Math.max(spaceAfter, box.before) * squeeze);
  const put = (box: Box): void => {
    y += space(box);
    pages.at(-1)?.push({ box, x: margin.side, y: margin.top + y });
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
        // Set otherwise, all of it fits.
        if (halves[1].height === 0) return;
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
 * Places every chapter on its own pages, or under the one before it where that left enough of a page empty. A chapter
 * whose last page would be almost empty, or one too many, is set with tighter spaces when that saves the page.
 */
export function placeChapters(chapters: readonly Chapter[], theme: Theme): Flow {
  const pages: Page[] = [];
  let overflows = 0;
  let filled = 0;
  for (const { landscape, title, follows, boxes } of chapters) {
    const available = columnHeight(theme, landscape);
    const open = follows && pages.at(-1)?.landscape === landscape && filled <= available * PARTLY_EMPTY;
    const taken = open ? filled + CHAPTER_SPACE : 0;
    let chosen = attempt(boxes, theme, { available, squeeze: 1, taken });
    const isTooLong = pages.length + chosen.pages.length > theme.pages;
    if (isTooLong || (chosen.pages.length > 1 && chosen.lastHeight < available * ALMOST_EMPTY)) {
      const tight = TIGHTER.map((squeeze) => attempt(boxes, theme, { available, squeeze, taken })).find(
        (other) => other.pages.length < chosen.pages.length,
      );
      chosen = tight ?? chosen;
    }
    overflows += chosen.overflows;
    filled = chosen.lastHeight;
    const [first = [], ...rest] = chosen.pages;
    const before = open ? pages.pop() : undefined;
    let section = title;
    const push = (items: readonly Placed[], named: string | undefined): void => {
      pages.push({ landscape, title: named ?? items[0]?.box.opens ?? section, items });
      section = items.findLast(({ box }) => box.opens !== undefined)?.box.opens ?? section;
    };
    push([...(before?.items ?? []), ...first], before?.title);
    for (const items of rest) push(items, undefined);
  }
  return { pages, overflows };
}
