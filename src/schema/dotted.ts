import type { Path } from '../text/path.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { DocumentKind } from './kind.ts';
import { shapeAt } from './shape.ts';

/** A number with three or more digits after its dot: `112.000`, which YAML reads as 112. */
export interface DottedNumber {
  readonly path: Path;
  /** As it stands in the file. */
  readonly written: string;
}

/** Few files have one of these anywhere: looking for it takes a hundredth of the time of reading the file. */
const THREE_DIGITS = /\.\d{3}/g;
const DOTTED = /^[-+]?\d*\.\d{3,}$/;

/** The numbers of a document, outside quotation marks, that may be thousands parted by a dot. */
export function dottedNumbers(document: YamlDocument): readonly DottedNumber[] {
  const { text } = document.source;
  const offsets = [...text.matchAll(THREE_DIGITS)].map(({ index }) => index);
  return document.scalarsAt(offsets).flatMap((path) => {
    const written = document.scalarSource(path) ?? '';
    return DOTTED.test(written) ? [{ path, written }] : [];
  });
}

/** Those that are an amount of money, which has two decimals at most as it is written. */
export function dottedAmounts(kind: DocumentKind, dotted: readonly DottedNumber[]): readonly DottedNumber[] {
  return dotted.filter(({ path }) => shapeAt(kind, path).format === 'soles');
}
