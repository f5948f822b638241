import { visible } from '../text/visible.ts';
import { readBaseline } from '../check/baseline-file.ts';
import { findingsCache, type FindingsCache } from '../check/cache.ts';
import type { JudgeTemplate } from '../check/beside.ts';
import type { CheckOptions } from '../check/check.ts';
import { targetOfFile, type Target } from '../check/discover.ts';
import { withConfiguration, withoutOwnConfiguration } from '../check/given-configuration.ts';
import { checkProject, readProject, targetsOf, type ReadProject } from '../check/workspace.ts';
import type { BaselineEntry } from '../diagnostics/baseline.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { countOf } from '../diagnostics/severity-words.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Disk, Host } from '../host/host.ts';
import { acceptedText, goneText } from '../painters/findings/accepted.ts';
import type { Outcome } from '../painters/findings/outcome.ts';
import { absolute, relative } from '../text/path.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { dayOf } from './day.ts';
import { extrasFor, outputsOf, paintFindings, stepSummaryOf, type Shown } from './findings-output.ts';
import type { FormatAsked } from './formats-asked.ts';
import { outcomeOf, type JudgedProject } from './outcome.ts';
import { refuseOwnInputs } from './own-inputs.ts';
import { progressLine } from './progress.ts';
import { severitiesOf } from './rule-severities.ts';
import { sinceCommit, type SinceCommit } from './since.ts';
import { anyTemplate, judgeTemplatesOf } from './template-judge.ts';
import { writeBaselines } from './write-baseline.ts';
import { BUILD } from '../host/version.ts';
import { watch, type Glance } from './watch.ts';

/** What `plan validate` was asked, as written on the command line. */
export interface ValidateOptions {
  readonly format: readonly string[];
  readonly maxWarnings: string | undefined;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly config: string | undefined;
  readonly baseline: string | undefined;
  readonly writeBaseline: boolean;
  readonly since: string | undefined;
  readonly rule: readonly string[];
  readonly al: string | undefined;
  readonly color: boolean | undefined;
  readonly everyPlace: boolean;
  readonly stdinPath: string | undefined;
  readonly watch: boolean;
  readonly cache: boolean;
  readonly parser: 'auto' | 'yaml';
}

interface Request {
  readonly paths: readonly string[];
  readonly outputs: readonly FormatAsked[];
  readonly check: CheckOptions;
  readonly cache: FindingsCache;
  /** Where the projects are read: the disk or, with `--config`, one on which that file is the configuration of each. */
  readonly disk: Disk;
  /** The file of `--config`, as its findings name it. */
  readonly configName: string | undefined;
  /** Leaves out what a commit had already. */
  readonly since: SinceCommit | undefined;
  readonly limit: number | undefined;
  readonly strict: boolean;
  readonly shown: Shown;
}

/** Checks every project at or below the paths, and prints what it found in every format asked for. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  host: Host,
): Promise<ExitCode> {
  const check = {
    severities: severitiesOf(options.rule),
    al: dayOf(options.al),
    parser: options.parser,
    baseline: baselineOf(options, host),
  };
  const request: Request = {
    paths: paths.length === 0 ? ['.'] : paths,
    outputs: outputsOf(options.format),
    check,
    cache: options.cache ? findingsCache(host, check, BUILD) : (_, judge) => judge(),
    ...configurationOf(options.config, host),
    since: options.since === undefined ? undefined : sinceCommit(options.since, check, host),
    limit: limitOf(options.maxWarnings),
    strict: options.strict,
    shown: { color: options.color, everyPlace: options.everyPlace, errorsOnly: options.quiet },
  };
  const { stdinPath } = options;
  if (options.writeBaseline) {
    if (options.watch || stdinPath !== undefined)
      throw new UsageFault('--write-baseline va solo: sin --watch ni --stdin-path.');
    const { targets, judgeTemplate } = await lookedFor(request, host);
    const read = (target: Target): ReadProject =>
      readProject(request.disk, { ...target, only: undefined }, { judgeTemplate });
    return writeBaselines(targets, { read, check, file: options.baseline }, host);
  }
  if (options.watch) {
    if (stdinPath !== undefined)
      throw new UsageFault('--watch y --stdin-path no van juntos. Use solo uno de los dos.');
    const judgeTemplate = await anyTemplate();
    return watch(
      () => glance(request, { targets: targetsAsked(request, host), judgeTemplate }, host),
      foldersOf(request.paths, host),
      host,
    );
  }
  const outcome =
    stdinPath === undefined
      ? outcomeAt(request, await lookedFor(request, host), host)
      : outcomeOf(
          [judged(await readStdin(stdinPath, request, host), request)],
          extrasFor(request.outputs),
          host,
        );
  const code = show(outcome, request, host);
  if (request.since !== undefined) host.stderr.write(sinceText(request.since.known(), options.since ?? ''));
  return code;
}

function sinceText(known: number, revision: string): string {
  const there = known === 0 ? 'ninguno' : known === 1 ? 'otro hallazgo' : `otros ${known} hallazgos`;
  return `Se muestra solo lo nuevo desde ${visible(revision)}: ${there} ${known <= 1 ? 'estaba' : 'estaban'} ya ahí.\n`;
}

/** The projects of a run, and how their templates are looked into. */
interface Looked {
  readonly targets: readonly Target[];
  readonly judgeTemplate: JudgeTemplate | undefined;
}

async function lookedFor(request: Request, host: Host): Promise<Looked> {
  const targets = targetsAsked(request, host);
  return { targets, judgeTemplate: await judgeTemplatesOf(targets, request.disk) };
}

/** Reads and judges project after project: when the next is read, nothing keeps the last but what is shown of it. */
function outcomeAt(request: Request, { targets, judgeTemplate }: Looked, host: Host): Outcome {
  const asked = request.outputs.flatMap(({ file }) => file ?? []);
  const summary = stepSummaryOf(host);
  const written = summary === undefined ? asked : [...asked, summary];
  const given =
    request.configName === undefined ? [] : [{ path: request.configName, bytes: new Uint8Array() }];
  refuseOwnInputs(written, [{ root: host.cwd, input: given }], host);
  const progress = progressLine(targets.length, ['Revisados', 'planes'], host);
  function* projects(): Iterable<JudgedProject> {
    try {
      for (const target of targets) {
        const read = readProject(request.disk, target, { judgeTemplate });
        refuseOwnInputs(written, [read], host);
        yield judged(read, request);
        progress.step();
      }
    } finally {
      progress.end();
    }
  }
  return outcomeOf(projects(), extrasFor(request.outputs), host);
}

function judged(read: ReadProject, { check, cache, configName, since }: Request): JudgedProject {
  const findings = cache(read, () => checkProject(read, check).result);
  return { read, findings: since?.newIn(read, findings) ?? findings, configName };
}

/** The disk as the projects are read from it, and the name of the configuration that was given. Throws UsageFault. */
function configurationOf(file: string | undefined, host: Host): Pick<Request, 'disk' | 'configName'> {
  if (file === undefined) return { disk: host, configName: undefined };
  const path = absolute(host.cwd, file);
  if (host.kindOf(path) !== 'file')
    throw new UsageFault(`--config dice ${quote(file)}, y ahí no hay ningún archivo. Revise la ruta.`);
  return { disk: withConfiguration(host, host.readFile(path)), configName: relative(host.cwd, path) };
}

/** What the file of `--baseline` accepts. One that is to be written need not be there yet. Throws UsageFault. */
function baselineOf(
  { baseline, writeBaseline }: ValidateOptions,
  host: Host,
): readonly BaselineEntry[] | undefined {
  if (baseline === undefined) return undefined;
  const path = absolute(host.cwd, baseline);
  if (host.kindOf(path) !== 'file') {
    if (writeBaseline) return [];
    throw new UsageFault(
      `--baseline dice ${quote(baseline)}, y ahí no hay ningún archivo. Escríbalo con --write-baseline.`,
    );
  }
  const { entries, diagnostics } = readBaseline({ path: baseline, bytes: host.readFile(path) });
  const [first] = diagnostics;
  if (first === undefined || writeBaseline) return entries;
  throw new UsageFault(
    `La base ${quote(baseline)} no se entiende en la línea ${first.location.span.start.line}: ${first.message}. Corríjala, o escríbala otra vez con --write-baseline.`,
  );
}

function targetsAsked(request: Request, host: Host): readonly Target[] {
  const { paths } = request;
  for (const path of paths) {
    if (host.kindOf(absolute(host.cwd, path)) === undefined) {
      throw new UsageFault(
        `No existe ${quote(path)}. Revise la ruta, o vaya a la carpeta del plan y escriba solo «plan validate».`,
      );
    }
  }
  const targets = targetsOf(request.disk, paths);
  if (targets.length === 0) throw noDocuments(paths);
  if (request.check.baseline !== undefined && targets.length > 1)
    throw new UsageFault(
      `Una base es de un solo plan, y aquí hay ${targets.length}. Diga cuál, con la ruta de su carpeta; o escriba «base:» en la configuración de cada uno.`,
    );
  return targets.map((target) => configured(target, request));
}

function configured(target: Target, { configName }: Request): Target {
  return configName === undefined ? target : withoutOwnConfiguration(target);
}

/** What an editor has not saved yet, in the place of the file on disk. */
async function readStdin(stdinPath: string, request: Request, host: Host): Promise<ReadProject> {
  const bytes = await host.readStdin();
  const full = absolute(host.cwd, stdinPath);
  const target = configured(targetOfFile(request.disk, full), request);
  const judgeTemplate = await judgeTemplatesOf([target], request.disk);
  const replaced = { path: relative(target.project.root, full), bytes };
  return readProject(request.disk, target, { replaced, judgeTemplate });
}

function show(outcome: Outcome, request: Request, host: Host): ExitCode {
  const { unread, configurationAtFault } = outcome;
  if (unread.length === 0 && !configurationAtFault && !outcome.isSomething)
    throw noDocuments(request.paths, outcome.lookAlikes);
  paintFindings(outcome, request.outputs, request.shown, host);
  for (const { file, reason } of unread) host.stderr.write(`No se pudo leer ${visible(file)}: ${reason}.\n`);
  if (!request.outputs.some(({ format }) => format === 'pretty')) tellBaseline(outcome, host);
  if (unread.length > 0) return ExitCode.failure;
  if (configurationAtFault) return ExitCode.usage;
  const { error, warning } = countBySeverity(outcome.diagnostics);
  const excess = excessOfWarnings(warning, request);
  if (excess !== undefined) host.stderr.write(excess);
  return error > 0 || excess !== undefined ? ExitCode.findings : ExitCode.ok;
}

/** What the other formats have no room for. */
function tellBaseline(outcome: Outcome, host: Host): void {
  const accepted = acceptedText(outcome);
  if (accepted !== '') host.stderr.write(`Aparte, ${accepted}.\n`);
  const gone = goneText(outcome);
  if (gone !== '') host.stderr.write(`${gone}\n`);
}

function noDocuments(paths: readonly string[], lookAlikes: readonly string[] = []): UsageFault {
  const unread = lookAlikes.slice(0, 3).map((file) => quote(visible(file)));
  const others = unread.length === 0 ? '' : ` ${enumerate(unread)} lo parece y no se lee: revise su nombre.`;
  return new UsageFault(
    `No hay ningún documento del plan en ${enumerate(paths.map(quote))}. Un documento es un archivo .yaml que empieza con «tipo:»; «plan init» crea un proyecto de muestra.${others}`,
  );
}

/** Why warnings make the run fail, when they do. */
function excessOfWarnings(warnings: number, { strict, limit }: Request): string | undefined {
  if (strict && warnings > 0) return 'Con --strict, los avisos también cuentan como fallas.\n';
  if (limit === undefined || warnings <= limit) return undefined;
  return `Hay ${countOf(warnings, 'warning')}, y --max-warnings permite ${limit}.\n`;
}

function glance(request: Request, looked: Looked, host: Host): Glance {
  const outcome = outcomeAt(request, looked, host);
  const { diagnostics, suppressed, accepted, gone, files, unread } = outcome;
  const excerpts = [...outcome.excerpts].map(([file, { lines }]) => [file, [...lines]]);
  return {
    content: JSON.stringify([diagnostics, suppressed, accepted, gone, files, unread, excerpts]),
    show: () => show(outcome, request, host),
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
