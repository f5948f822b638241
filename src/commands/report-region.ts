import type { Targets } from '../check/discover.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host, SetFile } from '../host/host.ts';
import { VERSION } from '../host/version.ts';
import type { ReportFormat } from '../report/editions.ts';
import { regionalReport } from '../report/regional.ts';
import { periodOfMost } from '../report/region-words.ts';
import { sha256 } from '../text/sha256.ts';
import { slug } from '../text/slug.ts';
import { absolute, shownPath } from '../text/path.ts';
import { count } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { refuseOutwardLinks, type OutputFolder } from './outward-links.ts';
import { refuseInputsOfAny } from './own-inputs.ts';
import { regionAt } from './region.ts';
import { paintedFiles } from './report-painted.ts';

/** What is asked of the report of a region. */
export interface RegionReportAsk extends OutputFolder {
  readonly period: string | undefined;
  readonly al: string | undefined;
  readonly draft: boolean;
  readonly formats: readonly ReportFormat[];
}

/** Writes one short report about all projects at or below a path, and says which files it wrote. */
export async function reportRegion(
  path: string,
  targets: Targets,
  ask: RegionReportAsk,
  host: Host,
): Promise<ExitCode> {
  const { standings, apart, code } = await regionAt(path, targets, { ...ask, data: false }, host);
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
    apart,
    draft: ask.draft,
    inputHash: sha256(standings.map(({ folder, digest }) => `${digest}  ${folder}\n`).join('')),
    version: VERSION,
  });
  const folder = absolute(host.cwd, ask.output);
  const file = `${slug(name) || 'region'}-${periodOfMost(standings) ?? 'plan'}-regional${report.draft === undefined ? '' : '-borrador'}`;
  refuseOutwardLinks([file], ask, [absolute(host.cwd, path)], host);
  const painted = await paintedFiles(
    report,
    { name: file, formats: ask.formats, overrides: () => new Map(), folded: () => report },
    host,
  );
  const files = painted.map(({ name: own, ...rest }): SetFile => ({ path: `${folder}/${own}`, ...rest }));
  refuseInputsOfAny(
    files.map(({ path: output }) => output),
    targets.plans,
    host,
  );
  host.writeSet(files);
  for (const { path: written, head } of files)
    if (head) host.stdout.write(`${visible(shownPath(host.cwd, written))}\n`);
  return omitted.length > 0 && !ask.draft && code < ExitCode.findings ? ExitCode.findings : code;
}
