import { readFileSync, renameSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileFault, type SetFile } from '../host/host.ts';
import { enumerate } from '../text/spanish.ts';
import { codeOf, guarded } from './faults.ts';
import { ownDescriptor } from './own-descriptors.ts';
import { refuseNoName } from './windows-names.ts';
import {
  bytesOf,
  makeFolder,
  prepared,
  refuseStanding,
  replace,
  targetOf,
  temporaryName,
  writeWhole,
} from './writing.ts';
import { isWrittenThrough } from './written-through.ts';

/** A file of a set that is written under another name, or whose content is kept to be written into what stands. */
export interface Place {
  readonly path: string;
  /** The same where a link leads. */
  readonly target: string;
  readonly head: boolean;
  readonly temporary: string | undefined;
  /** What stands is written into, and not replaced. */
  readonly isThrough: boolean;
  /** Gives it its name, or its content. */
  readonly put: () => void;
}

/** Writes files that belong together; see `Host.writeSet`. Throws FileFault. */
export function writeSetWhole(files: readonly SetFile[], obsolete: readonly string[] = []): void {
  takePlaces(placesOf(files), ({ head }) => head, obsolete);
}

/** Writes all under other names. Throws FileFault, with nothing left. */
export function placesOf(files: readonly SetFile[]): readonly Place[] {
  const places: Place[] = [];
  try {
    for (const file of files) places.push(guarded(file.path, () => placeOf(file)));
    return places;
  } catch (error) {
    discard(places);
    throw error;
  }
}

/** Takes away what was written under other names. */
export function discard(places: readonly Place[]): void {
  for (const { temporary } of places) if (temporary !== undefined) rmSync(temporary, { force: true });
}

function placeOf({ path, content, head, isRemade }: SetFile): Place {
  const bytes = bytesOf(content);
  const put = (): void => writeWhole(path, bytes);
  const through = { path, target: path, head, temporary: undefined, isThrough: true, put };
  if (ownDescriptor(path) !== undefined) return through;
  refuseNoName(path);
  makeFolder(dirname(path));
  const stat = statSync(path, { throwIfNoEntry: false });
  refuseStanding(path, stat);
  if (stat !== undefined && isWrittenThrough(stat)) return through;
  const target = targetOf(path);
  const temporary = prepared(target, bytes, stat, isRemade);
  return { path, target, head, temporary, isThrough: false, put: () => renameSync(temporary, target) };
}

/** What was done to one file, and how it is undone. */
interface Step {
  readonly path: string;
  readonly back: () => void;
}

/**
 * Gives files of a set their names, heads last. Of some the old one `leaves` before the first new one is there; of all
 * others it stays until the new one takes its place, and is kept in memory until all have. What cannot be done, as where
 * another program has one of them open, undoes what was done before. Throws FileFault, with the old set as it was.
 */
export function takePlaces(
  places: readonly Place[],
  leaves: (place: Place) => boolean,
  obsolete: readonly string[] = [],
): void {
  const done: Step[] = [];
  const asides: string[] = [];
  const setAside = (path: string, target: string): void => {
    const aside = join(dirname(target), temporaryName());
    if (!guarded(path, () => isRenamed(target, aside))) return;
    asides.push(aside);
    done.push({ path, back: () => renameSync(aside, target) });
  };
  const heads = places.filter(({ head }) => head);
  const rest = places.filter(({ head }) => !head);
  const leaving = (place: Place): boolean => leaves(place) && !place.isThrough;
  try {
    for (const { path, target } of heads.filter(leaving)) setAside(path, target);
    for (const path of obsolete) setAside(path, path);
    for (const { path, target } of rest.filter(leaving)) setAside(path, target);
    for (const place of [...rest, ...heads])
      guarded(place.path, () => {
        const step = stepOf(place, leaving(place));
        place.put();
        done.push(step);
      });
  } catch (error) {
    discard(places);
    const changed = done.toReversed().flatMap(({ path, back }) => (isDone(back) ? [] : [path]));
    throw places.length > 1 && error instanceof FileFault ? withWhatIsLeft(error, changed) : error;
  }
  for (const aside of asides) isDone(() => unlinkSync(aside));
}

/** How putting a file in its place is undone, as it stands before. */
function stepOf({ path, target, isThrough }: Place, wasSetAside: boolean): Step {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (isThrough && stat?.isFile() !== true) return { path, back: () => {} };
  // What was set aside comes back by its own step.
  if (stat === undefined || wasSetAside) return { path, back: () => unlinkSync(target) };
  const old = contentOf(target);
  return {
    path,
    back: () => {
      if (old === undefined) throw new FileFault(path, 'no se pudo leer');
      if (isThrough) writeWhole(target, old);
      else replace(target, old, stat);
    },
  };
}

/** undefined for what may be written and not read. */
function contentOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** False where nothing stands. */
function isRenamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function isDone(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

function withWhatIsLeft({ path, message, isCircle }: FileFault, changed: readonly string[]): FileFault {
  const left =
    changed.length === 0 ? 'todo quedó como estaba' : `ya cambió ${enumerate([...new Set(changed)])}`;
  return new FileFault(path, `${message}, y ${left}`, isCircle);
}
