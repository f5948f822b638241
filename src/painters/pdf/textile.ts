/** A band woven with stepped diamonds, as the textiles of the altiplano: only squares, no image. */
import { BLUE, NAVY, OCHRE } from '../palette.ts';
import { colorOperands, decimal } from './kit/operators.ts';

const CREAM = '#F5E6CC';
const WHITE = '#FFFFFF';
const SKY = '#7FA9BF';
const DEEP = '#0E4562';

/** Cells across the band; the middle one is the axis. */
const ACROSS = 21;
const AXIS = 10;
const PERIOD = 10;

/** Colour of a cell, or `null` for the ground. */
function weave(column: number, row: number): string | null {
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

export interface Band {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether it runs from top to bottom; if not, from left to right. */
  readonly upright: boolean;
}

/** Operators that paint the band, ground included. */
export function paintTextile(band: Band): string {
  const across = band.upright ? band.width : band.height;
  const along = band.upright ? band.height : band.width;
  const cell = across / ACROSS;
  const squares = new Map<string, string[]>();
  const rows = Math.ceil(along / cell);
  for (let row = 0; row < rows; row += 1) {
    const length = Math.min(cell, along - row * cell);
    for (let column = 0; column < ACROSS; column += 1) {
      const color = weave(column, row);
      if (color === null) continue;
      const [dx, dy] = band.upright ? [column, row] : [row, column];
      const [width, height] = band.upright ? [cell, length] : [length, cell];
      const square = `${decimal(band.x + dx * cell)} ${decimal(band.y + dy * cell)} ${decimal(width)} ${decimal(height)} re`;
      const list = squares.get(color);
      if (list === undefined) squares.set(color, [square]);
      else list.push(square);
    }
  }
  const ground = `${colorOperands(NAVY)} rg ${[band.x, band.y, band.width, band.height].map(decimal).join(' ')} re f`;
  return [
    ground,
    ...[...squares].map(([color, list]) => `${colorOperands(color)} rg ${list.join(' ')} f`),
  ].join('\n');
}
