import type { Target } from '../check/discover.ts';
import { linkedOf, readProject, targetsOf, type ReadProject } from '../check/workspace.ts';
import type { Disk } from '../host/host.ts';

/** A plan that a commit may have in another folder. */
export interface SoughtPlan {
  readonly id: string | undefined;
  /** The folder of its project now, absolute. */
  readonly root: string;
}

/** Where a plan stood in a commit, below a folder; undefined where it was in none, or is where it was. */
export type FormerPlace = (plan: SoughtPlan, committed: Disk, below: string) => string | undefined;

/**
 * Finds plans that stood in another folder, by their ids. One that still stands there on the disk of `now` was copied and
 * not moved, but for a link there to the very folder that it has now. The plans below a folder of a commit are read once,
 * when the first is sought.
 */
export function formerPlaces(now: Disk): FormerPlace {
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return ({ id, root }, committed, below) => {
    if (id === undefined) return undefined;
    const places = known.get(below) ?? planPlaces(committed, below);
    known.set(below, places);
    const here = now.realPath(root);
    return places.get(id)?.find((place) => planIdAt(now, place) !== id || now.realPath(place) === here);
  };
}

/** The folders at or below one in which plans stand, by their ids, absolute and in their order. */
export function planPlaces(disk: Disk, root: string): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const target of targetsOf(disk, [root])) {
    const id = planIdIn(disk, target);
    if (id !== undefined) places.set(id, [...(places.get(id) ?? []), target.project.root]);
  }
  return places;
}

/** The project whose root a folder is, absolute; undefined where it is of none. */
export function targetAt(disk: Disk, folder: string): Target | undefined {
  return targetsOf(disk, [folder]).find(({ project }) => project.root === folder);
}

function planIdAt(disk: Disk, folder: string): string | undefined {
  const target = disk.kindOf(folder) === 'folder' ? targetAt(disk, folder) : undefined;
  return target && planIdIn(disk, target);
}

function planIdIn(disk: Disk, { project }: Target): string | undefined {
  return planIdOf(readProject(disk, { project, only: undefined }));
}

/** The id of the plan of a project, which stands at its root; nothing else of it is looked at. */
export function planIdOf(read: ReadProject): string | undefined {
  const input = read.input.filter(({ path }) => !path.includes('/'));
  return linkedOf({ ...read, input }).model.plan?.data.id;
}
