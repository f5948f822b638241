/** Draws a chart of any kind, as strips. */
import type { Chart } from '../../report/chart.ts';
import { drawBars } from './bars.ts';
import { drawDumbbells } from './dumbbells.ts';
import { drawFunnel } from './funnel.ts';
import { drawGantt } from './gantt.ts';
import { drawStates } from './states.ts';
import type { Drawing } from './strips.ts';
import { drawTrajectories } from './trajectories.ts';

export interface ChartSettings {
  /** Points. */
  readonly width: number;
  /** Size of the main labels, in points. */
  readonly label: number;
  /** No text is smaller, in points. */
  readonly least: number;
}

export function drawChart(chart: Chart, settings: ChartSettings): Drawing {
  const { width, label, least } = settings;
  switch (chart.kind) {
    case 'bars':
      return drawBars(chart, width, label, least);
    case 'dumbbells':
      return drawDumbbells(chart, width, label, least);
    case 'trajectories':
      return drawTrajectories(chart, width, label, least);
    case 'states':
      return drawStates(chart, width, label, least);
    case 'funnel':
      return drawFunnel(chart, width, label, least);
    case 'gantt':
      return drawGantt(chart, width, label, least);
  }
}
