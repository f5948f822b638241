import { describe, expect, test } from 'vitest';
import { openKit } from '../src/painters/pdf/kit/kit.ts';
import type { Kit } from '../src/painters/pdf/kit/kit.ts';
import { packPdf } from '../src/painters/pdf/kit/pack.ts';
import type { PlainPdf } from '../src/painters/pdf/kit/pack.ts';
import { embeddedFont } from '../src/painters/pdf/type/embed.ts';
import { createTypesetter } from '../src/painters/pdf/type/typeface.ts';
import { isStream, readPdf, readPlainObject } from './support/pdf-reader.ts';
import type { Value } from './support/pdf-reader.ts';

const typesetter = createTypesetter();
const STYLE = { face: 'regular', size: 9, color: '#1B2B34' } as const;
const DATE = new Date('2021-06-30T12:00:00Z');

function kit(): Kit {
  return openKit({
    title: 'Título (con \\ y endobj)',
    author: 'Autor',
    subject: 'Asunto',
    moment: '2021-06-30T12:00:00Z',
    date: DATE,
    creator: 'plan',
    producer: 'pdfkit',
    language: 'es-PE',
    hash: 'ab'.repeat(32),
    fontOf: (face) => embeddedFont(face, typesetter.used(face)),
  });
}

function paintSome(opened: Kit): PlainPdf {
  const root = opened.element(null, 'Document');
  for (let page = 0; page < 3; page += 1) {
    opened.openPage(595.28, 841.89);
    for (let index = 0; index < 150; index += 1) {
      const paragraph = opened.element(root, 'P', { alternative: `stream ${index} endobj Ω€` });
      opened.mark(paragraph, () =>
        opened.text(60, 80 + index * 4, STYLE, typesetter.shape('regular', 'Ácora').show),
      );
    }
  }
  opened.destination('b-2', 10);
  opened.destination('b', 10);
  opened.destination('ba', 10);
  opened.attach({
    name: 'vacío.txt',
    type: 'text/plain',
    description: '',
    relationship: 'Data',
    bytes: new Uint8Array(),
  });
  opened.attach({
    name: 'binario',
    type: 'application/octet-stream',
    description: 'x',
    relationship: 'Data',
    bytes: Uint8Array.from({ length: 512 }, (_, index) => index % 256),
  });
  return opened.finish();
}

/** Lengths and filters are what packing changes. */
function comparable(value: Value): unknown {
  if (value instanceof Map)
    return [...value]
      .filter(([key]) => key !== 'Length' && key !== 'Filter')
      .map(([key, entry]) => [key, comparable(entry)]);
  if (Array.isArray(value)) return value.map(comparable);
  if (isStream(value))
    return { dict: comparable(value.dict), data: Buffer.from(value.data).toString('latin1') };
  return value;
}

describe('packing', () => {
  const plain = paintSome(kit());
  const packed = packPdf(plain);

  test('keeps every object as it was', () => {
    const after = readPdf(packed).objects;
    expect(plain.objects.length).toBeGreaterThan(450);
    for (const object of plain.objects) {
      const { number, stream } = object;
      const value = readPlainObject(object.body, stream);
      const other = after.get(number);
      // The empty attachment has no stream when pdfkit writes it, and must have one.
      if (isStream(other) && !isStream(value)) expect(other.data.length).toBe(0);
      else expect(comparable(other ?? null), `object ${number}`).toEqual(comparable(value));
    }
  });

  test('makes the document less than a third as long', () => {
    const length = plain.objects.reduce(
      (sum, { body, stream }) => sum + body.length + (stream?.length ?? 0),
      0,
    );
    expect(packed.length).toBeLessThan(length / 3);
  });

  test('refuses a document that lacks an object', () => {
    expect(() => packPdf({ ...plain, objects: plain.objects.slice(1) })).toThrow(/no object \d/u);
  });
});

test('names are in the order of their bytes, which is how readers look for them', () => {
  const text = paintSome(kit())
    .objects.map(({ body }) => body)
    .join('\n');
  const places = ['(b)', '(b-2)', '(ba)'].map((name) =>
    text.indexOf(name, text.indexOf('/Names [', text.indexOf('/Dests'))),
  );
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

describe('the kit refuses to paint what a page could not explain', () => {
  test('outside a mark', () => {
    const opened = kit();
    opened.openPage(100, 100);
    expect(() => opened.draw('0 0 m')).toThrow(/outside a mark/u);
  });

  test('a mark inside another', () => {
    const opened = kit();
    opened.openPage(100, 100);
    expect(() => opened.artifact('Layout', () => opened.artifact('Layout', () => undefined))).toThrow(
      /still open/u,
    );
  });

  test('a page inside a mark', () => {
    const opened = kit();
    opened.openPage(100, 100);
    expect(() => opened.artifact('Layout', () => opened.openPage(10, 10))).toThrow(/still open/u);
  });
});
