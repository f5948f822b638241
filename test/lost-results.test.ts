import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { memoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { xlsOf, type XlsFormula } from './support/sheet-files/xls.ts';

// What other programs than Excel write of a formula in an .xls whose result is a text: the number 0. The tokens are those
// that LibreOffice wrote of the formula beside them.

const formula = (tokens: string): XlsFormula => ({
  tokens: [...Buffer.from(tokens.replaceAll(' ', ''), 'hex')],
});

const TEXTS: readonly (readonly [string, string])[] = [
  ['=IF(1=1,"",5)', '1e0100 1e0100 0b 19020700 170000 19080a00 1e0500 19080300 42030100'],
  ['=TEXT(9,"0")', '1e0900 17010030 413000'],
  ['="a"&"b"', '17010061 17010062 08'],
  ['=CONCATENATE("A","b")', '17010041 17010062 42025001'],
  ['=D1', '44000003c0'],
  ['=VLOOKUP(1,A9:B9,2)', '1e0100 2508000800 00c001c0 1e0200 42036600'],
];
const NUMBERS: readonly (readonly [string, string])[] = [
  ['=1-1', '1e0100 1e0100 04'],
  ['=SUM(D9:D10)', '2508000900 03c003c0 19100000'],
  ['=(1-1)', '1e0100 1e0100 04 15'],
  ['=ROUND(0.1,0)', '1f9a9999999999b93f 1e0000 411b00'],
  ['=SUMIF(A1:A3,"z",B1:B3)', '2500000200 00c000c0 1701007a 2500000200 01c001c0 42035901'],
  ['=0', '1e0000'],
];

const PLAN = ONE_OBJECTIVE.replace(
  /entidad: .*/,
  'entidad: {nombre: Municipalidad Distrital de Ejemplo, nivel: distrital, ubigeo: "210199"}',
);
const OWN = '210199-301642: MUNICIPALIDAD DISTRITAL DE EJEMPLO';

async function imported(tokens: string, isOfExcel = false): Promise<{ out: string; code: number }> {
  const rows = [
    ['Año', 'Municipalidad', 'PIA', 'PIM', 'Devengado'],
    [2024, OWN, 100, 200, formula(tokens)],
  ];
  const host = memoryHost({ files: { 'plan.yaml': PLAN, 'consulta.xls': xlsOf(rows, { isOfExcel }) } });
  const code = await main(['import', 'consulta.xls', '--every-place'], host);
  return { code, out: host.printed.out };
}

describe('a formula that says 0 in an .xls that Excel did not write', () => {
  it.each(TEXTS)('%s is not taken for nothing', async (_, tokens) => {
    const { code, out } = await imported(tokens);
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('hoja Avance, E2  error  importar/celda-con-error'),
    ]);
    expect(out).toContain('«Devengado» tiene una fórmula cuyo resultado no está en el archivo');
    expect(out).toContain('guárdelo como Libro de Excel (.xlsx)');
  });

  it.each(NUMBERS)('%s is 0, since it can be nothing but a number', async (_, tokens) => {
    const { code, out } = await imported(tokens);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/1 documento nuevo|devengado: 0|presupuesto\/2024/),
    ]);
    expect(out).not.toContain('celda-con-error');
  });

  it('is what it says where Excel wrote it', async () => {
    const [, tokens = ''] = TEXTS[0] ?? [];
    expect((await imported(tokens, true)).out).not.toContain('celda-con-error');
  });

  it('has no result either where its tokens are of no known kind', async () => {
    expect((await imported('0100000000')).out).toContain('celda-con-error');
  });
});
