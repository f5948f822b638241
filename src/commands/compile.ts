import { visible } from '../text/visible.ts';
import { absolute, shownPath } from '../text/path.ts';
import type { Target } from '../check/discover.ts';
import type { CheckedProject } from '../check/workspace.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { groupThousands } from '../model/money.ts';
import type { Semestre } from '../model/model.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { compiledText } from './compiled-text.ts';
import { refuseDocument, refuseDocumentName, refuseOther, refuseOwnInputs } from './own-inputs.ts';
import { refusal } from './refusal.ts';
import { namedRoots, oneProjectAt, periodAsked, targetsAt } from './select.ts';
import { resultFile } from './result-file.ts';
import { toldLines } from './told-lines.ts';
import { codeOfLoose } from './unread.ts';
import { AS_OF, LATEST_PERIOD, type CommandDefinition } from './command.ts';

/** What `plan compile` was asked, as written on the command line. */
export interface CompileOptions {
  readonly period: string | undefined;
  readonly format: string;
  readonly output: string | undefined;
  readonly draft: boolean;
  readonly al: string | undefined;
  readonly color: boolean | undefined;
}

const FORMATS = ['json', 'datapackage', 'parquet'] as const;
type Format = (typeof FORMATS)[number];

export const definition: CommandDefinition<CompileOptions> = {
  arguments: [['[ruta]', 'la carpeta del plan']],
  options: [
    LATEST_PERIOD,
    [
      '-f, --format <formato>',
      'json; datapackage: tablas CSV con su descripción; o parquet: las mismas tablas para DuckDB o Spark',
      'json',
    ],
    ['-o, --output <ruta>', 'lo escribe en un archivo; las tablas, en una carpeta'],
    ['--draft', 'lo imprime aunque haya errores; en las tablas, marcado como borrador'],
    AS_OF,
  ],
  examples: [
    'plan compile --period 2019-S1 --output plan.json',
    'plan compile --format datapackage --output datos',
    'plan compile region --format parquet --output datos',
  ],
  run: ({ words: [path = '.'], options }, host) => compile(path, options, host),
};

/**
 * Prints the linked model of one project, with every computed figure, as one canonical JSON object; or writes its
 * tables, or those of every project below a folder, into a folder.
 */
async function compile(path: string, options: CompileOptions, host: Host): Promise<ExitCode> {
  const format = formatAsked(options.format);
  const folder = format === 'json' ? undefined : outputFolder(format, options.output);
  const targets = targetsAt(host, path);
  const { plans, loose } = targets;
  const several = plans.length > 1;
  if (folder !== undefined && format !== 'json' && several) {
    const { compileWorkspace } = await import('./compile-workspace.ts');
    return compileWorkspace(path, targets, { ...options, format, output: folder }, host);
  }
  if (several) throw oneObjectOnly(path, plans, host);
  const project = oneProjectAt(host, path, { al: options.al }, plans);
  const refused = refusal(project, { ...options, product: 'la compilación' }, host);
  if (refused !== undefined) return refused;
  const period = periodAsked(project.result.model, options.period);
  if (folder === undefined) writeJson(project, period, options.output, host);
  else if (format === 'datapackage') {
    const { writePackage } = await import('./compile-package.ts');
    writePackage(project, period, folder, host);
  } else {
    const { compileWorkspace } = await import('./compile-workspace.ts');
    return compileWorkspace(path, targets, { ...options, format: 'parquet', output: folder }, host);
  }
  return codeOfLoose(loose, host);
}

function oneObjectOnly(path: string, targets: readonly Target[], host: Host): UsageFault {
  const roots = targets.map(({ project }) => project.root);
  return new UsageFault(
    `En ${quote(path)} hay ${groupThousands(String(roots.length))} planes: ${namedRoots(host, roots)}. El formato json es de uno solo: diga cuál, con la ruta de su carpeta; o pida las tablas de todos, con --format parquet --output datos.`,
  );
}

function formatAsked(format: string): Format {
  const known = FORMATS.find((name) => name === format);
  if (known !== undefined) return known;
  throw new UsageFault(
    `No se compila en el formato ${quote(format)}. Los formatos son ${enumerate(FORMATS)}: --format datapackage`,
  );
}

/** The folder of the tables. */
function outputFolder(format: Format, output: string | undefined): string {
  if (output !== undefined && output !== '-') return output;
  throw new UsageFault(
    format === 'datapackage'
      ? 'Un paquete de datos son varios archivos. Diga en qué carpeta: --format datapackage --output datos'
      : 'Las tablas son varios archivos. Diga en qué carpeta: --format parquet --output datos',
  );
}

function writeJson(
  project: CheckedProject,
  period: Semestre | undefined,
  output: string | undefined,
  host: Host,
): void {
  const { lineOf, end } = toldLines(project, host);
  const text = compiledText(project.result.model, period, lineOf);
  end();
  const file = resultFile(output, host);
  if (file === undefined) {
    host.stdout.write(text);
    return;
  }
  refuseOther(file, host);
  refuseOwnInputs([file], [project], host);
  refuseDocument(file, host);
  refuseDocumentName(file);
  const path = absolute(host.cwd, file);
  host.writeFile(path, text);
  host.stdout.write(`${visible(shownPath(host.cwd, path))}\n`);
}
