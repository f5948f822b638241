import { committedDisk } from '../check/committed-disk.ts';
import type { CheckedProject } from '../check/workspace.ts';
import type { Host } from '../host/host.ts';
import type { FormerReport } from '../report/input.ts';
import { filesAt } from './committed-files.ts';
import { changesBetween } from './diff.ts';
import { linkedOf, projectsIn, sideOf } from './diff-sides.ts';

/**
 * What changed in a project since the commit of a former report, where it may have stood in another folder: its plan is
 * known by its id then. A commit that does not hold it has nothing to compare with. Throws UsageFault where that commit
 * cannot be had.
 */
export function changesSinceCommit(project: CheckedProject, revision: string, host: Host): FormerReport {
  const place = host.realPath(project.root);
  const committed = filesAt(revision, place, host);
  const disk = committedDisk(committed, host.cwd);
  const id = project.result.model.plan?.data.id;
  const was =
    projectsIn(disk, place).get('') ??
    [...projectsIn(disk, committed.root).values()].find(
      ({ linked }) => id !== undefined && linked.model.plan?.data.id === id,
    );
  const { commit } = committed;
  if (was === undefined) return { commit, isAbsent: true, changes: [], unread: 0, unreadFiles: [] };
  return { commit, isAbsent: false, ...changesBetween(was, { side: sideOf(linkedOf(project)) }) };
}
