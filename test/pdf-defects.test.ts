import { beforeAll, describe, expect, test } from 'vitest';
import { paintPdf } from '../src/painters/pdf/paint-pdf.ts';
import { listed } from '../src/report/blocks.ts';
import type { Block } from '../src/report/report.ts';
import { checkPdf, isNode, readTree, walk } from './support/pdf-checker.ts';
import type { Node } from './support/pdf-checker.ts';
import {
  Name,
  Ref,
  decodeText,
  dictOf,
  isStream,
  latin1,
  listOf,
  pagesOf,
  readPdf,
  resolve,
} from './support/pdf-reader.ts';
import type { Pdf, Value } from './support/pdf-reader.ts';
import { plain, SAMPLE } from './support/sample-report.ts';

/** A table of two bands whose cells have two texts. */
const BANDED: Block = {
  kind: 'table',
  label: 'Cuadro 4',
  caption: 'Objetivos.',
  columns: [
    { title: 'Objetivo', align: 'left', width: 3 },
    { title: 'PIM', align: 'right', width: 1 },
  ],
  rows: [
    { role: 'group', cells: [{ text: plain('Dimensión social') }] },
    {
      role: 'item',
      cells: [{ text: plain('SOC-1 Vida digna') }, { text: plain('S/ 1.5 M'), note: plain('1 de 2') }],
    },
    { role: 'group', cells: [{ text: plain('Dimensión económica') }] },
    {
      role: 'item',
      cells: [{ text: plain('ECO-1 Turismo'), note: plain('sostenible') }, { text: plain('S/ 7') }],
    },
    { role: 'total', cells: [{ text: plain('Total') }, { text: plain('S/ 8') }] },
  ],
};

const LINKS: Block = {
  kind: 'paragraph',
  text: [
    { text: 'acta de entrega', href: 'https://www.munipuno.gob.pe/1' },
    { text: ' y ' },
    { text: 'acta de entrega', href: 'https://www.munipuno.gob.pe/1' },
    { text: ', de ' },
    { text: 'S/ 12.1 M', strong: true },
    { text: '.' },
  ],
};

/** A sheet whose tasks are told in one line. */
const SHEETS: Block = {
  kind: 'sheets',
  level: 2,
  columns: 2,
  parted: true,
  items: [
    {
      id: 'actividad-a-1',
      title: 'A-1 Zanjas del barrio alto',
      items: [{ term: 'Tareas', text: listed(['T1 Zanjas, 90 %', 'T2 Tubos, 45 %', 'T3 Tapado, 0 %']) }],
    },
  ],
};

/** A calendar of two activities, the first of which is late; the data of both stand in the table of objectives. */
const CALENDAR: Block = {
  kind: 'figure',
  id: 'grafico-atrasos',
  label: 'Gráfico 9',
  caption: 'Cronograma.',
  alt: '2 actividades. Con tareas atrasadas: GIM-011 Agua. Todos sus datos están en el cuadro 4.',
  chart: {
    kind: 'gantt',
    from: '2019-01-01',
    to: '2019-12-31',
    cutoff: '2019-06-30',
    cutoffText: 'corte 30-6-2019',
    rows: [
      { id: 'atrasadas', label: 'Con tareas atrasadas', group: true },
      {
        id: 'GIM-011',
        label: 'GIM-011 Agua',
        start: '2019-02-01',
        end: '2019-09-30',
        progress: 8,
        progressText: '8 %',
      },
      { id: 'social', label: 'Dimensión social', group: true, tono: 'social' },
      {
        id: 'GIM-012',
        label: 'GIM-012 Cunetas',
        start: '2019-02-01',
        end: '2019-09-30',
        progress: 7,
        progressText: '7 %',
      },
    ],
  },
};

let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await paintPdf({ ...SAMPLE, blocks: [...SAMPLE.blocks, BANDED, LINKS, SHEETS, CALENDAR] });
});

function first(pdf: Pdf, type: string): Node {
  const found = walk(readTree(pdf)).find((node) => node.type === type);
  if (found === undefined) throw new Error(`No ${type}`);
  return found;
}

/** The cell of the second row header of the banded table that has two texts. */
function bandedCells(pdf: Pdf): readonly Node[] {
  return walk(readTree(pdf)).filter(
    ({ type, dict }) => type === 'TD' && dictOf(pdf, dict.get('A')).has('Headers'),
  );
}

function isList(kid: Node['kids'][number]): kid is Node {
  return isNode(kid) && kid.type === 'L';
}

function headersOf(pdf: Pdf, cell: Node | undefined): Value[] {
  return listOf(pdf, dictOf(pdf, cell?.dict.get('A')).get('Headers'));
}

function structureRoot(pdf: Pdf): ReturnType<typeof dictOf> {
  return dictOf(pdf, catalog(pdf).get('StructTreeRoot'));
}

function nth(pdf: Pdf, type: string, index: number): Node {
  const found = walk(readTree(pdf)).filter((node) => node.type === type)[index];
  if (found === undefined) throw new Error(`No ${type} ${index}`);
  return found;
}

function spanOf(pdf: Pdf, expansion: string): Node {
  const found = walk(readTree(pdf)).find(
    ({ type, dict }) => type === 'Span' && decodeText(dict.get('E')).startsWith(expansion),
  );
  if (found === undefined) throw new Error(`No ${expansion}`);
  return found;
}

/** The dictionary of the first part of a figure, by its label. */
function figureOf(pdf: Pdf, label: string): Node['dict'] {
  const found = walk(readTree(pdf)).find(
    ({ type, dict }) => type === 'Figure' && decodeText(dict.get('T')) === label,
  );
  if (found === undefined) throw new Error(`No ${label}`);
  return found.dict;
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

/** What only who listens is told wrongly. */
const UNHEARD: typeof DEFECTS = [
  [
    'sections beside each other with titles of two levels',
    (pdf) => void nth(pdf, 'H2', 3).dict.set('S', new Name('H3')),
    /sections beside each other have titles H2 and H3|titles H3 and H2/u,
  ],
  [
    'a code that is the header of its row',
    (pdf) =>
      void bandedCells(pdf)[0]
        ?.parent?.kids.filter(isNode)
        .find(({ type }) => type === 'TH')
        ?.dict.set('E', '2401234'),
    /is a code/u,
  ],
  [
    'a table without a caption',
    (pdf) => void first(pdf, 'Caption').dict.set('S', new Name('P')),
    /no Caption/u,
  ],
  [
    'a cell that is not tied to its column',
    (pdf) => void headersOf(pdf, bandedCells(pdf)[0]).shift(),
    /tied to its column/u,
  ],
  [
    'a cell that is not tied to its band',
    (pdf) => void headersOf(pdf, bandedCells(pdf)[0]).splice(1, 1),
    /tied to the band/u,
  ],
  [
    'a cell that is not tied to its row',
    (pdf) => void headersOf(pdf, bandedCells(pdf)[0]).pop(),
    /tied to its row/u,
  ],
  [
    'a band that no cell can name',
    (pdf) => {
      const id = headersOf(pdf, bandedCells(pdf)[0])[1] ?? null;
      walk(readTree(pdf))
        .find(({ dict }) => dict.get('ID') === id)
        ?.dict.delete('ID');
    },
    /the band «Dimensión social» has no ID|not tied to the band|which does not exist/u,
  ],
  [
    'a cell tied to the band of other rows',
    (pdf) => {
      const [one, ...others] = bandedCells(pdf).map((cell) => headersOf(pdf, cell));
      const other = others.find(([, band]) => band !== one?.[1]);
      one?.splice(1, 1, other?.[1] ?? null);
    },
    /tied to the band/u,
  ],
  [
    'headers that are nowhere',
    (pdf) => void headersOf(pdf, bandedCells(pdf)[0]).push('e999'),
    /e999, which does not exist/u,
  ],
  [
    'ids that the document does not list',
    (pdf) => void structureRoot(pdf).delete('IDTree'),
    /not in the tree of IDs/u,
  ],
  [
    'ids in another order',
    (pdf) => {
      const names = listOf(pdf, dictOf(pdf, structureRoot(pdf).get('IDTree')).get('Names'));
      const [one, two, three, four] = names;
      [names[0], names[1], names[2], names[3]] = [three ?? null, four ?? null, one ?? null, two ?? null];
    },
    /not in order/u,
  ],
  [
    'one id of two elements',
    (pdf) => {
      const named = walk(readTree(pdf)).filter(({ dict }) => dict.has('ID'));
      named[1]?.dict.set('ID', named[0]?.dict.get('ID') ?? null);
    },
    /two elements have one ID|not tied to its column|e1 is not in the tree|e2, which does not exist/u,
  ],
  [
    'tasks told in one breath',
    (pdf) => {
      const cell = walk(readTree(pdf)).find(({ type, kids }) => type === 'TD' && kids.some(isList));
      cell?.kids.filter(isList).forEach(({ dict }) => dict.set('S', new Name('Div')));
    },
    /things of «Tareas» are no list|LI inside Div/u,
  ],
  [
    'words as the label of an item',
    (pdf) => void first(pdf, 'LBody').dict.set('S', new Name('Lbl')),
    /of no list but of a table/u,
  ],
  [
    'a bullet in a paragraph',
    (pdf) => void first(pdf, 'Lbl').dict.set('S', new Name('P')),
    /an item of a list/u,
  ],
  [
    'a figure that does not say what it draws',
    (pdf) => void first(pdf, 'Figure').dict.set('Alt', 'Las cuatro dimensiones avanzan.'),
    /draws .+ and does not say it/u,
  ],
  [
    'a figure whose data stand in a table that is not there',
    (pdf) => void first(pdf, 'Figure').dict.set('Alt', 'Todos sus datos están en el cuadro 99.'),
    /el cuadro 99, which does not exist/u,
  ],
  [
    'a figure whose data stand in a table that has others',
    (pdf) => void figureOf(pdf, 'Gráfico 1').set('Alt', 'Todos sus datos están en el cuadro 4.'),
    /draws .+, which el cuadro 4 does not have/u,
  ],
  [
    'a calendar that does not say what is late',
    (pdf) => void figureOf(pdf, 'Gráfico 9').set('Alt', 'Todos sus datos están en el cuadro 4.'),
    /draws GIM-011 Agua as late and does not say it/u,
  ],
  [
    'an abbreviation in what a figure says',
    (pdf) => void figureOf(pdf, 'Gráfico 9').set('Alt', 'GIM-011, del POI. Sus datos están en el cuadro 4.'),
    /«POI» is said by its letters in Figure/u,
  ],
  [
    'millions in what a figure says',
    (pdf) => void figureOf(pdf, 'Gráfico 9').set('Alt', 'GIM-011, 3 M. Sus datos están en el cuadro 4.'),
    /millions are said by their letter in Figure/u,
  ],
  [
    'an abbreviation without what it stands for',
    (pdf) => void spanOf(pdf, 'soles').dict.delete('E'),
    /does not say what it stands for/u,
  ],
  [
    'an abbreviation like any word',
    (pdf) => void spanOf(pdf, 'Plan operativo').dict.set('S', new Name('Em')),
    /«POI» is said by its letters/u,
  ],
  [
    'the sign of the sol like any word',
    (pdf) => void spanOf(pdf, 'soles').dict.set('S', new Name('Em')),
    /«S\/» is said by its letters/u,
  ],
  [
    'millions like any word',
    (pdf) => void spanOf(pdf, 'millones').dict.set('S', new Name('Em')),
    /millions are said/u,
  ],
  [
    'two texts of a cell in one breath',
    (pdf) => {
      const cell = bandedCells(pdf).find(({ kids }) => kids.some((kid) => isNode(kid) && kid.type === 'P'));
      const marks = cell?.kids.filter(isNode).map(({ dict }) => dict) ?? [];
      const deep = (dict: (typeof marks)[number]): Value[] =>
        listOf(pdf, dict.get('K')).flatMap((kid) =>
          typeof kid === 'number' ? [kid] : deep(dictOf(pdf, kid)),
        );
      cell?.dict.set('K', marks.flatMap(deep));
      cell?.dict.set('Pg', marks[1]?.get('Pg') ?? null);
    },
    /run together|another parent in the ParentTree|said by (?:its letters|their letter)/u,
  ],
  [
    'two links of the same words to two places',
    (pdf) => {
      const link = pagesOf(pdf)
        .flatMap(({ dict }) => listOf(pdf, dict.get('Annots')))
        .map((entry) => dictOf(pdf, dictOf(pdf, entry).get('A')))
        .find((action) => decodeText(action.get('URI')).endsWith('/1'));
      link?.set('URI', 'https://www.munipuno.gob.pe/2');
    },
    /lead to two places/u,
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

/** What a fault brings with it, as headers that lead nowhere, is part of it. */

describe('a defect for who listens is found, and is the only one', () => {
  test.each(UNHEARD)('%s', (_, sow, fault) => {
    const pdf = readPdf(bytes);
    sow(pdf);
    const found = checkPdf(pdf);
    expect(found.join('\n')).toMatch(fault);
    expect(found.filter((other) => !fault.test(other))).toEqual([]);
  });

  test('a sign that is read as what it does not stand for', async () => {
    const [heading] = SAMPLE.blocks;
    const painted = await paintPdf({
      ...SAMPLE,
      contents: 0,
      attachments: [],
      abbreviations: [{ written: ';', meaning: 'punto y coma' }],
      blocks: [...(heading === undefined ? [] : [heading]), { kind: 'paragraph', text: plain('uno ; dos') }],
    });
    expect(checkPdf(readPdf(painted))).toEqual(['the sign «;» is said as an abbreviation']);
  });
});
