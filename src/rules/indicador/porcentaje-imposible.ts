import { compare, exact, HUNDRED, isNegative, type Fraction } from '../../model/fraction.ts';
import type { IndicadorPlan, Model, Origin } from '../../model/model.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { relativeChange } from '../../model/progress/targets.ts';
import { isShareInPercent } from '../../model/questions/results.ts';
import { metasOf } from '../../model/questions/targets.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { elResultado } from '../wording.ts';

export const porcentajeImposible: Rule = {
  id: 'indicador/porcentaje-imposible',
  severity: 'error',
  title: 'Un porcentaje está fuera de 0 a 100',
  rationale:
    'La parte de un todo no baja de 0 ni pasa de 100 %. Un valor negativo es un error; uno mayor que 100 suele ser una tasa o una cantidad con la unidad equivocada (aviso).',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    changedPlan(
      'Los porcentajes van de 0 a 100',
      `unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}`,
      `unidad_medida: porcentaje
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 68.5, fuente: Registro municipal}
            metas: {2019: 80, 2020: 88, 2021: 94, 2022: 100}`,
    ),
  ],
  bad: () => [
    changedPlan(
      'Una meta de más de 100 % y una línea de base negativa',
      `unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}`,
      `unidad_medida: porcentaje
            tipo: resultado
            sentido: ascendente
            linea_base:
              anio: 2017
              valor: -6.5 # ! indicador/porcentaje-imposible
              fuente: Registro municipal
            metas:
              2019: 80
              2020: 88
              2021: 94
              2022: 120 # ! indicador/porcentaje-imposible`,
    ),
    changedPlan(
      'Una reducción de más de lo que hay',
      `sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}`,
      `sentido: descendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas:
              2019: 90
              2020: 80
              2021: 70
              2022: "-150%" # ! indicador/porcentaje-imposible`,
    ),
  ],
  *check(model) {
    for (const indicador of model.planes.flatMap((plan) => plan.indicadores)) {
      if (isShareInPercent(indicador)) {
        for (const value of valuesOf(model, indicador)) yield* outside(indicador, value);
      } else {
        yield* beyondWhole(indicador);
      }
    }
  },
};

interface Value {
  readonly at: Origin;
  readonly name: string;
  readonly valor: Fraction;
}

function valuesOf({ resultados }: Model, indicador: IndicadorPlan): readonly Value[] {
  const { origin, id, data } = indicador;
  const value = (at: Origin, name: string, valor: number | undefined): readonly Value[] =>
    valor === undefined ? [] : [{ at, name, valor: exact(valor) }];
  const below = ({ file, path }: Origin, ...steps: Origin['path']): Origin => ({
    file,
    path: [...path, ...steps],
  });
  return [
    ...value(below(origin, 'linea_base', 'valor'), 'La línea de base', data.linea_base?.valor),
    ...metasOf(indicador).flatMap(({ origin: at, clave, valor }) =>
      valor === undefined ? [] : [{ at, name: `La meta de ${clave}`, valor }],
    ),
    ...resultados
      .filter(({ indicador: measured }) => measured === id && id !== '')
      .flatMap((resultado) => {
        const { valor, por_distrito: distritos } = resultado.data;
        const [at, name] = [resultado.origin, elResultado(resultado)];
        return [
          ...value(below(at, 'valor'), name, valor),
          ...Object.entries(distritos ?? {}).flatMap(([ubigeo, parte]) =>
            value(below(at, 'por_distrito', ubigeo), `${name} en ${quote(ubigeo)}`, parte),
          ),
        ];
      }),
  ];
}

function* outside({ id }: IndicadorPlan, { at, name, valor }: Value): Generator<Finding> {
  const low = isNegative(valor);
  if (!low && compare(valor, HUNDRED) <= 0) return;
  yield {
    at,
    ...(low ? {} : { severity: 'warning' }),
    message: `${name} del indicador ${quote(id)} es ${quantityText(valor)} %, ${low ? 'menos de 0' : 'más de 100'}`,
    help: low
      ? 'Corrija el valor; si puede ser negativo, la unidad de medida no es un porcentaje sino una tasa de variación.'
      : 'Corrija el valor; si puede pasar de 100, dé otra unidad de medida, por ejemplo «tasa de variación».',
  };
}

/** A reduction by more than all there is, in whatever unit. */
function* beyondWhole(indicador: IndicadorPlan): Generator<Finding> {
  for (const { origin, clave, escrito } of metasOf(indicador)) {
    const change = typeof escrito === 'string' ? relativeChange(escrito) : undefined;
    if (change?.unit !== 'por_ciento' || compare(change.amount, { n: -100, d: 1 }) >= 0) continue;
    yield {
      at: origin,
      message: `La meta de ${clave} del indicador ${quote(indicador.id)}, ${quote(String(escrito))}, reduce más de todo lo que hay`,
      help: 'Una reducción llega como máximo a "-100%", que deja el indicador en cero.',
    };
  }
}
