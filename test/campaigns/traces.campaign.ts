import { expect, test } from 'vitest';
import { openTraces } from '../support/open-traces.ts';
import { randomProject } from '../support/random-project.ts';

const first = Number(process.env['SEED'] ?? 1000);
const rounds = Number(process.env['PROJECTS'] ?? 500);

test(
  `each trace of ${rounds} projects made by chance gives the figure beside it`,
  { timeout: 3_600_000 },
  async () => {
    const found: string[] = [];
    let total = 0;
    for (let seed = first; seed < first + rounds; seed++) {
      const { open, read } = await openTraces(randomProject(seed), [
        '2019-S1',
        '2019-S2',
        '2020-S1',
        '2020-S2',
      ]);
      found.push(...open.map((trace) => `${seed}: ${trace}`));
      total += read;
    }
    process.stdout.write(`${rounds} projects from seed ${first}: ${total} traces, ${found.length} open\n`);
    expect(found.slice(0, 25)).toEqual([]);
  },
);
