import { compareText } from '../diagnostics/order.ts';
import type { Origin } from '../model/model.ts';

type LineOf = (origin: Origin) => number;

/**
 * Places as a reader finds them: `poi/2019-S1.yaml:31, 40-45; plan.yaml:60`. Lines of a file are sorted, each once,
 * runs joined; files in order of path. Empty for no places.
 */
export function placesText(origins: readonly Origin[], lineOf: LineOf): string {
  return [...linesByFile(origins, lineOf)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([file, lines]) => `${file}:${lines}`)
    .join('; ');
}

/**
 * The same where some files are named elsewhere: of one file only its lines, `31, 40-45`; of several, its number
 * among them, `[1] 31; [2] 40`. Places in other files keep their name.
 */
export function linesText(origins: readonly Origin[], files: readonly string[], lineOf: LineOf): string {
  return [...linesByFile(origins, lineOf)]
    .map(([file, lines]) => ({ place: files.indexOf(file), file, lines }))
    .toSorted((a, b) => a.place - b.place || compareText(a.file, b.file))
    .map(({ place, file, lines }) =>
      place === -1 ? `${file}:${lines}` : files.length === 1 ? lines : `[${place + 1}] ${lines}`,
    )
    .join('; ');
}

function linesByFile(origins: readonly Origin[], lineOf: LineOf): ReadonlyMap<string, string> {
  const lines = new Map<string, Set<number>>();
  for (const origin of origins) {
    const known = lines.get(origin.file);
    if (known) known.add(lineOf(origin));
    else lines.set(origin.file, new Set([lineOf(origin)]));
  }
  return new Map(
    [...lines].map(([file, numbers]) => [file, runs([...numbers].toSorted((a, b) => a - b)).join(', ')]),
  );
}

/** `[1, 2, 3, 7]` as `1-3` and `7`. */
function runs(numbers: readonly number[]): readonly string[] {
  const found: { first: number; last: number }[] = [];
  for (const line of numbers) {
    const open = found.at(-1);
    if (open !== undefined && open.last === line - 1) open.last = line;
    else found.push({ first: line, last: line });
  }
  return found.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`));
}
