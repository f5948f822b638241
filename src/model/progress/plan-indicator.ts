import { type Fraction } from '../fraction.ts';
import type { Config, IndicadorPlan, Model, Origin, Resultado, Semestre } from '../model.ts';
import { typeOne, typeTwo, wayGone, type Sentido, type TypeOne } from './advance.ts';
import { absent, figure, type Figure } from './figure.ts';
import { flowsOf, type Flows } from './flows.ts';
import { obtainedIn, type Measurements } from './measurements.ts';
import { capped, printsBelowZero } from './percentage.ts';
import { quantityText } from './quantity.ts';
import { estadoOf, isOverachieved, type Estado } from './semaforo.ts';
import { baselineOf, expectedOf, finalTargetOf } from './targets.ts';

/** Why an indicator has no colour: no measurement or target, measured in December only, or no quotient exists. */
export type GrisDeIndicador = 'sin_dato' | 'se_mide_en_diciembre' | 'no_calculable';

/** Everything computed for an indicator of the plan in one semester. Percentages are not rounded. */
export interface IndicatorProgress {
  readonly indicador: IndicadorPlan;
  /** False in S1 for what is measured once a year: outside the N. */
  readonly cuenta: boolean;
  /** LB, LE, VO and M, in the unit of measure. */
  readonly lineaBase: Figure;
  readonly esperado: Figure;
  readonly estimado: boolean;
  readonly obtenido: Figure;
  readonly metaFinal: Figure;
  /** The measurement taken. */
  readonly resultado: Resultado | undefined;
  /** In %, as they come out. */
  readonly tipoI: Figure;
  readonly tipoII: Figure;
  readonly avanceFinal: Figure;
  /** The percentage that decides the colour and enters the averages, within 0..100. */
  readonly valor: Fraction | undefined;
  /** Which type decided. */
  readonly decide: 'I' | 'II' | undefined;
  readonly estado: Estado;
  readonly gris: GrisDeIndicador | undefined;
  /** The flag ▼: worse than the baseline. */
  readonly retroceso: boolean;
  /** The flag ▲: over 120 % raw. */
  readonly sobrecumplimiento: boolean;
}

/**
 * The progress of an indicator of the plan in a semester (CEPLAN tipo I and II; DOMAIN 3.1). The configuration says
 * which type decides; where that one does not exist the other does. Never fails: what is missing has no value.
 */
export function indicatorProgress(
  model: Model,
  measurements: Measurements,
  indicador: IndicadorPlan,
  periodo: Semestre,
): IndicatorProgress {
  const annual = indicador.data.frecuencia === 'anual' && periodo.numero === 1;
  const { obtenido, resultado } = obtainedIn(measurements, indicador.id, periodo);
  const facts = {
    indicador,
    cuenta: !annual,
    lineaBase: baselineOf(indicador),
    obtenido,
    metaFinal: finalTargetOf(model, indicador),
    resultado,
  };
  if (annual) return { ...facts, ...inDecember() };
  const { esperado, estimado } = expectedOf(model, indicador, periodo);
  const given = { ...facts, esperado, estimado };
  const one = firstType(given);
  const flows =
    indicador.data.agregacion === 'agregable'
      ? onlyTypeOne(indicador, () => flowsOf(model, measurements, indicador, periodo))
      : onlyTypeOne(indicador, () => levelsOf(given));
  return { ...given, tipoI: one.tipoI, ...flows, ...judge(one, flows.tipoII, given, model.config) };
}

interface Given {
  readonly indicador: IndicadorPlan;
  readonly lineaBase: Figure;
  readonly esperado: Figure;
  readonly obtenido: Figure;
  readonly metaFinal: Figure;
}

interface FirstType {
  readonly tipoI: Figure;
  readonly instead: 'tipo_ii' | 'nada';
}

function sentidoOf(indicador: IndicadorPlan): Sentido {
  return indicador.data.sentido ?? 'ascendente';
}

/** A permissible level is kept or not: no way leads from the baseline to it. */
function onlyTypeOne(indicador: IndicadorPlan, other: () => Flows): Flows {
  const sentido = sentidoOf(indicador);
  if (sentido === 'ascendente' || sentido === 'descendente') return other();
  const none = absent('un nivel permisible solo tiene tipo I');
  return { tipoII: none, avanceFinal: none };
}

function firstType(given: Given): FirstType {
  const { lineaBase, esperado, obtenido } = given;
  const origins = originsOf(obtenido, esperado);
  if (!obtenido.value || !esperado.value) {
    const missing = obtenido.value ? esperado : obtenido;
    return { tipoI: absent(missing.trace.words(), origins), instead: 'nada' };
  }
  const one = typeOne(sentidoOf(given.indicador), lineaBase.value, esperado.value, obtenido.value);
  if (one.value)
    return { tipoI: figure(one.value, () => typeOneWords(one, given), origins), instead: 'nada' };
  const reason =
    one.instead === 'tipo_ii'
      ? 'con valores negativos o una meta de 0 decide el tipo II'
      : 'no hay cociente con esos valores';
  return { tipoI: absent(reason, origins), instead: one.instead };
}

function typeOneWords(one: TypeOne, { esperado, obtenido }: Given): string {
  const [expected, obtained] = [esperado, obtenido].map(({ value }) => (value ? quantityText(value) : ''));
  if (!one.value) return '';
  switch (one.words) {
    case 'asc':
      return `${obtained} ÷ ${expected}`;
    case 'desc':
      return `${expected} ÷ ${obtained}`;
    case 'cero':
      return 'lo obtenido es 0, y menos es mejor';
    case 'cumple':
      return `${obtained} cumple con ${expected}`;
    case 'maximo_cero':
      return `${obtained} sobre un máximo de 0`;
  }
}

/** Tipo II and the final target where each target is a level to reach. */
function levelsOf(given: Given): Flows {
  const { indicador, lineaBase, esperado, obtenido, metaFinal } = given;
  const descending = indicador.data.sentido === 'descendente';
  return {
    tipoII: way(lineaBase, esperado, obtenido, (from, to, value) => typeTwo(descending, from, to, value)),
    avanceFinal: way(lineaBase, metaFinal, obtenido, wayGone),
  };
}

function way(
  from: Figure,
  to: Figure,
  reached: Figure,
  formula: (from: Fraction, to: Fraction, value: Fraction) => Fraction | undefined,
): Figure {
  const origins = originsOf(reached, from, to);
  if (!from.value || !to.value || !reached.value) {
    const missing = [reached, from, to].find(({ value }) => !value);
    return absent(missing?.trace.words() ?? 'sin dato', origins);
  }
  const value = formula(from.value, to.value, reached.value);
  const [start, goal, point] = [from.value, to.value, reached.value].map(quantityText);
  if (!value) return absent(`la meta es igual a la línea de base, ${start}`, origins);
  return figure(value, () => `(${point} − ${start}) ÷ (${goal} − ${start})`, origins);
}

type Judgement = Pick<
  IndicatorProgress,
  'valor' | 'decide' | 'estado' | 'gris' | 'retroceso' | 'sobrecumplimiento'
>;

function judge(one: FirstType, tipoII: Figure, given: Given, config: Config): Judgement {
  const decide = decidingType(one, tipoII, config);
  const raw = decide === 'I' ? one.tipoI.value : decide === 'II' ? tipoII.value : undefined;
  const retroceso = decide !== undefined && tipoII.value !== undefined && printsBelowZero(tipoII.value);
  const valor = capped(raw);
  const missing = !given.obtenido.value || !given.esperado.value;
  return {
    valor,
    decide,
    estado: retroceso ? 'rojo' : estadoOf(valor, config.semaforo),
    gris: valor ? undefined : missing ? 'sin_dato' : 'no_calculable',
    retroceso,
    sobrecumplimiento: isOverachieved(raw),
  };
}

function decidingType(one: FirstType, tipoII: Figure, config: Config): 'I' | 'II' | undefined {
  if (!one.tipoI.value && one.instead === 'nada') return undefined;
  if (tipoII.value && (config.avance.tipo === 'II' || !one.tipoI.value)) return 'II';
  return one.tipoI.value ? 'I' : undefined;
}

function inDecember(): Omit<
  IndicatorProgress,
  'indicador' | 'cuenta' | 'lineaBase' | 'obtenido' | 'metaFinal' | 'resultado'
> {
  const none = absent('se mide en diciembre');
  return {
    esperado: none,
    estimado: false,
    tipoI: none,
    tipoII: none,
    avanceFinal: none,
    valor: undefined,
    decide: undefined,
    estado: 'gris',
    gris: 'se_mide_en_diciembre',
    retroceso: false,
    sobrecumplimiento: false,
  };
}

function originsOf(...figures: readonly Figure[]): () => readonly Origin[] {
  return () => figures.flatMap((item) => item.trace.origins());
}
