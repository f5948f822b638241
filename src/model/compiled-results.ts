/** The results of the plan as `plan compile` prints them. */
import { compiledGroup, sourcesOf, rounded, type SourceOf } from './compiled-figure.ts';
import type { CompiledIndicador, CompiledResultados } from './compiled-shape.ts';
import { fractionText, toNumber, type Fraction } from './fraction.ts';
import { capped } from './progress/percentage.ts';
import type { IndicatorProgress } from './progress/plan-indicator.ts';
import type { ResultFigure } from './progress/plan-results.ts';
import { quantityNumber } from './progress/quantity.ts';

/** The results of a group, with both types and how many indicators have no target. */
export function compiledResultados(figure: ResultFigure): CompiledResultados {
  return {
    ...compiledGroup(figure),
    tipo_i: rounded(figure.tipoI.valor.value),
    tipo_i_con_dato: figure.tipoI.conDato,
    tipo_ii: rounded(figure.tipoII.valor.value),
    tipo_ii_con_dato: figure.tipoII.conDato,
    sin_meta: figure.sinMeta,
  };
}

/** An indicator of the plan; `peso` is its weight among those of its objective that have data. */
export function compiledIndicador(
  indicator: IndicatorProgress,
  peso: Fraction | undefined,
  sourceOf: SourceOf,
): CompiledIndicador {
  const { indicador, resultado, tipoI, tipoII, avanceFinal, mandato, esperado, obtenido } = indicator;
  return {
    id: indicador.id,
    objetivo: indicador.objetivo,
    linea_base: quantityNumber(indicator.lineaBase.value),
    esperado: quantityNumber(esperado.value),
    estimado: indicator.estimado,
    obtenido: quantityNumber(obtenido.value),
    meta: quantityNumber(indicator.metaFinal.value),
    meta_anio: indicator.metaFinalAnio ?? null,
    tipo_i: rounded(capped(tipoI.value)),
    tipo_i_bruto: rounded(tipoI.value),
    tipo_ii: rounded(tipoII.value),
    meta_final: rounded(avanceFinal.value),
    mandato: rounded(mandato.value),
    valor: rounded(indicator.valor),
    decide: indicator.decide ?? null,
    estado: indicator.estado,
    gris: indicator.gris ?? null,
    retroceso: indicator.retroceso,
    sobrecumplimiento: indicator.sobrecumplimiento,
    preliminar: resultado?.data.preliminar ?? false,
    peso: peso ? toNumber(peso, 4) : null,
    trazas: {
      esperado: esperado.trace.words(),
      tipo_i: tipoI.trace.words(),
      tipo_ii: tipoII.trace.words(),
      meta_final: avanceFinal.trace.words(),
      mandato: mandato.trace.words(),
      valor: indicator.motivo(),
      peso: peso ? fractionText(peso) : 'no entra en el promedio',
    },
    origen: sourceOf(resultado?.origin ?? indicador.origin),
    fuentes: sourcesOf([obtenido, esperado, indicator.lineaBase, indicator.metaFinal], sourceOf),
  };
}
