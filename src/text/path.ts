/** Steps from the root of a document to a value in it: keys of maps and 0-based indexes of lists. */
export type Path = readonly (string | number)[];

/** A JSON Pointer (RFC 6901) to the same value; empty for the root. */
export function jsonPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Whether `inner` is `outer` or lies below it. */
export function startsWith(inner: Path, outer: Path): boolean {
  return outer.length <= inner.length && outer.every((step, i) => step === inner[i]);
}
