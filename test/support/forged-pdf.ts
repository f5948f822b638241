import { inflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import type { Random } from './random.ts';

type Forgery = (pdf: Uint8Array, random: Random) => Uint8Array;

/** The places of the compressed streams of a PDF, those of more than a few bytes. */
function streamsOf(pdf: Buffer): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = 0; ;) {
    const start = pdf.indexOf('stream\n', at);
    if (start < 0) return found;
    const end = pdf.indexOf('\nendstream', start);
    if (end < 0) return found;
    if (end - start > 20 && pdf.subarray(start - 3, start).toString('latin1') !== 'end')
      found.push([start + 7, end]);
    at = end + 10;
  }
}

/** A stream with some text of it changed, compressed anew: what somebody does who knows what a PDF is. */
function rewritten(pdf: Uint8Array, random: Random, change: (text: string) => string): Uint8Array {
  const bytes = Buffer.from(pdf);
  const [start, end] = random.pick(streamsOf(bytes)) ?? [0, 0];
  try {
    const text = inflateSync(bytes.subarray(start, end)).toString('latin1');
    const packed = zlibSync(Buffer.from(change(text), 'latin1'), { level: 9 });
    return Buffer.concat([bytes.subarray(0, start), packed, bytes.subarray(end)]);
  } catch {
    return flipped(pdf, random);
  }
}

function flipped(pdf: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(pdf);
  const at = random.below(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  return copy;
}

const FORGERIES: readonly Forgery[] = [
  flipped,
  (pdf, random) => pdf.slice(0, random.below(pdf.length)),
  (pdf, random) =>
    Buffer.concat([pdf, Buffer.from(Array.from({ length: 1 + random.below(50) }, () => random.below(256)))]),
  (pdf, random) => {
    const at = random.below(pdf.length);
    return Buffer.concat([pdf.subarray(0, at), pdf.subarray(at + 1 + random.below(100))]);
  },
  (pdf, random) => {
    const [from, to] = [random.below(pdf.length), random.below(pdf.length)];
    const piece = pdf.subarray(from, from + random.below(200));
    return Buffer.concat([pdf.subarray(0, to), piece, pdf.subarray(to + piece.length)]);
  },
  (pdf, random) =>
    rewritten(pdf, random, (text) => text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))),
  (pdf, random) =>
    rewritten(pdf, random, (text) => text.replaceAll('rojo', 'verde').replace(/"huella":"\w/, '"huella":"0')),
  (pdf, random) => rewritten(pdf, random, (text) => `${text}%`),
  (pdf, random) => rewritten(pdf, random, () => '\0'.repeat(1 << (16 + random.below(10)))),
  (pdf) =>
    Buffer.from(
      Buffer.from(pdf)
        .toString('latin1')
        .replace(/\/Contents (\d+) 0 R/, '/Contents 1 0 R'),
      'latin1',
    ),
  // A later revision of the same file, as editors write it.
  (pdf) =>
    Buffer.concat([
      pdf,
      Buffer.from('\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n'),
    ]),
];

/** A report that somebody changed, in one to three ways; other bytes than it had. */
export function forged(pdf: Uint8Array, random: Random): Uint8Array {
  let bytes = pdf;
  for (let times = 0; times <= random.below(3); times++)
    bytes = random.pick(FORGERIES)?.(bytes, random) ?? bytes;
  return Buffer.compare(bytes, pdf) === 0 ? flipped(pdf, random) : bytes;
}
