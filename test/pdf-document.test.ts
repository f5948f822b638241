import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import type { Reference } from 'pdfkit';
import { describe, expect, test } from 'vitest';

/** The version in which each of these was seen. */
const SEEN = '0.20.2';

function open(): PDFDocument {
  return new PDFDocument({
    autoFirstPage: false,
    font: null,
    tagged: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    compress: false,
  });
}

/** What a document writes from here on. */
function written(document: PDFDocument): (string | Uint8Array)[] {
  const pieces: (string | Uint8Array)[] = [];
  document._write = (piece) => void pieces.push(piece);
  return pieces;
}

test(`the pdfkit that is installed is ${SEEN}`, () => {
  const file = new URL('../node_modules/pdfkit/package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }; // Has no types.
  expect(version).toBe(SEEN);
});

describe(`what is private to pdfkit is still what it was in ${SEEN}:`, () => {
  test('_write receives an object in pieces, its stream apart', () => {
    const document = open();
    const pieces = written(document);
    document.ref({ A: 1 }).end(Uint8Array.of(1, 2));
    const [number, body, ...rest] = pieces;
    expect(number).toMatch(/^\d+ 0 obj$/u);
    expect(body).toBe('<<\n/A 1\n/Length 2\n>>');
    expect(rest).toEqual(['stream', Uint8Array.of(1, 2), '\nendstream', 'endobj']);
  });

  test('_finalize writes what follows the objects of a file, and nothing else does', () => {
    const document = open();
    const pieces = written(document);
    document._finalize = () => undefined;
    document.addPage({ size: [10, 10], margin: 0 });
    document.end();
    expect(pieces.at(-1)).toBe('endobj');
    expect(pieces.filter((piece) => typeof piece === 'string' && /xref|trailer/u.test(piece))).toEqual([]);
  });

  test('_offsets counts the objects: a number that is pushed is not given again', () => {
    const document = open();
    const reserved = document._offsets.push(null);
    expect(document.ref().id).toBe(reserved + 1);
  });

  test('_id is the identity of the document, of 16 bytes', () => {
    expect(open()._id).toBeInstanceOf(Uint8Array);
    expect(open()._id).toHaveLength(16);
  });

  test('_root and _info print as references, and so does what has their class', () => {
    const document = open();
    expect(String(document._root)).toMatch(/^\d+ 0 R$/u);
    const own = Object.create(Object.getPrototypeOf(document._root) as object) as object;
    Object.assign(own, { toString: () => '[7 0 R]' });
    const pieces = written(document);
    document.ref({ K: own }).end();
    expect(pieces[1]).toBe('<<\n/K [7 0 R]\n>>');
    document.addPage({ size: [10, 10], margin: 0 });
    document.end();
    expect(String(document._info)).toMatch(/^\d+ 0 R$/u);
  });

  test('the trees of names of _root sort by _compareKeys', () => {
    const document = open();
    document.addPage({ size: [10, 10], margin: 0 });
    document.addNamedEmbeddedFile('x', document.ref());
    const names = document._root.data.Names.data;
    expect(names['Dests']).toHaveProperty('_compareKeys');
    expect(names['EmbeddedFiles']).toHaveProperty('_compareKeys');
  });

  test('metadata makes the packet', () => {
    expect(open().metadata.getXML()).toContain('xpacket');
  });

  test('page.dictionary is the object of the page, page.fonts its fonts, structParentTreeKey its key', () => {
    const document = open();
    document.addPage({ size: [10, 10], margin: 0 });
    const { page } = document;
    expect(page.dictionary.data['Type']).toBe('Page');
    expect(page.structParentTreeKey).toBe(0);
    page.fonts['F1'] = document.ref();
    expect(page.dictionary.data['Resources']).toMatchObject({ data: { Font: { F1: page.fonts['F1'] } } });
  });

  test('outlineData is the dictionary of a bookmark, children those inside it', () => {
    const document = open();
    document.addPage({ size: [10, 10], margin: 0 });
    const item = document.outline.addItem('Capítulo');
    expect(item.outlineData['Dest']).toBeInstanceOf(Array);
    expect(document.outline.children).toEqual([item]);
  });

  test('structParent is told of the annotation when it is made', () => {
    const document = open();
    document.addPage({ size: [10, 10], margin: 0 });
    const told: Reference[] = [];
    const structParent = {
      add: ({ annotationRef }: { readonly annotationRef: Reference }) => void told.push(annotationRef),
    };
    document.link(0, 0, 1, 1, 'https://example.pe', { structParent });
    expect(told.map(({ data }) => data['Subtype'])).toEqual(['Link']);
    expect([document.page.structParentTreeKey, document.createStructParentTreeNextKey()]).toEqual([0, 1]);
  });
});
