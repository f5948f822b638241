import { readJpeg } from './jpeg.ts';
import type { ReadPicture } from './picture.ts';
import { readSvg } from './svg.ts';

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
