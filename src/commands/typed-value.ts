import { numberAsWritten, type Value } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import { amountReadings, quantityReadings } from '../schema/amount-readings.ts';
import { dateReading, dayIn } from '../schema/date-readings.ts';
import { commaMeaning } from '../schema/comma-meaning.ts';
import type { Shape } from '../schema/shape.ts';
import { signedTyped } from '../schema/signed.ts';
import { exampleOf, typesOf } from '../schema/subject.ts';
import { monthMeant } from '../text/months.ts';
import { fold, nearest } from '../text/nearest.ts';
import { saysNothing } from '../text/no-datum.ts';
import { plainNumber } from '../text/plain-number.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import { NO_MEASURE, percentageTyped, type Measure } from './typed-percentage.ts';
import { foreignCurrency } from '../text/foreign-currency.ts';

/**
 * What somebody typed for a field, as the field takes it: `1,250.50` is 1250.50, `15/08/2019` a date, `En curso` the value
 * `en_curso`. `-` and nothing are no datum. `field` names it in the messages. Throws UsageFault for what the field cannot
 * take or what has two readings; where there must be a datum, `mayBeAbsent` is false and the message speaks of no dash.
 */
export function typedValue(
  text: string,
  shape: Shape,
  field: string,
  { mayBeAbsent = true, measure = NO_MEASURE }: TypedOptions = {},
): Value {
  const signed = signedTyped(text.trim(), shape, measure.standing[0] ?? { unidad_medida: measure.unit });
  if (signed) throw new UsageFault(`«${field}» ${signed.predicate}. ${signed.help.replace(/\.$/, '')}.`);
  const typed = percentageTyped(withoutDoubtfulComma(text.trim(), shape, field, measure), {
    shape,
    field,
    measure,
  });
  if (typed === '' || (saysNothing(typed) && shape.enum?.includes(typed) !== true)) return null;
  const types = typesOf(shape);
  if (shape.enum) return listed(typed, shape.enum.map(String), field);
  if (types.includes('number') || types.includes('integer')) {
    const number = numberOf(typed, { orText: types.includes('string'), field, mayBeAbsent, shape });
    if (number !== undefined) return number;
  }
  if (types.includes('boolean')) return yesOrNo(typed, field);
  if (types.includes('array'))
    return typed
      .replaceAll(/^\[|\]$/g, '')
      .split(/(?<!\s)\s*[,;]\s*/)
      .filter((item) => item !== '');
  if (types.length === 1 && types[0] === 'object')
    throw new UsageFault(
      `«${field}» tiene partes: diga cuál, como ${field}.${Object.keys(shape.properties ?? { nombre: {} })[0] ?? ''}=…`,
    );
  if (shape.format === 'date') {
    const day = dayIn(typed);
    if (day !== undefined) return day;
    throw new UsageFault(
      `«${field}» dice ${quote(typed)}, que ${dateReading(typed).wrong}. Escriba la fecha así: 2019-06-30.`,
    );
  }
  return typed;
}

/** A text with a point for a comma that can be nothing else. Throws UsageFault for one that can be either. */
function withoutDoubtfulComma(text: string, shape: Shape, field: string, { standing }: Measure): string {
  const comma = shape.enum ? undefined : commaMeaning(text, shape, standing);
  if (comma === undefined) return text;
  if (comma.kind === 'decimal') return comma.number;
  throw new UsageFault(`«${field}» dice ${quote(text)}, con tres cifras después de la coma. ${comma.help}.`);
}

interface TypedOptions {
  readonly mayBeAbsent?: boolean;
  /** What a figure is counted in, which says what `61%` is. */
  readonly measure?: Measure;
}

interface AskedNumber {
  /** A text may stand there too. */
  readonly orText: boolean;
  readonly field: string;
  readonly mayBeAbsent: boolean;
  readonly shape: Shape;
}

function numberOf(typed: string, { orText, field, mayBeAbsent, shape }: AskedNumber): Value | undefined {
  const doubtful = shape.format === 'soles' ? amountReadings(typed) : quantityReadings(typed);
  if (doubtful) throw new UsageFault(`«${field}» ${doubtful.predicate}. ${doubtful.help}.`);
  if (orText && typed.includes('%')) return undefined;
  const currency = foreignCurrency(typed);
  if (currency !== undefined && !orText)
    throw new UsageFault(
      `«${field}» dice ${quote(typed)}, que está en ${currency}. Los montos van en soles, sin signo: 1250.50.`,
    );
  const plain = plainNumber(typed);
  const digits = plain?.replace(/^(-?)0+(?=\d)/, '$1');
  const isWhole = typesOf(shape).includes('integer') && !typesOf(shape).includes('number');
  const form = isWhole ? /^-?\d+$/ : /^-?\d+(?:\.\d+)?$/;
  if (digits !== undefined && form.test(digits)) {
    const { minimum = -Infinity, maximum = Infinity } = shape;
    if (Number(digits) >= minimum && Number(digits) <= maximum) return numberAsWritten(digits);
    throw new UsageFault(`«${field}» dice ${quote(typed)}, y va ${rangeOf(shape)}.`);
  }
  if (orText) return undefined;
  const example = shape.format === 'soles' ? '1250.50' : (exampleOf(shape) ?? (isWhole ? '120' : '1250.50'));
  throw new UsageFault(
    `«${field}» dice ${quote(typed)}, y va ${isWhole ? 'un número entero' : 'una cifra'}, como ${example}.${mayBeAbsent ? ' Sin dato se escribe con un guion: -' : ''}`,
  );
}

function rangeOf({ minimum, maximum }: Shape): string {
  if (minimum === undefined) return `${maximum} como máximo`;
  return maximum === undefined ? `${minimum} como mínimo` : `de ${minimum} a ${maximum}`;
}

function listed(typed: string, allowed: readonly string[], field: string): string {
  const plain = fold(typed).replaceAll(/[\s_-]+/g, '_');
  const exact = allowed.find((value) => fold(value) === plain);
  const mes = monthMeant(typed);
  if (exact !== undefined) return exact;
  if (mes !== undefined && allowed.includes(mes)) return mes;
  const near = didYouMean(nearest(typed, allowed));
  throw new UsageFault(
    `«${field}» no puede ser ${quote(typed)}. ${near === '' ? '' : `${near} `}Los valores son ${enumerate(allowed.map(quote), 'o')}.`,
  );
}

function yesOrNo(typed: string, field: string): boolean {
  if (/^(?:s[ií]?|true|verdadero|x|1)$/i.test(typed)) return true;
  if (/^(?:no?|false|falso|0)$/i.test(typed)) return false;
  throw new UsageFault(`«${field}» dice ${quote(typed)}: responda sí o no.`);
}
