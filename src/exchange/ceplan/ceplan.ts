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
import { tableIn, type Table } from '../table.ts';
import { unreadColumns } from '../unread-columns.ts';
import { activityDraft } from './activity.ts';
import type { CeplanOptions } from './options.ts';
import { isFinancial } from './money.ts';
import { motivesIn } from './motives.ts';
import { CARRIED, CEPLAN_ALIASES, CEPLAN_WANTED } from './columns.ts';
import { financialDraft, unknownGenerics } from './financial.ts';
import { lastMonthOf } from './cutoff.ts';
import { sayCutBlocks } from './cut-blocks.ts';
import { groupsOf } from './groups.ts';
import { otherEntityNote } from './other-entity.ts';
import { ownRows } from './own-rows.ts';
import { rowYears } from '../row-years.ts';
import { unitsIn, type SheetRow } from './units.ts';
import { tellsOf } from './tells.ts';
import { ownTotals, sayTotals } from './totals.ts';
import { levelNote } from './level-note.ts';
import { pimNote } from './pim-note.ts';

/** What is asked of an export of CEPLAN. */
export interface CeplanRequest extends CeplanOptions {
  readonly entity: Entity;
  /** The project that it is brought into. */
  readonly model: Model;
  /** The only year that is wanted; undefined for that of the file. */
  readonly anio: number | undefined;
}

/** The tables of a book that is an export of CEPLAN V.01, whatever its sheets are called; none for any other book. */
export function ceplanTables(sheets: readonly Sheet[], file: string): readonly Table[] {
  return sheets.flatMap((sheet) => {
    const table = tableIn(sheet, { file, sheet: sheet.name }, CEPLAN_WANTED, CEPLAN_ALIASES);
    return table &&
      ['F(A) 01', 'F(RE) 01', 'F(E) 01', 'F(SE) 01', 'F(CS) 01'].some((title) => table.has(title))
      ? [table]
      : [];
  });
}

/**
 * Reads an export of CEPLAN V.01, by operational activity or by financial programming, from one sheet or several. Rows of
 * one cost centre and one activity are one. Of a file of several years the asked one is read, or, where none is asked
 * for, none.
 */
export function readCeplan(tables: readonly [Table, ...Table[]], request: CeplanRequest): ImportedFile {
  const [table] = tables;
  const years = rowYears(tables, 'POI', request.anio);
  const { stated } = years;
  const anio = request.anio ?? (stated.length === 1 ? stated[0] : undefined);
  const name = isFinancial(table) ? 'por programación financiera' : 'por actividad operativa';
  if (anio === undefined || (stated.length > 0 && !stated.includes(anio)))
    return withoutYear(table, name, stated, request.anio);
  const { parts, left } = ownRows(tables, anio, years, request.entity);
  for (const one of tables) sayCutBlocks(one);
  const groups = groupsOf(parts);
  const isOwn = ownTotals(request.model, anio);
  for (const group of groups) sayTotals(group, { pimIsFn: request.pimIsFn, isOwn });
  const unplaced: Unplaced[] = [];
  const activities = groups.map(({ table: own, rows }): ActivityProposal => {
    const codigo = own.text(rows[0], 'ACTIVIDAD OPERATIVA ID');
    const cell = own.cell(rows[0], 'ACTIVIDAD OPERATIVA ID');
    if (!isFinancial(own)) return { anio, codigo, draft: activityDraft(own, rows, request), cell };
    const read = financialDraft(own, rows, request);
    unplaced.push(...read.unplaced);
    return { anio, codigo, draft: read.draft, cell };
  });
  const wanted = groups.flatMap(({ table: own, rows }) => rows.map((row): SheetRow => ({ table: own, row })));
  const last = parts
    .flatMap(({ table: own, rows }) => lastMonthOf(own, rows, anio) ?? [])
    .toSorted((a, b) => (a.corte < b.corte ? 1 : -1))[0];
  return {
    file: table.named.file,
    recognised: `una exportación de CEPLAN V.01 ${name}, del ${anio}, con ${count(activities.length, 'actividad', 'actividades')}${unitText(wanted[0])}${sheetsText(tables)}`,
    proposal: {
      ...NO_PROPOSAL,
      activities,
      tells: tellsOf(table, request),
      units: unitsIn(wanted, request.model),
      pei: peiIn(wanted),
      years: [{ anio, corte: last?.corte, cell: last?.cell ?? table.cell(table.titleRow, 'POI') }],
    },
    found: tables.flatMap((one) => [...one.found, ...hiddenIn(one)]),
    unplaced: [...left, ...unplaced, ...motivesLeft(wanted, request)],
    notes: [
      ...(request.entity.secEjec === undefined ? otherEntityOf(wanted[0], request.model) : []),
      ...otherYears(stated, anio),
      ...new Set(tables.flatMap(columnNotes)),
      ...pimNote(activities, request),
      ...levelNote(activities),
    ],
  };
}

/** Whose export it is, in its own words. */
function unitText(first: SheetRow | undefined): string {
  const nombre = first?.table.text(first.row, 'UE') ?? '';
  return nombre === '' ? '' : ` de ${nombre}`;
}

function otherEntityOf(first: SheetRow | undefined, { plan }: Model): readonly string[] {
  if (first === undefined) return [];
  const { table, row } = first;
  const [file, code] = [table.text(row, 'UE'), table.code(row, 'UE ID', 6)];
  return otherEntityNote({ file, code, plan: plan?.data.entidad?.nombre });
}

function sheetsText(tables: readonly Table[]): string {
  const names = tables.flatMap(({ named: { sheet } }) => sheet ?? []);
  return names.length === 0 ? '' : ` (hoja${names.length === 1 ? '' : 's'} ${enumerate(names)})`;
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
        ? 'Complete la columna «POI» con el año, o dígalo con --period'
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

/** The institutional objectives and actions that rows cite, with their names. */
function peiIn(rows: readonly SheetRow[]): readonly ItemProposal[] {
  const codes = new Map<string, ItemProposal>();
  for (const [id, nombre] of [
    ['OEI', 'OBJETIVO ESTRATEGICO INSTITUCIONAL'],
    ['AEI', 'ACCION ESTRATEGICA INSTITUCIONAL'],
  ] as const) {
    for (const { table, row } of rows) {
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

function motivesLeft(rows: readonly SheetRow[], { withMotives }: CeplanRequest): readonly Unplaced[] {
  if (withMotives) return [];
  const motives = rows.reduce((sum, { table, row }) => sum + motivesIn(table, row).length, 0);
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

/** The columns that CEPLAN does not have and are not read, and the kinds of spending that the classifier does not have. */
function columnNotes(table: Table): readonly string[] {
  const generics = unknownGenerics(table);
  return [
    ...unreadColumns(table, isKnown),
    ...(generics.length === 0
      ? []
      : [
          `Genéricas que no tienen igual en el clasificador y quedan como están: ${enumerate(generics.map(quote))}`,
        ]),
  ];
}

/** Columns of CEPLAN that say what the national plans say, or names of codes that are carried. */
const KNOWN =
  /^(?:F|FN|MOTIVO)\((?:A|AJ|CS|RE|SE|E)(?:_P)?\) (?:0[1-9]|1[0-2]|TOTAL)$|^(?:ESTADO\((?:SE|RE)\)|INCORPORADO|CODIGO EXTERNO|ETAPA|NG|NIVEL DE GOBIERNO|SECTOR(?: ID)?|PLIEGO(?: ID)?|UE(?: ID)?|OE|OBJETIVO ESTRATEGICO|AE|ACCION ESTRATEGICA|(?:OE|AE|OEI|AEI) PRIORIDAD|(?:EJE|LINEAMIENTO)(?: ID)? (?:OE|AE|OEI|AEI|AO)|CATEGORIA|PRODUCTO|(?:DIVISION|GRUPO) FUNCIONAL(?: ID)?|FUNCION(?: ID)?|ACTIVIDAD PRESUPUESTAL(?: ID)?|NRO REGISTRO POI|ACTIVIDAD OPERATIVA SECTORIAL(?: ID)?|UM ID|ACUMULADO|TIPO|CONS PI[AM]|(?:DEPARTAMENTO|PROVINCIA|DISTRITO) NOMBRE UBIGEO|TIPO FINANCIAMIENTO\(PIA\)|FUENTE DE FINANCIAMIENTO|GENERICA DE GASTO|RUBRO|ACTIVO PROGRAMACION)$/;

function isKnown(title: string): boolean {
  return CARRIED.has(title) || KNOWN.test(title);
}
