import { describe, expect, test } from 'vitest';
import type { Picture } from '../src/pictures/picture.ts';
import { readPicture } from '../src/pictures/read-picture.ts';
import type { Report } from '../src/report/report.ts';
import { inflatedStreams } from '../src/painters/pdf/kit/attachments.ts';
import { paintPdfWithNotes } from '../src/painters/pdf/paint-pdf.ts';
import { checkPdf, readTree, walk } from './support/pdf-checker.ts';
import { decodeText, dictOf, latin1, pagesOf, readPdf } from './support/pdf-reader.ts';
import { SAMPLE } from './support/sample-report.ts';

function withCrest(bytes: Uint8Array): Report {
  const read = readPicture(bytes);
  if ('reason' in read) throw new Error(read.reason);
  const crest = read.picture;
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

/** The same JPEG with two bytes more, FF, before each marker of its tables, its frame and its scan. */
function filled(bytes: Uint8Array): Uint8Array {
  const heads = new Set([0xe0, 0xdb, 0xc0, 0xc4, 0xda]);
  return Uint8Array.from(
    [...bytes].flatMap((byte, i) =>
      byte === 0xff && heads.has(bytes[i + 1] ?? 0) ? [byte, byte, byte] : [byte],
    ),
  );
}

describe('the crest of the cover', () => {
  test.each([
    ['an SVG of paths', withCrest(SHIELD)],
    ['a JPEG', withCrest(PIXEL)],
    ['a JPEG with bytes of nothing before the markers of its head', withCrest(filled(PIXEL))],
  ])('%s is a figure that says whose it is', async (_, report) => {
    const pdf = readPdf((await paintPdfWithNotes(report)).bytes);
    const figures = walk(readTree(pdf)).filter((node) => node.type === 'Figure');
    expect(figures.map((figure) => decodeText(figure.dict.get('Alt')))).toEqual([
      'Escudo de Municipalidad Provincial de Puno',
    ]);
    expect(checkPdf(pdf)).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'a photograph stored with orientation %i stands in its square',
    async (turn) => {
      const picture: Picture = { kind: 'photograph', width: 1, height: 1, orientation: turn, bytes: PIXEL };
      const report: Report = {
        ...SAMPLE,
        contents: 0,
        blocks: [],
        cover: { ...SAMPLE.cover, crest: picture },
      };
      const pdf = readPdf((await paintPdfWithNotes(report)).bytes);
      expect(checkPdf(pdf)).toEqual([]);
    },
  );

  test('no operator of a drawing of any size is written as no number is', async () => {
    const small = svg('<svg viewBox="0 0 0.01 0.01"><path d="M0 0L1e-3 1e-9V.01z"/></svg>');
    const large = svg('<svg viewBox="-9e6 0 9e6 9e6"><path d="M-9e6 0L0 9e6h-9e6z"/></svg>');
    for (const picture of [small, large]) {
      const { bytes } = await paintPdfWithNotes(withCrest(picture));
      expect(checkPdf(readPdf(bytes))).toEqual([]);
      const painted = [...inflatedStreams(bytes)].map(latin1).filter((text) => text.includes(' rg '));
      expect(painted.length).toBeGreaterThan(0);
      for (const text of painted) expect(text).not.toMatch(/NaN|Infinity|\de[+-]?\d/);
    }
  });
});

test('a page has no images but the crest', async () => {
  const pdf = readPdf((await paintPdfWithNotes(withCrest(SHIELD))).bytes);
  for (const page of pagesOf(pdf)) expect(dictOf(pdf, page.dict.get('Resources')).has('XObject')).toBe(false);
});
