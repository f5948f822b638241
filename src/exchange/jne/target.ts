import { GROWING, LESSENING } from '../../model/wording/vocabulary.ts';
import { fold } from '../../text/nearest.ts';
import type { RegisteredLine } from './lines.ts';

/** A target that words give in one way only. */
export interface ReadTarget {
  readonly anio: number;
  /** `10`, or signed against the baseline: `-15pp`. */
  readonly valor: string;
  readonly unidad: string;
  readonly sentido: 'ascendente' | 'descendente';
}

/** One number and one year, with what stands before, between and after. */
const TARGET =
  /^(?<before>[^\d<>≥≤+-]*?)(?<limit>>=?|<=?|≥|≤|mas de|mayor a|menos de|menor a|minimo|maximo)?\s*(?<sign>[+-])?(?<number>\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d{1,2})?)\s*(?<mark>%|pp\b|puntos porcentuales|por ciento)?(?<after>[^\d]*?)\s*(?:,\s*)?(?:al|a|en|hasta(?: el)?|para el|hacia el)(?: ano)? (?<year>20\d\d)$/;

/** Words after which a number is an amount of change and no level. */
const CHANGE = /\b(?:en|en un|en el|en mas de)\s*$/;
/** What makes it a target of each year, or two of them. */
const NOT_ONE = /[;:]|\b(?:y|e|cada|por ano|partir|respectivamente)\b/;
/** Of these one wants less, and words that only name a level leave it open. */
const UNWANTED =
  /\b(?:anemia|desnutricion|analfabetismo|mortalidad|morbilidad|pobreza|desercion|violencia|delitos?|robos?|accidentes?|conflictos?|contaminacion|deforestacion|informalidad|embarazo|brecha|deficit|incidencia|desempleo|subempleo|morosidad|inseguridad|victimizacion)\b/;

/**
 * The target that a registered line gives, where its words can be read in one way: one number and one year, one measure,
 * in the unit of the indicator, and no doubt whether more or less is better. Undefined for all else: it stays words.
 */
export function readTarget({
  meta,
  indicador,
}: Pick<RegisteredLine, 'meta' | 'indicador'>): ReadTarget | undefined {
  const measure = fold(indicador).trim();
  if (measure === '' || /;|\by\/o\b/.test(measure.replaceAll(/\([^)]*\)/g, ''))) return undefined;
  const words = fold(meta)
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.]+$/, '')
    .trim();
  const parts = TARGET.exec(words)?.groups;
  if (!parts) return undefined;
  const { before = '', limit = '', sign = '', number = '', mark = '', after = '', year = '' } = parts;
  if (NOT_ONE.test(before) || NOT_ONE.test(after)) return undefined;
  const inPoints = mark === 'pp' || mark === 'puntos porcentuales';
  if ((mark !== '') !== isShare(measure)) return undefined;
  const sentido = sentidoOf(before, limit, sign, measure);
  if (sentido === undefined) return undefined;
  const valor = /,\d{3}/.test(number) ? number.replaceAll(',', '') : number.replace(',', '.');
  const anio = Number(year);
  if (inPoints)
    return {
      anio,
      valor: `${sentido === 'descendente' ? '-' : '+'}${valor}pp`,
      unidad: 'porcentaje',
      sentido,
    };
  // «Reducir en 15 %» can be of what there is, or in points.
  if (sign !== '' || CHANGE.test(before)) return undefined;
  const unidad = mark === '' ? unitOf(after, measure) : 'porcentaje';
  return unidad === undefined ? undefined : { anio, valor, unidad, sentido };
}

/** Whether an indicator is a share of a hundred. */
function isShare(measure: string): boolean {
  return /^(?:%|porcentaje|por ciento|proporcion)|\(%\)|\(en %\)/.test(measure);
}

function sentidoOf(
  before: string,
  limit: string,
  sign: string,
  measure: string,
): ReadTarget['sentido'] | undefined {
  const verbs = before.split(/[^a-z]+/);
  const less =
    sign === '-' || /^(?:<|≤|menos|menor|maximo)/.test(limit) || verbs.some((word) => LESSENING.has(word));
  const more =
    sign === '+' || /^(?:>|≥|mas|mayor|minimo)/.test(limit) || verbs.some((word) => GROWING.has(word));
  if (less) return more ? undefined : 'descendente';
  return UNWANTED.test(measure) ? undefined : 'ascendente';
}

const UNIT_AFTER = /^\s*(?:de )?([a-z]{2,})/;
const COUNTED = /^(?:n[°ºo.]*|numero|cantidad|nro\.?|num\.?)\s*(?:de )?([a-z]{3,})/;

/** The thing counted: the word after the number, where the indicator names it too, or what the indicator counts. */
function unitOf(after: string, measure: string): string | undefined {
  const own = UNIT_AFTER.exec(after)?.[1];
  if (own === undefined) return COUNTED.exec(measure)?.[1];
  return measure.includes(own.slice(0, Math.max(2, own.length - 2))) ? own : undefined;
}
