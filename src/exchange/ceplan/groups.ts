import { textOf } from '../../sheets/sheet.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { quote } from '../../text/spanish.ts';
import { rowsText } from '../row-years.ts';
import type { Table } from '../table.ts';
import { sayMoneyTwice } from './money-twice.ts';
import type { OwnRows } from './own-rows.ts';
import { sayUnlikeFirst } from './unlike-first.ts';

/** The rows of one activity. */
export interface ActivityRows {
  readonly table: Table;
  readonly rows: readonly [number, ...number[]];
}

/**
 * The rows of each activity, those of one cost centre together, in the order in which they come. A row that says all that
 * another says is read once, and told; an activity on two sheets is found.
 */
export function groupsOf(parts: readonly OwnRows[]): readonly ActivityRows[] {
  const sheets = new Map<string, Table>();
  return parts.flatMap(({ table, rows }) =>
    groupsIn(table, withoutCopies(table, rows)).filter(({ rows: [row] }) => {
      const codigo = table.text(row, 'ACTIVIDAD OPERATIVA ID');
      const before = sheets.get(codigo);
      sheets.set(codigo, before ?? table);
      if (before === undefined) return true;
      table.say(table.cell(row, 'ACTIVIDAD OPERATIVA ID'), {
        name: 'fila-repetida',
        severity: 'error',
        message: `La actividad ${quote(codigo)} está también en la hoja ${quote(before.named.sheet ?? '')}`,
        help: 'Deje cada actividad en una sola hoja, o guarde las hojas en archivos distintos e impórtelos uno por uno',
      });
      return false;
    }),
  );
}

/** All but the rows that say in every cell what one before them says. */
function withoutCopies(table: Table, rows: readonly number[]): readonly number[] {
  const alike = groupedBy(rows, (row) => wordsOf(table, row));
  const kept = [...alike.values()].map(([first]) => first);
  const copies = [...alike.values()].flatMap(([, ...others]) => others).sort((a, b) => a - b);
  const [first] = copies;
  if (first !== undefined)
    table.say(table.cell(first, 'ACTIVIDAD OPERATIVA ID'), {
      name: 'fila-repetida',
      severity: 'warning',
      message: `${rowsText(copies)} repite${copies.length === 1 ? '' : 'n'} en todas sus celdas una fila anterior, y no se lee${copies.length === 1 ? '' : 'n'}`,
      help: 'Si es una copia, bórrela de la hoja; si es otra cosa, corrija lo que la distingue',
    });
  return kept;
}

/** What the cells of a row say. */
function wordsOf({ sheet }: Table, row: number): string {
  return JSON.stringify(Array.from(sheet.rows[row - 1] ?? [], textOf));
}

function groupsIn(table: Table, rows: readonly number[]): readonly ActivityRows[] {
  const groups = new Map<string, [number, ...number[]]>();
  const centres = new Map<string, string>();
  for (const row of rows) {
    const codigo = table.text(row, 'ACTIVIDAD OPERATIVA ID');
    if (codigo === '') {
      table.say(table.cell(row, 'ACTIVIDAD OPERATIVA ID'), {
        name: 'codigo-faltante',
        severity: 'error',
        message: `La fila ${row} no dice el código de su actividad operativa`,
        help: 'Complete la columna «Actividad Operativa ID», o borre la fila',
      });
      continue;
    }
    const centre = table.text(row, 'CENTRO COSTO ID');
    const key = `${centre}\n${codigo}`;
    const known = groups.get(key);
    if (known) known.push(row);
    else if (centres.has(codigo)) {
      table.say(table.cell(row, 'CENTRO COSTO ID'), {
        name: 'fila-repetida',
        severity: 'error',
        message: `La actividad ${quote(codigo)} está en el centro de costo ${quote(centre)}, y antes en ${quote(centres.get(codigo) ?? '')}`,
        help: 'Deje la actividad en un solo centro de costo',
      });
    } else {
      groups.set(key, [row]);
      centres.set(codigo, centre);
    }
  }
  for (const own of groups.values()) {
    sayMoneyTwice(table, own);
    sayUnlikeFirst(table, own);
  }
  return [...groups.values()].map((own) => ({ table, rows: own }));
}
