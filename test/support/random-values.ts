import type { Random } from './random.ts';

export function chance(random: Random, percent: number): boolean {
  return random.below(100) < percent;
}

/** A field with its value, or no field. */
export function maybe(random: Random, percent: number, field: object): object {
  return chance(random, percent) ? field : {};
}

export function times<T>(count: number, make: (i: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

export function dayOf(anio: number, month: number): string {
  return new Date(Date.UTC(anio, month, 0)).toISOString().slice(0, 10);
}

/** A number with so many decimals at most. */
export function amount(random: Random, limit: number, decimals: number): number {
  const scale = 10 ** decimals;
  return random.below(Math.max(1, Math.round(limit * scale))) / scale;
}
