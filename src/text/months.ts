/** The months as documents write them, in the order of the year. */
export const MESES = [
  'ene',
  'feb',
  'mar',
  'abr',
  'may',
  'jun',
  'jul',
  'ago',
  'set',
  'oct',
  'nov',
  'dic',
] as const;
export type Mes = (typeof MESES)[number];
