import type { CheckOptions } from '../check/check.ts';
import { targetOfFile, type Target } from '../check/discover.ts';
import { absolute, relative } from '../text/path.ts';
import { judge, type Engine, type Judged } from '../check/judge.ts';
import { isShown, readProject, targetsOf, type ReadProject } from '../check/workspace.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { countOf } from '../diagnostics/severity-words.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import { FileFault, type Host } from '../host/host.ts';
import type { Outcome } from '../painters/findings/outcome.ts';
import type { Source } from '../text/source.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { decode } from '../yaml/decode.ts';
import { dayOf } from './day.ts';
import { outputsOf, paintFindings, type FindingsOutput } from './findings-output.ts';
import { judgeAll } from './judge-all.ts';
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
  readonly cache: boolean;
  readonly parser: 'auto' | 'yaml';
}

interface Request {
  readonly paths: readonly string[];
  readonly outputs: readonly FindingsOutput[];
  readonly check: CheckOptions;
  /** The codes there are, for formats that list them; else none. */
  readonly rules: Outcome['rules'];
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
  const outputs = outputsOf(options.format);
  const request: Request = {
    paths: paths.length === 0 ? ['.'] : paths,
    outputs,
    check: {
      severities: await severitiesAsked(options.rule),
      al: dayOf(options.al),
      parser: options.parser,
    },
    rules: await rulesListed(outputs),
    limit: limitOf(options.maxWarnings),
    strict: options.strict,
    color: options.color,
  };
  const { stdinPath } = options;
  if (options.watch) {
    if (stdinPath !== undefined)
      throw new UsageFault('--watch y --stdin-path no van juntos. Use solo uno de los dos.');
    const engine = await loadEngine();
    const watched = { ...request, check: { ...request.check, known: new WeakMap() } };
    return watch((steady) => glance(watched, engine, steady), foldersOf(request.paths, host), host);
  }
  if (stdinPath !== undefined) {
    const read = await readStdin(stdinPath, host);
    return show([judge(read, request.check, await loadEngine())], request, host, textsOf([read]));
  }
  const targets = targetsAsked(request.paths, host);
  const projects = await judgeAll(
    targets,
    { check: request.check, useCache: options.cache, loadEngine },
    host,
  );
  return show(projects, request, host, textsOnDisk(host));
}

/** What checks is not loaded for projects whose findings are known. */
function loadEngine(): Promise<Engine> {
  return import('../check/check-project.ts');
}

async function severitiesAsked(rules: readonly string[]): Promise<NonNullable<CheckOptions['severities']>> {
  return rules.length === 0 ? new Map() : (await import('./rule-severities.ts')).severitiesOf(rules);
}

async function rulesListed(outputs: readonly FindingsOutput[]): Promise<Outcome['rules']> {
  const lists = outputs.some(({ format }) => format === 'sarif' || format === 'junit');
  return lists ? (await import('../rules/catalogue.ts')).catalogue : [];
}

function targetsAsked(paths: readonly string[], host: Host): readonly Target[] {
  for (const path of paths) {
    if (host.kindOf(absolute(host.cwd, path)) === undefined) {
      throw new UsageFault(
        `No existe ${quote(path)}. Revise la ruta, o vaya a la carpeta del plan y escriba solo «plan validate».`,
      );
    }
  }
  const targets = targetsOf(host, paths);
  if (targets.length === 0) throw noDocuments(paths);
  return targets;
}

/** What an editor has not saved yet, in the place of the file on disk. */
async function readStdin(stdinPath: string, host: Host): Promise<ReadProject> {
  const bytes = await host.readStdin();
  const full = absolute(host.cwd, stdinPath);
  const target = targetOfFile(host, full);
  return readProject(host, target, { path: relative(target.project.root, full), bytes });
}

type Texts = (root: string, file: string) => Source | undefined;

/** The texts of what was read, for a run that keeps it. */
function textsOf(projects: readonly ReadProject[]): Texts {
  return (root, file) => {
    const input = projects.find((project) => project.root === root)?.input;
    const found = input?.find(({ path }) => path === file);
    return found && decode(file, found.bytes).source;
  };
}

/** The texts read again for the findings that show a piece of them; one that has gone away meanwhile shows none. */
function textsOnDisk(host: Host): Texts {
  return (root, file) => {
    try {
      return decode(file, host.readFile(`${root}/${file}`)).source;
    } catch (error) {
      if (error instanceof FileFault) return undefined;
      throw error;
    }
  };
}

function show(projects: readonly Judged[], request: Request, host: Host, source: Texts): ExitCode {
  const outcome = outcomeOf(projects, { source, rules: request.rules }, host);
  const faults = projects.flatMap((project) => project.faults);
  const configurationAtFault = projects.some(({ found }) => found.configurationAtFault);
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
function hasSomethingToShow(project: Judged): boolean {
  const { files, texts } = project.found;
  return project.fromEditor || [...files, ...texts].some((file) => isShown(project, file));
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

function glance(request: Request, engine: Engine, host: Host): Glance {
  const projects = targetsAsked(request.paths, host).map((target) => readProject(host, target));
  return {
    input: projects.flatMap(({ root, input }) =>
      input.map(({ path, bytes }) => ({ path: `${root}/${path}`, bytes })),
    ),
    show: () => {
      const all = projects.map((read) => judge(read, request.check, engine));
      return show(all, request, host, textsOf(projects));
    },
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

function limitOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text))
    throw new UsageFault(
      `--max-warnings dice ${quote(text)}, y debe ser un número entero, por ejemplo --max-warnings 10.`,
    );
  return Number(text);
}
