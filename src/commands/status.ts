import { relative } from '../text/path.ts';
import type { CheckedProject } from '../check/workspace.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { progressOf } from '../model/progress/progress.ts';
import { paintPlanStatus, paintStatus } from '../painters/terminal/status.ts';
import { planStatusReport } from '../report/plan-status.ts';
import { statusReport } from '../report/status.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { canonicalJson } from '../painters/canonical-json.ts';
import { colorOf } from './color.ts';
import { periodAsked, projectsAt } from './select.ts';
import { statusData } from './status-json.ts';
import { tellUnread } from './unread.ts';
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
 * Prints how every plan at or below a path goes. It informs and does not judge: documents with errors are shown too,
 * with what the errors touch marked. Fails only for a plan that cannot be read.
 */
function status(path: string, options: StatusOptions, host: Host): ExitCode {
  const projects = projectsAt(host, path, { al: options.al });
  if (!FORMATS.has(options.format))
    throw new UsageFault(
      `No hay un formato ${quote(options.format)}. Los formatos son ${enumerate([...FORMATS])}: --format json`,
    );
  const states: object[] = [];
  let code: ExitCode = ExitCode.ok;
  for (const project of projects) {
    const result = show(project, options, host, states);
    code = Math.max(code, result) as ExitCode; // both are exit codes
  }
  if (options.format === 'json') host.stdout.write(canonicalJson({ version: 1, planes: states }));
  return code;
}

const FORMATS: ReadonlySet<string> = new Set(['pretty', 'json']);

/** Shows one project, and adds it to those that are printed together as data. */
function show(project: CheckedProject, options: StatusOptions, host: Host, states: object[]): ExitCode {
  const { result, faults, root } = project;
  tellUnread(project, host);
  const { model, diagnostics } = result;
  if (!model.plan) {
    const folder = visible(relative(host.cwd, root) || '.');
    host.stderr.write(`En ${folder} no hay un plan que se pueda leer. Para saber por qué: plan validate\n`);
    return faults.length > 0 ? ExitCode.failure : ExitCode.findings;
  }
  const period = periodAsked(model, options.period);
  const below = states.length > 0;
  states.push(options.format === 'json' ? statusData(project, relative(host.cwd, root) || '.', period) : {});
  const color = colorOf(host, host.stdout, options.color);
  const allRead = faults.length === 0 && result.lookAlikes.length === 0;
  const text =
    period === undefined
      ? paintPlanStatus(planStatusReport(model.plan, diagnostics, model.checkable.poi && allRead), {
          color,
          allRead,
        })
      : paintStatus(statusReport(model, progressOf(model, period), diagnostics), { color, allRead });
  if (options.format !== 'json') host.stdout.write(below ? `\n${text}` : text);
  if (faults.length > 0) return ExitCode.failure;
  return result.configurationAtFault ? ExitCode.usage : ExitCode.ok;
}
