import { accumulatedUntil, activitiesOfMonth, monthHead } from '../check/month.ts';
import { isShown, type CheckedProject } from '../check/workspace.ts';
import { leftAmountsNotes } from '../check/left-amounts.ts';
import type { Edit } from '../edit/edit.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host, Person } from '../host/host.ts';
import type { Actividad, Poi } from '../model/model.ts';
import { lastSemestreOf } from '../model/progress/period.ts';
import { percentageText } from '../model/progress/percentage.ts';
import type { Fraction } from '../model/fraction.ts';
import { executionOf } from '../model/progress/execution.ts';
import { activityProgresses } from '../model/progress/progress.ts';
import { mayBeAfter } from '../model/questions/unreadable.ts';
import { shapeAt } from '../schema/shape.ts';
import { monthMeant, monthName, type Mes } from '../text/months.ts';
import { jsonPointer } from '../text/path.ts';
import { quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { broughtText, newFindings } from './brought.ts';
import { editProject, namedFrom, refusalOf, writeProject } from './edit-project.ts';
import { approved } from './month-approval.ts';
import { figureQuestions, stagesUsed } from './month-figures.ts';
import { askMotive } from './month-motive.ts';
import { lastPeriod } from './new-activity.ts';
import { Interrupted } from './questions.ts';
import { measureIn, type Measure } from './typed-percentage.ts';
import { typedValue } from './typed-value.ts';
import { refuseUnread, tellUnreadDocuments } from './unread.ts';

/** Which activities are asked for, and the day to judge by. */
export interface MonthOptions {
  readonly unit: string | undefined;
  readonly period: string | undefined;
  readonly al: string | undefined;
}

/**
 * Asks for one month, activity after activity: what was executed, then what was spent. Enter keeps what stands, `-` is no
 * datum. Each answer is checked and written before the next question: whoever stops loses nothing.
 */
export async function askMonth(
  start: CheckedProject,
  typed: string,
  options: MonthOptions,
  host: Host,
): Promise<ExitCode> {
  const mes = monthMeant(typed);
  if (mes === undefined) throw new UsageFault(`${quote(typed)} no es un mes. Escriba uno como jul.`);
  const person = host.person();
  if (!person)
    throw new UsageFault(
      'Con --month se pregunta en una terminal, y aquí no hay a quién. Escriba, por ejemplo: plan set GIM-014 ejecutado.jul=12',
    );
  if (options.period === undefined)
    refuseUnread(
      start,
      ['poi', 'config'],
      {
        nothing: 'No se preguntó nada',
        way: ` O diga el periodo, como ${periodHint(start)}`,
        // The month is that of the latest year that a POI is of.
        concerns: (one) => mayBeAfter(one, lastPeriod(start.result.model.pois)?.slice(0, 4) ?? ''),
      },
      host.cwd,
    );
  tellUnreadDocuments(start, ['poi'], { consequence: 'lo suyo no se pregunta' }, host);
  const asked = askedOf(start, mes, options);
  if (asked.length === 0)
    throw new UsageFault(
      `Ningún POI${options.unit === undefined ? '' : ` de ${quote(options.unit)}`} tiene actividades en ${monthName(mes)}. Para empezar un semestre: plan new semestre`,
    );
  let project = start;
  const save = (file: string, edits: readonly Edit[]): boolean => {
    const done = editProject(
      project,
      { edits: [{ file, kind: 'poi', edits }] },
      { al: options.al },
      host.cwd,
    );
    if (done.newErrors.length > 0) {
      host.stdout.write(refusalOf(done.newErrors));
      return false;
    }
    writeProject(project, done, host);
    project = { ...project, input: done.files, result: done.result };
    return true;
  };
  const tellLeft = (): void => {
    const notes = leftAmountsNotes(start.result.model, project.result.model);
    host.stdout.write(notes.map((note) => `\n${visible(note)}.\n`).join(''));
  };
  const stoppedHere = (): ExitCode => {
    tellLeft();
    return stopped(host);
  };
  host.stdout.write(
    'Enter deja lo que está; un guion, -, dice que no hay dato; Ctrl+C termina, y lo respondido queda guardado.\n',
  );
  for (const poi of new Set(asked.map((one) => one.poi))) {
    if (!(await opened(poi, mes, person, save))) return stoppedHere();
    if (!(await approved(poi, person, () => project, save))) return stoppedHere();
    if (accumulatedUntil(poi, mes) !== mes)
      host.stdout.write(
        `${visible(poi.origin.file)}: su fecha de corte es ${poi.data.fecha_corte}; lo que suma hasta ese día, como el devengado, no se pregunta de un mes anterior.\n`,
      );
  }
  const stages = stagesUsed(asked);
  try {
    for (const [i, actividad] of asked.entries()) {
      const { origin, id, data, poi } = actividad;
      const before = project.result.diagnostics;
      const isPast = accumulatedUntil(poi, mes) !== mes;
      const questions = figureQuestions(data, mes, isPast, stages);
      if (questions.length === 0) continue;
      host.stdout.write(`\n${i + 1} de ${asked.length}  ${visible(id)}  ${visible(data.nombre ?? '')}\n`);
      for (const question of questions) {
        const path = [...origin.path, ...question.field];
        for (;;) {
          const answer = await person.ask(`  ${question.text}: `);
          if (answer === undefined) return stoppedHere();
          if (answer.trim() === '') break;
          const value = valueOr(answer, path, measureIn(actividad, path), host);
          if (value !== undefined && save(origin.file, [{ kind: 'set', path, value }])) break;
        }
      }
      await askMotive(mes, {
        person,
        say: (text) => host.stdout.write(text),
        save: (edit) => save(origin.file, [edit]),
        current: () => ({ actividad: sameIn(project, origin) ?? actividad, result: project.result }),
      });
      // One stage of the money is told before the others: what does not fit is only known after the last.
      const brought = newFindings(before, project.result.diagnostics).filter(
        ({ severity }) => severity !== 'info',
      );
      host.stdout.write(broughtText(brought, namedFrom(host.cwd, project)));
      const line = progressLine(project, id, mes);
      if (line !== '') host.stdout.write(`  ${line}\n`);
    }
  } catch (error) {
    if (error instanceof Interrupted) return stoppedHere();
    throw error;
  }
  tellLeft();
  host.stdout.write('\nListo: todo quedó guardado. Para revisarlo: plan validate\n');
  return ExitCode.ok;
}

function periodHint({ result: { model } }: CheckedProject): string {
  return `--period ${lastPeriod(model.pois) ?? '2027-S1'}`;
}

function valueOr(
  answer: string,
  path: readonly (string | number)[],
  measure: Measure,
  host: Host,
): ReturnType<typeof typedValue> | undefined {
  try {
    return typedValue(answer, shapeAt('poi', path), String(path.at(-1)), { measure });
  } catch (error) {
    if (!(error instanceof UsageFault)) throw error;
    host.stdout.write(`  ${error.message}\n`);
    return undefined;
  }
}

function stopped(host: Host): ExitCode {
  host.stdout.write('\nSe terminó antes del final. Lo respondido hasta aquí quedó guardado.\n');
  return ExitCode.ok;
}

function askedOf(
  { result, ...read }: CheckedProject,
  mes: Mes,
  { unit, period }: MonthOptions,
): readonly Actividad[] {
  const all = activitiesOfMonth(result.model, mes, unit).filter(
    ({ poi, origin }) =>
      isShown(read, origin.file) && (period === undefined || String(poi.data.periodo) === period),
  );
  const last = Math.max(...all.map(({ poi }) => poi.anio ?? 0));
  return all.filter(({ poi }) => poi.anio === last);
}

/** Brings the head of a document to the month where the person wants it; false when they went away. */
async function opened(
  poi: Poi,
  mes: Mes,
  person: Person,
  save: (file: string, edits: readonly Edit[]) => boolean,
): Promise<boolean> {
  const { edits, words, notes } = monthHead(poi, mes);
  if (edits.length === 0) return true;
  const shown = [words.join(', y '), ...notes].map((one) => `${one}. `).join('');
  const answer = await person.ask(`${visible(poi.origin.file)}: ${visible(shown)}¿De acuerdo? [S/n] `);
  if (answer === undefined) return false;
  if (!/^n/i.test(answer.trim())) save(poi.origin.file, edits);
  return true;
}

/** The activity that stands now where one stood: answers change values, and move nothing before it. */
function sameIn({ result }: CheckedProject, { file, path }: Actividad['origin']): Actividad | undefined {
  return result.model.actividades.find(
    ({ origin }) => origin.file === file && jsonPointer(origin.path) === jsonPointer(path),
  );
}

/** What the answers come to, of the activity and, where it has several, of its unit, as the report will print it. */
function progressLine({ result: { model } }: CheckedProject, id: string, mes: Mes): string {
  const poi = model.actividades.findLast((one) => one.id === id && one.poi.meses.includes(mes))?.poi;
  const semestre = poi && lastSemestreOf(poi);
  const all = semestre ? activityProgresses(model, semestre) : [];
  const progress = all.find((one) => one.id === id);
  if (!progress) return '';
  const unit = progress.latest.unidad;
  const ofUnit = unit === undefined ? [] : all.filter(({ latest }) => latest.unidad === unit);
  const own = said(progress.fisico.bruto.value, progress.financiero.valor.value);
  if (own === '' || ofUnit.length < 2) return own === '' ? '' : `Avance: ${own}`;
  const { fisico, financiero } = executionOf(ofUnit, model.config);
  const whole = said(fisico.valor.value, financiero.valor.value);
  return `Avance: ${own}${whole === '' ? '' : `. ${visible(unit ?? '')}: ${whole}, ${fisico.conDato} de ${fisico.total} con dato`}`;
}

function said(fisico: Fraction | undefined, financiero: Fraction | undefined): string {
  const parts = [
    ['físico', fisico],
    ['financiero', financiero],
  ] as const;
  return parts
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${percentageText(value)}`]))
    .join(', ');
}
