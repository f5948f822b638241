import { quote } from '../text/spanish.ts';
import type { Shape } from './shape.ts';

/** What a schema error says to its reader. */
export interface Sentence {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  /** What is to be written in the place of the value, or of the key where that is at fault; the likeliest first. */
  readonly meant?: readonly Meant[];
  /** Where the same mistake was made many times, what is said of all at once. */
  readonly alike?: Alike;
}

/** What somebody meant, as it is written in a file. */
export interface Meant {
  readonly text: string | ((written: string) => string);
  /** There is no other reading. */
  readonly safe: boolean;
  /** What it takes the place of, where that is not the value, or the key at fault: its key, or the group that holds it. */
  readonly of?: 'key' | 'owner';
  /** It is a line of its own: before all others, or after that of another key of the same group. */
  readonly line?: 'first' | { readonly after: string };
  /** The key goes away with its value; `text` is empty. */
  readonly gone?: boolean;
}

/** The one reading of a value. */
export function surely(text: Meant['text']): readonly Meant[] {
  return [{ text, safe: true }];
}

/** What was perhaps meant: somebody has to choose. */
export function perhaps(...texts: readonly string[]): readonly Meant[] {
  return texts.map((text) => ({ text, safe: false }));
}

/** What is said once of one mistake made in many places: those of one document, or of one map, with the same `kind`. */
export interface Alike {
  readonly kind: string;
  readonly within: 'document' | 'map';
  /** One sentence without its full stop; `names` are the keys at fault, in the order of the text. */
  readonly message: (names: readonly string[]) => string;
  readonly help: string;
}

/** What the sentences speak of: the value as the author wrote it, its name and where it stands, in words. */
export interface Subject {
  readonly name: string;
  /** The place of an item in its list, from 1; `name` is then that of the list. */
  readonly item?: number;
  /** What holds the value, in words; empty at the root. */
  readonly where: string;
  readonly value: unknown;
  /** The characters of the file, for scalars: `010101`, not 10101. */
  readonly written: string;
  /** Those of an item of a list, by its index from 0; undefined for one that is no number. */
  readonly writtenItem: (index: number) => string | undefined;
  readonly shape: Shape;
  /** The shape of what holds the value. */
  readonly owner: Shape;
  /** What holds the value. */
  readonly holder: unknown;
  /** What holds that. */
  readonly around: unknown;
  /** `periodo` of the document, as written. */
  readonly periodo: unknown;
}

/** A sentence about the value, after its place: «En GDL-001 › presupuesto, «pim» …». */
export function said({ name, item, where }: Subject, predicate: string): string {
  const called = item === undefined ? `«${name}»` : `el elemento ${item} de «${name}»`;
  const text = where === '' ? called : `en ${where}, ${called}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${predicate}`;
}

/** « en GDL-001 › presupuesto»; nothing at the root. */
export function tail(where: string): string {
  return where === '' ? '' : ` en ${where}`;
}

/** What stands before the value in its line; nothing in a list, which may be written with dashes or in brackets. */
export function prefix({ name, item }: Subject): string {
  return item === undefined ? `${name}: ` : '';
}

/** What a value is, in words: scalars are named, lists and maps only described. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quote(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  if (Array.isArray(value)) return 'una lista';
  if (value === null || value === undefined) return 'vacío';
  if (typeof value === 'object') return 'un grupo de claves';
  return JSON.stringify(value);
}

/** The first example of a schema as it is written in a file; undefined where it has none, or one that is no scalar. */
export function exampleOf(shape: Shape): string | undefined {
  const example = shape.examples?.[0] ?? (shape.enum?.length === 1 ? shape.enum[0] : undefined);
  if (example === undefined || typeof example === 'object') return undefined;
  const text = typeof example === 'string' ? example : JSON.stringify(example);
  const looksLikeNumber = typeof example === 'string' && /^[-\d.e]+$/i.test(text) && !/-\d\d-/.test(text);
  return looksLikeNumber ? `"${text}"` : text;
}

/** A description after a sentence; nothing where there is none. */
export function spaced(text: string | undefined): string {
  return text === undefined ? '' : ` ${text}`;
}

/** The types of a shape, none of them null. */
export function typesOf({ type }: Shape): readonly string[] {
  return (type === undefined ? [] : [type].flat()).filter((name) => name !== 'null');
}

/** What the types of a schema are called, one of each. */
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'un texto',
  number: 'un número',
  integer: 'un número entero',
  boolean: 'true o false',
  array: 'una lista',
  object: 'un grupo de claves',
};
