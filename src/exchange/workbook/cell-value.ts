import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Value } from '../../edit/value.ts';
import { keptFor } from '../../model/progress/remember.ts';
import { dayIn } from '../../schema/date-readings.ts';
import type { Model } from '../../model/model.ts';
import { nearest } from '../../text/nearest.ts';
import type { Path } from '../../text/path.ts';
import { didYouMean, enumerate, quote } from '../../text/spanish.ts';
import { cellAt, textOf } from '../../sheets/sheet.ts';
import { decimalOf, exactOf } from '../decimal.ts';
import { quantity, soles } from '../draft.ts';
import { problemAt } from '../problem.ts';
import type { Table } from '../table.ts';
import { titleKey } from '../table.ts';
import { wrongCode } from './code-form.ts';
import { choicesOf, chosen, type Choice } from './choices.ts';
import type { Column } from './columns.ts';
import { isColumnInPercent } from './in-percent.ts';

/** Months and results that may be less than zero. */
const MAY_BE_NEGATIVE: ReadonlySet<string> = new Set(['devengado_mensual', 'valor']);

/** A number that may mean another one, unless the documents show that it does not. */
export interface Doubt {
  /** Where it would stand, as the path of its column. */
  readonly path: Path;
  readonly decimal: string;
  readonly finding: Diagnostic;
}

/** What a cell is read with. */
export interface CellContext {
  readonly model: Model;
  /** Whether the quantities of the row are in percent. */
  readonly isRowInPercent: boolean;
  /** Takes what is in doubt. */
  readonly doubts: Doubt[];
}

/** The value that a cell means in the documents; undefined for a blank one, and for one at fault, which is found. */
export function valueOfCell(
  table: Table,
  row: number,
  column: Column,
  context: CellContext,
): Value | undefined {
  const key = titleKey(column.title);
  if (!table.has(key)) return undefined;
  switch (column.kind) {
    case 'money':
    case 'quantity':
      return numberOf(table, row, column, context);
    case 'date':
      return dayOf(table, row, key);
    case 'choice':
    case 'yes':
      return choiceOf(table, row, column, context.model);
    case 'codes': {
      const codes = table.text(row, key).split(/[,;\n]+/);
      const list = codes.map((one) => one.trim()).filter((one) => one !== '');
      return list.length === 0 ? undefined : list;
    }
    case 'code': {
      const text = table.code(row, key, column.digits);
      if (text === '') return undefined;
      const wrong = column.isId === true ? wrongCode(text, table.titleOf(key)) : undefined;
      if (wrong) table.say(table.cell(row, key), wrong);
      return wrong ? undefined : text;
    }
    default: {
      const text = table.words(row, key);
      return text === '' ? undefined : text;
    }
  }
}

function numberOf(table: Table, row: number, column: Column, context: CellContext): Value | undefined {
  const { kind, path } = column;
  const key = titleKey(column.title);
  const cell = cellAt(table.sheet, row, table.columns.get(key) ?? 1);
  if (cell?.kind === 'date') {
    table.say(table.cell(row, key), {
      name: 'no-es-numero',
      severity: 'error',
      message: `${quote(table.titleOf(key))} tiene la fecha ${cell.text}, y debe ser un número`,
      help: 'Excel convierte en fecha lo que parece una: dé a la celda formato de número y escriba el valor de nuevo',
    });
    return undefined;
  }
  const negative = path.some((step) => MAY_BE_NEGATIVE.has(String(step)));
  const inPercent = isColumnInPercent(column, context.isRowInPercent);
  const dotIsDecimal = cell?.kind === 'number';
  const decimal = table.decimal(row, key, {
    dotIsDecimal,
    negative,
    inPercent,
    commaMayBePoint: kind === 'quantity' && path[0] !== 'beneficiarios',
    maximum: column.isPercentage === true ? 100 : Infinity,
    inSoles: kind !== 'quantity',
  });
  if (decimal === undefined) return undefined;
  // Excel keeps 61 % as 0.61; what shows its sign says which it is.
  const isPart = inPercent && /^-?0\.\d*[1-9]/.test(decimal) && !textOf(cell).includes('%');
  if (isPart) {
    const whole = decimalOf(exactOf(decimal) * 100n);
    const finding = problemAt(table.cell(row, key), {
      name: 'lectura-doble',
      severity: 'error',
      message: `${quote(table.titleOf(key))} dice ${decimal} y va en porcentaje: puede ser ${whole} % o ${decimal} %`,
      help: `Si es ${whole} %, escriba ${whole}. Si es ${decimal} %, dé a la celda formato de porcentaje y escriba ${decimal}%`,
    });
    context.doubts.push({ path, decimal, finding });
  }
  if (kind === 'quantity') return quantity(decimal);
  return soles(decimal);
}

function dayOf(table: Table, row: number, key: string): Value | undefined {
  const cell = cellAt(table.sheet, row, table.columns.get(key) ?? 1);
  const text = table.text(row, key);
  if (text === '') return undefined;
  const day = dayIn(cell?.kind === 'date' ? text.slice(0, 10) : text);
  if (day !== undefined) return day;
  table.say(table.cell(row, key), {
    name: 'no-es-fecha',
    severity: 'error',
    message: `${quote(table.titleOf(key))} dice ${quote(text)}, que no es una fecha`,
    help: 'Escriba día, mes y año, por ejemplo 30/06/2026',
  });
  return undefined;
}

function choiceOf(table: Table, row: number, column: Column, model: Model): Value | undefined {
  const key = titleKey(column.title);
  const text = table.text(row, key);
  if (text === '' || column.list === undefined) return undefined;
  const choices = choicesOf(column.list, model);
  const { value, isKnown } = chosen(text, choices);
  if (isKnown) return column.kind === 'yes' ? value === 'true' : value;
  table.say(table.cell(row, key), {
    name: 'valor-no-permitido',
    severity: 'error',
    message: `${quote(table.titleOf(key))} dice ${quote(text)}, que no está en la lista`,
    help: `Elija un valor de la lista de la celda.${meant(text, choices)}`,
  });
  return undefined;
}

const labelsOf = keptFor((choices: readonly Choice[]) => choices.map(({ label }) => label));

function meant(text: string, choices: readonly Choice[]): string {
  const labels = labelsOf(choices);
  const near = didYouMean(nearest(text, labels));
  if (near !== '') return ` ${near}`;
  if (labels.length === 0 || labels.length > 12) return '';
  return ` Los valores son ${enumerate(labels.map(quote))}.`;
}
