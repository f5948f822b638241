/** States and bars drawn with characters, for outputs that are only text. */
import type { Estado } from '../report/report.ts';

/** The shape of each state, for readers who do not see the colour. */
export const SHAPES: Readonly<Record<Estado, string>> = { verde: '✔', amarillo: '▲', rojo: '✖', gris: '○' };

/** `█████▌░░░░`: ten cells for 0..100, so that half a cell is five points. */
export function textBar(value: number): string {
  const halves = Math.round(Math.max(0, Math.min(100, value)) / 5);
  const full = Math.floor(halves / 2);
  const half = halves % 2;
  return `${'█'.repeat(full)}${half === 1 ? '▌' : ''}${'░'.repeat(10 - full - half)}`;
}
