/**
 * The vocabulary every report is written in: plain data, with every number already formatted.
 * Painters draw it; none of them computes, rounds or rewords anything.
 */
import type { Picture } from '../pictures/picture.ts';
import type { DimensionId } from '../model/model.ts';
import type { Estado } from '../model/progress/semaforo.ts';
import type { Chart } from './chart.ts';

/** A colour of the semáforo: printed with its word and its shape beside it. */
export type { Estado } from '../model/progress/semaforo.ts';

/** Each dimension has a colour and a letter of its own. */
export type Tono = DimensionId;

/** A run of text. `href` is an http(s) address or `#id` of a heading of the same report. */
export interface Inline {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly code?: boolean;
  readonly href?: string;
  /** Which of several things told in one line it belongs to, from 0: they are heard as a list. */
  readonly item?: number;
}

export type Text = readonly Inline[];

/** Level 1 opens a numbered section on a new page (unless `compact`), 2 and 3 are inside it. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  /** `[a-z0-9-]+`, unique in the report: the anchor of links and of the table of contents. */
  readonly id: string;
  readonly text: string;
  /** Printed before the title in its own colour: `1`, `A2`. */
  readonly number?: string;
  /** Pages from here to the next level-1 heading lie on their side. */
  readonly landscape?: boolean;
  /** Do not open a new page. */
  readonly compact?: boolean;
  /** From here to the next level-1 heading, small letters and tight rows: to look things up. */
  readonly dense?: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** `lead`: the large first paragraph of a section. `note`: small print. */
  readonly role?: 'lead' | 'body' | 'note';
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Text[];
}

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right' | 'center';
  /** Relative width; the painter gives no column less than its longest word needs. */
  readonly width: number;
}

/** A small horizontal bar inside a cell; values 0..100. */
export interface CellBar {
  readonly value: number;
  readonly tono?: Tono;
}

export interface Cell {
  readonly text: Text;
  /** A second, softer paragraph under the text. */
  readonly note?: Text;
  /** Draws the shape of the state before the text; the text says the word. */
  readonly estado?: Estado;
  readonly bar?: CellBar;
  /** Number of columns it takes; 1 when absent. */
  readonly span?: number;
  /** Of a cell that is a code: the name that is read aloud instead of it. */
  readonly spoken?: string;
}

export interface Row {
  /** `group` opens a band of rows (one cell over all columns), `total` closes it in bold. */
  readonly role: 'item' | 'group' | 'total';
  readonly tono?: Tono;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  /** By which a figure says that its data stand here. */
  readonly id?: string;
  /** Without the word «Cuadro» and its number: painters do not number either, the report does, in `label`. */
  readonly caption: string;
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Index of the column whose cells are row headers (TH Scope=Row); 0 when absent. */
  readonly rowHeader?: number;
}

/** The big numbers of a summary, up to four in a row. */
export interface Cards {
  readonly kind: 'cards';
  readonly cards: readonly {
    readonly title: string;
    readonly value: string;
    readonly note: string;
    readonly bar?: CellBar;
    readonly tono?: Tono;
    readonly estado?: Estado;
  }[];
}

/** The semáforo of the objectives: one row per dimension, one tile per objective; a real table for assistive readers. */
export interface StatusGrid {
  readonly kind: 'statusGrid';
  readonly title: string;
  readonly rows: readonly {
    readonly tono: Tono;
    readonly title: string;
    readonly subtitle: string;
    readonly tiles: readonly {
      readonly id: string;
      readonly name: string;
      readonly value: string;
      readonly estado: Estado;
      readonly word: string;
    }[];
  }[];
}

/** A drawing with its caption. */
export interface Figure {
  readonly kind: 'figure';
  readonly id: string;
  readonly label: string;
  readonly caption: string;
  /** What is heard instead of it: all its data, or the trend and the extremes where a table has the data. */
  readonly alt: string;
  /** The table, or the heading of the annex, that has all its data: its number is added to what is heard. */
  readonly dataIn?: string;
  readonly chart: Chart;
}

/** A framed text; several texts are a list, each a line of its own. */
export interface Callout {
  readonly kind: 'callout';
  readonly tone: 'neutral' | 'good' | 'warning' | 'bad';
  readonly title: string;
  readonly text: readonly Text[];
}

/** Lists of short texts side by side, each under its title: they are read one after the other. */
export interface Columns {
  readonly kind: 'columns';
  readonly columns: readonly {
    readonly title: string;
    /** Softer, under the title: how many of how many, and how they were chosen. */
    readonly note?: string;
    readonly items: readonly {
      readonly text: Text;
      /** A second, softer paragraph under the text. */
      readonly note?: Text;
    }[];
    /** What is said where there are no items. */
    readonly none: string;
  }[];
}

/** Term and description pairs: an indicator sheet, the glossary. */
export interface Facts {
  readonly kind: 'facts';
  readonly items: readonly { readonly term: string; readonly text: Text }[];
}

/** What is known of one thing, to look it up: an activity, an indicator. */
export interface Sheet {
  /** `[a-z0-9-]+`, unique in the report: the anchor of links. */
  readonly id: string;
  readonly title: string;
  /** Printed beside the title, its word always with its shape. */
  readonly estado?: Estado;
  readonly word?: string;
  readonly items: Facts['items'];
  /** The dimension it belongs to, for pages that show some of the sheets. */
  readonly tono?: Tono;
  /** What only a page that folds its sheets has room for; painters of paper and of Markdown leave it. */
  readonly folded?: readonly (Table | Facts)[];
}

/** Which of some sheets a page shows, at the choice of its reader; others show them all. */
export interface SheetFilter {
  readonly title: string;
  /** What is said before the choices of each kind. */
  readonly legends: { readonly estado: string; readonly tono: string };
  /** One of each kind is made at a time; the first, without a value, is for all. Each says how many it leaves. */
  readonly estados: readonly { readonly value?: Estado; readonly text: string }[];
  readonly tonos: readonly { readonly value?: Tono; readonly text: string }[];
  /** What is said of two choices that leave nothing. */
  readonly none: readonly { readonly estado: Estado; readonly tono: Tono; readonly text: string }[];
}

/** Sheets one after the other, none cut in two where it fits on a page, but for those that say so; each title is a heading of `level`. */
export interface Sheets {
  readonly kind: 'sheets';
  readonly level: 2 | 3;
  /** How many stand abreast on paper. */
  readonly columns: 1 | 2;
  /** May be parted between two facts, so that columns and pages are filled: sheets that are many and long. */
  readonly parted?: boolean;
  readonly items: readonly Sheet[];
  readonly filter?: SheetFilter;
}

export type Block =
  Heading | Paragraph | List | Table | Cards | StatusGrid | Figure | Callout | Columns | Facts | Sheets;

export interface Cover {
  readonly entidad: string;
  /** Line above the title: `Informe semestral de avance`. */
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  /** Period, cut-off, state, commit, hash of the input: term and value. */
  readonly facts: readonly {
    readonly term: string;
    readonly text: string;
    /** Printed small, at the end: what only who checks the report looks up. */
    readonly small?: boolean;
  }[];
  /** The figures that must be read together: the first thing that is read. */
  readonly figures?: readonly { readonly value: string; readonly name: string; readonly note: string }[];
  readonly note?: string;
  /** Municipal crest. */
  readonly crest?: Picture;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly relationship: 'Data' | 'Source' | 'Supplement';
  readonly bytes: Uint8Array;
}

/** What a report can be made as; which formats each has is said in editions.ts. */
export type Edition = 'tecnica' | 'ciudadana' | 'mural' | 'guion';

/** The values of a text that is all in its template: words, null for what is not known, groups of the same. */
export interface Script {
  readonly [name: string]: string | boolean | null | Script;
}

export interface Report {
  readonly edition: Edition;
  /** Title of the document for readers and archives. */
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly cover: Cover;
  /** Header on the left (the section's title goes on the right) and footer on the left of every page. */
  readonly running: { readonly header: string; readonly footer: string };
  /** Present when the data has errors: `BORRADOR` on every page, with this sentence. */
  readonly draft?: { readonly text: string };
  /** Levels of the table of contents after the cover; 0 for none. */
  readonly contents: 0 | 1 | 2;
  readonly blocks: readonly Block[];
  /** What a voice says in place of each abbreviation, by how it is written. */
  readonly abbreviations: readonly { readonly written: string; readonly meaning: string }[];
  /** Of the edition that is read aloud, which has no blocks. */
  readonly script?: Script;
  /** `AAAA-MM-DD` of the data; painters read no clock. */
  readonly date: string;
  /** Hex digest of the inputs: the identity of the PDF. */
  readonly inputHash: string;
  readonly attachments: readonly Attachment[];
}
