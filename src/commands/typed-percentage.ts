import { UsageFault } from '../host/exit-code.ts';
import type { Actividad } from '../model/model.ts';
import { hasPartOfOne, isInPercent } from '../model/percent-unit.ts';
import type { Shape } from '../schema/shape.ts';
import { typesOf } from '../schema/subject.ts';
import { valueAt } from '../schema/value-at.ts';
import type { Path } from '../text/path.ts';
import { plainNumber } from '../text/plain-number.ts';
import { quote } from '../text/spanish.ts';

/** What a figure that is typed is counted in. */
export interface Measure {
  /** Undefined where nobody says. */
  readonly unit: string | undefined;
  /** The figures that stand there or beside it, to know whether parts of one percent are usual there. */
  readonly standing: readonly unknown[];
}

export const NO_MEASURE: Measure = { unit: undefined, standing: [] };

/**
 * The text of a figure without its sign of percentage, where it is counted in percent. Throws UsageFault for `61%` of
 * anything else, and for `0.61` where 61 % may be meant: with its sign it has one reading.
 */
export function percentageTyped(
  typed: string,
  { shape, field, measure }: { readonly shape: Shape; readonly field: string; readonly measure: Measure },
): string {
  const types = typesOf(shape);
  const plain = plainNumber(typed);
  if (plain === undefined || !(types.includes('number') || types.includes('integer'))) return typed;
  const inPercent = shape.maximum === 100 || isInPercent(measure.unit);
  const hasSign = typed.includes('%');
  // A target may be a text: `-50%` of the baseline.
  if (types.includes('string') && /^[-+]/.test(typed)) return typed;
  if (hasSign && inPercent) return plain;
  if (hasSign) throw new UsageFault(`«${field}» dice ${quote(typed)}, y ${counted(shape, measure, plain)}.`);
  const isPart = inPercent && Number(plain) > 0 && Number(plain) < 1;
  if (!isPart || measure.standing.some(hasPartOfOne)) return typed;
  const whole = String(Number((Number(plain) * 100).toPrecision(15)));
  throw new UsageFault(
    `«${field}» dice ${typed} y va en porcentaje. Si es ${whole} %, escriba ${whole}; si es ${plain} %, escriba ${plain}%.`,
  );
}

function counted({ format }: Shape, { unit }: Measure, plain: string): string {
  if (format === 'soles') return 'va un monto en soles';
  if (unit !== undefined) return `se cuenta en ${quote(unit)}: escriba cuántas son, sin el signo %`;
  return `va una cantidad: si se cuenta en porcentaje, escriba ${plain}, sin el signo %`;
}

/**
 * What the figure at a path of a document is counted in: the unit of measure of what holds it, or of the indicator of the
 * plan that it is a result of. `unitOfIndicator` gives that by the id.
 */
export function measureAt(
  root: unknown,
  path: Path,
  unitOfIndicator: (id: string) => string | undefined,
): Measure {
  for (let length = path.length - 1; length > 0; length--) {
    const holder = valueAt(root, path.slice(0, length));
    const unit = valueAt(holder, ['unidad_medida']);
    if (typeof unit === 'string') return { unit, standing: [holder] };
    const indicator = valueAt(holder, ['indicador']);
    if (typeof indicator === 'string' && path[0] === 'resultados')
      return { unit: unitOfIndicator(indicator), standing: [holder] };
  }
  return { unit: undefined, standing: [valueAt(root, path)] };
}

/** The same of a figure of an activity, by its path in the document. */
export function measureIn({ data, origin }: Actividad, path: Path): Measure {
  return measureAt(data, path.slice(origin.path.length), () => undefined);
}
