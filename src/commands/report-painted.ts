import type { CheckedProject } from '../check/workspace.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import type { Model, Semestre } from '../model/model.ts';
import { TemplateFault } from '../painters/templates/template-fault.ts';
import type { Overrides } from '../painters/templates/templates.ts';
import type { ReportFormat } from '../report/editions.ts';
import type { FormerReport } from '../report/input.ts';
import type { Edition, Report } from '../report/report.ts';
import { visible } from '../text/visible.ts';
import { percent, progressLine } from './progress.ts';
import { buildReport } from './report-build.ts';
import { crestOf, templateOverrides } from './report-files.ts';
import { reportInputs } from './report-inputs.ts';
import { periodName } from './select.ts';
import { unitReportName } from './unit-file-name.ts';

/** Which report, and in which formats. */
export interface ReportWish {
  readonly edition: Edition;
  readonly formats: readonly ReportFormat[];
  /** undefined for a plan without any POI. */
  readonly period: Semestre | undefined;
  readonly unit: string | undefined;
  readonly annexes: boolean;
  readonly al: string | undefined;
}

/** A file of a report by its name from the folder of reports. */
export interface PaintedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What somebody opens, and not what it shows. */
  readonly head: boolean;
}

/** The name that the files of a report share, and the files. */
export interface PaintedReport {
  readonly name: string;
  readonly files: readonly PaintedFile[];
}

/** Makes a report of a project in memory. Throws UsageFault for a crest or a template that cannot be used. */
export async function paintedReport(
  project: CheckedProject,
  { edition, formats, period, unit, annexes, al }: ReportWish,
  { former }: { readonly former: FormerReport | undefined },
  host: Host,
): Promise<PaintedReport> {
  const { model } = project.result;
  const crest = crestOf(project, host);
  const inputs = reportInputs(project, crest, host);
  const build = (folds: boolean): Report =>
    buildReport(project, {
      edition,
      period,
      unit,
      annexes,
      revision: host.revisionOf(project.root, inputs),
      inputs,
      crest: crest?.picture,
      former,
      al,
      attachments: formats.includes('pdf'),
      folds,
    });
  const built = build(false);
  // A draft must not be taken for the report by its name, nor write over it.
  const suffix = `${unit === undefined ? '' : `-${unitReportName(unit, model)}`}${built.draft === undefined ? '' : '-borrador'}`;
  const name = `${reportName(model, period, edition)}${suffix}`;
  const overrides = (): Overrides => templateOverrides(project, host);
  const files = await paintedFiles(built, { name, formats, overrides, folded: () => build(true) }, host);
  return { name, files };
}

/** How the names of all files of a report begin; those of one of a unit, and of a draft, go on after it. */
export function reportName({ plan }: Model, period: Semestre | undefined, edition: Edition): string {
  return `${plan?.id || 'plan'}-${periodName(period)}-${edition}`;
}

/** How a report is to be painted. */
export interface Painting {
  /** What its files share. */
  readonly name: string;
  readonly formats: readonly ReportFormat[];
  readonly overrides: () => Overrides;
  /** The same report for a page, which folds what a sheet of paper cannot. */
  readonly folded: () => Report;
}

/** The files of a report in some formats. Throws UsageFault for a template that cannot be used. */
export async function paintedFiles(
  report: Report,
  { name, formats, overrides, folded }: Painting,
  host: Host,
): Promise<readonly PaintedFile[]> {
  const files: PaintedFile[] = formats.includes('md')
    ? [...(await markdownFiles(report, name, overrides()))]
    : [];
  if (formats.includes('pdf')) {
    const { paintPdf } = await import('../painters/pdf/paint-pdf.ts');
    const progress = progressLine((share) => `Compuesto el ${percent(share)} de ${visible(name)}.pdf`, host);
    const pdf = await paintPdf(report, progress.at);
    progress.end();
    files.push({ name: `${name}.pdf`, content: pdf, head: true });
  }
  if (formats.includes('html')) {
    const { paintHtml } = await import('../painters/html/paint-html.ts');
    const content = await withTemplates(() => paintHtml(folded(), overrides()));
    files.push({ name: `${name}.html`, content, head: true });
  }
  return files;
}

/** The Markdown of a report, and the pictures that it shows. */
async function markdownFiles(
  report: Report,
  name: string,
  overrides: Overrides,
): Promise<readonly PaintedFile[]> {
  const { paintMarkdown } = await import('../painters/markdown/paint-markdown.ts');
  const { drawFigure } = await import('../painters/svg.ts');
  const { text, annexes, images } = await withTemplates(() =>
    paintMarkdown(report, { name, overrides, draw: drawFigure }),
  );
  return [
    { name: `${name}.md`, content: text, head: true },
    ...(annexes === undefined ? [] : [{ name: annexes.name, content: annexes.text, head: true }]),
    ...images.map((image) => ({ name: image.name, content: image.svg, head: false })),
  ];
}

/** What is painted with templates. Throws UsageFault where one of the project cannot be used. */
export async function withTemplates<Painted>(paint: () => Promise<Painted>): Promise<Painted> {
  try {
    return await paint();
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    throw new UsageFault(
      `La plantilla ${visible(error.template)}, línea ${error.line}: ${visible(error.message)}. Corríjala, o quítela para usar la del programa.`,
    );
  }
}
