import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const page = readFileSync(`${ROOT}.github/PROMISES.md`, 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:Promise|---)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')),
  );

it('every campaign is in the table of promises, and nothing that is none', () => {
  const campaigns = readdirSync(`${ROOT}test/campaigns`)
    .filter((name) => name.endsWith('.campaign.ts'))
    .map((name) => name.replace('.campaign.ts', ''));
  expect(rows.flatMap(([, campaign = []]) => campaign).toSorted()).toEqual(campaigns.toSorted());
});

it('every promise is held by a test of the suite that is there', () => {
  for (const [, , tests = []] of rows) {
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((name) => !existsSync(`${ROOT}test/${name}`))).toEqual([]);
  }
});
