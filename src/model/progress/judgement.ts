import { exact, greatest, HUNDRED, isPositive, least, scaled, ZERO, type Fraction } from '../fraction.ts';
import type { Config } from '../model.ts';
import { isAsGood, isLimit, type Sentido } from './advance.ts';
import type { Figure } from './figure.ts';
import { capped, percentageText, printsBelowZero } from './percentage.ts';
import { estadoOf, isOverachieved, type Estado } from './semaforo.ts';

/**
 * Why an indicator has no colour: no measurement or nothing to compare it with, measured in December only, without any
 * target, or nothing expected of it yet.
 */
export type GrisDeIndicador = 'sin_dato' | 'se_mide_en_diciembre' | 'sin_meta' | 'nada_esperado';

/** What the figures of an indicator come to. */
export interface Judgement {
  /** The percentage that gives the colour and enters the averages, within 0..100. */
  readonly valor: Fraction | undefined;
  /** What gave it: one of the types or, where neither exists, whether the value is as good as expected. */
  readonly decide: 'I' | 'II' | 'comparacion' | undefined;
  /** How it was taken, or why there is none, in words. */
  readonly motivo: () => string;
  readonly estado: Estado;
  readonly gris: GrisDeIndicador | undefined;
  /** The flag ▼: worse than the baseline. */
  readonly retroceso: boolean;
  /** The flag ▲: over 120 % raw. */
  readonly sobrecumplimiento: boolean;
}

/** Of what is outside the averages there is nothing to judge. */
export const UNJUDGED: Omit<Judgement, 'gris'> = {
  valor: undefined,
  decide: undefined,
  motivo: () => 'no entra en los promedios',
  estado: 'gris',
  retroceso: false,
  sobrecumplimiento: false,
};

/** What is judged. */
export interface Judged {
  readonly sentido: Sentido;
  readonly isAggregable: boolean;
  readonly lineaBase: Figure;
  readonly esperado: Figure;
  readonly obtenido: Figure;
  readonly tipoI: Figure;
  readonly tipoII: Figure;
  /** Ascending with 0 expected: nothing is judged, whatever tipo II says. */
  readonly nothingExpected: boolean;
}

/**
 * The value of an indicator: the type that the configuration chose; where it does not exist, the other; where neither
 * does, 100 if the value is as good as expected, else 0. A step back (tipo II below 0.00) holds it under the limit of
 * amarillo, so that the colour and the averages agree.
 */
export function judge(judged: Judged, config: Config): Judgement {
  const { tipoI, tipoII } = judged;
  const decide = decidingOf(judged, config);
  const raw = decide === 'I' ? tipoI.value : decide === 'II' ? tipoII.value : undefined;
  const stepsBack = tipoII.value !== undefined && !judged.isAggregable && printsBelowZero(tipoII.value);
  const taken = decide === 'comparacion' ? comparedOf(judged) : capped(raw);
  const limit = belowAmarillo(config);
  const valor = taken && stepsBack ? least(taken, limit) : taken;
  return {
    valor,
    decide,
    motivo: () => motiveOf(judged, decide, valor, taken !== valor),
    estado: estadoOf(valor, config.semaforo),
    gris: valor ? undefined : judged.nothingExpected ? 'nada_esperado' : 'sin_dato',
    retroceso: stepsBack || isWorseThanBaseline(judged),
    sobrecumplimiento: isOverachieved(raw),
  };
}

function decidingOf(judged: Judged, config: Config): Judgement['decide'] {
  if (judged.nothingExpected) return undefined;
  const [first, second] = config.avance.tipo === 'I' ? (['I', 'II'] as const) : (['II', 'I'] as const);
  const has = (type: 'I' | 'II'): boolean =>
    (type === 'I' ? judged.tipoI : judged.tipoII).value !== undefined;
  if (has(first)) return first;
  if (has(second)) return second;
  return judged.obtenido.value && judged.esperado.value ? 'comparacion' : undefined;
}

function comparedOf({ sentido, obtenido, esperado }: Judged): Fraction | undefined {
  if (!obtenido.value || !esperado.value) return undefined;
  return isAsGood(sentido, obtenido.value, esperado.value) ? HUNDRED : ZERO;
}

/** Where tipo II cannot say it, the values themselves do. Flows and permissible levels have no way to step back on. */
function isWorseThanBaseline({ sentido, isAggregable, tipoII, lineaBase, obtenido }: Judged): boolean {
  if (tipoII.value || isAggregable || isLimit(sentido) || !lineaBase.value || !obtenido.value) return false;
  return !isAsGood(sentido, obtenido.value, lineaBase.value);
}

/** The largest percentage that prints below the limit of amarillo: 74.99 by default. */
function belowAmarillo({ semaforo }: Config): Fraction {
  return greatest(ZERO, { n: Number(scaled(exact(semaforo.amarillo), 2)) - 1, d: 100 });
}

function motiveOf(
  judged: Judged,
  decide: Judgement['decide'],
  valor: Fraction | undefined,
  held: boolean,
): string {
  const { tipoI, tipoII, esperado, obtenido, nothingExpected } = judged;
  if (nothingExpected) return tipoI.trace.words();
  if (decide === undefined || !valor) return (obtenido.value ? esperado : obtenido).trace.words();
  if (decide === 'comparacion') {
    return `ningún tipo de avance existe: lo obtenido ${isPositive(valor) ? 'alcanza' : 'no alcanza'} lo esperado`;
  }
  const raw = (decide === 'I' ? tipoI : tipoII).value;
  const from = `tipo ${decide}${raw ? `, ${percentageText(raw)}` : ''}`;
  return held ? `${from}; con retroceso no pasa de ${percentageText(valor)}` : from;
}
