/** A figure as standalone SVG, the same drawing that the PDF has. */
import type { Figure } from '../report/report.ts';
import { drawChart } from './charts/draw-chart.ts';
import type { Ink, Item, PathStep, Scene } from './charts/scene.ts';
import { partStarts, sceneOf } from './charts/strips.ts';
import { PAPER } from './palette.ts';

const WIDTH = 720;
const LABEL = 13.4;
const LEAST = 11.4;
/** Letters are this much smaller than measured: where Source Sans is not installed, other faces are up to a tenth wider. */
const OTHER_FACES = 0.92;
const MARGIN = 12;
const TALLEST = 1600;
const FONTS = "'Source Sans 3','Source Sans Pro','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

function escape(text: string): string {
  let safe = '';
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '&') safe += '&amp;';
    else if (character === '<') safe += '&lt;';
    else if (character === '>') safe += '&gt;';
    else if (character === '"') safe += '&quot;';
    else if (code < 32 || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff)
      safe += ' ';
    else safe += character;
  }
  return safe;
}

function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

function ink(item: Ink): string {
  const stroke =
    item.stroke === undefined
      ? ''
      : ` stroke="${item.stroke}" stroke-width="${decimal(item.lineWidth ?? 1)}"`;
  const dash = item.dash === undefined ? '' : ` stroke-dasharray="${item.dash.map(decimal).join(' ')}"`;
  return ` fill="${item.fill ?? 'none'}"${stroke}${dash}`;
}

function pathData(steps: readonly PathStep[]): string {
  return steps.map(([command, ...numbers]) => command + numbers.map(decimal).join(' ')).join('');
}

function element(item: Item): string {
  switch (item.kind) {
    case 'group': {
      const inner = item.items.map(element).join('');
      if (inner === '') return '';
      return item.x === 0 && item.y === 0
        ? inner
        : `<g transform="translate(${decimal(item.x)} ${decimal(item.y)})">${inner}</g>`;
    }
    case 'rect': {
      const round = item.radius === undefined ? '' : ` rx="${decimal(item.radius)}"`;
      return `<rect x="${decimal(item.x)}" y="${decimal(item.y)}" width="${decimal(item.width)}" height="${decimal(item.height)}"${round}${ink(item)}/>`;
    }
    case 'line':
      return `<line x1="${decimal(item.x1)}" y1="${decimal(item.y1)}" x2="${decimal(item.x2)}" y2="${decimal(item.y2)}"${ink(item)}/>`;
    case 'circle':
      return `<circle cx="${decimal(item.x)}" cy="${decimal(item.y)}" r="${decimal(item.radius)}"${ink(item)}/>`;
    case 'path':
      return `<path d="${pathData(item.steps)}"${ink(item)}/>`;
    case 'text': {
      const weight = item.face === 'semibold' ? ' font-weight="600"' : '';
      const anchor = item.anchor === 'start' ? '' : ` text-anchor="${item.anchor}"`;
      return `<text x="${decimal(item.x)}" y="${decimal(item.y)}" font-size="${decimal(item.size * OTHER_FACES)}"${weight}${anchor} fill="${item.fill}">${escape(item.text)}</text>`;
    }
  }
}

function paintScene(figure: Figure, scene: Scene, part: string): string {
  const width = decimal(scene.width + MARGIN * 2);
  const height = decimal(scene.height + MARGIN * 2);
  const title = figure.label === '' ? figure.caption : `${figure.label}. ${figure.caption}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="titulo descripcion" font-family="${FONTS}">`,
    `<title id="titulo">${escape(title + part)}</title>`,
    `<desc id="descripcion">${escape(figure.alt)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})" stroke="none">${scene.items.map(element).join('')}</g>`,
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
