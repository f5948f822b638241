import { describe, expect, test } from 'vitest';
import type { Cover, Report } from '../src/report/report.ts';
import { paintPdfWithNotes } from '../src/painters/pdf/paint-pdf.ts';
import { checkPdf, readTree, walk } from './support/pdf-checker.ts';
import { decodeText, dictOf, pagesOf, readPdf } from './support/pdf-reader.ts';
import { SAMPLE } from './support/sample-report.ts';

function withCrest(type: 'svg' | 'jpeg', bytes: Uint8Array): Report {
  const crest: NonNullable<Cover['crest']> = { type, bytes };
  return { ...SAMPLE, contents: 0, blocks: [], cover: { ...SAMPLE.cover, crest } };
}

function svg(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const SHIELD = svg(
  '<svg viewBox="0 0 10 12"><path d="M0 0H10V8C10 10 5 12 5 12C5 12 0 10 0 8Z" fill="#0F4C6B"/></svg>',
);

/** The smallest JPEG: one grey pixel. */
const PIXEL = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APf6/9k=',
  'base64',
);

describe('the crest of the cover', () => {
  test.each([
    ['an SVG of paths', withCrest('svg', SHIELD)],
    ['a JPEG', withCrest('jpeg', PIXEL)],
  ])('%s is a figure that says whose it is', async (_, report) => {
    const pdf = readPdf((await paintPdfWithNotes(report)).bytes);
    const figures = walk(readTree(pdf)).filter((node) => node.type === 'Figure');
    expect(figures.map((figure) => decodeText(figure.dict.get('Alt')))).toEqual([
      'Escudo de Municipalidad Provincial de Puno',
    ]);
    expect(checkPdf(pdf)).toEqual([]);
  });

  test.each([
    [
      'an SVG with an image inside',
      withCrest('svg', svg('<svg viewBox="0 0 1 1"><image href="http://x"/><path d="M0 0L1 1Z"/></svg>')),
    ],
    [
      'an SVG with arcs',
      withCrest('svg', svg('<svg viewBox="0 0 9 9"><path d="M0 0A1 1 0 0 1 2 2"/></svg>')),
    ],
    ['bytes that are not a JPEG', withCrest('jpeg', new Uint8Array([1, 2, 3]))],
    ['nothing', withCrest('svg', new Uint8Array())],
  ])('%s is left out rather than painted wrong', async (_, report) => {
    const pdf = readPdf((await paintPdfWithNotes(report)).bytes);
    expect(walk(readTree(pdf)).some((node) => node.type === 'Figure')).toBe(false);
    expect(checkPdf(pdf)).toEqual([]);
  });
});

test('a page has no images but the crest', async () => {
  const pdf = readPdf((await paintPdfWithNotes(withCrest('svg', SHIELD))).bytes);
  for (const page of pagesOf(pdf)) expect(dictOf(pdf, page.dict.get('Resources')).has('XObject')).toBe(false);
});
