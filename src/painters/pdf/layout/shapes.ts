/** Rectangles and rules. Whoever calls has a mark or an artifact open. */
import { HAIRLINE } from '../../palette.ts';
import type { Kit, Rect } from '../kit/kit.ts';
import { colorOperands, decimal } from '../kit/operators.ts';

export function fillRect(kit: Kit, { x, y, width, height }: Rect, color: string): void {
  kit.draw(`${colorOperands(color)} rg ${[x, y, width, height].map(decimal).join(' ')} re f`);
}

export interface Rule {
  readonly x: number;
  readonly y: number;
  /** How far it runs to the right. */
  readonly width: number;
  readonly color?: string;
  /** How thick it is, in points. */
  readonly weight?: number;
}

/** A horizontal line. */
export function drawRule(kit: Kit, { x, y, width, color = HAIRLINE, weight = 0.6 }: Rule): void {
  kit.draw(
    `${colorOperands(color)} RG ${decimal(weight)} w ${decimal(x)} ${decimal(y)} m ${decimal(x + width)} ${decimal(y)} l S`,
  );
}
