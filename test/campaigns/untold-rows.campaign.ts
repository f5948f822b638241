import { expect, test } from 'vitest';
import { ACTIVITIES, FIELDS, SPANS, untoldAsZero } from '../support/untold-rows.ts';

const cases = SPANS.flatMap((span) =>
  Object.keys(ACTIVITIES).flatMap((activity) =>
    FIELDS.flatMap((field) => [true, false].map((isOfOneRubro) => ({ field, span, activity, isOfOneRubro }))),
  ),
);

test(
  'what a row of the SIAF leaves out is counted as nothing in no output',
  { timeout: 7_200_000 },
  async () => {
    const found: string[] = [];
    for (const one of cases) found.push(...(await untoldAsZero(one)));
    process.stdout.write(`${cases.length} rows that leave out an amount, ${found.length} told as 0\n`);
    expect(found).toEqual([]);
  },
);
