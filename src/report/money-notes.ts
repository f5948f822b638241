/** What must stand beside the money that a report tells: what is not in it, and up to which day it is known. */
import type { ActivityProgress } from '../model/progress/activity.ts';
import { ETAPAS, MONTO_WORDS, type Monto } from '../model/money.ts';
import {
  otherDays,
  type AddedMoney,
  type GroupMoney,
  type OtherDays,
} from '../model/progress/group-money.ts';
import type { Progress } from '../model/progress/progress.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { count, enumerate, firstNamed } from '../text/spanish.ts';
import { longSoles } from './compact-soles.ts';
import { longDate, ofSome, ofTotal, shortDate } from './format.ts';
import { leftOutText } from './left-out.ts';

const MOST_NAMED = 4;

/**
 * Sentences that must stand wherever money is said to be spent of what could be: what was spent outside the operative
 * plan, what was spent of nobody says how much, and whose devengado is of an earlier day than the report.
 */
export function moneyNotes(
  progress: Pick<Progress, 'inactivas' | 'actividades' | 'avance'>,
): readonly string[] {
  return [...besidesText(progress), ...earlierMoneyText(progress.actividades)];
}

/** The same without the last, where the figure itself says of how many it is of an earlier day, and there is no room for their names. */
export function besidesText(progress: Pick<Progress, 'inactivas' | 'avance'>): readonly string[] {
  return [...leftOutText(progress), ...uncomparedText(progress.avance.financiero)];
}

/** What is known to be spent and held against no PIM, where something is held against one; in céntimos. */
export function uncompared({ comparado, devengado, valor }: GroupMoney): bigint {
  if (valor.value === undefined || comparado === undefined || devengado === undefined) return 0n;
  return devengado - comparado.devengado;
}

function uncomparedText(money: GroupMoney): readonly string[] {
  const spent = uncompared(money);
  return spent <= 0n
    ? []
    : [`Además se gastaron ${longSoles(spent)} de los que no se dice de cuánto dinero se disponía.`];
}

/**
 * Whose stages, besides the devengado, are of an earlier day than the report: a sentence. Without it a stage of June would
 * be read as that of December, and the chain from one to the next as broken. Nothing where there is none.
 */
export function earlierStagesText(actividades: readonly ActivityProgress[]): readonly string[] {
  const stages = ETAPAS.flatMap((etapa) => {
    const named = etapa === 'devengado' ? [] : earlierOf(actividades, etapa);
    return named.length === 0 ? [] : [{ etapa, n: named.length, names: namedDays(named) }];
  });
  const told = Array.from(
    groupedBy(stages, ({ names }) => names),
    ([names, own]) =>
      `${enumerate(own.map(({ etapa }) => `el ${MONTO_WORDS[etapa]}`))} de ${count(own[0]?.n ?? 0, 'actividad', 'actividades')} (${names})`,
  );
  return told.length === 0
    ? []
    : [
        `De un día anterior ${stages.length === 1 ? 'es' : 'son'} ${enumerate(told)}; lo de después no se sabe.`,
      ];
}

/** «solo hasta el 30-6-2025», «1 de 2 solo hasta el 30-6-2025»: what a sum of a stage does not hold; else nothing. */
export function earlierStageNote(actividades: readonly ActivityProgress[], etapa: Monto): readonly string[] {
  const days = earlierOf(actividades, etapa).map(({ corte }) => corte);
  const stating = actividades.filter(
    ({ financiero }) => !financiero.sinCosto && financiero[etapa] !== undefined,
  );
  return onlyUntil(otherDays(days), stating.length, shortDate);
}

/** The activities whose amount tells up to an earlier day than the report, and that day. */
function earlierOf(
  actividades: readonly ActivityProgress[],
  monto: Monto,
): readonly { readonly id: string; readonly corte: string }[] {
  return actividades.flatMap(({ id, financiero }) => {
    const corte = financiero.sinCosto ? undefined : financiero.hasta(monto);
    return corte === undefined ? [] : [{ id, corte }];
  });
}

/** «GIM-1, al 30 de junio de 2025; GAF-2, al 31 de mayo de 2025; 3 más» */
function namedDays(earlier: readonly { readonly id: string; readonly corte: string }[]): string {
  const days = earlier.map(({ id, corte }) => `${id}, al ${longDate(corte)}`);
  return firstNamed(days, MOST_NAMED).join('; ');
}

/** Whose devengado tells up to an earlier day than the report: a sentence. Nothing where there is none. */
export function earlierMoneyText(actividades: readonly ActivityProgress[]): readonly string[] {
  const earlier = earlierOf(actividades, 'devengado');
  if (earlier.length === 0) return [];
  return [
    `De ${count(earlier.length, 'actividad', 'actividades')} lo gastado que se suma es de un día anterior (${namedDays(earlier)}), y lo gastado después no se sabe.`,
  ];
}

/**
 * What a sum of the PIM or of what was spent does not say itself: of how many activities it is, «lo dicen 2 de 3
 * actividades», and of what was spent also its day and rows. Nothing where all say it, up to the day of the report.
 */
export function sumNotes(money: GroupMoney, monto: 'pim' | 'devengado'): readonly string[] {
  if (monto === 'devengado') return spentNotes(money);
  const { n, total, deAlgunasFilas } = money;
  const some = ofSome(n.pim, total);
  return [
    ...(some === undefined ? [] : [`lo ${n.pim === 1 ? 'dice' : 'dicen'} ${some} actividades`]),
    ...inSomeRows(deAlgunasFilas.pim, 'actividad lo dice', 'actividades lo dicen'),
  ];
}

/** «al menos » before what is told by such a sum where it is not of all; empty where it is. */
export function atLeast(money: GroupMoney, monto: 'pim' | 'devengado'): string {
  const { n, total, deAlgunasFilas, devengadoAntes } = money;
  const isOfAll =
    n[monto] === total && deAlgunasFilas[monto] === 0 && (monto === 'pim' || devengadoAntes === undefined);
  return isOfAll ? '' : 'al menos ';
}

/**
 * What a sum of what was spent does not say itself: «lo informan 2 de 3 actividades», «solo hasta el 30 de junio de
 * 2019», and that some rows say nothing. Nothing where all say it up to the day of the report.
 */
export function spentNotes(money: GroupMoney): readonly string[] {
  const { n, total, deAlgunasFilas } = money;
  return [
    ...(n.devengado < total
      ? [`lo ${n.devengado === 1 ? 'informa' : 'informan'} ${ofTotal(n.devengado, total)} actividades`]
      : []),
    ...earlierNote(money, longDate),
    ...inSomeRows(deAlgunasFilas.devengado, 'actividad lo informa', 'actividades lo informan'),
  ];
}

/** «7 de 8; 1 sin todas sus filas» of a sum of amounts; empty where it is of all that there is. */
export function statedNote({ n, total, deAlgunasFilas }: AddedMoney, monto: Monto): string {
  return partNote(ofSome(n[monto], total), deAlgunasFilas[monto]);
}

/** The same of a sum of `some`, «7 de 8», of which `rows` are of some rows alone. */
export function partNote(some: string | undefined, rows: number): string {
  return [some ?? [], rows === 0 ? [] : `${rows} sin todas sus filas`].flat().join('; ');
}

/** «1 actividad lo informa solo en algunas de sus filas»; nothing where it is of all rows. */
export function inSomeRows(n: number, one: string, many: string): readonly string[] {
  return n === 0 ? [] : [`${count(n, one, many)} solo en algunas de sus filas`];
}

/**
 * «solo hasta el 30 de junio de 2019», «2 de 3 solo hasta el 30 de junio de 2019», «gasto al 31 de agosto de 2019»; nothing
 * where all is of the day of the report.
 */
export function earlierNote(
  { devengadoAntes, devengadoDespues, n }: Pick<GroupMoney, 'devengadoAntes' | 'devengadoDespues' | 'n'>,
  dayOf: (date: string) => string = shortDate,
): readonly string[] {
  const later = laterNote('gasto', devengadoDespues, n.devengado, dayOf);
  return [...later, ...onlyUntil(devengadoAntes, n.devengado, dayOf)];
}

function onlyUntil(
  earlier: OtherDays | undefined,
  all: number,
  dayOf: (date: string) => string,
): readonly string[] {
  if (earlier === undefined) return [];
  const { n, primero, ultimo } = earlier;
  const many = n === all ? '' : `${ofTotal(n, all)} `;
  const until =
    primero === ultimo ? `hasta el ${dayOf(ultimo)}` : `hasta días del ${dayOf(primero)} al ${dayOf(ultimo)}`;
  return [`${many}solo ${until}`];
}

/** «1 solo por algunas de sus filas»: of how many not all the money is in a share; nothing where it is of all. */
export function someRowsNote({
  comparanAlgunasFilas: n,
}: Pick<GroupMoney, 'comparanAlgunasFilas'>): readonly string[] {
  return n === 0 ? [] : [`${n} solo por algunas de sus filas`];
}

/** «con el PIM al 31-10-2024», with of how many; nothing where no PIM is of a later day than the report. */
export function laterPimNote(
  { pimDespues, n }: Pick<GroupMoney, 'pimDespues' | 'n'>,
  name = 'PIM',
  dayOf: (date: string) => string = shortDate,
): readonly string[] {
  return laterNote(`con el ${name}`, pimDespues, n.pim, dayOf);
}

function laterNote(
  what: string,
  later: OtherDays | undefined,
  all: number,
  dayOf: (date: string) => string,
): readonly string[] {
  if (later === undefined) return [];
  const { n, primero, ultimo } = later;
  const many = n === all ? '' : ` de ${ofTotal(n, all)}`;
  const day = primero === ultimo ? `al ${dayOf(ultimo)}` : `del ${dayOf(primero)} al ${dayOf(ultimo)}`;
  return [`${what}${many} ${day}`];
}

/** The day up to which a sum of what was spent is told: that of all of it where it is one, else that of the report. */
export function spentDay({ devengadoAntes, devengadoDespues, n }: GroupMoney, corte: string): string {
  const other = devengadoAntes ?? devengadoDespues;
  if (other === undefined || other.n < n.devengado) return corte;
  const { primero, ultimo } = other;
  return primero === ultimo ? longDate(ultimo) : corte;
}

/** Notes as they stand behind a sum, « (lo informan 2 de 3 actividades)»; empty where there are none. */
export function inBrackets(notes: readonly string[]): string {
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}
