import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Model } from '../../model/model.ts';
import type { Sheet } from '../../sheets/sheet.ts';
import { count, enumerate, quote } from '../../text/spanish.ts';
import { DraftBuilder } from '../draft.ts';
import {
  NO_PROPOSAL,
  type ActivityProposal,
  type ImportedFile,
  type ItemProposal,
  type Unplaced,
} from '../proposal.ts';
import type { Entity } from '../entity.ts';
import { hiddenIn } from '../hidden.ts';
import { tableIn, titleKey, type Table } from '../table.ts';
import { activityDraft, unitOf } from './activity.ts';
import type { CeplanOptions } from './options.ts';
import { motivesIn } from './motives.ts';
import { CARRIED, CEPLAN_ALIASES, CEPLAN_WANTED } from './columns.ts';
import { financialDraft, isFinancial, unknownGenerics } from './financial.ts';
import { lastMonthOf } from './cutoff.ts';
import { sayCutBlocks } from './cut-blocks.ts';
import { pimNote } from './pim-note.ts';

/** What is asked of an export of CEPLAN. */
export interface CeplanRequest extends CeplanOptions {
  readonly entity: Entity;
  /** The project that it is brought into. */
  readonly model: Model;
  /** The only year that is wanted; undefined for that of the file. */
  readonly anio: number | undefined;
}

/** The table of a book that is an export of CEPLAN V.01, whatever its sheet is called; undefined for any other book. */
export function ceplanTable(sheets: readonly Sheet[], file: string): Table | undefined {
  for (const sheet of sheets) {
    const table = tableIn(sheet, { file, sheet: sheet.name }, CEPLAN_WANTED, CEPLAN_ALIASES);
    if (table && ['F(A) 01', 'F(RE) 01', 'F(E) 01', 'F(SE) 01', 'F(CS) 01'].some((title) => table.has(title)))
      return table;
  }
  return undefined;
}

/**
 * Reads an export of CEPLAN V.01, by operational activity or by financial programming. Rows of one cost centre and one
 * activity are one. Of a file of several years the asked one is read, or, where none is asked for, none.
 */
export function readCeplan(table: Table, request: CeplanRequest): ImportedFile {
  const { file } = table.named;
  const years = [
    ...new Set(table.rows.map((row) => yearOf(table, row)).filter((year) => year !== undefined)),
  ].sort((a, b) => a - b);
  const anio = request.anio ?? (years.length === 1 ? years[0] : undefined);
  const name = isFinancial(table) ? 'por programación financiera' : 'por actividad operativa';
  if (anio === undefined || !years.includes(anio)) return withoutYear(table, name, years, request.anio);
  sayOtherUnit(table, request.entity);
  sayCutBlocks(table);
  const groups = groupsOf(table, anio);
  const unplaced: Unplaced[] = [];
  const activities = groups.flatMap((rows): readonly ActivityProposal[] => {
    const codigo = table.text(rows[0], 'ACTIVIDAD OPERATIVA ID');
    const cell = table.cell(rows[0], 'ACTIVIDAD OPERATIVA ID');
    if (!isFinancial(table)) return [{ anio, codigo, draft: activityDraft(table, rows, request), cell }];
    const read = financialDraft(table, rows, request);
    unplaced.push(...read.unplaced);
    return [{ anio, codigo, draft: read.draft, cell }];
  });
  const wanted = groups.flat();
  const last = lastMonthOf(table, wanted, anio);
  return {
    file,
    recognised: `una exportación de CEPLAN V.01 ${name}, del ${anio}, con ${count(activities.length, 'actividad', 'actividades')}${unitText(table)}${sheetText(table)}`,
    proposal: {
      ...NO_PROPOSAL,
      activities,
      units: unitsIn(table, wanted),
      pei: peiIn(table, wanted),
      years: [{ anio, corte: last?.corte, cell: last?.cell ?? table.cell(table.titleRow, 'POI') }],
    },
    found: [...table.found, ...hiddenIn(table)],
    unplaced: [...unplaced, ...motivesLeft(table, wanted, request)],
    notes: [...otherYears(years, anio), ...columnNotes(table), ...pimNote(activities, request.model)],
  };
}

/** Whose export it is, in its own words. */
function unitText(table: Table): string {
  const nombre = table.has('UE') ? table.text(table.rows[0] ?? 1, 'UE') : '';
  return nombre === '' ? '' : ` de ${nombre}`;
}

/** An export of another unit that executes than that of the plan is not brought in by mistake. */
function sayOtherUnit(table: Table, { secEjec }: Entity): void {
  const [row] = table.rows;
  if (row === undefined || secEjec === undefined || !table.has('UE ID')) return;
  const stated = table.code(row, 'UE ID', 6);
  if (stated === '' || stated === secEjec.padStart(6, '0')) return;
  table.say(table.cell(row, 'UE ID'), {
    name: 'otra-entidad',
    severity: 'error',
    message: `La exportación es de la ejecutora ${stated}, ${quote(table.text(row, 'UE'))}, y el plan es de la ${secEjec}`,
    help: 'Exporte de CEPLAN el POI de su municipalidad, o revise «sec_ejec» en la entidad del plan',
  });
}

function sheetText({ named: { sheet } }: Table): string {
  return sheet === undefined ? '' : ` (hoja ${sheet})`;
}

function yearOf(table: Table, row: number): number | undefined {
  const text = table.text(row, 'POI');
  return /^20\d\d$/.test(text) ? Number(text) : undefined;
}

function withoutYear(
  table: Table,
  name: string,
  years: readonly number[],
  asked: number | undefined,
): ImportedFile {
  const text = enumerate(years.map(String));
  const message =
    years.length === 0
      ? 'Ninguna fila dice de qué año es el POI'
      : asked === undefined
        ? `La hoja tiene el POI de ${text}, y se importa un año por vez`
        : `La hoja tiene el POI de ${text}, y se pidió el de ${asked}`;
  table.say(table.cell(table.titleRow, 'POI'), {
    name: 'otro-periodo',
    severity: 'error',
    message,
    help:
      years.length === 0
        ? 'Complete la columna «POI» con el año'
        : `Diga el año, por ejemplo --period ${years[0]}`,
  });
  return {
    file: table.named.file,
    recognised: `una exportación de CEPLAN V.01 ${name}${years.length === 0 ? '' : `, de ${text}`}`,
    proposal: NO_PROPOSAL,
    found: table.found,
    unplaced: [],
    notes: [],
  };
}

/** The rows of each activity, those of one cost centre together, in the order in which they come. */
function groupsOf(table: Table, anio: number): readonly (readonly [number, ...number[]])[] {
  const groups = new Map<string, [number, ...number[]]>();
  const centres = new Map<string, string>();
  for (const row of table.rows) {
    if (yearOf(table, row) !== anio) continue;
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
  return [...groups.values()];
}

/** The units that rows name, and those above them. */
function unitsIn(table: Table, rows: readonly number[]): readonly ItemProposal[] {
  const units = new Map<string, ItemProposal>();
  const add = (id: string, nombre: string, above: string | undefined, cell: Location): void => {
    if (id === '' || units.has(id)) return;
    const draft = new DraftBuilder().set(['id'], id, cell).set(['nombre'], nombre, cell);
    if (above !== undefined && above !== id && above !== '') draft.set(['depende_de'], above, cell);
    units.set(id, { id, draft, cell });
  };
  for (const row of rows) {
    const above = table.text(row, 'CC RESPONSABLE ID');
    const unit = unitOf(table, row);
    add(above, table.text(row, 'CC RESPONSABLE') || above, undefined, table.cell(row, 'CC RESPONSABLE ID'));
    if (unit) add(unit.id, unit.nombre, above, table.cell(row, unit.column));
  }
  return [...units.values()];
}

/** The institutional objectives and actions that rows cite, with their names. */
function peiIn(table: Table, rows: readonly number[]): readonly ItemProposal[] {
  const codes = new Map<string, ItemProposal>();
  for (const [id, nombre] of [
    ['OEI', 'OBJETIVO ESTRATEGICO INSTITUCIONAL'],
    ['AEI', 'ACCION ESTRATEGICA INSTITUCIONAL'],
  ] as const) {
    for (const row of rows) {
      const code = table.text(row, id);
      const name = table.text(row, nombre);
      // A code without its name says nothing that the activities do not.
      if (code === '' || name === '' || codes.has(code)) continue;
      const cell = table.cell(row, id);
      const draft = new DraftBuilder().set(['id'], code, cell).set(['nombre'], name, cell);
      codes.set(code, { id: code, draft, cell });
    }
  }
  return [...codes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function motivesLeft(
  table: Table,
  rows: readonly number[],
  { withMotives }: CeplanRequest,
): readonly Unplaced[] {
  if (withMotives) return [];
  const motives = rows.reduce((sum, row) => sum + motivesIn(table, row).length, 0);
  if (motives === 0) return [];
  return [
    {
      what: 'Motivos de los meses, que pueden nombrar a personas; con --with-motives se escriben, sin los datos personales que se reconozcan',
      rows: motives,
    },
  ];
}

function otherYears(years: readonly number[], anio: number): readonly string[] {
  const others = years.filter((year) => year !== anio);
  return others.length === 0
    ? []
    : [`La hoja tiene también el POI de ${enumerate(others.map(String))}, que no se importa`];
}

/** What columns are there beside those that are carried: counted, and the ones that CEPLAN does not have by name. */
function columnNotes(table: Table): readonly string[] {
  const unknown = [...table.columns.keys()].filter((title) => !isKnown(title));
  const generics = unknownGenerics(table);
  return [
    ...(unknown.length === 0
      ? []
      : [
          `${count(unknown.length, 'columna que CEPLAN no tiene y no se lee', 'columnas que CEPLAN no tiene y no se leen')}: ${enumerate(unknown.slice(0, 6).map((title) => quote(table.titleOf(title))))}${unknown.length > 6 ? '…' : ''}`,
        ]),
    ...(generics.length === 0
      ? []
      : [
          `Genéricas que no tienen igual en el clasificador y quedan como están: ${enumerate(generics.map(quote))}`,
        ]),
  ];
}

/** Columns of CEPLAN that say what the national plans say, or names of codes that are carried. */
const KNOWN =
  /^(?:F|FN|MOTIVO)\((?:A|AJ|CS|RE|SE|E)(?:_P)?\) (?:\d\d|TOTAL)$|^(?:ESTADO\((?:SE|RE)\)|INCORPORADO|CODIGO EXTERNO|ETAPA|NG|NIVEL DE GOBIERNO|SECTOR(?: ID)?|PLIEGO(?: ID)?|UE(?: ID)?|OE|OBJETIVO ESTRATEGICO|AE|ACCION ESTRATEGICA|(?:OE|AE|OEI|AEI) PRIORIDAD|(?:EJE|LINEAMIENTO)(?: ID)? (?:OE|AE|OEI|AEI|AO)|CATEGORIA|PRODUCTO|(?:DIVISION|GRUPO) FUNCIONAL(?: ID)?|FUNCION(?: ID)?|ACTIVIDAD PRESUPUESTAL(?: ID)?|NRO REGISTRO POI|ACTIVIDAD OPERATIVA SECTORIAL(?: ID)?|UM ID|ACUMULADO|TIPO|CONS PI[AM]|(?:DEPARTAMENTO|PROVINCIA|DISTRITO) NOMBRE UBIGEO|TIPO FINANCIAMIENTO\(PIA\)|FUENTE DE FINANCIAMIENTO|GENERICA DE GASTO|RUBRO|ACTIVO PROGRAMACION)$/;

function isKnown(title: string): boolean {
  return CARRIED.has(title) || KNOWN.test(title) || titleKey(title) === '';
}
