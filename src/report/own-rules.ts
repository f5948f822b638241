import { configWithDefaults, missingIsZero } from '../model/configuration.ts';
import { exact } from '../model/fraction.ts';
import type { Config } from '../model/model.ts';
import { percent } from './format.ts';

/** What is said where what has no datum counts as 0. */
export const MISSING_IS_ZERO = 'lo que no tiene dato cuenta como cero';

/** Whether a mean may be of more than those that have a datum: what has none may be in it, as 0. */
export function hasZeros(
  { model }: { readonly model: { readonly config: Config } },
  { conDato, total }: { readonly conDato: number; readonly total: number },
): boolean {
  return missingIsZero(model.config) && conDato < total;
}

/**
 * How the configuration of a project has its figures computed and coloured where that differs from the defaults, in the
 * words of a list: «verde desde 60.00 %». Empty where nothing does: two projects may only be compared by the same rules.
 */
export function ownRules({ semaforo, avance }: Pick<Config, 'semaforo' | 'avance'>): readonly string[] {
  const usual = configWithDefaults({});
  const limit = (value: number): string => percent(exact(value));
  return [
    ...(semaforo.verde === usual.semaforo.verde ? [] : [`verde desde ${limit(semaforo.verde)}`]),
    ...(semaforo.amarillo === usual.semaforo.amarillo ? [] : [`amarillo desde ${limit(semaforo.amarillo)}`]),
    ...(avance.tipo === usual.avance.tipo ? [] : [`resultados de tipo ${avance.tipo}`]),
    ...(avance.pesos === usual.avance.pesos ? [] : ['las actividades pesan según su presupuesto']),
    ...(avance.sin_dato === usual.avance.sin_dato ? [] : [MISSING_IS_ZERO]),
    ...(avance.cobertura_minima === usual.avance.cobertura_minima
      ? []
      : [`color desde ${limit(avance.cobertura_minima)} con dato`]),
  ];
}
