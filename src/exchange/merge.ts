import type { Location } from '../diagnostics/diagnostic.ts';
import type { Edit } from '../edit/edit.ts';
import { Fragment, isEmpty, isGroup, isList, NumberAsWritten, type Value } from '../edit/value.ts';
import { textOf } from '../sheets/sheet.ts';
import type { Path } from '../text/path.ts';
import { shortest } from './decimal.ts';
import type { Stated } from './draft.ts';
import type { ReadFrom } from './jne/read-from.ts';
import { isCounted, meantAlone, meantInstead, type Meaning } from './usual-values.ts';

/** What a file states and a document does not, or says otherwise. */
export interface ValueChange {
  /**
   * `new` where nothing stands; `other` where something else does or is meant, or where it goes with what does: it is
   * written only when that is asked for.
   */
  readonly kind: 'new' | 'other';
  /** In the document. */
  readonly path: Path;
  /** What stands there, of one that is `other`. */
  readonly before?: unknown;
  /** What the document means where nothing stands, of one that is `other` by that. */
  readonly meant?: unknown;
  /** Null where what stands goes with what is replaced. */
  readonly after: Value;
  /** It is one more item of the list at the path. */
  readonly isItem: boolean;
  readonly cell: Location | undefined;
  /** What a comment says then. */
  readonly remark?: ReadFrom | undefined;
}

/** By what the items of a list are told apart: one is the same where all of these are, and those are absent that are there. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  detalle: ['fuente', 'rubro', 'generica', 'meta_siaf'],
  desvios: ['mes'],
  modificaciones: ['norma'],
  unidades: ['id'],
  pei: ['id'],
  actividades: ['id'],
};

/**
 * What has to change in a document so that what stands at a path says what a file states. What the file does not state
 * stays. `existing` is the data at that path; undefined for nothing. `meant` is what the document means that says nothing.
 */
export function mergeInto(
  existing: unknown,
  { data, cellOf }: Stated,
  at: Path,
  meant: Meaning = meantAlone,
): readonly ValueChange[] {
  return merged(existing, data, at, { meant, cellAt: (path) => cellOf(path.slice(at.length)) });
}

/** How what a file states is put to what stands. */
interface Merging {
  readonly meant: Meaning;
  /** The cell that states what stands at a path of the document. */
  readonly cellAt: Stated['cellOf'];
  /** The group in which the value stands; undefined where none does. */
  readonly beside?: unknown;
}

function merged(existing: unknown, wanted: Value, path: Path, merging: Merging): readonly ValueChange[] {
  const cell = merging.cellAt(path);
  const fresh: ValueChange = { kind: 'new', path, after: wanted, isItem: false, cell };
  if (isGroup(wanted)) {
    if (existing !== undefined && !isRecord(existing)) return [{ ...fresh, kind: 'other', before: existing }];
    const inner = Object.entries(wanted).flatMap(([key, value]) =>
      merged(existing?.[key], value, [...path, key], { ...merging, beside: existing }),
    );
    // Quantities of one way to count are no more of another, and wait for theirs.
    const waits = inner.some((one) => one.meant !== undefined && one.path.at(-1) === 'acumulacion');
    return inner.map((one) =>
      waits && isCounted(one.path[path.length]) ? { ...one, kind: 'other' as const } : one,
    );
  }
  if (existing === undefined) {
    const meant = meantInstead(path, wanted, merging.beside, merging.meant);
    return [meant === undefined ? fresh : { ...fresh, kind: 'other', meant }];
  }
  if (isList(wanted)) {
    if (!Array.isArray(existing)) return [{ ...fresh, kind: 'other', before: existing }];
    return mergedList(existing, wanted, path, merging);
  }
  return sameScalar(existing, wanted) ? [] : [{ ...fresh, kind: 'other', before: existing }];
}

function mergedList(
  existing: readonly unknown[],
  wanted: readonly Value[],
  path: Path,
  { meant, cellAt }: Merging,
): readonly ValueChange[] {
  const keys = KEYS[String(path.at(-1))] ?? [];
  // Texts that one cell lists are one value: what it does not list is not meant any more.
  const isWhole = wanted.length > 0 && wanted.every((one) => !isGroup(one));
  if (isWhole && existing.some((one) => !wanted.some((value) => sameScalar(one, value))))
    return [
      { kind: 'other', path, before: existing, after: wanted, isItem: false, cell: cellAt(path) } as const,
    ];
  return wanted.flatMap((item, i) => {
    const cell = cellAt([...path, String(i)]);
    const index = existing.findIndex((one) => isSameItem(one, item, keys));
    if (index < 0) return [{ kind: 'new', path, after: item, isItem: true, cell } as const];
    // The cell of what is inside an item is that of the item.
    return isGroup(item)
      ? merged(existing[index], item, [...path, index], { meant, cellAt: () => cell })
      : [];
  });
}

function isSameItem(existing: unknown, wanted: Value, keys: readonly string[]): boolean {
  if (!isGroup(wanted)) return sameScalar(existing, wanted);
  return (
    isRecord(existing) &&
    keys.some((key) => !isEmpty(wanted[key])) &&
    keys.every((key) =>
      isEmpty(wanted[key]) ? isEmpty(existing[key]) : sameScalar(existing[key], wanted[key] ?? null),
    )
  );
}

/** Whether a value as it was read is the one wanted: numbers by their digits, texts by their letters. */
export function sameScalar(existing: unknown, wanted: Value): boolean {
  if (wanted instanceof NumberAsWritten) return shortest(String(existing)) === shortest(wanted.digits);
  if (wanted instanceof Fragment || isGroup(wanted) || isList(wanted)) return false;
  if (typeof wanted === 'number') return existing === wanted;
  if (typeof existing === 'string' && typeof wanted === 'string')
    return oneLine(existing) === oneLine(wanted);
  return existing === wanted;
}

/** A text as cells and tables keep it: they have neither the breaks of a document nor what nobody sees at its ends. */
export function oneLine(text: string): string {
  return textOf({ kind: 'text', text: text.normalize('NFC') }).replaceAll(/\s+/g, ' ');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The edits that make changes true. */
export function editsOf(changes: readonly ValueChange[]): readonly Edit[] {
  return changes.map(({ path, after, isItem }): Edit =>
    after === null ? { kind: 'remove', path } : { kind: isItem ? 'add' : 'set', path, value: after },
  );
}
