import type { Fraction } from '../fraction.ts';
import type { Config, DimensionId, IndicadorPlan, Objetivo, Plan } from '../model.ts';
import { absent } from './figure.ts';
import { NOBODY, type GroupFigure } from './group-figure.ts';
import type { IndicatorProgress } from './plan-indicator.ts';
import { groupResults, type Measure, type Results } from './results.ts';

/** The results of a group: what they come to, with both types beside it, whichever gave it. */
export interface ResultFigure extends GroupFigure {
  readonly tipoI: GroupFigure;
  readonly tipoII: GroupFigure;
  /** Indicators without any target, outside the N. */
  readonly sinMeta: number;
}

/** The results of the plan and of its groups. */
export interface PlanResults {
  readonly plan: ResultFigure;
  readonly dimensiones: ReadonlyMap<DimensionId, ResultFigure>;
  readonly objetivos: ReadonlyMap<Objetivo, ResultFigure>;
  /** The weight of each indicator among those of its objective that have data; absent for the others. */
  readonly pesos: ReadonlyMap<IndicadorPlan, Fraction>;
}

type Indicators = ReadonlyMap<IndicadorPlan, IndicatorProgress>;

const VALOR: Measure = { of: ({ valor }) => valor, counts: ({ cuenta }) => cuenta };
const TIPO_I: Measure = { of: ({ tipoI }) => tipoI.value, counts: ({ cuenta }) => cuenta };
const TIPO_II: Measure = {
  of: (progress) => (keptAtNothing(progress) ? undefined : progress.tipoII.value),
  counts: ({ cuenta }) => cuenta,
};
const MANDATO: Measure = {
  of: ({ mandato }) => mandato.value,
  counts: ({ cuentaEnMandato }) => cuentaEnMandato,
};

/**
 * Whether its tipo II is the 100 of an indicator of which nothing was expected yet: it began at 0 and 0 was expected. It
 * says nothing of what changed, and would stand in the mean for a promise that is all of a later year. Flows have a
 * tipo II of the years since the first target, and none where nothing was expected of any of them.
 */
function keptAtNothing({ gris, indicador }: IndicatorProgress): boolean {
  return gris === 'nada_esperado' && indicador.data.agregacion !== 'agregable';
}

/** The results to date of a plan, its dimensions and its objectives. */
export function planResults(plan: Plan | undefined, indicators: Indicators, config: Config): PlanResults {
  const [valor, first, second] = [VALOR, TIPO_I, TIPO_II].map((measure) =>
    groupResults(plan, indicators, measure, config),
  ) as [Results, Results, Results]; // `map` forgets that there were three
  const withTypes = (
    figureOf: (results: Results) => GroupFigure | undefined,
    members: readonly IndicadorPlan[],
  ): ResultFigure => ({
    ...(figureOf(valor) ?? NO_FIGURE),
    tipoI: figureOf(first) ?? NO_FIGURE,
    tipoII: figureOf(second) ?? NO_FIGURE,
    sinMeta: members.filter((indicador) => indicators.get(indicador)?.gris === 'sin_meta').length,
  });
  const dimensiones = plan?.dimensiones ?? [];
  const objetivos = plan?.objetivos ?? [];
  return {
    plan: withTypes((results) => results.plan, plan?.indicadores ?? []),
    dimensiones: new Map(
      dimensiones.map((dimension) => [
        dimension.id,
        withTypes(
          (results) => results.dimensiones.get(dimension.id),
          dimension.objetivos.flatMap(({ indicadores }) => indicadores),
        ),
      ]),
    ),
    objetivos: new Map(
      objetivos.map((objetivo) => [
        objetivo,
        withTypes((results) => results.objetivos.get(objetivo), objetivo.indicadores),
      ]),
    ),
    pesos: valor.pesos,
  };
}

/** The way gone to the end of the mandate, grouped as results. */
export function mandateResults(plan: Plan | undefined, indicators: Indicators, config: Config): Results {
  return groupResults(plan, indicators, MANDATO, config);
}

const NO_FIGURE: GroupFigure = {
  valor: absent('los resultados se miden por objetivo'),
  estado: 'gris',
  ...NOBODY,
  cobertura: 'suficiente',
  sinPeso: false,
};

/** Of a group that has activities and no indicators. */
export const NO_RESULTS: ResultFigure = { ...NO_FIGURE, tipoI: NO_FIGURE, tipoII: NO_FIGURE, sinMeta: 0 };
