import { LEVELS } from '../check/configuration.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { UsageFault } from '../host/exit-code.ts';
import { catalogue, isFixed } from '../rules/catalogue.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';

/** `--rule id=severidad`, as a table. Throws UsageFault for what has another form, and for a rule there is not. */
export function severitiesOf(texts: readonly string[]): ReadonlyMap<string, Severity | 'off'> {
  return new Map(
    texts.map((text) => {
      const [, id = '', word = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      const level = Object.hasOwn(LEVELS, word) ? LEVELS[word] : undefined;
      if (level === undefined) {
        throw new UsageFault(
          `${quote(text)} no tiene la forma regla=severidad, por ejemplo --rule indicador/sin-linea-base=error. Las severidades son ${enumerate(Object.keys(LEVELS))}.`,
        );
      }
      const known = catalogue.map((rule) => rule.id).filter((rule) => !isFixed(rule));
      if (!known.includes(id)) {
        throw new UsageFault(
          isFixed(id)
            ? `La severidad de ${quote(id)} no se puede cambiar: siempre es un error.`
            : `No hay ninguna regla ${quote(id)}. ${didYouMean(nearest(id, known)) || 'Vea las reglas con «plan explain».'}`,
        );
      }
      return [id, level] as const;
    }),
  );
}
