import type { Location } from '../../diagnostics/diagnostic.ts';
import { MESES, type Mes } from '../../text/months.ts';
import { exactOf, type Exact } from '../decimal.ts';

/** The amounts that the MEF states of a goal, over the year. */
export const MEF_AMOUNTS = [
  'pia',
  'pim',
  'certificado',
  'comprometido',
  'compromiso_mensual',
  'devengado',
  'girado',
] as const;
export type MefAmount = (typeof MEF_AMOUNTS)[number];

/** What rows say of one amount: those that state it, added, and the first cell of those that should and leave it blank. */
export interface Added {
  readonly stated: Exact | undefined;
  readonly blank: Location | undefined;
}

/** All rows of one goal, source and kind of spending, added. */
export interface SpendingGroup {
  /** `SEC_FUNC`, without zeros before it. */
  readonly meta: string;
  readonly rubro: string;
  /** `2.3` */
  readonly generica: string;
  /** Seven digits where it is an investment project. */
  readonly cui: string | undefined;
  readonly amounts: ReadonlyMap<MefAmount, Added>;
  readonly months: ReadonlyMap<Mes, Added>;
  readonly rows: number;
  /** The first of its rows. */
  readonly cell: Location;
}

/** What the State's accounts say of one year of one municipality. */
export interface Spending {
  readonly anio: number;
  readonly nombre: string;
  readonly groups: readonly SpendingGroup[];
  /** The latest month in which anything was accrued, from 1; 0 for none. */
  readonly lastMonth: number;
}

interface OpenGroup {
  readonly meta: string;
  readonly rubro: string;
  readonly generica: string;
  readonly cui: string | undefined;
  readonly amounts: Map<MefAmount, Added>;
  readonly months: Map<Mes, Added>;
  rows: number;
  readonly cell: Location;
}

/** Adds rows up by goal, source and kind of spending. */
export class SpendingSum {
  readonly #groups = new Map<string, OpenGroup>();

  group(keys: Pick<SpendingGroup, 'meta' | 'rubro' | 'generica' | 'cui'>, cell: Location): OpenGroup {
    const key = [keys.meta, keys.rubro, keys.generica, keys.cui ?? ''].join('|');
    const group = this.#groups.get(key) ?? { ...keys, amounts: new Map(), months: new Map(), rows: 0, cell };
    this.#groups.set(key, group);
    group.rows++;
    return group;
  }

  get groups(): readonly SpendingGroup[] {
    return [...this.#groups.values()];
  }

  /**
   * Of a file with a row for each movement: a month in which others have rows and a group has none is one in which it
   * accrued nothing. A month without any row is not told.
   */
  settleMonths(): void {
    const groups = [...this.#groups.values()];
    const told = MESES.filter((mes) => groups.some(({ months }) => months.get(mes)?.stated !== undefined));
    for (const { amounts, months } of groups)
      if (amounts.get('devengado')?.stated !== undefined)
        for (const mes of told) months.set(mes, months.get(mes) ?? { stated: 0n, blank: undefined });
  }

  get lastMonth(): number {
    const groups = this.groups;
    return (
      MESES.findLastIndex((mes) => groups.some(({ months }) => (months.get(mes)?.stated ?? 0n) !== 0n)) + 1
    );
  }
}

/** Adds what one row says to a sum; `blankAt` gives its cell where the row should say it: undefined if it is not blank. */
export function addTo<K>(
  sums: Map<K, Added>,
  key: K,
  decimal: string | undefined,
  blankAt: (() => Location | undefined) | undefined,
): void {
  const { stated, blank } = sums.get(key) ?? { stated: undefined, blank: undefined };
  if (decimal !== undefined) sums.set(key, { stated: (stated ?? 0n) + exactOf(decimal), blank });
  else if (blank === undefined && blankAt !== undefined) sums.set(key, { stated, blank: blankAt() });
}

/** What the rows of several sums say together. */
export function added(all: readonly (Added | undefined)[]): Added {
  const stated = all.flatMap((one) => one?.stated ?? []);
  return {
    stated: stated.length === 0 ? undefined : stated.reduce((sum, value) => sum + value, 0n),
    blank: all.find((one) => one?.blank !== undefined)?.blank,
  };
}
