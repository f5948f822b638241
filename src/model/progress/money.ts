import { isOfSomeRows, scheduleOf, schedulesOf, type Schedule } from '../budget.ts';
import { type Fraction } from '../fraction.ts';
import { MESES, type Actividad, type Config, type Mes, type Origin } from '../model.ts';
import { stageOfPim, type ComparedAmounts, type StageOfPim } from './compared.ts';
import { byMonto, MONTOS, solesOf, solesText, type Amounts, type Cents, type Monto } from '../money.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import { monthsEnded } from './calendar.ts';
import { carriedOut } from './parts.ts';
import { absent, at, figure, type Figure } from './figure.ts';
import { percentage } from './percentage.ts';
import { spendingProjection, type SpendingProjection } from './spending.ts';
import { costsNothing, earlierDayOf, laterDayOf, statedOfYear, type StatedOfYear } from './stated.ts';

/** The money of an activity in the year so far. Percentages are not rounded; the financial figure has no colour. */
export interface FinancialProgress extends Amounts {
  /** It costs nothing beyond payroll: outside the financial N. */
  readonly sinCosto: boolean;
  /** Which document states an amount, up to which day and where; undefined where none does. */
  stated(monto: Monto): StatedOfYear | undefined;
  /** The day up to which an amount tells, where the report goes further; undefined where it does not. */
  hasta(monto: Monto): string | undefined;
  /** The day up to which the devengado tells, where the report goes further: what was spent later is not known. */
  readonly devengadoHasta: string | undefined;
  /** The day of a PIM that is of a later day than the report. */
  readonly pimAl: string | undefined;
  /** The day of the devengado where it is a later one than that of the report, `AAAA-MM-DD`; undefined where it is not. */
  readonly devengadoAl: string | undefined;
  /** Whether it says what it may spend or spent: an amount that is not 0, or a schedule. */
  readonly registraPresupuesto: boolean;
  /** Whether only some rows of its document state an amount: what the others have is not known. */
  esDeAlgunasFilas(monto: Monto): boolean;
  /** A stage and the PIM that it is a part of; undefined where nothing states both. */
  deSuPim(monto: Monto): StageOfPim | undefined;
  /** The devengado and the PIM that are held against each other; undefined where nothing states both. */
  readonly comparado: ComparedAmounts | undefined;
  /** devengado / PIM, in %. */
  readonly valor: Figure;
  /**
   * Céntimos programmed up to the date of the devengado; undefined where some document in scope has no schedule of
   * the spending.
   */
  readonly programado: Cents | undefined;
  /** devengado / programado to that date, in %. */
  readonly valorPeriodo: Figure;
  /** What will have been spent on 31 December. */
  readonly proyeccion: SpendingProjection;
}

/**
 * The money of an activity: each amount is that of the latest document in scope that states it, since SIAF
 * accumulates the year; what none states has no value. Each amount and figure is computed when it is asked for.
 */
export function financialProgress(entry: ActivityOfYear, config: Config): FinancialProgress {
  return new Figures(entry, config);
}

class Figures implements FinancialProgress {
  private readonly entry: ActivityOfYear;
  private readonly config: Config;
  private readonly known: Partial<Record<Monto, StatedOfYear | 'none'>> = {};
  private knownCompared: ComparedAmounts | 'none' | undefined;
  private knownShare: Figure | undefined;
  private knownSchedule: ScheduleToDate | 'none' | undefined;
  private knownShareToDate: Figure | undefined;
  private knownNoCost: boolean | undefined;
  private knownProjection: SpendingProjection | undefined;

  constructor(entry: ActivityOfYear, config: Config) {
    this.entry = entry;
    this.config = config;
  }

  get pia(): Cents | undefined {
    return this.stated('pia')?.amount;
  }

  get pim(): Cents | undefined {
    return this.stated('pim')?.amount;
  }

  get certificado(): Cents | undefined {
    return this.stated('certificado')?.amount;
  }

  get comprometido(): Cents | undefined {
    return this.stated('comprometido')?.amount;
  }

  get compromiso_mensual(): Cents | undefined {
    return this.stated('compromiso_mensual')?.amount;
  }

  get devengado(): Cents | undefined {
    return this.stated('devengado')?.amount;
  }

  get girado(): Cents | undefined {
    return this.stated('girado')?.amount;
  }

  stated(monto: Monto): StatedOfYear | undefined {
    const known = (this.known[monto] ??= statedOfYear(this.entry, monto) ?? 'none');
    return known === 'none' ? undefined : known;
  }

  get sinCosto(): boolean {
    return (this.knownNoCost ??= costsNothing(this.entry));
  }

  get devengadoHasta(): string | undefined {
    return this.hasta('devengado');
  }

  hasta(monto: Monto): string | undefined {
    return earlierDayOf(this.entry, this.stated(monto));
  }

  get devengadoAl(): string | undefined {
    return laterDayOf(this.entry, this.stated('devengado'));
  }

  get pimAl(): string | undefined {
    return laterDayOf(this.entry, this.stated('pim'));
  }

  get registraPresupuesto(): boolean {
    return (
      MONTOS.some((monto) => (this[monto] ?? 0n) !== 0n) ||
      this.entry.documents.some(({ data }) => scheduleOf(data.presupuesto) !== undefined)
    );
  }

  esDeAlgunasFilas(monto: Monto): boolean {
    return isOfSomeRows(this.stated(monto));
  }

  deSuPim(monto: Monto): StageOfPim | undefined {
    return stageOfPim(this.stated(monto), this.stated('pim'), this.config);
  }

  get comparado(): ComparedAmounts | undefined {
    if (this.knownCompared === undefined) {
      const stage = this.deSuPim('devengado');
      this.knownCompared = stage ? { ...stage, devengado: stage.amount } : 'none';
    }
    return this.knownCompared === 'none' ? undefined : this.knownCompared;
  }

  get valor(): Figure {
    return (this.knownShare ??= this.share());
  }

  get programado(): Cents | undefined {
    return this.schedule?.total;
  }

  get valorPeriodo(): Figure {
    return (this.knownShareToDate ??= this.shareToDate());
  }

  get proyeccion(): SpendingProjection {
    return (this.knownProjection ??= spendingProjection(
      this.entry,
      this.stated('devengado'),
      // What some rows state limits nothing.
      isOfSomeRows(this.stated('pim')) ? undefined : this.stated('pim'),
    ));
  }

  private share(): Figure {
    const [spent, ceiling] = [this.stated('devengado'), this.stated('pim')];
    if (ceiling === undefined) return absent('no tiene PIM');
    if (spent === undefined) return absent('sin dato de devengado');
    const { comparado } = this;
    if (comparado === undefined) return absent('muy pocas de sus filas dicen a la vez su PIM y su devengado');
    const { devengado, pim, filas, origins } = comparado;
    const { value } = shareOf(devengado, pim, 'su PIM es 0');
    const some = filas === '' ? '' : ` (${filas})`;
    return value === undefined
      ? absent('su PIM es 0', origins)
      : figure(value, () => `S/ ${solesText(devengado)} de S/ ${solesText(pim)}${some}`, origins);
  }

  private get schedule(): ScheduleToDate | undefined {
    this.knownSchedule ??= scheduleToDate(this.entry, this.stated('devengado')?.corte) ?? 'none';
    return this.knownSchedule === 'none' ? undefined : this.knownSchedule;
  }

  private shareToDate(): Figure {
    const { schedule } = this;
    const spent = this.stated('devengado');
    if (!schedule) return absent('no tiene programación mensual del gasto en todos sus documentos');
    if (spent === undefined) return absent('sin dato de devengado');
    if (isOfSomeRows(spent)) return absent('solo algunas de sus filas dicen su devengado');
    if (this.devengadoAl !== undefined)
      return absent('el devengado es de un día posterior al del informe', spent.origins);
    return shareOf(spent.amount, schedule.total, 'nada programado a la fecha', () => [
      ...spent.origins(),
      ...schedule.origins(),
    ]);
  }
}

/** The amounts of an activity of a year, as plain data. */
export function amountsOfYear(entry: ActivityOfYear): Amounts {
  return byMonto((monto) => statedOfYear(entry, monto)?.amount);
}

/** One amount against another, in %, with the words of a quotient; no value when the second is 0. */
export function shareOf(
  part: Cents,
  whole: Cents,
  reason: string,
  origins: () => readonly Origin[] = () => [],
): Figure {
  const value: Fraction | undefined = percentage(solesOf(part), solesOf(whole));
  if (value === undefined) return absent(reason, origins);
  return figure(value, () => `S/ ${solesText(part)} de S/ ${solesText(whole)}`, origins);
}

interface ScheduleToDate {
  readonly total: Cents;
  readonly origins: () => readonly Origin[];
}

/**
 * What was to be spent up to a day (that of the devengado or, without one, the cut-off of the activity): the months of
 * every document in scope that have ended by then. undefined where some document has no schedule, or none tells of the first half of the year.
 */
function scheduleToDate(entry: ActivityOfYear, day: string | undefined): ScheduleToDate | undefined {
  const schedules = schedulesOf(carriedOut(entry.documents));
  const end = day ?? entry.corteActividad;
  // Spending is of the year from January: what July to December programmed is no measure of it.
  if (schedules === undefined || entry.firstHalf === 'untold') return undefined;
  let total = 0n;
  for (const { document, schedule } of schedules)
    for (const mes of endedBy(document, end)) total += schedule[mes] ?? 0n;
  return {
    total,
    origins: () =>
      schedules.flatMap(({ document }) =>
        endedBy(document, end).flatMap((mes) => placesOfMonth(document, mes)),
      ),
  };
}

/** The months of a document that have ended on a day; none without one. */
function endedBy({ poi: { anio, meses } }: Actividad, day: string | undefined): readonly Mes[] {
  const ended = anio === undefined || day === undefined ? 0 : monthsEnded(anio, day);
  return meses.filter((mes) => MESES.indexOf(mes) < ended);
}

function placesOfMonth({ data: { presupuesto }, origin }: Actividad, mes: keyof Schedule): readonly Origin[] {
  if (presupuesto?.programado?.[mes] !== undefined) return [at(origin, 'presupuesto', 'programado', mes)];
  return (presupuesto?.detalle ?? []).flatMap((fila, i) =>
    fila.programado?.[mes] === undefined ? [] : [at(origin, 'presupuesto', 'detalle', i, 'programado', mes)],
  );
}
