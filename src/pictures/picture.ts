import { readJpeg } from './jpeg.ts';
import { readSvg } from './svg.ts';

/** One step of an outline, in the units of its drawing: to a point, or along a curve of Bézier to one. */
export type Step =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly by: readonly [Point, Point]; readonly to: Point }
  | { readonly kind: 'close' };

export type Point = readonly [x: number, y: number];

/** A drawing made of outlines that are filled with one colour each, `#rrggbb`. */
export interface Drawing {
  readonly kind: 'drawing';
  /** The part of its plane that is shown. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly Outline[];
}

export interface Outline {
  readonly steps: readonly Step[];
  readonly fill: string;
  /** Whether what an even number of turns go round stays empty; else what as many turns go round either way. */
  readonly evenOdd: boolean;
}

/** A photograph as it is stored, and how it has to be turned to stand upright. */
export interface Photograph {
  readonly kind: 'photograph';
  /** Of the stored picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The orientation of EXIF, 1 (as stored) to 8. */
  readonly orientation: number;
  readonly bytes: Uint8Array;
}

export type Picture = Drawing | Photograph;

/** A picture, or why there is none: the reason completes a sentence that begins with the file, and is Spanish. */
export type ReadPicture = { readonly picture: Picture } | { readonly reason: string };

/** In bytes: a crest of the whole page in print quality has a tenth. */
const LARGEST = 8 * 1024 * 1024;

/**
 * Reads a picture by its first bytes, whatever its name says: an SVG made only of filled outlines, or a JPEG in grey or
 * RGB. What could not be painted as it looks elsewhere is refused, with the reason and what to do.
 */
export function readPicture(bytes: Uint8Array): ReadPicture {
  if (bytes.length === 0) return { reason: 'está vacío' };
  if (bytes.length > LARGEST) {
    return { reason: `tiene ${Math.ceil(bytes.length / 1024 / 1024)} MB, y puede tener hasta 8; redúzcalo` };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return { reason: 'es un PNG; guárdelo como .jpg o .svg' };
  if (startsWith(bytes, [0x47, 0x49, 0x46])) return { reason: 'es un GIF; guárdelo como .jpg o .svg' };
  const text = textOf(bytes);
  if (text !== undefined && /<svg[\s>]/.test(text)) return readSvg(text);
  return { reason: 'no es un SVG ni una foto .jpg' };
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, i) => bytes[i] === byte);
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
