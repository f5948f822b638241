import type { Suppressed } from '../../diagnostics/diagnostic.ts';
import { count } from '../../text/spanish.ts';
import type { Outcome } from './outcome.ts';

/** How many findings a baseline accepts that no longer occur. */
export function goneCount({ gone }: Pick<Outcome, 'gone'>): number {
  return gone.reduce((sum, { veces }) => sum + veces, 0);
}

/** «3 hallazgos aceptados en la base»; empty when there are none. */
export function acceptedText({ accepted }: Pick<Outcome, 'accepted'>): string {
  return accepted.length === 0
    ? ''
    : `${count(accepted.length, 'hallazgo aceptado', 'hallazgos aceptados')} en la base`;
}

/** What to do about entries of a baseline that no longer occur, as a sentence; empty when there are none. */
export function goneText(outcome: Pick<Outcome, 'gone'>): string {
  const gone = goneCount(outcome);
  if (gone === 0) return '';
  return gone === 1
    ? '1 hallazgo de la base ya no ocurre: «plan validate --write-baseline» lo quita de ella.'
    : `${gone} hallazgos de la base ya no ocurren: «plan validate --write-baseline» los quita de ella.`;
}

/** What is set aside, by a comment or by a baseline, each with why. */
export function setAside({ suppressed, accepted }: Outcome): readonly Suppressed[] {
  return [...suppressed, ...accepted.map((diagnostic) => ({ diagnostic, reason: 'aceptado en la base' }))];
}
