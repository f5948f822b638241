import { describe, expect, it } from 'vitest';
import poiSchema from '../schemas/poi.schema.json' with { type: 'json' };
import { main } from '../src/cli.ts';
import { openBook, type OpenBook } from './support/changed-book.ts';
import { ceplanPoi } from './support/ceplan-poi.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { ceplanHtml, ceplanRows, withCell, type Rows } from './support/sheet-files/ceplan.ts';

// Where a document says nothing, some of its fields mean something: another value there is no datum that was missing.

const PLAN = ONE_OBJECTIVE.replace(
  'nombre: Salud}',
  'nombre: Salud, indicadores: [{id: SOC-1.1, nombre: Atendidos, unidad_medida: persona, metas: {2025: 9}, sentido: ascendente}]}',
);
const poi = (periodo: string, day: string, indicador: string): string => `tipo: poi
version: 1
plan: ejemplo-2023-2026
periodo: ${periodo}
unidad: GAF
estado: en_ejecucion
fecha_corte: ${day}
actividades:
  - id: GAF-1
    nombre: Visitas a domicilio
    objetivo: SOC-1
    unidad: GAF
    presupuesto: {pia: 900, pim: 900}
    indicador: ${indicador}
    cronograma: [{id: T1, tarea: Salir, inicio: 2025-02-01, fin: 2025-03-01}]
resultados:
  - {indicador: SOC-1.1, valor: 7, fecha: ${day}, fuente: Posta}
`;
const COUNTED = '{nombre: Visitas, unidad_medida: visita, programado: {ene: 5, feb: 5}, ejecutado: {ene: 5}}';

/** A project, and what several imports of a changed workbook come to, one after the other. */
async function imported(
  files: Readonly<Record<string, string>>,
  change: (book: OpenBook) => void,
  ...runs: readonly (readonly string[])[]
): Promise<readonly { code: number; out: string; text: string }[]> {
  const host: MemoryHost = memoryHost({
    files: {
      'plan.yaml': PLAN,
      'unidades.yaml': 'tipo: unidades\nversion: 1\nunidades: [{id: GAF, nombre: Administración}]\n',
      ...files,
    },
  });
  await main(['export', '--unit', 'GAF'], host);
  const exported = [...host.files].findLast(([path]) => path.endsWith('.xlsx'))?.[1] ?? new Uint8Array();
  const book = await openBook(exported);
  change(book);
  host.save('/w/libro.xlsx', await book.bytes());
  const last = Object.keys(files).at(-1) ?? '';
  const results = [];
  for (const options of runs) {
    const from = host.printed.out.length;
    const code = await main(['import', 'libro.xlsx', '--write', '--every-place', ...options], host);
    const text = Buffer.from(host.files.get(`/w/${last}`) ?? []).toString('utf8');
    results.push({ code, out: host.printed.out.slice(from), text });
  }
  return results;
}

const S1 = 'poi/2025-S1.yaml';
const STANDS = { [S1]: poi('2025-S1', '2025-02-28', COUNTED) };

interface Choice {
  readonly field: string;
  readonly sheet: string;
  readonly row: string;
  readonly title: string;
  readonly label: string;
  readonly told: string;
  readonly written: string;
}

const CHOICES: readonly Choice[] = [
  {
    field: 'tipo',
    sheet: 'Actividades',
    row: 'GAF-1',
    title: 'Tipo',
    label: 'Inversión',
    told: 'tipo: no dice nada, que es «actividad», y el archivo «inversion»',
    written: 'tipo: inversion',
  },
  {
    field: 'sentido',
    sheet: 'Actividades',
    row: 'GAF-1',
    title: 'Sentido',
    label: 'Descendente',
    told: 'sentido: no dice nada, que es «ascendente», y el archivo «descendente»',
    written: 'sentido: descendente',
  },
  {
    field: 'acumulacion',
    sheet: 'Actividades',
    row: 'GAF-1',
    title: 'Acumulación',
    label: 'Último',
    told: 'acumulacion: no dice nada, que es «suma», y el archivo «ultimo»',
    written: 'acumulacion: ultimo',
  },
  {
    field: 'hito',
    sheet: 'Tareas',
    row: 'T1',
    title: 'Hito',
    label: 'Sí',
    told: 'hito: no dice nada, que es no, y el archivo sí',
    written: 'hito: true',
  },
  {
    field: 'preliminar',
    sheet: 'Resultados',
    row: 'SOC-1.1 · Atendidos',
    title: 'Preliminar',
    label: 'Sí',
    told: 'preliminar: no dice nada, que es no, y el archivo sí',
    written: 'preliminar: true',
  },
];

it.each(CHOICES)(
  'what is chosen in a workbook against what a blank «$title» means waits to be replaced, and then is there',
  async ({ sheet, row, title, label, told, written }) => {
    const [kept, replaced, again] = await imported(
      STANDS,
      (book) => book.put(sheet, row, title, label),
      [],
      ['--replace'],
      ['--replace'],
    );
    expect([kept?.code, kept?.text]).toEqual([1, STANDS[S1]]);
    expect(kept?.out).toContain(told);
    expect([replaced?.code, replaced?.text]).toEqual([0, expect.stringContaining(written)]);
    expect([again?.code, again?.text]).toEqual([0, replaced?.text]);
    expect(again?.out).toContain('no hay nada que cambiar');
  },
);

it('every field of which the schema of the POI tells what is meant without it has been thought of', () => {
  const fields: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object' && inner !== null && 'default' in inner) fields.push(key);
      look(inner);
    }
  };
  look(poiSchema);
  // No workbook of ours tells whether an activity was left out.
  expect(fields.toSorted()).toEqual([...CHOICES.map(({ field }) => field), 'activa'].toSorted());
});

const counts = (book: OpenBook): void => {
  book.put('Actividades', 'GAF-1', 'Acumulación', 'Último');
  book.put('Avance', 'GAF-1', 'Ejecutado feb', 9);
};

describe('months that a unit counts otherwise than a blank «Acumulación» means', () => {
  it('wait with it, and come in with it in one import', async () => {
    const [kept, same, replaced, again] = await imported(
      STANDS,
      counts,
      [],
      [],
      ['--replace'],
      ['--replace'],
    );
    expect([kept?.code, kept?.text]).toEqual([1, STANDS[S1]]);
    expect(kept?.out).toContain('GAF-1: «Acumulación» es «suma» en el plan y «ultimo» en el libro');
    expect(kept?.out).toContain('reemplace lo del plan, y entran juntos');
    expect([same?.code, same?.text]).toEqual([1, STANDS[S1]]);
    expect(replaced?.text).toMatch(
      /ejecutado: \{ene: 5, feb: 9\}[^]*acumulacion: ultimo|acumulacion: ultimo[^]*feb: 9/,
    );
    expect(again?.text).toBe(replaced?.text);
  });

  it('come in where the indicator had none yet, of which nothing is read otherwise', async () => {
    const files = { [S1]: poi('2025-S1', '2025-02-28', '{nombre: Visitas, unidad_medida: visita}') };
    const [first, again] = await imported(files, counts, [], []);
    expect([first?.code, first?.text]).toEqual([
      0,
      expect.stringMatching(/acumulacion: ultimo[^]*feb: 9|feb: 9[^]*acumulacion: ultimo/),
    ]);
    expect([again?.code, again?.text]).toEqual([0, first?.text]);
  });

  it('what is meant anyway is chosen without being asked for', async () => {
    const [first] = await imported(
      STANDS,
      (book) => {
        book.put('Actividades', 'GAF-1', 'Acumulación', 'Suma');
        book.put('Actividades', 'GAF-1', 'Sentido', 'Ascendente');
        book.put('Avance', 'GAF-1', 'Ejecutado feb', 9);
      },
      [],
    );
    expect([first?.code, first?.text]).toEqual([0, expect.stringContaining('feb: 9')]);
    expect(first?.text).toContain('acumulacion: suma');
  });
});

describe('in the second half a blank means what the first says', () => {
  const halves = (first: string): Readonly<Record<string, string>> => ({
    [S1]: poi('2025-S1', '2025-06-30', COUNTED.replace('{', `{${first}, `)),
    'poi/2025-S2.yaml': poi('2025-S2', '2025-08-31', '{programado: {jul: 5, ago: 5}, ejecutado: {jul: 5}}'),
  });

  it.each([
    [
      'Acumulación',
      'Suma',
      'acumulacion: ultimo',
      'acumulacion: no dice nada, que es «ultimo», y el archivo «suma»',
    ],
    [
      'Sentido',
      'Ascendente',
      'sentido: descendente',
      'sentido: no dice nada, que es «descendente», y el archivo «ascendente»',
    ],
    [
      'Unidad de medida',
      'familia',
      'fuente: Padrón',
      'unidad medida: no dice nada, que es «visita», y el archivo «familia»',
    ],
  ])('%s', async (title, label, first, told) => {
    const files = halves(first);
    const [kept] = await imported(files, (book) => book.put('Actividades', 'GAF-1', title, label), []);
    expect(kept?.out).toContain(told);
    expect([kept?.code, kept?.text]).toEqual([1, files['poi/2025-S2.yaml']]);
  });
});

describe('an export of CEPLAN', () => {
  const POI = ceplanPoi(3, { count: 1, months: 12 });
  const BASE: Rows = ['F(RE)', 'F(CS)', 'F(SE)'].reduce<Rows>(
    (rows, block) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 78].reduce<Rows>(
        (all, value, i) =>
          withCell(
            all,
            1,
            `${block} ${i === 12 ? 'Total' : String(i + 1).padStart(2, '0')}`,
            value.toFixed(2),
          ),
        rows,
      ),
    withCell(ceplanRows(POI), 1, 'Activo AO', 'SI'),
  );
  const levels = ['F(RE)', 'F(CS)', 'F(SE)'].reduce<Rows>(
    (all, block) => withCell(all, 1, `${block} Total`, '12.00'),
    BASE,
  );

  it.each([
    [
      'leaves no activity out',
      withCell(BASE, 1, 'Activo AO', 'NO'),
      'activa: no dice nada, que es sí, y el archivo no',
    ],
    [
      'makes none a project',
      withCell(BASE, 1, 'Producto ID', '2401234'),
      'tipo: no dice nada, que es «actividad», y el archivo «inversion»',
    ],
    [
      'makes no sum a level, nor adds to it',
      levels,
      'acumulacion: no dice nada, que es «suma», y el archivo «ultimo»',
    ],
  ])('%s unasked where the document says nothing of it', async (_, rows, told) => {
    const host = memoryHost({ files: { 'plan.yaml': POI.files['plan.yaml'] ?? '' } });
    host.save('/w/POI.xls', ceplanHtml(BASE));
    await main(['import', 'POI.xls', '--write'], host);
    const text = (): string => Buffer.from(host.files.get('/w/poi/2025.yaml') ?? []).toString('utf8');
    // One month was not told yet.
    host.save('/w/poi/2025.yaml', text().replace(/(ejecutado: .*), dic: 12/, '$1'));
    const from = host.printed.out.length;
    host.save('/w/POI.xls', ceplanHtml(rows));
    expect(await main(['import', 'POI.xls', '--write', '--every-place'], host)).toBe(1);
    expect(host.printed.out.slice(from)).toContain(told);
    expect(text()).not.toMatch(/activa|tipo: inversion|acumulacion/);
    expect(/ejecutado: .*dic: 12/.test(text())).toBe(rows !== levels);
    await main(['import', 'POI.xls', '--write', '--replace'], host);
    expect(text()).toMatch(/activa: false|tipo: inversion|acumulacion: ultimo/);
    expect(text()).toMatch(/ejecutado: .*dic: 12/);
  });
});
