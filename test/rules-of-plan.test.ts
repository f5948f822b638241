import { describe, expect, it } from 'vitest';
import { circles } from '../src/model/questions/circles.ts';
import {
  activities,
  beside,
  changedPlan,
  project,
  semester,
  year,
  type Example,
} from '../src/rules/example.ts';
import { checkTexts, foundIn, marksIn } from './support/marked.ts';

const METAS = 'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}';
const LINEA = 'linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}';

function resultados(valor: number, fecha: string): string {
  return `resultados:\n  - {indicador: SOC-1.1, valor: ${valor}, fecha: ${fecha}, fuente: Registro municipal}\n`;
}

const HEARING = `tipo: audiencia
version: 1
id: AP-2019-05
fecha: 2019-05-17
convocatoria: {norma: D.A. 004-2019, fecha: 2019-04-26}
`;

const cases: readonly Example[] = [
  project('a plan that cannot be read is not a project without a plan', {
    'plan.yaml': 'tipo: plan\nversion: 1\nid: [plan # ! yaml/sintaxis\n',
  }),
  changedPlan(
    'a list of axes that the schema refuses is one mistake, not one for each citation of an axis',
    'dimensiones:\n  social:\n    objetivos:\n      - id: SOC-1\n',
    `ejes: Derechos fundamentales # ! esquema/tipo-incorrecto
dimensiones:
  social:
    objetivos:
      - id: SOC-1
        ejes: [EJE-1]
`,
  ),
  changedPlan(
    'weights of thirds sum 100 within a hundredth',
    '      - id: SOC-1\n',
    '      - id: SOC-1\n        peso: 99.99\n',
  ),
  changedPlan(
    'a target refused by the schema is not also a missing one',
    METAS,
    `metas:
              2019: 120
              2020: 140
              2021: 160
              2022: mucho # ! esquema/formato-incorrecto`,
  ),
  changedPlan(
    'without a baseline the sign of a relative target is enough to contradict the sentido',
    `sentido: ascendente\n            ${LINEA}\n            ${METAS}`,
    `sentido: descendente # ! indicador/sentido-contradictorio
            sin_linea_base: No hay registro # ! indicador/sin-linea-base
            metas: {2019: "-5%", 2020: "-10%", 2021: "-15%", 2022: "+20%"}`,
  ),
  changedPlan(
    'amounts of each year may fall from one year to the next',
    METAS,
    'agregacion: agregable\n            metas: {2019: 120, 2020: 90, 2021: 60, 2022: 30}',
  ),
  changedPlan(
    'a target of a semester is compared with the year before it and the year it is in',
    METAS,
    `${METAS}
            metas_semestrales:
              2020-S1: 118 # ! indicador/metas-retroceden
              2021-S1: 150`,
  ),
  changedPlan(
    'a series that runs the wrong way is one mistake',
    `sentido: ascendente\n            ${LINEA}\n            ${METAS}`,
    `sentido: ascendente # ! indicador/sentido-contradictorio
            ${LINEA}
            metas: {2019: 90, 2020: 80, 2021: 70, 2022: 60}`,
  ),
  changedPlan(
    'a rate of change in percentages may be negative and may pass 100',
    `nombre: Hogares atendidos
            unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            ${LINEA}`,
    `nombre: Variación de la recaudación predial
            unidad_medida: porcentaje
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: -3.5, fuente: Registro municipal}`,
  ),
  beside(
    changedPlan(
      'a project may be named by its CUI',
      'proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}]',
      `proyectos:
              - {codigo: "1.1", nombre: Proyecto Agua segura}
              - {codigo: "1.2", nombre: Planta de tratamiento, cui: "2401234"}`,
    ),
    {
      'poi/2019-S1/base.yaml': semester('2019-S1').replace(
        'unidad: GM\n',
        'unidad: GM\n    tipo: inversion\n    cui: "2401234"\n',
      ),
      'poi/2019-S2/base.yaml': semester('2019-S2').replace(
        'unidad: GM\n',
        'unidad: GM\n    tipo: inversion\n    cui: "2401234"\n',
      ),
    },
  ),
  beside(
    changedPlan(
      'where the code of an activity is wrong no project is blamed for being in no POI',
      'proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}]',
      `proyectos:
              - {codigo: "1.1", nombre: Proyecto Agua segura}
              - {codigo: "1.2", nombre: Planta de tratamiento}`,
    ),
    {
      'poi/2019-S1/base.yaml': semester('2019-S1').replace(
        'proyecto: "1.1"',
        'proyecto: "1.22" # ! poi/proyecto-ajeno',
      ),
      'poi/2019-S2/base.yaml': semester('2019-S2'),
    },
  ),
  year(
    'what the second semester finished is not overdue in the first',
    '  - id: A-1\n    cronograma: [{id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 90}]\n',
    '  - id: A-1\n    cronograma: [{id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100, fin_real: 2019-07-05}]\n',
  ),
  activities(
    'what is suspended or cancelled is not overdue',
    `
  - id: A-1
    estado: suspendida
    desvio: {causa: conflicto_social, detalle: La población tomó la obra}
    cronograma: [{id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 90}]
`,
  ),
  activities(
    'dates upside down are one mistake, whatever their year',
    `
  - id: A-1
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2020-02-01, fin: 2019-11-30} # ! cronograma/fin-antes-de-inicio
`,
  ),
  activities(
    'tasks in a circle are not also ahead of each other',
    `
  - id: A-1
    cronograma:
      - id: T1
        tarea: Zanjas
        inicio: 2019-07-01
        fin: 2019-08-31
        depende_de: [T3] # ! cronograma/dependencia-circular
      - {id: T2, tarea: Tubos, inicio: 2019-07-01, fin: 2019-08-31, depende_de: [T1]}
      - {id: T3, tarea: Pruebas, inicio: 2019-07-01, fin: 2019-08-31, depende_de: [T2]}
`,
  ),
  project('a value that reached what was expected may stay', {
    'poi/2019-S1/base.yaml': semester('2019-S1', resultados(131, '2019-06-30')),
    'poi/2019-S2/base.yaml': semester('2019-S2', resultados(131, '2019-12-31')),
    'poi/2020-S1/base.yaml': semester('2020-S1', resultados(131, '2020-06-30')),
  }),
  beside(
    changedPlan(
      'the share of a district may not pass 100 percent either',
      `unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            ${LINEA}
            ${METAS}`,
      `unidad_medida: porcentaje
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 60, fuente: Registro municipal}
            metas: {2019: 70, 2020: 80, 2021: 90, 2022: 100}`,
    ),
    {
      'poi/2019-S1/base.yaml': semester(
        '2019-S1',
        `resultados:
  - indicador: SOC-1.1
    valor: 66
    fecha: 2019-06-30
    fuente: Registro municipal
    por_distrito:
      "210101": 61
      "210102": 130 # ! indicador/porcentaje-imposible
`,
      ),
    },
  ),
  project('the first hearing of a mandate may tell of the semester before it', {
    'audiencias/2019-05.yaml': `${HEARING}periodo_informado: 2018-S2\n`,
  }),
  project('a hearing that promises nothing by a date is judged by no day', {
    'audiencias/2019-05.yaml': `${HEARING}compromisos:
  - {id: C-1, texto: Revisar el expediente, unidad: GIM, estado: pendiente} # ! audiencia/compromiso-sin-plazo
`,
  }),
  project('a file in the folder of a year and named after the semester tells its period', {
    'poi/2019-S1/base.yaml': '',
    'poi/2019/S2.yaml': semester('2019-S1').replace(
      'periodo: 2019-S1',
      'periodo: 2019-S1 # ! proyecto/nombre-de-archivo',
    ),
  }),
];

it.each(cases.map((example) => ({ name: example.name, example })))('$name', ({ example }) => {
  expect(foundIn(checkTexts(example.files, { al: example.al, beside: example.beside }))).toEqual(
    marksIn(example.files),
  );
});

describe('where one code has two severities', () => {
  const severityOf = (example: Example, code: string): readonly string[] =>
    checkTexts(example.files)
      .diagnostics.filter((diagnostic) => diagnostic.code === code)
      .map(({ severity }) => severity);
  const task = 'cronograma: [{id: T1, tarea: Obra, inicio: 2019-04-01, fin: 2020-02-28, avance: 20}]';

  it.each([
    [
      'a percentage below 0 is an error and one above 100 is not',
      'indicador/porcentaje-imposible',
      changedPlan(
        '',
        `unidad_medida: hogar
            tipo: resultado
            sentido: ascendente
            ${LINEA}
            ${METAS}`,
        `unidad_medida: porcentaje
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: -1, fuente: Registro municipal}
            metas: {2019: 80, 2020: 90, 2021: 95, 2022: 101}`,
      ),
      ['error', 'warning'],
    ],
    [
      'a task of next year is an error in an activity',
      'cronograma/fuera-del-anio',
      activities('', `  - id: A-1\n    ${task}\n`),
      ['error'],
    ],
    [
      'and a warning in an investment',
      'cronograma/fuera-del-anio',
      activities('', `  - id: A-1\n    tipo: inversion\n    cui: "2401234"\n    ${task}\n`),
      ['warning'],
    ],
  ] as const)('%s', (_, code, example, severities) => {
    expect(severityOf(example, code)).toEqual(severities);
  });
});

describe('circles of a graph', () => {
  const found = (graph: Readonly<Record<string, readonly string[]>>): readonly (readonly string[])[] =>
    circles(Object.keys(graph), (node) => graph[node] ?? []);

  it('are told once, from the first node that stands in them', () => {
    expect(found({ a: ['b'], b: ['c'], c: ['b', 'd'], d: [] })).toEqual([['b', 'c']]);
    expect(found({ a: ['a'], b: ['c'], c: ['b'] })).toEqual([['a'], ['b', 'c']]);
  });

  it('do not come of two ways to one node, nor of nodes that are not there', () => {
    expect(found({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['x'] })).toEqual([]);
  });

  it('may be as long as any chain of tasks', () => {
    const nodes = Array.from({ length: 50_000 }, (_, i) => `T${i}`);
    const next = (node: string): readonly string[] => [`T${(Number(node.slice(1)) + 1) % nodes.length}`];
    expect(circles(nodes, next).map((circle) => circle.length)).toEqual([50_000]);
  });
});
