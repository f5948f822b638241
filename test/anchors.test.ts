import { expect, it } from 'vitest';
import { anchorsOf } from '../src/report/anchors.ts';

function anchors(...ids: readonly string[]): readonly string[] {
  return [
    ...anchorsOf(
      'actividad',
      ids.map((id) => ({ id })),
    ).values(),
  ];
}

it.each([
  ['its id in small letters', ['GIM-014'], ['actividad-gim-014']],
  ['without accents', ['Ñandú 1.1'], ['actividad-nandu-1-1']],
  [
    'letters of another script by their numbers',
    ['ГИ', 'ИГ'],
    ['actividad-u0413u0418', 'actividad-u0418u0413'],
  ],
  [
    'two that would have one address',
    ['GIM.1', 'GIM-1'],
    ['actividad-u0047u0049u004du002eu0031', 'actividad-gim-1'],
  ],
  ['two of one id', ['A1', 'A1'], ['actividad-a1', 'actividad-a1-n2']],
  ['no id', ['', ''], ['actividad-u', 'actividad-u-n2']],
  ['what is markup', ['"><script>'], ['actividad-script']],
])('the address of a thing is %s', (_name, ids, expected) => {
  expect(anchors(...ids)).toEqual(expected);
});

it('the address of a thing does not depend on the order, nor on others with other ids', () => {
  const ids = ['GIM.1', 'GIM-1', 'ГИ', 'GAF-2'];
  const known = new Map(ids.map((id, i) => [id, anchors(...ids)[i]]));
  for (const order of [ids.toReversed(), ['GIM-1', 'GIM.1', 'GAF-2', 'ГИ'], [...ids, 'OCI-1']])
    expect(order.map((id, i) => [id, anchors(...order)[i]])).toEqual(
      order.map((id, i) => [id, known.get(id) ?? anchors(...order)[i]]),
    );
});
