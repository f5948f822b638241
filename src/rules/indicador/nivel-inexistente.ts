import type { IndicadorPlan, Model, Origin } from '../../model/model.ts';
import { at } from '../../model/progress/figure.ts';
import { isLevelOf } from '../../model/questions/scale.ts';
import { metasOf } from '../../model/questions/targets.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { gathered } from '../gathered.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { elResultado } from '../wording.ts';

export const nivelInexistente: Rule = {
  id: 'indicador/nivel-inexistente',
  severity: 'warning',
  title: 'Un valor no es ninguno de los niveles de la escala del indicador',
  rationale:
    'En un indicador con «escala» los valores son el número de orden de un nivel: 1, 2, 3… Otro número no nombra ninguno, y el avance que sale de él no significa nada.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    changedPlan(
      'La línea de base y las metas son niveles',
      `unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}`,
      `unidad_medida: nivel
            tipo: resultado
            sentido: ascendente
            escala: [Inicial, En proceso, Logrado]
            linea_base: {anio: 2017, valor: 1, fuente: Registro municipal}
            metas: {2019: 2, 2020: 2, 2021: 3, 2022: 3}`,
    ),
  ],
  bad: () => [
    changedPlan(
      'Una meta del cuarto nivel de tres',
      `unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}`,
      `unidad_medida: nivel
            tipo: resultado
            sentido: ascendente
            escala: [Inicial, En proceso, Logrado]
            linea_base: {anio: 2017, valor: 1, fuente: Registro municipal}
            metas:
              2019: 2
              2020: 2
              2021: 3
              2022: 4 # ! indicador/nivel-inexistente`,
    ),
  ],
  *check(model) {
    for (const plan of model.planes) {
      const found = plan.indicadores.flatMap((indicador) => outsideScale(model, indicador));
      yield* gathered(found, (count) => ({
        message: `Hay ${count} valores que no son niveles de la escala de su indicador`,
      }));
    }
  },
};

function outsideScale({ resultados }: Model, indicador: IndicadorPlan): readonly Finding[] {
  const { escala, linea_base: base } = indicador.data;
  if (escala === undefined) return [];
  const values: readonly (readonly [name: string, value: unknown, place: Origin])[] = [
    ['La línea de base', base?.valor, at(indicador.origin, 'linea_base', 'valor')],
    ...metasOf(indicador).map((meta) => [`La meta de ${meta.clave}`, meta.escrito, meta.origin] as const),
    ...resultados
      .filter((resultado) => resultado.indicador === indicador.id && indicador.id !== '')
      .map(
        (resultado) => [elResultado(resultado), resultado.data.valor, at(resultado.origin, 'valor')] as const,
      ),
  ];
  return values
    .filter(([, value]) => typeof value === 'number' && !isLevelOf(indicador, value))
    .map(([name, value, place]) => ({
      at: place,
      message: `${name} del indicador ${quote(indicador.id)} es ${String(value)}, y su escala tiene los niveles 1 a ${escala.length}`,
      help: `Escriba el número de un nivel: ${escala.map((level, i) => `${i + 1} ${level}`).join(', ')}.`,
    }));
}
