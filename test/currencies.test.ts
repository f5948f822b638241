import { describe, expect, it } from 'vitest';
import { check } from '../src/check/check.ts';
import { main } from '../src/cli.ts';
import { readSheets } from '../src/sheets/read.ts';
import { openBook } from './support/changed-book.ts';
import { memoryHost } from './support/memory-host.ts';
import { ran } from './support/rendered.ts';
import { odsOf } from './support/sheet-files/ods.ts';
import { SMALL } from './support/small-project.ts';

const POI = 'poi/2019-S1.yaml';
const FILES = {
  ...SMALL,
  [POI]: (SMALL[POI] ?? '').replace('periodo: 2019-S1\n', 'periodo: 2019-S1\nunidad: GIM\n'),
};

describe('an amount in the money of others is none in soles', () => {
  it.each([
    ['US$ 88300', 'dólares'],
    ['US$88,300.00', 'dólares'],
    ['$ 500', 'dólares'],
    ['500 USD', 'dólares'],
    ['500 dólares', 'dólares'],
    ['€ 500', 'euros'],
    ['Bs 1,500.00', 'bolivianos'],
  ])('in a document, %s is found and no fix takes its sign away', (text, money) => {
    const files = Object.entries(SMALL).map(([path, content]) => ({
      path,
      bytes: Buffer.from(content.replace(/devengado: [\d.]+/, () => `devengado: "${text}"`)),
    }));
    const found = check(files).diagnostics.filter(({ message }) => message.includes(text));
    expect(found.map(({ message, fixes }) => [message, fixes])).toEqual([
      [expect.stringContaining(`que está en ${money}`), undefined],
    ]);
  });

  it.each(['US$ 500', '500 dólares', '€500'])('plan set devengado=%s is refused', async (text) => {
    const { code, err } = await ran(FILES, ['set', 'GIM-014', `devengado=${text}`]);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/que está en (?:dólares|euros)\. Los montos van en soles/),
    ]);
  });

  it.each([
    [500, '"$"#,##0.00'],
    [500, '[$US$-409]#,##0.00'],
    [500, '[$$-409]#,##0;[Red]-[$$-409]#,##0'],
    [500, '_("$"* #,##0.00_)'],
    [500, '[$€-2]\\ #,##0.00'],
    ['US$ 500', undefined],
  ])('in a cell, %s shown as %s is refused at its place', async (value, format) => {
    const { code, out } = await returned(value, format);
    expect(code).toBe(1);
    expect(out).toMatch(/«Devengado» dice «(?:US\$|\$|€) 500», que está en (?:dólares|euros)/);
    expect(out).toContain('hoja Presupuesto');
  });

  it.each([
    ['[$S/-280A]\\ #,##0.00'],
    ['"S/"\\ #,##0.00'],
    ['_-"S/."* #,##0.00_-'],
    ['[$-280A]#,##0.00'],
    ['#,##0.00'],
  ])('but soles are soles, shown as %s', async (format) => {
    for (const soles of [500, 1234.56, 61, 43646])
      expect((await returned(soles, format)).out).toContain(`y el archivo ${soles} (`);
  });

  it('and of an amount that the reader cannot tell from another, nothing is guessed', async () => {
    const { code, out } = await returned(60.5, '[$S/-280A]\\ #,##0.00');
    expect([code, out]).toEqual([1, expect.stringContaining('debe ser un número')]);
  });

  it('is told of a cell of LibreOffice too', async () => {
    const cell = (code: string): string =>
      `<table:table-cell office:value-type="currency" office:currency="${code}" office:value="500.5"><text:p>501</text:p></table:table-cell>`;
    const read = await readSheets(odsOf(`<table:table-row>${cell('USD')}${cell('PEN')}</table:table-row>`));
    expect(read.kind === 'sheets' && read.sheets[0]?.rows[0]?.map((one) => one?.text)).toEqual([
      'USD 500.5',
      '500.5',
    ]);
  });
});

/** What is said of a workbook that comes back with an amount of its own for GIM-014. */
async function returned(
  value: number | string,
  format: string | undefined,
): Promise<{ readonly code: number; readonly out: string }> {
  const host = memoryHost({ files: FILES });
  await main(['export', '--unit', 'GIM', '--period', '2019-S1'], host);
  const bytes = host.files.get('/w/libros/puno-2019-2022-2019-S1-GIM.xlsx') ?? new Uint8Array();
  const book = await openBook(bytes);
  if (format === undefined) book.put('Presupuesto', 'GIM-014', 'Devengado', value);
  else book.putShown('Presupuesto', 'GIM-014', 'Devengado', Number(value), format);
  host.save('/w/GIM.xlsx', await book.bytes());
  const before = host.printed.out.length;
  const code = await main(['import', 'GIM.xlsx'], host);
  return { code, out: host.printed.out.slice(before) + host.printed.err };
}
