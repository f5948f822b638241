import { absolute, relative, shownPath } from '../text/path.ts';
import type { Targets } from '../check/discover.ts';
import type { CheckedProject } from '../check/workspace.ts';
import { ExitCode, highest, UsageFault } from '../host/exit-code.ts';
import type { Host, SetFile } from '../host/host.ts';
import type { Semestre } from '../model/model.ts';
import { semestresOf } from '../model/progress/period.ts';
import { repeated } from '../model/questions/repeated.ts';
import { EDITION_NAMES, formatsOfEdition, REPORT_FORMATS, type ReportFormat } from '../report/editions.ts';
import type { Edition } from '../report/report.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { annexesFile, isPictureFile, picturesFolder } from '../painters/markdown/file-names.ts';
import { nearest } from '../text/nearest.ts';
import { folderOfResults, refuseOutwardLinks, type OutputFolder } from './outward-links.ts';
import { refuseOwnInputs } from './own-inputs.ts';
import { refusal } from './refusal.ts';
import { changesSinceCommit } from './changes-since.ts';
import { paintedReport, reportName } from './report-painted.ts';
import { checkedProjects, periodAsked, targetsAt } from './select.ts';
import { reportRegion } from './report-region.ts';
import { unitReports } from './report-unit.ts';
import { codeOfLoose } from './unread.ts';
import { AS_OF, LATEST_PERIOD, type CommandDefinition } from './command.ts';

/** What `plan report` was asked, as written on the command line. */
export interface ReportOptions extends OutputFolder {
  readonly period: string | undefined;
  readonly all: boolean;
  /** Those asked for; none for the usual ones. */
  readonly format: readonly string[];
  /** undefined where nobody says it: the regional one of several plans, the technical one of one. */
  readonly edition: string | undefined;
  readonly unit: string | undefined;
  readonly annexes: boolean;
  readonly draft: boolean;
  /** The commit of a former report. */
  readonly since: string | undefined;
  readonly al: string | undefined;
  readonly color: boolean | undefined;
}

export const definition: CommandDefinition<
  Omit<ReportOptions, keyof OutputFolder> & {
    readonly output: string | undefined;
  }
> = {
  arguments: [['[ruta]', 'la carpeta del plan']],
  options: [
    LATEST_PERIOD,
    ['--all', 'un informe por cada semestre'],
    [
      '-f, --format <formatos>',
      'md, pdf y html (una página, en un archivo), juntos con comas; si no se dice, md,pdf',
      [],
    ],
    [
      '-e, --edition <edición>',
      'tecnica, ciudadana, mural (una hoja A3, pdf; también html), guion (para la radio, md) o regional (de varios planes); si no se dice, tecnica, o regional donde hay varios planes',
    ],
    ['-u, --unit <unidad>', 'solo las actividades de una unidad'],
    ['--no-annexes', 'sin los anexos, que en la edición técnica son más de la mitad'],
    ['-o, --output <carpeta>', 'dónde escribir; si no se dice, en informes'],
    ['--since <commit>', 'el del informe anterior: la edición técnica dice qué cambió desde él'],
    ['--draft', 'lo escribe aunque haya errores, marcado BORRADOR'],
    AS_OF,
  ],
  examples: ['plan report', 'plan report examples/puno --period 2019-S1 --edition ciudadana'],
  run: ({ words: [path = '.'], options }, host) =>
    report(path, { ...options, ...folderOfResults(options.output, 'informes') }, host),
};

/** Writes the reports of every project at or below a path, and says which files it wrote. */
async function report(path: string, options: ReportOptions, host: Host): Promise<ExitCode> {
  if (options.all && options.period !== undefined)
    throw new UsageFault(
      `--all es de todos los semestres, y --period, solo de ${quote(options.period)}. Use uno de los dos.`,
    );
  const targets = targetsAt(host, path);
  if (options.edition === REGIONAL || (options.edition === undefined && targets.plans.length > 1))
    return ofRegion(path, targets, options, host);
  const edition = editionOf(options.edition ?? 'tecnica');
  if (options.since !== undefined && (edition !== 'tecnica' || options.unit !== undefined))
    throw new UsageFault(
      'Lo que cambió desde un informe anterior lo dice solo la edición técnica de todo el plan: --since va sin --unit y sin otra --edition.',
    );
  const formats = formatsOf(options.format, edition);
  if (options.output === '-') throw onScreen();
  const projects = checkedProjects(host, path, { al: options.al }, targets.plans);
  refuseSharedFolders(projects, host);
  let code = codeOfLoose(targets.loose, host);
  const jobs: Job[] = [];
  for (const project of projects) {
    const refused = refusal(project, { ...options, product: 'el informe' }, host);
    if (refused !== undefined) {
      code = highest(code, refused);
      continue;
    }
    const folder = projects.length > 1 ? `${idOf(project)}/` : '';
    const { unit, periods } = unitReports(project, periodsOf(project, options), options.unit, host);
    jobs.push(
      ...periods.map((period) => ({ project, period, unit, edition, formats, folder, options, host })),
    );
  }
  const names = jobs.map(
    ({ project, period, folder }) => `${folder}${reportName(project.result.model, period, edition)}`,
  );
  const roots = projects.map(({ root }) => root);
  refuseOutwardLinks(names, options, roots, host);
  for (const job of jobs) await writeReport(job);
  return code;
}

/** The edition about several plans together. */
const REGIONAL = 'regional';

/** Throws UsageFault for one plan alone, and for what only reports of one plan have. */
async function ofRegion(
  path: string,
  targets: Targets,
  options: ReportOptions,
  host: Host,
): Promise<ExitCode> {
  if (targets.plans.length < 2)
    throw new UsageFault(
      `La edición regional es de varios planes, y en ${quote(path)} no hay más de uno. Pida --edition tecnica o ciudadana.`,
    );
  const { unit, since, all } = options;
  if (unit !== undefined || since !== undefined || all)
    throw new UsageFault(
      'La edición regional es de todos los planes en un semestre: sin --unit, --since ni --all. Para el informe de cada plan: --edition tecnica',
    );
  if (options.output === '-') throw onScreen();
  const formats = formatsOf(options.format, 'tecnica');
  return reportRegion(path, targets, { ...options, formats }, host);
}

function onScreen(): UsageFault {
  return new UsageFault(
    'Un informe son varios archivos, y no sale por la pantalla. Diga una carpeta: --output informes',
  );
}

function idOf({ result }: CheckedProject): string {
  return result.model.plan?.id ?? '';
}

/** Two projects with one id would write over each other's reports. Throws UsageFault then. */
function refuseSharedFolders(projects: readonly CheckedProject[], host: Host): void {
  for (const { item, first } of repeated(projects, idOf)) {
    const [one, other] = [first, item].map(({ root }) => quote(shownPath(host.cwd, root) || '.'));
    throw new UsageFault(
      `Los planes de ${one} y ${other} tienen el mismo «id», ${quote(idOf(item))}: sus informes quedarían en una misma carpeta. Corrija el «id» de uno, o pida el informe de cada uno por separado y en su propia carpeta, con --output.`,
    );
  }
}

function periodsOf({ result }: CheckedProject, options: ReportOptions): readonly (Semestre | undefined)[] {
  const all = options.all ? semestresOf(result.model) : [];
  return all.length > 0 ? all : [periodAsked(result.model, options.period)];
}

interface Job {
  readonly project: CheckedProject;
  readonly period: Semestre | undefined;
  readonly unit: string | undefined;
  readonly edition: Edition;
  readonly formats: readonly ReportFormat[];
  /** From the folder of reports, with `/` at its end; empty for that itself. */
  readonly folder: string;
  readonly options: ReportOptions;
  readonly host: Host;
}

async function writeReport(job: Job): Promise<void> {
  const { project, period, unit, edition, formats, options, host } = job;
  const folder = absolute(host.cwd, `${options.output}/${job.folder}`);
  const painted = await paintedReport(
    project,
    { edition, formats, period, unit, annexes: options.annexes, al: options.al },
    { former: options.since === undefined ? undefined : changesSinceCommit(project, options.since, host) },
    host,
  );
  const files = painted.files.map(({ name, content, head }): SetFile => ({
    path: `${folder}/${name}`,
    content,
    head,
  }));
  const obsolete = formats.includes('md') ? obsoleteFiles(folder, painted.name, files, host) : [];
  refuseOwnInputs(
    [...files.map(({ path }) => path), ...obsolete].map((path) => relative(host.cwd, path)),
    [project],
    host,
  );
  host.writeSet(files, obsolete);
  for (const { path, head } of files) if (head) host.stdout.write(`${visible(shownPath(host.cwd, path))}\n`);
}

/** What an earlier run wrote beside this Markdown that it does not have any more: drawings, and a file of annexes. */
function obsoleteFiles(
  folder: string,
  name: string,
  files: readonly SetFile[],
  host: Host,
): readonly string[] {
  const written = new Set(files.map(({ path }) => path));
  const pictures = `${folder}/${picturesFolder(name)}`;
  const old = [
    `${folder}/${annexesFile(name)}`,
    ...(host.kindOf(pictures) === 'folder'
      ? host
          .listFolder(pictures)
          .filter((entry) => entry.kind === 'file' && isPictureFile(entry.name))
          .map((entry) => `${pictures}/${entry.name}`)
      : []),
  ];
  return old.filter((path) => !written.has(path) && host.kindOf(path) === 'file');
}

/** The usual formats of an edition, or those asked for. Throws UsageFault for one that there is not, or that it has not. */
function formatsOf(asked: readonly string[], edition: Edition): readonly ReportFormat[] {
  const own = formatsOfEdition(edition);
  if (asked.length === 0) return own.filter((format) => format !== 'html');
  const names = asked.flatMap((text) => text.split(',')).map((name) => name.trim());
  const unknown = names.find((name) => !REPORT_FORMATS.some((format) => format === name));
  if (unknown !== undefined) {
    throw new UsageFault(
      `No hay un formato de informe ${quote(unknown)}. Los formatos son ${enumerate(REPORT_FORMATS)}: --format md,pdf`,
    );
  }
  if (names.every((name) => own.some((format) => format === name)))
    return own.filter((format) => names.includes(format));
  throw new UsageFault(
    `La edición ${edition} solo se escribe en ${enumerate(own)}. Quite --format, o pida otra edición.`,
  );
}

function editionOf(text: string): Edition {
  const plain = nearest(text, EDITION_NAMES).find((name) => name.length === text.length);
  const edition = EDITION_NAMES.find((name) => name === text || name === plain);
  if (edition) return edition;
  throw new UsageFault(
    `No hay una edición ${quote(text)}. Las ediciones son ${enumerate([...EDITION_NAMES, REGIONAL])}: --edition ciudadana`,
  );
}
