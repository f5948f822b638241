import { readBaseline } from '../check/baseline-file.ts';
import { findingsCache, type FindingsCache } from '../check/cache.ts';
import type { CheckOptions } from '../check/check.ts';
import { withConfiguration } from '../check/given-configuration.ts';
import { givenFile } from '../check/given-file.ts';
import type { BaselineEntry } from '../diagnostics/baseline.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Disk, Host } from '../host/host.ts';
import { BUILD } from '../host/version.ts';
import { relative } from '../text/path.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { outputsOf, type Shown } from './findings-output.ts';
import type { FormatAsked } from './formats-asked.ts';
import { namesOfGiven, thoseOptions } from './given-options.ts';
import { severitiesOf } from './rule-severities.ts';
import { sinceCommit, type SinceCommit } from './since.ts';

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

/** The same, understood: what is to be checked and how it is shown. */
export interface Request {
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

/** Understands what was asked, with what the files that it names hold now. Throws UsageFault for what makes no sense. */
export function requestOf(paths: readonly string[], options: ValidateOptions, host: Host): Request {
  refuseTogether(paths, options);
  const check = {
    severities: severitiesOf(options.rule),
    al: options.al,
    parser: options.parser,
    baseline: baselineOf(options, host),
  };
  return {
    paths: paths.length === 0 ? ['.'] : paths,
    outputs: outputsOf(options.format, host),
    check,
    cache: options.cache ? findingsCache(host, check, BUILD) : (_, judge) => judge(),
    ...configurationOf(options.config, host),
    since: options.since === undefined ? undefined : sinceCommit(options.since, check, host),
    limit: limitOf(options.maxWarnings),
    strict: options.strict,
    shown: { color: options.color, everyPlace: options.everyPlace, errorsOnly: options.quiet },
  };
}

/** Throws UsageFault for options of which one would be left out of account. */
function refuseTogether(paths: readonly string[], options: ValidateOptions): void {
  const idle = options.writeBaseline ? idleBesideBaseline(options) : [];
  if (idle.length > 0)
    throw new UsageFault(
      `--write-baseline acepta todos los hallazgos de hoy y no los muestra: no va con ${enumerate(idle)}. Quite ${thoseOptions(idle)}.`,
    );
  if (paths.length > 0 && options.stdinPath !== undefined)
    throw new UsageFault(
      `Con --stdin-path se revisa solo ${quote(options.stdinPath)}, y ${enumerate(paths.map(quote))} ${paths.length === 1 ? 'quedaría' : 'quedarían'} sin revisar. Pídalo en otra orden.`,
    );
  if (options.watch && options.stdinPath !== undefined)
    throw new UsageFault('--watch y --stdin-path no van juntos. Use solo uno de los dos.');
}

/** The options that were given and say what is shown, or from where, which is nothing to a list that is written. */
function idleBesideBaseline(options: ValidateOptions): readonly string[] {
  return namesOfGiven({
    '--format': options.format.length > 0,
    '--since': options.since !== undefined,
    '--max-warnings': options.maxWarnings !== undefined,
    '--strict': options.strict,
    '--quiet': options.quiet,
    '--every-place': options.everyPlace,
    '--watch': options.watch,
    '--stdin-path': options.stdinPath !== undefined,
  });
}

/** The disk as the projects are read from it, and the name of the configuration that was given. Throws UsageFault. */
function configurationOf(file: string | undefined, host: Host): Pick<Request, 'disk' | 'configName'> {
  if (file === undefined) return { disk: host, configName: undefined };
  const path = givenFile(file, host);
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
  const path = givenFile(baseline, host);
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

function limitOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text))
    throw new UsageFault(
      `--max-warnings dice ${quote(text)}, y debe ser un número entero, por ejemplo --max-warnings 10.`,
    );
  return Number(text);
}
