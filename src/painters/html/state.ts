/** What stands beside words: the shape of a state, and a bar. */
import type { CellBar, Estado } from '../../report/report.ts';
import { stateIcon } from '../charts/icons.ts';
import { svgItem, svgNumber } from '../svg-items.ts';
import { DRAWING } from './ink.ts';

const ESTADOS: readonly Estado[] = ['verde', 'amarillo', 'rojo', 'gris'];

/** The shapes of the states, once for the whole page; `stateShape` draws them. */
export function stateShapes(): string {
  const shapes = ESTADOS.map(
    (estado) =>
      `<symbol id="_${estado}" viewBox="-9 -9 18 18" fill="none">${stateIcon(estado, 0, 0, 8)
        .map((item) => svgItem(item, DRAWING))
        .join('')}</symbol>`,
  );
  return `<svg class="formas" aria-hidden="true">${shapes.join('')}</svg>`;
}

/** The shape of a state, which is nothing to who listens: its word stands beside it. */
export function stateShape(estado: Estado | undefined): string {
  return estado === undefined ? '' : `<svg class="e" aria-hidden="true"><use href="#_${estado}"/></svg>`;
}

/** A bar of 0..100; nothing to who listens, since its figure stands beside it. */
export function barHtml(bar: CellBar | undefined): string {
  if (bar === undefined) return '';
  const value = Math.max(0, Math.min(100, bar.value));
  const tone = bar.tono === undefined ? '' : ` class="f-${bar.tono}"`;
  return `<svg class="b" aria-hidden="true"><rect${tone} width="${svgNumber(value)}%" height="100%"/></svg>`;
}
