import type { EjeDeGasto } from '../classifiers.ts';
import type { Config, FilaData } from '../model.ts';
import { byMonto, cents, MONTOS, type Amounts, type Cents, type Monto } from '../money.ts';
import type { ActivityProgress } from './activity.ts';
import { stageOfRows } from './compared.ts';
import { addedMoney, wholeBudget, type AddedMoney, type Budget } from './group-money.ts';

/** The codes by which the money of an activity is told apart. */
export const CODIGOS = ['rubro', 'fuente', 'generica', 'meta_siaf'] as const;
export type Codigos = Readonly<Record<(typeof CODIGOS)[number], string | undefined>>;

/** A part of the money of an activity under one set of codes; the parts add up to its amounts. */
export interface PartOfMoney {
  readonly codigos: Codigos;
  readonly amounts: Amounts;
  /** The amounts that some of the rows of these codes leave out. */
  readonly deAlgunasFilas: ReadonlySet<Monto>;
}

/**
 * The money of an activity by its codes: each amount by the rows of the document that states it; what no row explains,
 * under the codes of the activity itself. One part where no document has rows.
 */
export function partsOfMoney(activity: ActivityProgress): readonly PartOfMoney[] {
  return [...partsBy(activity, allCodes).values()];
}

function allCodes(codigos: Codigos): string {
  return JSON.stringify(CODIGOS.map((codigo) => codigos[codigo] ?? null));
}

/** The same by what of the codes is asked, which comes first; in each part those of the first of its rows. */
function partsBy(
  { financiero, latest }: ActivityProgress,
  keyOf: (codigos: Codigos) => string,
): ReadonlyMap<string, PartOfMoney> {
  const parts = new Map<string, Part>();
  const own = codigosOf(latest.data.presupuesto);
  const put = (codigos: Codigos, monto: Monto, amount: Cents): void => {
    const key = keyOf(codigos);
    const part = parts.get(key) ?? {
      codigos,
      amounts: { ...byMonto((): Cents | undefined => undefined) },
      deAlgunasFilas: new Set(),
    };
    parts.set(key, part);
    part.amounts[monto] = (part.amounts[monto] ?? 0n) + amount;
  };
  for (const monto of MONTOS) {
    const stated = financiero.stated(monto);
    if (stated === undefined) continue;
    let rest = stated.amount;
    const rows = stated.meses === undefined ? (stated.document.data.presupuesto?.detalle ?? []) : [];
    const lacking = new Set<string>();
    for (const fila of rows) {
      const codigos = codigosOf(fila, own);
      const amount = cents(fila[stated.field]);
      if (amount === undefined) lacking.add(keyOf(codigos));
      else {
        put(codigos, monto, amount);
        rest -= amount;
      }
    }
    if (rest !== 0n || !rows.some((fila) => fila[stated.field] !== undefined)) put(own, monto, rest);
    // A total that is written tells what the rows leave out, under the codes of the activity.
    if (stated.filas === undefined) {
      if (rest === 0n) continue;
      lacking.delete(keyOf(own));
    }
    for (const key of lacking) {
      const part = parts.get(key);
      if (part?.amounts[monto] !== undefined) part.deAlgunasFilas.add(monto);
    }
  }
  return parts;
}

interface Part extends PartOfMoney {
  readonly amounts: Record<Monto, Cents | undefined>;
  readonly deAlgunasFilas: Set<Monto>;
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
  const codeOf = (codigos: Codigos): string => codigos[eje] ?? '';
  const byCode = new Map<string, { readonly budgets: Budget[]; readonly actividades: ActivityProgress[] }>();
  for (const activity of activities) {
    if (activity.financiero.sinCosto) continue;
    const own = codigosOf(activity.latest.data.presupuesto);
    for (const [codigo, part] of partsBy(activity, codeOf)) {
      const known = byCode.get(codigo) ?? { budgets: [], actividades: [] };
      byCode.set(codigo, known);
      known.actividades.push(activity);
      const isOfPart = (fila: FilaData): boolean => codeOf(codigosOf(fila, own)) === codigo;
      known.budgets.push(budgetOf(activity, part, isOfPart, config));
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

/** A part of the money of an activity as it is added to those of others; `isOfPart` says which rows are its own. */
function budgetOf(
  { financiero }: ActivityProgress,
  { amounts, deAlgunasFilas }: PartOfMoney,
  isOfPart: (fila: FilaData) => boolean,
  config: Config,
): Budget {
  const whole = wholeBudget(amounts);
  if (deAlgunasFilas.size === 0) return whole;
  const esDeAlgunasFilas = (monto: Monto): boolean => deAlgunasFilas.has(monto);
  if (!esDeAlgunasFilas('devengado') && !esDeAlgunasFilas('pim')) return { ...whole, esDeAlgunasFilas };
  const [spent, ceiling] = [financiero.stated('devengado'), financiero.stated('pim')];
  const stage =
    spent && ceiling && stageOfRows(spent, ceiling, { of: amounts.pim ?? 0n, isWanted: isOfPart }, config);
  return { ...whole, esDeAlgunasFilas, comparado: stage && { ...stage, devengado: stage.amount } };
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
