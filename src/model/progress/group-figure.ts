import { compare, exact, multiply, whole, HUNDRED } from '../fraction.ts';
import type { Config } from '../model.ts';
import type { Figure } from './figure.ts';
import { estadoOf, type Estado } from './semaforo.ts';

/** Whether a mean speaks for enough of its group to have a colour. */
export type Cobertura = 'suficiente' | 'insuficiente';

/** A mean with its colour, always beside how many of how many it speaks for. */
export interface GroupFigure extends Counts {
  readonly valor: Figure;
  /** gris without value, and where the mean speaks for too few. */
  readonly estado: Estado;
  readonly cobertura: Cobertura;
  /** Whether it has no value because those with data weigh nothing: they have no PIM, or a `peso` of 0. */
  readonly sinPeso: boolean;
}

/** How many a mean speaks for. */
export interface Counts {
  /** Those with data. */
  readonly conDato: number;
  /** Every member of the group. */
  readonly total: number;
  /** Those that enter the mean: with data, or taken as 0 where the project says so. */
  readonly cubiertos: number;
  /** Members of which something could be expected: all but those with nothing programmed. */
  readonly exigibles: number;
}

export const NOBODY: Counts = { conDato: 0, total: 0, cubiertos: 0, exigibles: 0 };

/** How many two groups without a common member speak for together. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    conDato: a.conDato + b.conDato,
    total: a.total + b.total,
    cubiertos: a.cubiertos + b.cubiertos,
    exigibles: a.exigibles + b.exigibles,
  };
}

/**
 * A mean with its colour. One over less than `cobertura_minima` % of what could be expected keeps its value and has no
 * colour (DESIGN section 3, coverage): who reports least must not look best.
 */
export function groupFigure(valor: Figure, counts: Counts, config: Config, sinPeso = false): GroupFigure {
  const cobertura = coverageOf(counts.cubiertos, counts.exigibles, config);
  const estado = cobertura === 'insuficiente' ? 'gris' : estadoOf(valor.value, config.semaforo);
  return { ...counts, valor, estado, cobertura, sinPeso };
}

/** Whether a part of a whole, both counted, is enough; of nothing nothing is missing. */
function coverageOf(part: number, all: number, { avance }: Config): Cobertura {
  const needed = multiply(exact(avance.cobertura_minima), whole(all));
  return compare(multiply(whole(part), HUNDRED), needed) < 0 ? 'insuficiente' : 'suficiente';
}
