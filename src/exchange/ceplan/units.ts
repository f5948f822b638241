import type { Model } from '../../model/model.ts';
import { cellAt } from '../../sheets/sheet.ts';
import { fold } from '../../text/nearest.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { isSameCentre } from '../cost-centres.ts';
import { DraftBuilder } from '../draft.ts';
import type { ItemProposal } from '../proposal.ts';
import type { Table } from '../table.ts';
import { unitOf } from './activity.ts';

/** A row of one of several sheets. */
export interface SheetRow {
  readonly table: Table;
  readonly row: number;
}

/** A code that the sheet holds as a number, where it is first, with the names that it goes with. */
interface NumberCode {
  readonly code: string;
  readonly at: SheetRow;
  readonly column: string;
  readonly names: Set<string>;
}

/**
 * The units that rows name, and those above them. A code that the sheet holds as a number may have lost its zeros: that is
 * found where no unit of the project has it with them, and where it is of two.
 */
export function unitsIn(rows: readonly SheetRow[], { unidades }: Model): readonly ItemProposal[] {
  const units = new Map<string, ItemProposal>();
  const numbers = new Map<string, NumberCode>();
  const add = (
    at: SheetRow,
    column: string,
    unit: { readonly id: string; readonly nombre: string; readonly above: string | undefined },
  ): void => {
    const { id, nombre, above } = unit;
    if (id === '') return;
    const cell = at.table.cell(at.row, column);
    if (isNumber(at, column)) {
      const known = numbers.get(id) ?? { code: id, at, column, names: new Set() };
      numbers.set(id, known);
      known.names.add(fold(nombre));
    }
    if (units.has(id)) return;
    const draft = new DraftBuilder().set(['id'], id, cell).set(['nombre'], nombre, cell);
    if (above !== undefined && above !== id && above !== '') draft.set(['depende_de'], above, cell);
    units.set(id, { id, draft, cell });
  };
  for (const at of rows) {
    const { table, row } = at;
    const above = table.text(row, 'CC RESPONSABLE ID');
    const unit = unitOf(table, row);
    add(at, 'CC RESPONSABLE ID', {
      id: above,
      nombre: table.text(row, 'CC RESPONSABLE') || above,
      above: undefined,
    });
    if (unit) add(at, unit.column, { ...unit, above });
  }
  sayNumbers(
    [...numbers.values()].filter(
      ({ code, names }) =>
        names.size > 1 ||
        !unidades.some((one) => isSameCentre({ code, nombre: [...names][0] ?? '' }, one) || one.id === code),
    ),
  );
  return [...units.values()];
}

function isNumber({ table, row }: SheetRow, column: string): boolean {
  return cellAt(table.sheet, row, table.columns.get(column) ?? 0)?.kind === 'number';
}

const MOST_NAMED = 5;

function sayNumbers(numbers: readonly NumberCode[]): void {
  for (const { code, at, column } of numbers.filter(({ names }) => names.size > 1))
    at.table.say(at.table.cell(at.row, column), {
      name: 'lectura-doble',
      severity: 'error',
      message: `El código ${code} está en la hoja como número y lleva el nombre de más de una unidad: perdió los ceros que las distinguen`,
      help: 'Dé a la columna formato de texto y escriba los códigos como los da CEPLAN, o importe el archivo como lo da CEPLAN',
    });
  const [first, ...others] = numbers.filter(({ names }) => names.size === 1);
  if (first === undefined) return;
  const codes = [first, ...others].map(({ code }) => code);
  const { table, row } = first.at;
  table.say(table.cell(row, first.column), {
    name: 'lectura-doble',
    severity: 'warning',
    message: `${quote(table.titleOf(first.column))} tiene códigos escritos como números, que pueden haber perdido sus ceros: ${enumerate(codes.slice(0, MOST_NAMED))}${codes.length > MOST_NAMED ? '…' : ''}`,
    help: 'Compárelos con CEPLAN, donde 4.01 puede ser 04.01 o 4.010; si les faltan ceros, dé a la columna formato de texto y escríbalos',
  });
}
