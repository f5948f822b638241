import { compareText } from '../../diagnostics/order.ts';
import { exact } from '../fraction.ts';
import type { Model, Resultado, Semestre } from '../model.ts';
import { absent, at, figure, type Figure } from './figure.ts';
import { quantityText } from './quantity.ts';
import { compareSemestres } from './period.ts';

/** A measurement of an indicator in one semester. */
export interface Obtained {
  readonly obtenido: Figure;
  readonly resultado: Resultado | undefined;
}

/** The measurements of every indicator by its id, in the model's order. */
export type Measurements = ReadonlyMap<string, readonly Resultado[]>;

/** All measurements of a model, to be looked up by indicator. */
export function measurementsOf(model: Model): Measurements {
  const byIndicator = new Map<string, Resultado[]>();
  for (const resultado of model.resultados) {
    if (resultado.indicador === '') continue;
    const known = byIndicator.get(resultado.indicador);
    if (known) known.push(resultado);
    else byIndicator.set(resultado.indicador, [resultado]);
  }
  return byIndicator;
}

/**
 * What was measured in a semester: the measurement of the latest `fecha`, if several. No value when there is none:
 * nothing is carried over from another semester.
 */
export function obtainedIn(measurements: Measurements, indicador: string, periodo: Semestre): Obtained {
  const resultado = (measurements.get(indicador) ?? [])
    .filter(
      ({ data, poi }) =>
        data.valor !== undefined && poi.semestre && compareSemestres(poi.semestre, periodo) === 0,
    )
    .reduce<Resultado | undefined>(
      (last, item) => (last && compareText(last.data.fecha ?? '', item.data.fecha ?? '') >= 0 ? last : item),
      undefined,
    );
  if (resultado?.data.valor === undefined) return { obtenido: absent('sin dato'), resultado: undefined };
  const value = exact(resultado.data.valor);
  return {
    obtenido: figure(
      value,
      () => quantityText(value),
      () => [at(resultado.origin, 'valor')],
    ),
    resultado,
  };
}
