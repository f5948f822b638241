import { isGroup, isList, NumberAsWritten, type Value } from '../edit/value.ts';
import type { ValueChange } from '../exchange/merge.ts';
import { cellText } from '../diagnostics/place-text.ts';
import { count, enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { fieldWords, ownerOf } from './field-words.ts';

/**
 * One value that an import brings to a document, in a line for a person: «GIM-014: programado de julio: dice 10, y el
 * archivo 12 (hoja Avance, H14)». `text` is the document as it would be; `replaced` says whether what it states otherwise
 * gives way, and is undefined for a value that is new.
 */
export function changeLine(change: ValueChange, text: string, file: string, replaced?: boolean): string {
  const { path, before, meant, after, cell } = change;
  const place = cell?.cell === undefined ? '' : ` (${cellText(cell.cell)})`;
  const owner = ownerOf(path, text, file);
  const name = fieldWords(path, text, file);
  const named = name === '' ? owner : `${owner}${name}: `;
  const isLong = sameBeginning(before, after);
  const value = valueText(after, isLong);
  const blank = blankWords(meant as Value | undefined, replaced); // plain data too
  if (before === undefined || before === null) return visible(`${named}${blank}${value}${place}`);
  const old = valueText(before as Value, isLong); // as YAML gives it: plain data
  if (after === null)
    return visible(`${named}${replaced ? 'decía' : 'dice'} ${old}, y el archivo ya no lo dice${place}`);
  const words =
    replaced === undefined
      ? `${old} → ${value}`
      : replaced
        ? `decía ${old}, y dice ${value}`
        : `dice ${old}, y el archivo ${value}`;
  return visible(`${named}${words}${place}`);
}

/** Before a value for which nothing stands: what that means, where the value is another; or, of one that waits, that it is nothing. */
function blankWords(meant: Value | undefined, replaced: boolean | undefined): string {
  const meaning = meant === undefined ? '' : `, que es ${valueText(meant)}`;
  if (replaced === false) return `no dice nada${meaning}, y el archivo `;
  return meant === undefined ? '' : `no decía nada${meaning}, y dice `;
}

const LONGEST = 60;

/** Two long texts whose difference would be cut off are shown whole. */
function sameBeginning(before: unknown, after: Value): boolean {
  return (
    typeof before === 'string' &&
    typeof after === 'string' &&
    before.slice(0, LONGEST) === after.slice(0, LONGEST)
  );
}

/** A value in a line: of a list its items where they are three at most, else how many; of a group its first three values. */
export function valueText(value: Value, whole = false): string {
  if (value instanceof NumberAsWritten) return value.digits;
  if (isList(value))
    return value.length > 3 || value.some((one) => isGroup(one))
      ? count(value.length, 'elemento', 'elementos')
      : enumerate(value.map((one) => valueText(one)));
  if (isGroup(value))
    return Object.values(value)
      .slice(0, 3)
      .map((one) => valueText(one))
      .join(' · ');
  if (typeof value === 'string') return quote(whole ? value : shortened(value));
  return typeof value === 'boolean' ? (value ? 'sí' : 'no') : JSON.stringify(value);
}

/** The beginning of a long text, with an ellipsis. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
