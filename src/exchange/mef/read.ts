import { withoutLeadingZeros } from '../../text/leading-zeros.ts';
import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import { wholeFile } from '../../diagnostics/whole-file.ts';
import { MESES } from '../../text/months.ts';
import { count, enumerate, quote } from '../../text/spanish.ts';
import { exactOf, hasPartsOfCents, partsOfCents, readDecimal, sumOf, withoutApostrophe } from '../decimal.ts';
import type { Entity } from '../entity.ts';
import { cellIn, problemAt, type Named } from '../problem.ts';
import { readYear } from '../row-years.ts';
import type { Unplaced } from '../proposal.ts';
import { hasParted, isWide, wideRows } from '../wide-rows.ts';
import { Repeats } from './repeats.ts';
import { addTo, MEF_AMOUNTS, SpendingSum, type MefAmount, type Spending } from './spending.ts';
import type { MefPart } from './part.ts';

export interface MefRead {
  readonly spending: Spending | undefined;
  readonly found: readonly Diagnostic[];
  readonly left: readonly Unplaced[];
  /** Rows of the municipality. */
  readonly rows: number;
}

/** No more findings than these of one file: after them it is wrong as a whole. */
const MOST_FINDINGS = 200;

/**
 * Adds up the rows of one municipality, of all parts of a file. Rows of others are passed over; a file may hold several
 * years only where one is asked for. Amounts may be less than zero: they are taken back. A month of twelve that no row
 * states is not there. A row that cannot be taken is found, or told where it need not be of the municipality.
 */
export function readMef(
  parts: readonly MefPart[],
  { entity, anio }: { readonly entity: Entity; readonly anio: number | undefined },
): MefRead {
  const sums = new Map<number, SpendingSum>();
  const found: Diagnostic[] = [];
  const say = (diagnostic: Diagnostic): void => {
    if (found.length < MOST_FINDINGS) found.push(diagnostic);
  };
  const seen = new Set<string>();
  const repeats = new Repeats(say);
  /** The names of the units that execute and are taken for the municipality, by their codes. */
  const units = new Map<string, string>();
  let own = 0;
  let unnamed = 0;
  let otherYears = 0;
  for (const part of parts) {
    const { rows, titles, named, titleRow, textAt, separator } = part;
    const { form, at } = titles;
    for (const { row, fields } of rows) {
      if (row <= titleRow) continue;
      const text = (name: string): string =>
        withoutApostrophe(textAt?.(row, name) ?? fields[at.get(name) ?? -1] ?? '');
      const cell = (name: string): Location => cellIn(named, row, (at.get(name) ?? 0) + 1);
      const sec = text('sec_ejec').padStart(6, '0');
      if (!/^\d{6}$/.test(sec) || sec === '000000') {
        if (fields.some((field) => field.trim() !== '')) unnamed++;
        continue;
      }
      seen.add(sec);
      if (!isOwn(sec, text, entity)) continue;
      const { width, titled } = titles;
      // A book holds each cell where it stands.
      const isLonger = textAt === undefined && fields.length > width;
      if (
        isLonger &&
        (isWide({ cells: fields, width, titled }) || hasParted(fields.slice(titles.amounts), separator))
      ) {
        say(problemAt(cellIn(named, row, titled + 1), wideRows([row], fields.length, titled)));
        continue;
      }
      const year = readYear(text('anio'));
      if (year === undefined) {
        say(unread(cell('anio'), row, text('anio'), 'ANO_EJE'));
        continue;
      }
      if (anio !== undefined && year !== anio) {
        otherYears++;
        continue;
      }
      own++;
      if (!units.has(sec)) units.set(sec, text('nombre'));
      // Goals are numbered by each: those of two cannot be added.
      if (units.size > 1)
        return { spending: undefined, found: [severalUnits(named, entity, units)], left: [], rows: own };
      const decimal = (name: string): string | undefined => {
        const value = text(name);
        if (value === '') return undefined;
        const read = readDecimal(value, { dotIsDecimal: true });
        if (read.kind === 'number') {
          if (!hasPartsOfCents(read.decimal)) return read.decimal;
          say(problemAt(cell(name), partsOfCents(`monto de ${name}`, read.decimal)));
          return undefined;
        }
        say(
          problemAt(cell(name), {
            name: 'no-es-numero',
            severity: 'error',
            message: `${quote(`monto de ${name}`)} dice ${quote(value)}, que no es un número`,
            help: 'Descargue el archivo de nuevo, o corrija la celda',
          }),
        );
        return undefined;
      };
      const sum = sums.get(year) ?? new SpendingSum();
      sums.set(year, sum);
      const keys = keysOf(text);
      const mes = form === 'rows' ? readMonth(text('mes')) : undefined;
      if (form === 'rows' && mes === undefined) {
        say(unread(cell('mes'), row, text('mes'), 'MES_EJE'));
        continue;
      }
      const group = sum.group(keys, cell('meta'));
      repeats.look(part, { row, fields, year, mes, keys });
      if (textAt === undefined) repeats.lookAtTwins(part, { row, fields });
      const blankAt = (name: string): Location | undefined =>
        text(name) === '' ? cell(at.has(name) ? name : 'meta') : undefined;
      const amounts = new Map(MEF_AMOUNTS.map((name) => [name, decimal(name)]));
      for (const [name, amount] of amounts)
        addTo(group.amounts, name, amount, carries(mes, name) ? () => blankAt(name) : undefined);
      const devengado = amounts.get('devengado');
      if (mes === undefined) {
        const values = MESES.map((each) => [each, decimal(each)] as const);
        const isWhole = areWhole(
          values.flatMap(([, value]) => value ?? []),
          devengado,
        );
        for (const [each, value] of values)
          addTo(group.months, each, value, isWhole ? undefined : () => blankAt(each));
      } else if (mes > 0) addTo(group.months, MESES[mes - 1] ?? 'dic', devengado, () => blankAt('devengado'));
    }
  }
  const left = [
    { what: 'Filas que no dicen su ejecutora en SEC_EJEC', rows: unnamed },
    { what: 'Filas de la municipalidad de otros años', rows: otherYears },
  ].filter(({ rows }) => rows > 0);
  const [year, ...others] = [...sums.keys()].sort((a, b) => a - b);
  const [{ named } = { named: { file: '', sheet: undefined } }] = parts;
  if (year === undefined || others.length > 0)
    return {
      spending: undefined,
      found:
        found.length > 0 && year === undefined
          ? found
          : [...found, nothingOf(named, entity, anio, { seen, sums })],
      left,
      rows: own,
    };
  const sum = sums.get(year) ?? new SpendingSum();
  if (parts.some(({ titles: { form } }) => form === 'rows')) sum.settleMonths();
  const nombre = [...units.values()][0] ?? '';
  return {
    spending: { anio: year, nombre, groups: sum.groups, lastMonth: sum.lastMonth },
    found,
    left,
    rows: own,
  };
}

/** Whether a row says an amount: all of them where it is of the year, else its budget in the month 0 and the others after it. */
function carries(mes: number | undefined, name: MefAmount): boolean {
  return mes === undefined || (mes === 0) === (name === 'pia' || name === 'pim');
}

/** Whether the months that a row states make up its year: in the accounts, the blank ones then add nothing. */
function areWhole(months: readonly string[], year: string | undefined): boolean {
  return year !== undefined && sumOf(months) === exactOf(year);
}

/** 0, which carries the budget, to 12; undefined for what is no month. */
function readMonth(text: string): number | undefined {
  return /^(?:0?\d|1[0-2])(?:\.0+)?$/.test(text) ? Number(text) : undefined;
}

/** A row of the municipality without its year or its month, in a column of the MEF. */
function unread(cell: Location, row: number, text: string, column: 'ANO_EJE' | 'MES_EJE'): Diagnostic {
  const what = column === 'ANO_EJE' ? 'de qué año es' : 'de qué mes es';
  return problemAt(cell, {
    name: 'otro-periodo',
    severity: 'error',
    message:
      text === '' ? `La fila ${row} no dice ${what}` : `La fila ${row} no dice ${what}: pone ${quote(text)}`,
    help: `Complete la columna ${column}, o borre la fila si no es un gasto`,
  });
}

/** Without a unit that executes, a municipality is told by its district and by being of local government. */
function isOwn(sec: string, text: (name: string) => string, { secEjec, ubigeo }: Entity): boolean {
  if (secEjec !== undefined) return sec === secEjec;
  if (ubigeo === undefined) return true;
  if (text('nivel') !== '' && text('nivel') !== 'M') return false;
  const district = ['departamento', 'provincia', 'distrito']
    .map((name) => text(name).padStart(2, '0'))
    .join('');
  return district === ubigeo;
}

function keysOf(text: (name: string) => string): {
  readonly meta: string;
  readonly rubro: string;
  readonly generica: string;
  readonly cui: string | undefined;
} {
  const generica = text('generica').replace(/^2\./, '');
  const producto = text('producto');
  return {
    meta: withoutLeadingZeros(text('meta')),
    rubro: text('rubro') === '' ? '' : text('rubro').padStart(2, '0'),
    generica: generica === '' ? '' : `2.${generica}`,
    cui: text('tipo') === '2' && /^\d{7}$/.test(producto) ? producto : undefined,
  };
}

/** A district can have more than one unit that executes, and a file of the country has all of them. */
function severalUnits({ file }: Named, { ubigeo }: Entity, units: ReadonlyMap<string, string>): Diagnostic {
  const named = [...units].map(([sec, nombre]) => `${sec} ${nombre}`.trim());
  return problemAt(wholeFile(file), {
    name: 'otra-entidad',
    severity: 'error',
    message: `${ubigeo === undefined ? 'El archivo tiene' : `En el ubigeo ${ubigeo} hay`} más de una ejecutora (${enumerate(named)}), y el plan no dice cuál es la suya`,
    help: `Agregue su código a la entidad del plan, por ejemplo ${quote(`sec_ejec: "${[...units.keys()][0] ?? ''}"`)}${ubigeo === undefined ? ', o su «ubigeo»' : ''}`,
  });
}

function nothingOf(
  { file }: Named,
  { secEjec, ubigeo }: Entity,
  anio: number | undefined,
  { seen, sums }: { readonly seen: ReadonlySet<string>; readonly sums: ReadonlyMap<number, SpendingSum> },
): Diagnostic {
  const years = [...sums.keys()].sort((a, b) => a - b).join(', ');
  const who = secEjec === undefined ? `del ubigeo ${ubigeo ?? ''}` : `de la ejecutora ${secEjec}`;
  return problemAt(wholeFile(file), {
    name: sums.size > 1 ? 'otro-periodo' : 'otra-entidad',
    severity: 'error',
    message:
      sums.size > 1
        ? `El archivo tiene montos de ${years}, y se importa un año por vez`
        : `Ninguna fila es ${who}${anio === undefined ? '' : ` y de ${anio}`}; el archivo tiene ${count(seen.size, 'ejecutora', 'ejecutoras')}`,
    help:
      sums.size > 1
        ? `Diga el año, por ejemplo --period ${years.slice(0, 4)}`
        : 'Revise «sec_ejec» y «ubigeo» en la entidad del plan, o el año de --period',
  });
}
