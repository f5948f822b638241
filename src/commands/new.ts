import type { CheckedProject } from '../check/workspace.ts';
import { ExitCode, highest, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { paintChanges } from '../painters/terminal/changes.ts';
import { visible } from '../text/visible.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { fold } from '../text/nearest.ts';
import { colorOf } from './color.ts';
import { broughtText } from './brought.ts';
import { editProject, namedFrom, refusalOf, writeProject } from './edit-project.ts';
import { lastPeriod, newActivity } from './new-activity.ts';
import type { Addition, Ask, NewOptions } from './new-asked.ts';
import { newHearing } from './new-hearing.ts';
import { newObjective } from './new-objective.ts';
import { refuseOthers, type ThingName } from './new-options.ts';
import { newInstitution, newUnit } from './new-things.ts';
import { carriedWords } from './next-attributes.ts';
import { behindWords } from './next-behind.ts';
import { standingWords } from './next-rest.ts';
import { nextPeriod, type NextPeriod } from './next-semester.ts';
import { Interrupted } from './questions.ts';
import { projectAt } from './set.ts';
import { AS_OF, DRY_RUN, PROJECT, type CommandDefinition } from './command.ts';
import { aroundNewActivity, aroundNextPeriod, type AroundNew } from './new-unread.ts';
import { targetsAt } from './select.ts';
import { refuseTaken } from './taken-names.ts';
import { codeOfLoose, refuseUnread, tellLeftOut, unreadIn } from './unread.ts';
import { AROUND_ACTIVITIES, mayBeAfter, type UnreadKind } from '../model/questions/unreadable.ts';

interface Thing {
  readonly make: Ask;
  /** What must be readable to know what is there already, and from where the next one goes on. */
  readonly needs: (options: NewOptions) => readonly UnreadKind[];
  /** Which POI that cannot be read keep it from being made, and another way out; each of them, where it says nothing. */
  readonly unread?: AroundNew;
}

/** The latest year is not known where a POI that cannot be read may be of a later one. */
const afterTheYear: AroundNew = ({ pois }) => {
  const year = lastPeriod(pois)?.slice(0, 4) ?? '';
  return { concerns: (one) => mayBeAfter(one, `${year}-S2`) };
};

const THINGS: Readonly<Record<ThingName, Thing>> = {
  semestre: {
    make: (project, options) => Promise.resolve(semester(project, options)),
    needs: () => ['poi', 'config'],
    unread: aroundNextPeriod,
  },
  actividad: { make: newActivity, needs: () => AROUND_ACTIVITIES, unread: aroundNewActivity },
  unidad: { make: newUnit, needs: () => ['unidades', 'config'] },
  objetivo: { make: newObjective, needs: () => ['plan', 'config'] },
  audiencia: {
    make: newHearing,
    needs: ({ period }) => ['audiencia', 'config', ...(period === undefined ? (['poi'] as const) : [])],
  },
  presupuesto: {
    make: newInstitution,
    needs: ({ year }) => ['presupuesto', 'config', ...(year === undefined ? (['poi'] as const) : [])],
    unread: afterTheYear,
  },
};

export const definition: CommandDefinition<NewOptions> = {
  arguments: [['<qué>', 'semestre, actividad, unidad, objetivo, audiencia o presupuesto']],
  options: [
    ['-p, --period <AAAA-S1>', 'el periodo; si no se dice, el que sigue al último'],
    ['--year <AAAA>', 'el año'],
    ['--id <identificador>', 'el identificador; si no se dice, el que sigue'],
    ['--name <nombre>', 'el nombre'],
    [
      '-u, --unit <unidad>',
      'la unidad responsable, o la unidad superior; con semestre, la única que se copia',
    ],
    ['--objective <objetivo>', 'el objetivo del plan'],
    ['--type <tipo>', 'actividad, o inversion si es una obra o un proyecto con CUI'],
    ['--cui <cifras>', 'el código de la inversión'],
    ['--indicator <nombre>', 'lo que cuenta el indicador'],
    ['--measure <unidad>', 'la unidad de medida'],
    ['--target <cantidad>', 'la meta'],
    ['--programmed <cifras>', 'lo programado de cada mes, como "0 10 10 15 15 10"'],
    ['--accumulation <forma>', 'cómo se juntan los meses: suma, ultimo, promedio o maximo'],
    ['--norm <norma>', 'la norma por la que el PIM ya no es el PIA, o que convocó la audiencia'],
    ['--pia <soles>', 'el presupuesto inicial'],
    ['--pim <soles>', 'el presupuesto modificado'],
    ['--dimension <dimensión>', 'la dimensión de un objetivo'],
    ['--problem <texto>', 'el problema que un objetivo quiere resolver'],
    ['--sense <sentido>', 'de su indicador: ascendente si debe subir, descendente si debe bajar'],
    ['--base-year <AAAA>', 'el año de su línea de base'],
    ['--base-value <valor>', 'el valor de su línea de base'],
    ['--base-source <fuente>', 'de dónde sale su línea de base'],
    ['--targets <cifras>', 'sus metas de cada año del plan, como "40 60 80 100"'],
    ['--program <nombre>', 'el programa con el que se logrará'],
    ['--date <AAAA-MM-DD>', 'la fecha de una audiencia'],
    ['--hour <HH:MM>', 'la hora de una audiencia'],
    ['--place <lugar>', 'el lugar de una audiencia'],
    PROJECT,
    DRY_RUN,
    AS_OF,
  ],
  examples: [
    'plan new semestre',
    'plan new actividad',
    'plan new unidad --id GDS --name "Gerencia de Desarrollo Social"',
  ],
  words: Object.keys(THINGS),
  run: ({ words: [what = ''], options }, host) => newThing(what, options, host),
};

/**
 * Adds one thing to a plan: what is not given by options is asked at a terminal. It is checked before it is written, and
 * when somebody leaves in the middle nothing is.
 */
async function newThing(what: string, options: NewOptions, host: Host): Promise<ExitCode> {
  const names = Object.keys(THINGS) as ThingName[]; // its keys are those alone
  const name = names.find((one) => one === fold(what).replace(/s$/, '') || one === fold(what));
  if (name === undefined)
    throw new UsageFault(`No se sabe crear ${quote(what)}. Puede ser ${enumerate(names, 'o')}.`);
  refuseOthers(name, options);
  const thing: Thing = THINGS[name];
  const targets = targetsAt(host, options.project);
  const project = projectAt(targets, options, host);
  const unread = thing.unread?.(project.result.model, options);
  refuseUnread(project, thing.needs(options), { nothing: 'No se creó nada', ...unread }, host.cwd);
  try {
    const { edits, files, words } = await thing.make(project, options, host.person());
    refuseTaken(project, files, host);
    const done = editProject(project, { edits, files }, { al: options.al }, host.cwd);
    tellLeftOut([unreadIn(project)], host);
    const beside = codeOfLoose(targets.loose, host);
    const color = colorOf(host, host.stdout, options.color);
    const shown = done.changes.filter(({ before }) => before !== undefined);
    if (shown.length > 0) host.stdout.write(paintChanges(shown, { color }));
    if (done.newErrors.length > 0) {
      host.stderr.write(refusalOf(done.newErrors));
      return highest(beside, ExitCode.findings);
    }
    if (!options.dryRun) writeProject(project, done, host);
    const fresh = done.changes
      .filter(({ before }) => before === undefined)
      .map(({ file }) => `  ${visible(file)}\n`);
    host.stdout.write(
      [
        ...(fresh.length === 0 ? [] : [options.dryRun ? 'Se escribirían:\n' : 'Se escribió:\n', ...fresh]),
        ...words.map((line) => `${line}\n`),
        ...(options.dryRun ? ['No se escribió nada.\n'] : []),
      ].join(''),
    );
    host.stdout.write(broughtText(done.brought, namedFrom(host.cwd, project)));
    return beside;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    host.stdout.write('\nSe terminó antes del final: no se escribió nada.\n');
    return ExitCode.findings;
  }
}

const MOST_NAMED = 10;

/** The first of some ids, and a sign where there are more; last, how many cannot be read. */
function named(all: readonly string[]): string {
  const ids = all.filter((id) => id !== '');
  const nameless = all.length - ids.length;
  const words = `${nameless} sin un «id» que se pueda leer`;
  return `${enumerate([...ids.slice(0, MOST_NAMED), ...(nameless > 0 ? [words] : [])])}${ids.length > MOST_NAMED ? '…' : ''}`;
}

/** The activities that go on and are in no document that was copied, by the period of theirs. */
function missedWords({ missed, periodo, base }: NextPeriod): readonly string[] {
  return [...groupedBy(missed, (one) => one.periodo)].map(([where, some]) => {
    const ids = some.map(({ id }) => id);
    const copied = named(ids);
    return /^\d{4}$/.test(where)
      ? `No se ${ids.length === 1 ? 'copió' : 'copiaron'} ${copied}: ${ids.length === 1 ? 'está' : 'están'} en el POI de todo el año ${where}. Para el del año siguiente: plan new semestre --period ${Number(where) + 1}`
      : `No se ${ids.length === 1 ? 'copió' : 'copiaron'} ${copied}: ${ids.length === 1 ? 'está' : 'están'} en el POI de ${where} y no en el de ${base}. Si ${ids.length === 1 ? 'sigue, agréguela' : 'siguen, agréguelas'}: plan new actividad --period ${periodo}`;
  });
}

function semester({ result }: CheckedProject, { period, year, unit }: NewOptions): Addition {
  const next = nextPeriod(result, { period: period ?? year, unit });
  const left = next.left.length === 0 ? [] : [`No pasan, por concluidas o canceladas: ${named(next.left)}.`];
  return {
    edits: [],
    files: next.files,
    words: [
      `El POI de ${next.periodo} parte del de ${next.from}: las mismas actividades, sin lo ejecutado, en estado formulado.`,
      ...left,
      ...(next.stopped.length === 0
        ? []
        : [
            `${next.stopped.length === 1 ? 'Pasa suspendida, como estaba' : 'Pasan suspendidas, como estaban'}: ${named(next.stopped)}. Si se ${next.stopped.length === 1 ? 'reinicia' : 'reinician'}, quite «estado: suspendida».`,
          ]),
      ...carriedWords(next.carried),
      ...missedWords(next),
      ...(next.behind === undefined ? [] : [`${behindWords(next.behind)}.`]),
      ...next.standing.map((one) => standingWords(one, next.periodo)),
      ...(next.unscheduled.length === 0
        ? []
        : [
            `Faltan los meses de «programado» en soles de ${named(next.unscheduled)}: los de ${next.from}, repetidos, pasarían de su PIM, o no son los de todo él.`,
          ]),
      ...(next.balanced.length === 0
        ? []
        : [
            `Es promedio, y su meta de ${next.periodo} es la que da la del año con la de antes: ${named(next.balanced)}. Revise que se pueda.`,
          ]),
      'Revise las metas, los meses de programado y los montos: son los del periodo anterior mientras usted no diga otra cosa.',
    ],
  };
}
