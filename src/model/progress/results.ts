import { missingIsZero } from '../configuration.ts';
import { exact, ONE, ZERO, type Fraction, isZero } from '../fraction.ts';
import type { Config, Dimension, DimensionId, IndicadorPlan, Objetivo, Plan } from '../model.ts';
import { absent, figure, type Figure } from './figure.ts';
import { addCounts, groupFigure, NOBODY, type GroupFigure } from './group-figure.ts';
import { capped } from './percentage.ts';
import type { IndicatorProgress } from './plan-indicator.ts';
import { relevanceWeights, weightedMean, weightedMeanWords, type Weighted } from './weights.ts';

/** A percentage of every indicator, grouped up to the plan. */
export interface Results {
  readonly plan: GroupFigure;
  readonly dimensiones: ReadonlyMap<DimensionId, GroupFigure>;
  readonly objetivos: ReadonlyMap<Objetivo, GroupFigure>;
  /** The weight of each indicator among those of its objective that have data; absent for the others. */
  readonly pesos: ReadonlyMap<IndicadorPlan, Fraction>;
}

/** What is grouped of the indicators. */
export interface Measure {
  /** A percentage as it comes out; undefined without data. */
  readonly of: (progress: IndicatorProgress) => Fraction | undefined;
  /** Whether an indicator is one of the N. */
  readonly counts: (progress: IndicatorProgress) => boolean;
}

/**
 * Groups the results of the plan: an objective is the mean of its indicators with data, capped, weighted by their
 * relevance; a dimension that of its objectives with data, by their `peso` when all have one; the plan that of its
 * dimensions with data. Counts are of indicators. Under `sin_dato: cero` an expected indicator without data is 0.
 */
export function groupResults(
  plan: Plan | undefined,
  indicators: ReadonlyMap<IndicadorPlan, IndicatorProgress>,
  measure: Measure,
  config: Config,
): Results {
  const pesos = new Map<IndicadorPlan, Fraction>();
  const objetivos = new Map<Objetivo, GroupFigure>();
  const dimensiones = new Map<DimensionId, GroupFigure>();
  for (const dimension of plan?.dimensiones ?? []) {
    for (const objetivo of dimension.objetivos) {
      const members = objetivo.indicadores.flatMap((indicador) => indicators.get(indicador) ?? []);
      objetivos.set(objetivo, objectiveResult(members, measure, config, pesos));
    }
    dimensiones.set(dimension.id, dimensionResult(dimension, objetivos, config));
  }
  return { plan: planResult([...dimensiones.values()], config), dimensiones, objetivos, pesos };
}

function objectiveResult(
  members: readonly IndicatorProgress[],
  measure: Measure,
  config: Config,
  pesos: Map<IndicadorPlan, Fraction>,
): GroupFigure {
  const counted = members.filter(measure.counts);
  const valued = counted.flatMap((progress) => {
    const value = capped(measure.of(progress));
    if (value) return [{ progress, value }];
    const asZero = missingIsZero(config) && progress.gris === 'sin_dato';
    return asZero ? [{ progress, value: ZERO }] : [];
  });
  const weights = relevanceWeights(
    valued.map(({ progress }) => relevanceOf(progress)),
    Math.max(0, ...members.map(relevanceOf)),
  );
  const weighted = valued.map(({ progress, value }, i): Weighted => {
    const weight = weights[i] ?? ZERO;
    pesos.set(progress.indicador, weight);
    return { value, weight };
  });
  return groupFigure(
    meanFigure(weighted, 'ningún indicador con dato'),
    {
      conDato: counted.filter((progress) => measure.of(progress)).length,
      total: counted.length,
      cubiertos: weighted.length,
      exigibles: counted.filter(({ gris }) => gris !== 'nada_esperado').length,
    },
    config,
  );
}

function relevanceOf({ indicador }: IndicatorProgress): number {
  return indicador.data.relevancia ?? 1;
}

function dimensionResult(
  dimension: Dimension,
  objetivos: ReadonlyMap<Objetivo, GroupFigure>,
  config: Config,
): GroupFigure {
  const byPeso = dimension.objetivos.every(({ data }) => data.peso !== undefined);
  const results = dimension.objetivos.flatMap((objetivo) => {
    const result = objetivos.get(objetivo);
    const weight = byPeso && objetivo.data.peso !== undefined ? exact(objetivo.data.peso) : ONE;
    return result ? [{ result, weight }] : [];
  });
  return joined(results, 'ningún objetivo con dato', config);
}

function planResult(dimensiones: readonly GroupFigure[], config: Config): GroupFigure {
  return joined(
    dimensiones.map((result) => ({ result, weight: ONE })),
    'ninguna dimensión con dato',
    config,
  );
}

function joined(
  members: readonly { readonly result: GroupFigure; readonly weight: Fraction }[],
  reason: string,
  config: Config,
): GroupFigure {
  const weighted = members.flatMap(({ result, weight }): Weighted[] =>
    result.valor.value ? [{ value: result.valor.value, weight }] : [],
  );
  return groupFigure(
    meanFigure(weighted, reason),
    members.reduce((sum, { result }) => addCounts(sum, result), NOBODY),
    config,
    weighted.length > 0 && weighNothing(weighted),
  );
}

function weighNothing(members: readonly Weighted[]): boolean {
  return members.every(({ weight }) => isZero(weight));
}

function meanFigure(members: readonly Weighted[], reason: string): Figure {
  if (members.length === 0) return absent(reason);
  if (weighNothing(members)) return absent('los objetivos con dato pesan 0');
  return figure(weightedMean(members), () => weightedMeanWords(members));
}
