import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Value } from '../../edit/value.ts';
import { isInPercent } from '../../model/percent-unit.ts';
import { MESES, type Mes } from '../../text/months.ts';
import { quote } from '../../text/spanish.ts';
import { DraftBuilder, quantity } from '../draft.ts';
import { decimalOf, exactOf, sumOf } from '../decimal.ts';
import type { Table } from '../table.ts';
import { FINANCING, PRIORITIES } from './choices.ts';
import type { Block } from './columns.ts';
import type { CeplanOptions } from './options.ts';
import { isWork, putMoney } from './money.ts';
import { putMotives } from './motives.ts';
import { monthCell, monthsOf, programmeBlock, sameMonths, totalIs, type Months } from './rows.ts';

/**
 * What the rows of one activity state of it; they differ in their district, or in their source of money. `rows` are
 * 1-based and at least one.
 */
export function activityDraft(
  table: Table,
  rows: readonly [number, ...number[]],
  options: CeplanOptions,
): DraftBuilder {
  const [row] = rows;
  const draft = new DraftBuilder();
  const put = (path: readonly string[], value: Value | undefined, column: string): void => {
    draft.set(path, value, table.cell(row, column));
  };
  const codigo = table.text(row, 'ACTIVIDAD OPERATIVA ID');
  const nombre = table.text(row, 'ACTIVIDAD OPERATIVA');
  const producto = table.text(row, 'PRODUCTO ID');
  put(['id'], codigo, 'ACTIVIDAD OPERATIVA ID');
  put(['nombre'], nombre, 'ACTIVIDAD OPERATIVA');
  if (isWork(producto)) put(['tipo'], 'inversion', 'PRODUCTO ID');
  else if (producto !== '')
    draft.setUsual({ path: ['tipo'], value: 'actividad' }, table.cell(row, 'PRODUCTO ID'));
  const pei = table.has('AEI') && table.text(row, 'AEI') !== '' ? 'AEI' : 'OEI';
  put(['pei'], table.text(row, pei), pei);
  put(['unidad'], unitOf(table, row)?.id, 'CENTRO COSTO ID');
  const districts = [...new Set(rows.map((one) => ubigeoOf(table, one)).filter((code) => code !== ''))];
  if (districts.length > 0) put(['distritos'], districts, 'DIS. UBIGEO');
  const priority = table.text(row, 'PRIORIDAD').charAt(0);
  put(
    ['prioridad'],
    keyOf(PRIORITIES, (one) => one.charAt(0) === priority),
    'PRIORIDAD',
  );
  // In the financial export it is of a source of money, and of the activity only where all say the same.
  const financing = new Set(rows.map((one) => table.text(one, 'TIPO FINANCIAMIENTO(PIM)').toUpperCase()));
  if (financing.size === 1)
    put(
      ['financiamiento'],
      keyOf(FINANCING, (one) => financing.has(one)),
      'TIPO FINANCIAMIENTO(PIM)',
    );
  const activa = table.text(row, 'ACTIVO AO').toUpperCase();
  if (activa === 'NO') put(['activa'], false, 'ACTIVO AO');
  else if (activa === 'SI' || activa === 'SÍ')
    draft.setUsual({ path: ['activa'], value: true }, table.cell(row, 'ACTIVO AO'));
  if (/^AOI\d{11}$/.test(codigo)) put(['codigo_ceplan'], codigo, 'ACTIVIDAD OPERATIVA ID');
  if (isWork(producto)) put(['cui'], producto, 'PRODUCTO ID');
  putMoney(draft, table, rows, options);
  putIndicator(draft, table, rows, options);
  if (options.withMotives) putMotives(draft, table, row);
  return draft;
}

/** Our word for what CEPLAN writes; undefined for what it does not. */
function keyOf(words: ReadonlyMap<string, string>, isWritten: (word: string) => boolean): string | undefined {
  return [...words].find(([, word]) => isWritten(word))?.[0];
}

/** The unit that answers: its cost centre, or the one above it where the row names none. */
export function unitOf(
  table: Table,
  row: number,
): { readonly id: string; readonly nombre: string; readonly column: string } | undefined {
  for (const [id, nombre] of [
    ['CENTRO COSTO ID', 'CENTRO DE COSTO'],
    ['CC RESPONSABLE ID', 'CC RESPONSABLE'],
  ] as const) {
    const code = table.text(row, id);
    if (code !== '') return { id: code, nombre: table.text(row, nombre) || code, column: id };
  }
  return undefined;
}

/** Six digits from two and two and two, or from one column that holds them all; empty where there are none. */
function ubigeoOf(table: Table, row: number): string {
  const district = table.text(row, 'DIS. UBIGEO');
  if (/^\d{5,6}$/.test(district)) return district.padStart(6, '0');
  const parts = ['DEP. UBIGEO', 'PROV. UBIGEO'].map((column) => table.code(row, column, 2));
  const all = [...parts, table.code(row, 'DIS. UBIGEO', 2)].join('');
  return /^\d{6}$/.test(all) ? all : '';
}

function putIndicator(
  draft: DraftBuilder,
  table: Table,
  rows: readonly [number, ...number[]],
  options: CeplanOptions,
): void {
  const [row] = rows;
  draft.set(
    ['indicador', 'nombre'],
    table.text(row, 'ACTIVIDAD OPERATIVA'),
    table.cell(row, 'ACTIVIDAD OPERATIVA'),
  );
  draft.set(
    ['indicador', 'unidad_medida'],
    table.text(row, 'UNIDAD DE MEDIDA'),
    table.cell(row, 'UNIDAD DE MEDIDA'),
  );
  const block = programmeBlock(table, rows, 'F');
  const programme = joined(table, rows, block);
  const done = joined(table, rows, 'F(SE)');
  const told = [
    [block, programme],
    ['F(SE)', done],
  ] as const;
  putAccumulation(draft, table, row, { told, options });
  if (block === 'F(RE)') putOriginal(draft, table, rows, programme);
  doubtParts(table, row, told);
  for (const [name, from, months] of [
    ['programado', block, programme],
    ['ejecutado', 'F(SE)', done],
  ] as const) {
    for (const mes of MESES) {
      const value = months.values.get(mes);
      if (value !== undefined)
        draft.set(['indicador', name, mes], quantity(value), monthCell(table, row, from, mes));
    }
  }
}

/** Percentages none of which passes 1: Excel keeps 61 % as 0.61, and only its author knows. */
function doubtParts(
  table: Table,
  row: number,
  told: readonly (readonly [block: Block, months: Months])[],
): void {
  if (!isInPercent(table.text(row, 'UNIDAD DE MEDIDA'))) return;
  const stated = told.flatMap(([block, { values }]) =>
    [...values].flatMap(([mes, value]) => (Number(value) > 0 ? [{ block, mes, value }] : [])),
  );
  const part = stated.find(({ value }) => Number(value) < 1);
  if (part === undefined || stated.some(({ value }) => Number(value) > 1)) return;
  const whole = decimalOf(exactOf(part.value) * 100n);
  table.say(monthCell(table, row, part.block, part.mes), {
    name: 'lectura-doble',
    severity: 'warning',
    message: `${quote(table.text(row, 'ACTIVIDAD OPERATIVA ID'))} se cuenta en porcentaje y ningún mes pasa de 1: ${part.value} puede ser ${whole} %, y se lee ${part.value} %`,
    help: `Si es ${whole} %, corrija sus meses en la hoja antes de importarla`,
  });
}

/** What was programmed before it was reprogrammed, where that differs. */
function putOriginal(
  draft: DraftBuilder,
  table: Table,
  rows: readonly [number, ...number[]],
  programme: Months,
): void {
  const [row] = rows;
  const original = joined(table, rows, 'F(CS)');
  const isTotalAlone = original.values.size === 0 && Number(original.total ?? '0') !== 0;
  if (!isTotalAlone && original.values.size === 0) return;
  const how = totalIs(original);
  const isLevel = how !== 'suma' && how !== 'nada';
  // The same months are the same programme, unless their total was a level then and is another thing now.
  if (!isTotalAlone && sameMonths(original, programme) && (!isLevel || how === totalIs(programme))) {
    draft.setUsual(
      {
        path: ['indicador', 'programado_original'],
        value: Object.fromEntries([...original.values].map(([mes, value]) => [mes, quantity(value)])),
      },
      monthCell(table, row, 'F(CS)', 'ene'),
    );
    return;
  }
  if (isTotalAlone || isLevel) {
    // The total is a level, and months that add up cannot be told from it.
    draft.set(
      ['indicador', 'meta_original'],
      quantity(original.total ?? '0'),
      table.cell(row, 'F(CS) TOTAL'),
    );
    return;
  }
  for (const mes of MESES) {
    const value = original.values.get(mes);
    if (value !== undefined)
      draft.set(
        ['indicador', 'programado_original', mes],
        quantity(value),
        monthCell(table, row, 'F(CS)', mes),
      );
  }
}

/** How its months make the year; that they add up need not be written. */
function putAccumulation(
  draft: DraftBuilder,
  table: Table,
  row: number,
  read: Parameters<typeof accumulationOf>[2],
): void {
  const said = accumulationOf(table, row, read);
  if (said === undefined) return;
  const path = ['indicador', 'acumulacion'];
  // A mean is nothing that the planning system could say.
  if (said.how === 'suma') draft.setUsual({ path, value: 'suma', spared: 'promedio' }, said.cell);
  else draft.set(path, said.how, said.cell);
}

/**
 * How months make the year: CEPLAN adds up what was reprogrammed and what was done, so that a total that is not the sum
 * says how. Where the programme states no total, that of what was done tells. Undefined where nothing does, and where
 * the sum is the last month and the largest too.
 */
function accumulationOf(
  table: Table,
  row: number,
  {
    told,
    options: { cumulative },
  }: {
    readonly told: readonly (readonly [block: Block, months: Months])[];
    readonly options: CeplanOptions;
  },
): { readonly how: 'suma' | 'ultimo' | 'maximo'; readonly cell: Location } | undefined {
  for (const [from, months] of told) {
    const is = totalIs(months);
    if (is === 'nada') continue;
    const title = `${from} TOTAL`;
    const cell = table.cell(row, title);
    if (is === 'suma') return isSumAlone(months) ? { how: 'suma', cell } : undefined;
    if (is === 'ultimo' || is === 'maximo') return { how: is, cell };
    if (cumulative !== undefined) return { how: cumulative ? 'ultimo' : 'suma', cell };
    table.say(cell, {
      name: 'total-no-cuadra',
      severity: 'error',
      message: `${quote(table.titleOf(title))} dice ${months.total ?? ''}, y no es la suma de sus meses (${decimalOf(sumOf(months.values.values()))}) ni el último ni el mayor`,
      help: 'Corrija la hoja, o diga cómo se leen los meses: --cumulative no si se suman, --cumulative si si cada mes es el total hasta ese mes',
    });
    return undefined;
  }
  return undefined;
}

/** Whether the sum of some months is neither the last nor the largest of them, as where all but one are zero. */
function isSumAlone({ values, total }: Months): boolean {
  return [...values.values()].every((value) => exactOf(value) !== exactOf(total ?? '0'));
}

/**
 * The months of an activity of several rows. Rows that say the same are one thing said again; rows that differ are added
 * only where each states the total of all of them, which proves it.
 */
function joined(table: Table, rows: readonly [number, ...number[]], block: Block): Months {
  const all = rows.map((row) => monthsOf(table, row, block));
  const [first] = all;
  if (first === undefined) return { values: new Map(), total: undefined };
  const stated = all.filter(({ values }) => values.size > 0);
  const [one] = stated;
  if (one === undefined || stated.every((other) => sameMonths(one, other))) return one ?? first;
  const values = new Map<Mes, string>();
  for (const mes of MESES) {
    const months = stated.flatMap((other) => other.values.get(mes) ?? []);
    if (months.length > 0) values.set(mes, decimalOf(sumOf(months)));
  }
  const whole = sumOf(values.values());
  if (stated.every(({ total }) => total !== undefined && exactOf(total) === whole))
    return { values, total: decimalOf(whole) };
  table.say(table.cell(rows[1] ?? rows[0], `${block} 01`), {
    name: 'filas-distintas',
    severity: 'error',
    message: `La actividad ${quote(table.text(rows[0], 'ACTIVIDAD OPERATIVA ID'))} tiene ${rows.length} filas con cantidades distintas en ${quote(block)}, y su total no dice si se suman`,
    help: 'Deje en la hoja una sola fila por actividad, con la cantidad que corresponde',
  });
  return one;
}
