import { describe, expect, it } from 'vitest';
import { recordsOf } from './support/csv.ts';
import { codesOf, moneyProject, type Document } from './support/money-project.ts';
import { ran } from './support/rendered.ts';

describe('the report', () => {
  const files = moneyProject({
    '2019-S1': {
      budgets: {
        'A-1': { pia: 100_000, pim: 100_000, devengado: 60_000, rubro: '18' },
        'A-2': {
          detalle: [
            { rubro: '07', pim: 40_000, devengado: 10_000 },
            { rubro: '09', pim: 60_000 },
          ],
        },
      },
    },
    '2019-S2': {
      budgets: {
        'A-1': {
          pim: 130_000,
          modificaciones: [{ fecha: '2019-08-20', norma: 'R.A. 120-2019', monto: 30_000, motivo: 'Canon' }],
        },
        'A-2': { girado: 9_000 },
      },
    },
  });

  /** The rows of the table with a caption, each a list of cells. */
  const rowsUnder = (markdown: string, caption: string): readonly (readonly string[])[] => {
    const [, after = ''] = markdown.split(caption);
    const lines = after.split('\n').filter((line) => line.startsWith('|'));
    const end = lines.findIndex((_, i) => i > 1 && /^\| -+/.test(lines[i + 1] ?? ''));
    return lines.slice(2, end === -1 ? undefined : end).map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((text) => text.trim().replaceAll('**', '')),
    );
  };

  it('gives no share of the cost of a work where some of its rows do not say what they spent, and says so', async () => {
    const works = moneyProject({
      '2019-S1': {
        budgets: {
          'A-1': {
            detalle: [
              { rubro: '07', pim: 50_000, devengado: 51_000 },
              { rubro: '18', pim: 40_000 },
            ],
          },
        },
        actividad: { tipo: 'inversion', cui: '2600001', inversion: { costo_total: 90_000 } },
      },
    });
    const done = await ran(works, ['report', '--draft', '--format', 'md', '--period', '2019-S1']);
    expect(done.text('tecnica.md')).toMatch(
      /\| 2600001 .*51,000\.00<br>solo por algunas de sus filas *\| *sin dato/,
    );
    expect(done.text('tecnica.md')).not.toContain('56.67');
    const citizens = await ran(works, ['report', '--draft', '-e', 'ciudadana', '-f', 'md', '-p', '2019-S1']);
    expect(citizens.markdown()).toContain('no se sabe el costo total o falta parte de lo gastado.');
    expect(citizens.markdown()).not.toMatch(/57 %/);
  });

  it('says of which day and of how many rows an amount is', async () => {
    const done = await ran(files, ['report', '--draft', '--format', 'md', '--period', '2019-S2']);
    const sheets = done.text('tecnica.md').split(/^#+ (?=A-\d )/m);
    const money = sheets.map((sheet) => /\*\*Presupuesto:\*\* (.+)/.exec(sheet)?.[1] ?? '');
    const [first = '', second = ''] = money.filter((text) => text !== '');
    expect(first).toMatch(/PIM 130,000\.00; .*devengado 60,000\.00 \([\d.]+ % del PIM, al 30-6\)/);
    expect(first).toMatch(/sin dato de .*girado; .*rubro 18$/);
    expect(second).toMatch(/PIM 100,000\.00 \(al 30-6\); .*devengado 10,000\.00 \(.*al 30-6, 1 de 2 filas\)/);
    expect(second).toMatch(/girado 9,000\.00; .*rubros 07, 09$/);
  });

  it('says in words, wherever the share stands, that more was spent than could be', async () => {
    const over = moneyProject({
      '2019-S2': { budgets: { 'A-1': { pia: 100_000, pim: 100_000, devengado: 120_000, rubro: '18' } } },
    });
    const of = async (edition: string): Promise<string> => {
      const argv = ['report', '--draft', '--format', 'md', '--period', '2019-S2', '-e', edition];
      return (await ran(over, argv)).markdown().replaceAll('<br>', ' / ');
    };
    const technical = await of('tecnica');
    const said = [...technical.matchAll(/120\.00 %[^|\n]*/g)].map(([text]) => text.trim());
    // The origins of the figures tell sums; a drawing tells its parts.
    const inWords = said.filter((text) => !/^120\.00 %(?:\*\*)?: S\/|^120\.00 %[;.`]|^120\.00 %$/.test(text));
    expect(inWords.length).toBeGreaterThan(4);
    for (const text of inWords) expect(text).toMatch(/más de lo disponible/);
    expect(await of('ciudadana')).toMatch(
      /De cada S\/ 100 disponibles .*S\/ 120.*: .*, más de lo disponible\./,
    );
    expect(await of('guion')).toContain(
      'Son ciento veinte mil soles de cien mil soles, más de lo disponible.',
    );
  });

  it('says who approved the spending, on the cover and with its norm, and what changed it', async () => {
    const done = await ran(files, ['report', '--draft', '--format', 'md', '--period', '2019-S2']);
    const markdown = done.text('tecnica.md');
    expect(markdown).toContain('GAF, R.A. 1-2019');
    expect(rowsUnder(markdown, 'Quién aprobó el gasto de cada POI, y con qué norma')).toEqual([
      ['GAF', 'GAF<br>Gerencia de Administración', 'R.A. 1-2019', '15-1-2019', 'sin techo'],
    ]);
    expect(rowsUnder(markdown, 'Cambios del PIA al PIM, en soles')).toEqual([
      [
        'A-1',
        'Actividad A-1',
        '100,000',
        '130,000',
        '+30,000',
        'R.A. 120-2019 del 20-8-2019 por 30,000.00 (Canon)',
      ],
    ]);
  });

  it('parts the money by rubro as the rows do, and so do the tables of open data', async () => {
    const done = await ran(files, ['report', '--draft', '--format', 'md', '--period', '2019-S2']);
    const parts = rowsUnder(done.text('tecnica.md'), 'Presupuesto por dimensión y rubro, en soles');
    const byRubro = parts.slice(parts.findIndex(([name]) => name === 'Por rubro') + 1);
    expect(byRubro.map((row) => [row[0], row[2], row.at(-3)])).toEqual([
      ['Sin rubro', 'sin dato', 'sin dato'],
      ['07<br>FONCOMUN', '40,000', '10,000'],
      ['09<br>Recaudados directamente', '60,000', 'sin dato'],
      ['18<br>Canon y sobrecanon', '130,000', '60,000'],
      ['Total', '230,000', '70,000<br>1 sin todas sus filas'],
    ]);
    const data = await ran(files, ['compile', '--draft', '--format', 'datapackage', '--output', 'datos']);
    const [header = [], ...records] = recordsOf(data.text('presupuesto_detalle.csv').replace('\uFEFF', ''));
    const cells = (name: string): readonly (string | undefined)[] =>
      records.map((record) => record[header.indexOf(name)]);
    expect([cells('actividad'), cells('rubro'), cells('pim'), cells('girado')]).toEqual([
      ['A-1', 'A-2', 'A-2', 'A-2'],
      ['18', '07', '09', ''],
      ['130000', '40000', '60000', ''],
      ['', '', '', '9000'],
    ]);
  });
});

describe('a rule about money', () => {
  const found = (
    documents: Readonly<Record<string, Document>>,
    more: Readonly<Record<string, string>> = {},
  ): readonly string[] =>
    codesOf(moneyProject(documents, more)).filter((code) => /^presupuesto|sin-presupuesto/.test(code));
  /** One of two equal ones of a norm. */
  const TRANCHE = { norma: 'R.A. 1', monto: 10 };
  const cases: readonly [string, Readonly<Record<string, Document>>, readonly string[]][] = [
    [
      'asks nothing of what was formulated and left out',
      {
        '2019-S1': {
          budgets: { 'A-1': { pim: 10, devengado: 90, girado: 95 }, 'A-2': undefined },
          actividad: { activa: false },
        },
      },
      [],
    ],
    [
      'does not miss in a POI that only plans what S1 spent',
      {
        '2019-S1': { budgets: { 'A-1': { pim: 100, devengado: 50 } } },
        '2019-S2': { budgets: { 'A-1': { pim: 100 } }, estado: 'aprobado' },
      },
      [],
    ],
    [
      'does not miss a devengado that S2 gives by months',
      {
        '2019-S1': { budgets: { 'A-1': { pim: 100, devengado: 50 } } },
        '2019-S2': {
          budgets: {
            'A-1': { pim: 100, devengado_mensual: { jul: 1, ago: 1, set: 2, oct: 2, nov: 2, dic: 2 } },
          },
        },
      },
      [],
    ],
    [
      'takes a budget that is only a schedule, or only rows, for a budget',
      {
        '2019-S1': {
          budgets: {
            'A-1': { programado: { ene: 0 } },
            'A-2': { detalle: [{ rubro: '18', certificado: 0 }] },
          },
        },
      },
      [],
    ],
    [
      'takes what was spent alone for none',
      { '2019-S1': { budgets: { 'A-1': { devengado: 5 } } } },
      ['poi/sin-presupuesto'],
    ],
    [
      'adds the schedules of both halves, of rows too, against the PIM of the year',
      {
        '2019-S1': { budgets: { 'A-1': { pim: 100, programado: { ene: 60 } } } },
        '2019-S2': {
          budgets: { 'A-1': { detalle: [{ rubro: '18', pim: 100, programado: { dic: 40.01 } }] } },
        },
      },
      ['presupuesto/programado-excede'],
    ],
    [
      'holds the months of a year, joined to what June told, against what is written',
      {
        '2019-S1': { budgets: { 'A-1': { pim: 100, devengado: 50 } } },
        '2019-S2': {
          budgets: {
            'A-1': {
              pim: 100,
              devengado: 80,
              devengado_mensual: { jul: 5, ago: 5, set: 5, oct: 5, nov: 5, dic: 4 },
            },
          },
        },
      },
      ['presupuesto/devengado-no-cuadra'],
    ],
    [
      'takes a modification that both halves list for one',
      {
        '2019-S1': {
          budgets: { 'A-1': { pia: 100, pim: 110, modificaciones: [{ norma: 'R.A. 1', monto: 10 }] } },
        },
        '2019-S2': {
          budgets: {
            'A-1': {
              pim: 125,
              modificaciones: [
                { norma: 'R.A. 1', monto: 10 },
                { norma: 'R.A. 2', monto: 15 },
              ],
            },
          },
        },
      },
      [],
    ],
    [
      'takes as many equal modifications as the half that lists most of them, whichever',
      {
        '2019-S1': {
          budgets: {
            'A-1': { pia: 100, pim: 120, modificaciones: [TRANCHE, TRANCHE] },
            'A-2': { pia: 100, pim: 110, modificaciones: [TRANCHE] },
          },
        },
        '2019-S2': {
          budgets: {
            'A-1': { pim: 135, modificaciones: [TRANCHE, TRANCHE, { norma: 'R.A. 2', monto: 15 }] },
            'A-2': { pim: 120, modificaciones: [TRANCHE, TRANCHE] },
          },
        },
      },
      [],
    ],
    [
      'adds the modifications that only one half lists',
      {
        '2019-S1': {
          budgets: { 'A-1': { pia: 100, pim: 110, modificaciones: [{ norma: 'R.A. 1', monto: 10 }] } },
        },
        '2019-S2': { budgets: { 'A-1': { pim: 125, modificaciones: [{ norma: 'R.A. 2', monto: 15.01 }] } } },
      },
      ['presupuesto/modificaciones-no-cuadran'],
    ],
  ];
  it.each(cases)('%s', (_, documents, codes) => {
    expect(found(documents)).toEqual(codes);
  });
});
