import { LEVELS, unknownRule } from '../check/configuration.ts';
import type { Level } from '../check/levels.ts';
import { UsageFault } from '../host/exit-code.ts';
import { codesNamed } from '../rules/catalogue.ts';
import { enumerate, quote } from '../text/spanish.ts';

/**
 * `--rule id=severidad` by code, where a group stands for all of its codes and the last word wins. Throws UsageFault
 * for what has another form, and for a rule there is not.
 */
export function severitiesOf(texts: readonly string[]): ReadonlyMap<string, Level> {
  return new Map(
    texts.flatMap((text) => {
      const [, name = '', word = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      const level = Object.hasOwn(LEVELS, word) ? LEVELS[word] : undefined;
      if (level === undefined) {
        throw new UsageFault(
          `${quote(text)} no tiene la forma regla=severidad, por ejemplo --rule indicador/sin-linea-base=error. Las severidades son ${enumerate(Object.keys(LEVELS))}.`,
        );
      }
      const codes = codesNamed(name);
      if (codes.length === 0) {
        const { message, help } = unknownRule(name);
        throw new UsageFault(`${message}. ${help.replace('Quite esta línea.', '')}`.trim());
      }
      return codes.map((code) => [code, level] as const);
    }),
  );
}
