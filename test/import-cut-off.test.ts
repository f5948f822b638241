import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { ceplanHtml, ACTIVITY_TITLES } from './support/sheet-files/ceplan.ts';
import { spendingCsv } from './support/sheet-files/spending.ts';

const IN_MARCH = 'estado: en_ejecucion\nfecha_corte: 2025-03-31';

const poi = (presupuesto: string, dated = IN_MARCH): string => `tipo: poi
version: 1
plan: ejemplo-2023-2026
periodo: 2025
${dated}
actividades:
  - id: A-1
    nombre: Pista
    objetivo: SOC-1
    presupuesto: {${presupuesto}, meta_siaf: "1"}
    indicador: {nombre: Pista, unidad_medida: km, programado: {ene: 1}}
`;

async function imported(
  files: Readonly<Record<string, string>>,
  ...argv: readonly string[]
): Promise<{ code: number; text: (file?: string) => string; out: string; host: MemoryHost }> {
  const host = memoryHost({ files: { 'plan.yaml': ONE_OBJECTIVE, ...files } });
  const code = await main(['import', ...argv], host);
  const text = (file = 'poi/2025.yaml'): string =>
    Buffer.from(host.files.get(`/w/${file}`) ?? []).toString('utf8');
  return { code, text, out: host.printed.out, host };
}

describe('the date of a document, where a file brings later amounts', () => {
  const june = (row: Readonly<Record<string, string>>): string =>
    spendingCsv([{ ...row, months: [100, 200, 300, 400, 500, 600] }]);
  const MARCH = 'devengado_mensual: {ene: 100, feb: 200, mar: 300}';
  const LATER = 'devengado_mensual: {ene: 100, feb: 200, mar: 300, abr: 400, may: 500, jun: 600}';

  it.each([
    [
      'the certified',
      'certificado: 1000',
      { certificado: '170000' },
      'certificado: dice 1000, y el archivo 170000',
    ],
    ['what was paid', 'girado: 500', { girado: '2000' }, 'girado: dice 500, y el archivo 2000'],
    ['the budget as modified', 'pim: 500', { pim: '2000' }, 'PIM: dice 500, y el archivo 2000'],
  ])('stays with %s that stays, and so does all that is later', async (_name, stated, row, told) => {
    const before = poi(`${stated}, ${MARCH}`);
    const files = { 'poi/2025.yaml': before, 'gasto.csv': june(row) };
    const { code, text, out } = await imported(files, 'gasto.csv', '--write');
    expect([code, text()]).toEqual([1, before]);
    expect(out).toContain(told);
    expect(out).toContain('fecha corte: dice «2025-03-31», y el archivo «2025-06-30»');
    expect(out).toContain('devengado mensual de junio: no dice nada, y el archivo 600');
    expect(out).toContain(
      'poi/2025.yaml es del 2025-03-31, y el archivo, que llega al 2025-06-30, dice otra cosa',
    );
    const replaced = await imported(files, 'gasto.csv', '--write', '--replace');
    expect([replaced.code, replaced.text()]).toEqual([
      0,
      poi(`${stated.replace(/ \d+/, ` ${Object.values(row)[0]}`)}, ${LATER}`).replace('03-31', '06-30'),
    ]);
    expect((await imported({ ...files, 'poi/2025.yaml': replaced.text() }, 'gasto.csv')).out).toContain(
      'no hay nada que cambiar',
    );
  });

  it('does not begin where an amount without a date stays', async () => {
    const before = poi('pim: 500', 'estado: aprobado');
    const { text, out } = await imported(
      { 'poi/2025.yaml': before, 'gasto.csv': june({ pim: '2000', girado: '7' }) },
      'gasto.csv',
      '--write',
    );
    expect(text()).toBe(before);
    expect(out).toContain('estado: dice «aprobado», y el archivo «en_ejecucion»');
  });

  it('stays where nothing else would be written', async () => {
    const before = poi(MARCH.replace('300', '301'));
    const { text } = await imported(
      {
        'poi/2025.yaml': before,
        'gasto.csv': spendingCsv([{ months: [100, 200, 300] }, { meta: '9', months: [0, 0, 0, 1] }]),
      },
      'gasto.csv',
      '--write',
    );
    expect(text()).toBe(before);
  });

  it('goes on where a month that is over differs, which says nothing of later ones', async () => {
    const { text } = await imported(
      { 'poi/2025.yaml': poi(MARCH.replace('300', '301')), 'gasto.csv': june({}) },
      'gasto.csv',
      '--write',
    );
    expect(text()).toBe(poi(LATER.replace('300', '301')).replace('03-31', '06-30'));
  });

  it('is said to have gone on above amounts that the file does not have', async () => {
    const cells: Readonly<Record<string, string>> = {
      POI: '2025',
      'Actividad Operativa ID': 'A-1',
      'Actividad Operativa': 'Pista',
      'Unidad de Medida': 'km',
      'F(SE) 05': '2',
    };
    const { text, out } = await imported(
      {
        'poi/2025.yaml': poi('certificado: 1000, girado: 500'),
        'POI.xls': ceplanHtml([ACTIVITY_TITLES, ACTIVITY_TITLES.map((title) => cells[title] ?? '')]),
      },
      'POI.xls',
      '--write',
    );
    expect(text()).toContain('fecha_corte: 2025-05-31');
    expect(out).toContain(
      'La fecha de corte de poi/2025.yaml pasa del 2025-03-31 al 2025-05-31, y el archivo no trae a esa fecha el certificado y girado de 1 actividad',
    );
  });
});

describe('the stages of a file that ends before the document', () => {
  const IN_MAY = 'estado: en_ejecucion\nfecha_corte: 2025-05-31';
  const march = spendingCsv([
    { pim: '2000', certificado: '900', girado: '600', months: [100, 200, 300] },
    { meta: '9', months: [0, 0, 1] },
  ]);
  const MONTHS = 'devengado_mensual: {ene: 100, feb: 200, mar: 300}';
  const into = (presupuesto: string, ...argv: readonly string[]): ReturnType<typeof imported> =>
    imported(
      { 'poi/2025.yaml': poi(presupuesto, IN_MAY), 'gasto.csv': march },
      'gasto.csv',
      '--write',
      ...argv,
    );

  it.each([['--write'], ['--replace']])(
    'do not come in as of its day, and its months do (%s)',
    async (flag) => {
      const { code, text, out } = await into('pim: 2000', flag);
      expect([code, text()]).toEqual([0, poi(`pim: 2000, ${MONTHS}`, IN_MAY)]);
      expect(out).toContain(
        'poi/2025.yaml es del 2025-05-31, y el archivo llega al 2025-03-31: 2 montos no entran (certificado y girado de 1 actividad), porque se leerían como del 2025-05-31',
      );
      const again = await imported({ 'poi/2025.yaml': text(), 'gasto.csv': march }, 'gasto.csv');
      expect([again.code, again.out.includes('En los documentos no hay nada que cambiar.')]).toEqual([
        0,
        true,
      ]);
    },
  );

  it.each([['1000'], ['800']])(
    'do not take back what the document says of a later day, with %s certified, even where it is to be replaced',
    async (certificado) => {
      const stated = `pim: 2000, certificado: ${certificado}, girado: 700, ${MONTHS}`;
      const { code, text, out } = await into(stated, '--replace');
      expect([code, text()]).toEqual([0, poi(stated, IN_MAY)]);
      expect(out).toContain('2 montos no entran (certificado y girado de 1 actividad)');
    },
  );

  it.each([['--write'], ['--replace']])(
    'nor does its budget take the place of another (%s)',
    async (flag) => {
      const stated = `pim: 3000, certificado: 1000, girado: 700, ${MONTHS}`;
      const { code, text, out } = await into(stated, flag);
      expect([code, text()]).toEqual([0, poi(stated, IN_MAY)]);
      expect(out).toContain('3 montos no entran (PIM, certificado y girado de 1 actividad)');
    },
  );

  it('and its budget comes in where there is none, and its day is said', async () => {
    const { code, text, out } = await into(MONTHS);
    expect([code, text()]).toEqual([0, expect.stringContaining('pim: 2000')]);
    expect(out).toContain(
      'poi/2025.yaml es del 2025-05-31, y el PIM que entra, de 1 actividad, es del 2025-03-31',
    );
  });

  it('that are more than what stands, which is then of before, are asked about and replaced', async () => {
    const stated = (girado: string): string => `pim: 2000, certificado: 1000, girado: ${girado}, ${MONTHS}`;
    const kept = await into(stated('500'));
    expect([kept.code, kept.text()]).toEqual([1, poi(stated('500'), IN_MAY)]);
    expect(kept.out).toContain('girado: dice 500, y el archivo 600');
    const replaced = await into(stated('500'), '--replace');
    expect([replaced.code, replaced.text()]).toEqual([0, poi(stated('600'), IN_MAY)]);
    expect(replaced.out).toContain(
      '1 monto que se reemplaza era menos que los del archivo, y queda como si fuera del 2025-05-31 (girado de 1 actividad)',
    );
    expect(replaced.out).toContain('1 monto no entra (certificado de 1 actividad), porque se leería');
  });

  it('come into the first half that they are of, and leave the second be', async () => {
    const half = (n: 1 | 2, corte: string): string =>
      poi('pim: 2000', `estado: en_ejecucion\nfecha_corte: ${corte}`)
        .replace('periodo: 2025', `periodo: 2025-S${n}`)
        .replace('ene: 1', n === 1 ? 'ene: 1' : 'jul: 1');
    const { text, out } = await imported(
      {
        'poi/2025-S1.yaml': half(1, '2025-03-31'),
        'poi/2025-S2.yaml': half(2, '2025-09-30'),
        'gasto.csv': march,
      },
      'gasto.csv',
      '--write',
    );
    expect(text('poi/2025-S1.yaml')).toContain('girado: 600');
    expect(text('poi/2025-S2.yaml')).toBe(half(2, '2025-09-30'));
    expect(out).not.toContain('no entra');
  });
});

it('a document that is closed is said to change, and only where it does', async () => {
  const closed = poi('pim: 2000', 'estado: cerrado\nfecha_corte: 2025-03-31');
  const file = spendingCsv([{ pim: '2100', girado: '600', months: [100, 200, 300] }]);
  const first = await imported({ 'poi/2025.yaml': closed, 'gasto.csv': file }, 'gasto.csv', '--write');
  expect(first.out).toContain(
    'poi/2025.yaml está en estado «cerrado», y con esto cambian en él 4 datos: lo que ya se informó de ese periodo puede cambiar.',
  );
  // Its PIM still differs, and stays.
  const again = await imported({ 'poi/2025.yaml': first.text(), 'gasto.csv': file }, 'gasto.csv');
  expect([again.code, again.out.includes('«cerrado»')]).toEqual([0, false]);
  const replaced = await imported(
    { 'poi/2025.yaml': first.text(), 'gasto.csv': file },
    'gasto.csv',
    '--replace',
  );
  expect(replaced.out).toContain('y con esto cambia en él 1 dato:');
  const open = await imported(
    { 'poi/2025.yaml': closed.replace('cerrado', 'en_ejecucion'), 'gasto.csv': file },
    'gasto.csv',
  );
  expect(open.out).not.toContain('«cerrado»');
});

it.each([
  ['', '9,5', 1, 'parece de un día anterior.'],
  ['--replace', '9,5', 0, 'y sus montos, con el PIM, toman el lugar de otros más recientes'],
  ['', '10,5', 1, 'parece de un día anterior.'],
  ['', '7,8', 1, undefined],
  ['', '7,12', 1, undefined],
])(
  'a budget is said to be of a later day than a file that says less was spent, and not less certified %s (%s)',
  async (flag, amounts, code, words) => {
    const budget =
      'tipo: presupuesto\nversion: 1\nanio: 2024\ngasto: {pia: 1, pim: 20, certificado: 9, devengado: 8}\n';
    const mef = `Año,Municipalidad,PIA,PIM,Certificación,Devengado\n2024,210503-301642: X,1,15,${amounts}\n`;
    const files = { 'presupuesto/2024.yaml': budget, 'mef.csv': mef };
    const argv = ['mef.csv', '--write', ...(flag === '' ? [] : [flag])];
    const done = await imported(files, ...argv);
    expect([done.code, done.out]).toEqual([code, expect.stringContaining(words ?? '')]);
    expect(done.out.includes('El archivo trae menos devengado que presupuesto/2024.yaml')).toBe(
      words !== undefined,
    );
    expect(done.out.includes('parece de un día anterior')).toBe(words !== undefined);
  },
);

it('a budget with a date is said to get amounts of no date', async () => {
  const budget = 'tipo: presupuesto\nversion: 1\nanio: 2024\nfecha_corte: 2024-03-31\ngasto: {pim: 20}\n';
  const files = {
    'presupuesto/2024.yaml': budget,
    'consulta.csv': 'Año,Municipalidad,PIA,PIM,Devengado\n2024,210503-301642: MUNICIPALIDAD,10,20,5\n',
  };
  const { out } = await imported(files, 'consulta.csv');
  expect(out).toContain('presupuesto/2024.yaml es del 2024-03-31 según su fecha de corte');
  const undated = { ...files, 'presupuesto/2024.yaml': budget.replace('fecha_corte: 2024-03-31\n', '') };
  expect((await imported(undated, 'consulta.csv')).out).not.toContain('según su fecha de corte');
});
