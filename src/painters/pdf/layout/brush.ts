/** What blocks measure with (a ruler) and paint with (a brush), and their slots in the structure tree. */
import type { Kit } from '../kit/kit.ts';
import type { Element, ElementOptions } from '../kit/tree.ts';
import type { Theme } from './theme.ts';
import type { Run } from '../type/runs.ts';
import type { Shape } from '../type/typeface.ts';
import { setLines } from '../type/lines.ts';
import type { Line } from '../type/lines.ts';

/** A place in the structure tree. Its element is made when its first content is painted. */
export interface Slot {
  readonly type: string;
  /** `null` for the section that is open when its element is made. */
  readonly parent: Slot | null;
  readonly options: ElementOptions;
  element: Element | undefined;
}

const NO_OPTIONS: ElementOptions = {};

export function newSlot(
  type: string,
  parent: Slot | null = null,
  options: ElementOptions = NO_OPTIONS,
): Slot {
  return { type, parent, options, element: undefined };
}

/** Points from the top left corner of the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Ruler {
  readonly shape: Shape;
  /** A text that is only heard, with what its abbreviations stand for in their place. */
  readonly spoken: (text: string) => string;
  readonly theme: Theme;
  /** Texts that did not fit in their place; tests demand that there are none. */
  readonly overflows: string[];
  /** How many ids were given to elements: each has a number of its own. */
  readonly ids: { given: number };
}

/** An id for an element of the tree, which no other has. */
export function newId({ ids }: Ruler): string {
  ids.given += 1;
  return `e${ids.given}`;
}

export interface Brush extends Ruler {
  readonly kit: Kit;
  /** The element of a slot, made now if it was not yet. */
  element(slot: Slot): Element;
  /** Opens a section at a depth, 1 being a chapter; closes the ones at that depth or deeper. */
  openSection(depth: number, title: string): void;
  /** Closes the sections at a depth or deeper: what is painted next stands beside them. */
  closeSections(depth: number): void;
  /** Deepest section open: 0 for the document. */
  depth(): number;
  /** Number printed on the page where a heading stands; `undefined` for an unknown one. */
  pageOf(id: string): number | undefined;
}

/** Sets text in lines of a width in points, and notes it in `overflows` when it does not fit. */
export function measure(ruler: Ruler, runs: readonly Run[], width: number): readonly Line[] {
  const { lines, overflows } = setLines(runs, Math.max(width, 1), ruler.shape);
  if (overflows) ruler.overflows.push(runs.map((run) => run.text).join(''));
  return lines;
}

export function createBrush(
  ruler: Ruler,
  kit: Kit,
  root: Element,
  pages: ReadonlyMap<string, number>,
): Brush {
  const sections: Element[] = [root];
  const open = (): Element => sections.at(-1) ?? root;
  const brush: Brush = {
    ...ruler,
    kit,
    element(slot) {
      slot.element ??= kit.element(
        slot.parent === null ? open() : brush.element(slot.parent),
        slot.type,
        slot.options,
      );
      return slot.element;
    },
    openSection(depth, title) {
      brush.closeSections(depth);
      sections.push(kit.element(open(), 'Sect', { title }));
    },
    closeSections(depth) {
      sections.length = Math.min(sections.length, depth);
    },
    depth: () => sections.length - 1,
    pageOf: (id) => pages.get(id),
  };
  return brush;
}
