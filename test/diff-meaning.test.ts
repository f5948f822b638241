import { expect, it } from 'vitest';
import { textsIn } from './support/folders.ts';
import { compared, documentsOf, misnamed, MUTATIONS, rewritten, textsOf } from './support/plan-changes.ts';
import { seeded } from './support/random.ts';

// In short; all of them, many times: npm run campaign -- diff
const TEXTS = textsOf(documentsOf(textsIn('examples/puno')));
const SOME = Object.keys(MUTATIONS).filter((_, i) => i % 6 === 0);

it.each(SOME)('%s is named once, with its level and both values', (name) => {
  expect(misnamed(TEXTS, name, seeded(7))).toEqual([]);
});

it('what is only written otherwise is no change', () => {
  expect(compared(TEXTS, rewritten(TEXTS, seeded(1))).changes).toEqual([]);
});
