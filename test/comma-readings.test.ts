import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { countsThousands, readDecimal } from '../src/exchange/decimal.ts';
import { openBook } from './support/changed-book.ts';
import { memoryHost } from './support/memory-host.ts';
import { SMALL } from './support/small-project.ts';
import { textsIn } from './support/folders.ts';
import { checkTexts } from './support/marked.ts';

const minimo = textsIn('examples/minimo');
const POI = 'poi/2019-S1.yaml';

/** What is said of one line of the small project that is written in another way, and what each correction writes. */
function said(file: string, line: string, written: string): readonly string[] {
  const text = minimo[file] ?? '';
  expect(text).toContain(line);
  const { diagnostics } = checkTexts({ ...minimo, [file]: text.replace(line, () => written) });
  return diagnostics.map(({ message, fixes = [] }) =>
    [
      message.replace(/^En [^,]*, /, ''),
      ...fixes.map(({ safe, edits }) => `${safe ? 'sure' : 'perhaps'} ${edits[0]?.text ?? ''}`),
    ].join(' | '),
  );
}

describe('three figures after a comma in a document', () => {
  const BOTH = '«meta» dice «68,512», con tres cifras después de la coma | perhaps 68512 | perhaps 68.512';
  it.each([
    [POI, '      meta: 50\n', '      meta: 68,512\n', BOTH],
    [POI, '      meta: 50\n', '      meta: "68,512"\n', BOTH],
    [POI, '      meta: 50\n', '      meta: 1,250\n', / \| perhaps 1250 \| perhaps 1\.25$/],
    [POI, '      meta: 50\n', '      meta: 68,512 %\n', / \| perhaps 68512 \| perhaps 68\.512$/],
    [POI, '      meta: 50\n', '      meta: 1,250,300\n', / \| sure 1250300$/],
    [POI, '      meta: 50\n', '      meta: 12,50\n', / \| sure 12\.50$/],
    [POI, '      meta: 50\n', "      meta: 3'000,000\n", / \| sure 3000000$/],
    [POI, '      meta: 50\n', '      meta: 0,512\n', / \| sure 0\.512$/],
    [POI, '      pim: 180000.00\n', '      pim: 180,000\n', / \| sure 180000$/],
    [
      'plan.yaml',
      'metas: {2019: 70, 2020: 76, 2021: 84, 2022: 92}',
      'metas:\n              2019: 70\n              2022: 92,125',
      / \| perhaps 92125 \| perhaps 92\.125$/,
    ],
    [
      'plan.yaml',
      'metas: {2019: 70, 2020: 76, 2021: 84, 2022: 92}',
      'metas:\n              2019: 1170\n              2022: "1,250"',
      / \| perhaps 1250$/,
    ],
    [
      'plan.yaml',
      'linea_base: {anio: 2018, valor: 66,',
      'linea_base: {anio: 2018, valor: 68,512,',
      'La cifra «68,512» queda partida por su coma | perhaps 68512 | perhaps 68.512',
    ],
    [
      POI,
      'ejecutado: {ene: 0, feb: 6, mar: 9, abr: 15, may: 10, jun: 9}',
      'ejecutado: {ene: 0, feb: 6, mar: 9, abr: 15,125, may: 10, jun: 9}',
      / \| perhaps 15125 \| perhaps 15\.125$/,
    ],
  ])('in %s: for %j, %j', (file, line, written, expected) => {
    const messages = said(file, line, written);
    expect(messages.find((message) => message.includes(' | '))).toMatch(
      typeof expected === 'string' ? new RegExp(`^${expected.replaceAll(/[.|]/g, '\\$&')}$`) : expected,
    );
  });

  it('beside thousands of the same count parts thousands', () => {
    const from = '      ejecutado: {ene: 0, feb: 6, mar: 9, abr: 15, may: 10, jun: 9}\n';
    const months = (jan: string): string =>
      `      ejecutado:\n        ene: ${jan}\n        feb: 1,250\n        mar: 0\n`;
    expect(said(POI, from, months('2400')).join()).toContain('sure 1250');
    expect(said(POI, from, months('2400.5')).join()).toContain('perhaps 1250 | perhaps 1.25');
    expect(said(POI, from, months('24')).join()).toContain('perhaps 1250 | perhaps 1.25');
  });

  it('is of the decimals where the thousands are more than there can be, and says so', () => {
    const text = (minimo[POI] ?? '').replace(
      /\n {6}- \{id: T2[^\n]*/,
      () =>
        '\n      - id: T2\n        tarea: Instalación\n        avance: 68,512\n        inicio: 2019-02-11\n        fin: 2019-12-20',
    );
    const { diagnostics } = checkTexts({ ...minimo, [POI]: text });
    const found = diagnostics.find(({ code }) => code === 'yaml/numero-con-formato');
    expect(found?.message).toContain('68512 es más que 100, así que la coma es de los decimales');
    expect(found?.fixes?.map(({ safe, edits }) => [safe, edits[0]?.text])).toEqual([[true, '68.512']]);
  });
});

it.each([
  [['GIM-014', 'indicador.meta=68,512'], 2, 'Si son sesenta y ocho mil quinientos doce, escriba 68512'],
  [['GIM-014', 'indicador.logrado=1,250'], 2, 'si la coma es la de los decimales, escriba 1.25'],
  [['GIM-014', 'presupuesto.girado=1,250'], 0, '1250'],
  [['GIM-014', "beneficiarios.total=2'500,000"], 0, '2500000'],
  [['GIM-014', 'beneficiarios.total=1,250'], 0, '1250'],
])('plan set %j ends with %d and says %s', async (argv, code, expected) => {
  const host = memoryHost({ files: SMALL });
  expect(await main(['set', ...argv], host)).toBe(code);
  expect(host.printed.out + host.printed.err).toContain(expected);
});

describe('three figures after a comma in a cell', () => {
  it.each([
    ['68,512', '68512 or 68.512'],
    ['-1,500', '-1500 or -1.5'],
    ['68,512%', '68512 or 68.512'],
    ['1,250,300', '1250300'],
    ['1,250.50', '1250.50'],
    ['0,512', '0.512'],
    ['1250,512', '1250.512'],
    ["2'500,000", '2500000'],
    ["2'500,000.50", '2500000.50'],
    ['1,234´567,890', '1234567890'],
    ['2’500.50', '2500.50'],
    ["2'500.000", ''],
    ['2 500,000', ''],
    ['2.500,000', ''],
  ])('%s', (text, expected) => {
    const read = readDecimal(text, { dotIsDecimal: true, commaMayBePoint: true });
    const told =
      read.kind === 'double'
        ? `${read.asThousands} or ${read.asDecimal}`
        : read.kind === 'none'
          ? ''
          : read.decimal;
    expect(told).toBe(expected);
    const money = readDecimal('68,512', { dotIsDecimal: true });
    expect(money).toEqual({ kind: 'number', decimal: '68512' });
  });

  it.each([
    [['1,250', '2,400'], false],
    [['1,250', '2400'], true],
    [['1,250', '2,400,000'], true],
    [['1,250', '2400.5'], false],
    [['1,250', '24', ''], false],
  ])('%j shows thousands: %s', (texts, expected) => {
    expect(countsThousands(texts)).toBe(expected);
  });

  it.each([
    ['Actividades', 'GIM-014', 'Meta', '68,512', '«Meta» dice «68,512», que puede ser 68512 o 68.512'],
    ['Actividades', 'GIM-014', 'Beneficiarios', '1,250', '1250'],
    ['Presupuesto', 'GIM-014', 'Girado', '1,250', '1250'],
    ['Tareas', 'T1', 'Avance %', '68,512', '68.512'],
  ])('of the workbook, in %s of %s, «%s»: %s', async (sheet, row, title, written, expected) => {
    const host = memoryHost({
      files: {
        ...SMALL,
        [POI]: (SMALL[POI] ?? '').replace('periodo: 2019-S1\n', 'periodo: 2019-S1\nunidad: GIM\n'),
      },
    });
    await main(['export', '--unit', 'GIM', '--period', '2019-S1'], host);
    const book = await openBook(
      host.files.get('/w/libros/puno-2019-2022-2019-S1-GIM.xlsx') ?? new Uint8Array(),
    );
    book.put(sheet, row, title, written);
    host.save('/w/GIM.xlsx', await book.bytes());
    await main(['import', 'GIM.xlsx', '--replace'], host);
    expect(host.printed.out).toContain(expected);
    if (!expected.includes('«')) expect(host.printed.out).not.toContain('lectura-doble');
  });
});
