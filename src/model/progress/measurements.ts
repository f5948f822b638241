import { compareText } from '../../diagnostics/order.ts';
import { exact } from '../fraction.ts';
import type { Model, Resultado, Semestre } from '../model.ts';
import { earlier } from './calendar.ts';
import { absent, at, figure, type Figure } from './figure.ts';
import { compareSemestres, cutOffOf, cutOffOfPoi, daysOf, lastSemestreOf, semestreOfDay } from './period.ts';
import { quantityText } from './quantity.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** A measurement of an indicator in one semester. */
export interface Obtained {
  readonly obtenido: Figure;
  readonly resultado: Resultado | undefined;
  /** The day `AAAA-MM-DD` to which it is compared with what was expected. */
  readonly corte: string;
}

/** The measurements of every indicator by its id, in the model's order. */
export type Measurements = ReadonlyMap<string, readonly Resultado[]>;

/** All measurements of a model, to be looked up by indicator. */
export function measurementsOf(model: Model): Measurements {
  return groupedBy(model.resultados, ({ indicador }) => indicador || undefined);
}

/**
 * The semester of a measurement: that of its `fecha`, else the last that its document tells of; undefined when neither
 * says it.
 */
export function semestreOfResultado({ data, poi }: Resultado): Semestre | undefined {
  return (data.fecha === undefined ? undefined : semestreOfDay(data.fecha)) ?? lastSemestreOf(poi);
}

/**
 * What was measured in a semester: the measurement of the latest `fecha`, if several. No value when there is none:
 * nothing is carried over from another semester.
 */
export function obtainedIn(
  model: Model,
  measurements: Measurements,
  indicador: string,
  periodo: Semestre,
): Obtained {
  const resultado = (measurements.get(indicador) ?? [])
    .filter((item) => item.data.valor !== undefined && isOf(item, periodo))
    .reduce<Resultado | undefined>(
      (last, item) => (last && compareText(last.data.fecha ?? '', item.data.fecha ?? '') >= 0 ? last : item),
      undefined,
    );
  const corte = cutOffOfMeasurement(model, resultado, periodo);
  if (resultado?.data.valor === undefined) {
    return { obtenido: absent('sin dato'), resultado: undefined, corte };
  }
  const value = exact(resultado.data.valor);
  return {
    obtenido: figure(
      value,
      () => quantityText(value),
      () => [at(resultado.origin, 'valor')],
    ),
    resultado,
    corte,
  };
}

function isOf(resultado: Resultado, periodo: Semestre): boolean {
  const own = semestreOfResultado(resultado);
  return own !== undefined && compareSemestres(own, periodo) === 0;
}

/**
 * The cut-off of the document that holds a measurement, never after its semester; one that closed before the semester
 * began says nothing of it. Without one, that of the semester's documents; without any, the end of the semester.
 */
export function cutOffOfMeasurement(
  model: Model,
  resultado: Resultado | undefined,
  periodo: Semestre,
): string {
  const { first, last } = daysOf(periodo);
  const own = resultado && cutOffOfPoi(resultado.poi);
  if (own !== undefined && own >= first) return earlier(own, last);
  return cutOffOf(model, periodo) ?? last;
}
