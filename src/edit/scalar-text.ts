import { resolvePlain } from '../yaml/plain-scalar.ts';
import { NumberAsWritten } from './value.ts';

/** A value that is no group and no list. */
export type ScalarValue = string | number | boolean | null | NumberAsWritten;

/** Where a scalar is written. */
export interface ScalarPlace {
  /** Between braces or brackets, where commas part values. */
  readonly flow: boolean;
  /** The quotation marks of the text that it takes the place of. */
  readonly quotes?: '"' | "'" | undefined;
}

/** A scalar as it is written on one line. Throws for a number that cannot be written with digits. */
export function scalarText(value: ScalarValue, { flow, quotes }: ScalarPlace): string {
  if (value instanceof NumberAsWritten) return value.digits;
  if (typeof value === 'number') return digitsOf(value);
  if (typeof value !== 'string') return String(value);
  if (quotes === undefined && standsPlain(value, flow)) return value;
  return inQuotes(value, quotes);
}

/** A key: plain where it can be, as `2019` too, which is a text wherever it is a key. */
export function keyText(key: string, flow: boolean): string {
  return /^\d{4}$/.test(key) || standsPlain(key, flow) ? key : inQuotes(key, undefined);
}

function digitsOf(value: number): string {
  const text = String(value);
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) throw new Error(`a number without digits: ${text}`);
  return text === '-0' ? '0' : text;
}

/** What other readers of YAML, older ones, take for something else than a text. */
const OLDER = /^(?:y|n|yes|no|on|off|<<|=|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|0b[01]+|[-+]?[\d_,.]+)$/i;
const CONTROL = /[^\P{Cc}\t]|[\u2028\u2029\uFEFF]|\p{Cs}/u;

function standsPlain(text: string, flow: boolean): boolean {
  if (text === '' || text.trim() !== text || resolvePlain(text) !== text || OLDER.test(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`“”‘’«.]/.test(text) || CONTROL.test(text)) return false;
  if (/:(?:\s|$)|\s#|\t/.test(text)) return false;
  return !flow || !/[,[\]{}]|:["']/.test(text);
}

function inQuotes(text: string, wanted: '"' | "'" | undefined): string {
  if (CONTROL.test(text))
    return JSON.stringify(text).replaceAll(/[\u0080-\u009F\u2028\u2029\uFEFF]/g, escaped);
  const single = wanted === "'" || (wanted === undefined && /["\\]/.test(text));
  return single ? `'${text.replaceAll("'", "''")}'` : `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
