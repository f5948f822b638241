import type {
  CompiledActivityMoney,
  CompiledAmounts,
  CompiledAprobacion,
  CompiledGroupMoney,
  CompiledInstitucion,
} from './compiled-money-shape.ts';
import { rounded } from './compiled-figure.ts';
import { toNumber } from './fraction.ts';
import type { Origin, Poi } from './model.ts';
import { byMonto, cents, MONTOS, solesOf, type Amounts, type Cents, type Monto } from './money.ts';
import type { ActivityProgress } from './progress/activity.ts';
import type { GroupMoney } from './progress/group-money.ts';
import type { InstitutionProgress } from './progress/institution.ts';
import { otherDayOf } from './progress/stated.ts';
import { partsOfMoney } from './progress/parts-of-money.ts';
import { modificacionesOf } from './questions/budget.ts';
import type { InstitutionRow } from './questions/institution.ts';

/** The money of a group as it is printed. */
export function compiledGroupMoney(money: GroupMoney): CompiledGroupMoney {
  const { comparado, proyeccion, valor } = money;
  return {
    ...amountsInSoles(money),
    valor: rounded(valor.value),
    con_dato: money.conDato,
    total: money.total,
    n: { ...money.n, proyeccion: proyeccion.conDato },
    comparado: comparado ? { devengado: inSoles(comparado.devengado), pim: inSoles(comparado.pim) } : null,
    proyeccion: rounded(proyeccion.monto.value),
    traza: valor.trace.words(),
  };
}

/** The money of an activity as it is printed. */
export function compiledActivityMoney(activity: ActivityProgress): CompiledActivityMoney {
  const { financiero, documents } = activity;
  return {
    ...amountsInSoles(financiero),
    valor: rounded(financiero.valor.value),
    programado: inSoles(financiero.programado),
    valor_periodo: rounded(financiero.valorPeriodo.value),
    sin_costo: financiero.sinCosto,
    cortes: cortesOf(activity),
    proyeccion: rounded(financiero.proyeccion.monto.value),
    metodo_proyeccion: financiero.proyeccion.metodo ?? null,
    detalle: partsOfMoney(activity).map(({ codigos, amounts }) => ({
      rubro: codigos.rubro ?? null,
      fuente: codigos.fuente ?? null,
      generica: codigos.generica ?? null,
      meta_siaf: codigos.meta_siaf ?? null,
      ...amountsInSoles(amounts),
    })),
    modificaciones: modificacionesOf(documents).map(({ data, monto }) => ({
      fecha: data.fecha ?? null,
      norma: data.norma ?? null,
      monto: inSoles(monto),
      motivo: data.motivo ?? null,
    })),
  };
}

/** Who approved the spending of a document. */
export function compiledAprobacion({ origin, data, periodo }: Poi): CompiledAprobacion {
  const { gasto } = data;
  return {
    archivo: origin.file,
    periodo,
    unidad: data.unidad ?? null,
    aprobado_por: gasto?.aprobado_por ?? null,
    norma: gasto?.norma ?? null,
    fecha: gasto?.fecha ?? null,
    techo: inSoles(cents(gasto?.techo)),
  };
}

/** The money of the institution as it is printed; null without a document of the year. */
export function compiledInstitucion(
  institucion: InstitutionProgress | undefined,
  lineOf: (origin: Origin) => number,
): CompiledInstitucion | null {
  if (institucion === undefined) return null;
  const { presupuesto, montos, valor, partePim, parteDevengado } = institucion;
  const { data, origin } = presupuesto;
  const rowsOf = (field: 'por_generica' | 'por_rubro'): readonly InstitutionRow[] =>
    institucion.desgloses.find((desglose) => desglose.field === field)?.filas ?? [];
  return {
    anio: presupuesto.anio ?? 0,
    corte: institucion.corte ?? null,
    fuente: data.fuente ?? null,
    gasto: amountsInSoles(montos),
    valor: rounded(valor.value),
    por_generica: rowsOf('por_generica').map(({ codigo, amounts }) => ({
      generica: codigo,
      ...amountsInSoles(amounts),
    })),
    por_rubro: rowsOf('por_rubro').map(({ codigo, amounts }) => ({
      rubro: codigo,
      ...amountsInSoles(amounts),
    })),
    ingresos: data.ingresos
      ? {
          pia: inSoles(cents(data.ingresos.pia)),
          pim: inSoles(cents(data.ingresos.pim)),
          recaudado: inSoles(cents(data.ingresos.recaudado)),
        }
      : null,
    deuda: data.deuda
      ? { saldo: inSoles(cents(data.deuda.saldo)), servicio: inSoles(cents(data.deuda.servicio)) }
      : null,
    anteriores: (data.anteriores ?? []).map(({ anio, pim, devengado }) => ({
      anio: anio ?? null,
      pim: inSoles(cents(pim)),
      devengado: inSoles(cents(devengado)),
    })),
    parte: { pim: rounded(partePim.value), devengado: rounded(parteDevengado.value) },
    trazas: {
      valor: valor.trace.words(),
      pim: partePim.trace.words(),
      devengado: parteDevengado.trace.words(),
    },
    origen: { archivo: origin.file, linea: lineOf(origin) },
  };
}

/** The amounts of an activity that tell up to an earlier day than its latest document, or are of a later one, with that day. */
function cortesOf(activity: ActivityProgress): CompiledActivityMoney['cortes'] {
  const cortes: Partial<Record<Monto, string>> = {};
  for (const monto of MONTOS) {
    const day = otherDayOf(activity, activity.financiero.stated(monto));
    if (day !== undefined) cortes[monto] = day;
  }
  return cortes;
}

function amountsInSoles(all: Amounts): CompiledAmounts {
  return byMonto((monto) => inSoles(all[monto]));
}

/** Céntimos as soles; null without a value. */
export function inSoles(amount: Cents): number;
export function inSoles(amount: Cents | undefined): number | null;
export function inSoles(amount: Cents | undefined): number | null {
  return amount === undefined ? null : toNumber(solesOf(amount), 2);
}
