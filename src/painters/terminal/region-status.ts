import { Chalk, type ChalkInstance } from 'chalk';
import {
  ofMost,
  regionFigure,
  regionMoney,
  regionWords,
  rulesNote,
  stateLegend,
  type OfMost,
} from '../../report/region-words.ts';
import { provincesOf, type Standing, type StandingFigure } from '../../report/region.ts';
import { visible } from '../../text/visible.ts';
import { SHAPES } from '../shapes.ts';
import { rowLines, wrapped, type CellLines } from './columns.ts';
import { tintOf } from './tint.ts';

const WIDTH = 80;
/** Name, results, execution, the share of the money, delivery. */
const COLUMNS = [30, 12, 12, 9, 13] as const;
const TITLES = ['Municipalidad', 'Resultados', 'Físico', 'Dev./PIM', 'Entrega'];

/**
 * How the municipalities of a region stand, for a person at a terminal of 80 columns: by province, those first that are
 * worst off or of which nothing is known; and what they come to.
 */
export function paintRegionStatus(all: readonly Standing[], { color }: { readonly color: boolean }): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { title, subtitle, sentences } = regionWords(all);
  const most = ofMost(all);
  const head = [chalk.bold(title), ...wrapped(subtitle, WIDTH)];
  const rows = [
    ...rowLines(
      TITLES.map((text): CellLines => [{ text, paint: chalk.underline }]),
      COLUMNS,
    ),
    ...provincesOf(all).flatMap((province) => [
      chalk.bold(printable(province.title)),
      ...province.municipalities.flatMap((one) => rowLines(cellsOf(one, most, chalk), COLUMNS)),
    ]),
  ];
  const legend = stateLegend(all).map(({ estado, word }) => `${SHAPES[estado]} ${word}`);
  const ending = [
    ...wrapped(`${legend.join(' · ')}.`, WIDTH),
    ...rulesNote(all).flatMap((sentence) => wrapped(sentence, WIDTH)),
    '',
    ...sentences.flatMap((sentence) => wrapped(sentence, WIDTH)),
  ];
  return [head, rows, ending].map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

function cellsOf(one: Standing, most: OfMost, chalk: ChalkInstance): readonly CellLines[] {
  const { name, standing, delivery } = regionFigure(one, most);
  // The column of the share has no room for the days that it is of.
  const days = one.figures?.gasto.valor == null ? [] : one.figures.gasto.notas;
  const beside = one.figures?.resultados.notas ?? [];
  const untold = one.figures?.fisico.notas ?? [];
  const notes = [
    ...(standing === '' ? [] : [standing]),
    // Neither have those of the results and of the work room for what stands beside them.
    ...(beside.length === 0 ? [] : [`resultados, ${beside.join(' · ')}`]),
    ...(untold.length === 0 ? [] : [`físico, ${untold.join(' · ')}`]),
    ...days.map((text) => (text.startsWith('gasto ') ? text : `gasto, ${text}`)),
  ];
  return [
    [{ text: printable(notes.length === 0 ? name : `${name}: ${notes.join('; ')}`), hanging: 2 }],
    figureCell(one.figures?.resultados, chalk),
    figureCell(one.figures?.fisico, chalk),
    [{ text: regionMoney(one.figures?.gasto) }],
    [{ text: delivery }],
  ];
}

function figureCell(figure: StandingFigure | undefined, chalk: ChalkInstance): CellLines {
  if (figure === undefined) return [{ text: 'sin dato' }];
  const { valor, estado, con_dato: known, total } = figure;
  const paint = tintOf(estado, chalk);
  if (valor === null) return [{ text: `${SHAPES[estado]} sin dato`, paint }];
  return [{ text: `${SHAPES[estado]} ${valor.toFixed(2)} %`, paint }, { text: `  ${known} de ${total}` }];
}

function printable(text: string): string {
  return visible(text.replaceAll(/\s+/gu, ' ').trim());
}
