import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { CheckedOutFile } from '../host/revision.ts';
import { MOST_LINKS } from '../text/followed.ts';
import { isHeld, isHeldLink, type Held } from './git-held.ts';

/** A file as its commit has it, and where it stands there; undefined where no commit has it. */
export interface Placed {
  readonly place: string | undefined;
  readonly state: ReturnType<typeof isHeld>;
}

/** A folder in a checkout. */
export interface Standing {
  /** Of the checkout. */
  readonly root: string;
  readonly folder: string;
  /** The way from the one to the other, with `/` at its end. */
  readonly prefix: string;
}

/**
 * What a commit has of a file of a folder. One that is reached through links is of the commit only where that has the
 * same links: else another file stands there in a checkout of it.
 */
export function placed(file: CheckedOutFile, { root, folder, prefix }: Standing, held: Held): Placed {
  const called = `${prefix}${file.path}`;
  if (isHeld(file, called, held) === 'same') return { place: called, state: 'same' };
  const place = placeThrough(root, folder, file.path, held);
  if (place === undefined && held.idsAt(called).length > 0) return { place, state: 'other' };
  return { place, state: isHeld(file, place, held) };
}

/** Where a file stands in the repository, links followed; undefined outside of it, or where a link is not of the commit. */
function placeThrough(root: string, folder: string, path: string, held: Held): string | undefined {
  try {
    const base = realpathSync(root);
    const placeOf = (real: string): string => relative(base, real).split(sep).join('/');
    let here = realpathSync(folder);
    const steps = path.split('/');
    for (let followed = 0; steps.length > 0;) {
      const step = steps.shift() ?? '';
      if (step === '' || step === '.') continue;
      const next =
        step === '..' ? realpathSync(`${here}/..`) : `${here}${here.endsWith(sep) ? '' : sep}${step}`;
      if (!lstatSync(next).isSymbolicLink()) {
        here = next;
        continue;
      }
      const target = readlinkSync(next);
      if (++followed > MOST_LINKS || !isHeldLink(target, placeOf(next), held)) return undefined;
      if (isAbsolute(target)) here = realpathSync(next);
      else steps.unshift(...target.split(sep).flatMap((part) => part.split('/')));
    }
    const place = placeOf(here);
    return place.startsWith('../') ? undefined : place;
  } catch {
    return undefined;
  }
}
