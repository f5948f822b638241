import type { GroupMoney } from '../model/progress/group-money.ts';
import { spentLeftOut } from '../model/progress/left-out.ts';
import { compactSoles } from './compact-soles.ts';
import { dayAndMonth, ofEveryHundred, ofTotal } from './format.ts';
import { isAnnulled } from './cells.ts';
import { uncompared } from './money-notes.ts';
import { overspent } from './overspent.ts';
import type { Script } from './report.ts';
import { markedText } from './touched.ts';
import type { View } from './view.ts';

/** What the script says of the money: how much of every hundred soles, of how many activities and up to when. */
export function moneyScript({ progress, touched }: View): Script {
  const { financiero } = progress.avance;
  const { value } = financiero.valor;
  const { devengado: spent, pim: available } = financiero.comparado ?? {};
  const outside = uncompared(financiero);
  return {
    gasto_cien: value ? markedText(ofEveryHundred(value), touched.group(progress.actividades)) : null,
    gasto_de_mas: overspent(value).length > 0,
    sin_costo: financiero.total === 0 && financiero.sinCosto > 0,
    anulado: annulled(financiero),
    gastado: value ? compactSoles(spent, [available]) : null,
    disponible: value ? compactSoles(available, [spent]) : null,
    gasto_de: `${ofTotal(financiero.conDato, financiero.total)} actividades`,
    todo_gasto: financiero.conDato === financiero.total,
    gasto_hasta: spentUntil(financiero, progress.periodo.anio),
    gasto_despues: spentAfter(financiero, progress.periodo.anio),
    gasto_sin_pim: outside === 0n ? null : compactSoles(outside),
    gasto_dicho: value || financiero.devengado === undefined ? null : compactSoles(financiero.devengado),
    gasto_dicho_de: `${ofTotal(financiero.n.devengado, financiero.total)} actividades`,
    gasto_dicho_uno: financiero.n.devengado === 1,
    gasto_fuera: spentOutside(progress),
  };
}

/** That nothing is left to be spent, and what was all the same; null where there is something. */
function annulled(money: GroupMoney): Script | null {
  if (!isAnnulled(money)) return null;
  const { devengado } = money;
  return {
    gastado: devengado !== undefined && devengado > 0n ? compactSoles(devengado) : null,
    sin_dato: devengado === undefined,
  };
}

/** The day before that of the report up to which the spending is told, of all or of how many; null where none is. */
function spentUntil({ devengadoAntes, n }: GroupMoney, anio: number): Script | null {
  if (devengadoAntes === undefined) return null;
  const { primero, ultimo } = devengadoAntes;
  return {
    dia: primero === ultimo ? dayAndMonth(ultimo, anio) : null,
    todo: devengadoAntes.n === n.devengado,
    cuantas_son: `${ofTotal(devengadoAntes.n, n.devengado)} actividades`,
  };
}

/** The day after that of the report to which the spending is told, of all or of how many; null where none is. */
function spentAfter({ devengadoDespues, n }: GroupMoney, anio: number): Script | null {
  if (devengadoDespues === undefined) return null;
  const { primero, ultimo, n: many } = devengadoDespues;
  return {
    dia: primero === ultimo ? dayAndMonth(ultimo, anio) : null,
    todo: many === n.devengado,
    cuantas: `${ofTotal(many, n.devengado)} actividades`,
  };
}

function spentOutside({ inactivas }: View['progress']): string | null {
  const spent = spentLeftOut(inactivas);
  return spent === undefined ? null : compactSoles(spent.devengado);
}
