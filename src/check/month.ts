import type { Edit } from '../edit/edit.ts';
import type { Actividad, Model, Poi } from '../model/model.ts';
import { lastDayOfMonth } from '../model/progress/calendar.ts';
import { MESES, type Mes } from '../text/months.ts';
import { amountsOfDayNotes } from './left-amounts.ts';

/** The activities of which a month is asked, of a unit or of all: those that are under way and have an indicator. */
export function activitiesOfMonth(
  { actividades }: Model,
  mes: Mes,
  unit: string | undefined,
): readonly Actividad[] {
  return actividades.filter(
    ({ poi, data, unidad }) =>
      poi.meses.includes(mes) &&
      data.activa !== false &&
      data.estado !== 'cancelada' &&
      data.indicador !== undefined &&
      (unit === undefined || unidad === unit),
  );
}

/** What the head of a document says, and is to say so that a month counts. */
export interface MonthHead {
  readonly edits: readonly Edit[];
  /** «su fecha de corte es 2019-06-30 y pasa a 2019-07-31» */
  readonly words: readonly string[];
  /** What would be told of another day than it is of, unless it is told again. One sentence each, without its full stop. */
  readonly notes: readonly string[];
}

/** What brings the head of a document to a month; no edits where it is there already. */
export function monthHead(poi: Poi, mes: Mes): MonthHead {
  const { anio, data } = poi;
  if (anio === undefined) return { edits: [], words: [], notes: [] };
  const day = lastDayOfMonth(anio, MESES.indexOf(mes) + 1);
  const { fecha_corte: corte, estado } = data;
  const edits: Edit[] = [];
  const words: string[] = [];
  if (corte === undefined || corte < day) {
    edits.push({ kind: 'set', path: ['fecha_corte'], value: day });
    words.push(`su fecha de corte ${corte === undefined ? 'no está' : `es ${corte}`} y pasa a ${day}`);
  }
  if (estado === 'formulado' || estado === 'aprobado') {
    edits.push({ kind: 'set', path: ['estado'], value: 'en_ejecucion' });
    words.push(`su estado, ${estado}, pasa a en_ejecucion`);
  }
  return { edits, words, notes: amountsOfDayNotes(poi, day) };
}

/**
 * The last month of what a document accumulates, as the SIAF's stages, when a month of it is told: that month, or that of
 * the cut-off where it is later. Without a cut-off, the month told.
 */
export function accumulatedUntil({ anio, data: { fecha_corte: corte } }: Poi, mes: Mes): Mes {
  if (anio === undefined || corte === undefined || corte <= lastDayOfMonth(anio, MESES.indexOf(mes) + 1))
    return mes;
  return corte.startsWith(String(anio)) ? (MESES[Number(corte.slice(5, 7)) - 1] ?? mes) : 'dic';
}
