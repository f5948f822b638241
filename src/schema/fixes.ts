import type { Diagnostic, Fix, FixEdit } from '../diagnostics/diagnostic.ts';
import { wholeFile } from '../diagnostics/whole-file.ts';
import type { Path } from '../text/path.ts';
import { textBetween, type Span } from '../text/source.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { entryTaken } from '../yaml/entry.ts';
import { brief } from '../yaml/quoted.ts';
import type { Meant } from './subject.ts';

/** Where something is at fault: a value, and what holds it. */
export interface FaultyPlace {
  readonly path: Path;
  readonly owner: Path;
}

/** What was meant, written in the place of the key, of the whole value or of what holds it. */
export function fixesFor(
  document: YamlDocument,
  { path, owner }: FaultyPlace,
  part: 'key' | 'value',
  meant: readonly Meant[],
): Pick<Diagnostic, 'fixes'> {
  const spanOf = (of: 'key' | 'value' | 'owner'): Span | undefined =>
    of === 'key' ? document.locate(path, 'key') : document.extent(of === 'owner' ? owner : path);
  const fixes = meant.flatMap(({ text, safe, of, line, gone = false }): readonly Fix[] => {
    if (gone) {
      const edit = entryTaken(document, path);
      return edit ? [{ title: `Quitar «${path.at(-1) ?? ''}»`, safe, edits: [edit] }] : [];
    }
    if (line !== undefined && typeof text === 'string') {
      const edit = newLine(document, owner, line, text);
      return edit ? [{ title: `Escribir ${text}`, safe, edits: [edit] }] : [];
    }
    const span = spanOf(of ?? part);
    if (!span) return [];
    const fresh = typeof text === 'string' ? text : text(textBetween(document.source, span));
    return [
      {
        title: `Escribir ${brief(fresh)}`,
        safe,
        edits: [{ file: document.source.path, span, text: fresh }],
      },
    ];
  });
  return fixes.length === 0 ? {} : { fixes };
}

/** A new line of a document, which ends as the others do. */
function newLine(
  document: YamlDocument,
  owner: Path,
  line: NonNullable<Meant['line']>,
  text: string,
): FixEdit | undefined {
  const { path: file, text: whole } = document.source;
  const ending = /\r\n|\r|\n/.exec(whole)?.[0] ?? '\n';
  if (line === 'first')
    return { file, span: wholeFile(file).span, text: text.replace('\n', ending) + ending };
  const end = document.extent([...owner, line.after])?.end;
  return end && { file, span: { start: end, end }, text: ending + text };
}
