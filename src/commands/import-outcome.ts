import type { CheckResult } from '../check/check.ts';
import { checkProject, type CheckedProject, type ReadProject } from '../check/workspace.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareDiagnostics, compareText, countBySeverity } from '../diagnostics/order.ts';
import { lacksOf } from '../exchange/lacks.ts';
import { peiFindings, unlinkedCodes, type Placed } from '../exchange/place.ts';
import type { ImportedFile } from '../exchange/proposal.ts';
import { unreadFindings } from '../exchange/unread.ts';
import { withoutUnasked, type Period } from '../exchange/wanted.ts';
import { newFindings } from '../exchange/workbook/new-findings.ts';
import type { Host } from '../host/host.ts';
import { leftOutFindings } from './import-left-out.ts';
import { filesOfNewProject, withModelines } from './import-project.ts';
import { sampleNotes } from './import-samples.ts';
import { placeEach } from './import-steps.ts';
import type { Said } from './import-text.ts';
import { inputAfter, standing } from './import-write.ts';
import type { SampleFile } from './init-sample.ts';

/** What files that were read would do to a project, and how. */
export interface ImportWish {
  readonly replace: boolean;
  readonly write: boolean;
  /** Only what this unit does, and those that depend on it. */
  readonly unit: string | undefined;
  readonly period: Period;
}

/** What an import comes to, with nothing written. */
export interface ImportOutcome {
  readonly placed: Placed;
  /** What comes beside the documents of a new project. */
  readonly made: readonly SampleFile[];
  readonly after: CheckResult;
  /** What is wrong in the files, and what the project would get by them. */
  readonly shown: readonly Diagnostic[];
  readonly said: Said;
}

/** Puts files that were read to a project, and checks what comes of it. */
export function importOutcome(
  read: readonly ImportedFile[],
  project: CheckedProject,
  { replace, write, unit, period }: ImportWish,
  host: Host,
): ImportOutcome {
  const before = project.result;
  const { semestre } = period;
  const files = read.map((file) => withoutUnasked(file, { unidad: unit, period }, before.model));
  const unread = unreadFindings(files, before.model, { unidad: unit, semestre });
  const merged =
    unread.length > 0
      ? { documents: [], found: unread, unplaced: [], notes: [], lacksSome: false, withdrawn: 0 }
      : placeEach(files, project, before.model, { replace, unidad: unit, semestre });
  // A project that has its plan needs nothing else, and is not read once more for it.
  const made =
    before.model.plan === undefined && unread.length === 0
      ? filesOfNewProject(project.root, checkedWith(merged, project, before).model, host)
      : [];
  const placed = withModelines(merged, project.root, made, host);
  const after = checkedWith(placed, project, before);
  const unlinked = unread.length > 0 ? [] : unlinkedCodes(files, after.model);
  const found = [
    ...files.flatMap((file) => file.found),
    ...placed.found,
    ...leftOutFindings(project, placed, host),
    ...(after.model.plan === undefined
      ? []
      : peiFindings(unlinked, after.model.plan?.origin.file ?? 'plan.yaml')),
  ].sort(compareDiagnostics);
  const books = new Set(files.flatMap(({ file, proposal }) => (proposal.book ? [file] : [])));
  const brought = newFindings(
    {
      before: before.diagnostics,
      after: after.diagnostics,
      valueOf: (file) => after.documents.get(file)?.value,
    },
    placed.documents,
    books,
  );
  const shown = [...found, ...brought].sort(compareDiagnostics);
  const isRefused = countBySeverity(found).error > 0;
  const lacks = isRefused ? [] : lacksOf(files, before.model, { replace, unidad: unit, semestre });
  const texts = new Map(lacks.length === 0 ? [] : standing(project).map(({ file, text }) => [file, text]));
  const said: Said = {
    files,
    placed: {
      ...placed,
      unplaced: [...files.flatMap((file) => file.unplaced), ...placed.unplaced],
      notes: [...placed.notes, ...sampleNotes(project)],
    },
    options: { write, replace },
    unlinked,
    objetivos: after.model.plan?.objetivos ?? [],
    made: made.map(({ target }) => target),
    lacks: lacks.map((one) => ({ ...one, text: texts.get(one.file) ?? '' })),
    isRefused,
    errors: countBySeverity(shown).error,
    errorsAfter: { before: errorsIn(before), after: errorsIn(after), byCode: codesIn(after) },
  };
  return { placed, made, after, shown, said };
}

/** The project with what changes, checked; as it was checked before where nothing does. */
function checkedWith(placed: Placed, project: ReadProject, before: CheckResult): CheckResult {
  return placed.documents.length > 0
    ? checkProject({ ...project, input: inputAfter(project, placed) }, {}).result
    : before;
}

/** Whether something that the project says otherwise stays as it is, or is replaced. */
export function isDiffering({ documents }: Placed): boolean {
  return documents.some(({ changes }) => changes.some(({ kind }) => kind === 'other'));
}

/** How many errors there are of each code, in the order of the codes. */
function codesIn({ diagnostics }: CheckResult): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const codes = [...new Set(errors.map(({ code }) => code))].toSorted(compareText);
  return codes.map((code) => `${code} ${errors.filter((one) => one.code === code).length}`);
}

function errorsIn({ diagnostics, files }: CheckResult): number {
  return files.length === 0 ? 0 : countBySeverity(diagnostics).error;
}
