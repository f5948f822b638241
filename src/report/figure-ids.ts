/** The names of the figures that reports draw, by which their drawings are called too. */
export type FigureId =
  | 'grafico-avance'
  | 'grafico-cronograma'
  | 'grafico-estados'
  | 'grafico-etapas'
  | 'grafico-fisico-financiero'
  | 'grafico-trayectorias';

const ALL: Readonly<Record<FigureId, true>> = {
  'grafico-avance': true,
  'grafico-cronograma': true,
  'grafico-estados': true,
  'grafico-etapas': true,
  'grafico-fisico-financiero': true,
  'grafico-trayectorias': true,
};

export const FIGURE_IDS: readonly string[] = Object.keys(ALL);
