import { jsonPointer } from '../../text/path.ts';
import type { Column } from './columns.ts';

/** The texts of the cells of a row in some columns, empty for blank ones. */
export type Cells = readonly string[];

/** One cell of 32 that went out with something comes back with something else, in bits. */
const CORRECTED = 5;
/** One of two that went out blank comes back filled in. */
const FILLED = 1;
/** A text of the sheet is written once more by hand in one row of a thousand. */
const REPEATED = 10;

/**
 * How likely it is that somebody, working by hand, turns the cells of a row into others: a rare value counts for more than
 * one that many rows have.
 */
export class Chances {
  /** By the pool of each column, how often each value stands in it, and all together. */
  readonly #pools = new Map<string, Map<string, number>>();
  readonly #sums = new Map<string, number>();
  readonly #poolOf: readonly string[];
  readonly #columns: readonly Column[];

  /** `all` are the cells of the rows of a sheet in the columns of a group, as they went out and as they are. */
  constructor(group: readonly Column[], all: readonly Cells[]) {
    this.#columns = group;
    // Months count the same thing.
    this.#poolOf = group.map(({ mes, path }) => (mes === undefined ? jsonPointer(path) : ''));
    for (const cells of all)
      for (const [i, text] of cells.entries()) {
        if (text === '') continue;
        const name = this.#poolOf[i] ?? '';
        const pool = this.#pools.get(name) ?? new Map<string, number>();
        this.#pools.set(name, pool.set(text, (pool.get(text) ?? 0) + 1));
        this.#sums.set(name, (this.#sums.get(name) ?? 0) + 1);
      }
  }

  /** In bits, how unlikely it is that a row that went out with some cells came back with others: 0 for the same. */
  bits(sent: Cells, now: Cells): number {
    let bits = 0;
    for (const [i, text] of now.entries()) {
      if (text === sent[i]) continue;
      bits += (sent[i] === '' ? FILLED : CORRECTED) + (text === '' ? 0 : this.#rarity(text, i));
    }
    return bits;
  }

  #rarity(text: string, i: number): number {
    const name = this.#poolOf[i] ?? '';
    const rarity = Math.log2((this.#sums.get(name) ?? 1) / (this.#pools.get(name)?.get(text) ?? 1));
    return this.#columns[i]?.kind === 'text' ? rarity + REPEATED : rarity;
  }
}
