import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { editorTrial } from '../support/editor-trial.ts';
import { projectFiles } from '../support/example-files.ts';
import { seeded } from '../support/random.ts';

// Edits at random of the examples, in turn, each answer held against that of a program that has just begun; and whether
// the memory grows while somebody types all day:
//   npm run campaign -- editor
//   CAMPAIGN=20000 SEED=7 npm run campaign -- editor
const wanted = Number(process.env['CAMPAIGN'] ?? 5000);
const seed = Number(process.env['SEED'] ?? 20_190_630);

function texts(example: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(projectFiles(example)).map(
      ([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')] as const,
    ),
  );
}

test(
  `${wanted} edits of seed ${seed}: every answer is that of a program that has just begun`,
  { timeout: 3_600_000 },
  () => {
    const random = seeded(seed);
    // Of the largest a fresh program takes ten times as long.
    const trials = [
      ...Array.from({ length: 6 }, () => editorTrial(texts('minimo'))),
      ...Array.from({ length: 3 }, () => editorTrial(texts('distrito'))),
      editorTrial(texts('puno')),
    ];
    const wrong: string[] = [];
    for (let step = 0; step < wanted; step++) {
      const trial = trials[step % trials.length];
      if (!trial) continue;
      const what = trial.step(random);
      wrong.push(...trial.differences(random).map((name) => `step ${step}, ${what}: ${name}`));
    }
    const answers = trials.reduce((sum, trial) => sum + trial.answers(), 0);
    process.stdout.write(
      `seed ${seed}: ${wanted} edits, ${answers} answers compared, ${wrong.length} differ\n`,
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  },
);

test('the memory does not grow over 20,000 edits', { timeout: 3_600_000 }, () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void; // what the flag brings
  const random = seeded(seed);
  const trial = editorTrial(texts('minimo'));
  const sizes: number[] = [];
  for (let step = 1; step <= 20_000; step++) {
    trial.step(random);
    trial.editor.freshFindings();
    if (step % 2000 === 0) {
      collect();
      sizes.push(process.memoryUsage().heapUsed / 1e6);
    }
  }
  process.stdout.write(
    `MB of the heap after each 2,000 edits: ${sizes.map((size) => size.toFixed(1)).join(' ')}\n`,
  );
  const [first = 0] = sizes.slice(1);
  expect(sizes.at(-1)).toBeLessThan(first + 10);
});
