import { withoutLeadingZeros } from '../../text/leading-zeros.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { quote } from '../../text/spanish.ts';
import { exactOf, sumOf, type Exact } from '../decimal.ts';
import type { Table } from '../table.ts';
import type { Block } from './columns.ts';
import { monthCell, monthsOf, programmeBlock, sameMonths } from './rows.ts';

/** A code and its name, which says the same where a table has no column of the code. */
type Coded = readonly [code: string, name: string];

/** What tells of which money of an activity a row is. What is none of these, as a name or a note, may be written anew. */
const CLASSES: readonly Coded[] = [
  ['CATEGORIA ID', 'CATEGORIA'],
  ['PRODUCTO ID', 'PRODUCTO'],
  ['FUNCION ID', 'FUNCION'],
  ['DIVISION FUNCIONAL ID', 'DIVISION FUNCIONAL'],
  ['GRUPO FUNCIONAL ID', 'GRUPO FUNCIONAL'],
  ['ACTIVIDAD PRESUPUESTAL ID', 'ACTIVIDAD PRESUPUESTAL'],
  ['FF ID', 'FUENTE DE FINANCIAMIENTO'],
  ['GG ID', 'GENERICA DE GASTO'],
  ['RUBRO ID', 'RUBRO'],
];
const PLACES: readonly Coded[] = [
  ['DEP. UBIGEO', 'DEPARTAMENTO NOMBRE UBIGEO'],
  ['PROV. UBIGEO', 'PROVINCIA NOMBRE UBIGEO'],
  ['DIS. UBIGEO', 'DISTRITO NOMBRE UBIGEO'],
];

/**
 * Rows of one activity and one class of money that state soles twice, as where the exports of two months stand one below
 * the other: rows of one district, or of several that state the same soles. Either each has its own, or they are said
 * again; a total that is of all of them proves that they add up.
 */
export function sayMoneyTwice(table: Table, rows: readonly [number, ...number[]]): void {
  if (rows.length < 2) return;
  const blocks = [programmeBlock(table, rows, 'FN'), 'FN(SE)'] as const;
  for (const same of groupedBy(rows, (row) => codesOf(table, row, CLASSES)).values())
    for (const block of blocks)
      if (sayTwice(table, same, { block, whole: moneyOf(table, rows, block) })) break;
}

/** Whether some rows of one class state soles of a block twice, which is found. `whole` is of all rows of the activity. */
function sayTwice(
  table: Table,
  rows: readonly number[],
  { block, whole }: { readonly block: Block; readonly whole: Exact },
): boolean {
  const stated = rows.filter((row) =>
    [...monthsOf(table, row, block).values.values()].some((value) => exactOf(value) !== 0n),
  );
  const [first, second] = stated;
  if (first === undefined || second === undefined) return false;
  const own = moneyOf(table, stated, block);
  const isProven = stated.every((row) => {
    const { total } = monthsOf(table, row, block);
    return total !== undefined && [own, whole].includes(exactOf(total));
  });
  if (isProven) return false;
  const byDistrict = groupedBy(stated, (row) => codesOf(table, row, PLACES));
  const twice = [...byDistrict.values()].find((ones) => ones.length > 1);
  const isAgain = (row: number): boolean =>
    stated.some(
      (other) => other < row && sameMonths(monthsOf(table, other, block), monthsOf(table, row, block)),
    );
  const again = twice?.[1] ?? stated.find(isAgain);
  if (again === undefined) return false;
  const [mes = 'ene'] = monthsOf(table, again, block).values.keys();
  const activity = `La actividad ${quote(table.text(first, 'ACTIVIDAD OPERATIVA ID'))} tiene`;
  const soles = `soles en ${quote(block.replace('FN', 'Fn'))}, y nada dice si se suman`;
  table.say(monthCell(table, again, block, mes), {
    name: 'filas-distintas',
    severity: 'error',
    ...(twice === undefined
      ? {
          message: `${activity} ${stated.length} filas que solo se distinguen por su distrito, con los mismos ${soles}`,
          help: 'Si son los mismos soles, déjelos en una sola de las filas; si cada distrito tiene los suyos, escriba su suma en una sola',
        }
      : {
          message: `${activity} ${twice.length} filas del mismo distrito y de los mismos códigos del presupuesto, con ${soles}`,
          help: 'Si son exportaciones de dos meses, o copias, deje la fila que vale; si cada una tiene soles propios, escriba su suma en una sola',
        }),
  });
  return true;
}

/** The soles that some rows state in the months of a block, added. */
function moneyOf(table: Table, rows: readonly number[], block: Block): Exact {
  return sumOf(rows.flatMap((row) => [...monthsOf(table, row, block).values.values()]));
}

/** Codes of a row as they are compared: without the zeros that Excel eats. */
function codesOf(table: Table, row: number, columns: readonly Coded[]): string {
  return JSON.stringify(
    columns.map(([code, name]) => withoutLeadingZeros(table.text(row, table.has(code) ? code : name))),
  );
}
