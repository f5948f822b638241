import { expect, it } from 'vitest';
import { evidenceText } from '../src/report/sections/activity-deliveries.ts';

type Evidence = NonNullable<Parameters<typeof evidenceText>[0]['documents'][number]['data']['evidencias']>;

function told(...halves: readonly Evidence[]): readonly string[] {
  const documents = halves.map((evidencias, i) => ({
    data: { evidencias },
    poi: { data: { periodo: `2019-S${i + 1}` } },
  }));
  return evidenceText({ documents })
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .filter((piece) => piece.includes('Acta'));
}

const at = (url: string): Evidence[number] => ({ titulo: 'Acta', url });

it.each<readonly [why: string, halves: readonly Evidence[], said: readonly string[]]>([
  ['one place, and its title alone', [[at('a')], [at('a')]], ['Acta', 'Acta']],
  ['a place in each half, and the half', [[at('a')], [at('b')]], ['Acta (2019-S1)', 'Acta (2019-S2)']],
  [
    'two places in a half, and each',
    [[at('a'), at('b')], [at('b')]],
    ['Acta (a)', 'Acta (b)', 'Acta (2019-S2)'],
  ],
  ['a file, and its name', [[{ titulo: 'Acta', archivo: 'a.pdf' }]], ['Acta (a.pdf)']],
])('pieces of evidence of one title lead to %s is said', (_why, halves, said) => {
  expect(told(...halves)).toEqual(said);
});

// Where each is held against all the others these take longer than a test may.
it('many pieces of evidence of one title are told with work that grows with their number', () => {
  const many = Array.from({ length: 40_000 }, (_, i) => at(`https://ejemplo.pe/${i}`));
  expect(told(many)).toHaveLength(40_000);
});
