/**
 * Colours of everything that is drawn, as `#RRGGBB`. No colour says anything alone: each state has its
 * word and its shape, each dimension its letter. Text colours keep a contrast of 4.5 on the grounds they
 * are used on; a test computes it.
 */
import type { Estado, Tono } from '../report/report.ts';

export const INK = '#1B2B34';
export const INK_SOFT = '#4A5A63';
export const INK_FAINT = '#5C6A72';
export const PAPER = '#FFFFFF';
export const GROUND = '#F1F5F6';
export const RULE = '#C3CDD1';
export const HAIRLINE = '#DDE4E7';
export const NAVY = '#0B3348';
export const BLUE = '#0F4C6B';
/** For large figures and rules only: its contrast is too low for text. */
export const OCHRE = '#C8842B';
export const OCHRE_TEXT = '#8A5210';
export const DRAFT = '#9B1C1C';
export const DRAFT_GROUND = '#F7E9E9';
export const DRAFT_OUTLINE = '#E0B4B4';

export interface Shade {
  /** Solid colour: fills, edges, white text on it. */
  readonly solid: string;
  /** Light ground for dark text. */
  readonly tint: string;
  /** Colour for words on white or on the tint. */
  readonly text: string;
}

export const STATES: Readonly<Record<Estado, Shade>> = {
  verde: { solid: '#0B7A75', tint: '#DCEFED', text: '#0A6661' },
  amarillo: { solid: '#E3A11A', tint: '#FBEFD3', text: '#7A4B05' },
  rojo: { solid: '#9B1C1C', tint: '#F6DEDE', text: '#9B1C1C' },
  gris: { solid: '#5C6A72', tint: '#ECF0F1', text: '#4A5A63' },
};

export const TONES: Readonly<Record<Tono, Shade>> = {
  social: { solid: '#0F4C6B', tint: '#D6E4ED', text: '#0F4C6B' },
  economica: { solid: '#97590B', tint: '#F5E3CC', text: '#7C4706' },
  ambiental: { solid: '#2F6B4F', tint: '#D8E9DF', text: '#275A42' },
  institucional: { solid: '#6B3F73', tint: '#E8DCEA', text: '#5F3666' },
};

/** Shade of things that belong to no dimension. */
export const NEUTRAL: Shade = { solid: BLUE, tint: '#D6E4ED', text: BLUE };

/** The shade of a dimension, or the neutral one. */
export function toneShade(tono: Tono | undefined): Shade {
  return tono === undefined ? NEUTRAL : TONES[tono];
}
