import { describe, expect, test } from 'vitest';
import type { Path } from '../src/text/path.ts';
import { decode } from '../src/yaml/decode.ts';
import { readYaml } from '../src/yaml/read.ts';
import { marked, placeOf } from './support/yaml-marked.ts';

describe.each(['auto', 'yaml'] as const)('with the parser %s', (parser) => {
  const valueOf = (text: string): unknown => readYaml({ path: 'a.yaml', text }, { parser }).document?.value;

  test.each([
    ['dates and periods stay texts', 'a: 2019-06-30\nb: 2019-S1\n', { a: '2019-06-30', b: '2019-S1' }],
    [
      'words of other languages stay texts',
      'a: No\nb: sí\nc: y\nd: 12:30\n',
      { a: 'No', b: 'sí', c: 'y', d: '12:30' },
    ],
    [
      'true, false and numbers are themselves',
      'a: true\nb: -5\nc: 850000.00\n',
      { a: true, b: -5, c: 850000 },
    ],
    [
      'an empty entry is absent, an empty item is not',
      'a:\nb: ""\nc: ~\nd: [~, ""]\ne: 1\n',
      { d: [null, ''], e: 1 },
    ],
    ['keys are texts', 'm: {2022: 1, 2019: 2}\ntrue: 3\n', { m: { 2019: 2, 2022: 1 }, true: 3 }],
    ['decomposed accents are composed', 'A\u0301: N\u0303un\u0303oa\n', { Á: 'Ñuñoa' }],
    ['names of JavaScript are only keys', 'constructor: 1\ntoString: 2\n', { constructor: 1, toString: 2 }],
    ['a folded text is one line', 'a: >-\n  uno\n  dos\n\n  tres\n', { a: 'uno dos\ntres' }],
    ['an empty text is null', '# nada\n', null],
    ['no negative zero', 'a: -0\n', { a: 0 }],
  ])('%s', (_, text, value) => {
    expect(valueOf(text)).toStrictEqual(value);
    expect(valueOf(text.replaceAll('\n', '\r\n'))).toStrictEqual(value);
  });

  test('a key called __proto__ is a key and changes no object', () => {
    const value = valueOf('a: {__proto__: {x: 1}}\n');
    expect(JSON.stringify(value)).toBe('{"a":{"__proto__":{"x":1}}}');
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  test.each<readonly [string, string, Path, 'key' | 'value']>([
    ['a scalar', 'a:\n  b: ‹uno› # x\n', ['a', 'b'], 'value'],
    ['a key', 'a:\n  ‹b›: uno\n', ['a', 'b'], 'key'],
    ['a quoted key', 'a: {‹"b"›: uno}\n', ['a', 'b'], 'key'],
    ['a map by its key', '‹a›:\n  b: uno\n', ['a'], 'value'],
    ['a list by its key', 'x: 1\n‹a›: [1, 2]\n', ['a'], 'value'],
    ['an item', 'a: [1, ‹"dos"›]\n', ['a', 1], 'value'],
    ['a map in a list by its first entry', 'a:\n  - ‹id: SOC-1›\n    b: 2\n', ['a', 0], 'value'],
    ['a map in a list by the key of a first entry that is a map', '- ‹b›:\n    c: 2\n', [0], 'value'],
    ['a list in a list by its first item', '- - ‹uno›\n  - dos\n', [0], 'value'],
    ['an empty map by its braces', 'a:\n  - ‹{}›\n', ['a', 0], 'value'],
    ['an empty entry by its key', '‹a›:\nb: 1\n', ['a'], 'value'],
    ['a null by what is written', 'a: ‹~›\n', ['a'], 'value'],
    ['an empty item by its dash', 'a:\n  - 1\n  ‹-›\n', ['a', 1], 'value'],
    ['a missing key by the map around it', '‹a›:\n  b: 1\n', ['a', 'z'], 'value'],
    ['a missing key of an item by the item', '- ‹id: x›\n', [0, 'z', 'y'], 'key'],
    ['a missing key of the root by the first entry', '# x\n‹tipo: plan›\nb: 1\n', ['z'], 'value'],
    ['the root by the first entry', '‹tipo: plan›\nb: 1\n', [], 'value'],
    ['a text of many lines by its first', 'a: ‹uno›\n  dos\n', ['a'], 'value'],
    ['a block text by its sign', 'a: ‹>-›\n  uno\n  dos\n', ['a'], 'value'],
    ['what follows signs of two units', 'a: {b: "😀", c: ‹x›}\n', ['a', 'c'], 'value'],
    ['years in the order of the text', 'm: {2022: 1, 2019: ‹2›}\n', ['m', '2019'], 'value'],
  ])('locates %s', (_, text, path, part) => {
    const { text: clean, places } = marked(text);
    for (const written of [clean, clean.replaceAll('\n', '\r\n')]) {
      const { document } = readYaml({ path: 'a.yaml', text: written }, { parser });
      expect(document && placeOf(document.locate(path, part))).toBe(places[0]);
    }
  });

  test('gives scalars as they are written', () => {
    const { document } = readYaml({ path: 'a.yaml', text: 'a: 1.10\nb: "1.1"\nc: [x]\nd:\n' }, { parser });
    expect([['a'], ['b'], ['c'], ['c', 0], ['d'], ['z']].map((path) => document?.scalarSource(path))).toEqual(
      ['1.10', '"1.1"', undefined, 'x', undefined, undefined],
    );
  });
});

describe('decoding', () => {
  test('a byte order mark is dropped', () => {
    expect(decode('a.yaml', Buffer.from('\uFEFFtipo: plan')).source?.text).toBe('tipo: plan');
  });

  test.each([
    ['Windows-1252', Buffer.from('a: 1\nnombre: \u00C1cora', 'latin1'), '2:9-10', '«Ácora»'],
    [
      'Windows-1252 after UTF-8',
      Buffer.concat([Buffer.from('a: ñandú \uFFFD '), Buffer.from('a\u00F1o', 'latin1')]),
      '1:13-14',
      '«año»',
    ],
    ['UTF-16 with its mark', Buffer.from('\uFEFFtipo: plan\n', 'utf16le'), '1:1-11', 'UTF-16'],
    ['UTF-16 without its mark', Buffer.from('tipo: plan\n', 'utf16le'), '1:1-11', '«tipo: plan»'],
    ['UTF-16 the other way round', Buffer.from('\uFEFFtipo: plan\n', 'utf16le').swap16(), '1:1-11', 'UTF-16'],
  ])('%s is refused with its place and what it would be', (_, bytes, place, words) => {
    const { source, diagnostics } = decode('a.yaml', bytes);
    expect(source).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'yaml/codificacion',
      message: expect.stringContaining(words),
    });
    expect(diagnostics[0]?.help).toContain('UTF-8');
    expect(diagnostics.map((d) => placeOf(d.location.span))).toEqual([place]);
  });

  test('a control character is told and the rest still read', () => {
    const { source, diagnostics } = decode('a.yaml', Buffer.from('a: x\u000By'));
    expect(diagnostics.map((d) => `${d.code} ${placeOf(d.location.span)}`)).toEqual([
      'yaml/codificacion 1:5-6',
    ]);
    expect(source?.text).toBe('a: x\u000By');
  });

  test('fifty megabytes are refused unread', () => {
    const { source, diagnostics } = decode('a.yaml', new Uint8Array(50_000_000));
    expect(source).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/demasiado-grande']);
  });
});
