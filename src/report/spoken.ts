/** Texts as they are read aloud: every number in words, no symbol that a voice cannot say. */
import { countInWords, inWords } from '../text/in-words.ts';
import { plainNumber } from '../text/plain-number.ts';
import { longDate } from './format.ts';
import { withOrdinals } from './spoken-ordinals.ts';

const NUMBER = String.raw`\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`;

/** Amounts with the marks of Peru or of Spain, «2'500,000» and «2.500.000,00», which the rest does not know. */
const MARKED =
  /(?<![\d.,])(?:\d{1,3}(?:,\d{3})?(?:['’‘´`]\d{3})+(?:,\d{3})?(?:\.\d{1,2})?|[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d{1,2})?|[1-9]\d{0,2}\.\d{3},\d{1,2})(?![.,]?\d)/g;

/** A comma before one or two figures of a percentage, of millions or of a measure: it stands for the point. */
const DECIMAL_COMMA = /(?<![\d.,])(\d+),(\d{1,2})(?= ?(?:%|m|k[mg]\b|t\b|ha\b|l\b))/gi;

/** How many figures each word for thousands or millions stands for. */
const SCALES: Readonly<Record<string, number>> = {
  m: 6,
  mm: 6,
  mil: 3,
  'mill.': 6,
  millón: 6,
  millones: 6,
  'mil millones': 9,
};

/** Each as it is written small, with capitals before its words, and in capitals; a lone «m» is a metre. */
const SCALE = Object.keys(SCALES)
  .flatMap((word) => [
    ...(word.length > 2
      ? [word, word.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())]
      : []),
    word.toUpperCase(),
  ])
  .toSorted((a, b) => b.length - a.length)
  .join('|')
  .replaceAll('.', String.raw`\.`);

/** Soles with their sign, as a whole or in thousands or millions. */
const AMOUNT = new RegExp(
  String.raw`([−-])?S/\.? ?(${NUMBER})(?: ?(${SCALE})(?!\p{L}))?(?: (?:de )?soles| (?:DE )?SOLES)?`,
  'gu',
);

/**
 * A text with its numbers in words: «S/ 4.5 M» as «cuatro millones quinientos mil soles», «8:00» as «ocho», «74.9 %» as
 * «setenta y cuatro punto nueve por ciento», «300 m2» as «trescientos metros cuadrados», «-2» as «menos dos». A number
 * with a zero before it is read digit by digit.
 */
export function spoken(text: string): string {
  return apart(withOrdinals(withAreas(text.replaceAll(/\bN(?:\.?[º°]|ro\.)/gi, 'número '))))
    .replaceAll(/\bs\/n\b/gi, 'sin número')
    .replaceAll(/\bAv\.(?= )/g, 'avenida')
    .replaceAll(/\bJr\.(?= )/g, 'jirón')
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, longDate)
    .replaceAll(/\b(\d{4})\s*[-–]\s*(\d{4})\b/g, '$1 a $2')
    .replaceAll(/(\d{1,2}):(\d{2})(?!\d)/g, (_, hour: string, minutes: string) =>
      minutes === '00' ? oClock(hour) : `${oClock(hour)} y ${number(minutes)}`,
    )
    .replaceAll(MARKED, (written) => plainNumber(written) ?? written)
    .replaceAll(DECIMAL_COMMA, '$1.$2')
    .replaceAll(/(S\/\.? ?)([−-])(?=\d)/g, '$2$1')
    .replaceAll(AMOUNT, (_, minus, amount, scale) =>
      soles(minus !== undefined, String(amount), String(scale ?? '')),
    )
    .replaceAll(/(?<!\p{L}|\d\s?)([−+-])(?=\d)/gu, (sign) => (sign === '+' ? 'más ' : 'menos '))
    .replaceAll(new RegExp(`(${NUMBER}) ?%`, 'g'), (_, value: string) => `${number(value)} por ciento`)
    .replaceAll(new RegExp(NUMBER, 'g'), (value, at: number, whole: string) =>
      agreeing(number(value), whole.slice(at + value.length)),
    )
    .replaceAll('…', '')
    .replaceAll('%', 'por ciento')
    .replaceAll('S/', 'soles')
    .replaceAll(/[▲▼]\s*/gu, '')
    .replaceAll(/(?<!\s)\s*·\s*/g, ', ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** No figure touches a letter: in words, the two would be one word. */
function apart(text: string): string {
  return text.replaceAll(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ');
}

const LENGTHS: Readonly<Record<string, string>> = {
  m: 'metro',
  cm: 'centímetro',
  km: 'kilómetro',
};

/** What stands before a measure of which there is one: «1 m2», «por m2». */
const OF_ONE = /(?:(?<![\d.,])1|\/|(?<!\p{L})(?:por|un|el|del|al|cada)) ?$/u;

/** «300 m2» as «300 metros cuadrados», «1 m³» as «1 metro cúbico» */
function withAreas(text: string): string {
  return text.replaceAll(
    /(?<!\p{L})([ck]?m|(?<=\d ?)[CK]?M)([2²3³])(?![\p{L}\d])/gu,
    (_, length: string, power: string, at: number) => {
      const many = OF_ONE.test(text.slice(Math.max(0, at - 7), at)) ? '' : 's';
      const shape = /[2²]/u.test(power) ? 'cuadrado' : 'cúbico';
      return `${/\d/.test(text[at - 1] ?? '') ? ' ' : ''}${LENGTHS[length.toLowerCase()] ?? ''}${many} ${shape}${many}`;
    },
  );
}

/** `12.5` as «doce punto cinco», `2,400` as «dos mil cuatrocientos», `051` as «cero cinco uno». */
function number(written: string): string {
  const [whole = '', decimals] = written.replaceAll(/[, ]/g, '').split('.');
  const said = /^0\d/.test(whole) ? digitByDigit(whole) : inWordsOrDigits(whole);
  if (decimals === undefined) return said;
  const after = decimals.startsWith('0') || decimals.length > 3 ? digitByDigit(decimals) : inWords(decimals);
  return `${said} punto ${after}`;
}

/** An hour is feminine: «la una», «las veintiuna». */
function oClock(hour: string): string {
  return number(hour)
    .replace(/un$/u, 'una')
    .replace(/veintiún$/u, 'veintiuna');
}

function inWordsOrDigits(digits: string): string {
  const words = inWords(digits);
  return /\d/.test(words) ? digitByDigit(digits) : words;
}

function digitByDigit(digits: string): string {
  return [...digits].map((digit) => inWords(digit).replace(/^un$/, 'uno')).join(' ');
}

/** «cuatro millones quinientos mil soles», «mil doscientos soles con cincuenta céntimos» */
function soles(isNegative: boolean, amount: string, scale: string): string {
  const [whole = '0', decimals = ''] = amount.replaceAll(/[, ]/g, '').split('.');
  const sign = isNegative ? 'menos ' : '';
  const figures = SCALES[scale.toLowerCase()];
  if (figures !== undefined)
    return `${sign}${countInWords(`${whole}${decimals.padEnd(figures, '0').slice(0, figures)}`, 'sol', 'soles')}`;
  const cents = decimals.padEnd(2, '0').slice(0, 2);
  const only = countInWords(cents, 'céntimo', 'céntimos');
  if (Number(whole) === 0 && Number(cents) > 0) return `${sign}${only}`;
  const and = Number(cents) === 0 ? '' : ` con ${only}`;
  return `${sign}${countInWords(whole, 'sol', 'soles')}${and}`;
}

/** Words that end like a feminine noun; of others the masculine is said. */
const FEMININE =
  /^\s*(?!\p{L}*(?:ista|ema|grama|día)s?(?!\p{L}))\p{L}*(?:a|as|ión|iones|dad|dades|tud|tudes)(?!\p{L})/u;

/** A number in words before what it counts: «una obra», «doscientas familias»; alone, «uno». */
function agreeing(words: string, after: string): string {
  // «una de tres campañas»: what both count stands after the second.
  const shared = /^ de [\d.,]+( \p{L}.*)/su.exec(after)?.[1];
  if (shared !== undefined)
    return agreeing(words, shared)
      .replace(/\bveintiún$/u, 'veintiuno')
      .replace(/\bun$/u, 'uno');
  if (!/^\s*\p{L}/u.test(after) || /^\s*(?:de|y|a|o|por|en|al|con)\b/u.test(after)) {
    return words.replace(/\bveintiún$/u, 'veintiuno').replace(/\bun$/u, 'uno');
  }
  if (!FEMININE.test(after)) return words;
  return words
    .replace(/\bveintiún$/u, 'veintiuna')
    .replace(/\bun$/u, 'una')
    .replaceAll(/cientos\b/gu, 'cientas')
    .replace(/quinientos\b/u, 'quinientas');
}
