import { add, multiply, subtract, ZERO } from '../fraction.ts';
import type { Origin, Plan } from '../model.ts';
import { lastDayOf, monthsEnded } from './calendar.ts';
import { absent, figure, type Figure } from './figure.ts';
import { computedQuantity, operandText, quantityText } from './quantity.ts';
import { baselineOf, targetOfYear, targetYears, writtenTarget, type WrittenIndicador } from './targets.ts';

/** What is expected of an indicator, in its unit of measure. */
export interface Expected {
  readonly esperado: Figure;
  /** Not written by anybody: its part of the way between two known values, by months. */
  readonly estimado: boolean;
}

/** A value of an indicator that the plan states for the end of a month. */
interface Point {
  /** Months since the year 0, that one included: 31 December 2018 is 12 × 2018 + 12. */
  readonly month: number;
  readonly value: Figure;
  readonly name: string;
}

/**
 * What is expected of an indicator at a cut-off `AAAA-MM-DD`. Targets stand at 31 December of their year, semestral ones
 * at the end of theirs (of S2 only without the year's), the baseline at 31 December before the plan's first year;
 * between two of them, its part by the whole months that have ended. A permissible level does not go by parts: the next
 * one holds. No value before a month of the year has ended, nor without a point before or after; of an agregable, whose
 * targets are flows of a year, the year begins at 0.
 */
export function expectedOf(
  plan: Plan | undefined,
  indicador: WrittenIndicador,
  anio: number,
  corte: string,
): Expected {
  const ended = monthsEnded(anio, corte);
  const month = monthOf(anio, ended);
  const { sentido, agregacion } = indicador.data;
  if (sentido === 'maximo_permisible' || sentido === 'minimo_permisible') {
    return written(
      next(targetPoints(indicador), month)?.value ?? absent('sin meta de esta fecha en adelante'),
    );
  }
  if (ended === 0) return written(absent('todavía no termina un mes del año'));
  const points =
    agregacion === 'agregable'
      ? [startOf(anio), ...targetPoints(indicador).filter((point) => isOfYear(point, anio))]
      : [...baselinePoint(plan, indicador), ...targetPoints(indicador)];
  return between(points, month, agregacion === 'agregable' ? `sin meta de ${anio}` : undefined);
}

/** What is expected on 31 December of a year. */
export function expectedAtEndOf(plan: Plan | undefined, indicador: WrittenIndicador, anio: number): Expected {
  return expectedOf(plan, indicador, anio, lastDayOf(anio));
}

function between(
  points: readonly Point[],
  month: number,
  noneAfter = 'sin meta de esta fecha en adelante',
): Expected {
  const after = next(points, month);
  if (after === undefined) return written(absent(noneAfter));
  if (after.month === month) return written(after.value);
  const before = points.findLast((point) => point.month < month);
  if (before === undefined) return written(absent('sin línea de base ni meta anterior'));
  const esperado = partOfWay(before, after, month);
  return { esperado, estimado: esperado.value !== undefined };
}

function partOfWay(before: Point, after: Point, month: number): Figure {
  const origins = (): readonly Origin[] => [...before.value.trace.origins(), ...after.value.trace.origins()];
  const [from, to] = [before.value.value, after.value.value];
  if (!from) return absent(before.value.trace.words(), origins);
  if (!to) return absent(after.value.trace.words(), origins);
  const [gone, all] = [month - before.month, after.month - before.month];
  const value = computedQuantity(add(from, multiply(subtract(to, from), { n: gone, d: all })), [from, to]);
  return figure(
    value,
    () =>
      `${operandText(from)} + (${operandText(to)} − ${operandText(from)}) × ${gone} ÷ ${all} = ${quantityText(value)} ` +
      `(estimado: ${gone} de los ${all} meses entre ${before.name} y ${after.name})`,
    origins,
  );
}

function written(esperado: Figure): Expected {
  return { esperado, estimado: false };
}

function next(points: readonly Point[], month: number): Point | undefined {
  return points.find((point) => point.month >= month);
}

/** The targets of an indicator in order of time. */
function targetPoints(indicador: WrittenIndicador): readonly Point[] {
  const years = targetYears(indicador);
  const yearly = years.map((anio): Point => ({
    month: monthOf(anio, 12),
    value: targetOfYear(indicador, anio),
    name: `la meta de ${anio}`,
  }));
  const halves = Object.entries(indicador.data.metas_semestrales ?? {}).flatMap(([key, meta]): Point[] => {
    const [anio, semestre] = [Number(key.slice(0, 4)), key.slice(-1)];
    if (meta === undefined || (semestre === '2' && years.includes(anio))) return [];
    return [
      {
        month: monthOf(anio, semestre === '2' ? 12 : 6),
        value: writtenTarget(indicador, 'metas_semestrales', key),
        name: `la meta de ${key}`,
      },
    ];
  });
  return [...yearly, ...halves].toSorted((a, b) => a.month - b.month);
}

function baselinePoint(plan: Plan | undefined, indicador: WrittenIndicador): readonly Point[] {
  const first = plan?.periodo?.inicio;
  if (first === undefined || indicador.data.linea_base?.valor === undefined) return [];
  return [{ month: monthOf(first, 0), value: baselineOf(indicador), name: 'la línea de base' }];
}

/** Flows of a year begin at nothing. */
function startOf(anio: number): Point {
  return { month: monthOf(anio, 0), value: figure(ZERO, () => '0'), name: 'el 1 de enero' };
}

function isOfYear({ month }: Point, anio: number): boolean {
  return month > monthOf(anio, 0) && month <= monthOf(anio, 12);
}

function monthOf(anio: number, ended: number): number {
  return anio * 12 + ended;
}
