import { fold } from './nearest.ts';

/** The months as documents write them, in the order of the year. */
export const MESES = [
  'ene',
  'feb',
  'mar',
  'abr',
  'may',
  'jun',
  'jul',
  'ago',
  'set',
  'oct',
  'nov',
  'dic',
] as const;
export type Mes = (typeof MESES)[number];

/** The months of the year in Spanish, as they are written in Peru. */
export const MONTH_NAMES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'setiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

/** «setiembre» */
export function monthName(mes: Mes): string {
  return MONTH_NAMES[MESES.indexOf(mes)] ?? mes;
}

/** Beginnings of months that are no beginning of their name here: those of English, and the other form of «setiembre». */
const OTHERS: Readonly<Record<string, Mes>> = {
  jan: 'ene',
  apr: 'abr',
  aug: 'ago',
  sep: 'set',
  dec: 'dic',
};

/** The month that a word or a number of a month means: `Enero`, `ENE.`, `sep`, `septiembre`, `Jan`, `1`, `01`. */
export function monthMeant(word: string): Mes | undefined {
  const plain = fold(word.trim()).replace(/\.$/, '');
  if (/^(?:0?[1-9]|1[0-2])$/.test(plain)) return MESES[Number(plain) - 1];
  if (!/^[a-z]{3,10}$/.test(plain)) return undefined;
  if (/^sept?(?:iem(?:bre)?)?$|^september$/.test(plain)) return 'set';
  const named = MESES.find((mes, i) => mes === plain || (MONTH_NAMES[i] ?? '').startsWith(plain));
  return named ?? OTHERS[plain];
}
