import type { Location } from '../diagnostics/diagnostic.ts';
import { count, enumerate, firstNamed, quote } from '../text/spanish.ts';
import type { Problem } from './problem.ts';

/** A sum that is left out, and a cell of its rows that leaves its part blank. */
export interface Blank {
  /** «PIM», «devengado de marzo». */
  readonly what: string;
  readonly cell: Location;
}

/** More cells than these are counted and not named. */
const MOST_NAMED = 4;

/** That sums of an activity do not come in, since not all of their rows say their part: the others alone would be told as the whole. */
export function incompleteSum(activity: string, blanks: readonly Blank[]): Problem {
  const names = [...new Set(blanks.map(({ what }) => what))];
  const cells = [...new Set(blanks.map(({ cell }) => cell.cell?.name ?? ''))];
  const named = firstNamed(cells, cells.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED, (rest) =>
    count(rest, 'celda', 'celdas'),
  );
  const [entra, dicen] = names.length === 1 ? ['entra', 'lo dicen'] : ['entran', 'los dicen'];
  return {
    name: 'suma-incompleta',
    severity: 'warning',
    message: `De ${quote(activity)} no ${entra} ${enumerate(names)}: no todas sus filas ${dicen}, y falta en ${enumerate(named)}`,
    help: 'Complete en la hoja lo que falta, con 0 si no hubo nada, y repita la importación',
  };
}
