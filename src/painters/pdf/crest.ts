/** The municipal crest on the cover. */
import type { Drawing, Photograph, Picture, Point } from '../../pictures/picture.ts';
import { newSlot } from './layout/brush.ts';
import type { Brush } from './layout/brush.ts';
import { colorOperands, decimal } from './kit/operators.ts';

/** The square that a crest stands in: its left, top and side in points, from the top left corner of the page. */
export interface CrestPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Paints the crest as a figure that says what it shows. */
export function paintCrest(brush: Brush, crest: Picture, alternative: string, place: CrestPlace): void {
  const { kit } = brush;
  const [across, down] = isTurned(crest) ? [crest.height, crest.width] : [crest.width, crest.height];
  const scale = place.size / Math.max(across, down);
  const bottom = kit.pageHeight() - place.y;
  const figure = newSlot('Figure', null, {
    alternative,
    attributes: {
      O: 'Layout',
      Placement: 'Block',
      BBox: [place.x, bottom - down * scale, place.x + across * scale, bottom],
    },
  });
  kit.mark(brush.element(figure), () => {
    if (crest.kind === 'drawing') kit.draw(drawingOperators(crest, place, scale));
    else paintPhotograph(brush, crest, place, scale);
  });
}

function isTurned(crest: Picture): boolean {
  return crest.kind === 'photograph' && crest.orientation >= 5;
}

/**
 * Points are moved and scaled here, so that two decimals of a point are left of each, whatever the drawing's units. What
 * lies beside the part that is shown, as drawing programs leave it there, is not painted.
 */
function drawingOperators(drawing: Drawing, { x, y }: CrestPlace, scale: number): string {
  const at = ([px, py]: Point): string =>
    `${decimal(x + (px - drawing.left) * scale)} ${decimal(y + (py - drawing.top) * scale)}`;
  const painted = drawing.outlines.map(({ steps, fill, evenOdd }) => {
    const path = steps.map((step) => {
      switch (step.kind) {
        case 'move':
          return `${at(step.to)} m`;
        case 'line':
          return `${at(step.to)} l`;
        case 'curve':
          return `${at(step.by[0])} ${at(step.by[1])} ${at(step.to)} c`;
        case 'close':
          return 'h';
      }
    });
    return `${colorOperands(fill)} rg ${path.join(' ')} ${evenOdd ? 'f*' : 'f'}`;
  });
  const shown = [x, y, drawing.width * scale, drawing.height * scale].map(decimal).join(' ');
  return [`q ${shown} re W n`, ...painted, 'Q'].join(' ');
}

/**
 * How a stored picture of `w` × `h` is turned to stand upright (EXIF, tag 0x0112), as the operands of `cm`, with the
 * vertical axis pointing down.
 */
const TURNS: Readonly<Record<number, (w: number, h: number) => readonly number[]>> = {
  1: () => [1, 0, 0, 1, 0, 0],
  2: (w) => [-1, 0, 0, 1, w, 0],
  3: (w, h) => [-1, 0, 0, -1, w, h],
  4: (_w, h) => [1, 0, 0, -1, 0, h],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (_w, h) => [0, 1, -1, 0, h, 0],
  7: (w, h) => [0, -1, -1, 0, h, w],
  8: (w) => [0, -1, 1, 0, 0, w],
};

function paintPhotograph(brush: Brush, crest: Photograph, { x, y }: CrestPlace, scale: number): void {
  const [width, height] = [crest.width * scale, crest.height * scale];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = TURNS[crest.orientation]?.(width, height) ?? [];
  brush.kit.draw(`q ${[a, b, c, d, x + e, y + f].map(decimal).join(' ')} cm`);
  brush.kit.jpeg(crest.bytes, { x: 0, y: 0, width, height });
  brush.kit.draw('Q');
}
