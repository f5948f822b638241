import type { CheckOptions } from '../check/check.ts';
import { LEVELS } from '../check/configuration.ts';
import { absolute, relative, targetOfFile } from '../check/discover.ts';
import {
  checkRead,
  isShown,
  readProject,
  targetsOf,
  type CheckedProject,
  type ReadProject,
} from '../check/workspace.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { countOf } from '../diagnostics/severity-words.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { catalogue, isFixed } from '../rules/catalogue.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import { dayOf } from './day.ts';
import { outputsOf, paintFindings, type FindingsOutput } from './findings-output.ts';
import { outcomeOf } from './outcome.ts';
import { watch, type Glance } from './watch.ts';

/** What `plan validate` was asked, as written on the command line. */
export interface ValidateOptions {
  readonly format: readonly string[];
  readonly maxWarnings: string | undefined;
  readonly strict: boolean;
  readonly rule: readonly string[];
  readonly al: string | undefined;
  readonly color: boolean | undefined;
  readonly stdinPath: string | undefined;
  readonly watch: boolean;
  readonly parser: 'auto' | 'yaml';
}

interface Request {
  readonly paths: readonly string[];
  readonly outputs: readonly FindingsOutput[];
  readonly check: CheckOptions;
  readonly limit: number | undefined;
  readonly strict: boolean;
  readonly color: boolean | undefined;
}

/** Checks every project at or below the paths, and prints what it found in every format asked for. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  host: Host,
): Promise<ExitCode> {
  const request: Request = {
    paths: paths.length === 0 ? ['.'] : paths,
    outputs: outputsOf(options.format),
    check: { severities: severitiesOf(options.rule), al: dayOf(options.al), parser: options.parser },
    limit: limitOf(options.maxWarnings),
    strict: options.strict,
    color: options.color,
  };
  const { stdinPath } = options;
  if (options.watch) {
    if (stdinPath !== undefined)
      throw new UsageFault('--watch y --stdin-path no van juntos. Use solo uno de los dos.');
    return watch((steady) => glance(request, steady), foldersOf(request.paths, host), host);
  }
  const projects =
    stdinPath === undefined ? readAll(request.paths, host) : [await readStdin(stdinPath, host)];
  return show(projects, request, host);
}

function readAll(paths: readonly string[], host: Host): readonly ReadProject[] {
  for (const path of paths) {
    if (host.kindOf(absolute(host.cwd, path)) === undefined) {
      throw new UsageFault(
        `No existe ${quote(path)}. Revise la ruta, o vaya a la carpeta del plan y escriba solo «plan validate».`,
      );
    }
  }
  const targets = targetsOf(host, paths);
  if (targets.length === 0) throw noDocuments(paths);
  return targets.map((target) => readProject(host, target));
}

/** What an editor has not saved yet, in the place of the file on disk. */
async function readStdin(stdinPath: string, host: Host): Promise<ReadProject> {
  const bytes = await host.readStdin();
  const full = absolute(host.cwd, stdinPath);
  const target = targetOfFile(host, full);
  return readProject(host, target, { path: relative(target.project.root, full), bytes });
}

function show(read: readonly ReadProject[], request: Request, host: Host): ExitCode {
  const projects = read.map((project) => checkRead(project, request.check));
  const outcome = outcomeOf(projects, host);
  const faults = projects.flatMap((project) => project.faults);
  const configurationAtFault = projects.some(({ result }) => result.configurationAtFault);
  if (faults.length === 0 && !configurationAtFault && !projects.some(hasSomethingToShow))
    throw noDocuments(request.paths);
  paintFindings(outcome, request.outputs, request.color, host);
  for (const { path, message } of faults)
    host.stderr.write(`No se pudo leer ${relative(host.cwd, path)}: ${message}.
`);
  if (faults.length > 0) return ExitCode.failure;
  if (configurationAtFault) return ExitCode.usage;
  const { error, warning } = countBySeverity(outcome.diagnostics);
  const excess = excessOfWarnings(warning, request);
  if (excess !== undefined) host.stderr.write(excess);
  return error > 0 || excess !== undefined ? ExitCode.findings : ExitCode.ok;
}

/** A file or folder that was asked for and holds nothing of the project would pass without having been checked. */
function hasSomethingToShow(project: CheckedProject): boolean {
  const { files, sources } = project.result;
  return project.fromEditor || [...files, ...sources.keys()].some((file) => isShown(project, file));
}

function noDocuments(paths: readonly string[]): UsageFault {
  return new UsageFault(
    `No hay ningún documento del plan en ${enumerate(paths.map(quote))}. Un documento es un archivo .yaml que empieza con «tipo:»; «plan init» crea un proyecto de muestra.`,
  );
}

/** Why warnings make the run fail, when they do. */
function excessOfWarnings(warnings: number, { strict, limit }: Request): string | undefined {
  if (strict && warnings > 0) return 'Con --strict, los avisos también cuentan como fallas.\n';
  if (limit === undefined || warnings <= limit) return undefined;
  return `Hay ${countOf(warnings, 'warning')}, y --max-warnings permite ${limit}.\n`;
}

function glance(request: Request, host: Host): Glance {
  const projects = readAll(request.paths, host);
  return {
    input: projects.flatMap(({ root, input }) =>
      input.map(({ path, bytes }) => ({ path: `${root}/${path}`, bytes })),
    ),
    show: () => show(projects, request, host),
  };
}

/** The folders where a change may change the findings: those asked for, and those of their projects. */
function foldersOf(paths: readonly string[], host: Host): readonly string[] {
  const asked = paths
    .map((path) => absolute(host.cwd, path))
    .filter((path) => host.kindOf(path) === 'folder');
  const folders = [...new Set([...asked, ...targetsOf(host, paths).map(({ project }) => project.root)])];
  return folders.filter((folder) => !folders.some((other) => folder.startsWith(`${other}/`)));
}

/** `--rule id=severidad`, as a table. */
function severitiesOf(texts: readonly string[]): ReadonlyMap<string, Severity | 'off'> {
  return new Map(
    texts.map((text) => {
      const [, id = '', word = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      const level = Object.hasOwn(LEVELS, word) ? LEVELS[word] : undefined;
      if (level === undefined) {
        throw new UsageFault(
          `${quote(text)} no tiene la forma regla=severidad, por ejemplo --rule indicador/sin-linea-base=error. Las severidades son ${enumerate(Object.keys(LEVELS))}.`,
        );
      }
      const known = catalogue.map((rule) => rule.id).filter((rule) => !isFixed(rule));
      if (!known.includes(id)) {
        throw new UsageFault(
          isFixed(id)
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
  if (!/^\d+$/.test(text))
    throw new UsageFault(
      `--max-warnings dice ${quote(text)}, y debe ser un número entero, por ejemplo --max-warnings 10.`,
    );
  return Number(text);
}
