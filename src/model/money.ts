import { exact, scaled, type Fraction } from './fraction.ts';
import { shortest } from './integer.ts';

/** An amount of money in integer céntimos. */
export type Cents = bigint;

/**
 * The amounts of a budget in the order in which money flows: what was approved, what it became, and the stages of
 * spending. This is the one list of them: schemas apart, every table, sum and check is derived from it.
 */
export const MONTOS = [
  'pia',
  'pim',
  'certificado',
  'comprometido',
  'compromiso_mensual',
  'devengado',
  'girado',
] as const;
export type Monto = (typeof MONTOS)[number];

/** What each is called, inside a sentence. */
export const MONTO_WORDS: Readonly<Record<Monto, string>> = {
  pia: 'PIA',
  pim: 'PIM',
  certificado: 'certificado',
  comprometido: 'comprometido',
  compromiso_mensual: 'compromiso mensual',
  devengado: 'devengado',
  girado: 'girado',
};

/** The stages of spending, accumulated from 1 January to a cut-off; each is at most the one before it. */
export const ETAPAS = ['certificado', 'comprometido', 'compromiso_mensual', 'devengado', 'girado'] as const;

/** Amounts in céntimos; undefined where no document states one, which is not 0. */
export type Amounts = Readonly<Record<Monto, Cents | undefined>>;

/** An object with a value for each amount. */
export function byMonto<T>(valueOf: (monto: Monto) => T): Readonly<Record<Monto, T>> {
  return {
    pia: valueOf('pia'),
    pim: valueOf('pim'),
    certificado: valueOf('certificado'),
    comprometido: valueOf('comprometido'),
    compromiso_mensual: valueOf('compromiso_mensual'),
    devengado: valueOf('devengado'),
    girado: valueOf('girado'),
  };
}

/** The sum of the amounts that are stated, and how many are; undefined where none is. */
export function sumOfStated(amounts: Iterable<Cents | undefined>): {
  readonly total: Cents | undefined;
  readonly conDato: number;
} {
  let total: Cents | undefined;
  let conDato = 0;
  for (const amount of amounts) {
    if (amount === undefined) continue;
    total = (total ?? 0n) + amount;
    conDato += 1;
  }
  return { total, conDato };
}

/** Soles as written to céntimos; undefined stays undefined. The schema has refused more than two decimals. */
export function cents(soles: number): Cents;
export function cents(soles: number | undefined): Cents | undefined;
export function cents(soles: number | undefined): Cents | undefined {
  if (soles === undefined) return undefined;
  const whole = wholeCents(soles);
  return whole === undefined ? BigInt(scaled(exact(soles), 2)) : BigInt(whole);
}

/** The sum of amounts in soles, in céntimos; 0 for none. */
export function centsSum(amounts: readonly number[]): Cents {
  let total = 0;
  for (const soles of amounts) {
    const whole = wholeCents(soles);
    total = whole === undefined ? NaN : total + whole;
  }
  if (Number.isSafeInteger(total)) return BigInt(total);
  return amounts.reduce((sum, soles) => sum + cents(soles), 0n);
}

/**
 * Soles as céntimos in a plain number, where that is exact; else undefined. Amounts are asked for dozens of times
 * each, and this way takes a tenth of the time.
 */
function wholeCents(soles: number): number | undefined {
  const rounded = Math.round(soles * 100);
  return Number.isSafeInteger(rounded) && rounded / 100 === soles ? rounded : undefined;
}

/** Céntimos as soles, exactly. */
export function solesOf(amount: Cents): Fraction {
  return { n: shortest(amount), d: 100 };
}

/** Soles that were computed, in céntimos, rounded half away from zero. */
export function centsOf(soles: Fraction): Cents {
  return BigInt(scaled(soles, 2));
}

/** `1,234,567.90`: es-PE, always two decimals; the text that messages and reports print after «S/ ». */
export function solesText(amount: Cents): string {
  const sign = amount < 0n ? '-' : '';
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${sign}${groupThousands(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** Digits with a comma every three, as es-PE writes them. */
export function groupThousands(digits: string): string {
  return digits.length <= 3 ? digits : digits.replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** A plain decimal with its thousands apart, `-1,234.50`; zero has no sign. */
export function groupDecimal(text: string): string {
  const sign = text.startsWith('-') && /[1-9]/.test(text) ? '-' : '';
  const digits = text.startsWith('-') ? text.slice(1) : text;
  const point = digits.indexOf('.');
  return point < 0
    ? sign + groupThousands(digits)
    : sign + groupThousands(digits.slice(0, point)) + digits.slice(point);
}
