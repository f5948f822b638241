import type { Model, Origin, Presupuesto } from '../model.ts';
import { amountsIn, type AmountsData } from '../budget.ts';
import type { Amounts, Cents } from '../money.ts';
import { at } from '../progress/figure.ts';

/** The amounts of one genérica or one rubro of the institution. */
export interface InstitutionRow {
  readonly origin: Origin;
  readonly codigo: string;
  readonly amounts: Amounts;
}

/** The money of the institution by genérica or by rubro. */
export interface Breakdown {
  readonly field: 'por_generica' | 'por_rubro';
  readonly filas: readonly InstitutionRow[];
  /** What the rows should add up to. */
  readonly total: Amounts;
}

/** The budget of the institution in a year: the first document of it; undefined without one. */
export function institutionBudget({ presupuestos }: Model, anio: number): Presupuesto | undefined {
  return presupuestos.find((presupuesto) => presupuesto.anio === anio);
}

/** What the institution states of its spending, in céntimos. */
export function institutionAmounts({ data }: Presupuesto): Amounts {
  return amountsIn(data.gasto);
}

/** The breakdowns that a budget of the institution gives. */
export function breakdownsOf({ data, origin }: Presupuesto): readonly Breakdown[] {
  const total = amountsIn(data.gasto);
  const generica = (data.por_generica ?? []).map((fila, i) =>
    rowOf(at(origin, 'por_generica', i), fila.generica, fila),
  );
  const rubro = (data.por_rubro ?? []).map((fila, i) => rowOf(at(origin, 'por_rubro', i), fila.rubro, fila));
  return [
    ...(generica.length === 0 ? [] : [{ field: 'por_generica', filas: generica, total } as const]),
    ...(rubro.length === 0 ? [] : [{ field: 'por_rubro', filas: rubro, total } as const]),
  ];
}

/**
 * How far a sum of rows may be from its total without meaning anything: half a sol for each row where every amount is
 * whole, since the source rounds each; nothing where some amount has céntimos.
 */
export function allowanceOf(amounts: readonly (Cents | undefined)[], rows: number): Cents {
  const isWhole = amounts.every((amount) => amount === undefined || amount % 100n === 0n);
  return isWhole ? 50n * BigInt(rows) : 0n;
}

/** Whether activities say more than the whole institution that they are a part of: one of the two is wrong. */
export function isMoreThanWhole(activities: Cents, institution: Cents): boolean {
  return activities - institution > allowanceOf([institution], 1);
}

function rowOf(origin: Origin, codigo: string | undefined, data: AmountsData): InstitutionRow {
  return { origin, codigo: codigo ?? '', amounts: amountsIn(data) };
}
