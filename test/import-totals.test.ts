import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import type { CompiledModel } from '../src/model/compiled-shape.ts';
import { memoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { seeded, type Random } from './support/random.ts';
import { MEF_MONTHS } from './support/sheet-files/spending.ts';

// The totals of a file, added up here from its own cells and by nothing of the program, against those of the project that
// takes it in: what stands in the activities and what is told to have no place make the whole of the file.

/** Goals 1 to 8 are of an activity each, 9 of two, those above of none; one work is known by its code. */
const CITED = 8;
const WORK = '2401234';
const POI = `tipo: poi
version: 1
plan: ejemplo-2023-2026
periodo: 2025
estado: en_ejecucion
fecha_corte: 2025-12-31
actividades:
${[...Array.from({ length: CITED }, (_, i) => i + 1), 9, 9]
  .map((meta, i) => activity(i, `presupuesto: {meta_siaf: "${String(meta).padStart(4, '0')}"}`))
  .join('')}${activity(10, `tipo: inversion\n    cui: "${WORK}"`)}`;

function activity(i: number, money: string): string {
  return `  - id: A-${i + 1}\n    nombre: Actividad número ${i + 1}\n    objetivo: SOC-1\n    unidad: GIM\n    ${money}\n    indicador: {nombre: Cosas, unidad_medida: cosa, programado: {ene: 1}}\n`;
}

const UNITS = 'tipo: unidades\nversion: 1\nunidades: [{id: GIM, nombre: Infraestructura}]\n';

interface Row {
  readonly secEjec: string;
  readonly meta: number;
  readonly cui: string | undefined;
  readonly rubro: string;
  readonly generica: string;
  /** Hundredths of a sol. */
  readonly pia: number;
  readonly pim: number;
  readonly certificado: number;
  readonly comprometido: number;
  readonly devengado: readonly number[];
  readonly girado: number;
}

function rowsOf(random: Random): readonly Row[] {
  const amount = (most: number): number => (random.below(4) === 0 ? 0 : random.below(most));
  return Array.from({ length: 60 }, () => {
    const isWork = random.below(10) === 0;
    return {
      secEjec: random.below(5) === 0 ? '300999' : '301642',
      // No activity cites the goal of the work.
      meta: isWork ? 40 : 1 + random.below(14),
      cui: isWork ? WORK : undefined,
      rubro: random.pick(['00', '07', '08', '18']) ?? '00',
      generica: random.pick(['1', '3', '5', '6']) ?? '3',
      pia: amount(90_000_000) * 100,
      pim: amount(2_000_000_000),
      certificado: amount(50_000_000),
      comprometido: amount(50_000_000),
      devengado: Array.from({ length: 12 }, () => amount(9_000_000) * (random.below(8) === 0 ? -1 : 1)),
      girado: amount(40_000_000),
    };
  });
}

const HEAD = [
  'ANO_EJE',
  'SEC_EJEC',
  'EJECUTORA_NOMBRE',
  'DEPARTAMENTO_EJECUTORA',
  'PROVINCIA_EJECUTORA',
  'DISTRITO_EJECUTORA',
  'SEC_FUNC',
  'TIPO_ACT_PROY',
  'PRODUCTO_PROYECTO',
  'RUBRO',
  'TIPO_TRANSACCION',
  'GENERICA',
];

function headOf({ secEjec, meta, cui, rubro, generica }: Row): readonly string[] {
  const product = cui === undefined ? ['3', '3000001'] : ['2', cui];
  return ['2025', secEjec, 'MUNICIPALIDAD', '21', '05', '03', String(meta), ...product, rubro, '2', generica];
}

function soles(amount: number): string {
  return (amount / 100).toFixed(2).replace(/\.?0+$/, '');
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** A row for each combination, a column for each month. */
function wide(rows: readonly Row[]): readonly (readonly string[])[] {
  return [
    [
      ...HEAD,
      ...['PIA', 'PIM', 'CERTIFICADO_ANUAL', 'COMPROMETIDO_ANUAL'].map((name) => `MONTO_${name}`),
      ...MEF_MONTHS.map((month) => `MONTO_DEVENGADO_${month}`),
      'MONTO_DEVENGADO_ANUAL',
      'MONTO_GIRADO_ANUAL',
    ],
    ...rows.map((row) => [
      ...headOf(row),
      ...[row.pia, row.pim, row.certificado, row.comprometido, ...row.devengado].map(soles),
      soles(sum(row.devengado)),
      soles(row.girado),
    ]),
  ];
}

/** A row for each month; the month 0 has the PIA and the PIM. */
function long(rows: readonly Row[]): readonly (readonly string[])[] {
  return [
    [
      ...HEAD,
      'MES_EJE',
      ...['PIA', 'PIM', 'CERTIFICADO', 'COMPROMETIDO_ANUAL', 'COMPROMETIDO', 'DEVENGADO', 'GIRADO'].map(
        (name) => `MONTO_${name}`,
      ),
    ],
    ...rows.flatMap((row) => [
      [...headOf(row), '0', soles(row.pia), soles(row.pim), '0', '0', '0', '0', '0'],
      ...row.devengado.map((value, i) => [
        ...headOf(row),
        String(i + 1),
        '0',
        '0',
        // All at once, in March.
        ...(i === 2 ? [soles(row.certificado), soles(row.comprometido)] : ['0', '0']),
        '0',
        soles(value),
        i === 11 ? soles(row.girado) : '0',
      ]),
    ]),
  ];
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => `"${cell}"`).join(',')}\r\n`).join('');
}

/** Hundredths of a sol in a text as it is printed. */
function hundredths(text: string): number {
  return Math.round(Number(text) * 100);
}

describe.each([
  ['a column for each month', wide],
  ['a row for each month', long],
] as const)('the spending of the MEF, %s', (_, form) => {
  it.each(Array.from({ length: 6 }, (_unused, i) => i + 1))(
    'has in the project and in what is told the totals of the file (seed %i)',
    async (seed) => {
      const rows = rowsOf(seeded(seed));
      const own = rows.filter(({ secEjec }) => secEjec === '301642');
      const host = memoryHost({
        files: {
          'plan.yaml': ONE_OBJECTIVE,
          'unidades.yaml': UNITS,
          'poi/2025.yaml': POI,
          'gasto.csv': csv(form(rows)),
        },
      });
      expect(await main(['import', 'gasto.csv', '--write', '--every-place'], host)).toBe(0);
      const said = host.printed.out;
      expect(await main(['compile', '--draft', '--period', '2025'], host)).toBe(0);
      const model = JSON.parse(host.printed.out.slice(said.length)) as CompiledModel; // what the command prints
      const placed = own.filter(({ meta, cui }) => meta <= CITED || cui !== undefined);
      const money = model.avance.financiero;
      const total = (of: (row: Row) => number): number | null =>
        placed.length === 0 ? null : sum(placed.map(of)) / 100;
      expect([
        money.pia,
        money.pim,
        money.certificado,
        money.comprometido,
        money.devengado,
        money.girado,
      ]).toEqual([
        total(({ pia }) => pia),
        total(({ pim }) => pim),
        total(({ certificado }) => certificado),
        total(({ comprometido }) => comprometido),
        total(({ devengado }) => sum(devengado)),
        total(({ girado }) => girado),
      ]);
      const told = [...said.matchAll(/^ {2}Meta .*; PIM (-?[\d.]+): S\/ (-?[\d.]+) en \d+ filas?$/gm)];
      const rest = own.filter((row) => !placed.includes(row));
      expect([
        sum(told.map(([, pim = '']) => hundredths(pim))),
        sum(told.map(([, , devengado = '']) => hundredths(devengado))),
      ]).toEqual([sum(rest.map(({ pim }) => pim)), sum(rest.map(({ devengado }) => sum(devengado)))]);
      // Each activity has its own, and not another's.
      for (const { id, financiero } of model.actividades.slice(0, CITED)) {
        const its = own.filter(({ meta }) => `A-${meta}` === id);
        expect([id, financiero.pim, financiero.devengado]).toEqual(
          its.length === 0
            ? [id, null, null]
            : [
                id,
                sum(its.map(({ pim }) => pim)) / 100,
                sum(its.map(({ devengado }) => sum(devengado))) / 100,
              ],
        );
      }
    },
  );
});

describe('the Consulta Amigable', () => {
  it('stands in the report with the amounts of its cells', async () => {
    const random = seeded(9);
    const amounts = [9_500_000, 9_000_000, 8_500_000, 8_000_000, 7_500_000].map(
      (base) => base + random.below(400_000),
    );
    const [pim = 0, certificado = 0, anual = 0, mensual = 0, devengado = 0] = amounts;
    const cells = [6_000_000, pim, certificado, anual, mensual, devengado, devengado - 5].map(
      (value) => `"${value.toLocaleString('en-US')}"`,
    );
    const line = (code: string): string =>
      `2025,21: PUNO,2105: EL COLLAO,${code}: MUNICIPALIDAD,${cells.join(',')},79\n`;
    const titles =
      'Año,Departamento,Provincia,Municipalidad,PIA,PIM,Certificación,Compromiso Anual,Atención de Compromiso Mensual,Devengado,Girado,Avance %\n';
    const host = memoryHost({
      files: {
        'plan.yaml': ONE_OBJECTIVE,
        'unidades.yaml': UNITS,
        'poi/2025.yaml': POI.replaceAll('{meta_siaf', '{pim: 1000, devengado: 400, meta_siaf'),
        'consulta.csv': titles + line('210503-301642') + line('210502-301641'),
      },
    });
    expect(await main(['import', 'consulta.csv', '--write'], host)).toBe(0);
    expect(await main(['report', '--draft', '--period', '2025', '--format', 'md'], host)).toBe(0);
    const report = Buffer.from(
      host.files.get('/w/informes/ejemplo-2023-2026-2025-S2-tecnica-borrador.md') ?? [],
    ).toString('utf8');
    for (const value of [6_000_000, pim, certificado, anual, devengado])
      expect(report).toMatch(new RegExp(`\\b${value.toLocaleString('en-US')}(?:\\.00)?\\b`));
  });
});
