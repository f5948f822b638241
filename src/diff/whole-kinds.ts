import type { ThingKind } from './things.ts';

/** The kinds of change that a whole thing is when it goes, and when it is new. */
const WHOLE: Readonly<Record<ThingKind, readonly [gone: string, added: string]>> = {
  plan: ['plan-retirado', 'plan-agregado'],
  dimension: ['otro-dato', 'otro-dato'],
  objetivo: ['objetivo-retirado', 'objetivo-agregado'],
  indicador: ['indicador-retirado', 'indicador-agregado'],
  linea: ['linea-retirada', 'linea-agregada'],
  unidad: ['unidad-retirada', 'unidad-agregada'],
  poi: ['documento-retirado', 'otro-dato'],
  actividad: ['actividad-retirada', 'actividad-agregada'],
  resultado: ['resultado-retirado', 'resultado-agregado'],
  audiencia: ['documento-retirado', 'audiencia-agregada'],
  demanda: ['demanda-retirada', 'audiencia-agregada'],
  compromiso: ['compromiso-retirado', 'audiencia-agregada'],
  presupuesto: ['documento-retirado', 'presupuesto-agregado'],
  config: ['configuracion-cambiada', 'configuracion-cambiada'],
};

/** The kind of change of a whole thing that is in one state alone. */
export function wholeKind(kind: ThingKind, side: 'gone' | 'added'): string {
  return WHOLE[kind][side === 'gone' ? 0 : 1];
}
