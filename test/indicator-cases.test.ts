/** Indicators of whole projects, through the command line: what is written, what is compiled and what is printed. */
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import type { CompiledIndicador, CompiledModel } from '../src/model/compiled-shape.ts';
import { technicalReport } from '../src/report/technical.ts';
import { memoryHost } from './support/memory-host.ts';
import { textsOf } from '../src/report/texts.ts';
import { inputOf, rowOf, section, tablesOf } from './support/report-inputs.ts';

/** A plan whose only indicator is the one given, measured once in December of 2019. */
function measured(indicador: string, resultado: string, more = ''): Readonly<Record<string, string>> {
  return {
    'plan.yaml': `tipo: plan
version: 1
id: distrito-2019-2022
titulo: Plan de Gobierno Distrital
entidad: {nombre: Municipalidad Distrital de Ejemplo}
periodo: {inicio: 2019, fin: 2022}
estado: vigente
${more}dimensiones:
  social:
    objetivos:
      - id: SOC-1
        nombre: Agua para todos
        indicadores:
          - id: SOC-1.1
            nombre: Horas de agua al día
            unidad_medida: hora
${indicador}
  economica: {objetivos: []}
  ambiental: {objetivos: []}
  institucional: {objetivos: []}
`,
    'unidades.yaml': `tipo: unidades
version: 1
unidades: [{id: GAF, nombre: Gerencia de Administración}]
`,
    'poi/2019-S2.yaml': `tipo: poi
version: 1
plan: distrito-2019-2022
periodo: 2019-S2
estado: cerrado
fecha_corte: 2019-12-31
gasto: {aprobado_por: GAF, norma: R.A. 012-2019, fecha: 2019-01-15}
resultados:
  - {indicador: SOC-1.1, ${resultado}, fuente: Padrón}
`,
  };
}

async function compiled(files: Readonly<Record<string, string>>): Promise<CompiledModel> {
  const host = memoryHost({ files });
  expect([await main(['compile', '--period', '2019-S2'], host), host.printed.err]).toEqual([0, '']);
  return JSON.parse(host.printed.out) as CompiledModel; // as its schema says, which another test holds it to
}

const line = (texts: readonly string[]): string => texts.map((text) => `            ${text}`).join('\n');

describe('an indicator that a project measured', () => {
  const cases: readonly [
    string,
    readonly string[],
    string,
    Partial<CompiledIndicador>,
    Partial<CompiledModel['mandato']>,
  ][] = [
    [
      'that was expected to be worse than its baseline is not judged by the way to it',
      [
        'sentido: ascendente',
        'linea_base: {anio: 2018, valor: 68, fuente: Padrón}',
        'metas: {2019: 60, 2020: 80, 2021: 90, 2022: 100}',
      ],
      'valor: 70, fecha: 2019-12-31',
      {
        tipo_i: 100,
        tipo_i_bruto: 116.67,
        tipo_ii: null,
        retroceso: false,
        estado: 'verde',
        meta_final: 6.25,
      },
      { valor: 6.25, con_dato: 1, total: 1 },
    ],
    [
      'that had to be kept and was lost says so beside its colour, and is 0 in the mandate',
      [
        'sentido: ascendente',
        'linea_base: {anio: 2018, valor: 95, fuente: Padrón}',
        'metas: {2019: 95, 2020: 95, 2021: 95, 2022: 96}',
      ],
      'valor: 91, fecha: 2019-12-31',
      { tipo_i: 95.79, tipo_ii: null, retroceso: true, estado: 'verde', meta_final: -400 },
      { valor: 0, con_dato: 1, total: 1 },
    ],
    [
      'under a minimum, and below zero, is 0 and counts',
      [
        'sentido: minimo_permisible',
        'linea_base: {anio: 2018, valor: 5, fuente: Padrón}',
        'metas: {2019: 4, 2020: 4, 2021: 4, 2022: 4}',
      ],
      'valor: -3, fecha: 2019-12-31',
      { tipo_i: 0, tipo_ii: null, valor: 0, estado: 'rojo', meta_final: null, retroceso: false },
      { valor: null, con_dato: 0, total: 0 },
    ],
    [
      'of flows of which less is better goes no way to its targets',
      [
        'sentido: descendente',
        'agregacion: agregable',
        'linea_base: {anio: 2018, valor: 100, fuente: Padrón}',
        'metas: {2019: 80, 2020: 60, 2021: 40, 2022: 20}',
      ],
      'valor: 200, fecha: 2019-12-31',
      { tipo_i: 40, tipo_ii: 40, estado: 'rojo', meta_final: null, mandato: null, retroceso: false },
      { valor: null, con_dato: 0, total: 0 },
    ],
  ];
  it.each(cases)('%s', async (_, indicador, resultado, figures, mandato) => {
    const model = await compiled(measured(line(indicador), resultado));
    expect(model.indicadores[0]).toMatchObject(figures);
    expect(model.mandato).toMatchObject(mandato);
    expect(model.avance.resultados).toMatchObject({ con_dato: 1, total: 1 });
  });
});

describe('what the report prints of an indicator', () => {
  const reportOf = (files: Readonly<Record<string, string>>): ReturnType<typeof technicalReport> =>
    technicalReport(inputOf(files, '2019-S2'));

  it('is its level by name', () => {
    const report = reportOf(
      measured(
        line([
          'sentido: ascendente',
          'escala: [Inicial, En proceso, Logrado]',
          'linea_base: {anio: 2018, valor: 1, fuente: Padrón}',
          'metas: {2019: 2, 2020: 2, 2022: 3}',
        ]),
        'valor: 2, fecha: 2019-12-31',
      ),
    );
    const [, indicators] = tablesOf(section(report, 'objetivos'));
    expect(rowOf(indicators, 'SOC-1.1')).toEqual([
      'SOC-1.1 Horas de agua al día (hora; metas: 2 En proceso (2019), 2 En proceso (2020), 3 Logrado (2022))',
      '1 Inicial (de 2018)',
      '2 En proceso',
      '2 En proceso',
      '100.00 %',
      '100.00 %',
      '50.00 %',
      'en meta',
    ]);
  });

  it('is the year of a target of after the mandate, wherever it stands, and the words of the plan', () => {
    const report = reportOf(
      measured(
        line([
          'sentido: ascendente',
          'meta_registrada: Agua las 24 horas al 2031',
          'linea_base: {anio: 2018, valor: 4, fuente: Padrón}',
          'metas: {2019: 6, 2031: 24}',
        ]),
        'valor: 5, fecha: 2019-12-31',
      ),
    );
    const [, indicators] = tablesOf(section(report, 'objetivos'));
    const row = rowOf(indicators, 'SOC-1.1');
    expect(row[0]).toBe(
      'SOC-1.1 Horas de agua al día (hora; metas: 6 (2019), 24 (2031); «Agua las 24 horas al 2031»)',
    );
    expect(row.at(-2)).toBe('5.00 % (meta de 2031)');
    const sheet = textsOf(section(report, 'anexo-indicadores')).join('\n');
    // 6 + 18 × 36/144 = 10.5 at the end of 2022: 1 of 6.5.
    expect(sheet).toContain('a la meta de 2031 5.00 %; al fin del mandato 15.38 %');
    expect(sheet).toContain('2031 (después del mandato): 24');
  });

  it('is listed without targets, with its words and its result, and counted apart', () => {
    const files = measured(
      '            meta_registrada: Más horas de agua',
      'valor: 5, fecha: 2019-12-31',
      '',
    );
    const report = reportOf(files);
    const [objectives, indicators] = tablesOf(section(report, 'objetivos'));
    expect(rowOf(indicators, 'SOC-1.1')).toEqual([
      'SOC-1.1 Horas de agua al día (hora; sin meta; «Más horas de agua»)',
      'sin dato',
      'sin dato',
      '5',
      'sin dato',
      'sin dato',
      'sin dato',
      'sin meta',
    ]);
    expect(rowOf(objectives, 'SOC-1')[1]).toBe('sin metas');
  });

  it('is by which norm the plan changed, there and in its sheet', () => {
    const report = reportOf(
      measured(
        line([
          'sentido: ascendente',
          'linea_base: {anio: 2018, valor: 4, fuente: Padrón}',
          'metas: {2019: 6, 2022: 12}',
        ]),
        'valor: 5, fecha: 2019-12-31',
        'procedencia: {fuente: JNE, codigo: ERM.2018000000, fecha: 2018-06-19}\nmodificaciones: [{fecha: 2019-03-01, norma: A.C. 012-2019, motivo: Sequía, afecta: [SOC-1.1]}]\n',
      ),
    );
    expect(textsOf(section(report, 'objetivos'))).toContain(
      'A.C. 012-2019, del 1 de marzo de 2019, cambió SOC-1.1: Sequía.',
    );
    expect(textsOf(section(report, 'anexo-indicadores'))).toContain('A.C. 012-2019 (1 de marzo de 2019)');
    expect(report.cover.facts).toContainEqual({
      term: 'Procedencia del plan',
      text: 'JNE, ERM.2018000000, 19 de junio de 2018',
    });
  });

  it('is said on the cover where what has no data counts as 0', () => {
    const files = {
      ...measured(line(['sentido: ascendente', 'metas: {2019: 6, 2022: 12}']), 'valor: 5, fecha: 2019-12-31'),
      'plan.config.yaml': 'avance: {sin_dato: cero}\n',
    };
    expect(reportOf(files).cover.facts).toContainEqual({
      term: 'Lo que no tiene dato',
      text: 'cuenta como cero en los promedios',
    });
  });
});
