import type { CheckOptions, Findings } from '../check/check.ts';
import type { Target } from '../check/discover.ts';
import { configIn, isConfig } from '../check/excluded.ts';
import { withConfiguration, withoutOwnConfiguration } from '../check/given-configuration.ts';
import {
  checkProject,
  failedIn,
  isShown,
  readProject,
  type CheckedProject,
  type ReadProject,
} from '../check/workspace.ts';
import { entriesOf, partedBy } from '../diagnostics/baseline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import type { Disk, Host } from '../host/host.ts';
import { IN_FIGURES, unreadOf } from '../model/questions/unreadable.ts';
import type { UnreadDocument } from '../model/surroundings.ts';
import type { Since } from '../painters/findings/outcome.ts';
import { isFixed } from '../rules/catalogue.ts';
import { absolute, relative } from '../text/path.ts';
import { commitDisks, placeIn, type CommitDisk } from './committed-files.ts';
import { formerPlaces, planIdOf, targetAt, type FormerPlace } from './plan-places.ts';

/** Leaves of what was found in a project what was not found in a commit of it; and counts the rest. */
export interface SinceCommit {
  /** Of what is shown, that which is new. */
  readonly newIn: (read: ReadProject, findings: Findings) => Findings;
  /** How many findings that would be shown were in the commit already, so far. */
  readonly told: () => Since;
  /** Documents that the commit has and could not be read there, so that what is shown may not be new, so far. */
  readonly unread: () => readonly CommittedUnread[];
}

/** A document of a commit that could not be read, or not whole; its path relative to the working directory. */
export type CommittedUnread = Pick<UnreadDocument, 'file' | 'why' | 'inPart'>;

/**
 * Finds what is new since a commit: its documents are checked with the configuration of today, and what is alike, by what
 * a baseline knows a finding by, is left out. What keeps a document from being read is never known: nobody sees what was
 * changed in it. A plan that stood in another folder is known by its id. Throws UsageFault where the commit cannot be had.
 */
export function sinceCommit(revision: string, options: CheckOptions, host: Host): SinceCommit {
  const known: Diagnostic[] = [];
  const unreadThere: CommittedUnread[] = [];
  const commitAt = commitDisks(revision, host);
  const formerPlace = formerPlaces(host);
  return {
    told: () => ({ revision, known: countBySeverity(known) }),
    unread: () => unreadThere,
    newIn: (read, findings) => {
      const here = host.realPath(read.root);
      const commit = commitAt(read.root);
      const unread = new Set(
        findings.files.filter((file) => file.isUnread ?? file.isUnreadInPart).map(({ path }) => path),
      );
      const was = checkedIn(
        read,
        { here, place: placeIn(commit, read.root, host), commit, formerPlace },
        options,
      );
      const parted = partedBy(
        was ? entriesOf([...was.result.diagnostics, ...was.result.accepted]) : [],
        findings.diagnostics,
        ({ code, location: { file } }) => !(isFixed(code) && (unread.has(file) || isConfig(file))),
      );
      known.push(...parted.accepted.filter(({ location }) => isShown(read, location.file)));
      // What cannot be read now either is told as such, and shows nothing.
      const hidden = new Set([...unread, ...failedIn(read)]);
      if (was && parted.fresh.some(({ location }) => isShown(read, location.file)))
        unreadThere.push(
          ...unreadOf(was.result.model, ...IN_FIGURES)
            .filter(({ file }) => !hidden.has(file))
            .map(({ file, why, inPart }) => ({
              file: relative(host.cwd, absolute(was.root, file)),
              why,
              inPart,
            })),
        );
      return { ...findings, diagnostics: parted.fresh };
    },
  };
}

interface Former {
  /** The folder of the project now, without links. */
  readonly here: string;
  /** The folder of the commit that it is held against. */
  readonly place: string;
  readonly commit: CommitDisk;
  readonly formerPlace: FormerPlace;
}

/** The project as it was in the commit, checked with the configuration of today; undefined where it was not there. */
function checkedIn(
  read: ReadProject,
  { here, place, commit: { disk: committed, root }, formerPlace }: Former,
  options: CheckOptions,
): CheckedProject | undefined {
  const config = configIn(read.input)?.bytes ?? new Uint8Array();
  const disk = withConfiguration(committed, config);
  const target =
    projectThere(place, disk, committed) ??
    projectThere(formerPlace({ id: planIdOf(read), root: here }, committed, root), disk, committed);
  return (
    target &&
    checkProject(readProject(disk, withoutOwnConfiguration({ ...target, only: undefined })), options)
  );
}

/** The project of a commit whose root a folder is; a configuration that is given stands in folders that the commit lacks too. */
function projectThere(place: string | undefined, disk: Disk, committed: Disk): Target | undefined {
  return place === undefined || committed.kindOf(place) !== 'folder' ? undefined : targetAt(disk, place);
}
