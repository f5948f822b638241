import type { EjeDeGasto } from '../classifiers.ts';
import type { Config } from '../model.ts';
import { byMonto, cents, MONTOS, type Amounts, type Cents, type Monto } from '../money.ts';
import type { ActivityProgress } from './activity.ts';
import { addedMoney, type AddedMoney } from './group-money.ts';

/** The codes by which the money of an activity is told apart. */
export const CODIGOS = ['rubro', 'fuente', 'generica', 'meta_siaf'] as const;
export type Codigos = Readonly<Record<(typeof CODIGOS)[number], string | undefined>>;

/** A part of the money of an activity under one set of codes; the parts add up to its amounts. */
export interface PartOfMoney {
  readonly codigos: Codigos;
  readonly amounts: Amounts;
}

/**
 * The money of an activity by its codes: each amount by the rows of the document that states it; what no row explains,
 * under the codes of the activity itself. One part where no document has rows.
 */
export function partsOfMoney({ financiero, latest }: ActivityProgress): readonly PartOfMoney[] {
  const parts = new Map<
    string,
    { readonly codigos: Codigos; readonly amounts: Partial<Record<Monto, Cents>> }
  >();
  const own = codigosOf(latest.data.presupuesto);
  const put = (codigos: Codigos, monto: Monto, amount: Cents): void => {
    const key = JSON.stringify(CODIGOS.map((codigo) => codigos[codigo] ?? null));
    const part = parts.get(key) ?? { codigos, amounts: {} };
    parts.set(key, part);
    part.amounts[monto] = (part.amounts[monto] ?? 0n) + amount;
  };
  for (const monto of MONTOS) {
    const stated = financiero.stated(monto);
    if (stated === undefined) continue;
    let rest = stated.amount;
    const rows = stated.meses === undefined ? (stated.document.data.presupuesto?.detalle ?? []) : [];
    for (const fila of rows) {
      const amount = cents(fila[stated.field]);
      if (amount === undefined) continue;
      put(codigosOf(fila, own), monto, amount);
      rest -= amount;
    }
    if (rest !== 0n || !rows.some((fila) => fila[stated.field] !== undefined)) put(own, monto, rest);
  }
  return Array.from(parts.values(), ({ codigos, amounts }) => ({
    codigos,
    amounts: byMonto((monto) => amounts[monto]),
  }));
}

/** The money of several activities under one code of an axis; an empty code is that of what says none. */
export interface MoneyOfCode {
  readonly codigo: string;
  readonly dinero: AddedMoney;
  readonly actividades: readonly ActivityProgress[];
}

/** The money of some activities along one axis, in the order of the codes, what says none first. */
export function moneyAlong(
  eje: EjeDeGasto,
  activities: readonly ActivityProgress[],
  config: Config,
): readonly MoneyOfCode[] {
  const byCode = new Map<string, { readonly budgets: Amounts[]; readonly actividades: ActivityProgress[] }>();
  for (const activity of activities) {
    if (activity.financiero.sinCosto) continue;
    const own = new Map<string, Amounts[]>();
    for (const { codigos, amounts } of partsOfMoney(activity)) {
      const codigo = codigos[eje] ?? '';
      own.set(codigo, [...(own.get(codigo) ?? []), amounts]);
    }
    for (const [codigo, parts] of own) {
      const known = byCode.get(codigo) ?? { budgets: [], actividades: [] };
      byCode.set(codigo, known);
      known.actividades.push(activity);
      known.budgets.push(addedMoney(parts, config));
    }
  }
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([codigo, { budgets, actividades }]) => ({
      codigo,
      actividades,
      dinero: addedMoney(budgets, config),
    }));
}

type Coded = Readonly<Partial<Record<(typeof CODIGOS)[number], string>>>;

/** The codes of a budget, or of a row of one: what a row does not say holds for the whole activity (`own`). */
export function codigosOf(data: Coded | undefined, own?: Codigos): Codigos {
  return {
    rubro: data?.rubro ?? own?.rubro,
    fuente: data?.fuente ?? own?.fuente,
    generica: data?.generica ?? own?.generica,
    meta_siaf: data?.meta_siaf ?? own?.meta_siaf,
  };
}
