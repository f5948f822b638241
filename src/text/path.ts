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

/** A path made absolute against the working directory, with `/` and without `.` and `..` steps. */
export function absolute(cwd: string, path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const rooted = /^(\/|[A-Za-z]:\/)/.test(slashed) ? slashed : `${cwd}/${slashed}`;
  const steps: string[] = [];
  for (const step of rooted.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return (rooted.startsWith('/') ? '/' : '') + steps.join('/');
}

/** `path` seen from `folder` when it lies inside; unchanged otherwise. Empty for the folder itself. */
export function relative(folder: string, path: string): string {
  if (path === folder) return '';
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
