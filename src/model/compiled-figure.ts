import type { CompiledFigure, CompiledOrigin } from './compiled-shape.ts';
import { toNumber, type Fraction } from './fraction.ts';
import type { Origin } from './model.ts';
import type { Figure } from './progress/figure.ts';
import type { GroupFigure } from './progress/group-figure.ts';

/** Where a value stands, for output: with its line. */
export type SourceOf = (origin: Origin) => CompiledOrigin;

/** A percentage, rounded once, half away from zero, to two decimals; null where there is no value. */
export function rounded(value: Fraction | undefined): number | null {
  return value ? toNumber(value, 2) : null;
}

/** A mean with its colour and how many it speaks for. */
export function compiledGroup(figure: GroupFigure): CompiledFigure {
  const { valor, estado, conDato, total, cobertura } = figure;
  return {
    valor: rounded(valor.value),
    estado,
    con_dato: conDato,
    total,
    cobertura,
    traza: valor.trace.words(),
  };
}

/** The sources of the inputs of several figures, each line once, in that order. */
export function sourcesOf(figures: readonly Figure[], sourceOf: SourceOf): readonly CompiledOrigin[] {
  const sources = new Map<string, CompiledOrigin>();
  for (const { trace } of figures)
    for (const origin of trace.origins()) {
      const source = sourceOf(origin);
      const line = `${source.archivo} ${source.linea}`;
      if (!sources.has(line)) sources.set(line, source);
    }
  return [...sources.values()];
}
