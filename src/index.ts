/**
 * The engine for other programs: an editor, a web page, a script. It finds projects, checks them, explains what it
 * finds, computes their progress and writes their reports in Markdown and as pages. Nothing here needs Node: files come through a
 * `Disk`, which `memoryDisk` makes of texts.
 *
 *     const disk = memoryDisk({ 'mi-plan/plan.yaml': '…', 'mi-plan/poi/2019-S1.yaml': '…' });
 *     for (const target of discover(disk, ['/'])) {
 *       const project = checkProject(readProject(disk, target), {});
 *       for (const { code, message, location } of project.result.diagnostics) …
 *     }
 */
import { digestedFiles, digestList, inputFiles } from './check/digest.ts';
import type { CheckedProject } from './check/workspace.ts';
import { compiledText } from './commands/compiled-text.ts';
import { lineLookup } from './commands/line-lookup.ts';
import { buildReport } from './commands/report-build.ts';
import type { Edition, Report } from './report/report.ts';
import { crestOf, templateInputs, templateOverrides } from './commands/report-files.ts';
import { periodAsked, periodName } from './commands/select.ts';
import { UsageFault } from './host/exit-code.ts';
import type { Disk } from './host/host.ts';
import { explainRule } from './painters/findings/explain.ts';
import { paintHtml } from './painters/html/paint-html.ts';
import { paintMarkdown, type MarkdownReport } from './painters/markdown/paint-markdown.ts';
import { drawFigure } from './painters/svg.ts';
import { rules } from './rules/index.ts';
import { readingCodes } from './rules/reading-codes.ts';

export { VERSION } from './host/version.ts';

// Files, and what is thrown where one cannot be read (FileFault) or something is asked for that is not there (UsageFault).
export { FileFault, type Disk, type FolderEntry } from './host/host.ts';
export { UsageFault };
export { memoryDisk } from './host/memory-disk.ts';

// Projects: where they are, what they hold, and what is wrong with them.
export { targetsOf as discover, readProject, checkProject, isShown } from './check/workspace.ts';
export type { CheckedProject, ReadProject } from './check/workspace.ts';
export type { Target } from './check/discover.ts';
export type { ProjectFiles } from './check/projects-below.ts';
export { check, type CheckOptions, type CheckResult, type Findings } from './check/check.ts';
export type { InputFile } from './check/input-file.ts';

// Findings: what each says, where it stands, and the lines around it.
export type { Diagnostic, Location, Related, Severity, Suppressed } from './diagnostics/diagnostic.ts';
export { compareDiagnostics, countBySeverity } from './diagnostics/order.ts';
export { severityWord } from './diagnostics/severity-words.ts';
export type { Path } from './text/path.ts';
export { lineText, type Position, type Source, type Span } from './text/source.ts';
export { catalogue, type CatalogueEntry } from './rules/catalogue.ts';

// Figures: the model of a project, its semesters and its progress in each.
export type { Model, Semestre } from './model/model.ts';
export { defaultPeriod, periodoOf, semestreOf, semestresOf } from './model/progress/period.ts';
export {
  progressOf,
  progressOfPlan,
  type Progress,
  type SemesterProgress,
} from './model/progress/progress.ts';

/** The page of a code for a reader, as `plan explain` prints it; undefined for one that there is not. */
export function explain(code: string): string | undefined {
  const page = [...rules, ...readingCodes].find(({ id }) => id === code);
  return page && explainRule(page, { color: false });
}

/**
 * The plan with all its figures as canonical JSON, as `plan compile` prints it. `period` is a year and semester,
 * `2019-S1`; without one, the last that is in execution or closed. Throws UsageFault for a period without POI.
 */
export function compiled(project: CheckedProject, period?: string): string {
  const { model } = project.result;
  return compiledText(model, periodAsked(model, period), lineLookup(project));
}

/** What a report is asked to be. */
export interface ReportOptions {
  /** `tecnica` when it is not said. */
  readonly edition?: Edition;
  /** A year and semester, `2019-S1`; the last that is in execution or closed when it is not said. */
  readonly period?: string;
}

/**
 * The report of a project in Markdown, and the drawings that it shows. One with errors is marked as a draft. The crest
 * and the templates that its configuration names come from the disk. Throws UsageFault without a plan, for a period
 * without POI and for a crest that cannot be used, and TemplateFault for a template that cannot.
 */
export async function reportInMarkdown(
  project: CheckedProject,
  disk: Disk,
  options: ReportOptions = {},
): Promise<MarkdownReport> {
  const { report, name } = await reportOf(project, disk, options, false);
  return paintMarkdown(report, { name, overrides: templateOverrides(project, disk), draw: drawFigure });
}

/** The same report as a page of the web in one text, that loads nothing and has no script. Throws the same. */
export async function reportInHtml(
  project: CheckedProject,
  disk: Disk,
  options: ReportOptions = {},
): Promise<string> {
  const { report } = await reportOf(project, disk, options, true);
  return paintHtml(report, templateOverrides(project, disk));
}

async function reportOf(
  project: CheckedProject,
  disk: Disk,
  { edition = 'tecnica', period }: ReportOptions,
  folds: boolean,
): Promise<{ readonly report: Report; readonly name: string }> {
  const { model } = project.result;
  if (!model.plan) throw new UsageFault('El proyecto no tiene un plan que se pueda leer.');
  const semestre = periodAsked(model, period);
  const crest = crestOf(project, disk);
  const files = [...inputFiles(project, crest), ...templateInputs(project, disk)];
  const digests = await Promise.all(
    digestedFiles(files).map(async ({ path, bytes }) => ({ path, sha256: await sha256(bytes) })),
  );
  const report = buildReport(project, {
    edition,
    period: semestre,
    unit: undefined,
    annexes: true,
    revision: { kind: 'outside' },
    inputs: { files, digests, hash: await sha256(new TextEncoder().encode(digestList(digests))) },
    crest: crest?.picture,
    former: undefined,
    al: undefined,
    attachments: false,
    folds,
  });
  return { report, name: `${model.plan.id || 'plan'}-${periodName(semestre)}-${edition}` };
}

export { TemplateFault } from './painters/templates/template-fault.ts';
export type { Edition, MarkdownReport };

/** By the platform, which has this in Node and in every page that came safely (https, localhost). */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
