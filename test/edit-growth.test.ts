import { expect, it } from 'vitest';
import { edited } from '../src/edit/apply.ts';
import type { Edit } from '../src/edit/edit.ts';
import { placeOfField } from '../src/commands/field-place.ts';

/** Where each activity has the text read again this takes minutes, and the suite ends by its own limit. */
const COUNT = 1200;
const activity = (i: number): string =>
  `  - id: A-${i}\n    presupuesto:\n      pia: 1000.00\n      devengado: 400.00\n    ejecutado: {ene: 1, feb: 2, mar: 3}\n`;
const TEXT = `tipo: poi\nactividades:\n${Array.from({ length: COUNT }, (_, i) => activity(i)).join('')}`;

it('changes of lines that stand beside each other take as long as the text does, and not its square', () => {
  const done = edited(
    TEXT,
    Array.from({ length: COUNT }, (_, i) => ['actividades', i] as const).flatMap((here) => [
      { kind: 'set' as const, path: [...here, 'presupuesto', 'devengado'], value: 500 },
      { kind: 'set' as const, path: [...here, 'presupuesto', 'girado'], value: 450 },
      { kind: 'remove' as const, path: [...here, 'ejecutado', 'ene'] },
      { kind: 'remove' as const, path: [...here, 'ejecutado', 'feb'] },
    ]),
  );
  expect(done).toMatchObject({
    text: TEXT.replaceAll('devengado: 400.00', 'devengado: 500\n      girado: 450').replaceAll(
      'ene: 1, feb: 2, ',
      '',
    ),
  });
});

it('all keys of a group go one by one', () => {
  const text = 'a: 1\nb:\n  x: 1\n  y: 2\n  z: 3\nc: 2\n';
  const done = edited(
    text,
    ['x', 'y', 'z'].map((key) => ({ kind: 'remove' as const, path: ['b', key] })),
  );
  expect(done).toMatchObject({ text: 'a: 1\nb: {}\nc: 2\n' });
});

it('months that are moved in each of many activities have the text read as often as those of one', () => {
  const months = (of: string): string =>
    `{${of
      .split(' ')
      .map((mes, i) => `${mes}: ${i}`)
      .join(', ')}}`;
  const [first, second] = ['ene feb mar abr may jun', 'jul ago set oct nov dic'].map(months);
  const text = TEXT.replaceAll('{ene: 1, feb: 2, mar: 3}', first ?? '');
  const value = Object.fromEntries('jul ago set oct nov dic'.split(' ').map((mes, i) => [mes, i]));
  const done = edited(
    text,
    Array.from({ length: COUNT }, (_, i) => ({
      kind: 'set' as const,
      path: ['actividades', i, 'ejecutado'],
      value,
    })),
  );
  expect(done).toMatchObject({ text: text.replaceAll(first ?? '', second ?? '') });
});

it.each([
  ['every second item of a list', (i: number) => i % 2 === 0],
  ['every item of a list', () => true],
])('%s goes with the text read as often as for two', (_name, goes) => {
  const item = (i: number): string => `      - texto: Medida ${i}\n        plazo: 2019-08-15\n`;
  const written = (kept: (i: number) => boolean): string => {
    const items = Array.from({ length: COUNT }, (__, i) => (kept(i) ? item(i) : '')).join('');
    return `tipo: poi\nactividades:\n  - id: A-1\n    medidas:${items === '' ? ' []' : `\n${items.trimEnd()}`}\n    nombre: X\n`;
  };
  const done = edited(
    written(() => true),
    Array.from({ length: COUNT }, (__, i) => COUNT - 1 - i)
      .filter(goes)
      .map((i) => ({ kind: 'remove' as const, path: ['actividades', 0, 'medidas', i] })),
  );
  expect(done).toMatchObject({ text: written((i) => !goes(i)) });
});

it.each<[string, readonly Edit[], string]>([
  [
    'behind one that goes',
    [remove(1), { kind: 'set', path: ['a', 1], value: 9 }],
    'a:\n  - 1\n  - 9\nb: 1\n',
  ],
  [
    'before one that goes',
    [remove(1), { kind: 'set', path: ['a', 0], value: 9 }],
    'a:\n  - 9\n  - 3\nb: 1\n',
  ],
  ['after another of its place went', [remove(1), remove(1)], 'a:\n  - 1\nb: 1\n'],
  ['from the last to the first', [remove(2), remove(1), remove(0)], 'a: []\nb: 1\n'],
  ['from the first to the last', [remove(0), remove(0), remove(0)], 'a: []\nb: 1\n'],
  [
    'and another comes',
    [remove(2), remove(0), { kind: 'add', path: ['a'], value: 4 }, { kind: 'set', path: ['a', 1], value: 5 }],
    'a:\n  - 2\n  - 5\nb: 1\n',
  ],
])('an item of a list is the one that it is at that moment: %s', (_name, edits, text) => {
  expect(edited('a:\n  - 1\n  - 2\n  - 3\nb: 1\n', edits)).toMatchObject({ text });
});

function remove(item: number): Edit {
  return { kind: 'remove', path: ['a', item] };
}

it('what is taken out of a list comes after what was to change in its items, and before what is to', () => {
  const text = 'a:\n  - {x: 1, y: 2}\n  - {x: 3, y: 4}\n  - {x: 5, y: 6}\n';
  const done = edited(text, [
    { kind: 'set', path: ['a', 0], value: { z: 9 } },
    { kind: 'set', path: ['a', 1, 'x'], value: 7 },
    { kind: 'remove', path: ['a', 0] },
    { kind: 'set', path: ['a', 0, 'y'], value: 8 },
    { kind: 'remove', path: ['a', 1, 'x'] },
  ]);
  expect(done).toMatchObject({ text: 'a:\n  - {x: 7, y: 8}\n  - {y: 6}\n' });
});

it('the names of a list are read once for as many fields as are looked up in it', () => {
  let read = 0;
  const medida = (i: number): object => ({
    texto: `Medida ${i}`,
    get nombre() {
      read++;
      return `M.${i}`;
    },
  });
  const root = { actividades: [{ id: 'A', medidas: Array.from({ length: COUNT }, (_, i) => medida(i)) }] };
  const places = Array.from({ length: COUNT }, (_, i) =>
    placeOfField(
      { root, kind: 'poi' },
      ['actividades', 0],
      i % 2 ? `medidas.${i + 1}.estado` : `medidas.m.${i}.estado`,
    ),
  );
  expect(places.map((found) => ('place' in found ? found.place.path : found))).toEqual(
    places.map((_, i) => ['actividades', 0, 'medidas', i, 'estado']),
  );
  expect(read).toBe(COUNT);
});

it('items of two lists that an edit puts there, and others change after it, are changed where they stand alone', () => {
  const text = 'a:\n  - {n: 1}\n  - {n: 2}\nb:\n  - {n: 1}\n  - {n: 2}\n';
  const done = edited(text, [
    { kind: 'add', path: ['b'], value: { n: 3 } },
    { kind: 'set', path: ['a', 1, 'n'], value: 9 },
    { kind: 'set', path: ['b', 1, 'n'], value: 8 },
    { kind: 'remove', path: ['b', 0] },
  ]);
  expect(done).toMatchObject({ text: 'a:\n  - {n: 1}\n  - {n: 9}\nb:\n  - {n: 8}\n  - {"n": 3}\n' });
});
