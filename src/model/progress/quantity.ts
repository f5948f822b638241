import { powerOfTen } from '../integer.ts';
import { fractionText, toFixed, toNumber, type Fraction } from '../fraction.ts';
import { groupDecimal } from '../money.ts';

/**
 * A computed quantity, in a unit of measure: exact, with what says how many decimals it prints with. A quantity that
 * somebody wrote is a plain fraction and prints as it was written.
 */
export interface ComputedQuantity extends Fraction {
  /** The decimals of the most precise written value that it was computed from. */
  readonly precision: number;
}

/** Computed quantities print with at least these, so that a half or a third of whole things is seen to be one. */
const LEAST_DECIMALS = 2;

/**
 * A quantity that was computed from others, written or computed: it will print with as many decimals as the most
 * precise of them plus one, at least two (DESIGN section 3), in texts, JSON and tables alike.
 */
export function computedQuantity(value: Fraction, inputs: readonly Fraction[]): ComputedQuantity {
  return {
    n: value.n,
    d: value.d,
    precision: inputs.reduce((most, input) => Math.max(most, precisionOf(input)), 0),
  };
}

/** A quantity with thousands apart and no needless zeros, `1,234.5`; a written one keeps all its decimals. */
export function quantityText(value: Fraction): string {
  return groupDecimal(toFixed(value, decimalsOf(value)).replace(/(?:\.0+|(\.\d*[1-9])0+)$/, '$1'));
}

/** The same quantity as a JavaScript number, for JSON and tables: never for further arithmetic. */
export function quantityNumber(value: Fraction): number;
export function quantityNumber(value: Fraction | undefined): number | null;
export function quantityNumber(value: Fraction | undefined): number | null {
  return value === undefined ? null : toNumber(value, decimalsOf(value));
}

/**
 * A quantity as a term of a sum that somebody may check: as it prints or, where digits were lost in printing, with the
 * exact quotient before it, `(125/12 ≈ 10.42)`. Negative ones stand in brackets.
 */
export function operandText(value: Fraction): string {
  const printed = quantityText(value);
  if (!printsExactly(value)) return `(${fractionText(value)} ≈ ${printed})`;
  return printed.startsWith('-') ? `(${printed})` : printed;
}

/** Whether a quantity prints with no digit lost. */
function printsExactly(value: Fraction): boolean {
  if (value.d === 1) return true;
  return (BigInt(value.n) * BigInt(powerOfTen(decimalsOf(value)))) % BigInt(value.d) === 0n;
}

/** With how many decimals a quantity prints, before needless zeros go. */
function decimalsOf(value: Fraction): number {
  if (isComputed(value)) return Math.max(LEAST_DECIMALS, value.precision + 1);
  return writtenDecimals(value) ?? LEAST_DECIMALS;
}

function precisionOf(value: Fraction): number {
  return isComputed(value) ? value.precision : (writtenDecimals(value) ?? LEAST_DECIMALS);
}

/**
 * The decimals of a number as it was written, or of a sum of such, whose denominator is a power of ten; undefined for a
 * quotient. A sum keeps the common denominator of its terms, 1/100 and 2/10 that of thousandths: needless zeros go.
 */
function writtenDecimals({ n, d }: Fraction): number | undefined {
  if (d === 1) return 0;
  const digits = String(d);
  if (!/^10*$/.test(digits)) return undefined;
  const zeros = /0*$/.exec(String(n))?.[0].length ?? 0;
  return Math.max(0, digits.length - 1 - zeros);
}

/** Whether a quantity was computed by other than adding. */
export function isComputed(value: Fraction): value is ComputedQuantity {
  return 'precision' in value;
}
