import type { FixEdit } from '../diagnostics/diagnostic.ts';
import type { Path } from '../text/path.ts';
import { lineCount, lineText } from '../text/source.ts';
import type { YamlDocument } from './document.ts';

/**
 * What takes a key and its value away: between braces with a comma beside it, else with its whole line. undefined for
 * one that begins the item of a list, stands on several lines or has a comment beside it.
 */
export function entryTaken({ source, ...document }: YamlDocument, path: Path): FixEdit | undefined {
  const key = document.locate(path, 'key');
  const value = document.extent(path);
  const { line, column } = key.start;
  if (value?.end.line !== line) return undefined;
  const text = lineText(source, line);
  const before = text.slice(0, column - 1);
  const after = text.slice(value.end.column - 1);
  const on = (from: number, to: number): FixEdit => ({
    file: source.path,
    span: { start: { line, column: from }, end: { line, column: to } },
    text: '',
  });
  const comma = /^\s*,\s*/.exec(after)?.[0].length ?? 0;
  if (comma > 0) return on(column, value.end.column + comma);
  if (/^\s*\}/.test(after))
    return on(column - (/,\s*$|(?<!\s)\s*$/.exec(before)?.[0].length ?? 0), value.end.column);
  if (before.trim() !== '' || after.trim() !== '' || line >= lineCount(source)) return undefined;
  return {
    file: source.path,
    span: { start: { line, column: 1 }, end: { line: line + 1, column: 1 } },
    text: '',
  };
}
