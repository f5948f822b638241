import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import { startsWith, type Path } from '../../text/path.ts';
import type { DocumentChange } from '../documents.ts';
import type { ValueChange } from '../merge.ts';
import { valueAt } from '../../schema/value-at.ts';

/** What is found in the project as it is and as it would be. */
export interface FoundInProject {
  readonly before: readonly Diagnostic[];
  readonly after: readonly Diagnostic[];
  /** The data of a document as it would be; undefined for one that cannot be read. */
  readonly valueOf: (file: string) => unknown;
}

/**
 * The errors and avisos that what a workbook brings would add to the project, each at the cell that brings it: so whoever
 * fills in the workbook sees them where they were written. Those of other places are left to `validate`.
 */
export function newFindings(
  { before, after, valueOf }: FoundInProject,
  documents: readonly DocumentChange[],
  books: ReadonlySet<string>,
): readonly Diagnostic[] {
  const known = new Set(before.map(identity));
  const cells = new Map(
    documents.map(({ file, changes }) => [file, placedCells(changes, valueOf(file))] as const),
  );
  return after.flatMap((diagnostic) => {
    if (diagnostic.severity === 'info' || known.has(identity(diagnostic))) return [];
    const inBook = (place: Location): Location | undefined => {
      const cell = cellFor(place, cells.get(place.file) ?? []);
      return cell === undefined || !books.has(cell.file) ? undefined : cell;
    };
    return atCell(diagnostic, inBook) ?? [];
  });
}

/** A finding at its cell or, where what was brought is not what it is about but what that denies, at the cell of this. */
function atCell(
  diagnostic: Diagnostic,
  inBook: (place: Location) => Location | undefined,
): Diagnostic | undefined {
  const { location, related } = diagnostic;
  const own = inBook(location);
  if (own !== undefined) return { ...diagnostic, location: own };
  const other = related.flatMap((one) => inBook(one.location) ?? [])[0];
  return other && { ...diagnostic, location: other, related: [{ message: 'El otro dato', location }] };
}

function identity({ code, message, location }: Diagnostic): string {
  return `${code} ${location.file} ${message}`;
}

interface PlacedCell {
  readonly path: Path;
  readonly cell: Location;
}

/** Where each value that was brought stands in the document as it would be; new items are the last of their list. */
function placedCells(changes: readonly ValueChange[], value: unknown): readonly PlacedCell[] {
  const added = new Map<string, number>();
  for (const { path, isItem } of changes) if (isItem) count(added, path);
  const seen = new Map<string, number>();
  return changes.flatMap(({ path, isItem, cell }) => {
    if (cell === undefined) return [];
    if (!isItem) return [{ path, cell }];
    const key = path.join('/');
    const list = valueAt(value, path);
    const length = Array.isArray(list) ? list.length : 0;
    const index = length - (added.get(key) ?? 0) + (seen.get(key) ?? 0);
    count(seen, path);
    return [{ path: [...path, index], cell }];
  });
}

function count(counts: Map<string, number>, path: Path): void {
  const key = path.join('/');
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The cell of the value at a place, of what is inside it, or of what it stands in: the nearest that was brought. */
function cellFor({ path }: Location, cells: readonly PlacedCell[]): Location | undefined {
  const around = cells
    .filter((one) => startsWith(path, one.path) || startsWith(one.path, path))
    .sort((a, b) => distance(a.path, path) - distance(b.path, path));
  return around[0]?.cell;
}

function distance(a: Path, b: Path): number {
  return Math.abs(a.length - b.length);
}
