import { exact, scaled, type Fraction } from './fraction.ts';
import { shortest } from './integer.ts';
import type { PresupuestoData } from './model.ts';

/** An amount of money in integer céntimos. */
export type Cents = bigint;

/** The budget stages in the order in which money flows: each is at most the next larger one. */
export const ETAPAS = ['pim', 'certificado', 'comprometido', 'devengado', 'girado'] as const;
export type Etapa = (typeof ETAPAS)[number];

/** An amount of the chain; the PIA stands for a missing PIM. */
export interface Stage {
  readonly field: Etapa | 'pia';
  readonly amount: Cents;
}

/** The stages that a budget gives, in the order in which money flows; none without a budget. */
export function stagesOf(presupuesto: PresupuestoData | undefined): readonly Stage[] {
  if (presupuesto === undefined) return [];
  return ETAPAS.flatMap((etapa) => {
    const field = etapa === 'pim' && presupuesto.pim === undefined ? 'pia' : etapa;
    const amount = cents(presupuesto[field]);
    return amount === undefined ? [] : [{ field, amount }];
  });
}

/**
 * Whether some stage of a budget is larger than the one before it. Amounts as they are written compare as their céntimos
 * do: of at most 15 digits, each is a number of its own, in their order (IEEE 754).
 */
export function isChainBroken(presupuesto: PresupuestoData | undefined): boolean {
  if (presupuesto === undefined) return false;
  const { pia, pim, certificado, comprometido, devengado, girado } = presupuesto;
  let limit = pim ?? pia ?? Infinity;
  if (certificado !== undefined) {
    if (certificado > limit) return true;
    limit = certificado;
  }
  if (comprometido !== undefined) {
    if (comprometido > limit) return true;
    limit = comprometido;
  }
  if (devengado !== undefined) {
    if (devengado > limit) return true;
    limit = devengado;
  }
  return girado !== undefined && girado > limit;
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

/** The PIA of a budget: 0 when it gives none. */
export function piaOf(presupuesto: PresupuestoData | undefined): Cents {
  return cents(presupuesto?.pia) ?? 0n;
}

/** The PIM of a budget: its PIA when it gives no PIM, 0 without either. */
export function pimOf(presupuesto: PresupuestoData | undefined): Cents {
  return cents(presupuesto?.pim) ?? piaOf(presupuesto);
}

/** `1,234,567.90`: es-PE, always two decimals; the text that messages and reports print after «S/ ». */
export function solesText(amount: Cents): string {
  const sign = amount < 0n ? '-' : '';
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${sign}${groupThousands(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** Digits with a comma every three, as es-PE writes them. */
export function groupThousands(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
