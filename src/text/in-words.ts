import { withoutLeadingZeros } from './leading-zeros.ts';

const UNITS =
  `cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
  diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete
  veintiocho veintinueve`.split(/\s+/);
const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
const HUNDREDS = `- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos
  novecientos`.split(/\s+/);

/**
 * A whole number in words, as they stand before a masculine noun: «ciento doce mil», «veintiún». `digits` are figures
 * only; a number of more than twelve is given back as it is.
 */
export function inWords(digits: string): string {
  const plain = withoutLeadingZeros(digits);
  if (plain.length > 12) return plain;
  const millions = Number(plain.slice(0, -6));
  const rest = Number(plain.slice(-6));
  const parts = [
    ...(millions === 0 ? [] : [`${belowMillion(millions)} ${millions === 1 ? 'millón' : 'millones'}`]),
    ...(rest === 0 && millions > 0 ? [] : [belowMillion(rest)]),
  ];
  return parts.join(' ');
}

/** The same with what is counted: «un sol», «tres millones de soles». */
export function countInWords(digits: string, one: string, many: string): string {
  const words = inWords(digits);
  const noun = words === 'un' ? one : many;
  return /mill(?:ón|ones)$/.test(words) ? `${words} de ${noun}` : `${words} ${noun}`;
}

function belowMillion(number: number): string {
  const thousands = Math.trunc(number / 1000);
  const rest = number % 1000;
  if (thousands === 0) return belowThousand(rest);
  const start = thousands === 1 ? 'mil' : `${belowThousand(thousands)} mil`;
  return rest === 0 ? start : `${start} ${belowThousand(rest)}`;
}

function belowThousand(number: number): string {
  if (number === 100) return 'cien';
  const hundreds = HUNDREDS[Math.trunc(number / 100)] ?? '';
  const rest = number % 100;
  const tens = rest < UNITS.length ? (UNITS[rest] ?? '') : withTens(rest);
  return number < 100 ? tens : rest === 0 ? hundreds : `${hundreds} ${tens}`;
}

function withTens(number: number): string {
  const tens = TENS[Math.trunc(number / 10)] ?? '';
  return number % 10 === 0 ? tens : `${tens} y ${UNITS[number % 10] ?? ''}`;
}
