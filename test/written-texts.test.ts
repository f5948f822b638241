import { describe, expect, it } from 'vitest';
import { flowed } from '../src/report/flowed.ts';
import { treeText } from './support/pdf-checker.ts';
import { readPdf } from './support/pdf-reader.ts';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const NAME = 'Mantenimiento de pozos';
/** A name as Word and Excel give it: soft hyphens, a zero-width space, a byte order mark, and an emoji that needs a joiner. */
const PASTED = 'Man\u00ADte\u00ADni\u200Bmiento\uFEFF de po\u200Ezos';

function withName(name: string): Readonly<Record<string, string>> {
  const poi = SMALL['poi/2019-S1.yaml'] ?? '';
  expect(poi).toContain(`nombre: ${NAME}`);
  return { ...SMALL, 'poi/2019-S1.yaml': poi.replace(`nombre: ${NAME}`, `nombre: ${name}`) };
}

describe.each([
  ['as they are', PASTED],
  [
    'as escapes',
    `"${[...PASTED].map((c) => (c > '\u00ff' || c === '\u00AD' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c)).join('')}"`,
  ],
])('characters that nobody sees, written %s', (_how, written) => {
  it.each<[name: string, argv: readonly string[], ending?: string]>([
    ['the figures', ['compile']],
    ['the tables', ['compile', '-f', 'datapackage', '-o', 'd'], 'actividades.csv'],
    ['the technical Markdown', ['report', '-f', 'md'], '.md'],
    ['the citizen Markdown', ['report', '-f', 'md', '-e', 'ciudadana'], '.md'],
    ['the terminal', ['status']],
  ])('are in none of %s, which are those of the text without them', async (_name, argv, ending) => {
    const shown = async (name: string): Promise<string> => {
      const done = await ran(withName(name), argv);
      const text = ending === undefined ? done.out : done.text(ending);
      // The digests of the documents are those of their bytes.
      return text.replaceAll(/[0-9a-f]{12,64}/g, '');
    };
    expect(await shown(written)).toBe(await shown(NAME));
  });

  it('are not in the words of the PDF, nor a finding', async () => {
    const done = await ran(withName(written), ['report', '-f', 'pdf']);
    expect(treeText(readPdf(done.bytes('.pdf'))).replaceAll(/\s+/g, ' ')).toContain(NAME);
    const { out } = await ran(withName(written), ['validate']);
    expect(out).not.toContain('caracter-no-imprimible');
  });
});

it('a joiner that composes an emoji stays', async () => {
  const done = await ran(withName('Casa 👨\u200D👩\u200D👧'), ['report', '-f', 'md']);
  expect(done.text('.md')).toContain('Casa 👨\u200D👩\u200D👧');
});

it.each([
  ['Uno solo', 'Uno solo'],
  ['Tres frentes:\n- San José\n- Alto\n- Bajo.', 'Tres frentes: San José; Alto; Bajo.'],
  ['Tres frentes:\nSan José\nAlto\nBajo', 'Tres frentes: San José; Alto; Bajo'],
  ['Hubo:\n  • agua;\n  • luz;\n  • vías.', 'Hubo: agua; luz; vías.'],
  ['Pasos:\n1. Medir\n2. Excavar\n   hasta dos metros', 'Pasos: 1. Medir; 2. Excavar hasta dos metros'],
  [
    'La obra sigue en los barrios de\nSan José y de Alto Puno.',
    'La obra sigue en los barrios de San José y de Alto Puno.',
  ],
  ['Se instaló el agua\n\nSe hizo la vía', 'Se instaló el agua. Se hizo la vía'],
  ['\r\n uno\r\n dos \r\n', 'uno dos'],
  ['de 5 a\n-3 grados', 'de 5 a -3 grados'],
])('%j in one line is %j', (written, line) => {
  expect(flowed(written)).toBe(line);
});

it('a list in a text is a list in every format', async () => {
  const poi = (SMALL['poi/2019-S1.yaml'] ?? '').replace(
    'logros: [Cuarenta y ocho familias tienen agua]',
    String.raw`logros: ["Se terminaron tres frentes:\n- barrio San José\n- barrio Alto\n"]`,
  );
  expect(poi).toContain('- barrio Alto');
  const done = await ran({ ...SMALL, 'poi/2019-S1.yaml': poi }, ['report', '-e', 'ciudadana']);
  const line = 'Se terminaron tres frentes: barrio San José; barrio Alto';
  expect(done.text('.md')).toContain(line);
  expect(treeText(readPdf(done.bytes('.pdf'))).replaceAll(/\s+/g, ' ')).toContain(line);
  const script = await ran({ ...SMALL, 'poi/2019-S1.yaml': poi }, ['report', '-e', 'guion']);
  expect(script.text('.md')).toContain('tres frentes: barrio San José; barrio Alto.');
});

it('an amount of ten digits stands in one line of the PDF, in every table', async () => {
  const poi = (SMALL['poi/2019-S1.yaml'] ?? '').replaceAll(
    /\b(pia|pim|certificado|comprometido|devengado|girado): (\d+)\.00/g,
    '$1: $2000.00',
  );
  const done = await ran({ ...SMALL, 'poi/2019-S1.yaml': poi }, ['report', '-f', 'pdf', '--draft']);
  const text = treeText(readPdf(done.bytes('.pdf')));
  expect(text).toMatch(/\d,\d{3},\d{3},\d{3}\.00/);
  expect(text).not.toMatch(/\d,\d{3},\d{3},\d{3}\.\s|,\s*\n\s*\d{3}/);
});

it('a text of many lines becomes one with work that grows with their number', () => {
  const items = 200_000;
  expect(flowed(`Hubo:\n${'- x\n'.repeat(items)}`)).toHaveLength('Hubo: '.length + items * '; x'.length - 2);
});
