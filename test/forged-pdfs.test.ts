import { expect, it } from 'vitest';
import { forgeriesTaken } from './support/forgery-check.ts';

it('a report that somebody changed, in whatever way, is never taken for one of ours', async () => {
  expect(await forgeriesTaken(1, 25)).toEqual([]);
});
