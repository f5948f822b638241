import { enumerate, quote } from '../../text/spanish.ts';
import type { Entity } from '../entity.ts';
import type { Unplaced } from '../proposal.ts';
import { rowsText, sayUndated, type RowYears } from '../row-years.ts';
import type { Table } from '../table.ts';

/** The rows of one sheet that are of the asked year and of the unit that executes the plan. */
export interface OwnRows {
  readonly table: Table;
  readonly rows: readonly number[];
}

/**
 * The rows of some sheets that are of a year and of the municipality of the plan. Those of other units that execute are
 * told and left; a row that does not say its year, or its unit where there are several, is found.
 */
export function ownRows(
  tables: readonly Table[],
  anio: number,
  years: RowYears,
  entity: Entity,
): { readonly parts: readonly OwnRows[]; readonly left: readonly Unplaced[] } {
  let strays = 0;
  const ofYear = tables.map((table): OwnRows => {
    const undated: number[] = [];
    const rows = table.rows.filter((row) => {
      const year = years.yearOf(table, row);
      if (year !== undefined) return year === anio;
      // A total at the foot is no activity.
      if (table.text(row, 'ACTIVIDAD OPERATIVA ID') === '') strays++;
      else undated.push(row);
      return false;
    });
    sayUndated(table, undated, 'POI', years);
    return { table, rows };
  });
  const { parts, left } = ofUnit(ofYear, entity);
  return {
    parts,
    left: [
      ...left,
      ...(strays === 0
        ? []
        : [{ what: 'Filas que no dicen su año ni el código de una actividad', rows: strays }]),
    ],
  };
}

function unitCode(table: Table, row: number): string {
  return table.code(row, 'UE ID', 6);
}

function ofUnit(
  parts: readonly OwnRows[],
  { secEjec }: Entity,
): { readonly parts: readonly OwnRows[]; readonly left: readonly Unplaced[] } {
  const named = new Map<
    string,
    { readonly nombre: string; readonly table: Table; readonly row: number; rows: number }
  >();
  for (const { table, rows } of parts)
    for (const row of rows) {
      const code = unitCode(table, row);
      if (code === '') continue;
      const known = named.get(code) ?? { nombre: table.text(row, 'UE'), table, row, rows: 0 };
      named.set(code, known);
      known.rows++;
    }
  const [first, second] = [...named];
  if (first === undefined) return { parts, left: [] };
  const own = secEjec?.padStart(6, '0') ?? first[0];
  if (secEjec === undefined ? second !== undefined : !named.has(own)) {
    const [code, { nombre, table, row }] = first;
    table.say(table.cell(row, 'UE ID'), {
      name: 'otra-entidad',
      severity: 'error',
      message:
        secEjec === undefined
          ? `El archivo tiene más de una ejecutora (${enumerate([...named].map(([one, unit]) => `${one} ${unit.nombre}`))}), y el plan no dice cuál es la suya`
          : `La exportación es de la ejecutora ${code}, ${quote(nombre)}, y el plan es de la ${secEjec}`,
      help:
        secEjec === undefined
          ? `Agregue su código a la entidad del plan, por ejemplo ${quote(`sec_ejec: "${code}"`)}`
          : 'Exporte de CEPLAN el POI de su municipalidad, o revise «sec_ejec» en la entidad del plan',
    });
    return { parts, left: [] };
  }
  if (second !== undefined) for (const part of parts) sayUnnamed(part);
  const others = [...named].filter(([code]) => code !== own);
  return {
    parts: parts.map(({ table, rows }) => ({
      table,
      rows: rows.filter((row) => ['', own].includes(unitCode(table, row))),
    })),
    left: others.map(([code, { nombre, rows }]) => ({
      what: `Filas de otra ejecutora, ${code} ${quote(nombre)}`,
      rows,
    })),
  };
}

/** Rows that do not say of which of several units they are. */
function sayUnnamed({ table, rows }: OwnRows): void {
  const unnamed = rows.filter((row) => unitCode(table, row) === '');
  const [first] = unnamed;
  if (first === undefined) return;
  table.say(table.cell(first, 'UE ID'), {
    name: 'otra-entidad',
    severity: 'error',
    message: `${rowsText(unnamed)} no dice${unnamed.length === 1 ? '' : 'n'} de qué ejecutora ${unnamed.length === 1 ? 'es' : 'son'}, y en el archivo hay varias`,
    help: `Complete la columna ${quote(table.titleOf('UE ID'))}`,
  });
}
