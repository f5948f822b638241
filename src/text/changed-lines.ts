/** Lines that changed together: those of before and what stands in their place, `line` being the first, from 1. */
export interface ChangedLines {
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** As far as lines that are equal again are looked for. */
const AHEAD = 200;

/** What differs between two texts, line by line; line breaks do not count. */
export function changedLines(before: string, after: string): readonly ChangedLines[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const changed: ChangedLines[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    const [left, right] = nextEqual(a, b, i, j);
    changed.push({ line: i + 1, before: a.slice(i, left), after: b.slice(j, right) });
    i = left;
    j = right;
  }
  return changed;
}

/** Where both go on alike, with the fewest lines in between; both ends where they do not. */
function nextEqual(
  a: readonly string[],
  b: readonly string[],
  i: number,
  j: number,
): readonly [number, number] {
  for (let total = 1; total <= AHEAD; total++)
    for (let left = Math.min(total, a.length - i); left >= 0; left--) {
      const right = total - left;
      const [x, y] = [i + left, j + right];
      if (y > b.length) continue;
      if (x === a.length && y === b.length) return [x, y];
      if (x < a.length && y < b.length && a[x] === b[y] && (a[x]?.trim() !== '' || left === right))
        return [x, y];
    }
  return [a.length, b.length];
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
