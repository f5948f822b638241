import { committedDisk } from '../check/committed-disk.ts';
import type { CheckOptions, Findings } from '../check/check.ts';
import { configIn, isConfig } from '../check/excluded.ts';
import { withConfiguration, withoutOwnConfiguration } from '../check/given-configuration.ts';
import { checkProject, isShown, readProject, targetsOf, type ReadProject } from '../check/workspace.ts';
import { entriesOf, partedBy, type BaselineEntry } from '../diagnostics/baseline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import type { Host } from '../host/host.ts';
import type { Since } from '../painters/findings/outcome.ts';
import { isFixed } from '../rules/catalogue.ts';
import { filesAt } from './committed-files.ts';

/** Leaves of what was found in a project what was not found in a commit of it; and counts the rest. */
export interface SinceCommit {
  /** Of what is shown, that which is new. */
  readonly newIn: (read: ReadProject, findings: Findings) => Findings;
  /** How many findings that would be shown were in the commit already, so far. */
  readonly told: () => Since;
}

/**
 * Finds what is new since a commit: its documents are checked with the configuration of today, and what is alike, by what
 * a baseline knows a finding by, is left out. What keeps a document from being read is never known: nobody sees what was
 * changed in it. Throws UsageFault where the commit cannot be had.
 */
export function sinceCommit(revision: string, options: CheckOptions, host: Host): SinceCommit {
  const known: Diagnostic[] = [];
  return {
    told: () => ({ revision, known: countBySeverity(known) }),
    newIn: (read, findings) => {
      const unread = new Set(
        findings.files.filter((file) => file.isUnread ?? file.isUnreadInPart).map(({ path }) => path),
      );
      const parted = partedBy(
        entriesIn(revision, read, options, host),
        findings.diagnostics,
        ({ code, location: { file } }) => !(isFixed(code) && (unread.has(file) || isConfig(file))),
      );
      known.push(...parted.accepted.filter(({ location }) => isShown(read, location.file)));
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
