import { expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { SMALL } from './support/small-project.ts';

/** Every command that asks, with what somebody answers to each of its questions. */
const ASKING: readonly (readonly [argv: readonly string[], answers: readonly string[]])[] = [
  [
    ['new', 'actividad'],
    [
      'GMAS',
      'AMB-1',
      '',
      'Limpieza',
      '',
      'Km limpios',
      'kilómetro',
      '0 10 10 15 15 10',
      '',
      '80000',
      '90000',
      '',
    ],
  ],
  [
    ['new', 'unidad'],
    ['GDS', 'Gerencia de Desarrollo Social', ''],
  ],
  [
    ['new', 'objetivo'],
    ['social', '', 'Niños sin anemia', 'Uno de cada tres niños tiene anemia', 'GMAS', '', ''],
  ],
  [
    ['new', 'audiencia'],
    ['15/05/2020', '09:30', 'Coliseo', '', 'D.A. 003-2020', '', ''],
  ],
  [
    ['new', 'presupuesto'],
    ['2019', '35000000', ''],
  ],
  [['set', 'GIM-014', 'id=GIM-100'], ['s']],
];

function changedIn({ files }: MemoryHost, before: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...files].filter(([path, bytes]) => before.get(path) !== bytes).map(([path]) => path);
}

const cases = ASKING.flatMap(([argv, answers]) =>
  answers.map((_, i) => [argv.join(' '), i, argv, answers] as const),
);

test.each(cases)(
  'whoever goes away from %s after %i answers leaves all as it was',
  async (_, i, argv, answers) => {
    const host = memoryHost({ files: SMALL, answers: answers.slice(0, i) });
    const before = new Map(host.files);
    await main(argv, host);
    expect(host.printed.out).toMatch(/no se escribió nada/i);
    expect(changedIn(host, before)).toEqual([]);
  },
);

test.each(ASKING)('and all answers of %j write something', async (argv, answers) => {
  const host = memoryHost({ files: SMALL, answers });
  const before = new Map(host.files);
  expect(await main(argv, host)).toBe(0);
  expect(changedIn(host, before)).not.toEqual([]);
});

/** Of one month of a unit: what was executed, and the stages of the money, of each of its activities. */
const MONTH = ['9', '', '', '520000', '', '6', '', '', '16000', '', ''];

test.each(MONTH.map((_, i) => i))(
  'whoever goes away after %i answers of a month keeps what was answered, and the project as sound as it was',
  async (answered) => {
    const host = memoryHost({ files: SMALL, answers: MONTH.slice(0, answered) });
    expect(await main(['set', '--month', 'jun', '--unit', 'GIM', '--period', '2019-S1'], host)).toBe(0);
    const text = Buffer.from(host.files.get('/w/poi/2019-S1.yaml') ?? '').toString('utf8');
    expect(text.includes('jun: 9}')).toBe(answered > 0);
    expect(text.includes('devengado: 520000')).toBe(answered > 3);
    expect(text.includes('logrado: 6')).toBe(answered > 5);
    expect(await main(['validate'], host)).toBe(0);
  },
);
