/** The results of the plan as cells and cards: beside what they come to, always the other type too. */
import type { Config } from '../model/model.ts';
import type { ResultFigure } from '../model/progress/plan-results.ts';
import type { IndicatorProgress } from '../model/progress/plan-indicator.ts';
import { text } from './blocks.ts';
import { groupBarCell, groupCard, groupCell } from './cells.ts';
import { percent, wholePercent } from './format.ts';
import type { Cards, Cell, Tono } from './report.ts';
import type { StateWords } from './state-words.ts';

/** «tipo II 72.61 %», «sin tipo II»: the type that does not decide in this project. */
export function otherType(
  { tipoI, tipoII }: ResultFigure,
  { avance }: Config,
  format: typeof percent = percent,
): string {
  const [name, figure] = avance.tipo === 'I' ? (['tipo II', tipoII] as const) : (['tipo I', tipoI] as const);
  return figure.valor.value ? `${name} ${format(figure.valor.value)}` : `sin ${name}`;
}

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
    note: `${shown.note}; ${otherType(figure, config, (value) => wholePercent(value, limits))}`,
  };
}

function withNotes(shown: Cell, { figure, indicators, config }: Omit<ResultsShown, 'touched'>): Cell {
  if (figure.total === 0) return shown;
  const notes = [
    ...(figure.valor.value ? [otherType(figure, config)] : []),
    ...(figure.sinMeta === 0 ? [] : [`${figure.sinMeta} sin meta`]),
    // A mean may hide that one of its indicators steps back.
    ...(indicators.some(({ retroceso }) => retroceso) ? ['▼ retroceso'] : []),
  ];
  const before = shown.note ?? [];
  const added = notes.join(' · ');
  if (added === '') return shown;
  return { ...shown, note: [...before, ...text(before.length === 0 ? added : ` · ${added}`)] };
}

/** Why there are no results where none are counted: nothing to measure, or not in this semester. */
function noResults(indicators: readonly IndicatorProgress[]): string {
  if (indicators.length === 0) return 'sin indicadores';
  return indicators.every(({ gris }) => gris === 'sin_meta') ? 'sin metas' : 'se mide en diciembre';
}
