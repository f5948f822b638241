import { describe, expect, it } from 'vitest';
import { cells } from '../src/text/frame.ts';
import { projectFiles } from './support/example-files.ts';
import { ran } from './support/rendered.ts';

const PUNO = projectFiles('puno');
const made = await Promise.all(
  ['tecnica', 'ciudadana'].map((edition) =>
    ran(PUNO, ['report', '-f', 'md', '-e', edition, '-p', '2019-S1']),
  ),
);
const REPORTS = made.flatMap(({ host }) =>
  [...host.files]
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, bytes]) => ({
      file: path.split('/').at(-1) ?? '',
      text: Buffer.from(bytes).toString('utf8'),
    })),
);
const MAIN = 'puno-2019-2022-2019-S1-tecnica.md';
const ANNEXES = 'puno-2019-2022-2019-S1-tecnica-anexos.md';

/** What stands between blank lines, outside code. */
function blocksOf(text: string): readonly string[] {
  return text
    .replaceAll(/```[\s\S]*?```/g, '')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}

describe.each(REPORTS)('the Markdown of $file', ({ file, text }) => {
  it('begins with its title, whose it is and what it is of', () => {
    const lines = text.split('\n').filter((line) => line !== '');
    const isAnnexes = file === ANNEXES;
    expect(lines[0]).toBe(
      `# Informe de avance del Plan de Gobierno Municipal 2019-2022${isAnnexes ? ': anexos' : ''}`,
    );
    expect(lines[1]).toMatch(/^\*\*Municipalidad Provincial de Puno\*\* — /);
    expect(lines[isAnnexes ? 1 : 2]).toContain('I semestre de 2019');
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
    if (file === MAIN) expect(links.length).toBeGreaterThan(15);
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

describe('a report that one file would make too large to open', () => {
  const text = (file: string): string => REPORTS.find((one) => one.file === file)?.text ?? '';
  const targets = (file: string, other: string): readonly string[] =>
    [...text(file).matchAll(/\]\(([\w.-]+\.md)(?:#([a-z0-9-]+))?\)/g)].flatMap(([, to, id]) =>
      to === other && id !== undefined ? id : [],
    );

  it('has its annexes in a second one, each small enough, and nothing told twice', () => {
    for (const file of [MAIN, ANNEXES]) expect(Buffer.byteLength(text(file))).toBeLessThan(200_000);
    expect(text(MAIN)).not.toMatch(/^## A\d/m);
    expect(text(ANNEXES)).not.toMatch(/^## \d/m);
    expect(text(MAIN)).toContain(`[ver los anexos](${ANNEXES})`);
    expect(text(ANNEXES)).toContain(`[volver al informe](${MAIN})`);
  });

  it.each([
    [MAIN, ANNEXES],
    [ANNEXES, MAIN],
  ])('leads every link from %s to %s to an address that is there', (file, other) => {
    const addresses = new Set([...text(other).matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id));
    expect(targets(file, other).filter((id) => !addresses.has(id))).toEqual([]);
    if (file === MAIN) expect(targets(file, other).length).toBeGreaterThan(5);
  });

  it('becomes one file again where it is short enough, and nothing of the two is left', async () => {
    const before = {
      ...PUNO,
      [`informes/${ANNEXES}`]: 'viejo',
      'informes/puno-2019-2022-2019-S1-tecnica-figuras/grafico-cronograma-99.svg': 'viejo',
      'informes/puno-2019-2022-2019-S1-tecnica-figuras/foto.svg': 'de la oficina',
      'informes/puno-2019-2022-2019-S1-tecnica-figuras/grafico-mio.svg': 'de la oficina',
      'informes/puno-2019-2022-2019-S2-tecnica-figuras/grafico-cronograma-99.svg': 'de otro informe',
    };
    const { host, out } = await ran(before, ['report', '-f', 'md', '-p', '2019-S1', '--no-annexes']);
    const left = [...host.files.keys()].filter((path) => /-99|foto|mio|anexos/.test(path));
    expect(out).toBe(`informes/${MAIN}\n`);
    expect(left).toEqual([
      '/w/informes/puno-2019-2022-2019-S1-tecnica-figuras/foto.svg',
      '/w/informes/puno-2019-2022-2019-S1-tecnica-figuras/grafico-mio.svg',
      '/w/informes/puno-2019-2022-2019-S2-tecnica-figuras/grafico-cronograma-99.svg',
    ]);
  });
});

describe('charts in letters', () => {
  const technical = REPORTS.find(({ file }) => file === MAIN)?.text ?? '';

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
