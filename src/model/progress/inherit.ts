import { acumulacionAfter } from './joining.ts';
import { keptFor } from './remember.ts';
import { statedField } from '../stated-field.ts';
import type { Actividad, ActividadData, IndicadorPoiData, PresupuestoData } from '../model.ts';

/**
 * An activity with every attribute that its documents state: that of the last document or, where it does not state it,
 * that of the one before. Its own of each document stay those of the last: meta, months, logrado, cronograma, causes,
 * evidence and state (a cancelled activity stays cancelled). Place and document are those of the last. How the tasks, the
 * products and the measures of both join is told elsewhere (lists-of-year.ts).
 */
export const inherited: (first: Actividad, last: Actividad) => Actividad = keptFor((first, last) => {
  return {
    ...last,
    data: inheritedData(first, last),
    unidad: last.unidad ?? first.unidad,
    objetivo: last.objetivo ?? first.objetivo,
  };
});

function inheritedData(first: Actividad, last: Actividad): ActividadData {
  const {
    estado,
    cancelacion,
    cronograma: _cronograma,
    desvio: _desvio,
    desvios: _desvios,
    evidencias: _evidencias,
    indicador,
    presupuesto,
    ...attributes
  } = first.data;
  const cancelled = estado === 'cancelada' && last.data.estado === undefined;
  const ownIndicador = inheritedIndicador(indicador, last.data.indicador);
  return {
    ...attributes,
    ...(cancelled ? { estado: 'cancelada' as const } : {}),
    ...(cancelled && cancelacion !== undefined ? { cancelacion } : {}),
    ...last.data,
    ...statedField(
      'indicador',
      ownIndicador && { ...ownIndicador, acumulacion: acumulacionAfter(first, last) },
    ),
    ...statedField('presupuesto', inheritedPresupuesto(presupuesto, last.data.presupuesto)),
  };
}

function inheritedIndicador(
  first: IndicadorPoiData | undefined,
  last: IndicadorPoiData | undefined,
): IndicadorPoiData | undefined {
  if (first === undefined) return last;
  const {
    meta: _meta,
    meta_original: _metaOriginal,
    programado: _programado,
    programado_original: _programadoOriginal,
    ejecutado: _ejecutado,
    logrado: _logrado,
    ...attributes
  } = first;
  return { ...attributes, ...last };
}

/**
 * Codes are inherited. Amounts are not: which document states each, with its rows and months, is told where they are
 * added (stated.ts), and `sin_costo` with them.
 */
function inheritedPresupuesto(
  first: PresupuestoData | undefined,
  last: PresupuestoData | undefined,
): PresupuestoData | undefined {
  if (first === undefined) return last;
  const { rubro, fuente, generica, categoria, producto, actividad_presupuestal, meta_siaf } = first;
  return {
    ...statedField('rubro', rubro),
    ...statedField('fuente', fuente),
    ...statedField('generica', generica),
    ...statedField('categoria', categoria),
    ...statedField('producto', producto),
    ...statedField('actividad_presupuestal', actividad_presupuestal),
    ...statedField('meta_siaf', meta_siaf),
    ...last,
  };
}
