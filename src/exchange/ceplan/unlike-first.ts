import { enumerate, quote } from '../../text/spanish.ts';
import type { Table } from '../table.ts';

/** The columns that say what is of the activity as a whole: they are read in the first of its rows. */
const OF_ACTIVITY = [
  'OEI',
  'AEI',
  'CATEGORIA ID',
  'PRODUCTO ID',
  'ACTIVIDAD PRESUPUESTAL ID',
  'NOTA',
  'ACTIVIDAD OPERATIVA',
  'PRIORIDAD',
  'UNIDAD DE MEDIDA',
  'ACTIVO AO',
] as const;

/** Tells what rows of one activity say of it otherwise than the first of them. */
export function sayUnlikeFirst(table: Table, [first, ...others]: readonly [number, ...number[]]): void {
  for (const row of others) {
    const unlike = OF_ACTIVITY.filter(
      (title) => !['', table.text(first, title)].includes(table.text(row, title)),
    );
    const [title] = unlike;
    if (title === undefined) continue;
    table.say(table.cell(row, title), {
      name: 'filas-distintas',
      severity: 'warning',
      message: `La fila ${row} dice otra cosa que la ${first} en ${enumerate(unlike.map((one) => quote(table.titleOf(one))))}, y las dos son de la actividad ${quote(table.text(first, 'ACTIVIDAD OPERATIVA ID'))}: se lee lo de la ${first}`,
      help: 'Deje en las dos lo que vale',
    });
  }
}
