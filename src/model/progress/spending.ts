import { isOfSomeRows, schedulesOf, type Schedule } from '../budget.ts';
import { add, compare, divide, greatest, least, multiply, ONE, whole, type Fraction } from '../fraction.ts';
import { MESES, type Actividad, type Origin } from '../model.ts';
import { solesOf, solesText, type Cents } from '../money.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import { lastDayOf, monthsEnded } from './calendar.ts';
import { carriedOut } from './parts.ts';
import { absent, at, figure, type Figure } from './figure.ts';
import { earlierDayOf, type StatedOfYear } from './stated.ts';

/** How the spending of a year is told or projected. */
export type MetodoDeGasto = 'cierre' | 'cancelada' | 'suspendida' | 'programacion' | 'ritmo';

/** What an activity will have spent on 31 December. */
export interface SpendingProjection {
  /** In soles, not rounded; no value without what it is made of. */
  readonly monto: Figure;
  /** undefined without a value. */
  readonly metodo: MetodoDeGasto | undefined;
  /** Whether the PIM holds it below what its method gives. */
  readonly isHeld?: boolean;
}

/** With fewer months a pace says nothing. */
const LEAST_MONTHS = 3;

/** What was to be spent up to a day, what is left of the year, and where it stands. */
export interface YearSchedule {
  readonly hasta: Cents;
  readonly resto: Cents;
  readonly origins: () => readonly Origin[];
}

/**
 * The spending of an activity on 31 December. On that day it is the devengado, where that tells up to it; when it is
 * cancelled or stopped, whatever the devengado. No value where only some rows of its document state the devengado. With a
 * schedule that reaches December and something in it to date, the devengado and the rest of the schedule by the part of
 * it that was spent so far, at most whole; else the devengado by months. Never over the PIM nor under the devengado.
 */
export function spendingProjection(
  entry: ActivityOfYear,
  spent: StatedOfYear | undefined,
  ceiling: StatedOfYear | undefined,
): SpendingProjection {
  if (spent === undefined) return { monto: absent('sin dato de devengado'), metodo: undefined };
  const done = solesOf(spent.amount);
  const told = (metodo: MetodoDeGasto, words: string): SpendingProjection => ({
    metodo,
    monto: figure(done, () => `S/ ${solesText(spent.amount)} devengados${words}`, spent.origins),
  });
  if (isOfSomeRows(spent))
    return { monto: absent('solo algunas de sus filas dicen su devengado'), metodo: undefined };
  if (entry.latest.data.estado === 'cancelada') return told('cancelada', ': la actividad se canceló');
  if (entry.corte === lastDayOf(entry.scope.anio)) {
    // What was devengado until an earlier day is not how the year closed.
    if (earlierDayOf(entry, spent) !== undefined)
      return { monto: absent('el devengado es de antes del cierre'), metodo: undefined };
    return told('cierre', ' en el año');
  }
  if (entry.latest.data.estado === 'suspendida') return told('suspendida', ': la actividad está suspendida');
  const months = spent.corte === undefined ? 0 : monthsEnded(entry.scope.anio, spent.corte);
  const schedule = yearSchedule(entry, months);
  if (schedule !== undefined && schedule.hasta > 0n) return bySchedule(spent, ceiling, schedule);
  if (months < LEAST_MONTHS) {
    const why = 'no hay programación del gasto hasta diciembre y pasaron menos de tres meses';
    return { monto: absent(why), metodo: undefined };
  }
  const value = multiply(done, { n: 12, d: months });
  return bounded(spent, ceiling, {
    metodo: 'ritmo',
    projected: value,
    words: () => `S/ ${solesText(spent.amount)} × 12 ÷ ${months} meses`,
  });
}

function bySchedule(
  spent: StatedOfYear,
  ceiling: StatedOfYear | undefined,
  { hasta, resto, origins }: YearSchedule,
): SpendingProjection {
  const done = solesOf(spent.amount);
  const pace = least(ONE, divide(done, solesOf(hasta)) ?? ONE);
  return bounded(spent, ceiling, {
    metodo: 'programacion',
    projected: add(done, multiply(solesOf(resto), pace)),
    words: () =>
      `S/ ${solesText(spent.amount)} + S/ ${solesText(resto)} programados hasta diciembre × el menor entre 1 y ` +
      `${solesText(spent.amount)} ÷ ${solesText(hasta)} programados a la fecha`,
    origins,
  });
}

/** What a method gives before the devengado and the PIM bound it. */
interface Projected {
  readonly metodo: MetodoDeGasto;
  readonly projected: Fraction;
  readonly words: () => string;
  readonly origins?: () => readonly Origin[];
}

function bounded(
  spent: StatedOfYear,
  ceiling: StatedOfYear | undefined,
  { metodo, projected, words, origins = () => [] }: Projected,
): SpendingProjection {
  const done = solesOf(spent.amount);
  const limit = ceiling && solesOf(ceiling.amount);
  const isOver = limit !== undefined && compare(projected, limit) > 0;
  const held = isOver ? limit : projected;
  const value = greatest(done, held);
  const above = isOver ? `; no más que el PIM, S/ ${solesText(ceiling?.amount ?? 0n)}` : '';
  const below = compare(held, done) < 0 ? `; no menos que lo devengado, S/ ${solesText(spent.amount)}` : '';
  return {
    metodo,
    isHeld: isOver,
    monto: figure(
      value,
      () => words() + above + below,
      () => [...spent.origins(), ...(isOver && ceiling ? ceiling.origins() : []), ...origins()],
    ),
  };
}

/**
 * The schedule of the whole year, parted after some months; undefined where a document of the year has none, or none of
 * them reaches December. In a report of S1 the POI of S2 is looked at too.
 */
function yearSchedule(entry: ActivityOfYear, months: number): YearSchedule | undefined {
  const own = carriedOut(entry.documents);
  const documents = entry.next === undefined ? own : [...own, entry.next];
  const parts = schedulesOf(documents);
  if (parts?.some(({ document }) => document.poi.meses.includes('dic')) !== true) return undefined;
  const sum = (isWanted: (month: number) => boolean): Cents =>
    parts.reduce(
      (total, { document, schedule }) =>
        document.poi.meses.reduce(
          (partial, mes) => (isWanted(MESES.indexOf(mes)) ? partial + (schedule[mes] ?? 0n) : partial),
          total,
        ),
      0n,
    );
  return {
    hasta: sum((month) => month < months),
    resto: sum((month) => month >= months),
    origins: () => parts.flatMap(({ document, schedule }) => placesOfSchedule(document, schedule)),
  };
}

/** Where the months of a schedule stand: its own or those of the rows. */
function placesOfSchedule(
  { data: { presupuesto }, origin }: Actividad,
  schedule: Schedule,
): readonly Origin[] {
  if (presupuesto?.programado !== undefined) return [at(origin, 'presupuesto', 'programado')];
  return Object.keys(schedule).length === 0 ? [] : [at(origin, 'presupuesto', 'detalle')];
}

/** What several activities will have spent on 31 December, in soles. */
export interface AddedProjection {
  /** No value where none can be projected. */
  readonly monto: Figure;
  /** How many can be projected. */
  readonly conDato: number;
  /** Of how many others the devengado is in it, which they will have spent at least. */
  readonly alMenos: number;
}

/**
 * Projections of several activities added. Of those without one it counts what they have devengado: the sum is never
 * less than what was spent already.
 */
export function addProjections(
  all: readonly { readonly proyeccion: SpendingProjection; readonly devengado: Cents | undefined }[],
): AddedProjection {
  const known = all.flatMap(({ proyeccion: { monto } }) => monto.value ?? []);
  if (known.length === 0)
    return { monto: absent('ninguna actividad se puede proyectar'), conDato: 0, alMenos: 0 };
  const spent = all.flatMap(({ proyeccion: { monto }, devengado }) =>
    monto.value !== undefined || devengado === undefined ? [] : [solesOf(devengado)],
  );
  const others =
    spent.length === 0
      ? ''
      : `, y de ${spent.length === 1 ? 'otra' : `otras ${spent.length}`} lo devengado hasta donde se sabe`;
  return {
    monto: figure(
      [...known, ...spent].reduce((total, next) => add(total, next), whole(0)),
      () => `la suma de ${known.length} de ${all.length} actividades${others}`,
    ),
    conDato: known.length,
    alMenos: spent.length,
  };
}
