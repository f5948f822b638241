import { digestList, inputFiles, wouldReadIn, type Inputs } from '../check/digest.ts';
import type { CheckedProject } from '../check/workspace.ts';
import type { CheckedOut } from '../host/revision.ts';
import { sha256 } from '../text/sha256.ts';
import { digestsOf } from './file-digests.ts';
import type { Crest } from './report-files.ts';

/** What a report of a project is made from: its documents, its configuration and its crest. */
export function inputsOf(project: CheckedProject, crest: Crest | undefined): Inputs & CheckedOut {
  const files = inputFiles(project, crest);
  const digests = digestsOf(files);
  return { files, digests, hash: sha256(digestList(digests)), wouldRead: wouldReadIn(project) };
}
