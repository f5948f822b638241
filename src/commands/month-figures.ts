import type { Actividad } from '../model/model.ts';
import { ETAPAS, MONTO_WORDS } from '../model/money.ts';
import { monthName, type Mes } from '../text/months.ts';
import { capitalized } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';

/** A figure of an activity that is asked for, with what stands there now. */
export interface FigureQuestion {
  /** Below the activity. */
  readonly field: readonly string[];
  readonly text: string;
}

export type Etapa = (typeof ETAPAS)[number];

/** The stages of money that these activities report, one of them at least; the devengado is asked of everyone. */
export function stagesUsed(actividades: readonly Actividad[]): readonly Etapa[] {
  return ETAPAS.filter(
    (etapa) =>
      etapa === 'devengado' || actividades.some(({ data }) => data.presupuesto?.[etapa] !== undefined),
  );
}

/**
 * What is asked of an activity in a month: what was executed, and the stages of its money; of a month that is past nothing
 * that goes on adding up after it.
 */
export function figureQuestions(
  { indicador, presupuesto }: Actividad['data'],
  mes: Mes,
  isPast: boolean,
  stages: readonly Etapa[],
): readonly FigureQuestion[] {
  const questions: FigureQuestion[] = [];
  if (indicador?.logrado === undefined) {
    const planned = indicador?.programado?.[mes];
    const now = indicador?.ejecutado?.[mes];
    questions.push({
      field: ['indicador', 'ejecutado', mes],
      text: `Ejecutado en ${monthName(mes)}${unitOf(indicador?.unidad_medida)}${plannedOf(planned, indicador?.programado !== undefined)} [${now ?? 'sin dato'}]`,
    });
  } else if (!isPast)
    questions.push({
      field: ['indicador', 'logrado'],
      text: `Logrado hasta ${monthName(mes)}${unitOf(indicador.unidad_medida)}${indicador.meta === undefined ? '' : `, meta ${indicador.meta}`} [${indicador.logrado}]`,
    });
  if (!presupuesto || presupuesto.sin_costo !== undefined || presupuesto.detalle !== undefined)
    return questions;
  const monthly = presupuesto.devengado_mensual;
  for (const etapa of stages) {
    if (etapa === 'devengado' && monthly !== undefined)
      questions.push({
        field: ['presupuesto', 'devengado_mensual', mes],
        text: `Devengado en ${monthName(mes)}, en soles [${monthly[mes] ?? 'sin dato'}]`,
      });
    else if (!isPast)
      questions.push({
        field: ['presupuesto', etapa],
        text: `${capitalized(MONTO_WORDS[etapa])} ${mes === 'ene' ? 'en enero' : `de enero a ${monthName(mes)}`}, en soles${etapa === 'devengado' ? limitOf(presupuesto) : ''} [${presupuesto[etapa] ?? 'sin dato'}]`,
      });
  }
  return questions;
}

function unitOf(unit: string | undefined): string {
  return unit === undefined ? '' : ` (${visible(unit)})`;
}

function plannedOf(planned: number | null | undefined, isScheduled: boolean): string {
  if (typeof planned === 'number') return `, programado ${planned}`;
  return isScheduled ? ', sin programar' : '';
}

function limitOf({ pia, pim }: NonNullable<Actividad['data']['presupuesto']>): string {
  if (pim !== undefined) return `, de un PIM de ${pim}`;
  return pia === undefined ? '' : `, de un PIA de ${pia}`;
}
