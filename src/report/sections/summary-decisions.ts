/** What a hearing is asked to decide: only what the documents themselves leave open. */
import { hasNotBegun } from '../../model/progress/period.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { callout, strong, text } from '../blocks.ts';
import { commitments, demands } from '../hearings.ts';
import { isCancelled, isSuspended } from '../off-track.ts';
import type { Block, Text } from '../report.ts';
import { isPast } from '../said.ts';
import { activityId, type View } from '../view.ts';

/** More ids than these are counted and not named. */
const NAMED = 8;

/** One line for each kind of thing that waits for a decision; nothing where none does. */
export function decisions(view: View): readonly Block[] {
  const { actividades } = view.progress;
  const past = commitments(view).filter(({ data }) => isPast(view, data));
  const late = past.filter(({ data }) => data.estado !== undefined);
  // Whether they were kept nobody says.
  const unsaid = past.filter(({ data }) => data.estado === undefined);
  const asked = demands(view).filter(({ data }) => data.estado === 'pendiente');
  const silent = actividades.filter(
    (activity) =>
      !hasNotBegun(activity) &&
      ['sin_dato', 'informado_en_parte', 'no_figura'].includes(activity.fisico.gris ?? ''),
  );
  const units = [...new Set(silent.flatMap(({ latest }) => latest.unidad ?? []))];
  const lines: readonly (Text | undefined)[] = [
    line(
      ['Si se reprograma, se dota o se deja', 'Si se reprograman, se dotan o se dejan'],
      actividades
        .filter(
          (activity) =>
            activity.fisico.gris === undefined && activity.fisico.estado === 'rojo' && !isSuspended(activity),
        )
        .map(activityId),
      (n) => count(n, `actividad ${view.words.told.rojo}`, `actividades ${view.words.told.rojo}`),
    ),
    line(
      ['Si sigue o se deja', 'Si siguen o se dejan'],
      actividades.filter(isSuspended).map(activityId),
      (n) => count(n, 'actividad suspendida', 'actividades suspendidas'),
    ),
    line(['Qué pasa con el dinero de'], actividades.filter(isCancelled).map(activityId), (n) =>
      count(n, 'actividad cancelada', 'actividades canceladas'),
    ),
    line(
      ['Quién responde, y cuándo, por'],
      late.map(({ id }) => id),
      (n) => count(n, 'compromiso de audiencia vencido', 'compromisos de audiencia vencidos'),
    ),
    line(
      ['Que se diga si se cumplió', 'Que se diga si se cumplieron'],
      unsaid.map(({ id }) => id),
      (n) => count(n, 'compromiso de audiencia', 'compromisos de audiencia'),
    ),
    line(
      ['La respuesta a'],
      asked.map(({ id }) => id),
      (n) => count(n, 'demanda ciudadana pendiente', 'demandas ciudadanas pendientes'),
    ),
    line(['Que entregue el dato que falta', 'Que entreguen el dato que falta'], units, (n) =>
      count(n, 'unidad', 'unidades'),
    ),
  ];
  const told = lines.filter((one) => one !== undefined);
  return told.length === 0 ? [] : [callout('neutral', 'Lo que se pide decidir', ...told)];
}

/** `what` as it is said of one and, where that is another, of several. */
function line(
  [one, many = one]: readonly [one: string, many?: string],
  ids: readonly string[],
  counted: (n: number) => string,
): Text | undefined {
  if (ids.length === 0) return undefined;
  const rest = ids.length - NAMED;
  const named = rest > 1 ? [...ids.slice(0, NAMED), `${rest} más`] : ids;
  return text(`${ids.length === 1 ? one : many} `, strong(counted(ids.length)), `: ${enumerate(named)}.`);
}
