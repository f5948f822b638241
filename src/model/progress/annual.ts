import { compare, exact, sum } from '../fraction.ts';
import type { Actividad } from '../model.ts';
import { acumulacionOf } from './accumulation.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import { absent, at, figure, type Figure } from './figure.ts';
import { changesBetween, joinedDocuments } from './joining.ts';
import { isDescending, mesesAsked, programmeOf } from './parts.ts';
import { isOnlyPlanned } from './period.ts';
import { quantityText } from './quantity.ts';
import { joinedProgramme, wholeProgramme } from './series.ts';

/** Why there is no year where S2 is no longer measured as S1. */
export const NOT_JOINED = 'sus dos semestres no se miden igual y no se juntan';

/** Why there is none where only S2 is told. */
export const NO_FIRST_HALF = 'ningún POI dice lo que se hizo de enero a junio';

/** Why there is none where only S1 is told. */
const NO_SECOND_HALF = 'su unidad no tiene POI del segundo semestre';

/**
 * What is programmed for the whole year: meta_anual; without it, for `suma`, the programmes of both semesters added
 * (in a report of S2, of those in which the activity stands), and for the others the latest that is not 0.
 */
export function annualTarget(entry: ActivityOfYear): Figure {
  return writtenTarget(entry) ?? programmedTarget(entry);
}

/** meta_anual as the latest document that states it has it; undefined when none does. */
export function writtenTarget({ documents }: ActivityOfYear): Figure | undefined {
  for (const { origin, data } of documents.toReversed()) {
    const written = data.indicador?.meta_anual;
    if (written === undefined) continue;
    const value = exact(written);
    return figure(
      value,
      () => quantityText(value),
      () => [at(origin, 'indicador', 'meta_anual')],
    );
  }
  return undefined;
}

/**
 * What the documents of the year programme, that of S2 included in a report of S1: for `suma` added; no value when a
 * report of S1 does not know S2, or a document has no programme.
 */
function programmedTarget(entry: ActivityOfYear): Figure {
  if (joinedDocuments(entry.documents).length < entry.documents.length) return absent(NOT_JOINED);
  // Its first half is no target of a year of which its unit told no more.
  if (entry.secondHalf === 'untold') return absent(NO_SECOND_HALF);
  const documents = documentsOfYear(entry);
  const acumulacion = acumulacionOf(entry.latest);
  const descending = isDescending(entry.latest);
  // Each by itself: in one of a whole year an idle half is no level either.
  const programmes = documents.map((document) =>
    joinedProgramme([document], { acumulacion, descending, year: documents }),
  );
  if (acumulacion !== 'suma') return latestBusy(programmes, descending);
  const values = programmes.flatMap(({ value }) => value ?? []);
  if (values.length < documents.length || (entry.scope.numero === 1 && !coversTheYear(documents))) {
    return absent('no hay meta anual ni programación de los dos semestres');
  }
  return figure(
    sum(values),
    () => values.map(quantityText).join(' + '),
    () => programmes.flatMap((programme) => programme.trace.origins()),
  );
}

/** Every document of the year that can be joined and asks something of it: in a report of S1 also what S2 already plans. */
export function documentsOfYear(entry: ActivityOfYear): readonly Actividad[] {
  const { latest, next } = entry;
  const documents = joinedDocuments(entry.documents).filter(
    (document, _, all) => mesesAsked(document, all).length > 0,
  );
  return next === undefined || changesBetween(latest, next).length > 0 ? documents : [...documents, next];
}

/** Whether some document with a programme speaks of the months up to December. */
export function coversTheYear(documents: readonly Actividad[]): boolean {
  return documents.some(
    (document) => document.poi.semestre?.numero !== 1 && programmeOf(document) !== undefined,
  );
}

/** Whether what stands for the year's target speaks of the year: of S1 by itself no document does, without meta_anual. */
export function asksOfYear(entry: ActivityOfYear): boolean {
  return (
    entry.scope.numero === 2 ||
    writtenTarget(entry) !== undefined ||
    documentsOfYear(entry).some(({ poi }) => poi.semestre?.numero !== 1)
  );
}

/** An idle semester is no level to reach, unless all are, or less is better. */
function latestBusy(programmes: readonly Figure[], descending: boolean): Figure {
  const known = programmes.filter(({ value }) => value !== undefined);
  const busy = descending
    ? undefined
    : known.findLast(({ value }) => value !== undefined && compare(value, exact(0)) > 0);
  return busy ?? known.at(-1) ?? absent('no hay meta');
}

/**
 * Whether the year asks more of a sum than its second half programmed, and no document tells of the first, or only plans
 * it: in a report of S2, what it did until June is not told, and is not nothing.
 */
export function lacksFirstHalf(entry: ActivityOfYear): boolean {
  const { documents, firstHalf, latest } = entry;
  const [only, ...others] = documents.filter(({ poi }) => !isOnlyPlanned(poi));
  if (only?.poi.semestre?.numero !== 2 || others.length > 0 || acumulacionOf(latest) !== 'suma') return false;
  if (documents.length === 1 && firstHalf !== 'untold') return false;
  const target = annualTarget(entry).value;
  const programme = wholeProgramme(only).value;
  return target !== undefined && (programme === undefined || compare(target, programme) > 0);
}

/**
 * Whether an activity stands in S1 alone and nothing says what was asked of it in the year: in a report of S2, what S1
 * programmed may be met, and it is still not known to have ended.
 */
export function isKnownOfS1Alone(entry: ActivityOfYear): boolean {
  return (
    entry.scope.numero === 2 &&
    entry.documents.every(({ poi }) => poi.semestre?.numero === 1) &&
    writtenTarget(entry) === undefined
  );
}

/**
 * Whether an activity of S1 is not in S2 although its target of the year asks for more than S1 programmed, or it has none
 * and its unit has no POI of S2 at all: in a report of S2, what it did is not told.
 */
export function isLeftAfterS1({ documents, scope, secondHalf }: ActivityOfYear): boolean {
  if (scope.numero === 1 || documents.length !== 1) return false;
  const [only] = documents;
  if (only?.poi.semestre?.numero !== 1) return false;
  const target = only.data.indicador?.meta_anual;
  if (target === undefined) return secondHalf === 'untold';
  const programme = wholeProgramme(only).value;
  return programme === undefined || compare(exact(target), programme) > 0;
}
