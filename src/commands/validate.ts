import type { JudgeTemplate } from '../check/beside.ts';
import { targetOfFile, type Target } from '../check/discover.ts';
import { excludedBy } from '../check/excluded.ts';
import { withoutOwnConfiguration } from '../check/given-configuration.ts';
import { readProject, targetsOf, type ReadProject } from '../check/workspace.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { countOf } from '../diagnostics/severity-words.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { cannotBeRead, unreadNames } from '../model/questions/unreadable.ts';
import { acceptedText, goneText } from '../painters/findings/accepted.ts';
import { FORMATS } from '../painters/findings/formats.ts';
import type { Outcome } from '../painters/findings/outcome.ts';
import { absolute, asWindowsWrites, relative } from '../text/path.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { AS_OF, type CommandDefinition } from './command.ts';
import { commitDisks } from './committed-files.ts';
import { extrasFor, filesOfFindings, paintFindings } from './findings-output.ts';
import { fix } from './fix.ts';
import { judged, type JudgeAsk, type JudgeTold } from './judge-task.ts';
import { noDocuments, tellEmptyFolders } from './no-documents.ts';
import { outcomeOf, outcomeOfParts, type JudgedProject, type ProjectOutcome } from './outcome.ts';
import { refuseOwnInputs } from './own-inputs.ts';
import { checkedPlans, progressLine } from './progress.ts';
import { diedText, eachOf, isWorthThreads } from './tasks.ts';
import { anyTemplate, judgeTemplatesOf } from './template-judge.ts';
import type { SinceCommit } from './since.ts';
import { requestOf, type Request, type ValidateOptions } from './validate-request.ts';
import { watch, watchedBy, type Glance } from './watch.ts';
import { writeBaselines } from './write-baseline.ts';

export const definition: CommandDefinition<ValidateOptions & { readonly fix: boolean }> = {
  arguments: [['[ruta...]', 'carpetas o archivos que revisar']],
  options: [
    ['-f, --format <formato[:archivo]>', `${enumerate(Object.keys(FORMATS), 'o')}; se puede repetir`, []],
    ['--every-place', 'muestra cada lugar, también lo que se repite en muchos'],
    ['-q, --quiet', 'muestra solo los errores; lo demás se cuenta'],
    ['--max-warnings <n>', 'falla si hay más avisos que estos'],
    ['--strict', 'los avisos también cuentan como fallas'],
    [
      '--rule <regla=severidad>',
      'cambia la severidad de una regla o de un grupo: error, aviso, nota u off; se puede repetir',
      [],
    ],
    ['--config <archivo>', 'la configuración que vale en vez de la de cada proyecto'],
    ['--baseline <archivo>', 'no cuenta los hallazgos que ese archivo acepta'],
    ['--write-baseline', 'acepta lo que hay hoy: lo escribe en la base'],
    ['--since <commit>', 'muestra solo lo que no estaba en ese commit'],
    AS_OF,
    ['--stdin-path <archivo>', 'revisa lo que llega por la entrada estándar como si fuera ese archivo'],
    ['--fix', 'corrige primero lo que solo se puede leer de una manera, como plan fix'],
    ['--watch', 'vuelve a revisar cada vez que se guarda un archivo'],
    ['--no-cache', 'no usa resultados guardados de revisiones anteriores'],
  ],
  hidden: [['--parser <lector>', ['auto', 'yaml']]],
  examples: ['plan validate', 'plan validate examples/puno --strict', 'plan validate --format json'],
  run: ({ words, options }, host) => {
    if (options.fix) {
      refuseWrongUse(words, options, host);
      const { al, color } = options;
      fix(words, { ...PLAIN_FIX, al, color }, { ...host, stdout: host.stderr });
    }
    return validate(words, options, host);
  },
};

/** What `--fix` corrects: what has one reading, of all rules. */
const PLAIN_FIX = { dryRun: false, check: false, unsafe: false, only: [] } as const;

/** Finds what is wrong with what was asked before anything is written. Throws UsageFault. */
function refuseWrongUse(paths: readonly string[], options: ValidateOptions, host: Host): void {
  if (options.stdinPath !== undefined)
    throw new UsageFault(
      '--fix corrige el archivo guardado, y --stdin-path revisa el que llega por la entrada estándar. Use solo uno de los dos.',
    );
  const { since } = options;
  const commitAt = since === undefined ? undefined : commitDisks(since, host);
  for (const { project } of targetsAsked(requestOf(paths, options, host), host)) commitAt?.(project.root);
}

/** Checks every project at or below the paths, and prints what it found in every format asked for. */
async function validate(paths: readonly string[], options: ValidateOptions, host: Host): Promise<ExitCode> {
  const request = requestOf(paths, options, host);
  const { stdinPath } = options;
  if (options.writeBaseline) {
    const { targets, judgeTemplate } = await lookedFor(request, host);
    const read = (target: Target): ReadProject => readProject(request.disk, target, { judgeTemplate });
    const nothing = (): UsageFault => noDocuments(request.paths, [], request);
    const asked = { read, check: request.check, file: options.baseline, nothing };
    const code = writeBaselines(targets, asked, host);
    tellEmptyFolders(request.paths, request.disk, host);
    return code;
  }
  if (options.watch) {
    const judgeTemplate = await anyTemplate();
    const look = (): Glance => {
      const now = requestOf(paths, options, host);
      return glance(now, { targets: targetsAsked(now, host), judgeTemplate }, host);
    };
    return watch(look, watchedBy(request.paths, [options.config, options.baseline], host), host);
  }
  const outcome =
    stdinPath === undefined
      ? await outcomeBeside(request, await lookedFor(request, host), { paths, options }, host)
      : await outcomeOfStdin(stdinPath, request, host);
  return show(outcome, request, host);
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

/** What a run will write. Throws UsageFault where that is the configuration that was given. */
function writtenBy(request: Request, host: Host): readonly string[] {
  const written = filesOfFindings(request.outputs, host);
  const given =
    request.configName === undefined ? [] : [{ path: request.configName, bytes: new Uint8Array() }];
  refuseOwnInputs(written, [{ root: host.cwd, input: given }], host);
  return written;
}

/** What an editor has not saved yet, in its project. */
async function outcomeOfStdin(path: string, request: Request, host: Host): Promise<Outcome> {
  const read = await readStdin(path, request, host);
  refuseOwnInputs(writtenBy(request, host), [read], host);
  return outcomeOf([judged(read, request)], extrasFor(request.outputs), host);
}

/** Reads and judges project after project: when the next is read, nothing keeps the last but what is shown of it. */
function outcomeAt(request: Request, { targets, judgeTemplate }: Looked, host: Host): Outcome {
  const written = writtenBy(request, host);
  const progress = progressLine(checkedPlans(targets.length), host);
  function* projects(): Iterable<JudgedProject> {
    try {
      for (const [i, target] of targets.entries()) {
        const read = readProject(request.disk, target, { judgeTemplate });
        refuseOwnInputs(written, [read], host);
        yield judged(read, request, (share) => progress.at((i + share) / targets.length));
        progress.at((i + 1) / targets.length);
      }
    } finally {
      progress.end();
    }
  }
  return outcomeOf(projects(), extrasFor(request.outputs), host);
}

/**
 * With fewer threads than this, one alone is sooner done: each of them loads and optimises the program for itself.
 * Measured on two processors with 51 MB in 38 projects: two threads take 8.3 s, 8.9 s of the processor and 150 MB; one
 * takes 7.0 s, 6.6 s and 97 MB.
 */
const LEAST_THREADS = 3;

/**
 * The same in several threads, where the documents are many and everything can be told to them: what a commit had is
 * read once, in this one. A project whose thread ends is one that could not be read.
 */
async function outcomeBeside(
  request: Request,
  looked: Looked,
  { paths, options }: { readonly paths: readonly string[]; readonly options: ValidateOptions },
  host: Host,
): Promise<Outcome> {
  const { targets } = looked;
  const { size = 1 } = host.workers() ?? {};
  if (request.since !== undefined || size < LEAST_THREADS || !isWorthThreads(targets, host))
    return outcomeAt(request, looked, host);
  const written = writtenBy(request, host);
  const asks = targets.map(({ project, only }): JudgeAsk => ({
    paths,
    options,
    root: project.root,
    only,
    written,
  }));
  const progress = progressLine(checkedPlans(targets.length), host);
  const parts: ProjectOutcome[] = [];
  try {
    let done = 0;
    for await (const outcome of eachOf('judge', asks, host)) {
      const folder = relative(host.cwd, targets[done]?.project.root ?? '') || '.';
      progress.at(++done / targets.length);
      if (outcome.kind === 'died') {
        parts.push({ ...NOTHING_TOLD, unread: [{ file: folder, reason: diedText(outcome, folder) }] });
        continue;
      }
      const told = outcome.value as JudgeTold; // the task of this name gives nothing else
      if (told.kind === 'usage') throw new UsageFault(told.message);
      parts.push(told.part);
    }
  } finally {
    progress.end();
  }
  return outcomeOfParts(parts, extrasFor(request.outputs).rules);
}

const NOTHING_TOLD: ProjectOutcome = {
  files: [],
  kinds: [],
  unread: [],
  unchecked: [],
  lookAlikes: [],
  diagnostics: [],
  suppressed: [],
  accepted: [],
  gone: [],
  excluded: [],
  lowered: [],
  excerpts: new Map(),
  configurationAtFault: false,
  isSomething: true,
};

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
  if (targets.length === 0) throw noDocuments(paths, [], request);
  if (request.check.baseline !== undefined && targets.length > 1)
    throw new UsageFault(
      `Una base es de un solo plan, y aquí hay ${targets.length}. Diga cuál, con la ruta de su carpeta; o escriba «base:» en la configuración de cada uno.`,
    );
  return targets.map((target) => configured(target, request));
}

function configured(target: Target, { configName }: Request): Target {
  return configName === undefined ? target : withoutOwnConfiguration(target);
}

/** What an editor has not saved yet, in the place of the file on disk. Throws UsageFault where that would not be read. */
async function readStdin(stdinPath: string, request: Request, host: Host): Promise<ReadProject> {
  const bytes = await host.readStdin();
  const full = absolute(host.cwd, stdinPath);
  const target = configured(targetOfFile(request.disk, full), request);
  const judgeTemplate = await judgeTemplatesOf([target], request.disk);
  // A link may be another name of a file that the project has.
  const [path = relative(target.project.root, full)] = target.only ?? [];
  const replaced = { path, bytes };
  const read = readProject(request.disk, target, { replaced, judgeTemplate });
  if (excludedBy(read.input)(replaced.path)) throw noDocuments([stdinPath], [], request);
  return read;
}

function show(found: Outcome, request: Request, host: Host): ExitCode {
  const outcome = request.since === undefined ? found : { ...found, since: request.since.told() };
  const { unread, configurationAtFault } = outcome;
  if (unread.length === 0 && !configurationAtFault && !outcome.isSomething)
    throw noDocuments(request.paths, outcome.lookAlikes, request);
  paintFindings(outcome, request.outputs, request.shown, host);
  for (const { file, reason } of unread)
    host.stderr.write(`No se pudo leer ${visible(asWindowsWrites(file))}: ${reason}.\n`);
  if (request.since) tellUnreadThere(request.since, host);
  tellEmptyFolders(request.paths, request.disk, host);
  if (!request.outputs.some(({ format }) => format === 'pretty')) tellBaseline(outcome, host);
  if (unread.length > 0) return ExitCode.failure;
  if (configurationAtFault) return ExitCode.usage;
  const { error, warning } = countBySeverity(outcome.diagnostics);
  const excess = excessOfWarnings(warning, request);
  if (excess !== undefined) host.stderr.write(excess);
  return error > 0 || excess !== undefined ? ExitCode.findings : ExitCode.ok;
}

/** What of the commit could not be read, so that nobody knows what was found in it. */
function tellUnreadThere(since: SinceCommit, host: Host): void {
  const documents = since.unread();
  if (documents.length === 0) return;
  const { revision } = since.told();
  host.stderr.write(
    `En ${visible(revision)} ${cannotBeRead(documents)} ${unreadNames(documents)}: de lo que se muestra, algo puede no ser nuevo.\n`,
  );
}

/** What the other formats have no room for. */
function tellBaseline(outcome: Outcome, host: Host): void {
  const accepted = acceptedText(outcome);
  if (accepted !== '') host.stderr.write(`Aparte, ${accepted}.\n`);
  const gone = goneText(outcome);
  if (gone !== '') host.stderr.write(`${gone}\n`);
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
