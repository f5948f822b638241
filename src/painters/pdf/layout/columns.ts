/** Widths of the columns of a table: by weight, with room for the longest word. */

/** What a column asks for. */
export interface ColumnNeed {
  /** Relative width. */
  readonly weight: number;
  /** Least width, in points, in which no word must be cut. */
  readonly least: number;
  /** The part of it, in points, that figures need: words may be divided and figures may not. */
  readonly rigid?: number;
}

/**
 * Widths in points that sum `total`. Every column gets its least when they fit all together, and the rest is
 * shared by weight; when they do not fit, what words ask for is cut in proportion and they will be divided.
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number): readonly number[] {
  const sumLeast = needs.reduce((sum, need) => sum + need.least, 0);
  if (sumLeast >= total) {
    const rigid = needs.reduce((sum, need) => sum + (need.rigid ?? 0), 0);
    if (rigid >= total) return needs.map((need) => (need.least * total) / sumLeast);
    const share = (total - rigid) / (sumLeast - rigid);
    return needs.map((need) => (need.rigid ?? 0) + (need.least - (need.rigid ?? 0)) * share);
  }
  const widths = needs.map((need) => need.least);
  const fixed = needs.map(() => false);
  for (;;) {
    const free = needs.flatMap((need, index) => (fixed[index] === true ? [] : [{ need, index }]));
    const taken = needs.reduce((sum, need, index) => sum + (fixed[index] === true ? need.least : 0), 0);
    const weights = free.reduce((sum, { need }) => sum + need.weight, 0);
    if (free.length === 0 || weights <= 0) return spread(widths, total);
    let settled = true;
    for (const { need, index } of free) {
      const width = ((total - taken) * need.weight) / weights;
      widths[index] = width;
      if (width < need.least) {
        widths[index] = need.least;
        fixed[index] = true;
        settled = false;
      }
    }
    if (settled) return widths;
  }
}

/** Shares what is left over in proportion to the widths. */
function spread(widths: readonly number[], total: number): readonly number[] {
  const sum = widths.reduce((all, width) => all + width, 0);
  return sum <= 0 ? widths.map(() => total / widths.length) : widths.map((width) => (width * total) / sum);
}
