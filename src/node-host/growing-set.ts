import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileFault, type GrowingSet } from '../host/host.ts';
import { guarded } from './faults.ts';
import { keepOwner, makeFolder, refuseStanding, targetOf, temporaryName, writeWhole } from './writing.ts';
import { isWrittenThrough, writeAll } from './written-through.ts';
import { placesOf, takePlaces, type Place } from './sets.ts';
import { refuseNoName } from './windows-names.ts';

interface Growing {
  readonly target: string;
  readonly temporary: string;
  readonly file: number;
  /** It has other names too, which keep the same content. */
  readonly isShared: boolean;
}

/** See `Host.growSet`. The heads are what tells a whole set: the old ones go away before anything takes its name. */
export function growSet(paths: readonly string[]): GrowingSet {
  const open = new Map<string, Growing>();
  const abandon = (): void => {
    for (const { file, temporary } of open.values()) {
      closeSync(file);
      rmSync(temporary, { force: true });
    }
    open.clear();
  };
  try {
    for (const path of paths)
      open.set(
        path,
        guarded(path, () => started(path)),
      );
  } catch (error) {
    abandon();
    throw error;
  }
  return {
    append: (path, text) => {
      const growing = open.get(path);
      if (growing === undefined) throw new Error(`${path} is not in the set`);
      guarded(path, () => writeAll(growing.file, Buffer.from(text, 'utf8')));
    },
    finish: (heads) => {
      const grown = [...open].map(([path, growing]) => {
        guarded(path, () => fsyncSync(growing.file));
        return grownPlace(path, growing);
      });
      const places = [...grown, ...placesOf(heads)];
      for (const { file } of open.values()) closeSync(file);
      open.clear();
      // Together they are larger than the memory, and without the heads there is no set.
      takePlaces(places, () => heads.length > 0);
    },
    abandon,
  };
}

function grownPlace(path: string, { temporary, target, isShared }: Growing): Place {
  const renamed = (): void => renameSync(temporary, target);
  const copied = (): void => {
    writeWhole(target, readFileSync(temporary));
    rmSync(temporary);
  };
  return {
    path,
    target,
    head: false,
    temporary,
    isThrough: isShared,
    put: isShared ? copied : renamed,
  };
}

function started(path: string): Growing {
  refuseNoName(path);
  makeFolder(dirname(path));
  const stat = statSync(path, { throwIfNoEntry: false });
  refuseStanding(path, stat);
  if (stat !== undefined && !stat.isFile()) throw new FileFault(path, 'no es un archivo');
  const target = targetOf(path);
  const temporary = join(dirname(target), temporaryName());
  const file = openSync(temporary, 'wx');
  if (stat !== undefined) keepOwner(file, stat);
  return { target, temporary, file, isShared: stat !== undefined && isWrittenThrough(stat) };
}
