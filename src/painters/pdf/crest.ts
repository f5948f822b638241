/** The municipal crest on the cover: a JPEG, or an SVG made only of filled paths. */
import type { Cover } from '../../report/report.ts';
import { slot } from './layout/brush.ts';
import type { Brush } from './layout/brush.ts';
import { colorOperands, decimal } from './kit/operators.ts';

type Crest = NonNullable<Cover['crest']>;

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shift: readonly [number, number];
  readonly paths: readonly { readonly steps: string; readonly fill: string }[];
}

const SIZE_MARKERS = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Width and height of a JPEG in pixels, or `null` when the bytes are not one. */
function jpegSize(bytes: Uint8Array): readonly [number, number] | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const word = (at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (SIZE_MARKERS.has(marker)) {
      // Four components are CMYK, which PDF/A with an sRGB intent does not admit.
      return bytes[at + 9] === 4 ? null : [word(at + 7), word(at + 5)];
    }
    at += 2 + word(at + 2);
  }
  return null;
}

/** Absolute M, L, C, H, V and Z as PDF operators; `null` when the path has any other command. */
function pathOperators(data: string): string | null {
  const operators: string[] = [];
  let x = 0;
  let y = 0;
  for (const [, command = '', list = ''] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const numbers = [...list.matchAll(/-?(?:\d+\.?\d*|\.\d+)/gu)].map(([number]) => Number(number));
    const take = { M: 2, L: 2, C: 6, H: 1, V: 1, Z: 0, z: 0 }[command];
    if (take === undefined) return null;
    if (take === 0) {
      operators.push('h');
      continue;
    }
    for (let at = 0; at + take <= numbers.length; at += take) {
      const values = numbers.slice(at, at + take);
      if (command === 'H') x = values[0] ?? x;
      else if (command === 'V') y = values[0] ?? y;
      else [x = 0, y = 0] = values.slice(-2);
      if (command === 'C') operators.push(`${values.map(decimal).join(' ')} c`);
      else operators.push(`${decimal(x)} ${decimal(y)} ${command === 'M' && at === 0 ? 'm' : 'l'}`);
    }
  }
  return operators.join(' ');
}

/** `null` when the SVG has anything but a viewBox and filled paths: it is better left out than wrong. */
function readSvg(bytes: Uint8Array): Drawing | null {
  const text = new TextDecoder().decode(bytes);
  const box = /viewBox="\s*([-\d.]+)[\s,]+([-\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/u.exec(text);
  if (box === null || /<(?:image|text|use|style|script|foreignObject)|transform=/u.test(text)) return null;
  const paths: { steps: string; fill: string }[] = [];
  for (const [tag] of text.matchAll(/<path\b[^>]*>/gu)) {
    const steps = pathOperators(/\sd="([^"]*)"/u.exec(tag)?.[1] ?? '');
    const fill = /\sfill="(#[0-9A-Fa-f]{6})"/u.exec(tag)?.[1] ?? '#000000';
    if (steps === null) return null;
    if (steps !== '') paths.push({ steps, fill });
  }
  const [left = 0, top = 0, width = 0, height = 0] = box.slice(1).map(Number);
  return paths.length === 0 || width <= 0 || height <= 0
    ? null
    : { width, height, shift: [left, top], paths };
}

/** Whether the crest can be painted: an SVG of filled paths with its viewBox, or a JPEG that tells its size. */
export function canDraw(crest: Crest): boolean {
  if (crest.type === 'svg') return readSvg(crest.bytes) !== null;
  const [width, height] = jpegSize(crest.bytes) ?? [0, 0];
  return width > 0 && height > 0;
}

/** Paints the crest in a square of `size` points. `false`, and nothing painted, when it cannot be read. */
export function paintCrest(
  brush: Brush,
  crest: Crest,
  alternative: string,
  x: number,
  y: number,
  size: number,
): boolean {
  const { kit } = brush;
  const drawing = crest.type === 'svg' ? readSvg(crest.bytes) : null;
  const pixels = crest.type === 'jpeg' ? jpegSize(crest.bytes) : null;
  const [width, height] = drawing === null ? (pixels ?? [0, 0]) : [drawing.width, drawing.height];
  if (width <= 0 || height <= 0) return false;
  const scale = size / Math.max(width, height);
  const pageHeight = kit.pageHeight();
  const figure = slot('Figure', null, {
    alternative,
    attributes: {
      O: 'Layout',
      Placement: 'Block',
      BBox: [x, pageHeight - y - height * scale, x + width * scale, pageHeight - y],
    },
  });
  kit.mark(brush.element(figure), () => {
    if (drawing === null) return kit.jpeg(crest.bytes, x, y, width * scale, height * scale);
    const [left, top] = drawing.shift;
    const matrix = [scale, 0, 0, scale, x - left * scale, y - top * scale].map((value) =>
      String(Math.round(value * 1e4) / 1e4),
    );
    kit.draw(`q ${matrix.join(' ')} cm`);
    for (const { steps, fill } of drawing.paths) kit.draw(`${colorOperands(fill)} rg ${steps} f*`);
    kit.draw('Q');
    return undefined;
  });
  return true;
}
