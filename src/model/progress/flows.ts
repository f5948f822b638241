import { HUNDRED, isZero, sum, type Fraction } from '../fraction.ts';
import type { IndicadorPlan, Model, Semestre } from '../model.ts';
import { expectedOf } from './expected.ts';
import { absent, figure, type Figure } from './figure.ts';
import { obtainedIn, type Measurements } from './measurements.ts';
import { percentage } from './percentage.ts';
import { operandText } from './quantity.ts';
import { targetOfYear, targetYears } from './targets.ts';

/** Tipo II and the way gone of an indicator, in %, as they come out. */
export interface Ways {
  readonly tipoII: Figure;
  /** To the latest target. */
  readonly avanceFinal: Figure;
  /** To where the plan's targets stand at the end of its period. */
  readonly mandato: Figure;
}

/**
 * The figures of an `agregable`: targets and measurements are flows of the year to date, added over the years from
 * the first target, the past ones as their S2 left them. Tipo II = ΣVO/ΣLE (descending ΣLE/ΣVO); a la meta final =
 * ΣVO/Σmetas, for which less is no way to go. A year without its target or its measurement leaves no value: nothing is
 * guessed.
 */
export function flowsOf(
  model: Model,
  measurements: Measurements,
  indicador: IndicadorPlan,
  periodo: Semestre,
): Ways {
  const anios = targetYears(indicador);
  const [first] = anios;
  if (first === undefined || first > periodo.anio) {
    const none = absent(first === undefined ? 'sin metas' : `la primera meta es de ${first}`);
    return { tipoII: none, avanceFinal: none, mandato: none };
  }
  const years = Array.from({ length: periodo.anio - first + 1 }, (_, i) => first + i).map((anio) => {
    const end: Semestre = anio === periodo.anio ? periodo : { anio, numero: 2 };
    const { obtenido, corte } = obtainedIn(model, measurements, indicador.id, end);
    return { obtenido, esperado: expectedOf(model.plan, indicador, anio, corte).esperado };
  });
  const obtained = total(years.map(({ obtenido }) => obtenido));
  const expected = total(years.map(({ esperado }) => esperado));
  const descending = indicador.data.sentido === 'descendente';
  const last = model.plan?.periodo?.fin ?? Infinity;
  const toTarget = (until: number): Figure =>
    descending
      ? absent('lo que se acumula y debe bajar no recorre un camino')
      : ratio(
          obtained,
          targetsOf(
            indicador,
            anios.filter((anio) => anio <= until),
          ),
          false,
        );
  return {
    tipoII: ratio(obtained, expected, descending),
    avanceFinal: toTarget(Infinity),
    mandato: toTarget(last),
  };
}

function targetsOf(indicador: IndicadorPlan, anios: readonly number[]): Figure {
  if (anios.length === 0) return absent('sin metas en los años del plan');
  return total(anios.map((anio) => targetOfYear(indicador, anio)));
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
    () => values.map(operandText).join(' + '),
    () => figures.flatMap((item) => item.trace.origins()),
  );
}

function ratio(obtained: Figure, expected: Figure, descending: boolean): Figure {
  const { value: done } = obtained;
  const { value: due } = expected;
  if (!done) return obtained;
  if (!due) return expected;
  const [top, bottom] = descending ? [expected, obtained] : [obtained, expected];
  const value =
    descending && isZero(done) ? HUNDRED : isZero(due) ? undefined : percentage(top.value, bottom.value);
  const origins = (): ReturnType<Figure['trace']['origins']> => [
    ...obtained.trace.origins(),
    ...expected.trace.origins(),
  ];
  if (!value) return absent('lo esperado suma 0', origins);
  if (descending && isZero(done)) return figure(value, () => 'lo obtenido es 0, y menos es mejor', origins);
  return figure(value, () => `(${top.trace.words()}) ÷ (${bottom.trace.words()})`, origins);
}
