import { describe, expect, it } from 'vitest';
import type { PresupuestoData } from '../src/model/model.ts';
import { compiled, institutionText, moneyProject, type Document } from './support/money-project.ts';
import { ran } from './support/rendered.ts';
import { untoldAsZero } from './support/untold-rows.ts';

type Files = Readonly<Record<string, string>>;

/** The Markdown of an edition of a project, its lines joined where a cell breaks them. */
async function edition(files: Files, name: string, period: string): Promise<string> {
  const argv = ['report', '--draft', '--format', 'md', '--period', period, '-e', name];
  return (await ran(files, argv)).markdown().replaceAll('<br>', ' / ').replaceAll('**', '');
}

const THOUSAND = { pia: 1000, pim: 1000 };
const MONTHLY = { ene: 0, feb: 100, mar: 0, abr: 100, may: 0, jun: 100 };

describe('what was spent until an earlier day than the report', () => {
  const files = moneyProject({
    '2019-S1': {
      budgets: { 'A-1': { ...THOUSAND, devengado: 400 }, 'A-2': { ...THOUSAND, devengado: 300 } },
    },
    '2019-S2': { budgets: { 'A-1': THOUSAND, 'A-2': THOUSAND } },
  });
  const mixed = moneyProject({
    '2019-S1': {
      budgets: { 'A-1': { ...THOUSAND, devengado: 400 }, 'A-2': { ...THOUSAND, devengado: 300 } },
    },
    '2019-S2': { budgets: { 'A-1': THOUSAND, 'A-2': { ...THOUSAND, devengado: 900 } } },
  });
  // It stands in no document of the second half, which alone has the day of the report.
  const alone = moneyProject({
    '2019-S1': {
      budgets: { 'A-1': { ...THOUSAND, devengado: 400 }, 'A-2': { ...THOUSAND, devengado: 300 } },
    },
    '2019-S2': { budgets: { 'A-2': { ...THOUSAND, devengado: 900 } } },
  });

  it.each([
    ['the technical edition', 'tecnica', /se gastó S\/ 700 \(solo hasta el 30 de junio de 2019\)/],
    ['its section of the budget', 'tecnica', /Al 30 de junio de 2019 se gastó S\/ 700\.00 de S\/ 2,000\.00/],
    ['its cards', 'tecnica', /S\/ 700 de S\/ 2,000, solo hasta el 30-6-2019/],
    ['its closing of the year', 'tecnica', /Ninguna actividad informa su devengado hasta el cierre del año/],
    ['the citizen edition', 'ciudadana', /S\/ 700 de S\/ 2,000, solo hasta el 30 de junio de 2019/],
    ['the script', 'guion', /Eso es solo hasta el treinta de junio; lo que se gastó después no se sabe/],
  ])('is not said to be of that day in %s', async (_, name, said) => {
    const text = await edition(files, name, '2019-S2');
    expect(text).toMatch(said);
    expect(text).not.toMatch(/Al 31 de diciembre de 2019 se gastó|hasta el cierre(?! del año)/);
  });

  it.each([
    ['one of its documents tells earlier', mixed],
    ['it stands in an earlier document alone', alone],
  ])('is counted apart from what tells up to it: %s', async (_, project) => {
    const text = await edition(project, 'tecnica', '2019-S2');
    expect(text).toMatch(/se gastó S\/ 1,300 \(1 de 2 solo hasta el 30 de junio de 2019\)/);
    expect(text).toMatch(
      /En el año se gastaron al menos S\/ 1,300\.00 .*en 1 de 2 actividades con costo: 1 con lo devengado hasta el cierre.*de ellas se cuenta el que informan/,
    );
    expect(text).toMatch(/A-1, al 30 de junio de 2019.*lo gastado después no se sabe/);
    expect(await edition(project, 'guion', '2019-S2')).toMatch(
      /De una de dos actividades, eso es solo hasta el treinta de junio/,
    );
    const status = (await ran(project, ['status', '--period', '2019-S2'])).out.replaceAll(/\s+/g, ' ');
    expect(status).toMatch(/1 de 2 solo hasta el/);
  });

  it('is told of each stage: one of June is none of December', async () => {
    const stages = moneyProject({
      '2019-S1': { budgets: { 'A-1': { ...THOUSAND, comprometido: 500, devengado: 400 } } },
      '2019-S2': { budgets: { 'A-1': { ...THOUSAND, devengado: 900 }, 'A-2': THOUSAND } },
    });
    const text = await edition(stages, 'tecnica', '2019-S2');
    expect(text).toContain(
      'De un día anterior es el comprometido de 1 actividad (A-1, al 30 de junio de 2019); lo de después no se sabe.',
    );
    expect(text).toContain('comprometido S/ 500 (1 de 2; solo hasta el 30-6-2019), 50.00 %');
    const beside = {
      ...stages,
      'presupuesto/2019.yaml': institutionText({ gasto: { pim: 9000, comprometido: 8000 } }),
    };
    expect(await edition(beside, 'tecnica', '2019-S2')).toMatch(
      /Comprometido .* 500 \/ 1 de 2; solo hasta el 30-6-2019/,
    );
  });

  it('is all there is where its last document says that it was finished', async () => {
    const finished = moneyProject({
      '2019-S1': { budgets: { 'A-1': { ...THOUSAND, devengado: 400 } }, actividad: { estado: 'concluida' } },
      '2019-S2': { budgets: { 'A-2': { ...THOUSAND, devengado: 900 } } },
    });
    const text = await edition(finished, 'tecnica', '2019-S2');
    expect(text).toMatch(/se gastó S\/ 1,300\./);
    expect(text).toMatch(/en 2 de 2 actividades con costo: 2 con lo devengado hasta el cierre/);
  });
});

describe('money that few tell of', () => {
  const budgets = (second: PresupuestoData, third: PresupuestoData): Files =>
    moneyProject({
      '2019-S1': { budgets: { 'A-1': { ...THOUSAND, devengado: 100 }, 'A-2': second, 'A-3': third } },
    });

  it('is not said to be registered by nobody', async () => {
    const text = await edition(budgets(THOUSAND, THOUSAND), 'tecnica', '2019-S1');
    expect(text).toMatch(/y no se sabe cuánto se gastó: 1 de 3 actividades lo informa, S\/ 100\./);
    expect(text).toMatch(/Lo que se informa son S\/ 100\.00 \(lo informa 1 de 3 actividades\)/);
    expect(text).not.toContain('no hay presupuesto registrado');
    expect(await edition(budgets(THOUSAND, THOUSAND), 'guion', '2019-S1')).toMatch(
      /Se sabe de cien soles gastados en total; lo informa una de tres actividades\./,
    );
    expect(await edition(budgets(THOUSAND, THOUSAND), 'ciudadana', '2019-S1')).toMatch(
      /lo informado son S\/ 100, en 1 de 3 actividades/,
    );
  });

  it.each<[string, Document, RegExp]>([
    [
      'a PIM alone',
      { budgets: { 'A-1': THOUSAND } },
      /no se sabe cuánto se gastó: ninguna actividad lo informa/,
    ],
    [
      'a schedule alone',
      { budgets: { 'A-1': { programado: { ene: 10, feb: 10 } } } },
      /no se sabe cuánto se gastó: ninguna actividad lo informa/,
    ],
    ['nothing but zeros', { budgets: { 'A-1': { pia: 0, pim: 0 } } }, /no hay presupuesto registrado/],
  ])('is told apart from no money: %s', async (_, document, said) => {
    expect(await edition(moneyProject({ '2019-S1': document }), 'tecnica', '2019-S1')).toMatch(said);
  });

  it('is told where a PIM of 0 says that nothing could be spent', async () => {
    const none = moneyProject({ '2019-S1': { budgets: { 'A-1': { pia: 0, pim: 0, devengado: 50 } } } });
    expect(await edition(none, 'tecnica', '2019-S1')).toMatch(/Lo que se informa son S\/ 50\.00/);
  });

  it('is in what was spent also where nobody says of how much', async () => {
    const files = budgets({ ...THOUSAND, devengado: 700 }, { devengado: 300, programado: { ene: 100 } });
    const text = await edition(files, 'tecnica', '2019-S1');
    expect(text).toMatch(/y se gastó S\/ 1,100\./);
    expect(text).toMatch(
      /se gastó S\/ 1,100\.00\. De eso se puede comparar con su PIM S\/ 800\.00 de S\/ 2,000\.00 \(40\.00 %\), en 2 de 3 actividades/,
    );
    expect(text).toMatch(/devengado S\/ 800 \(2 de 3\), 40\.00 %/);
    expect(await edition(files, 'ciudadana', '2019-S1')).toContain('Además se gastaron S/ 300');
    expect(await edition(files, 'guion', '2019-S1')).toContain('Además se gastaron trescientos soles');
    expect((await ran(files, ['status'])).out.replaceAll(/\s+/g, ' ')).toContain('Además se gastaron S/ 300');
  });

  it('is said by how many where not all say it', async () => {
    const files = budgets({ ...THOUSAND, devengado: 700 }, { pia: 100, pim: 100 });
    expect(await edition(files, 'tecnica', '2019-S1')).toMatch(
      /y se gastó S\/ 800 \(lo informan 2 de 3 actividades\)/,
    );
  });
});

describe('rows of the SIAF of which not all state their money', () => {
  const rows = (...detalle: NonNullable<PresupuestoData['detalle']>): Files =>
    moneyProject({ '2019-S1': { budgets: { 'A-1': { detalle }, 'A-2': { ...THOUSAND, devengado: 500 } } } });
  const half = rows({ rubro: '08', pim: 500, devengado: 400 }, { rubro: '18', pim: 500 });
  const apart = rows({ rubro: '08', pim: 500, devengado: 400 }, { rubro: '18', devengado: 200 });
  const few = rows({ rubro: '08', pim: 100, devengado: 90 }, { rubro: '18', pim: 900 });

  it.each([
    ['one says no devengado', half, { devengado: 400, valor: 80 }, { devengado: 900, pim: 1500 }],
    ['one says no PIM', apart, { devengado: 600, valor: 80 }, { devengado: 900, pim: 1500 }],
    [
      'those that say both have less than half of the PIM',
      few,
      { devengado: 90, valor: null },
      { devengado: 500, pim: 1000 },
    ],
  ])('are held against each other alone: %s', (_, files, own, sums) => {
    const { actividades, avance } = compiled(files, '2019-S1');
    expect(actividades[0]?.financiero).toMatchObject(own);
    expect(actividades[0]?.brecha).toBeNull();
    expect(avance.financiero.comparado).toEqual(sums);
  });

  it('make no pace, and are told to be of some rows', async () => {
    expect(compiled(half, '2019-S1').actividades[0]?.financiero.proyeccion).toBeNull();
    const text = await edition(half, 'tecnica', '2019-S1');
    expect(text).toMatch(/devengado 400\.00 \(80\.00 % del PIM de las filas que dicen ambos, 1 de 2 filas\)/);
    expect(text).toMatch(/se gastó S\/ 900 \(1 actividad lo informa solo en algunas de sus filas\)/);
    expect(text).toMatch(/S\/ 900 de S\/ 1,500, 1 solo por algunas de sus filas/);
  });

  it.each([
    [
      'the section of the budget',
      'tecnica',
      /se gastó S\/ 900\.00 de S\/ 1,500\.00 \(60\.00 %\), 1 solo por algunas/,
    ],
    ['the chart', 'tecnica', /; devengado S\/ 900 \(1 solo por algunas de sus filas\), 60\.00 %/],
    [
      'another stage of it',
      'tecnica',
      /certificado S\/ 500 \(1 de 2; 1 solo por algunas de sus filas\), 100\.00 %/,
    ],
    [
      'the row of the total',
      'tecnica',
      /\| 900 \/ 1 sin todas sus filas +\| 60\.00 % \/ 1 solo por algunas de sus filas/,
    ],
    ['the script', 'guion', /De una de dos actividades, eso cuenta solo una parte del dinero/],
  ])('are told to be of some rows in %s', async (_, name, said) => {
    const files = rows(
      { rubro: '08', pim: 500, certificado: 500, devengado: 400 },
      { rubro: '18', pim: 500 },
    );
    expect(await edition(files, name, '2019-S1')).toMatch(said);
  });

  it('of which one has no devengado are not said to tell none at the close of the year', async () => {
    const detalle = [
      { rubro: '08', pim: 500, devengado: 400 },
      { rubro: '18', pim: 500 },
    ];
    const files = moneyProject({ '2019-S2': { budgets: { 'A-1': { detalle } } } });
    expect(await edition(files, 'tecnica', '2019-S2')).toContain(
      'Ninguna actividad informa todo su devengado hasta el cierre del año.',
    );
  });

  it('of which one has no PIM make no year in which more was spent than could be', async () => {
    const files = moneyProject({
      '2019-S2': {
        budgets: {
          'A-1': {
            detalle: [
              { rubro: '08', pim: 500, devengado: 400 },
              { rubro: '18', devengado: 200 },
            ],
          },
        },
      },
    });
    const text = await edition(files, 'tecnica', '2019-S2');
    expect(text).toMatch(/En el año se gastaron S\/ 600\.00, en 1 de 1 actividad/);
    expect(text).not.toContain('más de lo disponible');
    expect(text).toMatch(/S\/ 400\.00 de S\/ 500\.00, 1 solo por algunas de sus filas · tiempo/);
  });

  it.each([
    ['PIA', { rubro: '18', pim: 200, devengado: 190 }],
    ['PIM', { rubro: '18', pia: 200, devengado: 190 }],
  ])('make no change of the PIA of a %s that one of them does not say', async (_, second) => {
    const detalle = [{ rubro: '08', pia: 300, pim: 300, devengado: 290 }, second];
    const cited = { modificaciones: [{ fecha: '2019-03-01', norma: 'R.A. 1', monto: 50, motivo: 'Saldo' }] };
    const files = moneyProject({
      '2019-S1': { budgets: { 'A-1': { detalle }, 'A-2': { detalle, ...cited } } },
    });
    expect(await edition(files, 'tecnica', '2019-S1')).not.toMatch(
      /(?:super(?:a|ó)|menor que) (?:al|el) PIA/,
    );
    expect((await ran(files, ['validate'])).out).not.toMatch(/difiere de su PIA|no-cuadran/);
  });

  it('spent no less in the second half for what one of them does not say there', async () => {
    const half_ = (second?: number): Document => ({
      budgets: {
        'A-1': {
          detalle: [
            { rubro: '08', pim: 500, devengado: 400 },
            { rubro: '18', pim: 500, ...(second === undefined ? {} : { devengado: second }) },
          ],
        },
      },
    });
    const out = async (second?: number): Promise<string> =>
      (await ran(moneyProject({ '2019-S1': half_(100), '2019-S2': half_(second) }), ['validate'])).out;
    expect(await out()).not.toContain('devengado-disminuye');
    expect(await out(50)).toContain('devengado-disminuye');
  });

  it('limit nothing by a PIM that one of them lacks, and break the chain where what some say is too much', async () => {
    const found = async (files: Files): Promise<string> => (await ran(files, ['validate'])).out;
    expect(await found(apart)).not.toContain('cadena-rota');
    const over = moneyProject({
      '2019-S1': {
        budgets: { 'A-1': { pim: 500, detalle: [{ rubro: '08', devengado: 600 }, { rubro: '18' }] } },
      },
    });
    expect(await found(over)).toContain('cadena-rota');
  });

  it.each([
    [
      'its devengado',
      { pim: 200 },
      /\| 18 \/ Canon[^|]*\| +sin dato +\| +500 +\| +295 \/ 1 sin todas sus filas +\| +98\.33 % \/ 1 solo por algunas/,
    ],
    [
      'its PIM',
      { devengado: 190 },
      /\| 18 \/ Canon[^|]*\| +sin dato +\| +300 \/ 1 sin todas sus filas +\| +485 +\| +98\.33 % \/ 1 solo por algunas/,
    ],
  ])('of one rubro are held against each other where one does not say %s', async (_, second, said) => {
    const detalle = [
      { rubro: '18', generica: '2.6', pim: 300, devengado: 295 },
      { rubro: '18', generica: '2.3', ...second },
    ];
    const files = moneyProject({ '2019-S1': { budgets: { 'A-1': { detalle } } } });
    expect(await edition(files, 'tecnica', '2019-S1')).toMatch(said);
  });

  it('of one rubro are not of some rows where a total says what one of them leaves out', async () => {
    const detalle = [
      { rubro: '18', generica: '2.6', pim: 300, devengado: 250 },
      { rubro: '18', generica: '2.3', pim: 200 },
    ];
    const budget = { rubro: '18', devengado: 400, detalle };
    const files = moneyProject({ '2019-S1': { budgets: { 'A-1': budget } } });
    const text = await edition(files, 'tecnica', '2019-S1');
    expect(text).toMatch(/\| 18 \/ Canon[^|]*\| +sin dato +\| +500 +\| +400 +\| +80\.00 % +\|/);
  });

  it.each<[string, PresupuestoData, Partial<Document>?]>([
    ['of one activity that spent nothing', { ...THOUSAND, devengado: 0 }],
    ['of one activity that spent something', { ...THOUSAND, devengado: 1 }],
    ['of some rows that spent nothing', { detalle: [{ pim: 600, devengado: 0 }, { pim: 400 }] }],
    [
      'of some rows of a cancelled one',
      { detalle: [{ pim: 600, devengado: 1 }, { pim: 400 }] },
      { actividad: { estado: 'cancelada' } },
    ],
  ])(
    'and what is told until an earlier day are in the PIM of the year that closed: %s',
    async (_, early, more = {}) => {
      const files = moneyProject({
        '2019-S1': { budgets: { 'A-1': early }, ...more },
        '2019-S2': { budgets: { 'A-1': { pim: 1000 }, 'A-2': { ...THOUSAND, devengado: 950 } } },
      });
      expect(await edition(files, 'tecnica', '2019-S2')).toMatch(
        /En el año se gastaron al menos S\/ 95\d\.00 de S\/ 2,000\.00 \(47\.5\d %\)/,
      );
    },
  );

  it('are all told by the months of an activity that tell as far', async () => {
    const budget = { detalle: [{ pim: 300, devengado: 100 }, { pim: 300 }], devengado_mensual: MONTHLY };
    const files = moneyProject({ '2019-S1': { budgets: { 'A-1': budget } } });
    expect(await edition(files, 'tecnica', '2019-S1')).toMatch(/se gastó S\/ 300\.00 de S\/ 600\.00/);
  });

  const planned = { ene: 100, feb: 100, jul: 100, dic: 100 };
  const beyond = moneyProject({
    '2019-S1': {
      budgets: {
        'A-1': { detalle: [{ pim: 300, devengado: 150 }, { devengado: 190 }] },
        'A-2': { ...THOUSAND, devengado: 900, programado: planned },
      },
    },
  });

  it.each([
    ['tecnica', /ninguna baja de lo devengado, y ninguna que diga todo su PIM pasa de él[.;]/],
    ['ciudadana', /De cada actividad de la que se sabe todo lo disponible se cuenta, como máximo, eso\./],
  ])('limit no projection by a PIM of which one says nothing, in the edition %s', async (name, said) => {
    expect(await edition(beyond, name, '2019-S1')).toMatch(said);
  });

  it('are told to be of some rows in what the next semester may spend', async () => {
    const files = moneyProject({
      '2019-S1': { budgets: { 'A-1': { ...THOUSAND, devengado: 500 } } },
      '2019-S2': { estado: 'formulado', budgets: { 'A-1': { detalle: [{ pim: 600 }, { pia: 400 }] } } },
    });
    const text = await edition(files, 'tecnica', '2019-S1');
    expect(text).toMatch(/presupuesto del año de S\/ 600\.00 \(1 lo dice solo en algunas de sus filas\)/);
    expect(text).toMatch(/\| Total +\| +1 \| 600\.00 \/ 1 sin todas sus filas \|/);
  });

  it('are told to be of some rows where an activity that was left out spent them', async () => {
    const files = moneyProject({
      '2019-S1': { budgets: { 'A-1': { ...THOUSAND, devengado: 500 } } },
      '2019-S2': {
        budgets: { 'A-2': { detalle: [{ pim: 500, devengado: 400 }, { pim: 500 }] } },
        actividad: { activa: false },
      },
    });
    for (const name of ['tecnica', 'ciudadana', 'guion'])
      expect(await edition(files, name, '2019-S2'), name).toMatch(
        /Aparte se gastaron al menos|Tampoco entran al menos/,
      );
  });

  it('give an activity no weight where one of them says no PIM', () => {
    const indicador = { nombre: 'Pozos', unidad_medida: 'pozo', meta: 10, logrado: 5 };
    const counted = (second: object): number =>
      compiled(
        {
          ...moneyProject({
            '2019-S1': {
              budgets: { 'A-1': { detalle: [{ pim: 600 }, second] }, 'A-2': THOUSAND },
              actividad: { indicador },
            },
          }),
          'plan.config.yaml': 'avance: {pesos: pim}\n',
        },
        '2019-S1',
      ).avance.fisico.con_dato;
    expect([counted({ pim: 400 }), counted({ pia: 400 })]).toEqual([2, 1]);
  });

  it.each([
    [
      'programado-excede',
      {
        detalle: [
          { pim: 300, programado: { ene: 300 } },
          { pia: 200, programado: { feb: 200 } },
        ],
      },
      {
        detalle: [
          { pim: 300, programado: { ene: 300 } },
          { pim: 100, programado: { feb: 200 } },
        ],
      },
    ],
    [
      'devengado-no-cuadra',
      { detalle: [{ pim: 300, devengado: 100 }, { pim: 300 }], devengado_mensual: MONTHLY },
      {
        detalle: [
          { pim: 300, devengado: 100 },
          { pim: 300, devengado: 0 },
        ],
        devengado_mensual: MONTHLY,
      },
    ],
    ['en-cero', { detalle: [{ pim: 0, pia: 0 }, { pia: 0 }] }, { detalle: [{ pim: 0 }, { pim: 0 }] }],
  ])('are no ground for presupuesto/%s where one of them is not told', async (rule, some, all) => {
    const found = async (budget: PresupuestoData): Promise<string> =>
      (await ran(moneyProject({ '2019-S1': { budgets: { 'A-1': budget } } }), ['validate'])).out;
    expect(await found(some)).not.toContain(rule);
    expect(await found(all)).toContain(rule);
  });

  it('that lack a schedule leave the others without one to be held against', () => {
    const files = rows(
      { rubro: '08', pim: 500, devengado: 400, programado: { ene: 100 } },
      { rubro: '18', pim: 500, devengado: 100 },
    );
    expect(compiled(files, '2019-S1').actividades[0]?.financiero).toMatchObject({
      programado: null,
      valor_periodo: null,
      valor: 50,
    });
  });
});

it.each(['pim', 'devengado'] as const)(
  'what a row of the SIAF leaves out is counted as nothing in no output: %s',
  async (field) => {
    for (const activity of ['an activity', 'a cancelled one'])
      expect(await untoldAsZero({ field, span: 'both halves', activity, isOfOneRubro: true })).toEqual([]);
  },
);

describe('the first half of a document of a year', () => {
  const of = (budget: PresupuestoData): Files =>
    moneyProject({
      '2019': {
        budgets: {
          'A-1': { devengado_mensual: { ene: 100, feb: 0, mar: 0, abr: 0, may: 0, jun: 100 }, ...budget },
        },
        estado: 'en_ejecucion',
        fecha_corte: '2019-10-31',
      },
    });
  const march = { fecha: '2019-03-18', norma: 'R.A. 31-2019', monto: 200 };
  const september = { fecha: '2019-09-18', norma: 'R.A. 131-2019', monto: 300 };

  it.each<[string, PresupuestoData, number, number, readonly (string | null)[], string | undefined]>([
    [
      'the PIM before the modifications of later days, where they are all of it',
      { pia: 1000, pim: 1500, modificaciones: [march, september] },
      1200,
      16.67,
      [march.norma],
      undefined,
    ],
    [
      'the same where the rows state it',
      {
        pia: 1000,
        detalle: [
          { rubro: '08', pim: 1000 },
          { rubro: '18', pim: 500 },
        ],
        modificaciones: [march, september],
      },
      1200,
      16.67,
      [march.norma],
      undefined,
    ],
    [
      'the PIM of its own day, with its norms, where something of it is not explained',
      { pia: 1000, pim: 1900, modificaciones: [september] },
      1900,
      10.53,
      [september.norma],
      '2019-10-31',
    ],
    ['that of its own day where no norm is cited', { pia: 1000, pim: 1300 }, 1300, 15.38, [], '2019-10-31'],
    ['its PIA where nothing changed it', { pia: 1000, pim: 1000 }, 1000, 20, [], undefined],
  ])('has %s', (_, budget, pim, valor, norms, day) => {
    const money = compiled(of(budget), '2019-S1').actividades[0]?.financiero;
    expect(money).toMatchObject({ pim, valor, devengado: 200 });
    expect(money?.cortes.pim).toBe(day);
    expect(money?.modificaciones.map(({ norma }) => norma)).toEqual(norms);
    expect(money?.detalle.every((part) => (part.pim ?? 0) >= 0)).toBe(true);
  });

  it('says of which day a later PIM is, with its norm', async () => {
    const files = of({ pia: 1000, pim: 1900, modificaciones: [september] });
    const text = await edition(files, 'tecnica', '2019-S1');
    expect(text).toMatch(/S\/ 200\.00 de S\/ 1,900\.00 \(10\.53 %\), con el PIM al 31 de octubre de 2019/);
    expect(text).toMatch(/\| 1,900 \/ al 31-10-2019 +\|.*R\.A\. 131-2019 del 18-9-2019/);
    expect(text).toMatch(/PIM 1,900\.00 \(al 31-10\)/);
    expect(await edition(files, 'ciudadana', '2019-S1')).toContain(
      'con el presupuesto al 31 de octubre de 2019',
    );
    // The year itself has no other day.
    expect(await edition(files, 'tecnica', '2019-S2')).not.toContain('con el PIM');
  });
});

describe('money of which there is none', () => {
  const annulled = (devengado: number | undefined): Files =>
    moneyProject({
      '2019-S1': {
        budgets: { 'A-1': { pia: 1000, pim: 0, ...(devengado === undefined ? {} : { devengado }) } },
      },
    });
  const free = moneyProject({ '2019-S1': { budgets: { 'A-1': { sin_costo: 'La atiende el personal' } } } });

  it.each([
    ['ciudadana', 400, 'Se gastó S/ 400 de un presupuesto de S/ 0: más de lo disponible'],
    ['ciudadana', 0, 'El presupuesto es de S/ 0, y no se gastó nada'],
    ['ciudadana', undefined, 'El presupuesto es de S/ 0 y no se informa si se gastó'],
    ['tecnica', 400, 'se gastó S/ 400 de un PIM de S/ 0: más de lo disponible'],
    [
      'guion',
      400,
      'lo disponible para el año es cero soles, y se gastaron cuatrocientos soles, más de lo disponible',
    ],
    ['guion', 0, 'lo disponible para el año es cero soles, y no se gastó nada'],
    ['guion', undefined, 'lo disponible para el año es cero soles, y no se informa si se gastó algo'],
  ])('says of a PIM of 0 that it is one: %s, with %s spent', async (name, devengado, said) => {
    const text = await edition(annulled(devengado), name, '2019-S1');
    expect(text).toContain(said);
    expect(text).not.toMatch(
      /no se dice de cuánto|no dicen su PIM|no se informa cuánto se gastó de lo disponible/,
    );
  });

  it('does not take a PIM that only some state for that of all', async () => {
    const some = moneyProject({
      '2019-S1': { budgets: { 'A-1': { pia: 1000, pim: 0, devengado: 400 }, 'A-2': { devengado: 10 } } },
    });
    expect(await edition(some, 'ciudadana', '2019-S1')).toContain('no se dice de cuánto dinero se disponía');
  });

  it.each([
    ['ciudadana', 'La única actividad no cuesta más que la planilla'],
    ['tecnica', 'la única actividad no cuesta más que la planilla'],
    ['guion', 'no cuesta más que la planilla'],
  ])('accuses nobody of what costs nothing beyond payroll: %s', async (name, said) => {
    const text = await edition(free, name, '2019-S1');
    expect(text).toContain(said);
    expect(text).not.toMatch(/no se informa cuánto|no hay presupuesto|no registran presupuesto/i);
  });
});
