import { exact, scaled, type Fraction } from '../fraction.ts';
import type { Config } from '../model.ts';

/** The colours of the semáforo, as words. */
export type Estado = 'verde' | 'amarillo' | 'rojo' | 'gris';

/** Raw percentages over this one carry the flag ▲: the target may have been set too low. */
const SOBRECUMPLIMIENTO = 120;

/** The colour of a percentage, after rounding it to the two decimals that are printed; gris when there is none. */
export function estadoOf(value: Fraction | undefined, { verde, amarillo }: Config['semaforo']): Estado {
  if (value === undefined) return 'gris';
  const hundredths = scaled(value, 2);
  if (hundredths >= scaled(exact(verde), 2)) return 'verde';
  return hundredths >= scaled(exact(amarillo), 2) ? 'amarillo' : 'rojo';
}

/** Whether a raw percentage, rounded to two decimals, is over 120: the flag ▲. */
export function isOverachieved(raw: Fraction | undefined): boolean {
  return raw !== undefined && scaled(raw, 2) > SOBRECUMPLIMIENTO * 100;
}
