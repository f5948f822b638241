import { HUNDRED, isZero, sum, type Fraction } from '../fraction.ts';
import type { IndicadorPlan, Model, Semestre } from '../model.ts';
import { absent, figure, type Figure } from './figure.ts';
import { obtainedIn, type Measurements } from './measurements.ts';
import { percentage } from './percentage.ts';
import { quantityText } from './quantity.ts';
import { expectedOf, finalTargetOf, targetOfYear, targetYears } from './targets.ts';

/** Tipo II and the way to the final target of an indicator whose years add up. */
export interface Flows {
  readonly tipoII: Figure;
  readonly avanceFinal: Figure;
}

/**
 * The figures of an `agregable`: targets and measurements are flows of the year to date, added over the years from
 * the first target, the past ones as their S2 left them. Tipo II = ΣVO/ΣLE (descending ΣLE/ΣVO); a la meta final =
 * ΣVO/Σmetas. A year without its target or its measurement leaves no value: nothing is guessed.
 */
export function flowsOf(
  model: Model,
  measurements: Measurements,
  indicador: IndicadorPlan,
  periodo: Semestre,
): Flows {
  const first = targetYears(indicador)[0];
  if (first === undefined || first > periodo.anio) {
    const none = absent(first === undefined ? 'sin metas' : `la primera meta es de ${first}`);
    return { tipoII: none, avanceFinal: none };
  }
  const years = Array.from({ length: periodo.anio - first + 1 }, (_, i) => first + i);
  const ends = years.map((anio): Semestre => (anio === periodo.anio ? periodo : { anio, numero: 2 }));
  const obtained = total(ends.map((end) => obtainedIn(measurements, indicador.id, end).obtenido));
  const expected = total(ends.map((end) => expectedOf(model, indicador, end).esperado));
  return {
    tipoII: ratio(obtained, expected, indicador.data.sentido === 'descendente'),
    avanceFinal: ratio(obtained, allTargets(model, indicador), false),
  };
}

function allTargets(model: Model, indicador: IndicadorPlan): Figure {
  const final = finalTargetOf(model, indicador);
  if (!final.value) return final;
  return total(targetYears(indicador).map((anio) => targetOfYear(indicador, anio)));
}

/** The sum of figures; no value when any is missing. */
function total(figures: readonly Figure[]): Figure {
  const values: Fraction[] = [];
  for (const { value, trace } of figures) {
    if (!value) return absent(`falta un año: ${trace.words()}`);
    values.push(value);
  }
  return figure(
    sum(values),
    () => values.map(quantityText).join(' + '),
    () => figures.flatMap((item) => item.trace.origins()),
  );
}

function ratio(obtained: Figure, expected: Figure, descending: boolean): Figure {
  const { value: done } = obtained;
  const { value: due } = expected;
  if (!done) return obtained;
  if (!due) return expected;
  const [top, bottom] = descending ? [expected, obtained] : [obtained, expected];
  const value = descending && isZero(done) ? HUNDRED : percentage(top.value, bottom.value);
  const origins = (): ReturnType<Figure['trace']['origins']> => [
    ...obtained.trace.origins(),
    ...expected.trace.origins(),
  ];
  if (!value) return absent('las metas suman 0', origins);
  return figure(value, () => `(${top.trace.words()}) ÷ (${bottom.trace.words()})`, origins);
}
