/** Figures as cells and sentences, always with how many they speak for. */
import type { GroupMoney } from '../model/progress/group-money.ts';
import type { GroupFigure } from '../model/progress/group-figure.ts';
import { cell, strong, text } from './blocks.ts';
import type { Config } from '../model/model.ts';
import { compactOfColumn, compactSoles } from './compact-soles.ts';
import { barLength, ofTotal, percent, SIN_DATO, soles, wholePercent, wholeSoles } from './format.ts';
import {
  earlierNote,
  inBrackets,
  laterPimNote,
  someRowsNote,
  spentNotes,
  statedNote,
} from './money-notes.ts';
import { overspent } from './overspent.ts';
import type { Cell, Cards, Tono } from './report.ts';
import { markedCell, markedText } from './touched.ts';
import type { StateWords } from './state-words.ts';

/** `97.37 % en meta`, with «12 de 16 con dato» under it; `none` where the group has no members. */
export function groupCell(words: StateWords, figure: GroupFigure, none: string, touched: boolean): Cell {
  if (figure.total === 0) return cell(none);
  const { value } = figure.valor;
  // «Cobertura insuficiente» says itself how many there are.
  const isCovered = value === undefined || figure.cobertura === 'suficiente';
  const note = isCovered ? countOf(figure, 'con dato') : undefined;
  const shown = cell(value ? text(strong(percent(value)), ` ${words.group(figure)}`) : words.group(figure), {
    estado: figure.estado,
    note,
  });
  return markedCell(shown, touched);
}

/**
 * «12 de 16 con dato», how many a mean speaks for; `named` says what they are. Where those with data weigh nothing, for
 * none has a budget, that none has both.
 */
export function countOf({ conDato, total, sinPeso }: GroupFigure, named: string): string {
  const of = `${ofTotal(conDato, total)} ${named}`;
  if (!sinPeso || conDato > 0) return of;
  return `${of}${named.endsWith('con dato') ? '' : ' con dato'} y presupuesto`;
}

/** The same in one line where all have data: how many of how many is said only where some have none. */
export function groupLine(words: StateWords, figure: GroupFigure, none: string, touched: boolean): Cell {
  const { note, ...line } = groupCell(words, figure, none, false);
  const isWhole = figure.conDato === figure.total && figure.valor.value !== undefined;
  return markedCell(isWhole || note === undefined ? line : { ...line, note }, touched);
}

/**
 * A cell with a bar of the percentage of a group, where it has one. The colour of a dimension may be taken for that of a
 * state: where there is none, the bar has none.
 */
export function barred(shown: Cell, { valor: { value }, estado }: GroupFigure, tono?: Tono): Cell {
  if (!value) return shown;
  const colour = tono === undefined || estado === 'gris' ? {} : { tono };
  return { ...shown, bar: { value: barLength(value), ...colour } };
}

/** The PIM, and what was spent of it: each in one line where all say it. */
export function moneyLine(money: GroupMoney, touched: boolean): readonly [Cell, Cell] {
  const { value } = money.valor;
  const notes = [
    ...(money.conDato < money.total ? [`${ofTotal(money.conDato, money.total)} con dato`] : []),
    ...earlierNote(money),
    ...someRowsNote(money),
    ...laterPimNote(money),
    ...overspent(value),
  ];
  const share = value ? cell(percent(value), { note: notes.join('; ') }) : noShare(money);
  return [cell(wholeSoles(money.pim), { note: statedNote(money, 'pim') }), markedCell(share, touched)];
}

/** The same with a bar of the percentage under it. */
export function groupBarCell(
  words: StateWords,
  figure: GroupFigure,
  { none, touched, tono }: { readonly none: string; readonly touched: boolean; readonly tono?: Tono },
): Cell {
  return barred(groupCell(words, figure, none, touched), figure, tono);
}

/** `60.00 %`, with «S/ 510,000 de S/ 850,000» under it, in the unit of those `beside` it. It has no colour. */
export function moneyCell(
  money: GroupMoney,
  touched: boolean,
  beside: readonly GroupMoney[] = [money],
): Cell {
  const { value } = money.valor;
  const shown = value
    ? cell(percent(value), { note: comparedText(money, compactOfColumn(beside.flatMap(comparedSums))) })
    : noShare(money);
  return markedCell(shown, touched);
}

/** Why a group has no percentage of its money: no PIM, or too few of its activities say what they spent. */
function noShare(money: GroupMoney): Cell {
  if (isAnnulled(money)) return cell('PIM de S/ 0');
  if (!hasPim(money)) return cell('sin PIM');
  return cell(SIN_DATO, { note: `${ofTotal(money.conDato, money.total)} informan ${bothOrSpent(money)}` });
}

/** What those say that are counted: their devengado or, where more say that, also their PIM. */
export function bothOrSpent({ conDato, n }: GroupMoney): string {
  return n.devengado === conDato ? 'su devengado' : 'su PIM y su devengado';
}

/** Whether a group has a PIM above 0. */
export function hasPim({ pim }: Pick<GroupMoney, 'pim'>): boolean {
  return pim !== undefined && pim > 0n;
}

/**
 * «S/ 510,000 de S/ 850,000», the two sums of a percentage, written by `ofAmount` (`compactOfColumn` of its table); with
 * «3 de 4 con dato» where not all are in them, up to which day where that is before the report's, and that it is more than
 * could be spent where it is.
 */
export function comparedText(
  money: GroupMoney,
  ofAmount: (amount: bigint | undefined) => string = compactOfColumn(comparedSums(money)),
): string {
  const { comparado, conDato, total, valor } = money;
  const { devengado, pim } = comparado ?? {};
  return [
    `${ofAmount(devengado)} de ${ofAmount(pim)}`,
    ...(conDato < total ? [`${ofTotal(conDato, total)} con dato`] : []),
    ...earlierNote(money),
    ...someRowsNote(money),
    ...laterPimNote(money),
    ...overspent(valor.value),
  ].join(', ');
}

/** The two sums of the percentage of a group, where it has one. */
export function comparedSums({ comparado, valor }: GroupMoney): readonly (bigint | undefined)[] {
  return valor.value === undefined ? [] : [comparado?.devengado, comparado?.pim];
}

/** Whether all that a group may spend is stated, and is nothing: its budget was annulled. */
export function isAnnulled({ pim, n, total }: Pick<GroupMoney, 'pim' | 'n' | 'total'>): boolean {
  return pim === 0n && n.pim === total;
}

/** What is said where nobody registers any money; `whose` is « de esta unidad» where it is not all of it. */
export function noBudget({ sinCosto, total }: GroupMoney, whose = ''): string {
  if (total === 0 && sinCosto > 0)
    return `${sinCosto === 1 ? 'la única actividad' : 'las actividades'}${whose} no ${sinCosto === 1 ? 'cuesta' : 'cuestan'} más que la planilla`;
  return `no hay presupuesto${whose} registrado`;
}

type Card = Cards['cards'][number];

/** How a card is written: what its members are called, and the limits of the colours, which no rounding crosses. */
export interface CardSetting {
  readonly members: string;
  readonly limits: Config['semaforo'];
  readonly touched: boolean;
}

/** A big whole number of a group with its colour. */
export function groupCard(
  words: StateWords,
  figure: GroupFigure,
  { title, members, limits, touched }: CardSetting & { readonly title: string },
): Card {
  const { value } = figure.valor;
  const counts = countOf(figure, members);
  const word =
    value && figure.cobertura === 'insuficiente'
      ? `${words.group(figure)} ${members}`
      : `${words.group(figure)}, ${counts}`;
  return {
    title,
    value: value ? wholePercent(value, limits) : words.group(figure),
    note: markedText(value ? word : counts, touched),
    estado: figure.estado,
    ...(value ? { bar: { value: barLength(value) } } : {}),
  };
}

/** What was spent of what could be spent, as a big whole number without colour. */
export function moneyCard(title: string, money: GroupMoney, touched: boolean): Card {
  const { value } = money.valor;
  if (!value) {
    if (hasPim(money))
      return {
        title,
        value: SIN_DATO,
        note: `${ofTotal(money.conDato, money.total)} actividades informan ${bothOrSpent(money)}`,
      };
    if (isAnnulled(money)) return { title, value: SIN_DATO, note: annulledText(money, compactSoles) };
    const note =
      money.devengado !== undefined
        ? `se gastó ${compactSoles(money.devengado)}${inBrackets(spentNotes(money))}; los POI no dicen su PIM`
        : money.hayPresupuesto
          ? 'los POI no dicen su PIM ni su devengado'
          : noBudget(money);
    return { title, value: SIN_DATO, note };
  }
  return {
    title,
    value: wholePercent(value),
    note: markedText(comparedText(money), touched),
    bar: { value: barLength(value) },
  };
}

/** «se gastó S/ 4,000 de un PIM de S/ 0: más de lo disponible»; `ofAmount` writes an amount in céntimos. */
export function annulledText(
  money: GroupMoney,
  ofAmount: (amount: bigint | undefined) => string,
  pim = 'PIM',
): string {
  const { devengado } = money;
  if (devengado === undefined) return `el ${pim} es de S/ 0 y no se informa si se gastó`;
  if (devengado <= 0n) return `el ${pim} es de S/ 0, y no se gastó nada`;
  return `se gastó ${ofAmount(devengado)}${inBrackets(spentNotes(money))} de un ${pim} de S/ 0: más de lo disponible`;
}

/**
 * «S/ 510,000.00 de S/ 850,000.00 (60.00 %)», the sums that are compared; what was spent alone where nothing says of how
 * much; undefined where neither is told.
 */
export function spentOf(money: GroupMoney): string | undefined {
  const { value } = money.valor;
  if (value)
    return `${soles(money.comparado?.devengado)} de ${soles(money.comparado?.pim)} (${[percent(value), ...overspent(value)].join(', ')})`;
  return hasPim(money) || money.devengado === undefined ? undefined : soles(money.devengado);
}
