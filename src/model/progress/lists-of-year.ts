/**
 * The lists of an activity over the documents of its year: what the second half says again is as it says it, and what it
 * does not stays as the first left it. Nobody rids a year of what was unfinished in June by not writing it again.
 */
import type { Actividad, ActividadData, MedidaData, TareaData } from '../model.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { mayBeSame, plain } from './joining.ts';
import { isLeftForLater } from './parts.ts';
import { rememberedOf } from './remember.ts';
import { hasBegun } from './task.ts';

/** An item of a list of an activity, with the document that it stands in and its place there. */
export interface Listed<T> {
  readonly data: T;
  readonly document: Actividad;
  readonly index: number;
}

type Documents = readonly Actividad[];

/**
 * The tasks of an activity, by what is to be done: each half may number its own. What recurs has the same words in both:
 * one of another number that begins after the first was to end is another. Every part of a report that speaks of tasks
 * asks for them.
 */
export const tasksOfYear: (documents: Documents) => readonly Listed<TareaData>[] = rememberedOf((documents) =>
  ofYear(documents, ({ cronograma }) => cronograma, {
    nameOf: ({ tarea, id }) => tarea ?? id,
    keyOf: ({ id, inicio }) => id ?? inicio,
    isBegun: (tarea) => hasBegun(tarea, undefined),
    isAnother: ({ id, fin }, next, isOnly) =>
      fin !== undefined &&
      next.inicio !== undefined &&
      next.inicio > fin &&
      (!isOnly || !mayBeSame(id, next.id)),
  }),
);

/** The measures that were taken for an activity, by their words and who takes them. */
export function measuresOfActivity(documents: Documents): readonly Listed<MedidaData>[] {
  return ofYear(documents, ({ medidas }) => medidas, {
    nameOf: ({ texto }) => texto,
    keyOf: ({ unidad = '', plazo = '' }) => `${unidad} ${plazo}`,
    // Whoever left the activity out may still owe what was promised for it.
    isBegun: () => true,
    isAnother: ({ unidad }, next) => !mayBeSame(unidad, next.unidad),
  });
}

/** How an item of the first half is known again in the second. */
interface Identity<T> {
  /** The words that both have. */
  readonly nameOf: (item: T) => string | undefined;
  /** What tells those of one name apart, where one half has several. */
  readonly keyOf: (item: T) => string | undefined;
  /** Whether it tells of something done: what was not begun in a half that left the activity out was not to be done. */
  readonly isBegun: (item: T) => boolean;
  /** Whether one that is found so is evidently another; `isOnly` where each half has one of that name. */
  readonly isAnother: (item: T, next: T, isOnly: boolean) => boolean;
}

function ofYear<T>(
  documents: Documents,
  listOf: (data: ActividadData) => readonly T[] | undefined,
  { nameOf, keyOf, isBegun, isAnother }: Identity<T>,
): readonly Listed<T>[] {
  const [first = [], second = []] = documents.map((document) => {
    const listed = listedIn([document], listOf);
    return isLeftForLater(document, documents) ? listed.filter(({ data }) => isBegun(data)) : listed;
  });
  if (first.length === 0 || second.length === 0) return [...first, ...second];
  const nameOfListed = ({ data }: Listed<T>): string => plain(nameOf(data) ?? '');
  const keyOfListed = (item: Listed<T>): string => JSON.stringify([nameOfListed(item), keyOf(item.data)]);
  const before = groupedBy(first, nameOfListed);
  const after = groupedBy(second, nameOfListed);
  const byKey = new Map(second.map((item) => [keyOfListed(item), item] as const));
  const isSaidAgain = (item: Listed<T>): boolean => {
    const name = nameOfListed(item);
    const isOnly = before.get(name)?.length === 1 && after.get(name)?.length === 1;
    const next = isOnly ? after.get(name)?.[0] : byKey.get(keyOfListed(item));
    return next !== undefined && !isAnother(item.data, next.data, isOnly);
  };
  return [...first.filter((item) => !isSaidAgain(item)), ...second];
}

/** Every item that the documents of an activity list, in their order, also what both name. */
export function listedIn<T>(
  documents: Documents,
  listOf: (data: ActividadData) => readonly T[] | undefined,
): readonly Listed<T>[] {
  return documents.flatMap((document) =>
    (listOf(document.data) ?? []).map((data, index) => ({ data, document, index })),
  );
}
