import { linkedOf, type CheckedProject } from '../check/workspace.ts';
import type { Host } from '../host/host.ts';
import type { FormerReport } from '../report/input.ts';
import { commitAround } from './committed-files.ts';
import { changesBetween } from './diff.ts';
import { projectsIn, sideOf, type ProjectState } from './diff-sides.ts';
import { planPlaces } from './plan-places.ts';

/**
 * What changed in a project since the commit of a former report, where it may have stood in another folder: its plan is
 * known by its id then. A commit that does not hold it has nothing to compare with. Throws UsageFault where that commit
 * cannot be had.
 */
export function changesSinceCommit(project: CheckedProject, revision: string, host: Host): FormerReport {
  const { disk, root, commit, place } = commitAround(revision, project.root, host);
  const id = project.result.model.plan?.data.id;
  const stoodIn = (folder: string): ProjectState | undefined => projectsIn(disk, folder).get('');
  const stoodElsewhere = (): ProjectState | undefined => {
    const [first] = (id === undefined ? undefined : planPlaces(disk, root).get(id)) ?? [];
    return first === undefined ? undefined : stoodIn(first);
  };
  const was = stoodIn(place) ?? stoodElsewhere();
  if (was === undefined)
    return { commit, isAbsent: true, changes: [], hidden: 0, unread: 0, unreadFiles: [], leftOut: [] };
  const linked = linkedOf(project);
  return { commit, isAbsent: false, ...changesBetween(was, { linked, side: sideOf(linked) }) };
}
