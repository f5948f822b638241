import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { openBook, type OpenBook } from './support/changed-book.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { odsOf, odsRow } from './support/sheet-files/ods.ts';

const POI = 'poi/2019-S1.yaml';
const BOOK = '/w/libros/ejemplo-2019-2022-2019-S1-GDL.xlsx';
const ALL_THERE = 'Todo está ya en los documentos';

function poiIn({ files }: MemoryHost): string {
  return new TextDecoder().decode(files.get(`/w/${POI}`));
}

/** A project with the workbook of a unit, which somebody changed. */
async function sent(
  change: (book: OpenBook) => void,
  edited: (poi: string) => string = (poi) => poi,
): Promise<MemoryHost> {
  const host = memoryHost({ files: projectFiles('minimo') });
  host.save(`/w/${POI}`, edited(poiIn(host)));
  await main(
    [
      'set',
      'GDL-001',
      'desvio.causa=presupuesto_insuficiente',
      'desvio.detalle=No llegó',
      'medidas.nueva.texto=Segunda cuadrilla',
      'medidas.nueva.estado=pendiente',
      'medidas.nueva.plazo=2019-09-01',
    ],
    host,
  );
  await main(
    [
      'set',
      '2019-S1',
      'evaluacion.dificultades.nueva.texto=Falta de volquete',
      'evaluacion.dificultades.nueva.causa=otro',
    ],
    host,
  );
  await main(['export', '--unit', 'GDL'], host);
  const book = await openBook(host.files.get(BOOK) ?? new Uint8Array());
  change(book);
  host.save('/w/GDL.xlsx', await book.bytes());
  return host;
}

async function imported(
  host: MemoryHost,
  ...options: readonly string[]
): Promise<{ code: number; out: string }> {
  const before = host.printed.out.length;
  const code = await main(['import', 'GDL.xlsx', '--every-place', '--write', ...options], host);
  return { code, out: host.printed.out.slice(before) };
}

/** Deletes the row of a sheet in which a cell begins with a text. */
function without(sheet: string, text: string): (book: OpenBook) => void {
  return (book) => {
    const rows = book.rows(sheet);
    const at = rows.findIndex((row) => row.some((cell) => typeof cell === 'string' && cell.startsWith(text)));
    expect(at).toBeGreaterThan(2);
    rows.splice(at, 1);
  };
}

/** Empties it, its hidden key apart. */
function emptied(sheet: string, text: string): (book: OpenBook) => void {
  return (book) => {
    const row = book.rows(sheet).find((cells) => cells.slice(0, 5).includes(text)) ?? [];
    row.fill(null, 1);
  };
}

/** Puts a value in the row of a sheet in which a cell begins with a text. */
function other(sheet: string, text: string, title: string, value: string | null): (book: OpenBook) => void {
  return (book) => {
    const rows = book.rows(sheet);
    const row = rows.find((cells) => cells.some((cell) => String(cell).startsWith(text)));
    if (!row) throw new Error(`no row ${text}`);
    row[(rows[3] ?? []).indexOf(title)] = value;
  };
}

it.each<readonly [sheet: string, row: string, title: string, told: string]>([
  ['Desvíos y medidas', 'desvio', 'Causa', 'GDL-001, Causa'],
  ['Desvíos y medidas', 'desvio', 'Qué pasó', 'GDL-001, Qué pasó'],
  ['Desvíos y medidas', 'Segunda cuadrilla', 'Medida', 'GDL-001, Medida'],
  ['Desvíos y medidas', 'Segunda cuadrilla', 'Plazo', 'GDL-001, Plazo'],
  ['Evaluación', 'Falta de volquete', 'Causa de la dificultad', 'Causa de la dificultad'],
])('a cell of %s that was cleared is told: %s, %s', async (sheet, row, title, told) => {
  const host = await sent(other(sheet, row, title, null));
  const before = poiIn(host);
  const { code, out } = await imported(host, '--replace');
  expect([code, out]).toEqual([0, expect.not.stringContaining(ALL_THERE)]);
  expect(out).toContain(`1 celda está en blanco y el POI tiene ese dato, que se queda: ${told}.`);
  expect(poiIn(host)).toBe(before);
});

it.each<readonly [row: string, kind: string, missing: string, unread: string | undefined]>([
  ['Cuarenta y nueve', 'Dificultad', '«logro · Cuarenta y nueve', undefined],
  ['Falta de volquete', 'Logro', '«dificultad · Falta de volquete»', 'no lleva «Causa de la dificultad»'],
  ['Falta de volquete', 'Amenaza', '«dificultad · Falta de volquete»', 'no lleva «Causa de la dificultad»'],
])(
  'a row of the evaluation that says another kind is one more of it, once, and is gone of the former: %s, %s',
  async (row, kind, missing, unread) => {
    const host = await sent(other('Evaluación', row, 'Qué es', kind));
    const before = poiIn(host);
    const first = await imported(host, '--replace');
    const after = poiIn(host);
    expect(after.split(row).length).toBe(before.split(row).length + 1);
    const second = await imported(host);
    expect(poiIn(host)).toBe(after);
    for (const { code, out } of [first, second]) {
      expect([code, out]).toEqual([
        0,
        expect.stringContaining(`falta 1 fila de lo que tiene el POI, que se queda como está: ${missing}`),
      ]);
      if (unread !== undefined) expect(out).toContain(unread);
    }
    expect((await imported(host)).out).not.toContain('esquema/');
  },
);

it('a cell of the evaluation that is of no such row is told, and what it says is not written', async () => {
  const host = await sent(other('Evaluación', 'Cuarenta y nueve', 'Plazo', '2019-08-01'));
  const before = poiIn(host);
  const { out } = await imported(host);
  expect(out).toContain('La fila es de «logro», que no lleva «Plazo»: lo que dice ahí no se lee');
  expect(out).not.toContain(ALL_THERE);
  expect(poiIn(host)).toBe(before);
});

describe('a row that is gone from a workbook is told, and stays in the documents', () => {
  it.each<readonly [what: string, change: (book: OpenBook) => void, told: string]>([
    [
      'a product',
      without('Productos', 'Conexiones de agua instaladas'),
      'En la hoja Productos falta 1 fila de lo que tiene el POI, que se queda como está: GDL-001 «Conexiones de agua instaladas»',
    ],
    [
      'a task',
      without('Tareas', 'T2'),
      'En la hoja Tareas falta 1 fila de lo que tiene el POI, que se queda como está: GDL-001 «T2»',
    ],
    ['a task whose cells were emptied', emptied('Tareas', 'T2'), 'GDL-001 «T2»'],
    [
      'an evidence',
      without('Evidencias', 'Actas de conformidad de los usuarios'),
      'En la hoja Evidencias falta 1 fila',
    ],
    [
      'a cause',
      without('Desvíos y medidas', 'desvio'),
      'En la hoja Desvíos y medidas falta 1 fila de lo que tiene el POI, que se queda como está: GDL-001. ',
    ],
    [
      'a measure',
      (book) => {
        const rows = book.rows('Desvíos y medidas');
        const at = rows.findIndex((row) => row.includes('Segunda cuadrilla'));
        expect(at).toBeGreaterThan(2);
        rows.splice(at, 1);
      },
      'GDL-001 «Segunda cuadrilla»',
    ],
    [
      'a result',
      without('Resultados', 'SOC-1.1'),
      'En la hoja Resultados falta 1 fila de lo que tiene el POI, que se queda como está: «SOC-1.1 · 2019-06-30»',
    ],
    [
      'an achievement',
      without('Evaluación', 'Cuarenta y nueve'),
      'En la hoja Evaluación falta 1 fila de lo que tiene el POI, que se queda como está: «logro · ',
    ],
    [
      'all tasks, with their sheet',
      (book) => book.drop('Tareas'),
      'En la hoja Tareas faltan 4 filas de lo que tiene el POI, que se quedan como están: GDL-001 «T1», GDL-001 «T2», ',
    ],
  ])('%s', async (_, change, told) => {
    const host = await sent(change);
    const before = poiIn(host);
    const { code, out } = await imported(host, '--replace');
    expect([code, out]).toEqual([0, expect.stringContaining(told)]);
    expect(out).toContain('En los documentos no hay nada que cambiar.');
    expect(out).not.toContain(ALL_THERE);
    expect(poiIn(host)).toBe(before);
  });

  it.each<readonly [what: string, change: (book: OpenBook) => void]>([
    ['an activity', without('Actividades', 'GDL-003')],
    ['a cell', (book) => book.put('Avance', 'GDL-001', 'Ejecutado ene', null)],
  ])('and not all is there where %s is gone either', async (_, change) => {
    expect((await imported(await sent(change))).out).not.toContain(ALL_THERE);
  });

  it('but none of a workbook that comes back as it went', async () => {
    const { out } = await imported(await sent(() => undefined));
    expect(out).toContain(ALL_THERE);
    expect(out).not.toContain('falta');
  });
});

it.each([
  ["'Qali Warma' en las queserías"],
  ['’Wasi Mikuna’ del barrio'],
  ["'20 de enero, mercado"],
  ['\u200BCon lo que no se ve\u00AD'],
  ['Dos  espacios\n y una línea más'],
])('a workbook that comes back as it went changes nothing where a text is %j', async (text) => {
  const said = JSON.stringify(text);
  const host = await sent(
    () => undefined,
    (poi) =>
      poi
        .replace('Asistencia técnica a las queserías familiares', said)
        .replace(/- Cuarenta y nueve familias.*/, `- ${said}`)
        .replace('titulo: Actas de conformidad de los usuarios', `titulo: ${said}`),
  );
  const before = poiIn(host);
  expect(before.split(said)).toHaveLength(4);
  for (const options of [[], ['--replace']]) {
    const { code, out } = await imported(host, ...options);
    expect([code, out]).toEqual([0, expect.stringContaining(ALL_THERE)]);
    expect(poiIn(host)).toBe(before);
  }
});

it('a column that was filled down to the end of the sheet is one finding, and not one for each of its rows', async () => {
  const front = odsRow(['Libro de plan, versión', '1']);
  const filled = odsRow([1]).replace(
    '<table:table-row',
    '<table:table-row table:number-rows-repeated="50000"',
  );
  const host = memoryHost({ files: projectFiles('minimo') });
  host.save('/w/GDL.xlsx', odsOf(front + filled, { name: 'Avance' }));
  const { code, out } = await imported(host);
  expect([code, out]).toEqual([1, expect.stringContaining('importar/archivo-no-leido')]);
  expect(out).toContain(
    'La hoja «Avance» tiene datos hasta la fila 50001, y un libro de una unidad no pasa de 50000',
  );
  expect(out).toContain('Si una columna se rellenó hasta el final de la hoja, borre esas filas');
});
