import { compareText } from '../diagnostics/order.ts';
import type { Origin } from '../model/model.ts';

type LineOf = (origin: Origin) => number;

/** Files that are named once and cited by their number. */
export interface NumberedFiles {
  /**
   * Places as a reader finds them: `[3] 31, 40-45 [1] 60`, a file and its lines. Lines of a file are sorted, each once,
   * runs joined; files by number. Empty for no places. Those that `cited` has are left out, and it takes the others.
   */
  readonly placesOf: (origins: readonly Origin[], cited?: Set<string>) => string;
  /** `[1] plan.yaml` of every file that was cited so far, in order of number. */
  readonly names: () => readonly string[];
}

/** Numbers files in the order in which they are first cited; those cited together, in order of path. */
export function numberedFiles(lineOf: LineOf): NumberedFiles {
  const numbers = new Map<string, number>();
  const numberOf = (file: string): number => {
    const known = numbers.get(file);
    if (known !== undefined) return known;
    numbers.set(file, numbers.size + 1);
    return numbers.size;
  };
  return {
    placesOf: (origins, cited) =>
      linesByFile(origins, lineOf, cited)
        .toSorted((a, b) => compareText(a.file, b.file))
        .map(({ file, lines }) => ({ number: numberOf(file), lines }))
        .toSorted((a, b) => a.number - b.number)
        .map(({ number, lines }) => `[${number}] ${lines}`)
        .join(' '),
    names: () => [...numbers].map(([file, number]) => `[${number}] ${file}`),
  };
}

/** Places with their files by name: `poi/2019-S1.yaml 31, 40-45; plan.yaml 60`, in order of path. Empty for no places. */
export function placesByName(origins: readonly Origin[], lineOf: LineOf): string {
  return linesByFile(origins, lineOf)
    .toSorted((a, b) => compareText(a.file, b.file))
    .map(({ file, lines }) => `${file} ${lines}`)
    .join('; ');
}

interface FileLines {
  readonly file: string;
  /** `31, 40-45` */
  readonly lines: string;
}

function linesByFile(origins: readonly Origin[], lineOf: LineOf, cited?: Set<string>): readonly FileLines[] {
  const found = new Map<string, number[]>();
  const told: string[] = [];
  for (const origin of origins) {
    const line = lineOf(origin);
    if (cited !== undefined) {
      const place = `${line} ${origin.file}`;
      if (cited.has(place)) continue;
      told.push(place);
    }
    const lines = found.get(origin.file);
    if (lines) insert(lines, line);
    else found.set(origin.file, [line]);
  }
  for (const place of told) cited?.add(place);
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
