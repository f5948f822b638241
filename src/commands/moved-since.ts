import { readProject, targetsOf, type ReadProject } from '../check/workspace.ts';
import type { Disk } from '../host/host.ts';
import { linkedOf, projectsIn } from './diff-sides.ts';

/** Where the plan of a project stood in a commit that has nothing in its folder; undefined where it was in none. */
export type FormerPlace = (read: ReadProject, committed: Disk, root: string) => string | undefined;

/**
 * Finds plans that stood in another folder, by their ids; `root` is the checkout of the commit. One that still stands
 * there was copied and not moved. The plans of a commit are read once, when the first is sought.
 */
export function formerPlaces(now: Disk): FormerPlace {
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return (read, committed, root) => {
    const id = planIdOf(read);
    if (id === undefined) return undefined;
    const places = known.get(root) ?? placesIn(committed, root);
    known.set(root, places);
    return places.get(id)?.find((place) => {
      const same = projectsIn(now, place).get('');
      return same?.linked.model.plan?.data.id !== id;
    });
  };
}

/** The folders in which plans stand, by their ids. */
function placesIn(disk: Disk, root: string): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { project } of targetsOf(disk, [root])) {
    const id = planIdOf(readProject(disk, { project, only: undefined }));
    if (id !== undefined) places.set(id, [...(places.get(id) ?? []), project.root]);
  }
  return places;
}

/** The id of a plan, which stands at the root of its project. */
function planIdOf(read: ReadProject): string | undefined {
  const input = read.input.filter(({ path }) => !path.includes('/'));
  return linkedOf({ ...read, input }).model.plan?.data.id;
}
