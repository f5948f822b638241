import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import type { CompiledModel } from '../src/model/compiled-shape.ts';
import { projectFiles } from './support/example-files.ts';
import { readPackage, type DataPackage, type DataRow } from './support/data-package.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const PUNO = projectFiles('puno');
const SMALL = textsOf(projectFiles('minimo'));

describe.each(['2019-S1', '2019-S2'])('the data package of the full example in %s', async (period) => {
  const { data, host } = await packaged(PUNO, '--period', period);
  const compiled = await compiledOf(PUNO, period);

  it('keeps every rule of the standard, with all its keys declared', () => {
    expect(data.faults).toEqual([]);
    const { resources } = data.descriptor;
    expect(resources.filter(({ schema }) => !schema.primaryKey).map(({ name }) => name)).toEqual([]);
    const links = resources.flatMap(({ name, schema }) =>
      (schema.foreignKeys ?? []).map(
        ({ fields, reference }) => `${name}.${fields.join('+')} → ${reference.resource ?? name}`,
      ),
    );
    const missing = ['actividades_distritos', 'meses', 'presupuesto', 'tareas'].filter(
      (name) => !links.includes(`${name}.actividad → actividades`),
    );
    expect(missing).toEqual([]);
    expect(links).toEqual(
      expect.arrayContaining([
        'actividades.objetivo → objetivos',
        'actividades.unidad → unidades',
        'tareas_dependencias.actividad+depende_de → tareas',
        'indicadores.objetivo → objetivos',
        'resultados.indicador → indicadores',
        'unidades.depende_de → unidades',
      ]),
    );
  });

  it('has the amounts of the compiled plan: those of the activities and of the objectives add up to its totals', () => {
    const { financiero } = compiled.avance;
    for (const monto of ['pia', 'pim', 'certificado', 'comprometido', 'devengado', 'girado'] as const) {
      const total = BigInt(Math.round((financiero[monto] ?? 0) * 100));
      expect([monto, centsOf(data, 'presupuesto', monto)]).toEqual([monto, total]);
      expect([monto, centsOf(data, 'objetivos', monto)]).toEqual([monto, total]);
      expect([monto, centsOf(data, 'unidades', monto)]).toEqual([monto, total]);
    }
  });

  it('has a row for each thing of the compiled plan, with its figures', () => {
    for (const { id, fisico, financiero, brecha } of compiled.actividades) {
      const row = rowOf(data, 'actividades', id);
      expect([
        id,
        row['programado'],
        row['ejecutado'],
        row['fisico'],
        row['fisico_anual'],
        row['brecha'],
      ]).toEqual([
        id,
        ...[fisico.programado, fisico.ejecutado, fisico.valor, fisico.anual, brecha].map(cellOf),
      ]);
      expect(row['financiero']).toBe(cellOf(financiero.valor));
    }
    for (const { id, esperado, obtenido, tipo_i: one, tipo_ii: two, estado } of compiled.indicadores) {
      const row = rowOf(data, 'indicadores', id);
      expect([id, row['esperado'], row['obtenido'], row['tipo_i'], row['tipo_ii'], row['estado']]).toEqual([
        id,
        ...[esperado, obtenido, one, two].map(cellOf),
        estado,
      ]);
    }
    const counts = (['objetivos', 'unidades', 'actividades', 'indicadores'] as const).map((name) => [
      name,
      tableOf(data, name).length,
      compiled[name].length,
    ]);
    expect(counts.filter(([, rows, things]) => rows !== things)).toEqual([]);
  });

  it('has every month that was reported: those of an activity of «suma» add up to what it executed', () => {
    const months = tableOf(data, 'meses').filter(({ fisico_ejecutado: done }) => done !== '');
    const sums = tableOf(data, 'actividades').filter(({ acumulacion }) => acumulacion === 'suma');
    const checked = sums.flatMap(({ id, ejecutado }) => {
      const own = months.filter(({ actividad }) => actividad === id);
      if (own.length === 0) return [];
      const total = own.reduce((sum, { fisico_ejecutado: done }) => sum + Math.round(Number(done) * 100), 0);
      return [[id, total, Math.round(Number(ejecutado) * 100)]];
    });
    expect(checked.length).toBeGreaterThan(30);
    expect(checked.filter(([, months_, executed]) => months_ !== executed)).toEqual([]);
  });

  it('names the documents it comes from, the municipality, and no licence when the project gives none', () => {
    const { sources, contributors, licenses, name } = data.descriptor;
    expect(name).toBe(`puno-2019-2022-${period.toLowerCase()}`);
    expect(contributors).toEqual([{ title: 'Municipalidad Provincial de Puno', roles: ['publisher'] }]);
    expect(licenses).toBeUndefined();
    expect(sources.map(({ title }) => title)).toContain('poi/2019-S1/gerencia-de-ingenieria-municipal.yaml');
    expect(sources.every(({ version }) => /^sha256:[0-9a-f]{64}$/.test(version))).toBe(true);
  });

  it('prints the files that it wrote', () => {
    const written = [...host.files.keys()].filter((path) => path.startsWith('/w/datos/'));
    expect(host.printed.out.trimEnd().split('\n').toSorted()).toEqual(
      written.map((path) => path.slice('/w/'.length)).toSorted(),
    );
  });
});

it('the same documents give the same bytes, whatever the order of the files and their line endings', async () => {
  const plain = await packaged(SMALL);
  const shuffled = await packaged(
    Object.fromEntries(
      Object.entries(SMALL)
        .toReversed()
        .map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    ),
  );
  const bytes = ({ host }: { host: MemoryHost }): readonly string[] =>
    [...host.files]
      .filter(([path]) => path.startsWith('/w/datos/'))
      .map(([path, content]) => `${path}\n${Buffer.from(content).toString('utf8')}`);
  expect(bytes(shuffled)).toEqual(bytes(plain));
  expect(bytes(plain).join('')).not.toMatch(/\ufeff/);
});

describe('what authors write stays text', () => {
  const cases: readonly (readonly [name: string, cell: string])[] = [
    [`=cmd|' /C calc'!A0`, `'=cmd|' /C calc'!A0`],
    ['+51 054 123', `'+51 054 123`],
    ['-2 puntos', `'-2 puntos`],
    ['@SUM(A1:A9)', `'@SUM(A1:A9)`],
    ['\tcon tabulador', `'\tcon tabulador`],
    ['\rcon retorno', `'\ncon retorno`],
    ['＝1+1', `'＝1+1`],
    ['Dijo "sí", y se fue; volvió', 'Dijo "sí", y se fue; volvió'],
    ['una línea\ny otra', 'una línea\ny otra'],
    ['un ; y, un "', 'un ; y, un "'],
    ['Ñuñoa, Ácora — 75 %', 'Ñuñoa, Ácora — 75 %'],
  ];
  it.each(cases)('%j', async (name, cell) => {
    const poi = SMALL['poi/2019-S1.yaml'] ?? '';
    const hostile = poi.replace(
      /nombre: Instalación de conexiones.*/,
      () => `nombre: ${JSON.stringify(name)}`,
    );
    expect(hostile).not.toBe(poi);
    const { data } = await packaged({ ...SMALL, 'poi/2019-S1.yaml': hostile }, '--draft');
    expect([data.faults, rowOf(data, 'actividades', 'GDL-001')['nombre']]).toEqual([[], cell]);
  });

  it('a negative number is a number, without apostrophe', async () => {
    const { data } = await packaged(PUNO, '--period', '2019-S1');
    expect(rowOf(data, 'indicadores', 'ECO-3.1')['tipo_ii']).toBe('-40.63');
  });
});

describe('the licence', () => {
  const cases = [
    ['CC-BY-4.0', [{ name: 'CC-BY-4.0' }]],
    [
      'https://creativecommons.org/licenses/by/4.0/',
      [{ path: 'https://creativecommons.org/licenses/by/4.0/' }],
    ],
    ['Atribución (Perú)', [{ name: 'Atribucion-Peru', title: 'Atribución (Perú)' }]],
  ] as const;
  it.each(cases)('%s', async (licencia, licenses) => {
    const config = `informe: {licencia: ${JSON.stringify(licencia)}}\n`;
    const { data } = await packaged({ ...SMALL, 'plan.config.yaml': config });
    expect([data.faults, data.descriptor.licenses]).toEqual([[], licenses]);
  });
});

it('says in its tables, of what it is and in the compiled plan that its figures are of rules of its own', async () => {
  const own = {
    ...SMALL,
    'plan.config.yaml': 'avance: {sin_dato: cero, pesos: pim}\nsemaforo: {verde: 60, amarillo: 30}\n',
  };
  const words =
    'verde desde 60.00 %; amarillo desde 30.00 %; las actividades pesan según su presupuesto; lo que no tiene dato cuenta como cero';
  const { data } = await packaged(own);
  expect(tableOf(data, 'entidades').map(({ calculo }) => calculo)).toEqual([words]);
  expect(data.descriptor.description).toContain(`Las cifras son de reglas propias: ${words}.`);
  expect((await compiledOf(own, '2019-S1')).calculo).toEqual({
    tipo: 'I',
    pesos: 'pim',
    sin_dato: 'cero',
    cobertura_minima: 50,
    verde: 60,
    amarillo: 30,
  });
  const { data: usual } = await packaged(SMALL);
  expect(tableOf(usual, 'entidades').map(({ calculo }) => calculo)).toEqual(['']);
  expect(usual.descriptor.description).not.toContain('reglas propias');
});

describe('a draft', () => {
  it('declares only the keys that hold, and says that it is one', async () => {
    const poi = (SMALL['poi/2019-S1.yaml'] ?? '').replace('objetivo: ECO-1', 'objetivo: ECO-99');
    const unidades = (SMALL['unidades.yaml'] ?? '').replace('id: GAF', 'id: GDL');
    const broken = { ...SMALL, 'poi/2019-S1.yaml': poi, 'unidades.yaml': unidades };
    const { data } = await packaged(broken, '--draft');
    expect(data.faults).toEqual([]);
    expect(data.descriptor.description).toMatch(/BORRADOR: los documentos tienen \d+ error/);
    const { actividades, unidades: units } = Object.fromEntries(
      data.descriptor.resources.map(({ name, schema }) => [name, schema]),
    );
    expect(units?.primaryKey).toBeUndefined();
    expect(actividades?.foreignKeys?.map(({ fields }) => fields)).not.toContainEqual(['objetivo']);
    expect(tableOf(data, 'actividades').map(({ objetivo }) => objetivo)).toContain('ECO-99');
  });

  it('is refused without --draft', async () => {
    const poi = (SMALL['poi/2019-S1.yaml'] ?? '').replace('objetivo: ECO-1', 'objetivo: ECO-99');
    const host = memoryHost({ files: { ...SMALL, 'poi/2019-S1.yaml': poi } });
    expect(await main(['compile', '--format', 'datapackage', '--output', 'datos'], host)).toBe(1);
    expect([...host.files.keys()].filter((path) => path.startsWith('/w/datos'))).toEqual([]);
  });
});

it.each([
  [['--format', 'datapackage'], 'Diga en qué carpeta'],
  [['--format', 'xlsx'], 'json, datapackage y parquet'],
])('wrong use of --format exits with 2: %j', async (options, words) => {
  const host = memoryHost({ files: SMALL });
  expect(await main(['compile', ...options], host)).toBe(2);
  expect([host.printed.out, host.printed.err]).toEqual(['', expect.stringContaining(words)]);
});

describe('what stands under the names of a package', () => {
  const again = async (beside: Files): Promise<{ code: number; host: MemoryHost }> => {
    const host = memoryHost({ files: { ...SMALL, ...beside } });
    const code = await main(['compile', '--format', 'datapackage', '--output', '.'], host);
    return { code, host };
  };
  const earlier = async (): Promise<Readonly<Record<string, string>>> => {
    const { host } = await again({});
    const written = Object.entries(textsOf(Object.fromEntries(host.files))).filter(
      ([path]) => path.endsWith('.csv') || path.endsWith('.json'),
    );
    return Object.fromEntries(written.map(([path, text]) => [path.replace('/w/', ''), text]));
  };

  it.each([
    ['actividades.csv', 'mis,columnas\r\n1,2\r\n', 'sus columnas son otras'],
    ['actividades.csv', 'actividad;nombre\n', 'sus columnas son otras'],
    ['datapackage.json', '{"resources": [{"path": "lluvias.csv"}]}', 'describe otras tablas'],
    ['datapackage.json', 'no es JSON', 'describe otras tablas'],
  ])('%s of somebody else is refused and stays: %j', async (name, text, words) => {
    const { code, host } = await again({ [name]: text });
    expect([code, host.printed.out]).toEqual([2, '']);
    expect(host.printed.err).toContain(
      `«./${name}» ya está ahí y no es de un paquete de datos de plan: ${words}`,
    );
    expect(textsOf(Object.fromEntries(host.files))[`/w/${name}`]).toBe(text);
  });

  it('is replaced where an earlier run wrote it, one that was stopped or of other columns too', async () => {
    const whole = await earlier();
    const { 'datapackage.json': head = '', ...tables } = whole;
    const former = {
      'datapackage.json': head.replaceAll('codigo_ceplan', 'ceplan'),
      'actividades.csv': (tables['actividades.csv'] ?? '').replaceAll('codigo_ceplan', 'ceplan'),
    };
    expect(former['actividades.csv']).not.toBe(tables['actividades.csv']);
    for (const beside of [whole, tables, { ...tables, 'actividades.csv': '' }, { ...tables, ...former }])
      expect(await again(beside)).toMatchObject({ code: 0 });
  });
});

async function packaged(
  files: Files,
  ...options: readonly string[]
): Promise<{ data: DataPackage; host: MemoryHost }> {
  const host = memoryHost({ files });
  const code = await main(['compile', '--format', 'datapackage', '--output', 'datos', ...options], host);
  expect([code, host.printed.err]).toEqual([0, '']);
  return { data: readPackage(host.files, '/w/datos'), host };
}

async function compiledOf(files: Files, period: string): Promise<CompiledModel> {
  const host = memoryHost({ files });
  expect(await main(['compile', '--period', period], host)).toBe(0);
  return JSON.parse(host.printed.out) as CompiledModel; // the output of our own painter
}

function textsOf(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  );
}

function tableOf(data: DataPackage, table: string): readonly DataRow[] {
  const rows = data.tables.get(table);
  if (!rows) throw new Error(`there is no table ${table}`);
  return rows;
}

function rowOf(data: DataPackage, table: string, id: string): DataRow {
  const row = tableOf(data, table).find((item) => item['id'] === id);
  if (!row) throw new Error(`${table} has no ${id}`);
  return row;
}

function centsOf(data: DataPackage, table: string, field: string): bigint {
  return tableOf(data, table).reduce((sum, row) => {
    const [whole = '0', decimals = ''] = (row[field] ?? '').split('.');
    return sum + BigInt(whole === '' ? '0' : whole) * 100n + BigInt(decimals.padEnd(2, '0') || '0');
  }, 0n);
}

function cellOf(value: number | null): string {
  return value === null ? '' : String(value);
}
