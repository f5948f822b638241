/** What keeps the figures of `plan status` from being complete, and whether something does. */
import { missingIsZero } from '../model/configuration.ts';
import type { Config, Model } from '../model/model.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { hasNotBegun } from '../model/progress/period.ts';
import type { Progress } from '../model/progress/progress.ts';
import { cannotBeRead, IN_FIGURES, unreadNames, unreadOf } from '../model/questions/unreadable.ts';
import { capitalized, count, enumerate } from '../text/spanish.ts';
import { begunText } from './left-out.ts';
import { loweredText } from './lowered.ts';
import { moneyNotes } from './money-notes.ts';
import { MISSING_IS_ZERO } from './own-rules.ts';
import { earlierDataText, isCloseUntold, untoldFirstHalfText, untoldNotes } from './reported.ts';
import { otherFigure, ownFigure } from './results.ts';

/** Everything that is missing: one sentence each, without full stop. Empty where nothing is known to be. */
export function missingIn(model: Model, progress: Progress): readonly string[] {
  return [
    ...missingRule(model),
    ...unreadIn(model),
    ...missingWhole(progress),
    ...missingOfActivities(progress.actividades),
    ...missingOfGroups(progress),
  ];
}

/**
 * Whether every figure of the whole plan speaks for all that it is of, as its «n de N con dato» says. It may not do so
 * though nothing can be asked for: what was cancelled has no datum.
 */
export function speaksForAll({ avance, mandato }: Progress, config: Config): boolean {
  const { fisico, financiero, resultados } = avance;
  const types = [otherFigure(resultados, config), ownFigure(resultados, config)].flatMap((one) => one ?? []);
  return [fisico, financiero, resultados, ...types, mandato.valor].every(
    ({ conDato, total }) => conDato === total,
  );
}

/** A project may count as 0 what it does not know, and the means are then no means of what is known. */
function missingRule({ config }: Model): readonly string[] {
  return missingIsZero(config) ? [`${capitalized(MISSING_IS_ZERO)} en los promedios`] : [];
}

/** What is missing besides may stand in what could not be read. */
function unreadIn(model: Model): readonly string[] {
  const unread = unreadOf(model, ...IN_FIGURES);
  if (unread.length === 0) return [];
  return [
    `${capitalized(cannotBeRead(unread))} ${unreadNames(unread)}: lo suyo no está en estas cifras, y lo que sigue puede estar ahí`,
  ];
}

function missingWhole(progress: Progress): readonly string[] {
  const { actividades, dejadas, corte } = progress;
  return [
    ...(corte === undefined ? ['Ningún POI del semestre tiene fecha de corte'] : []),
    ...(actividades.length === 0 ? ['El POI no tiene actividades'] : []),
    ...earlierDataText(progress).map((text) => text.replace(/\.$/, '')),
    ...untoldFirstHalfText(progress).map((text) => `De enero a junio ${text}`),
    ...moneyNotes(progress).map((text) => text.replace(/\.$/, '')),
    ...[...begunText({ dejadas }, ({ id }) => id), ...loweredText({ actividades }, ({ id }) => id)].map(
      (text) => text.replace(/\.$/, ''),
    ),
  ];
}

/** What an activity does not tell, so that a figure does not speak for it, or not for all its months or rows. */
const UNTOLD: readonly (readonly [
  isSo: (activity: ActivityProgress) => boolean,
  one: string,
  many: string,
  named?: (activity: ActivityProgress) => string,
])[] = [
  [({ fisico }) => fisico.gris === 'sin_dato', 'actividad sin dato', 'actividades sin dato'],
  [
    ({ fisico }) => fisico.gris === 'informado_en_parte',
    'actividad informada solo en parte',
    'actividades informadas solo en parte',
  ],
  [
    ({ fisico }) => fisico.gris === 'no_figura',
    'actividad que no figura en el segundo semestre',
    'actividades que no figuran en el segundo semestre',
  ],
  [
    isCloseUntold,
    'actividad a la que faltan meses por informar, y no se sabe cómo cerró',
    'actividades a las que faltan meses por informar, y no se sabe cómo cerraron',
  ],
  [
    (activity) => !isCloseUntold(activity) && untoldNotes(activity).length > 0,
    'actividad a la que faltan meses por informar',
    'actividades a las que faltan meses por informar',
    (activity) => `${activity.id} (${enumerate(untoldNotes(activity))})`,
  ],
  [lacksMoney('pim', 'devengado'), 'actividad sin PIM ni devengado', 'actividades sin PIM ni devengado'],
  [lacksMoney('devengado'), 'actividad sin devengado', 'actividades sin devengado'],
  [lacksMoney('pim'), 'actividad sin PIM', 'actividades sin PIM'],
  [
    ({ financiero }) =>
      !financiero.sinCosto &&
      (financiero.esDeAlgunasFilas('pim') || financiero.esDeAlgunasFilas('devengado')),
    'actividad que dice su PIM o su devengado solo en algunas de sus filas',
    'actividades que dicen su PIM o su devengado solo en algunas de sus filas',
  ],
];

/** Whether an activity that costs something states none of some amounts, and those alone; no devengado is due before it begins. */
function lacksMoney(...amounts: readonly ('pim' | 'devengado')[]): (activity: ActivityProgress) => boolean {
  return (activity) => {
    const { financiero } = activity;
    if (financiero.sinCosto) return false;
    return (['pim', 'devengado'] as const).every((monto) => {
      const isMissing = financiero[monto] === undefined && !(monto === 'devengado' && hasNotBegun(activity));
      return isMissing === amounts.includes(monto);
    });
  };
}

function missingOfActivities(actividades: readonly ActivityProgress[]): readonly string[] {
  return UNTOLD.flatMap(([isSo, one, many, named = ({ id }) => id]) =>
    naming(actividades.filter(isSo).map(named), one, many),
  );
}

function missingOfGroups({ indicadores, objetivos, unidades }: Progress): readonly string[] {
  const unmeasured = indicadores
    .filter(({ cuenta, gris }) => cuenta && gris !== undefined)
    .map(({ indicador }) => indicador.id);
  const undelivered = unidades
    .filter((group) => group.actividades.length > 0 && group.entrega === undefined && !group.callada)
    .map(({ unidad }) => unidad.id);
  const silent = unidades.filter(({ callada }) => callada).map(({ unidad }) => unidad.id);
  const idle = objetivos.filter((group) => group.actividades.length === 0).map(({ objetivo }) => objetivo.id);
  return [
    ...naming(unmeasured, 'indicador del plan sin avance', 'indicadores del plan sin avance'),
    ...naming(
      silent,
      'unidad que no informó nada en el POI que se entregó',
      'unidades que no informaron nada en el POI que se entregó',
    ),
    ...naming(
      undelivered,
      'unidad sin fecha de entrega de su POI',
      'unidades sin fecha de entrega de su POI',
    ),
    ...naming(idle, 'objetivo sin actividades', 'objetivos sin actividades'),
  ];
}

/** More names than these make a line nobody reads. */
const NAMED = 6;

function naming(ids: readonly string[], one: string, many: string): readonly string[] {
  if (ids.length === 0) return [];
  const named = ids.filter((id) => id !== '').slice(0, NAMED);
  const rest = ids.length - named.length;
  const names = rest > 0 ? `${named.join(', ')} y ${rest} más` : enumerate(named);
  return [`${count(ids.length, one, many)}: ${names}`];
}
