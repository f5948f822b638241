/**
 * Every number and date of the reports becomes text here, once: es-PE, without the platform's locale data, which
 * differs between machines.
 */
import {
  compare,
  HUNDRED,
  isPositive,
  isZero,
  round,
  scaled,
  subtract,
  toFixed,
  whole,
  type Fraction,
} from '../model/fraction.ts';
import { isNothingButPercent } from '../model/percent-unit.ts';
import { MESES, type Config, type Semestre } from '../model/model.ts';
import { centsOf, groupThousands, solesOf, solesText, type Cents } from '../model/money.ts';
import { MONTH_NAMES } from '../text/months.ts';
import { percentage } from '../model/progress/percentage.ts';
import { quantityText } from '../model/progress/quantity.ts';
import { estadoOf } from '../model/progress/semaforo.ts';
import { unitFor } from './plural.ts';

/** What is printed where there is no value. */
export const SIN_DATO = 'sin dato';

/** `97.14 %`, two decimals; «sin dato» without a value. */
export function percent(value: Fraction | undefined): string {
  return value === undefined ? SIN_DATO : `${grouped(toFixed(value, 2))} %`;
}

/** `+26.25`: a difference of percentages in points, with its sign; «sin dato» without a value. */
export function points(value: Fraction | undefined): string {
  if (value === undefined) return SIN_DATO;
  const hundredths = scaled(value, 2);
  return `${hundredths > 0n ? '+' : ''}${grouped(toFixed(value, 2))}`;
}

/**
 * `97 %`: no decimals, or as few as leave the printed number in the colour of the value, under 100 where it is under
 * 100 and over 0 where it is over 0 (DESIGN section 3); «sin dato» without a value. Without `limits` it has no colour.
 * `beside` are the values of its column: all of them have one precision.
 */
export function plainPercent(
  value: Fraction | undefined,
  limits?: Config['semaforo'],
  beside: readonly (Fraction | undefined)[] = [],
): string {
  return value === undefined ? SIN_DATO : percentOfColumn([value, ...beside], limits)(value);
}

/** How the percentages of a column are written, as by `plainPercent` beside all the others; for columns of many rows. */
export function percentOfColumn(
  values: readonly (Fraction | undefined)[],
  limits?: Config['semaforo'],
): (value: Fraction | undefined) => string {
  const all = values.filter((one) => one !== undefined);
  const decimals = [0, 1].find((count) => all.every((one) => keepsMeaning(one, count, limits))) ?? 2;
  return (value) => {
    if (value === undefined) return SIN_DATO;
    return isUnderPrecision(value) ? 'menos de 0.01 %' : `${grouped(toFixed(value, decimals))} %`;
  };
}

/** Whether what is more than nothing would be written as nothing, even with two decimals. */
function isUnderPrecision(value: Fraction): boolean {
  return isPositive(value) && isZero(round(value, 2));
}

/**
 * `97 %`: a whole number in any case, for what is read at a glance: «más de 94 %» of what would be rounded into another
 * colour or to all, «menos de 1 %» of what would be rounded to nothing; «sin dato» without a value.
 */
export function wholePercent(value: Fraction | undefined, limits?: Config['semaforo']): string {
  if (value === undefined || keepsMeaning(value, 0, limits)) return plainPercent(value, limits);
  const near = round(value, 0);
  const below = compare(near, value) > 0 ? subtract(near, whole(1)) : near;
  return isPositive(below) ? `más de ${grouped(toFixed(below, 0))} %` : 'menos de 1 %';
}

/** Whether a percentage, rounded, has its colour, is not all unless it is, nor nothing unless it is. */
function keepsMeaning(value: Fraction, decimals: number, limits: Config['semaforo'] | undefined): boolean {
  const [exactly, shown] = [round(value, 2), round(value, decimals)];
  const saysAll = compare(shown, HUNDRED) === 0 && compare(exactly, HUNDRED) < 0;
  const saysNothing = isZero(shown) && !isZero(value);
  const hasColour = limits === undefined || estadoOf(shown, limits) === estadoOf(value, limits);
  return hasColour && !saysAll && !saysNothing;
}

/** `S/ 1,234,567.90`, from céntimos; «sin dato» without a value. */
export function soles(value: Cents | undefined): string {
  if (value === undefined) return SIN_DATO;
  return value < 0n ? `−S/ ${solesText(-value)}` : `S/ ${solesText(value)}`;
}

/** `1,234,567.90`, from céntimos, for columns whose title says S/; «sin dato» without a value. */
export function amount(value: Cents | undefined): string {
  if (value === undefined) return SIN_DATO;
  return value < 0n ? `−${solesText(-value)}` : solesText(value);
}

/** How the amounts of a column are written, in céntimos: `1,234,567` where all of them are whole soles, or else `1,234,567.90`. */
export function amountOfColumn(values: Iterable<Cents | undefined>): (value: Cents | undefined) => string {
  for (const value of values) if (value !== undefined && value % 100n !== 0n) return amount;
  return wholeAmount;
}

/** `1,234,567`, from céntimos that are whole soles; with its céntimos where it is not. */
function wholeAmount(value: Cents | undefined): string {
  const text = amount(value);
  return value !== undefined && value % 100n === 0n ? text.slice(0, -3) : text;
}

/** `1,234,567.90`, from soles that were computed, rounded once to céntimos; «sin dato» without a value. */
export function amountOf(value: Fraction | undefined): string {
  return amount(value && centsOf(value));
}

/** `S/ 950,000`: whole soles, for columns whose amounts have one unit; «sin dato» without a value. */
export function wholeSoles(value: Cents | undefined): string {
  if (value === undefined) return SIN_DATO;
  return `${value < 0n ? '−' : ''}S/ ${groupThousands(toFixed(solesOf(value < 0n ? -value : value), 0))}`;
}

/**
 * `S/ 52`: the part of every S/ 100 that was spent, in whole soles; with céntimos under one sol, and where all would be
 * said of what is not all.
 */
export function ofEveryHundred(share: Fraction): string {
  if (isUnderPrecision(share)) return 'menos de S/ 0.01';
  const small = isPositive(share) && compare(share, whole(1)) < 0;
  return `S/ ${grouped(toFixed(share, small || !keepsMeaning(share, 0, undefined) ? 2 : 0))}`;
}

/** `1,234.5`: a quantity without needless zeros; «sin dato» without a value. */
export function quantity(value: Fraction | undefined): string {
  return value === undefined ? SIN_DATO : signed(quantityText(value));
}

/** `74 %`, `48 conexiones`, `1 manual`: a quantity with its unit, which may be missing. */
export function quantityOf(value: Fraction | undefined, unit: string | undefined): string {
  if (value === undefined) return SIN_DATO;
  return withUnit(quantity(value), value, unit);
}

/** `74 %` when the unit is a percentage, `48` otherwise: for columns where the unit stands elsewhere. */
export function measured(value: Fraction | undefined, unit: string | undefined): string {
  return isNothingButPercent(unit) ? quantityOf(value, unit) : quantity(value);
}

/** `48 de 60 conexiones`: what was done against what was due; «sin dato» stands for either that is missing, once for both. */
export function fractionOf(
  done: Fraction | undefined,
  due: Fraction | undefined,
  unit: string | undefined,
): string {
  if (done === undefined && due === undefined) return SIN_DATO;
  if (due === undefined) return `${quantity(done)} de ${SIN_DATO}`;
  if (isNothingButPercent(unit)) return `${quantityOf(done, unit)} de ${quantityOf(due, unit)}`;
  return `${quantity(done)} de ${withUnit(quantity(due), due, unit)}`;
}

function withUnit(text: string, value: Fraction, unit: string | undefined): string {
  if (unit === undefined || unit === '') return text;
  if (isNothingButPercent(unit)) return `${text} %`;
  return `${text} ${unitFor(unit, compare(value, whole(1)) === 0)}`;
}

/** `12 de 16`: how many have data of how many there are. */
export function ofTotal(part: number, total: number): string {
  return `${integer(part)} de ${integer(total)}`;
}

/** «2 de 3», of how many of all a sum is; undefined where it is of all, or of none and so there is no sum. */
export function ofSome(part: number, total: number): string | undefined {
  return part > 0 && part < total ? ofTotal(part, total) : undefined;
}

/** `1,234` */
export function integer(value: number): string {
  return groupThousands(String(value));
}

/** `30 de junio de 2019` of `2019-06-30`; a text that is no date comes back as it is. */
export function longDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = MONTH_NAMES[Number(match?.[2]) - 1];
  return match && month !== undefined ? `${Number(match[3])} de ${month} de ${match[1]}` : date;
}

/** `30 de junio` of `2019-06-30` in the year 2019; with its year in another. */
export function dayAndMonth(date: string, anio: number): string {
  return longDate(date).replace(new RegExp(` de ${anio}$`), '');
}

/** «a las 3:30 de la tarde» of `15:30`, as a notice says it and as it is read aloud; a text that is no hour comes back as it is. */
export function hourOfDay(hour: string): string {
  const match = /^(\d{1,2}):(\d{2})$/.exec(hour);
  const hours = Number(match?.[1]);
  if (!match || hours > 23) return hour;
  const twelve = hours % 12 === 0 ? 12 : hours % 12;
  return `a ${twelve === 1 ? 'la' : 'las'} ${twelve}:${match[2]} ${partOfDay(hours, match[2] === '00')}`;
}

function partOfDay(hours: number, isFull: boolean): string {
  if (hours === 0 || hours >= 19) return 'de la noche';
  if (hours < 6) return 'de la madrugada';
  if (hours < 12) return 'de la mañana';
  return hours === 12 && isFull ? 'del mediodía' : 'de la tarde';
}

/** «jun 2019» of `2019-06-30`; a text that is no date comes back as it is. */
export function shortMonth(date: string): string {
  const mes = MESES[Number(/^\d{4}-(\d{2})-\d{2}$/.exec(date)?.[1]) - 1];
  return mes === undefined ? date : `${mes} ${date.slice(0, 4)}`;
}

/** `30-6-2019`, for columns; a text that is no date comes back as it is. */
export function shortDate(date: string | null | undefined): string {
  if (date === undefined || date === null) return SIN_DATO;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match ? `${Number(match[3])}-${Number(match[2])}-${match[1]}` : date;
}

/** «I semestre de 2019»; a report of S2 covers the whole year: «año 2019». */
export function scopeText({ anio, numero }: Semestre): string {
  return numero === 1 ? `I semestre de ${anio}` : `año ${anio}`;
}

/** «I semestre de 2019» */
export function semesterText({ anio, numero }: Semestre): string {
  return `${numero === 1 ? 'I' : 'II'} semestre de ${anio}`;
}

/** «28,679 habitantes» */
export function inhabitants(n: number): string {
  return `${integer(n)} ${n === 1 ? 'habitante' : 'habitantes'}`;
}

/** The length of a bar, 0..100, from a percentage: only how long it is drawn. */
export function barLength(value: Fraction): number {
  const tenths = Number(scaled(value, 1));
  return Math.min(1000, Math.max(0, tenths)) / 10;
}

/** A share of a whole as the length of a bar, 0..100; 0 when the whole is 0. */
export function shareLength(part: bigint, total: bigint): number {
  const share = percentage(solesOf(part), solesOf(total));
  return share ? barLength(share) : 0;
}

/** A number with a comma every three digits and a true minus sign. */
function grouped(text: string): string {
  const [digits = '', ...decimals] = text.split('.');
  return signed([groupThousands(digits), ...decimals].join('.'));
}

/** A number with a true minus sign. */
function signed(text: string): string {
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text.replace(/^-/, '−');
}
