import type { ReadPicture } from './picture.ts';

/**
 * The markers that begin a frame, which tells the size (ITU T.81, B.1.1.3). C8 and CC begin none, and are of pictures that
 * PDF does not show: what writes it takes them for one.
 */
const FRAMES: ReadonlySet<number> = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf,
]);
/** Those that PDF shows, with eight bits of a colour: baseline, extended and progressive (ISO 32000-1, 7.4.8). */
const SHOWN: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/**
 * The coded data of a picture takes at least this many bytes for each of its points: a bit for each block of 8 × 8, and a
 * fourth of it where the scan that comes first is of a colour of half the points in width and height.
 */
const LEAST_OF_POINT = 1 / 8 / 64 / 4;
const SCAN = 0xda;
/** What no data can be read without: how fine its values are, and by which code they are written. */
const TABLES = [0xdb, 0xc4];
const APP1 = 0xe1;
/** Larger ones take more memory to show than a reader has. In pixels. */
const LARGEST_SIDE = 12_000;

/** Reads the head of a JPEG: its size, its colours and how it has to be turned. The picture itself is not decoded. */
export function readJpeg(bytes: Uint8Array): ReadPicture {
  const word = (at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  const seen = new Set<number>();
  const filling = new Set<number>();
  let orientation = 1;
  let size: { readonly width: number; readonly height: number } | undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return DAMAGED;
    const marker = bytes[at + 1] ?? 0;
    // Any number of FF may stand before a marker. What writes PDF reads none of them.
    if (marker === 0xff) {
      filling.add(at);
      at++;
      continue;
    }
    const length = word(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return DAMAGED;
    seen.add(marker);
    if (marker === APP1) orientation = orientationOf(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    if (FRAMES.has(marker)) {
      const components = bytes[at + 9] ?? 0;
      if (components === 4) {
        return { reason: 'tiene colores de imprenta (CMYK); guárdelo en RGB' };
      }
      if (components !== 1 && components !== 3) return DAMAGED;
      if (!SHOWN.has(marker) || bytes[at + 4] !== 8) {
        return {
          reason:
            'es un JPEG de una clase que un PDF no muestra (sin pérdida, aritmético o de 12 bits); guárdelo como JPEG común',
        };
      }
      size = { width: word(at + 7), height: word(at + 5) };
    }
    if (marker === SCAN) {
      if (size === undefined || size.width === 0 || size.height === 0) return DAMAGED;
      if (!TABLES.every((table) => seen.has(table))) return DAMAGED;
      if (Math.max(size.width, size.height) > LARGEST_SIDE) {
        return {
          reason: `mide ${size.width} × ${size.height} puntos, y puede medir hasta ${LARGEST_SIDE}; redúzcalo`,
        };
      }
      // What follows the head is the picture, up to its end: a download that broke off has none.
      const least = Math.ceil(size.width * size.height * LEAST_OF_POINT);
      if (!hasEnd(bytes, at + 2 + length + least)) return DAMAGED;
      const plain = filling.size === 0 ? bytes : bytes.filter((_, i) => !filling.has(i));
      return { picture: { kind: 'photograph', ...size, orientation, bytes: plain } };
    }
    at += 2 + length;
  }
  return DAMAGED;
}

/** Whether the mark of the end, FF D9, which coded data never holds, follows from a place on (ITU T.81, B.1.1.5). */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return true;
  return false;
}

const DAMAGED: ReadPicture = { reason: 'está dañado o incompleto; vuelva a guardarlo' };

/** The orientation that EXIF gives, 1 to 8 (tag 0x0112 of the first directory); undefined without one. */
function orientationOf(segment: Uint8Array): number | undefined {
  const head = [0x45, 0x78, 0x69, 0x66, 0, 0];
  if (!head.every((byte, i) => segment[i] === byte)) return undefined;
  const tiff = segment.subarray(head.length);
  if (tiff.length < 14) return undefined;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return undefined;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
