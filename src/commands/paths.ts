import type { Diagnostic, Location, Suppressed } from '../diagnostics/diagnostic.ts';
import { relative } from '../text/path.ts';

/** How a project's file is named to somebody in the working directory: relative to it inside, absolute outside. */
export function shownPath(cwd: string, root: string, file: string): string {
  return relative(cwd, root.endsWith('/') ? root + file : `${root}/${file}`);
}

/** A diagnostic with its paths made relative to the working directory. */
export function rebased(diagnostic: Diagnostic, cwd: string, root: string): Diagnostic {
  const move = (location: Location): Location => ({ ...location, file: shownPath(cwd, root, location.file) });
  return {
    ...diagnostic,
    location: move(diagnostic.location),
    related: diagnostic.related.map((other) => ({ ...other, location: move(other.location) })),
  };
}

/** The same for one that was set aside. */
export function rebasedSuppressed(suppressed: Suppressed, cwd: string, root: string): Suppressed {
  return { ...suppressed, diagnostic: rebased(suppressed.diagnostic, cwd, root) };
}
