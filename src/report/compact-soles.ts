/** Amounts to be read at a glance: in millions where that tells enough of them, or else in whole soles. */
import { toFixed } from '../model/fraction.ts';
import { groupThousands, type Cents } from '../model/money.ts';
import { SIN_DATO, wholeSoles } from './format.ts';
import type { Text } from './report.ts';

/**
 * `S/ 87.1 M` from a million up, whole soles below; for cards and lead sentences. With one decimal, or two where one
 * would tell another amount or part: «1.5 de 1.6» is no 91 %. Rounded half away from zero; «sin dato» without a value.
 * `beside` are the amounts that are read together with it: all of them have one unit, which is millions only where two
 * decimals tell enough of each.
 */
export function compactSoles(value: Cents | undefined, beside: readonly (Cents | undefined)[] = []): string {
  return value === undefined ? SIN_DATO : compactOfColumn([value, ...beside])(value);
}

/** How the amounts of a column are written, as by `compactSoles` beside all the others; for columns of many rows. */
export function compactOfColumn(
  values: readonly (Cents | undefined)[],
): (value: Cents | undefined) => string {
  const all = values.flatMap((one) => (one === undefined || one === 0n ? [] : magnitudeOf(one)));
  const inMillions = all.some((one) => one >= ROUNDED_MILLION) && all.every((one) => one >= LEAST_MILLIONS);
  const decimals = inMillions ? ([1, 2] as const).find((n) => areTold(all, n)) : undefined;
  return (value) => (value === undefined ? SIN_DATO : compactText(value, decimals));
}

function compactText(value: Cents, decimals: 1 | 2 | undefined): string {
  if (value === 0n || decimals === undefined) return wholeSoles(value);
  const [digits = '0', decimal = '0'] = toFixed({ n: magnitudeOf(value), d: MILLION }, decimals).split('.');
  return `${value < 0n ? '−' : ''}S/ ${groupThousands(digits)}.${decimal} M`;
}

/** Whether a text tells an amount in millions by their letter, which some readers must be told. */
export function saysMillions(text: Text): boolean {
  return text.some((run) => /\d M\b/.test(run.text));
}

/** «S/ 87.1 millones»: the same in a sentence for readers who do not know what M stands for. */
export function longSoles(value: Cents | undefined, beside: readonly (Cents | undefined)[] = []): string {
  return compactSoles(value, beside).replace(/ M$/, ' millones');
}

const MILLION = 100_000_000n;
/** What rounds to a million soles is told as one. */
const ROUNDED_MILLION = MILLION - 50n;
/** What may be told in millions beside a greater amount. */
const LEAST_MILLIONS = (MILLION * 95n) / 100n;

/**
 * Whether amounts in céntimos are told by so many decimals of a million: each within half a hundredth of itself, and as a
 * part of the greatest within half a percentage point.
 */
function areTold(magnitudes: readonly bigint[], decimals: 1 | 2): boolean {
  const unit = decimals === 1 ? MILLION / 10n : MILLION / 100n;
  const shown = (one: bigint): bigint => ((one + unit / 2n) / unit) * unit;
  const greatest = magnitudes.reduce((a, b) => (a > b ? a : b), 1n);
  const all = shown(greatest);
  return magnitudes.every((one) => {
    const apart = magnitudeOf(shown(one) * greatest - one * all);
    return magnitudeOf(shown(one) - one) * 200n <= one && apart * 200n <= greatest * all;
  });
}

function magnitudeOf(value: Cents): bigint {
  return value < 0n ? -value : value;
}
