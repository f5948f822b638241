/** The woven band, drawn with squares. */
import { NAVY } from '../palette.ts';
import { ACROSS, weave } from '../weave.ts';
import { colorOperands, decimal } from './kit/operators.ts';

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
