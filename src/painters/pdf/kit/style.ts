import type { Face } from '../../face.ts';

/** How letters look. */
export interface Style {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  readonly color: string;
}
