import { describe, expect, it, test } from 'vitest';
import { check } from '../src/check/check.ts';
import { main } from '../src/cli.ts';
import { openBook, type OpenBook } from './support/changed-book.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { odsOf } from './support/sheet-files/ods.ts';
import { SMALL } from './support/small-project.ts';
import { readSheets } from '../src/sheets/read.ts';

const POI = 'poi/2019-S1.yaml';
const WELLS =
  'indicador: {nombre: Pozos mantenidos, unidad_medida: pozo, meta: 4, meta_original: 6, meta_anual: 8, logrado: 5}';

/** The small project, in which GIM-015 is counted in percent. */
function projectWith(indicator: string): Record<string, string> {
  const poi = SMALL[POI] ?? '';
  expect(poi).toContain(WELLS);
  const counted = poi.replace(WELLS, () => `indicador: {nombre: Pozos mantenidos, ${indicator}}`);
  return { ...SMALL, [POI]: counted.replace('periodo: 2019-S1\n', 'periodo: 2019-S1\nunidad: GIM\n') };
}

const IN_PERCENT = projectWith('unidad_medida: porcentaje, meta: 80, meta_anual: 100, logrado: 50');

async function run(host: MemoryHost, ...argv: readonly string[]): Promise<{ code: number; out: string }> {
  const before = host.printed.out.length + host.printed.err.length;
  const code = await main(argv, host);
  return { code, out: (host.printed.out + host.printed.err).slice(before) };
}

async function returned(
  change: (book: OpenBook) => void,
  files = IN_PERCENT,
): Promise<{ code: number; out: string; poi: string }> {
  const host = memoryHost({ files });
  await run(host, 'export', '--unit', 'GIM', '--period', '2019-S1');
  const book = await openBook(
    host.files.get('/w/libros/puno-2019-2022-2019-S1-GIM.xlsx') ?? new Uint8Array(),
  );
  change(book);
  host.save('/w/GIM.xlsx', await book.bytes());
  const { code, out } = await run(host, 'import', 'GIM.xlsx', '--write', '--replace');
  return { code, out, poi: Buffer.from(host.files.get(`/w/${POI}`) ?? '').toString('utf8') };
}

describe('what Excel shows as 61 % is 61 where something is counted in percent', () => {
  it.each<readonly [sheet: string, row: string, title: string, value: number, format: string, reads: string]>(
    [
      ['Avance', 'GIM-015', 'Logrado', 0.61, '0%', 'logrado: 61}'],
      ['Avance', 'GIM-015', 'Logrado', 1, '0%', 'logrado: 100}'],
      ['Avance', 'GIM-015', 'Logrado', 0.07, '0.00%', 'logrado: 7}'],
      ['Avance', 'GIM-015', 'Logrado', 0.6125, '0%', 'logrado: 61.25}'],
      ['Avance', 'GIM-015', 'Logrado', 0.004, '0.0%;[Red]-0.0%', 'logrado: 0.4}'],
      ['Actividades', 'GIM-015', 'Meta', 0.855, '0.0%', 'meta: 85.5,'],
      ['Tareas', 'T1', 'Avance %', 0.955, '0.0%', 'avance: 95.5}'],
      ['Resultados', 'SOC-1.1 · Viviendas con servicios básicos', 'Valor', 0.735, '0.0%', 'valor: 73.5,'],
    ],
  )('on %s, %s, «%s»: %d in %s', async (sheet, row, title, value, format, reads) => {
    const { out, poi } = await returned((book) => book.putShown(sheet, row, title, value, format));
    expect(out).not.toMatch(/importar\/|error/);
    expect(poi).toContain(reads);
  });

  it('and no number where something else is counted', async () => {
    const { code, out } = await returned((book) => {
      book.putShown('Avance', 'GIM-014', 'Ejecutado feb', 0.61);
      book.putShown('Presupuesto', 'GIM-014', 'Devengado', 0.61);
      book.putShown('Actividades', 'GIM-015', 'Beneficiarios', 0.5);
    });
    expect(code).toBe(1);
    expect(
      out.match(/dice «(?:61|50)%», que es un porcentaje, y aquí no se cuenta en porcentaje/g),
    ).toHaveLength(3);
  });

  it('a sign that is only written there makes no percentage of a number', async () => {
    const { poi } = await returned((book) => book.putShown('Avance', 'GIM-015', 'Logrado', 61, '0 "%"'));
    expect(poi).toContain('logrado: 61}');
  });

  it('is the same from LibreOffice, whatever its cell shows', async () => {
    const cell = (value: string, shown: string, note = ''): string =>
      `<table:table-cell office:value-type="percentage" office:value="${value}" calcext:value-type="percentage">${note}<text:p>${shown}</text:p></table:table-cell>`;
    const note = '<office:annotation><text:p>ojo</text:p></office:annotation>';
    const bytes = odsOf(
      `<table:table-row>${cell('0.6125', '61%')}${cell('0.61', '61%', note)}<table:table-cell office:value-type="percentage" office:value="0.07"/></table:table-row>`,
    );
    const read = await readSheets(bytes);
    expect(read.kind === 'sheets' && read.sheets[0]?.rows[0]?.map((one) => one?.text)).toEqual([
      '61.25%',
      '61%',
      '7%',
    ]);
  });
});

describe('a part of one without its sign, where percentages go', () => {
  it.each([
    ['Avance', 'GIM-015', 'Logrado'],
    ['Actividades', 'GIM-015', 'Meta'],
    ['Tareas', 'T1', 'Avance %'],
    ['Resultados', 'SOC-1.1 · Viviendas con servicios básicos', 'Valor'],
  ])('on %s is asked about', async (sheet, row, title) => {
    const { code, out } = await returned((book) => book.put(sheet, row, title, 0.61));
    expect(code).toBe(1);
    expect(out).toContain(`«${title}» dice 0.61 y va en porcentaje: puede ser 61 % o 0.61 %`);
  });

  it('is what it says where the documents say the same, or count below one', async () => {
    const small = projectWith('unidad_medida: porcentaje, meta: 80, meta_anual: 100, logrado: 0.4');
    expect((await returned(() => undefined, small)).out).toContain('no hay nada que cambiar');
    const { poi } = await returned((book) => book.put('Avance', 'GIM-015', 'Logrado', 0.5), small);
    expect(poi).toContain('logrado: 0.5}');
  });

  it('is a number like others where something else is counted', async () => {
    const { out } = await returned((book) => book.put('Avance', 'GIM-014', 'Logrado', 0.5));
    expect(out).not.toContain('va en porcentaje');
  });
});

describe('what is typed for a field', () => {
  it.each([
    ['GIM-015', 'logrado=61%', 'logrado: 61}'],
    ['GIM-015', 'logrado=0.61%', 'logrado: 0.61}'],
    ['GIM-015', 'cronograma.T1.avance=61 %', 'avance: 61}'],
    ['2019-S1', 'resultados.SOC-1.1.valor=73%', 'valor: 73,'],
  ])('plan set %s %s', async (id, word, reads) => {
    const host = memoryHost({ files: IN_PERCENT });
    expect(await run(host, 'set', id, word)).toMatchObject({ code: 0 });
    expect(Buffer.from(host.files.get(`/w/${POI}`) ?? '').toString('utf8')).toContain(reads);
  });

  it.each([
    ['GIM-014', 'devengado=61%', 'va un monto en soles'],
    ['GIM-014', 'ejecutado.jun=61%', 'se cuenta en «conexión»'],
    ['GIM-014', 'ejecutado=0 8 10 12 10 61%', 'se cuenta en «conexión»'],
    ['GIM-014', 'beneficiarios.total=61%', 'va una cantidad'],
    ['GIM-015', 'logrado=0.61', 'Si es 61 %, escriba 61; si es 0.61 %, escriba 0.61%'],
    ['GIM-015', 'cronograma.T1.avance=0.61', 'Si es 61 %, escriba 61'],
    ['2019-S1', 'resultados.SOC-1.1.valor=0.73', 'Si es 73 %, escriba 73'],
    ['SOC-1.1', 'metas.2022=0.99', 'Si es 99 %, escriba 99'],
  ])('plan set %s %s is refused', async (id, word, says) => {
    const host = memoryHost({ files: IN_PERCENT });
    const { code, out } = await run(host, 'set', id, word);
    expect([code, out]).toEqual([2, expect.stringContaining(says)]);
  });

  it('parts of one percent are taken where they stand already', async () => {
    const files = projectWith('unidad_medida: porcentaje, meta: 0.8, meta_anual: 0.9, logrado: 0.4');
    expect(await run(memoryHost({ files }), 'set', 'GIM-015', 'logrado=0.5')).toMatchObject({ code: 0 });
  });
});

test.each([
  ['devengado: 61%', 'escriba los soles', []],
  ['logrado: 61%', 'Si se cuenta en porcentaje, escriba logrado: 61; si no, la cantidad', [false]],
])('in a document %s is no number, and what is meant is not decided for its author', (text, help, safe) => {
  const field = text.replace(/:.*/, '');
  const files = Object.entries(IN_PERCENT).map(([path, content]) => ({
    path,
    bytes: Buffer.from(content.replace(new RegExp(`${field}: [\\d.]+(?=[,}\\n])`), text)),
  }));
  const found = check(files).diagnostics.filter(({ code }) => code === 'yaml/numero-con-formato');
  expect(found.map((one) => one.help)).toEqual([expect.stringContaining(help)]);
  expect(found.flatMap((one) => one.fixes ?? []).map((one) => one.safe)).toEqual(safe);
});
