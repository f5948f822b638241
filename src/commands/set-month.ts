import { check } from '../check/check.ts';
import { accumulatedUntil, activitiesOfMonth, monthHead } from '../check/month.ts';
import { isShown, type CheckedProject } from '../check/workspace.ts';
import type { Edit } from '../edit/edit.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host, Person } from '../host/host.ts';
import type { Actividad, Poi } from '../model/model.ts';
import { lastSemestreOf } from '../model/progress/period.ts';
import { percentageText } from '../model/progress/percentage.ts';
import { activityProgresses } from '../model/progress/progress.ts';
import { shapeAt } from '../schema/shape.ts';
import { monthMeant, monthName, type Mes } from '../text/months.ts';
import { quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { broughtText } from './brought.ts';
import { editProject, namedFrom, refusalOf, writeProject } from './edit-project.ts';
import { typedValue } from './typed-value.ts';

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
  const asked = askedOf(start, mes, options);
  if (asked.length === 0)
    throw new UsageFault(
      `Ningún POI${options.unit === undefined ? '' : ` de ${quote(options.unit)}`} tiene actividades en ${monthName(mes)}. Para empezar un semestre: plan new semestre`,
    );
  let project = start;
  const save = (file: string, edits: readonly Edit[]): boolean => {
    const done = editProject(
      project,
      project.result,
      [{ file, kind: 'poi', edits }],
      [],
      { al: options.al },
      host.cwd,
    );
    if (done.newErrors.length > 0) {
      host.stdout.write(refusalOf(done.newErrors));
      return false;
    }
    writeProject(project, done, host);
    host.stdout.write(broughtText(done.brought, namedFrom(host.cwd, project)));
    project = { ...project, input: done.files, result: done.result };
    return true;
  };
  host.stdout.write(
    'Enter deja lo que está; un guion, -, dice que no hay dato; Ctrl-C termina, y lo respondido queda guardado.\n',
  );
  for (const poi of new Set(asked.map((one) => one.poi))) {
    if (!(await opened(poi, mes, person, save))) return stopped(host);
    if (accumulatedUntil(poi, mes) !== mes)
      host.stdout.write(
        `${visible(poi.origin.file)}: su fecha de corte es ${poi.data.fecha_corte}; lo que suma hasta ese día, como el devengado, no se pregunta de un mes anterior.\n`,
      );
  }
  for (const [i, { origin, id, data, poi }] of asked.entries()) {
    const questions = questionsOf(data, mes, accumulatedUntil(poi, mes) !== mes);
    if (questions.length === 0) continue;
    host.stdout.write(`\n${i + 1} de ${asked.length}  ${visible(id)}  ${visible(data.nombre ?? '')}\n`);
    for (const question of questions) {
      const path = [...origin.path, ...question.field];
      for (;;) {
        const answer = await person.ask(`  ${question.text}: `);
        if (answer === undefined) return stopped(host);
        if (answer.trim() === '') break;
        const value = valueOr(answer, path, host);
        if (value !== undefined && save(origin.file, [{ kind: 'set', path, value }])) break;
      }
    }
    const line = progressLine(project, id, mes);
    if (line !== '') host.stdout.write(`  ${line}\n`);
  }
  host.stdout.write('\nListo: todo quedó guardado. Para revisarlo: plan validate\n');
  return ExitCode.ok;
}

function valueOr(
  answer: string,
  path: readonly (string | number)[],
  host: Host,
): ReturnType<typeof typedValue> | undefined {
  try {
    return typedValue(answer, shapeAt('poi', path), String(path.at(-1)));
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
  const { edits, words } = monthHead(poi, mes);
  if (edits.length === 0) return true;
  const answer = await person.ask(`${visible(poi.origin.file)}: ${words.join(', y ')}. ¿De acuerdo? [S/n] `);
  if (answer === undefined) return false;
  if (!/^n/i.test(answer.trim())) save(poi.origin.file, edits);
  return true;
}

interface Question {
  readonly field: readonly string[];
  readonly text: string;
}

/** What is asked of an activity in a month; of one that is past, nothing that goes on adding up after it. */
function questionsOf(
  { indicador, presupuesto }: Actividad['data'],
  mes: Mes,
  isPast: boolean,
): readonly Question[] {
  const questions: Question[] = [];
  if (indicador?.logrado === undefined) {
    const planned = indicador?.programado?.[mes];
    const now = indicador?.ejecutado?.[mes];
    questions.push({
      field: ['indicador', 'ejecutado', mes],
      text: `Ejecutado en ${monthName(mes)}${unitOf(indicador?.unidad_medida)}${planned === undefined || planned === null ? '' : `, programado ${planned}`} [${now ?? 'sin dato'}]`,
    });
  } else if (!isPast)
    questions.push({
      field: ['indicador', 'logrado'],
      text: `Logrado hasta ${monthName(mes)}${unitOf(indicador.unidad_medida)}${indicador.meta === undefined ? '' : `, meta ${indicador.meta}`} [${indicador.logrado}]`,
    });
  const hasStages = presupuesto && presupuesto.sin_costo === undefined && presupuesto.detalle === undefined;
  if (hasStages && !(isPast && presupuesto.devengado_mensual === undefined))
    questions.push(
      presupuesto.devengado_mensual === undefined
        ? {
            field: ['presupuesto', 'devengado'],
            text: `Devengado de enero a ${monthName(mes)}, en soles${presupuesto.pim === undefined ? '' : `, de un PIM de ${presupuesto.pim}`} [${presupuesto.devengado ?? 'sin dato'}]`,
          }
        : {
            field: ['presupuesto', 'devengado_mensual', mes],
            text: `Devengado en ${monthName(mes)}, en soles [${presupuesto.devengado_mensual[mes] ?? 'sin dato'}]`,
          },
    );
  return questions;
}

function unitOf(unit: string | undefined): string {
  return unit === undefined ? '' : ` (${visible(unit)})`;
}

/** What the answers come to, as the report will print it. */
function progressLine({ input, beside }: CheckedProject, id: string, mes: Mes): string {
  const { model } = check(input, { beside });
  const poi = model.actividades.findLast((one) => one.id === id && one.poi.meses.includes(mes))?.poi;
  const semestre = poi && lastSemestreOf(poi);
  const progress = semestre && activityProgresses(model, semestre).find((one) => one.id === id);
  if (!progress) return '';
  const parts = [
    ['físico', progress.fisico.bruto.value],
    ['financiero', progress.financiero.valor.value],
  ] as const;
  const said = parts.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${percentageText(value)}`],
  );
  return said.length === 0 ? '' : `Avance: ${said.join(', ')}`;
}
