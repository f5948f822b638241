import { fold } from '../text/nearest.ts';
import { monthMeant, MONTH_NAMES } from '../text/months.ts';
import { isDate } from './formats.ts';

/** What somebody wrote where a date is asked for. */
export interface DateReading {
  /** The day meant, `AAAA-MM-DD`; undefined where the text leaves it open. */
  readonly meant?: string;
  /** Whether `meant` is only a guess: there is no such day, and there is one with day and month in each other's place. */
  readonly isSwapped: boolean;
  /** What is wrong with it, after «que»: «no es una fecha», «no existe: junio tiene 30 días». */
  readonly wrong: string;
}

/** The day that a text means which is not written AAAA-MM-DD, as people, Excel and other programs write days. */
export function dateReading(written: string): DateReading {
  const text = written.trim().replaceAll(/[‐-―−]/g, '-');
  const serial = /^\d{5}$/.test(text) ? excelDay(Number(text)) : undefined;
  if (serial !== undefined)
    return { meant: serial, isSwapped: false, wrong: 'parece una fecha de Excel, que cuenta los días' };
  const parts = partsOf(text);
  if (parts === undefined)
    return { isSwapped: false, wrong: withoutDay(text) ? 'no dice el día' : 'no es una fecha' };
  const day = dateOf(parts.year, parts.month, parts.day);
  if (isDate(day)) return { meant: day, isSwapped: false, wrong: 'no tiene la forma AAAA-MM-DD' };
  const impossible = impossibleDay(parts);
  const swapped = dateOf(parts.year, parts.day, parts.month);
  return isDate(swapped)
    ? { meant: swapped, isSwapped: true, wrong: impossible }
    : { isSwapped: false, wrong: impossible };
}

/** The day that a text says, in any form that leaves no doubt, as `AAAA-MM-DD`; undefined where it says none. */
export function dayIn(text: string): string | undefined {
  if (isDate(text)) return text;
  const { meant, isSwapped } = dateReading(text);
  return isSwapped ? undefined : meant;
}

function withoutDay(text: string): boolean {
  if (/^\d{4}[/ -]\d{1,2}$|^\d{1,2}[/ -]\d{4}$/.test(text)) return true;
  const [, word] = /^([a-z]+)(?: de| del|-)? ?\d{4}$/.exec(fold(text)) ?? [];
  return word !== undefined && monthMeant(word) !== undefined;
}

/** «30 de junio de 2019» */
export function dayInWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} de ${MONTH_NAMES[Number(month) - 1] ?? month} de ${year}`;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})[/. -](?<month>\d{1,2})[/. -](?<day>\d{1,2})(?:[t ].*)?$/,
  /^(?<day>\d{1,2})[/. -](?<month>\d{1,2})[/. -](?<year>\d{4}|\d{2})(?: .*)?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?:[a-z]+,? )?(?<day>\d{1,2})[º°]?(?: de |[/. -])(?<month>[a-z]{3,10})\.?(?: del? |,? |[/.-])(?<year>\d{4}|\d{2})$/,
];

/** In Peru the day comes first. */
function partsOf(text: string): Parts | undefined {
  const plain = fold(text);
  for (const form of FORMS) {
    const { year = '', month = '', day = '' } = form.exec(plain)?.groups ?? {};
    if (year === '') continue;
    const number = /^\d+$/.test(month) ? Number(month) : monthNumber(month);
    if (number !== undefined)
      return { year: Number(year.length === 2 ? `20${year}` : year), month: number, day: Number(day) };
  }
  return undefined;
}

function monthNumber(word: string): number | undefined {
  const mes = monthMeant(word);
  return mes === undefined ? undefined : MONTH_NAMES.findIndex((name) => name.startsWith(mes)) + 1;
}

function dateOf(year: number, month: number, day: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

function impossibleDay({ year, month, day }: Parts): string {
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) return `no existe: el año no tiene un mes ${month}`;
  const days = [31, 30, 29, 28].find((last) => isDate(dateOf(year, month, last))) ?? 31;
  return day > days
    ? `no existe: ${name}${month === 2 ? ` de ${year}` : ''} tiene ${days} días`
    : 'no es una fecha del calendario';
}

const DAY = 86_400_000;

/** The day that Excel keeps as a number, counted from 30 December 1899; only of this century. */
function excelDay(serial: number): string | undefined {
  if (serial < 36_526 || serial > 73_050) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + serial * DAY).toISOString().slice(0, 10);
}
