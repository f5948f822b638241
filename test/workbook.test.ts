import { unzipSync } from 'fflate';
import { read } from 'hucre';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../src/cli.ts';
import { openBook, type OpenBook } from './support/changed-book.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { run } from './support/run.ts';
import { SMALL } from './support/small-project.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const GIM = 'libros/puno-2019-2022-2019-S1-GIM.xlsx';
const GIM_FILE = 'poi/2019-S1.yaml';

function bytesOf(host: MemoryHost, path: string): Uint8Array {
  const bytes = host.files.get(`/w/${path}`);
  if (!bytes) throw new Error(`no file ${path}`);
  return bytes;
}

function textsOf(host: MemoryHost): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...host.files]
      .filter(([path]) => path.endsWith('.yaml'))
      .map(([path, bytes]) => [path.slice(3), Buffer.from(bytes).toString('utf8')]),
  );
}

/** The values of documents that are not the same, by file and path. */
function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  const leaves = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, unknown> =>
    new Map(Object.entries(texts).flatMap(([file, text]) => leavesOf(parse(text), file)));
  const [old, now] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path));
}

function leavesOf(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`));
}

/** The lines of a text that another does not have, in order. */
function newLines(before: string, after: string): readonly string[] {
  const known = before.split('\n');
  return after.split('\n').filter((line) => !known.includes(line));
}

/** The workbook of GIM with some cells changed, and what importing it comes to. */
async function returned(
  change: (book: OpenBook) => void,
  ...options: readonly string[]
): Promise<{ code: number; out: string; host: MemoryHost; before: string; after: string }> {
  const host = memoryHost({ files: SMALL });
  await run(host, 'export', '--unit', 'GIM', '--period', '2019-S1');
  const before = textsOf(host)[GIM_FILE] ?? '';
  const book = await openBook(bytesOf(host, GIM));
  change(book);
  host.save('/w/GIM.xlsx', await book.bytes());
  const { code, out } = await run(host, 'import', 'GIM.xlsx', ...options);
  return { code, out, host, before, after: textsOf(host)[GIM_FILE] ?? '' };
}

describe.each([
  ['puno', '2019-S1', 13],
  ['puno', '2019-S2', 13],
  ['distrito', '2024-S2', 5],
] as const)('the workbooks of %s in %s', (example, period, units) => {
  const files: Files = projectFiles(example);
  const host = memoryHost({ files });
  let sent: Awaited<ReturnType<typeof run>>;
  let books: readonly (readonly [path: string, bytes: Uint8Array])[] = [];

  beforeAll(async () => {
    sent = await run(host, 'export', '--period', period);
    books = [...host.files].filter(([path]) => path.endsWith('.xlsx'));
  });

  it('there is one for each unit with activities, and it says so', () => {
    expect(sent.code).toBe(0);
    expect(sent.out.trim().split('\n')).toHaveLength(units);
    expect(books.filter(([path]) => path.startsWith('/w/libros/'))).toHaveLength(units);
  });

  it('have the same bytes each time', async () => {
    const other = memoryHost({ files });
    await run(other, 'export', '--period', period);
    for (const [path, bytes] of books)
      expect(Buffer.from(bytes).equals(bytesOf(other, path.slice(3)))).toBe(true);
  });

  it('come back unchanged without a byte of the documents changing', async () => {
    const before = textsOf(host);
    const paths = books.map(([path]) => path);
    const { code, out } = await run(host, 'import', ...paths, '--write');
    expect(out).toContain('Todo está ya en los documentos: no hay nada que cambiar.');
    expect(code).toBe(0);
    expect(textsOf(host)).toEqual(before);
  });
});

describe('a workbook as it is sent', () => {
  it('locks what is not to be changed and leaves the rest open', async () => {
    const host = memoryHost({ files: SMALL });
    await run(host, 'export', '--unit', 'GIM', '--period', '2019-S1');
    const { sheets } = await read(bytesOf(host, GIM), { readStyles: true });
    const progress = sheets.find(({ name }) => name === 'Avance');
    const locked = (row: number, column: number): boolean =>
      progress?.cells?.get(`${row},${column}`)?.style?.protection?.locked !== false;
    const titles = progress?.rows[3] ?? [];
    expect(progress?.protection?.sheet).not.toBe(false);
    expect(locked(4, 0)).toBe(true);
    expect(locked(4, titles.indexOf('Ejecutado jun'))).toBe(false);
    expect(locked(3, titles.indexOf('Ejecutado jun'))).toBe(true);
  });

  it('offers the causes, objectives and units of the plan as lists', async () => {
    const host = memoryHost({ files: SMALL });
    await run(host, 'export', '--unit', 'GIM', '--period', '2019-S1');
    const { sheets, namedRanges } = await read(bytesOf(host, GIM));
    const lists = (namedRanges ?? []).map(({ name }) => name);
    expect(lists).toEqual(expect.arrayContaining(['lista_causas', 'lista_objetivos', 'lista_unidades']));
    const used = sheets.flatMap(({ dataValidations }) =>
      (dataValidations ?? []).map(({ formula1 }) => formula1),
    );
    expect(used).toEqual(expect.arrayContaining(['lista_causas', 'lista_objetivos', 'lista_unidades']));
    expect(sheets.find(({ name }) => name === 'Listas')?.hidden).toBe(true);
  });

  it('has what Office reads: sizes of fonts before their colours, names of sheets in apostrophes', async () => {
    const host = memoryHost({ files: SMALL });
    await run(host, 'export', '--unit', 'GIM', '--period', '2019-S1');
    const parts = unzipSync(bytesOf(host, GIM));
    const text = (name: string): string => new TextDecoder().decode(parts[name]);
    expect(text('xl/styles.xml')).not.toMatch(/<color[^>]*\/><sz/);
    expect(text('xl/workbook.xml')).toContain(">'Desvíos y medidas'!$4:$4,'Desvíos y medidas'!$A:$B<");
    expect(text('xl/workbook.xml')).not.toMatch(/<definedName[^>]*>[^<']*\s[^<']*!/);
  });

  it('has room for the codes of CEPLAN in one line', async () => {
    const host = memoryHost({
      files: { ...SMALL, [GIM_FILE]: (SMALL[GIM_FILE] ?? '').replaceAll('GIM-014', 'AOI00012700001') },
    });
    await run(host, 'export', '--unit', 'GIM', '--period', '2019-S1');
    const { sheets } = await read(bytesOf(host, GIM));
    expect(sheets.find(({ name }) => name === 'Avance')?.columns?.[0]?.width).toBeGreaterThanOrEqual(16);
  });

  it('keeps a text that looks like a formula a text', async () => {
    const plan = SMALL['unidades.yaml'] ?? '';
    const files = {
      ...SMALL,
      'unidades.yaml': plan.replace(
        'Gerencia de Ingeniería Municipal',
        '\'=HYPERLINK("http://x.pe","y") _x0041_\'',
      ),
    };
    const host = memoryHost({ files });
    await run(host, 'export', '--unit', 'GIM', '--period', '2019-S1');
    const { sheets } = await read(bytesOf(host, GIM));
    const cells = sheets.flatMap(({ cells: all }) => [...(all ?? [])].map(([, cell]) => cell));
    expect(cells.some(({ formula }) => formula !== undefined)).toBe(false);
    expect(sheets.flatMap(({ rows }) => rows.flat())).toEqual(
      expect.arrayContaining(['=HYPERLINK("http://x.pe","y") _x0041_']),
    );
  });

  it.each([
    [['--unit', 'GMI'], 'No hay una unidad «GMI».'],
    [['--period', '2031-S1'], 'No hay ningún POI de «2031-S1»'],
    [['--format', 'docx'], 'No se exporta en el formato «docx».'],
  ])('%j is wrong use, and says what there is', async (options, said) => {
    const host = memoryHost({ files: SMALL });
    const { code } = await run(host, 'export', ...options);
    expect(code).toBe(2);
    expect(host.printed.err).toContain(said);
  });
});

describe('a workbook that was filled in', () => {
  it('is read where a sheet has another name, and sent back with it', async () => {
    const { code, out, host } = await returned((book) => {
      book.put('Avance', 'GIM-014', 'Ejecutado feb', 31);
      book.put('Avance', 'GIM-014', 'Ejecutado mar', 'doce');
      book.rename('Avance', 'Avance de julio');
    }, '--review');
    expect(code).toBe(1);
    expect(out).toContain('dice 8, y el archivo 31 (hoja Avance de julio, K5)');
    const { sheets } = await read(bytesOf(host, 'GIM-revisado.xlsx'));
    expect(sheets.find(({ name }) => name === 'Avance de julio')?.rows.flat()).toContain('doce');
  });

  it('does not say that all is there where something was not read', async () => {
    const { out } = await returned((book) => book.addSheet('Julio', [['Ejecutado'], [12]]));
    expect(out).not.toContain('Todo está ya');
    expect(out).toContain('En los documentos no hay nada que cambiar.');
  });

  it('brings forty values into the example, and those alone', async () => {
    const host = memoryHost({ files: projectFiles('puno') });
    await run(host, 'export', '--unit', 'GIM', '--period', '2019-S1');
    const before = textsOf(host);
    const book = await openBook(bytesOf(host, GIM));
    const ids = book.rows('Avance').flatMap(([id]) => (/^GIM-\d+$/.test(String(id)) ? [String(id)] : []));
    const months = ids.flatMap((id) =>
      ['ene', 'feb', 'mar', 'abr', 'may', 'jun'].map((mes) => [id, mes] as const),
    );
    const changed = months.slice(0, 34);
    for (const [i, [id, mes]] of changed.entries()) book.put('Avance', id, `Ejecutado ${mes}`, 7000 + i);
    for (const [i, id] of ids.slice(0, 6).entries()) book.put('Presupuesto', id, 'Devengado', 7100.25 + i);
    host.save('/w/GIM.xlsx', await book.bytes());
    const { out } = await run(host, 'import', 'GIM.xlsx', '--write', '--replace');
    const after = textsOf(host);
    expect(out).toContain('Se escribió');
    expect(differences(before, after)).toHaveLength(40);
  });

  it('leaves what differs as it stands until it is told to replace it, and shows both', async () => {
    const { out, code, before, after } = await returned(
      (book) => book.put('Presupuesto', 'GIM-014', 'Devengado', 510_000.5),
      '--write',
    );
    expect(code).toBe(1);
    expect(after).toBe(before);
    expect(out).toContain('--replace lo reemplaza');
    expect(out).toContain('510000.50 (hoja Presupuesto');
  });

  it('tells what a cell denies elsewhere, at the cell', async () => {
    const { out } = await returned(
      (book) => book.put('Avance', 'GIM-014', 'Programado feb', 12),
      '--replace',
    );
    expect(out).toContain('GIM.xlsx, hoja Avance, E5  error  avance/meta-no-cuadra');
    expect(out).toMatch(/→ El otro dato: poi\/2019-S1\.yaml:\d+:\d+/);
  });

  it('adds an activity with its months, money and tasks', async () => {
    const { after, before, code } = await returned((book) => {
      book.add('Actividades', {
        Código: 'GIM-099',
        Nombre: 'Puente peatonal',
        Objetivo: 'SOC-1',
        Indicador: 'Puentes construidos',
        'Unidad de medida': 'puente',
        Meta: 1,
      });
      book.add('Avance', { Código: 'GIM-099', 'Programado jun': 1, 'Ejecutado jun': 0 });
      book.add('Presupuesto', { Código: 'GIM-099', PIA: 120_000, PIM: 120_000 });
      book.add('Tareas', {
        'Código de la actividad': 'GIM-099',
        'Tarea n.º': 'T1',
        Tarea: 'Cimientos',
        Inicio: '01/02/2019',
        Fin: new Date('2019-05-31T00:00:00Z'),
      });
    }, '--write');
    expect(code).toBe(0);
    expect(newLines(after, before)).toEqual([]);
    const fresh = after.slice(after.indexOf('GIM-099'));
    for (const part of [
      'Puente peatonal',
      'objetivo: SOC-1',
      'pim: 120000',
      'inicio: 2019-02-01',
      'fin: 2019-05-31',
    ])
      expect(fresh).toContain(part);
  });

  it('brought in twice changes nothing the second time', async () => {
    const { host } = await returned((book) => {
      book.add('Desvíos y medidas', {
        'Código de la actividad': 'GIM-014',
        Medida: 'Tercera cuadrilla en la zona alta',
        'Unidad de la medida': 'GIM',
        Plazo: '2019-08-30',
        'Estado de la medida': 'Pendiente',
      });
      book.add('Evaluación', {
        'Qué es': 'Logro',
        Texto: 'Se llegó a los barrios altos antes de las lluvias.',
      });
    }, '--write');
    const once = textsOf(host);
    expect(once[GIM_FILE]).toContain('Tercera cuadrilla en la zona alta');
    const { code, out } = await run(host, 'import', 'GIM.xlsx', '--write');
    expect(out).toContain('no hay nada que cambiar');
    expect(code).toBe(0);
    expect(textsOf(host)).toEqual(once);
  });

  it('is read without its lists where the format does not say that they are hidden', async () => {
    const { out } = await returned((book) => book.more('Listas', { hidden: false }));
    expect(out).not.toContain('Listas');
    expect(out).toContain('no hay nada que cambiar');
  });

  it.each(['Plan', 'Periodo', 'Unidad'])('is known again where the plan is called «%s»', async (titulo) => {
    const files = {
      ...SMALL,
      'plan.yaml': (SMALL['plan.yaml'] ?? '').replace(/^titulo: .*$/m, `titulo: ${titulo}`),
    };
    const host = memoryHost({ files });
    await run(host, 'export', '--unit', 'GIM', '--period', '2019-S1');
    const { code, out } = await run(host, 'import', GIM);
    expect([code, out]).toEqual([0, expect.stringContaining('no hay nada que cambiar')]);
  });

  it('finds its rows wherever they were sorted to', async () => {
    const { out } = await returned((book) => {
      for (const name of ['Actividades', 'Avance', 'Presupuesto', 'Tareas']) {
        const rows = book.rows(name);
        rows.splice(4, rows.length - 4, ...rows.slice(4).toReversed());
      }
    });
    expect(out).toContain('no hay nada que cambiar');
  });

  it('does not call a cell at fault a blank one', async () => {
    const { out } = await returned((book) => book.put('Avance', 'GIM-014', 'Ejecutado feb', 'doce'));
    expect(out).not.toContain('en blanco y el POI');
  });

  it('says which rows are gone and which cells were emptied, and removes nothing', async () => {
    const { out, code, before, after } = await returned((book) => {
      book.put('Avance', 'GIM-014', 'Ejecutado feb', null);
      for (const name of [
        'Actividades',
        'Avance',
        'Presupuesto',
        'Tareas',
        'Productos',
        'Evidencias',
        'Desvíos y medidas',
      ]) {
        const rows = book.rows(name);
        const kept = rows.filter((row) => !row.slice(0, 2).includes('GIM-016'));
        rows.splice(0, rows.length, ...kept);
      }
    }, '--write');
    expect(code).toBe(0);
    expect(after).toBe(before);
    expect(out).toContain('no tiene 1 actividad del POI, que se queda como está: GIM-016');
    expect(out).toContain(
      '1 celda está en blanco y el POI tiene ese dato, que se queda: GIM-014, Ejecutado feb',
    );
  });

  it('tells the lines that nothing in the file should have changed', async () => {
    const { before, after } = await returned(
      (book) => book.put('Avance', 'GIM-014', 'Ejecutado jun', 9),
      '--write',
      '--replace',
    );
    expect(newLines(before, after)).toHaveLength(1);
  });
});

it('takes one workbook of a unit at a time, and nothing of two', async () => {
  const { host } = await returned((b) => b.put('Avance', 'GIM-014', 'Ejecutado jun', 9));
  const book = await openBook(bytesOf(host, 'GIM.xlsx'));
  book.put('Avance', 'GIM-014', 'Ejecutado jun', 7);
  host.save('/w/GIM (1).xlsx', await book.bytes());
  const before = textsOf(host);
  const { code, out } = await run(host, 'import', 'GIM.xlsx', 'GIM (1).xlsx', '--write', '--replace');
  expect([code, textsOf(host)]).toEqual([1, before]);
  expect(out).toContain('El libro es de «GIM», 2019-S1, y «GIM.xlsx» también');
});

it('reads a file once that is named twice or has a copy, and says so', async () => {
  const { host, before } = await returned((b) => b.put('Avance', 'GIM-014', 'Ejecutado jun', 9));
  host.save('/w/GIM (1).xlsx', bytesOf(host, 'GIM.xlsx'));
  const { code, out } = await run(
    host,
    'import',
    'GIM.xlsx',
    'GIM.xlsx',
    'GIM (1).xlsx',
    '--write',
    '--replace',
  );
  expect([code, newLines(before, textsOf(host)[GIM_FILE] ?? '')]).toEqual([
    0,
    [expect.stringContaining('jun: 9')],
  ]);
  expect(out).toContain('«GIM (1).xlsx» es el mismo archivo, y se lee una vez');
});

it('takes a book that does not say of which municipality it is, as those of before', async () => {
  const { code } = await returned((b) => {
    const rows = b.rows('Léame');
    rows.splice(
      rows.findIndex(([label]) => label === 'Ubigeo de la municipalidad'),
      1,
    );
  });
  expect(code).toBe(0);
});

it('says of a book of another plan that it is, and nothing of its cells', async () => {
  const { out } = await returned((b) => {
    b.putBeside('Léame', 'Plan', 'ilave-2023-2026');
    b.put('Actividades', 'GIM-014', 'Objetivo', 'ILA-3 · Otro');
    b.put('Avance', 'GIM-014', 'Ejecutado feb', 'doce');
  });
  expect(out).toContain('importar/otro-plan');
  expect(out).toMatch(/1 archivo revisado: 1 error\./);
});

it.each([
  ['another unit', ['--unit', 'GMAS'], 'no es de la unidad que se pidió, «GMAS»'],
  ['another semester', ['--period', '2019-S2'], 'no es del periodo que se pidió'],
  ['another year', ['--unit', 'GIM', '--period', '2018'], 'no es del periodo que se pidió'],
  ['its unit', ['--unit', 'GIM'], undefined],
  ['its semester', ['--period', '2019-S1'], undefined],
  ['its year', ['--period', '2019'], undefined],
])('where %s is asked for, a workbook brings what is of it alone, and is told', async (_, options, why) => {
  const fill: Parameters<typeof returned>[0] = (b) => b.put('Avance', 'GIM-014', 'Ejecutado jun', 9);
  const { code, before, after, host } = await returned(fill, '--write', '--replace', ...options);
  expect(newLines(before, after)).toEqual(why === undefined ? [expect.stringContaining('jun: 9')] : []);
  expect(code).toBe(why === undefined ? 0 : 2);
  if (why === undefined) return;
  expect(host.printed.err).toContain('No se importó nada: «GIM.xlsx» es el libro de GIM, 2019-S1');
  if (!options.includes('GMAS')) return;
  // Beside one that is of what was asked for it is set aside with a sentence.
  await run(host, 'export', '--unit', 'GMAS', '--period', '2019-S1');
  const both = await run(host, 'import', 'GIM.xlsx', GIM.replace('GIM', 'GMAS'), '--write', ...options);
  expect([both.code, textsOf(host)[GIM_FILE]]).toEqual([0, before]);
  expect(both.out).toContain(`No se importa: ${why}`);
  expect(both.out).not.toContain('Todo está ya');
});

it('takes no folder, no star and no document, and names what is in a folder', async () => {
  const host = memoryHost({
    files: { ...SMALL, 'libros/GIM.xlsx': 'x', 'libros/notas.docx': 'x', 'nada/a.pdf': 'x' },
  });
  expect(await main(['import', 'libros/'], host)).toBe(2);
  expect(host.printed.err).toContain(
    '«libros/» es una carpeta, y se importan archivos. Diga cuáles: «libros/GIM.xlsx».',
  );
  expect(await main(['import', 'nada'], host)).toBe(2);
  expect(host.printed.err).toContain('No tiene hojas de cálculo');
  expect(await main(['import', 'libros/*.xlsx'], host)).toBe(2);
  expect(host.printed.err).toContain(
    'No existe «libros/*.xlsx». Diga cada archivo por su nombre: «libros/GIM.xlsx».',
  );
  expect(await main(['import', 'plan.yaml'], host)).toBe(2);
  expect(host.printed.err).toContain(
    '«plan.yaml» es YAML, como los documentos del proyecto, y no se importa.',
  );
});

it('says that there is no plan where a workbook is imported outside of its folder', async () => {
  const { host: full } = await returned(() => undefined);
  const host = memoryHost({ files: {} });
  host.save('/w/GIM.xlsx', bytesOf(full, 'GIM.xlsx'));
  const { code, out } = await run(host, 'import', 'GIM.xlsx');
  expect(code).toBe(1);
  expect(out).toMatch(/El libro es del plan «[^»]+», y aquí no hay ningún plan/);
  expect(out).not.toMatch(/«»|son \./);
});

it('names a task by its id, never by its index', async () => {
  const { out } = await returned((b) => b.put('Tareas', 'GIM-014', 'Avance %', 95));
  expect(out).toContain('GIM-014: cronograma › T1 › avance: dice 90, y el archivo 95 (hoja Tareas');
});

/** Another code for an activity, on the sheets that are named. */
function renamed(book: OpenBook, id: string, other: string, ...sheets: readonly string[]): void {
  for (const sheet of sheets)
    for (const row of book.rows(sheet)) {
      const at = row.slice(0, 4).indexOf(id);
      if (at >= 0) row[at] = other;
    }
}

/** What an officer does to a workbook, the code and the cell that are found, and a part of what is said. */
const SPOILED: readonly (readonly [string, (book: OpenBook) => void, string, string, string])[] = [
  [
    'a text for a month',
    (b) => b.put('Avance', 'GIM-014', 'Ejecutado feb', 'doce'),
    'no-es-numero',
    'hoja Avance',
    '«doce», que no es un número',
  ],
  [
    'a dash for no datum',
    (b) => b.put('Avance', 'GIM-014', 'Ejecutado feb', '-'),
    'no-es-numero',
    'hoja Avance',
    '«-», que no es un número',
  ],
  [
    'a percentage',
    (b) => b.put('Avance', 'GIM-014', 'Ejecutado feb', '82%'),
    'no-es-numero',
    'hoja Avance',
    '«82%»',
  ],
  [
    'less than nothing',
    (b) => b.put('Avance', 'GIM-014', 'Ejecutado feb', -3),
    'no-es-numero',
    'hoja Avance',
    'no es menor que cero',
  ],
  [
    'a number with a unit',
    (b) => b.put('Avance', 'GIM-014', 'Ejecutado feb', '12 conexiones'),
    'no-es-numero',
    'hoja Avance',
    '12 conexiones',
  ],
  [
    'a dot for thousands',
    (b) => b.put('Presupuesto', 'GIM-014', 'PIM', '850.000'),
    'lectura-doble',
    'hoja Presupuesto',
    '850000 o 850.000',
  ],
  [
    'soles with three decimals',
    (b) => b.put('Presupuesto', 'GIM-014', 'PIM', 850_000.125),
    'no-es-numero',
    'hoja Presupuesto',
    'dos decimales',
  ],
  [
    'a number that Excel made a day',
    (b) => b.put('Avance', 'GIM-014', 'Ejecutado feb', new Date('2019-10-12T00:00:00Z')),
    'no-es-numero',
    'hoja Avance',
    'tiene la fecha 2019-10-12',
  ],
  [
    'a broken reference',
    (b) => b.put('Avance', 'GIM-014', 'Ejecutado feb', '#REF!'),
    'celda-con-error',
    'hoja Avance',
    '#REF!',
  ],
  [
    'no number at all',
    (b) => b.put('Presupuesto', 'GIM-014', 'Devengado', 'n.d.'),
    'no-es-numero',
    'hoja Presupuesto',
    '«n.d.»',
  ],
  [
    'a percentage that Excel keeps as a part of one',
    (b) => b.put('Tareas', 'T1', 'Avance %', 0.55),
    'lectura-doble',
    'hoja Tareas',
    '«Avance %» dice 0.55 y va en porcentaje: puede ser 55 % o 0.55 %',
  ],
  [
    '31 June',
    (b) => b.put('Tareas', 'T1', 'Fin', '31/06/2019'),
    'no-es-fecha',
    'hoja Tareas',
    '«31/06/2019»',
  ],
  [
    'words for a day',
    (b) => b.put('Tareas', 'T1', 'Fin', 'a fin de mes'),
    'no-es-fecha',
    'hoja Tareas',
    'a fin de mes',
  ],
  [
    'a cause of its own',
    (b) => b.add('Desvíos y medidas', { 'Código de la actividad': 'GIM-014', Causa: 'problemas varios' }),
    'valor-no-permitido',
    'hoja Desvíos y medidas',
    'problemas varios',
  ],
  [
    'an objective that is none',
    (b) => b.put('Actividades', 'GIM-014', 'Objetivo', 'SOC-99'),
    'valor-no-permitido',
    'hoja Actividades',
    '«SOC-99»',
  ],
  [
    'a state that is none',
    (b) => b.put('Actividades', 'GIM-014', 'Estado', 'casi lista'),
    'valor-no-permitido',
    'hoja Actividades',
    'casi lista',
  ],
  [
    'a unit that is none',
    (b) =>
      b.add('Desvíos y medidas', {
        'Código de la actividad': 'GIM-014',
        Medida: 'Otra',
        'Unidad de la medida': 'XYZ',
      }),
    'valor-no-permitido',
    'hoja Desvíos y medidas',
    '«XYZ»',
  ],
  [
    'perhaps',
    (b) => b.put('Tareas', 'T1', 'Hito', 'tal vez'),
    'valor-no-permitido',
    'hoja Tareas',
    'tal vez',
  ],
  [
    'a code with a letter for a digit',
    (b) => b.add('Tareas', { 'Código de la actividad': 'GIM-O14', Tarea: 'Zanjas' }),
    'actividad-desconocida',
    'hoja Tareas',
    '«GIM-O14»',
  ],
  [
    'an activity of another unit',
    (b) => b.add('Actividades', { Código: 'GMAS-001', Nombre: 'Ajena' }),
    'actividad-ajena',
    'hoja Actividades',
    '«GMAS-001»',
  ],
  [
    'the code of an activity changed',
    (b) => renamed(b, 'GIM-014', 'GIM-14', 'Actividades', 'Avance', 'Presupuesto', 'Tareas'),
    'codigo-cambiado',
    'hoja Actividades, A5',
    '¿Cambió el código de «GIM-014»?',
  ],
  [
    'the code of an activity changed on its first sheet alone',
    (b) => renamed(b, 'GIM-014', 'gim-014', 'Actividades'),
    'codigo-cambiado',
    'hoja Actividades, A5',
    '¿Cambió el código de «GIM-014»?',
  ],
  [
    'the code of an activity changed on another sheet alone',
    (b) => renamed(b, 'GIM-014', 'GIM-O14', 'Avance'),
    'actividad-desconocida',
    'hoja Avance',
    '¿Quiso decir «GIM-014»',
  ],
  [
    'a row without its code',
    (b) => b.add('Avance', { 'Ejecutado feb': 3 }),
    'codigo-faltante',
    'hoja Avance',
    'no dice de qué actividad',
  ],
  [
    'one activity twice',
    (b) => b.add('Avance', { Código: 'GIM-014', 'Ejecutado feb': 3 }),
    'fila-repetida',
    'hoja Avance',
    'tiene dos filas',
  ],
  [
    'a code with a space, of a new activity',
    (b) => b.add('Actividades', { Código: 'GIM 900', Nombre: 'Otra', Objetivo: 'SOC-1' }),
    'valor-no-permitido',
    'hoja Actividades',
    'dice «GIM 900», que lleva un espacio',
  ],
  [
    'a code with a space, of a new task',
    (b) => b.add('Tareas', { 'Código de la actividad': 'GIM-014', 'Tarea n.º': 'T 33', Tarea: 'Relleno' }),
    'valor-no-permitido',
    'hoja Tareas',
    'Escriba T-33',
  ],
  [
    'an achievement without words',
    (b) => b.add('Evaluación', { 'Qué es': 'Amenaza', Impacto: 'Alto' }),
    'fila-incompleta',
    'hoja Evaluación',
    'no tiene texto',
  ],
  [
    'words that are nothing',
    (b) => b.add('Evaluación', { Texto: 'Suelto' }),
    'fila-incompleta',
    'hoja Evaluación',
    'no dice qué es',
  ],
  [
    'another plan',
    (b) => b.putBeside('Léame', 'Plan', 'ilave-2023-2026'),
    'otro-plan',
    'hoja Léame, B5',
    'ilave-2023-2026',
  ],
  [
    'the plan of the same id of another municipality',
    (b) => b.putBeside('Léame', 'Ubigeo de la municipalidad', '40101'),
    'otro-plan',
    'hoja Léame, B10',
    'de ubigeo «40101», y este proyecto es de la de «210101»',
  ],
  [
    'another period',
    (b) => b.putBeside('Léame', 'Periodo', '2021-S1'),
    'otro-periodo',
    'hoja Léame, B6',
    '2021-S1',
  ],
  ['another unit', (b) => b.putBeside('Léame', 'Unidad', 'XYZ'), 'otra-unidad', 'hoja Léame, B7', '«XYZ»'],
  [
    'another version',
    (b) => b.putBeside('Léame', 'Libro de plan, versión', '2'),
    'otra-version',
    'hoja Léame, B4',
    'versión «2»',
  ],
  [
    'a cut-off that is no day',
    (b) => b.putBeside('Léame', 'Datos al (fecha de corte)', 'junio'),
    'no-es-fecha',
    'hoja Léame, B8',
    '«junio»',
  ],
  [
    'a sheet of its own',
    (b) => b.addSheet('Hoja1', [['notas'], ['llamar a obras']]),
    'hoja-no-leida',
    'GIM.xlsx',
    '«Hoja1»',
  ],
  [
    'a month deleted',
    (b) => {
      const column = (b.rows('Avance')[3] ?? []).indexOf('Ejecutado feb');
      for (const row of b.rows('Avance').slice(3)) row.splice(column, 1);
    },
    'columna-ausente',
    'hoja Avance',
    'Falta la columna «Ejecutado feb»',
  ],
  [
    'a month under the title of another',
    (b) => {
      const titles = b.rows('Avance')[3] ?? [];
      titles[titles.indexOf('Ejecutado feb')] = 'Ejecutado mar';
    },
    'titulo-repetido',
    'hoja Avance',
    'se titulan «Ejecutado mar», y no dicen lo mismo en la fila 5',
  ],
  [
    'a sheet renamed',
    (b) => b.rename('Avance', 'Avance de julio'),
    'hoja-renombrada',
    'hoja Avance de julio, A4',
    'tiene los títulos de «Avance», que el libro no tiene',
  ],
  [
    'a sheet renamed twice',
    (b) => {
      b.addSheet(
        'Avance de junio',
        b.rows('Avance').map((row) => [...row]),
      );
      b.rename('Avance', 'Avance de julio');
    },
    'hoja-no-leida',
    'GIM.xlsx',
    'La hoja «Avance de junio» no es de este libro',
  ],
  ['no sheet that says whose it is', (b) => b.drop('Léame'), 'libro-incompleto', 'GIM.xlsx', '«Léame»'],
  [
    'a sheet without its titles',
    (b) => {
      b.rows('Avance')[3] = [];
    },
    'titulos-perdidos',
    'GIM.xlsx',
    '«Avance»',
  ],
  [
    'a column of its own',
    (b) => {
      b.rows('Avance')[3]?.push('Observaciones');
    },
    'columna-no-leida',
    'hoja Avance',
    '«Observaciones»',
  ],
  [
    'a column renamed',
    (b) => {
      const titles = b.rows('Actividades')[3] ?? [];
      titles[titles.indexOf('Estado')] = 'Situación';
    },
    'columna-ausente',
    'hoja Actividades',
    '«Estado»',
  ],
  [
    'hidden rows',
    (b) => b.more('Avance', { rowDefs: new Map([[5, { hidden: true }]]) }),
    'filas-ocultas',
    'hoja Avance',
    'oculta',
  ],
  [
    'a hidden column',
    (b) => b.more('Avance', { columns: Array.from({ length: 6 }, (_, i) => ({ hidden: i === 4 })) }),
    'columnas-ocultas',
    'hoja Avance, E4',
    'oculta la columna «Programado feb»',
  ],
  [
    'a hidden sheet',
    (b) => b.more('Avance', { hidden: true }),
    'hoja-oculta',
    'hoja Avance, A4',
    'La hoja «Avance» está oculta',
  ],
  [
    'merged cells',
    (b) => b.more('Avance', { merges: [{ startRow: 4, startCol: 4, endRow: 5, endCol: 4 }] }),
    'celdas-combinadas',
    'hoja Avance',
    'combinada',
  ],
];

describe('a workbook that was spoilt', () => {
  it.each(SPOILED)('%s is said with its cell', async (_, change, code, place, words) => {
    const { out, before, after } = await returned(change, '--write');
    expect(out).toContain(`importar/${code}`);
    expect(out).toContain(place);
    expect(out).toContain(words);
    if (out.includes('error[')) expect(after).toBe(before);
  });
});

it('a row that is gone and another that says something else is a new activity, and no change of code', async () => {
  const { out } = await returned((book) => {
    renamed(book, 'GIM-014', 'GIM-099', 'Actividades');
    book.put('Actividades', 'GIM-099', 'Nombre', 'Puente peatonal de Salcedo');
    book.put('Actividades', 'GIM-099', 'Código CEPLAN', null);
  });
  expect(out).not.toContain('codigo-cambiado');
  expect(out).toContain('1 actividad nueva');
});

it('counts the errors once: in the list of findings and in the last line', async () => {
  const { out } = await returned((book) => {
    book.put('Avance', 'GIM-014', 'Ejecutado feb', 'doce');
    book.put('Tareas', 'T1', 'Fin', '2019-01-01');
  }, '--replace');
  expect(out).toContain('cronograma/fin-antes-de-inicio');
  expect(out).toMatch(/1 archivo revisado: 2 errores/);
  expect(out).toContain('No se escribiría nada: hay 2 errores en lo que se importa.');
});

describe('numbers and days as people write them', () => {
  it.each([
    ['Presupuesto', 'Girado', '1,250.50', '1250.50'],
    ['Presupuesto', 'Girado', 'S/ 1 250,50', '1250.50'],
    ['Presupuesto', 'Girado', 1250.5, '1250.50'],
    ['Actividades', 'Beneficiarios', "2'500,000", '2500000'],
    ['Tareas', 'Fin real', '30/6/2019', '2019-06-30'],
    ['Tareas', 'Fin real', '30 de junio de 2019', '2019-06-30'],
    ['Tareas', 'Fin real', '30-jun.-19', '2019-06-30'],
    ['Tareas', 'Fin real', 43_646, '2019-06-30'],
    ['Actividades', 'Estado', 'EN EJECUCION', 'en_ejecucion'],
    ['Actividades', 'Objetivo', 'Vida digna y saludable', 'SOC-1'],
  ])('in %s, «%s» reads %j as %s', async (sheet, title, written, read_) => {
    const { out } = await returned((book) =>
      book.put(sheet, sheet === 'Tareas' ? 'T1' : 'GIM-014', title, written),
    );
    expect(out).not.toContain('error');
    if (out.includes('no hay nada que cambiar')) expect(read_).toMatch(/^(?:SOC-1|en_ejecucion)$/);
    else expect(out).toContain(read_);
  });
});

describe('a workbook that goes back', () => {
  it('has what was found at its cells, in a list, and all that was filled in', async () => {
    const { host, out } = await returned((book) => {
      book.put('Avance', 'GIM-014', 'Ejecutado feb', 'doce');
      book.put('Avance', 'GIM-014', 'Ejecutado mar', 31);
      book.add('Tareas', {
        'Código de la actividad': 'GIM-015',
        'Tarea n.º': 'T9',
        Tarea: 'Al revés',
        Inicio: '2019-05-31',
        Fin: '2019-05-01',
      });
    }, '--review');
    expect(out).toContain('Se escribió «GIM-revisado.xlsx»');
    expect(out).toContain('cronograma/fin-antes-de-inicio');
    const { sheets } = await read(bytesOf(host, 'GIM-revisado.xlsx'));
    const comments = sheets.flatMap(({ name, cells }) =>
      [...(cells ?? [])].flatMap(([at, { comment, value }]) =>
        comment && name !== 'Hallazgos' && at !== '3,0' && typeof value !== 'undefined'
          ? [`${name}: ${comment.text}`]
          : [],
      ),
    );
    expect(comments.join('\n')).toContain('Avance: «Ejecutado feb» dice «doce», que no es un número.');
    const list = sheets.find(({ name }) => name === 'Hallazgos')?.rows.flat() ?? [];
    expect(list).toEqual(expect.arrayContaining(['Error', 'Avance', 'Tareas']));
    const progress = sheets.find(({ name }) => name === 'Avance')?.rows.flat() ?? [];
    expect(progress).toEqual(expect.arrayContaining(['doce', 31]));
    // And there is room for more, as there was.
    const tasks = new TextDecoder().decode(
      unzipSync(bytesOf(host, 'GIM-revisado.xlsx'))['xl/worksheets/sheet7.xml'],
    );
    expect(tasks.match(/<row /g)?.length).toBeGreaterThan(30);
    // Corrected, it comes in as the first one would have.
    const book = await openBook(bytesOf(host, 'GIM-revisado.xlsx'));
    book.put('Avance', 'GIM-014', 'Ejecutado feb', 8);
    host.save('/w/GIM.xlsx', await book.bytes());
    const again = await run(host, 'import', 'GIM.xlsx');
    expect(again.out).not.toContain('error[');
    expect(again.out).toContain('31 (hoja Avance');
  });

  it('takes the place of none of the same order, under however near a name', async () => {
    const host = memoryHost({ files: SMALL });
    await run(host, 'export', '--unit', 'GIM', '--period', '2019-S1');
    const names = ['GIM.xlsx', 'gim.xlsm'];
    for (const [i, name] of names.entries()) {
      const book = await openBook(bytesOf(host, GIM));
      book.put('Avance', 'GIM-014', 'Ejecutado feb', `doce${i}`);
      host.save(`/w/${name}`, await book.bytes());
    }
    const { out } = await run(host, 'import', ...names, '--review');
    const written = [...out.matchAll(/Se escribió «([^»]+)»/g)].map(([, name = '']) => name);
    expect(written).toEqual(['GIM-revisado.xlsx', 'gim-xlsm-revisado.xlsx']);
    for (const [i, name] of written.entries()) {
      const { sheets } = await read(bytesOf(host, name));
      expect(sheets.find((sheet) => sheet.name === 'Avance')?.rows.flat()).toContain(`doce${i}`);
    }
  });

  it('is not written where nothing was found', async () => {
    const { host } = await returned(() => undefined, '--review');
    expect(host.files.has('/w/GIM-revisado.xlsx')).toBe(false);
  });
});
