import type { CellStyle, ConditionalRule, DataValidation } from 'hucre';
import type { BookSheet } from '../../exchange/workbook/book.ts';
import { CUT_OFF_NAME } from '../../exchange/workbook/front.ts';
import { columnName } from '../../text/cell-name.ts';

const NOT_DUE = 'FFD9D9D9';
const MISSING = 'FFFFF2B3';

/** The name of the range that a list stands in. */
export function listName(name: string): string {
  return `lista_${name}`;
}

/** Lists to choose from, and what a number or a day may be. */
export function* validations(
  sheet: BookSheet,
  lists: ReadonlySet<string>,
  first: number,
  last: number,
): Generator<DataValidation> {
  if (last <= first) return;
  for (const [i, { kind, list, title }] of sheet.columns.entries()) {
    const name = columnName(i + 1);
    const range = `${name}${first + 1}:${name}${last}`;
    const common = {
      range,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: title.slice(0, 32),
    } as const;
    if (list !== undefined && lists.has(list))
      yield {
        ...common,
        type: 'list',
        formula1: listName(list),
        errorMessage: 'Elija un valor de la lista.',
      };
    else if (kind === 'date')
      yield {
        ...common,
        type: 'date',
        operator: 'between',
        formula1: '36526',
        formula2: '73050',
        errorMessage: 'Escriba una fecha, por ejemplo 30/06/2026.',
      };
    else if (kind === 'money' || kind === 'quantity')
      yield {
        ...common,
        type: 'decimal',
        operator: 'between',
        formula1: '-1000000000000',
        formula2: '1000000000000',
        errorMessage: 'Escriba solo el número. Si no hay dato, deje la celda en blanco.',
      };
  }
}

/** Months after the cut-off in grey; months that have ended and tell nothing in yellow. */
export function* dueRules(sheet: BookSheet, first: number, last: number): Generator<ConditionalRule> {
  if (last <= first) return;
  let priority = 1;
  for (const [i, { due, isExpected }] of sheet.columns.entries()) {
    if (due === undefined) continue;
    const [year, month, day] = due.split('-').map(Number);
    const name = columnName(i + 1);
    const range = `${name}${first + 1}:${name}${last}`;
    const ended = `DATE(${year},${month},${day})`;
    yield {
      type: 'expression',
      priority: priority++,
      formula: `${ended}>${CUT_OFF_NAME}`,
      range,
      style: { fill: solidRule(NOT_DUE) },
    };
    if (isExpected === true)
      yield {
        type: 'expression',
        priority: priority++,
        formula: `AND(ISBLANK(${name}${first + 1}),$A${first + 1}<>"",${ended}<=${CUT_OFF_NAME})`,
        range,
        style: { fill: solidRule(MISSING) },
      };
  }
}

/** In a rule the colour of a solid fill is that of its ground. */
function solidRule(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', bgColor: { rgb } };
}
