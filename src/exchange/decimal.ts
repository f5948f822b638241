import type { Cents } from '../model/money.ts';
import { areInThousands, commaReadings } from '../text/comma-readings.ts';
import { quote } from '../text/spanish.ts';
import type { Problem } from './problem.ts';
import { plainNumber } from '../text/plain-number.ts';

/** A decimal in hundred-millionths, exact; for sums of what files state. */
export type Exact = bigint;

const DECIMALS = 8;

/** What a text of a cell means as a number. */
export type DecimalRead =
  | { readonly kind: 'number'; readonly decimal: string }
  /** `1.250`: one thing with a decimal point, another with a mark of thousands. */
  | { readonly kind: 'double'; readonly asDecimal: string; readonly asThousands: string }
  /** `61 %`: 61 where something is counted in percent, and no number anywhere else. */
  | { readonly kind: 'percent'; readonly decimal: string }
  | { readonly kind: 'none' };

/**
 * Reads a text as people and systems write numbers: `1250.5`, `1,250.50`, `1 250,50`, `S/ 1,250`, `'12`. Three digits after
 * the only dot can be thousands, and are told as such, unless a system that writes a decimal point wrote them. After the
 * only comma they are thousands, and told as either where `commaMayBePoint`.
 */
export function readDecimal(
  text: string,
  {
    dotIsDecimal,
    commaMayBePoint = false,
  }: { readonly dotIsDecimal: boolean; readonly commaMayBePoint?: boolean },
): DecimalRead {
  const bare = withoutApostrophe(text);
  const decimal = plainNumber(bare);
  if (decimal === undefined) return { kind: 'none' };
  const readings = commaMayBePoint ? commaReadings(bare) : undefined;
  if (readings) return { kind: 'double', ...readings };
  if (bare.includes('%')) return { kind: 'percent', decimal };
  if (!dotIsDecimal && /^-?[1-9]\d{0,2}\.\d{3}$/.test(decimal) && bare.includes('.'))
    return { kind: 'double', asDecimal: decimal, asThousands: decimal.replace('.', '') };
  return { kind: 'number', decimal };
}

/** Whether a plain decimal has parts of a céntimo, which soles have not. */
export function hasPartsOfCents(decimal: string): boolean {
  return /\.\d{3,}$/.test(decimal.replace(/0+$/, ''));
}

/** What is wrong with soles that have parts of a céntimo; `title` is that of their column. */
export function partsOfCents(title: string, decimal: string): Problem {
  return {
    name: 'no-es-numero',
    severity: 'error',
    message: `${quote(title)} dice ${decimal}, y los soles tienen dos decimales como máximo`,
    help: 'Redondee el monto a céntimos; si viene de una fórmula, use REDONDEAR(…;2)',
  };
}

/** Whether figures that stand together are whole, and one is surely a thousand or more; those with two readings say nothing. */
export function countsThousands(texts: readonly string[]): boolean {
  const figures = texts.flatMap((text) => {
    const read = readDecimal(text, { dotIsDecimal: true, commaMayBePoint: true });
    return read.kind === 'number' ? [Number(read.decimal)] : [];
  });
  return areInThousands(figures);
}

/**
 * Excel writes an apostrophe before a text that looks like a number; the SIAF and CEPLAN export it. One that another
 * closes, as in «'Qali Warma' en las escuelas», is a mark of quotation and stays.
 */
export function withoutApostrophe(text: string): string {
  return text
    .trim()
    .replace(/^['’]\s*(?!.*\p{L}['’](?!\p{L}))/su, '')
    .trim();
}

/** A plain decimal as an exact number; digits beyond eight decimals are dropped. */
export function exactOf(decimal: string): Exact {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(decimal) ?? [];
  const digits =
    BigInt(whole === '' ? '0' : whole) * 10n ** 8n + BigInt(part.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
  return sign === '-' ? -digits : digits;
}

/** The plain decimal of an exact number, without zeros at its end. */
export function decimalOf(value: Exact): string {
  const digits = String(value < 0n ? -value : value).padStart(DECIMALS + 1, '0');
  const part = digits.slice(-DECIMALS).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -DECIMALS)}${part === '' ? '' : `.${part}`}`;
}

/** Céntimos as soles in plain decimals. */
export function plainSoles(amount: Cents): string {
  return decimalOf(amount * 10n ** 6n);
}

/** A plain decimal without the zeros at the end of its part; empty of `.00`. */
export function shortest(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

/** The sum of plain decimals. */
export function sumOf(decimals: Iterable<string>): Exact {
  let sum = 0n;
  for (const decimal of decimals) sum += exactOf(decimal);
  return sum;
}
