import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/index.ts';
import { OPTION_NAMES } from '../src/commands/option-names.ts';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

/** The options that the help of every command shows, with what stands beside each. */
async function shown(): Promise<ReadonlyMap<string, string>> {
  const pages = await Promise.all(
    [['--help'], ...COMMANDS.map(({ name }) => ['help', name])].map((argv) => ran(SMALL, argv)),
  );
  const found = pages.flatMap(({ out }) => [
    ...out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)(?:, (--[a-z-]+))?/gm),
  ]);
  return new Map(found.map(([, english = '', spanish]) => [english, spanish ?? english]));
}

describe('every option has a name in both languages', () => {
  it('which the help shows together', async () => {
    const known = [...(await shown())];
    expect(known.length).toBeGreaterThan(15);
    expect(known.filter(([english, spanish]) => OPTION_NAMES.get(english) !== spanish)).toEqual([]);
  });

  it('and no name in the table is of no option', async () => {
    const known = await shown();
    const hidden = new Set(['--parser']);
    expect([...OPTION_NAMES.keys()].filter((name) => !known.has(name) && !hidden.has(name))).toEqual([]);
  });

  it('and no two options share a name', () => {
    expect(new Set(OPTION_NAMES.values()).size).toBe(OPTION_NAMES.size);
  });
});

it('every command has a name of its own in both languages', () => {
  const names = COMMANDS.flatMap(({ name, alias }) => [name, alias]);
  expect(new Set(names).size).toBe(2 * COMMANDS.length);
});

describe('a command in Spanish does what it does in English', () => {
  it.each([
    [
      ['validate', '--format', 'json', '--strict'],
      ['validar', '--formato', 'json', '--estricto'],
    ],
    [
      ['validate', '--format=json', '--as-of', '2019-12-31'],
      ['validar', '--FORMATO=json', '--al', '2019-12-31'],
    ],
    [
      ['report', '--period', '2019-S1', '--edition', 'ciudadana', '--format', 'md', '--output', 'x'],
      ['informe', '--período', '2019-S1', '--edición', 'ciudadana', '--formato', 'md', '--salida', 'x'],
    ],
    [
      ['report', '--all', '--format', 'md'],
      ['informe', '--todos-los-periodos', '--formato', 'md'],
    ],
    [
      ['report', '--help'],
      ['informe', '--ayuda'],
    ],
    [
      ['help', 'report'],
      ['ayuda', 'informe'],
    ],
    [
      ['status', '--no-color'],
      ['estado', '--sin-color'],
    ],
  ])('%j as %j', async (english, spanish) => {
    const [one, other] = await Promise.all([ran(SMALL, english), ran(SMALL, spanish)]);
    expect([other.code, other.out, other.err]).toEqual([one.code, one.out, one.err]);
    expect(one.code).toBeLessThan(2);
  });

  it('but what stands after -- is a path', async () => {
    const { code, err } = await ran(SMALL, ['validar', '--', '--formato']);
    expect([code, err.includes('«--formato»')]).toEqual([2, true]);
  });
});

it.each([
  [['set', '--mes', 'jun'], 'Con --mes se pregunta en una terminal'],
  [['set', '--month', 'jun'], 'Con --month se pregunta en una terminal'],
  [['new', 'actividad', '--unidad', 'NO'], '--unidad dice «NO»'],
  [['new', 'actividad', '--unidad', 'GAF'], 'Falta --objetivo'],
  [['new', 'presupuesto'], 'Falta --pia: PIA de toda la municipalidad'],
  [['new', 'actividad', '--unit', 'GAF'], 'Falta --objective'],
  [['report', '--periodo', 'x'], '--periodo dice'],
  [['diff', ''], '«antes» está vacío'],
  [['diff', 'HEAD', ''], '«después» está vacío'],
  [['validate', ''], '«ruta» está vacío'],
  [['export', '--output', ''], '--output está vacío'],
  [['fix', '--solo', ''], '--solo está vacío'],
  [
    ['export', '--unit', 'GDL', '--unit', 'GAF'],
    '--unit se dio dos veces, con «GDL» y «GAF»: dé una orden para cada una.',
  ],
  [['export', '-u', 'GDL', '--unidad=GAF'], '--unidad se dio dos veces, con «GDL» y «GAF»'],
  [['validar', '--al', '2019-01-01', '--as-of', '2019-02-01'], 'se dio dos veces, con «2019-01-01»'],
  [['report', '-f', 'md', '-f', 'html', '-e', 'guion', '-e', 'mural'], '--edition se dio dos veces'],
  [
    ['validate', '--base', 'no.yaml'],
    '--base dice «no.yaml», y ahí no hay ningún archivo. Escríbalo con --escribir-base',
  ],
])('answers %j in the words that were typed', async (argv, says) => {
  const { err } = await ran(SMALL, argv);
  expect(err).toContain(says);
});

it('an option typed twice with one value is typed once', async () => {
  const { code, err } = await ran(SMALL, [
    'validate',
    '-q',
    '--quiet',
    '--al=2019-12-31',
    '--as-of',
    '2019-12-31',
  ]);
  expect([code, err]).toEqual([0, '']);
});
