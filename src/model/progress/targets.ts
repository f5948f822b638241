import { add, exact, HUNDRED, multiply, type Fraction } from '../fraction.ts';
import type { IndicadorPlan, Origin } from '../model.ts';
import { isInPercent } from '../percent-unit.ts';
import { absent, at, figure, type Figure } from './figure.ts';
import { computedQuantity, quantityText } from './quantity.ts';

/** The final target: that of the latest year that has one. */
export interface FinalTarget {
  readonly meta: Figure;
  /** Its year, also after the mandate; undefined without any target. */
  readonly anio: number | undefined;
}

/** An indicator as its document has it. */
export type WrittenIndicador = Pick<IndicadorPlan, 'data' | 'origin'>;

/** The baseline of an indicator; no value when it has none. */
export function baselineOf(indicador: WrittenIndicador): Figure {
  const written = indicador.data.linea_base?.valor;
  if (written === undefined) return absent('sin línea de base');
  return writtenFigure(written, at(indicador.origin, 'linea_base', 'valor'));
}

/** Whether an indicator has a target of any year or semester; without any it is listed and counted apart. */
export function hasTargets({ data }: IndicadorPlan): boolean {
  return [data.metas, data.metas_semestrales].some((metas) =>
    Object.values(metas ?? {}).some((meta) => meta !== undefined),
  );
}

/** The target of a year as a quantity: a relative one is taken of the baseline. No value without either. */
export function targetOfYear(indicador: WrittenIndicador, anio: number): Figure {
  return writtenTarget(indicador, 'metas', String(anio), `sin meta de ${anio}`);
}

/** The years that have a target, in order. */
export function targetYears(indicador: WrittenIndicador): readonly number[] {
  return Object.entries(indicador.data.metas ?? {})
    .flatMap(([anio, meta]) => (meta === undefined ? [] : Number(anio)))
    .sort((a, b) => a - b);
}

/** The target of the latest year in `metas`, also of one after the mandate. */
export function finalTargetOf(indicador: IndicadorPlan): FinalTarget {
  const anio = targetYears(indicador).at(-1);
  return { meta: anio === undefined ? absent('sin metas') : targetOfYear(indicador, anio), anio };
}

/**
 * A target as the plan writes it (`2019` of `metas`, `2019-S1` of `metas_semestrales`), as a quantity: a relative one
 * is taken of the baseline. No value without the target, whose reason is `missing`, or without that baseline.
 */
export function writtenTarget(
  indicador: WrittenIndicador,
  field: 'metas' | 'metas_semestrales',
  key: string,
  missing: string = 'sin meta',
): Figure {
  const written = indicador.data[field]?.[key];
  if (written === undefined) return absent(missing);
  const place = at(indicador.origin, field, key);
  return typeof written === 'number'
    ? writtenFigure(written, place)
    : relativeTarget(indicador, written, place);
}

function writtenFigure(written: number, place: Origin): Figure {
  const value = exact(written);
  return figure(
    value,
    () => quantityText(value),
    () => [place],
  );
}

/** `-50%` of a baseline of 12 is 6; `+15pp` of one of 68 % is 83 %. */
function relativeTarget(indicador: WrittenIndicador, written: string, place: Origin): Figure {
  const change = relativeChange(written);
  const here = (): readonly Origin[] => [place];
  if (change === undefined) return absent(`«${written}» no es una meta`, here);
  if (change.unit === 'puntos' && !isInPercent(indicador.data.unidad_medida)) {
    return absent(`la meta ${written} es de puntos y el indicador no se mide en porcentajes`, here);
  }
  const baseline = baselineOf(indicador);
  if (!baseline.value) return absent(`la meta ${written} necesita la línea de base`, here);
  const moved =
    change.unit === 'puntos'
      ? add(baseline.value, change.amount)
      : multiply(baseline.value, multiply(add(HUNDRED, change.amount), { n: 1, d: 100 }));
  const value = computedQuantity(moved, [baseline.value, change.amount]);
  return figure(
    value,
    () => `${baseline.trace.words()} ${written} = ${quantityText(value)}`,
    () => [...baseline.trace.origins(), place],
  );
}

/** What a relative target asks of the baseline. */
export interface RelativeChange {
  /** With its sign: a percentage of the baseline, or points to add to it. */
  readonly amount: Fraction;
  readonly unit: 'por_ciento' | 'puntos';
}

/** The change of a relative target: `-50%` → −50 per cent, `+15pp` → 15 points; undefined for any other text. */
export function relativeChange(written: string): RelativeChange | undefined {
  const match = /^([+-])(\d+(?:\.\d+)?)(%|pp)$/.exec(written);
  if (!match) return undefined;
  const amount = exact(Number(`${match[1]}${match[2]}`));
  return { amount, unit: match[3] === 'pp' ? 'puntos' : 'por_ciento' };
}
