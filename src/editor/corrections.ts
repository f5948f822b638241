import type { CodeAction, CodeActionContext, Range, TextEdit } from 'vscode-languageserver';
import { fixProject } from '../check/fixing.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { findingsIn } from '../diagnostics/parts.ts';
import { relative } from '../text/path.ts';
import { decode } from '../yaml/decode.ts';
import type { AskedFile } from './asked.ts';
import { editorFinding, type Shown } from './findings.ts';
import { placesIn } from './places.ts';

/** What corrects everything that has one reading, as editors ask for it when a file is saved. */
export const FIX_ALL = 'source.fixAll.plan';

/** The corrections of the findings that stand in a range, and the one of all that have one reading where it is asked for. */
export function correctionsAt(
  asked: AskedFile,
  range: Range,
  { only }: Pick<CodeActionContext, 'only'>,
  shown: Shown,
): readonly CodeAction[] {
  const wants = (kind: string): boolean =>
    only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const { project, file } = asked;
  const own = findingsIn(project.result.diagnostics, (one) => one === file);
  const quick = wants('quickfix')
    ? own
        .filter(({ location }) => meets(shown.placeOf(project, location).range, range))
        .flatMap((finding) => quickFixes(finding, asked, shown))
    : [];
  // Whoever asks for nothing in particular wants what stands under the cursor.
  const all = only !== undefined && wants(FIX_ALL) ? fixAll(asked, own) : [];
  return [...quick, ...all];
}

function meets(a: Range, b: Range): boolean {
  const isBefore = (one: Range['end'], other: Range['start']): boolean =>
    one.line < other.line || (one.line === other.line && one.character < other.character);
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function quickFixes(finding: Diagnostic, asked: AskedFile, shown: Shown): readonly CodeAction[] {
  const { project } = asked;
  return (finding.fixes ?? []).map((fix) => ({
    title: fix.title,
    kind: 'quickfix',
    diagnostics: [editorFinding(finding, project, shown)],
    isPreferred: fix.safe,
    edit: { changes: changesOf(fix, asked, shown) },
  }));
}

function changesOf({ edits }: Fix, { project }: AskedFile, { placeOf }: Shown): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { file, span, text } of edits) {
    const { uri, range } = placeOf(project, { file, span, path: [] });
    (changes[uri] ??= []).push({ range, newText: text });
  }
  return changes;
}

/** The text of the file with all that has one reading corrected, as one change of what differs. */
function fixAll({ project, file, uri, shown }: AskedFile, own: readonly Diagnostic[]): readonly CodeAction[] {
  if (!own.some(({ fixes = [] }) => fixes.some(({ safe }) => safe))) return [];
  const { changed } = fixProject(
    project.input,
    {
      unreadable: project.faults.map(({ path }) => relative(project.root, path)),
      beside: project.beside,
      reader: project.reader,
    },
    { unsafe: false, only: [], isShown: (path) => path === file },
  );
  const after = changed.find(({ path }) => path === file);
  const text = after && decode(file, after.bytes).source?.text;
  if (text === undefined) return [];
  return [
    {
      title: 'Corregir todo lo que solo se puede leer de una manera',
      kind: FIX_ALL,
      edit: { changes: { [uri]: [difference(shown, text)] } },
    },
  ];
}

/** The one stretch of a text that differs from another; no character and no line break is halved. */
export function difference(shown: string, after: string): TextEdit {
  const places = placesIn(shown);
  const before = places.text;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  while (start > 0 && joins(before, start)) start--;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  while (tail > 0 && (joins(before, before.length - tail) || joins(after, after.length - tail))) tail--;
  return {
    range: places.rangeBetween(start, before.length - tail),
    newText: after.slice(start, after.length - tail),
  };
}

/** Whether an offset lies between the halves of a character, or of a line break. */
function joins(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return (unit >= 0xdc00 && unit <= 0xdfff) || (unit === 10 && text.charCodeAt(offset - 1) === 13);
}
