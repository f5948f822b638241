import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { csvRecords } from '../src/sheets/csv-stream.ts';
import { csvRows } from '../src/sheets/csv.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { seeded } from './support/random.ts';
import { MEF_MONTHS } from './support/sheet-files/spending.ts';
import { xlsxOf, xlsxRow } from './support/sheet-files/xlsx.ts';

const POI = `tipo: poi
version: 1
plan: ejemplo-2023-2026
periodo: 2025
estado: aprobado
actividades:
  - id: A-1 # la de nutrición
    nombre: Canasta
    objetivo: SOC-1
    presupuesto: {meta_siaf: "0001"}
    indicador: {nombre: Canastas, unidad_medida: canasta, programado: {ene: 1}}
  - id: A-2
    nombre: Serenazgo
    objetivo: SOC-1
    presupuesto: {detalle: [{rubro: "07", meta_siaf: "2"}, {rubro: "09", meta_siaf: "2"}]}
    indicador: {nombre: Patrullajes, unidad_medida: patrullaje, programado: {ene: 1}}
  - id: A-3
    nombre: Pista
    objetivo: SOC-1
    tipo: inversion
    cui: "2401234"
    indicador: {nombre: Pista, unidad_medida: km, programado: {ene: 1}}
  - id: A-4
    nombre: Limpieza
    objetivo: SOC-1
    presupuesto: {meta_siaf: "7"}
    indicador: {nombre: Limpieza, unidad_medida: m2, programado: {ene: 1}}
  - id: A-5
    nombre: Barrido
    objetivo: SOC-1
    presupuesto: {meta_siaf: "0007"}
    indicador: {nombre: Barrido, unidad_medida: m2, programado: {ene: 1}}
`;

const TITLES = [
  'ANO_EJE',
  'NIVEL_GOBIERNO',
  'SEC_EJEC',
  'EJECUTORA_NOMBRE',
  'DEPARTAMENTO_EJECUTORA',
  'PROVINCIA_EJECUTORA',
  'DISTRITO_EJECUTORA',
  'SEC_FUNC',
  'TIPO_ACT_PROY',
  'PRODUCTO_PROYECTO',
  'RUBRO',
  'TIPO_TRANSACCION',
  'GENERICA ',
];
const WIDE = [
  ...TITLES,
  'MONTO_PIA',
  'MONTO_PIM',
  'MONTO_CERTIFICADO_ANUAL',
  'MONTO_COMPROMETIDO_ANUAL',
  ...MEF_MONTHS.map((month) => `MONTO_DEVENGADO_${month}`),
  'MONTO_DEVENGADO_ANUAL',
  'MONTO_GIRADO_ANUAL',
];
const LONG = [
  ...TITLES,
  'MES_EJE',
  'MONTO_PIA',
  'MONTO_PIM',
  'MONTO_CERTIFICADO',
  'MONTO_COMPROMETIDO_ANUAL',
  'MONTO_COMPROMETIDO',
  'MONTO_DEVENGADO',
  'MONTO_GIRADO',
];

const own = (meta: string, rubro: string, generica: string, producto = '3000001'): readonly string[] => [
  '2025',
  'M',
  '301642',
  'MUNICIPALIDAD DISTRITAL DE EJEMPLO',
  '21',
  '05',
  '03',
  meta,
  producto.startsWith('2') ? '2' : '3',
  producto,
  rubro,
  '2',
  generica,
];
const months = (...values: readonly string[]): readonly string[] =>
  Array.from({ length: 12 }, (_, i) => values[i] ?? '');
const ROWS = [
  [
    ...own('1', '00', '2'),
    '12000',
    '12000',
    '3000',
    '3000',
    ...months('0', '1500.5', '-150.5'),
    '1350',
    '1350',
  ],
  [
    ...own('2', '07', '3'),
    '180000',
    '175400',
    '90000',
    '60000',
    ...months('9100', '9800', '10050.25'),
    '28950.25',
    '28950.25',
  ],
  [...own('2', '09', '3'), '0', '12000', '0', '0', ...months(), '0', '0'],
  [
    ...own('9', '18', '6', '2401234'),
    '0',
    '500000',
    '400000',
    '300000',
    ...months('', '100000'),
    '100000',
    '90000',
  ],
  [...own('7', '07', '3'), '1000', '1000', '500', '500', ...months('250.10', '49.90'), '300', '300'],
  [
    ...own('3', '07', '1'),
    '600000',
    '610000',
    '590000',
    '592000',
    ...months('48000', '48000', '49500'),
    '145500',
    '145520',
  ],
  [
    '2025',
    'M',
    '300001',
    'OTRA, "LA DE AL LADO"\nEN DOS LÍNEAS',
    '21',
    '05',
    '01',
    '1',
    '3',
    '3000001',
    '00',
    '2',
    '3',
    '999',
    '999',
    '9',
    '9',
    ...months('9'),
    '9',
    '9',
  ],
];

function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;
}

function world(file: string | Uint8Array, plan = ONE_OBJECTIVE): MemoryHost {
  return memoryHost({ files: { 'plan.yaml': plan, 'poi/2025.yaml': POI, 'gasto.csv': file } });
}

function poiIn({ files }: MemoryHost): string {
  return Buffer.from(files.get('/w/poi/2025.yaml') ?? []).toString('utf8');
}

const EXPECTED = POI.replace('estado: aprobado', 'estado: en_ejecucion\nfecha_corte: 2025-03-31')
  .replace(
    '{meta_siaf: "0001"}',
    '{pia: 12000, pim: 12000, certificado: 3000, comprometido: 3000, devengado: 1350, girado: 1350, devengado_mensual: {ene: 0, feb: 1500.50, mar: -150.50}, meta_siaf: "0001"}',
  )
  .replace(
    '{detalle: [{rubro: "07", meta_siaf: "2"}, {rubro: "09", meta_siaf: "2"}]}',
    '{devengado_mensual: {ene: 9100, feb: 9800, mar: 10050.25}, detalle: [{rubro: "07", meta_siaf: "2", pia: 180000, pim: 175400, certificado: 90000, comprometido: 60000, devengado: 28950.25, girado: 28950.25}, {rubro: "09", meta_siaf: "2", pia: 0, pim: 12000, certificado: 0, comprometido: 0, devengado: 0, girado: 0}]}',
  )
  .replace(
    '    cui: "2401234"\n',
    '    cui: "2401234"\n    presupuesto:\n      pia: 0\n      pim: 500000\n      certificado: 400000\n      comprometido: 300000\n      devengado: 100000\n      girado: 90000\n      devengado_mensual: {feb: 100000}\n',
  );

describe('the spending of the MEF, a column for each month', () => {
  it.each([
    ['as the open data have it', csv([WIDE, ...ROWS])],
    ['below the separator as Excel names it', `\uFEFFsep=,\r\n${csv([WIDE, ...ROWS]).slice(1)}`],
    [
      'in the middle of the country',
      csv([WIDE, ...Array.from({ length: 40 }, () => ROWS[6] ?? []), ...ROWS]),
    ],
    [
      'cut out into a book',
      xlsxOf([{ name: 'Gasto', rows: [WIDE, ...ROWS].map((row, i) => xlsxRow(i + 1, row)).join('') }]),
    ],
  ])('%s goes to the activities that cite its goal or its project', async (_, file) => {
    const host = world(file);
    expect(await main(['import', 'gasto.csv', '--write'], host)).toBe(0);
    expect(poiIn(host)).toBe(EXPECTED);
  });

  it('is told where no activity cites it, and where two do, with its sum; again nothing changes', async () => {
    const host = world(csv([WIDE, ...ROWS]));
    await main(['import', 'gasto.csv', '--write'], host);
    const { out } = host.printed;
    expect(out).toContain(
      'Meta 3, rubro 07, genérica 2.1: ninguna actividad la cita; PIM 610000: S/ 145500 en 1 fila',
    );
    expect(out).toContain(
      'Meta 7, rubro 07, genérica 2.3: la citan 2 actividades (A-4, A-5), y nada dice qué parte es de cada una; PIM 1000: S/ 300 en 1 fila',
    );
    expect(out).toContain('por ejemplo, plan set GIM-014 meta_siaf=0012.');
    const before = poiIn(host);
    expect(await main(['import', 'gasto.csv', '--write', '--replace'], host)).toBe(0);
    expect(poiIn(host)).toBe(before);
    // What has no place is not said to be in the documents.
    expect(host.printed.out.slice(out.length)).toContain('En los documentos no hay nada que cambiar.');
  });

  it('of one file under two names is read once, and that is said; files of one size are two', async () => {
    const [gasto, other] = [csv([WIDE, ...ROWS]), csv([WIDE, ...ROWS]).replace('"1500.5"', '"1500.7"')];
    const both = async (second: string, ...paths: readonly string[]): Promise<string> => {
      const host = memoryHost({
        files: { 'plan.yaml': ONE_OBJECTIVE, 'poi/2025.yaml': POI, 'gasto.csv': gasto, 'otro.csv': second },
      });
      await main(['import', ...paths], host);
      return host.printed.out;
    };
    const note = 'es el mismo archivo, y se lee una vez';
    expect(await both(gasto, 'gasto.csv', 'otro.csv')).toContain(`«otro.csv» ${note}`);
    expect(await both(gasto, 'gasto.csv', 'gasto.csv')).not.toContain(note);
    const two = await both(other, 'gasto.csv', 'otro.csv');
    expect(two).toContain('\notro.csv: es ');
    expect(two).not.toContain(note);
  });

  it('shows twelve values and how many more there are, and no line of progress for a small file', async () => {
    let seconds = 0;
    const files = { 'plan.yaml': ONE_OBJECTIVE, 'poi/2025.yaml': POI, 'gasto.csv': csv([WIDE, ...ROWS]) };
    const host = memoryHost({ files, terminal: { width: 80 }, elapsed: () => (seconds += 1_000) });
    await main(['import', 'gasto.csv'], host);
    const [, count = '', values = '', more = ''] =
      /(\d+) datos nuevos\n((?: {6}.*\n)*) {6}y (\d+) más; --todos los muestra\n/.exec(host.printed.out) ??
      [];
    expect([values.trimEnd().split('\n').length, Number(more)]).toEqual([12, Number(count) - 12]);
    expect(host.printed.err).not.toContain('filas');
  });

  it.each([
    [5, '«p-1», «p-2», «p-3», «p-4» y «p-5».'],
    [6, '«p-1», «p-2», «p-3», «p-4», «p-5» y 1 más.'],
  ])('is of one plan, and of %i at most five are named', async (count, words) => {
    const plans = Array.from({ length: count }, (_, i) => [
      `m${i + 1}/plan.yaml`,
      ONE_OBJECTIVE.replace('ejemplo-2023-2026', `p-${i + 1}`),
    ]);
    const files = { ...Object.fromEntries(plans), 'gasto.csv': csv([WIDE, ...ROWS]) } as Record<
      string,
      string
    >;
    for (const argv of [['--plan', 'nadie'], []]) {
      const host = memoryHost({ files });
      expect(await main(['import', 'gasto.csv', ...argv], host)).toBe(2);
      expect(host.printed.err).toContain(words);
    }
  });

  it.each([[['--plan', 'p-1']], [[]]])(
    'is of one of two plans of one id only in its folder: %j',
    async (argv) => {
      const plan = ONE_OBJECTIVE.replace('ejemplo-2023-2026', 'p-1');
      const host = memoryHost({
        files: { 'a/plan.yaml': plan, 'b/plan.yaml': plan, 'gasto.csv': csv([WIDE, ...ROWS]) },
      });
      expect(await main(['import', 'gasto.csv', ...argv], host)).toBe(2);
      expect(host.printed.err).toContain(
        'Hay más de un plan «p-1» entre los de «a» y «b»: vaya a la carpeta del suyo',
      );
    },
  );

  it('is found by the district where the plan does not say what unit executes', async () => {
    const host = world(csv([WIDE, ...ROWS]), ONE_OBJECTIVE.replace(', sec_ejec: "301642"', ''));
    expect(await main(['import', 'gasto.csv', '--write'], host)).toBe(0);
    expect(poiIn(host)).toBe(EXPECTED);
  });

  it.each([
    [
      'of which the plan does not say which is its own',
      ONE_OBJECTIVE.replace(', ubigeo: "210503", sec_ejec: "301642"', ''),
      (row: readonly string[]) => row,
      'El archivo tiene más de una ejecutora',
    ],
    [
      'of one district',
      ONE_OBJECTIVE.replace(', sec_ejec: "301642"', ''),
      (row: readonly string[]) => row.with(6, '03'),
      'En el ubigeo 210503 hay más de una ejecutora',
    ],
  ])('of two units that execute, %s, is not added up', async (_, plan, second, message) => {
    const other = second((ROWS[6] ?? []).with(3, 'INSTITUTO VIAL'));
    const host = world(csv([WIDE, ROWS[0] ?? [], other]), plan);
    expect(await main(['import', 'gasto.csv', '--write'], host)).toBe(1);
    expect(host.printed.out).toContain(
      `${message} (301642 MUNICIPALIDAD DISTRITAL DE EJEMPLO y 300001 INSTITUTO VIAL), y el plan no dice cuál es la suya`,
    );
    expect(host.printed.out).toContain(
      'Agregue su código a la entidad del plan, por ejemplo «sec_ejec: "301642"»',
    );
    expect(poiIn(host)).toBe(POI);
  });

  it('of another municipality, or with a wrong amount, is refused', async () => {
    const other = world(csv([WIDE, ROWS[6] ?? []]));
    expect(await main(['import', 'gasto.csv', '--write'], other)).toBe(1);
    expect(other.printed.out).toContain('Ninguna fila es de la ejecutora 301642');
    const wrong = world(csv([WIDE, (ROWS[0] ?? []).with(14, 'doce mil')]));
    expect(await main(['import', 'gasto.csv', '--write'], wrong)).toBe(1);
    expect(wrong.printed.out).toContain('gasto.csv, O2  error  importar/no-es-numero');
    expect(poiIn(wrong)).toBe(POI);
  });
});

it('the spending of the MEF, a row for each month, gives the same: month 0 has the PIA and PIM, the others flow', async () => {
  const rows = ROWS.slice(0, 4).flatMap((row) => {
    const head = row.slice(0, 13);
    const [pia = '', pim = '', certified = '', committed = '', ...rest] = row.slice(13);
    const monthly = rest
      .slice(0, 12)
      .flatMap((value, i) =>
        value === '' ? [] : [[...head, String(i + 1), '0', '0', '0', '0', '', value, '0']],
      );
    return [
      [...head, '0', pia, pim, '0', '0', '', '0', '0'],
      ...monthly,
      [...head, '1', '0', '0', certified, committed, '', '0', rest[13] ?? ''],
    ];
  });
  const host = world(csv([LONG, ...rows]));
  expect(await main(['import', 'gasto.csv', '--write'], host)).toBe(0);
  // A month in which others have rows and this one has none is one in which it accrued nothing.
  expect(poiIn(host)).toBe(EXPECTED.replace('{feb: 100000}', '{ene: 0, feb: 100000, mar: 0}'));
});

describe('the spending of the MEF of a rubro, source or kind that an activity does not say', () => {
  const poi = (body: string, periodo = '2025'): string =>
    `tipo: poi\nversion: 1\nplan: ejemplo-2023-2026\nperiodo: ${periodo}\nestado: aprobado\nactividades:\n  - id: A-1\n    nombre: Pista\n    objetivo: SOC-1\n${body}    indicador: {nombre: Pista, unidad_medida: km, programado: {${periodo.endsWith('S2') ? 'jul' : 'ene'}: 1}}\n`;
  const file = csv([
    WIDE,
    [...own('9', '18', '6', '2401234'), '0', '600', '0', '0', ...months('300'), '300', '0'],
    [...own('9', '07', '6', '2401234'), '0', '350', '0', '0', ...months('100'), '100', '0'],
  ]);
  const left =
    'Meta 9, rubro 07, genérica 2.6, CUI 2401234: la cita A-1, pero con otro rubro, fuente o genérica';

  it.each([
    [
      'cites its project and says a rubro',
      { 'poi/2025.yaml': poi('    cui: "2401234"\n    presupuesto: {rubro: "18"}\n') },
    ],
    [
      'cites its goal and says a rubro',
      { 'poi/2025.yaml': poi('    presupuesto: {meta_siaf: "9", rubro: "18"}\n') },
    ],
    [
      'says the rubro of all its rows',
      {
        'poi/2025.yaml': poi(
          '    presupuesto: {meta_siaf: "9", rubro: "18", detalle: [{generica: "2.6"}, {generica: "2.3"}]}\n',
        ),
      },
    ],
    [
      'says the rubro in the first semester and the project in the second',
      {
        'poi/2025-S1.yaml': poi('    presupuesto: {rubro: "18"}\n', '2025-S1'),
        'poi/2025-S2.yaml': poi('    cui: "2401234"\n', '2025-S2'),
      },
    ],
  ])('does not come in where one %s, and is told', async (_, files) => {
    const host = memoryHost({ files: { 'plan.yaml': ONE_OBJECTIVE, ...files, 'gasto.csv': file } });
    await main(['import', 'gasto.csv', '--write'], host);
    expect(host.printed.out).toContain(`${left}; PIM 350: S/ 100 en 1 fila`);
    const text = [...host.files].map(([path, bytes]) =>
      path.includes('/poi/') ? Buffer.from(bytes).toString('utf8') : '',
    );
    expect(text.join('')).toContain('pim: 600');
    expect(text.join('')).not.toMatch(/950|350/);
  });

  it.each([
    ['has none', '    presupuesto: {meta_siaf: "0008", pim: 500, devengado: 20}\n', 'A-1 (meta 0008)'],
    [
      'of a row',
      '    presupuesto: {detalle: [{meta_siaf: "8", pim: 5}, {meta_siaf: "9"}]}\n',
      'A-1 (meta 8)',
    ],
    ['of its project', '    cui: "2400000"\n    presupuesto: {devengado: 20}\n', 'A-1 (CUI 2400000)'],
    ['of which nothing is told', '    presupuesto: {meta_siaf: "8"}\n', undefined],
    ['that it has', '    presupuesto: {meta_siaf: "9", pim: 5}\n', undefined],
  ])(
    'that the file does not have leaves the money of an activity as it is, and is told: %s',
    async (_, body, told) => {
      const files = { 'plan.yaml': ONE_OBJECTIVE, 'poi/2025.yaml': poi(body), 'gasto.csv': file };
      const host = memoryHost({ files });
      await main(['import', 'gasto.csv', '--write', '--replace'], host);
      const note = /El archivo no trae gasto del 2025 de lo que cita (.*): lo que el POI dice/;
      expect(note.exec(host.printed.out)?.[1]).toBe(told);
    },
  );

  it.each([
    ['by its project', '    cui: "2401234"\n    presupuesto: {detalle: [{rubro: "07"}, {rubro: "18"}]}\n'],
    ['by its goal', '    presupuesto: {meta_siaf: "9", detalle: [{rubro: "07"}, {rubro: "18"}]}\n'],
  ])('goes to the row that says it, %s', async (_, body) => {
    const host = memoryHost({
      files: { 'plan.yaml': ONE_OBJECTIVE, 'poi/2025.yaml': poi(body), 'gasto.csv': file },
    });
    expect(await main(['import', 'gasto.csv', '--write'], host)).toBe(0);
    expect(poiIn(host)).toMatch(/rubro: "07", pia: 0, pim: 350, .*rubro: "18", pia: 0, pim: 600/);
  });

  it.each([
    ['comes in', '{rubro: "18", generica: "2.6"}', 'pim: 600'],
    [
      'is said to come in whole',
      '{rubro: "18", generica: "2.6"}',
      'El archivo no dice de qué rubro y genérica es el gasto que entra en A-1 (rubro 18, genérica 2.6), y entra entero',
    ],
    ['is not split', '{detalle: [{rubro: "07"}, {rubro: "18"}]}', 'la citan 2 filas de A-1, y nada dice'],
  ])('%s where the file tells neither', async (_, presupuesto, says) => {
    const untold = csv([
      WIDE,
      [...own('9', '', '', '2401234'), '0', '600', '0', '0', ...months('300'), '300', '0'],
    ]);
    const body = `    cui: "2401234"\n    presupuesto: ${presupuesto}\n`;
    const host = memoryHost({
      files: { 'plan.yaml': ONE_OBJECTIVE, 'poi/2025.yaml': poi(body), 'gasto.csv': untold },
    });
    await main(['import', 'gasto.csv', '--write'], host);
    expect(host.printed.out + poiIn(host)).toContain(says);
  });

  it('is not of a source that its rubro is not of', async () => {
    const body = '    cui: "2401234"\n    presupuesto: {fuente: "1"}\n';
    const host = memoryHost({
      files: { 'plan.yaml': ONE_OBJECTIVE, 'poi/2025.yaml': poi(body), 'gasto.csv': file },
    });
    await main(['import', 'gasto.csv', '--write'], host);
    expect(host.printed.out).toContain(left);
    expect(poiIn(host)).toBe(poi(body));
  });
});

describe('the Consulta Amigable by municipality', () => {
  const titles = [
    'Año',
    'Departamento',
    'Municipalidad',
    'PIA',
    'PIM',
    'Certificación',
    'Compromiso Anual',
    'Atención de Compromiso Mensual',
    'Devengado',
    'Girado',
    'Avance %',
  ];
  const line = (year: string, code: string, ...amounts: readonly string[]): readonly string[] => [
    year,
    '21: PUNO',
    `${code}: MUNICIPALIDAD DISTRITAL DE EJEMPLO`,
    ...amounts,
    '82.9',
  ];
  const rows = [
    titles,
    line(
      '2024',
      '210503-301642',
      '7,478,776',
      '10,061,624',
      '9,332,023',
      '9,196,150',
      '8,903,721',
      '8,340,406',
      '8,336,656',
    ),
    line('2025', '210503-301642', '6,764,060', '7,309,459', '', '', '', '640,717', '635,001'),
    line('2025', '210501-301640', '1', '1', '1', '1', '1', '1', '1'),
  ];

  it('gives the budget of each year, with what it states and no date', async () => {
    const host = memoryHost({ files: { 'plan.yaml': ONE_OBJECTIVE, 'consulta.csv': csv(rows) } });
    expect(await main(['import', 'consulta.csv', '--write'], host)).toBe(0);
    const text = (year: number): string =>
      Buffer.from(host.files.get(`/w/presupuesto/${year}.yaml`) ?? []).toString('utf8');
    expect(text(2024)).toBe(
      'tipo: presupuesto\nversion: 1\nanio: 2024\nfuente: "MEF, Consulta Amigable: MUNICIPALIDAD DISTRITAL DE EJEMPLO"\ngasto:\n  pia: 7478776\n  pim: 10061624\n  certificado: 9332023\n  comprometido: 9196150\n  compromiso_mensual: 8903721\n  devengado: 8340406\n  girado: 8336656\n',
    );
    expect(text(2025)).toContain(
      'gasto:\n  pia: 6764060\n  pim: 7309459\n  devengado: 640717\n  girado: 635001\n',
    );
    expect(host.printed.out).toContain('Filas de otras municipalidades o de otros años: 1');
    expect(await main(['validate'], host)).toBe(0);
    const later = rows.map((row, i) => (i === 2 ? row.with(8, '700,000') : row));
    host.save('/w/consulta.csv', csv(later));
    expect(await main(['import', 'consulta.csv', '--write'], host)).toBe(1);
    expect(host.printed.out).toContain('devengado: dice 640717, y el archivo 700000 (I3)');
    expect(
      await main(['importar', 'consulta.csv', '--escribir', '--reemplazar', '--periodo', '2025'], host),
    ).toBe(0);
    expect(text(2025)).toContain('devengado: 700000');
  });

  it('names the one with the name of the plan, where the plan does not say its code', async () => {
    const host = memoryHost({
      files: {
        'plan.yaml': ONE_OBJECTIVE.replace(', ubigeo: "210503", sec_ejec: "301642"', ''),
        'consulta.csv': csv([
          titles,
          line('2024', '210503-301642', '10', '20'),
          line('2024', '210501-301640', '1', '2').with(2, '210501-301640: MUNICIPALIDAD DE OTRO'),
        ]),
      },
    });
    expect(await main(['import', 'consulta.csv', '--write'], host)).toBe(1);
    expect(host.printed.out).toContain('La hoja tiene 2 municipalidades, y el plan no dice cuál es la suya');
    expect(host.printed.out).toContain(
      'Si es «MUNICIPALIDAD DISTRITAL DE EJEMPLO», que tiene el nombre de la suya, agregue «ubigeo: "210503"» a la entidad del plan, o repita la orden con --ubigeo 210503',
    );
    expect(await main(['import', 'consulta.csv', '--write', '--ubigeo', '210503'], host)).toBe(0);
    expect(host.files.has('/w/presupuesto/2024.yaml')).toBe(true);
  });

  it('asks which is meant where a district has two', async () => {
    const host = memoryHost({
      files: {
        'plan.yaml': ONE_OBJECTIVE.replace(', sec_ejec: "301642"', ''),
        'consulta.csv': csv([
          titles,
          line('2024', '210503-301642', '10', '20'),
          line('2024', '210503-301999', '1', '2'),
        ]),
      },
    });
    expect(await main(['import', 'consulta.csv', '--write'], host)).toBe(1);
    expect(host.printed.out).toContain('En el ubigeo 210503 hay más de una ejecutora (301642 MUNICIPALIDAD');
    expect(host.files.has('/w/presupuesto/2024.yaml')).toBe(false);
  });

  it('does not call the budget of another year, under the name of the new one, no part of the plan', async () => {
    const budget = 'tipo: presupuesto\nversion: 1\nanio: 2023\ngasto: {pia: 1, pim: 2}\n';
    const host = memoryHost({
      files: {
        'plan.yaml': ONE_OBJECTIVE,
        'presupuesto/2024.yaml': budget,
        'consulta.csv': csv([titles, line('2024', '210503-301642', '10', '20')]),
      },
    });
    expect(await main(['import', 'consulta.csv', '--write'], host)).toBe(1);
    expect(host.printed.out).toContain(
      '«presupuesto/2024.yaml» es el presupuesto de 2023, y el documento que aquí se haría lleva ese nombre\n  Qué hacer: Póngale otro nombre, como «presupuesto/2023.yaml»',
    );
    expect(Buffer.from(host.files.get('/w/presupuesto/2024.yaml') ?? []).toString('utf8')).toBe(budget);
  });

  it('takes a dot for the mark of thousands where an amount with two of them proves it', async () => {
    const told = (...amounts: readonly string[]): MemoryHost =>
      memoryHost({
        files: {
          'plan.yaml': ONE_OBJECTIVE,
          'consulta.csv': csv([titles, line('2024', '210503-301642', ...amounts)]),
        },
      });
    const rest = ['0', '0', '0', '0'];
    const host = told('690.116', '7.478.776', '0', ...rest);
    expect(await main(['import', 'consulta.csv', '--write'], host)).toBe(0);
    const text = Buffer.from(host.files.get('/w/presupuesto/2024.yaml') ?? []).toString('utf8');
    expect(text).toContain('pia: 690116\n  pim: 7478776\n');
    // One with decimals denies it.
    expect(await main(['import', 'consulta.csv'], told('690.116', '7.478.776', '12.50', ...rest))).toBe(1);
  });

  const headedBy = (heading: string): MemoryHost =>
    memoryHost({
      files: {
        'plan.yaml': ONE_OBJECTIVE,
        'consulta.csv': csv([[heading], titles, line('2024', '210503-301642', '7479', '10062')]),
      },
    });

  it.each(['Presupuesto (En Miles de Nuevos Soles)', 'Montos en millones', 'Miles de S/', 'En miles'])(
    'takes nothing where a line above says «%s»',
    async (heading) => {
      const host = headedBy(heading);
      expect(await main(['import', 'consulta.csv', '--write'], host)).toBe(1);
      expect(host.printed.out).toContain(
        `consulta.csv, A1  error  importar/montos-en-miles\n  La hoja dice «${heading}», y los montos de los documentos van en soles`,
      );
      expect([...host.files.keys()].filter((path) => path.includes('presupuesto/'))).toEqual([]);
    },
  );

  it.each(['Montos en soles', 'Obras de más de 5 millones de soles', 'En miles de familias', 'Familiares'])(
    'takes what it says where a line above says «%s»',
    async (heading) => {
      const host = headedBy(heading);
      expect(await main(['import', 'consulta.csv', '--write'], host)).toBe(0);
      expect(host.files.has('/w/presupuesto/2024.yaml')).toBe(true);
    },
  );

  it('passes over the marks of books that are open, and says so', async () => {
    const files = {
      'plan.yaml': ONE_OBJECTIVE,
      'c/~$consulta.xlsx': '\u0007Ana',
      'c/consulta.csv': csv([titles, line('2024', '210503-301642', '7479', '10062')]),
    };
    const host = memoryHost({ files });
    expect(await main(['import', 'c/~$consulta.xlsx', 'c/consulta.csv'], host)).toBe(0);
    expect(host.printed.out).toContain('presupuesto/2024.yaml');
    expect(host.printed.out).toContain(
      '«c/~$consulta.xlsx» no se lee: es la marca de que ese libro está abierto en Excel',
    );
    expect(await main(['import', 'c/~$consulta.xlsx'], host)).toBe(2);
    expect(host.printed.err).toContain('no tiene datos. Diga el libro');
    const folder = memoryHost({ files });
    expect(await main(['import', 'c'], folder)).toBe(2);
    expect(folder.printed.err).toContain('Diga cuáles: «c/consulta.csv».');
  });

  it('asks about a number that can be read in two ways', async () => {
    const host = memoryHost({
      files: {
        'plan.yaml': ONE_OBJECTIVE,
        'consulta.csv': csv([titles, line('2024', '210503-301642', '1.250', '2.000')]),
      },
    });
    expect(await main(['import', 'consulta.csv', '--write'], host)).toBe(1);
    expect(host.printed.out).toContain(
      'consulta.csv, D2  error  importar/lectura-doble\n  «PIA» dice «1.250», que puede ser 1250 o 1.250',
    );
  });
});

it('a text that comes in pieces gives the rows that it has as a whole', () => {
  const random = seeded(5);
  const pieces = ['a', '""', ',', '\n', '\r\n', 'x y', '"q,\n"', '"r""s"', 'ñandú', '301642'];
  for (let round = 0; round < 400; round++) {
    const fields = Array.from({ length: random.below(30) }, () => random.pick(pieces) ?? '')
      .join(',')
      .concat('\n');
    const bytes = Buffer.from(fields, 'utf8');
    const whole = csvRows(fields, ',').map((row, i) => ({ row: i + 1, fields: row }));
    const size = 1 + random.below(7);
    const parts = (): Iterable<Uint8Array> => inPlace(bytes, size);
    expect([...csvRecords(parts(), { separator: ',' })]).toEqual(whole);
    const holding = [...csvRecords(parts(), { separator: ',', holding: '301642' })];
    expect(holding).toEqual(whole.filter(({ fields: own_ }) => own_.join(',').includes('301642')));
  }
});

/** Pieces as a disk gives them: each in the place of the one before. */
function* inPlace(bytes: Buffer, size: number): Iterable<Uint8Array> {
  const piece = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size)
    yield piece.subarray(0, bytes.copy(piece, 0, at, Math.min(at + size, bytes.length)));
}
