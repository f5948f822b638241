import type { Severity } from '../diagnostics/diagnostic.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { absolute, relative } from '../check/discover.ts';
import { LEVELS } from '../check/configuration.ts';
import { checkProject, targetsOf, type CheckedProject } from '../check/workspace.ts';
import type { CheckOptions } from '../check/check.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import type { Outcome } from '../painters/findings/outcome.ts';
import { paintGithub } from '../painters/findings/github.ts';
import { paintGitlab } from '../painters/findings/gitlab.ts';
import { paintJson } from '../painters/findings/json.ts';
import { paintJunit } from '../painters/findings/junit.ts';
import { paintPretty } from '../painters/findings/pretty.ts';
import { paintSarif } from '../painters/findings/sarif.ts';
import { paintStepSummary } from '../painters/findings/step-summary.ts';
import { catalogue } from '../rules/catalogue.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import { colorOf } from './color.ts';
import { dayOf } from './day.ts';
import { outcomeOf } from './outcome.ts';

/** What `plan validate` was asked, as written on the command line. */
export interface ValidateOptions {
  readonly format: readonly string[];
  readonly maxWarnings: string | undefined;
  readonly strict: boolean;
  readonly rule: readonly string[];
  readonly al: string | undefined;
  readonly color: boolean | undefined;
  readonly stdinPath: string | undefined;
  readonly parser: 'auto' | 'yaml';
}

type Painter = (outcome: Outcome, options: { readonly color: boolean }) => string;

const PAINTERS: Readonly<Record<string, Painter>> = {
  pretty: paintPretty,
  json: paintJson,
  sarif: paintSarif,
  junit: paintJunit,
  github: paintGithub,
  gitlab: paintGitlab,
};

/** Checks every project at or below the paths, and prints what it found in every format asked for. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  host: Host,
): Promise<ExitCode> {
  const outputs = options.format.length === 0 ? [{ format: 'pretty', file: undefined }] : options.format.map(outputOf);
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageFault('Solo un formato puede salir por la pantalla. Mande los demás a un archivo: --format sarif:hallazgos.sarif');
  }
  const checkOptions: CheckOptions = {
    severities: severitiesOf(options.rule),
    al: dayOf(options.al),
    parser: options.parser,
  };
  const limit = limitOf(options.maxWarnings);
  const projects = await checkAll(paths.length === 0 ? ['.'] : paths, options.stdinPath, checkOptions, host);
  const outcome = outcomeOf(projects, host);
  for (const { format, file } of outputs) {
    const painter = PAINTERS[format];
    if (!painter) continue;
    const text = painter(outcome, { color: file === undefined && colorOf(host, host.stdout, options.color) });
    if (file === undefined) host.stdout.write(text);
    else host.writeFile(absolute(host.cwd, file), text);
  }
  paintForActions(outcome, outputs, host);
  for (const { faults } of projects) {
    for (const fault of faults) host.stderr.write(`No se pudo leer ${relative(host.cwd, fault.path)}: ${fault.message}.\n`);
  }
  return exitCodeOf(projects, outcome, { strict: options.strict, limit });
}

async function checkAll(
  paths: readonly string[],
  stdinPath: string | undefined,
  checkOptions: CheckOptions,
  host: Host,
): Promise<readonly CheckedProject[]> {
  if (stdinPath !== undefined) {
    const bytes = await host.readStdin();
    const full = absolute(host.cwd, stdinPath);
    const folder = full.slice(0, Math.max(0, full.lastIndexOf('/'))) || '/';
    const [target] = targetsOf(host, [host.kindOf(full) === undefined ? folder : full]);
    if (!target) throw noDocuments([stdinPath]);
    const path = relative(target.project.root, full);
    return [checkProject(host, { ...target, only: path }, checkOptions, { path, bytes })];
  }
  for (const path of paths) {
    if (host.kindOf(absolute(host.cwd, path)) === undefined) {
      throw new UsageFault(`No existe ${quote(path)}. Revise la ruta, o vaya a la carpeta del plan y escriba solo «plan validate».`);
    }
  }
  const targets = targetsOf(host, paths);
  if (targets.length === 0) throw noDocuments(paths);
  const projects = targets.map((target) => checkProject(host, target, checkOptions));
  if (projects.every(({ result, faults }) => result.files.length === 0 && faults.length === 0)) throw noDocuments(paths);
  return projects;
}

function noDocuments(paths: readonly string[]): UsageFault {
  return new UsageFault(
    `No hay ningún documento del plan en ${enumerate(paths.map(quote))}. Un documento es un archivo .yaml que empieza con «tipo:»; «plan init» crea un proyecto de muestra.`,
  );
}

/** In GitHub Actions the findings also go where a reviewer looks: annotations, and the summary of the step. */
function paintForActions(
  outcome: Outcome,
  outputs: readonly { readonly format: string; readonly file: string | undefined }[],
  host: Host,
): void {
  if (host.env['GITHUB_ACTIONS'] !== 'true') return;
  // On stdout the annotations would spoil a format that a program reads.
  const readable = outputs.every(({ format, file }) => format === 'pretty' || file !== undefined);
  if (readable) host.stdout.write(paintGithub(outcome));
  const summary = host.env['GITHUB_STEP_SUMMARY'];
  if (summary === undefined || summary === '') return;
  const before = host.kindOf(summary) === 'file' ? Buffer.from(host.readFile(summary)).toString('utf8') : '';
  host.writeFile(summary, before + paintStepSummary(outcome));
}

function exitCodeOf(
  projects: readonly CheckedProject[],
  outcome: Outcome,
  { strict, limit }: { readonly strict: boolean; readonly limit: number | undefined },
): ExitCode {
  if (projects.some(({ faults }) => faults.length > 0)) return ExitCode.failure;
  if (projects.some(({ result }) => result.configurationAtFault)) return ExitCode.usage;
  const { error, warning } = countBySeverity(outcome.diagnostics);
  const tooMany = (strict && warning > 0) || (limit !== undefined && warning > limit);
  return error > 0 || tooMany ? ExitCode.findings : ExitCode.ok;
}

function outputOf(text: string): { readonly format: string; readonly file: string | undefined } {
  const [, format = text, file] = /^([a-z]+):(.+)$/s.exec(text) ?? [];
  if (!Object.hasOwn(PAINTERS, format)) {
    const names = Object.keys(PAINTERS);
    throw new UsageFault(
      `No hay un formato ${quote(format)}. ${didYouMean(nearest(format, names))} Los formatos son ${enumerate(names)}.`.replaceAll('  ', ' '),
    );
  }
  return { format, file };
}

/** `--rule id=severidad`, as a table. */
export function severitiesOf(texts: readonly string[]): ReadonlyMap<string, Severity | 'off'> {
  return new Map(
    texts.map((text) => {
      const [, id = '', word = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      const level = Object.hasOwn(LEVELS, word) ? LEVELS[word] : undefined;
      if (level === undefined) {
        throw new UsageFault(`${quote(text)} no tiene la forma regla=severidad, por ejemplo --rule indicador/sin-linea-base=error. Las severidades son ${enumerate(Object.keys(LEVELS))}.`);
      }
      const known = catalogue.map((rule) => rule.id).filter((rule) => !/^(yaml|esquema)\//.test(rule));
      if (!known.includes(id)) {
        throw new UsageFault(
          /^(yaml|esquema)\//.test(id)
            ? `La severidad de ${quote(id)} no se puede cambiar: siempre es un error.`
            : `No hay ninguna regla ${quote(id)}. ${didYouMean(nearest(id, known)) || 'Vea las reglas con «plan explain».'}`,
        );
      }
      return [id, level] as const;
    }),
  );
}

function limitOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new UsageFault(`--max-warnings dice ${quote(text)}, y debe ser un número entero, por ejemplo --max-warnings 10.`);
  return Number(text);
}
