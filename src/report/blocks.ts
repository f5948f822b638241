/** Short ways to write blocks. Labels and numbers are given later, in order of appearance (numbering.ts). */
import type { FigureId } from './figure-ids.ts';
import type {
  Callout,
  Cell,
  Column,
  Estado,
  Facts,
  Figure,
  Heading,
  Inline,
  List,
  Paragraph,
  Row,
  Table,
  Text,
  Tono,
} from './report.ts';

/** A text of runs; plain strings are runs without style. */
export function text(...runs: readonly (string | Inline)[]): Text {
  return runs.map((run) => (typeof run === 'string' ? { text: run } : run));
}

export function strong(words: string): Inline {
  return { text: words, strong: true };
}

export function emphasis(words: string): Inline {
  return { text: words, emphasis: true };
}

/** Several things in one line, with a semicolon between them, which are heard as a list; one alone is no list. */
export function listed(things: readonly (string | Text)[]): Text {
  const [only, ...others] = things.map((thing) => (typeof thing === 'string' ? text(thing) : thing));
  if (others.length === 0) return only ?? [];
  return [only ?? [], ...others].flatMap((runs, item) => [
    ...runs.map((run) => ({ ...run, item })),
    ...(item === others.length ? [] : [{ text: '; ', item }]),
  ]);
}

export function heading(level: 1 | 2 | 3, id: string, title: string): Heading {
  return { kind: 'heading', level, id, text: title };
}

export function paragraph(...runs: readonly (string | Inline)[]): Paragraph {
  return { kind: 'paragraph', text: text(...runs) };
}

export function lead(...runs: readonly (string | Inline)[]): Paragraph {
  return { kind: 'paragraph', role: 'lead', text: text(...runs) };
}

export function note(...runs: readonly (string | Inline)[]): Paragraph {
  return { kind: 'paragraph', role: 'note', text: text(...runs) };
}

export function list(items: readonly (string | Text)[]): List {
  return { kind: 'list', items: items.map((item) => (typeof item === 'string' ? text(item) : item)) };
}

export function callout(tone: Callout['tone'], title: string, ...texts: readonly Text[]): Callout {
  return { kind: 'callout', tone, title, text: texts };
}

export function facts(items: readonly (readonly [term: string, words: string | Text])[]): Facts {
  return {
    kind: 'facts',
    items: items.map(([term, words]) => ({ term, text: typeof words === 'string' ? text(words) : words })),
  };
}

export function left(title: string, width: number): Column {
  return { title, align: 'left', width };
}

export function right(title: string, width: number): Column {
  return { title, align: 'right', width };
}

export function center(title: string, width: number): Column {
  return { title, align: 'center', width };
}

/** What a cell may carry besides its text. */
export interface CellExtras {
  readonly note?: string | Text | undefined;
  readonly estado?: Estado | undefined;
  readonly bar?: Cell['bar'];
  readonly span?: number;
}

/** A cell; empty notes are left out. */
export function cell(words: string | Text, extras?: CellExtras): Cell {
  if (extras === undefined) return { text: typeof words === 'string' ? [{ text: words }] : words };
  const written =
    typeof extras.note === 'string' ? (extras.note === '' ? undefined : text(extras.note)) : extras.note;
  const made: { -readonly [Key in keyof Cell]: Cell[Key] } = {
    text: typeof words === 'string' ? text(words) : words,
  };
  if (written !== undefined) made.note = written;
  if (extras.estado !== undefined) made.estado = extras.estado;
  if (extras.bar !== undefined) made.bar = extras.bar;
  if (extras.span !== undefined) made.span = extras.span;
  return made;
}

/** A row of items; plain strings are cells without anything else. */
export function row(...cells: readonly (string | Cell)[]): Row {
  return { role: 'item', cells: cells.map(cellFrom) };
}

export function totalRow(...cells: readonly (string | Cell)[]): Row {
  return { role: 'total', cells: cells.map(cellFrom) };
}

/** A band over the rows that follow, across all columns. */
export function groupRow(title: string, columns: number, tono?: Tono): Row {
  return {
    role: 'group',
    ...(tono === undefined ? {} : { tono }),
    cells: [cell(title, { span: columns })],
  };
}

function cellFrom(value: string | Cell): Cell {
  return typeof value === 'string' ? cell(value) : value;
}

export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly Row[],
  rowHeader = 0,
): Table {
  return { kind: 'table', caption, label: '', columns, rows, ...(rowHeader === 0 ? {} : { rowHeader }) };
}

export function figureOf(id: FigureId, caption: string, alt: string, chart: Figure['chart']): Figure {
  return { kind: 'figure', id, label: '', caption, alt, chart };
}
