import type { Edit } from '../edit/edit.ts';
import { numberAsWritten } from '../edit/value.ts';
import { ceilingOf, isOfSomeRows, isPartlyScheduled, scheduleOf, statedAmount } from '../model/budget.ts';
import type { Actividad, ActividadData, FilaData, Mes, Poi, PresupuestoData } from '../model/model.ts';
import { cents, centsSum, solesOf, solesText } from '../model/money.ts';
import { toNumber } from '../model/fraction.ts';
import { lastDayOf } from '../model/progress/calendar.ts';
import { anioOf, cutOffOfPoi } from '../model/progress/period.ts';
import type { Path } from '../text/path.ts';
import { inMonthsOf, removals } from './next-months.ts';

/**
 * The devengado of the year before a period, by activity, of its latest document that states it. One that does not reach
 * the end of that year, or does so in some of its rows alone, says nothing of all of it.
 */
export function spentBefore(actividades: readonly Actividad[], target: string): ReadonlyMap<string, bigint> {
  const anio = (anioOf(target) ?? 0) - 1;
  const known = new Map<string, bigint>();
  const ofYear = actividades
    .filter(({ poi }) => poi.anio === anio && poi.meses.includes('dic'))
    .flatMap(({ id, data, poi }) => {
      const devengado = statedAmount(data.presupuesto, 'devengado');
      return devengado === undefined ? [] : [{ id, devengado, corte: cutOffOfPoi(poi) }];
    });
  for (const { id, devengado, corte = lastDayOf(anio) } of ofYear) {
    if (corte >= lastDayOf(anio) && !isOfSomeRows(devengado)) known.set(id, devengado.amount);
    else known.delete(id);
  }
  return known;
}

const STAGES = [
  'certificado',
  'comprometido',
  'compromiso_mensual',
  'devengado',
  'devengado_mensual',
  'girado',
] as const;

/** Those of a row. */
const ROW_STAGES = ['certificado', 'comprometido', 'compromiso_mensual', 'devengado', 'girado'] as const;

/** What is of one year alone; the goals of the SIAF are numbered anew in each. */
const OF_YEAR = ['pim', 'modificaciones', 'detalle', 'meta_siaf'] as const;

/** What money an activity takes along, in whose name. */
export interface Money {
  readonly id: string;
  readonly poi: Poi;
  readonly target: string;
  readonly newYear: boolean;
}

/**
 * What becomes of a budget. Within a year PIA, PIM and their reasons stay; in another the PIA begins where the PIM, or the
 * sum of the rows, ended; where not all rows say it, that of each row. Months of money, of the activity or of its rows, are
 * repeated where twice as much is not more than the PIM; else the activity is put to `unscheduled`.
 */
export function ofBudget(
  path: Path,
  presupuesto: PresupuestoData,
  { id, poi, target, newYear }: Money,
  unscheduled: string[],
): readonly Edit[] {
  const ceiling = ceilingOf(presupuesto);
  // Of some rows it is no limit, and no PIA to begin with.
  const limit = isOfSomeRows(ceiling) ? undefined : ceiling?.amount;
  const byRows = newYear && presupuesto.pia === undefined && isOfSomeRows(ceiling);
  // The rows of a year end with it, and what they planned together goes on.
  const planned = presupuesto.programado ?? (newYear && !byRows ? plannedByRows(presupuesto) : undefined);
  const months = planned && inMonthsOf(planned, poi, target);
  const rows = presupuesto.detalle ?? [];
  const ofRows = rows.map(({ programado }) => programado && inMonthsOf(programado, poi, target));
  const isPlanned = planned !== undefined || rows.some(({ programado }) => programado !== undefined);
  const sum = centsSum((months ? [months] : ofRows).flatMap((one) => Object.values(one ?? {})));
  const fits = newYear || limit === undefined || 2n * sum <= limit;
  if (isPlanned && (!fits || (newYear && planned === undefined))) unscheduled.push(id);
  const begin = newYear && presupuesto.pia === undefined ? limit : undefined;
  return [
    ...(begin === undefined
      ? []
      : [{ kind: 'set', path: [...path, 'pia'], value: numberAsWritten(plainSoles(begin)) } as const]),
    ...removals(path, presupuesto, [
      ...STAGES,
      ...(months && fits ? [] : (['programado'] as const)),
      ...(newYear ? OF_YEAR.filter((field) => field !== 'detalle' || !byRows) : []),
    ]),
    ...(months && fits ? [{ kind: 'set', path: [...path, 'programado'], value: months } as const] : []),
    ...(newYear && !byRows
      ? []
      : rows.flatMap((row, i) => {
          const own = [...path, 'detalle', i];
          if (byRows) return beginRow(own, row, ceiling?.field);
          const again = fits ? ofRows[i] : undefined;
          return [
            ...removals(own, row, again ? ROW_STAGES : [...ROW_STAGES, 'programado']),
            ...(again ? [{ kind: 'set', path: [...own, 'programado'], value: again } as const] : []),
          ];
        })),
  ];
}

/** What the rows of a budget plan to spend in each month, in soles; undefined where one of them says no month. */
function plannedByRows(presupuesto: PresupuestoData): Readonly<Partial<Record<Mes, number>>> | undefined {
  const schedule = scheduleOf(presupuesto);
  if (schedule === undefined || isPartlyScheduled(presupuesto)) return undefined;
  return Object.fromEntries(
    Object.entries(schedule).map(([mes, amount]) => [mes, toNumber(solesOf(amount), 2)]),
  );
}

/** What becomes of a row in another year, where not all rows say what they may spend: of each the PIA is known, or not. */
function beginRow(path: Path, row: FilaData, field: 'pia' | 'pim' = 'pim'): readonly Edit[] {
  const ended = cents(row[field]);
  return [
    ...(ended === undefined
      ? removals(path, row, ['pia'])
      : [{ kind: 'set', path: [...path, 'pia'], value: numberAsWritten(plainSoles(ended)) } as const]),
    ...removals(path, row, [...ROW_STAGES, 'programado', 'pim', 'meta_siaf']),
  ];
}

/**
 * What was spent before the new year on a work, from what the latest document says of the years before its own; where the
 * year before does not say all of it, nobody knows it yet.
 */
export function ofWork(
  path: Path,
  inversion: NonNullable<ActividadData['inversion']>,
  latest: ActividadData['inversion'],
  spent: bigint | undefined,
): readonly Edit[] {
  const before = latest?.devengado_anterior ?? inversion.devengado_anterior;
  if (spent === undefined) return removals(path, inversion, ['devengado_anterior']);
  if (before === undefined) return [];
  const total = cents(before) + spent;
  return [{ kind: 'set', path: [...path, 'devengado_anterior'], value: numberAsWritten(plainSoles(total)) }];
}

/** An amount in céntimos as a document writes it. */
export function plainSoles(centimos: bigint): string {
  return solesText(centimos).replaceAll(',', '');
}
