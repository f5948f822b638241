import { compareText } from '../diagnostics/order.ts';
import type { Origin } from '../model/model.ts';

type LineOf = (origin: Origin) => number;

/**
 * Places as a reader finds them: `poi/2019-S1.yaml:31, 40-45; plan.yaml:60`. Lines of a file are sorted, each once,
 * runs joined; files in order of path. Empty for no places.
 */
export function placesText(origins: readonly Origin[], lineOf: LineOf): string {
  return linesByFile(origins, lineOf)
    .toSorted((a, b) => compareText(a.file, b.file))
    .map(({ file, lines }) => `${file}:${lines}`)
    .join('; ');
}

/**
 * The same where some files are named elsewhere: of one file only its lines, `31, 40-45`; of several, its number
 * among them, `[1] 31; [2] 40`. Places in other files keep their name.
 */
export function linesText(origins: readonly Origin[], files: readonly string[], lineOf: LineOf): string {
  return linesByFile(origins, lineOf)
    .map(({ file, lines }) => ({ place: files.indexOf(file), file, lines }))
    .toSorted((a, b) => a.place - b.place || compareText(a.file, b.file))
    .map(({ place, file, lines }) =>
      place === -1 ? `${file}:${lines}` : files.length === 1 ? lines : `[${place + 1}] ${lines}`,
    )
    .join('; ');
}

interface FileLines {
  readonly file: string;
  /** `31, 40-45` */
  readonly lines: string;
}

function linesByFile(origins: readonly Origin[], lineOf: LineOf): readonly FileLines[] {
  const found = new Map<string, number[]>();
  for (const origin of origins) {
    const line = lineOf(origin);
    const lines = found.get(origin.file);
    if (lines) insert(lines, line);
    else found.set(origin.file, [line]);
  }
  return Array.from(found, ([file, lines]) => ({ file, lines: runs(lines) }));
}

/** Keeps lines sorted, each once. They come almost in order: most are only put at the end. */
function insert(lines: number[], line: number): void {
  let place = lines.length;
  while (place > 0 && (lines[place - 1] ?? 0) > line) place--;
  if (lines[place - 1] !== line) lines.splice(place, 0, line);
}

/** `[1, 2, 3, 7]` as `1-3, 7`. */
function runs(lines: readonly number[]): string {
  let text = '';
  let first = 0;
  for (const [i, line] of lines.entries()) {
    if (i === 0 || line !== (lines[i - 1] ?? 0) + 1) first = line;
    if (lines[i + 1] === line + 1) continue;
    text += `${text === '' ? '' : ', '}${first === line ? line : `${first}-${line}`}`;
  }
  return text;
}
