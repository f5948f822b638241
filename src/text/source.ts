/** A place in a text. Lines and columns are 1-based; columns count UTF-16 units, as editors and SARIF do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From `start` up to but not including `end`. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** A decoded file. `path` is relative to its project's folder, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const lineStartsOf = new WeakMap<Source, readonly number[]>();

/** Offsets (0-based, UTF-16) at which each line of the text begins; `\n`, `\r\n` and a lone `\r` end a line. */
function lineStarts(source: Source): readonly number[] {
  const known = lineStartsOf.get(source);
  if (known) return known;
  const { text } = source;
  const starts = text.includes('\r') && /\r(?!\n)/.test(text) ? startsAfterAny(text) : startsAfterFeeds(text);
  lineStartsOf.set(source, starts);
  return starts;
}

/** In a run that has just begun, looking for each line feed takes a tenth of the time of looking at each character. */
function startsAfterFeeds(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function startsAfterAny(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The position of an offset (0-based, UTF-16); an offset outside the text is brought to its nearest end. */
export function positionAt(source: Source, offset: number): Position {
  const starts = lineStarts(source);
  const target = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= target) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: target - (starts[low] ?? 0) + 1 };
}

/** The span between two offsets. */
export function spanBetween(source: Source, start: number, end: number): Span {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

/** The text of a 1-based line without its line break; empty for a line the text does not have. */
export function lineText(source: Source, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === undefined) return '';
  const end = starts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/(?<![\r\n])[\r\n]+$/, '');
}

/** How many lines the text has; at least one. */
export function lineCount(source: Source): number {
  return lineStarts(source).length;
}

/** The text of a span, line breaks included. */
export function textBetween(source: Source, { start, end }: Span): string {
  const starts = lineStarts(source);
  const offset = ({ line, column }: Position): number =>
    (starts[line - 1] ?? source.text.length) + column - 1;
  return source.text.slice(offset(start), offset(end));
}
