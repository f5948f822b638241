import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileFault, type GrowingSet } from '../host/host.ts';
import { guarded, makeFolder, targetOf, temporaryName, writeAll, writeSetWhole } from './files.ts';
import { refuseNoName } from './windows-names.ts';

interface Growing {
  readonly target: string;
  readonly temporary: string;
  readonly file: number;
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
      for (const [path, { file }] of open) guarded(path, () => fsyncSync(file));
      for (const { path } of heads) guarded(path, () => rmSync(path, { force: true }));
      for (const [path, { file, temporary, target }] of open) {
        closeSync(file);
        open.delete(path);
        guarded(path, () => renameSync(temporary, target));
      }
      writeSetWhole(heads);
    },
    abandon,
  };
}

function started(path: string): Growing {
  refuseNoName(path);
  makeFolder(dirname(path));
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) throw new FileFault(path, 'es una carpeta');
  if (stat !== undefined && !stat.isFile()) throw new FileFault(path, 'no es un archivo');
  const target = targetOf(path);
  const temporary = join(dirname(target), temporaryName());
  return { target, temporary, file: openSync(temporary, 'wx') };
}
