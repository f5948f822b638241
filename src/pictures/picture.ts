/** One step of an outline, in the units of its drawing: to a point, or along a curve of Bézier to one. */
export type Step =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly by: readonly [Point, Point]; readonly to: Point }
  | { readonly kind: 'close' };

export type Point = readonly [x: number, y: number];

/** A drawing made of outlines that are filled with one colour each, `#rrggbb`. */
export interface Drawing {
  readonly kind: 'drawing';
  /** The part of its plane that is shown. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly Outline[];
}

export interface Outline {
  readonly steps: readonly Step[];
  readonly fill: string;
  /** Whether what an even number of turns go round stays empty; else what as many turns go round either way. */
  readonly evenOdd: boolean;
}

/** A photograph as it is stored, and how it has to be turned to stand upright. */
export interface Photograph {
  readonly kind: 'photograph';
  /** Of the stored picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The orientation of EXIF, 1 (as stored) to 8. */
  readonly orientation: number;
  readonly bytes: Uint8Array;
}

export type Picture = Drawing | Photograph;

/** A picture, or why there is none: the reason completes a sentence that begins with the file, and is Spanish. */
export type ReadPicture = { readonly picture: Picture } | { readonly reason: string };
