import type { WebAnswer } from '../host/web.ts';
import { answeredActivity, emptyActivity, type Answered } from './activity.ts';
import { activityChange, activityView } from './activity-view.ts';
import { message, viewAnswer, type Asked } from './asked.ts';
import type { Looked } from './desk.ts';
import type { Model } from '../model/model.ts';
import { AROUND_ACTIVITIES, keepsFromAdding } from '../model/questions/unreadable.ts';
import { unreadSentence } from './unread.ts';

const VIEW = { title: 'Nueva actividad', view: '/actividad' } as const;

/** The questions about a new activity. */
export function activityForm({ desk, query }: Asked): WebAnswer {
  const looked = desk.look();
  const { model } = looked.project.result;
  const unread = withoutReading(model);
  if (unread) return unread;
  const shown = emptyActivity(looked.project, query, desk);
  if (model.plan === undefined || model.unidades.length === 0 || shown.asked.period === '')
    return message(
      200,
      'Todavía no se puede agregar una actividad',
      'Hacen falta un plan con su periodo y al menos una unidad que se puedan leer. Vea en Hallazgos qué falta.',
      '/actividad',
    );
  return viewAnswer(VIEW, looked, activityView(shown));
}

/** Shows what the answers change, asks again, or saves what was shown. */
export function addActivity({ desk, form, saved }: Asked): WebAnswer {
  const given = form ?? new URLSearchParams();
  const looked = desk.look();
  const unread = withoutReading(looked.project.result.model);
  if (unread) return unread;
  const answered = answeredActivity(looked.project, given, desk);
  const { shown } = answered;
  if (given.get('paso') === 'corregir')
    return viewAnswer(VIEW, looked, activityView({ ...shown, problems: new Map(), errors: [] }), true);
  if (answered.kind === 'again')
    return viewAnswer({ ...VIEW, status: 422 }, looked, activityView(shown), true);
  if (given.get('paso') !== 'guardar') return change(looked, answered, false);
  if (given.get('huella') !== answered.mark) return change(looked, answered, true);
  if (!desk.save(looked.project, answered.edited)) {
    const now = desk.look();
    const again = answeredActivity(now.project, given, desk);
    return again.kind === 'ready'
      ? change(now, again, true)
      : viewAnswer({ ...VIEW, status: 409 }, now, activityView(again.shown), true);
  }
  // The next one is often of the same unit and for the same objective.
  const kept = ['unit', 'objective'].flatMap((key): readonly [string, string][] => {
    const answer = shown.answers.get(key);
    return answer === undefined ? [] : [[key, answer]];
  });
  const query = new URLSearchParams([['period', shown.asked.period], ...kept]).toString();
  return saved({
    tried: answered.edited,
    back: { href: `/actividad?${query}`, text: 'Agregar otra actividad' },
  });
}

/** Which ids are taken, and which POI is the latest, nobody knows while one of them cannot be read. */
function withoutReading(model: Model): WebAnswer | undefined {
  const sentence = unreadSentence(
    model,
    AROUND_ACTIVITIES,
    'y puede tener el código o el POI de la actividad nueva',
    (one) => keepsFromAdding(one, model.pois.at(-1)?.periodo ?? ''),
  );
  return sentence === undefined
    ? undefined
    : message(200, 'Todavía no se puede agregar una actividad', sentence, '/actividad');
}

function change(
  looked: Looked,
  { shown, edited, mark }: Extract<Answered, { readonly kind: 'ready' }>,
  isStale: boolean,
): WebAnswer {
  const content = activityChange(shown, edited, mark, isStale);
  return viewAnswer({ ...VIEW, status: isStale ? 409 : 200 }, looked, content, true);
}
