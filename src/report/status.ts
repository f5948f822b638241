/** The plan at a glance, for a terminal: the same words and figures as the reports, without their blocks. */
import type { Model } from '../model/model.ts';
import type { Execution, GroupFigure, GroupMoney } from '../model/progress/execution.ts';
import type { Progress } from '../model/progress/progress.ts';
import { count, enumerate } from '../text/spanish.ts';
import {
  barLength,
  capitalized,
  compactSoles,
  longDate,
  ofTotal,
  percent,
  scopeText,
  SIN_DATO,
} from './format.ts';
import type { Estado, Tono } from './report.ts';
import { DIMENSION_WORDS, STATE_WORDS } from './words.ts';

/** A figure ready to print: its bar, its text, its colour with the word, and how many it speaks for. */
export interface StatusFigure {
  /** 0..100; null without data. */
  readonly bar: number | null;
  /** `87.21 %`, «sin dato». */
  readonly text: string;
  /** undefined for money, which has no colour. */
  readonly estado: Estado | undefined;
  /** «en riesgo»; empty for money. */
  readonly word: string;
  /** «61 de 64 con dato», «S/ 12.1 M de S/ 35.2 M». */
  readonly note: string;
}

/** A named row with its figures. */
export interface StatusRow {
  /** `SOC-1`, `GIM`; empty where the name is enough. */
  readonly id: string;
  readonly name: string;
  readonly tono: Tono | undefined;
  /** undefined where results are not grouped: by unit. */
  readonly resultados: StatusFigure | undefined;
  readonly fisico: StatusFigure;
  readonly financiero: StatusFigure;
}

/** Everything that `plan status` shows. */
export interface StatusReport {
  readonly title: string;
  /** «I semestre de 2019, corte al 30 de junio de 2019». */
  readonly subtitle: string;
  readonly total: StatusRow;
  /** How far the promise is and how much time is gone; undefined when neither is known. */
  readonly mandate: string | undefined;
  readonly dimensions: readonly (StatusRow & { readonly objectives: readonly StatusRow[] })[];
  /** Only units with activities. */
  readonly units: readonly StatusRow[];
  /** What keeps the figures from being complete: one sentence each, without full stop. */
  readonly missing: readonly string[];
}

/** The state of a plan in one semester. Never fails: what is missing is said. */
export function statusReport(model: Model, progress: Progress): StatusReport {
  const { corte, periodo } = progress;
  return {
    title: model.plan?.data.titulo ?? model.plan?.id ?? 'Plan sin título',
    subtitle: `${capitalized(scopeText(periodo))}, ${corte === undefined ? 'sin fecha de corte' : `corte al ${longDate(corte)}`}`,
    total: rowOf('', 'Plan', undefined, progress.avance, progress.avance.resultados),
    mandate: mandateText(progress),
    dimensions: progress.dimensiones.map(({ dimension, avance }) => ({
      ...rowOf('', DIMENSION_WORDS[dimension.id], dimension.id, avance, avance.resultados),
      objectives: progress.objetivos
        .filter(({ objetivo }) => objetivo.dimension === dimension.id)
        .map((group) =>
          rowOf(
            group.objetivo.id,
            group.objetivo.data.nombre ?? '',
            dimension.id,
            group.avance,
            group.avance.resultados,
          ),
        ),
    })),
    units: progress.unidades
      .filter(({ actividades }) => actividades.length > 0)
      .map(({ unidad, avance }) => rowOf(unidad.id, unidad.data.nombre ?? '', undefined, avance, undefined)),
    missing: missingIn(progress),
  };
}

function rowOf(
  id: string,
  name: string,
  tono: Tono | undefined,
  { fisico, financiero }: Execution,
  resultados: GroupFigure | undefined,
): StatusRow {
  return {
    id,
    name,
    tono,
    resultados: resultados && figureOf(resultados),
    fisico: figureOf(fisico),
    financiero: moneyOf(financiero),
  };
}

function figureOf({ valor, estado, conDato, total }: GroupFigure): StatusFigure {
  const { value } = valor;
  return {
    bar: value ? barLength(value) : null,
    text: percent(value),
    estado,
    word: STATE_WORDS[estado],
    note: `${ofTotal(conDato, total)} con dato`,
  };
}

function moneyOf({ valor, devengado, pim }: GroupMoney): StatusFigure {
  const { value } = valor;
  return {
    bar: value ? barLength(value) : null,
    text: value ? percent(value) : SIN_DATO,
    estado: undefined,
    word: '',
    note: pim === 0n ? 'sin PIM' : `${compactSoles(devengado)} de ${compactSoles(pim)}`,
  };
}

function mandateText({ mandato }: Progress): string | undefined {
  const { value } = mandato.valor.valor;
  const { value: time } = mandato.tiempo;
  const parts = [
    ...(value ? [`${percent(value)} del camino a las metas finales`] : []),
    ...(time ? [`${percent(time)} del periodo de gobierno transcurrido`] : []),
  ];
  return parts.length === 0 ? undefined : enumerate(parts);
}

function missingIn({ actividades, indicadores, objetivos, corte }: Progress): readonly string[] {
  const unreported = actividades.filter(({ fisico }) => fisico.gris === 'sin_dato').map(({ id }) => id);
  const unmeasured = indicadores
    .filter(({ cuenta, gris }) => cuenta && gris !== undefined)
    .map(({ indicador }) => indicador.id);
  const idle = objetivos.filter((group) => group.actividades.length === 0).map(({ objetivo }) => objetivo.id);
  return [
    ...(corte === undefined ? ['Ningún POI del semestre tiene fecha de corte'] : []),
    ...(actividades.length === 0 ? ['El POI no tiene actividades'] : []),
    ...naming(unreported, 'actividad sin dato', 'actividades sin dato'),
    ...naming(unmeasured, 'indicador del plan sin avance', 'indicadores del plan sin avance'),
    ...naming(idle, 'objetivo sin actividades', 'objetivos sin actividades'),
  ];
}

/** More names than these make a line nobody reads. */
const NAMED = 6;

function naming(ids: readonly string[], one: string, many: string): readonly string[] {
  if (ids.length === 0) return [];
  const named = ids.filter((id) => id !== '').slice(0, NAMED);
  const rest = ids.length - named.length;
  const names = rest > 0 ? `${named.join(', ')} y ${rest} más` : enumerate(named);
  return [`${count(ids.length, one, many)}: ${names}`];
}
