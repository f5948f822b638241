import { describe, expect, it } from 'vitest';
import type { CompiledModel } from '../src/model/compiled-shape.ts';
import { compiledModel } from '../src/model/compiled.ts';
import { technicalReport } from '../src/report/technical.ts';
import { projectFiles } from './support/example-files.ts';
import { inputOf, rowOf, rowsOf, section, sheetOf, tablesOf } from './support/report-inputs.ts';

const PUNO = projectFiles('puno');

describe('the figures of the technical edition are those of the compiled plan', () => {
  const cases = ['2019-S1', '2019-S2'].map((period) => {
    const input = inputOf(PUNO, period);
    return {
      period,
      report: technicalReport(input),
      compiled: compiledModel(input.model, input.progress, input.lineOf),
    };
  });

  it.each(cases)('of every activity of $period', ({ period, report, compiled }) => {
    const sheets = section(report, 'anexo-poi');
    expect(compiled.actividades.length).toBeGreaterThan(50);
    for (const { id, fisico, financiero, brecha, proyeccion } of compiled.actividades) {
      const { Avance: work = '', Presupuesto: money = '' } = sheetOf(sheets, id);
      expect([id, physicalIn(work)]).toEqual([id, percentOf(fisico.bruto)]);
      const annual = /(?:del año,|en el año, de un máximo de .+?:) (−?[\d.]+ %|sin dato)(?:,? de|;|$)/.exec(
        work,
      )?.[1];
      expect([id, annual ?? percentOf(fisico.anual)]).toEqual([id, percentOf(fisico.anual)]);
      if (annual === undefined && !work.includes('sin meta anual')) expect(fisico.anual).toBe(fisico.bruto);
      const close = /cerraría en .+?, ([\d.,]+ %) de la meta/.exec(work)?.[1];
      if (period === '2019-S1') expect([id, close ?? 'sin dato']).toEqual([id, percentOf(proyeccion.valor)]);
      expect([id, /brecha (\S+) puntos/.exec(work)?.[1]]).toEqual([
        id,
        brecha === null ? undefined : signedOf(brecha),
      ]);
      if (financiero.sin_costo) continue;
      for (const stage of ['certificado', 'comprometido', 'devengado', 'girado'] as const) {
        expect([id, stage, amountIn(money, stage)]).toEqual([id, stage, solesOf(financiero[stage])]);
      }
      expect([id, amountIn(money, 'PIA'), amountIn(money, 'PIM')]).toEqual([
        id,
        solesOf(financiero.pia),
        solesOf(financiero.pim),
      ]);
      const share = /([\d.]+ %) del PIM/.exec(money)?.[1] ?? 'sin dato';
      expect([id, share]).toEqual([id, percentOf(financiero.valor)]);
    }
  });

  it.each(cases)(
    'of every indicator, objective, dimension, unit and district of $period',
    ({ report, compiled }) => {
      const [objectives, indicators] = tablesOf(section(report, 'objetivos'));
      for (const { id, tipo_i_bruto: one, tipo_ii: two, meta_final: final } of compiled.indicadores) {
        const shown = rowOf(indicators, id)
          .slice(4, 7)
          .map((words) => (words === 'no aplica' ? 'sin dato' : words));
        expect([id, ...shown]).toEqual([id, ...[one, two, final].map(percentOf)]);
      }
      for (const { id, avance } of compiled.objetivos) {
        expect([id, ...figuresIn(withoutPim(rowOf(objectives, id).slice(2)))]).toEqual([
          id,
          ...shownOf(avance),
        ]);
      }
      const [dimensions] = tablesOf(section(report, 'dimensiones'));
      const names = ['Social', 'Económica', 'Ambiental', 'Institucional'];
      for (const [i, { id, avance }] of compiled.dimensiones.entries()) {
        expect([id, ...figuresIn(rowOf(dimensions, names[i] ?? '').slice(1, 4))]).toEqual([
          id,
          ...shownOf(avance),
        ]);
      }
      const units = rowsOf(tablesOf(section(report, 'unidades'))[0]);
      for (const { id, avance, actividades } of compiled.unidades) {
        const row = units.find(([, name]) => name?.startsWith(`${id} `));
        if (actividades.length === 0) expect(row).toBeUndefined();
        else {
          const [physical, , money] = row?.slice(3, 6) ?? [];
          expect([id, ...figuresIn([physical ?? '', money ?? ''])]).toEqual([id, ...lineOf(avance)]);
        }
      }
      const [districts] = tablesOf(section(report, 'distritos'));
      for (const { nombre, avance, actividades } of compiled.distritos) {
        if (actividades.length === 0) continue;
        const row = rowOf(districts, nombre ?? '');
        expect([nombre, row[1], ...figuresIn(withoutPim(row.slice(2), 1))]).toEqual([
          nombre,
          String(actividades.length),
          ...lineOf(avance),
        ]);
      }
    },
  );

  it.each(cases)('of the plan as a whole in $period', ({ report, compiled }) => {
    const { resultados, financiero } = compiled.avance;
    const cards = report.blocks.find((block) => block.kind === 'cards');
    expect(cards?.cards.slice(0, 3).map(({ value }) => value)).toEqual(
      [resultados.valor, compiled.mandato.valor, financiero.valor].map((value) => `${value?.toFixed(0)} %`),
    );
    expect(cards?.cards[0]?.note).toContain(
      `${resultados.con_dato} de ${resultados.total} indicadores; tipo II`,
    );
    expect(cards?.cards[1]?.note).toContain(`${compiled.mandato.tiempo?.toFixed(0)} % del tiempo`);
    const total = rowsOf(
      tablesOf(section(report, 'presupuesto')).find(({ caption }) => caption.includes('por dimensión')),
    ).at(-1);
    const { pia, pim, certificado, comprometido, devengado, girado } = financiero;
    const written = [pia, pim, certificado, comprometido, devengado, girado].map(solesOf);
    // A column of whole soles has no céntimos.
    expect(total?.slice(1, 7)).toEqual([
      ...written.slice(0, 2).map((text) => text.replace(/\.00$/, '')),
      ...written.slice(2),
    ]);
    const grid = report.blocks.find((block) => block.kind === 'statusGrid');
    const tiles = grid?.rows.flatMap((row) => row.tiles.map(({ id, estado }) => [id, estado]));
    expect(tiles).toEqual(compiled.objetivos.map(({ id, avance }) => [id, avance.resultados.estado]));
  });
});

/** `80.00 %` of «Conexiones: 48 de 60 conexiones, 80.00 %; del año, …» */
function physicalIn(work: string): string | undefined {
  return /, (−?[\d.]+ %|sin dato)(?:;|$)/.exec(work)?.[1];
}

/** `510,000.00` of «…; devengado 510,000.00 (60.00 % del PIM); …» */
function amountIn(money: string, stage: string): string {
  // What did not change is told once: «PIA y PIM 66,000.00».
  const both = money.replace(/^PIA y PIM ([\d.,]+)/, 'PIA $1; PIM $1');
  return new RegExp(`(?:^|; )${stage} ([\\d.,]+)`).exec(both)?.[1] ?? 'sin dato';
}

type CompiledAvance = CompiledModel['avance'];

function shownOf({ resultados, fisico, financiero }: CompiledAvance): readonly string[] {
  return [
    resultados.total === 0 ? 'se mide en diciembre' : counted(resultados),
    fisico.total === 0 ? 'sin actividades' : counted(fisico),
    financiero.valor === null ? 'sin PIM' : percentOf(financiero.valor),
  ];
}

/** Where the table has its own column of activities: how many have data is said only where not all do. */
function lineOf(avance: Omit<CompiledAvance, 'resultados'>): readonly string[] {
  const { fisico, financiero } = avance;
  const isWhole = fisico.valor !== null && fisico.con_dato === fisico.total;
  return [
    fisico.total === 0 ? 'sin actividades' : isWhole ? percentOf(fisico.valor) : counted(fisico),
    financiero.valor === null ? 'sin PIM' : percentOf(financiero.valor),
  ];
}

/** The figures of a row without its column of PIM. */
function withoutPim(cells: readonly string[], at = 2): readonly string[] {
  return cells.filter((_, index) => index !== at);
}

function counted({ valor, con_dato: n, total }: CompiledAvance['fisico']): string {
  return `${percentOf(valor)} ${n} de ${total}`;
}

/** `97.37 % en meta (2 de 4 con dato)` → `97.37 % 2 de 4`; money keeps its percentage alone. */
function figuresIn(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => {
    const counts = /\((\d+ de \d+) con dato|insuficiente, (\d+ de \d+)/.exec(cell)?.slice(1).find(Boolean);
    const value = /^(−?[\d.]+ %|sin dato)/.exec(cell)?.[1];
    if (value === undefined) return cell;
    return counts === undefined ? value : `${value} ${counts}`;
  });
}

function percentOf(value: number | null): string {
  return value === null ? 'sin dato' : `${value.toFixed(2).replace('-', '−')} %`;
}

function signedOf(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(2).replace('-', '−')}`;
}

function solesOf(value: number | null): string {
  if (value === null) return 'sin dato';
  return value.toFixed(2).replaceAll(/\B(?=(\d{3})+\.)/g, ',');
}
