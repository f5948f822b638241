import { committedDisk } from '../check/committed-disk.ts';
import type { CheckOptions, Findings } from '../check/check.ts';
import { configIn } from '../check/excluded.ts';
import { withConfiguration, withoutOwnConfiguration } from '../check/given-configuration.ts';
import { checkProject, readProject, targetsOf, type ReadProject } from '../check/workspace.ts';
import { entriesOf, partedBy, type BaselineEntry } from '../diagnostics/baseline.ts';
import type { Host } from '../host/host.ts';
import { filesAt } from './diff-sides.ts';

/** Leaves of what was found in a project what was not found in a commit of it; and counts the rest. */
export interface SinceCommit {
  readonly newIn: (read: ReadProject, findings: Findings) => Findings;
  /** How many findings so far were in the commit already. */
  readonly known: () => number;
}

/**
 * Finds what is new since a commit: its documents are checked with the configuration of today, and what is alike, by what
 * a baseline knows a finding by, is left out. Throws UsageFault where the commit cannot be had.
 */
export function sinceCommit(revision: string, options: CheckOptions, host: Host): SinceCommit {
  let known = 0;
  return {
    known: () => known,
    newIn: (read, findings) => {
      const unread = new Set(findings.files.flatMap(({ path, isUnread }) => (isUnread === true ? path : [])));
      // Of a document that cannot be read nobody knows what is new in it.
      const parted = partedBy(
        entriesIn(revision, read, options, host),
        findings.diagnostics,
        ({ severity, location }) => severity !== 'error' || !unread.has(location.file),
      );
      known += parted.accepted.length;
      return { ...findings, diagnostics: parted.fresh };
    },
  };
}

function entriesIn(
  revision: string,
  { root, input }: ReadProject,
  options: CheckOptions,
  host: Host,
): readonly BaselineEntry[] {
  const place = host.realPath(root);
  const committed = committedDisk(filesAt(revision, place, host), host.cwd);
  if (committed.kindOf(place) !== 'folder') return [];
  const config = configIn(input)?.bytes ?? new Uint8Array();
  const disk = withConfiguration(committed, config);
  const target = targetsOf(disk, [place]).find(({ project }) => project.root === place);
  if (!target) return [];
  const { diagnostics, accepted } = checkProject(
    readProject(disk, withoutOwnConfiguration({ ...target, only: undefined })),
    options,
  ).result;
  return entriesOf([...diagnostics, ...accepted]);
}
