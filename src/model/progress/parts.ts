import { missingIsZero } from '../configuration.ts';
import { MESES, type Actividad, type Config, type Mes } from '../model.ts';
import { acumulacionOf, type Acumulacion } from './accumulation.ts';
import { mesesDue, type ActivityOfYear } from './activity-of-year.ts';
import { joinedDocuments } from './joining.ts';
import { isOnlyPlanned } from './period.ts';

/** Which programme: the one in force or, where there was a reschedule, the one before it. */
export type Version = 'vigente' | 'original';

/** What a document gives month by month; a month not given is null or absent. */
type Months = Readonly<Partial<Record<Mes, number | null>>>;

/** What one document says of one side of its indicator: month by month, or a single total. */
export type Side =
  | {
      readonly kind: 'months';
      readonly field: 'programado' | 'programado_original' | 'ejecutado';
      readonly months: Months;
    }
  | { readonly kind: 'total'; readonly field: 'meta' | 'meta_original' | 'logrado'; readonly value: number };

/** What one document adds to the physical figure of an activity. */
export interface Part {
  readonly document: Actividad;
  /** undefined when it has none. */
  readonly programme: Side | undefined;
  /** undefined when nothing that is due is reported. */
  readonly execution: Side | undefined;
  /** The months that are due; none of an idle semester. */
  readonly due: readonly Mes[];
  /** Those of them that enter the figure, on both sides: the reported ones, and as 0 the missing ones where so configured. */
  readonly counted: readonly Mes[];
  /** Those of them with something to do and nothing reported. */
  readonly missing: readonly Mes[];
  /** How many of the due months had something to do. */
  readonly asked: number;
}

/**
 * The parts of the physical figure of an activity, one for each document of which a month is due, in order (DESIGN
 * section 3). A document that only plans has none. `asZero` is whether a month without report counts as 0.
 */
export function partsOf(entry: ActivityOfYear, asZero: boolean): readonly Part[] {
  const { latest } = entry;
  const acumulacion = acumulacionOf(latest);
  const descending = isDescending(latest);
  const documents = joinedDocuments(entry.documents).filter(({ poi }) => !isOnlyPlanned(poi));
  const idle = idleMonths(documents, { acumulacion, descending, numero: entry.scope.numero });
  const parts: Part[] = [];
  for (const document of documents) {
    const busy = those(mesesDue(entry, document), (mes) => !idle.has(mes));
    const due = isLeftForLater(document, entry.documents) ? toldOf(document, busy) : busy;
    if (due.length > 0) parts.push(partOf(document, { due, acumulacion, descending, asZero }));
  }
  return parts;
}

/**
 * Whether a document, one of those of a year, left out an activity that the last of them does not leave out itself:
 * nothing was to be done in its months, also where the last one inherits that it is left out.
 */
export function isLeftForLater(document: Actividad, documents: readonly Actividad[]): boolean {
  return document.data.activa === false && documents.at(-1)?.data.activa !== false;
}

/** The documents of a year but for those that left the activity out where the last does not: what they planned was not to be done. */
export function carriedOut(documents: readonly Actividad[]): readonly Actividad[] {
  return documents.filter((document) => !isLeftForLater(document, documents));
}

/** The months of a document, one of those of a year, that ask something of it: where it left the activity out, those that it tells of. */
export function mesesAsked(document: Actividad, documents: readonly Actividad[]): readonly Mes[] {
  const { meses } = document.poi;
  return isLeftForLater(document, documents) ? toldOf(document, meses) : meses;
}

/** The months of which a document tells all the same. */
function toldOf(document: Actividad, due: readonly Mes[]): readonly Mes[] {
  const execution = executionOf(document, due);
  if (execution === undefined) return [];
  return execution.kind === 'total' ? due : due.filter((mes) => typeof execution.months[mes] === 'number');
}

/** Whether less is better for the indicator of an activity. */
export function isDescending({ data: { indicador } }: Actividad): boolean {
  return indicador?.sentido === 'descendente';
}

/**
 * Whether the months of an activity that nobody reported count as 0 (`sin_dato: cero`). Where less is better they do not:
 * 0 is the best that can be done, and hiding a month would pay.
 */
export function missingMonthsAreZero(config: Config, latest: Actividad): boolean {
  return missingIsZero(config) && !isDescending(latest);
}

/** What a document programmes: its months or, without them, its meta. */
export function programmeOf(
  { data: { indicador }, poi: { meses } }: Actividad,
  version: Version = 'vigente',
): Side | undefined {
  const original = version === 'original';
  const monthsField = original && indicador?.programado_original ? 'programado_original' : 'programado';
  const metaField = original && indicador?.meta_original !== undefined ? 'meta_original' : 'meta';
  // A meta of before the reschedule says nothing about today's months.
  const months =
    metaField === 'meta_original' && monthsField === 'programado' ? undefined : indicador?.[monthsField];
  if (months !== undefined && hasAny(months, meses)) return { kind: 'months', field: monthsField, months };
  const value = indicador?.[metaField];
  return value === undefined ? undefined : { kind: 'total', field: metaField, value };
}

interface Terms {
  readonly due: readonly Mes[];
  readonly acumulacion: Acumulacion;
  readonly descending: boolean;
  readonly asZero: boolean;
}

function partOf(document: Actividad, { due, acumulacion, descending, asZero }: Terms): Part {
  const programme = programmeOf(document);
  const execution = executionOf(document, due);
  const asked = those(due, (mes) => isAsked(programme, mes, descending));
  const missing = missingOf(execution, asked);
  const counted = countedOf(execution, due, asZero ? new Set(missing) : NO_MONTHS);
  return {
    document,
    programme,
    execution,
    due,
    counted: acumulacion === 'promedio' ? programmedOf(programme, counted) : counted,
    missing,
    asked: asked.length,
  };
}

/** What a document reports: its months, where one that is due is given, or else its total. */
function executionOf({ data: { indicador } }: Actividad, due: readonly Mes[]): Side | undefined {
  const { ejecutado: months, logrado } = indicador ?? {};
  if (months !== undefined && hasAny(months, due)) return { kind: 'months', field: 'ejecutado', months };
  return logrado === undefined ? undefined : { kind: 'total', field: 'logrado', value: logrado };
}

/** Whether something was to be done in a month: a maximum of 0 is something, an amount of 0 is nothing. */
function isAsked(programme: Side | undefined, mes: Mes, descending: boolean): boolean {
  if (programme === undefined) return false;
  const value = programme.kind === 'total' ? programme.value : programme.months[mes];
  return typeof value === 'number' && (descending || value > 0);
}

function missingOf(execution: Side | undefined, asked: readonly Mes[]): readonly Mes[] {
  if (execution === undefined) return asked;
  if (execution.kind === 'total') return [];
  return those(asked, (mes) => typeof execution.months[mes] !== 'number');
}

function countedOf(
  execution: Side | undefined,
  due: readonly Mes[],
  asZero: ReadonlySet<Mes>,
): readonly Mes[] {
  if (execution?.kind === 'total') return due;
  return those(due, (mes) => typeof execution?.months[mes] === 'number' || asZero.has(mes));
}

/** A month without programme is in neither side of a mean. */
function programmedOf(programme: Side | undefined, meses: readonly Mes[]): readonly Mes[] {
  return programme?.kind === 'months'
    ? those(meses, (mes) => typeof programme.months[mes] === 'number')
    : meses;
}

/** The months of which something holds: the same list where it holds of all, as nearly always. */
export function those(meses: readonly Mes[], holds: (mes: Mes) => boolean): readonly Mes[] {
  return meses.every(holds) ? meses : meses.filter(holds);
}

const NO_MONTHS: ReadonlySet<Mes> = new Set();

/**
 * The months of the semesters, up to one, in which nothing is programmed throughout (`meta: 0`, there so that their
 * money counts): they are no level to reach. None for sums, where less is better, and where all semesters are so.
 */
export function idleMonths(
  documents: readonly Actividad[],
  { acumulacion, descending, numero }: Levels,
): ReadonlySet<Mes> {
  if (acumulacion === 'suma' || descending) return NO_MONTHS;
  const halves = documents.flatMap((document) => {
    const programme = programmeOf(document);
    return semestersOf(document.poi.meses)
      .slice(0, numero)
      .map((meses) => ({ meses, ...programmedWithin(acumulacion, programme, meses) }));
  });
  if (!halves.some(({ isBusy }) => isBusy)) return NO_MONTHS;
  return new Set(halves.flatMap(({ meses, isIdle }) => (isIdle ? meses : [])));
}

interface Levels {
  readonly acumulacion: Acumulacion;
  readonly descending: boolean;
  /** The last semester that is looked at. */
  readonly numero: 1 | 2;
}

/** The months of a document by semesters. */
function semestersOf(meses: readonly Mes[]): readonly (readonly Mes[])[] {
  return meses.length <= 6 ? [meses] : [meses.slice(0, 6), meses.slice(6)];
}

function programmedWithin(
  acumulacion: Acumulacion,
  programme: Side | undefined,
  meses: readonly Mes[],
): { readonly isBusy: boolean; readonly isIdle: boolean } {
  if (programme === undefined) return { isBusy: false, isIdle: false };
  if (programme.kind === 'total') return { isBusy: programme.value > 0, isIdle: programme.value === 0 };
  const values = meses.flatMap((mes) => programme.months[mes] ?? []);
  // A level holds until another is programmed.
  if (values.length === 0) return { isBusy: false, isIdle: acumulacion !== 'ultimo' };
  const isBusy = values.some((value) => value > 0);
  return { isBusy, isIdle: !isBusy };
}

function hasAny(months: Months, meses: readonly Mes[]): boolean {
  return meses.some((mes) => typeof months[mes] === 'number');
}

/** The number of a month, 0 to 11. */
export function monthIndex(mes: Mes): number {
  return MESES.indexOf(mes);
}
