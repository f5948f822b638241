import { add, divide, exact, HUNDRED, isZero, multiply, type Fraction } from '../fraction.ts';
import type { Actividad, Config } from '../model.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import { absent, at, figure, type Figure } from './figure.ts';
import { capped } from './percentage.ts';
import { quantityText } from './quantity.ts';
import { estadoOf, isOverachieved, type Estado } from './semaforo.ts';
import {
  acumulacionOf,
  executedToDate,
  isRescheduled,
  programmedToDate,
  semesterProgramme,
} from './series.ts';

/** Why an activity has no colour. */
export type Gris = 'sin_dato' | 'no_programado' | 'cancelada';

/** The physical progress of an activity in the year so far. Percentages are not rounded. */
export interface PhysicalProgress {
  /** In the unit of measure. */
  readonly programado: Figure;
  /** In the unit of measure. */
  readonly ejecutado: Figure;
  /** Executed against programmed, in %, as it comes out. */
  readonly bruto: Figure;
  /** The same held within 0..100: for colours and averages. */
  readonly valor: Fraction | undefined;
  /** What is programmed for the year, in the unit of measure. */
  readonly metaAnual: Figure;
  /** Executed against the year's target, in %, as it comes out. */
  readonly anual: Figure;
  /** Against the programme before the reschedule; undefined when there was none. */
  readonly original: { readonly programado: Figure; readonly bruto: Figure } | undefined;
  readonly estado: Estado;
  /** Set when `estado` is gris. */
  readonly gris: Gris | undefined;
  /** The flag ▲: over 120 % raw. */
  readonly sobrecumplimiento: boolean;
}

/**
 * The physical progress of an activity (DOMAIN 3.2): f(ejecutado) / f(programado) up to the cut-off, f being its
 * acumulacion, inverted when descendente. A cancelled activity keeps its percentage, without colour. Each figure is
 * computed when it is asked for.
 */
export function physicalProgress(entry: ActivityOfYear, config: Config): PhysicalProgress {
  return new Figures(entry, config);
}

class Figures implements PhysicalProgress {
  private readonly entry: ActivityOfYear;
  private readonly config: Config;
  private knownProgrammed: Figure | undefined;
  private knownExecuted: Figure | undefined;
  private knownRaw: Figure | undefined;
  private knownTarget: Figure | undefined;
  private knownAnnual: Figure | undefined;
  private knownEstado: Estado | undefined;

  constructor(entry: ActivityOfYear, config: Config) {
    this.entry = entry;
    this.config = config;
  }

  get programado(): Figure {
    return (this.knownProgrammed ??= programmedToDate(this.entry));
  }

  get ejecutado(): Figure {
    return (this.knownExecuted ??= executedToDate(this.entry));
  }

  get bruto(): Figure {
    return (this.knownRaw ??= fulfilment(this.ejecutado, this.programado, isDescending(this.entry.latest)));
  }

  get valor(): Fraction | undefined {
    return capped(this.bruto.value);
  }

  get metaAnual(): Figure {
    return (this.knownTarget ??= annualTarget(this.entry));
  }

  get anual(): Figure {
    return (this.knownAnnual ??= fulfilment(this.ejecutado, this.metaAnual, isDescending(this.entry.latest)));
  }

  get original(): PhysicalProgress['original'] {
    if (!isRescheduled(this.entry)) return undefined;
    return originalOf(this.entry, this.ejecutado, isDescending(this.entry.latest));
  }

  get estado(): Estado {
    return (this.knownEstado ??= this.gris ? 'gris' : estadoOf(this.valor, this.config.semaforo));
  }

  get gris(): Gris | undefined {
    if (this.entry.latest.data.estado === 'cancelada') return 'cancelada';
    const programmed = this.programado.value;
    if (programmed !== undefined && isZero(programmed)) return 'no_programado';
    return this.bruto.value === undefined ? 'sin_dato' : undefined;
  }

  get sobrecumplimiento(): boolean {
    return isOverachieved(this.bruto.value);
  }
}

/** Whether less is better for the indicator of an activity. */
export function isDescending(actividad: Actividad): boolean {
  return actividad.data.indicador?.sentido === 'descendente';
}

/**
 * A quantity against its target, in %, not rounded: `done / target`, or `target / done` when less is better, where
 * nothing done is 100. No value when either is missing or the target is 0.
 */
export function fulfilment(done: Figure, target: Figure, descending: boolean): Figure {
  const origins = (): ReturnType<Figure['trace']['origins']> => [
    ...done.trace.origins(),
    ...target.trace.origins(),
  ];
  if (target.value === undefined) return absent(() => `sin meta: ${target.trace.words()}`, origins);
  if (isZero(target.value)) return absent('no programado: la meta es 0', origins);
  if (done.value === undefined) return absent('sin dato de ejecución', origins);
  const value = quotient(done.value, target.value, descending);
  return figure(value, () => fulfilmentWords(done, target, descending), origins);
}

function quotient(done: Fraction, target: Fraction, descending: boolean): Fraction | undefined {
  if (!descending) return divide(multiply(done, HUNDRED), target);
  return isZero(done) ? HUNDRED : divide(multiply(target, HUNDRED), done);
}

function fulfilmentWords(done: Figure, target: Figure, descending: boolean): string {
  const [amount, goal] = [done, target].map(({ value }) => (value ? quantityText(value) : 'sin dato'));
  const shown = descending ? `${amount} frente a un máximo de ${goal}` : `${amount} de ${goal}`;
  return `${shown}: ejecutado ${done.trace.words()}; programado ${target.trace.words()}`;
}

/**
 * What is programmed for the whole year: meta_anual; without it, for `suma`, both semesters added (no value when
 * the activity does not stand in both), and for the others the latest meta that is not 0.
 */
function annualTarget(entry: ActivityOfYear): Figure {
  const { latest } = entry;
  const written = latest.data.indicador?.meta_anual;
  if (written !== undefined) {
    const value = exact(written);
    return figure(
      value,
      () => quantityText(value),
      () => [at(latest.origin, 'indicador', 'meta_anual')],
    );
  }
  const documents = entry.next ? [...entry.documents, entry.next] : entry.documents;
  const programmes = documents.map(semesterProgramme);
  return acumulacionOf(latest) === 'suma' ? yearSum(programmes) : latestMeta(documents);
}

function yearSum(programmes: readonly Figure[]): Figure {
  const [first, second] = programmes;
  if (first?.value === undefined || second?.value === undefined) {
    return absent('no hay meta anual ni programación de los dos semestres');
  }
  const { value: a } = first;
  const { value: b } = second;
  return figure(
    add(a, b),
    () => `${quantityText(a)} + ${quantityText(b)}`,
    () => programmes.flatMap((programme) => programme.trace.origins()),
  );
}

function latestMeta(documents: readonly Actividad[]): Figure {
  const document =
    documents.findLast(({ data }) => (data.indicador?.meta ?? 0) > 0) ??
    documents.findLast(({ data }) => data.indicador?.meta !== undefined);
  const meta = document?.data.indicador?.meta;
  if (!document || meta === undefined) return absent('no hay meta');
  const value = exact(meta);
  return figure(
    value,
    () => quantityText(value),
    () => [at(document.origin, 'indicador', 'meta')],
  );
}

function originalOf(
  entry: ActivityOfYear,
  ejecutado: Figure,
  descending: boolean,
): { readonly programado: Figure; readonly bruto: Figure } {
  const programado = programmedToDate(entry, 'original');
  return { programado, bruto: fulfilment(ejecutado, programado, descending) };
}
