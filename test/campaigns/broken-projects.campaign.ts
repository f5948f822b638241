import process from 'node:process';
import { expect, it } from 'vitest';
import { addedTo } from '../support/differences.ts';
import { textsIn } from '../support/folders.ts';
import { checkTexts } from '../support/marked.ts';
import { brokenSomehow } from '../support/mutator.ts';
import { seeded } from '../support/random.ts';

// A long run of what test/workspace.test.ts does in short, by hand:
//   CAMPAIGN=1000 SEED=1 npx vitest run --config test/campaigns/vitest.config.ts broken
const times = Number(process.env['CAMPAIGN'] ?? 300);
const first = Number(process.env['SEED'] ?? 1);
const texts = textsIn('examples/puno');
const options = { severities: new Map([['presupuesto/pim-sin-modificacion', 'off' as const]]) };
const unbroken = checkTexts(texts, options);

it.each(Array.from({ length: times }, (_, i) => first + i))(
  'seed %i adds the known fault and nothing else',
  (seed) => {
    const project = brokenSomehow(texts, seeded(seed));
    const found = addedTo(unbroken, checkTexts(project.texts, options));
    expect({ mutation: project.mutation, found }).toEqual({
      mutation: project.mutation,
      found: project.expected,
    });
  },
);
