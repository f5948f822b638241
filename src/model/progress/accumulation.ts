import { exact, greatest, mean, sum, whole, type Fraction } from '../fraction.ts';
import type { Actividad, IndicadorPoiData } from '../model.ts';
import { computedQuantity, isComputed, operandText } from './quantity.ts';

/** How the months of an activity become one quantity. */
export type Acumulacion = NonNullable<IndicadorPoiData['acumulacion']>;

/** How an activity accumulates its months; `suma` when it does not say. */
export function acumulacionOf({ data: { indicador } }: Actividad): Acumulacion {
  return indicador?.acumulacion ?? 'suma';
}

/**
 * One quantity of several, in the order of the calendar: their sum, the last, the mean or the largest of those
 * reported. A month not reported is undefined, adds nothing and is no member of the mean; all unreported → undefined.
 */
export function accumulate(
  acumulacion: Acumulacion,
  values: readonly (Fraction | undefined)[],
): Fraction | undefined {
  const reported = values.filter((value) => value !== undefined);
  const [first] = reported;
  if (first === undefined) return undefined;
  switch (acumulacion) {
    case 'suma':
      return reported.some(isComputed) ? computedQuantity(sum(reported), reported) : sum(reported);
    case 'ultimo':
      return reported.at(-1);
    case 'promedio':
      return computedQuantity(mean(reported) ?? first, reported);
    case 'maximo':
      return reported.reduce(greatest);
  }
}

/** The same of quantities as they are written, where nearly all are whole and are only added. */
export function accumulateWritten(
  acumulacion: Acumulacion,
  values: readonly (number | undefined)[],
): Fraction | undefined {
  if (acumulacion === 'suma') {
    let total = 0;
    let reported = false;
    for (const value of values) {
      if (value === undefined) continue;
      reported = true;
      total = Number.isSafeInteger(value) ? total + value : NaN;
    }
    if (!reported) return undefined;
    if (Number.isSafeInteger(total)) return whole(total);
  }
  return accumulate(
    acumulacion,
    values.map((value) => (value === undefined ? undefined : exact(value))),
  );
}

/** The words of an accumulation: `0 + 8 + sin dato + 12`, `promedio de 5, 6 y 7`. */
export function accumulationWords(
  acumulacion: Acumulacion,
  values: readonly (Fraction | undefined)[],
): string {
  const texts = values.map((value) => (value === undefined ? 'sin dato' : operandText(value)));
  switch (acumulacion) {
    case 'suma':
      return texts.join(' + ');
    case 'ultimo':
      return `último de ${texts.join(', ')}`;
    case 'promedio':
      return `promedio de ${texts.join(', ')}`;
    case 'maximo':
      return `mayor de ${texts.join(', ')}`;
  }
}
