import type { Value } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import { namedMonths, repeatedMonth, rowOf } from '../schema/month-rows.ts';
import type { Shape } from '../schema/shape.ts';
import { standsForNoFigure } from '../text/no-datum.ts';
import { quote } from '../text/spanish.ts';
import type { Measure } from './typed-percentage.ts';
import { typedValue } from './typed-value.ts';

/** The keys that a row of figures is of, in their order. */
export interface Row {
  readonly field: string;
  readonly keys: readonly string[];
  /** Whether fewer figures are those of the first keys: what is executed ends at the cut-off. */
  readonly mayEnd: boolean;
  readonly shapeOf: (key: string) => Shape;
  readonly measure: Measure;
}

/**
 * The group that a row of figures means: `10 10 10 12 12 12`, cells of a spreadsheet, or `ene 10 feb 12`. What says that
 * there is no figure, as `-`, leaves its key out. Throws UsageFault where figures are missing or too many, where there is
 * one alone, which may be that of all, where a month has two, and where nobody can tell what a comma or a space parts.
 */
export function typedRow(text: string, { field, keys, mayEnd, shapeOf, measure }: Row): Value {
  // Not tabs: of cells that are copied the first may be blank.
  const bare = text.replaceAll(/^[ \r\n]+|[ \r\n]+$/g, '').replaceAll(/^[[{]\s*|(?<!\s)\s*[\]}]$/g, '');
  const inSoles = shapeOf(keys[0] ?? '').format === 'soles';
  const { cells, isDoubtful } = rowOf(bare, { figures: keys.length, mayEnd, inSoles });
  const named = namedMonths(cells);
  const twice = named && repeatedMonth(named);
  if (twice !== undefined)
    throw new UsageFault(`«${field}» dice dos veces ${quote(twice)}. Deje una cifra para cada mes.`);
  if (isDoubtful && named === undefined)
    throw new UsageFault(
      `«${field}» dice ${quote(text)}, y no se sabe si son ${cells.length} cifras, o menos, con marca de miles o con decimales. Escriba cada una por su nombre y sin marca de miles, como ${field}.${keys[0]}=1250 ${field}.${keys[1] ?? keys[0]}=980.50`,
    );
  const [only = '', ...others] = cells;
  if (mayEnd && keys.length > 1 && others.length === 0 && only !== '' && !standsForNoFigure(only))
    throw new UsageFault(
      `«${field}» dice una sola cifra, ${quote(only)}, y va por meses. Diga de qué mes es, como ${field}.${keys[0]}=${only}; si es lo de todo el periodo, repártalo en sus meses`,
    );
  const fits = cells.length === keys.length || (mayEnd && cells.length < keys.length);
  const pairs = named ?? (fits ? cells.map((cell, i) => [keys[i] ?? '', cell] as const) : []);
  if (pairs.length === 0)
    throw new UsageFault(
      `A «${field}» le van ${keys.length} cifras, de ${keys[0]} a ${keys.at(-1)}, y hay ${cells.length}. Sepárelas con espacios, con un guion donde no haya dato: "${field}=${keys.map((_, i) => (i === 0 ? '-' : '10')).join(' ')}"`,
    );
  return Object.fromEntries(
    pairs.flatMap(([key, cell]) =>
      cell === '' || standsForNoFigure(cell)
        ? []
        : [[key, typedValue(cell, shapeOf(key), `${field}.${key}`, { measure })] as const],
    ),
  );
}
