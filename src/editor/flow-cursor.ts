import type { Path } from '../text/path.ts';
import { tokenEnd, unquoted, type Around, type Cursor } from './written.ts';

interface Level extends Around {
  readonly isMap: boolean;
  key: string | undefined;
  index: number;
}

/** A stretch of a text from its first brace or bracket up to where somebody writes. */
export interface FlowStretch {
  readonly start: number;
  readonly path: Path;
  readonly around: readonly Around[];
}

/** What is being written between braces or brackets; undefined after they are closed. */
export function flowCursor(
  text: string,
  { start, path, around }: FlowStretch,
  offset: number,
): Cursor | undefined {
  const levels: Level[] = [];
  let word = '';
  let from = start;
  let quote = '';
  for (let i = start; i < offset; i++) {
    const char = text.charAt(i);
    if (quote !== '') {
      word += char;
      if (char === quote) quote = '';
      continue;
    }
    const top = levels.at(-1);
    if (char === '#' && /[\s,[{]/.test(text.charAt(i - 1))) {
      const end = text.slice(i, offset).search(/[\r\n]/);
      if (end < 0) return undefined;
      i += end;
    } else if (char === '{' || char === '[') {
      levels.push({
        path: top ? valuePath(top) : path,
        isMap: char === '{',
        key: undefined,
        index: 0,
        values: new Map(),
      });
      word = '';
    } else if (char === '}' || char === ']') {
      levels.pop();
      word = '';
    } else if (char === ',') {
      if (top) ended(top, word);
      word = '';
    } else if (char === ':' && top?.isMap === true && top.key === undefined) {
      top.key = unquoted(word.trim());
      word = '';
    } else {
      if (word.trim() === '') {
        if (/\s/.test(char)) continue;
        from = i;
      }
      if ((char === '"' || char === "'") && word.trim() === '') quote = char;
      word = word.trim() === '' ? char : word + char;
    }
  }
  const top = levels.at(-1);
  if (!top) return undefined;
  const token = word.trim() === '' ? '' : word;
  const begin = token === '' ? offset : from;
  const common = {
    flow: true,
    start: begin,
    end: tokenEnd(text, offset, token),
    token,
    around: [...around, ...levels.filter(({ isMap }) => isMap)],
    column: 0,
  };
  if (!top.isMap) return { ...common, kind: 'item', path: valuePath(top), keys: new Set() };
  if (top.key !== undefined) return { ...common, kind: 'value', path: valuePath(top), keys: new Set() };
  return {
    ...common,
    kind: 'key',
    path: top.path,
    keys: new Set([...top.values.keys(), ...keysAfter(text, offset)]),
  };
}

function valuePath({ path, isMap, key, index }: Level): Path {
  return [...path, isMap ? (key ?? '') : index];
}

function ended(level: Level, word: string): void {
  if (!level.isMap) level.index++;
  else if (level.key !== undefined) {
    if (!level.values.has(level.key)) level.values.set(level.key, unquoted(word.trim()));
    level.key = undefined;
  }
}

/** The keys that come later between the same braces. */
function keysAfter(text: string, offset: number): readonly string[] {
  const keys: string[] = [];
  let depth = 0;
  let word = '';
  for (let i = offset; i < text.length && depth >= 0; i++) {
    const char = text.charAt(i);
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    else if (depth === 0 && char === ':') keys.push(unquoted(word.trim()));
    word = /[\w"']/.test(char) ? word + char : '';
  }
  return keys;
}

/** How many braces and brackets a stretch opens more than it closes; those in quotes and comments count for nothing. */
export function depthOf(text: string): number {
  let depth = 0;
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|(?<=^|[\s,[{])#.*|[{}[\]]/g)) {
    if (piece === '{' || piece === '[') depth++;
    else if (piece === '}' || piece === ']') depth--;
  }
  return depth;
}
