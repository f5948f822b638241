import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { FileFault } from '../src/host/host.ts';
import type { CompiledModel } from '../src/model/compiled-shape.ts';
import { withClosed } from './support/closed-folder.ts';
import { recordsOf } from './support/csv.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { SMALL } from './support/small-project.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const TABLES = [
  'entidades',
  'objetivos',
  'indicadores',
  'actividades',
  'meses',
  'presupuesto',
  'productos',
  'tareas',
  'desvios',
  'medidas',
  'compromisos',
  'demandas',
  'hallazgos',
];

/** The same project of another municipality. */
function elsewhere(ubigeo: string, id: string): Files {
  return Object.fromEntries(
    Object.entries(SMALL).map(([path, text]) => [
      path,
      text
        .replaceAll('210101', ubigeo)
        .replaceAll('210102', `${ubigeo.slice(0, 4)}99`)
        .replaceAll('puno-2019-2022', id),
    ]),
  );
}

/** `ubigeo` may be left out. */
function withoutUbigeo(files: Files): Files {
  return { ...files, 'plan.yaml': String(files['plan.yaml']).replace(/^ +ubigeo: "\d+"\n/m, '') };
}

function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}

const BROKEN: Files = {
  ...elsewhere('210301', 'carabaya'),
  'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '').replaceAll('puno-2019-2022', 'otro-plan'),
};

const REGION: Files = {
  ...below('norte/ilave', elsewhere('210501', 'ilave-2019-2022')),
  ...below('sur/carabaya', BROKEN),
  ...below('sur/puno', SMALL),
};

const PARQUET = ['compile', '.', '--format', 'parquet', '--output', 'datos'];

interface Ran {
  readonly code: number;
  readonly err: string;
  readonly host: MemoryHost;
}

/** Runs a command in the world as it is now, with the same files. */
async function ran(files: Files, argv: readonly string[], commit?: string): Promise<Ran> {
  const host = memoryHost({ files, ...(commit === undefined ? {} : { commit }) });
  const code = await main(argv, host);
  return { code, err: host.printed.err, host };
}

function filesBelow(host: MemoryHost, folder: string): readonly string[] {
  return [...host.files.keys()].filter((path) => path.startsWith(`/w/${folder}/`)).sort();
}

function after(host: MemoryHost): Files {
  return Object.fromEntries(host.files);
}

async function rowsOf(
  host: MemoryHost,
  table: string,
  part: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const bytes = host.files.get(`/w/datos/${table}/${part}/parte.parquet`);
  if (bytes === undefined) return [];
  return parquetReadObjects({ file: Uint8Array.from(bytes).buffer });
}

const ILAVE = 'anio=2019/semestre=S1/entidad=U210501';

describe('the tables of a region in Parquet', async () => {
  const { code, err, host } = await ran(REGION, PARQUET, 'abc123');

  it('name a project with errors, take the others, and end as validate does', () => {
    expect(code).toBe(1);
    expect(err).toContain('sur/carabaya: quedó fuera, tiene ');
    expect(err).toContain('2 planes con sus cifras; 1 fuera, por errores');
    expect(host.printed.out).toBe('datos\n');
  });

  it('have a part for each municipality, and of one that was left out its name and its findings alone', () => {
    const parts = filesBelow(host, 'datos').filter((path) => path.includes('entidad=U'));
    const of = (ubigeo: string): readonly string[] =>
      parts.filter((path) => path.includes(ubigeo)).map((path) => path.split('/')[3] ?? '');
    expect(of('U210501')).toEqual(TABLES.toSorted());
    expect(of('U210301')).toEqual(['entidades', 'hallazgos']);
  });

  it('keep soles as DECIMAL(18,2), dates as DATE, the ubigeo as text and what is not there as null', async () => {
    const bytes = host.files.get(`/w/datos/presupuesto/${ILAVE}/parte.parquet`) ?? new Uint8Array();
    const { schema } = parquetMetadata(Uint8Array.from(bytes).buffer);
    const typeOf = (name: string): unknown => {
      const { type, converted_type: kind, precision, scale } = schema.find((one) => one.name === name) ?? {};
      return [type, kind, precision, scale];
    };
    expect(typeOf('pim')).toEqual(['INT64', 'DECIMAL', 18, 2]);
    expect(typeOf('devengado_al')).toEqual(['INT32', 'DATE', undefined, undefined]);
    expect(typeOf('ubigeo')).toEqual(['BYTE_ARRAY', 'UTF8', undefined, undefined]);
    const [first] = await rowsOf(host, 'presupuesto', ILAVE);
    expect(first?.['ubigeo']).toBe('210501');
    expect(first?.['fuente']).toBeNull();
  });

  it('say of each row which file, line and commit it is of', async () => {
    for (const table of TABLES)
      for (const row of await rowsOf(host, table, ILAVE))
        expect([table, row['commit'], typeof row['archivo'], Number(row['linea']) > 0]).toEqual([
          table,
          'abc123',
          'string',
          true,
        ]);
  });

  it('have the money of the compiled plan to the céntimo', async () => {
    const alone = await ran(below('ilave', elsewhere('210501', 'ilave-2019-2022')), ['compile', 'ilave']);
    const { avance } = JSON.parse(alone.host.printed.out) as CompiledModel; // its schema says so
    const rows = await rowsOf(host, 'presupuesto', ILAVE);
    for (const monto of ['pia', 'pim', 'devengado'] as const) {
      const sum = rows.reduce((total, row) => total + Math.round(Number(row[monto] ?? 0) * 100), 0);
      expect([monto, sum]).toEqual([monto, Math.round((avance.financiero[monto] ?? 0) * 100)]);
    }
  });

  it('are written again only for what has changed', async () => {
    const before = new Map(host.files);
    const changed = {
      ...after(host),
      'sur/puno/unidades.yaml': `${SMALL['unidades.yaml'] ?? ''}# otra línea\n`,
    };
    const second = await ran(changed, PARQUET, 'abc123');
    expect(second.err).toContain('2 sin cambios, que no se escribieron otra vez');
    const written = filesBelow(second.host, 'datos').filter(
      (path) => before.get(path) !== second.host.files.get(path),
    );
    expect(written.filter((path) => path.includes('entidad=U') && !path.includes('U210101'))).toEqual([]);
    expect(written.some((path) => path.includes('U210101'))).toBe(true);
  });

  it.each<readonly [what: string, files: Files, said: string, code: number]>([
    [
      'a document cannot be read',
      { 'sur/puno/poi/2019-S2.yaml': 'tipo: poi\na: [\n' },
      'No se puede leer sur/puno/poi/2019-S2.yaml (yaml/sintaxis, línea 2): lo suyo no está en estas cifras.',
      0,
    ],
    [
      'its configuration has a fault',
      { 'sur/puno/plan.config.yaml': 'semaforo: {verde: x}\n' },
      '2 de ellos en borrador',
      2,
    ],
    [
      'there is no plan',
      { 'sur/puno/plan.yaml': 'tipo: plan\na: [\n' },
      'sur/puno: quedó fuera: no hay un plan que se pueda leer.',
      1,
    ],
  ])('are told, where %s, as when they were made', async (_what, files, said, expected) => {
    const draft = [...PARQUET, '--draft'];
    const first = await ran({ ...REGION, ...files }, draft);
    expect(first.err).toContain(said);
    expect(first.code).toBe(expected);
    const second = await ran(after(first.host), draft);
    expect(second.err).toBe(first.err.replace(/\.\n$/, '; 3 sin cambios, que no se escribieron otra vez.\n'));
    expect(second.code).toBe(expected);
  });

  it('have the same bytes whatever was there before', async () => {
    const fresh = await ran(REGION, PARQUET, 'abc123');
    const again = await ran({ ...after(host), ...REGION }, PARQUET, 'abc123');
    for (const path of filesBelow(fresh.host, 'datos'))
      expect([
        path,
        Buffer.from(again.host.files.get(path) ?? []).equals(fresh.host.files.get(path) ?? Buffer.of()),
      ]).toEqual([path, true]);
  });

  it('are made again where a part has gone', async () => {
    const { [`/w/datos/meses/${ILAVE}/parte.parquet`]: gone, ...rest } = after(host);
    const again = await ran(rest, PARQUET, 'abc123');
    expect(again.host.files.get(`/w/datos/meses/${ILAVE}/parte.parquet`)).toEqual(gone);
  });

  it.each<readonly [what: string, path: RegExp, changed: (bytes: Buffer) => Buffer]>([
    [
      'a part is an older one of the same length',
      /presupuesto\/.*U210501\/parte\.parquet$/,
      (bytes) => {
        const copy = Buffer.from(bytes);
        copy[300] = (copy[300] ?? 0) ^ 1;
        return copy;
      },
    ],
    [
      'its note says that it has errors',
      /_plan\/.*\.json$/,
      (bytes) => Buffer.from(bytes.toString('utf8').replace(/"errores": ?0/, '"errores": 3')),
    ],
  ])('are made again where %s', async (_what, path, changed) => {
    const files: Record<string, string | Uint8Array> = { ...after(host) };
    const first = Object.keys(files).find((file) => file.startsWith('/w/datos/') && path.test(file)) ?? '';
    const bytes = Buffer.from(files[first] ?? '');
    files[first] = changed(bytes);
    expect([first, bytes.equals(changed(bytes))]).toEqual([first, false]);
    const again = await ran(files, PARQUET, 'abc123');
    expect(again.err).toContain('2 sin cambios, que no se escribieron otra vez');
    expect(bytes.equals(again.host.files.get(first) ?? Buffer.of())).toBe(true);
  });

  it('lose the rows of a project that is no longer there, and keep those of another semester', async () => {
    const rest = Object.fromEntries(
      Object.entries(after(host)).filter(([path]) => !path.startsWith('/w/norte')),
    );
    const again = await ran(rest, PARQUET, 'abc123');
    expect(again.err).toContain('Se quitaron las filas de 1 plan que ya no está');
    expect(filesBelow(again.host, 'datos').filter((path) => path.includes('U210501'))).toEqual([]);
  });

  it('keep the rows of a project whose folder cannot be looked into, and say so, until they are of another', async () => {
    const now = after(host);
    const ofIlave = (run: MemoryHost): number =>
      filesBelow(run, 'datos').filter((path) => path.includes('U210501')).length;
    const rows = ofIlave(host);
    expect(rows).toBeGreaterThan(5);
    for (const folder of ['/w/norte', '/w/norte/ilave']) {
      const closed = withClosed(memoryHost({ files: now, commit: 'abc123' }), folder);
      expect(await main(PARQUET, closed)).toBe(3);
      expect(closed.printed.err).toContain(`No se pudo leer ${folder.slice(3)}: no hay permiso`);
      expect(closed.printed.err).toContain(
        'Se quedan como estaban las filas de 1 plan (norte/ilave): su carpeta no se leyó.',
      );
      expect(closed.printed.err).not.toContain('ya no está');
      expect(ofIlave(closed)).toBe(rows);
    }
    const moved = { ...now, ...below('sur/ilave', elsewhere('210501', 'ilave-2019-2022')) };
    const back = withClosed(memoryHost({ files: moved, commit: 'abc123' }), '/w/norte');
    await main(PARQUET, back);
    expect(ofIlave(back)).toBe(rows);
    expect(back.printed.err).not.toContain('Se quedan');
  });

  it('are told of where a semester was corrected after the next one was compiled, with the order for it', async () => {
    const path = 'sur/puno/poi/2019-S1.yaml';
    const s1 = SMALL['poi/2019-S1.yaml'] ?? '';
    const s2 = s1.replace('2019-S1', '2019-S2').replace(/fecha_corte: \S+/, 'fecha_corte: 2019-12-31');
    const ofOne: Files = { ...below('sur/puno', SMALL), 'sur/puno/poi/2019-S2.yaml': s2 };
    const draft = [...PARQUET, '--draft'];
    const words =
      'Las tablas de 2019-S1 no dicen lo que ahora dicen los documentos de «sur/puno»: se compilaron antes. Para compilar otra vez ese semestre, con las metas que el plan tiene hoy: plan compile . --format parquet --output datos --period 2019-S1 --draft\n';
    const said = async (files: Files, ...more: readonly string[]): Promise<MemoryHost> => {
      const run = await ran(files, [...draft, ...more]);
      // Nothing else is said of it.
      expect(run.err.replace(words, '')).not.toContain('se compilaron antes');
      isSaid = run.err.includes(words);
      return run.host;
    };
    let isSaid = false;
    const first = await said(ofOne, '--period', '2019-S1');
    const both = await said(after(first));
    expect(isSaid).toBe(false);
    const planned = {
      ...after(both),
      'sur/puno/plan.yaml': (SMALL['plan.yaml'] ?? '').replace('2022: 100', '2022: 99'),
    };
    const commented = { ...after(both), [path]: `# Revisado\n${s1}` };
    for (const files of [planned, commented]) await said(files);
    expect(isSaid).toBe(false);
    const later = await said({ ...after(both), [path]: s1.replace(/pim: \d+/, 'pim: 777777') });
    expect(isSaid).toBe(true);
    // Until it is compiled again.
    const unchanged = await said(after(later));
    expect(isSaid).toBe(true);
    const again = await said(after(unchanged), '--period', '2019-S1');
    expect(isSaid).toBe(false);
    await said(after(again));
    expect(isSaid).toBe(false);
  });

  it('are not told of as other than documents of a whole year, which say less of its first half later', async () => {
    const path = 'sur/puno/poi/2019-S1.yaml';
    const year = (SMALL['poi/2019-S1.yaml'] ?? '').replace('periodo: 2019-S1', 'periodo: 2019');
    const first = await ran({ ...below('sur/puno', SMALL), [path]: year }, [...PARQUET, '--draft']);
    const later = {
      ...after(first.host),
      [path]: year.replace(/fecha_corte: \S+/, 'fecha_corte: 2019-09-30'),
    };
    const second = await ran(later, [...PARQUET, '--draft']);
    expect(filesBelow(second.host, 'datos').some((file) => file.includes('semestre=S2'))).toBe(true);
    expect(second.err).not.toContain('se compilaron antes');
  });

  it('are refused in the folder of other plans', async () => {
    const rest = Object.fromEntries(
      Object.entries(after(host)).filter(([path]) => path.startsWith('/w/datos')),
    );
    const other = await ran({ ...rest, ...below('este', SMALL), ...below('oeste', BROKEN) }, PARQUET);
    expect(other.code).toBe(2);
    expect(other.err).toContain(
      '«datos» tiene las tablas de otros planes («norte/ilave», «sur/carabaya» y «sur/puno»)',
    );
  });

  it('are refused in the folder of another plan that was compiled by itself, also beside those of a region', async () => {
    const tables = (run: MemoryHost): Files =>
      Object.fromEntries(Object.entries(after(run)).filter(([path]) => path.startsWith('/w/datos')));
    const draft = [...PARQUET, '--draft'];
    const other = elsewhere('210401', 'otro-2019-2022');
    const region = { ...SMALL, ...below('este', elsewhere('210301', 'este-2019-2022')) };
    for (const [files, next, named] of [
      [SMALL, other, '(ubigeo 210101'],
      [region, other, '(ubigeo 210101'],
      [SMALL, withoutUbigeo(other), '(ubigeo 210101'],
      [withoutUbigeo(SMALL), other, '(«puno-2019-2022»'],
      [withoutUbigeo(SMALL), withoutUbigeo(other), '(«puno-2019-2022»'],
    ] as const) {
      const first = await ran(files, draft);
      const second = await ran({ ...tables(first.host), ...next }, draft);
      expect([second.code, second.err]).toEqual([2, expect.stringContaining(named)]);
      expect(filesBelow(second.host, 'datos')).toEqual(filesBelow(first.host, 'datos'));
      expect((await ran({ ...tables(first.host), ...files }, draft)).code).toBe(0);
    }
  });

  it('are taken of a plan that is compiled by itself and states its ubigeo later, or no longer', async () => {
    for (const [before, now, entidad] of [
      [withoutUbigeo(SMALL), SMALL, 'U210101'],
      [SMALL, withoutUbigeo(SMALL), 'P-puno-2019-2022'],
    ] as const) {
      const { host: first } = await ran(before, [...PARQUET, '--draft']);
      const again = await ran({ ...after(first), ...now }, [...PARQUET, '--draft']);
      expect(again.code).toBe(0);
      const parts = filesBelow(again.host, 'datos').filter((path) =>
        path.includes('/actividades/anio=2019/'),
      );
      expect(parts).toEqual([expect.stringContaining(`entidad=${entidad}/`)]);
    }
  });

  it('take drafts where they are asked for, marked in every row', async () => {
    const draft = await ran(REGION, [...PARQUET, '--draft']);
    expect(draft.code).toBe(0);
    expect(draft.err).toContain('3 planes con sus cifras; 1 de ellos en borrador');
    const part = 'anio=2019/semestre=S1/entidad=U210301';
    expect((await rowsOf(draft.host, 'entidades', part))[0]?.['situacion']).toBe('borrador');
    const marks = (await rowsOf(draft.host, 'actividades', part)).map((row) => row['borrador']);
    expect(new Set(marks)).toEqual(new Set([true]));
  });

  it('tell one semester that somebody lacks, and refuse one that nobody has', async () => {
    const files = {
      ...REGION,
      ...below('norte/plan-solo', {
        'plan.yaml': plan('210601'),
        'unidades.yaml': SMALL['unidades.yaml'] ?? '',
      }),
    };
    const asked = await ran(files, [...PARQUET, '--period', '2019-S1']);
    expect(asked.err).toContain('1 sin POI de 2019-S1');
    const typo = await ran(files, [...PARQUET, '--period', '2091-S1']);
    expect([typo.code, filesBelow(typo.host, 'datos')]).toEqual([2, []]);
    expect(typo.err).toContain('Ninguno de los 4 planes tiene un POI de 2091-S1');
  });
});

/** The documents of the next government: four years on. */
function years(text: string): string {
  return text.replaceAll(/\b20(1[89]|2[012])\b/g, (year) => String(Number(year) + 4));
}

function plan(ubigeo: string): string {
  return (SMALL['plan.yaml'] ?? '')
    .replaceAll('210101', ubigeo)
    .replaceAll('puno-2019-2022', `plan-${ubigeo}`);
}

describe('mistakes of a region', () => {
  it('two projects of one ubigeo: the second is named and left out', async () => {
    const { code, err, host } = await ran({ ...below('a', SMALL), ...below('b', SMALL) }, PARQUET);
    expect(code).toBe(1);
    expect(err).toContain('b: quedó fuera: tiene el mismo ubigeo (210101) y semestre que a');
    expect(err).toContain('1 plan con sus cifras; 1 fuera, por ser de la misma entidad que otro.');
    expect((await rowsOf(host, 'entidades', 'anio=2019/semestre=S1/entidad=U210101')).length).toBe(1);
  });

  it('of the plans of two governments the one that has the semester asked for is in, and nothing is wrong', async () => {
    const files = {
      ...below('a', SMALL),
      ...below('b', Object.fromEntries(Object.entries(SMALL).map(([path, text]) => [path, years(text)]))),
    };
    for (const format of ['parquet', 'datapackage']) {
      const argv = [
        'compile',
        '.',
        '--format',
        format,
        '--output',
        'datos',
        '--period',
        '2023-S1',
        '--draft',
      ];
      const { code, err } = await ran(files, argv);
      expect([code, err]).toEqual([
        0,
        expect.stringContaining(
          'a: quedó fuera: no tiene POI de 2023-S1, y es de la misma entidad que b, que sí lo tiene.',
        ),
      ]);
      expect(err).toContain('1 plan con sus cifras; 1 fuera, por ser de la misma entidad que otro.');
    }
  });

  it('without an ubigeo it is known by the id of its plan, without a plan by its folder', async () => {
    const files = {
      ...below('a', {
        ...SMALL,
        'plan.yaml': (SMALL['plan.yaml'] ?? '').replace('  ubigeo: "210101"\n', ''),
      }),
      ...below('b', { 'plan.yaml': 'tipo: plan\nversion: 1\nid: [\n' }),
    };
    const { code, err, host } = await ran(files, [...PARQUET, '--draft']);
    const names = new Set(filesBelow(host, 'datos').flatMap((path) => /entidad=[PC][^/]*/.exec(path) ?? []));
    expect([...names].sort()).toEqual(['entidad=C-b', 'entidad=P-puno-2019-2022']);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('b: quedó fuera: no hay un plan que se pueda leer'),
    ]);
  });

  it('no plan at all, no folder for the tables', async () => {
    const none = await ran({ 'LEEME.md': 'nada' }, PARQUET);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('No hay ningún documento del plan')]);
    const nowhere = await ran(REGION, ['compile', '.', '--format', 'parquet']);
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('Diga en qué carpeta')]);
  });

  it('a file that cannot be read leaves its project out with 3', async () => {
    const host = memoryHost({ files: { ...REGION, 'sur/puno/unidades.yaml': null } });
    expect(await main(PARQUET, host)).toBe(3);
    expect(host.printed.err).toContain('No se pudo leer sur/puno/unidades.yaml');
    expect(host.printed.err).toContain('sur/puno: quedó fuera: no se pudo leer entero');
  });
});

describe('a package of data', () => {
  const OTHER = elsewhere('210401', 'otro-2019-2022');
  const COPY = elsewhere('210401', 'puno-2019-2022');
  const MANY = { ...below('a', SMALL), ...below('b', OTHER) };

  it.each([
    ['one plan over another', SMALL, OTHER, 'un solo plan («puno-2019-2022», ubigeo 210101)'],
    ['one over that of whose id it is a copy', SMALL, COPY, 'un solo plan («puno-2019-2022», ubigeo 210101)'],
    ['one plan over many', MANY, OTHER, 'varios planes'],
    ['many plans over one', SMALL, MANY, 'un solo plan («puno-2019-2022»)'],
  ])('is not written of %s, and again of the same', async (_what, first, second, whose) => {
    const argv = ['compile', '.', '--draft', '--format', 'datapackage', '--output', 'datos'];
    const made = await ran(first, argv);
    const tables = Object.fromEntries(
      Object.entries(after(made.host)).filter(([path]) => path.startsWith('/w/datos')),
    );
    const again = await ran({ ...second, ...tables }, argv);
    expect([again.code, again.err]).toEqual([
      2,
      expect.stringContaining(`«datos» tiene las tablas de ${whose}, que se perderían`),
    ]);
    expect(again.host.files.get('/w/datos/entidades.csv')).toEqual(
      made.host.files.get('/w/datos/entidades.csv'),
    );
    expect((await ran({ ...first, ...tables }, argv)).code).toBe(0);
  });
});

describe('CSV and Parquet', () => {
  it('have the same columns and the same rows, and describe them alike', async () => {
    const files = { ...REGION, ...below('puno', projectFiles('puno')) };
    delete files['puno/plan.config.yaml'];
    const region = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('sur/puno')));
    const parquet = await ran(region, PARQUET);
    const csv = await ran(region, ['compile', '.', '--format', 'datapackage', '--output', 'csv']);
    const described = JSON.parse(textAt(parquet.host, 'datos/tablas.json')) as {
      readonly tablas: readonly {
        readonly nombre: string;
        readonly columnas: readonly { readonly nombre: string; readonly tipo: string }[];
      }[];
    }; // written by the command
    expect(described.tablas.map(({ nombre }) => nombre)).toEqual(TABLES);
    for (const { nombre, columnas } of described.tablas) {
      const [header = [], ...lines] = recordsOf(textAt(csv.host, `csv/${nombre}.csv`));
      expect([nombre, new Set(header).size]).toEqual([nombre, header.length]);
      expect(header).toEqual(['entidad', 'anio', 'semestre', ...columnas.map((one) => one.nombre)]);
      const parts = filesBelow(parquet.host, `datos/${nombre}`).filter((path) => path.includes('entidad=U'));
      const rows = await Promise.all(
        parts.map(async (path) => {
          const part = path.split('/').slice(4, 7).join('/');
          const front = [/entidad=(\w+)/, /anio=(\w+)/, /semestre=(\w+)/].map(
            (at) => at.exec(part)?.[1] ?? '',
          );
          return (await rowsOf(parquet.host, nombre, part)).map((row) => [
            ...front,
            ...Object.values(row).map((value, i) => cell(value, columnas[i]?.tipo)),
          ]);
        }),
      );
      const sorted = (all: readonly (readonly string[])[]): readonly string[] =>
        all.map((row) => row.map((value) => value.replace(/^'(?=[=+\-@])/, '')).join('|')).sort();
      expect([nombre, sorted(rows.flat())]).toEqual([nombre, sorted(lines)]);
    }
  });
});

/** The reader gives a DECIMAL as a product of floats. */
function cell(value: unknown, type: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (type === 'DECIMAL(18,2)') return String(Math.round(Number(value) * 100) / 100);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string'
    ? value
    : JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner));
}

function textAt(host: MemoryHost, path: string): string {
  return Buffer.from(host.files.get(`/w/${path}`) ?? []).toString('utf8');
}

it('a disk that is full when the tables are begun leaves nothing behind', async () => {
  const host = memoryHost({ files: REGION });
  let abandoned = false;
  const full = {
    ...host,
    growSet: () => ({
      append: () => {
        throw new FileFault('/w/csv/entidades.csv', 'no queda espacio en el disco');
      },
      finish: () => {},
      abandon: () => void (abandoned = true),
    }),
  };
  const code = await main(['compile', '.', '--format', 'datapackage', '--output', 'csv'], full);
  expect([code, abandoned]).toEqual([3, true]);
  expect(host.printed.err).toContain('no queda espacio en el disco');
});
