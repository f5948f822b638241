import { MESES, type Mes } from '../../text/months.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { monthName } from '../../model/progress/calendar.ts';
import type { Problem } from '../problem.ts';
import { titleKey } from '../table.ts';

/** How the MEF's open data say what was spent each month: a column for each month, or a row for each. */
export interface MefTitles {
  readonly form: 'columns' | 'rows';
  /** By our names, the 0-based columns. */
  readonly at: ReadonlyMap<string, number>;
  /** By our names, further columns of the same title. */
  readonly twins: ReadonlyMap<string, readonly number[]>;
  /** How many cells the row of titles has, and after how many of them none has a title. */
  readonly width: number;
  readonly titled: number;
  /** The titles of the columns that are not of the MEF, as written, and are not read. */
  readonly unread: readonly string[];
  /** Where the first column of amounts is, 0-based. */
  readonly amounts: number;
  /** The 0-based columns of no amount: what says of which money a row is. */
  readonly classes: readonly number[];
  /** The 0-based columns of all the codes of a line of the budget, which no two rows have alike; none where one is missing. */
  readonly line: readonly number[];
}

const MONTH_NAMES: Readonly<Record<string, Mes>> = {
  ENERO: 'ene',
  FEBRERO: 'feb',
  MARZO: 'mar',
  ABRIL: 'abr',
  MAYO: 'may',
  JUNIO: 'jun',
  JULIO: 'jul',
  AGOSTO: 'ago',
  SEPTIEMBRE: 'set',
  SETIEMBRE: 'set',
  OCTUBRE: 'oct',
  NOVIEMBRE: 'nov',
  DICIEMBRE: 'dic',
};

/** Our names of the columns that are read, by the names of the MEF. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['ANO_EJE', 'anio'],
  ['NIVEL_GOBIERNO', 'nivel'],
  ['SEC_EJEC', 'sec_ejec'],
  ['EJECUTORA_NOMBRE', 'nombre'],
  ['DEPARTAMENTO_EJECUTORA', 'departamento'],
  ['PROVINCIA_EJECUTORA', 'provincia'],
  ['DISTRITO_EJECUTORA', 'distrito'],
  ['SEC_FUNC', 'meta'],
  ['TIPO_ACT_PROY', 'tipo'],
  ['PRODUCTO_PROYECTO', 'producto'],
  ['RUBRO', 'rubro'],
  ['TIPO_TRANSACCION', 'transaccion'],
  ['GENERICA', 'generica'],
  ['MES_EJE', 'mes'],
  ['MONTO_PIA', 'pia'],
  ['MONTO_PIM', 'pim'],
  ['MONTO_CERTIFICADO', 'certificado'],
  ['MONTO_CERTIFICADO_ANUAL', 'certificado'],
  ['MONTO_COMPROMETIDO_ANUAL', 'comprometido'],
  ['MONTO_COMPROMETIDO', 'compromiso_mensual'],
  ['MONTO_DEVENGADO', 'devengado'],
  ['MONTO_DEVENGADO_ANUAL', 'devengado'],
  ['MONTO_GIRADO', 'girado'],
  ['MONTO_GIRADO_ANUAL', 'girado'],
  ...Object.entries(MONTH_NAMES).map(([name, mes]) => [`MONTO_DEVENGADO_${name}`, mes] as const),
]);

/** The other columns of the files of the MEF: what says no more than those that are read, or only for whom an amount is. */
const OTHERS =
  /^(?:NIVEL_GOBIERNO|SECTOR|PLIEGO|EJECUTORA|(?:DEPARTAMENTO|PROVINCIA|DISTRITO)_(?:EJECUTORA|META)|PROGRAMA_PPTO|TIPO_ACT_PROY|PRODUCTO_PROYECTO|ACTIVIDAD_ACCION_OBRA|FUNCION|DIVISION_FUNCIONAL|GRUPO_FUNCIONAL|META|FINALIDAD|FUENTE_FINANCIAMIENTO|FUENTE_FINANC|RUBRO|TIPO_RECURSO|CATEGORIA_GASTO|CATEG_GASTO|TIPO_TRANSACCION|GENERICA|SUBGENERICA(?:_DET)?|ESPECIFICA(?:_DET)?)(?:_NOMBRE)?$/;

/** The columns of the codes that tell a line of the budget from all others. */
const LINE = [
  'SEC_FUNC',
  'RUBRO',
  'TIPO_RECURSO',
  'GENERICA',
  'SUBGENERICA',
  'SUBGENERICA_DET',
  'ESPECIFICA',
  'ESPECIFICA_DET',
] as const;

/** Whether a title, as it is compared, is one of the MEF's. */
export function isOfMef(title: string): boolean {
  return NAMES.has(title) || OTHERS.test(title);
}

/** The columns of a row of titles; undefined where it is none of these files. */
export function mefTitles(fields: readonly string[]): MefTitles | undefined {
  const at = new Map<string, number>();
  const titles = new Map<string, string>();
  const twins = new Map<string, number[]>();
  for (const [i, field] of fields.entries()) {
    const title = keyOf(field);
    const name = NAMES.get(title);
    if (name === undefined) continue;
    if (!at.has(name)) {
      at.set(name, i);
      titles.set(name, title);
      // Other names of one thing may be two things: the first is the one that is read.
    } else if (titles.get(name) === title) twins.set(name, [...(twins.get(name) ?? []), i]);
  }
  if (!['anio', 'sec_ejec', 'meta', 'pim'].every((name) => at.has(name))) return undefined;
  const columns = {
    at,
    twins,
    width: fields.length,
    amounts: fields.findIndex(isAmount),
    classes: fields.flatMap((field, i) => (isAmount(field) ? [] : [i])),
    line: lineIn(fields.map(keyOf)),
    unread: fields
      .filter((field) => field.trim() !== '' && !isOfMef(keyOf(field)))
      .map((field) => field.trim()),
    titled: fields.findLastIndex((field) => field.trim() !== '') + 1,
  };
  if (MESES.some((mes) => at.has(mes))) return { form: 'columns', ...columns };
  return at.has('mes') && at.has('devengado') ? { form: 'rows', ...columns } : undefined;
}

function lineIn(titles: readonly string[]): MefTitles['line'] {
  if (!LINE.every((title) => titles.includes(title))) return [];
  return titles.flatMap((title, i) => (isOfMef(title) && !/^MONTO_|_NOMBRE$/.test(title) ? [i] : []));
}

function isAmount(field: string): boolean {
  return keyOf(field).startsWith('MONTO_');
}

function keyOf(field: string): string {
  return titleKey(field.replace(/^\uFEFF/, ''));
}

/** The months without a column, where a later one has it: what they hold would be missing without a word. */
export function monthsMissing({ form, at }: MefTitles): Problem | undefined {
  const missing = form === 'columns' ? MESES.slice(0, lastColumn(at)).filter((mes) => !at.has(mes)) : [];
  if (missing.length === 0) return undefined;
  return {
    name: 'meses-ausentes',
    severity: 'error',
    message: `${missing.length === 1 ? 'Falta la columna' : 'Faltan las columnas'} de lo devengado en ${enumerate(missing.map(monthName))}, y hay la de un mes posterior`,
    help: 'Importe el archivo como lo da el MEF, sin borrar columnas ni cambiar sus títulos',
  };
}

/** That the last months of the year have no column; none where all have. */
export function monthsUntold({ form, at }: MefTitles): readonly string[] {
  const last = lastColumn(at);
  if (form !== 'columns' || last === MESES.length) return [];
  return [
    `El archivo tiene ${count(last, 'columna de mes', 'columnas de meses')}: no dice lo devengado desde ${monthName(MESES[last] ?? 'dic')}`,
  ];
}

/** How many months there are up to the last one that has a column. */
function lastColumn(at: MefTitles['at']): number {
  return MESES.findLastIndex((mes) => at.has(mes)) + 1;
}
