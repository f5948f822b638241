import type { Fraction } from '../fraction.ts';
import type { IndicadorPlan, Model, Origin, Resultado, Semestre } from '../model.ts';
import { isLimit, typeOne, typeTwo, wayToFinal, type Sentido, type TypeOne } from './advance.ts';
import { expectedAtEndOf, expectedOf, type Expected } from './expected.ts';
import { absent, figure, type Figure } from './figure.ts';
import { flowsOf, type Ways } from './flows.ts';
import { judge, UNJUDGED, type Judgement } from './judgement.ts';
import { obtainedIn, type Measurements } from './measurements.ts';
import { operandText } from './quantity.ts';
import { baselineOf, finalTargetOf, hasTargets } from './targets.ts';

/** Everything computed for an indicator of the plan in one semester. Percentages are not rounded. */
export interface IndicatorProgress extends Judgement, Ways {
  readonly indicador: IndicadorPlan;
  /** False for what has no targets, and in S1 for what is measured once a year: outside the N. */
  readonly cuenta: boolean;
  /** False also for what has no way to go: permissible levels, and flows of which less is better. */
  readonly cuentaEnMandato: boolean;
  /** LB, LE, VO and M, in the unit of measure. */
  readonly lineaBase: Figure;
  readonly esperado: Figure;
  readonly estimado: boolean;
  readonly obtenido: Figure;
  readonly metaFinal: Figure;
  /** The year of M, also after the mandate; undefined without targets. */
  readonly metaFinalAnio: number | undefined;
  /** The measurement taken. */
  readonly resultado: Resultado | undefined;
  /** In %, as it comes out. */
  readonly tipoI: Figure;
}

/**
 * The progress of an indicator of the plan in a semester (CEPLAN tipo I and II; DESIGN section 3). Never fails: what is
 * missing has no value.
 */
export function indicatorProgress(
  model: Model,
  measurements: Measurements,
  indicador: IndicadorPlan,
  periodo: Semestre,
): IndicatorProgress {
  const { obtenido, resultado, corte } = obtainedIn(model, measurements, indicador.id, periodo);
  const { meta, anio } = finalTargetOf(indicador);
  const facts = {
    indicador,
    lineaBase: baselineOf(indicador),
    obtenido,
    metaFinal: meta,
    metaFinalAnio: anio,
    resultado,
  };
  const { sentido } = indicador.data;
  const out = outOfTheMeans(indicador, periodo);
  if (out !== undefined) return { ...facts, ...unmeasured(out.words), gris: out.gris };
  if (sentido === undefined) {
    const reason = 'sin «sentido» no se sabe si más es mejor';
    return { ...facts, ...unmeasured(reason), cuenta: true, gris: 'sin_dato' };
  }
  const given: Given = {
    ...facts,
    ...expectedOf(model.plan, indicador, periodo.anio, corte),
    sentido,
    isAggregable: indicador.data.agregacion === 'agregable',
  };
  const one = firstType(given);
  const ways = waysOf(model, measurements, given, periodo);
  const { sentido: _sentido, isAggregable: _flows, ...figures } = given;
  return {
    ...figures,
    cuenta: true,
    cuentaEnMandato: !isLimit(sentido) && !(given.isAggregable && sentido === 'descendente'),
    tipoI: one.tipoI,
    ...ways,
    ...judge({ ...given, ...one, tipoII: ways.tipoII }, model.config),
  };
}

interface Given extends Expected {
  readonly indicador: IndicadorPlan;
  readonly sentido: Sentido;
  readonly isAggregable: boolean;
  readonly lineaBase: Figure;
  readonly obtenido: Figure;
  readonly metaFinal: Figure;
  readonly metaFinalAnio: number | undefined;
  readonly resultado: Resultado | undefined;
}

/** Why an indicator is outside the N of a semester; undefined for most. */
function outOfTheMeans(
  indicador: IndicadorPlan,
  periodo: Semestre,
): { readonly gris: 'sin_meta' | 'se_mide_en_diciembre'; readonly words: string } | undefined {
  if (!hasTargets(indicador)) return { gris: 'sin_meta', words: 'sin meta' };
  if (indicador.data.frecuencia !== 'anual' || periodo.numero === 2) return undefined;
  return { gris: 'se_mide_en_diciembre', words: 'se mide en diciembre' };
}

function unmeasured(
  reason: string,
): Omit<
  IndicatorProgress,
  'indicador' | 'lineaBase' | 'obtenido' | 'metaFinal' | 'metaFinalAnio' | 'resultado' | 'gris'
> {
  const none = absent(reason);
  return {
    ...UNJUDGED,
    cuenta: false,
    cuentaEnMandato: false,
    esperado: none,
    estimado: false,
    tipoI: none,
    tipoII: none,
    avanceFinal: none,
    mandato: none,
  };
}

function firstType(given: Given): { readonly tipoI: Figure; readonly nothingExpected: boolean } {
  const { lineaBase, esperado, obtenido } = given;
  const origins = originsOf(obtenido, esperado);
  if (!obtenido.value || !esperado.value) {
    const missing = obtenido.value ? esperado : obtenido;
    return { tipoI: absent(missing.trace.words, origins), nothingExpected: false };
  }
  const one: TypeOne = typeOne({
    sentido: given.sentido,
    niveles: given.indicador.data.escala?.length,
    baseline: lineaBase.value,
    expected: esperado.value,
    obtained: obtenido.value,
  });
  if (!one.value) return { tipoI: absent(one.words, origins), nothingExpected: one.nothingExpected };
  return { tipoI: figure(one.value, () => one.words, origins), nothingExpected: false };
}

function waysOf(model: Model, measurements: Measurements, given: Given, periodo: Semestre): Ways {
  const { indicador, sentido, lineaBase, obtenido, esperado, metaFinal, metaFinalAnio } = given;
  if (isLimit(sentido)) {
    // A permissible level is kept or not: no way leads from the baseline to it.
    const none = absent('un nivel permisible solo tiene tipo I');
    return { tipoII: none, avanceFinal: none, mandato: none };
  }
  if (given.isAggregable) return flowsOf(model, measurements, indicador, periodo);
  const toFinal = (goal: Figure): Figure =>
    way(lineaBase, goal, obtenido, (from, to, value) => wayToFinal(sentido, from, to, value));
  const avanceFinal = toFinal(metaFinal);
  const fin = model.plan?.periodo?.fin;
  const goesBeyond = fin !== undefined && metaFinalAnio !== undefined && metaFinalAnio > fin;
  return {
    tipoII: way(lineaBase, esperado, obtenido, (from, to, value) => typeTwo(sentido, from, to, value)),
    avanceFinal,
    mandato: goesBeyond ? toFinal(expectedAtEndOf(model.plan, indicador, fin).esperado) : avanceFinal,
  };
}

function way(
  from: Figure,
  to: Figure,
  reached: Figure,
  formula: (from: Fraction, to: Fraction, value: Fraction) => Fraction | undefined,
): Figure {
  const origins = originsOf(reached, from, to);
  if (!from.value || !to.value || !reached.value) {
    const missing = [reached, from, to].find(({ value }) => !value);
    return absent(missing?.trace.words ?? 'sin dato', origins);
  }
  const value = formula(from.value, to.value, reached.value);
  const [start, goal, point] = [from.value, to.value, reached.value].map(operandText);
  if (!value) {
    const why = start === goal ? 'es lo mismo que la línea de base' : 'es peor que la línea de base';
    return absent(`lo esperado, ${goal}, ${why}, ${start}`, origins);
  }
  if (start === goal) return figure(value, () => `${point} frente a mantener ${start}`, origins);
  return figure(value, () => `(${point} − ${start}) ÷ (${goal} − ${start})`, origins);
}

function originsOf(...figures: readonly Figure[]): () => readonly Origin[] {
  return () => figures.flatMap((item) => item.trace.origins());
}
