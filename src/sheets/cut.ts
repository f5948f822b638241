import { quote } from '../text/spanish.ts';
import { RefusedSheet } from './refused.ts';

type Fields = readonly string[];

/** So many rows have to be alike before one that is not says that it was cut. */
const ENOUGH_ROWS = 3;

const AGAIN =
  'Descárguelo de nuevo; si está completo, ábralo en el Bloc de notas, pulse Intro al final de la última línea y guárdelo';

/**
 * Of a text whose last row has no line end: what to tell, since a download that broke off leaves the same, and a number
 * without its last digits is a number too. Takes rows before it, those nearest to it last, and its 1-based number.
 * Undefined for a blank line. Throws RefusedSheet where the rows before show that it is cut: it has fewer columns than
 * they, or alone among them its last cell is blank or an amount without its two decimals.
 */
export function unendedRow(before: readonly Fields[], last: Fields, row: number): string | undefined {
  if (isBlank(last)) return undefined;
  const place = `El archivo está cortado: termina en medio de la fila ${row}`;
  const filled = before.filter((fields) => !isBlank(fields));
  const usual = filled.reduce((most, fields) => Math.max(most, fields.length), 0);
  if (last.length < usual && filled.at(-1)?.length === usual)
    throw new RefusedSheet(`${place}, que tiene ${last.length} de ${usual} columnas`, AGAIN);
  const ending = (last.at(-1) ?? '').trim();
  // The first of them has the titles.
  const others = filled
    .filter((fields) => fields.length === last.length)
    .slice(1)
    .map((fields) => (fields.at(-1) ?? '').trim());
  if (others.length >= ENOUGH_ROWS) {
    if (ending === '' && others.every((other) => other !== ''))
      throw new RefusedSheet(`${place}, a la que le falta la última celda`, AGAIN);
    for (const decimals of [/\d\.\d\d$/, /\d,\d\d$/])
      if (others.every((other) => decimals.test(other)) && !decimals.test(ending))
        throw new RefusedSheet(
          `${place}, que dice ${quote(ending)} donde las demás tienen dos decimales`,
          AGAIN,
        );
  }
  return `La última línea, la fila ${row}, no tiene un fin de línea, como cuando una descarga se corta: compruebe que el archivo esté completo y que su última celda diga ${ending === '' ? 'nada' : quote(ending)}`;
}

function isBlank(fields: Fields): boolean {
  return fields.length === 1 && (fields[0] ?? '').trim() === '';
}

/** The refusal of a text in whose 1-based row a quotation mark is opened that nothing closes. */
export function openQuotes(row: number): RefusedSheet {
  return new RefusedSheet(
    `El archivo está cortado o le falta una comilla: las comillas que se abren en la fila ${row} no se cierran nunca`,
    'Descárguelo de nuevo; si está completo, ábralo en el Bloc de notas, cierre o borre esas comillas y guárdelo',
  );
}
