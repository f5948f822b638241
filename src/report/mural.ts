/** One sheet to hang on a wall: what can be read from two metres, and nothing else. */
import type { ActivityProgress } from '../model/progress/activity.ts';
import { heading, list, paragraph, strong, text } from './blocks.ts';
import { coverOf, titleOf } from './cover.ts';
import { doneOf } from './done.ts';
import { fellShort } from './fell-short.ts';
import { ofTotal } from './format.ts';
import { reportFrame } from './frame.ts';
import { hearingsOf, whenOf } from './hearings.ts';
import { inMeta, orderWords, withoutSuspended } from './in-meta.ts';
import type { ReportInput } from './input.ts';
import { begunText } from './left-out.ts';
import { loweredText } from './lowered.ts';
import { besidesText } from './money-notes.ts';
import { isCancelled } from './off-track.ts';
import type { Block, Report, Text } from './report.ts';
import { earlierDataText } from './reported.ts';
import { achievements } from './said.ts';
import { doneChart, threeFigures } from './sections/citizen-progress.ts';
import { sentence, shortened, stopped } from './sentence.ts';
import { markedText } from './touched.ts';
import { isSaidByUnit, ofUnit, plainActivityName, viewOf, yearIsOver, type View } from './view.ts';
import { flagsOf } from './words.ts';

const SHOWN = 2;
const LEFT_OUT: ReadonlySet<string> = new Set(['Datos hasta el', 'Versión de los datos']);
/** Characters of a line that is read standing. */
const LINE = 92;

/** The sheet of a semester. Never fails: what is missing is said. */
export function muralReport(input: ReportInput): Report {
  const view = viewOf(input);
  const cover = coverOf(view, 'Rendición de cuentas', 'ciudadana');
  return {
    ...reportFrame(view),
    edition: 'mural',
    title: `${titleOf(view)}: hoja para colgar`,
    cover: {
      ...cover,
      kicker: shortened(view.plan?.data.titulo ?? 'Plan de gobierno', LINE),
      title: `¿${yearIsOver(view) ? 'Cómo nos fue' : 'Cómo vamos'}? ${cover.subtitle}`,
      subtitle: '',
      // The foot says up to which day, and nobody looks for a hash on a wall.
      facts: cover.facts.filter(({ term }) => !LEFT_OUT.has(term)),
    },
    contents: 0,
    blocks: [
      { kind: 'cards', cards: threeFigures(view) },
      ...doneChart(view).filter(({ kind }) => kind === 'figure'),
      ...earlierDataText(view.progress).map((words) => paragraph(words)),
      ...besidesText(view.progress).map((words) => paragraph(words)),
      ...achieved(view),
      ...notAchieved(view),
      ...whenToAsk(view),
    ],
  };
}

function title(id: string, words: string): Block {
  return { ...heading(1, id, words), compact: true };
}

function achieved(view: View): readonly Block[] {
  const told = achievements(view);
  if (told.length === 0) return onTarget(view);
  const shown = told.slice(0, SHOWN);
  return [
    title(
      'lo-logrado',
      `Se logró (${ofTotal(shown.length, told.length)} que ${isSaidByUnit(view) ? 'cuenta la unidad' : 'cuentan las oficinas'})`,
    ),
    list(shown.map(({ texto }) => sentence(shortened(texto, LINE)))),
  ];
}

/** Where no office wrote achievements, what is on target. */
function onTarget(view: View): readonly Block[] {
  const all = inMeta(view);
  if (all.length === 0) return [];
  const shown = all.slice(0, SHOWN);
  return [
    title(
      'lo-logrado',
      `En meta (${ofTotal(shown.length, all.length)} ${all.length === 1 ? 'actividad' : 'actividades'}${ofUnit(view)}${withoutSuspended(view)}, ${orderWords(all, shown.length).most})`,
    ),
    list(shown.map((activity) => activityLine(view, activity, flagsOf(activity.fisico)))),
  ];
}

function activityLine(view: View, activity: ActivityProgress, flags: readonly string[]): Text {
  const done = markedText(doneOf(activity), view.touched.activity(activity));
  return text(strong(`${shortened(plainActivityName(activity), LINE)}: `), `${[done, ...flags].join('; ')}.`);
}

function notAchieved(view: View): readonly Block[] {
  const { actividades } = fellShort(view.progress.actividades);
  const nameOf = (activity: ActivityProgress): string => shortened(plainActivityName(activity), LINE);
  const outside = [begunText, loweredText]
    .flatMap((textOf) => textOf(view.progress, nameOf))
    .map((words) => paragraph(words));
  if (actividades.length === 0) return outside;
  const shown = actividades.slice(0, SHOWN);
  return [
    title(
      'lo-no-logrado',
      `No se logró (${ofTotal(shown.length, actividades.length)}, ${shown.some(isCancelled) ? 'lo cancelado y ' : ''}lo que menos avanzó)`,
    ),
    list(shown.map((activity) => activityLine(view, activity, []))),
    ...outside,
  ];
}

function whenToAsk(view: View): readonly Block[] {
  const hearings = hearingsOf(view);
  const { direccion, horario, telefono } = view.plan?.data.entidad?.contacto ?? {};
  const where = [direccion, horario, telefono].flatMap((one) =>
    one === undefined ? [] : shortened(one, LINE),
  );
  return [
    title('como-preguntar', 'Venga a preguntar'),
    paragraph(
      ...(hearings.length === 0
        ? ['La audiencia pública se hace al menos dos veces al año, en mayo y en setiembre.']
        : hearings.flatMap(({ data }, i) => [
            i === 0 ? 'Audiencia pública: ' : ' Otra: ',
            strong(whenOf(data) ?? ''),
            data.lugar === undefined ? '.' : `, ${stopped(shortened(data.lugar, LINE))}`,
          ])),
      where.length === 0 ? '' : ` ${stopped(where.join(' · '))}`,
    ),
  ];
}
