import { compiledGroup, sourcesOf, rounded, type SourceOf } from './compiled-figure.ts';
import { compiledIndicador, compiledResultados } from './compiled-results.ts';
import type {
  CompiledActividad,
  CompiledAvance,
  CompiledInversion,
  CompiledModel,
  CompiledOrigin,
} from './compiled-shape.ts';
import {
  compiledActivityMoney,
  compiledAprobacion,
  compiledGroupMoney,
  compiledInstitucion,
  inSoles,
} from './compiled-money.ts';
import type { Config, Model, Origin } from './model.ts';
import { latestSemestre, type ActivityProgress } from './progress/activity.ts';
import type { PhysicalProgress } from './progress/physical.ts';
import { quantityNumber } from './progress/quantity.ts';
import { periodoOf, poisUpTo } from './progress/period.ts';
import type { Avance, Progress } from './progress/progress.ts';
import type { Work } from './progress/works.ts';

/**
 * The object that `plan compile` prints: percentages and soles rounded here, once, half away from zero to two
 * decimals, quantities as they print everywhere, weights to four; null where there is no value. `lineOf` gives the
 * 1-based line of a place.
 */
export function compiledModel(
  model: Model,
  progress: Progress,
  lineOf: (origin: Origin) => number,
): CompiledModel {
  const sourceOf = (origin: Origin): CompiledOrigin => ({ archivo: origin.file, linea: lineOf(origin) });
  return {
    version: 1,
    plan: model.plan?.id || null,
    periodo: progress.periodo === undefined ? null : periodoOf(progress.periodo),
    corte: progress.corte ?? null,
    calculo: calculoOf(model.config),
    avance: avanceOf(progress.avance),
    dimensiones: progress.dimensiones.map(({ dimension, avance }) => ({
      id: dimension.id,
      avance: avanceOf(avance),
      objetivos: dimension.objetivos.map(({ id }) => id),
    })),
    objetivos: progress.objetivos.map(({ objetivo, avance, actividades, tambien }) => ({
      id: objetivo.id,
      dimension: objetivo.dimension,
      avance: avanceOf(avance),
      indicadores: objetivo.indicadores.map(({ id }) => id),
      actividades: idsOf(actividades),
      tambien: idsOf(tambien),
    })),
    indicadores: progress.indicadores.map((indicator) =>
      compiledIndicador(indicator, progress.pesos.get(indicator.indicador), sourceOf),
    ),
    unidades: progress.unidades.map(({ unidad, avance, actividades, corte, entrega }) => ({
      id: unidad.id,
      avance: avanceOf(avance),
      actividades: idsOf(actividades),
      corte: corte ?? null,
      entrega: entrega?.fecha ?? null,
      dias: entrega?.dias ?? null,
    })),
    lineas: progress.lineas.map(({ linea, avance, actividades }) => ({
      codigo: linea.codigo,
      dimension: linea.dimension,
      objetivo: linea.objetivo,
      avance: avanceOf(avance),
      actividades: idsOf(actividades),
    })),
    mandato: mandatoOf(progress),
    distritos: progress.distritos.map(({ distrito, avance, actividades }) => ({
      ubigeo: distrito.ubigeo,
      nombre: distrito.nombre ?? null,
      poblacion: distrito.poblacion ?? null,
      avance: avanceOf(avance),
      actividades: idsOf(actividades),
    })),
    lugares: progress.lugares.map(({ lugar, avance, actividades }) => ({
      id: lugar.id,
      nombre: lugar.nombre ?? null,
      tipo: lugar.tipo ?? null,
      distrito: lugar.distrito ?? null,
      poblacion: lugar.poblacion ?? null,
      avance: avanceOf(avance),
      actividades: idsOf(actividades),
    })),
    actividades: progress.actividades.map((activity) => actividadOf(activity, sourceOf)),
    inactivas: progress.inactivas.map(({ id }) => id),
    inversiones: progress.inversiones.map(inversionOf),
    aprobaciones:
      progress.periodo === undefined ? [] : poisUpTo(model, progress.periodo).map(compiledAprobacion),
    presupuesto: compiledInstitucion(progress.institucion, lineOf),
  };
}

function actividadOf(activity: ActivityProgress, sourceOf: SourceOf): CompiledActividad {
  const { latest, fisico, financiero, brecha, proyeccion } = activity;
  return {
    id: activity.id,
    periodo: periodoOf(latestSemestre(activity)),
    objetivo: latest.objetivo ?? null,
    unidad: latest.unidad ?? null,
    estado: activity.estado ?? null,
    corte: activity.corteActividad ?? null,
    fisico: {
      programado: quantityNumber(fisico.programado.value),
      ejecutado: quantityNumber(fisico.ejecutado.value),
      estimado: fisico.estimado,
      informado_hasta: fisico.sinInformar.hasta ?? null,
      meses_sin_dato: fisico.sinInformar.meses,
      meta_anual: quantityNumber(fisico.metaAnual.value),
      original: originalOf(fisico),
      valor: rounded(fisico.valor),
      bruto: rounded(fisico.bruto.value),
      anual: rounded(fisico.anual.value),
      estado: fisico.estado,
      gris: fisico.gris ?? null,
      sobrecumplimiento: fisico.sobrecumplimiento,
    },
    financiero: compiledActivityMoney(activity),
    brecha: rounded(brecha.value),
    proyeccion: {
      cantidad: quantityNumber(proyeccion.cantidad.value),
      valor: rounded(proyeccion.valor.value),
    },
    trazas: {
      fisico: fisico.bruto.trace.words(),
      anual: fisico.anual.trace.words(),
      financiero: financiero.valor.trace.words(),
      valor_periodo: financiero.valorPeriodo.trace.words(),
      brecha: brecha.trace.words(),
      proyeccion: proyeccion.cantidad.trace.words(),
      proyeccion_gasto: financiero.proyeccion.monto.trace.words(),
    },
    origen: sourceOf(latest.origin),
    fuentes: sourcesOf([fisico.bruto, fisico.metaAnual, financiero.valor, financiero.valorPeriodo], sourceOf),
  };
}

function originalOf({ original }: PhysicalProgress): CompiledActividad['fisico']['original'] {
  if (original === undefined) return null;
  return {
    programado: quantityNumber(original.programado.value),
    bruto: rounded(original.bruto.value),
  };
}

function calculoOf({ avance, semaforo }: Config): CompiledModel['calculo'] {
  const { tipo, pesos, sin_dato, cobertura_minima } = avance;
  return { tipo, pesos, sin_dato, cobertura_minima, verde: semaforo.verde, amarillo: semaforo.amarillo };
}

function avanceOf({ fisico, financiero, resultados }: Avance): CompiledAvance {
  return {
    fisico: compiledGroup(fisico),
    financiero: compiledGroupMoney(financiero),
    resultados: compiledResultados(resultados),
  };
}

function mandatoOf({ mandato: { valor, tiempo } }: Progress): CompiledModel['mandato'] {
  return {
    valor: rounded(valor.valor.value),
    con_dato: valor.conDato,
    total: valor.total,
    tiempo: rounded(tiempo.value),
    trazas: { valor: valor.valor.trace.words(), tiempo: tiempo.trace.words() },
  };
}

function inversionOf(work: Work): CompiledInversion {
  return {
    cui: work.cui ?? null,
    nombre: work.nombre,
    costo_total: inSoles(work.costoTotal),
    devengado_anterior: inSoles(work.devengadoAnterior),
    devengado: inSoles(work.devengado),
    devengado_acumulado: inSoles(work.devengadoAcumulado),
    con_dato: work.conDato,
    total: work.total,
    valor: rounded(work.avance.value),
    inicio: work.inicio ?? null,
    fin: work.fin ?? null,
    actividades: [...new Set(work.actividades.map(({ id }) => id))],
    traza: work.avance.trace.words(),
  };
}

function idsOf(actividades: readonly ActivityProgress[]): readonly string[] {
  return actividades.map(({ id }) => id);
}
