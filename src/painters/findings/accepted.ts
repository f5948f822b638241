import { timesOf } from '../../diagnostics/baseline.ts';
import type { Suppressed } from '../../diagnostics/diagnostic.ts';
import { inBaseText } from '../../diagnostics/set-aside.ts';
import { countsOf } from '../../diagnostics/severity-words.ts';
import { enumerate } from '../../text/spanish.ts';
import { visible } from '../../text/visible.ts';
import type { Outcome } from './outcome.ts';

/** How many findings a baseline accepts that no longer occur. */
export function goneCount({ gone }: Pick<Outcome, 'gone'>): number {
  return timesOf(gone);
}

/** «3 hallazgos aceptados en la base»; empty when there are none. */
function inBase({ accepted }: Pick<Outcome, 'accepted'>): readonly string[] {
  return accepted.length === 0 ? [] : [inBaseText(accepted)];
}

/** How many findings were in the commit already since which what is new is shown. */
export function knownCount({ since }: Pick<Outcome, 'since'>): number {
  return since === undefined ? 0 : since.known.error + since.known.warning + since.known.info;
}

/** «1 error y 2 avisos que ya estaban en main» */
function inCommit(outcome: Pick<Outcome, 'since'>): readonly string[] {
  const { since } = outcome;
  const all = knownCount(outcome);
  if (since === undefined || all === 0) return [];
  return [
    `${enumerate(countsOf(since.known))} que ya ${all === 1 ? 'estaba' : 'estaban'} en ${visible(since.revision)}`,
  ];
}

/** What was found and is not shown, since a baseline accepts it or a commit had it already; empty for nothing. */
export function acceptedText(outcome: Pick<Outcome, 'accepted' | 'since'>): string {
  return enumerate([...inBase(outcome), ...inCommit(outcome)]);
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
