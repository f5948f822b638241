import { leftAmountsNotes } from '../check/left-amounts.ts';
import type { WebAnswer } from '../host/web.ts';
import { message, viewAnswer, type Asked } from './asked.ts';
import type { Looked } from './desk.ts';
import { backTo, filled, monthShown, overtaken } from './month.ts';
import { monthView, type Attempt } from './month-view.ts';
import { notRead } from './unread.ts';

/** The form of a month. */
export function monthForm({ desk, query }: Asked): WebAnswer {
  return month(desk.look(), query);
}

/** Saves a month, or shows the form again with what is in the way. */
export function saveMonth({ desk, form, saved }: Asked): WebAnswer {
  const given = form ?? new URLSearchParams();
  const looked = desk.look();
  const outcome = filled(looked.project, given, desk);
  if (outcome === undefined) return month(looked, given, 409);
  if (outcome.kind === 'tried') {
    const { tried, asked } = outcome;
    if (desk.save(looked.project, tried))
      return saved({
        tried,
        back: backTo(asked),
        notes: leftAmountsNotes(looked.project.result.model, tried.result.model),
      });
    const now = desk.look();
    const late = overtaken(now.project, given, desk);
    return month(now, given, 409, late?.kind === 'again' ? late.shown : undefined);
  }
  return month(looked, given, STATUS[outcome.shown.attempt?.kind ?? 'nothing'], outcome.shown);
}

const STATUS: Readonly<Record<Attempt['kind'], number>> = {
  stale: 409,
  wrong: 422,
  errors: 422,
  nothing: 200,
};

/** The month that is asked for, or what came of an attempt to save it. */
function month(
  looked: Looked,
  query: URLSearchParams,
  status = 200,
  content = monthShown(looked.project, query),
): WebAnswer {
  if (content === undefined) {
    const files = notRead(looked.project);
    return message(
      200,
      'Todavía no hay un mes que llenar',
      `Ningún POI que se pueda leer tiene actividades con indicador y unidad. ${files === undefined ? 'Para empezar un semestre: plan new semestre' : `No se leyó: ${files}. Vea en Hallazgos por qué.`}`,
      '/avance',
    );
  }
  const answersForm = content.attempt !== undefined;
  return viewAnswer(
    { title: 'Avance del mes', view: '/avance', status },
    looked,
    monthView(content),
    answersForm,
  );
}
