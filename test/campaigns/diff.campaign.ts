import process from 'node:process';
import { expect, it } from 'vitest';
import { textsIn } from '../support/folders.ts';
import { compared, documentsOf, misnamed, MUTATIONS, rewritten, textsOf } from '../support/plan-changes.ts';
import { seeded } from '../support/random.ts';

// What test/diff-meaning.test.ts does in short, by hand:
//   npm run campaign -- diff
//   CAMPAIGN=10 npm run campaign -- diff      (each change ten times, at ten places)
const times = Number(process.env['CAMPAIGN'] ?? 1);
const HOUR = 3_600_000;
const TEXTS = textsOf(documentsOf(textsIn('examples/puno')));

it(
  `${Object.keys(MUTATIONS).length} changes of meaning, ${times} times, are each named once`,
  () => {
    const seeds = Array.from({ length: times }, (_, i) => i + 1);
    const wrong = Object.keys(MUTATIONS).flatMap((name) =>
      seeds.flatMap((seed) => misnamed(TEXTS, name, seeded(seed)).map((what) => `${seed} ${what}`)),
    );
    expect(wrong).toEqual([]);
  },
  HOUR,
);

it(
  `${200 * times} projects that are only written otherwise show no change`,
  () => {
    const wrong = Array.from({ length: 200 * times }, (_, i) => i + 1).filter(
      (seed) => compared(TEXTS, rewritten(TEXTS, seeded(seed))).changes.length > 0,
    );
    expect(wrong).toEqual([]);
  },
  HOUR,
);
