import { describe, expect, it } from 'vitest';
import { projectFiles } from './support/example-files.ts';
import { ran } from './support/rendered.ts';

const MINIMO = projectFiles('minimo');
const PLAN = Buffer.from(MINIMO['plan.yaml'] ?? '').toString('utf8');
/** Producers, of a baseline of 20; critical points, of one of 24; both go to their targets in four years. */
const UP = 'metas: {2019: 40, 2020: 70, 2021: 110, 2022: 150}';
const DOWN = 'metas: {2019: 18, 2020: 12, 2021: 7, 2022: 3}';

/** What validate says of the example with some texts of its plan written otherwise. */
async function said(
  ...changes: readonly (readonly [from: string, to: string])[]
): Promise<{ readonly code: number; readonly out: string }> {
  const plan = changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, PLAN);
  const { code, out } = await ran({ ...MINIMO, 'plan.yaml': plan }, ['validate']);
  return { code, out: out.replaceAll(/\s+/g, ' ') };
}

describe('a target with a plus', () => {
  it.each<readonly [why: string, from: string, to: string, says: string]>([
    [
      'is asked of, with what it comes to',
      UP,
      'metas: {2022: +130}',
      'Si la meta es 130, escriba 2022: 130. Si es 130 más que la línea de base, escriba 2022: 150',
    ],
    [
      'of a semester too',
      UP,
      `${UP}\n            metas_semestrales: {2019-S1: +10}`,
      '«2019-S1» dice +10, y no se sabe si la meta es 10',
    ],
    ['with its decimals', UP, 'metas: {2022: +1.25}', 'escriba 2022: 21.25'],
    ['below its key', UP, 'metas:\n              2022: +130', 'escriba 2022: 150'],
    ['of a percentage, as points', 'metas: {2019: 70,', 'metas: {2019: +4,', 'escriba 2019: "+4pp"'],
    [
      'of many at once',
      UP,
      'metas: {2019: +20, 2020: +50, 2021: +90, 2022: +130}',
      'Hay 4 metas con el signo +',
    ],
  ])('%s', async (_, from, to, says) => {
    const { code, out } = await said([from, to]);
    expect(out).toContain(says);
    expect(code).toBe(1);
  });

  it('is asked without a sum where there is no baseline', async () => {
    const { out } = await said(
      [UP, 'metas: {2022: +130}'],
      [
        'linea_base: {anio: 2018, valor: 20, fuente: Padrón de productores}',
        'sin_linea_base: el padrón llega en 2020',
      ],
    );
    expect(out).toContain('escriba la suma de las dos.');
  });

  it.each([
    ['between quotation marks, against the baseline', 'metas: {2022: "+650%"}'],
    ['in a text', `${UP}\n            meta_registrada: Subir en +20 productores`],
  ])('is read as it says %s', async (_, to) => {
    expect((await said([UP, to])).out).not.toContain('no se sabe si');
  });
});

describe('a negative target', () => {
  it.each<readonly [why: string, changes: readonly (readonly [string, string])[], says: string]>([
    [
      'of a count that begins above, with the level that may be meant',
      [[DOWN, 'metas: {2019: -6, 2022: -21}']],
      'es el nivel −6, y su línea de base es 24 ',
    ],
    ['and the level is named', [[DOWN, 'metas: {2019: -6, 2022: -21}']], 'escriba 2019: 18.'],
    ['that would end below 0', [[DOWN, 'metas: {2022: -30}']], 'escriba el nivel al que se quiere llegar.'],
    [
      'without a baseline',
      [
        [DOWN, 'metas: {2022: -6}'],
        [
          'linea_base: {anio: 2018, valor: 24, fuente: Mapa de puntos críticos}',
          'sin_linea_base: no se midió',
        ],
      ],
      'es el nivel −6 ',
    ],
  ])('is told %s', async (_, changes, says) => {
    const { code, out } = await said(...changes);
    expect(out).toContain('indicador/meta-negativa');
    expect(out).toContain(says);
    expect(code).toBe(0);
  });

  it.each<readonly [why: string, changes: readonly (readonly [string, string])[]]>([
    [
      'the baseline is negative',
      [
        [DOWN, 'metas: {2019: -26, 2022: -40}'],
        ['valor: 24, fuente: Mapa', 'valor: -24, fuente: Mapa'],
      ],
    ],
    ['it is a reduction in quotation marks', [[DOWN, 'metas: {2019: "-25%", 2022: "-90%"}']]],
  ])('is left where %s', async (_, changes) => {
    expect((await said(...changes)).out).not.toContain('meta-negativa');
  });
});

describe('a target that is typed with a plus', () => {
  const level = (plain: string): string =>
    `y no se sabe si la meta es ${plain}, o ${plain} más que la línea de base. Si la meta es ${plain}, escriba ${plain}. Si es ${plain} más que la línea de base, escriba`;
  const objective = [
    'new',
    'objetivo',
    '--dimension',
    'social',
    '--name',
    'Agua segura',
    '--indicator',
    'Hogares',
    '--measure',
    'Hogares',
    '--base-year',
    '2018',
    '--base-value',
    '5',
  ];

  it.each<readonly [why: string, argv: readonly string[], says: string]>([
    ['is asked of', ['set', 'ECO-1.1', 'metas.2020=+50'], `«metas.2020» dice «+50», ${level('50')} 70.\n`],
    [
      'of a semester',
      ['set', 'ECO-1.1', 'metas_semestrales.2019-S1=+10'],
      `dice «+10», ${level('10')} 30.\n`,
    ],
    ['of a percentage', ['set', 'SOC-1.1', 'metas.2020=+4'], `dice «+4», ${level('4')} +4pp.\n`],
    ['in a row', ['set', 'ECO-1.1', 'metas=20 +50 90 130'], `«metas.2020» dice «+50», ${level('50')} 70.\n`],
    ['in a table', ['set', '--file', 'a.csv'], `«metas.2021» dice «+91», ${level('91')} 111.\n`],
    ['with thousands', ['set', 'ECO-1.1', 'metas.2020=+1,250'], `${level('1,250')} la suma de las dos.\n`],
    [
      'of a new objective',
      [...objective, '--targets', '+10 +20 +30 +40'],
      `«metas.2019» dice «+10», ${level('10')} la suma de las dos.`,
    ],
  ])('%s', async (_, argv, says) => {
    const done = await ran({ ...MINIMO, 'a.csv': 'id,campo,valor\nECO-1.1,metas.2021,+91\n' }, argv);
    expect(done.err).toContain(says);
    expect([done.code, done.text('/w/plan.yaml')]).toEqual([2, PLAN]);
  });

  it('is taken where it says its unit, and where no target stands', async () => {
    const done = await ran(MINIMO, ['set', 'SOC-1.1', 'metas.2020=+4pp']);
    expect([done.code, done.err]).toEqual([0, '']);
    const baseline = await ran(MINIMO, ['set', 'SOC-1.1', 'linea_base.valor=+60']);
    expect([baseline.code, baseline.err]).toEqual([0, '']);
  });
});
