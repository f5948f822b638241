import {
  add,
  divide,
  greatest,
  isZero,
  least,
  multiply,
  ONE,
  subtract,
  ZERO,
  exact,
  type Fraction,
} from '../fraction.ts';
import type { Origin } from '../model.ts';
import { mesesAhead, type ActivityOfYear } from './activity-of-year.ts';
import { absent, at, figure, type Figure } from './figure.ts';
import { computedQuantity, quantityText } from './quantity.ts';
import { fulfilment, isDescending, type PhysicalProgress } from './physical.ts';
import { acumulacionOf, programmedIn, semesterProgramme } from './series.ts';

/** How the year will close if the rest of it goes as what has passed. */
export interface Projection {
  /** In the unit of measure. */
  readonly cantidad: Figure;
  /** Against meta_anual or, without one, against the year's programme; in %, as it comes out. */
  readonly valor: Figure;
}

/**
 * The projection to 31 December (DOMAIN 3.2 a, «a ritmo de cumplimiento»): Σejec + rest × min(1, Σejec/Σprog).
 * Only sums project; no value when nothing was programmed or reported yet, when the activity is cancelled, or when
 * nothing says the rest.
 */
export function projectionOf(entry: ActivityOfYear, physical: PhysicalProgress): Projection {
  const impossible = impossibleBecause(entry, physical);
  const rest = restOf(entry, physical.programado.value ?? ZERO);
  const { value: done } = physical.ejecutado;
  const { value: due } = physical.programado;
  const pace = done && due && divide(done, due);
  if (impossible !== undefined || !done || !due || !pace || rest.value === undefined) {
    const none = absent(impossible ?? rest.trace.words());
    return { cantidad: none, valor: none };
  }
  const remaining = rest.value;
  const cantidad = figure(
    computedQuantity(add(done, multiply(remaining, least(ONE, pace))), [done, due, remaining]),
    () =>
      `${quantityText(done)} + ${quantityText(remaining)} × el menor entre 1 y ` +
      `${quantityText(done)} ÷ ${quantityText(due)}; lo que resta del año: ${rest.trace.words()}`,
    () => [
      ...physical.ejecutado.trace.origins(),
      ...physical.programado.trace.origins(),
      ...rest.trace.origins(),
    ],
  );
  const yearly =
    entry.latest.data.indicador?.meta_anual === undefined
      ? yearProgramme(due, remaining)
      : physical.metaAnual;
  return { cantidad, valor: fulfilment(cantidad, yearly, isDescending(entry.latest)) };
}

function impossibleBecause(entry: ActivityOfYear, physical: PhysicalProgress): string | undefined {
  if (acumulacionOf(entry.latest) !== 'suma') return 'solo se proyectan las cantidades que se suman';
  if (physical.gris === 'cancelada') return 'la actividad está cancelada';
  if (physical.programado.value === undefined) return 'no hay programación';
  if (isZero(physical.programado.value)) return 'nada programado a la fecha de corte';
  if (physical.ejecutado.value === undefined) return 'sin dato de ejecución';
  return undefined;
}

/**
 * What the programme leaves for after the cut-off: months ahead in S1 and S2, the meta of an S2 without months; when
 * no document speaks of the second semester, meta_anual less the programme to date, never below 0, and nothing once
 * December is in.
 */
function restOf(entry: ActivityOfYear, due: Fraction): Figure {
  const s2 = entry.next ?? entry.documents.find((document) => document.poi.semestre?.numero === 2);
  if (s2 && semesterProgramme(s2).value !== undefined) {
    const ahead = entry.documents.flatMap(
      (document) => programmedIn(document, mesesAhead(entry, document)) ?? [],
    );
    return addFigures(entry.next ? [...ahead, semesterProgramme(entry.next)] : ahead);
  }
  if (entry.corte?.startsWith(`${entry.scope.anio}-12`)) return figure(ZERO, () => 'el año ya cerró');
  const { latest } = entry;
  const written = latest.data.indicador?.meta_anual;
  if (written === undefined) return absent('no hay meta anual ni programación del segundo semestre');
  const target = exact(written);
  const origins = (): readonly Origin[] => [at(latest.origin, 'indicador', 'meta_anual')];
  return figure(
    greatest(ZERO, subtract(target, due)),
    () => `meta anual ${quantityText(target)} − ${quantityText(due)} programado a la fecha`,
    origins,
  );
}

function addFigures(figures: readonly Figure[]): Figure {
  const values = figures.map(({ value }) => value ?? ZERO);
  const given = values.filter((value) => !isZero(value));
  return figure(
    values.reduce(add, ZERO),
    () => (given.length === 0 ? '0' : given.map(quantityText).join(' + ')),
    () => figures.flatMap((item) => item.trace.origins()),
  );
}

function yearProgramme(due: Fraction, remaining: Fraction): Figure {
  const value = add(due, remaining);
  return figure(value, () => `${quantityText(due)} + ${quantityText(remaining)}`);
}
