import { exact, ZERO, type Fraction } from '../fraction.ts';
import type { Actividad, Mes, Origin } from '../model.ts';
import { accumulate, accumulateWritten, accumulationWords, type Acumulacion } from './accumulation.ts';
import { mesesDue, type ActivityOfYear } from './activity-of-year.ts';
import { at, figure, type Figure } from './figure.ts';
import { quantityText } from './quantity.ts';

/** Which programme: the one in force or, where there was a reschedule, the one before it. */
export type Version = 'vigente' | 'original';

/** What one document says of one side of its indicator: month by month, or a single total. */
interface Part {
  readonly monthly: boolean;
  /** As written, in the unit of measure. */
  readonly values: readonly (number | undefined)[];
  readonly actividad: Actividad;
  /** The field of the indicator that says it and, where it is monthly, the months that were looked at. */
  readonly field: Field;
  readonly meses: readonly Mes[];
}

type Field = 'programado' | 'programado_original' | 'meta' | 'meta_original' | 'ejecutado' | 'logrado';

/** How an activity accumulates its months; `suma` when it does not say. */
export function acumulacionOf(actividad: Actividad): Acumulacion {
  return actividad.data.indicador?.acumulacion ?? 'suma';
}

/**
 * The quantity programmed for the year so far: months of S1 and S2 joined, up to the cut-off; the meta where a
 * document has no months. No month programmed yet → 0; no programme at all → no value.
 */
export function programmedToDate(entry: ActivityOfYear, version: Version = 'vigente'): Figure {
  const parts = entry.documents.map((document) =>
    programmedPart(document, mesesDue(entry, document), version),
  );
  const joined = join(acumulacionOf(entry.latest), withoutIdleHalves(acumulacionOf(entry.latest), parts));
  if (joined.value !== undefined || !parts.some((part) => part.monthly)) return joined;
  return figure(ZERO, () => 'ningún mes programado a la fecha de corte', joined.trace.origins);
}

/**
 * The quantity executed in the year so far, as reported: months of S1 and S2 joined, or the total where the unit
 * reports only that. Nothing reported → no value.
 */
export function executedToDate(entry: ActivityOfYear): Figure {
  const parts = entry.documents.map((document) => executedPart(document, mesesDue(entry, document)));
  return join(acumulacionOf(entry.latest), parts);
}

/** What a document programmes for its whole semester: its months accumulated or, without them, its meta. */
export function semesterProgramme(actividad: Actividad): Figure {
  return join(acumulacionOf(actividad), [programmedPart(actividad, actividad.poi.meses, 'vigente')]);
}

/**
 * What the documents of one activity programme for their whole year: the months of S1 and S2 joined or, where a
 * document has none, its meta. The last document says how they accumulate; none given → no value.
 */
export function yearProgramme(documents: readonly Actividad[]): Figure {
  const latest = documents.at(-1);
  const acumulacion = latest ? acumulacionOf(latest) : 'suma';
  const parts = documents.map((document) => programmedPart(document, document.poi.meses, 'vigente'));
  return join(acumulacion, withoutIdleHalves(acumulacion, parts));
}

/** The sum that a document programmes in some months of its semester; undefined when it gives no months. */
export function programmedIn(actividad: Actividad, meses: readonly Mes[]): Figure | undefined {
  const part = programmedPart(actividad, meses, 'vigente');
  if (!part.monthly) return undefined;
  const joined = join('suma', [part]);
  return joined.value ? joined : figure(ZERO, () => '0', joined.trace.origins);
}

/** Whether an activity was rescheduled in any document in scope. */
export function isRescheduled(entry: ActivityOfYear): boolean {
  return entry.documents.some(
    ({ data: { indicador } }) =>
      indicador?.meta_original !== undefined || indicador?.programado_original !== undefined,
  );
}

function programmedPart(actividad: Actividad, meses: readonly Mes[], version: Version): Part {
  const { indicador } = actividad.data;
  const original = version === 'original';
  const monthsField = original && indicador?.programado_original ? 'programado_original' : 'programado';
  const metaField = original && indicador?.meta_original !== undefined ? 'meta_original' : 'meta';
  // A meta of before the reschedule says nothing about today's months.
  const months =
    metaField === 'meta_original' && monthsField === 'programado' ? undefined : indicador?.[monthsField];
  if (months && actividad.poi.meses.some((mes) => months[mes] !== undefined)) {
    const values: number[] = [];
    for (const mes of meses) {
      const value = months[mes];
      if (value !== undefined) values.push(value);
    }
    return { monthly: true, values, actividad, field: monthsField, meses };
  }
  return totalPart(actividad, metaField, indicador?.[metaField]);
}

function executedPart(actividad: Actividad, meses: readonly Mes[]): Part {
  const { indicador } = actividad.data;
  const months = indicador?.ejecutado;
  const values: (number | undefined)[] = [];
  let reported = false;
  if (months !== undefined) {
    for (const mes of meses) {
      const value = months[mes];
      if (typeof value === 'number') {
        reported = true;
        values.push(value);
        // A month neither programmed nor reported is no gap: it stays out of the words.
      } else if ((indicador?.programado?.[mes] ?? 0) > 0) values.push(undefined);
    }
  }
  if (!reported) return totalPart(actividad, 'logrado', indicador?.logrado);
  return { monthly: true, values, actividad, field: 'ejecutado', meses };
}

function totalPart(actividad: Actividad, field: Field, value: number | undefined): Part {
  return { monthly: false, values: [value], actividad, field, meses: [] };
}

/** The places of what a part was made of: those of the months with a figure, or that of its total. */
function originsOf({ monthly, actividad: { origin, data }, field, meses }: Part): readonly Origin[] {
  const written = data.indicador?.[field];
  if (!monthly || typeof written !== 'object')
    return written === undefined ? [] : [at(origin, 'indicador', field)];
  return meses
    .filter((mes) => typeof written[mes] === 'number')
    .map((mes) => at(origin, 'indicador', field, mes));
}

/** Months join month by month; where one document gives only a total, the documents join by their totals. */
function join(acumulacion: Acumulacion, parts: readonly Part[]): Figure {
  const value = joinedValue(acumulacion, parts);
  return figure(
    value,
    () => wordsOf(acumulacion, parts, value),
    () => parts.flatMap(originsOf),
  );
}

function joinedValue(acumulacion: Acumulacion, parts: readonly Part[]): Fraction | undefined {
  const [first, ...others] = parts;
  if (first && others.length === 0) return accumulateWritten(acumulacion, first.values);
  return parts.every((part) => part.monthly)
    ? accumulateWritten(
        acumulacion,
        parts.flatMap((part) => part.values),
      )
    : accumulate(acumulacion, totalsOf(acumulacion, parts));
}

function totalsOf(acumulacion: Acumulacion, parts: readonly Part[]): readonly (Fraction | undefined)[] {
  return parts.map((part) => accumulateWritten(acumulacion, part.values));
}

function wordsOf(acumulacion: Acumulacion, parts: readonly Part[], value: Fraction | undefined): string {
  if (value === undefined) return 'sin dato';
  // In a sum the months of one half stand beside the total of the other.
  const addends =
    acumulacion === 'suma' || parts.every((part) => part.monthly)
      ? parts.flatMap((part) =>
          part.values.map((written) => (written === undefined ? undefined : exact(written))),
        )
      : totalsOf(acumulacion, parts);
  if (addends.length < 2) return quantityText(value);
  return `${accumulationWords(acumulacion, addends)} = ${quantityText(value)}`;
}

/**
 * A half of the year with nothing programmed (`meta: 0`, there so that its money counts) is no level to reach:
 * but for sums, only the other half says the programme.
 */
function withoutIdleHalves(acumulacion: Acumulacion, parts: readonly Part[]): readonly Part[] {
  if (acumulacion === 'suma' || parts.length < 2) return parts;
  const busy = parts.filter((part) => part.values.some((value) => value !== undefined && value !== 0));
  return busy.length === 0 ? parts : busy;
}
