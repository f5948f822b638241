import type { Actividad } from '../../model/model.ts';
import { MESES, type Mes } from '../../text/months.ts';
import { count } from '../../text/spanish.ts';
import { decimalOf, type Exact } from '../decimal.ts';
import { DraftBuilder, soles, type Group } from '../draft.ts';
import type { ActivityProposal, Unplaced } from '../proposal.ts';
import { MEF_AMOUNTS, type MefAmount, type Spending, type SpendingGroup } from './spending.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** Which rows of the accounts are of which activities, and what is of none or of several. */
export interface Matched {
  readonly activities: readonly ActivityProposal[];
  readonly unplaced: readonly Unplaced[];
}

interface Target {
  readonly actividad: Actividad;
  /** The row of `detalle`; undefined for the activity as a whole. */
  readonly fila: number | undefined;
}

/**
 * Puts what was spent to the activities that cite its goal (`meta_siaf`), where they say so its source and kind of
 * spending too, or, where an activity cites no goal, its project (`cui`). What matches none is told, and what matches two
 * is not split: nothing says which part is of which. `activities` are those of the year, one of each id.
 */
export function matchSpending(spending: Spending, activities: readonly Actividad[]): Matched {
  const taken = new Map<string, { readonly target: Target; readonly groups: SpendingGroup[] }>();
  const unplaced: Unplaced[] = [];
  for (const group of spending.groups) {
    const targets = activities.flatMap((actividad) => targetsIn(actividad, group));
    const [target, ...others] = targets;
    if (target === undefined || others.length > 0) {
      unplaced.push(told(group, targets));
      continue;
    }
    const key = `${target.actividad.id}\n${target.fila ?? ''}`;
    const known = taken.get(key);
    if (known) known.groups.push(group);
    else taken.set(key, { target, groups: [group] });
  }
  const byActivity = groupedBy(taken.values(), ({ target }) => target.actividad.id);
  return {
    activities: [...byActivity.values()].map((parts) => proposalOf(spending, parts)),
    unplaced,
  };
}

function targetsIn(actividad: Actividad, group: SpendingGroup): readonly Target[] {
  const { presupuesto, cui } = actividad.data;
  const filas = presupuesto?.detalle ?? [];
  const own = { meta: presupuesto?.meta_siaf, rubro: presupuesto?.rubro, generica: presupuesto?.generica };
  const rows = filas.flatMap((fila, i) =>
    fits({ meta: fila.meta_siaf ?? own.meta, rubro: fila.rubro, generica: fila.generica }, group)
      ? [{ actividad, fila: i }]
      : [],
  );
  if (rows.length > 0) return rows;
  if (filas.length === 0 && fits(own, group)) return [{ actividad, fila: undefined }];
  const citesGoal = own.meta !== undefined || filas.some(({ meta_siaf }) => meta_siaf !== undefined);
  return !citesGoal && filas.length === 0 && cui !== undefined && cui === group.cui
    ? [{ actividad, fila: undefined }]
    : [];
}

/** Goals are compared as numbers: one writes `0012` and the other `12`. */
function fits(
  stated: {
    readonly meta: string | undefined;
    readonly rubro: string | undefined;
    readonly generica: string | undefined;
  },
  group: SpendingGroup,
): boolean {
  return (
    stated.meta !== undefined &&
    stated.meta.replace(/^0+(?=\d)/, '') === group.meta &&
    (stated.rubro === undefined || stated.rubro === group.rubro) &&
    (stated.generica === undefined || stated.generica === group.generica)
  );
}

function told(group: SpendingGroup, targets: readonly Target[]): Unplaced {
  const where = [
    `Meta ${group.meta}`,
    ...(group.rubro === '' ? [] : [`rubro ${group.rubro}`]),
    ...(group.generica === '' ? [] : [`genérica ${group.generica}`]),
    ...(group.cui === undefined ? [] : [`CUI ${group.cui}`]),
  ].join(', ');
  const why =
    targets.length === 0
      ? 'ninguna actividad la cita'
      : `la citan ${count(new Set(targets.map(({ actividad }) => actividad.id)).size, 'actividad', 'actividades')} (${targets
          .slice(0, 4)
          .map(({ actividad }) => actividad.id)
          .join(', ')}), y nada dice qué parte es de cada una`;
  const { amounts } = group;
  const [pim, devengado] = [amounts.get('pim'), amounts.get('devengado')];
  return {
    what: `${where}: ${why}${pim === undefined ? '' : `; PIM ${decimalOf(pim)}`}`,
    rows: group.rows,
    ...(devengado === undefined ? {} : { sum: decimalOf(devengado) }),
  };
}

function proposalOf(
  { anio, lastMonth }: Spending,
  parts: readonly { readonly target: Target; readonly groups: readonly SpendingGroup[] }[],
): ActivityProposal {
  const [first] = parts;
  const cell = first?.groups[0]?.cell ?? {
    file: '',
    span: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    path: [],
  };
  const draft = new DraftBuilder();
  const months = new Map<Mes, Exact>();
  const list: Group[] = [];
  for (const { target, groups } of parts) {
    const sums = sumsOf(groups);
    const fila =
      target.fila === undefined ? undefined : target.actividad.data.presupuesto?.detalle?.[target.fila];
    if (fila === undefined)
      for (const [name, value] of sums) draft.set(['presupuesto', name], soles(decimalOf(value)), cell);
    else {
      const keys = Object.fromEntries(
        (['fuente', 'rubro', 'generica', 'meta_siaf'] as const).flatMap((key) => {
          const value = fila[key];
          return value === undefined ? [] : [[key, value]];
        }),
      );
      list.push({
        ...keys,
        ...Object.fromEntries([...sums].map(([name, value]) => [name, soles(decimalOf(value))])),
      });
    }
    for (const { months: own } of groups)
      for (const mes of MESES.slice(0, lastMonth)) {
        const value = own.get(mes);
        if (value !== undefined) months.set(mes, (months.get(mes) ?? 0n) + value);
      }
  }
  if (list.length > 0) draft.set(['presupuesto', 'detalle'], list, cell);
  for (const mes of MESES) {
    const value = months.get(mes);
    if (value !== undefined)
      draft.set(['presupuesto', 'devengado_mensual', mes], soles(decimalOf(value)), cell);
  }
  return { anio, codigo: first?.target.actividad.id ?? '', draft, cell };
}

function sumsOf(groups: readonly SpendingGroup[]): readonly (readonly [MefAmount, Exact])[] {
  return MEF_AMOUNTS.flatMap((name) => {
    const stated = groups.flatMap(({ amounts }) => amounts.get(name) ?? []);
    return stated.length === 0 ? [] : [[name, stated.reduce((sum, value) => sum + value, 0n)] as const];
  });
}
