import { identityOf, knownBy } from '../../diagnostics/baseline.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sha256 } from '../../text/sha256.ts';
import { visible } from '../../text/visible.ts';
import { jsonText } from './json-text.ts';
import { oneLinePlace } from './one-line-place.ts';
import type { Outcome } from './outcome.ts';
import { fullMessage } from './wording.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/**
 * The findings as a GitLab Code Quality report: `[]` when there are none. GitLab tells findings apart by their
 * fingerprints alone, so each is unique, and none depends on a line or on the place in a list: an edit above a
 * finding does not make it a new one. What is told of many at once is told of each, since one more is then one more.
 */
export function paintGitlab(outcome: Outcome): string {
  const seen = new Map<string, number>();
  return jsonText(
    outcome.diagnostics.flatMap(toldApart).map((diagnostic) => {
      const { file, line } = oneLinePlace(outcome, diagnostic.location);
      const identity = JSON.stringify([file, ...knownBy(diagnostic).map((one) => identityOf(one))]);
      const occurrence = (seen.get(identity) ?? 0) + 1;
      seen.set(identity, occurrence);
      return {
        // GitLab does not show check_name.
        description: visible(`${diagnostic.code}: ${fullMessage(diagnostic)}`),
        check_name: diagnostic.code,
        fingerprint: sha256(`${identity}${occurrence}`),
        severity: SEVERITIES[diagnostic.severity],
        location: { path: file, lines: { begin: line } },
      };
    }),
  );
}

function toldApart(diagnostic: Diagnostic): readonly Diagnostic[] {
  const each = knownBy(diagnostic);
  return each.length === 1 ? [diagnostic] : each;
}
