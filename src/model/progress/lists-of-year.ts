/**
 * The lists of an activity over the documents of its year: what the second half says again is as it says it, and what it
 * does not stays as the first left it. Nobody rids a year of what was unfinished in June by not writing it again.
 */
import type { Actividad, ActividadData, MedidaData, TareaData } from '../model.ts';
import { plain } from './joining.ts';

/** An item of a list of an activity, with the document that it stands in and its place there. */
export interface Listed<T> {
  readonly data: T;
  readonly document: Actividad;
  readonly index: number;
}

type Documents = readonly Actividad[];

/** The tasks of an activity, by what is to be done: each half may number its own. */
export function tasksOfYear(documents: Documents): readonly Listed<TareaData>[] {
  return ofYear(
    documents,
    ({ cronograma }) => cronograma,
    ({ tarea, id }) => tarea ?? id,
  );
}

/** The measures that were taken for an activity, by their words. */
export function measuresOfActivity(documents: Documents): readonly Listed<MedidaData>[] {
  return ofYear(
    documents,
    ({ medidas }) => medidas,
    ({ texto }) => texto,
  );
}

function ofYear<T>(
  documents: Documents,
  listOf: (data: ActividadData) => readonly T[] | undefined,
  nameOf: (item: T) => string | undefined,
): readonly Listed<T>[] {
  const all = listedIn(documents, listOf);
  if (documents.length < 2) return all;
  const last = new Map(all.map(({ data, document }) => [plain(nameOf(data) ?? ''), document] as const));
  return all.filter(({ data, document }) => last.get(plain(nameOf(data) ?? '')) === document);
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
