import type { Path } from '../text/path.ts';
import { depthOf, flowCursor, type FlowStretch } from './flow-cursor.ts';
import { tokenEnd, unquoted, type Around, type Cursor } from './written.ts';

interface Frame extends Around {
  readonly indent: number;
  readonly isMap: boolean;
  key: string;
  index: number;
}

/** Of a line: its indent, its dashes and what comes after them. */
const LINE = /^( *)((?:-(?: +|$))*)(.*)$/s;
const KEY = /^("[^"]*"|'[^']*'|[^\s#&*!|>@%`"'{}[\],-][^:#]*?)\s*:(?:(\s+)(.*))?$/s;

/**
 * Reads only as much of the lines above as tells where a place belongs: half of a word makes a text unreadable, and it is
 * just then that somebody wants to know what may follow. undefined in comments, in texts of several lines and after what
 * is written already.
 */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const reader = new LineReader(text);
  for (const line of lines.slice(0, at)) reader.take(line.text, line.start);
  const own = lines[at];
  return own && reader.cursor(own, offset, lines.slice(at + 1));
}

interface Line {
  readonly text: string;
  readonly start: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: ending, index } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ text: text.slice(start, index), start });
    start = index + ending.length;
  }
  return [...lines, { text: text.slice(start), start }];
}

class LineReader {
  private readonly text: string;
  private readonly stack: Frame[] = [frame(0, [], true)];
  /** The indent of the key whose text of several lines is being read. */
  private block: number | undefined;
  private flow: (FlowStretch & { depth: number }) | undefined;

  constructor(text: string) {
    this.text = text;
  }

  take(line: string, start: number): void {
    if (this.flow) {
      this.flow.depth += depthOf(line);
      if (this.flow.depth <= 0) this.flow = undefined;
      return;
    }
    if (this.isInBlock(line) || /^\s*(?:#|$)|^---/.test(line)) return;
    const { rest, column } = this.dashes(line);
    const entry = KEY.exec(rest);
    const value = entry ? (entry[3] ?? '') : rest;
    const valueStart = start + line.length - value.length;
    if (entry) this.enter(column, unquoted(entry[1] ?? ''), withoutComment(value));
    if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(value)) this.block = this.top().indent;
    const depth = /^[[{]/.test(value) ? depthOf(value) : 0;
    if (depth > 0) this.flow = { ...this.stretch(valueStart), depth };
  }

  cursor({ text: line, start }: Line, offset: number, after: readonly Line[]): Cursor | undefined {
    if (this.flow) return flowCursor(this.text, this.flow, offset);
    const before = line.slice(0, offset - start);
    if (this.isInBlock(before === '' ? line : before) || /(?:^|\s)#/.test(before)) return undefined;
    const { rest, column, dashed } = this.dashes(before);
    if (/^-$/.test(rest)) return undefined;
    const entry = KEY.exec(rest);
    if (entry) {
      const [, key = '', gap, value = ''] = entry;
      if (gap === undefined) return undefined;
      this.enter(column, unquoted(key), '');
      if (/^[|>]/.test(value)) return undefined;
      if (/^[[{]/.test(value)) return flowCursor(this.text, this.stretch(offset - value.length), offset);
      return this.written('value', { token: value, offset, column, keys: new Set(), path: this.valuePath() });
    }
    if (/^[[{]/.test(rest)) return flowCursor(this.text, this.stretch(offset - rest.length), offset);
    if (dashed)
      return this.written('item', {
        token: rest,
        offset,
        column,
        keys: keysBelow(after, column),
        path: this.valuePath(),
      });
    this.leave(column, true);
    const top = this.top();
    if (!top.isMap) return undefined;
    if (top.indent < column && top.values.get(top.key) !== '') return undefined;
    const isOwn = top.indent === column;
    return this.written('key', {
      token: rest,
      offset,
      column,
      keys: new Set([...(isOwn ? top.values.keys() : []), ...keysBelow(after, column)]),
      path: isOwn ? top.path : this.valuePath(),
    });
  }

  private written(
    kind: Cursor['kind'],
    part: Pick<Cursor, 'token' | 'column' | 'keys' | 'path'> & { readonly offset: number },
  ): Cursor {
    const { offset, ...rest } = part;
    return {
      ...rest,
      kind,
      flow: false,
      start: offset - rest.token.length,
      end: tokenEnd(this.text, offset, rest.token),
      around: this.around(),
    };
  }

  private isInBlock(line: string): boolean {
    if (this.block === undefined) return false;
    const indent = line.search(/\S/);
    if (indent < 0 || indent > this.block) return true;
    this.block = undefined;
    return false;
  }

  /** Goes into the items that the dashes of a line begin. */
  private dashes(line: string): { readonly rest: string; readonly column: number; readonly dashed: boolean } {
    const [, indent = '', dashes = '', rest = ''] = LINE.exec(line) ?? [];
    let column = indent.length;
    for (const [dash] of dashes.matchAll(/- *(?=-|$)/g)) {
      this.leave(column, false);
      const top = this.top();
      if (!top.isMap && top.indent === column) top.index++;
      else this.stack.push(frame(column, this.valuePath(), false));
      column += dash.length;
    }
    return { rest, column, dashed: dashes !== '' };
  }

  private enter(column: number, key: string, value: string): void {
    this.leave(column, true);
    if (!this.top().isMap || this.top().indent !== column)
      this.stack.push(frame(column, this.valuePath(), true));
    const top = this.top();
    top.key = key;
    if (!top.values.has(key)) top.values.set(key, unquoted(value));
  }

  /** Leaves what is indented more; for a key, also the list whose dashes stand in its column. */
  private leave(column: number, forKey: boolean): void {
    while (this.stack.length > 1) {
      const { indent, isMap } = this.top();
      if (indent < column || (indent === column && !(forKey && !isMap))) return;
      this.stack.pop();
    }
  }

  private top(): Frame {
    return this.stack.at(-1) ?? frame(0, [], true);
  }

  private valuePath(): Path {
    const { path, isMap, key, index } = this.top();
    return [...path, isMap ? key : index];
  }

  private around(): readonly Around[] {
    return this.stack.filter(({ isMap }) => isMap);
  }

  private stretch(start: number): FlowStretch {
    return { start, path: this.valuePath(), around: this.around() };
  }
}

function frame(indent: number, path: Path, isMap: boolean): Frame {
  return { indent, path, isMap, key: '', index: 0, values: new Map() };
}

function withoutComment(value: string): string {
  return value.replace(/(?:^|\s+)#.*$/s, '').trim();
}

/** The keys that come later in the same map. */
function keysBelow(lines: readonly Line[], column: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { text } of lines) {
    const [, indent = '', dashes = '', rest = ''] = LINE.exec(text) ?? [];
    if (rest === '' && dashes === '') continue;
    if (rest.startsWith('#')) continue;
    if (indent.length < column || (indent.length === column && dashes !== '')) break;
    const key = indent.length === column ? KEY.exec(rest)?.[1] : undefined;
    if (key !== undefined) keys.add(unquoted(key));
  }
  return keys;
}
