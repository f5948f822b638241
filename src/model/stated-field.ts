/** A field only where it has a value: to be spread among the fields of a document. */
export function statedField<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T }; // one key with its value
}
