/** Anchors of YAML and their aliases: data that stand once and are meant in two places. */
import { type FaultFix, rewriting } from './finding.ts';
import { cited } from './quoted.ts';

/**
 * What can be written in the place of an anchor, or of an alias whose anchor stands in the text: nothing, or the data of one
 * line that it stands for; empty for more lines. Undefined for what may well be a text that begins like one.
 */
export function sharedData(
  type: 'anchor' | 'alias',
  source: string,
  offset: number,
  text: string,
): readonly FaultFix[] | undefined {
  const name = source.slice(1);
  const end = offset + source.length;
  if (type === 'anchor') {
    if (!isBeforeData(text, offset, end) && placeOf(text, `*${name}`) === undefined) return undefined;
    const blanks = /[ \t]*$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[0].length ?? 0;
    return [
      { title: `Quitar ${cited(source)}`, safe: false, edits: [{ start: offset - blanks, end, text: '' }] },
    ];
  }
  const anchor = placeOf(text, `&${name}`);
  if (anchor === undefined) return undefined;
  const line = /^[ \t]+(\{[^{}\r\n]*\}|\[[^[\]\r\n]*\]|[^\s{}[\]#,&*|>][^\r\n{}[\]#,]*)/.exec(
    text.slice(anchor + name.length + 1, anchor + name.length + 1 + LONGEST_DATA),
  );
  return line?.[1] === undefined ? [] : [rewriting(offset, end, line[1].trimEnd(), false)];
}

/** Whether braces, brackets or deeper lines follow. */
function isBeforeData(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 200);
  if (/^[ \t]*[{[]/.test(after)) return true;
  const below = /^[ \t]*(?:#[^\r\n]*)?[\r\n]+( *)(-?)/.exec(after);
  const own = /(?:^|[\r\n])( *)[^\r\n]*$/.exec(text.slice(Math.max(0, start - 200), start))?.[1] ?? '';
  return below !== null && (below[1] ?? '').length + (below[2] === '-' ? 1 : 0) > own.length;
}

/** Data of one line that are longer than this are written by whoever knows them. */
const LONGEST_DATA = 500;

/** Where an anchor stands, or an alias, with its sign; undefined for nowhere. */
function placeOf(text: string, sign: string): number | undefined {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (/^[\s:,[{]?$/.test(text[at - 1] ?? '') && /^[\s,\]}]?$/.test(text[at + sign.length] ?? '')) return at;
  return undefined;
}
