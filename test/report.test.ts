import { describe, expect, it } from 'vitest';
import { citizenReport } from '../src/report/citizen.ts';
import { technicalReport } from '../src/report/technical.ts';
import { textsOf } from '../src/report/texts.ts';
import { projectFiles } from './support/example-files.ts';
import { inputOf, rowOf, rowsOf, section, tablesOf } from './support/report-inputs.ts';
import { SMALL } from './support/small-project.ts';

const PUNO = projectFiles('puno');
const small = inputOf(SMALL, '2019-S1');
const technical = technicalReport(small);

describe('the technical edition', () => {
  it('shows the example of the documentation as it says', () => {
    const [activities] = tablesOf(section(technical, 'ejecucion-fisica'));
    expect(rowOf(activities, 'GIM-014')).toEqual([
      'GIM-014 Ampliación de redes de agua (Conexiones instaladas)',
      'GIM',
      '80.00 % en riesgo (48 de 60 conexiones; del año, 48.00 % de 100; cerraría en 80.00 %)',
      'Expediente técnico (El trazo atravesaba lotes ocupados)',
      'Segunda cuadrilla (GIM, hasta el 15-8-2019, pendiente)',
    ]);
    const [, indicators] = tablesOf(section(technical, 'objetivos'));
    expect(rowOf(indicators, 'SOC-1.1').slice(1)).toEqual([
      '68 % (de 2017)',
      '76 %',
      '74 %',
      '97.37 %',
      '75.00 %',
      '18.75 %',
      'en meta',
    ]);
  });

  it('tells every activity off track once, the gravest first: cancelled, far, near, without data', () => {
    const [table] = tablesOf(section(technical, 'ejecucion-fisica'));
    expect(rowsOf(table).map(([first = '']) => first.replace(/^(\S+-\d+) .*/, '$1'))).toEqual([
      'Canceladas: 1',
      'GMAS-002',
      'Actividades en situación crítica: 1',
      'GMAS-001',
      'Actividades en riesgo: 1',
      'GIM-014',
      'Sin dato suficiente: no entran en el promedio: 1',
      'GIM-016',
    ]);
    expect(table?.caption).toContain('4 de 5');
    expect(rowOf(table, 'GIM-016')[2]).toMatch(/^sin dato/);
    expect(rowOf(table, 'GMAS-002')[3]).toBe(
      'Clima o desastre (La sequía no permitió plantar. Se canceló por R.G.M. 120-2019-MPP del 10 de mayo de 2019)',
    );
  });

  it('flags a step back even where tipo I is not red', () => {
    const [objectives, indicators] = tablesOf(section(technical, 'objetivos'));
    expect(rowOf(indicators, 'SOC-1.2').at(-1)).toBe('crítico (▼ retroceso; cuenta 74.99 %)');
    expect(rowOf(objectives, 'SOC-1')[2]).toContain('▼ retroceso');
  });

  it('ranks no unit with fewer than three activities with data', () => {
    const rows = rowsOf(tablesOf(section(technical, 'unidades'))[0]);
    expect(rows.map(([place]) => place)).toEqual(['Menos de 3 actividades con dato: sin orden', '—', '—']);
  });

  it('prints both progresses of what was rescheduled', () => {
    const [table] = tablesOf(section(technical, 'anexo-reprogramaciones'));
    expect(rowOf(table, 'GIM-015').slice(3)).toEqual([
      '6 pozos',
      '4 pozos',
      '5 pozos',
      '83.33 %',
      '125.00 %',
    ]);
  });

  it('tells the hearings up to the cut-off and not those after it', () => {
    const texts = textsOf(section(technical, 'audiencias'));
    expect(texts).toContain('Compromisos cumplidos: 1 de 2.');
    expect(texts).toContain('en curso, plazo vencido');
    expect(texts.join('\n')).not.toContain('posterior al corte');
  });

  it('numbers tables and figures in order, and gives every heading an address of its own', () => {
    const { blocks } = technicalReport(inputOf(PUNO, '2019-S1'));
    const labels = (kind: 'table' | 'figure', word: string): void => {
      const found = blocks.flatMap((block) =>
        block.kind === kind && block.label !== '' ? [block.label] : [],
      );
      expect(found).toEqual(found.map((_, i) => `${word} ${i + 1}`));
    };
    labels('table', 'Cuadro');
    labels('figure', 'Gráfico');
    const ids = blocks.flatMap((block) =>
      block.kind === 'heading' || block.kind === 'figure' ? [block.id] : [],
    );
    expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads every figure of an activity to the lines that it was made from', () => {
    const annex = section(technical, 'anexo-origen');
    const [table] = tablesOf(annex);
    expect(textsOf(annex)).toContain('Archivos: [1] plan.yaml; [2] poi/2019-S1.yaml.');
    const lines = (SMALL['poi/2019-S1.yaml'] ?? '').split('\n');
    const [, cited = ''] =
      /devengado \/ PIM 60\.00 %: [^·]*\[2\] ([\d, ]+) ·/.exec(rowOf(table, 'GIM-014')[1] ?? '') ?? [];
    expect(cited.split(', ').map((line) => lines[Number(line) - 1]?.trim())).toEqual([
      'pim: 850000.00',
      'devengado: 510000.00',
    ]);
    const indicator = rowOf(table, 'SOC-1.1')[1] ?? '';
    expect(indicator).toMatch(/tipo I 97\.37 %: 74 ÷ 76 \[1\] \d+ \[2\] \d+ ·/);
  });

  it('explains the terms and the units that it names, and no others', () => {
    const texts = textsOf(section(technical, 'anexo-glosario'));
    expect(texts).toEqual(expect.arrayContaining(['PIM', 'CUI', 'GIM', 'GMAS']));
    expect(texts).not.toContain('PDC');
  });

  it('lists terms and units in the order of their letters, in sheets that say where each begins and ends', () => {
    for (const [files, period] of [
      [PUNO, '2019-S2'],
      [projectFiles('distrito'), '2024-S2'],
    ] as const) {
      const sheets = section(technicalReport(inputOf(files, period)), 'anexo-glosario').flatMap((block) =>
        block.kind === 'sheets' ? block.items : [],
      );
      const all = (kind: string): readonly string[] =>
        sheets.flatMap(({ title, items }) => (title.startsWith(kind) ? items.map(({ term }) => term) : []));
      const units = all('Siglas');
      expect(units.length).toBeGreaterThan(4);
      expect(units).toEqual(units.toSorted((a, b) => (a < b ? -1 : 1)));
      for (const { title, items } of sheets) {
        expect(items.length).toBeGreaterThan(2);
        const named = title.includes(': ') ? [items[0]?.term, items.at(-1)?.term].join(' a ') : '';
        expect(title.replace(/^(?:Términos|Siglas)(?:: )?/, '')).toBe(named);
      }
    }
  });
});

describe('the citizen edition', () => {
  it('has no table of more than five columns, no numbers of tables and no céntimos', () => {
    const report = citizenReport(inputOf(PUNO, '2019-S1'));
    for (const table of tablesOf(report.blocks)) {
      expect(table.columns.length).toBeLessThanOrEqual(5);
      expect(table.label).toBe('');
    }
    expect(
      textsOf(report.blocks).filter((text) => /S\/ [\d,]+\.\d\d\b(?! (?:M|millones)\b)/.test(text)),
    ).toEqual([]);
  });

  it('gives what was not achieved no more and no less room than what was', () => {
    const report = citizenReport(inputOf(PUNO, '2019-S1'));
    const items = (id: string): number =>
      section(report, id).reduce(
        (total, block) => total + (block.kind === 'list' ? block.items.length : 0),
        0,
      );
    expect(items('lo-no-logrado')).toBe(items('lo-logrado'));
  });
});
