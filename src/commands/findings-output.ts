import { absolute } from '../text/path.ts';
import type { Host } from '../host/host.ts';
import { paintGithub } from '../painters/findings/github.ts';
import type { Outcome } from '../painters/findings/outcome.ts';
import { paintStepSummary } from '../painters/findings/step-summary.ts';
import { catalogue } from '../rules/catalogue.ts';
import { colorOf } from './color.ts';
import { formatsAsked, type FormatAsked } from './formats-asked.ts';
import type { Extras } from './outcome.ts';
import { fromRepository } from './repository-paths.ts';
import { FORMATS } from '../painters/findings/formats.ts';

/** What `--format` asks for of findings. Throws UsageFault. */
export function outputsOf(texts: readonly string[], host: Host): readonly FormatAsked[] {
  return formatsAsked(texts, Object.keys(FORMATS), host);
}

/** What an outcome must hold for the formats that were asked for. */
export function extrasFor(outputs: readonly FormatAsked[]): Extras {
  const formats = outputs.map(({ format }) => FORMATS[format]);
  return {
    rules: formats.some((format) => format?.listsRules) ? catalogue : [],
    fingerprints: formats.some((format) => format?.fingerprints === true),
  };
}

/** How the findings are shown where a person reads them. */
export interface Shown {
  readonly color: boolean | undefined;
  readonly everyPlace: boolean;
  /** Errors are listed, all else is only counted. */
  readonly errorsOnly: boolean;
}

/** Paints what was found in every format asked for, each to its place. Throws FileFault. */
export function paintFindings(
  found: Outcome,
  outputs: readonly FormatAsked[],
  { color, everyPlace, errorsOnly }: Shown,
  host: Host,
): void {
  const outcome = errorsOnly ? withErrorsOnly(found) : found;
  for (const { format, file } of outputs) {
    const painter = FORMATS[format];
    if (!painter) continue;
    const text = painter.paint(painter.forHost ? fromRepository(outcome, host) : outcome, {
      color: file === undefined && colorOf(host, host.stdout, color),
      errorsLast: file === undefined && host.stdout.isTerminal,
      everyPlace,
      width: file === undefined ? host.stdout.width : undefined,
    });
    if (file !== undefined) host.writeFile(absolute(host.cwd, file), text);
    else if (format === 'github') host.stdout.command(text);
    else host.stdout.write(text);
  }
  paintForActions(outcome, outputs, host);
}

/** Lists the errors; the counts stay those of all that was found. */
function withErrorsOnly(outcome: Outcome): Outcome {
  return { ...outcome, diagnostics: outcome.diagnostics.filter(({ severity }) => severity === 'error') };
}

/** In GitHub Actions the findings also go where a reviewer looks: annotations, and the summary of the step. */
function paintForActions(found: Outcome, outputs: readonly FormatAsked[], host: Host): void {
  if (host.env['GITHUB_ACTIONS'] !== 'true') return;
  const outcome = fromRepository(found, host);
  // On stdout the annotations would spoil a format that a program reads.
  const readable = outputs.every(({ format, file }) => format === 'pretty' || file !== undefined);
  if (readable) host.stdout.command(paintGithub(outcome));
  const summary = stepSummaryOf(host);
  if (summary !== undefined) host.appendFile(summary, paintStepSummary(outcome));
}

/** The files that findings go to: those that were asked for, and the summary of the step. */
export function filesOfFindings(outputs: readonly FormatAsked[], host: Host): readonly string[] {
  return [...outputs.map(({ file }) => file), stepSummaryOf(host)].flatMap((file) => file ?? []);
}

/** The file that GitHub Actions shows as the summary of a step; absent elsewhere. */
function stepSummaryOf({ env }: Pick<Host, 'env'>): string | undefined {
  return env['GITHUB_ACTIONS'] === 'true' ? env['GITHUB_STEP_SUMMARY'] || undefined : undefined;
}
