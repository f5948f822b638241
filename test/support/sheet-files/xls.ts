/** What goes into a cell of an xls to be made. */
type XlsCell = string | number | XlsFormula | undefined;

/** A formula that says 0, by its tokens in the order in which they are done. */
export interface XlsFormula {
  readonly tokens: readonly number[];
}

/**
 * The bytes of a workbook of Excel 97 with one sheet, its records and its compound file written by hand. `locked` adds the
 * record that says that there is a password, `isOfExcel` the marks by which Excel knows what is its own.
 */
export function xlsOf(
  rows: readonly (readonly XlsCell[])[],
  { locked = false, isOfExcel = false } = {},
): Uint8Array {
  const begins = (type: number): readonly number[] =>
    record(0x809, [
      ...int16(0x600),
      ...int16(type),
      ...int16(0),
      ...int16(0),
      ...int32(isOfExcel ? 0xc9 : 0),
      ...int32(0),
    ]);
  const ends = record(0x0a, []);
  const sheet = [
    ...begins(0x10),
    ...rows.flatMap((row, r) => row.flatMap((cell, c) => cellRecord(r, c, cell))),
    ...ends,
  ];
  const globals = (offset: number): readonly number[] => [
    ...begins(0x05),
    ...(locked ? record(0x2f, [1, 0, 1, 0, 1, 0]) : []),
    ...record(0x85, [...int32(offset), 0, 0, 6, 0, ...[...'Avance'].map((letter) => letter.charCodeAt(0))]),
    ...ends,
  ];
  const offset = globals(0).length;
  return compound('Workbook', Uint8Array.from([...globals(offset), ...sheet]));
}

/** A compound file that holds nothing but what its one stream is called. */
export function compound(name: string, stream: Uint8Array): Uint8Array {
  const content = Math.max(8, Math.ceil(stream.length / 512));
  const bytes = new Uint8Array(512 * (3 + content));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, i === 0 ? 0 : FREE, true);
  // The table of sectors, then the folder, then the stream.
  for (let i = 0; i < 128; i++) {
    const last = content + 1;
    const next = i === 0 ? 0xfffffffd : i === 1 ? END : i < last ? i + 1 : i === last ? END : FREE;
    view.setUint32(512 + i * 4, next, true);
  }
  entry(bytes, 1024, 'Root Entry', 5, END, 0);
  entry(bytes, 1024 + 128, name, 2, 2, content * 512);
  bytes.set(stream, 1536);
  return bytes;
}

const END = 0xfffffffe;
const FREE = 0xffffffff;

function entry(bytes: Uint8Array, at: number, name: string, type: number, start: number, size: number): void {
  const view = new DataView(bytes.buffer);
  for (const [i, letter] of [...name].entries()) view.setUint16(at + i * 2, letter.charCodeAt(0), true);
  view.setUint16(at + 64, (name.length + 1) * 2, true);
  bytes[at + 66] = type;
  for (const offset of [68, 72, 76])
    view.setUint32(at + offset, type === 5 && offset === 76 ? 1 : FREE, true);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
}

function cellRecord(row: number, column: number, cell: XlsCell): readonly number[] {
  const at = [...int16(row), ...int16(column), ...int16(0)];
  if (cell === undefined) return [];
  if (typeof cell === 'object')
    return record(0x06, [
      ...at,
      ...Array.from({ length: 14 }, () => 0),
      ...int16(cell.tokens.length),
      ...cell.tokens,
    ]);
  if (typeof cell === 'number')
    return record(0x203, [...at, ...new Uint8Array(new Float64Array([cell]).buffer)]);
  return record(0x204, [
    ...at,
    ...int16(cell.length),
    1,
    ...[...cell].flatMap((c) => int16(c.charCodeAt(0))),
  ]);
}

function record(id: number, data: readonly number[]): readonly number[] {
  return [...int16(id), ...int16(data.length), ...data];
}

function int16(value: number): readonly number[] {
  return [value & 255, (value >> 8) & 255];
}

function int32(value: number): readonly number[] {
  return [...int16(value & 0xffff), ...int16(value >>> 16)];
}
