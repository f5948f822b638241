import { expect, test } from 'vitest';
import { statesItsBaseline } from '../src/model/wording/baseline.ts';
import { contradictionIn } from '../src/model/wording/contradiction.ts';
import { unmeasurableEffort } from '../src/model/wording/effort.ts';
import { twoMeasures } from '../src/model/wording/two-measures.ts';

type Fault = 'contradictorio' | 'no medible' | 'doble';

function faultsOf(statement: string): readonly Fault[] {
  return [
    ...(contradictionIn(statement) === undefined ? [] : (['contradictorio'] as const)),
    ...(unmeasurableEffort(statement, false) === undefined ? [] : (['no medible'] as const)),
    ...(twoMeasures(statement) === undefined ? [] : (['doble'] as const)),
  ];
}

/** The sixteen statements of the plan of Puno 2019-2022 as it was filed. */
const PUNO: readonly (readonly [statement: string, ...faults: Fault[]])[] = [
  ['Incrementar la cobertura de viviendas con servicios básicos al 100%.'],
  ['Optimizar la calidad de los servicios de salud en el área urbana y rural al 100%.', 'no medible'],
  ['Promover el fortalecimiento del sistema educativo del área urbana y rural al 100%.', 'no medible'],
  ['Reducir los niveles de incidencia delictiva al 100%.', 'contradictorio'],
  ['Incrementar en 100% la afluencia y permanencia del turista.', 'doble'],
  ['Disminuir en 50% la tasa de desempleo juvenil.'],
  ['Disminuir en 50% la tendencia del comercio informal.'],
  ['Incrementar en 50% la actividad agropecuaria.'],
  ['Reducir en 50% niveles de contaminación bahía interior de Puno.'],
  ['Eficiencia de cobertura recolección de residuos sólidos urbanos al 100%.'],
  ['Incremento de parques y áreas verdes al 80%.'],
  ['Fortalecimiento de Capacidades a instituciones involucradas al 90%.', 'no medible'],
  ['Mejorar la coordinación municipal con autoridades de los centros poblados al 100%.', 'no medible'],
  ['Incrementar la cobertura de participación ciudadana al 80%'],
  ['Mejorar la gestión de los agentes municipales en 100%.', 'no medible'],
  ['Eliminar la corrupción institucional en 100%.'],
];

test.each(PUNO)('the plan of Puno: «%s»', (statement, ...faults) => {
  expect(faultsOf(statement)).toEqual(faults);
});

const OTHERS: readonly (readonly [statement: string, ...faults: Fault[]])[] = [
  // Less of something, at 100 %
  ['Disminuir la contaminación sonora del centro histórico al 100 %', 'contradictorio'],
  ['Reducción de la anemia infantil hasta el 100% al 2022', 'contradictorio'],
  ['Al 2026, se logrará reducir la morosidad del impuesto predial al cien por ciento', 'contradictorio'],
  ['Erradicar los puntos críticos de residuos sólidos al 100%', 'contradictorio'],
  ['Implementar el patrullaje integrado para minimizar los robos al 100%', 'contradictorio'],
  ['Reducir en más de 120% los accidentes de tránsito', 'contradictorio'],
  ['Reducir la pobreza monetaria al 15%'],
  ['Reducir en 100% los botaderos informales'],
  ['Disminuir la desnutrición crónica infantil de 22% a 12%'],
  ['Reducir la brecha digital al 100% de las instituciones educativas'],
  ['Reducir la contaminación del río mediante el tratamiento de las aguas residuales al 100%'],
  ['Atender al 100% de las denuncias para reducir la violencia familiar'],
  // Efforts that nobody can count
  ['Fomentar la cultura tributaria en la población al 80%', 'no medible'],
  ['Impulsar el desarrollo económico local en 60%', 'no medible'],
  ['Consolidar la gobernabilidad del distrito al 100 %', 'no medible'],
  ['Fortalecimiento institucional de la municipalidad en un 90%', 'no medible'],
  ['Modernizar en 70% los procesos administrativos', 'no medible'],
  ['Promoción de la identidad cultural al 100%.', 'no medible'],
  ['Garantizar la seguridad ciudadana al 100%', 'no medible'],
  ['Fortalecer capacidades institucionales al 100%', 'no medible'],
  ['Combatir la corrupción al 100%', 'no medible'],
  ['Mejorar la cobertura del servicio de limpieza pública al 95%'],
  ['Mejorar el 60% de las vías vecinales de la provincia'],
  ['Optimizar el tiempo de atención de los expedientes en 30%'],
  ['Promover el incremento de la producción de quinua en 20%'],
  ['Promover el incremento de turistas en 20%'],
  ['Promover la disminución de quejas en 20%', 'no medible'],
  ['Fortalecer las capacidades de los docentes al 80%', 'no medible'],
  ['Apoyar a las organizaciones sociales de base al 100%'],
  ['Contribuir a reducir la anemia en niños menores de tres años en 20%'],
  ['Garantizar el acceso al agua segura al 90%'],
  ['Promover 12 ferias agropecuarias al año'],
  ['Mejoramiento de 25 km de caminos vecinales'],
  // Two measures in one
  ['Incrementar la producción y productividad agropecuaria en 30%', 'doble'],
  ['Reducir la pobreza y la desnutrición infantil en 20%', 'doble'],
  ['Ampliar la cobertura de agua potable y la continuidad del servicio en 40%', 'doble'],
  ['Reducir la anemia e incrementar la lactancia materna en 30%', 'doble'],
  ['Incrementar la cobertura de agua al 90% y de desagüe al 80%', 'doble'],
  ['Tasa de mortalidad y morbilidad materna', 'doble'],
  ['Reducir la pobreza y extrema pobreza en 15%', 'doble'],
  ['Incrementar la cobertura, calidad y continuidad del servicio de agua al 90%', 'doble'],
  ['Mejorar la calidad y cobertura de los servicios de salud en 50%', 'no medible', 'doble'],
  ['Ampliar y mejorar la cobertura de alumbrado público al 95%'],
  ['Porcentaje de viviendas con acceso a agua y desagüe'],
  ['Número de niños y niñas vacunados'],
  ['Incrementar las áreas verdes y recreativas en 40%'],
  ['Reducir la violencia física y psicológica contra la mujer en 30%'],
  ['Incrementar la recaudación al 40% en 2020, 60% en 2021 y 80% en 2022'],
  ['Construcción y equipamiento de centros de salud al 100%'],
  ['Cobertura de recolección y transporte de residuos sólidos'],
  ['Personas capacitadas en prevención y atención de la violencia'],
];

test.each(OTHERS)('«%s»', (statement, ...faults) => {
  expect(faultsOf(statement)).toEqual(faults);
});

test('an effort in percentages is not measurable although its text shows no percentage', () => {
  expect(unmeasurableEffort('Mejorar la gestión municipal', true)).toBe('mejorar');
  expect(unmeasurableEffort('Porcentaje de trámites en plazo', true)).toBeUndefined();
});

test('the fault is shown in the words of the statement', () => {
  expect(contradictionIn('Reducir los niveles de incidencia delictiva al 100%.')).toBe('reducir … al 100 %');
  expect(twoMeasures('Incrementar en 100% la afluencia y permanencia del turista.')).toEqual([
    'afluencia',
    'permanencia',
  ]);
  expect(unmeasurableEffort('Fomentar la cultura tributaria al 80%', false)).toBe('fomentar');
});

test.each([
  ['El 32% de los niños menores de 5 años tiene anemia', true],
  ['Solo el 45 % de las viviendas cuenta con desagüe', true],
  ['Actualmente hay 12 km de vías asfaltadas', true],
  ['Línea de base: 120 hogares', true],
  ['68 hogares con agua al 2017', true],
  ['% de partos atendidos por profesional de salud', false],
  ['Niños menores de 5 años con anemia', false],
  ['Reducir la anemia de 40 % en 2017 a 20 %', false],
  ['100% de las viviendas con agua', false],
  ['Viviendas con agua al 2022', false],
  ['Lactantes de 6 a 35 meses con anemia', false],
])('«%s» is its own baseline: %s', (statement, expected) => {
  expect(statesItsBaseline(statement, 2019) !== undefined).toBe(expected);
});
