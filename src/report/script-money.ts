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
  const { anio } = progress.periodo;
  return {
    gasto_cien: value ? markedText(ofEveryHundred(value), touched.group(progress.actividades)) : null,
    gasto_de_mas: overspent(value).length > 0,
    sin_costo: financiero.total === 0 && financiero.sinCosto > 0,
    anulado: annulled(financiero),
    gastado: value ? compactSoles(spent, [available]) : null,
    disponible: value ? compactSoles(available, [spent]) : null,
    gasto_de: `${ofTotal(financiero.conDato, financiero.total)} actividades`,
    todo_gasto: financiero.conDato === financiero.total,
    gasto_filas: partlyCompared(financiero),
    gasto_hasta: spentTo(financiero.devengadoAntes, financiero, { anio, many: 'cuantas_son' }),
    gasto_despues: spentTo(financiero.devengadoDespues, financiero, { anio, many: 'cuantas' }),
    gasto_sin_pim: outside === 0n ? null : compactSoles(outside),
    gasto_dicho: value ? null : spentTold(financiero),
    gasto_dicho_de: `${ofTotal(financiero.n.devengado, financiero.total)} actividades`,
    gasto_dicho_uno: financiero.n.devengado === 1,
    gasto_fuera: spentOutside(progress),
  };
}

/** Of how many activities a share of the money is of some rows alone; null where it is of all their money. */
function partlyCompared({ comparanAlgunasFilas: n, conDato }: GroupMoney): Script | null {
  if (n === 0) return null;
  return { todo: n === conDato, cuantas: `${ofTotal(n, conDato)} actividades` };
}

/** What was spent, at least where some of it is of some rows alone; null where nobody says it. */
function spentTold({ devengado, deAlgunasFilas }: GroupMoney): string | null {
  if (devengado === undefined) return null;
  return `${deAlgunasFilas.devengado === 0 ? '' : 'al menos '}${compactSoles(devengado)}`;
}

/** That nothing is left to be spent, and what was all the same; null where there is something. */
function annulled(money: GroupMoney): Script | null {
  if (!isAnnulled(money)) return null;
  const { devengado } = money;
  return {
    gastado: devengado !== undefined && devengado > 0n ? spentTold(money) : null,
    sin_dato: devengado === undefined,
  };
}

/**
 * The day up to which the spending is told where that is another than the report's, of all or of how many, which `many`
 * names; null where there is none.
 */
function spentTo(
  told: GroupMoney['devengadoAntes'],
  { n }: GroupMoney,
  { anio, many }: { readonly anio: number; readonly many: 'cuantas' | 'cuantas_son' },
): Script | null {
  if (told === undefined) return null;
  const { primero, ultimo } = told;
  return {
    dia: primero === ultimo ? dayAndMonth(ultimo, anio) : null,
    todo: told.n === n.devengado,
    [many]: `${ofTotal(told.n, n.devengado)} actividades`,
  };
}

function spentOutside({ inactivas }: View['progress']): string | null {
  const spent = spentLeftOut(inactivas);
  return spent === undefined ? null : `${spent.isAtLeast ? 'al menos ' : ''}${compactSoles(spent.devengado)}`;
}
