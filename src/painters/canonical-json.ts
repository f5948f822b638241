/**
 * A value as JSON in its one canonical form: keys sorted by UTF-16 units, two spaces of indentation, a final line
 * break. undefined members are left out, as JSON does; of `##[`, which the runner of GitHub Actions obeys, the second
 * sign is escaped.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), undefined, 2).replaceAll('##[', '#\\u0023[')}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
