import { withoutRaw } from './findings/json-text.ts';

/**
 * A value as JSON in its one canonical form: keys sorted by UTF-16 units, two spaces of indentation, a final line
 * break. undefined members are left out, as JSON does; characters that a terminal or a runner would obey are escaped.
 */
export function canonicalJson(value: unknown): string {
  return withoutRaw(`${JSON.stringify(sorted(value), undefined, 2)}\n`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Readonly<Record<string, unknown>>; // any object is one of named values
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(members).toSorted()) {
    const inner = sorted(members[key]);
    // Assigned, it would be the prototype.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: inner, enumerable: true });
    else copy[key] = inner;
  }
  return copy;
}
