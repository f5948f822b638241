import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../src/cli.ts';
import { memoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { ceplanHtml, FINANCIAL_TITLES } from './support/sheet-files/ceplan.ts';
import { spendingCsv } from './support/sheet-files/spending.ts';

/** The last day of what `file` states of each. */
const CORTES = { '2025': '2025-02-28', '2025-S1': '2025-06-30', '2025-S2': '2025-08-31' } as const;

const poi = (detalle: readonly string[], periodo: keyof typeof CORTES = '2025'): string => `tipo: poi
version: 1
plan: ejemplo-2023-2026
periodo: ${periodo}
estado: en_ejecucion
fecha_corte: ${CORTES[periodo]}
actividades:
  - id: A-1
    nombre: Pista
    objetivo: SOC-1
    presupuesto:
      detalle:
${detalle.map((row) => `        - ${row}\n`).join('')}    indicador: {nombre: Pista, unidad_medida: km, programado: {ene: 1}}
`;

/** The rows of money of the only activity of a document. */
function rowsIn(text: string): readonly unknown[] {
  const { actividades } = parse(text) as {
    readonly actividades: readonly { readonly presupuesto: { readonly detalle: readonly unknown[] } }[];
  }; // as `poi` writes it
  return actividades[0]?.presupuesto.detalle ?? [];
}

/** The rows of a document after an import, and what it said. */
async function imported(
  files: Readonly<Record<string, string>>,
  file: readonly [name: string, text: string],
  ...options: readonly string[]
): Promise<{ rows: readonly unknown[]; out: string; texts: Readonly<Record<string, string>> }> {
  const host = memoryHost({ files: { 'plan.yaml': ONE_OBJECTIVE, ...files, [file[0]]: file[1] } });
  await main(['import', file[0], '--write', ...options], host);
  const texts = Object.fromEntries(
    [...host.files].map(([path, bytes]) => [path.slice(3), Buffer.from(bytes).toString('utf8')]),
  );
  const [first = ''] = Object.keys(files);
  const rows = rowsIn(texts[first] ?? '');
  return { rows, out: host.printed.out, texts };
}

describe('what the accounts say of a row of money', () => {
  const file = (months: readonly number[]): readonly [string, string] => [
    'gasto.csv',
    spendingCsv([{ meta: '5', rubro: '07', pim: '50000', girado: '300', months }]),
  ];
  const GENERAL = '{generica: "2.6", meta_siaf: "0005"}';
  const OF_18 = '{rubro: "18", generica: "2.6", meta_siaf: "0005"}';
  const TOLD = '{generica: "2.6", meta_siaf: "0005", pim: 50000, girado: 300}';

  it.each([
    ['after one that says more', [OF_18, GENERAL], [OF_18, TOLD]],
    ['before one that says more', [GENERAL, OF_18], [TOLD, OF_18]],
    [
      'beside one whose code is empty',
      [OF_18, `{rubro: null, ${GENERAL.slice(1)}`],
      [OF_18, `{rubro: null, ${TOLD.slice(1)}`],
    ],
  ])('goes into the row that it is of, %s', async (_name, before, after) => {
    const { rows } = await imported({ 'poi/2025.yaml': poi(before) }, file([100, 200]));
    expect(rows).toEqual(after.map((row): unknown => parse(row)));
  });

  it('is told, and makes no row, in the half of the year that has none of it', async () => {
    const { out, texts } = await imported(
      { 'poi/2025-S2.yaml': poi([GENERAL], '2025-S2'), 'poi/2025-S1.yaml': poi([OF_18], '2025-S1') },
      file([100, 0, 0, 0, 0, 0, 0, 200]),
    );
    expect(texts['poi/2025-S2.yaml']).toContain(TOLD);
    expect(texts['poi/2025-S1.yaml']).toContain(`- ${OF_18}\n    indicador`);
    expect(out).toContain('A-1, meta 0005, genérica 2.6: puede ser de una fila de su «detalle»');
  });
});

describe('what the planning system programmes in a row of money', () => {
  const row = (rubro: string, month: string, gg = "'6-26"): readonly string[] =>
    FINANCIAL_TITLES.map((title) => {
      if (/^Fn\(RE\) (?:\d\d|Total)$/.test(title))
        return title.endsWith('01') ? month : title.endsWith('Total') ? month : '';
      const cells: Readonly<Record<string, string>> = {
        POI: '2025',
        'Actividad Operativa ID': 'A-1',
        'Actividad Operativa': 'Pista',
        'Unidad de Medida': 'km',
        'Rubro ID': rubro,
        'GG ID': gg,
      };
      return cells[title] ?? '';
    });
  const file = (...rows: readonly (readonly string[])[]): readonly [string, string] => [
    'POI.xls',
    ceplanHtml([FINANCIAL_TITLES, ...rows]),
  ];

  it.each([
    [
      'one without its source is new beside those that the file says too',
      ['{rubro: "18", generica: "2.6", programado: {ene: 10}}'],
      [row("'18", '10'), row('', '5')],
      ['{rubro: "18", generica: "2.6", programado: {ene: 10}}', '{generica: "2.6", programado: {ene: 5}}'],
      undefined,
    ],
    [
      'the only one that says more is the same',
      ['{rubro: "18", generica: "2.6", meta_siaf: "0005"}'],
      [row("'18", '10')],
      ['{rubro: "18", generica: "2.6", meta_siaf: "0005", programado: {ene: 10}}'],
      undefined,
    ],
    [
      'what may be of two is of none',
      [
        '{rubro: "18", generica: "2.6", meta_siaf: "0005"}',
        '{rubro: "18", generica: "2.6", meta_siaf: "0006"}',
      ],
      [row("'18", '10')],
      'same',
      'A-1, rubro 18, genérica 2.6: puede ser de 2 filas de su «detalle», y nada dice qué parte es de cada una: S/ 10 en 1 fila',
    ],
    [
      'what is a part of a coarser row is not counted again beside it',
      ['{generica: "2.6", pim: 50000}'],
      [row("'18", '10')],
      'same',
      'A-1, rubro 18, genérica 2.6: puede ser de una fila de su «detalle» que no dice lo mismo (genérica 2.6): S/ 10 en 1 fila',
    ],
    [
      'another kind is a new one',
      ['{rubro: "18", generica: "2.6", programado: {ene: 10}}'],
      [row("'18", '10'), row("'18", '5', "'5-23")],
      [
        '{rubro: "18", generica: "2.6", programado: {ene: 10}}',
        '{rubro: "18", generica: "2.3", programado: {ene: 5}}',
      ],
      undefined,
    ],
    [
      'another kind beside one that the file has no more is not added to it',
      ['{rubro: "18", generica: "2.6", programado: {ene: 10}}'],
      [row("'18", '10', "'5-23")],
      'same',
      'A-1, rubro 18, genérica 2.3: no se agrega, porque se sumaría a una fila de su «detalle» que el archivo no trae (rubro 18, genérica 2.6); si el dinero pasó de una a otra, corrija los códigos de la anterior, o bórrela, y repita la importación: S/ 10 en 1 fila',
    ],
    [
      'another kind is new beside one without a budget',
      ['{rubro: "18", generica: "2.6", devengado: 10}'],
      [row("'18", '5', "'5-23")],
      [
        '{rubro: "18", generica: "2.6", devengado: 10}',
        '{rubro: "18", generica: "2.3", programado: {ene: 5}}',
      ],
      undefined,
    ],
  ] as const)('%s', async (_name, before, rows, after, told) => {
    const { rows: found, out } = await imported({ 'poi/2025.yaml': poi(before) }, file(...rows));
    expect(found).toEqual((after === 'same' ? before : after).map((one): unknown => parse(one)));
    if (told === undefined) expect(out).not.toContain('No tiene lugar');
    else expect(out).toContain(told);
    const isGone = told?.includes('que el archivo no trae (rubro 18, genérica 2.6)') === true;
    expect(out.includes('      A-1: la fila 1 de su detalle (rubro 18, genérica 2.6)\n')).toBe(isGone);
  });
});
