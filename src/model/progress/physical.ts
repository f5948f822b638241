import { compare, divide, exact, HUNDRED, isZero, multiply, whole, type Fraction } from '../fraction.ts';
import { enumerate } from '../../text/spanish.ts';
import type { Config, Mes } from '../model.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import {
  annualTarget,
  asksOfYear,
  isLeftAfterS1,
  lacksFirstHalf,
  NOT_JOINED,
  NO_FIRST_HALF,
} from './annual.ts';
import { acumulacionOf } from './accumulation.ts';
import { isYearOver, monthName } from './calendar.ts';
import { absent, figure, type Figure } from './figure.ts';
import { joinedDocuments } from './joining.ts';
import { isDescending, missingMonthsAreZero, monthIndex } from './parts.ts';
import { capped, isWhole } from './percentage.ts';
import { isOnlyPlanned } from './period.ts';
import { quantityText } from './quantity.ts';
import { estadoOf, isOverachieved, type Estado } from './semaforo.ts';
import { isRescheduled, seriesToDate, type Series } from './series.ts';

/** Why an activity has no colour. */
export type Gris = 'sin_dato' | 'no_programado' | 'cancelada' | 'informado_en_parte' | 'no_figura';

/** What an activity left without report, up to its cut-off. */
export interface Unreported {
  /** Months that are due, with something to do and no report, in order. */
  readonly meses: readonly Mes[];
  /** The last month reported; undefined without any. */
  readonly hasta: Mes | undefined;
  /** How many due months with something to do are reported, of how many. */
  readonly informados: number;
  readonly exigibles: number;
}

/** The physical progress of an activity in the year so far. Percentages are not rounded. */
export interface PhysicalProgress {
  /** In the unit of measure, over the same months as `ejecutado`. */
  readonly programado: Figure;
  /** In the unit of measure. */
  readonly ejecutado: Figure;
  /** Whether `programado` is a part of a meta, for want of months. */
  readonly estimado: boolean;
  readonly sinInformar: Unreported;
  /** Executed against programmed, in %, as it comes out. */
  readonly bruto: Figure;
  /** The same held within 0..100: for colours and averages. */
  readonly valor: Fraction | undefined;
  /** What is programmed for the year, in the unit of measure. */
  readonly metaAnual: Figure;
  /** Whether `metaAnual` is what the whole year asks for; not where it is the level of the first semester, the only one told. */
  readonly esDelAnio: boolean;
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
 * The physical progress of an activity (DESIGN section 3): f(ejecutado) / f(programado) over the months due and
 * reported, f being its acumulacion, inverted when descendente. A cancelled activity keeps its percentage, without
 * colour; so does one that reports too few of its months, or of a year that is over nothing of its second half. Each figure is computed when it is asked for.
 */
export function physicalProgress(entry: ActivityOfYear, config: Config): PhysicalProgress {
  return new Figures(entry, config);
}

class Figures implements PhysicalProgress {
  private readonly entry: ActivityOfYear;
  private readonly config: Config;
  private knownSeries: Series | undefined;
  private knownRaw: Figure | undefined;
  private knownTarget: Figure | undefined;
  private knownAnnual: Figure | undefined;
  private knownEstado: Estado | undefined;

  constructor(entry: ActivityOfYear, config: Config) {
    this.entry = entry;
    this.config = config;
  }

  get programado(): Figure {
    return this.series.programado;
  }

  get ejecutado(): Figure {
    return this.series.ejecutado;
  }

  get estimado(): boolean {
    return this.series.estimado;
  }

  get sinInformar(): Unreported {
    const { missing, through, asked, answered } = this.series;
    return { meses: missing, hasta: through, informados: answered, exigibles: asked };
  }

  get bruto(): Figure {
    return (this.knownRaw ??= this.raw());
  }

  get valor(): Fraction | undefined {
    return capped(this.bruto.value);
  }

  get metaAnual(): Figure {
    return (this.knownTarget ??= annualTarget(this.entry));
  }

  get esDelAnio(): boolean {
    return this.metaAnual.value !== undefined && asksOfYear(this.entry);
  }

  get anual(): Figure {
    return (this.knownAnnual ??= this.annual());
  }

  get original(): PhysicalProgress['original'] {
    if (!isRescheduled(this.entry)) return undefined;
    const programado = this.series.original();
    return { programado, bruto: fulfilment(this.ejecutado, programado, isDescending(this.entry.latest)) };
  }

  get estado(): Estado {
    return (this.knownEstado ??= this.gris ? 'gris' : estadoOf(this.valor, this.config.semaforo));
  }

  get gris(): Gris | undefined {
    if (this.entry.latest.data.estado === 'cancelada') return 'cancelada';
    const programmed = this.programado.value;
    const { asked } = this.series;
    if (programmed !== undefined && isZero(programmed) && asked === 0 && !isDescending(this.entry.latest)) {
      return 'no_programado';
    }
    if (this.bruto.value === undefined) return 'sin_dato';
    if (this.isPartlyReported || this.isHalfUntold) return 'informado_en_parte';
    return isLeftAfterS1(this.entry) && !this.isYearMet ? 'no_figura' : undefined;
  }

  /** Whether the target of the year is reached, as the percentage is printed. */
  private get isYearMet(): boolean {
    return isWhole(this.anual.value);
  }

  get sobrecumplimiento(): boolean {
    return isOverachieved(this.bruto.value);
  }

  private get isMissingZero(): boolean {
    return missingMonthsAreZero(this.config, this.entry.latest);
  }

  private get series(): Series {
    return (this.knownSeries ??= seriesToDate(this.entry, this.config));
  }

  /** Whether it reports fewer of its due months than the configuration asks for; a month taken as 0 is reported. */
  private get isPartlyReported(): boolean {
    const { asked, answered } = this.series;
    if (answered === asked || this.isMissingZero) return false;
    const needed = multiply(exact(this.config.avance.cobertura_minima), whole(asked));
    return compare(multiply(whole(answered), HUNDRED), needed) < 0;
  }

  /** Whether the year is over and nothing is told of its second half, which had something to do: half a year has no colour of the year. */
  private get isHalfUntold(): boolean {
    const { corte, scope, documents } = this.entry;
    const { missing, through } = this.series;
    if (this.isMissingZero || corte === undefined || !isYearOver(scope.anio, corte)) return false;
    if (through !== undefined && isOfSecondHalf(through)) return false;
    // A sum that has reached its target has reached it; a level of June is no end of the year.
    const isSum = acumulacionOf(this.entry.latest) === 'suma' && !isDescending(this.entry.latest);
    if (isSum && this.isYearMet) return false;
    return (
      missing.some(isOfSecondHalf) ||
      documents.some(({ poi }) => poi.semestre?.numero === 2 && isOnlyPlanned(poi))
    );
  }

  private raw(): Figure {
    const { ejecutado, programado } = this;
    const { missing } = this.series;
    const toDate = fulfilment(ejecutado, programado, isDescending(this.entry.latest));
    if (missing.length === 0 || toDate.value === undefined) return toDate;
    const asZero = this.isMissingZero ? ', que se toma como 0' : '';
    return figure(
      toDate.value,
      () => `${toDate.trace.words()}; sin informar ${enumerate(missing.map(monthName))}${asZero}`,
      toDate.trace.origins,
    );
  }

  private annual(): Figure {
    const reason = this.withoutAnnual();
    if (reason !== undefined) return absent(reason);
    const descending = isDescending(this.entry.latest);
    const ofYear = fulfilment(this.ejecutado, this.metaAnual, descending);
    if (!lacksFirstHalf(this.entry)) return ofYear;
    // A sum that has reached its target has reached it, whatever was done before.
    return !descending && isWhole(ofYear.value) ? ofYear : absent(NO_FIRST_HALF);
  }

  /** Why there is no percentage of the year although there may be one to date. */
  private withoutAnnual(): string | undefined {
    if (joinedDocuments(this.entry.documents).length < this.entry.documents.length) {
      return NOT_JOINED;
    }
    // Of a sum that should be large, months that nobody told only make less; of one that should be small they would make more.
    const needsAll = acumulacionOf(this.entry.latest) !== 'suma' || isDescending(this.entry.latest);
    return needsAll && this.series.missing.length > 0 ? 'falta informar meses' : undefined;
  }
}

/**
 * The month with which an office stopped that told all that was asked of it; undefined where months are missing. What is
 * due of a document that only plans is not asked.
 */
export function stoppedAt({ informados, exigibles, hasta }: Unreported): Mes | undefined {
  return informados === exigibles ? hasta : undefined;
}

/** Whether a month is of July to December. */
function isOfSecondHalf(mes: Mes): boolean {
  return monthIndex(mes) >= 6;
}

/**
 * A quantity against its target, in %, not rounded: `done / target`; or `target / done` when less is better, where
 * nothing done is 100 and anything done of a maximum of 0 is 0. No value when either is missing, or the target of an
 * ascending one is 0.
 */
export function fulfilment(done: Figure, target: Figure, descending: boolean): Figure {
  return new Fulfilment(done, target, descending);
}

class Fulfilment implements Figure {
  readonly value: Fraction | undefined;
  private readonly done: Figure;
  private readonly target: Figure;
  private readonly descending: boolean;

  constructor(done: Figure, target: Figure, descending: boolean) {
    this.value = quotient(done.value, target.value, descending);
    this.done = done;
    this.target = target;
    this.descending = descending;
  }

  get trace(): Figure['trace'] {
    const { done, target, descending } = this;
    return {
      words: () => fulfilmentWords(done, target, descending),
      origins: () => [...done.trace.origins(), ...target.trace.origins()],
    };
  }
}

function quotient(
  done: Fraction | undefined,
  target: Fraction | undefined,
  descending: boolean,
): Fraction | undefined {
  if (done === undefined || target === undefined) return undefined;
  if (!descending) return divide(multiply(done, HUNDRED), target);
  return isZero(done) ? HUNDRED : divide(multiply(target, HUNDRED), done);
}

function fulfilmentWords(done: Figure, target: Figure, descending: boolean): string {
  if (target.value === undefined) return `sin meta: ${target.trace.words()}`;
  if (isZero(target.value) && !descending) return 'no programado: la meta es 0';
  if (done.value === undefined) return 'sin dato de ejecución';
  const [amount, goal] = [done, target].map(({ value }) => (value ? quantityText(value) : 'sin dato'));
  const shown = descending ? `${amount} frente a un máximo de ${goal}` : `${amount} de ${goal}`;
  return `${shown}: ejecutado ${done.trace.words()}; programado ${target.trace.words()}`;
}
