import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { played } from './support/scenario.ts';

const folder = new URL('cli/', import.meta.url);

it.each(readdirSync(folder).toSorted())('%s', async (name) => {
  const scenario = readFileSync(new URL(`${name}/scenario.txt`, folder), 'utf8');
  await expect(await played(scenario)).toMatchFileSnapshot(`cli/${name}/transcript.txt`);
});
