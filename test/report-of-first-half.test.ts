import { describe, expect, it } from 'vitest';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

/** The year of the small project, whose second semester did all of one activity, and writes and measures nothing. */
const YEAR: Readonly<Record<string, string>> = {
  ...SMALL,
  'poi/2019-S2.yaml': `
tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2019-S2
estado: cerrado
fecha_corte: 2019-12-31
actividades:
  - id: GMAS-001
    nombre: Recolección de residuos
    objetivo: AMB-1
    unidad: GMAS
    presupuesto: {pia: 200000.00, pim: 200000.00, devengado: 190000.00, rubro: "09"}
    indicador: {nombre: Toneladas recogidas, unidad_medida: tonelada, meta: 100, meta_anual: 400, logrado: 100}
`,
};

async function report(edition: string): Promise<string> {
  return (await markdownOf(YEAR, edition)).replaceAll(/\s+/g, ' ');
}

async function markdownOf(
  files: Readonly<Record<string, string>>,
  edition: string,
  ...more: readonly string[]
): Promise<string> {
  const argv = ['report', '-p', '2019', '--draft', '--format', 'md', '-e', edition, ...more];
  return (await ran(files, argv)).markdown();
}

/** The technical report of the year with another second semester. */
function technicalWith(second: string): Promise<string> {
  return markdownOf({ ...YEAR, 'poi/2019-S2.yaml': second }, 'tecnica');
}

const SECOND = YEAR['poi/2019-S2.yaml'] ?? '';

describe('the report of a year whose second semester writes nothing', () => {
  it.each([
    ['ciudadana', 'En el primer semestre se dijo: renunciaron dos choferes'],
    ['ciudadana', 'En el primer semestre, cuarenta y ocho familias tienen agua'],
    ['guion', 'en el primer semestre, cuarenta y ocho familias tienen agua'],
    ['tecnica', 'en el primer semestre se dijo: renunciaron dos choferes'],
    ['tecnica', 'Del primer semestre: - El expediente tuvo que modificarse'],
    ['tecnica', 'En el primer semestre, las lluvias pueden inundar las zanjas'],
    ['tecnica', 'En el primer semestre, la EPS acompaña las pruebas'],
    ['tecnica', 'Revisar los expedientes | evaluación | GIM | 30-5-2019 | pendiente, plazo vencido'],
  ])('tells what the first wrote, in the edition %s: %s', async (edition, words) => {
    expect(await report(edition)).toContain(words);
  });

  it('tells a measure of the first that the second says again once, as the second has it', async () => {
    const again =
      'evaluacion: {medidas: [{texto: Revisar los  expedientes, unidad: GIM, plazo: 2019-05-30, estado: cumplida}]}\n';
    const rows = (await technicalWith(`${SECOND}${again}`)).match(/^\| Revisar los .*$/gm) ?? [];
    expect(rows.map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([expect.stringContaining('| cumplida |')]);
  });

  it('has that measure in its package of data, once too', async () => {
    const again = `${SECOND}evaluacion: {medidas: [{texto: Revisar los expedientes, estado: cumplida}]}\n`;
    for (const [second, estado] of [
      [SECOND, 'pendiente'],
      [again, 'cumplida'],
    ] as const) {
      const files = { ...YEAR, 'poi/2019-S2.yaml': second };
      const argv = ['compile', '-p', '2019-S2', '--draft', '--format', 'datapackage', '--output', 'datos'];
      const told = (await ran(files, argv)).text('medidas.csv').match(/^.*Revisar los expedientes.*$/gm);
      expect(told).toEqual([expect.stringContaining(estado)]);
    }
  });

  it.each([
    ['another unit', 'GMAS', ''],
    ['the same unit', 'GMAS', 'unidad: GMAS\n'],
    ['all units, of which one writes nothing', '', ''],
  ])('tells what the first wrote of %s, beside what a unit writes of the second', async (_, unit, first) => {
    const files = {
      ...YEAR,
      'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '').replace('periodo:', `${first}periodo:`),
      'poi/2019-S2.yaml':
        `${SECOND}evaluacion: {logros: [Se limpió la bahía], dificultades: [{texto: Faltó agua, causa: clima}]}\n`.replace(
          'periodo:',
          unit === '' ? 'periodo:' : `unidad: ${unit}\nperiodo:`,
        ),
    };
    const told = await markdownOf(files, 'ciudadana');
    expect(told).toContain('Se limpió la bahía');
    expect(told).toContain('En el primer semestre, cuarenta y ocho familias tienen agua');
    const technical = await markdownOf(files, 'tecnica');
    expect(technical).toMatch(/y 2 dificultades del año\./);
    expect(technical).toMatch(/Faltó agua[^]*Del primer semestre:\s+- El expediente tuvo que modificarse/);
    // Nobody writes a threat of the second.
    expect(technical).toContain('En el primer semestre, las lluvias pueden');
  });

  it('tells what another unit writes with the same words of the second', async () => {
    const own = (unit: string, text: string): string => text.replace('periodo:', `unidad: ${unit}\nperiodo:`);
    const words = (SMALL['poi/2019-S1.yaml'] ?? '').replace(
      'El expediente tuvo que modificarse',
      'Falta personal',
    );
    const files = {
      ...YEAR,
      'poi/2019-S1.yaml': own('GIM', words),
      'poi/2019-S2.yaml': own(
        'GMAS',
        `${SECOND}evaluacion: {dificultades: [{texto: Falta personal, causa: personal}]}\n`,
      ),
    };
    expect((await markdownOf(files, 'tecnica')).match(/^- Falta personal.*$/gm)).toHaveLength(2);
  });

  it('tells once what the second repeats, and of what is to be expected only what it says', async () => {
    const again =
      'evaluacion: {logros: [Cuarenta y ocho  familias tienen agua], amenazas: [{texto: Puede helar}]}\n';
    const ofUnit = (text: string): string => text.replace('periodo:', 'unidad: GMAS\nperiodo:');
    const files = {
      ...YEAR,
      'poi/2019-S1.yaml': ofUnit(SMALL['poi/2019-S1.yaml'] ?? ''),
      'poi/2019-S2.yaml': ofUnit(`${SECOND}${again}`),
    };
    const technical = await markdownOf(files, 'tecnica');
    expect(technical).toMatch(/Cuarenta y ocho +familias tienen agua/);
    expect(technical).toContain('Puede helar');
    expect(technical).not.toMatch(/En el primer semestre, (?:cuarenta y ocho|las lluvias)/);
  });

  it('tells it once, too, where the second says it of an activity, or in a document of no unit', async () => {
    const done = '{texto: Revisar los expedientes, plazo: 2019-05-30, estado: cumplida}';
    for (const second of [
      SECOND.replace('    unidad: GMAS\n', `    unidad: GIM\n    medidas: [${done}]\n`),
      `${SECOND}evaluacion: {medidas: [${done}]}\n`,
    ]) {
      const told = await technicalWith(second);
      expect(told).toContain('1 cumplida');
      expect(told).not.toMatch(/Revisar los expedientes.*plazo vencido/);
    }
  });

  it.each([
    ['ciudadana', 'No se midió ninguna de 5 metas en el segundo semestre'],
    ['ciudadana', 'Viviendas con servicios básicos (74 % al 30 de junio de 2019)'],
    ['guion', 'No se midió ningún resultado en el segundo semestre'],
    ['tecnica', 'SOC-1.1** no se midió en el segundo semestre (74 % al 30 de junio de 2019)'],
    ['tecnica', 'sin dato en el segundo semestre; 74 % al 30 de junio de 2019'],
  ])('denies no measurement of the first, in the edition %s: %s', async (edition, words) => {
    expect(await report(edition)).toContain(words);
  });

  it('does not let the reason of the first stand for the second, and says of which it is missing', async () => {
    const { out } = await ran(YEAR, ['validate', '--format', 'concise']);
    expect(out).toMatch(/GMAS-001.*no dice por qué en el segundo semestre/);
  });
});

const { 'poi/2019-S1.yaml': _first, ...WITHOUT_FIRST } = YEAR;

/** The same, where GIM's document is of the whole year and its data stop in May. */
const STOPPED: Readonly<Record<string, string>> = {
  ...WITHOUT_FIRST,
  'poi/gim.yaml': (SMALL['poi/2019-S1.yaml'] ?? '')
    .replace('periodo: 2019-S1', 'periodo: 2019\nunidad: GIM')
    .replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-05-31')
    .replace('estado: cerrado', 'estado: en_ejecucion'),
  'poi/2019-S2.yaml': SECOND.replace('periodo:', 'unidad: GMAS\nperiodo:').replace('GMAS-001', 'GMAS-009'),
};

describe('the report of a year in which the data of a document of the whole year stop before July', () => {
  it.each([
    ['ciudadana', 'En el primer semestre, cuarenta y ocho familias tienen agua'],
    ['tecnica', 'Del primer semestre: - El expediente tuvo que modificarse'],
    ['tecnica', 'En el primer semestre, las lluvias pueden inundar las zanjas'],
    ['tecnica', 'En el primer semestre, la EPS acompaña las pruebas'],
    ['tecnica', 'Revisar los expedientes | evaluación | GIM | 30-5-2019 | pendiente, plazo vencido'],
    ['tecnica', 'GAF, R.G.M. 045-2019-MPP; 1 POI no lo dice'],
    ['tecnica', '| GIM | GAF Gerencia de Administración y Finanzas | R.G.M. 045-2019-MPP |'],
    ['tecnica', '1 cerrado, 1 en ejecución'],
    ['tecnica', '5-7-2019 35 días después; primer semestre'],
  ])('tells what it wrote, in the edition %s: %s', async (edition, words) => {
    const text = await markdownOf(STOPPED, edition);
    expect(text.replaceAll(/<br>|\*\*|\s+/g, ' ').replaceAll(/ +/g, ' ')).toContain(words);
  });

  it('tells it in the report of its unit too', async () => {
    const text = await markdownOf(STOPPED, 'tecnica', '--unit', 'GIM');
    expect(text).toContain('**Gasto aprobado por:** GAF, R.G.M. 045-2019-MPP');
    expect(text).toContain('**Estado de los POI:** 1 en ejecución');
  });
});

/** The same, where the second half lists a task, a product and a measure of the work that are not those of the first. */
const OTHERS: Readonly<Record<string, string>> = {
  ...YEAR,
  'poi/2019-S2.yaml': `${SECOND}  - id: GIM-014
    indicador: {meta: 40, logrado: 30}
    productos: [{nombre: Manual de operación, unidad_medida: manual, meta: 2, entregado: 1}]
    cronograma: [{id: T1, tarea: Pruebas, inicio: 2019-07-01, fin: 2019-11-30, avance: 100, fin_real: 2019-11-20}]
    medidas: [{texto: Segundo turno, unidad: GIM, plazo: 2020-02-28, estado: pendiente}]
`,
};

describe('the report of a year whose second semester lists other things', () => {
  it.each([
    ['the tasks left unfinished', /^\| Zanjas +\| GIM-014 .*\| +31-5-2019 \| +90 % al 30-6 \|$/m],
    [
      'how many of them the second does not tell',
      /3 tareas debían .* de \S+ se sabe solo lo que dice el POI/,
    ],
    ['its tasks', /Tareas:\*\* T1 Zanjas, .* 90 % al 30-6; T2 Entrega .*; T1 Pruebas, .* terminó el 20-11$/m],
    [
      'its products',
      /Manual de operación: 0 de 1 manual en el primer semestre y 1 de 2 manuales en el segundo/,
    ],
    ['its measures', /Segunda cuadrilla _?\*?\(GIM, hasta el 15-8-2019, pendiente, plazo vencido\)/],
    ['how many measures', /Hay 4 medidas: ninguna cumplida y 3 con el plazo vencido/],
  ])('keeps what the first left: %s', async (_, words) => {
    expect(await markdownOf(OTHERS, 'tecnica')).toMatch(words);
  });

  it('tells citizens that a measure of the first was not kept, beside the new one', async () => {
    const second = (OTHERS['poi/2019-S2.yaml'] ?? '').replace('logrado: 30', 'logrado: 20');
    expect(await markdownOf({ ...OTHERS, 'poi/2019-S2.yaml': second }, 'ciudadana')).toMatch(
      /Se hará: segundo turno, .*; la anterior, con el plazo vencido\)/,
    );
  });

  it('keeps them in its package of data, each of its document', async () => {
    const argv = ['compile', '-p', '2019-S2', '--draft', '--format', 'datapackage', '--output', 'datos'];
    const { text } = await ran(OTHERS, argv);
    const tables = ['tareas', 'productos', 'medidas'].map((name) => text(`${name}.csv`)).join('\n');
    for (const row of [
      'GIM-014,1,2019-S1,T1,Zanjas,',
      'GIM-014,3,2019-S2,T1,Pruebas,',
      '2019-S1,Manual de operación,manual,1,0,',
      '2019-S2,Manual de operación,manual,2,1,',
      'GIM-014,Segunda cuadrilla,',
      'GIM-014,Segundo turno,',
    ])
      expect(tables).toContain(row);
  });

  it('asks in the validation whether what it does not say again was finished', async () => {
    const { out } = await ran(OTHERS, ['validate', '--format', 'concise']);
    expect(out).toContain('el POI de 2019-S1 dice que va al 90 %, y el de 2019-S2 no la repite');
  });
});

/** Tasks of the work in each half, and what the year says of those that were to end. */
const RECURRING: readonly (readonly [
  what: string,
  first: readonly string[],
  second: readonly string[],
  late: readonly string[],
])[] = [
  [
    'another of the same words that begins after it was to end',
    ['{id: T1, tarea: Limpieza, inicio: 2019-02-01, fin: 2019-04-30, avance: 60}'],
    ['{id: T2, tarea: Limpieza, inicio: 2019-08-01, fin: 2019-10-30, avance: 100, fin_real: 2019-10-29}'],
    ['30-4-2019'],
  ],
  [
    'the same, which was put off',
    ['{id: T1, tarea: Limpieza, inicio: 2019-02-01, fin: 2019-04-30, avance: 60}'],
    ['{id: T1, tarea: Limpieza, inicio: 2019-08-01, fin: 2019-10-30, avance: 100, fin_real: 2019-10-29}'],
    [],
  ],
  [
    'the same under another number',
    ['{id: T1, tarea: Limpieza, inicio: 2019-02-01, fin: 2019-04-30, avance: 60}'],
    ['{id: T7, tarea: limpieza, inicio: 2019-02-01, fin: 2019-10-30, avance: 100, fin_real: 2019-10-29}'],
    [],
  ],
  [
    'others of the same words under the same numbers, since each half has several',
    [
      '{id: T1, tarea: Informe, inicio: 2019-02-01, fin: 2019-02-28, avance: 100, fin_real: 2019-02-28}',
      '{id: T2, tarea: Informe, inicio: 2019-03-01, fin: 2019-03-31, avance: 60}',
    ],
    [
      '{id: T1, tarea: Informe, inicio: 2019-08-01, fin: 2019-08-31, avance: 100, fin_real: 2019-08-30}',
      '{id: T2, tarea: Informe, inicio: 2019-09-01, fin: 2019-09-30, avance: 100, fin_real: 2019-09-30}',
    ],
    ['31-3-2019'],
  ],
  [
    'one of the several of the first, which have no number',
    [
      '{tarea: Informe, inicio: 2019-02-01, fin: 2019-02-28, avance: 60}',
      '{tarea: Informe, inicio: 2019-03-01, fin: 2019-03-31, avance: 60}',
    ],
    ['{tarea: Informe, inicio: 2019-03-01, fin: 2019-03-31, avance: 100, fin_real: 2019-07-10}'],
    ['28-2-2019'],
  ],
];

describe('a task of the first semester', () => {
  it.each(RECURRING)('of whose words the second has %s', async (_, first, second, late) => {
    const files = {
      ...OTHERS,
      'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '').replace(
        /cronograma:\n +- \{id: T1, tarea: Zanjas.*\n.*T2.*$/m,
        `cronograma: [${first.join(', ')}]`,
      ),
      'poi/2019-S2.yaml': (OTHERS['poi/2019-S2.yaml'] ?? '').replace(
        /cronograma: .*Pruebas.*$/m,
        `cronograma: [${second.join(', ')}]`,
      ),
    };
    const told = await markdownOf(files, 'tecnica');
    expect(
      [...told.matchAll(/^\| (?:Limpieza|Informe) .*\| +(\S+) \| +60 % al 30-6 \|$/gm)].map(
        (found) => found[1],
      ),
    ).toEqual(late);
    const { out } = await ran(files, ['validate', '--format', 'concise']);
    expect(out.match(/va al 60 %, y el de 2019-S2 no la repite/g) ?? []).toHaveLength(late.length);
  });
});

it('keeps a measure of the first semester that another unit took, and one of several with one text', async () => {
  const first = (SMALL['poi/2019-S1.yaml'] ?? '').replace(
    /medidas: \[\{texto: Segunda cuadrilla.*$/m,
    'medidas: [{texto: Capacitar, unidad: GIM, plazo: 2019-08-15, estado: pendiente}, {texto: Vigilar, plazo: 2019-04-15, estado: pendiente}, {texto: Vigilar, plazo: 2019-05-15, estado: pendiente}]',
  );
  const second = (OTHERS['poi/2019-S2.yaml'] ?? '').replace(
    /medidas: .*$/m,
    'medidas: [{texto: Capacitar, unidad: GMAS, plazo: 2019-08-15, estado: cumplida}, {texto: Vigilar, plazo: 2019-05-15, estado: cumplida}]',
  );
  const told = await markdownOf(
    { ...OTHERS, 'poi/2019-S1.yaml': first, 'poi/2019-S2.yaml': second },
    'tecnica',
  );
  for (const measure of [
    /Capacitar _?\*?\(GIM, .*vencido/,
    /Vigilar _?\*?\(GIM, hasta el 15-4-2019, .*vencido/,
  ])
    expect(told).toMatch(measure);
  expect(told).not.toMatch(/Vigilar _?\*?\([A-Z]+, hasta el 15-5-2019, pendiente/);
});

describe('the report of a year whose second semester says otherwise', () => {
  it.each([
    ['tecnica', /^\| 2401234 .*en ejecución, suspendida en el primer semestre/m],
    ['tecnica', /^### GIM-014 .*suspendida en el primer semestre/m],
    ['ciudadana', /suspendida en el primer semestre/],
  ])(
    'tells that a work stood still of which the second says no state, in the edition %s',
    async (edition, words) => {
      const stopped = (SMALL['poi/2019-S1.yaml'] ?? '').replace(
        '    tipo: inversion\n',
        '$&    estado: suspendida\n',
      );
      expect(await markdownOf({ ...OTHERS, 'poi/2019-S1.yaml': stopped }, edition)).toMatch(words);
    },
  );

  it('tells of the first who approved nothing, and what was never closed', async () => {
    const told = await markdownOf(
      {
        ...YEAR,
        'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '')
          .replace(/^gasto: .*\n/m, '')
          .replace('estado: cerrado', 'estado: en_ejecucion'),
        'poi/2019-S2.yaml': SECOND.replace('estado:', 'gasto: {aprobado_por: GAF, norma: R.A. 1}\nestado:'),
      },
      'tecnica',
    );
    expect(told).toContain('GAF, R.A. 1; 1 POI del primer semestre no lo dice');
    expect(told).toContain('1 cerrado, 1 en ejecución (primer semestre)');
    expect(told).toMatch(/^\| del primer semestre: poi\/2019-S1.yaml +\| no se dice /m);
  });

  it('has the approvals of both in what it compiles, as on its cover', async () => {
    const files = {
      ...YEAR,
      'poi/2019-S2.yaml': SECOND.replace('estado:', 'gasto: {aprobado_por: GAF, norma: R.A. 1}\nestado:'),
    };
    const argv = ['compile', '-p', '2019', '--draft', '--format', 'datapackage', '--output', 'datos'];
    expect((await ran(files, argv)).text('aprobaciones_del_gasto.csv').split(/\r?\n/)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^poi\/2019-S1\.yaml,2019-S1,.*R\.G\.M\. 045-2019-MPP/),
        expect.stringMatching(/^poi\/2019-S2\.yaml,2019-S2,.*R\.A\. 1/),
      ]),
    );
  });

  it.each([
    [
      'tecnica',
      'GIM',
      'GIM-014 pasó de GIM a GMAS en el segundo semestre: todo su año se cuenta en el informe de GMAS',
    ],
    ['tecnica', 'GMAS', 'GIM-014 pasó de GIM a GMAS en el segundo semestre: aquí se cuenta todo su año'],
    [
      'ciudadana',
      'GIM',
      'Ampliación de redes de agua pasó de Gerencia de Ingeniería Municipal a Gerencia de Medio',
    ],
    [
      'guion',
      'GMAS',
      'Ampliación de redes de agua pasó de Gerencia de Ingeniería Municipal a Gerencia de Medio',
    ],
    ['tecnica', '', 'De GIM pasó a GMAS: GIM-014'],
  ])('tells of what went to another unit, in the edition %s of %s', async (edition, unit, words) => {
    const handed = { ...YEAR, 'poi/2019-S2.yaml': `${SECOND}  - {id: GIM-014, unidad: GMAS}\n` };
    const more = unit === '' ? [] : ['--unit', unit];
    expect(await markdownOf(handed, edition, ...more)).toContain(words);
  });
});
