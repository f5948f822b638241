/** Where each objective started, what was measured of it and where its targets lead, as small charts. */
import { compare, divide, exact, subtract, toNumber, type Fraction } from '../../model/fraction.ts';
import type { IndicadorPlan, Resultado } from '../../model/model.ts';
import { daysOf } from '../../model/progress/period.ts';
import { semestreOfResultado } from '../../model/progress/measurements.ts';
import type { IndicatorProgress } from '../../model/progress/plan-indicator.ts';
import { baselineOf } from '../../model/progress/targets.ts';
import { metasOf, type Meta } from '../../model/questions/targets.ts';
import { count } from '../../text/spanish.ts';
import { figureOf } from '../blocks.ts';
import type { TrajectoriesChart, TrajectoryPoint } from '../chart.ts';
import { shortMonth } from '../format.ts';
import { valueOf } from '../indicator-text.ts';
import type { Block } from '../report.ts';
import type { View } from '../view.ts';

type Panel = TrajectoriesChart['panels'][number];

/** A table of the indicators has all that the charts draw: its id. */
export const INDICATORS_TABLE = 'cuadro-indicadores';

/** One chart for each objective; none in the report of a unit, whose few indicators stand in the table. */
export function trajectories(view: View): readonly Block[] {
  if (view.unidad !== undefined) return [];
  const panels = view.progress.objetivos.flatMap(({ objetivo, indicadores }): readonly Panel[] => {
    const shown = shownOf(indicadores);
    const name = shown?.indicador.data.nombre ?? objetivo.data.nombre ?? '';
    const id = objetivo.id;
    if (shown === undefined) {
      const nothing = { estado: 'gris', stateText: '', measured: [], targets: [], years: [] } as const;
      return [{ id, name, tono: objetivo.dimension, ...nothing, none: 'sin meta de cifra' }];
    }
    return [panelOf(view, { id, name, tono: objetivo.dimension }, shown)];
  });
  const drawn = panels.filter(({ targets }) => targets.length > 0);
  if (drawn.length === 0) return [];
  const measured = panels.filter((panel) => panel.measured.length > 0).length;
  const figure = figureOf(
    'grafico-trayectorias',
    'Trayectoria de cada objetivo, por el indicador de más relevancia entre los que se midieron; cada uno en su propia escala',
    `${count(panels.length, 'objetivo', 'objetivos')}: de ${measured} hay medición y de ${panels.length - measured} no.`,
    {
      kind: 'trajectories',
      legend: { base: 'línea de base', measured: 'lo medido', targets: 'metas del plan' },
      panels,
    },
  );
  return [{ ...figure, dataIn: INDICATORS_TABLE }];
}

/** The indicator that speaks for an objective: one that was measured, the most relevant; undefined without any target. */
function shownOf(indicadores: readonly IndicatorProgress[]): IndicatorProgress | undefined {
  // 1 is the most relevant.
  const rank = ({ indicador, obtenido }: IndicatorProgress): number =>
    (obtenido.value ? 0 : 10) + (indicador.data.relevancia ?? 1);
  return indicadores
    .filter(({ indicador }) => metasOf(indicador).some(({ valor }) => valor !== undefined))
    .toSorted((a, b) => rank(a) - rank(b))[0];
}

/** A value and when it was or will be so, in years: the end of 2019 is 2020. */
interface Dated {
  readonly time: number;
  readonly value: Fraction;
}

function panelOf(
  view: View,
  names: Pick<Panel, 'id' | 'name' | 'tono'>,
  { indicador, estado }: IndicatorProgress,
): Panel {
  const targets = metasOf(indicador).flatMap(datedTarget);
  const measured = measurementsUntil(view, indicador).flatMap(datedMeasurement);
  const start = Math.min(...[...targets, ...measured].map(({ time }) => time));
  const base = datedBase(indicador, start);
  const all = [...(base === undefined ? [] : [base]), ...measured, ...targets];
  const from = Math.min(...all.map(({ time }) => time));
  const to = Math.max(...all.map(({ time }) => time));
  const [low, high] = extremesOf(all.map(({ value }) => value));
  const along = (time: number): number => (to === from ? 1 : (time - from) / (to - from));
  const point = ({ time, value }: Dated): TrajectoryPoint => ({
    at: along(time),
    height: shareOf(value, low, high),
    text: valueOf(indicador, value),
  });
  return {
    ...names,
    estado,
    stateText: view.words.label[estado],
    ...(base === undefined ? {} : { base: point(base) }),
    measured: measured.map(point),
    targets: targets.map(point),
    years: yearsOf(
      targets.map(({ time }) => time),
      base ?? (from < to ? { time: from } : undefined),
      base === undefined ? yearOf(from) : indicador.data.linea_base?.anio,
    ).map(({ time, text }) => ({ at: along(time), text })),
  };
}

function datedTarget({ anio, semestre, valor }: Meta): readonly Dated[] {
  return valor === undefined ? [] : [{ time: semestre === 1 ? anio + 0.5 : anio + 1, value: valor }];
}

/** The baseline, at most two years before what follows: a census of long ago would leave no room for the mandate. */
function datedBase(indicador: IndicadorPlan, start: number): Dated | undefined {
  const { value } = baselineOf(indicador);
  if (value === undefined) return undefined;
  const { anio } = indicador.data.linea_base ?? {};
  return { time: Math.max(Math.min((anio ?? start - 2) + 1, start - 0.5), start - 2), value };
}

/** The measurements up to the end of the period of the report, in order of time. */
function measurementsUntil({ model, periodo }: View, { id }: IndicadorPlan): readonly Resultado[] {
  const { last } = daysOf(periodo);
  return model.resultados
    .filter((resultado) => resultado.indicador === id && (dayOf(resultado) ?? '9') <= last)
    .toSorted((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1));
}

function dayOf(resultado: Resultado): string | undefined {
  const semestre = semestreOfResultado(resultado);
  return resultado.data.fecha ?? (semestre && daysOf(semestre).last);
}

function datedMeasurement(resultado: Resultado): readonly Dated[] {
  const [year = 0, month = 0] = (dayOf(resultado) ?? '').split('-').map(Number);
  const { valor } = resultado.data;
  return valor === undefined || year === 0 ? [] : [{ time: year + month / 12, value: exact(valor) }];
}

/** «ene 2019: 70 %»: what was measured before the last time, for the table. */
export function earlierText(view: View, { indicador, resultado }: IndicatorProgress): string | undefined {
  const before = measurementsUntil(view, indicador).flatMap((one) => {
    const day = dayOf(one);
    if (one === resultado || one.data.valor === undefined || day === undefined) return [];
    return [`${shortMonth(day)}: ${valueOf(indicador, exact(one.data.valor))}`];
  });
  return before.length === 0 ? undefined : before.join('; ');
}

function extremesOf(values: readonly Fraction[]): readonly [low: Fraction, high: Fraction] {
  const sorted = values.toSorted(compare);
  const zero = exact(0);
  return [sorted[0] ?? zero, sorted.at(-1) ?? zero];
}

/** Where a value lies between two, 0..1; in the middle where they are the same. Only how high it is drawn. */
function shareOf(value: Fraction, low: Fraction, high: Fraction): number {
  const share = divide(subtract(value, low), subtract(high, low));
  return share === undefined ? 0.5 : toNumber(share, 4);
}

/** The years under a chart: that of its start, where it is known, and the last of the targets. */
function yearsOf(
  targets: readonly number[],
  start: Pick<Dated, 'time'> | undefined,
  anio: number | undefined,
): readonly { readonly time: number; readonly text: string }[] {
  const shown = targets.filter(Number.isInteger).slice(-1);
  return [
    ...(start === undefined || anio === undefined ? [] : [{ time: start.time, text: shortYear(anio) }]),
    ...shown.map((time) => ({ time, text: shortYear(yearOf(time)) })),
  ];
}

/** The year in which a time lies; the end of a year belongs to it. */
function yearOf(time: number): number {
  return Math.ceil(time) - 1;
}

/** `19` of 2019. */
function shortYear(year: number): string {
  return String(year % 100).padStart(2, '0');
}
