/** A band woven with stepped diamonds, as the textiles of the altiplano. */
import { BLUE, NAVY, OCHRE } from './palette.ts';

const CREAM = '#F5E6CC';
const WHITE = '#FFFFFF';
const SKY = '#7FA9BF';
const DEEP = '#0E4562';

/** Cells across the band; the middle one is the axis. */
export const ACROSS = 21;
const AXIS = 10;
/** Rows after which the pattern begins again. */
export const PERIOD = 10;

/** Colour of a cell, or `null` for the ground, which is navy. */
export function weave(column: number, row: number): string | null {
  const side = Math.abs(column - AXIS);
  const turn = ((row % PERIOD) + PERIOD) % PERIOD;
  const middle = Math.min(turn, PERIOD - turn);
  const center = side + middle;
  if (center <= 4) {
    if (center === 0) return OCHRE;
    if (center === 1) return WHITE;
    if (center === 2) return NAVY;
    if (center === 3) return OCHRE;
    return DEEP;
  }
  const shifted = Math.min((turn + PERIOD / 2) % PERIOD, PERIOD - ((turn + PERIOD / 2) % PERIOD));
  const flank = Math.abs(side - 5) + shifted;
  if (flank === 1) return CREAM;
  if (flank === 3) return SKY;
  if (side === 0) return DEEP;
  const edge = Math.abs(side - 9) + middle;
  if (edge <= 1) return edge === 0 ? OCHRE : BLUE;
  return null;
}
