import {
  add,
  compare,
  divide,
  greatest,
  isZero,
  least,
  multiply,
  ONE,
  subtract,
  whole,
  ZERO,
  type Fraction,
} from '../fraction.ts';
import { acumulacionOf } from './accumulation.ts';
import type { Actividad } from '../model.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import {
  coversTheYear,
  documentsOfYear,
  isLeftAfterS1,
  lacksFirstHalf,
  NO_FIRST_HALF,
  writtenTarget,
} from './annual.ts';
import { isYearOver, lastDayOf } from './calendar.ts';
import { absent, figure, type Figure } from './figure.ts';
import { isDescending, monthIndex } from './parts.ts';
import { isWhole } from './percentage.ts';
import { daysOf } from './period.ts';
import { fulfilment, type PhysicalProgress } from './physical.ts';
import { computedQuantity, operandText, quantityText } from './quantity.ts';
import { joinedProgramme } from './series.ts';

/** How the year will close if the rest of it goes as what has passed; once it is over, how it closed. */
export interface Projection {
  /** In the unit of measure. */
  readonly cantidad: Figure;
  /** The year's target that it is held against, in the unit of measure. */
  readonly meta: Figure;
  /** Against the year's target, in %, as it comes out. */
  readonly valor: Figure;
  /** Whether the year is over and only a part of it is told, so that nobody knows how it closed: then there is no value. */
  readonly sinCierre: boolean;
}

/** What decides whether the end of a year is known. */
interface Known {
  readonly isConcluded: boolean;
  /** Whether a month without report counts as 0. */
  readonly isMissingZero: boolean;
}

/** Less than this part of the year's target says nothing of the rest. */
const LEAST_DUE = whole(4);

/**
 * The projection to 31 December (DESIGN section 3): Σejec + rest × pace, both sums those of the physical figure. The
 * pace is Σejec/Σprog, not over 1 when more is better; the rest is what the year's target leaves. Once the year or the
 * activity is over it is what was executed, where all of the year is told. Only sums project; none of a cancelled
 * activity, and of a suspended one only how it closed.
 */
export function projectionOf(entry: ActivityOfYear, physical: PhysicalProgress, known: Known): Projection {
  const target = targetOf(entry, physical);
  const sinCierre = lacksClose(entry, physical, known);
  const cantidad = sinCierre
    ? absent('faltan meses por informar: no se sabe cómo cerró el año', physical.ejecutado.trace.origins)
    : quantityOf(entry, physical, { target, isConcluded: known.isConcluded });
  return {
    cantidad,
    meta: target,
    valor: fulfilment(cantidad, target, isDescending(entry.latest)),
    sinCierre,
  };
}

/**
 * A month that nobody told is not one in which nothing was done. A sum or a largest that has reached its target has
 * reached it; a level closes as its last month is, whether or not the months before are told.
 */
function lacksClose(entry: ActivityOfYear, physical: PhysicalProgress, { isMissingZero }: Known): boolean {
  const { scope, corte, corteActividad, documents, latest } = entry;
  const { gris, ejecutado, sinInformar } = physical;
  const { anio } = scope;
  if (corte === undefined || !isYearOver(anio, corte)) return false;
  if (gris === 'cancelada' || ejecutado.value === undefined) return false;
  if (hasReached(latest, physical)) return false;
  // That it ended says nothing of what it did in a half that nobody tells.
  if (lacksFirstHalf(entry)) return true;
  // Who writes that it ended says that no more was done; that its tasks are finished does not.
  if (latest.data.estado === 'concluida') return false;
  if (entry.secondHalf === 'untold' && isLeftAfterS1(entry)) return true;
  // What stands in the first half alone is told once that is.
  const end =
    documents.at(-1)?.poi.semestre?.numero === 1 ? daysOf({ anio, numero: 1 }).last : lastDayOf(anio);
  const isToldToTheEnd = corteActividad !== undefined && corteActividad >= end;
  if (!isToldToTheEnd) return true;
  if (isMissingZero || sinInformar.meses.length === 0) return false;
  return acumulacionOf(latest) !== 'ultimo' || !isLastTold(sinInformar);
}

/** Whether no month that was not told could undo that an activity reached its target of the year. */
function hasReached(latest: Actividad, { ejecutado, metaAnual, anual }: PhysicalProgress): boolean {
  const acumulacion = acumulacionOf(latest);
  if ((acumulacion !== 'suma' && acumulacion !== 'maximo') || isDescending(latest)) return false;
  // Of a largest there is no figure of the year until all its months are told.
  const ofYear = acumulacion === 'suma' ? anual : fulfilment(ejecutado, metaAnual, false);
  return isWhole(ofYear.value);
}

/** Whether a month is told after every one that is not. */
function isLastTold({ meses, hasta }: PhysicalProgress['sinInformar']): boolean {
  const last = meses.at(-1);
  return hasta !== undefined && (last === undefined || monthIndex(hasta) > monthIndex(last));
}

interface Close {
  readonly target: Figure;
  readonly isConcluded: boolean;
}

function quantityOf(
  entry: ActivityOfYear,
  physical: PhysicalProgress,
  { target, isConcluded }: Close,
): Figure {
  const { ejecutado, programado } = physical;
  if (physical.gris === 'cancelada') return absent('la actividad está cancelada');
  if (ejecutado.value === undefined) return absent('sin dato de ejecución', ejecutado.trace.origins);
  if (entry.corte !== undefined && isYearOver(entry.scope.anio, entry.corte)) return ejecutado;
  if (entry.latest.data.estado === 'suspendida') return absent('la actividad está suspendida');
  if (acumulacionOf(entry.latest) !== 'suma') return absent('solo se proyectan las cantidades que se suman');
  if (lacksFirstHalf(entry) && !hasReached(entry.latest, physical)) return absent(NO_FIRST_HALF);
  if (isConcluded) return ejecutado;
  if (target.value === undefined) return absent(target.trace.words, target.trace.origins);
  if (programado.value === undefined) return absent('no hay programación');
  if (isZero(programado.value)) return absent('sin base para proyectar: nada programado a la fecha de corte');
  if (compare(multiply(programado.value, LEAST_DUE), target.value) < 0) {
    return absent(
      () =>
        `sin base para proyectar: a la fecha se exigía ${words(programado)} de ${words(target)}, menos de la cuarta parte`,
    );
  }
  return atPace(
    { done: ejecutado.value, due: programado.value, target: target.value },
    isDescending(entry.latest),
    [ejecutado, programado, target],
  );
}

interface Terms {
  readonly done: Fraction;
  readonly due: Fraction;
  readonly target: Fraction;
}

function atPace({ done, due, target }: Terms, descending: boolean, inputs: readonly Figure[]): Figure {
  const passed = descending ? due : greatest(due, done);
  const rest = greatest(ZERO, subtract(target, passed));
  const exactPace = divide(done, due) ?? ONE;
  const pace = descending ? exactPace : least(ONE, exactPace);
  return figure(
    computedQuantity(add(done, multiply(rest, pace)), [done, due, target]),
    () => {
      const [did, had, goal, gone] = [done, due, target, passed].map(operandText);
      const left = isZero(rest) ? '0' : `(${goal} − ${gone})`;
      const speed = descending ? `${did} ÷ ${had}` : `el menor entre 1 y ${did} ÷ ${had}`;
      return `${did} + ${left} × ${speed}`;
    },
    () => inputs.flatMap(({ trace }) => trace.origins()),
  );
}

/**
 * The year's target: meta_anual, else what the documents of the year programme where they reach December. Once the
 * year is over, that of the annual figure.
 */
function targetOf(entry: ActivityOfYear, { metaAnual }: PhysicalProgress): Figure {
  const written = writtenTarget(entry);
  if (written !== undefined) return written;
  if (entry.corte !== undefined && isYearOver(entry.scope.anio, entry.corte)) return metaAnual;
  const documents = documentsOfYear(entry);
  const programme = joinedProgramme(documents, {
    acumulacion: acumulacionOf(entry.latest),
    descending: isDescending(entry.latest),
  });
  return coversTheYear(documents) && programme.value !== undefined
    ? programme
    : absent('no hay meta anual ni programación hasta diciembre');
}

function words({ value }: Figure): string {
  return value === undefined ? 'sin dato' : quantityText(value);
}
