import { zipSync, type Zippable } from 'fflate';

/** The earliest time that a zip can tell: its bytes do not depend on when it was made. */
const NO_TIME = new Date(1980, 0, 1);

/** Several files as one, by their names with folders. The same files give the same bytes. */
export function zipped(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const utf8 = new TextEncoder();
  const parts: Zippable = {};
  for (const [name, content] of files)
    parts[name] = [
      typeof content === 'string' ? utf8.encode(content) : content,
      { mtime: NO_TIME, level: 6 },
    ];
  return zipSync(parts);
}
