import fc from 'fast-check';
import picomatch from 'picomatch/posix.js';
import { describe, expect, it } from 'vitest';
import { levelsOf } from '../src/check/levels.ts';
import { glob } from '../src/text/glob.ts';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

it('a pattern means what it means to a library, where that ends', () => {
  const step = fc.stringMatching(/^[ab*?]{1,4}$/).filter((text) => !/\*\*|\?\*|\*\?/.test(text));
  const pattern = fc
    .array(fc.oneof(step, fc.constant('**'), fc.constant('{a,ab}'), fc.constant('[ab]b')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((steps) => steps.join('/'))
    // Whether `*/**` means what lies in the folder only, it says otherwise than of `a/**`.
    .filter((text) => !text.endsWith('/**'));
  const path = fc
    .array(fc.stringMatching(/^[ab]{1,3}$/), { minLength: 1, maxLength: 5 })
    .map((steps) => steps.join('/'));
  fc.assert(
    fc.property(pattern, path, (one, other) => {
      expect([one, other, glob(one)(other)]).toEqual([one, other, picomatch(one, { dot: true })(other)]);
    }),
    { numRuns: 2000, seed: 2019 },
  );
});

it.each<[pattern: string, path: string, means: boolean]>([
  ['borradores/**', 'borradores/2019/x.yaml', true],
  ['**/viejo.yaml', 'viejo.yaml', true],
  ['poi/2019-S[12].yaml', 'poi/2019-S1.yaml', true],
  ['poi/2019-S[!1].yaml', 'poi/2019-S1.yaml', false],
  ['poi/{2019,2020}-S1.yaml', 'poi/2020-S1.yaml', true],
  ['ingeniería/**'.normalize('NFD'), 'ingeniería/x.yaml'.normalize('NFC'), true],
  [String.raw`borradores\**`, 'borradores/x.yaml', false],
  ['', 'x.yaml', false],
  ['{a,b}'.repeat(100), 'a'.repeat(100), false],
])('%s means %s: %s', (pattern, path, means) => {
  expect(glob(pattern)(path)).toBe(means);
});

describe('patterns that would keep a library busy for ever', () => {
  it.each([
    ['excluir', `excluir: ["${'*a'.repeat(200)}c"]\n`],
    ['excluir with steps', `excluir: ["${'**/*a*'.repeat(60)}"]\n`],
    ['reglas_por_archivo', `reglas_por_archivo: {"${'*a'.repeat(200)}c": {avance: off}}\n`],
  ])('%s ends, and says that it means nothing', async (_name, config) => {
    const deep = `${Array.from({ length: 12 }, () => 'a'.repeat(60)).join('/')}/${'a'.repeat(200)}b.yaml`;
    const { out } = await ran({ ...SMALL, 'plan.config.yaml': config, [deep]: 'a: 1\n' }, ['validate']);
    expect(out).toContain('proyecto/exclusion-inutil');
  });

  it.each([
    ['empty', 'excluir: [""]\n'],
    ['of 70,000 letters', `excluir: ["${'a*'.repeat(35_000)}"]\n`],
  ])('one that is %s is a finding of the configuration', async (_name, config) => {
    const { out, err, code } = await ran({ ...SMALL, 'plan.config.yaml': config }, ['validate']);
    expect(out).toContain('esquema/formato-incorrecto');
    expect([err, code]).toEqual(['', 2]);
  });
});

it('a pattern of levels is put to a file once, however many findings stand in it', () => {
  const asked: string[] = [];
  const matches = (path: string): boolean => asked.push(path) > 0;
  const off = new Map([['avance/sin-dato', 'off' as const]]);
  const ofFiles = Array.from({ length: 3 }, () => ({ pattern: '*', matches, severities: off }));
  const { of } = levelsOf({ severities: new Map(), ofFiles });
  for (let i = 0; i < 100; i++) of(i % 2 === 0 ? 'avance/sin-dato' : 'poi/sin-objetivo', 'plan.config.yaml');
  expect([asked.length, of('avance/sin-dato', 'x.yaml'), of('poi/sin-objetivo', 'x.yaml')]).toEqual([
    3,
    'off',
    undefined,
  ]);
});
