import { unzlibSync } from 'fflate';

/**
 * The contents of the compressed streams of a PDF, in the order of the file. An attachment is one of them. What cannot
 * be inflated is passed over: the file may come from anywhere.
 */
export function* inflatedStreams(pdf: Uint8Array): Generator<Uint8Array> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  for (let at = text.indexOf('stream'); at !== -1; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    const start = text.startsWith('\r\n', at + 6) ? at + 8 : at + 7;
    const end = text.indexOf('endstream', start);
    if (end === -1) return;
    const content = inflated(pdf.subarray(start, end));
    if (content) yield content;
    at = end + 3;
  }
}

function inflated(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return unzlibSync(bytes);
  } catch {
    return undefined;
  }
}
