import { committedDisk } from '../check/committed-disk.ts';
import type { CheckedProject } from '../check/workspace.ts';
import type { Host } from '../host/host.ts';
import type { FormerReport } from '../report/input.ts';
import { changesBetween } from './diff.ts';
import { filesAt, linkedOf, projectsIn, sideOf } from './diff-sides.ts';

/**
 * What changed in a project since the commit of a former report. Throws UsageFault where that commit cannot be had; a
 * commit that did not have the project yet has nothing to compare with.
 */
export function changesSinceCommit(project: CheckedProject, revision: string, host: Host): FormerReport {
  const place = host.realPath(project.root);
  const committed = filesAt(revision, place, host);
  const was = projectsIn(committedDisk(committed, host.cwd), place).get('');
  const is = { side: sideOf(linkedOf(project)) };
  return { commit: committed.commit, ...changesBetween(was, is) };
}
