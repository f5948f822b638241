import { MESES } from '../text/months.ts';
import { keyText, type ScalarValue, scalarText } from './scalar-text.ts';
import { Fragment, isGroup, isList, type Value } from './value.ts';

/** How lines end and where the key or dash stands that the value belongs to (0-based column). */
export interface BlockPlace {
  readonly eol: string;
  readonly indent: number;
}

/** In columns: what a hand that keeps such files puts on one line. */
const WIDEST = 100;
/** Twelve months stand on one line as long as a wide screen shows it: below each other they would be half of a document. */
const WIDEST_MONTHS = 180;

/** A value between braces or brackets, on one line. */
export function flowText(value: Value): string {
  if (value instanceof Fragment) return flowText(value.data as Value); // what YAML reads is plain data
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isGroup(value))
    return `{${Object.entries(value)
      .map(([key, inner]) => `${keyText(key, true)}: ${flowText(inner)}`)
      .join(', ')}}`;
  return scalarText(value, { flow: true });
}

/** A value after `clave:`, with the space or the line break that parts them. */
export function afterKey(value: Value, place: BlockPlace): string {
  if (value instanceof Fragment)
    return `${place.eol}${indented(value.yaml, { ...place, indent: place.indent + 2 })}`;
  if (isList(value))
    return standsOnOneLine(value, place.indent)
      ? ` ${flowText(value)}`
      : `${place.eol}${blockList(value, { ...place, indent: place.indent + 2 })}`;
  if (isGroup(value))
    return standsOnOneLine(value, place.indent)
      ? ` ${flowText(value)}`
      : `${place.eol}${blockGroup(value, { ...place, indent: place.indent + 2 })}`;
  return ` ${blockScalar(value, place)}`;
}

/** An item of a list from its dash on, which stands at `indent`; the first line without its indentation. */
export function itemText(value: Value, place: BlockPlace, asFlow: boolean): string {
  const inner = { ...place, indent: place.indent + 2 };
  if (value instanceof Fragment) return `- ${indented(value.yaml, inner).trimStart()}`;
  if (isGroup(value) && !asFlow && Object.keys(value).length > 0)
    return `- ${blockGroup(value, inner).trimStart()}`;
  if (isList(value) || isGroup(value)) return `- ${flowText(value)}`;
  return `- ${blockScalar(value, place)}`;
}

/** A whole document: the lines of a group at column 0, the last one ended. */
export function documentText(value: { readonly [key: string]: Value }, eol = '\n'): string {
  return `${blockGroup(value, { eol, indent: 0 })}${eol}`;
}

function blockGroup(value: Readonly<Record<string, Value>>, place: BlockPlace): string {
  const margin = ' '.repeat(place.indent);
  return Object.entries(value)
    .map(([key, inner]) => `${margin}${keyText(key, false)}:${afterKey(inner, place)}`)
    .join(place.eol);
}

function blockList(value: readonly Value[], place: BlockPlace): string {
  const margin = ' '.repeat(place.indent);
  return value
    .map((item) => `${margin}${itemText(item, place, isShortGroup(item, place.indent))}`)
    .join(place.eol);
}

/** Texts of several lines stand below their key, as they were typed, where YAML keeps them so. */
function blockScalar(value: ScalarValue, { eol, indent }: BlockPlace): string {
  const literal =
    typeof value === 'string' &&
    value.includes('\n') &&
    /^[^\s\p{C}]/u.test(value) &&
    /[^\s]$/.test(value) &&
    !/[\r\p{Cs}\p{Cf}]/u.test(value) &&
    !/[^\P{Cc}\n]|[\u2028\u2029\uFEFF]/u.test(value);
  if (!literal) return scalarText(value, { flow: false });
  const margin = ' '.repeat(indent + 2);
  const lines = value.split('\n').map((line) => (line === '' ? '' : `${margin}${line}`));
  return `|-${eol}${lines.join(eol)}`;
}

function indented(yaml: string, { eol, indent }: BlockPlace): string {
  const margin = ' '.repeat(indent);
  return yaml
    .split('\n')
    .map((line) => (line === '' ? '' : `${margin}${line}`))
    .join(eol);
}

const YEAR_OR_DISTRICT = /^(?:\d{4}(?:-S[12])?|\d{6})$/;
const MONTHS: ReadonlySet<string> = new Set(MESES);

/** Lists of words and codes, and what is given for each month or year. */
function standsOnOneLine(value: Value, indent: number): boolean {
  if (isList(value) && value.length === 0) return true;
  if (isGroup(value) && Object.keys(value).length === 0) return true;
  const fits =
    (isList(value) && value.every(isScalar)) ||
    (isGroup(value) &&
      Object.entries(value).every(
        ([key, inner]) => (MONTHS.has(key) || YEAR_OR_DISTRICT.test(key)) && isNumber(inner),
      ));
  return fits && flowText(value).length + indent <= (isGroup(value) ? WIDEST_MONTHS : WIDEST);
}

/** Whether an item of a list goes on one line: a group of a few words and numbers. */
export function isShortGroup(value: Value, indent: number): boolean {
  if (!isGroup(value)) return false;
  const values = Object.values(value);
  return values.every(isScalar) && values.length <= 6 && flowText(value).length + indent + 2 <= WIDEST;
}

function isScalar(value: Value): boolean {
  return !isGroup(value) && !isList(value) && !(value instanceof Fragment);
}

function isNumber(value: Value): boolean {
  return isScalar(value) && typeof value !== 'string' && typeof value !== 'boolean';
}
