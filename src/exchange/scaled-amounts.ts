import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { textOf } from '../sheets/sheet.ts';
import { fold } from '../text/nearest.ts';
import { quote } from '../text/spanish.ts';
import { cellIn, problemAt } from './problem.ts';
import type { Table } from './table.ts';

/** «(En miles de nuevos soles)», «Montos en millones»; not «obras de más de 5 millones de soles». */
const SCALE = /(?:^|\(\s*|\ben )(?:miles|millones)(?=$|\s*[),;.:]| (?:de )?(?:nuevos )?soles\b| (?:de )?s\/)/;

/** Finds that the words above a table say that its amounts are no soles but thousands or millions of them. */
export function scaledAmountsOf({ sheet, named, titleRow }: Table): readonly Diagnostic[] {
  for (const [i, cells] of sheet.rows.slice(0, titleRow).entries())
    for (const [j, cell] of cells.entries()) {
      const text = textOf(cell).trim();
      if (!SCALE.test(fold(text).replaceAll(/\s+/g, ' '))) continue;
      return [
        problemAt(cellIn(named, i + 1, j + 1), {
          name: 'montos-en-miles',
          severity: 'error',
          message: `La hoja dice ${quote(text)}, y los montos de los documentos van en soles`,
          help: 'Descargue el archivo en soles; si ya están en soles, corrija esa celda',
        }),
      ];
    }
  return [];
}
