import {
  ceilingOf,
  explainsPim,
  isOfSomeRows,
  placesOfAmount,
  statedAmount,
  type StatedAmount,
} from '../budget.ts';
import { MESES, type Actividad, type Mes, type Origin, type Poi } from '../model.ts';
import { MONTOS, type Cents, type Monto } from '../money.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import { lastDayOf, monthsEnded } from './calendar.ts';
import { monthsTold } from './devengado-months.ts';
import { at } from './figure.ts';
import { cutOffOfPoi, isOnlyPlanned } from './period.ts';

/** An amount of an activity in a year, with the document that states it. */
export interface StatedOfYear {
  readonly amount: Cents;
  /** Its field: the PIA where it stands for a PIM. */
  readonly field: Monto;
  /** The latest document that states it. */
  readonly document: Actividad;
  /** `AAAA-MM-DD`: the day up to which it tells; the cut-off of its document, or the end of its last month. */
  readonly corte: string | undefined;
  /** Of a sum of rows, how many state it of how many there are. */
  readonly filas: { readonly conDato: number; readonly total: number } | undefined;
  /** Of a sum of months, those that were added, in order: there is no gap between them. */
  readonly meses: readonly Mes[] | undefined;
  readonly origins: () => readonly Origin[];
}

/** Whether an amount tells up to an earlier day than the activity: that of an earlier document, or a month before its cut-off. */
export function isOfEarlierDay(
  { document, corte, meses }: StatedOfYear,
  latest: Actividad | undefined,
): boolean {
  if (corte === undefined) return false;
  return document !== latest || (meses !== undefined && corte < (cutOffOfPoi(document.poi) ?? corte));
}

/**
 * The day up to which an amount tells, where the report it stands in goes further; undefined where it tells up to the
 * day of the report, or nothing says up to when. What the document says that also says that the activity was finished
 * or cancelled is all there is to tell.
 */
export function earlierDayOf(entry: ActivityOfYear, stated: StatedOfYear | undefined): string | undefined {
  const { corte, documents } = entry;
  if (stated?.corte === undefined || corte === undefined || stated.corte >= corte) return undefined;
  const last = documents.at(-1);
  return hasEnded(entry) && !isOfEarlierDay(stated, last) ? undefined : stated.corte;
}

/** The day of an amount that is of a later day than the report it stands in; undefined where it is not. */
export function laterDayOf(
  { corte }: Pick<ActivityOfYear, 'corte'>,
  stated: StatedOfYear | undefined,
): string | undefined {
  return stated?.corte !== undefined && corte !== undefined && stated.corte > corte
    ? stated.corte
    : undefined;
}

/**
 * The day of an amount that tells up to an earlier day than the activity, or is of a later one than the report; undefined
 * where it is of their day.
 */
export function otherDayOf(
  entry: Pick<ActivityOfYear, 'corte' | 'documents'>,
  stated: StatedOfYear | undefined,
): string | undefined {
  return stated !== undefined && isOfEarlierDay(stated, entry.documents.at(-1))
    ? stated.corte
    : laterDayOf(entry, stated);
}

/** Whether the last document of an activity says that it was finished or cancelled. */
export function hasEnded({ documents }: ActivityOfYear): boolean {
  return ['concluida', 'cancelada'].includes(documents.at(-1)?.data.estado ?? '');
}

/**
 * An amount of an activity in the year so far: that of the latest document in scope that states it, since SIAF
 * accumulates the year; the PIA stands for a PIM that no document states. What a document that only plans states as
 * spent does not count. A devengado that no total and no row states is the sum of its months, as far as they are told
 * one after the other. undefined where no document states it, which is not 0.
 */
export function statedOfYear(entry: ActivityOfYear, monto: Monto): StatedOfYear | undefined {
  const stated = latestStated(entry, entry.documents.length, monto);
  return stated ?? (monto === 'pim' ? latestStated(entry, entry.documents.length, 'pia') : undefined);
}

/** What the first documents of an activity state, `count` of them. */
function latestStated(entry: ActivityOfYear, count: number, monto: Monto): StatedOfYear | undefined {
  for (let last = count - 1; last >= 0; last -= 1) {
    const document = entry.documents[last];
    if (document === undefined || (isStage(monto) && isOnlyPlanned(document.poi))) continue;
    const stated = inDocument(document, monto);
    if (stated !== undefined && !(monto === 'devengado' && isOfSomeRows(stated))) return stated;
    const summed = monto === 'devengado' ? devengadoByMonths(entry, last) : undefined;
    // Months that tell as far as the rows do tell all of it.
    if (summed !== undefined && (stated === undefined || summed.corte === stated.corte)) return summed;
    if (stated !== undefined) return stated;
  }
  return undefined;
}

function isStage(monto: Monto): boolean {
  return monto !== 'pia' && monto !== 'pim';
}

/**
 * The day up to which a document tells what was spent, `AAAA-MM-DD`. A first semester that is kept open past June has the
 * months of its half alone, but its stages accumulate to the day that it says. A day of another year is a slip.
 */
function spendingDay(poi: Poi): string | undefined {
  const { fecha_corte: written } = poi.data;
  const { anio, semestre } = poi;
  const isOpen = semestre?.numero === 1 && written !== undefined && anio !== undefined;
  return isOpen && written <= lastDayOf(anio) ? written : cutOffOfPoi(poi);
}

function inDocument(document: Actividad, monto: Monto): StatedOfYear | undefined {
  const stated = statedAmount(document.data.presupuesto, monto);
  if (stated === undefined) return undefined;
  return new StatedInDocument(document, monto, stated);
}

/** An amount that a document states as one. Few are asked for their day, and fewer for their places. */
class StatedInDocument implements StatedOfYear {
  readonly document: Actividad;
  readonly field: Monto;
  readonly amount: Cents;
  readonly filas: StatedOfYear['filas'];
  readonly meses: undefined;

  constructor(document: Actividad, field: Monto, { amount, filas }: StatedAmount) {
    this.document = document;
    this.field = field;
    this.amount = amount;
    this.filas = filas;
  }

  get corte(): string | undefined {
    const { field } = this;
    const { data, poi } = this.document;
    // The PIM of a document of a year is that of its own day, unless its modifications say what it was before.
    const isLater = field === 'pim' && poi.corteDelAnio !== undefined && !explainsPim(data.presupuesto);
    return isLater ? poi.corteDelAnio : isStage(field) ? spendingDay(poi) : cutOffOfPoi(poi);
  }

  get origins(): () => readonly Origin[] {
    const { data, origin } = this.document;
    return () => placesOfAmount(data.presupuesto, origin, this.field);
  }
}

/**
 * The devengado of the year by the months of one of the documents of an activity, up to its cut-off: added to what was
 * devengado before them. A month left out is not 0: they are added as far as they are told one after the other from the
 * first, and the sum tells up to there. undefined where the first is left out, or where nothing tells what was devengado
 * until then.
 */
export function devengadoByMonths(entry: ActivityOfYear, index: number): StatedOfYear | undefined {
  const document = entry.documents[index];
  const told = document && monthsTold(document);
  const before = told && devengadoBefore(entry, index, told.meses[0]);
  if (document === undefined || told === undefined || before === undefined) return undefined;
  const { stated } = before;
  return {
    field: 'devengado',
    amount: (stated?.amount ?? 0n) + told.amount,
    document,
    corte: told.corte,
    filas: undefined,
    meses: [...(stated?.meses ?? []), ...told.meses],
    origins: () => [
      ...(stated?.origins() ?? []),
      ...told.meses.map((mes) => at(document.origin, 'presupuesto', 'devengado_mensual', mes)),
    ],
  };
}

/**
 * What was devengado from 1 January until the first month of a document: nothing where that is January, or where the
 * activity began in the second half of the year or cost nothing in the first; else what the documents before tell, which
 * has to reach that month. undefined where it is not known.
 */
export function devengadoBefore(
  entry: ActivityOfYear,
  index: number,
  first: Mes,
): { readonly stated: StatedOfYear | undefined } | undefined {
  const months = MESES.indexOf(first);
  if (months === 0) return { stated: undefined };
  if (index === 0) return entry.firstHalf === 'untold' ? undefined : { stated: undefined };
  const stated = latestStated(entry, index, 'devengado');
  if (stated === undefined) {
    const isFree = entry.documents[index - 1]?.data.presupuesto?.sin_costo !== undefined;
    return isFree ? { stated } : undefined;
  }
  const last = stated.meses?.at(-1);
  const reached = last === undefined ? ended(entry, stated.corte) : MESES.indexOf(last) + 1;
  return reached >= months ? { stated } : undefined;
}

function ended({ scope }: ActivityOfYear, corte: string | undefined): number {
  return corte === undefined ? 0 : monthsEnded(scope.anio, corte);
}

/**
 * Whether an activity costs nothing beyond payroll: the latest document that speaks of it says `sin_costo`, and no
 * document states an amount above 0. A PIA or PIM that a later document states ends an earlier `sin_costo`.
 */
export function costsNothing(entry: ActivityOfYear): boolean {
  const speaks = entry.documents.findLast(
    ({ data: { presupuesto } }) =>
      presupuesto?.sin_costo !== undefined || ceilingOf(presupuesto) !== undefined,
  );
  if (speaks?.data.presupuesto?.sin_costo === undefined) return false;
  return MONTOS.every((monto) => (statedOfYear(entry, monto)?.amount ?? 0n) === 0n);
}
