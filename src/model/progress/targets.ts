import { add, exact, HUNDRED, multiply, type Fraction } from '../fraction.ts';
import type { IndicadorPlan, Model, Origin, Semestre } from '../model.ts';
import { absent, at, figure, type Figure } from './figure.ts';
import { computedQuantity, quantityText } from './quantity.ts';

const HALF: Fraction = { n: 1, d: 2 };

/** What is expected of an indicator, in its unit of measure. */
export interface Expected {
  readonly esperado: Figure;
  /** Not written by anybody: half way between two years, or half of a year. */
  readonly estimado: boolean;
}

/** The baseline of an indicator; no value when it has none. */
export function baselineOf(indicador: IndicadorPlan): Figure {
  const written = indicador.data.linea_base?.valor;
  if (written === undefined) return absent('sin línea de base');
  const value = exact(written);
  return figure(
    value,
    () => quantityText(value),
    () => [at(indicador.origin, 'linea_base', 'valor')],
  );
}

/** The target of a year as a quantity: a relative one is taken of the baseline. No value without either. */
export function targetOfYear(indicador: IndicadorPlan, anio: number): Figure {
  return writtenTarget(indicador, 'metas', String(anio), `sin meta de ${anio}`);
}

/** The years that have a target, in order. */
export function targetYears(indicador: IndicadorPlan): readonly number[] {
  return Object.entries(indicador.data.metas ?? {})
    .flatMap(([anio, meta]) => (meta === undefined ? [] : Number(anio)))
    .sort((a, b) => a - b);
}

/** The final target: that of the last year of the plan; of a plan without period, that of its last target. */
export function finalTargetOf(model: Model, indicador: IndicadorPlan): Figure {
  const anio = model.plan?.periodo?.fin ?? targetYears(indicador).at(-1);
  return anio === undefined ? absent('sin metas') : targetOfYear(indicador, anio);
}

/**
 * What is expected at the end of a semester. S2: the target of the year. S1: the semestral target; without it, the
 * midpoint between the target of the year before (in the first year the baseline) and that of the year or, for an
 * agregable, half the year's. No value when any of them is missing.
 */
export function expectedOf(model: Model, indicador: IndicadorPlan, periodo: Semestre): Expected {
  const semestral = semestralTarget(indicador, periodo);
  if (periodo.numero === 2) {
    const yearly = targetOfYear(indicador, periodo.anio);
    return { esperado: yearly.value || !semestral.value ? yearly : semestral, estimado: false };
  }
  if (hasSemestralTarget(indicador, periodo)) return { esperado: semestral, estimado: false };
  const yearly = targetOfYear(indicador, periodo.anio);
  if (indicador.data.agregacion === 'agregable') return estimate(halfOf(yearly));
  const first = model.plan?.periodo?.inicio === periodo.anio;
  return estimate(
    midpoint(first ? baselineOf(indicador) : targetOfYear(indicador, periodo.anio - 1), yearly),
  );
}

function estimate(esperado: Figure): Expected {
  return { esperado, estimado: esperado.value !== undefined };
}

function halfOf(yearly: Figure): Figure {
  const { value } = yearly;
  if (!value) return yearly;
  return figure(
    computedQuantity(multiply(value, HALF), [value]),
    () => `la mitad de ${yearly.trace.words()} (estimado)`,
    yearly.trace.origins,
  );
}

function midpoint(before: Figure, after: Figure): Figure {
  const origins = (): readonly Origin[] => [...before.trace.origins(), ...after.trace.origins()];
  if (!before.value) return absent(before.trace.words(), origins);
  if (!after.value) return absent(after.trace.words(), origins);
  return figure(
    computedQuantity(multiply(add(before.value, after.value), HALF), [before.value, after.value]),
    () => `punto medio entre ${before.trace.words()} y ${after.trace.words()} (estimado)`,
    origins,
  );
}

function semestralTarget(indicador: IndicadorPlan, { anio, numero }: Semestre): Figure {
  return writtenTarget(indicador, 'metas_semestrales', `${anio}-S${numero}`, 'sin meta semestral');
}

function hasSemestralTarget(indicador: IndicadorPlan, { anio, numero }: Semestre): boolean {
  return indicador.data.metas_semestrales?.[`${anio}-S${numero}`] !== undefined;
}

/**
 * A target as the plan writes it (`2019` of `metas`, `2019-S1` of `metas_semestrales`), as a quantity: a relative one
 * is taken of the baseline. No value without the target, whose reason is `missing`, or without that baseline.
 */
export function writtenTarget(
  indicador: IndicadorPlan,
  field: 'metas' | 'metas_semestrales',
  key: string,
  missing: string = 'sin meta',
): Figure {
  const written = indicador.data[field]?.[key];
  if (written === undefined) return absent(missing);
  const place = at(indicador.origin, field, key);
  if (typeof written === 'number') {
    const value = exact(written);
    return figure(
      value,
      () => quantityText(value),
      () => [place],
    );
  }
  return relativeTarget(baselineOf(indicador), written, place);
}

/** `-50%` of a baseline of 12 is 6. */
function relativeTarget(baseline: Figure, written: string, place: Origin): Figure {
  const points = relativePoints(written);
  if (points === undefined) return absent(`«${written}» no es una meta`, () => [place]);
  if (!baseline.value) return absent(`la meta ${written} necesita la línea de base`, () => [place]);
  const value = computedQuantity(multiply(baseline.value, multiply(add(HUNDRED, points), { n: 1, d: 100 })), [
    baseline.value,
    points,
  ]);
  return figure(
    value,
    () => `${baseline.trace.words()} ${written} = ${quantityText(value)}`,
    () => [...baseline.trace.origins(), place],
  );
}

/** The signed percentage points of a relative target, `-50%` → −50; undefined for any other text. */
export function relativePoints(written: string): Fraction | undefined {
  const match = /^([+-])(\d+(?:\.\d+)?)%$/.exec(written);
  return match ? exact(Number(`${match[1]}${match[2]}`)) : undefined;
}
