import type { Diagnostic, Location, Severity } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../model/model.ts';
import type { Finding } from '../rules/rule.ts';
import { meantIn } from '../rules/wording.ts';
import type { Path } from '../text/path.ts';
import type { PathSet } from '../text/path-set.ts';
import type { YamlDocument } from '../yaml/document.ts';

/** What is known of the files a finding may name. */
export interface Places {
  readonly documents: ReadonlyMap<string, YamlDocument>;
  /** Values that the schema refused, by file. */
  readonly refused: ReadonlyMap<string, PathSet>;
}

/**
 * Turns what a rule found into a diagnostic with its place. undefined when the finding only follows from a value that
 * the schema refused.
 */
export function placed(
  code: string,
  severity: Severity,
  finding: Finding,
  places: Places,
): Diagnostic | undefined {
  if (followsFromRefusal(finding, places)) return undefined;
  const each = finding.each?.flatMap((one) => placed(code, severity, one, places) ?? []);
  return {
    code,
    severity,
    message: finding.message,
    help: finding.help,
    location: locationOf(finding.at, finding.field, finding.part ?? 'value', places),
    related: (finding.related ?? []).map(({ message, at, field }) => ({
      message,
      location: locationOf(at, field, 'value', places),
    })),
    ...(each === undefined ? {} : { each }),
    ...fixesOf(finding, places),
  };
}

/** An id that names nothing, written as its help says. */
function fixesOf({ at, field, part, help }: Finding, { documents }: Places): Pick<Diagnostic, 'fixes'> {
  if (part === 'key') return {};
  const meant = meantIn(help);
  const document = meant && documents.get(at.file);
  const path = pathOf(at, field);
  const span = document?.scalarSource(path) === undefined ? undefined : document.extent(path);
  if (!meant || !span) return {};
  const { text, safe } = meant;
  return { fixes: [{ title: `Escribir ${text}`, safe, edits: [{ file: at.file, span, text }] }] };
}

/** Whether the value a finding is about, or one that explains it, lies in a refused one or holds one. */
function followsFromRefusal(finding: Finding, { refused }: Places): boolean {
  return [finding, ...(finding.related ?? [])].some(({ at, field }) => {
    const path = pathOf(at, field);
    const paths = refused.get(at.file);
    return paths?.covers(path) === true || (field !== undefined && paths?.reaches(path) === true);
  });
}

/** Where a value stands. A file that is no document of the project is shown at its beginning. */
export function locationOf(
  at: Origin,
  field: string | undefined,
  part: 'key' | 'value',
  { documents }: Pick<Places, 'documents'>,
): Location {
  const path = pathOf(at, field);
  const start = { line: 1, column: 1 };
  return {
    file: at.file,
    span: documents.get(at.file)?.locate(path, part) ?? { start, end: { line: 1, column: 2 } },
    path,
  };
}

function pathOf(at: Origin, field: string | undefined): Path {
  return field === undefined ? at.path : [...at.path, ...field.split('.')];
}
