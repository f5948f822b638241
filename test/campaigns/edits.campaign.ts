import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/yaml/read.ts';
import { trial } from '../support/edit-trial.ts';
import { seeded } from '../support/random.ts';
import { shipped, written } from '../support/yaml-corpus.ts';

// Edits at random of every example and of ways of writing, each also with CRLF and with a byte order mark:
//   npm run campaign -- edits
//   EDITS=200000 SEED=7 FILES=/other/yaml npm run campaign -- edits      (also the files of a folder)
const wanted = Number(process.env['EDITS'] ?? 20_000);
const seed = Number(process.env['SEED'] ?? 20_190_630);
const folder = process.env['FILES'];

const more =
  folder === undefined
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.yaml'))
        .sort()
        .map((path) =>
          readFileSync(join(folder, path), 'utf8')
            .replace(/^\uFEFF/, '')
            .replaceAll('\r\n', '\n'),
        );
const texts = [...shipped.map(({ text }) => text), ...written, ...more].filter(
  (text) => readYaml({ path: '', text }).diagnostics.length === 0,
);

test(
  `${wanted} edits of seed ${seed} do what they say and touch nothing beside`,
  { timeout: 3_600_000 },
  () => {
    const random = seeded(seed);
    const wrong: string[] = [];
    const refused: string[] = [];
    let edits = 0;
    let trials = 0;
    while (edits < wanted) {
      const text = texts[trials++ % texts.length] ?? '';
      const result = trial(text, random);
      edits += result.edits;
      wrong.push(...result.wrong.map((what) => `${text.slice(0, 40)} ${what}`));
      refused.push(...result.refused);
    }
    process.stdout.write(
      `seed ${seed}: ${texts.length} texts, ${edits} edits in ${trials} runs, each with LF, CRLF, BOM and both; ` +
        `${refused.length} runs refused, ${wrong.length} wrong\n`,
    );
    if (process.env['SHOW'] !== undefined) process.stdout.write(`${refused.slice(0, 40).join('\n')}\n`);
    expect(wrong.slice(0, 25)).toEqual([]);
  },
);
