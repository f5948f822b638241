import { isBelow } from '../check/inside.ts';
import type { ProjectState, State } from './diff-sides.ts';

/** A project in the two states; undefined in the one that has it not. */
export interface PairedProject {
  readonly name: string;
  readonly was: ProjectState | undefined;
  readonly is: ProjectState | undefined;
}

/** Projects by their folder; one that stands elsewhere by the id of its plan. */
export function pairedProjects(before: State, after: State): readonly PairedProject[] {
  const left = new Map(after.projects);
  const take = (name: string): ProjectState | undefined => {
    const found = left.get(name);
    left.delete(name);
    return found;
  };
  const pairs = [...before.projects].map(([name, was]) => ({ name, was, is: take(name) }));
  const completed = pairs.map((pair): PairedProject => {
    if (pair.is) return pair;
    const moved = [...left].find(([, other]) => idOf(other) === idOf(pair.was));
    return moved ? { name: moved[0], was: pair.was, is: take(moved[0]) } : pair;
  });
  return [...completed, ...[...left].map(([name, is]) => ({ name, was: undefined, is }))];
}

function idOf({ linked }: ProjectState): string {
  return linked.model.plan?.id ?? '';
}

/**
 * Whether a project that only one state has may be in the other too: there it would stand behind what could not be read, as
 * a repository that was not brought; or it is none, but a folder of which only such a thing is known.
 */
export function isUnknown(
  { name, was, is }: PairedProject,
  [before, after]: readonly [State, State],
): boolean {
  const only = was ?? is;
  if (only === undefined || (was && is)) return false;
  if (only.linked.all.length === 0 && notRead(only).length > 0) return true;
  const other = was ? after : before;
  return [...other.projects].some(([folder, project]) =>
    notRead(project).some((file) => isBelow(name, folder === '' ? file : `${folder}/${file}`)),
  );
}

/** The files and folders that a project has and that were not read, from its folder. */
function notRead({ linked: { model } }: ProjectState): readonly string[] {
  return [...model.surroundings.unread, ...model.unreadable].map(({ file }) => file);
}
