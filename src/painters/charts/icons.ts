/** The icons of the states, which differ in shape and not only in colour. */
import type { Estado } from '../../report/report.ts';
import { INK, PAPER, STATES } from '../palette.ts';
import type { Item } from './scene.ts';

/** With the points that its stroke adds at the corners it is as wide and as high as the other icons. */
const TRIANGLE_TOP = 0.76;
const TRIANGLE_HALF = 0.84;
const TRIANGLE_BASE = 0.88;

/** The shape of a state around a centre, as one item of a chart. */
export function iconOf(estado: Estado, x: number, y: number, radius: number): Item {
  return { kind: 'icon', estado, x, y, radius };
}

/** A state drawn around a centre: check in a circle, sign in a triangle, cross in a square, dashed circle. */
export function stateIcon(estado: Estado, x: number, y: number, radius: number): readonly Item[] {
  const { solid } = STATES[estado];
  const thin = radius * 0.3;
  switch (estado) {
    case 'verde':
      return [
        { kind: 'circle', x, y, radius, fill: solid },
        {
          kind: 'path',
          steps: [
            ['M', x - radius * 0.45, y + radius * 0.05],
            ['L', x - radius * 0.1, y + radius * 0.4],
            ['L', x + radius * 0.5, y - radius * 0.35],
          ],
          stroke: PAPER,
          lineWidth: thin,
        },
      ];
    case 'amarillo':
      return [
        {
          kind: 'path',
          steps: [
            ['M', x, y - radius * TRIANGLE_TOP],
            ['L', x + radius * TRIANGLE_HALF, y + radius * TRIANGLE_BASE],
            ['L', x - radius * TRIANGLE_HALF, y + radius * TRIANGLE_BASE],
            ['Z'],
          ],
          fill: solid,
          stroke: solid,
          lineWidth: radius * 0.2,
        },
        {
          kind: 'line',
          x1: x,
          y1: y - radius * 0.4,
          x2: x,
          y2: y + radius * 0.28,
          stroke: INK,
          lineWidth: thin,
          fixed: true,
        },
        { kind: 'circle', x, y: y + radius * 0.62, radius: thin * 0.55, fill: INK, fixed: true },
      ];
    case 'rojo':
      return [
        {
          kind: 'rect',
          x: x - radius * 0.92,
          y: y - radius * 0.92,
          width: radius * 1.84,
          height: radius * 1.84,
          radius: radius * 0.3,
          fill: solid,
        },
        ...[1, -1].map((way): Item => ({
          kind: 'line',
          x1: x - radius * 0.42,
          y1: y - radius * 0.42 * way,
          x2: x + radius * 0.42,
          y2: y + radius * 0.42 * way,
          stroke: PAPER,
          lineWidth: thin,
        })),
      ];
    case 'gris':
      return [
        {
          kind: 'circle',
          x,
          y,
          radius: radius * 0.88,
          fill: PAPER,
          stroke: solid,
          lineWidth: radius * 0.24,
          dash: [radius * 0.62, radius * 0.3],
        },
        {
          kind: 'line',
          x1: x - radius * 0.36,
          y1: y,
          x2: x + radius * 0.36,
          y2: y,
          stroke: solid,
          lineWidth: radius * 0.24,
        },
      ];
  }
}
