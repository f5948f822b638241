import { isOfSomeRows, isPartlyScheduled, statedAmount, type StatedAmount } from '../../model/budget.ts';
import type { Actividad } from '../../model/model.ts';
import type { ActivityOfYear } from '../../model/progress/activity-of-year.ts';
import { joinedDocuments } from '../../model/progress/joining.ts';
import { exactOf, plainSoles } from '../decimal.ts';
import type { CeplanRow } from './cells.ts';
import type { Block } from './columns.ts';

/** What an activity states of its figures, and the table of CEPLAN has no place for. */
export interface LeftTotals {
  readonly id: string;
  /** The names of the fields. */
  readonly fields: readonly string[];
}

interface Total {
  readonly field: string;
  readonly block: Block;
  /** A plain decimal; undefined where it is not stated. */
  readonly value: string | undefined;
}

/**
 * The totals that the documents of an activity state and its row of the table does not: that of a semester without its
 * months, for which there is no column; that of the year where the months that are there make another; and all of a
 * semester whose months are not joined with those of the next. Undefined for none.
 */
export function leftTotals({ documents, latest }: ActivityOfYear, row: CeplanRow): LeftTotals | undefined {
  const joined = joinedDocuments(documents);
  const apart = documents.filter((one) => !joined.includes(one)).flatMap(physicalFields);
  const stated: readonly Total[] = [
    ...joined.flatMap(totalsWithoutMonths),
    { field: 'meta_anual', block: 'F(RE)', value: latest.data.indicador?.meta_anual?.toString() },
    { field: 'devengado', block: 'FN(SE)', value: spentOf(documents) },
  ];
  const fields = [
    ...new Set([
      ...apart,
      ...partlyTold(documents),
      ...stated.filter((one) => !isTold(one, row)).map(({ field }) => field),
    ]),
  ];
  return fields.length === 0 ? undefined : { id: latest.id, fields };
}

function physicalFields({ data: { indicador } }: Actividad): readonly string[] {
  return (['programado', 'meta', 'ejecutado', 'logrado'] as const).filter(
    (name) => indicador?.[name] !== undefined,
  );
}

/** With its months a total says nothing more. */
function totalsWithoutMonths({ data: { indicador } }: Actividad): readonly Total[] {
  if (indicador === undefined) return [];
  const { programado, meta, programado_original, meta_original, ejecutado, logrado } = indicador;
  const totals = [
    { field: 'meta_original', block: 'F(CS)', months: programado_original, value: meta_original },
    { field: 'meta', block: 'F(RE)', months: programado, value: meta },
    { field: 'logrado', block: 'F(SE)', months: ejecutado, value: logrado },
  ] as const;
  return totals
    .filter(({ months }) => !hasMonths(months))
    .map(({ field, block, value }) => ({ field, block, value: value?.toString() }));
}

function hasMonths(values: Readonly<Partial<Record<string, number | null>>> = {}): boolean {
  return Object.values(values).some((value) => value !== undefined && value !== null);
}

/** The spending that the latest document states, which is of the year to date; undefined too where only some rows do. */
export function spentOf(documents: readonly Actividad[]): string | undefined {
  const spent = latestSpent(documents);
  return spent === undefined || isOfSomeRows(spent) ? undefined : plainSoles(spent.amount);
}

function latestSpent(documents: readonly Actividad[]): StatedAmount | undefined {
  return documents.flatMap((one) => statedAmount(one.data.presupuesto, 'devengado') ?? []).at(-1);
}

/** What only some rows of a document tell, which is no figure of the activity: the fields. */
function partlyTold(documents: readonly Actividad[]): readonly string[] {
  return [
    ...(isOfSomeRows(latestSpent(documents)) ? ['devengado'] : []),
    ...(documents.some(({ data }) => isPartlyScheduled(data.presupuesto)) ? ['programado del gasto'] : []),
  ];
}

function isTold({ block, value }: Total, row: CeplanRow): boolean {
  const total = row.get(`${block} TOTAL`)?.text;
  return value === undefined || (total !== undefined && exactOf(total) === exactOf(value));
}
