/**
 * The parts of a form that brings files, as browsers send it (RFC 7578): strict, since nothing but a browser sends one
 * here. Each limit is far beyond what our own form needs.
 */

export interface FormPart {
  readonly name: string;
  /** Of a file, its name without folders and without signs that are not seen; undefined for a field. */
  readonly file: string | undefined;
  readonly bytes: Uint8Array;
}

/** A province sends a book for each unit of its districts. */
const MOST_PARTS = 2000;
/** Bytes of what stands before the content of a part. */
const LONGEST_HEAD = 4096;
const LONGEST_NAME = 120;

const CR = 13;
const utf8 = new TextDecoder();
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const EMPTY_LINE = bytesOf('\r\n\r\n');

/** Takes a body apart; undefined for one that no browser sends. `type` is its Content-Type. */
export function formParts(body: Uint8Array, type: string): readonly FormPart[] | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;\s*boundary=(?:"([^"\s]{1,70})"|([\w'()+,\-./:=?]{1,70}))\s*$/i.exec(type) ??
    [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return undefined;
  const first = bytesOf(`--${boundary}`);
  const next = bytesOf(`\r\n--${boundary}`);
  if (!standsAt(body, first, 0)) return undefined;
  const parts: FormPart[] = [];
  let at = first.length;
  while (parts.length <= MOST_PARTS) {
    if (standsAt(body, bytesOf('--'), at)) return parts;
    if (!standsAt(body, bytesOf('\r\n'), at)) return undefined;
    const head = body.subarray(at, at + LONGEST_HEAD);
    const headEnd = placeOf(head, EMPTY_LINE, 0);
    if (headEnd < 0) return undefined;
    const begin = at + headEnd + EMPTY_LINE.length;
    const end = placeOf(body, next, begin);
    const named = namesIn(utf8.decode(head.subarray(2, headEnd)));
    if (end < 0 || named === undefined) return undefined;
    parts.push({ ...named, bytes: body.subarray(begin, end) });
    at = end + next.length;
  }
  return undefined;
}

function namesIn(head: string): Pick<FormPart, 'name' | 'file'> | undefined {
  const lines = head.split('\r\n');
  const [line, ...more] = lines.filter((one) => /^content-disposition:/i.test(one));
  if (line === undefined || more.length > 0) return undefined;
  const [, name, file] =
    /^content-disposition:\s*form-data;\s*name="([^"]*)"(?:;\s*filename="([^"]*)")?\s*$/i.exec(line) ?? [];
  return name === undefined
    ? undefined
    : { name: written(name), file: file === undefined ? undefined : fileName(written(file)) };
}

/** Browsers write so what would end the name. */
function written(name: string): string {
  return name.replaceAll('%22', '"').replaceAll(/%0D%0A|%0D|%0A/gi, ' ');
}

/** Only the name: some browsers send the folders, and others who want to leave ours. */
function fileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const seen = last.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  const short = seen.slice(-LONGEST_NAME);
  return /^\.*$/.test(short) && short !== '' ? 'archivo' : short;
}

function standsAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  if (at + wanted.length > bytes.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/** Where some bytes that begin with a carriage return stand at or after a place; -1 for nowhere. */
function placeOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(CR, from); at >= 0; at = bytes.indexOf(CR, at + 1))
    if (standsAt(bytes, wanted, at)) return at;
  return -1;
}
