import { describe, expect, it } from 'vitest';
import { cells } from '../src/text/frame.ts';
import { projectFiles } from './support/example-files.ts';
import { ran } from './support/rendered.ts';

const PUNO = projectFiles('puno');
const REPORTS = await Promise.all(
  ['tecnica', 'ciudadana'].map(async (edition) => ({
    edition,
    text: (await ran(PUNO, ['report', '-f', 'md', '-e', edition, '-p', '2019-S1'])).text('.md'),
  })),
);

/** What stands between blank lines, outside code. */
function blocksOf(text: string): readonly string[] {
  return text
    .replaceAll(/```[\s\S]*?```/g, '')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}

describe.each(REPORTS)('the Markdown of the edición $edition', ({ edition, text }) => {
  it('begins with its title, whose it is and what it is of', () => {
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines[0]).toBe('# Informe de avance del Plan de Gobierno Municipal 2019-2022');
    expect(lines[1]).toMatch(/^\*\*Municipalidad Provincial de Puno\*\* — /);
    expect(lines[2]).toBe('I semestre de 2019');
  });

  it('has one title of the first level, and never skips a level', () => {
    const levels = [...text.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it('leads every link inside it to an address that is there once', () => {
    const addresses = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id);
    expect(new Set(addresses).size).toBe(addresses.length);
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(links.filter((id) => !addresses.includes(id))).toEqual([]);
    if (edition === 'tecnica') expect(links.length).toBeGreaterThan(20);
  });

  it('keeps each paragraph, item and row in one line', () => {
    const wrapped = blocksOf(text).filter((block) => {
      const lines = block.split('\n');
      return lines.length > 1 && !lines.every((line) => /^\s*(\||- |\d+\. |> ?|<)/.test(line));
    });
    expect(wrapped).toEqual([]);
  });

  it('aligns its tables, with as many cells in every row', () => {
    const tables = blocksOf(text).filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      const rows = table.split('\n').map((line) => line.split(/(?<!\\)\|/).slice(1, -1));
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      expect(rows[1]?.every((cell) => /^[ :]-{3,}[ :]$/.test(cell))).toBe(true);
      for (const column of rows[0]?.keys() ?? []) {
        const head = cells(rows[0]?.[column] ?? '');
        const narrower = rows.filter((row) => cells(row[column] ?? '') < head);
        expect(narrower).toEqual([]);
      }
    }
  });

  it('holds no trailing space, no tab and no blank line twice', () => {
    expect(text).not.toMatch(/[ \t]$/m);
    expect(text).not.toMatch(/\n{3}/);
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('charts in letters', () => {
  const technical = REPORTS[0]?.text ?? '';

  it('stand folded under their drawing, closed', () => {
    const opened = [
      ...technical.matchAll(/<details><summary>El gráfico en letras<\/summary>\n\n```(\w+)\n/g),
    ];
    expect(opened.map(([, language]) => language)).toContain('mermaid');
    expect(opened.map(([, language]) => language)).toContain('text');
    expect(technical.match(/\n```\n\n<\/details>/g)?.length).toBe(opened.length);
  });

  it('give Mermaid a calendar of tasks with their days', () => {
    const charts = [...technical.matchAll(/```mermaid\n([\s\S]*?)```/g)].map(([, chart = '']) => chart);
    expect(charts.length).toBe(1);
    for (const chart of charts) {
      const [first, ...rest] = chart.trim().split('\n');
      expect(first).toBe('gantt');
      const strange = rest.filter(
        (line) =>
          !/^ {2}(dateFormat|axisFormat|todayMarker|section) /.test(line) &&
          !/^ {2}[^:;#]+ :(milestone, |done, )?\w+, \d{4}-\d\d-\d\d, (\d{4}-\d\d-\d\d|0d)$/.test(line),
      );
      expect(strange).toEqual([]);
    }
  });
});
