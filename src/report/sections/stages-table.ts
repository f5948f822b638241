/** Tables of money: a row for each part, a column for each amount. */
import { MONTO_WORDS, MONTOS, type Amounts, type Cents, type Monto } from '../../model/money.ts';
import type { AddedMoney } from '../../model/progress/group-money.ts';
import { cell, groupRow, left, right, row, table, totalRow } from '../blocks.ts';
import { hasPim, isAnnulled } from '../cells.ts';
import { capitalized } from '../../text/spanish.ts';
import { amountOfColumn, percent, SIN_DATO } from '../format.ts';
import { someRowsNote, statedNote } from '../money-notes.ts';
import { overspent } from '../overspent.ts';
import type { Block, Cell, Column, Row } from '../report.ts';
import { markedCell } from '../touched.ts';

/** The money of something under a name. */
export interface MoneyPart {
  readonly name: Cell;
  readonly money: AddedMoney;
  readonly touched: boolean;
}

/** The amounts that a table shows: the monthly commitment is one of them only where somebody states it. */
export function shownMontos(money: Amounts): readonly Monto[] {
  return MONTOS.filter((monto) => monto !== 'compromiso_mensual' || money.compromiso_mensual !== undefined);
}

/** The amounts of a page upright, where the monthly commitment does not fit; of the stages, those that somebody states. */
export function uprightMontos(money: Amounts): readonly Monto[] {
  return MONTOS.filter(
    (monto) => monto !== 'compromiso_mensual' && (isAlways(monto) || money[monto] !== undefined),
  );
}

/** What every table of money has, also where nobody states it: without it no share can be told. */
function isAlways(monto: Monto): boolean {
  return monto === 'pia' || monto === 'pim' || monto === 'devengado';
}

/** A column of soles for each amount. */
function montoColumns(shown: readonly Monto[], width: number): readonly Column[] {
  return shown.map((monto) => right(capitalized(MONTO_WORDS[monto]), width));
}

/** An amount that is a column of a table, and how its soles are written there. */
interface MoneyColumn {
  readonly monto: Monto;
  readonly format: (value: Cents | undefined) => string;
}

/** Parts of one whole along one axis, under a band. */
export interface MoneyBand {
  readonly title: string;
  readonly parts: readonly MoneyPart[];
}

/** The parts of a whole along several axes, one band each, and the whole, which each band adds up to. */
export function bandedStages(
  { caption, first }: { readonly caption: string; readonly first: string },
  bands: readonly MoneyBand[],
  total: MoneyPart,
  shown: readonly Monto[],
): Block {
  const all = [...bands.flatMap(({ parts }) => parts), total];
  const money = shown.map((monto): MoneyColumn => ({
    monto,
    format: amountOfColumn(all.map((part) => part.money[monto])),
  }));
  const columns = [left(first, 1.5), ...montoColumns(shown, 1.2), right('Dev. / PIM', 0.9)];
  return table(caption, columns, [
    ...bands.flatMap(({ title, parts }) => [
      groupRow(title, columns.length),
      ...parts.map((part): Row => row(...cellsOf(part, money))),
    ]),
    totalRow(...cellsOf(total, money)),
  ]);
}

function cellsOf(
  { name, money, touched }: MoneyPart,
  columns: readonly MoneyColumn[],
): readonly (string | Cell)[] {
  return [markedCell(name, touched), ...columns.map((column) => amountCell(money, column)), shareCell(money)];
}

function shareCell(money: MoneyPart['money']): Cell {
  const { value } = money.valor;
  if (value === undefined)
    return cell(isAnnulled(money) ? 'PIM de S/ 0' : hasPim(money) ? SIN_DATO : 'sin PIM');
  const notes = [...overspent(value), ...someRowsNote(money)];
  return cell(percent(value), { note: notes.join('; ') });
}

/** An amount, with how many activities it adds where some do not state it, or not all of it. */
function amountCell(money: MoneyPart['money'], { monto, format }: MoneyColumn): Cell {
  return cell(format(money[monto]), { note: statedNote(money, monto) });
}
