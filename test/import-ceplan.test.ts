import { describe, expect, it } from 'vitest';
import type { CompiledModel } from '../src/model/compiled-shape.ts';
import { ceplanFigures } from './support/ceplan-figures.ts';
import { ceplanPoi, type CeplanPoi } from './support/ceplan-poi.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { seeded } from './support/random.ts';
import { run } from './support/run.ts';
import {
  ACTIVITY_TITLES,
  ceplanHtml,
  ceplanRows,
  FINANCIAL_TITLES,
  withCell,
  type Rows,
} from './support/sheet-files/ceplan.ts';
import { odsOf, odsRow } from './support/sheet-files/ods.ts';
import { xlsxOf, xlsxRow } from './support/sheet-files/xlsx.ts';

/** Levels and maxima grow by the month there: which of both a total is cannot be told, and is tested by itself. */
function addingUp(poi: CeplanPoi): CeplanPoi {
  return { ...poi, activities: poi.activities.map((one) => ({ ...one, acumulacion: 'suma' })) };
}

const CLOSED = addingUp(ceplanPoi(1, { count: 48, months: 12 }));
const IN_MAY = addingUp(ceplanPoi(3, { count: 32, months: 5 }));

type Files = Readonly<Record<string, string | Uint8Array>>;

function project({ files }: CeplanPoi): Files {
  return { 'plan.yaml': files['plan.yaml'] ?? '' };
}

function textsOf({ files }: MemoryHost): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files]
      .filter(([path]) => path.endsWith('.yaml'))
      .map(([path, bytes]) => [path.slice(3), Buffer.from(bytes).toString('utf8')]),
  );
}

/** The documents after an import, and what it said. */
async function imported(
  rows: Rows,
  files: Files,
  ...options: readonly string[]
): Promise<{ code: number; out: string; texts: Readonly<Record<string, string>> }> {
  const host = memoryHost({ files: { ...files, 'POI.xls': ceplanHtml(rows) } });
  const { code, out } = await run(host, 'import', 'POI.xls', '--write', ...options);
  return { code, out, texts: textsOf(host) };
}

describe.each([
  ['48 activities of a closed year', CLOSED, ['2025-S1', '2025-S2']],
  ['32 activities as they are in June', IN_MAY, ['2025-S1']],
] as const)('%s, as the planning system exports them', (_, poi, scopes) => {
  it('come in without errors, with every figure of the file', { timeout: 60_000 }, async () => {
    const host = memoryHost({ files: { ...project(poi), 'POI.xls': ceplanHtml(ceplanRows(poi)) } });
    expect((await run(host, 'import', 'POI.xls', '--write', '--pim', 'fn')).code).toBe(0);
    expect((await run(host, 'validate', '--quiet')).code).toBe(0);
    for (const scope of scopes) {
      const { out } = await run(host, 'compile', '--period', scope);
      const model = JSON.parse(out) as CompiledModel; // what the command prints
      const figures = ceplanFigures(poi, scope.endsWith('S1') ? 6 : 12);
      const inUnits = (value: bigint | null): number | null => (value === null ? null : Number(value) / 100);
      expect(
        model.actividades.map(({ id, fisico, financiero }) => [
          id,
          fisico.programado,
          fisico.ejecutado,
          financiero.pim,
          financiero.devengado,
        ]),
      ).toEqual(
        figures.activities.map(({ id, programado, ejecutado, pim, devengado }) => [
          id,
          inUnits(programado),
          inUnits(ejecutado),
          // A row of the export always has a programme of money: one that says nothing of it says 0.
          inUnits(pim ?? (poi.activities.find((one) => one.id === id)?.activa ? 0n : null)),
          inUnits(devengado),
        ]),
      );
    }
  });

  it('change nothing when they come in again', { timeout: 60_000 }, async () => {
    const host = memoryHost({ files: { ...project(poi), 'POI.xls': ceplanHtml(ceplanRows(poi)) } });
    await run(host, 'import', 'POI.xls', '--write');
    const before = textsOf(host);
    const { code, out } = await run(host, 'import', 'POI.xls', '--write', '--replace');
    expect([code, out]).toEqual([0, expect.stringContaining('no hay nada que cambiar')]);
    expect(textsOf(host)).toEqual(before);
  });
});

it('tells of activities without a PIM until they have one, wherever it comes from', async () => {
  const host = memoryHost({ files: { ...project(CLOSED), 'POI.xls': ceplanHtml(ceplanRows(CLOSED)) } });
  const note = /CEPLAN no dice el PIM, y (\d+) actividad(?:es quedan| queda) sin él/;
  const [, many] = note.exec((await run(host, 'import', 'POI.xls')).out) ?? [];
  expect(Number(many)).toBeGreaterThan(40);
  expect((await run(host, 'import', 'POI.xls', '--pim', 'fn', '--write')).out).not.toMatch(note);
  expect((await run(host, 'import', 'POI.xls')).out).not.toMatch(note);
});

it('names the sample that stands in the project still, which would be printed with it', async () => {
  const host = memoryHost({ files: { 'POI.xls': ceplanHtml(ceplanRows(IN_MAY)) } });
  await run(host, 'init', '.', '--years', '2023-2026');
  const { out } = await run(host, 'import', 'POI.xls', '--write');
  expect(out).toContain(
    '«audiencias/2023-05.yaml» y «poi/2023-S1.yaml» son de muestra, como los dejó plan init, y entrarían en el informe',
  );
  for (const path of ['audiencias/2023-05.yaml', 'poi/2023-S1.yaml']) host.files.delete(`/w/${path}`);
  expect((await run(host, 'import', 'POI.xls', '--write')).out).not.toContain('de muestra');
});

it.each([
  [
    'beyond the last column of an old book',
    (row: readonly string[]) => row.slice(0, 256),
    '.xls, que tiene 256 columnas',
  ],
  [
    'that somebody deleted',
    (row: readonly string[]) => row.toSpliced(ACTIVITY_TITLES.indexOf('Fn(SE) 09'), 4),
    'sin borrar columnas',
  ],
])('months lost, %s, are an error and no smaller sum', async (_, cut, help) => {
  const { code, out, texts } = await imported(ceplanRows(CLOSED).map(cut), project(CLOSED));
  expect(out).toContain('importar/meses-ausentes');
  expect(out).toContain('A Fn(SE) le faltan meses que otros bloques tienen: hay 8 de 12');
  expect(out).toContain(help);
  expect([code, texts['poi/2025.yaml']]).toEqual([1, undefined]);
});

it('writes nothing without being asked to', async () => {
  const host = memoryHost({ files: { ...project(IN_MAY), 'POI.xls': ceplanHtml(ceplanRows(IN_MAY)) } });
  const { code, out } = await run(host, 'import', 'POI.xls');
  expect([code, Object.keys(textsOf(host))]).toEqual([0, ['plan.yaml']]);
  expect(out).toContain('poi/2025.yaml (nuevo): 32 actividades nuevas');
  expect(out).toContain('No se ha escrito nada todavía. Para escribirlo, repita la orden con --write.');
});

describe('the same table', () => {
  const rows = ceplanRows(IN_MAY);
  const numbers = rows.map((row, i) =>
    row.map((cell) => (i > 0 && /^\d+\.\d\d$/.test(cell) ? Number(cell) : cell)),
  );
  const codes = numbers.map((row) =>
    row.map((cell, c) =>
      c > 0 && /^0\d+$/.test(String(cell)) && ACTIVITY_TITLES[c] !== 'Codigo Externo' ? Number(cell) : cell,
    ),
  );
  const renamed = rows.map((row, i) =>
    i > 0
      ? row
      : row.map((title) => title.replace('F(RE) ', 'F(RE1) ').replace('Unidad de Medida', 'UNIDAD  MEDIDA')),
  );
  const regional = [[], ...rows.map((row, i) => [i === 0 ? 'Periodo' : '2023-2026', ...row])];
  const book = (table: readonly (readonly (string | number)[])[]): Uint8Array =>
    xlsxOf([
      {
        name: 'DATA',
        rows: table
          .map((row, i) =>
            xlsxRow(
              i + 1,
              row.map((cell) => (cell === '' ? undefined : cell)),
            ),
          )
          .join(''),
      },
    ]);

  it.each([
    ['saved again by Excel, its months as numbers', book(numbers)],
    ['saved again by Excel, which ate the zeros of codes', book(codes)],
    ['in the template of a region, a row lower and a column further', book(regional)],
    ['under other titles', ceplanHtml(renamed)],
    [
      'as an ods',
      odsOf(
        rows
          .map((row) => odsRow(row.map((cell) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))))
          .join(''),
      ),
    ],
    ['as a CSV with semicolons', rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n')],
  ])('%s gives the same documents', async (_, content) => {
    const expected = await imported(rows, project(IN_MAY));
    const host = memoryHost({ files: { ...project(IN_MAY), 'POI.xlsx': content } });
    const { code } = await run(host, 'import', 'POI.xlsx', '--write');
    expect([code, textsOf(host)]).toEqual([0, expected.texts]);
  });
});

it(
  'no cell of a column that is carried can change without the documents or a finding telling it',
  { timeout: 120_000 },
  async () => {
    const poi = addingUp(ceplanPoi(9, { count: 16, months: 12 }));
    const rows = ceplanRows(poi);
    const carried =
      /^(?:POI|CC Responsable(?: ID)?|Centro (?:Costo ID|de Costo)|OEI|AEI|Objetivo Estrategico Institucional|Acción Estratégica Institucional|(?:Categoria|Producto|Actividad Presupuestal) ID|Actividad Operativa(?: ID)?|Prioridad|Unidad de Medida|Dep\. UBIGEO|Tipo Financiamiento\(PIM\)|Activo AO|Fn?\((?:RE|SE)\) \d\d|Motivo\(SE\) \d\d)$/;
    const cells = rows
      .slice(1)
      .flatMap((row, i) =>
        row.flatMap((cell, c) =>
          cell !== '' && carried.test(ACTIVITY_TITLES[c] ?? '')
            ? [{ row: i + 1, title: ACTIVITY_TITLES[c] ?? '', cell }]
            : [],
        ),
      );
    expect(cells.length).toBeGreaterThan(900);
    const options = ['--with-motives'];
    const before = await imported(rows, project(poi), ...options);
    // The names of units and codes are taken from the first row that has them.
    const named = /^(?:CC Responsable$|Centro de|Objetivo|Acción|OEI)/;
    const chosen = seeded(4)
      .shuffled(cells)
      .filter(({ title }) => !named.test(title))
      .slice(0, 16);
    const passed: string[] = [];
    for (const { row, title, cell } of chosen) {
      const after = await imported(
        withCell(rows, row, title, otherThan(title, cell)),
        project(poi),
        ...options,
      );
      const same = JSON.stringify(after.texts) === JSON.stringify(before.texts);
      if (same && after.code === before.code) passed.push(`${title} ${row}: ${cell}`);
    }
    expect(passed).toEqual([]);
  },
);

/** Another text that a cell under a title could hold. */
function otherThan(title: string, cell: string): string {
  if (/^-?\d+\.\d\d$/.test(cell)) return '123456.00';
  const others: Readonly<Record<string, string>> = {
    'Activo AO': cell === 'SI' ? 'NO' : 'SI',
    Prioridad: '3 : Media',
    'Tipo Financiamiento(PIM)': 'FT',
    POI: '2024',
    'Dep. UBIGEO': '21',
  };
  return others[title] ?? `${cell}9`;
}

describe('a month later', () => {
  const may = ceplanRows(IN_MAY);
  const june = may.map((row, i) =>
    i === 0
      ? row
      : row.map((cell, c) =>
          ACTIVITY_TITLES[c] === 'F(SE) 06' && row[ACTIVITY_TITLES.indexOf('F(SE) 05')] !== ''
            ? '7.00'
            : cell,
        ),
  );

  it('new months and a later cut-off are added, and comments and all else stay', async () => {
    const { texts } = await imported(may, project(IN_MAY));
    const commented = {
      ...texts,
      'poi/2025.yaml': (texts['poi/2025.yaml'] ?? '').replace(
        'estado: en_ejecucion',
        'estado: en_ejecucion # lo pide la OPP',
      ),
    };
    const after = await imported(june, commented);
    expect(after.code).toBe(0);
    expect(after.out).toContain('fecha corte: «2025-05-31» → «2025-06-30»');
    const poi = after.texts['poi/2025.yaml'] ?? '';
    expect(poi).toContain('estado: en_ejecucion # lo pide la OPP\nfecha_corte: 2025-06-30\n');
    const lines = (text: string): readonly string[] =>
      text.split('\n').filter((line) => !/ejecutado:|fecha_corte/.test(line));
    expect(lines(poi)).toEqual(lines(commented['poi/2025.yaml']));
    expect(poi.match(/jun: 7}/g)?.length).toBeGreaterThan(20);
  });

  it('what stands and differs is shown with both values, and written only when that is asked for', async () => {
    const { texts } = await imported(may, project(IN_MAY));
    const changed = withCell(may, 1, 'F(SE) 02', '999.00');
    const kept = await imported(changed, texts);
    expect([kept.code, kept.texts]).toEqual([1, texts]);
    expect(kept.out).toMatch(/AOI00090000001: ejecutado de febrero: dice [\d.]+, y el archivo 999 \(FC2\)/);
    const replaced = await imported(changed, texts, '--replace');
    expect([replaced.code, replaced.texts['poi/2025.yaml']]).toEqual([
      0,
      expect.stringContaining('feb: 999,'),
    ]);
  });
});

it('each half goes to its own document where the year is told by semesters', async () => {
  const { texts } = await imported(ceplanRows(CLOSED), project(CLOSED), '--period', '2025');
  const id = CLOSED.activities[0]?.id ?? '';
  const first = `tipo: poi\nversion: 1\nplan: prueba-2023-2026\nperiodo: 2025-S1\nestado: aprobado\nactividades:\n  - {id: ${id}, nombre: Control, indicador: {nombre: x, unidad_medida: y}}\n`;
  const { 'poi/2025.yaml': _, ...rest } = texts;
  const after = await imported(ceplanRows(CLOSED), { ...rest, 'poi/2025-S1.yaml': first });
  const [s1 = '', s2 = ''] = ['poi/2025-S1.yaml', 'poi/2025-S2.yaml'].map((file) => after.texts[file]);
  expect(s1).toMatch(/estado: en_ejecucion\nfecha_corte: 2025-06-30\n/);
  expect(s2).toMatch(/periodo: 2025-S2\nestado: en_ejecucion\nfecha_corte: 2025-12-31\n/);
  expect([/jul:/.test(s1), /ene:/.test(s2)]).toEqual([false, false]);
});

describe('codes of the institutional plan that lead to no objective', () => {
  it('can be added by the order that is shown, which names what the objective has already', async () => {
    const bare = (IN_MAY.files['plan.yaml'] ?? '').replaceAll(/^ +pei: \[.*\]\n/gm, '');
    const had = bare.replaceAll('        indicadores:', '        pei: [OEI.99]\n        indicadores:');
    for (const [plan, before] of [
      [bare, ''],
      [had, 'OEI.99,'],
    ] as const) {
      const host = memoryHost({ files: { 'plan.yaml': plan, 'POI.xls': ceplanHtml(ceplanRows(IN_MAY)) } });
      const { out } = await run(host, 'import', 'POI.xls', '--write');
      const [, id = '', codes = ''] = /plan set (\S+) pei=(\S+) \(todos/.exec(out) ?? [];
      const [first = ''] = [...out.matchAll(/^ {2}pei: \[(.*?)\]/gm)].map(([, name]) => name ?? '');
      expect([codes, out]).toEqual([
        `${before}${first}`,
        expect.stringContaining(`\n  ${id}  Servicio ${id}`),
      ]);
      expect((await run(host, 'set', id, `pei=${codes}`)).code).toBe(0);
      expect((await run(host, 'import', 'POI.xls')).out).not.toContain(`pei: [${first}]`);
    }
  });

  it('are named with the line to add, and with exactly those lines there are no errors', async () => {
    const bare = (IN_MAY.files['plan.yaml'] ?? '').replaceAll(/^ +pei: \[.*\]\n/gm, '');
    const host = memoryHost({ files: { 'plan.yaml': bare, 'POI.xls': ceplanHtml(ceplanRows(IN_MAY)) } });
    const { code, out } = await run(host, 'import', 'POI.xls', '--write');
    const codes = [...out.matchAll(/^ {2}pei: \[(.*?)\]/gm)].map(([, name]) => name ?? '');
    expect([code, codes.toSorted()]).toEqual([
      0,
      [...new Set(IN_MAY.activities.filter(({ activa }) => activa).map(({ pei }) => pei))].toSorted(),
    ]);
    expect((await run(host, 'validate', '--quiet')).code).toBe(1);
    const plan = Buffer.from(host.files.get('/w/plan.yaml') ?? []).toString('utf8');
    host.save(
      '/w/plan.yaml',
      plan.replace('        indicadores:', `        pei: [${codes.join(', ')}]\n        indicadores:`),
    );
    expect((await run(host, 'validate', '--quiet')).code).toBe(0);
  });
});

describe('totals tell how months make the year', () => {
  const base = ceplanRows(IN_MAY);
  const withMonths = (block: string, months: readonly number[], total: number, rows: Rows): Rows =>
    [...months, total].reduce(
      (all, value, i) =>
        withCell(all, 1, `${block} ${i === 12 ? 'Total' : String(i + 1).padStart(2, '0')}`, value.toFixed(2)),
      rows,
    );
  const twelve = [1, 2, 3, 4, 5, 6, 7, 9, 8, 8, 8, 8];

  it.each([
    ['the sum', 69, undefined],
    ['the last month', 8, 'ultimo'],
    ['the largest month', 9, 'maximo'],
  ])('a total that is %s', async (_, total, expected) => {
    const { texts } = await imported(withMonths('F(RE)', twelve, total, base), project(IN_MAY));
    const [, first = ''] = (texts['poi/2025.yaml'] ?? '').split('  - id: ');
    expect(/acumulacion: (\w+)/.exec(first)?.[1]).toBe(expected);
  });

  it('any other total is asked about, and an answer decides', async () => {
    const rows = withMonths('F(RE)', twelve, 50, base);
    const asked = await imported(rows, project(IN_MAY));
    expect([asked.code, asked.texts]).toEqual([1, project(IN_MAY)]);
    expect(asked.out).toContain(
      '«F(RE) Total» dice 50.00, y no es la suma de sus meses (69) ni el último ni el mayor',
    );
    expect((await imported(rows, project(IN_MAY), '--cumulative', 'no')).code).toBe(0);
    const { texts } = await imported(rows, project(IN_MAY), '--acumulado', 'si');
    expect(texts['poi/2025.yaml']).toContain('acumulacion: ultimo');
  });

  const ones = Array.from({ length: 12 }, () => 1);
  it.each([
    ['of other months', withMonths('F(CS)', twelve, 8, base), '8'],
    ['of the months that add up now', withMonths('F(CS)', ones, 1, withMonths('F(RE)', ones, 12, base)), '1'],
  ])(
    'a level that was programmed before, %s, is one number and no months, which is said',
    async (_, rows, level) => {
      const { texts, out } = await imported(rows, project(IN_MAY));
      const [, first = ''] = (texts['poi/2025.yaml'] ?? '').split('  - id: ');
      expect([/meta_original: (\d+)/.exec(first)?.[1], first.includes('programado_original')]).toEqual([
        level,
        false,
      ]);
      expect(out.replaceAll(/\s+/g, ' ')).toMatch(
        /En 1 actividad el total de F\(CS\) no es la suma de sus meses \(\w+\): se guarda solo ese total/,
      );
    },
  );

  it('is the same level of the same months where it is one now too', async () => {
    const rows = withMonths('F(CS)', twelve, 8, withMonths('F(RE)', twelve, 8, base));
    const { texts, out } = await imported(rows, project(IN_MAY));
    expect([texts['poi/2025.yaml']?.includes('meta_original'), out.includes('F(CS)')]).toEqual([
      false,
      false,
    ]);
  });
});

describe('several rows of one activity', () => {
  const rows = ceplanRows(IN_MAY);
  const again = [...rows, withCellOf(rows[1] ?? [], 'Dis. UBIGEO', '03')];

  it('that say the same are one, with both districts', async () => {
    // Soles that stand again are asked about: here they stand once.
    const place = (again.at(-1) ?? []).map((cell, c) =>
      /^Fn\((?:RE|SE)\)/.test(ACTIVITY_TITLES[c] ?? '') ? '' : cell,
    );
    const { code, texts } = await imported([...rows, place], project(IN_MAY));
    expect(code).toBe(0);
    expect(texts['poi/2025.yaml']).toContain('distritos: ["150101", "150103"]');
  });

  it('that differ are added only where each has the total of all', async () => {
    const other = withCellOf(again.at(-1) ?? [], 'F(SE) 01', '5000.00');
    const asked = await imported([...rows, other], project(IN_MAY));
    expect([asked.code, asked.out]).toEqual([1, expect.stringContaining('su total no dice si se suman')]);
  });
});

function withCellOf(row: readonly string[], title: string, text: string): readonly string[] {
  return row.map((cell, c) => (ACTIVITY_TITLES[c] === title ? text : cell));
}

describe('what is wrong in a cell keeps everything from being written, and names the cell', () => {
  const rows = ceplanRows(IN_MAY);
  it.each([
    ['F(SE) 03', 'doce', 'FD2  error  importar/no-es-numero', '«F(SE) 03» dice «doce», que no es un número'],
    ['F(SE) 03', '#REF!', 'FD2  error  importar/celda-con-error', '«F(SE) 03» tiene el error #REF!'],
    ['F(SE) 03', '-4.00', 'FD2  error  importar/no-es-numero', 'una cantidad no es menor que cero'],
    ['Actividad Operativa ID', '', 'BE2  error  importar/codigo-faltante', 'La fila 2 no dice el código'],
  ])('%s: %j', async (title, text, place, message) => {
    const { code, out, texts } = await imported(withCell(rows, 1, title, text), project(IN_MAY));
    expect([code, texts]).toEqual([1, project(IN_MAY)]);
    expect(out).toContain(`POI.xls, ${place}`);
    expect(out).toContain(message);
  });

  it('a percentage is a number only where that is what is counted', async () => {
    const signed = withCell(rows, 1, 'F(SE) 03', '61%');
    const counted = await imported(withCell(signed, 1, 'Unidad de Medida', 'Metro'), project(IN_MAY));
    expect([counted.code, counted.out]).toEqual([1, expect.stringContaining('«61%», que es un porcentaje')]);
    const percent = await imported(withCell(signed, 1, 'Unidad de Medida', 'Porcentaje'), project(IN_MAY));
    expect(percent.out).not.toContain('no-es-numero');
    const money = await imported(withCell(rows, 1, 'Fn(SE) 03', '61%'), project(IN_MAY));
    expect(money.out).toContain('«61%», que es un porcentaje');
  });

  it('percentages none of which passes 1 are read, and doubted', async () => {
    const months = ['F(RE)', 'F(CS)', 'F(SE)'].reduce(
      (all, block) =>
        Array.from({ length: 12 }).reduce<Rows>(
          (some, _, i) =>
            withCell(some, 1, `${block} ${String(i + 1).padStart(2, '0')}`, i < 5 ? '0.20' : ''),
          withCell(all, 1, `${block} Total`, '1.00'),
        ),
      withCell(rows, 1, 'Unidad de Medida', 'PORCENTAJE'),
    );
    const { code, out, texts } = await imported(months, project(IN_MAY));
    expect(code).toBe(0);
    expect(out).toMatch(/aviso {2}importar\/lectura-doble\n.*ningún mes pasa de 1: 0\.20 puede ser 20 %/);
    expect(texts['poi/2025.yaml']).toContain('ene: 0.2');
    const whole = await imported(withCell(months, 1, 'Unidad de Medida', 'Metro'), project(IN_MAY));
    expect(whole.out).not.toContain('lectura-doble');
  });

  it('also in the formats that programs read', async () => {
    const { code, out } = await imported(
      withCell(rows, 1, 'F(SE) 03', 'doce'),
      project(IN_MAY),
      '--format',
      'json',
    );
    const { findings } = JSON.parse(out) as { findings: { file: string; sheet: null; cell: string }[] }; // our own painter
    expect([code, findings[0]]).toMatchObject([
      1,
      { file: 'POI.xls', sheet: null, cell: 'FD2', code: 'importar/no-es-numero' },
    ]);
  });
});

describe('motives, which may name persons', () => {
  it('are told and left, unless they are asked for; then without what is recognised', async () => {
    const rows = withCell(
      ceplanRows(IN_MAY),
      1,
      'Motivo(SE) 01',
      'Lo informó la Lic. María Quispe Mamani, DNI 40404040, cel. 951234567',
    );
    const left = await imported(rows, project(IN_MAY));
    expect(left.out).toMatch(/Motivos de los meses, que pueden nombrar a personas.*: \d+/);
    expect(left.texts['poi/2025.yaml']).not.toContain('desvios');
    const { texts } = await imported(rows, project(IN_MAY), '--con-motivos');
    expect(texts['poi/2025.yaml']).toContain('Lo informó la Lic. [nombre], DNI [número], cel. [número]');
    expect(texts['poi/2025.yaml']).not.toContain('Quispe');
  });
});

it('only what a unit answers for comes in where that is asked, with the unit above it', async () => {
  const unit = IN_MAY.activities[0]?.unidad ?? '';
  const { texts, out } = await imported(ceplanRows(IN_MAY), project(IN_MAY), '--unit', unit);
  const own = IN_MAY.activities.filter(({ unidad }) => unidad === unit).length;
  const poi = Object.entries(texts).find(([file]) => file.startsWith('poi/'));
  expect(poi?.[1].match(/^ {2}- id: /gm)?.length).toBe(own);
  expect(out).toContain(`Actividades de otras unidades: ${IN_MAY.activities.length - own}`);
});

describe('the financial export', () => {
  const title = (name: string): number => FINANCIAL_TITLES.indexOf(name);
  const base = ceplanRows(IN_MAY)[1] ?? [];
  const row = (gg: string, rubro: string, month: string): readonly string[] =>
    FINANCIAL_TITLES.map((name, c) => {
      if (c === title('GG ID')) return gg;
      if (c === title('FF ID')) return "'1  ";
      if (c === title('Rubro ID')) return rubro;
      if (/^Fn\(RE\) (?:\d\d|Total)$/.test(name))
        return name.endsWith('Total') ? (Number(month) * 12).toFixed(2) : month;
      return ACTIVITY_TITLES.includes(name) ? (base[ACTIVITY_TITLES.indexOf(name)] ?? '') : '';
    });
  const rows = [
    FINANCIAL_TITLES,
    row("'5-23 ", "'00   ", '100.50'),
    row("'5-24 ", "'18", '50.25'),
    row("'6-24 ", "'18", '1.00'),
    row('9-99', "'18", '2.00'),
  ];

  it('gives a row of the budget for each source and kind; quantities stand once', async () => {
    const { code, texts, out } = await imported(rows, project(IN_MAY), '--pim', 'fn');
    expect(code).toBe(0);
    const poi = texts['poi/2025.yaml'] ?? '';
    expect(
      [...poi.matchAll(/rubro: "(\d+)"\n +generica: "?([\d.-]+)"?\n +pim: ([\d.]+)\n/g)].map((match) =>
        match.slice(1),
      ),
    ).toEqual([
      ['00', '2.3', '1206'],
      ['18', '2.4', '615'],
      ['18', '9-99', '24'],
    ]);
    expect(poi.match(/programado: /g)?.length).toBe(4);
    expect(out).toContain('Genéricas que no tienen igual en el clasificador y quedan como están: «9-99»');
  });

  it('that states a source and kind twice is asked about', async () => {
    const asked = await imported([...rows, row("'5-24 ", "'18", '60.25')], project(IN_MAY));
    expect([asked.code, asked.out]).toEqual([
      1,
      expect.stringContaining('con soles en «Fn(RE)», y nada dice si se suman'),
    ]);
  });

  it('of several years takes the asked one', async () => {
    const later = rows.map((cells, i) => (i < 3 ? cells : ['2026', ...cells.slice(1)]));
    const asked = await imported(later, project(IN_MAY));
    expect([asked.code, asked.out]).toEqual([
      1,
      expect.stringContaining('La hoja tiene el POI de 2025 y 2026, y se importa un año por vez'),
    ]);
    const { code, texts } = await imported(later, project(IN_MAY), '--period', '2026');
    expect([code, Object.keys(texts).filter((file) => file.startsWith('poi/'))]).toEqual([
      0,
      ['poi/2026.yaml'],
    ]);
  });
});

it('without a plan there is nothing to unite it with', async () => {
  const { code, out, texts } = await imported(ceplanRows(IN_MAY), {});
  expect([code, texts]).toEqual([1, {}]);
  expect(out).toContain('En esta carpeta no hay un plan de gobierno al que unir estos datos');
});

describe('what the configuration leaves out of the plan', () => {
  const left = (pattern: string): string => `excluir: ["${pattern}"]\n`;
  const poi = IN_MAY.files['poi/2025.yaml'] ?? '';

  it('is not written over, and that is said before anything is asked to be written', async () => {
    const files = { ...project(IN_MAY), 'plan.config.yaml': left('poi/2025.yaml'), 'poi/2025.yaml': poi };
    const host = memoryHost({ files: { ...files, 'POI.xls': ceplanHtml(ceplanRows(IN_MAY)) } });
    const { code, out } = await run(host, 'import', 'POI.xls');
    expect([code, out]).toEqual([1, expect.stringContaining('importar/archivo-ocupado')]);
    expect(out).toContain('«poi/2025.yaml» ya está en la carpeta y «excluir» lo deja fuera del plan');
    expect((await run(host, 'import', 'POI.xls', '--write')).code).toBe(1);
    expect(textsOf(host)['poi/2025.yaml']).toBe(poi);
  });

  it('is named where it tells what is added to the plan', async () => {
    const files = {
      ...project(IN_MAY),
      'plan.config.yaml': left('borradores/**'),
      'borradores/2025.yaml': poi,
    };
    const { code, out, texts } = await imported(ceplanRows(IN_MAY), files);
    expect([code, out]).toEqual([0, expect.stringContaining('importar/documento-excluido')]);
    expect(out).toContain('también tiene 32 actividades que se agregan aquí como nuevas: «AOI00090000001»');
    expect(texts['borradores/2025.yaml']).toBe(poi);
  });

  it.each([
    [5, /: (?:«AO\w+», ){3}«AO\w+» y «AO\w+»[^…]*\n/],
    [6, /: (?:«AO\w+», ){3}«AO\w+» y «AO\w+»…/],
  ])('and of %i activities that are told twice at most five are named', async (count, words) => {
    const some = poi.split(/(?=^ {2}- id: )/m).slice(0, count + 1);
    const files = {
      ...project(IN_MAY),
      'plan.config.yaml': left('borradores/**'),
      'borradores/2025.yaml': some.join(''),
    };
    const { out } = await imported(ceplanRows(IN_MAY), files);
    expect(out).toMatch(words);
  });
});

describe('a document of the plan that is called as another', () => {
  const unit = IN_MAY.activities[0]?.unidad ?? '';
  const ofUnit = `poi/2025/${unit.toLowerCase()}.yaml`;
  const poi = (rest: string): string => `tipo: poi\nversion: 1\nplan: p\nestado: aprobado\n${rest}`;
  it.each<readonly [string, file: string, text: string, words: string, options: readonly string[]]>([
    [
      'of another year',
      'poi/2025.yaml',
      poi('periodo: 2026\n'),
      'es el POI de 2026, y el documento que aquí se haría lleva ese nombre',
      [],
    ],
    [
      'of another unit and year',
      ofUnit,
      poi('periodo: 2024\nunidad: ZZZ\n'),
      'es el POI de 2024 de ZZZ, y el documento que aquí se haría lleva ese nombre\n  Qué hacer: Póngale otro nombre, como «poi/2024/zzz.yaml»',
      ['--unit', unit],
    ],
    [
      'of another half',
      'poi/2025-S1.yaml',
      poi('periodo: 2025-S2\n'),
      'es el POI de 2025-S2, y el documento que aquí se haría lleva ese nombre\n  Qué hacer: Póngale otro nombre, como «poi/2025-S2.yaml»',
      [],
    ],
  ])('takes no activity: %s', async (_, file, text, words, options) => {
    const files = { ...project(IN_MAY), [file]: text };
    const { code, out, texts } = await imported(ceplanRows(IN_MAY), files, ...options);
    expect([code, texts[file]]).toEqual([1, text]);
    expect(out).toContain(`«${file}» ${words}`);
  });
});

describe('several files at once', () => {
  it('tell one thing where they tell the same activities, and each finds what came with those before', async () => {
    const rows = ceplanRows(IN_MAY);
    const host = memoryHost({
      files: {
        ...project(IN_MAY),
        'mayo.xls': ceplanHtml(rows),
        'otra vez.xls': `${ceplanHtml(rows)}\n`,
      },
    });
    const { code, out } = await run(host, 'import', 'mayo.xls', 'otra vez.xls', '--write');
    expect([code, out]).toEqual([0, expect.stringContaining('poi/2025.yaml (nuevo): 32 actividades nuevas')]);
    const alone = await imported(rows, project(IN_MAY));
    expect(textsOf(host)).toEqual(alone.texts);
  });

  it('of another unit that executes are refused', async () => {
    const plan = (project(IN_MAY)['plan.yaml'] as string).replace(
      'ubigeo: "150101"',
      'ubigeo: "150101", sec_ejec: "301642"',
    ); // a text
    const rows = withCell(ceplanRows(IN_MAY), 1, 'UE ID', "'000127");
    const { code, out } = await imported(rows, { 'plan.yaml': plan });
    expect([code, out]).toEqual([1, expect.stringContaining('La exportación es de la ejecutora 000127')]);
  });
});

it(
  'more activities than one document holds come into one of each unit, and what comes later too',
  { timeout: 120_000 },
  async () => {
    const [titles = [], row = []] = ceplanRows(IN_MAY);
    const kept = titles.flatMap((title, i) =>
      /^(?:Fn?|Motivo)\(/.test(title) && !title.startsWith('F(A)') ? [] : [i],
    );
    const narrow = (cells: readonly string[]): readonly string[] => kept.map((i) => cells[i] ?? '');
    const set = (cells: readonly string[], title: string, text: string): readonly string[] =>
      cells.with(titles.indexOf(title), text);
    const rows = (from: number, count: number): Rows => [
      narrow(titles),
      ...Array.from({ length: count }, (_, i) => {
        const unit = (from + i) % 2 === 0 ? ['01', 'GERENCIA DE OBRAS'] : ['02', 'GERENCIA SOCIAL'];
        const own = set(row, 'Actividad Operativa ID', `AOI${String(from + i).padStart(11, '0')}`);
        return narrow(set(set(own, 'Centro Costo ID', unit[0] ?? ''), 'Centro de Costo', unit[1] ?? ''));
      }),
    ];
    const first = await imported(rows(1, 1001), project(IN_MAY));
    const pois = (texts: Readonly<Record<string, string>>): readonly string[] =>
      Object.keys(texts)
        .filter((path) => path.startsWith('poi/'))
        .toSorted();
    expect(pois(first.texts)).toEqual(['poi/2025/01.yaml', 'poi/2025/02.yaml']);
    const later = await imported(rows(1002, 2), first.texts);
    expect(pois(later.texts)).toEqual(pois(first.texts));
    for (const path of pois(later.texts))
      expect((later.texts[path] ?? '').length).toBeGreaterThan((first.texts[path] ?? '').length);
  },
);

describe('an export that has the name of another entity', () => {
  const named = async (
    ue: string,
    nombre = 'Municipalidad Distrital de Ácora',
    more = '',
  ): Promise<string> => {
    const cells: Readonly<Record<string, string>> = {
      POI: '2025',
      'UE ID': ue === '' ? '' : '301642',
      UE: ue,
      'Actividad Operativa ID': 'A-1',
      'Actividad Operativa': 'Pista',
      'Unidad de Medida': 'km',
      'F(SE) 05': '2',
    };
    const plan = ONE_OBJECTIVE.replace(/^entidad: .*$/m, `entidad: {nombre: ${nombre}${more}}`);
    const rows = [ACTIVITY_TITLES, ACTIVITY_TITLES.map((title) => cells[title] ?? '')];
    return (await imported(rows, { 'plan.yaml': plan })).out;
  };

  it('is said to have it', async () => {
    expect(await named('INSTITUTO NACIONAL MATERNO PERINATAL')).toContain(
      'El archivo dice que es de «INSTITUTO NACIONAL MATERNO PERINATAL» (ejecutora 301642), y el plan es de «Municipalidad Distrital de Ácora»: si no es la misma entidad, no lo importe; si lo es, agregue a la entidad del plan «sec_ejec: "301642"».',
    );
    expect(
      await named('MUNICIPALIDAD DISTRITAL DE SAN MARTIN', 'Municipalidad Distrital de San Juan'),
    ).toContain('si no es la misma entidad');
  });

  it.each([
    ['of its own', 'MUNICIPALIDAD DISTRITAL DE ACORA - PUNO', '', undefined],
    ['of the code of the plan', 'GOBIERNO LOCAL', ', sec_ejec: "301642"', undefined],
    ['of none', '', '', undefined],
    ['and a plan that has none to be told by', 'INSTITUTO', '', 'Municipalidad Distrital'],
  ])('but not where it is %s', async (_, ue, more, nombre) => {
    expect(await named(ue, nombre, more)).not.toContain('si no es la misma entidad');
  });
});
