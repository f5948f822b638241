/**
 * A drawing as plain shapes, painted as SVG or into a PDF. Units are points, y downwards from the top left
 * corner; colours are `#RRGGBB`.
 */
import type { Estado } from '../../report/report.ts';
import type { ChartFace } from './metrics.ts';

export interface Ink {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
  /** It stands on a solid colour that is the same in every light, and so must it be. */
  readonly fixed?: true;
}

export interface Rectangle extends Ink {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface Segment extends Ink {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Absolute commands only: move, line, cubic curve, close. */
export type PathStep =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface Path extends Ink {
  readonly kind: 'path';
  readonly steps: readonly PathStep[];
}

export interface Circle extends Ink {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Label {
  readonly kind: 'text';
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly face: ChartFace;
  readonly size: number;
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Group {
  readonly kind: 'group';
  readonly x: number;
  readonly y: number;
  readonly items: readonly Item[];
}

/** The shape of a state around a centre: icons.ts says of what it is made. */
export interface Icon {
  readonly kind: 'icon';
  readonly estado: Estado;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export type Item = Rectangle | Segment | Path | Circle | Label | Icon | Group;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}
