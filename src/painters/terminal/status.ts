import { Chalk, type ChalkInstance } from 'chalk';
import { asideText, type SetAside } from '../../diagnostics/set-aside.ts';
import type { Estado } from '../../report/report.ts';
import type { StatusFigure, StatusReport, StatusRow } from '../../report/status.ts';
import type { PlanStatusReport } from '../../report/plan-status.ts';
import { NO_VERIFICADO } from '../../report/touched.ts';
import { visible } from '../../text/visible.ts';
import { SHAPES, textBar } from '../shapes.ts';
import { rowLines, wrapped, type CellLines, type Piece } from './columns.ts';
import { tintOf } from './tint.ts';

const WIDTH = 80;
/** Name, and three figures with their bars. */
const WITH_BARS = [13, 20, 20, 24] as const;
/** Name, results and execution with their words, and the share of the money. */
const OBJECTIVES = [28, 20, 20, 9] as const;
/** Name, execution with its word, how many have data, and the share of the money. */
const UNITS = [31, 20, 17, 9] as const;

/** How the state of a plan is shown. */
interface StatusOptions {
  readonly color: boolean;
  /** Whether everything that looks like a part of the project was read. */
  readonly allRead: boolean;
  /** What was found and is in no count. */
  readonly setAside: SetAside;
}

/**
 * The state of a plan for a person at a terminal of 80 columns: the plan and its dimensions with bars, its objectives,
 * its units, and what is missing. Colour says nothing alone: each state has its shape and its word.
 */
export function paintStatus(status: StatusReport, options: StatusOptions): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const blocks = [
    heading(status, chalk),
    bars(status, chalk),
    objectives(status, chalk),
    units(status, chalk),
  ];
  return [...blocks, ending(status, options, chalk)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

/** A plan without any POI for a person at a terminal of 80 columns. */
export function paintPlanStatus(status: PlanStatusReport, options: StatusOptions): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  return [
    ...wrapped(printable(status.title), WIDTH).map((line) => chalk.bold(line)),
    ...status.sentences.flatMap((sentence) => wrapped(sentence, WIDTH)),
    '',
    ...wrapped(foundText(status.findings, options), WIDTH),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function heading({ title, subtitle }: StatusReport, chalk: ChalkInstance): readonly string[] {
  return [
    ...wrapped(printable(title), WIDTH).map((line) => chalk.bold(line)),
    ...wrapped(printable(subtitle), WIDTH),
  ];
}

function bars(status: StatusReport, chalk: ChalkInstance): readonly string[] {
  const titles = ['', 'Resultados', 'Avance físico', 'Devengado / PIM'];
  return [
    ...titleLines(titles, WITH_BARS, chalk),
    ...[status.total, ...status.dimensions].flatMap((row) =>
      rowLines(
        [
          [{ text: row.name, paint: chalk.bold }],
          barCell(row.resultados, chalk),
          barCell(row.fisico, chalk),
          barCell(row.financiero, chalk),
        ],
        WITH_BARS,
      ),
    ),
    ...(status.mandate === undefined ? [] : ['', ...wrapped(`Mandato: ${status.mandate}.`, WIDTH)]),
  ];
}

function objectives(status: StatusReport, chalk: ChalkInstance): readonly string[] {
  const rows = status.dimensions.filter((dimension) => dimension.objectives.length > 0);
  if (rows.length === 0) return ['El plan no tiene objetivos.'];
  return [
    ...titleLines(['Objetivos', 'Resultados', 'Avance físico', 'Dev./PIM'], OBJECTIVES, chalk),
    ...rows.flatMap(({ name, objectives: own }) => [
      chalk.bold(name),
      ...own.flatMap((row) =>
        rowLines(
          [
            nameCell(row),
            countedCell(row.resultados, chalk),
            countedCell(row.fisico, chalk),
            shareCell(row.financiero),
          ],
          OBJECTIVES,
        ),
      ),
    ]),
  ];
}

function units(status: StatusReport, chalk: ChalkInstance): readonly string[] {
  if (status.units.length === 0) return [];
  return [
    ...titleLines(['Unidades', 'Avance físico', 'Actividades', 'Dev./PIM'], UNITS, chalk),
    ...status.units.flatMap((row) =>
      rowLines(
        [nameCell(row), stateCell(row.fisico, chalk), [{ text: row.fisico.note }], shareCell(row.financiero)],
        UNITS,
      ),
    ),
  ];
}

function ending(
  { missing, complete, findings }: StatusReport,
  options: StatusOptions,
  chalk: ChalkInstance,
): readonly string[] {
  const gaps = missing.flatMap((sentence) => listed(`${printable(sentence)}.`));
  return [
    ...(gaps.length === 0 ? [] : [chalk.bold('Falta'), ...gaps, '']),
    ...(complete ? ['A estas cifras no les falta ningún dato.', ''] : []),
    ...wrapped(foundText(findings, options), WIDTH),
  ];
}

function foundText(findings: string | undefined, { allRead, setAside }: StatusOptions): string {
  const aside = asideText(setAside);
  return findings === undefined
    ? `${allRead ? 'Los documentos están' : 'Lo que se leyó está'} en orden${aside}.`
    : `Los documentos tienen ${findings}${aside}. Para verlos: plan validate`;
}

function listed(sentence: string): readonly string[] {
  return wrapped(sentence, WIDTH - 4).map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`);
}

/** What an author wrote, on one line and unable to move the cursor. */
function printable(text: string): string {
  return visible(text.replaceAll(/\s+/gu, ' ').trim());
}

function titleLines(
  titles: readonly string[],
  widths: readonly number[],
  chalk: ChalkInstance,
): readonly string[] {
  return rowLines(
    titles.map((text) => [{ text, paint: chalk.dim }]),
    widths,
  );
}

function nameCell({ id, name }: StatusRow): CellLines {
  return [{ text: printable(`${id} ${name}`), hanging: 2 }];
}

/** A bar with its percentage, and under it the state and how many it speaks for. */
function barCell(figure: StatusFigure | undefined, chalk: ChalkInstance): CellLines {
  if (figure === undefined) return [{ text: '' }];
  const { bar, text, estado } = figure;
  const paint = tintOf(estado, chalk);
  return [
    { text: bar === null ? text : `${textBar(bar)} ${text}`, paint },
    ...(estado === undefined || bar === null ? [] : [{ text: stateText(figure, estado), paint }]),
    { text: notesText(figure) },
    ...unverified(figure, chalk),
  ];
}

/** `✔ 97.96 % en meta`; «○ sin dato». */
function stateCell(figure: StatusFigure | undefined, chalk: ChalkInstance): CellLines {
  if (figure?.estado === undefined) return [{ text: '' }];
  const { bar, text, estado, word, other } = figure;
  const shown = bar === null ? stateText(figure, estado) : `${SHAPES[estado]} ${text} ${word}`;
  return [
    { text: shown, paint: tintOf(estado, chalk) },
    ...(other === '' ? [] : [{ text: other }]),
    ...unverified(figure, chalk),
  ];
}

/** The same, with how many it speaks for where those are not all. */
function countedCell(figure: StatusFigure | undefined, chalk: ChalkInstance): CellLines {
  if (figure === undefined || figure.part === '') return stateCell(figure, chalk);
  return stateCell({ ...figure, other: notesText(figure) }, chalk);
}

function notesText({ note, other }: StatusFigure): string {
  return [note, other].filter((part) => part !== '').join('; ');
}

function shareCell({ text, note, part }: StatusFigure): CellLines {
  return [{ text: note === 'sin PIM' ? note : text }, ...(part === '' ? [] : [{ text: part }])];
}

function stateText({ word }: StatusFigure, estado: Estado): string {
  return `${SHAPES[estado]} ${word}`;
}

function unverified({ touched }: StatusFigure, chalk: ChalkInstance): readonly Piece[] {
  return touched ? [{ text: NO_VERIFICADO, paint: chalk.bold }] : [];
}
