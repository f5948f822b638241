import { expect, it } from 'vitest';
import {
  activities,
  BASE,
  beside,
  poi,
  project,
  semester,
  year,
  type Example,
} from '../src/rules/example.ts';
import { textsIn } from './support/folders.ts';
import { checkTexts, foundIn, marksIn } from './support/marked.ts';

const HEADER = `tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: en_ejecucion
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF}
`;

/** A complete activity on one line per theme; `more` replaces nothing, it only adds. */
function item(id: string, fields: string): string {
  return `  - id: ${id}
    nombre: Obra ${id} del barrio alto
    productos: [{nombre: Conexiones instaladas}]
    cronograma: [{id: T1, tarea: Instalación, inicio: 2019-02-01, fin: 2019-11-30, avance: 50}]
    evidencias: [{tipo: acta, titulo: Acta, url: https://www.ejemplo.gob.pe/acta.pdf}]
${fields}`;
}

const INDICADOR =
  '    indicador: {nombre: Conexiones, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 60}\n';
const PRESUPUESTO = '    presupuesto: {pim: 50000.00, devengado: 25000.00}\n';

const cases: readonly Example[] = [
  project('an empty date of a unit is none: it limits nothing, and the other date counts', {
    'unidades.yaml': `tipo: unidades
version: 1
unidades:
  - {id: GM, nombre: Gerencia Municipal, organo: alta_direccion}
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo, depende_de: GM, vigencia: {desde: null, hasta: }}
  - {id: GIM, nombre: Gerencia de Ingeniería Municipal, organo: linea, depende_de: GM, vigencia: {desde: null, hasta: }}
  - {id: GDU, nombre: Gerencia de Desarrollo Urbano, organo: linea, depende_de: GM, vigencia: {desde: null, hasta: 2018-12-31}} # ! poi/unidad-sin-actividades
`,
    'poi/2019-S1/ejemplo.yaml': `${HEADER}unidad: GDU # ! unidades/fuera-de-vigencia
actividades: []
`,
  }),
  poi(
    'a POI of another plan that shares no objective is one mistake, not one for each of its references',
    `${HEADER.replace('plan-ejemplo', 'otro-plan # ! poi/plan-inexistente')}unidad: GIM
actividades:
${item('A-1', `    objetivo: OTRO-1\n    proyecto: "9.9"\n${INDICADOR}${PRESUPUESTO}`)}${item('A-2', `    objetivo: OTRO-2\n    indicador_plan: OTRO-2.1\n${INDICADOR}${PRESUPUESTO}`)}`,
  ),
  poi(
    'a misspelt plan does not hide a misspelt objective when the POI is plainly of this plan',
    `${HEADER.replace('plan-ejemplo', 'plan-ejempl # ! poi/plan-inexistente')}unidad: GIM
actividades:
${item('A-1', `    objetivo: SOC-1\n${INDICADOR}${PRESUPUESTO}`)}${item('A-2', `    objetivo: SOC-9 # ! poi/objetivo-inexistente\n${INDICADOR}${PRESUPUESTO}`)}`,
  ),
  beside(
    activities(
      'an unreadable plan makes no reference wrong',
      '  - id: A-1\n    objetivo: NADA-1\n    indicador_plan: NADA-1.1\n',
    ),
    {
      'plan.yaml': 'tipo: plan\nversion: 1\nid: [ # ! yaml/sintaxis\n',
    },
  ),
  beside(
    activities(
      'an objective that the schema refused is not also missing',
      '  - id: A-1\n    objetivo: [SOC-1, ECO-1] # ! esquema/tipo-incorrecto\n',
    ),
    {},
  ),
  beside(
    activities(
      'an activity without objective may be the one that an objective lacks',
      '  - id: A-1 # ! poi/sin-objetivo\n    corresponsables: [GAF]\n',
      ['objetivo', 'proyecto'],
    ),
    {
      'poi/2019-S1/base.yaml': '',
      'unidades.yaml': `tipo: unidades
version: 1
unidades:
  - {id: GIM, nombre: Gerencia de Ingeniería, organo: linea}
  - {id: GAF, nombre: Gerencia de Administración, organo: apoyo}
`,
    },
  ),
  activities(
    'without an objective a code of the plan cannot be foreign, and one of nowhere is',
    `
  - id: A-1 # ! poi/sin-objetivo
    nombre: Obra del barrio alto
    proyecto: "1.1"
    indicador_plan: SOC-1.1
  - id: A-2 # ! poi/sin-objetivo
    nombre: Feria de quesos
    proyecto: "7.7" # ! poi/proyecto-ajeno
    indicador_plan: SOC-7.7 # ! poi/indicador-ajeno
`,
    ['objetivo'],
  ),
  activities(
    'each broken pair of stages is one finding, at the larger of the two',
    `
  - id: A-1
    presupuesto:
      pim: 50000.00
      certificado: 50000.01 # ! presupuesto/cadena-rota
      devengado: 25000.00
      girado: 25000.01 # ! presupuesto/cadena-rota
`,
  ),
  activities(
    'a céntimo within binary rounding is still a céntimo',
    `
  - id: A-1
    presupuesto:
      pim: 0.30
      certificado: 0.30
      comprometido: 0.10
      devengado: 0.15 # ! presupuesto/cadena-rota
    indicador: {nombre: Conexiones, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 60}
`.replace('pim: 0.30', 'pim: 0.30 # ! presupuesto/miles-sospechosos'),
  ),
  activities(
    'a gap of exactly the limit is silent and one of a hundredth more is not',
    `
  - id: A-1
    presupuesto: {pim: 100000.00, devengado: 70000.00}
  - id: A-2
    nombre: Limpieza de canales de riego
    presupuesto:
      pim: 100000.00
      devengado: 70010.00 # ! presupuesto/brecha
`,
  ),
  beside(
    activities(
      'the limit of the gap is the one of the configuration',
      `
  - id: A-1
    presupuesto:
      pim: 100000.00
      devengado: 56000.00 # ! presupuesto/brecha
`,
    ),
    { 'plan.config.yaml': 'brecha: 5\n' },
  ),
  activities(
    'the mean of the months agrees with the meta when it prints alike',
    `
  - id: A-1
    presupuesto: {sin_costo: Personal de planta}
    indicador: {nombre: Días de espera, unidad_medida: día, acumulacion: promedio, sentido: descendente, meta: 3.33, programado: {ene: 3, feb: 3, mar: 4}, ejecutado: {ene: 3, feb: 3, mar: 4}}
`,
  ),
  activities(
    'the highest month must be the meta of a maximum',
    `
  - id: A-1
    presupuesto: {sin_costo: Personal de planta}
    indicador:
      nombre: Pico de asistencia
      unidad_medida: persona
      acumulacion: maximo
      meta: 30 # ! avance/meta-no-cuadra
      programado: {ene: 10, feb: 40, mar: 30}
      ejecutado: {ene: 10, feb: 40, mar: 30}
`,
  ),
  year(
    'the colour of the second semester is that of the year: January to June make up for it',
    `
  - id: A-1
    presupuesto: {sin_costo: Personal de planta}
    indicador: {nombre: Conexiones, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 75}
`,
    `
  - id: A-1
    presupuesto: {sin_costo: Personal de planta}
    indicador: {nombre: Conexiones, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 45}
`,
  ),
  year(
    'with an «ultimo» the year is what its second semester says',
    `
  - id: A-1
    presupuesto: {sin_costo: Personal de planta}
    indicador: {nombre: Cobertura, unidad_medida: porcentaje, acumulacion: ultimo, meta: 70, logrado: 70}
`,
    `
  - id: A-1
    presupuesto: {sin_costo: Personal de planta}
    indicador: {nombre: Cobertura, unidad_medida: porcentaje, acumulacion: ultimo, meta: 80, meta_anual: 80, logrado: 80}
`,
  ),
  year(
    'a devengado that shrinks is told where it is written, though rows stand below it',
    '  - id: A-1\n    presupuesto: {pim: 50000.00, devengado: 25000.00}\n',
    `
  - id: A-1
    presupuesto:
      pim: 50000.00
      detalle: [{rubro: "07", pim: 50000.00}]
      devengado: 24000.00 # ! presupuesto/devengado-disminuye presupuesto/brecha
`,
  ),
  year('the same id in the two semesters is the same activity', '  - id: A-1\n', '  - id: A-1\n'),
  poi(
    'a POI that is only formulated owes no causes, no measures and no evidence, and its metas must agree',
    `tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
unidad: GIM
estado: formulado # ! poi/ejecucion-sin-ejecutar
actividades:
${item('A-1', `    objetivo: SOC-1\n    presupuesto: {pia: 50000.00}\n    indicador: {nombre: Conexiones, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 10}\n`)}${item(
      'A-2',
      `    objetivo: SOC-1
    presupuesto: {pia: 50000.00}
    indicador:
      nombre: Conexiones
      unidad_medida: conexión
      meta: 60 # ! avance/meta-no-cuadra
      programado: {mar: 10}
`,
    )}`,
  ),
  beside(
    year(
      'a unit that has not delivered its file of the second semester abandons nothing',
      '  - id: A-1\n',
      '  - id: A-1\n',
    ),
    {
      'poi/2019-S1/base.yaml': BASE['poi/2019-S1/base.yaml'] ?? '',
      'poi/2019-S1/gaf.yaml': `${HEADER}unidad: GAF\nactividades:\n${item('GAF-1', `    objetivo: INS-1\n${INDICADOR}${PRESUPUESTO}`)}`,
      'poi/2019-S2/base.yaml': semester('2019-S2', 'unidad: GM\n'),
      'poi/2019-S2/ejemplo.yaml': '',
      'poi/2019-S1/ejemplo.yaml': '',
    },
  ),
  project('a gap of semesters is told once, however many files the later one has', {
    'poi/2020-S1/a.yaml': semester('2020-S1').replace('2020-S1', '2020-S1 # ! poi/semestre-faltante'),
    'poi/2020-S1/b.yaml': HEADER.replaceAll('2019-', '2020-'),
  }),
  project('two units of the same name in other files are found by their ids', {
    'unidades-otras.yaml': `tipo: unidades
version: 1
unidades:
  - {id: GTT, nombre: Gerencia de Turismo, organo: linea} # ! poi/unidad-sin-actividades
`,
  }),
  beside(
    activities(
      'without a list of units nobody blames the references to them',
      '  - id: A-1\n    unidad: NADIE\n',
    ),
    {
      'unidades.yaml': '',
      'poi/2019-S1/base.yaml': (BASE['poi/2019-S1/base.yaml'] ?? '').replace(
        /^(gasto: .*)$/m,
        '$1 # ! proyecto/sin-unidades',
      ),
    },
  ),
  activities(
    'what only follows from a value that the schema refused is not said',
    `
  - id: A-1
    presupuesto:
      pia: 50000.00
      pim: mucho # ! esquema/tipo-incorrecto
      certificado: 55000.00
      devengado: 25000.00
    indicador:
      nombre: Conexiones
      unidad_medida: conexión
      meta: 60
      meta_anual: 120
      programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      ejecutado:
        ene: 10
        feb: 10
        mar: 10
        abr: 10
        may: 10
        jun: diez # ! esquema/tipo-incorrecto
`,
  ),
  poi(
    'a unit of the header that the schema refused leaves no activity without unit',
    `${HEADER}unidad: [GIM] # ! esquema/tipo-incorrecto
actividades:
${item('A-1', `    objetivo: SOC-1\n${INDICADOR}${PRESUPUESTO}`)}`,
  ),
];

it.each(cases.map((example) => ({ name: example.name, example })))('$name', ({ example }) => {
  expect(foundIn(checkTexts(example.files, { al: example.al, beside: example.beside }))).toEqual(
    marksIn(example.files),
  );
});

/** The example with as many more objectives, all of which cite one objective of the PEI, and as many more activities. */
function ofMany(count: number, fields: (i: number) => string): Readonly<Record<string, string>> {
  const texts = textsIn('examples/minimo');
  const many = (one: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => one(i)).join('');
  return {
    ...texts,
    'plan.yaml': (texts['plan.yaml'] ?? '').replace(
      '      - id: SOC-1\n',
      (first) => many((i) => `      - {id: SOC-${i + 10}, nombre: O, pei: [OEI.02]}\n`) + first,
    ),
    'poi/2019-S1.yaml': (texts['poi/2019-S1.yaml'] ?? '').replace(
      'actividades:\n',
      (first) => first + many((i) => `  - {id: GDL-${i + 100}, nombre: A, ${fields(i)}}\n`),
    ),
  };
}

it.each([
  ['poi/sin-objetivo', (i: number) => `pei: AEI.02.${i + 10}`],
  ['poi/pei-ajeno', () => 'objetivo: SOC-1, pei: OEI.02'],
])('of the objectives to which a code leads %s names a few, however many they are', (code, fields) => {
  const { diagnostics } = checkTexts(ofMany(40, fields));
  const found = diagnostics.filter((one) => one.code === code);
  expect(found).toHaveLength(40);
  for (const { message, related } of found) {
    expect(message).toContain('«SOC-10», «SOC-11», «SOC-12» y 37 más');
    expect(related.map((one) => one.message)).toEqual([10, 11, 12].map((i) => `«SOC-${i}» cita «OEI.02»`));
  }
});

it('the changes of a budget that the second half repeats take work that grows with their number', () => {
  // With the square of their number they take longer than a test may.
  const texts = textsIn('examples/minimo');
  const changes = Array.from(
    { length: 9_000 },
    (_, i) => `        - {fecha: 2019-03-20, norma: R ${i}, monto: 1, motivo: x}\n`,
  ).join('');
  const first = (texts['poi/2019-S1.yaml'] ?? '').replace(
    '      pia: 180000.00\n',
    (pia) => `${pia}      modificaciones:\n${changes}`,
  );
  const second = first
    .replaceAll('2019-S1', '2019-S2')
    .replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-12-31');
  const { diagnostics } = checkTexts({ ...texts, 'poi/2019-S1.yaml': first, 'poi/2019-S2.yaml': second });
  const told = diagnostics.find(({ code }) => code === 'presupuesto/modificaciones-no-cuadran');
  expect(told?.message).toContain('suman S/ 9,000.00');
});
