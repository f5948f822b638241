import { resolvePlain } from './plain-scalar.ts';
import { quote } from '../text/spanish.ts';

/**
 * A text between the quotation marks that YAML understands: double ones, or single ones where double ones would
 * need escapes.
 */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

const LONGEST = 80;

/** A text on one line, cut where it gets too long for a message. */
export function brief(text: string): string {
  const line = text.slice(0, 4 * LONGEST).replaceAll(/(?<!\s)\s*[\r\n]\s*/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 3).replace(/[\uD800-\uDBFF]$/, '')}...`;
}

/** The same in the quotation marks of the messages. */
export function cited(text: string): string {
  return quote(brief(text));
}

/** A text as it must stand after a key, also between braces: bare where YAML reads it as that text, else in quotes. */
export function asScalar(text: string): string {
  const bare = /^[\p{L}(¿¡][^\n:#,{}[\]"']*$/u.test(text) && text === text.trim();
  return bare && resolvePlain(text) === text ? text : quoted(text);
}
