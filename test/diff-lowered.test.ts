import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';

const MINIMO = textsIn('examples/minimo');
const PLAN = MINIMO['plan.yaml'] ?? '';
const POI = 'poi/2019-S1.yaml';

/** `plan diff` of two states, of which some files are said. */
async function compared(
  was: Readonly<Record<string, string>>,
  is: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly out: string }> {
  const files = { ...MINIMO, ...is };
  const before = Object.entries({ ...MINIMO, ...was }).map(([path, text]) => [`/w/${path}`, text] as const);
  const host = memoryHost({ files, commits: { antes: Object.fromEntries(before) } });
  const code = await main(['diff', 'antes'], host);
  return { code, out: host.printed.out };
}

function changed(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((result, [from, to]) => {
    expect(result).toContain(from);
    return result.replace(from, to);
  }, text);
}

/** The plan with norms, and with the last target of SOC-1.1 as it was or lowered. */
const citing = (norms: string, last = 92): string =>
  changed(
    PLAN,
    ['estado: vigente', `estado: vigente\nmodificaciones: [${norms}]`],
    ['2022: 92', `2022: ${last}`],
  );

const NORM = '{fecha: 2020-03-01, norma: A.C. 012-2020-MPP, motivo: pandemia, afecta: [SOC-1.1]}';

describe('a target that was lowered', () => {
  it.each<readonly [string, string, string]>([
    ['as it was', NORM, NORM],
    ['with its reason corrected', NORM, changed(NORM, ['motivo: pandemia', 'motivo: la pandemia'])],
    ['with its day corrected', NORM, changed(NORM, ['2020-03-01', '2020-03-02'])],
    ['with its number corrected', NORM, changed(NORM, ['012-2020-MPP', '12-2020-MDE'])],
    ['with its spaces corrected', NORM, changed(NORM, ['A.C. 012', 'A.C.  012'])],
    ['cited twice', NORM, `${NORM}, ${NORM}`],
    ['with its address added', NORM, changed(NORM, ['motivo:', 'url: "https://www.gob.pe/x", motivo:'])],
    ['that is nothing but blanks', '', changed(NORM, ['A.C. 012-2020-MPP', '"  "'])],
    ['of a letter that is drawn as nothing', '', changed(NORM, ['A.C. 012-2020-MPP', '"\\u3164\\u2800"'])],
    ['that affects something else too now', NORM, changed(NORM, ['[SOC-1.1]', '[SOC-1.1, ECO-1.1]'])],
  ])('is not explained by a norm of other times, %s', async (_, was, is) => {
    const { code, out } = await compared({ 'plan.yaml': citing(was) }, { 'plan.yaml': citing(is, 80) });
    expect(out).toContain('la meta de 2022 bajó de 92 a 80\n');
    expect(code).toBe(1);
  });

  it.each<readonly [string, string, string]>([
    ['that is new', '', NORM],
    [
      'of the same day as one that stays',
      NORM.replace('SOC-1.1', 'ECO-1.1'),
      `${NORM.replace('SOC-1.1', 'ECO-1.1')}, ${changed(NORM, ['012', '013'])}`,
    ],
    [
      'that affects it only now',
      changed(NORM, ['[SOC-1.1]', '[ECO-1.1]']),
      changed(NORM, ['[SOC-1.1]', '[ECO-1.1, SOC-1.1]']),
    ],
  ])('is explained by a norm %s', async (_, was, is) => {
    const { code, out } = await compared({ 'plan.yaml': citing(was) }, { 'plan.yaml': citing(is, 80) });
    expect(out).toMatch(/la meta de 2022 bajó de 92 a 80, según A\.C\. 01\d-2020-MPP\n/);
    expect(code).toBe(0);
  });

  it('of an activity is not explained by a norm of its budget that was only corrected', async () => {
    const poi = changed(MINIMO[POI] ?? '', [
      'pim: 180000.00\n',
      'pim: 180000.00\n      modificaciones: [{fecha: 2019-03-20, norma: R.A. 120-2019, monto: 0.00}]\n',
    ]);
    const corrected = changed(
      poi,
      ['R.A. 120-2019', 'R.A. 120-2019-MDE'],
      ['pim: 180000.00', 'pim: 99000.00'],
    );
    const { out } = await compared({ [POI]: poi }, { [POI]: corrected });
    expect(out).toContain('bajó de 180,000.00 a 99,000.00\n');
  });
});

describe('a target against the baseline is what it comes to', () => {
  const relative = changed(PLAN, ['{2019: 18, 2020: 12, 2021: 7, 2022: 3}', '{2019: "-20%", 2022: "-50%"}']);

  it.each<readonly [string, string, string, string, number]>([
    [
      'where it was a figure',
      PLAN,
      changed(PLAN, ['2022: 92', '2022: +14pp']),
      'la meta de 2022 pasó de 92 a «+14pp» (80)',
      1,
    ],
    [
      'where it is a figure',
      relative,
      changed(relative, ['2022: "-50%"', '2022: 14']),
      'la meta de 2022 pasó de «-50%» (12) a 14',
      1,
    ],
    [
      'where its baseline was raised',
      relative,
      changed(relative, ['valor: 24,', 'valor: 40,']),
      'la meta de 2022 sigue siendo «-50%» de la línea de base, que cambió: subió de 12 a 20',
      1,
    ],
    [
      'where its baseline was lowered',
      relative,
      changed(relative, ['valor: 24,', 'valor: 20,']),
      'la meta de 2022 sigue siendo «-50%» de la línea de base, que cambió: bajó de 12 a 10',
      0,
    ],
    [
      'where both changed',
      relative,
      changed(relative, ['valor: 24,', 'valor: 40,'], ['2022: "-50%"', '2022: "-60%"']),
      'la meta de 2022 pasó de «-50%» (12) a «-60%» (16)',
      1,
    ],
  ])('%s', async (_, was, is, words, code) => {
    const found = await compared({ 'plan.yaml': was }, { 'plan.yaml': is });
    expect(found.out).toContain(words);
    expect(found.code).toBe(code);
    expect(found.out.includes('meta-reducida')).toBe(code === 1);
  });

  it('and only another way to write the same asks for no less', async () => {
    const { code, out } = await compared({}, { 'plan.yaml': changed(PLAN, ['2022: 92', '2022: +26pp']) });
    expect(out).toContain(
      'la meta de 2022 es la misma, escrita de otro modo: antes 92, ahora «+26pp» (92)\n',
    );
    expect(out).toMatch(/^1 nota\.$/m);
    expect(code).toBe(0);
  });
});

/** Some lines of the POI of the example in a document beside it, whose head is changed. */
function parted(head: (text: string) => string): Readonly<Record<string, string>> {
  const poi = MINIMO[POI] ?? '';
  const [from, to] = [poi.indexOf('  - id: GDL-003'), poi.indexOf('  - id: GAF-001')];
  const own = poi.slice(0, poi.indexOf('actividades:\n'));
  return {
    [POI]: poi.slice(0, from) + poi.slice(to),
    'poi/2019-S1-limpieza.yaml': `${head(own)}actividades:\n${poi.slice(from, to).trimEnd()}\n`,
  };
}

describe('an activity that stands in another document', () => {
  const says = 'La actividad «GDL-003» está ahora en poi/2019-S1-limpieza.yaml, que dice otra cosa que';
  it.each<readonly [string, (head: string) => string, string]>([
    [
      'of an earlier cut-off',
      (head) => head.replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-03-31'),
      `nota  corte-cambiado  La fecha de corte o de entrega de un POI cambió\n  ${says} ${POI}: «Fecha de corte» pasó de 2019-06-30 a 2019-03-31`,
    ],
    [
      'without a ceiling',
      (head) => head.replace(/^gasto:.*\n/m, ''),
      `${says} ${POI}: se quitó «El gasto › Techo presupuestal»: era 300,000.00`,
    ],
  ])('is told, %s', async (_, head, words) => {
    const { out } = await compared({}, parted(head));
    expect(out).toContain(words);
  });

  it('is not told where that says the same, or is the same document by another name', async () => {
    expect(
      (
        await compared(
          {},
          parted((head) => head),
        )
      ).out,
    ).not.toContain(says);
    const renamed = { 'poi/otro.yaml': MINIMO[POI] ?? '', [POI]: '' };
    expect((await compared({}, renamed)).out).not.toContain('que dice otra cosa que');
  });

  it('is told of a document that holds none, which moves the day of the report', async () => {
    const head = `tipo: poi\nversion: 1\nplan: ejemplo-2019-2022\nperiodo: 2019-S1\nunidad: GAF\nestado: cerrado\nfecha_corte: 2019-08-31\n`;
    const { out } = await compared({}, { 'poi/x.yaml': head });
    expect(out).toContain('En el POI de 2019-S1 GAF se agregó «Fecha de corte»: 2019-08-31');
  });

  it('is told where a rule weighs less in a document of that name', async () => {
    const config = {
      'plan.config.yaml': 'reglas_por_archivo: {"poi/historico/**": {presupuesto/techo-excedido: nota}}\n',
    };
    const { [POI]: moved = '', ...others } = MINIMO;
    const host = memoryHost({
      files: { ...others, ...config, 'poi/historico/2019-S1.yaml': moved },
      commits: {
        antes: Object.fromEntries(
          Object.entries({ ...MINIMO, ...config }).map(([path, text]) => [`/w/${path}`, text]),
        ),
      },
    });
    await main(['diff', 'antes'], host);
    expect(host.printed.out).toContain(
      `En poi/historico/2019-S1.yaml vale menos que en ${POI}, por «reglas_por_archivo», la regla «presupuesto/techo-excedido»`,
    );
  });
});

it('tells that the levels of a scale stand in another order: a target is another level then', async () => {
  const scaled = (levels: string): string =>
    changed(PLAN, ['unidad_medida: productor', `unidad_medida: nivel\n            escala: [${levels}]`]);
  const { out } = await compared(
    { 'plan.yaml': scaled('ninguno, bajo, alto') },
    { 'plan.yaml': scaled('ninguno, alto, bajo') },
  );
  expect(out).toContain('«Escala» pasó de «ninguno», «bajo» y «alto» a «ninguno», «alto» y «bajo»');
});
