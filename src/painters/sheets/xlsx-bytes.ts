import { unzipSync, zipSync, type Zippable } from 'fflate';
import type { WorkbookProperties } from 'hucre';
import { NOT_SEALED, SEAL_PROPERTY, sealed } from '../../sheets/seal.ts';

/** What a cell of Excel holds at most. */
const MOST_LETTERS = 32_767;
/** Given to every cell: without a name and a size programs differ in what they take. */
export const FONT = { name: 'Calibri', size: 11 } as const;
/** The earliest time that a zip can tell: the bytes of a workbook do not depend on when it was made. */
const NO_TIME: Date = new Date(1980, 0, 1);

/** What each book says of itself: its title, no time, and room for its seal. */
export function propertiesOf(title: string): WorkbookProperties {
  return { title, created: NO_TIME, modified: NO_TIME, custom: { [SEAL_PROPERTY]: NOT_SEALED } };
}

/** The library deflates with the zlib of the machine, whose bytes differ from one to the next. The book is sealed. */
export function zippedAgain(bytes: Uint8Array): Uint8Array {
  const mended = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name, MENDED[name]?.(content) ?? content] as const,
  );
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(sealed(Object.fromEntries(mended))))
    parts[name] = [content, { mtime: NO_TIME, level: 6 }];
  return zipSync(parts);
}

/** What Office would not take as the library writes it, part by part. */
const MENDED: Readonly<Record<string, (part: Uint8Array) => Uint8Array>> = {
  'xl/styles.xml': (part) => rewritten(part, sizeFirst),
  'xl/workbook.xml': (part) => rewritten(part, quotedTitles),
};

function rewritten(part: Uint8Array, mend: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(mend(new TextDecoder().decode(part)));
}

/**
 * Styles with the size of each font before its colour, as Office itself writes them. ISO 29500 lets them stand in any
 * order, and the schema that Office is held to does not.
 */
function sizeFirst(styles: string): string {
  return styles.replaceAll(/(<color\b[^>]*\/>)(<sz\b[^>]*\/>)/g, '$2$1');
}

/**
 * The names of sheets in apostrophes where their titles to print are said: `Desvíos y medidas!$4:$4` is no place to Excel,
 * which would offer to repair the book.
 */
function quotedTitles(workbook: string): string {
  return workbook.replaceAll(
    /(<definedName name="_xlnm\.Print_Titles"[^>]*>)([^<]*)/g,
    (_, open: string, ranges: string) => open + ranges.replaceAll(/(^|,)([^',!]+)!/g, "$1'$2'!"),
  );
}

/** Whether Excel, which keeps fifteen digits, holds a decimal as it is. */
export function isExact(decimal: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(decimal) && decimal.replaceAll(/[-.]/g, '').replace(/^0+/, '').length <= 15;
}

/** A text without what XML cannot hold; `_x0041_` would be taken for a letter. */
export function writtenText(text: string | undefined): string | null {
  if (text === undefined || text.length > MOST_LETTERS) return null;
  return text
    .replaceAll(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n])\p{Cc}/gu, '')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}
