import { UsageFault } from '../host/exit-code.ts';
import type { Disk } from '../host/host.ts';
import { absolute, parentOf } from '../text/path.ts';
import { quote } from '../text/spanish.ts';
import { isBelow, isInside } from './inside.ts';

/**
 * The absolute path of a file that somebody names to have it read: what is said of it shows what it holds. One in a
 * repository, or below the working folder, may have come from somebody else, as a link to what only this machine knows:
 * its true place is there too. Elsewhere (`/dev/stdin`) nobody else lays links. Nothing need stand there. Throws
 * UsageFault where a link leads out.
 */
export function givenFile(typed: string, disk: Pick<Disk, 'cwd' | 'kindOf' | 'realPath'>): string {
  const path = absolute(disk.cwd, typed);
  const repository = repositoryAround(parentOf(path), disk);
  const around = repository ?? (isBelow(path, disk.cwd) ? disk.cwd : undefined);
  if (around === undefined || isInside(disk.realPath(path), disk.realPath(around))) return path;
  const named = repository === undefined ? 'de la carpeta en la que se encuentra' : 'de su repositorio';
  throw new UsageFault(
    `${quote(typed)} es un enlace que lleva fuera ${named}, y no se lee: mostraría lo que hay ahí. Si ese es el archivo que quiere, escriba su propia ruta.`,
  );
}

/** The nearest folder from one upwards, absolute, that holds a repository; undefined where none does. */
export function repositoryAround(folder: string, disk: Pick<Disk, 'kindOf'>): string | undefined {
  for (let here = folder; ; here = parentOf(here)) {
    if (disk.kindOf(here === '/' ? '/.git' : `${here}/.git`) !== undefined) return here;
    if (here === parentOf(here)) return undefined;
  }
}
