import { expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';

const small = textsIn('examples/minimo');
const POI = 'poi/2019-S1.yaml';
const broken = {
  ...small,
  [POI]: (small[POI] ?? '')
    .replace('{ene: 8, feb: 11, mar: 10, abr: 10', '{enero: 8, febrero: 11, marzo: 10, abril: 10')
    .replace('fecha_corte: 2019-06-30', 'fecha_corte: 30 de junio de 2019')
    .replace('avance: 49, depende_de: [T1]', 'avance: 49, depende_de: T1'),
};

async function shown(width: number | undefined): Promise<readonly string[]> {
  const host = memoryHost({ files: broken, ...(width === undefined ? {} : { terminal: { width } }) });
  await main(['validate', '--no-color'], host);
  return host.printed.out.split('\n');
}

test.each([60, 80, 100])(
  'in a terminal of %i columns no line is longer, and no word is cut',
  async (width) => {
    const lines = await shown(width);
    expect(lines.filter((line) => [...line].length > width)).toEqual([]);
    const words = new Set((await shown(undefined)).join(' ').split(/\s+/));
    const excerpt = (line: string): boolean => /^\s*\d*\s*\|/.test(line);
    const cut = lines.filter((line) => !excerpt(line)).flatMap((line) => line.split(/\s+/));
    expect(cut.filter((word) => !words.has(word))).toEqual([]);
  },
);

test('carets stand below what they mean where an excerpt is cut', async () => {
  const lines = await shown(60);
  const at = lines.findIndex((line) => line.includes('depende_de: T1'));
  const from = lines[at]?.indexOf('T1') ?? -1;
  expect(lines[at + 1]?.slice(from)).toBe('^^');
});

test('a file or a pipe gets its lines whole', async () => {
  expect((await shown(undefined)).some((line) => line.length > 120)).toBe(true);
});
