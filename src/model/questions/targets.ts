import { compare, ZERO, type Fraction } from '../fraction.ts';
import type { IndicadorPlan, Origin, Plan } from '../model.ts';
import { at } from '../progress/figure.ts';
import { baselineOf, relativeChange, writtenTarget } from '../progress/targets.ts';

/** A meta as the plan writes it. */
export interface Meta {
  readonly origin: Origin;
  /** The key: `2019` or `2019-S1`. */
  readonly clave: string;
  readonly anio: number;
  /** For the close of a semester. */
  readonly semestre: 1 | 2 | undefined;
  /** As written: a number, or `-50%` relative to the baseline. */
  readonly escrito: number | string;
  /** In the unit of the indicator; undefined for a relative one without a baseline. */
  readonly valor: Fraction | undefined;
}

/** The metas of an indicator, yearly and of semesters, in order of time; what the schema refused is not there. */
export function metasOf(indicador: IndicadorPlan): readonly Meta[] {
  const known = knownMetas.get(indicador);
  if (known) return known;
  const all = metasAnew(indicador);
  knownMetas.set(indicador, all);
  return all;
}

/** Many rules ask for the metas of each indicator. */
const knownMetas = new WeakMap<IndicadorPlan, readonly Meta[]>();

function metasAnew(indicador: IndicadorPlan): readonly Meta[] {
  const { metas, metas_semestrales: semestrales } = indicador.data;
  const yearly = Object.entries(metas ?? {}).flatMap(([clave, escrito]) =>
    escrito === undefined ? [] : [metaOf(indicador, 'metas', clave, escrito)],
  );
  const halves = Object.entries(semestrales ?? {}).flatMap(([clave, escrito]) =>
    escrito === undefined ? [] : [metaOf(indicador, 'metas_semestrales', clave, escrito)],
  );
  return [...yearly, ...halves].sort((a, b) => timeOf(a) - timeOf(b));
}

/** The years of the plan's period; none when it is missing or upside down. */
export function aniosOf(plan: Plan): readonly number[] {
  const { inicio, fin } = plan.periodo ?? { inicio: 1, fin: 0 };
  return Array.from({ length: Math.max(0, fin - inicio + 1) }, (_, i) => inicio + i);
}

/** A municipal government lasts four years; what is left of one, or a plan of fewer, is a period too. */
export const MANDATO = 4;

/** Whether the plan's period is upside down or longer than a mandate: it has its finding, and nothing follows from it. */
export function isPeriodWrong({ periodo }: Plan): boolean {
  if (periodo === undefined) return false;
  return periodo.fin < periodo.inicio || periodo.fin - periodo.inicio + 1 > MANDATO;
}

function metaOf(
  indicador: IndicadorPlan,
  field: 'metas' | 'metas_semestrales',
  clave: string,
  escrito: number | string,
): Meta {
  const semestre = clave.endsWith('-S1') ? 1 : clave.endsWith('-S2') ? 2 : undefined;
  return {
    origin: at(indicador.origin, field, clave),
    clave,
    anio: Number(clave.slice(0, 4)),
    semestre,
    escrito,
    valor: writtenTarget(indicador, field, clave).value,
  };
}

function timeOf({ anio, semestre }: Meta): number {
  return anio * 4 + (semestre === 1 ? 0 : semestre === 2 ? 1 : 2);
}

/** The meta of the last year that has one. */
export function lastMeta(indicador: IndicadorPlan): Meta | undefined {
  return metasOf(indicador).findLast(({ semestre }) => semestre === undefined);
}

/**
 * Whether the last meta lies on the wrong side of the baseline; of a relative one without a baseline its sign tells.
 * Never for an agregable, whose metas are amounts of a year, nor for permissible levels.
 */
export function contradictsSentido(indicador: IndicadorPlan): boolean {
  const { sentido, agregacion } = indicador.data;
  if (agregacion === 'agregable' || (sentido !== 'ascendente' && sentido !== 'descendente')) return false;
  const meta = lastMeta(indicador);
  const base = baselineOf(indicador).value;
  if (meta === undefined) return false;
  const change =
    meta.valor !== undefined && base !== undefined
      ? compare(meta.valor, base)
      : compare(
          (typeof meta.escrito === 'string' ? relativeChange(meta.escrito)?.amount : undefined) ?? ZERO,
          ZERO,
        );
  return sentido === 'ascendente' ? change < 0 : change > 0;
}
