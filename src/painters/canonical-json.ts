import { withoutRaw } from './findings/json-text.ts';

/**
 * A value as JSON in its one canonical form: keys sorted by UTF-16 units, two spaces of indentation, a final line
 * break. undefined members are left out, as JSON does; characters that a terminal or a runner would obey are escaped.
 */
export function canonicalJson(value: unknown): string {
  return `${withoutRaw(JSON.stringify(sorted(value), undefined, 2))}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Readonly<Record<string, unknown>>; // any object is one of named values
  const keys = Object.keys(members).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(members[key])]));
}
