/** Sizes of the two editions, in points. */
import type { Report } from '../../../report/report.ts';

export interface TypeSize {
  readonly size: number;
  readonly leading: number;
}

/** Room between the border of a cell and its text. */
export interface CellPadding {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** Points around the column of text. */
export interface Margin {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Theme {
  readonly edition: Report['edition'];
  readonly body: TypeSize;
  readonly lead: TypeSize;
  readonly note: TypeSize;
  readonly cell: TypeSize;
  readonly cellNote: TypeSize;
  readonly caption: TypeSize;
  readonly facts: TypeSize;
  /** What sheets say under their titles, which stand abreast. */
  readonly sheet: TypeSize;
  readonly cellPadding: CellPadding;
  /** Above and below each fact. */
  readonly factPadding: number;
  /** By level of heading, from 1. */
  readonly headings: readonly [TypeSize, TypeSize, TypeSize];
  /** Of a section that opens no page: before it, under its bar, and after its title. */
  readonly section: { readonly before: number; readonly underBar: number; readonly after: number };
  readonly margin: Margin;
  /** More pages than these are set with tighter spaces where that saves one. */
  readonly pages: number;
  readonly figure: TypeSize;
  readonly running: number;
  /** Main labels of charts. */
  readonly chart: number;
  /** No text is smaller than this. */
  readonly least: number;
}

export const PAGE = { width: 595.28, height: 841.89 } as const;
const MARGIN: Margin = { side: 56, top: 70, bottom: 64 };

const TECHNICAL: Theme = {
  edition: 'tecnica',
  body: { size: 10, leading: 14 },
  lead: { size: 12.5, leading: 17.6 },
  note: { size: 8.6, leading: 11.8 },
  cell: { size: 8.2, leading: 10.2 },
  cellNote: { size: 7.5, leading: 9.2 },
  caption: { size: 8.6, leading: 11.8 },
  facts: { size: 9.2, leading: 12.8 },
  sheet: { size: 8.4, leading: 11 },
  cellPadding: { side: 5, top: 2.4, bottom: 2.9 },
  factPadding: 4,
  headings: [
    { size: 21, leading: 25 },
    { size: 13, leading: 17 },
    { size: 10.8, leading: 14.4 },
  ],
  section: { before: 20, underBar: 14, after: 13 },
  margin: MARGIN,
  pages: Infinity,
  figure: { size: 21, leading: 25 },
  running: 7.8,
  chart: 8.6,
  least: 7,
};

/**
 * The sheet to hang is an A4 page painted on A3, so many times as large: on the wall these are 22 points, with capitals of
 * five millimetres. They are reduced until all stands on one sheet; at three and a half millimetres, the least, they are
 * still read from two metres by who sees well (5 minutes of arc are 2.9 mm there).
 */
const MURAL_LETTERS: TypeSize = { size: 15.6, leading: 19 };

const CITIZEN: Theme = {
  edition: 'ciudadana',
  body: { size: 12, leading: 15.8 },
  lead: { size: 14, leading: 19 },
  note: { size: 12, leading: 15.6 },
  cell: { size: 12, leading: 14.6 },
  cellNote: { size: 12, leading: 14.6 },
  caption: { size: 12, leading: 15.6 },
  facts: { size: 12, leading: 16.4 },
  sheet: { size: 12, leading: 16.4 },
  cellPadding: { side: 5.4, top: 2.4, bottom: 2.8 },
  factPadding: 2,
  headings: [
    { size: 17, leading: 20 },
    { size: 14, leading: 18 },
    { size: 12.5, leading: 16.5 },
  ],
  section: { before: 14, underBar: 7, after: 6 },
  margin: { side: 46, top: 62, bottom: 52 },
  pages: 4,
  figure: { size: 24, leading: 28 },
  running: 10,
  chart: 12,
  least: 12,
};

const MURAL: Theme = {
  ...CITIZEN,
  edition: 'mural',
  margin: { side: 46, top: 56, bottom: 46 },
  body: MURAL_LETTERS,
  lead: MURAL_LETTERS,
  note: MURAL_LETTERS,
  cell: MURAL_LETTERS,
  cellNote: MURAL_LETTERS,
  caption: MURAL_LETTERS,
  facts: MURAL_LETTERS,
  sheet: MURAL_LETTERS,
  headings: [
    { size: 20, leading: 23 },
    { size: 17, leading: 20 },
    { size: 15.6, leading: 19 },
  ],
  figure: { size: 46, leading: 48 },
  pages: 1,
  chart: 15.6,
  least: 12,
};

/** The theme of a report; that which is read aloud is never painted. */
export function themeOf({ edition, contents }: Pick<Report, 'edition' | 'contents'>): Theme {
  if (edition === 'mural') return MURAL;
  if (edition !== 'tecnica') return CITIZEN;
  return contents === 0 ? brief() : TECHNICAL;
}

/** The technical edition of a few pages, which has no list of contents: many short sections stand on each page. */
function brief(): Theme {
  return {
    ...reduced(TECHNICAL, 0.94),
    least: TECHNICAL.least,
    section: { before: 12, underBar: 7, after: 7 },
  };
}

/** A theme with its letters and the spaces between lines smaller by a factor. */
export function reduced(theme: Theme, factor: number): Theme {
  const less = ({ size, leading }: TypeSize): TypeSize => ({
    size: size * factor,
    leading: leading * factor,
  });
  const [first, second, third] = theme.headings;
  return {
    ...theme,
    body: less(theme.body),
    lead: less(theme.lead),
    note: less(theme.note),
    cell: less(theme.cell),
    cellNote: less(theme.cellNote),
    caption: less(theme.caption),
    facts: less(theme.facts),
    sheet: less(theme.sheet),
    headings: [less(first), less(second), less(third)],
    figure: less(theme.figure),
    chart: theme.chart * factor,
    least: theme.least * factor,
  };
}

/** The theme of annexes: smaller letters and tighter rows. The citizen edition has the same in all its pages. */
export function denseTheme(theme: Theme): Theme {
  if (theme.edition !== 'tecnica') return theme;
  return {
    ...theme,
    body: { size: 8.6, leading: 11.8 },
    headings: [theme.headings[0], { size: 10.6, leading: 13.6 }, { size: 8.6, leading: 10.6 }],
    cell: { size: 7, leading: 8.2 },
    cellNote: { size: 7, leading: 8.2 },
    facts: { size: 7.8, leading: 10 },
    sheet: { size: 7, leading: 8.1 },
    cellPadding: { side: 4, top: 1.2, bottom: 1.5 },
    factPadding: 1.8,
  };
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export function pageSize(landscape: boolean): PageSize {
  return landscape ? { width: PAGE.height, height: PAGE.width } : { width: PAGE.width, height: PAGE.height };
}

/** Width of the column of text. */
export function columnWidth({ margin }: Theme, landscape: boolean): number {
  return pageSize(landscape).width - 2 * margin.side;
}

/** Height left for blocks. */
export function columnHeight({ margin }: Theme, landscape: boolean): number {
  return pageSize(landscape).height - margin.top - margin.bottom;
}
