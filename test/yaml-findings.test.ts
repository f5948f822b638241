import { describe, expect, test } from 'vitest';
import { readYaml } from '../src/yaml/read.ts';
import { marked, placeOf } from './support/yaml-marked.ts';

interface Case {
  /** What is wrong, or why it is not. */
  readonly title: string;
  /** The text, with ‹ › around each place that is reported. */
  readonly text: string;
  /** `code: part of the message` for each place. */
  readonly says: readonly string[];
  /** The value of the document; absent when there is to be none. */
  readonly value?: unknown;
}

const silent: readonly Case[] = [
  {
    title: 'a number sign after a space and before one starts a comment',
    text: 'nombre: Obra # nota\nmeta: 60 #nota\n',
    says: [],
    value: { nombre: 'Obra', meta: 60 },
  },
  {
    title: 'a number sign inside a word or quotes is text',
    text: 'a: Obra#12\nb: "Obra #12"\n',
    says: [],
    value: { a: 'Obra#12', b: 'Obra #12' },
  },
  {
    title: 'a comma in a block is text',
    text: 'nombre: Zanjas, tuberías\nlista: [Agua, luz]\n',
    says: [],
    value: { nombre: 'Zanjas, tuberías', lista: ['Agua', 'luz'] },
  },
  {
    title: 'a zero before a point or in a key loses nothing',
    text: 'a: 0.5\nb: 0\nc: {010101: 61.0}\n',
    says: [],
    value: { a: 0.5, b: 0, c: { '010101': 61 } },
  },
  {
    title: 'curly quotation marks inside a text are text',
    text: 'a: Programa “Agua” y “Luz”\nb: “Agua” y “Luz”\n',
    says: [],
    value: { a: 'Programa “Agua” y “Luz”', b: '“Agua” y “Luz”' },
  },
  {
    title: 'a hard space in running text does no harm',
    text: 'nombre: De S/\u00A0100 de cada\u00A0mes\n',
    says: [],
    value: { nombre: 'De S/\u00A0100 de cada\u00A0mes' },
  },
  { title: 'one document may start with dashes', text: '---\na: 1\n', says: [], value: { a: 1 } },
];

const faulty: readonly Case[] = [
  {
    title: 'a doubled key keeps its first value and shows where that is',
    text: 'meta: 1\nnombre: x\n‹meta›: 2\n',
    says: ['clave-duplicada: «meta» está dos veces'],
    value: { meta: 1, nombre: 'x' },
  },
  {
    title: 'a number sign that touches its number cuts the text',
    text: 'nombre: ‹Obra #12›\nid: x\n',
    says: ['texto-truncado: «Obra #12» se corta en «Obra»'],
    value: { nombre: 'Obra #12', id: 'x' },
  },
  {
    title: 'a number sign that touches a word cuts the text',
    text: '- ‹Obra #tercera›\n',
    says: ['texto-truncado: «Obra #tercera» se corta'],
    value: ['Obra'],
  },
  {
    title: 'a value of a number sign and a number is lost',
    text: 'codigo: ‹#12›\n',
    says: ['texto-truncado: «#12» se pierde'],
    value: { codigo: '#12' },
  },
  {
    title: 'a number sign between braces takes the rest of the line with it',
    text: '- {nombre: ‹Obra #12›, id: x}\n',
    says: ['texto-truncado: «Obra #12»'],
  },
  {
    title: 'a text between braces is split by its commas',
    text: '- {id: T1, nombre: ‹Zanjas, tuberías, y más›, inicio: 2019-01-01}\n',
    says: ['coma-sin-comillas: «Zanjas, tuberías, y más»'],
    value: [{ id: 'T1', nombre: 'Zanjas, tuberías, y más', inicio: '2019-01-01' }],
  },
  {
    title: 'an amount between braces is split by its comma',
    text: 'presupuesto: {pim: ‹1,250.00›, pia: 3}\n',
    says: ['coma-sin-comillas: «1,250.00»'],
    value: { presupuesto: { pim: 1250, pia: 3 } },
  },
  {
    title: 'an amount between brackets is split by its comma',
    text: 'a: [‹1,250.00›]\n',
    says: ['coma-sin-comillas: «1,250.00»'],
    value: { a: [1250] },
  },
  {
    title: 'an entry between braces without colon or text before it',
    text: 'a: {b: "x", ‹c›}\n',
    says: ['sintaxis: «c» le falta «: »'],
    value: { a: { b: 'x' } },
  },
  {
    title: 'codes lose their first zero',
    text: 'ubigeo: ‹010101›\nmeta_siaf: ‹0030›\nlista: [‹007›]\n',
    says: ['cero-inicial: número 10101', 'cero-inicial: número 30', 'cero-inicial: número 7'],
    value: { ubigeo: '010101', meta_siaf: '0030', lista: ['007'] },
  },
  {
    title: 'numbers that are none, or not exact, or in another base',
    text: 'a: ‹0x1F›\nb: ‹0o17›\nc: ‹.inf›\nd: ‹1e400›\ne: ‹12345678901234567890›\nf: ‹.nan›\n',
    says: [
      'hexadecimal',
      'octal',
      'no es una cantidad',
      'no es una cantidad',
      'tiene 20 cifras',
      'no es una cantidad',
    ].map((words) => `numero-con-formato: ${words}`),
    value: { a: '0x1F', b: '0o17', c: '.inf', d: '1e400', e: '12345678901234567890', f: '.nan' },
  },
  {
    title: 'invisible characters in keys and codes',
    text: '‹meta\u00A0›: 1\nid: ‹SOC-1\u200B›\ncodigo: ‹"1.1\uFEFF"›\npim: ‹850\u00A0›\n',
    says: [
      'espacio-invisible: «meta»',
      'espacio-invisible: «SOC-1»',
      'espacio-invisible: «1.1»',
      'espacio-invisible: «850»',
    ],
    value: { meta: 1, id: 'SOC-1', codigo: '1.1', pim: 850 },
  },
  {
    title: 'a hard space after the colon of a key',
    text: 'a: 1\nid:‹\u00A0›SOC-1\nb: 2\n',
    says: ['espacio-invisible: espacio duro (U+00A0)'],
  },
  {
    title: 'hard spaces for indentation',
    text: 'a:\n‹\u00A0›\u00A0b: 2\n  c: 3\n',
    says: ['espacio-invisible: «b: 2»'],
  },
  {
    title: 'curly quotation marks around a value or a key',
    text: 'a: ‹“uno”›\n‹“b”›: ‹‘dos’›\nc: {d: ‹“x, y”›}\n',
    says: ['“uno”', '“b”', '‘dos’', '“x, y”'].map((words) => `comillas-tipograficas: ${words}`),
    value: { a: 'uno', b: 'dos', c: { d: 'x, y' } },
  },
  {
    title: 'curly quotation marks around a text with a colon',
    text: 'a: ‹“uno: dos”›\n',
    says: ['comillas-tipograficas: “uno: dos”'],
  },
  {
    title: 'a conflict of git is one mistake',
    text: 'a: 1\n‹<<<<<<< HEAD›\nb: 1\n=======\nb: 2\n>>>>>>> otra\n',
    says: ['conflicto-de-git: <<<<<<< HEAD'],
  },
  {
    title: 'anchors, aliases and merge keys',
    text: 'a: ‹&base› {x: 1}\nb: ‹*base›\nc:\n  ‹<<›: *base\n',
    says: ['alias: «&base»', 'alias: «*base»', 'alias: «<<»'],
  },
  {
    title: 'a text that starts like an alias',
    text: 'nombre: ‹*importante*›\n',
    says: ['alias: «*importante*»'],
  },
  { title: 'a tag', text: 'nombre: ‹!ojo› con esto\n', says: ['sintaxis: «!ojo»'] },
  { title: 'a directive', text: '‹%YAML 1.1›\n---\na: 1\n', says: ['sintaxis: «%YAML 1.1»'] },
  { title: 'a second document', text: 'a: 1\n‹---›\nb: 2\n', says: ['varios-documentos: segundo documento'] },
  { title: 'a key that is missing', text: '‹:› x\n', says: ['sintaxis: Falta la clave'], value: { '': 'x' } },
];

describe.each(['auto', 'yaml'] as const)('with the parser %s', (parser) => {
  test.each([...silent, ...faulty])('$title', ({ text, says, value }) => {
    const { text: clean, places } = marked(text);
    const { document, diagnostics } = readYaml({ path: 'a.yaml', text: clean }, { parser });
    expect(diagnostics.map((d) => placeOf(d.location.span))).toEqual(places);
    for (const [i, said] of says.entries()) {
      const [name = '', words = ''] = said.split(/: (.*)/s);
      expect(diagnostics[i]).toMatchObject({
        code: `yaml/${name}`,
        severity: 'error',
        message: expect.stringContaining(words),
      });
    }
    expect(diagnostics).toHaveLength(says.length);
    expect(document?.value).toEqual(value);
  });
});

test('a doubled key is related to its first place', () => {
  const [finding] = readYaml({ path: 'a.yaml', text: 'meta: 1\nmeta: 2\n' }).diagnostics;
  expect(finding?.related.map(({ location }) => placeOf(location.span))).toEqual(['1:1-5']);
  expect(finding?.location.path).toEqual(['meta']);
});

test.each([
  ['brackets', `a: ${'['.repeat(200)}${']'.repeat(200)}`],
  ['list items', `${'- '.repeat(200)}x`],
  ['levels of indentation', Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}k:\n`).join('')],
  ['brackets that never close', `a: ${'['.repeat(1_000_000)}`],
  ['characters', `a: 1\n# ${'x'.repeat(5_000_000)}`],
])('too many %s are refused at once', (_, text) => {
  const start = performance.now();
  const { document, diagnostics } = readYaml({ path: 'a.yaml', text });
  expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/demasiado-grande']);
  expect(document).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each<readonly [text: string, titles: readonly string[], fixed: string]>([
  [
    'programado: &pr {ene: 10, feb: 5}\nejecutado: *pr\n',
    ['Quitar «&pr»', 'Escribir {ene: 10, feb: 5}'],
    'programado: {ene: 10, feb: 5}\nejecutado: {ene: 10, feb: 5}\n',
  ],
  ['a: &x Puno # sede\nb: [*x, 1]\n', ['Quitar «&x»', 'Escribir Puno'], 'a: Puno # sede\nb: [Puno, 1]\n'],
  ['a: &x\n  b: 1\nc: *x\n', ['Quitar «&x»'], 'a:\n  b: 1\nc: *x\n'],
  ['a: &Cía minera\n', ['Escribir "&Cía minera"'], 'a: "&Cía minera"\n'],
  ['a: *ojo*\n', ['Escribir "*ojo*"'], 'a: "*ojo*"\n'],
])('of anchors and aliases, what is offered leaves data as data: %j', (text, titles, fixed) => {
  const fixes = readYaml({ path: 'a.yaml', text }).diagnostics.flatMap((one) => one.fixes ?? []);
  expect(fixes.map(({ title }) => title)).toEqual(titles);
  const lines = text.split('\n');
  const placeIn = ({ line, column }: { readonly line: number; readonly column: number }): number =>
    lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  const edits = fixes
    .flatMap((one) => one.edits)
    .map((one) => ({ start: placeIn(one.span.start), end: placeIn(one.span.end), by: one.text }))
    .toSorted((one, other) => other.start - one.start);
  expect(edits.reduce((done, { start, end, by }) => done.slice(0, start) + by + done.slice(end), text)).toBe(
    fixed,
  );
});

test('an alias bomb is told in at most twenty findings', () => {
  const levels = 'abcdefghijklmnopqrstuvwxyz'
    .split('')
    .map((c, i, all) => `${c}: &${c} [${`*${all[i - 1] ?? 'a'},`.repeat(9)}]`);
  const { document, diagnostics } = readYaml({ path: 'a.yaml', text: levels.join('\n') });
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['yaml/alias']));
  expect(diagnostics.length).toBeLessThanOrEqual(20);
  expect(document).toBeUndefined();
});
