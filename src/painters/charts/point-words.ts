/** Words beside the points of a small line chart: each where it is read as the word of its own point. */
import { INK } from '../palette.ts';
import { centredLabel, leadingOf } from './labels.ts';
import type { ChartType } from './labels.ts';
import { labelWidth } from './metrics.ts';
import type { Item } from './scene.ts';

/** A place in the chart, in points. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface PointWord {
  readonly text: string;
  readonly at: Spot;
  /** The side on which it would rather stand. */
  readonly isOver: boolean;
  readonly fill: string;
}

/** Where words may stand: as wide as the chart, between two heights, beside its lines. */
export interface WordRoom {
  readonly type: ChartType;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly (readonly Spot[])[];
  /** The points that are seen as such: a word nearer to another than to its own is read as that of the other. */
  readonly points: readonly Spot[];
  /** From the middle of a point to the words beside it, without half their height. */
  readonly radius: number;
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** Points sideways from the point, tried in order. */
const SHIFTS: readonly number[] = [0, 6, -6, 12, -12, 18, -18, 24, -24, 30, -30];
/** What a place costs, in points of distance from its point: each point sideways, the other side, and what it must not do. */
const SIDEWAYS = 0.4;
const OTHER_SIDE = 4;
const OVER_ANOTHER = 1000;
const OUTSIDE = 100;
const AT_ANOTHER_POINT = 50;
/** From the middle of a word to the top of its letters, as a share of its line. */
const LETTERS = 0.35;
/** Between two words in one line. */
const APART = 2;

/** The words of the points, those given first on the better places. */
export function pointWords(room: WordRoom, words: readonly PointWord[]): readonly Item[] {
  const taken: Place[] = [];
  return words.map((word) => {
    const face = word.fill === INK ? 'semibold' : 'regular';
    const half = labelWidth(word.text, face, room.type.small) / 2;
    const place = bestPlace(room, word, half, taken);
    taken.push(place);
    return centredLabel(
      word.text,
      { face, size: room.type.small, fill: word.fill },
      place.left,
      place.middle,
    );
  });
}

/** The place that costs least, of several the first. `half` is half the width of the word. */
function bestPlace(room: WordRoom, word: PointWord, half: number, taken: readonly Place[]): Place {
  const { x } = word.at;
  let best: { readonly place: Place; readonly cost: number } | undefined;
  for (const shift of SHIFTS) {
    const left = Math.min(Math.max(x + shift, half), Math.max(room.width - half, half)) - half;
    for (const isOver of [word.isOver, !word.isOver]) {
      // What it costs at least: most words stand on one of the first places, and what passes the others is not looked at.
      const least = Math.abs(left + half - x) * SIDEWAYS + (isOver === word.isOver ? 0 : OTHER_SIDE);
      if (best !== undefined && least >= best.cost) continue;
      const place = placeOf(room, word.at, { left, right: left + half * 2 }, isOver);
      const cost = least + costOf(room, word, place, taken);
      if (best === undefined || cost < best.cost) best = { place, cost };
    }
  }
  if (best === undefined) throw new Error('there is no place to try');
  return best.place;
}

/** Over or under a point and the lines that pass between two places. */
function placeOf(
  { type, lines, radius }: WordRoom,
  { y }: Spot,
  { left, right }: Pick<Place, 'left' | 'right'>,
  isOver: boolean,
): Place {
  const passing = [y, ...lines.flatMap((points) => heightsBetween(points, left, right))];
  const edge = isOver ? Math.min(...passing) : Math.max(...passing);
  return { left, right, middle: edge + (isOver ? -1 : 1) * (radius + leadingOf(type.small) / 2) };
}

/** What a place costs beside its side and its way sideways: never less than nothing. */
function costOf(
  { type, top, bottom, radius, points }: WordRoom,
  { at }: PointWord,
  { left, right, middle }: Place,
  taken: readonly Place[],
): number {
  const height = leadingOf(type.small);
  const away = Math.abs(middle - at.y) - radius - height / 2;
  const isTaken = taken.some(
    (other) =>
      left < other.right + APART &&
      other.left < right + APART &&
      Math.abs(middle - other.middle) < height * 0.9,
  );
  const isOutside = middle - height * LETTERS < top || middle + height * LETTERS > bottom;
  const isOfAnother = points.some(
    ({ x, y }) => x > left && x < right && Math.abs(middle - y) < Math.abs(middle - at.y) - 1,
  );
  return (
    away + (isTaken ? OVER_ANOTHER : 0) + (isOutside ? OUTSIDE : 0) + (isOfAnother ? AT_ANOTHER_POINT : 0)
  );
}

/** Where a line is highest and lowest between two places: at its points there and where it comes in and goes out. */
function heightsBetween(points: readonly Spot[], from: number, to: number): readonly number[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index] ?? end;
    const [low, high] = [Math.max(start.x, from), Math.min(end.x, to)];
    if (low > high) return [];
    if (start.x === end.x) return [start.y, end.y];
    const at = (x: number): number => start.y + ((end.y - start.y) * (x - start.x)) / (end.x - start.x);
    return [at(low), at(high)];
  });
}
