/** Says in the table of sectors that a stream goes no further. */
const LAST_SECTORS = 0xfffffff8;
const ENTRY_SIZE = 128;
const STREAM = 2;
const ROOT = 5;

/**
 * The bytes of a stream of a compound file, as Excel 97 has them, by any of some names; undefined where there is none, and
 * for a file that is cut or damaged. Format: [MS-CFB].
 */
export function streamOf(bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  if (bytes.length < 512) return undefined;
  const head = viewOf(bytes);
  const size = 2 ** head.getUint16(30, true);
  if (size !== 512 && size !== 4096) return undefined;
  const sector = (at: number): Uint8Array => bytes.subarray((at + 1) * size, (at + 2) * size);
  const table = sectorTable(head, sector, Math.floor(bytes.length / size));
  const folder = joined(head.getUint32(48, true), table, sector);
  const entries = entriesIn(folder);
  const wanted = entries.find(({ name, type }) => type === STREAM && names.includes(name));
  if (!wanted) return undefined;
  if (wanted.length >= head.getUint32(56, true))
    return joined(wanted.start, table, sector).subarray(0, wanted.length);
  // Short streams share the stream of the root, in small sectors that have a table of their own.
  const root = entries.find(({ type }) => type === ROOT);
  const small = 2 ** head.getUint16(32, true);
  const shared = joined(root?.start ?? LAST_SECTORS, table, sector);
  const smallTable = numbersIn(joined(head.getUint32(60, true), table, sector));
  return joined(wanted.start, smallTable, (at) => shared.subarray(at * small, (at + 1) * small)).subarray(
    0,
    wanted.length,
  );
}

/** Which sector comes after each: where the table itself stands is said in the head, and for large files in a chain. */
function sectorTable(head: DataView, sector: (at: number) => Uint8Array, most: number): readonly number[] {
  const places = Array.from({ length: 109 }, (_, i) => head.getUint32(76 + i * 4, true));
  let next = head.getUint32(68, true);
  for (let left = Math.min(most, head.getUint32(72, true)); left > 0 && next < LAST_SECTORS; left--) {
    const more = numbersIn(sector(next));
    if (more.length === 0) break;
    places.push(...more.slice(0, -1));
    next = more.at(-1) ?? LAST_SECTORS;
  }
  // A damaged list may name one sector again and again.
  return [...new Set(places)].filter((at) => at < most).flatMap((at) => numbersIn(sector(at)));
}

/** The sectors of a stream one after the other; each of them once, whatever a damaged table says. */
function joined(start: number, table: readonly number[], sector: (at: number) => Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = start; at < LAST_SECTORS && parts.length <= table.length; at = table[at] ?? LAST_SECTORS)
    parts.push(sector(at));
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly length: number;
}

function entriesIn(folder: Uint8Array): readonly Entry[] {
  const view = viewOf(folder);
  return Array.from({ length: Math.floor(folder.length / ENTRY_SIZE) }, (_, i): Entry => {
    const at = i * ENTRY_SIZE;
    const letters = Math.max(0, Math.min(32, view.getUint16(at + 64, true) / 2) - 1);
    return {
      name: new TextDecoder('utf-16le').decode(folder.subarray(at, at + Math.floor(letters) * 2)),
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      length: view.getUint32(at + 120, true),
    };
  });
}

function numbersIn(bytes: Uint8Array): readonly number[] {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(i * 4, true));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
