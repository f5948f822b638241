import { digestList, inputFiles, wouldReadIn, type Inputs } from '../check/digest.ts';
import type { CheckedProject } from '../check/workspace.ts';
import type { CheckedOut } from '../host/revision.ts';
import type { InputFile } from '../check/input-file.ts';
import type { Disk } from '../host/host.ts';
import { sha256 } from '../text/sha256.ts';
import { digestsOf } from './file-digests.ts';
import { templateInputs, templateOf, type Crest } from './report-files.ts';

/** What the figures of a project are made from: its documents and its configuration. */
export function inputsOf(project: CheckedProject): Inputs & CheckedOut {
  return told(inputFiles(project, undefined), wouldReadIn(project));
}

/** What a report of a project is made from: that, its crest and its own templates. */
export function reportInputs(
  project: CheckedProject,
  crest: Crest | undefined,
  disk: Disk,
): Inputs & CheckedOut {
  const isDocument = wouldReadIn(project);
  const isTemplate = templateOf(project);
  return told(
    [...inputFiles(project, crest), ...templateInputs(project, disk)],
    (path) => isDocument(path) || isTemplate(path),
  );
}

function told(files: readonly InputFile[], wouldRead: CheckedOut['wouldRead']): Inputs & CheckedOut {
  const digests = digestsOf(files);
  return { files, digests, hash: sha256(digestList(digests)), wouldRead };
}
