import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../src/cli.ts';
import { memoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { ACTIVITY_TITLES, ceplanHtml, FINANCIAL_TITLES } from './support/sheet-files/ceplan.ts';

// A sum of which a row leaves its part blank is no amount of the activity: it does not come in, and that is told.

type Money = Readonly<Record<string, unknown>>;
type Cells = Readonly<Record<string, string>>;

const poi = (presupuesto = '{meta_siaf: "1"}'): string => `tipo: poi
version: 1
plan: ejemplo-2023-2026
periodo: 2025
estado: en_ejecucion
fecha_corte: 2025-02-28
actividades:
  - id: A-1
    nombre: Pista
    objetivo: SOC-1
    presupuesto: ${presupuesto}
    indicador: {nombre: Pista, unidad_medida: km, programado: {ene: 1}}
`;

/** The money of the only activity after an import, and what it said. */
async function imported(
  file: string,
  document: string | undefined,
  ...options: readonly string[]
): Promise<{ money: Money; out: string }> {
  const files = {
    'plan.yaml': ONE_OBJECTIVE,
    ...(document === undefined ? {} : { 'poi/2025.yaml': document }),
  };
  const host = memoryHost({ files: { ...files, archivo: file } });
  await main(['import', 'archivo', '--write', ...options], host);
  const { actividades } = parse(Buffer.from(host.files.get('/w/poi/2025.yaml') ?? []).toString('utf8')) as {
    readonly actividades: readonly { readonly presupuesto?: Money }[];
  }; // as the document above has it, and an import makes it
  return { money: actividades[0]?.presupuesto ?? {}, out: host.printed.out };
}

const told = (out: string): string | undefined =>
  /aviso {2}importar\/suma-incompleta\n {2}(De «A-1» .*)\n/.exec(out)?.[1];

describe('of the accounts, what a row leaves blank', () => {
  const row = (rubro: string, cells: Cells): Cells => ({
    ANO_EJE: '2025',
    SEC_EJEC: '301642',
    SEC_FUNC: '1',
    RUBRO: rubro,
    GENERICA: '6',
    ...cells,
  });
  const csv = (rows: readonly Cells[]): string => {
    const titles = Object.keys(rows[0] ?? {});
    return [titles, ...rows.map((cells) => titles.map((title) => cells[title] ?? ''))]
      .map((line) => `${line.join(',')}\n`)
      .join('');
  };
  const wide = (rubro: string, pim: string, [ene, feb, all]: readonly [string, string, string]): Cells =>
    row(rubro, {
      MONTO_PIM: pim,
      MONTO_DEVENGADO_ENERO: ene,
      MONTO_DEVENGADO_FEBRERO: feb,
      MONTO_DEVENGADO_MARZO: '',
      MONTO_DEVENGADO_ANUAL: all,
    });
  const long = (rubro: string, mes: string, pim: string, devengado: string): Cells =>
    row(rubro, { MES_EJE: mes, MONTO_PIM: pim, MONTO_DEVENGADO: devengado });
  const OTHER = wide('18', '20', ['1', '2', '3']);

  it.each<readonly [string, readonly Cells[], Money, string | undefined]>([
    [
      'is no PIM of the others',
      [wide('07', '', ['4', '5', '9']), OTHER],
      { devengado: 12, devengado_mensual: { ene: 5, feb: 7 } },
      'De «A-1» no entra PIM: no todas sus filas lo dicen, y falta en F2',
    ],
    [
      'is no PIM of the others of its own rubro',
      [wide('18', '', ['4', '5', '9']), OTHER],
      { devengado: 12, devengado_mensual: { ene: 5, feb: 7 } },
      'De «A-1» no entra PIM: no todas sus filas lo dicen, y falta en F2',
    ],
    [
      'of a month is no month of the others',
      [wide('07', '10', ['', '5', '9']), OTHER],
      { pim: 30, devengado: 12, devengado_mensual: { feb: 7 } },
      'De «A-1» no entra devengado de enero: no todas sus filas lo dicen, y falta en G2',
    ],
    [
      'of a month adds nothing where its year is that of the others',
      [wide('07', '10', ['', '5', '5']), OTHER],
      { pim: 30, devengado: 8, devengado_mensual: { ene: 1, feb: 7 } },
      undefined,
    ],
    [
      'of all its spending is not 0',
      [wide('07', '10', ['', '', '']), wide('18', '20', ['1', '0', '1'])],
      { pim: 30 },
      'De «A-1» no entran devengado y devengado de enero: no todas sus filas los dicen, y falta en J2 y G2',
    ],
    [
      'of an amount that no row says is not asked about',
      [wide('07', '', ['1', '2', '3']), wide('18', '', ['1', '2', '3'])],
      { devengado: 6, devengado_mensual: { ene: 2, feb: 4 } },
      undefined,
    ],
    [
      'of the budget is asked of the month 0, and of the spending of the others',
      [
        long('07', '0', '', ''),
        long('07', '1', '', '4'),
        long('07', '2', '', ''),
        long('18', '0', '20', ''),
        long('18', '1', '', '1'),
        long('18', '2', '', '2'),
      ],
      { devengado_mensual: { ene: 5 } },
      'De «A-1» no entran PIM, devengado y devengado de febrero: no todas sus filas los dicen, y falta en G2 y H4',
    ],
    [
      'in the only row of a month is no 0 of what has no row of it',
      [
        long('07', '0', '10', ''),
        long('07', '1', '', '4'),
        long('07', '3', '', '6'),
        { ...long('07', '2', '', ''), SEC_FUNC: '9' },
      ],
      { pim: 10, devengado: 10, devengado_mensual: { ene: 4, mar: 6 } },
      undefined,
    ],
  ])('%s', async (_name, rows, money, words) => {
    const { money: found, out } = await imported(csv(rows), poi());
    expect(found).toEqual({ ...money, meta_siaf: '1' });
    expect(told(out)).toBe(words);
  });

  it('stays blank in the row of the document that it is of, and the other says its own', async () => {
    const detalle = '{meta_siaf: "1", detalle: [{rubro: "07"}, {rubro: "18"}]}';
    const { money } = await imported(csv([wide('07', '', ['4', '5', '9']), OTHER]), poi(detalle));
    expect(money['detalle']).toEqual([
      { rubro: '07', devengado: 9 },
      { rubro: '18', pim: 20, devengado: 3 },
    ]);
  });

  it('is said of what no activity cites', async () => {
    const { out } = await imported(csv([wide('18', '', ['4', '5', '']), OTHER]), poi('{meta_siaf: "2"}'));
    expect(out).toContain(
      'ninguna actividad la cita; PIM 20 sin lo de F2, en blanco; devengado sin lo de J2, en blanco: S/ 3 en 2 filas',
    );
  });
});

describe('of the planning system, what a row leaves blank', () => {
  const cells = (titles: readonly string[], all: Cells): readonly string[] =>
    titles.map(
      (title) =>
        ({
          POI: '2025',
          'UE ID': "'301642",
          AEI: 'AEI.01.01',
          'Actividad Operativa ID': 'A-1',
          'Actividad Operativa': 'Pista',
          'Unidad de Medida': 'km',
          ...all,
        })[title] ?? '',
    );
  const months = (block: string, [ene, feb, total]: readonly [string, string, string]): Cells => ({
    [`${block} 01`]: ene,
    [`${block} 02`]: feb,
    [`${block} Total`]: total,
  });
  const NONE = ['', '', ''] as const;
  type Three = readonly [string, string, string];

  it.each<readonly [string, readonly (readonly [planned: Three, spent: Three])[], Money, RegExp | undefined]>(
    [
      [
        'of a month is no month of the other district',
        [
          [
            ['1', '2', '3'],
            ['1', '2', '3'],
          ],
          [
            ['4', '5', '9'],
            ['4', '', '4'],
          ],
        ],
        { pim: 12, programado: { ene: 5, feb: 7 }, devengado_mensual: { ene: 5 } },
        /^De «A-1» no entra devengado de febrero: no todas sus filas lo dicen, y falta en \w+3$/,
      ],
      [
        'of all its spending is none of the other district',
        [
          [
            ['1', '2', '3'],
            ['1', '2', '3'],
          ],
          [
            ['4', '5', '9'],
            ['', '', '0.00'],
          ],
        ],
        { pim: 12, programado: { ene: 5, feb: 7 } },
        /^De «A-1» no entran devengado de enero y devengado de febrero: no todas sus filas los dicen, y falta en \w+3 [ye] \w+3$/,
      ],
      [
        'without money programmed is not asked about',
        [
          [
            ['1', '2', '3'],
            ['1', '2', '3'],
          ],
          [NONE, NONE],
        ],
        { pim: 3, programado: { ene: 1, feb: 2 }, devengado_mensual: { ene: 1, feb: 2 } },
        undefined,
      ],
      [
        'of its programme adds nothing where its total proves it',
        [
          [['1', '2', '3'], NONE],
          [['4', '', '4'], NONE],
        ],
        { pim: 7, programado: { ene: 5, feb: 2 } },
        undefined,
      ],
      [
        'of its programme makes no schedule where no total proves it',
        [
          [['1', '2', '3'], NONE],
          [['4', '', ''], NONE],
        ],
        {},
        /^De «A-1» no entran programado y PIM: no todas sus filas los dicen, y falta en \w+3 [ye] \w+3$/,
      ],
      [
        'of its total is no PIM of the other district',
        [
          [['1', '2', '3'], NONE],
          [['4', '5', ''], NONE],
        ],
        { programado: { ene: 5, feb: 7 } },
        /^De «A-1» no entra PIM: no todas sus filas lo dicen, y falta en \w+3$/,
      ],
      [
        'is nothing where each total is that of both, which is the PIM once',
        [
          [['1', '2', '12'], NONE],
          [['4', '5', '12'], NONE],
        ],
        { pim: 12, programado: { ene: 5, feb: 7 } },
        undefined,
      ],
    ],
  )('%s', async (_name, rows, money, words) => {
    const file = ceplanHtml([
      ACTIVITY_TITLES,
      ...rows.map(([planned, spent], i) =>
        cells(ACTIVITY_TITLES, {
          'Dep. UBIGEO': '21',
          'Prov. UBIGEO': '05',
          'Dis. UBIGEO': `0${i + 1}`,
          ...months('Fn(RE)', planned),
          ...months('Fn(SE)', spent),
        }),
      ),
    ]);
    const { money: found, out } = await imported(file, undefined, '--pim', 'fn');
    expect(found).toEqual(money);
    if (words === undefined) expect(told(out)).toBe(undefined);
    else expect(told(out)).toMatch(words);
  });

  it('of the total of a source is no PIM of 0, and the row says so', async () => {
    const rows: readonly (readonly [rubro: string, planned: Three])[] = [
      ['07', ['1', '2', '']],
      ['18', ['4', '5', '9']],
    ];
    const file = ceplanHtml([
      FINANCIAL_TITLES,
      ...rows.map(([rubro, planned]) =>
        cells(FINANCIAL_TITLES, { 'Rubro ID': rubro, 'GG ID': "'6-26", ...months('Fn(RE)', planned) }),
      ),
    ]);
    const { money, out } = await imported(file, undefined, '--pim', 'fn');
    expect(money).toEqual({
      detalle: [
        { rubro: '07', generica: '2.6', programado: { ene: 1, feb: 2 } },
        { rubro: '18', generica: '2.6', pim: 9, programado: { ene: 4, feb: 5 } },
      ],
    });
    expect(told(out)).toMatch(
      /^De «A-1» no entra PIM \(rubro 07, genérica 2\.6\): no todas sus filas lo dicen, y falta en \w+2$/,
    );
  });
});
