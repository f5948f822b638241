import { Unzlib } from 'fflate';

/**
 * The contents of the compressed streams of a PDF, in the order of the file. An attachment is one of them. What cannot
 * be inflated is passed over, and once more has come out than any report carries it ends: the file may come from anywhere.
 */
export function* inflatedStreams(pdf: Uint8Array): Generator<Uint8Array> {
  let left = LARGEST;
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  for (let at = text.indexOf('stream'); at !== -1; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    const start = text.startsWith('\r\n', at + 6) ? at + 8 : at + 7;
    const end = text.indexOf('endstream', start);
    if (end === -1) return;
    const { content, size } = inflated(pdf.subarray(start, end), left);
    left -= size;
    if (left <= 0) return;
    if (content) yield content;
    at = end + 3;
  }
}

/** All that the report of the largest municipality holds, pages and pictures too, has a tenth of this. In bytes. */
const LARGEST = 128 * 1024 * 1024;

/** What is given to the library at once: it can be stopped between two pieces. In bytes. */
const PIECE = 16 * 1024;

/** What comes out of a stream, up to `limit` bytes, and how much that was; no content of one that is damaged or larger. */
function inflated(
  bytes: Uint8Array,
  limit: number,
): { readonly content: Uint8Array | undefined; readonly size: number } {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const isOver = (): boolean => size > limit;
  const inflating = new Unzlib((chunk) => {
    size += chunk.length;
    if (!isOver()) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      inflating.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (isOver()) break;
    }
  } catch {
    return { content: undefined, size };
  }
  return { content: isOver() ? undefined : Buffer.concat(chunks), size };
}
