import { describe, expect, it } from 'vitest';
import type { CompiledModel } from '../src/model/compiled-shape.ts';
import { compiledModel } from '../src/model/compiled.ts';
import { technicalReport } from '../src/report/technical.ts';
import { projectFiles } from './support/example-files.ts';
import { inputOf, rowOf, rowsOf, section, tablesOf } from './support/report-inputs.ts';

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

  it.each(cases)('of every activity of $period', ({ report, compiled }) => {
    const [work, money] = tablesOf(section(report, 'anexo-poi'));
    expect(compiled.actividades.length).toBeGreaterThan(50);
    for (const { id, fisico, financiero, brecha, proyeccion } of compiled.actividades) {
      const row = rowOf(work, id);
      expect([id, row[6], row[7], row[9]?.replace(/ \(.*/, ''), row[10]]).toEqual([
        id,
        percentOf(fisico.bruto),
        percentOf(fisico.anual),
        percentOf(proyeccion.valor),
        brecha === null ? 'sin dato' : signedOf(brecha),
      ]);
      if (financiero.sin_costo) continue;
      const amounts = rowOf(money, id).slice(3, 10);
      expect([id, ...amounts]).toEqual([
        id,
        ...[financiero.pia, financiero.pim, financiero.certificado].map(solesOf),
        ...[financiero.comprometido, financiero.devengado, financiero.girado].map(solesOf),
        percentOf(financiero.valor),
      ]);
    }
  });

  it.each(cases)(
    'of every indicator, objective, dimension, unit and district of $period',
    ({ report, compiled }) => {
      const [objectives, indicators] = tablesOf(section(report, 'objetivos'));
      for (const { id, tipo_i_bruto: one, tipo_ii: two, meta_final: final } of compiled.indicadores) {
        const shown = rowOf(indicators, id)
          .slice(5, 8)
          .map((words) => (words === 'no aplica' ? 'sin dato' : words));
        expect([id, ...shown]).toEqual([id, ...[one, two, final].map(percentOf)]);
      }
      for (const { id, avance } of compiled.objetivos) {
        expect([id, ...figuresIn(rowOf(objectives, id).slice(3))]).toEqual([id, ...shownOf(avance)]);
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
        else expect([id, ...figuresIn(row?.slice(2, 4) ?? [])]).toEqual([id, ...shownOf(avance).slice(1)]);
      }
      const [districts] = tablesOf(section(report, 'distritos'));
      for (const { nombre, avance, actividades } of compiled.distritos) {
        if (actividades.length === 0) continue;
        const row = rowOf(districts, nombre ?? '');
        expect([nombre, row[1], ...figuresIn(row.slice(2))]).toEqual([
          nombre,
          String(actividades.length),
          ...shownOf(avance).slice(1),
        ]);
      }
    },
  );

  it.each(cases)('of the plan as a whole in $period', ({ report, compiled }) => {
    const { resultados, fisico, financiero } = compiled.avance;
    const cards = report.blocks.find((block) => block.kind === 'cards');
    expect(cards?.cards.slice(0, 3).map(({ value }) => value)).toEqual(
      [resultados.valor, fisico.valor, financiero.valor].map(percentOf),
    );
    const total = rowsOf(
      tablesOf(section(report, 'presupuesto')).find(({ caption }) => caption.includes('por dimensión')),
    ).at(-1);
    const { pia, pim, certificado, comprometido, devengado, girado } = financiero;
    expect(total?.slice(1, 7)).toEqual([pia, pim, certificado, comprometido, devengado, girado].map(solesOf));
    const grid = report.blocks.find((block) => block.kind === 'statusGrid');
    const tiles = grid?.rows.flatMap((row) => row.tiles.map(({ id, estado }) => [id, estado]));
    expect(tiles).toEqual(compiled.objetivos.map(({ id, avance }) => [id, avance.resultados.estado]));
  });
});

type CompiledAvance = CompiledModel['avance'];

function shownOf({ resultados, fisico, financiero }: CompiledAvance): readonly string[] {
  return [
    resultados.total === 0 ? 'se mide en diciembre' : counted(resultados),
    fisico.total === 0 ? 'sin actividades' : counted(fisico),
    financiero.valor === null ? 'sin PIM' : percentOf(financiero.valor),
  ];
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
