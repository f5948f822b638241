import { expect, it } from 'vitest';
import { editorTrial } from './support/editor-trial.ts';
import { projectFiles } from './support/example-files.ts';
import { seeded } from './support/random.ts';

// A slice of `npm run campaign -- editor`.
it.each([1, 2])(
  'after edits at random an editor is answered as by a program that has just begun: %i',
  (seed) => {
    const files = Object.entries(projectFiles('minimo')).map(([path, bytes]) => [
      path,
      Buffer.from(bytes).toString('utf8'),
    ]);
    const trial = editorTrial(Object.fromEntries(files) as Record<string, string>); // pairs of two texts
    const random = seeded(seed);
    const done: string[] = [];
    for (let step = 0; step < 25; step++) {
      done.push(trial.step(random));
      expect([done.slice(-3), trial.differences(random)]).toEqual([done.slice(-3), []]);
    }
  },
);
