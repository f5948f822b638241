import { expect, it } from 'vitest';
import { activities, BASE, changedPlan, project, semester, year } from '../src/rules/example.ts';
import { headed, HEARING, measured } from './support/changed-semester.ts';
import { checkTexts } from './support/marked.ts';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

type Files = Readonly<Record<string, string>>;

const OUT_OF_JUNE =
  'El resultado de 2019-S1 del indicador «SOC-1.1» es del 2019-07-10, posterior al fin de 2019-S1, el 2019-06-30';

const CASES: readonly (readonly [what: string, id: string, files: Files, said: readonly string[]])[] = [
  [
    'a task that is whole and ended before the cut-off is in order',
    'cronograma/fin-real-incoherente',
    activities(
      '',
      '\n  - id: GIM-014\n    cronograma: [{id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100, fin_real: 2019-05-30}]\n',
    ).files,
    [],
  ],
  [
    'and stays in order beside one that is not',
    'cronograma/fin-real-incoherente',
    activities(
      '',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100, fin_real: 2019-05-30}
      - {id: T2, tarea: Tubos, inicio: 2019-02-01, fin: 2019-05-31, avance: 99, fin_real: 2019-05-30}
`,
    ).files,
    ['La tarea «Tubos» dice que terminó el 2019-05-30, y su avance es 99 %'],
  ],
  [
    'a task that ended after the semester, though before the cut-off that was written, did not end in it',
    'cronograma/fin-real-incoherente',
    closedInJuly(
      '    cronograma: [{id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100, fin_real: 2019-07-10}]\n',
    ),
    ['La tarea «Zanjas» dice que terminó el 2019-07-10, después del fin de 2019-S1, el 2019-06-30'],
  ],
  [
    'and where another that depends on it began before, it is that one date that is wrong',
    'cronograma/sucesora-adelantada',
    closedInJuly(
      '    cronograma:\n      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100, fin_real: 2019-07-10}\n      - {id: T2, tarea: Tubos, inicio: 2019-06-01, fin: 2019-06-30, depende_de: [T1]}\n',
    ),
    [],
  ],
  [
    'a month of the other half that a late cut-off reaches is not one to bring that cut-off to the end of',
    'avance/mes-incompleto',
    closedInJuly(
      '    indicador: {nombre: Conexiones, unidad_medida: conexión, meta: 60, programado: {ene: 60}, ejecutado: {ene: 60, jul: 5}}\n',
    ),
    [],
  ],
  [
    'a result after the semester is of no figure of it, though the cut-off that was written is later still',
    'indicador/resultado-fuera-de-periodo',
    measuredOn('2019-07-10', 'fecha_corte: 2019-07-15\n'),
    [OUT_OF_JUNE],
  ],
  [
    'and of none where no cut-off is written',
    'indicador/resultado-fuera-de-periodo',
    measuredOn('2019-07-10', ''),
    [OUT_OF_JUNE],
  ],
  [
    'one of its last day is',
    'indicador/resultado-fuera-de-periodo',
    measuredOn('2019-06-30', 'fecha_corte: 2019-07-15\n'),
    [],
  ],
  [
    'each axis that the list lacks is told',
    'plan/eje-inexistente',
    changedPlan(
      '',
      'dimensiones:\n  social:\n    objetivos:\n      - id: SOC-1\n',
      'ejes: [{id: EJE-1, nombre: Dignidad}]\ndimensiones:\n  social:\n    objetivos:\n      - id: SOC-1\n        ejes: [EJE-7, EJE-1, EJE-8]\n',
    ).files,
    [
      'El objetivo «SOC-1» cita el eje «EJE-7», que el plan no tiene',
      'El objetivo «SOC-1» cita el eje «EJE-8», que el plan no tiene',
    ],
  ],
  [
    'of two indicators with one id nobody says which went back',
    'indicador/retroceso',
    project('', {
      'plan.yaml': (BASE['plan.yaml'] ?? '').replace('id: ECO-1.1', 'id: SOC-1.1'),
      'poi/2019-S1/ejemplo.yaml': measured(96),
    }).files,
    [],
  ],
  [
    'where each has its own, that is told',
    'indicador/retroceso',
    project('', { 'poi/2019-S1/ejemplo.yaml': measured(96) }).files,
    ['El indicador «SOC-1.1» retrocede en 2019-S1: 96 es peor que su línea de base, 100'],
  ],
  ['a result that stays where its target was is not stale', 'indicador/dato-estancado', thrice(160), []],
  [
    'one that stays short of it is',
    'indicador/dato-estancado',
    thrice(108),
    ['El indicador «SOC-1.1» repite 108 en 2019-S1, 2019-S2 y 2020-S1'],
  ],
  [
    'a district of the province is its own whatever its last two figures',
    'plan/ubigeo-ajeno',
    changedPlan('', 'ubigeo: "210102"', 'ubigeo: "210115"').files,
    [],
  ],
  [
    'one of another province is not',
    'plan/ubigeo-ajeno',
    changedPlan('', 'ubigeo: "210102"', 'ubigeo: "210201"').files,
    ['El distrito «Ácora» lleva el ubigeo «210201», que no es de la provincia «2101»'],
  ],
  [
    'a place is asked of no plan that could not be read',
    'poi/lugar-inexistente',
    { ...placed(), 'plan.yaml': 'tipo: plan\nversion: 1\nid: [\n' },
    [],
  ],
  [
    'a plan that lists no places is told as such',
    'poi/lugar-inexistente',
    placed(),
    ['La actividad «GIM-014» cita el lugar «CP-09», que plan.yaml no lista: no tiene «entidad: lugares»'],
  ],
  [
    'a code of CEPLAN that one activity bears twice, as its id, is no code of another',
    'poi/codigo-ceplan-repetido',
    withCodes('GIM-014', 'GIM-014'),
    [],
  ],
  [
    'one that two activities bear is',
    'poi/codigo-ceplan-repetido',
    withCodes('GIM-014', 'GIM-015'),
    ['La actividad «GIM-015» lleva el código «AOI00000500001», que ya es de «GIM-014»'],
  ],
  [
    'thousands written with a dot are told of an activity without products',
    'avance/miles-con-punto',
    withoutProducts(),
    ['«meta» de la actividad «GIM-014» dice 1.200, que se lee como 1.2; hay 1 más así'],
  ],
  [
    'a unit that a commitment cites is missed where there is no list',
    'proyecto/sin-unidades',
    project('', {
      'unidades.yaml': '',
      'poi/2019-S1/base.yaml': headed('2019-S1', [/ {4}unidad: .*\n/g, ''], [/gasto: .*\n/, '']),
      'audiencias/2019-12.yaml': `${HEARING}compromisos: [{id: C-1, texto: Revisar, unidad: GIM, plazo: 2020-05-31, estado: pendiente}]\n`,
    }).files,
    ['Se nombra la unidad «GIM», y el proyecto no tiene ningún documento de «tipo: unidades»'],
  ],
  [
    'where all activities report June and the cut-off is in May, the forgotten day is told once, with the month',
    'avance/mes-futuro',
    project('', { 'poi/2019-S1/base.yaml': headed('2019-S1', ['06-30', '05-31']) }).files,
    ['Las 4 actividades que informan lo ejecutado llegan a junio, después de la fecha de corte, 2019-05-31'],
  ],
  [
    'a stage of the first semester is not missed in a second that is only approved',
    'presupuesto/etapa-perdida',
    withoutStages((text) => text.replace('estado: en_ejecucion', 'estado: aprobado')),
    [],
  ],
  [
    'nor in an activity that was left out',
    'presupuesto/etapa-perdida',
    withoutStages((text) => text.replace('  - id: GIM-014\n', '  - id: GIM-014\n    activa: false\n')),
    [],
  ],
  [
    'in one that is being executed it is',
    'presupuesto/etapa-perdida',
    withoutStages((text) => text),
    ['La actividad «GIM-014» informó en 2019-S1 devengado S/ 25,000.00 y en 2019-S2 no lo dice'],
  ],
  ['40 % of the work is no critical gap', 'presupuesto/brecha-critica', spentAndDone('45000.00', 40), []],
  ['nor is 80 % of the money', 'presupuesto/brecha-critica', spentAndDone('40000.00', 10), []],
  [
    'over 80 % of the money and under 40 % of the work are',
    'presupuesto/brecha-critica',
    spentAndDone('40005.00', 39.99),
    ['La actividad «GIM-014» gastó 80.01 % de su PIM y avanzó 39.99 % de su meta del año'],
  ],
  [
    'an activity of a document of the year is not missed in a second semester of others',
    'poi/actividad-abandonada',
    project('', {
      'poi/2019.yaml': headed('2019-S1', ['periodo: 2019-S1', 'periodo: 2019'], [/BASE-/g, 'ANUAL-']),
      'poi/2019-S2/base.yaml': semester('2019-S2'),
    }).files,
    [],
  ],
  [
    'an id of a document of the year is taken in its second semester too',
    'poi/id-duplicado',
    project('', {
      'poi/2019-S1/base.yaml': '',
      'poi/2019.yaml': headed('2019-S1', ['periodo: 2019-S1', 'periodo: 2019']).replace(
        /BASE-(?!ECO)/g,
        'ANUAL-',
      ),
      'poi/2019-S2/base.yaml': semester('2019-S2'),
    }).files,
    ['La actividad «BASE-ECO» está en el POI de 2019 y también en el de 2019-S2'],
  ],
  [
    'a path that leaves the project is told though no address stands beside it',
    'privacidad/ruta-insegura',
    activities(
      '',
      '\n  - id: GIM-014\n    evidencias: [{tipo: acta, titulo: Acta, archivo: ../otros/acta-12.pdf}]\n',
    ).files,
    ['«archivo» lleva una ruta que sale de la carpeta del proyecto: «../otros/acta-12.pdf»'],
  ],
  [
    'a commitment is late by the latest cut-off, in whichever file it stands',
    'audiencia/compromiso-vencido',
    project('', {
      'audiencias/2019-12.yaml': `${HEARING}compromisos:\n  - {id: C-2019-01, texto: Revisar el expediente, unidad: GIM, plazo: 2019-05-31, estado: pendiente}\n`,
      'poi/2019-S1/ejemplo.yaml': headed('2019-S1', ['06-30', '04-30'], [/BASE-/g, 'OTRA-']),
    }).files,
    ['El compromiso «C-2019-01» venció el 2019-05-31; al 2019-06-30, 30 días después, no está cumplido'],
  ],
  [
    'and is not where only a cut-off written of another year is later',
    'audiencia/compromiso-vencido',
    project('', {
      'audiencias/2019-12.yaml': `${HEARING}compromisos:\n  - {id: C-2019-01, texto: Revisar el expediente, unidad: GIM, plazo: 2020-05-31, estado: pendiente}\n`,
      'poi/2019-S1/ejemplo.yaml': headed('2019-S1', ['2019-06-30', '2034-06-30'], [/BASE-/g, 'OTRA-']),
    }).files,
    [],
  ],
];

/** An activity of a POI of 2019-S1 that was closed on 15 July. */
function closedInJuly(own: string): Files {
  const { files } = activities('', `\n  - id: GIM-014\n${own}`);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text.replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-07-15'),
    ]),
  );
}

/** A POI of 2019-S1 with one result of a day, and this line in place of that of its cut-off. */
function measuredOn(fecha: string, corte: string): Files {
  const text = measured(112)
    .replace('fecha_corte: 2019-06-30\n', corte)
    .replace('fecha: 2019-06-30, f', `fecha: ${fecha}, f`);
  return project('', { 'poi/2019-S1/ejemplo.yaml': text }).files;
}

/** An activity that spent in S1, and in a changed document of S2 does not say how much. */
function withoutStages(changed: (s2: string) => string): Files {
  const { files } = year(
    '',
    '  - id: GIM-014\n    presupuesto: {pim: 50000.00, devengado: 25000.00}\n',
    '  - id: GIM-014\n    presupuesto: {pim: 50000.00}\n',
  );
  const path = 'poi/2019-S2/ejemplo.yaml';
  return { ...files, [path]: changed(files[path] ?? '') };
}

/** An activity at a place, of a plan without any. */
function placed(): Files {
  return activities('', '  - id: GIM-014\n    lugares: [CP-09]\n').files;
}

/** Two activities with one code of CEPLAN. */
function withCodes(...ids: readonly string[]): Files {
  const items = ids.map((id) => `  - id: ${id}\n    codigo_ceplan: AOI00000500001\n`);
  return activities('', items.join('')).files;
}

/** An activity of 1,200 people, with a dot, that lists no product. */
function withoutProducts(): Files {
  const indicador = '{nombre: Capacitados, unidad_medida: persona, meta: 1.200, logrado: 1.200}';
  return activities('', `  - id: GIM-014\n    indicador: ${indicador}\n`, ['productos']).files;
}

/** Three semesters that measured the same. */
function thrice(valor: number): Files {
  const result = (fecha: string): string =>
    `resultados: [{indicador: SOC-1.1, valor: ${valor}, fecha: ${fecha}, fuente: Registro municipal}]\n`;
  return project('', {
    'poi/2019-S1/base.yaml': semester('2019-S1', result('2019-06-30')),
    'poi/2019-S2/base.yaml': semester('2019-S2', result('2019-12-31')),
    'poi/2020-S1/base.yaml': semester('2020-S1', result('2020-06-30')),
  }).files;
}

/** An activity of a PIM of 50,000 and a meta of 100 for the year. */
function spentAndDone(devengado: string, logrado: number): Files {
  return activities(
    '',
    `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: ${devengado}}
    indicador: {nombre: Avance de obra, unidad_medida: porcentaje, meta: 50, meta_anual: 100, logrado: ${logrado}}
`,
  ).files;
}

const HELPS: readonly (readonly [what: string, id: string, files: Files, help: RegExp])[] = [
  [
    'a unit cited by its name is told by its id, though the name has three letters',
    'poi/unidad-inexistente',
    project('', {
      'unidades.yaml': `${BASE['unidades.yaml']}  - {id: U-7, nombre: SAT, organo: linea}\n`,
      'poi/2019-S1/base.yaml': headed('2019-S1', ['unidad: GAF', 'unidad: SAT']),
    }).files,
    /Ese es el nombre de «U-7»: escriba U-7$/,
  ],
  [
    'of two units of one name that depend on it the other is meant',
    'unidades/superior-inexistente',
    project('', {
      'unidades.yaml': `${BASE['unidades.yaml']}  - {id: U-7, nombre: Oficina, organo: linea, depende_de: GM}\n  - {id: U-8, nombre: Oficina, organo: linea, depende_de: Oficina}\n`,
    }).files,
    /Ese es el nombre de «U-7»: escriba U-7$/,
  ],
  [
    'a name without letters is nobody’s',
    'poi/unidad-inexistente',
    project('', {
      'unidades.yaml': `${BASE['unidades.yaml']}  - {id: U-7, nombre: "--", organo: linea}\n`,
      'poi/2019-S1/base.yaml': headed('2019-S1', ['unidad: GAF', 'unidad: "..."']),
    }).files,
    /Valen las unidades/,
  ],
  [
    'no activity of the same year is offered as the one that another continues',
    'poi/antecesora-inexistente',
    project('', {
      'poi/2020-S1/a.yaml': headed(
        '2020-S1',
        [/BASE-/g, 'NUEVA-'],
        ['  - id: NUEVA-SOC\n', '  - id: NUEVA-SOC\n    sucede_a: NUEVA-INX\n'],
      ),
    }).files,
    /Valen las de los años anteriores: «BASE-SOC», «BASE-ECO», «BASE-AMB» y «BASE-INS»\.$/,
  ],
];

it.each(HELPS)('%s', (_, id, files, help) => {
  const found = checkTexts(files).diagnostics.filter(({ code }) => code === id);
  expect(found.map((finding) => finding.help)).toEqual([expect.stringMatching(help)]);
});

// Conditions of which one part alone decides, and their limits.
it.each(CASES)('%s', (_, id, files, said) => {
  const { diagnostics } = checkTexts(files);
  expect(diagnostics.filter(({ code }) => code === id).map(({ message }) => message)).toEqual(said);
});

it.each(['.actas/acta.pdf', './evidencias/.acta.pdf', 'node_modules/acta.pdf'])(
  'evidence that is there, where no project is looked into, is not told as missing: %s',
  async (path) => {
    const poi = (SMALL['poi/2019-S1.yaml'] ?? '').replace(
      'url: "https://www.gob.pe/actas"',
      `archivo: ${path}`,
    );
    const { out } = await ran({ ...SMALL, 'poi/2019-S1.yaml': poi, [path]: 'x' }, [
      'validate',
      '-f',
      'concise',
    ]);
    expect(out).toMatch(/«[^»]*acta\.pdf» está donde no se mira: «(?:\.acta|node_modules)/);
    expect(out).not.toContain('no está en la carpeta del proyecto');
  },
);
