import { read } from 'hucre';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { ceplanPoi } from './support/ceplan-poi.ts';
import { openBook } from './support/changed-book.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { ACTIVITY_TITLES, ceplanHtml, ceplanRows } from './support/sheet-files/ceplan.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

function bytesAt({ files }: MemoryHost, path: string): Uint8Array {
  const bytes = files.get(`/w/${path}`);
  if (!bytes) throw new Error(`no file ${path}`);
  return bytes;
}

/** The documents of a project and nothing else. */
function documentsOf({ files }: MemoryHost): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files]
      .filter(([path]) => path.endsWith('.yaml'))
      .map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  );
}

/** What goes out of a project, as the cells of each row by their titles. */
async function exported(
  files: Files,
  ...options: readonly string[]
): Promise<{
  readonly host: MemoryHost;
  readonly path: string;
  readonly titles: readonly unknown[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}> {
  const host = memoryHost({ files });
  expect(await main(['export', '--format', 'ceplan', ...options], host)).toBe(0);
  const path = host.printed.out.trim();
  const { sheets } = await read(bytesAt(host, path));
  expect(sheets.map(({ name }) => name)).toEqual(['DATA']);
  const [titles = [], ...rows] = sheets[0]?.rows ?? [];
  return {
    host,
    path,
    titles,
    rows: rows.map((row) =>
      Object.fromEntries(titles.map((title, i) => [String(title), row[i] ?? undefined])),
    ),
  };
}

const CLOSED = ceplanPoi(5, { count: 48, months: 12 });
const IN_MAY = ceplanPoi(6, { count: 32, months: 5 });

describe.each<[string, Files]>([
  ['the main example, told by semesters', projectFiles('puno')],
  ['the example of a district, of a whole year', projectFiles('distrito')],
  ['48 activities of a closed year', CLOSED.files],
  ['32 activities as they are in June', IN_MAY.files],
])('%s, in the columns of CEPLAN', (_, files) => {
  it('comes in again without a byte or a difference', { timeout: 60_000 }, async () => {
    const { host, path, titles } = await exported(files);
    expect(titles).toEqual(ACTIVITY_TITLES);
    const before = documentsOf(host);
    const code = await main(['import', path, '--write', '--replace', '--with-motives'], host);
    expect(host.printed.out).toContain('Todo está ya en los documentos: no hay nada que cambiar.');
    expect([code, documentsOf(host)]).toEqual([0, before]);
    // A total that goes out without its months, as the POI has it, is nothing to be looked into.
    expect(host.printed.out).not.toContain('total-no-cuadra');
  });
});

it('tells of a total of its own table whose months somebody erased, or changed, and of no other', async () => {
  const host = memoryHost({ files: projectFiles('puno') });
  await main(['set', 'GIM-014', '--period', '2019-S2', 'devengado_mensual=10 20 30 40 50 60'], host);
  await main(['export', '--format', 'ceplan'], host);
  const path = 'libros/puno-2019-2022-2019-ceplan.xlsx';
  const book = await openBook(bytesAt(host, path));
  const rows = book.rows('DATA');
  const titles = (rows[0] ?? []).map(String);
  const total = titles.indexOf('Fn(SE) Total');
  const withMonths = rows.filter((row) => typeof row[titles.indexOf('Fn(SE) 07')] === 'number');
  expect(withMonths).toHaveLength(1);
  for (const row of withMonths) for (let i = 1; i <= 12; i++) row[total - 13 + i] = null;
  host.save(`/w/${path}`, await book.bytes());
  await main(['import', path, '--every-place'], host);
  expect(host.printed.out.match(/aviso {2}importar\/total-no-cuadra/g)).toHaveLength(1);
  expect(host.printed.out).toContain('«Fn(SE) Total» dice 210, y sus meses están en blanco');
});

it(
  'what CEPLAN exported goes back in the same cells, and no cell is made up',
  { timeout: 60_000 },
  async () => {
    // Which of a level and a maximum a total is cannot always be told: all add up here.
    const rows = ceplanRows({
      ...CLOSED,
      activities: CLOSED.activities.map((one) => ({ ...one, acumulacion: 'suma' })),
    });
    const host = memoryHost({
      files: { 'plan.yaml': CLOSED.files['plan.yaml'] ?? '', 'POI.xls': ceplanHtml(rows) },
    });
    await main(['import', 'POI.xls', '--write', '--with-motives'], host);
    const { rows: back } = await exported(Object.fromEntries(host.files));
    // The name of the municipality is of the plan, what equals the programme is not said again, and nobody is named.
    const other =
      /^(?:UE|F\(A\).*|F\(CS\).*|.*_P\) .*|Motivo.*|Etapa|Nro Registro POI|UM ID|Acumulado|Cons PI[AM]|Codigo Externo)$/;
    let equal = 0;
    for (const [i, cells] of rows.slice(1).entries())
      for (const [c, title] of ACTIVITY_TITLES.entries()) {
        const sent = (cells[c] ?? '').replace(/^'/, '');
        const cell = back[i]?.[title];
        const isSame =
          cell === undefined ? sent === '' : typeof cell === 'number' ? cell === Number(sent) : cell === sent;
        if (isSame && cell !== undefined) equal++;
        // A level or a total of blank months has no total that says the same.
        if (!other.test(title) && !(cell === undefined && title.endsWith('Total')))
          expect([i, title, cell, sent, isSame]).toEqual([i, title, cell, sent, true]);
        if (sent === '' && title !== 'UE') expect([i, title, cell]).toEqual([i, title, undefined]);
      }
    expect(equal).toBeGreaterThan(2900);
  },
);

const PLAN = CLOSED.files['plan.yaml'] ?? '';
const UNITS = `
tipo: unidades
version: 1
unidades:
  - {id: GM, nombre: Gerencia Municipal, centro_costo: "01"}
  - {id: GIM, nombre: Gerencia de Ingeniería, centro_costo: "01.04", depende_de: GM}
`;
const poi = (periodo: string, activity: string): string => `
tipo: poi
version: 1
plan: prueba-2023-2026
periodo: ${periodo}
estado: en_ejecucion
fecha_corte: ${periodo.endsWith('S1') ? '2025-06-30' : '2025-12-31'}
unidad: GIM
actividades:
${activity}
`;

it.each([
  ['by nobody', '', undefined, undefined],
  ['in its second half, month by month', 'programado_original: {jul: 20}', 10, 30],
  // Beside the months of the first half it would be read as the target of the year.
  ['in its second half, by its total alone', 'meta_original: 20', undefined, undefined],
])('says of an activity that was reprogrammed %s what its year was before', async (_, more, first, total) => {
  const half = (mes: string, rest: string): string =>
    `  - {id: GIM-1, nombre: Camino, objetivo: SOC-1, unidad: GIM, presupuesto: {pim: 10}, indicador: {nombre: Kilómetros, unidad_medida: km, meta: 10, programado: {${mes}: 10}${rest}}}`;
  const { rows } = await exported({
    'plan.yaml': PLAN,
    'unidades.yaml': UNITS,
    'poi/2025-S1.yaml': poi('2025-S1', half('ene', '')),
    'poi/2025-S2.yaml': poi('2025-S2', half('jul', more === '' ? '' : `, ${more}`)),
  });
  expect([rows[0]?.['F(CS) 01'], rows[0]?.['F(CS) Total'], rows[0]?.['F(RE) Total']]).toEqual([first, total, 20]); // prettier-ignore
});

it.each([
  ['what has months', 'meta: 10, programado: {ene: 10}, logrado: 4, ejecutado: {ene: 4}', ''],
  ['the target of the year alone', 'meta_anual: 20', ''],
  ['what a half did, without months', 'programado: {ene: 10}, logrado: 4', '«GIM-1» (logrado)'],
  ['a target and what was done of a half', 'meta: 10, logrado: 4', '«GIM-1» (meta y logrado)'],
  [
    'the target of a year of which a half is programmed',
    'meta_anual: 20, programado: {ene: 10}',
    '«GIM-1» (meta_anual)',
  ],
  ['what has no months after what was done of them', 'meta_original: 9, programado: {ene: 10}', ''],
])('says what the POI holds and the table has no place for: %s', async (_, indicador, says) => {
  const { host } = await exported({
    'plan.yaml': PLAN,
    'unidades.yaml': UNITS,
    'poi/2025-S1.yaml': poi(
      '2025-S1',
      `  - {id: GIM-1, nombre: Camino, objetivo: SOC-1, presupuesto: {pim: 10, devengado: 5}, indicador: {nombre: Kilómetros, unidad_medida: km, ${indicador}}}`,
    ),
  });
  const told = /De 1 actividad no lleva .*?: (.*)\.\n/.exec(host.printed.err)?.[1] ?? '';
  expect(told).toBe(says);
});

it('takes no sum of some rows of the SIAF for the money of the activity, and says so', async () => {
  const { rows, host } = await exported({
    'plan.yaml': PLAN,
    'unidades.yaml': UNITS,
    'poi/2025-S1.yaml': poi(
      '2025-S1',
      '  - {id: GIM-1, nombre: Camino, objetivo: SOC-1, presupuesto: {detalle: [{pim: 10, devengado: 5, programado: {mar: 5}}, {pim: 10}]}, indicador: {nombre: Kilómetros, unidad_medida: km, programado: {ene: 10}}}',
    ),
  });
  expect([rows[0]?.['Fn(SE) Total'], rows[0]?.['Fn(RE) Total']]).toEqual([undefined, undefined]);
  expect(host.printed.err).toContain('«GIM-1» (devengado y programado del gasto)');
});

describe('an activity', () => {
  it.each([
    [
      'goes with the cost centre of its unit and comes back under its id',
      { 'Centro Costo ID': '01.04', 'CC Responsable ID': '01', 'Centro de Costo': 'Gerencia de Ingeniería' },
    ],
    ['without a code of CEPLAN goes with its own', { 'Actividad Operativa ID': 'GIM-1' }],
    [
      'says what it is in the words of CEPLAN',
      {
        Prioridad: '2 : Alta',
        'Tipo Financiamiento(PIM)': 'FT',
        'Activo AO': 'SI',
        'Producto ID': '2401234',
        'Categoria ID': '9002',
        'Actividad Presupuestal ID': '4000012',
        Nota: 'R.A. 2',
      },
    ],
    [
      'has its months and what they add up to',
      {
        'F(RE) 01': 0,
        'F(RE) 02': 10.5,
        'F(RE) 07': 4,
        'F(RE) 08': undefined,
        'F(RE) Total': 14.5,
        'F(SE) 02': 8,
        'F(SE) 03': undefined,
        'F(SE) Total': 8,
      },
    ],
    [
      'has what was programmed before, and of the half that was not reprogrammed what it is',
      { 'F(CS) 01': undefined, 'F(CS) 02': 20, 'F(CS) 07': 4, 'F(CS) Total': 24, 'F(A) 01': undefined },
    ],
    [
      'has the schedule of the rows of its budget, and what was accrued, taken back or not',
      { 'Fn(RE) 01': 150.25, 'Fn(RE) Total': 150.25, 'Fn(SE) 01': 100, 'Fn(SE) 02': -20, 'Fn(SE) Total': 80 },
    ],
    [
      'stays blank where nothing is held',
      { Etapa: undefined, Acumulado: undefined, 'UM ID': undefined, 'Estado(SE)': undefined, OEI: undefined },
    ],
  ])('%s', async (_, cells) => {
    const files = {
      'plan.yaml': PLAN,
      'unidades.yaml': UNITS,
      'poi/2025-S1.yaml': poi(
        '2025-S1',
        `  - id: GIM-1
    nombre: Camino
    tipo: inversion
    cui: "2401234"
    objetivo: SOC-1
    prioridad: alta
    financiamiento: total
    distritos: ["150101", "150102"]
    presupuesto:
      categoria: "9002"
      actividad_presupuestal: "4000012"
      modificaciones: [{norma: R.A. 1, monto: 10}, {norma: R.A. 2, monto: 20}]
      devengado_mensual: {ene: 100, feb: -20}
      detalle: [{rubro: "18", programado: {ene: 100.25}}, {rubro: "07", programado: {ene: 50}}]
    indicador: {nombre: Kilómetros, unidad_medida: km, programado_original: {feb: 20}, programado: {ene: 0, feb: 10.5}, ejecutado: {feb: 8, mar: null}}`,
      ),
      'poi/2025-S2.yaml': poi(
        '2025-S2',
        `  - id: GIM-1
    nombre: Camino
    objetivo: SOC-1
    indicador: {nombre: Kilómetros, unidad_medida: km, programado: {jul: 4}}`,
      ),
    };
    const { host, path, rows } = await exported(files);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject(cells);
    expect(rows.map((row) => [row['Dis. UBIGEO'], row['F(RE) 07'], row['Fn(SE) 01']])).toEqual([
      ['01', 4, 100],
      ['02', undefined, undefined],
    ]);
    const before = documentsOf(host);
    await main(['import', path, '--write', '--replace'], host);
    expect(host.printed.out).toContain('no hay nada que cambiar');
    expect(documentsOf(host)).toEqual(before);
  });

  it.each([
    ['suma', { ene: 3, feb: 4 }, 7],
    ['ultimo', { ene: 3, feb: 4 }, 4],
    ['maximo', { ene: 5, feb: 4 }, 5],
    // Read again these would say something else.
    ['maximo', { ene: 3, feb: 4 }, undefined],
    ['ultimo', { ene: 4, feb: 0 }, undefined],
    ['promedio', { ene: 3, feb: 4 }, undefined],
  ])('under «%s», %j has the total %s', async (acumulacion, months, total) => {
    const text = JSON.stringify(months).replaceAll('"', '').replaceAll(':', ': ');
    const files = {
      'plan.yaml': PLAN,
      'unidades.yaml': UNITS,
      'poi/2025.yaml': poi(
        '2025',
        `  - {id: GIM-1, nombre: Camino, objetivo: SOC-1, presupuesto: {pim: 1}, indicador: {nombre: Km, unidad_medida: km, acumulacion: ${acumulacion}, programado: ${text}}}`,
      ),
    };
    const { host, path, rows } = await exported(files);
    expect(rows[0]?.['F(RE) Total']).toBe(total);
    await main(['import', path, '--write', '--replace'], host);
    expect(host.printed.out).toContain('no hay nada que cambiar');
  });
});

it('has the same bytes each time, of one unit only where that is asked', async () => {
  const files = projectFiles('distrito');
  const [one, other] = [await exported(files), await exported(files)];
  expect(Buffer.from(bytesAt(one.host, one.path)).equals(bytesAt(other.host, other.path))).toBe(true);
  const { path, rows } = await exported(files, '--unit', 'SGI');
  expect(path).toBe('libros/villa-quenual-2023-2026-2024-SGI-ceplan.xlsx');
  expect(new Set(rows.map((row) => row['Centro Costo ID']))).toEqual(new Set(['SGI']));
  expect(rows.length).toBeLessThan(one.rows.length);
});

it('says which activities go with a code that is not of CEPLAN, and what formats there are', async () => {
  const { host } = await exported(projectFiles('distrito'));
  expect(host.printed.err).toContain(
    '10 actividades no tienen un código de CEPLAN propio y llevan el del POI',
  );
  const wrong = memoryHost({ files: projectFiles('distrito') });
  expect(await main(['export', '--format', 'xls'], wrong)).toBe(2);
  expect(wrong.printed.err).toContain('Los formatos son xlsx, un libro por unidad, y ceplan');
});
