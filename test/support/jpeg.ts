/** A JPEG's head and a few bytes of its picture: enough to be told by, not to be seen. */
export function jpeg({
  components = 3,
  width = 20,
  height = 10,
  orientation = 0,
  scan = true,
  frame: marker = 0xc0,
  precision = 8,
  tables = [0xdb, 0xc4],
} = {}): Uint8Array {
  const exif =
    orientation === 0
      ? []
      : [
          0xff,
          0xe1,
          0,
          34,
          ...Buffer.from('Exif\0\0'),
          ...Buffer.from('II*\0\b\0\0\0'),
          1,
          0,
          0x12,
          1,
          3,
          0,
          1,
          0,
          0,
          0,
          orientation,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
        ];
  const frame = [
    0xff,
    marker,
    0,
    8 + components * 3,
    precision,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    components,
  ];
  const parts = Array.from({ length: components * 3 }, () => 1);
  const picture = scan ? [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9] : [];
  const heads = tables.flatMap((table) => [0xff, table, 0, 2]);
  return Uint8Array.from([0xff, 0xd8, ...exif, ...heads, ...frame, ...parts, ...picture]);
}
