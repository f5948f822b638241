import { beforeAll, describe, expect, test } from 'vitest';
import { paintPdf } from '../src/painters/pdf/paint-pdf.ts';
import { checkPdf, readTree, walk } from './support/pdf-checker.ts';
import type { Node } from './support/pdf-checker.ts';
import {
  Name,
  Ref,
  dictOf,
  isStream,
  latin1,
  listOf,
  pagesOf,
  readPdf,
  resolve,
} from './support/pdf-reader.ts';
import type { Pdf } from './support/pdf-reader.ts';
import { OBJECTIVES_TABLE, SAMPLE } from './support/sample-report.ts';

let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await paintPdf({ ...SAMPLE, blocks: SAMPLE.blocks.filter((block) => block !== OBJECTIVES_TABLE) });
});

function first(pdf: Pdf, type: string): Node {
  const found = walk(readTree(pdf)).find((node) => node.type === type);
  if (found === undefined) throw new Error(`No ${type}`);
  return found;
}

function catalog(pdf: Pdf): ReturnType<typeof dictOf> {
  return dictOf(pdf, pdf.trailer.get('Root'));
}

/** Rewrites the content of a page. */
function rewrite(pdf: Pdf, index: number, change: (text: string) => string): void {
  const stream = resolve(pdf, pagesOf(pdf)[index]?.dict.get('Contents'));
  if (isStream(stream)) stream.data = Buffer.from(change(latin1(stream.data)), 'latin1');
}

function firstAnnotation(pdf: Pdf): ReturnType<typeof dictOf> {
  const page = pagesOf(pdf).find(({ dict }) => dict.has('Annots'));
  return dictOf(pdf, listOf(pdf, page?.dict.get('Annots'))[0]);
}

function firstFont(pdf: Pdf): ReturnType<typeof dictOf> {
  const fonts = dictOf(pdf, dictOf(pdf, pagesOf(pdf)[0]?.dict.get('Resources')).get('Font'));
  return dictOf(pdf, [...fonts.values()][0]);
}

function packet(pdf: Pdf, change: (text: string) => string): void {
  const stream = resolve(pdf, catalog(pdf).get('Metadata'));
  if (isStream(stream)) stream.data = Buffer.from(change(Buffer.from(stream.data).toString('utf8')), 'utf8');
}

const DEFECTS: readonly (readonly [string, (pdf: Pdf) => void, RegExp])[] = [
  [
    'a stroke outside every mark',
    (pdf) => rewrite(pdf, 2, (text) => `${text}\n0 0 m 9 9 l S`),
    /outside a mark/u,
  ],
  [
    'a mark inside another',
    (pdf) => rewrite(pdf, 2, (text) => text.replace('BDC\n', 'BDC\n/P BMC EMC\n')),
    /is marked inside/u,
  ],
  ['a mark left open', (pdf) => rewrite(pdf, 2, (text) => text.replace(/EMC\s*$/u, '')), /not closed/u],
  [
    'a colour that is not RGB',
    (pdf) => rewrite(pdf, 2, (text) => text.replace('BDC\n', 'BDC\n0 0 0 1 k\n')),
    /without RGB/u,
  ],
  [
    'a graphics state',
    (pdf) => void dictOf(pdf, pagesOf(pdf)[1]?.dict.get('Resources')).set('ExtGState', new Map()),
    /graphics states/u,
  ],
  [
    'a character without a glyph',
    (pdf) => rewrite(pdf, 2, (text) => text.replace(/\[\((?:\\.|[^]){2}/u, '[(\0\0')),
    /has no glyph/u,
  ],
  [
    'text beyond the margin',
    (pdf) => rewrite(pdf, 2, (text) => text.replace(/1 0 0 -1 [\d.]+(?= [\d.]+ Tm)/u, '1 0 0 -1 560')),
    /goes beyond the margins/u,
  ],
  ['a paragraph out of the tree', (pdf) => void first(pdf, 'P').dict.set('K', []), /not in the tree/u],
  ['a level of title skipped', (pdf) => void first(pdf, 'H2').dict.set('S', new Name('H4')), /H4 after H1/u],
  [
    'a list item out of its list',
    (pdf) => void first(pdf, 'L').dict.set('S', new Name('Div')),
    /LI inside Div/u,
  ],
  ['a figure without description', (pdf) => void first(pdf, 'Figure').dict.delete('Alt'), /no Alt/u],
  [
    'a figure without place',
    (pdf) => void dictOf(pdf, first(pdf, 'Figure').dict.get('A')).delete('BBox'),
    /no BBox/u,
  ],
  [
    'a head of table without scope',
    (pdf) => void dictOf(pdf, first(pdf, 'TH').dict.get('A')).delete('Scope'),
    /no Scope/u,
  ],
  [
    'a row with a cell less',
    (pdf) => void first(pdf, 'TR').dict.set('K', listOf(pdf, first(pdf, 'TR').dict.get('K')).slice(1)),
    /columns/u,
  ],
  ['a list that does not say its marks', (pdf) => void first(pdf, 'L').dict.delete('A'), /ListNumbering/u],
  ['a link without words', (pdf) => void firstAnnotation(pdf).delete('Contents'), /no Contents/u],
  [
    'a link to nowhere',
    (pdf) => void dictOf(pdf, firstAnnotation(pdf).get('A')).set('D', 'nada'),
    /does not exist/u,
  ],
  [
    'a link with another parent',
    (pdf) => void firstAnnotation(pdf).set('StructParent', 0),
    /another StructParent/u,
  ],
  [
    'a reference on another page',
    (pdf) => {
      const kid = listOf(pdf, first(pdf, 'Link').dict.get('K'))
        .map((entry) => dictOf(pdf, entry))
        .find((entry) => entry.has('Obj'));
      kid?.set('Pg', pagesOf(pdf)[5]?.ref ?? new Ref(0));
    },
    /another page/u,
  ],
  [
    'a font without its file',
    (pdf) =>
      void dictOf(
        pdf,
        dictOf(pdf, listOf(pdf, firstFont(pdf).get('DescendantFonts'))[0]).get('FontDescriptor'),
      ).delete('FontFile2'),
    /not embedded/u,
  ],
  ['a font without its characters', (pdf) => void firstFont(pdf).delete('ToUnicode'), /ToUnicode/u],
  ['no language', (pdf) => void catalog(pdf).delete('Lang'), /es-PE/u],
  ['no marks declared', (pdf) => void catalog(pdf).delete('MarkInfo'), /marked/u],
  [
    'the name of the file as title',
    (pdf) => void catalog(pdf).delete('ViewerPreferences'),
    /title is not shown/u,
  ],
  ['no title', (pdf) => void dictOf(pdf, pdf.trailer.get('Info')).delete('Title'), /no title/u],
  ['no output intent', (pdf) => void catalog(pdf).delete('OutputIntents'), /output intent/u],
  [
    'metadata that is not XML',
    (pdf) => packet(pdf, (text) => text.replace('Puno', 'Puno & Juliaca')),
    /not XML/u,
  ],
  [
    'metadata without PDF/UA',
    (pdf) => packet(pdf, (text) => text.replace('<pdfuaid:part>1', '<pdfuaid:part>2')),
    /PDF\/UA-1/u,
  ],
  [
    'metadata that does not describe PDF/UA',
    (pdf) => packet(pdf, (text) => text.replace('prefix>pdfuaid', 'prefix>x')),
    /does not describe/u,
  ],
  [
    'an attachment without type',
    (pdf) => {
      const spec = dictOf(pdf, listOf(pdf, catalog(pdf).get('AF'))[0]);
      dictOf(pdf, dictOf(pdf, spec.get('EF')).get('F')).delete('Subtype');
    },
    /no type/u,
  ],
  [
    'an attachment without relationship',
    (pdf) => void dictOf(pdf, listOf(pdf, catalog(pdf).get('AF'))[0]).delete('AFRelationship'),
    /no relationship/u,
  ],
  [
    'an outline that miscounts',
    (pdf) => void dictOf(pdf, catalog(pdf).get('Outlines')).set('Count', 99),
    /miscounts/u,
  ],
  [
    'a bookmark to the middle of the line',
    (pdf) => {
      const item = dictOf(pdf, dictOf(pdf, catalog(pdf).get('Outlines')).get('First'));
      listOf(pdf, item.get('Dest'))[2] = 500;
    },
    /no place/u,
  ],
];

test('the document in which defects are sown is sound', () => {
  expect(checkPdf(readPdf(bytes))).toEqual([]);
});

describe('a defect sown in a sound document is found', () => {
  test.each(DEFECTS)('%s', (_, sow, fault) => {
    const pdf = readPdf(bytes);
    sow(pdf);
    expect(checkPdf(pdf).join('\n')).toMatch(fault);
  });
});
