import type { Diagnostic, Fix, FixEdit, Location, Severity } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../model/model.ts';
import { correctionsOf, type Write } from '../rules/correction.ts';
import type { Finding } from '../rules/rule.ts';
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
    ...(finding.severity === undefined ? {} : { own: finding.severity }),
    ...(each === undefined ? {} : { each }),
    ...fixesOf(finding, places),
  };
}

/** What the finding says may be written, where it stands. */
function fixesOf(finding: Finding, { documents }: Places): Pick<Diagnostic, 'fixes'> {
  const fixes = correctionsOf(finding).flatMap(({ title, safe, writes, edits = [] }): readonly Fix[] => {
    const written = writes.flatMap((write) => editOf(write, documents) ?? []);
    return written.length < writes.length ? [] : [{ title, safe, edits: [...written, ...edits] }];
  });
  return fixes.length === 0 ? {} : { fixes };
}

/** undefined where the value, or the one that it is to be like, is no text, number or date that is written. */
function editOf(write: Write, documents: Places['documents']): FixEdit | undefined {
  const { at, field } = write;
  const document = documents.get(at.file);
  const path = pathOf(at, field);
  const span = document?.scalarSource(path) === undefined ? undefined : document.extent(path);
  const text =
    'text' in write
      ? write.text
      : documents.get(write.like.at.file)?.scalarSource(pathOf(write.like.at, write.like.field));
  return span && text !== undefined ? { file: at.file, span, text } : undefined;
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
