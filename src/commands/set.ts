import type { Targets } from '../check/discover.ts';
import { checkProject, type CheckedProject } from '../check/workspace.ts';
import { ExitCode, highest, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { paintChanges } from '../painters/terminal/changes.ts';
import { IN_FIGURES } from '../model/questions/unreadable.ts';
import { count, enumerate, quote } from '../text/spanish.ts';
import { assignmentOf, editsFor } from './assignments.ts';
import { colorOf } from './color.ts';
import { renamesFor, staleBaselines, type Renames } from './renames.ts';
import { readOneAt, targetsAt } from './select.ts';
import { broughtText } from './brought.ts';
import { editProject, namedFrom, refusalOf, writeProject } from './edit-project.ts';
import { leftOutText } from './left-out.ts';
import { missingParts } from './missing-parts.ts';
import { ownerOf, type Assignment } from './owner-of.ts';
import { askMonth } from './set-month.ts';
import { askedInTable } from './set-table.ts';
import { AS_OF, DRY_RUN, PROJECT, type CommandDefinition } from './command.ts';
import { codeOfLoose, tellFaults, tellLeftOut, tellUnreadDocuments, unreadIn } from './unread.ts';

/** What `plan set` was asked, as written on the command line. */
export interface SetOptions {
  readonly file: string | undefined;
  readonly month: string | undefined;
  readonly unit: string | undefined;
  readonly period: string | undefined;
  readonly project: string;
  readonly dryRun: boolean;
  readonly al: string | undefined;
  readonly color: boolean | undefined;
}

export const definition: CommandDefinition<SetOptions> = {
  arguments: [
    [
      '[id y campo=valor...]',
      'la actividad y lo que cambia, como GIM-014 ejecutado.jul=12; «nueva» agrega a una lista, un guion quita; un id cambia donde se cite',
    ],
  ],
  options: [
    ['--file <tabla.csv>', 'una tabla con las columnas id, campo, valor y, si se quiere, periodo'],
    ['--month <mes>', 'pregunta los datos de un mes, actividad por actividad'],
    ['-u, --unit <unidad>', 'con --month, solo las actividades de una unidad'],
    ['-p, --period <AAAA-S1>', 'el POI en el que se cambia'],
    PROJECT,
    DRY_RUN,
    AS_OF,
  ],
  examples: [
    'plan set GIM-014 ejecutado.jul=12 devengado=610000',
    'plan set GIM-014 id=GIM-015',
    'plan set GIM-014 -',
    'plan set GIM-014 desvio.causa=personal "medidas.nueva.texto=Otra cuadrilla" medidas.nueva.plazo=2019-08-15',
    'plan set GIM-014 "programado=0 10 10 15 15 10" medidas.1.estado=cumplida evidencias.2=-',
    'plan set 2019-S1 "evaluacion.logros.nuevo=El barrio San José ya tiene agua"',
    'plan set --month jul --unit GIM',
    'plan set --file cambios.csv',
  ],
  run: ({ words, options }, host) => set(words, options, host),
};

/**
 * Sets fields: `GIM-014 ejecutado.jul=12`, those of a CSV file, or one month asked for activity by activity. What would
 * not validate is refused, and nothing of it is written.
 */
async function set(words: readonly string[], options: SetOptions, host: Host): Promise<ExitCode> {
  const targets = targetsAt(host, options.project);
  const project = projectAt(targets, options, host);
  // What the configuration leaves out is said where it may be what is meant.
  tellLeftOut([{ ...unreadIn(project), excluded: [] }], host);
  const beside = codeOfLoose(targets.loose, host);
  const code = await setIn(project, words, options, host);
  return highest(beside, highest(code, tellUnchecked(project, host)));
}

/** Says what a change could not be held against, since it cannot be read. Gives the code of what could not be opened. */
function tellUnchecked(project: CheckedProject, host: Host): ExitCode {
  tellFaults(project.faults, host);
  tellUnreadDocuments(
    project,
    IN_FIGURES,
    { consequence: 'no se comprobó si lo que cambia concuerda con eso' },
    host,
  );
  return project.faults.length > 0 ? ExitCode.failure : ExitCode.ok;
}

async function setIn(
  project: CheckedProject,
  words: readonly string[],
  options: SetOptions,
  host: Host,
): Promise<ExitCode> {
  if (options.month !== undefined) {
    if (words.length > 0 || options.file !== undefined)
      throw new UsageFault(
        `Con --month se pregunta cada dato, y ${quote(options.file ?? words.join(' '))} quedaría sin hacer. Pídalo en otra orden.`,
      );
    if (options.dryRun)
      throw new UsageFault(
        '--month guarda cada respuesta apenas se da: no se puede pedir junto con --dry-run. Quite una de las dos.',
      );
    return askMonth(project, options.month, options, host);
  }
  if (options.file !== undefined && words.length > 0)
    throw new UsageFault(
      `Con --file se cambia solo lo que dice la tabla, y no ${quote(words.join(' '))}. Agréguelo a la tabla, o escríbalo en otra orden.`,
    );
  if (options.unit !== undefined)
    throw new UsageFault('--unit va con --month. Para cambiar un dato, escriba el id de lo que cambia.');
  const { assignments: wanted, note } =
    options.file === undefined
      ? { assignments: fromWords(words), note: '' }
      : askedInTable(options.file, options.period, host);
  host.stderr.write(note);
  const { result } = project;
  const context = { read: project, result, cwd: host.cwd };
  const asked = editsFor(wanted, context, options.period);
  host.stderr.write(leftOutText(wanted, context, options.period));
  const renamed = wanted.map((one) => renamesFor(one, context));
  const others = wanted.filter((_, i) => renamed[i] === undefined);
  const edits = [
    ...renamed.flatMap((one) => one?.edits ?? []),
    ...(others.length === wanted.length ? asked : editsFor(others, context, options.period)),
  ];
  const inNewWords = (message: string): string =>
    renamed.reduce((text, one) => one?.renamed(text) ?? text, message);
  const done = editProject(project, { edits }, { al: options.al, renamed: inNewWords }, host.cwd);
  const color = colorOf(host, host.stdout, options.color);
  host.stdout.write(paintChanges(done.changes, { color }));
  if (done.newErrors.length > 0) {
    const owners = wanted.map((one) => ownerOf(one, context, options.period));
    const missing = missingParts(done.newErrors, owners, result);
    host.stderr.write(refusalOf(done.newErrors));
    if (missing.length > 0) host.stderr.write(`Agregue en la misma orden: ${missing.join(' ')}\n`);
    return ExitCode.findings;
  }
  const question = questionOf(wanted, renamed);
  if (!options.dryRun && done.changes.length > 0 && question !== undefined) {
    const answer = await host.person()?.ask(question);
    if (host.person() !== undefined && (answer === undefined || /^n/i.test(answer.trim()))) {
      host.stdout.write('No se escribió nada.\n');
      return ExitCode.ok;
    }
  }
  if (!options.dryRun) writeProject(project, done, host, renamed.find((one) => one !== undefined)?.file);
  const files = count(done.changes.length, 'archivo', 'archivos');
  host.stdout.write(
    done.changes.length === 0
      ? 'Ya estaba así: no hubo nada que cambiar.\n'
      : options.dryRun
        ? `${done.changes.length === 1 ? 'Cambiaría' : 'Cambiarían'} ${files}. No se escribió nada.\n`
        : `Se ${done.changes.length === 1 ? 'cambió' : 'cambiaron'} ${files}.\n`,
  );
  host.stdout.write(staleBaselines(context, renamed, namedFrom(host.cwd, project)));
  host.stdout.write(broughtText(done.brought, namedFrom(host.cwd, project)));
  return ExitCode.ok;
}

/** What is asked before something goes away or gets another name in many places; undefined for any other change. */
function questionOf(
  wanted: readonly Assignment[],
  renamed: readonly (Renames | undefined)[],
): string | undefined {
  const gone = wanted.filter(({ field }) => field === '').map(({ id }) => quote(id));
  if (gone.length > 0) return `¿Quitar ${enumerate(gone)}, con todo lo que dice? [S/n] `;
  return renamed.some((one) => one !== undefined)
    ? '¿Cambiar el identificador en todos estos lugares? [S/n] '
    : undefined;
}

/** The one project that `--project` names, of those that were found there, checked. Throws UsageFault. */
export function projectAt(
  targets: Targets,
  { project: path, al }: Pick<SetOptions, 'project' | 'al'>,
  host: Host,
): CheckedProject {
  const read = readOneAt(
    host,
    path,
    targets,
    (plans, roots) => `Hay ${plans}: ${roots}. Diga cuál con --project.`,
  );
  return checkProject(read, { al });
}

function fromWords([id, ...words]: readonly string[]): readonly Assignment[] {
  if (id === undefined || words.length === 0)
    throw new UsageFault(
      'Escriba qué cambiar: plan set GIM-014 ejecutado.jul=12 devengado=610000; o pida que se le pregunte: plan set --month jul',
    );
  return words.map((word) => assignmentOf(id, word));
}
