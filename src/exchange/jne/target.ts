import { withoutLeadingZeros } from '../../text/leading-zeros.ts';
import { fold } from '../../text/nearest.ts';
import { plainNumber } from '../../text/plain-number.ts';
import type { RegisteredLine } from './registered-plan.ts';
import { isOpposed, sentidoOf, type Sentido } from './target-sense.ts';
import { counted, isQuantity, isShareOf, speaksOf, unitOf } from './target-thing.ts';
import {
  COMPARED,
  DENIED,
  GAP,
  HAS_PARTS,
  LESS,
  limitAfter,
  limitBefore,
  MORE,
  MORE_OF,
  NOT_ONE,
  TIMES,
  UNDO,
  UP_TO,
  WITHIN_YEAR,
  YEARLY,
  type Limit,
} from './target-words.ts';

/** A target that words give in one way only. */
export interface ReadTarget {
  readonly anio: number;
  /** `10`, or signed against the baseline: `-15pp`, `+20%`. */
  readonly valor: string;
  readonly unidad: string;
  readonly sentido: Sentido;
}

/** The words of a registered line that a target is read from; what its objective wants, where that is known. */
export type TargetWords = Pick<RegisteredLine, 'meta' | 'indicador'> &
  Partial<Pick<RegisteredLine, 'objetivo'>>;

/** What a registered line gives: a target, or why the figure in its words is none; neither where there is no figure. */
export interface TargetReading {
  readonly target?: ReadTarget;
  /** After «la meta»: «dice cuánto cambia…». */
  readonly doubt?: string;
}

const CHANGE = 'dice cuánto cambia y no hasta dónde llega';
const PERIODIC = 'cuenta por mes, por año o por otro periodo';
const SEVERAL = 'da más de una cifra';
const TWO_NUMBERS = 'escribe su cifra de un modo que se lee como dos números';
const NO_YEAR = 'no termina en el año para el que es';
const OTHER_MEASURE = 'no dice en lo mismo que cuenta su indicador';
const NO_THING = 'no dice qué cuenta su cifra';
const NO_DIRECTION = 'no dice si conviene más o menos';
const CONTRARY = 'dice si conviene más o menos, pero su indicador o su objetivo parecen querer lo contrario';
const UNCLEAR = 'se puede leer de más de una manera';

/** No target of the register has so many letters; what is longer is a text. */
const LONGEST = 500;
const YEAR = /(?:, ?| )(?:al|a|en|hasta|para|hacia)(?: el)?(?: ano)? (20\d\d)$/;
/** No part of a name: `m2`, `CO2`. Marks and spaces may part groups of three: `1'000,000`, `20 000`. */
const FIGURE = /(?<![a-z\d.,])(?:[1-9]\d{0,2}(?:['’‘´` ]\d{3}(?!\d))+|\d+)(?:[.,]\d+)*/g;
/** Soles before their figure; they are read as though they followed it. */
const SOLES = /(?:^| )s\/\.? ?$/;
/** Squared and cubed, as they are written, in one spelling. */
const SQUARE = /\b(?:metros? cuadrad[oa]s?|m(?:ts?)?\.? ?(?:²|\^2)|mts?\.?2\b)/g;
const CUBE = /\b(?:metros? cubic[oa]s?|m(?:ts?)?\.? ?(?:³|\^3)|mts?\.?3\b)/g;
const MARK = /^ ?(%|pp\b|p\.p\.|puntos porcentuales|por ciento)/;
const ORDINAL = /^(?:[°ºª]|(?:ro|ra|do|da|er|to|ta|mo|ma|vo|va|no|na)\b)/;

/**
 * The target that a registered line gives, where its words can be read in one way: one number and one year, one measure,
 * in the unit of the indicator, a level or a change that the format can write, and no doubt whether more or less is better.
 */
export function readTarget(line: TargetWords): ReadTarget | undefined {
  return targetReading(line).target;
}

/** The same, with the reason where a figure stays words. */
export function targetReading({ meta, indicador, objetivo = '' }: TargetWords): TargetReading {
  if (meta.length > LONGEST || indicador.length > LONGEST) return /\d/.test(meta) ? { doubt: UNCLEAR } : {};
  const measure = inOneSpelling(fold(indicador).trim());
  if (measure === '') return {};
  const words = withoutEnd(inOneSpelling(fold(meta).replaceAll(/\s+/g, ' ').trim()));
  const end = YEAR.exec(words);
  const said = end ? words.slice(0, end.index) : words;
  const figures = [...said.matchAll(FIGURE)];
  const [figure] = figures;
  if (figure === undefined) return {};
  if (end === null) {
    const others = figures.filter(([text]) => !/^20\d\d$/.test(text)).length;
    return others === 0 ? {} : { doubt: others > 1 ? SEVERAL : NO_YEAR };
  }
  if (figures.length > 1) return { doubt: SEVERAL };
  if (/;|\by\/o\b/.test(withoutParentheses(measure))) return { doubt: OTHER_MEASURE };
  return reading({
    before: said.slice(0, figure.index),
    figure: figure[0],
    after: said.slice(figure.index + figure[0].length),
    anio: Number(end[1]),
    measure,
    objective: fold(objetivo.slice(0, LONGEST)),
  });
}

interface Parts {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
  readonly anio: number;
  readonly measure: string;
  readonly objective: string;
}

function reading({ before, figure, after, anio, measure, objective }: Parts): TargetReading {
  const bare = before.replace(SOLES, '');
  const start = bare === before || bare === '' ? bare : `${bare} `;
  const tail = bare === before ? after : after.replace(/^(?: mil(?:es)?\b| mill(?:on|ones)\b)?/, '$& soles');
  const [sign = ''] = /(?:^|(?<= ))[+-] ?$/.exec(start) ?? [];
  const head = start.slice(0, start.length - sign.length);
  if (!/(?:^|[ <>≥≤=%])$/.test(head) || ORDINAL.test(tail)) return { doubt: UNCLEAR };
  const isMarkedBefore = /% ?$/.test(head);
  const mark = isMarkedBefore ? '%' : (MARK.exec(tail)?.[1] ?? '');
  const first = limitBefore(head.replace(/% ?$/, '').trim());
  const last = limitAfter(isMarkedBefore ? tail : tail.replace(MARK, ''));
  const size = multiplied(figure, last.rest);
  if (size === undefined) return { doubt: TWO_NUMBERS };
  const isShare = /^(?:%|porcentaje|por ciento|proporcion)|\(%\)|\(en %\)/.test(measure);
  const words = `${first.rest} | ${size.after}`;
  if (WITHIN_YEAR.test(words) || (!isShare && YEARLY.test(words))) return { doubt: PERIODIC };
  if (TIMES.test(words) || (GAP.test(words) && !GAP.test(measure))) return { doubt: CHANGE };
  const isTwice = first.limit !== undefined && last.limit !== undefined;
  if ([NOT_ONE, DENIED].some((form) => form.test(words)) || isTwice || isUpTo(first.rest))
    return { doubt: UNCLEAR };
  if (isOpposed(measure, words)) return { doubt: OTHER_MEASURE };
  const figures: Figure = {
    anio,
    size,
    mark: mark === '' ? undefined : /^p(?!or)/.test(mark) ? 'points' : 'percent',
    isShare,
    before: first.rest,
    limit: first.limit ?? last.limit,
    sign: sign.trim(),
    measure,
    objective,
  };
  return sign !== '' || changes(figures, first.isPlace) ? change(figures) : level(figures);
}

interface Figure {
  readonly anio: number;
  readonly size: Size;
  readonly mark: 'percent' | 'points' | undefined;
  /** Whether the indicator is a share of a hundred. */
  readonly isShare: boolean;
  /** What stands before the figure, without a limit. */
  readonly before: string;
  readonly limit: Limit | undefined;
  readonly sign: string;
  readonly measure: string;
  readonly objective: string;
}

/**
 * A change that the format can write: of a share in points, of what is counted in percent of the baseline. «Reducir en
 * 15 %» of a share can be either.
 */
function change(figures: Figure): TargetReading {
  const { anio, size, mark, isShare, before, limit, measure } = figures;
  const unidad = isShare ? 'porcentaje' : counted(measure);
  const sentido = sentidoOf({
    ...figures,
    after: size.after,
    words: `${before} | ${size.after}`,
    isChange: true,
  });
  const isWritten =
    mark === (isShare ? 'points' : 'percent') &&
    limit === undefined &&
    !size.isGrouped &&
    !size.isLarge &&
    speaksOf(measure, before) &&
    speaksOf(measure, size.after);
  if (!isWritten || unidad === undefined || (sentido !== 'ascendente' && sentido !== 'descendente'))
    return { doubt: CHANGE };
  const valor = `${sentido === 'descendente' ? '-' : '+'}${size.valor}${isShare ? 'pp' : '%'}`;
  return { target: { anio, valor, unidad, sentido } };
}

function level(figures: Figure): TargetReading {
  const { size, mark, isShare, before, limit, measure } = figures;
  if (mark !== (isShare ? 'percent' : undefined)) return { doubt: OTHER_MEASURE };
  if (!isShare && !isQuantity(before, size.after, limit !== undefined, measure)) return { doubt: NO_THING };
  const share = isShareOf(measure, before, size.after) ? 'porcentaje' : undefined;
  const unidad = isShare ? share : unitOf(size.after, measure);
  if (unidad === undefined) return { doubt: OTHER_MEASURE };
  const hasParts = isShare || HAS_PARTS.test(unidad);
  const isOther =
    unidad === 'soles' ? false : hasParts ? size.isGrouped === 'once' : size.valor.includes('.');
  if (isOther || (isShare && (size.isLarge || size.isGrouped === 'often'))) return { doubt: TWO_NUMBERS };
  return wanted(figures, unidad);
}

/** A level, where it is one that can be wanted: no more than nothing, no less than all. */
function wanted(figures: Figure, unidad: string): TargetReading {
  const { anio, size, isShare, before } = figures;
  const { valor } = size;
  const sentido = sentidoOf({ ...figures, after: size.after, words: before, isChange: false });
  if (sentido === 'contrary') return { doubt: CONTRARY };
  if (sentido === 'both') return { doubt: UNCLEAR };
  if (sentido === undefined || (sentido === 'ascendente' && Number(valor) === 0))
    return { doubt: NO_DIRECTION };
  const isAll = sentido === 'descendente' && isShare && Number(valor) >= 100;
  if (isAll || (UNDO.test(before) && Number(valor) !== 0)) return { doubt: UNCLEAR };
  return { target: { anio, valor, unidad, sentido } };
}

function inOneSpelling(words: string): string {
  return words.replaceAll(SQUARE, 'm2').replaceAll(CUBE, 'm3');
}

function isUpTo(before: string): boolean {
  return UP_TO.test(before) || (before.endsWith('hasta') && LESS.test(before));
}

/** A text without the dots and spaces at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '.' || text[end - 1] === ' ')) end--;
  return text.slice(0, end);
}

/** A text without what stands in parentheses; one that is not closed stays. */
function withoutParentheses(text: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf('(', at);
    const close = open === -1 ? -1 : text.indexOf(')', open);
    if (close === -1) return kept + text.slice(at);
    kept += text.slice(at, open);
    at = close + 1;
  }
}

interface Size {
  readonly valor: string;
  /** What follows the figure and its «mil». */
  readonly after: string;
  /** It has groups of three, read as thousands; a single comma before them can stand for the point. */
  readonly isGrouped: 'once' | 'often' | false;
  /** It was said in thousands or millions. */
  readonly isLarge: boolean;
}

/** A figure times the «mil» or «millones» after it, exactly; undefined where it can be two numbers. */
function multiplied(figure: string, after: string): Size | undefined {
  const parted = /['’‘´` ]/.test(figure) ? plainNumber(figure) : undefined;
  if (parted !== undefined) {
    // «1'200 millones» can be of either.
    return after.startsWith(' mil')
      ? undefined
      : { valor: parted, after, isGrouped: 'often', isLarge: false };
  }
  const commas = /^[1-9]\d{0,2}(?:,\d{3})+$/.test(figure) ? figure.split(',').length - 1 : 0;
  const isGrouped = commas === 0 ? false : commas === 1 ? 'once' : 'often';
  if (commas === 0 && !/^\d+(?:[.,]\d{1,2})?$/.test(figure)) return undefined;
  const [whole = '', part = ''] = commas > 0 ? [figure.replaceAll(',', '')] : figure.split(/[.,]/);
  // «03 pozos» is how plans write three of them.
  const own = withoutLeadingZeros(whole);
  const [said, word] = /^ (mil(?:es)?|mill(?:on|ones))\b/.exec(after) ?? [];
  if (said === undefined || word === undefined)
    return { valor: part === '' ? own : `${own}.${part}`, after, isGrouped, isLarge: false };
  const rest = after.slice(said.length);
  if (commas > 0 || rest.startsWith(' mil')) return undefined;
  const zeros = word.startsWith('mill') ? 6 : 3;
  return {
    valor: withoutLeadingZeros(`${own}${part.padEnd(zeros, '0')}`),
    after: rest,
    isGrouped,
    isLarge: true,
  };
}

/** Whether a figure is how much changes: «incrementar 20 %», «en 15 %», «30 % menos». */
function changes({ before, size: { after }, mark, measure }: Figure, isPlace: boolean): boolean {
  if (COMPARED.test(`${before} | ${after}`)) return true;
  if (/\b(?:en|mas|menos)(?: (?:un|una|el|la|al))?$/.test(before)) return true;
  if (MORE_OF.test(after) && !/\bnuev/.test(measure)) return true;
  if ([LESS, MORE].some((form) => form.test(after) && !form.test(measure))) return true;
  const isTo = isPlace || /\b(?:a|al|hasta)(?: (?:el|un|una|la))?$/.test(before);
  return (
    !isTo &&
    (LESS.test(before) ||
      MORE.test(before) ||
      (/\bmejor/.test(before) && !(mark === undefined && /\bmejorad/.test(measure))))
  );
}
