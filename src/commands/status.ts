import { relative, shownPath } from '../text/path.ts';
import { isAllRead, type CheckedProject } from '../check/workspace.ts';
import { ExitCode, highest, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { IN_FIGURES } from '../model/questions/unreadable.ts';
import { progressOf } from '../model/progress/progress.ts';
import { paintRegionStatus } from '../painters/terminal/region-status.ts';
import { paintPlanStatus, paintStatus } from '../painters/terminal/status.ts';
import { planStatusReport } from '../report/plan-status.ts';
import { statusReport } from '../report/status.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { canonicalJson } from '../painters/canonical-json.ts';
import { colorOf } from './color.ts';
import { regionAt } from './region.ts';
import { oneProjectAt, periodAsked, targetsAt } from './select.ts';
import { statusData } from './status-json.ts';
import { codeOfLoose, tellUnread, tellUnreadDocuments } from './unread.ts';
import { AS_OF, LATEST_PERIOD, type CommandDefinition } from './command.ts';

/** What `plan status` was asked, as written on the command line. */
export interface StatusOptions {
  readonly period: string | undefined;
  /** `pretty` or `json`. */
  readonly format: string;
  readonly al: string | undefined;
  readonly color: boolean | undefined;
}

export const definition: CommandDefinition<StatusOptions> = {
  arguments: [['[ruta]', 'la carpeta del plan']],
  options: [
    LATEST_PERIOD,
    ['-f, --format <formato>', 'pretty, o json: las mismas cifras como datos', 'pretty'],
    AS_OF,
  ],
  examples: ['plan status', 'plan status examples/puno --period 2019-S1'],
  run: ({ words: [path = '.'], options }, host) => status(path, options, host),
};

/**
 * Prints how the plan at a path goes, or how those below it stand, in a table. It informs and does not judge: the
 * documents of one plan are shown with their errors too, and what these touch is marked; of several plans, one with errors is
 * named and has no figures. Fails only for a plan that cannot be read.
 */
async function status(path: string, options: StatusOptions, host: Host): Promise<ExitCode> {
  if (!FORMATS.has(options.format))
    throw new UsageFault(
      `No hay un formato ${quote(options.format)}. Los formatos son ${enumerate([...FORMATS])}: --format json`,
    );
  const asData = options.format === 'json';
  const targets = targetsAt(host, path);
  if (targets.plans.length > 1) {
    const region = await regionAt(path, targets, { ...options, draft: false, data: asData }, host);
    host.stdout.write(
      asData
        ? canonicalJson({ version: 1, planes: region.data })
        : paintRegionStatus(region.standings, { color: colorOf(host, host.stdout, options.color) }),
    );
    return region.code;
  }
  const project = oneProjectAt(host, path, { al: options.al }, targets.plans);
  const states: object[] = [];
  const code = show(project, options, host, states);
  if (asData) host.stdout.write(canonicalJson({ version: 1, planes: states }));
  return highest(code, codeOfLoose(targets.loose, host));
}

const FORMATS: ReadonlySet<string> = new Set(['pretty', 'json']);

/** Shows one project, and adds it to those that are printed together as data. */
function show(project: CheckedProject, options: StatusOptions, host: Host, states: object[]): ExitCode {
  const { result, faults, root } = project;
  tellUnread(project, host);
  tellUnreadDocuments(project, IN_FIGURES, { consequence: 'lo suyo no está en estas cifras' }, host);
  const { model, diagnostics } = result;
  if (!model.plan) {
    const folder = visible(shownPath(host.cwd, root) || '.');
    host.stderr.write(`En ${folder} no hay un plan que se pueda leer. Para saber por qué: plan validate\n`);
    return faults.length > 0 ? ExitCode.failure : ExitCode.findings;
  }
  const period = periodAsked(model, options.period);
  states.push(options.format === 'json' ? statusData(project, relative(host.cwd, root) || '.', period) : {});
  const allRead = isAllRead(project);
  const shown = { color: colorOf(host, host.stdout, options.color), allRead, setAside: result };
  const text =
    period === undefined
      ? paintPlanStatus(planStatusReport(model.plan, diagnostics, model.checkable.poi && allRead), shown)
      : paintStatus(statusReport(model, progressOf(model, period), diagnostics), shown);
  if (options.format !== 'json') host.stdout.write(text);
  if (faults.length > 0) return ExitCode.failure;
  return result.configurationAtFault ? ExitCode.usage : ExitCode.ok;
}
