import type { CheckOptions } from '../check/check.ts';
import { fixProject, isOfRules, type Correction, type FixOptions, type Fixing } from '../check/fixing.ts';
import { isShown, isSomethingIn, readProject, targetsOf, type ReadProject } from '../check/workspace.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { countOf } from '../diagnostics/severity-words.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { paintChanges } from '../painters/terminal/changes.ts';
import { catalogue } from '../rules/catalogue.ts';
import { nearest } from '../text/nearest.ts';
import { absolute, asWindowsWrites, relative } from '../text/path.ts';
import { count, didYouMean, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { broughtText, newFindings } from './brought.ts';
import { colorOf } from './color.ts';
import { namedFrom, writeProject } from './edit-project.ts';
import { changesBetween } from './file-changes.ts';
import { AS_OF, DRY_RUN, type CommandDefinition } from './command.ts';
import { noDocuments, tellEmptyFolders } from './no-documents.ts';
import { tellFaults, tellLeftOut, unreadIn } from './unread.ts';

/** What `plan fix` was asked, as written on the command line. */
export interface FixCommandOptions {
  readonly dryRun: boolean;
  readonly check: boolean;
  readonly unsafe: boolean;
  readonly only: readonly string[];
  readonly al: string | undefined;
  readonly color: boolean | undefined;
}

/** Findings that could be corrected and were not are named up to this many. */
const MOST_NAMED = 10;

export const definition: CommandDefinition<FixCommandOptions> = {
  arguments: [['[ruta...]', 'carpetas o archivos que corregir']],
  options: [
    DRY_RUN,
    ['--check', 'no escribe nada, y falla si algo se puede corregir'],
    ['--unsafe', 'aplica también lo que pide elegir, con la lectura más probable'],
    ['--only <regla>', 'solo los hallazgos de una regla o de un grupo; se puede repetir', []],
    AS_OF,
  ],
  examples: ['plan fix --dry-run', 'plan fix', 'plan fix --unsafe --only poi/objetivo-inexistente'],
  run: ({ words, options }, host) => fix(words, options, host),
};

/**
 * Makes the corrections that findings offer, shows what changes, and writes each file whole or not at all; with
 * `dryRun` and `check` nothing is written. Says what else could be corrected and how to ask for it.
 */
export function fix(paths: readonly string[], options: FixCommandOptions, host: Host): ExitCode {
  const only = options.only.flatMap((names) => names.split(',')).map((name) => knownRule(name.trim()));
  const asked = paths.length === 0 ? ['.'] : paths;
  for (const path of asked)
    if (host.kindOf(absolute(host.cwd, path)) === undefined)
      throw new UsageFault(
        `No existe ${quote(path)}. Revise la ruta, o vaya a la carpeta del plan y escriba «plan fix».`,
      );
  const targets = targetsOf(host, asked);
  const fixed = targets.map((target) => {
    const read = readProject(host, target);
    return { read, fixing: fixRead(read, { al: options.al }, { unsafe: options.unsafe, only }) };
  });
  if (
    fixed.every(({ read, fixing }) => read.faults.length === 0 && !isSomethingIn(read, fixing.before.files))
  )
    throw noDocuments(
      asked,
      fixed.flatMap((one) => lookAlikesOf(one, host.cwd)),
      { disk: host, configName: undefined },
    );
  const write = !options.dryRun && !options.check;
  const changes = fixed.flatMap(({ read, fixing }) =>
    changesBetween(read.input, fixing.changed, namedFrom(host.cwd, read)),
  );
  host.stdout.write(paintChanges(changes, { color: colorOf(host, host.stdout, options.color) }));
  if (write) for (const { read, fixing } of fixed) writeProject(read, { files: fixing.changed }, host);
  host.stdout.write(lastWords(fixed, options, host.cwd));
  tellEmptyFolders(asked, host, host);
  tellFaults(
    fixed.flatMap(({ read }) => read.faults),
    host,
  );
  tellLeftOut(
    fixed.map(({ read, fixing }) => unreadIn({ ...read, result: fixing.before })),
    host,
  );
  if (fixed.some(({ read }) => read.faults.length > 0)) return ExitCode.failure;
  return options.check && changes.length > 0 ? ExitCode.findings : ExitCode.ok;
}

function fixRead(read: ReadProject, check: CheckOptions, options: Omit<FixOptions, 'isShown'>): Fixing {
  const unreadable = read.faults.map(({ path }) => relative(read.root, path));
  return fixProject(
    read.input,
    { ...check, unreadable, beside: read.beside },
    { ...options, isShown: (file) => isShown(read, file) },
  );
}

/** What was asked for and looks like a part of a project, as the user would name it. */
function lookAlikesOf({ read, fixing }: FixedProject, cwd: string): readonly string[] {
  return fixing.before.lookAlikes.filter((file) => isShown(read, file)).map(namedFrom(cwd, read));
}

function knownRule(name: string): string {
  const ids = catalogue.map(({ id }) => id);
  if (ids.some((id) => id === name || id.startsWith(`${name}/`))) return name;
  throw new UsageFault(
    `--only dice ${quote(name)}, que no es una regla ni un grupo. ${didYouMean(nearest(name, ids)) || '«plan explain» muestra todas.'}`,
  );
}

interface FixedProject {
  readonly read: ReadProject;
  readonly fixing: Fixing;
}

/** What was done, what else could be, and what is left to do by hand. */
function lastWords(fixed: readonly FixedProject[], options: FixCommandOptions, cwd: string): string {
  const made = fixed.reduce((sum, { fixing }) => sum + fixing.made.length, 0);
  const files = fixed.reduce((sum, { fixing }) => sum + fixing.changed.length, 0);
  const all = fixed.flatMap(({ read, fixing }) =>
    fixing.others.map((one) => ({
      ...one,
      file: relative(cwd, `${read.root}/${one.diagnostic.location.file}`),
    })),
  );
  // Those need nobody to choose: they were not asked for.
  const isAside = ({ diagnostic, fix: { safe } }: Correction): boolean =>
    safe && !isOfRules(diagnostic.code, options.only);
  const others = all.filter((one) => !isAside(one));
  const aside = all.length - others.length;
  const inFiles = `en ${count(files, 'archivo', 'archivos')}`;
  const dry = options.dryRun || options.check;
  const lines = [made === 0 ? nothing(options) : done(made, inFiles, dry)];
  if (fixed.some(({ fixing }) => fixing.pending.length > 0))
    lines.push('Hay más que corregir, que salió a la luz con lo anterior: repita plan fix');
  if (others.length > 0) {
    lines.push(
      '',
      `${others.length === 1 ? 'Queda 1 corrección que pide' : `Quedan ${others.length} correcciones que piden`} elegir a una persona:`,
      ...others.slice(0, MOST_NAMED).map(otherLine),
      ...(others.length > MOST_NAMED ? [`  y ${others.length - MOST_NAMED} más`] : []),
      `Para aplicar las de una regla: plan fix --unsafe --only ${others[0]?.diagnostic.code ?? ''}`,
    );
  }
  if (aside > 0)
    lines.push(
      '',
      `Aparte, plan fix sin --only ${aside === 1 ? 'corrige 1 hallazgo de otra regla' : `corrige ${aside} hallazgos de otras reglas`}.`,
    );
  lines.push(...broughtLines(fixed, cwd));
  const byHand = countBySeverity(
    fixed.flatMap(({ fixing }) => fixing.left.filter(({ fixes = [] }) => fixes.length === 0)),
  );
  if (byHand.error > 0)
    lines.push(
      '',
      `A mano ${byHand.error === 1 ? 'queda' : 'quedan'} ${countOf(byHand.error, 'error')}: plan validate ${byHand.error === 1 ? 'lo muestra' : 'los muestra'}.`,
    );
  return `${lines.join('\n')}\n`;
}

/** What came to light in what was corrected: a file that could not be read has more to say now. */
function broughtLines(fixed: readonly FixedProject[], cwd: string): readonly string[] {
  return fixed.flatMap(({ read, fixing }) => {
    if (fixing.made.length === 0) return [];
    const text = broughtText(newFindings(fixing.before.diagnostics, fixing.left), namedFrom(cwd, read));
    return text === '' ? [] : ['', text.trimEnd()];
  });
}

function nothing({ only }: FixCommandOptions): string {
  return only.length === 0
    ? 'No hay nada que corregir sin preguntar.'
    : 'No hay nada que corregir de lo que se pidió.';
}

function done(made: number, inFiles: string, dry: boolean): string {
  if (dry)
    return `Se ${made === 1 ? 'corregiría' : 'corregirían'} ${count(made, 'hallazgo', 'hallazgos')} ${inFiles}. No se escribió nada.`;
  return `Se ${made === 1 ? 'corrigió' : 'corrigieron'} ${count(made, 'hallazgo', 'hallazgos')} ${inFiles}.`;
}

function otherLine({ diagnostic, fix: { title }, file }: Correction & { readonly file: string }): string {
  const { line, column } = diagnostic.location.span.start;
  return `  ${visible(asWindowsWrites(file))}:${line}:${column}  ${diagnostic.code}  ${visible(title)}`;
}
