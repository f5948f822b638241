import { count, enumerate } from '../text/spanish.ts';
import type { Diagnostic, Suppressed } from './diagnostic.ts';
import { loweredText, type Lowered } from './lowered.ts';

/** What was found in a project and somebody accepted, set aside or let pass: of that the last may be counted too, as less than an error. */
export interface SetAside {
  readonly accepted: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  readonly lowered: readonly Lowered[];
}

/** «, aparte de 1 hallazgo aceptado en la base. Se dejó pasar: 1 actividad sin unidad»: what follows what was found; empty where nothing is set aside. */
export function asideText({ accepted, suppressed, lowered }: SetAside): string {
  const parts = [
    ...(accepted.length === 0 ? [] : [inBaseText(accepted)]),
    ...(suppressed.length === 0 ? [] : [ignoredText(suppressed)]),
  ];
  const besides = parts.length === 0 ? '' : `, aparte de ${enumerate(parts)}`;
  return lowered.length === 0 ? besides : `${besides}. Se dejó pasar: ${loweredText(lowered)}`;
}

/** «3 hallazgos aceptados en la base» */
export function inBaseText(accepted: readonly Diagnostic[]): string {
  return `${count(accepted.length, 'hallazgo aceptado', 'hallazgos aceptados')} en la base`;
}

/** «3 hallazgos ignorados con motivo» */
export function ignoredText(suppressed: readonly Suppressed[]): string {
  return `${count(suppressed.length, 'hallazgo ignorado', 'hallazgos ignorados')} con motivo`;
}
