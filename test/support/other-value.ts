import type { Schema } from '../shipped-schemas.ts';

/** A value unlike the one that stands in a field, of the kind that its schema wants. */
export function otherValue(schema: Schema, value: unknown): unknown {
  const other = schema.enum?.find((candidate) => candidate !== value && candidate !== null);
  if (other !== undefined) return other;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1 > (schema.maximum ?? Infinity) ? value - 1 : value + 1;
  if (value === null) return 1;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (schema.format === 'date') return otherDay(text);
  const candidates = [`${text} otra vez`, `${text}X`, otherDigit(text), ...(schema.examples ?? [])];
  const pattern = new RegExp(schema.pattern ?? '');
  const fitting = candidates.find((candidate) => candidate !== value && pattern.test(String(candidate)));
  if (fitting === undefined) throw new Error(`no other value than «${text}» for ${schema.title}`);
  return fitting;
}

function otherDay(date: string): string {
  const day = Number(date.slice(8));
  return `${date.slice(0, 8)}${String(day > 27 ? day - 1 : day + 1).padStart(2, '0')}`;
}

function otherDigit(text: string): string {
  return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
}
