/** The plan at a glance, for a terminal: the same words and figures as the reports, without their blocks. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { countsOf } from '../diagnostics/severity-words.ts';
import type { Config, Model } from '../model/model.ts';
import type { Execution } from '../model/progress/execution.ts';
import type { GroupMoney } from '../model/progress/group-money.ts';
import type { GroupFigure } from '../model/progress/group-figure.ts';
import type { IndicatorProgress } from '../model/progress/plan-indicator.ts';
import type { ResultFigure } from '../model/progress/plan-results.ts';
import type { Progress, SemesterProgress } from '../model/progress/progress.ts';
import { capitalized, enumerate } from '../text/spanish.ts';
import { annulledText, bothOrSpent, comparedText, countOf, hasPim, isAnnulled } from './cells.ts';
import { compactSoles } from './compact-soles.ts';
import { barLength, longDate, ofTotal, percent, scopeText, SIN_DATO } from './format.ts';
import type { Estado, Tono } from './report.ts';
import { resultNotes } from './results.ts';
import { missingIn, speaksForAll } from './status-missing.ts';
import { touchedBy, type Touched } from './touched.ts';
import { stateWordsOf, type StateWords } from './state-words.ts';
import { DIMENSION_WORDS } from './words.ts';

/** A figure ready to print: its bar, its text, its colour with the word, and how many it speaks for. */
export interface StatusFigure {
  /** 0..100; null without data. */
  readonly bar: number | null;
  /** `87.21 %`, «sin dato». */
  readonly text: string;
  /** undefined for money, which has no colour. */
  readonly estado: Estado | undefined;
  /** «en riesgo», with «▼ retroceso» where an indicator is worse than its baseline; empty for money. */
  readonly word: string;
  /** «61 de 64 con dato», «S/ 12.1 M de S/ 35.2 M». */
  readonly note: string;
  /** «61 de 64», how many it speaks for; empty where it speaks for all, and where it says nothing. */
  readonly part: string;
  /** «tipo II 72.61 %»: the type of results that does not decide; empty where there are no results. */
  readonly other: string;
  /** An open error may falsify it. */
  readonly touched: boolean;
}

/** A named row with its figures. */
export interface StatusRow {
  /** `SOC-1`, `GIM`; empty where the name is enough. */
  readonly id: string;
  readonly name: string;
  readonly tono: Tono | undefined;
  /** undefined where results are not grouped: by unit. */
  readonly resultados: StatusFigure | undefined;
  readonly fisico: StatusFigure;
  readonly financiero: StatusFigure;
}

/** Everything that `plan status` shows. */
export interface StatusReport {
  readonly title: string;
  /** «I semestre de 2019, corte al 30 de junio de 2019». */
  readonly subtitle: string;
  readonly total: StatusRow;
  /** How far the promise is and how much time is gone; undefined when neither is known. */
  readonly mandate: string | undefined;
  readonly dimensions: readonly (StatusRow & { readonly objectives: readonly StatusRow[] })[];
  /** Only units with activities. */
  readonly units: readonly StatusRow[];
  /** What keeps the figures from being complete: one sentence each, without full stop. */
  readonly missing: readonly string[];
  /** Whether nothing keeps them so: each speaks for all that it is of. */
  readonly complete: boolean;
  /** «1 error, 3 avisos y 2 notas»; undefined when the checks found nothing. */
  readonly findings: string | undefined;
}

/**
 * The state of a plan in one semester, with what the checks found in its documents. Never fails: what is missing is
 * said, and a figure that an open error may falsify is marked.
 */
export function statusReport(
  model: Model,
  progress: SemesterProgress,
  diagnostics: readonly Diagnostic[],
): StatusReport {
  const { corte, periodo } = progress;
  const touched = touchedBy(diagnostics, model);
  const missing = missingIn(model, progress);
  const reader = { words: stateWordsOf(progress), config: model.config, touched };
  return {
    title: model.plan?.data.titulo ?? model.plan?.id ?? 'Plan sin título',
    subtitle: `${capitalized(scopeText(periodo))}, ${corte === undefined ? 'sin fecha de corte' : `corte al ${longDate(corte)}`}`,
    total: {
      id: '',
      name: 'Plan',
      tono: undefined,
      resultados: resultOf(reader, progress.avance.resultados, progress.indicadores, touched.anyResult),
      ...execution(reader.words, progress.avance, touched.group(progress.actividades)),
    },
    mandate: mandateText(progress),
    dimensions: dimensionRows(progress, reader),
    units: progress.unidades
      .filter(({ actividades }) => actividades.length > 0)
      .map(({ unidad, avance, actividades }) => ({
        id: unidad.id,
        name: unidad.data.nombre ?? '',
        tono: undefined,
        resultados: undefined,
        ...execution(reader.words, avance, touched.group(actividades)),
      })),
    missing,
    complete: missing.length === 0 && speaksForAll(progress, model.config),
    findings: findingsText(diagnostics),
  };
}

/** What every row is made with. */
interface Reader {
  readonly words: StateWords;
  readonly config: Config;
  readonly touched: Touched;
}

function dimensionRows(progress: Progress, reader: Reader): StatusReport['dimensions'] {
  const { touched } = reader;
  return progress.dimensiones.map(({ dimension, avance, actividades }) => ({
    id: '',
    name: DIMENSION_WORDS[dimension.id],
    tono: dimension.id,
    resultados: resultOf(
      reader,
      avance.resultados,
      progress.indicadores.filter(({ indicador }) => indicador.dimension === dimension.id),
      dimension.objetivos.some((objetivo) => touched.results(objetivo)),
    ),
    ...execution(reader.words, avance, touched.group(actividades)),
    objectives: progress.objetivos
      .filter(({ objetivo }) => objetivo.dimension === dimension.id)
      .map((group) => objectiveRow(group, reader)),
  }));
}

function objectiveRow(
  { objetivo, avance, actividades, indicadores }: Progress['objetivos'][number],
  reader: Reader,
): StatusRow {
  const { touched } = reader;
  return {
    id: objetivo.id,
    name: objetivo.data.nombre ?? '',
    tono: objetivo.dimension,
    resultados: resultOf(reader, avance.resultados, indicadores, touched.results(objetivo)),
    ...execution(reader.words, avance, touched.group(actividades)),
  };
}

function execution(
  words: StateWords,
  { fisico, financiero }: Execution,
  touched: boolean,
): Pick<StatusRow, 'fisico' | 'financiero'> {
  return { fisico: figureOf(words, fisico, touched), financiero: moneyOf(financiero, touched) };
}

function resultOf(
  { words, config }: Reader,
  figure: ResultFigure,
  indicators: readonly IndicatorProgress[],
  touched: boolean,
): StatusFigure {
  return {
    ...figureOf(words, figure, touched),
    other: resultNotes({ figure, indicators, config }).join(' · '),
  };
}

function figureOf(words: StateWords, figure: GroupFigure, touched: boolean): StatusFigure {
  const { estado } = figure;
  const { value } = figure.valor;
  return {
    bar: value ? barLength(value) : null,
    text: value ? percent(value) : words.group(figure),
    estado,
    word: words.group(figure),
    // «Cobertura insuficiente» says itself how many there are.
    note: value && figure.cobertura === 'insuficiente' ? '' : countOf(figure, 'con dato'),
    part: partOf(figure),
    other: '',
    touched,
  };
}

function moneyOf(money: GroupMoney, touched: boolean): StatusFigure {
  const { value } = money.valor;
  return {
    bar: value ? barLength(value) : null,
    text: value ? percent(value) : SIN_DATO,
    estado: undefined,
    word: '',
    note: moneyNote(money),
    part: partOf(money),
    other: '',
    touched,
  };
}

function partOf({ valor, conDato, total }: Pick<GroupFigure, 'valor' | 'conDato' | 'total'>): string {
  return valor.value === undefined || conDato === total ? '' : ofTotal(conDato, total);
}

function moneyNote(money: GroupMoney): string {
  if (money.valor.value) return comparedText(money);
  if (isAnnulled(money)) return annulledText(money, compactSoles);
  return hasPim(money)
    ? `${ofTotal(money.conDato, money.total)} informan ${bothOrSpent(money).replaceAll('su ', '')}`
    : 'sin PIM';
}

function mandateText({ mandato }: Progress): string | undefined {
  const { valor, conDato, total } = mandato.valor;
  const { value } = valor;
  const { value: time } = mandato.tiempo;
  const parts = [
    ...(value
      ? [`${percent(value)} del camino hasta el fin del mandato (${ofTotal(conDato, total)} con dato)`]
      : []),
    ...(time ? [`${percent(time)} del periodo de gobierno transcurrido`] : []),
  ];
  return parts.length === 0 ? undefined : enumerate(parts);
}

/** «1 error, 3 avisos y 2 notas»; undefined when the checks found nothing. */
export function findingsText(diagnostics: readonly Diagnostic[]): string | undefined {
  const parts = countsOf(countBySeverity(diagnostics));
  return parts.length === 0 ? undefined : enumerate(parts);
}
