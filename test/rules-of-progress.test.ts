import { expect, it } from 'vitest';
import { activities, beside, poi, project, semester, year, type Example } from '../src/rules/example.ts';
import { checkTexts, foundIn, marksIn } from './support/marked.ts';

const YEARLY = (more: string): string => `tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019
unidad: GIM
estado: en_ejecucion
${more}`;

/** Months of a whole year, the same quantity in each. */
function twelve(quantity: number, until = 12): string {
  const names = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'set', 'oct', 'nov', 'dic'];
  return `{${names
    .slice(0, until)
    .map((mes) => `${mes}: ${quantity}`)
    .join(', ')}}`;
}

const WATER = (ejecutado: string, more = ''): string => `  - id: GIM-020
    nombre: Instalación de medidores en el barrio alto
    objetivo: SOC-1
    presupuesto: {sin_costo: La ejecuta el personal de planta}
    productos: [{nombre: Medidores instalados}]
    evidencias: [{tipo: acta, titulo: Acta, url: https://www.ejemplo.gob.pe/acta.pdf}]
    indicador:
      nombre: Medidores instalados
      unidad_medida: medidor
      programado: ${twelve(10)}
      ejecutado: ${ejecutado}
${more}`;

const both = { 'poi/2019-S2/base.yaml': semester('2019-S2') };

const cases: readonly Example[] = [
  activities(
    'of an activity that was left out nothing is asked',
    `
  - id: GIM-030
    nombre: Perforación de pozos en la zona alta
    activa: false
    indicador: {nombre: Pozos, unidad_medida: pozo, sentido: ascendente, meta: 10, programado: {ene: 3}}
`,
    ['presupuesto', 'productos', 'cronograma', 'evidencias', 'unidad', 'objetivo', 'proyecto'],
  ),
  year(
    'of an activity that was left out in S1, S2 need not say it again',
    '  - id: GIM-030\n    activa: false\n    presupuesto: {pim: 50000.00}\n    indicador: {nombre: Pozos, unidad_medida: pozo, meta: 10}\n',
    '  - id: GIM-030\n    indicador: {nombre: Pozos, unidad_medida: pozo, meta: 10, programado: {jul: 3}}\n',
  ),
  project('a POI of a whole year that reports all its months is silent', {
    ...both,
    'poi/2019.yaml': YEARLY(`fecha_corte: 2019-12-31
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
${WATER(twelve(10))}`),
  }),
  project('what a POI of a whole year lacks is told once, not for June and again for December', {
    ...both,
    'poi/2019.yaml': YEARLY(`fecha_corte: 2019-12-31
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
${WATER(twelve(8)).replace('- id: GIM-020', '- id: GIM-020 # ! avance/desvio-sin-motivo')}`),
  }),
  project('a POI of a whole year owes the months of its year that are over, and no later ones', {
    'poi/2019.yaml': YEARLY(`fecha_corte: 2019-09-30 # ! poi/cortes-distintos
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
${WATER(`${twelve(10, 8)} # ! avance/mes-sin-dato`)}`),
    ...both,
  }),
  project('a cut-off in June of a POI of a whole year is that of the first semester', {
    'poi/2019.yaml': YEARLY(`fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
${WATER(twelve(10, 6))}`),
  }),
  project('beside others of the second semester it is a cut-off before theirs', {
    ...both,
    'poi/2019.yaml': YEARLY(`fecha_corte: 2019-06-30 # ! poi/cortes-distintos
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
${WATER(twelve(10, 6))}`),
  }),
  project('a meta and a meta_anual of one document of a year must be the same', {
    ...both,
    'poi/2019.yaml': YEARLY(`fecha_corte: 2019-12-31
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
${WATER(twelve(10)).replace('      programado:', '      meta: 120\n      meta_anual: 130 # ! avance/meta-no-cuadra\n      programado:')}`),
  }),
  project('a task of a document of a year may be of any of its months, not of the next year', {
    ...both,
    'poi/2019.yaml': YEARLY(`fecha_corte: 2019-12-31
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
${WATER(
  twelve(10),
  `    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-11-30, avance: 100, fin_real: 2019-11-20}
      - {id: T2, tarea: Medidores, inicio: 2019-09-01, fin: 2020-01-15, avance: 80} # ! cronograma/fuera-del-anio
`,
)}`),
  }),
  beside(
    year(
      'a June that was to come at the cut-off of S1 is told once S2 is there, at the document of S1',
      `
  - id: GIM-014
    presupuesto: {sin_costo: La ejecuta el personal de planta}
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      ejecutado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10} # ! avance/mes-sin-dato
`,
      `
  - id: GIM-014
    presupuesto: {sin_costo: La ejecuta el personal de planta}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 60}
`,
    ),
    {},
  ),
  year(
    'what S2 does not state again it has from S1: direction, accumulation, products, kind of activity',
    `
  - id: GIM-014
    tipo: inversion
    cui: "2401234"
    productos: [{nombre: Cobertura}]
    indicador: {nombre: Cobertura, unidad_medida: porcentaje, acumulacion: promedio, sentido: descendente, meta: 40, logrado: 40}
`,
    `
  - id: GIM-014
    indicador: {nombre: Cobertura, unidad_medida: porcentaje, meta: 30, programado: {jul: 35, dic: 25}, ejecutado: {jul: 35, dic: 25}}
    cronograma: [{id: T1, tarea: Instalación, inicio: 2019-08-01, fin: 2020-02-28, avance: 50}] # ! cronograma/fuera-del-anio
`,
    ['productos'],
  ),
  year(
    'an activity that S2 cancels need not say what it will not do',
    '  - id: GIM-014\n    indicador: {nombre: Pozos, unidad_medida: pozo, meta: 10, logrado: 10}\n',
    `
  - id: GIM-014
    estado: cancelada
    cancelacion: {fecha: 2019-08-10, norma: R.G.M. 150-2019}
    desvio: {causa: presupuesto_insuficiente}
`,
    ['indicador'],
  ),
  poi(
    'a POI that is approved may plan, and say that nothing was done or spent',
    `tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
unidad: GIM
estado: aprobado
fecha_corte: 2019-01-31
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
  - id: GIM-021
    nombre: Instalación de hidrantes en la zona baja
    objetivo: SOC-1
    presupuesto: {pia: 50000.00, devengado: 0}
    indicador: {nombre: Hidrantes, unidad_medida: hidrante, programado: {ene: 2, feb: 2}, ejecutado: {ene: 0}}
    productos: [{nombre: Hidrantes, entregado: 0}]
    cronograma: [{id: T1, tarea: Obra, inicio: 2019-02-01, fin: 2019-05-31, avance: 0}]
`,
  ),
];

it.each(cases.map((example) => ({ name: example.name, example })))('$name', ({ example }) => {
  expect(foundIn(checkTexts(example.files, { al: example.al }))).toEqual(marksIn(example.files));
});
