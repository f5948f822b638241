import type { Sheet } from '../sheets/sheet.ts';
import { fold } from '../text/nearest.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { DraftBuilder, soles } from './draft.ts';
import type { Entity } from './entity.ts';
import { NO_PROPOSAL, type BudgetProposal, type ImportedFile } from './proposal.ts';
import { hiddenIn } from './hidden.ts';
import { rowYears, sayUndated, type RowYears } from './row-years.ts';
import { tableIn, type Table } from './table.ts';
import { unreadColumns } from './unread-columns.ts';

const WANTED = ['MUNICIPALIDAD', 'PIA', 'PIM', 'DEVENGADO'] as const;

/** The columns of amounts, and the names that our documents have for them. */
const AMOUNTS = [
  ['PIA', 'pia'],
  ['PIM', 'pim'],
  ['CERTIFICACION', 'certificado'],
  ['COMPROMISO ANUAL', 'comprometido'],
  ['ATENCION DE COMPROMISO MENSUAL', 'compromiso_mensual'],
  ['DEVENGADO', 'devengado'],
  ['GIRADO', 'girado'],
] as const;

/** The other columns of it, which say where the municipality is, or what follows from the amounts. */
const KNOWN = /^(?:ANO|MUNICIPALIDAD|DEPARTAMENTO|PROVINCIA|DISTRITO|UBIGEO|AVANCE ?%?|%)$/;

function isKnown(title: string): boolean {
  return KNOWN.test(title) || AMOUNTS.some(([column]) => column === title);
}

/** The tables of the MEF's Consulta Amigable by municipality; none for any other book. */
export function consultaTables(sheets: readonly Sheet[], file: string): readonly Table[] {
  return sheets.flatMap((sheet) => tableIn(sheet, { file, sheet: sheet.name }, WANTED) ?? []);
}

/** A row of one of several sheets that names a municipality. */
interface ConsultaRow extends Municipality {
  readonly table: Table;
  readonly row: number;
  readonly year: number | undefined;
}

/**
 * What the Consulta Amigable states of the municipality of the plan, one budget for each year, from one sheet or several.
 * It does not say of what day it is, and none is made up. A row that says no year, as where the year was chosen above the
 * table, is of the asked one. Rows of other municipalities are counted and left.
 */
export function readConsulta(
  tables: readonly [Table, ...Table[]],
  {
    entity,
    nombre: entityName,
    anio,
  }: { readonly entity: Entity; readonly nombre: string | undefined; readonly anio: number | undefined },
): ImportedFile {
  const [table] = tables;
  const years = rowYears(tables, 'ANO', anio);
  const rows = tables.flatMap((one) => municipalitiesIn(one, years));
  const municipalities = new Set(rows.map(({ sec }) => sec));
  const own = rows.filter(({ ubigeo, sec }) =>
    entity.secEjec === undefined && entity.ubigeo === undefined
      ? municipalities.size === 1
      : entity.secEjec === undefined
        ? ubigeo === entity.ubigeo
        : sec === entity.secEjec,
  );
  const undated = own.filter(({ year }) => year === undefined);
  for (const one of tables)
    sayUndated(
      one,
      undated.flatMap((other) => (other.table === one ? [other.row] : [])),
      'ANO',
      years,
    );
  const wanted = own.filter(({ year }) => year !== undefined && (anio === undefined || year === anio));
  if (wanted.length + undated.length === 0)
    sayNothingFound(table, entity, anio, {
      years: [...new Set(own.flatMap(({ year }) => year ?? []))],
      municipalities: municipalities.size,
      namesake: onlyOne(
        rows.filter(({ nombre }) => entityName !== undefined && fold(nombre) === fold(entityName)),
      ),
    });
  if (wanted.length > 0 && onlyOne(wanted) === undefined) saySeveral(table, entity, wanted);
  const dots = new Map(tables.map((one) => [one, dotPartsThousands(one)]));
  const budgets = wanted.map((row) => budgetOf(row, dots.get(row.table) ?? false));
  const firsts = new Set(new Map(budgets.toReversed().map((one) => [one.anio, one])).values());
  const isOne = onlyOne(wanted) !== undefined;
  for (const [i, one] of budgets.entries()) {
    if (!isOne || firsts.has(one)) continue;
    wanted[i]?.table.say(one.cell, {
      name: 'fila-repetida',
      severity: 'error',
      message: `La municipalidad tiene dos filas del ${one.anio}`,
      help: 'Deje una fila por año en todo el archivo',
    });
  }
  const told = enumerate([...new Set(budgets.map((one) => String(one.anio)))]);
  const others = rows.length - wanted.length - undated.length;
  const unnamed = tables.reduce((sum, one) => sum + one.rows.length, 0) - rows.length;
  return {
    file: table.named.file,
    recognised: `la Consulta Amigable del MEF por municipalidad${told === '' ? '' : `, con el presupuesto del ${told} de ${wanted[0]?.nombre ?? ''}`}`,
    proposal: {
      ...NO_PROPOSAL,
      budgets: isOne ? budgets.filter((one) => firsts.has(one)) : budgets,
      tells: new Set(AMOUNTS.flatMap(([title, name]) => (table.has(title) ? [`gasto/${name}`] : []))),
    },
    found: tables.flatMap((one) => [...one.found, ...hiddenIn(one)]),
    unplaced: [
      ...(others === 0 ? [] : [{ what: 'Filas de otras municipalidades o de otros años', rows: others }]),
      ...(unnamed === 0
        ? []
        : [
            {
              what: 'Filas que no nombran una municipalidad con su código, como 210503-301642',
              rows: unnamed,
            },
          ]),
    ],
    notes: [
      ...new Set(tables.flatMap((one) => unreadColumns(one, isKnown))),
      'La Consulta Amigable no dice a qué día son los montos: complete «fecha_corte» en el presupuesto si lo sabe',
    ],
  };
}

function municipalitiesIn(table: Table, years: RowYears): readonly ConsultaRow[] {
  return table.rows.flatMap((row) => {
    const [, ubigeo, sec = '', nombre = ''] =
      /^(\d{6})-(\d{6})(?:\s*:)?([^]*)$/.exec(table.text(row, 'MUNICIPALIDAD')) ?? [];
    return ubigeo === undefined
      ? []
      : [{ table, row, ubigeo, sec, nombre: nombre.trim(), year: years.yearOf(table, row) }];
  });
}

function budgetOf({ table, row, year = 0, nombre }: ConsultaRow, dotIsThousands: boolean): BudgetProposal {
  const cell = table.cell(row, 'MUNICIPALIDAD');
  const draft = new DraftBuilder();
  draft.set(['fuente'], `MEF, Consulta Amigable: ${nombre}`, cell);
  for (const [column, name] of AMOUNTS) {
    if (!table.has(column)) continue;
    const decimal = table.decimal(row, column, { dotIsDecimal: false, dotIsThousands, inSoles: true });
    if (decimal !== undefined) draft.set(['gasto', name], soles(decimal), table.cell(row, column));
  }
  return { anio: year, draft, cell };
}

interface Municipality {
  readonly sec: string;
  readonly ubigeo: string;
  readonly nombre: string;
}

/** The municipality that all of some rows are of; undefined for none or several. */
function onlyOne(rows: readonly Municipality[]): Municipality | undefined {
  const [first] = rows;
  return rows.every(({ sec }) => sec === first?.sec) ? first : undefined;
}

/** A district can have more than one unit that executes. */
function saySeveral(table: Table, { ubigeo }: Entity, rows: readonly Municipality[]): void {
  const names = new Map(rows.map(({ sec, nombre }) => [sec, `${sec} ${nombre}`]));
  table.say(table.cell(table.titleRow, 'MUNICIPALIDAD'), {
    name: 'otra-entidad',
    severity: 'error',
    message: `En el ubigeo ${ubigeo ?? ''} hay más de una ejecutora (${enumerate([...names.values()])}), y el plan no dice cuál es la suya`,
    help: `Agregue su código a la entidad del plan, por ejemplo ${quote(`sec_ejec: "${rows[0]?.sec ?? ''}"`)}`,
  });
}

/** Whether an amount with two dots proves how the others are written, and none denies it. */
function dotPartsThousands(table: Table): boolean {
  const dotted = AMOUNTS.flatMap(([column]) =>
    table.has(column)
      ? table.rows.map((row) => table.text(row, column)).filter((text) => text.includes('.'))
      : [],
  );
  return (
    dotted.some((text) => /^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) &&
    dotted.every((text) => /^\d{1,3}(?:\.\d{3})+$/.test(text))
  );
}

/** What the sheet has where nothing in it is of the municipality and the year. */
interface Seen {
  /** The years in which the municipality is there. */
  readonly years: readonly number[];
  readonly municipalities: number;
  /** The only one with the name of the entity. */
  readonly namesake: Municipality | undefined;
}

function sayNothingFound(
  table: Table,
  { ubigeo, secEjec }: Entity,
  anio: number | undefined,
  { years, municipalities, namesake }: Seen,
): void {
  const isThere = years.length > 0;
  const who = secEjec === undefined ? `del ubigeo ${ubigeo ?? ''}` : `de la ejecutora ${secEjec}`;
  table.say(table.cell(table.titleRow, 'MUNICIPALIDAD'), {
    name: 'otra-entidad',
    severity: 'error',
    message: isThere
      ? `La municipalidad está en la hoja con ${years.length === 1 ? 'el año' : 'los años'} ${enumerate(years.map(String))}, y se pidió el ${anio ?? ''}`
      : ubigeo === undefined && secEjec === undefined
        ? `La hoja tiene ${municipalities} municipalidades, y el plan no dice cuál es la suya`
        : `Ninguna fila es ${who}, que es ${quote('entidad')} en el plan`,
    help: isThere
      ? 'Revise el año de --period'
      : namesake === undefined
        ? 'Revise «ubigeo» o «sec_ejec» en la entidad del plan, o diga --ubigeo con los seis dígitos de su municipalidad'
        : `Si es ${quote(namesake.nombre)}, que tiene el nombre de la suya, agregue ${quote(`ubigeo: "${namesake.ubigeo}"`)} a la entidad del plan, o repita la orden con --ubigeo ${namesake.ubigeo}`,
  });
}
