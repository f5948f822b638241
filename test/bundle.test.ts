import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const DIST = new URL('../dist/', import.meta.url);

// The launcher reads the parts as Latin-1: any other letter in them, as in a pattern with accents, would be two.
it('every part of the bundle is in ASCII', () => {
  const parts = readdirSync(DIST).filter((name) => name.endsWith('.cjs'));
  expect(parts).toContain('plan.cjs');
  const foreign = parts.filter((name) => readFileSync(new URL(name, DIST)).some((byte) => byte > 127));
  expect(foreign).toEqual([]);
});
