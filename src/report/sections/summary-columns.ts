/** What was achieved, what was not and what comes next, side by side and at the same size. */
import { text } from '../blocks.ts';
import { hasPim } from '../cells.ts';
import { doneOf } from '../done.ts';
import { longDate, ofTotal } from '../format.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { begunText } from '../left-out.ts';
import { loweredText } from '../lowered.ts';
import { inMeta, noneWritten, nothingAchieved, orderWords, withoutSuspended } from '../in-meta.ts';
import { furthestOffTrack, isCancelled, isSuspended, nothingOffTrack } from '../off-track.ts';
import type { Block, Columns } from '../report.ts';
import { isCloseUntold } from '../reported.ts';
import { deviationOf, noReason } from '../deviations.ts';
import { achievements, measures, overdueWords } from '../said.ts';
import { activityId, activityName, isSaidByUnit, ofUnit, type View } from '../view.ts';
import { lowerFirst } from '../sentence.ts';
import { causeWord, flagsOf } from '../words.ts';

const SHOWN = 3;

type Column = Columns['columns'][number];
type Item = Column['items'][number];

/** Each column says how many of how many it shows, and how they were chosen. */
export function threeColumns(view: View): Block {
  const told = achieved(view);
  return {
    kind: 'columns',
    columns: [
      told.length > 0
        ? column(
            'Lo que se logró',
            '',
            told,
            `dicho por ${isSaidByUnit(view) ? 'la unidad' : 'las unidades'}${hasPim(view.progress.avance.financiero) ? ', de mayor a menor PIM' : ''}`,
          )
        : column(
            'Lo que se logró',
            nothingAchieved(view),
            onTarget(view),
            `en meta${withoutSuspended(view)}, ${orderWords(inMeta(view), SHOWN).all}; ${lowerFirst(noneWritten(view))}`,
          ),
      notAchieved(view),
      column(
        'Lo que sigue',
        `No hay medidas${ofUnit(view)} pendientes.`,
        pending(view),
        'medidas pendientes, por su plazo',
      ),
    ],
  };
}

/** The activities off track, and after them, not counted, those that the second semester left out or asks less of. */
function notAchieved(view: View): Column {
  const dejadas = view.progress.dejadas.filter(({ cuando }) => cuando === 'despues');
  const nameOf = (activity: ActivityProgress): string => `${activityId(activity)} ${activityName(activity)}`;
  const outside = [...begunText({ dejadas }, nameOf), ...loweredText(view.progress, nameOf)];
  const own = column(
    'Lo que no se logró, y por qué',
    [nothingOffTrack(view), ...outside].join(' '),
    failures(view),
    view.progress.actividades.some(isCancelled)
      ? 'primero lo cancelado, luego lo que menos avanzó'
      : 'primero lo que menos avanzó',
  );
  const more = outside.map((words): Item => ({ text: text(words) }));
  return own.items.length === 0 ? own : { ...own, items: [...own.items, ...more] };
}

/** «3 de 16; primero lo que menos avanzó» */
function column(title: string, none: string, all: readonly Item[], how: string): Column {
  const items = all.slice(0, SHOWN);
  return {
    title,
    none,
    items,
    ...(all.length === 0 ? {} : { note: `${ofTotal(items.length, all.length)}; ${how}` }),
  };
}

function achieved(view: View): readonly Item[] {
  return achievements(view).map(({ texto, unidad }) => ({
    text: text(texto),
    ...(unidad === undefined || unidad === '' ? {} : { note: text(unidad) }),
  }));
}

/** The activities on target, each with what was done of what was due and, above it by far, its mark. */
function onTarget(view: View): readonly Item[] {
  return inMeta(view).map((activity) => ({
    text: text(
      `${activityId(activity)} ${activityName(activity)}: ${[doneOf(activity), ...flagsOf(activity.fisico)].join('; ')}`,
    ),
    ...(activity.latest.unidad === undefined ? {} : { note: text(activity.latest.unidad) }),
  }));
}

/** The activities off track, cancelled ones included, each with its cause. */
function failures(view: View): readonly Item[] {
  return furthestOffTrack(view).map((activity) => {
    const deviation = deviationOf(activity);
    return {
      text: text(
        `${activityId(activity)} ${activityName(activity)}: ${isSuspended(activity) ? 'suspendida' : [view.words.activity(activity), ...(isCloseUntold(activity) ? ['faltan meses por informar'] : [])].join('; ')}`,
      ),
      note: text(deviation === undefined ? lowerFirst(noReason(view, activity)) : causeWord(deviation.causa)),
    };
  });
}

function pending(view: View): readonly Item[] {
  return measures(view)
    .filter(({ estado }) => estado !== 'cumplida')
    .map((measure) => ({
      text: text(measure.texto),
      note: text(
        [
          ...(measure.unidad === undefined ? [] : [measure.unidad]),
          measure.plazo === undefined ? 'sin plazo' : `hasta el ${longDate(measure.plazo)}`,
          ...overdueWords(view, measure),
        ].join(' · '),
      ),
    }));
}
