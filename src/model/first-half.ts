import type { PoiDocument } from './input.generated.ts';
import { explainsPim, statedAmount } from './budget.ts';
import { toNumber } from './fraction.ts';
import { cents, ETAPAS, solesOf } from './money.ts';
import { MESES, type ActividadData, type IndicadorPoiData, type Mes, type PresupuestoData } from './model.ts';
import { lastDayOfMonth } from './progress/calendar.ts';
import { statedField } from './stated-field.ts';

/**
 * A POI of a whole year as it stood on 30 June: programmes stay, and of what was done there is only what a month or a
 * date places in the first half; the reason of a cancellation has its day, and so has the end of a task, which on a later
 * day says that in June it was still to come. What nothing places (the total achieved, stages of spending, deliveries, progress of
 * tasks, state, causes without month, evaluation, measures) is left out, since it may be of December; so is the day of
 * its delivery, which is that of its later data. Results are told apart by their own date. A document whose cut-off is not after 30 June is the same.
 */
export function firstHalfOf(data: PoiDocument, anio: number): PoiDocument {
  const end = lastDayOfMonth(anio, 6);
  if (data.fecha_corte === undefined || data.fecha_corte <= end) return data;
  const { evaluacion: _evaluacion, resultados: _resultados, fecha_entrega: _entrega, ...rest } = data;
  return {
    ...rest,
    fecha_corte: end,
    ...statedField(
      'actividades',
      data.actividades?.map((actividad) => activityInJune(actividad, end)),
    ),
  };
}

function activityInJune(data: ActividadData, end: string): ActividadData {
  const { estado: _estado, desvio, desvios, medidas: _medidas, cancelacion, ...rest } = data;
  const cancelled =
    data.estado === 'cancelada' && cancelacion?.fecha !== undefined && cancelacion.fecha <= end;
  const placed = desvios?.filter(({ mes }) => mes !== undefined && MESES.indexOf(mes) < 6);
  return {
    ...rest,
    ...(cancelled ? { estado: 'cancelada' as const, cancelacion, ...statedField('desvio', desvio) } : {}),
    ...(placed === undefined || placed.length === 0 ? {} : { desvios: placed }),
    ...statedField('indicador', data.indicador && withoutTotal(data.indicador)),
    ...statedField('presupuesto', data.presupuesto && withoutStages(data.presupuesto, end)),
    ...statedField(
      'productos',
      data.productos?.map(({ entregado: _entregado, ...producto }) => producto),
    ),
    ...statedField(
      'cronograma',
      data.cronograma?.map(({ avance: _avance, ...tarea }) => tarea),
    ),
  };
}

/** The meta of a document of a year is the year's; what was done after June was not done yet. */
function withoutTotal(indicador: IndicadorPoiData): IndicadorPoiData {
  const { logrado: _logrado, meta, meta_original: _original, ejecutado, ...rest } = indicador;
  const yearly = rest.meta_anual ?? meta;
  return {
    ...rest,
    ...statedField('meta_anual', yearly),
    ...statedField('ejecutado', ejecutado && untilJune(ejecutado)),
  };
}

function untilJune<T>(months: Readonly<Partial<Record<Mes, T>>>): Partial<Record<Mes, T>> {
  const kept: Partial<Record<Mes, T>> = {};
  for (const mes of MESES.slice(0, 6)) {
    const value = months[mes];
    if (value !== undefined) kept[mes] = value;
  }
  return kept;
}

function withoutStages(presupuesto: PresupuestoData, end: string): PresupuestoData {
  const rest: PresupuestoData = without(presupuesto, ETAPAS);
  const unspent: PresupuestoData = {
    ...rest,
    ...statedField(
      'detalle',
      rest.detalle?.map((fila) => without(fila, ETAPAS)),
    ),
  };
  return { ...unspent, ...pimInJune(unspent, end) };
}

/**
 * The PIM on 30 June: without the modifications of later days, where its PIA and its modifications are all of it. Else
 * nobody knows what it was, and it stays that of the document, with every modification that it lists.
 */
function pimInJune(
  presupuesto: PresupuestoData,
  end: string,
): Pick<PresupuestoData, 'pim' | 'detalle' | 'modificaciones'> {
  const { modificaciones = [], detalle } = presupuesto;
  const later = modificaciones.filter(({ fecha }) => fecha !== undefined && fecha > end);
  const pim = statedAmount(presupuesto, 'pim');
  if (later.length === 0 || pim === undefined || !explainsPim(presupuesto)) return {};
  const before = later.reduce((rest, { monto }) => rest - (cents(monto) ?? 0n), pim.amount);
  return {
    pim: toNumber(solesOf(before), 2),
    // Which rows the later ones changed is not told.
    ...statedField(
      'detalle',
      detalle?.map((fila) => without(fila, ['pim'])),
    ),
    modificaciones: modificaciones.filter((item) => !later.includes(item)),
  };
}

/** A copy without some fields. */
function without<T extends object, K extends keyof T>(value: T, fields: readonly K[]): Omit<T, K> {
  const copy = { ...value };
  for (const field of fields) Reflect.deleteProperty(copy, field);
  return copy;
}
