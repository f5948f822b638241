/** The results of the plan as cells and cards: beside what they come to, always the other type too. */
import type { Config } from '../model/model.ts';
import type { GroupFigure } from '../model/progress/group-figure.ts';
import type { ResultFigure } from '../model/progress/plan-results.ts';
import type { IndicatorProgress } from '../model/progress/plan-indicator.ts';
import { text } from './blocks.ts';
import { groupBarCell, groupCard, groupCell } from './cells.ts';
import { ofTotal, percent, wholePercent } from './format.ts';
import type { Cards, Cell, Tono } from './report.ts';
import type { StateWords } from './state-words.ts';

/** The mean by the type that does not decide in this project. */
export function otherFigure({ tipoI, tipoII }: ResultFigure, { avance }: Config): GroupFigure {
  return avance.tipo === 'I' ? tipoII : tipoI;
}

/**
 * The mean by the type that decides alone, where the one that is shown takes some indicators by the other since they have
 * no such type (a limit has no tipo II); undefined where all it takes have it.
 */
export function ownFigure(figure: ResultFigure, { avance }: Config): GroupFigure | undefined {
  const own = avance.tipo === 'I' ? figure.tipoI : figure.tipoII;
  return figure.valor.value === undefined || own.conDato === figure.conDato ? undefined : own;
}

/**
 * «tipo II 72.61 %», «tipo II 72.61 % (1 de 7)», «sin tipo II»: the type that does not decide in this project, with how
 * many it speaks for where those are not the ones of the mean that it stands beside; then the one that decides, where the
 * mean is not of it alone.
 */
function otherTypes(
  figure: ResultFigure,
  config: Config,
  format: typeof percent = percent,
): readonly string[] {
  const names = config.avance.tipo === 'I' ? ['tipo II', 'tipo I'] : ['tipo I', 'tipo II'];
  return [otherFigure(figure, config), ownFigure(figure, config)].flatMap((mean, i) => {
    if (mean === undefined) return [];
    if (!mean.valor.value) return [`sin ${names[i]}`];
    const of = isOfTheSame(mean, figure) ? '' : ` (${ofTotal(mean.conDato, mean.total)})`;
    return [`${names[i]} ${format(mean.valor.value)}${of}`];
  });
}

/** Whether two means of the indicators of one group speak for as many: else each must say its own number. */
export function isOfTheSame(one: Counted, other: Counted): boolean {
  return one.conDato === other.conDato && one.total === other.total;
}

type Counted = Pick<GroupFigure, 'conDato' | 'total'>;

/** The results of a group, with what their cell also says. */
export interface ResultsShown {
  readonly figure: ResultFigure;
  readonly indicators: readonly IndicatorProgress[];
  readonly config: Config;
  readonly touched: boolean;
}

/** `97.37 % en meta`, with «12 de 16 con dato · tipo II 75.00 % · 2 sin meta» under it. */
export function resultCell(words: StateWords, results: ResultsShown): Cell {
  const { figure, indicators, touched } = results;
  return withNotes(groupCell(words, figure, noResults(indicators), touched), results);
}

/** The same with a bar of the percentage under it. */
export function resultBarCell(words: StateWords, results: ResultsShown, tono: Tono): Cell {
  const { figure, indicators, touched } = results;
  const none = noResults(indicators);
  return withNotes(groupBarCell(words, figure, { none, touched, tono }), results);
}

/** A big number of the results, with both types. */
export function resultCard(
  words: StateWords,
  title: string,
  { figure, config, touched }: Omit<ResultsShown, 'indicators'>,
): Cards['cards'][number] {
  const { semaforo: limits } = config;
  const shown = groupCard(words, figure, { title, members: 'indicadores', limits, touched });
  if (!figure.valor.value) return shown;
  return {
    ...shown,
    note: [shown.note, ...otherTypes(figure, config, (value) => wholePercent(value, limits))].join('; '),
  };
}

function withNotes(shown: Cell, results: Omit<ResultsShown, 'touched'>): Cell {
  const before = shown.note ?? [];
  const added = resultNotes(results).join(' · ');
  if (added === '') return shown;
  return { ...shown, note: [...before, ...text(before.length === 0 ? added : ` · ${added}`)] };
}

/** What stands beside a mean of results wherever it stands: both types, how many are in none, and that one steps back. */
export function resultNotes({
  figure,
  indicators,
  config,
}: Omit<ResultsShown, 'touched'>): readonly string[] {
  if (figure.total === 0) return [];
  return [
    ...(figure.valor.value ? otherTypes(figure, config) : []),
    ...(figure.sinMeta === 0 ? [] : [`${figure.sinMeta} sin meta`]),
    // A mean may hide that one of its indicators steps back.
    ...(indicators.some(({ retroceso }) => retroceso) ? ['▼ retroceso'] : []),
  ];
}

/** Why there are no results where none are counted: nothing to measure, or not in this semester. */
function noResults(indicators: readonly IndicatorProgress[]): string {
  if (indicators.length === 0) return 'sin indicadores';
  return indicators.every(({ gris }) => gris === 'sin_meta') ? 'sin metas' : 'se mide en diciembre';
}
