import { compare, exact } from '../fraction.ts';
import { MESES, type Actividad } from '../model.ts';
import { fold } from '../../text/nearest.ts';
import { isSameMeasure } from '../../text/same-measure.ts';
import { accumulateWritten, acumulacionOf, type Acumulacion } from './accumulation.ts';

/** What of the indicator must be the same in both semesters of a year for their months to be joined. */
export type Cambio = 'unidad_medida' | 'acumulacion' | 'sentido';

/**
 * The documents whose months make the physical figure of an activity: both semesters or, where the indicator of S2 is
 * no longer measured as that of S1, only the last.
 */
export function joinedDocuments(documents: readonly Actividad[]): readonly Actividad[] {
  const [s1, s2] = documents;
  if (s1 === undefined || s2 === undefined) return documents;
  return changesBetween(s1, s2).length === 0 ? documents : [s2];
}

/**
 * What of the indicator changes from S1 to S2. What S2 does not state it has from S1; but months that make the meta
 * only when they are added say that they are added.
 */
export function changesBetween(s1: Actividad, s2: Actividad): readonly Cambio[] {
  const [before, after] = [s1.data.indicador, s2.data.indicador];
  if (before === undefined || after === undefined) return NONE;
  const changes: Cambio[] = [];
  if (differ(before.unidad_medida, after.unidad_medida)) changes.push('unidad_medida');
  if (acumulacionOf(s1) !== acumulacionAfter(s1, s2)) changes.push('acumulacion');
  if (after.sentido !== undefined && after.sentido !== (before.sentido ?? 'ascendente'))
    changes.push('sentido');
  return changes;
}

/** How an activity that stands in both semesters accumulates in S2. */
export function acumulacionAfter(s1: Actividad, s2: Actividad): Acumulacion {
  const before = acumulacionOf(s1);
  return s2.data.indicador?.acumulacion ?? (addsOnly(s2, before) ? 'suma' : before);
}

const NONE: readonly Cambio[] = [];

function differ(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && !isSameMeasure(before, after);
}

/** Whether two that are told by a code may be one: what one of them does not say may be the same. */
export function mayBeSame(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** The words by which two documents name one thing: without case, accents and spaces too many. */
export function plain(text: string): string {
  return fold(text).trim().replaceAll(/\s+/g, ' ');
}

/** Whether the months of a document make its meta when they are added, and do not as another accumulates. */
function addsOnly({ data: { indicador }, poi }: Actividad, other: Acumulacion): boolean {
  const { meta, programado } = indicador ?? {};
  if (other === 'suma' || meta === undefined || programado === undefined) return false;
  const own = new Set(poi.meses);
  const months = MESES.flatMap((mes) => (own.has(mes) ? (programado[mes] ?? []) : []));
  const [asSum, asOther] = (['suma', other] as const).map((how) => accumulateWritten(how, months));
  return (
    asSum !== undefined &&
    asOther !== undefined &&
    compare(asSum, exact(meta)) === 0 &&
    compare(asOther, exact(meta)) !== 0
  );
}
