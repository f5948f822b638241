import { describe, expect, it, test } from 'vitest';
import { main } from '../src/cli.ts';
import { countInWords, inWords } from '../src/text/in-words.ts';
import type { CheckResult } from '../src/check/check.ts';
import { textsIn } from './support/folders.ts';
import { checkTexts } from './support/marked.ts';
import { memoryHost } from './support/memory-host.ts';
import type { Texts } from './support/mutator.ts';

const small = textsIn('examples/minimo');
const POI = 'poi/2019-S1.yaml';

/** What is said of the first activity's PIM when it is written in some way. */
function ofPim(written: string, parser: 'auto' | 'yaml'): readonly string[] {
  const text = (small[POI] ?? '').replace(/^( {6}pim: )180000\.00$/m, `$1${written}`);
  const { diagnostics } = checkTexts({ ...small, [POI]: text }, { parser });
  return diagnostics.map(({ code, message, help }) => `${code} | ${message} | ${help}`);
}

describe.each(['auto', 'yaml'] as const)('an amount that the reader «%s» reads', (parser) => {
  test.each([
    [
      '112.000',
      'es 112.000, con tres cifras después del punto',
      'Si son ciento doce mil soles, escriba 112000; si son ciento doce soles, escriba 112.00',
    ],
    [
      '"112.000"',
      'es 112.000, con tres cifras después del punto',
      'Si son ciento doce mil soles, escriba 112000; si son ciento doce soles, escriba 112.00',
    ],
    [
      '1.500',
      'es 1.500, con tres cifras después del punto',
      'Si son mil quinientos soles, escriba 1500; si son un sol y céntimos, escriba 1.50',
    ],
    [
      '88.215',
      'es 88.215, con tres cifras después del punto',
      'Si son ochenta y ocho mil doscientos quince soles, escriba 88215; si son ochenta y ocho soles y céntimos, escriba solo dos decimales',
    ],
    [
      '-3.000',
      'es -3.000, con tres cifras después del punto',
      'Si son tres mil soles, escriba -3000; si son tres soles, escriba -3.00',
    ],
    [
      '"S/ 180.000"',
      'es 180.000, con tres cifras después del punto',
      'Si son ciento ochenta mil soles, escriba 180000; si son ciento ochenta soles, escriba 180.00',
    ],
    ['180000.000', 'es 180000.000, con tres cifras después del punto', undefined],
    ['0.500', 'es 0.500, con más de dos decimales', 'Escriba 0.50'],
    ['180000.0000', 'es 180000.0000, con más de dos decimales', 'Escriba 180000.00'],
    [
      '1.23456',
      'es 1.23456, con más de dos decimales',
      'Los montos van en soles y céntimos: escriba dos decimales como máximo.',
    ],
  ])('as %s is one error with both readings', (written, predicate, help) => {
    const [only, ...others] = ofPim(written, parser);
    expect(others).toEqual([]);
    expect(only).toContain(`yaml/miles-con-punto | En GDL-001 › presupuesto, «pim» ${predicate} | `);
    expect(only).toContain(help ?? 'escriba 180000000; si son ciento ochenta mil soles, escriba 180000.00');
  });

  test.each([
    ['1e5', 'yaml/numero-con-formato', 'se leería como 100000'],
    ['1.8E+05', 'yaml/numero-con-formato', 'se leería como 180000'],
    ['1.800.000', 'yaml/numero-con-formato', 'Escriba solo cifras, y punto para los decimales: 1800000'],
    ['180,000.50', 'yaml/numero-con-formato', 'Escriba solo cifras, y punto para los decimales: 180000.50'],
    ['180.000,50', 'yaml/numero-con-formato', 'Escriba solo cifras, y punto para los decimales: 180000.50'],
    ['S/ 180000', 'yaml/numero-con-formato', 'Escriba solo cifras, y punto para los decimales: 180000'],
    ['-180000', 'esquema/fuera-de-rango', 'debe ser 0 o más'],
  ])('as %s is one error, %s', (written, code, part) => {
    const [only, ...others] = ofPim(written, parser);
    expect(others).toEqual([]);
    expect(only).toContain(`${code} | `);
    expect(only).toContain(part);
  });

  it.each(['180000', '180000.0', '180000.50', '+180000', '"Acta 112.000" # 112.000'])(
    'as %s says nothing of thousands',
    (written) => {
      expect(ofPim(written, parser).filter((said) => said.includes('miles-con-punto'))).toEqual([]);
    },
  );
});

/** The project as somebody writes it who parts the thousands of every amount with a dot, and how many amounts there are. */
function dotted(texts: Texts): { readonly texts: Texts; readonly amounts: number } {
  let amounts = 0;
  const inBudget = (block: string): string =>
    block.replaceAll(/(: *)([1-9]\d{0,2})(\d{3})(?:\.00)?(?=\s*[,}\n])/g, (_, key, thousands, rest) => {
      amounts++;
      return `${key}${thousands}.${rest}`;
    });
  const files = Object.entries(texts).map(([path, text]) => [
    path,
    text.replaceAll(/^ {4}presupuesto:\n(?: {6}.*\n)+|^gasto: .*\n/gm, inBudget),
  ]);
  return { texts: Object.fromEntries(files), amounts };
}

/** Each amount as the first reading of its finding says. */
function mended(texts: Texts, { diagnostics }: CheckResult): Texts {
  const lines = new Map(Object.entries(texts).map(([path, text]) => [path, text.split('\n')]));
  for (const { location, help } of diagnostics.toReversed()) {
    const { line, column } = location.span.start;
    const own = lines.get(location.file) ?? [];
    const before = own[line - 1] ?? '';
    const amount = /escriba (\d+);/.exec(help ?? '')?.[1] ?? '?';
    own[line - 1] = before.slice(0, column - 1) + amount + before.slice(location.span.end.column - 1);
  }
  return Object.fromEntries([...lines].map(([path, own]) => [path, own.join('\n')]));
}

it('a project with a dot in every thousand has an error for each amount, and is as it was once the advice is followed', async () => {
  const odd = dotted(small);
  expect(odd.amounts).toBe(24);
  const found = checkTexts(odd.texts);
  expect(found.diagnostics.map(({ code }) => code)).toEqual(Array(24).fill('yaml/miles-con-punto'));
  const compiled = async (texts: Texts): Promise<unknown> => {
    const host = memoryHost({ files: texts });
    await main(['compile'], host);
    return JSON.parse(host.printed.out);
  };
  expect(await compiled(mended(odd.texts, found))).toEqual(await compiled(small));
});

test('a whole number with a dot for its thousands shows what it may be', () => {
  const text = (small[POI] ?? '').replace(
    '    presupuesto:\n',
    '    beneficiarios: {total: 1.200}\n    presupuesto:\n',
  );
  const [only] = checkTexts({ ...small, [POI]: text }).diagnostics;
  expect([only?.code, only?.help]).toEqual([
    'esquema/tipo-incorrecto',
    'Si son mil doscientos, escriba 1200',
  ]);
});

test.each([
  ['0', 'cero'],
  ['16', 'dieciséis'],
  ['21', 'veintiún'],
  ['31', 'treinta y un'],
  ['100', 'cien'],
  ['101', 'ciento un'],
  ['1000', 'mil'],
  ['21500', 'veintiún mil quinientos'],
  ['100000', 'cien mil'],
  ['742916', 'setecientos cuarenta y dos mil novecientos dieciséis'],
  ['1000000', 'un millón'],
  ['2001015', 'dos millones mil quince'],
  ['1000000000', 'mil millones'],
  ['1234567890123', '1234567890123'],
])('%s in words is «%s»', (digits, words) => {
  expect(inWords(digits)).toBe(words);
});

test('millions are «de» soles, and one is a sol', () => {
  expect(['1', '2000000', '2000001'].map((digits) => countInWords(digits, 'sol', 'soles'))).toEqual([
    'un sol',
    'dos millones de soles',
    'dos millones un soles',
  ]);
});

it('a percentage of over 1,000 has its comma in every finding and report', async () => {
  const text = (small[POI] ?? '')
    .replace('valor: 31, fecha', 'valor: 3123, fecha')
    .replace(
      'feb: 10000, mar: 20000, abr: 20000, may: 20000, jun: 20000',
      'feb: 100, mar: 200, abr: 200, may: 200, jun: 200',
    );
  const host = memoryHost({ files: { ...small, [POI]: text } });
  await main(['validate', '-f', 'concise'], host);
  await main(['report', '-f', 'md', '-o', 'informes'], host);
  const reports = [...host.files].flatMap(([path, bytes]) =>
    path.endsWith('.md') ? [Buffer.from(bytes).toString('utf8')] : [],
  );
  const said = [host.printed.out, ...reports].join('\n');
  expect(said).toContain('llega al 10,410.00 % de lo esperado');
  expect(said).toContain(
    'gastó 9,800.00 % y avanzó 98.00 % de lo programado a la fecha: 9,702.00 puntos más',
  );
  expect(said.match(/.{20}\d{4,}\.\d+(?: %| puntos)/g)).toBeNull();
});
