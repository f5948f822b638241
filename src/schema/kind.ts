import { childAt } from './value-at.ts';

/** The kinds of file that have a schema: the five documents, the configuration and the baseline. */
export type DocumentKind = 'plan' | 'unidades' | 'poi' | 'audiencia' | 'presupuesto' | 'config' | 'base';

/** The kinds that `tipo:` may name. */
export const TIPOS = ['plan', 'unidades', 'poi', 'audiencia', 'presupuesto'] as const;
export type Tipo = (typeof TIPOS)[number];

export function isTipo(value: unknown): value is Tipo {
  return TIPOS.some((tipo) => tipo === value);
}

/** The kind that a document says to be, by its value; undefined for anything else. */
export function tipoOf(document: unknown): Tipo | undefined {
  const tipo = childAt(document, 'tipo');
  return isTipo(tipo) ? tipo : undefined;
}
