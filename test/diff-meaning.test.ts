import { expect, it } from 'vitest';
import { NEAR_STATES, nearChanges } from './support/near-states.ts';
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

// How much work each takes in two sizes: npm run campaign -- two-sizes
it.each(NEAR_STATES)('hundreds of $name are each told', async (one) => {
  expect(await nearChanges(one, 300)).toBe(300);
});

it.each([
  ['activities with another code and a mended name', 3_000],
  ['norms of the plan', 6_000],
])('thousands of %s take work that grows with their number', async (name, times) => {
  // With the square of their number they take minutes, and the suite ends by its own limit.
  const states = NEAR_STATES.find((one) => one.name === name);
  expect(states && (await nearChanges(states, times))).toBe(times);
});
