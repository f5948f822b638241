import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { citizenReport } from '../src/report/citizen.ts';
import type { ReportInput } from '../src/report/input.ts';
import type { Report } from '../src/report/report.ts';
import { technicalReport } from '../src/report/technical.ts';
import { goldenParts } from './support/report-golden.ts';
import { inputOf } from './support/report-inputs.ts';
import { SMALL } from './support/small-project.ts';

/** A golden that is longer is not reviewed. */
const REVIEWED_LINES = 100;

const EDITIONS: readonly (readonly [edition: string, report: (input: ReportInput) => Report])[] = [
  ['technical', technicalReport],
  ['citizen', citizenReport],
];

it.each(EDITIONS)(
  'each section of the %s edition says of a small project what it said',
  async (edition, report) => {
    const parts = goldenParts(report(inputOf({ ...SMALL }, '2019-S1')));
    for (const [name, text] of parts) await expect(text).toMatchFileSnapshot(`golden/${edition}/${name}.txt`);
    const folder = new URL(`golden/${edition}/`, import.meta.url);
    expect(readdirSync(folder).toSorted()).toEqual([...parts.keys()].map((name) => `${name}.txt`).toSorted());
  },
);

it.each(EDITIONS)('each golden of the %s edition is short enough to be reviewed', (edition) => {
  const folder = new URL(`golden/${edition}/`, import.meta.url);
  const long = readdirSync(folder).filter(
    (name) => readFileSync(new URL(name, folder), 'utf8').split('\n').length > REVIEWED_LINES,
  );
  expect(long).toEqual([]);
});
