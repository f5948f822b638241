import { compareText } from '../diagnostics/order.ts';
import { compare, ZERO, type Fraction } from '../model/fraction.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { hasNotBegun } from '../model/progress/period.ts';
import { isSuspended } from './off-track.ts';
import { byPim, descending } from './view.ts';

/** The activities that did not reach what they should, and how many there are of each kind. */
export interface FellShort {
  /** The furthest from its target first; of the same, that with the largest PIM. */
  readonly actividades: readonly ActivityProgress[];
  readonly lejos: number;
  readonly canceladas: number;
  /** Those begun of which nobody can say it: they reported nothing, or too little; the largest PIM first. */
  readonly sinSaber: readonly ActivityProgress[];
  /** The suspended among those far from their target or of which nobody knows, and the others. */
  readonly suspendidas: {
    readonly contadas: readonly ActivityProgress[];
    readonly demas: readonly ActivityProgress[];
  };
}

/**
 * What a report tells as not achieved: what is red, and what was cancelled, which reached nothing. Whoever shows a few
 * of them shows the worst, not those that are easiest to explain.
 */
export function fellShort(actividades: readonly ActivityProgress[]): FellShort {
  const lejos = actividades.filter(({ fisico }) => fisico.estado === 'rojo');
  const canceladas = actividades.filter(({ fisico }) => fisico.gris === 'cancelada');
  const unknown = new Set(['sin_dato', 'informado_en_parte', 'no_figura']);
  const sinSaber = byPim(
    actividades.filter((activity) => unknown.has(activity.fisico.gris ?? '') && !hasNotBegun(activity)),
  );
  const counted = new Set([...lejos, ...sinSaber]);
  const suspended = actividades.filter(isSuspended);
  return {
    actividades: [...lejos, ...canceladas].toSorted(
      (a, b) =>
        compare(reached(a), reached(b)) ||
        descending(a.financiero.pim, b.financiero.pim) ||
        compareText(a.id, b.id),
    ),
    lejos: lejos.length,
    canceladas: canceladas.length,
    sinSaber,
    suspendidas: {
      contadas: suspended.filter((activity) => counted.has(activity)),
      demas: suspended.filter((activity) => !counted.has(activity)),
    },
  };
}

function reached({ fisico }: ActivityProgress): Fraction {
  return fisico.gris === 'cancelada' ? ZERO : (fisico.valor ?? ZERO);
}
