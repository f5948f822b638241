import { areInThousands, commaReadings, type CommaReadings } from '../text/comma-readings.ts';
import { inWords } from '../text/in-words.ts';
import { describe, perhaps, said, surely, typesOf, type Sentence, type Subject } from './subject.ts';
import type { Shape } from './shape.ts';

/** What a comma before three figures is in a field. */
export type CommaMeaning =
  | { readonly kind: 'decimal'; readonly number: string; readonly why: string }
  | { readonly kind: 'double'; readonly readings: CommaReadings; readonly help: string };

/**
 * What a text as `68,512` says in a field that can hold parts of one: the decimals where the thousands would be more than
 * the most that may stand there, else either. `beside` are the figures of the same count that stand there. Undefined
 * where the comma parts thousands: in soles, in what is counted whole, and beside whole figures of a thousand or more.
 */
export function commaMeaning(text: string, shape: Shape, beside: unknown): CommaMeaning | undefined {
  const readings = commaReadings(text);
  if (readings === undefined || shape.format === 'soles' || !typesOf(shape).includes('number'))
    return undefined;
  const { asThousands, asDecimal } = readings;
  const { maximum } = shape;
  if (maximum !== undefined && Number(asThousands) > maximum)
    return {
      kind: 'decimal',
      number: asDecimal,
      why: `${asThousands} es más que ${maximum}, así que la coma es de los decimales`,
    };
  if (!text.includes('%') && areInThousands(figuresIn(beside))) return undefined;
  return {
    kind: 'double',
    readings,
    help: `Si son ${inWords(asThousands.replace('-', ''))}, escriba ${asThousands}; si la coma es la de los decimales, escriba ${asDecimal}`,
  };
}

/** A comma before three figures where it need not part thousands; undefined where it does, and for any other text. */
export function commaSentence(subject: Subject, value: string): Sentence | undefined {
  const comma = commaMeaning(value, subject.shape, subject.holder);
  if (comma === undefined) return undefined;
  const code = 'yaml/numero-con-formato';
  if (comma.kind === 'decimal')
    return {
      code,
      message: said(subject, `dice ${describe(value)}: ${comma.why}`),
      help: `Escriba solo cifras, y punto para los decimales: ${comma.number}`,
      meant: surely(comma.number),
    };
  const { asThousands, asDecimal } = comma.readings;
  return {
    code,
    message: said(subject, `dice ${describe(value)}, con tres cifras después de la coma`),
    help: comma.help,
    meant: perhaps(asThousands, asDecimal),
  };
}

/** The figures in a value; the year of a figure is none. */
function figuresIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (NO_COUNTS.has(key) ? [] : figuresIn(inner)));
}

const NO_COUNTS: ReadonlySet<string> = new Set(['anio', 'inicio', 'fin', 'beneficiarios', 'presupuesto']);
