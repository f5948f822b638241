import type { CompromisoData, Model } from '../model.ts';
import { latestDay as latestOf } from '../progress/calendar.ts';

/**
 * The day by which to judge what belongs to no POI, `AAAA-MM-DD`: the one given, else the latest fecha_corte of all
 * POI; undefined without either.
 */
export function latestDay({ al, pois }: Model): string | undefined {
  return al ?? latestOf(pois.map(({ data }) => data.fecha_corte));
}

/** Whether a commitment passed its term and was not kept; undefined where that cannot be told, or nobody says its state. */
export function isOverdue({ plazo, estado }: CompromisoData, day: string | undefined): boolean | undefined {
  if (plazo === undefined || day === undefined) return undefined;
  if (plazo >= day) return false;
  return estado === undefined ? undefined : estado !== 'cumplida';
}
