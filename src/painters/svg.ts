/** A figure as standalone SVG, the same drawing that the PDF has. */
import type { Figure } from '../report/report.ts';
import { drawChart } from './charts/draw-chart.ts';
import type { Ink, Scene } from './charts/scene.ts';
import { partStarts, sceneOf } from './charts/strips.ts';
import { PAPER } from './palette.ts';
import { svgItem, svgNumber, svgText, type SvgStyle } from './svg-items.ts';

const WIDTH = 720;
const LABEL = 13.4;
const LEAST = 11.4;
const MARGIN = 12;
const TALLEST = 1600;
const FONTS = "'Source Sans 3','Source Sans Pro','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

function inked({ fill, stroke, lineWidth, dash }: Ink): string {
  const line = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${svgNumber(lineWidth ?? 1)}"`;
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash.map(svgNumber).join(' ')}"`;
  return ` fill="${fill ?? 'none'}"${line}${dashes}`;
}

const STYLE: SvgStyle = { ink: inked, text: svgText, number: svgNumber };

function paintScene(figure: Figure, scene: Scene, part: string): string {
  const width = svgNumber(scene.width + MARGIN * 2);
  const height = svgNumber(scene.height + MARGIN * 2);
  const title = figure.label === '' ? figure.caption : `${figure.label}. ${figure.caption}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="titulo descripcion" font-family="${FONTS}">`,
    `<title id="titulo">${svgText(title + part)}</title>`,
    `<desc id="descripcion">${svgText(figure.alt)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})" stroke="none">${scene.items.map((item) => svgItem(item, STYLE)).join('')}</g>`,
    '</svg>',
    '',
  ].join('\n');
}

/**
 * Paints the chart of a figure: one drawing, or several when it is too tall to be read as one. Texts are
 * escaped; the drawing needs no font file, and stands on white so that it reads in dark pages too.
 */
export function drawFigure(figure: Figure): readonly string[] {
  const drawing = drawChart(figure.chart, { width: WIDTH, label: LABEL, least: LEAST });
  const starts = partStarts(drawing, TALLEST);
  return starts.map((from, index) => {
    const part = starts.length === 1 ? '' : ` (parte ${index + 1} de ${starts.length})`;
    return paintScene(figure, sceneOf(drawing, from, starts[index + 1] ?? drawing.rows.length), part);
  });
}
