import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { openBook } from './support/changed-book.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { ACTIVITY_TITLES, ceplanHtml } from './support/sheet-files/ceplan.ts';
import { spendingCsv, type SpendingRow } from './support/sheet-files/spending.ts';
import { xlsxOf, xlsxRow } from './support/sheet-files/xlsx.ts';

/** The exit code of an import that is asked to write, what it said, and a document after it. */
async function imported(
  content: string | Uint8Array,
  files: Readonly<Record<string, string>> = {},
  ...options: readonly string[]
): Promise<{ code: number; out: string; text: (file: string) => string; host: MemoryHost }> {
  const host = memoryHost({ files: { 'plan.yaml': ONE_OBJECTIVE, ...files, archivo: content } });
  const code = await main(['import', 'archivo', '--write', '--every-place', ...options], host);
  const text = (file: string): string => Buffer.from(host.files.get(`/w/${file}`) ?? []).toString('utf8');
  return { code, out: host.printed.out, text, host };
}

type Cells = readonly (string | number)[];

/** A book of sheets by their names. */
function book(sheets: Readonly<Record<string, readonly Cells[]>>): Uint8Array {
  return xlsxOf(
    Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((cells, i) => xlsxRow(i + 1, cells)).join(''),
    })),
  );
}

const table = (csv: string): readonly Cells[] =>
  csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

/** A row of the planning system: an activity of 2025 of the unit of the plan. */
const activity = (cells: Readonly<Record<string, string>> = {}): readonly string[] => {
  const all: Readonly<Record<string, string>> = {
    POI: '2025',
    'UE ID': "'301642",
    UE: 'MUNICIPALIDAD DE EJEMPLO',
    'Centro Costo ID': "'04.01",
    'Centro de Costo': 'OBRAS',
    AEI: 'AEI.01.01',
    'Actividad Operativa ID': 'A-1',
    'Actividad Operativa': 'Pista',
    'Unidad de Medida': 'km',
    'Fn(SE) 01': '10.00',
    'Fn(SE) Total': '10.00',
    ...cells,
  };
  return ACTIVITY_TITLES.map((title) => all[title] ?? '');
};
const second = (cells: Readonly<Record<string, string>> = {}): readonly string[] =>
  activity({ 'Actividad Operativa ID': 'A-2', ...cells });
const ceplan = (...rows: readonly (readonly string[])[]): string => ceplanHtml([ACTIVITY_TITLES, ...rows]);

describe('a row of the planning system comes in, or is told', () => {
  it.each([
    [
      'without its year',
      second({ POI: '' }),
      'La fila 3 no dice de qué año es',
      'Complete la columna «POI», o diga el año con --period',
    ],
    [
      'with words for its year',
      second({ POI: 'este año' }),
      'La fila 3 dice «este año» donde va el año',
      'Escriba el año en la columna «POI», como 2025',
    ],
  ])('%s it is found', async (_name, row, message, help) => {
    const { code, out } = await imported(ceplan(activity(), row));
    expect(code).toBe(1);
    expect(out).toContain(message);
    expect(out).toContain(help);
  });

  it.each([
    ['its year is asked for, and no row says another', [second({ POI: '' })], ['--period', '2025']],
    ['no row says a year', [activity({ POI: '' }), second({ POI: '' })].slice(1), ['--period', '2025']],
    ['its year is written as programs write numbers', [second({ POI: '2,025' })], []],
    ['its year has a decimal', [second({ POI: '2025.0' })], []],
  ])('it comes in where %s', async (_name, rows, options) => {
    const { code, text } = await imported(ceplan(activity(), ...rows), {}, ...options);
    expect([code, text('poi/2025.yaml')]).toEqual([0, expect.stringContaining('id: A-2')]);
  });

  it('without its year it is found where the file has several', async () => {
    const { code, out } = await imported(
      ceplan(activity(), second({ POI: '2026' }), second({ POI: '' })),
      {},
      '--period',
      '2025',
    );
    expect([code, out]).toEqual([1, expect.stringContaining('La fila 4 no dice de qué año es')]);
    expect(out).toContain('Escriba el año en la columna «POI», como 2025');
  });

  it('is told where it is no activity', async () => {
    const foot = ACTIVITY_TITLES.map((title) => (title === 'Fn(SE) Total' ? '10.00' : ''));
    const { code, out } = await imported(ceplan(activity(), foot));
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Filas que no dicen su año ni el código de una actividad: 1'),
    ]);
  });

  it('is left and told where it is of another unit that executes, wherever it stands', async () => {
    const other = second({ 'UE ID': "'300001", UE: 'OTRA MUNICIPALIDAD' });
    for (const rows of [
      [activity(), other],
      [other, activity()],
    ]) {
      const { code, out, text } = await imported(ceplan(...rows));
      expect([code, text('poi/2025.yaml').includes('A-2')]).toEqual([0, false]);
      expect(out).toContain('con 1 actividad de MUNICIPALIDAD DE EJEMPLO');
      expect(out).toContain('Filas de otra ejecutora, 300001 «OTRA MUNICIPALIDAD»: 1');
    }
    const unnamed = await imported(ceplan(activity(), other, second({ 'UE ID': '', POI: '2025' })));
    expect([unnamed.code, unnamed.out]).toEqual([
      1,
      expect.stringContaining('La fila 4 no dice de qué ejecutora es'),
    ]);
    const without = { 'plan.yaml': ONE_OBJECTIVE.replace(', sec_ejec: "301642"', '') };
    const asked = await imported(ceplan(activity(), other), without);
    expect([asked.code, asked.out]).toEqual([
      1,
      expect.stringContaining(
        'El archivo tiene más de una ejecutora (301642 MUNICIPALIDAD DE EJEMPLO y 300001 OTRA',
      ),
    ]);
  });

  it('is read once where it stands twice, and told', async () => {
    const { code, out, text } = await imported(ceplan(activity(), second(), activity()));
    expect([code, text('poi/2025.yaml')]).toEqual([
      0,
      expect.stringContaining('devengado_mensual: {ene: 10}'),
    ]);
    expect(out).toContain('La fila 4 repite en todas sus celdas una fila anterior, y no se lee');
  });

  it('is asked about where only its district differs and its soles are the same, unless the total is of all', async () => {
    const here = { 'Dis. UBIGEO': '01' };
    const there = { 'Dis. UBIGEO': '03' };
    const asked = await imported(ceplan(activity(here), activity(there)));
    expect([asked.code, asked.out]).toEqual([
      1,
      expect.stringContaining(
        'tiene 2 filas que solo se distinguen por su distrito, con los mismos soles en «Fn(SE)»',
      ),
    ]);
    const whole = { 'Fn(SE) Total': '20.00' };
    const proven = await imported(ceplan(activity({ ...here, ...whole }), activity({ ...there, ...whole })));
    expect([proven.code, proven.text('poi/2025.yaml')]).toEqual([
      0,
      expect.stringContaining('devengado_mensual: {ene: 20}'),
    ]);
  });

  const district = { 'Dis. UBIGEO': '01', 'Categoria ID': "'0148" };
  it.each<readonly [string, Readonly<Record<string, string>>, string | undefined]>([
    ['has a month more', { 'Fn(SE) 02': '5.00', 'Fn(SE) Total': '15.00' }, '2 filas del mismo distrito y de'],
    ['has its name written anew', { 'Actividad Operativa': 'Pistas' }, '2 filas del mismo distrito y de'],
    [
      'has its codes as Excel leaves them',
      { 'Dis. UBIGEO': '1', 'Categoria ID': '148' },
      '2 filas del mismo',
    ],
    ['has the same of another district and name', { 'Dis. UBIGEO': '03', Nota: 'x' }, 'solo se distinguen'],
    ['is of another code of the budget', { 'Categoria ID': "'0149" }, undefined],
    ['is of another district and has its own', { 'Dis. UBIGEO': '03', 'Fn(SE) 01': '5.00' }, undefined],
    ['states none', { 'Fn(SE) 01': '0.00', 'Fn(SE) Total': '0.00' }, undefined],
  ])('whose soles another row states is asked about, where it %s', async (_name, cells, message) => {
    const { code, out } = await imported(ceplan(activity(district), activity({ ...district, ...cells })));
    expect([code, out.includes('error  importar/filas-distintas')]).toEqual([
      message === undefined ? 0 : 1,
      message !== undefined,
    ]);
    expect(out).toContain(message ?? '');
  });

  it('that says of its activity otherwise than a row before is told', async () => {
    const other = {
      'Dis. UBIGEO': '03',
      'Fn(SE) 01': '5.00',
      'Actividad Operativa': 'Vereda',
      'Activo AO': 'NO',
    };
    const { code, out } = await imported(ceplan(activity(district), activity({ ...district, ...other })));
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(
        'La fila 3 dice otra cosa que la 2 en «Actividad Operativa» y «Activo AO», y las dos son de la actividad «A-1»: se lee lo de la 2',
      ),
    ]);
  });

  it.each([
    ['Fn(SE)', 'aviso', []],
    ['F(SE)', 'aviso', []],
    ['Fn(RE)', 'aviso', []],
    ['Fn(RE)', 'error', ['--pim', 'fn']],
  ])('with a total of %s that its months are not is told as %s', async (block, severity, options) => {
    const row = (total: string): string =>
      ceplan(activity({ [`${block} 01`]: '10.00', [`${block} 02`]: '5.00', [`${block} Total`]: total }));
    const { out } = await imported(row('99.00'), {}, ...options);
    expect(out).toMatch(
      new RegExp(
        `${severity} {2}importar/total-no-cuadra\n {2}«${block.replace(/[()]/g, '\\$&')} Total» dice 99.00, y sus meses suman 15`,
      ),
    );
    expect((await imported(row('15.00'), {}, ...options)).out).not.toContain('total-no-cuadra');
  });
});

describe('what a later export lacks stays, and is told:', () => {
  const code = 'AOI00000000002';
  const other = (cells: Readonly<Record<string, string>> = {}): readonly string[] =>
    second({ 'Actividad Operativa ID': code, 'F(RE) 01': '3', 'F(SE) 01': '2', ...cells });
  const LACKS = 'Está en los documentos, y el archivo no lo trae; se deja como está:\n  poi/2025.yaml:\n';
  it.each<readonly [string, readonly (readonly string[])[], readonly string[], readonly string[]]>([
    ['nothing', [activity(), other()], [], []],
    ['an activity', [activity()], ['la actividad entera, «Pista»'], []],
    ['a month done', [activity(), other({ 'F(SE) 01': '' })], ['ejecutado de enero: 2'], []],
    [
      'months of money and a code',
      [activity(), other({ 'Fn(SE) 01': '', 'Fn(SE) Total': '', AEI: '' })],
      ['pei: «AEI.01.01»', 'devengado mensual de enero: 10'],
      [],
    ],
    [
      'a month of a half that is not asked for',
      [activity(), other({ 'F(SE) 01': '' })],
      [],
      ['--period', '2025-S2'],
    ],
    ['an activity of another unit', [activity()], [], ['--unit', '05']],
  ])('%s', async (_name, rows, lacks, options) => {
    const before = await imported(ceplan(activity(), other()));
    const poi = before.text('poi/2025.yaml');
    const files = { 'poi/2025.yaml': poi, 'unidades.yaml': before.text('unidades.yaml') };
    const { code: exit, out, text } = await imported(ceplan(...rows), files, '--replace', ...options);
    expect([exit, text('poi/2025.yaml')]).toEqual([0, poi]);
    const lines = lacks.map((one) => `      ${code}: ${one}\n`);
    expect(/Está en los documentos[^]*?\n\n/.exec(out)?.[0] ?? '').toBe(
      lacks.length === 0 ? '' : `${LACKS}${lines.join('')}\n`,
    );
    expect(out.includes('Todo está ya')).toBe(lacks.length === 0);
  });

  it('of two files, only what neither has', async () => {
    const months = { 'F(SE) 01': '', 'Fn(SE) 01': '', 'Fn(SE) Total': '' };
    const third = { 'Actividad Operativa ID': 'AOI00000000003' };
    const before = await imported(ceplan(activity(), other(), second(third)));
    const host = memoryHost({
      files: {
        'plan.yaml': ONE_OBJECTIVE,
        'poi/2025.yaml': before.text('poi/2025.yaml'),
        'unidades.yaml': before.text('unidades.yaml'),
        'uno.xls': ceplan(activity(), other({ ...months, 'F(SE) 01': '2' })),
        'dos.xls': ceplan(other(months), second(third)),
      },
    });
    await main(['import', 'uno.xls', 'dos.xls'], host);
    expect(host.printed.out).toContain(
      `los archivos no lo traen; se deja como está:\n  poi/2025.yaml:\n      ${code}: devengado mensual de enero: 10\n\n`,
    );
  });

  it.each([
    ['has it', 2, false],
    ['lacks it too', null, true],
  ])(
    'of a file and the workbook of a unit, nothing that the workbook says: it %s',
    async (_, value, isLacking) => {
      const before = await imported(ceplan(activity(), other()));
      const files = {
        'plan.yaml': ONE_OBJECTIVE,
        'poi/2025.yaml': before.text('poi/2025.yaml'),
        'unidades.yaml': before.text('unidades.yaml'),
        'dos.xls': ceplan(activity(), other({ 'F(SE) 01': '' })),
      };
      const host = memoryHost({ files });
      await main(['export'], host);
      const path = [...host.files.keys()].find((one) => one.endsWith('.xlsx')) ?? '';
      const held = await openBook(host.files.get(path) ?? new Uint8Array());
      expect(held.cell('Avance', code, 'Ejecutado ene')).toBe(2);
      held.put('Avance', code, 'Ejecutado ene', value);
      host.save('/w/GAF.xlsx', await held.bytes());
      await main(['import', 'GAF.xlsx', 'dos.xls'], host);
      expect(host.printed.out.includes(`los archivos no lo traen`)).toBe(isLacking);
    },
  );

  it.each([
    [
      'amounts and months of the accounts',
      spendingCsv([{ pim: '500', months: [100] }]),
      [
        'poi/2025.yaml',
        `tipo: poi\nversion: 1\nplan: ejemplo-2023-2026\nperiodo: 2025\nestado: en_ejecucion\nactividades:\n  - id: A-1\n    nombre: Pista\n    presupuesto: {meta_siaf: "0001", pim: 500, girado: 30, devengado_mensual: {ene: 100, mar: 40}}\n`,
      ],
      ['A-1: girado: 30', 'A-1: devengado mensual de marzo: 40'],
    ],
    [
      'of a row of money',
      spendingCsv([{ pim: '500', months: [100] }]),
      [
        'poi/2025.yaml',
        `tipo: poi\nversion: 1\nplan: ejemplo-2023-2026\nperiodo: 2025\nestado: en_ejecucion\nactividades:\n  - id: A-1\n    nombre: Pista\n    presupuesto: {pim: 700, detalle: [{rubro: "07", meta_siaf: "0001", pim: 500, girado: 30, programado: {feb: 1}}, {pim: 200, girado: 5}]}\n`,
      ],
      ['A-1: girado de la fila 1 del detalle: 30'],
    ],
    [
      'rows of money of another rubro or kind than those of their goal, and none that is of what the file does not tell',
      spendingCsv([
        { pim: '500', months: [100] },
        { meta: '2', rubro: '', pim: '90' },
      ]),
      [
        'poi/2025.yaml',
        `tipo: poi\nversion: 1\nplan: ejemplo-2023-2026\nperiodo: 2025\nestado: en_ejecucion\nactividades:\n  - id: A-1\n    nombre: Pista\n    presupuesto: {meta_siaf: "0001", detalle: [{rubro: "07", pim: 500}, {rubro: "09", pim: 200}, {generica: "2.3", devengado: 5}, {rubro: "18", pim: 0}, {rubro: "09", meta_siaf: "2", pim: 90}]}\n  - id: A-2\n    nombre: Vereda\n    presupuesto: {meta_siaf: "1", rubro: "08", pim: 30}\n`,
      ],
      [
        'A-1: la fila 2 de su detalle (rubro 09)',
        'A-1: la fila 3 de su detalle (genérica 2.3)',
        'A-2: PIM: 30',
      ],
    ],
    [
      'amounts of the institution',
      'Año;Municipalidad;PIA;PIM;Certificación;Devengado\n2025;210503-301642: EJEMPLO;1,000;2,000;;900\n',
      [
        'presupuesto/2025.yaml',
        'tipo: presupuesto\nversion: 1\nanio: 2025\nfuente: MEF\ngasto: {pia: 1000, pim: 2000, certificado: 1500, devengado: 900, girado: 800}\n',
      ],
      ['gasto › certificado: 1500'],
    ],
  ] as const)('%s', async (_name, content, [file, text], lacks) => {
    const { out, text: after } = await imported(content, { [file]: text }, '--replace');
    expect(/Está en los documentos[^]*?\n\n/.exec(out)?.[0] ?? '').toBe(
      `${LACKS.replace('poi/2025.yaml', file)}${lacks.map((one) => `      ${one}\n`).join('')}\n`,
    );
    expect(after(file)).toContain(/\d+$/.exec(lacks.at(-1) ?? '')?.[0]);
  });
});

describe('codes of cost centres that Excel made numbers', () => {
  const units = `tipo: unidades\nversion: 1\nunidades: [{id: "04.01", nombre: OBRAS, depende_de: "04"}, {id: "04.10", nombre: RIEGO, depende_de: "04"}, {id: "04", nombre: Gerencia}]\n`;
  const rows = (...centres: readonly (readonly [code: number, name: string])[]): Uint8Array =>
    book({
      DATA: [
        ACTIVITY_TITLES,
        ...centres.map(([code, name], i) =>
          activity({
            'Actividad Operativa ID': `A-${i + 1}`,
            'Centro de Costo': name,
            'CC Responsable': 'Gerencia',
          }).map((cell, c) => {
            const title = ACTIVITY_TITLES[c];
            return title === 'Centro Costo ID' ? code : title === 'CC Responsable ID' ? 4 : cell;
          }),
        ),
      ],
    });

  it('are those of the units of the same name', async () => {
    const { code, out, text } = await imported(rows([4.01, 'OBRAS'], [4.1, 'RIEGO']), {
      'unidades.yaml': units,
    });
    expect([code, text('unidades.yaml')]).toEqual([0, units]);
    expect(text('poi/2025.yaml')).toMatch(/unidad: "04\.01"[^]*unidad: "04\.10"/);
    expect(out).not.toContain('lectura-doble');
  });

  it('are doubted where no unit is of that name, and refused where one is of two', async () => {
    const doubted = await imported(rows([4.01, 'OBRAS']));
    expect([doubted.code, doubted.out]).toEqual([
      0,
      expect.stringContaining('que pueden haber perdido sus ceros: 4 y 4.01'),
    ]);
    const refused = await imported(rows([4.1, 'OBRAS'], [4.1, 'RIEGO']));
    expect([refused.code, refused.out]).toEqual([
      1,
      expect.stringContaining(
        'El código 4.1 está en la hoja como número y lleva el nombre de más de una unidad',
      ),
    ]);
  });
});

describe('the Consulta Amigable whose year was chosen above the table', () => {
  const OWN = '210503-301642: MUNICIPALIDAD DISTRITAL DE EJEMPLO';
  const plain = `Municipalidad,PIA,PIM,Devengado\n${OWN},10,20,5\n`;
  const withYears = (...years: readonly string[]): string =>
    `Año,Municipalidad,PIA,PIM,Devengado\n${years.map((year, i) => `${year},${OWN},10,${20 + i},5\n`).join('')}`;

  it('asks for the year, and takes the one that is given', async () => {
    const asked = await imported(plain);
    expect([asked.code, asked.out]).toEqual([1, expect.stringContaining('La fila 2 no dice de qué año es')]);
    expect(asked.out).toContain('Complete la columna «Año», o diga el año con --period');
    const { code, text } = await imported(plain, {}, '--period', '2024');
    expect([code, text('presupuesto/2024.yaml')]).toEqual([0, expect.stringContaining('pim: 20\n')]);
  });

  it.each([
    ['2,024', '2024'],
    ['2.024', '2024'],
    ['2024.0', '2024'],
  ])('%s is the year %s', async (written, year) => {
    const text = withYears(written).replaceAll(',', ';').replace('2;024', '2,024');
    expect((await imported(text)).text(`presupuesto/${year}.yaml`)).toContain('pim: 20\n');
  });

  it('does not give a blank year one that another row says', async () => {
    const { code, out } = await imported(withYears('2024', ''), {}, '--period', '2025');
    expect([code, out]).toEqual([1, expect.stringContaining('La fila 3 no dice de qué año es')]);
    const { out: other } = await imported(withYears('2023', '2024'), {}, '--period', '2019');
    expect(other).toContain('La municipalidad está en la hoja con los años 2023 y 2024, y se pidió el 2019');
  });

  it('tells the rows that name no municipality', async () => {
    const { code, out } = await imported(`${withYears('2024')},TOTAL,1,2,3\n`);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Filas que no nombran una municipalidad con su código, como 210503-301642: 1'),
    ]);
  });
});

const POI = `tipo: poi
version: 1
plan: ejemplo-2023-2026
periodo: 2025
estado: en_ejecucion
fecha_corte: 2025-12-31
actividades:
  - id: A-1
    nombre: Pista
    objetivo: SOC-1
    presupuesto: {meta_siaf: "1"}
    indicador: {nombre: Pista, unidad_medida: km, programado: {ene: 1}}
`;
const FILES = { 'poi/2025.yaml': POI };

describe('a book with the same table on several sheets', () => {
  const money = (...rows: readonly SpendingRow[]): readonly Cells[] => table(spendingCsv(rows));

  it('of the accounts is added up, and says what else it holds', async () => {
    const { code, out, text } = await imported(
      book({
        'Rubro 07': money({ pim: '50000', months: [100] }),
        'Rubro 18': money({ rubro: '18', pim: '9000000', months: [1] }),
        Resumen: [['Total', 1]],
      }),
      FILES,
    );
    expect([code, text('poi/2025.yaml')]).toEqual([
      0,
      expect.stringContaining('{pim: 9050000, devengado_mensual: {ene: 101}, meta_siaf: "1"}'),
    ]);
    expect(out).toContain('de las hojas «Rubro 07» y «Rubro 18»');
    expect(out).toContain('No se lee la hoja «Resumen», que no tiene los títulos de esa tabla');
  });

  it('of the accounts with the same money twice is refused', async () => {
    const { code, out } = await imported(
      book({ Todo: money({ pim: '50000' }, { rubro: '18' }), 'Rubro 18': money({ rubro: '18' }) }),
      FILES,
    );
    expect([code, out]).toEqual([
      1,
      expect.stringContaining(
        'Las hojas «Todo» y «Rubro 18» tienen montos de la misma meta, rubro y genérica (1, 18, 2.6)',
      ),
    ]);
  });

  it('of the Consulta gives the budget of each, and one year but once', async () => {
    const sheet = (year: string, pim: string): readonly Cells[] => [
      ['Año', 'Municipalidad', 'PIA', 'PIM', 'Devengado'],
      [year, '210503-301642: MUNICIPALIDAD DISTRITAL DE EJEMPLO', '1', pim, '1'],
    ];
    const { code, text } = await imported(book({ A: sheet('2024', '24'), B: sheet('2025', '25') }));
    expect([code, text('presupuesto/2024.yaml'), text('presupuesto/2025.yaml')]).toEqual([
      0,
      expect.stringContaining('pim: 24'),
      expect.stringContaining('pim: 25'),
    ]);
    const twice = await imported(book({ A: sheet('2024', '24'), B: sheet('2024', '25') }));
    expect([twice.code, twice.out]).toEqual([
      1,
      expect.stringContaining('La municipalidad tiene dos filas del 2024'),
    ]);
  });

  it('of the planning system gives the activities of each, and one activity but once', async () => {
    const { code, out, text } = await imported(
      book({ GAF: [ACTIVITY_TITLES, activity()], GDL: [ACTIVITY_TITLES, second()] }),
    );
    expect([code, text('poi/2025.yaml')]).toEqual([0, expect.stringMatching(/id: A-1[^]*id: A-2/)]);
    expect(out).toContain('con 2 actividades de MUNICIPALIDAD DE EJEMPLO (hojas GAF y GDL)');
    const twice = await imported(
      book({ GAF: [ACTIVITY_TITLES, activity()], Copia: [ACTIVITY_TITLES, activity()] }),
    );
    expect([twice.code, twice.out]).toEqual([
      1,
      expect.stringContaining('La actividad «A-1» está también en la hoja «GAF»'),
    ]);
  });
});

describe('a row of the accounts comes in, or is told', () => {
  const row = { pim: '500', months: [100, 200, 300] };

  it.each([
    ['without its year', spendingCsv([row, { ...row, anio: '' }]), 'La fila 3 no dice de qué año es'],
    [
      'with words for its year',
      spendingCsv([{ ...row, anio: 'x' }]),
      'La fila 2 no dice de qué año es: pone «x»',
    ],
    [
      'without its month',
      'ANO_EJE,SEC_EJEC,SEC_FUNC,MES_EJE,MONTO_PIA,MONTO_PIM,MONTO_DEVENGADO\n2025,301642,1,0,1,2,0\n2025,301642,1,ENERO,0,0,9\n',
      'La fila 3 no dice de qué mes es: pone «ENERO»',
    ],
    [
      'with a month missing from the titles',
      spendingCsv([row]).replace(/MONTO_DEVENGADO_FEBRERO,/, 'OTRA,'),
      'Falta la columna de lo devengado en febrero, y hay la de un mes posterior',
    ],
    [
      'with two columns of one title',
      spendingCsv([{ ...row, certificado: '7' }]).replace('MONTO_CERTIFICADO', 'MONTO_PIM'),
      'Las columnas I y J tienen el mismo título, y no dicen lo mismo en la fila 2',
    ],
  ])('%s it is found', async (_name, csv, message) => {
    const { code, out } = await imported(csv, FILES);
    expect([code, out]).toEqual([1, expect.stringContaining(message)]);
  });

  it.each([
    [
      'of another year',
      spendingCsv([row, { ...row, anio: '2024' }]),
      'Filas de la municipalidad de otros años: 1',
    ],
    [
      'twice',
      spendingCsv([row, row]),
      'La fila 3 dice en todas sus celdas lo mismo que la 2, y se suman las dos',
    ],
    [
      'of two dates',
      spendingCsv([row, { ...row, months: [1, 2, 3] }]),
      'La fila 3 solo se distingue de la 2 en sus montos, y se suman las dos',
    ],
    [
      'in a year without its last months',
      spendingCsv([row]).replace(/MONTO_DEVENGADO_(NOVIEMBRE|DICIEMBRE)/g, 'OTRA'),
      'El archivo tiene 10 columnas de meses: no dice lo devengado desde noviembre',
    ],
  ])('%s it is told', async (_name, csv, message) => {
    const { code, out } = await imported(csv, FILES, '--period', '2025');
    expect([code, out]).toEqual([0, expect.stringContaining(message)]);
  });

  const CODES = 'TIPO_RECURSO,SUBGENERICA,SUBGENERICA_DET,ESPECIFICA,ESPECIFICA_DET';
  /** With all the codes of a line of the budget, the last of them of each row. */
  const withCodes = (last: readonly string[], rows: readonly SpendingRow[]): string =>
    spendingCsv(rows)
      .trimEnd()
      .split('\n')
      .map((text, i) => `${text},${i === 0 ? CODES : `0,1,1,1,${last[i - 1] ?? ''}`}\n`)
      .join('');
  const later = { pim: '500', months: [100, 200, 350] };

  it.each<readonly [string, readonly string[], readonly SpendingRow[], number]>([
    ['with an older download of it above', ['2', '2'], [row, later], 1],
    ['with its copy', ['2', '2'], [row, row], 1],
    ['whose zeros a program ate', ['02', '2'], [{ ...row, rubro: '7' }, later], 1],
    ['beside another of its goal', ['2', '3'], [row, later], 0],
    ['of nothing with its copy', ['2', '2'], [{}, {}], 0],
  ])('of a line of the budget, %s, it is added or asked about', async (_name, last, rows, expected) => {
    const { code, out } = await imported(withCodes(last, rows), FILES);
    const asked = 'Las filas 2 y 3 tienen todos sus códigos iguales, con montos las dos (meta 1)';
    expect([code, out.includes(asked), out.includes('se suman')]).toEqual([
      expected,
      expected === 1,
      expected === 1,
    ]);
  });

  it('without its unit it is told, and a row of nothing is not', async () => {
    const plan = {
      ...FILES,
      'plan.yaml': ONE_OBJECTIVE.replace(', ubigeo: "210503", sec_ejec: "301642"', ''),
    };
    const { code, out } = await imported(`${spendingCsv([row, { ...row, sec: '' }])},,,,\n`, plan);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Filas que no dicen su ejecutora en SEC_EJEC: 1'),
    ]);
  });

  it('of a book is read as cells: what is hidden is told, and a formula without its result is found', async () => {
    const [titles = [], cells = []] = table(spendingCsv([row]));
    const sheet = (more: string): Uint8Array =>
      xlsxOf([
        {
          name: 'DATA',
          rows: `${xlsxRow(1, titles)}<row r="2" hidden="1">${xlsxRow(2, cells).replace(/<row[^>]*>|<\/row>/g, '')}${more}</row>`,
        },
      ]);
    const hidden = await imported(sheet(''), FILES);
    expect([hidden.code, hidden.out]).toEqual([0, expect.stringContaining('Está oculta la fila 2')]);
    const formula = await imported(sheet('<c r="W2"><f>1+1</f></c>'), FILES);
    expect([formula.code, formula.out]).toEqual([
      1,
      expect.stringContaining('«MONTO_GIRADO» tiene una fórmula sin su resultado: «=1+1»'),
    ]);
  });
});

describe('soles with parts of a céntimo are found before anything is written', () => {
  it.each([
    [
      'of the planning system',
      ceplan(activity({ 'Fn(SE) 01': '33.3333333333333' })),
      '«Fn(SE) 01» dice 33.3333333333333',
    ],
    ['of the accounts', spendingCsv([{ pim: '33.333' }]), '«monto de pim» dice 33.333'],
    [
      'of the Consulta',
      'Año,Municipalidad,PIA,PIM,Devengado\n2024,210503-301642: MUNICIPALIDAD,1,1000.3333,1\n',
      '«PIM» dice 1000.3333',
    ],
  ])('%s', async (_name, content, message) => {
    const { code, out } = await imported(content, FILES);
    expect([code, out]).toEqual([
      1,
      expect.stringContaining(`${message}, y los soles tienen dos decimales como máximo`),
    ]);
  });
});

describe('a column that is not read is told', () => {
  const wider = (title: string): string =>
    ceplanHtml([
      [...ACTIVITY_TITLES, title],
      [...activity(), '48'],
    ]);

  it.each([
    [
      'of a title that the planning system does not have',
      wider('Logrado'),
      '1 columna que no se lee: «Logrado»',
    ],
    ['of a thirteenth month', wider('F(SE) 13'), '1 columna que no se lee: «F(SE) 13»'],
    ['without a title', wider(''), '1 columna que no se lee: la JR, que no tiene título'],
    ['of another name of one that is read', wider('F(SE1) 05'), '1 columna que no se lee: «F(SE1) 05»'],
    [
      'of the Consulta',
      'Año,Municipalidad,PIA,PIM,Compromiso,Devengado\n2024,210503-301642: MUNICIPALIDAD,1,1,1,1\n',
      '1 columna que no se lee: «Compromiso»',
    ],
  ])('%s', async (_name, content, words) => {
    const { code, out } = await imported(content);
    expect([code, out]).toEqual([0, expect.stringContaining(words)]);
  });

  it('and not one in which nothing stands', async () => {
    const { out } = await imported(
      ceplanHtml([
        [...ACTIVITY_TITLES, ''],
        [...activity(), ''],
      ]),
    );
    expect(out).not.toContain('no se lee');
  });
});

it('a file of the MEF names the columns that are not of the MEF, and those alone, as CSV and in a book', async () => {
  const [titles = '', row = ''] = spendingCsv([{ months: [100] }])
    .trimEnd()
    .split('\n');
  const csv = `${titles},FINALIDAD,Observación\n${row},Limpieza,pendiente\n`;
  for (const file of [csv, book({ Gasto: table(csv) })]) {
    const { out } = await imported(file);
    expect(out).toContain('1 columna que no se lee: «Observación»');
  }
});
