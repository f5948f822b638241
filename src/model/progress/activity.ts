import { isPositive, least, round, subtract, whole, type Fraction } from '../fraction.ts';
import { acumulacionOf } from './accumulation.ts';
import { isKnownOfS1Alone } from './annual.ts';
import type { Actividad, ActividadData, Config, Semestre } from '../model.ts';
import { cents, type Cents } from '../money.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import { absent, figure, type Figure } from './figure.ts';
import { financialProgress, type FinancialProgress } from './money.ts';
import { tasksOfYear } from './lists-of-year.ts';
import { isDescending, missingMonthsAreZero } from './parts.ts';
import { isWhole, percentageText } from './percentage.ts';
import { isOfEarlierDay } from './stated.ts';
import { physicalProgress, type PhysicalProgress } from './physical.ts';
import { hasBegun, isFinished } from './task.ts';
import { projectionOf, type Projection } from './projection.ts';

/** The state of an activity: written, or told by its figures. */
export type EstadoActividad = NonNullable<ActividadData['estado']>;

/** Everything computed for one activity of the year so far. */
export interface ActivityProgress extends ActivityOfYear {
  readonly fisico: PhysicalProgress;
  readonly financiero: FinancialProgress;
  /**
   * Money less work, in percentage points, of the two as they are printed: with a schedule of the spending, both to
   * date; without one, devengado / PIM less the physical of the year.
   */
  readonly brecha: Figure;
  readonly proyeccion: Projection;
  /** undefined where nobody wrote one and the figures do not tell it. */
  readonly estado: EstadoActividad | undefined;
  /** Whether its author wrote the state. */
  readonly estadoEscrito: boolean;
}

/** All the figures of one activity, each computed when it is asked for. Never fails: what is missing has no value. */
export function activityProgress(entry: ActivityOfYear, config: Config): ActivityProgress {
  return new Figures(entry, config, physicalProgress(entry, config));
}

/**
 * The same at the cut-off of the documents of its unit, where that is before the one of all: what is late or projected
 * is so at that day. Its physical progress is already that of its own documents, and has one colour in every report.
 */
export function activityProgressAt(
  activity: ActivityProgress,
  corte: string | undefined,
  config: Config,
): ActivityProgress {
  return activity.corte === corte ? activity : new Figures({ ...activity, corte }, config, activity.fisico);
}

/** Rules ask each activity for few of its figures, and of the tens of thousands of a region most for hardly any. */
class Figures implements ActivityProgress {
  readonly id: string;
  readonly scope: Semestre;
  readonly corte: string | undefined;
  readonly corteActividad: string | undefined;
  readonly firstHalf: ActivityOfYear['firstHalf'];
  readonly secondHalf: ActivityOfYear['secondHalf'];
  readonly documents: readonly Actividad[];
  readonly latest: Actividad;
  readonly next: Actividad | undefined;
  readonly finDeObra: string | undefined;
  readonly fisico: PhysicalProgress;
  readonly financiero: FinancialProgress;
  private readonly isMissingZero: boolean;
  private knownBrecha: Figure | undefined;
  private knownProjection: Projection | undefined;

  constructor(entry: ActivityOfYear, config: Config, fisico: PhysicalProgress) {
    this.id = entry.id;
    this.scope = entry.scope;
    this.corte = entry.corte;
    this.corteActividad = entry.corteActividad;
    this.firstHalf = entry.firstHalf;
    this.secondHalf = entry.secondHalf;
    this.documents = entry.documents;
    this.latest = entry.latest;
    this.next = entry.next;
    this.finDeObra = entry.finDeObra;
    this.isMissingZero = missingMonthsAreZero(config, entry.latest);
    this.fisico = fisico;
    this.financiero = financialProgress(entry, config);
  }

  get brecha(): Figure {
    return (this.knownBrecha ??= brechaOf(this));
  }

  get proyeccion(): Projection {
    return (this.knownProjection ??= projectionOf(this, this.fisico, {
      isConcluded: this.estado === 'concluida',
      isMissingZero: this.isMissingZero,
    }));
  }

  get estado(): EstadoActividad | undefined {
    return this.latest.data.estado ?? derivedEstado(this);
  }

  get estadoEscrito(): boolean {
    return this.latest.data.estado !== undefined;
  }
}

/** The semester of the latest document of an activity: where its attributes and its money come from. */
export function latestSemestre(entry: ActivityOfYear): Semestre {
  return entry.latest.poi.semestre ?? entry.scope;
}

/** More than this is not work done but a target set too low: the money is not held against it. */
const MOST_DONE = whole(120);

/**
 * Only of amounts that add up and are meant to grow can money and work go together. From the two percentages as they
 * are printed, so that the reader who subtracts them gets the same.
 */
function brechaOf({ latest, documents, fisico, financiero }: ActivityProgress): Figure {
  if (fisico.gris === 'cancelada') return absent('la actividad está cancelada');
  if (acumulacionOf(latest) !== 'suma' || isDescending(latest)) {
    return absent('solo se compara el gasto con cantidades que se suman y deben crecer');
  }
  const scheduled = financiero.programado !== undefined;
  const money = scheduled ? financiero.valorPeriodo : financiero.valor;
  // What some of its rows spent is not held against the work that all of them pay.
  if (!scheduled && (financiero.comparado?.filas ?? '') !== '')
    return absent('solo algunas de sus filas dicen su PIM y su devengado');
  const work = scheduled ? fisico.bruto : fisico.anual;
  if (money.value === undefined) return absent(() => `sin avance financiero: ${money.trace.words()}`);
  if (work.value === undefined) return absent(() => `sin avance físico: ${work.trace.words()}`);
  const stated = financiero.stated('devengado');
  // Money of an earlier day beside work of this one would tell a gap that is only time.
  if (stated && isOfEarlierDay(stated, documents.at(-1)))
    return absent('el devengado es de un día anterior al del avance físico', stated.origins);
  if (financiero.devengadoAl !== undefined)
    return absent('el devengado es de un día posterior al del avance físico', stated?.origins);
  const spent = round(money.value, 2);
  const done = round(least(work.value, MOST_DONE), 2);
  return figure(
    subtract(spent, done),
    () => `${percentageText(spent)} − ${percentageText(done)}`,
    () => [...money.trace.origins(), ...work.trace.origins()],
  );
}

/**
 * An amount that grows is done when the year's target is reached; whatever else, only once December is there, when
 * every task is finished or the target of the year is met: a level reached in June is no end of the year. A work that
 * ends on a later day is not done, whatever it was to do this year. What began shows it by what was done or spent. What
 * nobody reported has no state.
 */
function derivedEstado(activity: ActivityProgress): EstadoActividad | undefined {
  const { latest, fisico, financiero, corteActividad, finDeObra: end } = activity;
  const isMet = isWhole(fisico.anual.value) && !isKnownOfS1Alone(activity);
  const grows = acumulacionOf(latest) === 'suma' && !isDescending(latest);
  const isDecember = corteActividad?.slice(5, 7) === '12';
  const goesOn = end !== undefined && corteActividad !== undefined && end > corteActividad;
  const isDone = (isMet && (grows || isDecember)) || (isDecember && areTasksFinished(activity));
  if (isDone && !goesOn) return 'concluida';
  if (isAbove(fisico.ejecutado.value) || isSpent(financiero.devengado) || hasTaskBegun(activity))
    return 'en_ejecucion';
  return isToldAsNothing(activity) ? 'no_iniciada' : undefined;
}

/**
 * Whether all that was due is told, and is nothing. Not where less is better, of which nothing may be all that was wanted;
 * nor of a work of earlier years, which a year without progress does not put back to its beginning.
 */
function isToldAsNothing({ latest, scope, fisico, financiero }: ActivityProgress): boolean {
  const { inicio, devengado_anterior: before } = latest.data.inversion ?? {};
  const isOfEarlierYears =
    isSpent(cents(before)) || (inicio !== undefined && Number(inicio.slice(0, 4)) < scope.anio);
  const isTold = fisico.ejecutado.value !== undefined || financiero.devengado !== undefined;
  return isTold && fisico.sinInformar.meses.length === 0 && !isDescending(latest) && !isOfEarlierYears;
}

function isAbove(value: Fraction | undefined): boolean {
  return value !== undefined && isPositive(value);
}

function isSpent(amount: Cents | undefined): boolean {
  return amount !== undefined && amount > 0n;
}

function hasTaskBegun({ documents, corteActividad }: ActivityOfYear): boolean {
  return tasksOfYear(documents).some(({ data }) => hasBegun(data, corteActividad));
}

function areTasksFinished({ documents, corteActividad }: ActivityOfYear): boolean {
  const tasks = tasksOfYear(documents);
  return tasks.length > 0 && tasks.every(({ data }) => isFinished(data, corteActividad));
}
