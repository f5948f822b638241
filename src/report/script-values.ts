import type { Estado, Script } from './report.ts';

/** Characters that a name may have: more cannot be followed by ear. */
export const NAME = 90;

/** A colour as what a template can ask: `{{#if resultados_es.verde}}`. */
export function colours(estado: Estado): Script {
  return { verde: estado === 'verde', amarillo: estado === 'amarillo', rojo: estado === 'rojo' };
}

/** How many, so that a sentence can be written for one and for several; null for none. */
export function howMany(n: number): Script[string] {
  return n === 0 ? null : { cuantas: String(n), una: n === 1 };
}
