import type { Model } from '../../model/model.ts';
import { hasPartOfOne, isInPercent } from '../../model/percent-unit.ts';
import { valueAt } from '../../schema/value-at.ts';
import type { Sheet } from '../../sheets/sheet.ts';
import type { Path } from '../../text/path.ts';
import { tableIn, titleKey, type Table } from '../table.ts';
import { choicesOf, chosen } from './choices.ts';
import { CODE_TITLE, type Column, type SheetPlan } from './columns.ts';
import { ACTIVITIES_SHEET, RESULTS_SHEET } from './sheet-plans.ts';

const UNIT = titleKey('Unidad de medida');
const INDICATOR = titleKey('Indicador del plan');

/** What activities count in, by their codes: as their sheet says, or else the documents of the period. */
export type Units = ReadonlyMap<string, string>;

/** `sheets` are those of a workbook, `periodo` is its own. */
export function unitsIn(sheets: readonly Sheet[], model: Model, periodo: string): Units {
  const units = new Map<string, string>();
  for (const { id, data, poi } of model.actividades)
    if (poi.periodo === periodo && data.indicador?.unidad_medida !== undefined)
      units.set(id, data.indicador.unidad_medida);
  for (const sheet of sheets) {
    if (sheet.name !== ACTIVITIES_SHEET) continue;
    const table = tableIn(sheet, { file: '', sheet: sheet.name }, [titleKey(CODE_TITLE), UNIT]);
    for (const row of table?.rows ?? []) {
      const unit = table?.text(row, UNIT) ?? '';
      if (unit !== '') units.set(table?.text(row, titleKey(CODE_TITLE)) ?? '', unit);
    }
  }
  return units;
}

/** Whether the quantities of a row are in percent: those of its activity, of its product, or of the indicator of the plan. */
export function isRowInPercent(
  plan: SheetPlan,
  { table, row, codigo }: { readonly table: Table; readonly row: number; readonly codigo: string },
  { model, units }: { readonly model: Model; readonly units: Units },
): boolean {
  if (plan.name === RESULTS_SHEET) {
    const { value } = chosen(table.text(row, INDICATOR), choicesOf('indicadores', model));
    return isInPercent(model.plan?.indicadores.find(({ id }) => id === value)?.data.unidad_medida);
  }
  if (plan.of === 'list') return table.has(UNIT) && isInPercent(table.text(row, UNIT));
  return isInPercent(units.get(codigo));
}

/** Whether a column of such a row is: people are counted one by one whatever the row is about. */
export function isColumnInPercent({ kind, path, isPercentage }: Column, isRow: boolean): boolean {
  return isPercentage === true || (kind === 'quantity' && isRow && path[0] !== 'beneficiarios');
}

/**
 * Whether a standing thing counts in parts of one percent, so that no more than that need be meant: it says so already of
 * one of its quantities. `data` is that of an activity, a product, a result or an indicator of the plan.
 */
export function countsBelowOne(data: unknown): boolean {
  return PLACES.some((path) => hasPartOfOne(valueAt(data, path)));
}

const PLACES: readonly Path[] = [
  ...['meta', 'meta_anual', 'logrado', 'programado', 'ejecutado'].map((key) => ['indicador', key]),
  ...['meta', 'entregado', 'avance', 'valor', 'metas', 'metas_semestrales'].map((key) => [key]),
  ['linea_base', 'valor'],
];
