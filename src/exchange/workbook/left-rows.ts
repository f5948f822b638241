import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Actividad } from '../../model/model.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { quote } from '../../text/spanish.ts';
import { problemAt } from '../problem.ts';
import { lostIn } from './filled-in.ts';
import type { Ground } from './ground.ts';
import type { BookRow } from './read.ts';
import type { Origin } from './stray-rows.ts';

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
  const originOf = ({ cell }: BookRow): Origin | undefined => {
    const origin = strays.origins.get(cell);
    return origin?.codigo === own && origin?.shifted === undefined ? undefined : origin;
  };
  // A row may tell a cause and a measure.
  for (const [cell, told] of groupedBy(rows, (row) => row.cell)) {
    const origin = originOf(told[0]);
    if (origin === undefined) continue;
    for (const { doubts } of told) for (const doubt of doubts) settled.add(doubt);
    found.push(
      problemAt(cell, {
        name: 'codigo-cambiado',
        severity: 'warning',
        message: `${strayWords(codigo, origin)}. La fila se deja${lostIn(told, origin)}`,
        help:
          origin.shifted !== undefined
            ? `Deshaga el orden, con la fila entera y su código, e importe el libro otra vez; si lo que dice es de ${codigo}, cámbielo con plan set`
            : `Devuélvale el código ${origin.codigo} e importe el libro otra vez; si lo que dice es de ${codigo}, páselo a un libro nuevo de plan export`,
      }),
    );
  }
  return rows.filter((row) => originOf(row) === undefined);
}

function strayWords(codigo: string, origin: Origin): string {
  const [own, former] = [quote(codigo), quote(origin.codigo)];
  if (origin.shifted === undefined)
    return `La fila de ${own} salió con el código de ${former}: si se ordenó o se pegó solo la columna de los códigos, lo que dice es de ${former}`;
  return origin.shifted === 'unknown'
    ? `Lo que decía la fila de ${own} cuando salió el libro está en otra fila: si se ordenaron los datos sin sus códigos, lo que dice ahora es de otra`
    : `La fila de ${own} dice lo que decía ${origin.codigo === codigo ? 'otra' : 'la'} de ${former} cuando salió el libro: si se ordenaron los datos sin sus códigos, lo que dice es de esa`;
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
