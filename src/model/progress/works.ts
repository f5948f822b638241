import { isOfSomeRows } from '../budget.ts';
import type { ActividadData, Model, Semestre } from '../model.ts';
import { cents, solesText, sumOfStated, type Cents } from '../money.ts';
import { activitiesOfYear, yearsUpTo, type ActivityOfYear } from './activity-of-year.ts';
import { lastDayOf, latestDay } from './calendar.ts';
import { absent, figure, type Figure } from './figure.ts';
import { shareOf } from './money.ts';
import { earlierDayOf, hasEnded, statedOfYear, type StatedOfYear } from './stated.ts';
import { byWork, type OfOneWork } from './years-of-work.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { enumerate } from '../../text/spanish.ts';

/** A public work: the activities that are an investment and share a CUI, or continue each other, over the years. */
export interface Work {
  /** That of the latest year that states it; undefined when none does. */
  readonly cui: string | undefined;
  /** That of its activity that costs most, since the supervision of a work has its CUI too. */
  readonly nombre: string;
  /** Its activities, year by year. */
  readonly actividades: readonly ActivityOfYear[];
  /** Céntimos; that of the latest year that states one. */
  readonly costoTotal: Cents | undefined;
  /** Céntimos spent before the first year that counts here, where a document says it. */
  readonly devengadoAnterior: Cents | undefined;
  /** Céntimos spent in the years since, over the activities that say it; undefined where none does. */
  readonly devengado: Cents | undefined;
  /** How many of the activities of those years say it, of how many. */
  readonly conDato: number;
  readonly total: number;
  /** Of how many of them only some rows say it. */
  readonly deAlgunasFilas: number;
  /** Both together; undefined where neither is known. */
  readonly devengadoAcumulado: Cents | undefined;
  /** The years of which it is not told what was spent in all of them, in order; none where everything is told. */
  readonly sinDato: readonly UntoldYear[];
  /** The day up to which the year of the report is told, where the report goes further. */
  readonly devengadoHasta: string | undefined;
  /** devengadoAcumulado / costoTotal, in %; no value while the devengado of some year, activity or row is missing. */
  readonly avance: Figure;
  /** `AAAA-MM-DD`, of the latest year that states them: the first start and the last end. */
  readonly inicio: string | undefined;
  readonly fin: string | undefined;
}

/** A year of a work of which nobody tells what was spent in all of it. */
export interface UntoldYear {
  readonly anio: number;
  /** The day up to which it is told, `AAAA-MM-DD`; undefined where nothing of it is. */
  readonly hasta: string | undefined;
}

/**
 * The works up to a semester, in the order in which they first appear. `devengado_anterior` is what was spent before
 * the year of its document; that year and the later ones are added to it. Of several the latest is taken, unless the years
 * before it tell as much or more by themselves.
 */
export function worksOf(model: Model, periodo: Semestre): readonly Work[] {
  return byWork(investmentsUpTo(model, periodo)).map((actividades) => workOf(actividades, periodo));
}

function investmentsUpTo(model: Model, periodo: Semestre): readonly ActivityOfYear[] {
  return yearsUpTo(model, periodo)
    .flatMap((end) => activitiesOfYear(model, end))
    .filter(({ latest: { data } }) => data.tipo === 'inversion' || data.inversion !== undefined);
}

function costOf({ inversion }: ActividadData): Cents | undefined {
  return cents(inversion?.costo_total);
}

/** Of the activities of the last year that of the largest cost; of those that state the same or none, of the largest PIM. */
function mainOf(actividades: OfOneWork): ActivityOfYear {
  const anio = Math.max(...actividades.map(({ scope }) => scope.anio));
  const byId = groupedBy(actividades, ({ id }) => id);
  const sized = actividades
    .filter(({ scope }) => scope.anio === anio)
    .map((entry) => ({
      entry,
      costo: yearsThatSay(byId.get(entry.id) ?? [], costOf).at(-1)?.value,
      pim: statedOfYear(entry, 'pim')?.amount,
    }));
  const [main] = sized.toSorted((a, b) => largestFirst(a.costo, b.costo) || largestFirst(a.pim, b.pim));
  return main?.entry ?? actividades[0];
}

/** What nobody tells comes last. */
function largestFirst(a: Cents | undefined, b: Cents | undefined): number {
  if (a === b) return 0;
  return b === undefined || (a !== undefined && a > b) ? -1 : 1;
}

function workOf(actividades: OfOneWork, periodo: Semestre): Work {
  const costoTotal = latestOf(actividades, costOf).at(-1);
  const inicio = latestOf(actividades, (data) => data.inversion?.inicio)[0];
  const fin = latestOf(actividades, (data) => data.inversion?.fin).at(-1);
  const base = baseOf(actividades, { inicio, fin, until: periodo.anio });
  const counted = actividades.filter(({ scope }) => base === undefined || scope.anio >= base.anio);
  const spent = counted.map((entry) => statedOfYear(entry, 'devengado'));
  const { total: devengado, conDato } = sumOfStated(spent.map((stated) => stated?.amount));
  const { total: devengadoAcumulado } = sumOfStated([base?.amount, devengado]);
  const sinDato = untoldYears(counted, { base: base?.anio, inicio, fin, until: periodo.anio });
  return {
    cui: actividades.findLast(({ latest }) => latest.data.cui !== undefined)?.latest.data.cui,
    nombre: mainOf(actividades).latest.data.nombre ?? '',
    actividades,
    costoTotal,
    devengadoAnterior: base?.amount,
    devengado,
    conDato,
    total: counted.length,
    deAlgunasFilas: spent.filter(isOfSomeRows).length,
    devengadoAcumulado,
    sinDato,
    devengadoHasta: latestDay(
      counted.flatMap((entry, i) =>
        entry.scope.anio === periodo.anio ? (earlierDayOf(entry, spent[i]) ?? []) : [],
      ),
    ),
    avance:
      sinDato.length === 0
        ? costShare(base?.amount, spent, costoTotal)
        : absent(() => `sin dato de ${untoldText(sinDato)}`),
    inicio,
    fin,
  };
}

/** From when to when a work goes, by what is written of it. */
interface Span {
  /** The year before which a document says what was spent. */
  readonly base: number | undefined;
  readonly inicio: string | undefined;
  readonly fin: string | undefined;
  /** The year of the report. */
  readonly until: number;
}

/**
 * The years of a work of which it is not told what was spent until they closed: those before the first that is told,
 * from its start on, where nobody says what was spent before; those between in which it stands in no document; and those
 * before that of the report whose devengado tells up to an earlier day.
 */
function untoldYears(counted: readonly ActivityOfYear[], span: Span): readonly UntoldYear[] {
  const years = counted.map(({ scope }) => scope.anio);
  const first = Math.min(...years, span.base ?? Infinity);
  const begun = span.base ?? Number(span.inicio?.slice(0, 4) ?? first);
  const last = Math.max(...years, Math.min(span.until, Number(span.fin?.slice(0, 4) ?? 0)));
  const from = Math.min(begun, first);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => from + i).flatMap(
    (anio): UntoldYear[] => {
      const own = counted.filter(({ scope }) => scope.anio === anio);
      if (own.length === 0) return hasFinished(counted, anio) ? [] : [{ anio, hasta: undefined }];
      if (anio === span.until) return [];
      const days = own.flatMap((entry) => {
        const stated = statedOfYear(entry, 'devengado');
        const hasta = stated?.corte;
        const isTold =
          hasta === undefined ||
          hasta >= lastDayOf(anio) ||
          (span.fin !== undefined && span.fin <= hasta) ||
          hasEnded(entry);
        return isTold ? [] : [hasta];
      });
      const hasta = days.toSorted()[0];
      return hasta === undefined ? [] : [{ anio, hasta }];
    },
  );
}

/** Whether the last that is told of a work before a year is that it was finished or cancelled: then nothing is missing. */
function hasFinished(counted: readonly ActivityOfYear[], anio: number): boolean {
  const before = counted.findLast(({ scope }) => scope.anio < anio);
  return before !== undefined && hasEnded(before);
}

/** «2018 y 2019 después del 30-6»: what is missing, as a sentence goes on after «sin dato de». */
export function untoldText(sinDato: readonly UntoldYear[]): string {
  return enumerate(
    sinDato.map(({ anio, hasta }) =>
      hasta === undefined
        ? String(anio)
        : `${anio} después del ${Number(hasta.slice(8))}-${Number(hasta.slice(5, 7))}`,
    ),
  );
}

/** What was spent before a year, in céntimos. */
interface Base {
  readonly anio: number;
  readonly amount: Cents;
}

/**
 * What was spent before the years that are added. Each year that says it replaces the one before, unless the documents of
 * the years between add up to more, or to as much without reaching the end of a year: then it was written before they
 * closed, and they are added themselves. Nothing is ever unspent.
 */
function baseOf(actividades: readonly ActivityOfYear[], span: Omit<Span, 'base'>): Base | undefined {
  return basesOf(actividades).reduce<Base | undefined>((base, next) => {
    const between = actividades.filter(
      ({ scope: { anio } }) => anio < next.anio && (base === undefined || anio >= base.anio),
    );
    const { total: spent, conDato } = sumOfStated(
      between.map((entry) => statedOfYear(entry, 'devengado')?.amount),
    );
    if (spent === undefined || conDato < between.length) return next;
    const { total = 0n } = sumOfStated([base?.amount, spent]);
    if (total !== next.amount) return total > next.amount ? base : next;
    const untold = untoldYears(between, { ...span, base: base?.anio, until: next.anio, fin: undefined });
    return untold.some(({ hasta }) => hasta !== undefined) ? base : next;
  }, undefined);
}

/** By year. Several activities of one work state the same amount each, so it is not added: the largest holds. */
function basesOf(actividades: readonly ActivityOfYear[]): readonly Base[] {
  const given = yearsThatSay(actividades, (data) => cents(data.inversion?.devengado_anterior));
  return Array.from(
    groupedBy(given, ({ anio }) => anio),
    ([anio, own]) => ({
      anio,
      amount: own.reduce((largest, { value }) => (value > largest ? value : largest), 0n),
    }),
  ).sort((a, b) => a.anio - b.anio);
}

function costShare(
  before: Cents | undefined,
  spent: readonly (StatedOfYear | undefined)[],
  cost: Cents | undefined,
): Figure {
  if (cost === undefined) return absent('no se conoce el costo total');
  const known = spent.flatMap((stated) => stated ?? []);
  if (known.length < spent.length) {
    return absent(`sin dato de devengado en ${spent.length - known.length} de ${spent.length} actividades`);
  }
  if (known.some(isOfSomeRows)) return absent('solo algunas de sus filas dicen su devengado');
  const addends = [...(before === undefined ? [] : [before]), ...known.map(({ amount }) => amount)];
  const total = addends.reduce((sum, amount) => sum + amount, 0n);
  const share = shareOf(total, cost, 'el costo total es 0');
  if (!share.value) return share;
  return figure(
    share.value,
    () => `S/ ${addends.map(solesText).join(' + ')} de S/ ${solesText(cost)}`,
    () => known.flatMap(({ origins }) => origins()),
  );
}

/** What the activities of the latest year that says anything say, in order: smallest first. */
function latestOf<T extends string | bigint>(
  actividades: readonly ActivityOfYear[],
  valueOf: (data: ActividadData) => T | undefined,
): readonly T[] {
  const given = yearsThatSay(actividades, valueOf);
  const latest = given.at(-1)?.anio;
  return given
    .flatMap(({ anio, value }) => (anio === latest ? value : []))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** A fact of a work holds until another document changes it: in S2 it need not be written again. */
function yearsThatSay<T>(
  actividades: readonly ActivityOfYear[],
  valueOf: (data: ActividadData) => T | undefined,
): readonly { readonly anio: number; readonly value: T }[] {
  return actividades.flatMap(({ documents, scope }) => {
    const value = documents.map(({ data }) => valueOf(data)).findLast((given) => given !== undefined);
    return value === undefined ? [] : [{ anio: scope.anio, value }];
  });
}
