import { compareText } from '../../diagnostics/order.ts';
import type { Audiencia, CompromisoData, Model, Semestre } from '../model.ts';
import { isDue, latestDay as latestOf } from '../progress/calendar.ts';
import { compareSemestres, cutOffOfPoi, semestreOf } from '../progress/period.ts';

/** A report as a hearing sees it: the semester that it tells, and up to which day, `AAAA-MM-DD`. */
export interface ToldUntil {
  readonly periodo: Semestre;
  readonly corte: string | undefined;
}

/**
 * The hearings where a semester is told, in order of date, those without one last: a municipality may hold several, one
 * in each of its places. None is before the cut-off, since nobody can have told there what was counted later.
 */
export function hearingsToldIn(
  audiencias: readonly Audiencia[],
  { periodo, corte }: ToldUntil,
): readonly Audiencia[] {
  return audiencias
    .filter(({ data: { periodo_informado: told, fecha } }) => {
      const informed = semestreOf(told ?? '');
      return (
        informed !== undefined &&
        compareSemestres(informed, periodo) === 0 &&
        (fecha === undefined || corte === undefined || fecha >= corte)
      );
    })
    .toSorted((a, b) => compareText(a.data.fecha ?? '9', b.data.fecha ?? '9'));
}

/**
 * The hearings held up to the cut-off, in order of date, but for those where the semester is told; without a date,
 * those that spoke of an earlier semester.
 */
export function hearingsBefore(audiencias: readonly Audiencia[], told: ToldUntil): readonly Audiencia[] {
  const { periodo, corte } = told;
  const own = new Set(hearingsToldIn(audiencias, told));
  return audiencias
    .filter((audiencia) => {
      const { data } = audiencia;
      if (own.has(audiencia)) return false;
      if (data.fecha !== undefined && corte !== undefined) return data.fecha <= corte;
      const informed = semestreOf(data.periodo_informado ?? '');
      return informed !== undefined && compareSemestres(informed, periodo) < 0;
    })
    .toSorted((a, b) => compareText(a.data.fecha ?? '', b.data.fecha ?? ''));
}

/**
 * The hearings after the cut-off where an earlier semester was told, in order of date: what was promised there is in no
 * report yet.
 */
export function hearingsAfter(
  audiencias: readonly Audiencia[],
  { periodo, corte }: ToldUntil,
): readonly Audiencia[] {
  return audiencias
    .filter(({ data: { fecha, periodo_informado: told } }) => {
      const informed = semestreOf(told ?? '');
      const isEarlier = informed !== undefined && compareSemestres(informed, periodo) < 0;
      return isEarlier && fecha !== undefined && corte !== undefined && fecha > corte;
    })
    .toSorted((a, b) => compareText(a.data.fecha ?? '', b.data.fecha ?? ''));
}

/**
 * The day by which to judge what belongs to no POI, `AAAA-MM-DD`: the one given, else the latest cut-off of all POI,
 * none after the end of its period; undefined without either.
 */
export function latestDay({ al, pois }: Model): string | undefined {
  return al ?? latestOf(pois.map(cutOffOfPoi));
}

/** Whether a commitment passed its term, by the end of that day, and was not kept; undefined where that cannot be told, or nobody says its state. */
export function isOverdue({ plazo, estado }: CompromisoData, day: string | undefined): boolean | undefined {
  if (plazo === undefined || day === undefined) return undefined;
  if (!isDue(plazo, day)) return false;
  return estado === undefined ? undefined : estado !== 'cumplida';
}
