/** The names of the figures that reports draw, by which their drawings are called too. */
export const FIGURE_IDS = [
  'grafico-avance',
  'grafico-cronograma',
  'grafico-estados',
  'grafico-etapas',
  'grafico-fisico-financiero',
  'grafico-trayectorias',
] as const;

export type FigureId = (typeof FIGURE_IDS)[number];
