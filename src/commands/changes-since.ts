import { readBaseline } from '../check/baseline-file.ts';
import { committedDisk } from '../check/committed-disk.ts';
import { baselinePath } from '../check/configuration.ts';
import { suppressionsOf } from '../check/suppressions.ts';
import type { CheckedProject } from '../check/workspace.ts';
import type { Side } from '../diff/change.ts';
import type { Host } from '../host/host.ts';
import type { FormerReport } from '../report/input.ts';
import { changesBetween } from './diff.ts';
import { filesAt, projectsIn } from './diff-sides.ts';

/**
 * What changed in a project since the commit of a former report. Throws UsageFault where that commit cannot be had; a
 * commit that did not have the project yet has nothing to compare with.
 */
export function changesSinceCommit(project: CheckedProject, revision: string, host: Host): FormerReport {
  const place = host.realPath(project.root);
  const committed = filesAt(revision, place, host);
  const was = projectsIn(committedDisk(committed, host.cwd), place).get('');
  const { changes, unread } = changesBetween(was, { side: sideOf(project) });
  return { commit: committed.commit, changes, unread };
}

function sideOf({ input, result }: CheckedProject): Side {
  const path = baselinePath(result.model.config.data);
  const file = input.find((one) => one.path === path);
  return {
    model: result.model,
    baseline: file === undefined ? [] : readBaseline(file).entries,
    suppressions: suppressionsOf(result.sources.values()),
  };
}
