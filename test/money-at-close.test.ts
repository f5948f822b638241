import { describe, expect, it, test } from 'vitest';
import type { PresupuestoData } from '../src/model/model.ts';
import {
  codesOf,
  compiled,
  institutionText,
  moneyOf,
  moneyProject,
  type Document,
} from './support/money-project.ts';
import { projectFiles } from './support/example-files.ts';
import { ran } from './support/rendered.ts';

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
      'of a suspended activity is what it spent',
      {
        '2019-S1': { budgets: { 'A-1': { pim: 500, devengado: 90 } }, actividad: { estado: 'suspendida' } },
      },
      '2019-S1',
      90,
      'suspendida',
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

  it('will never have spent less than it has: of those without a projection what they spent is in it', async () => {
    const files = moneyProject({
      '2019-S1': {
        budgets: {
          'A-1': { pim: 300, devengado: 100 },
          'A-2': { pim: 400, detalle: [{ rubro: '18', devengado: 250 }, { rubro: '08' }] },
        },
      },
    });
    const { devengado, proyeccion, n } = compiled(files, '2019-S1').avance.financiero;
    expect([devengado, proyeccion, n.proyeccion]).toEqual([350, 450, 1]);
    const argv = ['report', '--draft', '--format', 'md', '-e'];
    expect((await ran(files, [...argv, 'tecnica'])).markdown()).toMatch(
      /se habrán gastado al menos \*\*S\/ 450\.00.*en 1 de 2 actividades.*De las demás no hay base para decirlo, y se cuenta lo que ya devengaron\./,
    );
    expect((await ran(files, [...argv, 'ciudadana'])).markdown()).toContain(
      'se habrán gastado al menos S/ 450, en 1 de 2 actividades, y de las demás lo que ya gastaron.',
    );
  });

  it('has no pace where all of it was stopped, and says what it counts of what was', async () => {
    const stopped = { actividad: { estado: 'suspendida' } } as const;
    const files = moneyProject({
      '2019-S1': { budgets: { 'A-1': { pim: 300, devengado: 100 } }, ...stopped },
    });
    const argv = ['report', '--draft', '--format', 'md', '-e', 'ciudadana'];
    const text = (await ran(files, argv)).markdown();
    expect(text).toContain('Se habrán gastado S/ 100, si lo que está suspendido o cancelado no sigue.');
    expect(text).not.toMatch(/Al mismo ritmo/);
    const some = projectFiles('minimo');
    const poi = new TextDecoder()
      .decode(some['poi/2019-S1.yaml'])
      .replace('  - id: GDL-001\n', '  - id: GDL-001\n    estado: suspendida\n');
    expect((await ran({ ...some, 'poi/2019-S1.yaml': poi }, argv)).markdown()).toMatch(
      /Al mismo ritmo se habrán gastado S\/ 186,600\..*De lo que está suspendido se cuenta lo que ya se gastó\./,
    );
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

  it.each([
    [
      'by all of them',
      { pim: 100, devengado: 50 },
      [
        '**S/ 33 fueron de estas actividades** (S/ 400.00 de S/ 1,200.00), y de cada S/ 100 que gastó, S/ 33 (S/ 200.00 de S/ 600.00).',
        '| PIM | 1,200 | 400<br>33.33 % de la municipalidad |',
        '33 % del PIM de la municipalidad',
      ],
    ],
    [
      'and says of how many it is where some do not tell theirs',
      { programado: { ene: 500 } },
      [
        '**al menos S/ 25 fueron de estas actividades** (S/ 300.00 de S/ 1,200.00; lo dice 1 de 2 actividades), y de cada S/ 100 que gastó, al menos S/ 25 (S/ 150.00 de S/ 600.00; lo informa 1 de 2 actividades).',
        '| PIM | 1,200 | 300<br>1 de 2; al menos 25.00 % de la municipalidad |',
        'al menos 25 % del PIM de la municipalidad (lo dice 1 de 2 actividades)',
      ],
    ],
  ])('has a part of its money told %s', async (_, other, says) => {
    const files = moneyProject(
      { '2019-S2': { budgets: { 'A-1': { pim: 300, devengado: 150 }, 'A-2': other } } },
      { 'presupuesto/2019.yaml': institutionText({ fecha_corte: '2019-12-31', gasto }) },
    );
    const done = await ran(files, ['report', '--draft', '--format', 'md', '--period', '2019-S2']);
    for (const text of says) expect(done.text('tecnica.md').replaceAll(/ +/g, ' ')).toContain(text);
    const citizen = await ran(files, ['report', '--draft', '-e', 'ciudadana', '--format', 'md']);
    expect(citizen.markdown()).toContain(says[0]?.replaceAll('.00', ''));
  });

  it('takes no date where its source has none, and says so', async () => {
    const files = withInstitution({ gasto });
    expect(compiled(files, '2019-S2').presupuesto).toMatchObject({
      corte: null,
      parte: { pim: 25, devengado: null },
    });
    const done = await ran(files, ['report', '--draft', '--format', 'md', '--period', '2019-S2']);
    expect(done.text('tecnica.md')).toContain(
      'Qué parte de su gasto, no se sabe: la fuente no dice hasta qué día llegan los montos de la municipalidad.',
    );
    expect(done.text('tecnica.md')).not.toContain('que gastó');
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

  it.each([
    ['that is of its day', { devengado: 100 }, 'La única actividad con devengado de 2019 al 2019-09-30 o antes tiene S/ 300.00'], // prettier-ignore
    ['that there is', { pim: 100 }, 'La única actividad con devengado de 2019 tiene S/ 300.00'],
  ])('has less than the only activity %s', async (_, later, says) => {
    const files = moneyProject(
      { '2019-S1': { budgets: { 'A-1': { devengado: 300 } } }, '2019-S2': { budgets: { 'A-2': later } } },
      { 'presupuesto/2019.yaml': institutionText({ fecha_corte: '2019-09-30', gasto: { devengado: 200 } }) },
    );
    expect((await ran(files, ['validate', '--format', 'concise'])).out).toContain(says);
  });

  it.each([
    ['of one day, and that is found', '2019-12-31', { pim: 1200, devengado: 149 }, true, 'y alguno está mal'],
    [
      'of an earlier day, as it may well be',
      '2019-10-31',
      { pim: 1200, devengado: 149 },
      false,
      'son al 31 de',
    ],
    [
      'of no day, which cannot be told',
      undefined,
      { pim: 1200, devengado: 149 },
      false,
      'no dice hasta qué día',
    ],
    ['and less PIM', '2019-12-31', { pim: 299, devengado: 600 }, true, 'y alguno está mal'],
  ])('is never a part of its activities: with less spent %s', async (_, day, less, isFound, why) => {
    const files = withInstitution({ ...(day === undefined ? {} : { fecha_corte: day }), gasto: less });
    expect(codesOf(files).includes('presupuesto/mayor-que-institucion')).toBe(isFound);
    const done = await ran(files, ['report', '--draft', '--format', 'md', '--period', '2019-S2']);
    expect(done.text('tecnica.md')).toContain(why);
    expect(done.text('tecnica.md')).not.toMatch(/100\.\d\d % de la municipalidad/);
  });
});
