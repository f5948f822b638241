import type { Tells } from '../proposal.ts';
import type { Table } from '../table.ts';
import { isFinancial } from './money.ts';
import type { CeplanOptions } from './options.ts';
import { programmeBlocks } from './rows.ts';

/** What a table has columns for, of what documents say of an activity. */
export function tellsOf(table: Table, { pimIsFn }: CeplanOptions): Tells {
  const budget = isFinancial(table) ? 'presupuesto/detalle' : 'presupuesto';
  const programme = (kind: 'F' | 'FN'): readonly string[] =>
    programmeBlocks(kind).map((block) => `${block} 01`);
  const fields: readonly (readonly [name: string, titles: readonly string[]])[] = [
    ['pei', ['AEI', 'OEI']],
    ['unidad', ['CENTRO COSTO ID', 'CC RESPONSABLE ID']],
    ['distritos', ['DIS. UBIGEO']],
    ['prioridad', ['PRIORIDAD']],
    ['presupuesto/categoria', ['CATEGORIA ID']],
    ['presupuesto/actividad_presupuestal', ['ACTIVIDAD PRESUPUESTAL ID']],
    ['indicador/programado', programme('F')],
    ['indicador/ejecutado', ['F(SE) 01']],
    [`${budget}/programado`, programme('FN')],
    ['presupuesto/devengado_mensual', ['FN(SE) 01']],
    [`${budget}/pim`, pimIsFn ? programme('FN') : []],
  ];
  return new Set(
    fields.filter(([, titles]) => titles.some((title) => table.has(title))).map(([name]) => name),
  );
}
