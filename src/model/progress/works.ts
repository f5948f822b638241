import type { ActividadData, Model, Semestre } from '../model.ts';
import { cents, solesText, sumOfStated, type Cents } from '../money.ts';
import { activitiesOfYear, yearsUpTo, type ActivityOfYear } from './activity-of-year.ts';
import { absent, figure, type Figure } from './figure.ts';
import { shareOf } from './money.ts';
import { statedOfYear, type StatedOfYear } from './stated.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** A public work: the activities that are an investment and share a CUI, over the years. */
export interface Work {
  /** undefined when the author gave none: then it is one activity of one year. */
  readonly cui: string | undefined;
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
  /** Both together; undefined where neither is known. */
  readonly devengadoAcumulado: Cents | undefined;
  /** devengadoAcumulado / costoTotal, in %; no value while the devengado of some year is missing. */
  readonly avance: Figure;
  /** `AAAA-MM-DD`, of the latest year that states them: the first start and the last end. */
  readonly inicio: string | undefined;
  readonly fin: string | undefined;
}

/**
 * The works up to a semester, in the order in which they first appear. `devengado_anterior` is what was spent before
 * the year of its document; the latest year that states one is taken, and that year and the later ones are added.
 */
export function worksOf(model: Model, periodo: Semestre): readonly Work[] {
  // Without a CUI nothing says that two years are one work.
  const byCui = groupedBy(investmentsUpTo(model, periodo), (entry) => entry.latest.data.cui ?? entry);
  return [...byCui.values()].map(workOf);
}

function investmentsUpTo(model: Model, periodo: Semestre): readonly ActivityOfYear[] {
  return yearsUpTo(model, periodo)
    .flatMap((end) => activitiesOfYear(model, end))
    .filter(({ latest: { data } }) => data.tipo === 'inversion' || data.inversion !== undefined);
}

function workOf(actividades: readonly ActivityOfYear[]): Work {
  const costoTotal = latestOf(actividades, (data) => cents(data.inversion?.costo_total)).at(-1);
  const base = baseOf(actividades);
  const counted = actividades.filter(({ scope }) => base === undefined || scope.anio >= base.anio);
  const spent = counted.map((entry) => statedOfYear(entry, 'devengado'));
  const { total: devengado, conDato } = sumOfStated(spent.map((stated) => stated?.amount));
  const { total: devengadoAcumulado } = sumOfStated([base?.amount, devengado]);
  return {
    cui: actividades.at(-1)?.latest.data.cui,
    nombre: actividades.at(-1)?.latest.data.nombre ?? '',
    actividades,
    costoTotal,
    devengadoAnterior: base?.amount,
    devengado,
    conDato,
    total: counted.length,
    devengadoAcumulado,
    avance: costShare(base?.amount, spent, costoTotal),
    inicio: latestOf(actividades, (data) => data.inversion?.inicio)[0],
    fin: latestOf(actividades, (data) => data.inversion?.fin).at(-1),
  };
}

/**
 * The latest year that says what was spent before it. Several activities of one work state the same amount each, so
 * it is not added: the largest holds.
 */
function baseOf(
  actividades: readonly ActivityOfYear[],
): { readonly anio: number; readonly amount: Cents } | undefined {
  const amount = latestOf(actividades, (data) => cents(data.inversion?.devengado_anterior)).at(-1);
  const anio = yearsThatSay(actividades, (data) => data.inversion?.devengado_anterior).at(-1)?.anio;
  return anio === undefined || amount === undefined ? undefined : { anio, amount };
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
