/** Steps from the root of a document to a value in it: keys of maps and 0-based indexes of lists. */
export type Path = readonly (string | number)[];

/** A JSON Pointer (RFC 6901) to the same value; empty for the root. */
export function jsonPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The JSON Pointers of what a value lies in, from the root on, and last its own. */
export function pointersTo(path: Path): string[] {
  return [...Array.from(path, (_, i) => jsonPointer(path.slice(0, i))), jsonPointer(path)];
}

/** Whether `inner` is `outer` or lies below it. */
export function startsWith(inner: Path, outer: Path): boolean {
  return outer.length <= inner.length && outer.every((step, i) => step === inner[i]);
}

/**
 * A path made absolute against the working directory, with `/` and without `.` and `..` steps. Where the working
 * directory is one of Windows (`C:/planes`, `//servidor/planes`) a backslash parts folders, and two slashes begin the
 * name of a server; elsewhere a backslash is a letter like any other.
 */
export function absolute(cwd: string, path: string): string {
  const windows = /^([A-Za-z]:|\/\/)/.test(cwd);
  const slashed = windows ? path.replaceAll('\\', '/') : path;
  if (windows && slashed.startsWith('/') && !slashed.startsWith('//'))
    return absolute(cwd, `${cwd.slice(0, 2)}${slashed}`);
  const rooted = /^(\/|[A-Za-z]:\/)/.test(slashed) ? slashed : `${cwd}/${slashed}`;
  const steps: string[] = [];
  for (const step of rooted.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const root = windows && rooted.startsWith('//') ? '//' : rooted.startsWith('/') ? '/' : '';
  return root + steps.join('/');
}

/** A path in a project as both systems name it: macOS may part an accent from its letter, and Windows parts folders with `\`. */
export function plainPath(path: string): string {
  return path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '');
}

/** Whether the name of a file or folder keeps it, and all below it, from being a part of any project. */
export function isNoPartOfProjects(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** A text with names of files as some disks know them: one answers to capitals and small letters, and to accents however written. */
export function foldedNames(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** The folder that a path stands in; the root for itself, and a name alone for itself. */
export function parentOf(path: string): string {
  const end = path.lastIndexOf('/');
  if (end > 0) return path.slice(0, end);
  return end === 0 ? '/' : path;
}

/** The last step of a path: the name of its file or folder. */
export function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `path` seen from `folder` when it lies inside; unchanged otherwise. Empty for the folder itself. */
export function relative(folder: string, path: string): string {
  if (path === folder) return '';
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}

/**
 * A path for a person to read, seen from the working directory. One that lies elsewhere, on Windows, is written as Windows
 * does (`C:\\planes`, `\\\\servidor\\planes`), so that it can be opened there; those inside have slashes everywhere.
 */
export function shownPath(cwd: string, path: string): string {
  return asWindowsWrites(relative(cwd, path));
}

/** A path that begins with a drive or a server, with backslashes; any other unchanged. */
export function asWindowsWrites(path: string): string {
  return /^(?:[A-Za-z]:\/|\/\/[^/])/.test(path) ? path.replaceAll('/', '\\') : path;
}

/**
 * The first name of a path, with `/` or backslashes, that Windows gives to no file: a device (`con`, `nul.json`), one that
 * ends in a dot or a space, or that holds a sign with another meaning there. undefined where all are names.
 */
export function noNameOnWindows(path: string): string | undefined {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:[A-Za-z]:|\/\/[^/]+\/[^/]+)/, '')
    .split('/')
    .find((name) => NO_NAME.test(name) && name !== '.' && name !== '..');
}

const NO_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)|[<>:"|?*]|[. ]$/i;
