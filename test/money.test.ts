import { describe, expect, it, test } from 'vitest';
import { compiledModel } from '../src/model/compiled.ts';
import type { CompiledModel } from '../src/model/compiled-shape.ts';
import type { PresupuestoData } from '../src/model/model.ts';
import { checkTexts } from './support/marked.ts';
import { institutionText, moneyProject, type Document } from './support/money-project.ts';
import { ran } from './support/rendered.ts';
import { inputOf } from './support/report-inputs.ts';

function compiled(files: Readonly<Record<string, string>>, period: string): CompiledModel {
  const { model, progress, lineOf } = inputOf(files, period);
  return compiledModel(model, progress, lineOf);
}

function codesOf(files: Readonly<Record<string, string>>): readonly string[] {
  return checkTexts(files).diagnostics.map(({ code }) => code);
}

type Financiero = CompiledModel['actividades'][number]['financiero'];

/** The money of the activity A-1 of some documents. */
function moneyOf(
  documents: Readonly<Record<string, Document | PresupuestoData>>,
  period: string,
): Financiero {
  const whole = Object.fromEntries(
    Object.entries(documents).map(([periodo, document]) => [
      periodo,
      'budgets' in document ? document : { budgets: { 'A-1': document } },
    ]),
  );
  const [only] = compiled(moneyProject(whole), period).actividades;
  if (only === undefined) throw new Error('no activity was compiled');
  return only.financiero;
}

describe('an amount of the year', () => {
  const first = { ene: 10, feb: 20, mar: -5 };
  const cases: readonly [
    string,
    Readonly<Record<string, Document | PresupuestoData>>,
    string,
    Partial<Financiero>,
  ][] = [
    [
      'is that of the latest document that states it: one that S2 leaves out is of June, and dated',
      {
        '2019-S1': { pia: 90, pim: 100, certificado: 70, devengado: 60 },
        '2019-S2': { pim: 120, certificado: 110 },
      },
      '2019-S2',
      {
        pia: 90,
        pim: 120,
        certificado: 110,
        comprometido: null,
        compromiso_mensual: null,
        devengado: 60,
        girado: null,
        valor: 50,
        cortes: { pia: '2019-06-30', devengado: '2019-06-30' },
      },
    ],
    [
      'is not a PIA of S2 while S1 states a PIM',
      { '2019-S1': { pia: 90, pim: 100 }, '2019-S2': { pia: 95 } },
      '2019-S2',
      { pia: 95, pim: 100, devengado: null, valor: null },
    ],
    ['is the PIA for want of any PIM', { '2019-S1': { pia: 90 } }, '2019-S1', { pia: 90, pim: 90 }],
    [
      'of 0 is an amount',
      { '2019-S1': { pim: 100, devengado: 0 } },
      '2019-S1',
      { devengado: 0, valor: 0, girado: null },
    ],
    [
      'spent in a document that only plans does not count, and its PIM does',
      {
        '2019-S1': { pim: 100, devengado: 40 },
        '2019-S2': { budgets: { 'A-1': { pim: 200, devengado: 150, girado: 150 } }, estado: 'aprobado' },
      },
      '2019-S2',
      { pim: 200, devengado: 40, girado: null, valor: 20 },
    ],
    [
      'that no total writes is the sum of the rows that state it',
      {
        '2019-S1': {
          devengado: 45,
          detalle: [
            { rubro: '18', pia: 50, pim: 60 },
            { rubro: '07', pim: 40 },
          ],
        },
      },
      '2019-S1',
      { pia: 50, pim: 100, devengado: 45, certificado: null },
    ],
    [
      'of months, one of them negative, is their sum, up to the last that is given',
      { '2019-S1': { pim: 100, devengado_mensual: first } },
      '2019-S1',
      { devengado: 25, valor: 25 },
    ],
    [
      'of months of S2 is added to what S1 tells',
      {
        '2019-S1': { pim: 100, devengado: 30 },
        '2019-S2': { pim: 100, devengado_mensual: { jul: 20, dic: 10 } },
      },
      '2019-S2',
      { devengado: 60, cortes: {} },
    ],
    [
      'of the months of a year is told for June by the first six',
      { '2019': { pim: 100, devengado: 90, girado: 80, devengado_mensual: { ...first, jul: 65 } } },
      '2019-S1',
      { pim: 100, devengado: 25, girado: null },
    ],
    [
      'of a year that no month tells is not known for June',
      { '2019': { pim: 100, devengado: 90 } },
      '2019-S1',
      { pim: 100, devengado: null, valor: null },
    ],
    [
      'written for a year is that of the year',
      { '2019': { pim: 100, devengado: 90, devengado_mensual: { ...first, jul: 65 } } },
      '2019-S2',
      { devengado: 90, valor: 90 },
    ],
    [
      'ends what S1 said about costing nothing',
      { '2019-S1': { sin_costo: 'La hace el personal' }, '2019-S2': { pim: 100, devengado: 50 } },
      '2019-S2',
      { sin_costo: false, pim: 100, valor: 50 },
    ],
  ];
  it.each(cases)('%s', (_, documents, period, expected) => {
    expect(moneyOf(documents, period)).toMatchObject(expected);
  });
});

describe('a schedule of the spending', () => {
  const first = { ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10 };
  const cases: readonly [
    string,
    Readonly<Record<string, Document | PresupuestoData>>,
    string,
    Partial<Financiero>,
  ][] = [
    [
      'says nothing of the period while a document of the activity has none',
      {
        '2019-S1': { pim: 1000, devengado: 500 },
        '2019-S2': { pim: 1000, devengado: 980, programado: { jul: 100, dic: 50 } },
      },
      '2019-S2',
      { valor: 98, programado: null, valor_periodo: null },
    ],
    [
      'counts the months that ended at the cut-off: to 2 May, four',
      {
        '2019-S1': {
          budgets: { 'A-1': { pim: 100, devengado: 40, programado: first } },
          fecha_corte: '2019-05-02',
        },
      },
      '2019-S1',
      { programado: 40, valor_periodo: 100 },
    ],
    [
      'goes to the date of the devengado, which S2 does not state',
      {
        '2019-S1': { pim: 200, devengado: 30, programado: first },
        '2019-S2': { pim: 200, programado: { jul: 70, dic: 70 } },
      },
      '2019-S2',
      { devengado: 30, programado: 60, valor_periodo: 50 },
    ],
    [
      'goes to the last month of the devengado',
      { '2019-S1': { pim: 200, programado: first, devengado_mensual: { ene: 6, feb: 6, mar: 3 } } },
      '2019-S1',
      { devengado: 15, programado: 30, valor_periodo: 50 },
    ],
    [
      'is that of the rows, added',
      {
        '2019-S1': {
          devengado: 30,
          detalle: [
            { rubro: '18', pim: 100, programado: { ene: 20, jun: 20 } },
            { rubro: '07', pim: 100, programado: { ene: 20 } },
          ],
        },
      },
      '2019-S1',
      { programado: 60, valor_periodo: 50 },
    ],
  ];
  it.each(cases)('%s', (_, documents, period, expected) => {
    expect(moneyOf(documents, period)).toMatchObject(expected);
  });
});

describe('the spending on 31 December', () => {
  const first = { ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10 };
  const second = { jul: 20, ago: 20, set: 20, oct: 20, nov: 20, dic: 20 };
  const june = { budgets: {}, fecha_corte: '2019-06-30', estado: 'en_ejecucion' };
  const cases: readonly [
    string,
    Readonly<Record<string, Document | PresupuestoData>>,
    string,
    number | null,
    string | null,
  ][] = [
    // 30 spent of 60: 30 + 120 × 30 ÷ 60
    [
      'goes by a schedule that reaches December, at the part of it that was spent',
      {
        '2019-S1': { pim: 500, devengado: 30, programado: first },
        '2019-S2': { budgets: { 'A-1': { pim: 500, programado: second } }, estado: 'aprobado' },
      },
      '2019-S1',
      90,
      'programacion',
    ],
    [
      'does not go faster than its schedule',
      {
        '2019': {
          ...june,
          budgets: { 'A-1': { pim: 500, devengado: 90, programado: { ...first, ...second } } },
        },
      },
      '2019-S1',
      210,
      'programacion',
    ],
    // 90 × 12 ÷ 6
    [
      'goes by months without a schedule to December',
      { '2019-S1': { pim: 500, devengado: 90, programado: first } },
      '2019-S1',
      180,
      'ritmo',
    ],
    ['is never over the PIM', { '2019-S1': { pim: 150, devengado: 90 } }, '2019-S1', 150, 'ritmo'],
    ['nor under what is spent', { '2019-S1': { pim: 80, devengado: 90 } }, '2019-S1', 90, 'ritmo'],
    [
      'is not known before three months have ended',
      { '2019-S1': { budgets: { 'A-1': { pim: 100, devengado: 10 } }, fecha_corte: '2019-03-30' } },
      '2019-S1',
      null,
      null,
    ],
    [
      'is known when three have',
      { '2019-S1': { budgets: { 'A-1': { pim: 100, devengado: 10 } }, fecha_corte: '2019-03-31' } },
      '2019-S1',
      40,
      'ritmo',
    ],
    [
      'of a cancelled activity is what it spent',
      {
        '2019-S1': {
          budgets: { 'A-1': { pim: 500, devengado: 90 } },
          actividad: { estado: 'cancelada', cancelacion: { fecha: '2019-05-10', norma: 'R.A. 9' } },
        },
      },
      '2019-S1',
      90,
      'cancelada',
    ],
    [
      'of a closed year is what was spent',
      { '2019-S2': { pim: 500, devengado: 123.45, programado: second } },
      '2019-S2',
      123.45,
      'cierre',
    ],
    ['without a devengado is not known', { '2019-S1': { pim: 500 } }, '2019-S1', null, null],
  ];
  it.each(cases)('%s', (_, documents, period, proyeccion, metodo) => {
    expect(moneyOf(documents, period)).toMatchObject({ proyeccion, metodo_proyeccion: metodo });
  });
});

const LOST = moneyProject({
  '2019-S1': {
    budgets: { 'A-1': { pim: 100_000, devengado: 60_000 }, 'A-2': { pim: 100_000, devengado: 40_000 } },
  },
  '2019-S2': {
    budgets: { 'A-1': { pim: 100_000 }, 'A-2': { pim: 100_000, devengado: 90_000 } },
  },
});

test('a devengado that S2 leaves out is counted as June left it, and asked for', async () => {
  const { avance, actividades } = compiled(LOST, '2019-S2');
  expect(avance.financiero).toMatchObject({
    devengado: 150_000,
    pim: 200_000,
    valor: 75,
    con_dato: 2,
    total: 2,
    comparado: { devengado: 150_000, pim: 200_000 },
  });
  expect(actividades[0]?.financiero.cortes).toEqual({ devengado: '2019-06-30' });
  expect(codesOf(LOST).filter((code) => code === 'presupuesto/etapa-perdida')).toHaveLength(1);
});

describe('a group', () => {
  it('adds each amount over the activities that state it, and says how many', async () => {
    const files = moneyProject({
      '2019-S1': {
        budgets: {
          'A-1': { pim: 100, certificado: 80, devengado: 40 },
          'A-2': { pim: 50 },
          'A-3': { sin_costo: 'La hace el personal' },
          'A-4': undefined,
        },
      },
    });
    expect(compiled(files, '2019-S1').avance.financiero).toMatchObject({
      pia: null,
      pim: 150,
      certificado: 80,
      devengado: 40,
      valor: 40,
      con_dato: 1,
      total: 3,
      n: { pia: 0, pim: 2, certificado: 1, devengado: 1, girado: 0, proyeccion: 1 },
      comparado: { devengado: 40, pim: 100 },
      proyeccion: 80,
    });
  });

  it('tells its money by rubro from the rows, and the rest under the rubro of the activity', async () => {
    const files = moneyProject({
      '2019-S1': {
        budgets: {
          'A-1': {
            pim: 100,
            devengado: 40,
            rubro: '09',
            detalle: [
              { rubro: '18', pim: 60 },
              { rubro: '07', pim: 30 },
            ],
          },
        },
      },
    });
    const { actividades } = compiled(files, '2019-S1');
    expect(
      actividades[0]?.financiero.detalle.map(({ rubro, pim, devengado }) => [rubro, pim, devengado]),
    ).toEqual([
      ['18', 60, null],
      ['07', 30, null],
      ['09', 10, 40],
    ]);
  });
});

describe('the institution', () => {
  const poi: Readonly<Record<string, Document>> = {
    '2019-S2': { budgets: { 'A-1': { pim: 300, devengado: 150 } } },
  };
  const withInstitution = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
    moneyProject(poi, { 'presupuesto/2019.yaml': institutionText(data) });
  const gasto = { pim: 1200, devengado: 600 };

  it('says which part of its money is of the activities', async () => {
    const { presupuesto } = compiled(
      withInstitution({ fecha_corte: '2019-12-31', fuente: 'MEF', gasto }),
      '2019-S2',
    );
    expect(presupuesto).toMatchObject({
      anio: 2019,
      corte: '2019-12-31',
      fuente: 'MEF',
      valor: 50,
      gasto: { pia: null, pim: 1200, devengado: 600, girado: null },
      parte: { pim: 25, devengado: 25 },
      ingresos: null,
      deuda: null,
    });
  });

  it('does not hold what was spent to one day against what was spent to another', async () => {
    const { presupuesto } = compiled(withInstitution({ fecha_corte: '2019-10-31', gasto }), '2019-S2');
    expect(presupuesto?.parte).toEqual({ pim: 25, devengado: null });
  });

  it('takes no date where its source has none, and says so', async () => {
    const files = withInstitution({ gasto });
    expect(compiled(files, '2019-S2').presupuesto).toMatchObject({
      corte: null,
      parte: { pim: 25, devengado: 25 },
    });
    const done = await ran(files, ['report', '--draft', '--format', 'md', '--period', '2019-S2']);
    expect(done.text('tecnica.md')).toContain('no dice hasta qué día llegan los montos');
  });

  it('is not known without its document, and the report says that', async () => {
    const files = moneyProject(poi);
    expect(compiled(files, '2019-S2').presupuesto).toBeNull();
    const done = await ran(files, ['report', '--draft', '--format', 'md', '--period', '2019-S2']);
    expect(done.text('tecnica.md')).toContain(
      'No se sabe qué parte del dinero de la municipalidad es de estas actividades',
    );
  });

  it.each([
    ['half a sol', 299, 299.5, false],
    ['more than half a sol is not rounding', 299, 299.51, true],
    ['a céntimo is not, where the source gives céntimos', 299.99, 300, true],
  ])('may have less than its activities by rounding: %s', (_, pim, activity, isFound) => {
    const files = moneyProject(
      { '2019-S2': { budgets: { 'A-1': { pim: activity } } } },
      { 'presupuesto/2019.yaml': institutionText({ fecha_corte: '2019-12-31', gasto: { pim } }) },
    );
    expect(codesOf(files).includes('presupuesto/mayor-que-institucion')).toBe(isFound);
  });
});
