import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Actividad } from '../../model/model.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { quote } from '../../text/spanish.ts';
import { problemAt } from '../problem.ts';
import { lostIn } from './filled-in.ts';
import type { Ground } from './ground.ts';
import type { BookRow } from './read.ts';

/**
 * The rows of an activity without those that are strays among them, which are told: nobody said of this activity what they
 * say. `own` is the code with which the rows of a new activity may have gone out.
 */
export function withoutStrays(
  codigo: string,
  rows: readonly BookRow[],
  { strays, settled, found }: Ground,
  own?: string,
): readonly BookRow[] {
  const formerOf = ({ cell }: BookRow): string | undefined => {
    const former = strays.formers.get(cell);
    return former === own ? undefined : former;
  };
  const left = rows.filter((row) => formerOf(row) !== undefined);
  for (const row of left) for (const doubt of row.doubts) settled.add(doubt);
  // A row may tell a cause and a measure.
  for (const [cell, told] of groupedBy(left, (row) => row.cell)) {
    const former = formerOf(told[0]) ?? '';
    found.push(
      problemAt(cell, {
        name: 'codigo-cambiado',
        severity: 'warning',
        message: `La fila de ${quote(codigo)} salió con el código de ${quote(former)}: si se ordenó o se pegó solo la columna de los códigos, lo que dice es de ${quote(former)}. La fila se deja${lostIn(told.map((row) => ({ ...row, codigo: former })))}`,
        help: `Devuélvale el código ${former} e importe el libro otra vez; si lo que dice es de ${codigo}, páselo a un libro nuevo de plan export`,
      }),
    );
  }
  return rows.filter((row) => formerOf(row) === undefined);
}

/** How many rows of the sheets say what some tell: one may tell two things. */
export function linesOf(rows: readonly BookRow[]): number {
  return new Set(rows.map(({ cell }) => cell)).size;
}

/**
 * An activity that the workbook was written with and the documents do not have any more does not come back by itself. `now`
 * is the one that has its code since; undefined for none.
 */
export function removedSince(
  codigo: string,
  rows: readonly BookRow[],
  { cell, draft: { data } }: BookRow,
  now?: Actividad,
): Diagnostic {
  const nombre = typeof data['nombre'] === 'string' ? `, ${quote(data['nombre'])},` : '';
  const lines = linesOf(rows);
  return problemAt(cell, {
    name: 'fila-anterior',
    severity: 'warning',
    message: `La actividad ${quote(codigo)}${nombre} estaba en el POI cuando se escribió el libro, y ${now === undefined ? 'ya no está' : `su código es ahora de ${quote(now.data.nombre ?? '')}`}: ${lines === 1 ? 'su fila se deja' : `sus ${lines} filas se dejan`}${lostIn(rows)}`,
    help: `Si debe volver, devuélvala al POI${now === undefined ? '' : ' con otro código'} y exporte el libro de nuevo; si no, borre sus filas`,
  });
}

export function changedCode(codigo: string, { cell }: BookRow, { id, data }: Actividad): Diagnostic {
  return problemAt(cell, {
    name: 'codigo-cambiado',
    severity: 'error',
    message: `¿Cambió el código de ${quote(id)}? La fila de ${quote(codigo)} dice lo mismo que ${quote(id)}, ${quote(data.nombre ?? '')}, de la que el libro no tiene fila`,
    help: `Si es la misma actividad, devuelva a la celda el código ${id}; si es otra, ponga de nuevo la fila de ${id}`,
  });
}
