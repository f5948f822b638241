import type { Target } from '../check/discover.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host, SetFile } from '../host/host.ts';
import { VERSION } from '../host/version.ts';
import type { ReportFormat } from '../report/editions.ts';
import { regionalReport } from '../report/regional.ts';
import { periodOfMost } from '../report/region-words.ts';
import { sha256 } from '../text/sha256.ts';
import { slug } from '../text/slug.ts';
import { absolute, relative } from '../text/path.ts';
import { count } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { percent, progressLine } from './progress.ts';
import { regionAt } from './region.ts';

/** What is asked of the report of a region. */
export interface RegionReportAsk {
  readonly period: string | undefined;
  readonly al: string | undefined;
  readonly draft: boolean;
  readonly formats: readonly ReportFormat[];
  /** The folder, as typed. */
  readonly output: string;
}

/** Writes one short report about all projects at or below a path, and says which files it wrote. */
export async function reportRegion(
  path: string,
  targets: readonly Target[],
  ask: RegionReportAsk,
  host: Host,
): Promise<ExitCode> {
  const { standings, code } = await regionAt(path, targets, { ...ask, data: false }, host);
  const omitted = standings.filter(({ errors, hasPlan, isUnread }) => errors > 0 && hasPlan && !isUnread);
  if (!ask.draft)
    for (const { folder, errors } of omitted)
      host.stderr.write(
        `${visible(folder)}: sin cifras en el informe, tiene ${count(errors, 'error', 'errores')}.\n`,
      );
  if (standings.length === 0) throw new UsageFault('No hay ningún plan del que informar.');
  const name = absolute(host.cwd, path).split('/').at(-1) || 'region';
  const report = regionalReport({
    name,
    standings,
    draft: ask.draft,
    inputHash: sha256(standings.map(({ folder, digest }) => `${digest}  ${folder}\n`).join('')),
    version: VERSION,
  });
  const folder = absolute(host.cwd, ask.output);
  const file = `${slug(name) || 'region'}-${periodOfMost(standings) ?? 'plan'}-regional${report.draft === undefined ? '' : '-borrador'}`;
  const files: SetFile[] = [];
  if (ask.formats.includes('md')) {
    const { paintMarkdown } = await import('../painters/markdown/paint-markdown.ts');
    const { drawFigure } = await import('../painters/svg.ts');
    const { text, annexes } = await paintMarkdown(report, {
      name: file,
      overrides: new Map(),
      draw: drawFigure,
    });
    files.push({ path: `${folder}/${file}.md`, content: text, head: true });
    if (annexes !== undefined)
      files.push({ path: `${folder}/${annexes.name}`, content: annexes.text, head: false });
  }
  if (ask.formats.includes('pdf')) {
    const { paintPdf } = await import('../painters/pdf/paint-pdf.ts');
    const line = progressLine((share) => `Compuesto el ${percent(share)} de ${visible(file)}.pdf`, host);
    files.push({ path: `${folder}/${file}.pdf`, content: await paintPdf(report, line.at), head: true });
    line.end();
  }
  if (ask.formats.includes('html')) {
    const { paintHtml } = await import('../painters/html/paint-html.ts');
    files.push({ path: `${folder}/${file}.html`, content: await paintHtml(report, new Map()), head: true });
  }
  host.writeSet(files);
  for (const { path: written, head } of files)
    if (head) host.stdout.write(`${visible(relative(host.cwd, written))}\n`);
  return omitted.length > 0 && !ask.draft && code < ExitCode.findings ? ExitCode.findings : code;
}
