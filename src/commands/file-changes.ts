import type { InputFile } from '../check/input-file.ts';
import type { FileChange } from '../painters/terminal/changes.ts';
import { mixedText } from '../text/mixed-encoding.ts';

/** What differs between the files of a project and those that it is to have, each by the name that `name` gives it. */
export function changesBetween(
  before: readonly InputFile[],
  after: readonly InputFile[],
  name: (file: string) => string,
): readonly FileChange[] {
  const known = new Map(before.map(({ path, bytes }) => [path, bytes]));
  return after
    .filter(({ path, bytes }) => known.get(path) !== bytes)
    .map(({ path, bytes }) => {
      const old = known.get(path);
      return { file: name(path), before: old && textOf(old), after: textOf(bytes) };
    });
}

/** For showing only: what is no UTF-8 is shown as Windows-1252. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return mixedText(bytes).text;
  }
}
