/** What the budget of an activity comes to in two states: the same sums by a total or by rows are the same budget. */
import { scheduleOf, statedAmount, type AmountsData, type Schedule } from '../model/budget.ts';
import { toNumber } from '../model/fraction.ts';
import { MESES, type PresupuestoData } from '../model/model.ts';
import { MONTOS, solesOf, type Cents } from '../model/money.ts';
import { isMap } from '../schema/value-at.ts';
import type { Path } from '../text/path.ts';
import { atomsBetween, type Atom } from './atoms.ts';
import type { Pair } from './pairs.ts';
import type { Thing } from './things.ts';

/** A value that is not the same, as `atomsBetween` has it. */
export interface MeantAtom extends Atom {
  /** It is an amount of a row whose sum is what the other state writes as a total: nothing but how it is told changed. */
  readonly isOnlySplit?: boolean;
}

/** Whether a state has something unreadable at a path of a thing. */
type IsUnread = (thing: Thing, path: Path) => boolean;

/** What both a budget and its rows may state. */
const SUMMED = [...MONTOS, 'programado'] as const;
type Summed = (typeof SUMMED)[number];

/**
 * The values that differ between two states of a thing. Of an activity, what its budget comes to counts, whether a total
 * says it or its rows: one written as the other is no change of it, and a row that comes or goes changes it. What was added
 * of rows of which one is unreadable has the place of that one.
 */
export function atomsOfPair({ before, after }: Pair, isUnread: IsUnread): readonly MeantAtom[] {
  const [was, is] = [budgetOf(before), budgetOf(after)];
  if (was === undefined || is === undefined || (was.detalle ?? is.detalle) === undefined)
    return [...atomsBetween(before.fields, after.fields)];
  const atoms = [...atomsBetween(withSums(before, was), withSums(after, is))];
  const rows = atoms.filter(({ steps: [, list = ''] }) => list === 'detalle');
  return atoms.flatMap((atom): MeantAtom | readonly [] => {
    const field = SUMMED.find((one) => one === atom.steps.at(-1));
    if (field === undefined || atom.steps[0] !== 'presupuesto') return atom;
    const isSwitched = isWritten(was, field) !== isWritten(is, field);
    if (atom.steps.length > 2) {
      const isSame = !atoms.some(({ steps }) => steps.length === 2 && steps[1] === field);
      return isSwitched && isSame && isOneWay(rows, field) ? { ...atom, isOnlySplit: true } : atom;
    }
    const isOfRows = !isWritten(was, field) && !isWritten(is, field);
    // A row that stays and says another amount is told itself.
    if (isOfRows && !rows.some((row) => isWholeRowWith(row, field))) return [];
    return { ...atom, was: placeOf(before, was, field, isUnread), is: placeOf(after, is, field, isUnread) };
  });
}

function budgetOf({ kind, fields }: Thing): PresupuestoData | undefined {
  const { presupuesto } = fields as { presupuesto?: PresupuestoData | null }; // of an activity
  return kind === 'actividad' && isMap(presupuesto) ? presupuesto : undefined;
}

/** The fields of an activity, with the sums of the rows where its budget writes no total. */
function withSums({ fields }: Thing, presupuesto: PresupuestoData): object {
  const amounts: AmountsData = Object.fromEntries(
    MONTOS.flatMap((monto) => {
      const stated = statedAmount(presupuesto, monto);
      return stated?.filas === undefined ? [] : [[monto, soles(stated.amount)] as const];
    }),
  );
  const schedule = isWritten(presupuesto, 'programado') ? undefined : scheduleOf(presupuesto);
  const programado = schedule && { programado: monthsOf(schedule) };
  return { ...fields, presupuesto: { ...presupuesto, ...amounts, ...programado } };
}

function monthsOf(schedule: Schedule): object {
  return Object.fromEntries(
    MESES.flatMap((mes) => (schedule[mes] === undefined ? [] : [[mes, soles(schedule[mes])] as const])),
  );
}

function soles(amount: Cents): number {
  return toNumber(solesOf(amount), 2);
}

/** Whether a budget itself says an amount or a schedule, whatever its rows say. */
function isWritten(presupuesto: PresupuestoData, field: Summed): boolean {
  const own = presupuesto[field];
  return isMap(own) ? Object.keys(own).length > 0 : own !== undefined;
}

/** Whether the amounts of a field in rows that stay were all added, or all taken away. */
function isOneWay(rows: readonly Atom[], field: Summed): boolean {
  const own = rows.filter(({ steps }) => steps.at(-1) === field);
  return own.every(({ before }) => before === undefined) || own.every(({ after }) => after === undefined);
}

/** Whether a row that came or went states an amount, or the rows are not told one by one. */
function isWholeRowWith({ steps, before, after }: Atom, field: Summed): boolean {
  const row = before ?? after;
  return steps.length === 2 || (steps.length === 3 && isMap(row) && row[field] !== undefined);
}

function placeOf(thing: Thing, presupuesto: PresupuestoData, field: Summed, isUnread: IsUnread): Path {
  const own = ['presupuesto', field];
  if (isWritten(presupuesto, field)) return own;
  const list = ['presupuesto', 'detalle'];
  const places = [list, ...(presupuesto.detalle ?? []).map((_, i) => [...list, i, field])];
  return places.find((path) => isUnread(thing, path)) ?? own;
}
