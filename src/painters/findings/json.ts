import type { Location } from '../../diagnostics/diagnostic.ts';
import { jsonPointer } from '../../text/path.ts';
import { jsonText } from './json-text.ts';
import type { Outcome } from './outcome.ts';
import { goneCount } from './accepted.ts';

/** The findings in the program's own JSON, version 1: nothing is cut or escaped, and the suppressed are only counted. */
export function paintJson(outcome: Outcome): string {
  const { counts } = outcome;
  return jsonText({
    version: 1,
    files: outcome.files.length,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    suppressed: outcome.suppressed.length,
    lowered: outcome.lowered.map(({ code, activities }) => ({ code, activities })),
    excluded: outcome.excluded,
    accepted: outcome.accepted.length,
    ...(outcome.since === undefined
      ? {}
      : {
          known: {
            errors: outcome.since.known.error,
            warnings: outcome.since.known.warning,
            infos: outcome.since.known.info,
          },
        }),
    gone: goneCount(outcome),
    findings: outcome.diagnostics.map(({ code, severity, message, help, location, related, fixes }) => ({
      code,
      severity,
      message,
      help,
      ...place(location),
      path: jsonPointer(location.path),
      related: related.map((other) => ({ message: other.message, ...place(other.location) })),
      fixes: fixes?.map(({ title, safe, edits }) => ({
        title,
        safe,
        edits: edits.map(({ file, span, text }) => ({ ...place({ file, span, path: [] }), text })),
      })),
    })),
  });
}

function place({ file, span, cell }: Location): object {
  const { start, end } = span;
  return {
    file,
    ...(cell === undefined ? {} : { sheet: cell.sheet ?? null, cell: cell.name }),
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}
