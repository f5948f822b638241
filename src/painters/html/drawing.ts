import type { Figure } from '../../report/report.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { sceneOf } from '../charts/strips.ts';
import { svgItem } from '../svg-items.ts';
import { escapeHtml } from './escape.ts';
import { DRAWING } from './ink.ts';

/** Points: a chart is drawn for the page of a computer and, where it can be, again for that of a telephone. */
const WIDE = { width: 720, label: 13.4, least: 11.4 };
const NARROW = { width: 330, label: 14, least: 12.5 };

/**
 * A figure as inline drawings, each with its title, and its description. The second, of a narrow screen, is not there
 * for a schedule, whose months need their width, nor for charts that stand abreast. Ids begin with that of the figure, which no other has.
 */
export function drawingsOf(figure: Figure): readonly string[] {
  if (figure.chart.kind === 'gantt' || figure.chart.kind === 'trajectories')
    return [paint(figure, WIDE, 'ancho solo')];
  return [paint(figure, WIDE, 'ancho'), paint(figure, NARROW, 'angosto')];
}

function paint(figure: Figure, settings: typeof WIDE, classes: string): string {
  const scene = sceneOf(drawChart(figure.chart, settings));
  const id = `_${figure.id}-${settings.width}`;
  // A picture must have a name: without a title it is what it shows.
  const title = [figure.label, figure.caption].filter((text) => text !== '').join('. ') || figure.alt;
  const [width, height] = [scene.width, scene.height + 2].map((side) => DRAWING.number(side));
  return [
    `<svg class="${classes}" viewBox="0 -1 ${width} ${height}" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d">`,
    `<title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(figure.alt)}</desc>`,
    `<g fill="none">${scene.items.map((item) => svgItem(item, DRAWING)).join('')}</g></svg>`,
  ].join('');
}
