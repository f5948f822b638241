import { DraftBuilder, soles, type Group } from '../draft.ts';
import { codesInWords } from '../budget-rows.ts';
import { decimalOf, exactOf, sumOf } from '../decimal.ts';
import type { Table } from '../table.ts';
import type { Unplaced } from '../proposal.ts';
import { activityDraft } from './activity.ts';
import type { CeplanOptions } from './options.ts';
import { isFinancial, programmeOf, putProgramme, sayBlanks } from './money.ts';
import { monthCell, monthsOf, programmeBlock } from './rows.ts';

/** Categories and generic codes of CEPLAN and those of the budget's classifier; 5 is current spending, 6 and 7 are not. */
const GENERICS: ReadonlyMap<string, string> = new Map([
  ['5-21', '2.1'],
  ['5-22', '2.2'],
  ['5-23', '2.3'],
  ['5-24', '2.4'],
  ['6-24', '2.4'],
  ['5-25', '2.5'],
  ['6-26', '2.6'],
  ['7-28', '2.8'],
]);

/**
 * What the rows of one activity state of it in the financial export: quantities stand again on each row and are taken
 * once; money is of its row, and adds up. Rows without months nor a total of money say nothing of it.
 */
export function financialDraft(
  table: Table,
  rows: readonly [number, ...number[]],
  options: CeplanOptions,
): { readonly draft: DraftBuilder; readonly unplaced: readonly Unplaced[] } {
  const draft = activityDraft(table, rows, options);
  const block = programmeBlock(table, rows, 'FN');
  const items = new Map<string, { readonly item: Group; readonly rows: number[] }>();
  const unplaced: Unplaced[] = [];
  for (const row of rows) {
    const months = monthsOf(table, row, block);
    if (months.values.size === 0 && exactOf(months.total ?? '0') === 0n) continue;
    const [fuente, rubro, gg] = [
      table.text(row, 'FF ID'),
      table.code(row, 'RUBRO ID', 2),
      table.text(row, 'GG ID'),
    ];
    if (fuente === '' && rubro === '' && gg === '') {
      if (sumOf(months.values.values()) !== 0n)
        unplaced.push({
          what: `Fila ${row}: dinero programado sin fuente, rubro ni genérica`,
          rows: 1,
          sum: decimalOf(sumOf(months.values.values())),
        });
      continue;
    }
    const generica = GENERICS.get(gg) ?? gg;
    const key = [fuente, rubro, generica].join('|');
    const known = items.get(key);
    if (known) known.rows.push(row);
    else {
      const item: Group = {};
      if (fuente !== '') item['fuente'] = fuente;
      if (rubro !== '') item['rubro'] = rubro;
      if (generica !== '') item['generica'] = generica;
      items.set(key, { item, rows: [row] });
    }
  }
  const [first] = rows;
  const read = [...items.values()].map(({ item, rows: own }) => ({
    item,
    ...programmeOf(table, own, block, { ...options, of: ` (${codesInWords(item)})` }),
  }));
  sayBlanks(
    table,
    first,
    read.flatMap(({ blanks }) => blanks),
  );
  const list = read.map(({ item, months, pim }): Group => {
    const programado = Object.fromEntries([...months].map(([mes, value]) => [mes, soles(value)]));
    return {
      ...item,
      ...(pim === undefined ? {} : { pim: soles(pim) }),
      ...(months.size === 0 ? {} : { programado }),
    };
  });
  // The total is the sum of its rows, and need not be said again.
  if (list.length === 0) putProgramme(draft, table, rows, options);
  else {
    draft.set(['presupuesto', 'detalle'], list, table.cell(first, 'GG ID'));
    for (const [i, { rows: own }] of [...items.values()].entries())
      draft.note(['presupuesto', 'detalle', String(i)], monthCell(table, own[0] ?? first, block, 'ene'));
  }
  return { draft, unplaced };
}

/** The generic codes of a table that the classifier has no equal for, as CEPLAN writes them. */
export function unknownGenerics(table: Table): readonly string[] {
  if (!isFinancial(table)) return [];
  const codes = new Set(table.rows.map((row) => table.text(row, 'GG ID')));
  return [...codes].filter((code) => code !== '' && !GENERICS.has(code));
}
