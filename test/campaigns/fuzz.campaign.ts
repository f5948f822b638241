import process from 'node:process';
import { expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { InputFile } from '../../src/check/input-file.ts';
import { textsIn } from '../support/folders.ts';
import { spoilt, unsoundIn } from '../support/fuzz.ts';
import { seeded } from '../support/random.ts';

// Projects spoilt by chance, checked in this process; test/fuzz-validate.test.ts does in short, by hand:
//   CAMPAIGN=1000000 SEED=1 npm run campaign -- fuzz
const times = Number(process.env['CAMPAIGN'] ?? 20_000);
const first = Number(process.env['SEED'] ?? 1);
/** Milliseconds that no check of so small a project takes, on however busy a machine. */
const HANG = 30_000;

const files = Object.entries({
  ...textsIn('examples/minimo'),
  'plan.config.yaml': 'brecha: 20\nreglas: {poi/sin-unidad: aviso}\n',
}).map(([path, text]): InputFile => ({ path, bytes: Buffer.from(text, 'utf8') }));

it(
  'no spoilt project stops the program, keeps it busy or gets a finding outside of it',
  { timeout: 86_400_000 },
  () => {
    const faults: string[] = [];
    const note = (fault: string): void => {
      faults.push(fault);
      process.stdout.write(`${fault}\n`);
    };
    const began = Date.now();
    for (let seed = first; seed < first + times; seed++) {
      const input = spoilt(files, seeded(seed));
      const before = Date.now();
      try {
        const unsound = unsoundIn(check(input), input);
        if (unsound !== undefined) note(`seed ${seed}: ${unsound}`);
      } catch (error) {
        note(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
      }
      if (Date.now() - before > HANG) note(`seed ${seed}: took ${Date.now() - before} ms`);
      const done = seed - first + 1;
      if (done % 10_000 === 0 || done === times)
        process.stdout.write(
          `${done} inputs from seed ${first}, ${faults.length} faults, ${Math.round((Date.now() - began) / 1000)} s\n`,
        );
    }
    expect(faults).toEqual([]);
  },
);
