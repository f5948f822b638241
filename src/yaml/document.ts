import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Path } from '../text/path.ts';
import type { Source, Span } from '../text/source.ts';

/** A document as plain data that can say where each of its values stands. */
export interface YamlDocument {
  readonly source: Source;
  /**
   * Strings, numbers, booleans, lists and maps. An entry of a map whose value is empty (null or an empty text)
   * is left out: an empty value is an absent one. Items of lists are never left out.
   */
  readonly value: unknown;
  /**
   * The span of a value, or of its key. A list or map is shown by its key; an item of a list that is a map, by its
   * first entry; what the document does not have, by the nearest thing around it. Always on one line.
   */
  locate(path: Path, part?: 'key' | 'value'): Span;
  /** From the first character of a value to its last, on however many lines; undefined for what the document does not have. */
  extent(path: Path): Span | undefined;
  /**
   * A text, number, boolean or empty value as it is written in the file, quotation marks included: `1.10`, `"1.1"`.
   * Undefined for lists, for maps and for what the document does not have.
   */
  scalarSource(path: Path): string | undefined;
  /** The texts, numbers and booleans in which some offsets (0-based, UTF-16, ascending) lie, in the order of the text. */
  scalarsAt(offsets: readonly number[]): readonly Path[];
  /**
   * The key or the text, number or boolean that an offset (0-based, UTF-16) stands in or right after; undefined between
   * them, in comments and in lists and maps.
   */
  at(offset: number): Spot | undefined;
  /** Where everything stands; what is inside a list or map is worked out when it is asked for. */
  places(): Place;
  /** Every list and map that stands in the document, the document itself first, each with its path and extent. */
  groups(): Iterable<{ readonly path: Path; readonly extent: Span }>;
}

/** Where a value stands: offsets (0-based, UTF-16), and what is inside it. A scalar has neither items nor entries. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly items?: readonly Place[];
  /** In the order of the text, which the keys of an object need not keep. */
  readonly entries?: ReadonlyMap<string, EntryPlace>;
}

export interface EntryPlace {
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Absent when nothing is written after the key. */
  readonly value: Place | undefined;
}

/** A key of a document, or the value that stands at a path. */
export interface Spot {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly span: Span;
}

/** What came of reading one text: a document, or the reasons why there is none. Both, when the faults spoil no structure. */
export interface Reading {
  readonly document: YamlDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
