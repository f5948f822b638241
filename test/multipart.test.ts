import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formParts } from '../src/page/multipart.ts';

const TYPE = 'multipart/form-data; boundary=X1';
const HEAD = 'Content-Disposition: form-data; name="archivo"; filename="a.xlsx"';

function partsOf(text: string, type = TYPE): ReturnType<typeof formParts> {
  return formParts(Buffer.from(text, 'utf8'), type);
}

function named(disposition: string): ReturnType<typeof formParts> {
  return partsOf(`--X1\r\n${disposition}\r\n\r\nv\r\n--X1--\r\n`);
}

it('gives what was sent, byte by byte, whatever stands in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('archivo', 'periodo'), fc.uint8Array({ maxLength: 300 })), {
        minLength: 1,
        maxLength: 5,
      }),
      (sent) => {
        // What looks like an end and is none.
        const tricky = sent.map(
          ([name, bytes]) => [name, Buffer.concat([bytes, Buffer.from('\r\n--X\r\n-X1--\r\r\n')])] as const,
        );
        const body = Buffer.concat([
          ...tricky.flatMap(([name, bytes]) => [
            Buffer.from(`--X1\r\nContent-Disposition: form-data; name="${name}"; filename="b"\r\n\r\n`),
            bytes,
            Buffer.from('\r\n'),
          ]),
          Buffer.from('--X1--\r\n'),
        ]);
        const parts = formParts(body, TYPE) ?? [];
        expect(parts.map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual(tricky);
      },
    ),
    { numRuns: 200 },
  );
});

it('takes a file of each unit of a province', () => {
  const part = `--X1\r\n${HEAD}\r\n\r\nv\r\n`;
  expect(partsOf(`${part.repeat(600)}--X1--\r\n`)).toHaveLength(600);
});

it.each([
  ['C:\\Users\\Ana\\POI ñ.xlsx', 'POI ñ.xlsx'],
  ['../../../etc/passwd', 'passwd'],
  ['..', 'archivo'],
  ['a%22b.xlsx', 'a"b.xlsx'],
  ['a%0D%0AX: y.xlsx', 'a X: y.xlsx'],
  ['\u202Exslx.exe\u0000\u001B[2J', 'xslx.exe[2J'],
  ['<script>alert(1)</script>', 'script>'],
  ['', ''],
  [`${'x'.repeat(400)}.xlsx`, `${'x'.repeat(115)}.xlsx`],
])('a file called %j is %j: a name and no path', (sent, name) => {
  const [part] = named(`Content-Disposition: form-data; name="archivo"; filename="${sent}"`) ?? [];
  expect(part?.file).toBe(name);
});

describe('what no browser sends is not taken apart:', () => {
  const CASES: readonly (readonly [what: string, body: string, type?: string])[] = [
    ['nothing', ''],
    ['no boundary in the type', `--X1\r\n${HEAD}\r\n\r\nv\r\n--X1--`, 'multipart/form-data'],
    [
      'a boundary that is too long',
      `--${'X'.repeat(99)}--`,
      `multipart/form-data; boundary=${'X'.repeat(99)}`,
    ],
    ['another boundary', `--X2\r\n${HEAD}\r\n\r\nv\r\n--X2--\r\n`],
    ['something before the first part', `hello\r\n--X1\r\n${HEAD}\r\n\r\nv\r\n--X1--\r\n`],
    ['no end', `--X1\r\n${HEAD}\r\n\r\nv\r\n`],
    ['no end of a head', `--X1\r\n${HEAD}\r\nX: ${'y'.repeat(9000)}\r\n\r\nv\r\n--X1--\r\n`],
    ['lines that end otherwise', `--X1\n${HEAD}\n\nv\n--X1--\n`],
    ['a part without a name', '--X1\r\nContent-Type: text/plain\r\n\r\nv\r\n--X1--\r\n'],
    ['a part with two', `--X1\r\n${HEAD}\r\n${HEAD}\r\n\r\nv\r\n--X1--\r\n`],
    ['a name in another form', '--X1\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n--X1--\r\n'],
    ['parts without end', `--X1\r\n${HEAD}\r\n\r\nv\r\n`.repeat(50_000)],
    ['more parts than any form has', `${`--X1\r\n${HEAD}\r\n\r\nv\r\n`.repeat(2001)}--X1--\r\n`],
    ['line ends alone', `--X1\r\n${HEAD}\r\n\r\n${'\r\n-'.repeat(300_000)}`],
  ];

  it.each(CASES.map(([what, body, type = TYPE]) => [what, body, type] as const))('%s', (_, body, type) => {
    const began = performance.now();
    expect(partsOf(body, type)).toBeUndefined();
    // However it is made: it is looked at once.
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
