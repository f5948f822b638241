import fs, { linkSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whileNotOurs } from './support/not-ours.ts';
import { laid, ranThere, type RanThere } from './support/on-disk.ts';
import { SMALL } from './support/small-project.ts';

const LOCK = '.plan-0000000000000000.tmp';
const SET = ['set', 'GIM-015', 'logrado=6', '--period', '2019-S1'];
const DAYS = 24 * 60 * 60 * 1000;

let folder: string;

beforeEach(() => {
  folder = laid(SMALL);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Leaves a file of a colleague, as old as said in milliseconds. */
function left(path: string, text: string, age: number): void {
  writeFileSync(join(folder, path), text);
  const then = new Date(Date.now() - age);
  utimesSync(join(folder, path), then, then);
}

function poi(): string {
  return readFileSync(join(folder, 'poi/2019-S1.yaml'), 'utf8');
}

describe('what the stopped run of a colleague left, and only they may take away', () => {
  it.each([
    ['a lock of another machine', '999999 otra-maquina\n', 2 * DAYS],
    ['a lock that says nothing', '', 60_000],
  ])('keeps no command from writing: %s', async (_name, said, age) => {
    left(LOCK, said, age);
    const { code, err } = await whileNotOurs(LOCK, () => ranThere(folder, SET));
    expect([code, err]).toEqual([0, '']);
    expect(poi()).toContain('logrado: 6');
    expect(readFileSync(join(folder, LOCK), 'utf8')).toBe(said);
  });

  it.each<[name: string, beside: string, argv: readonly string[]]>([
    ['a document', 'poi/', SET],
    ['a report', '', ['report', '-f', 'md', '-o', '.']],
    ['a list of findings', '', ['validate', '-f', 'json:h.json']],
    ['a compiled plan', '', ['compile', '-o', 'c.json']],
    ['tables', '', ['compile', '-f', 'datapackage', '-o', '.']],
  ])('keeps %s from nobody: a temporary file beside it', async (_name, beside, argv) => {
    const stale = '.plan-0123456789abcdef.tmp';
    left(`${beside}${stale}`, 'de otro', 2 * DAYS);
    const { code, err } = await whileNotOurs(stale, (): Promise<RanThere> => ranThere(folder, argv));
    expect([code, err]).toEqual([0, '']);
    const names = readdirSync(join(folder, beside));
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([stale]);
  });
});

describe('a document with a second name', () => {
  it('is whole wherever a run that makes it shorter is stopped, also before the old end is cut off', async () => {
    linkSync(join(folder, 'poi/2019-S1.yaml'), join(folder, 'copia'));
    const { code, moments } = await beforeCuts(() =>
      ranThere(folder, ['set', 'GIM-015', 'nombre=Agua', '--period', '2019-S1']),
    );
    const after = readFileSync(join(folder, 'copia'), 'utf8');
    expect([code, after]).toEqual([0, poi()]);
    expect(after).toContain('nombre: Agua');
    expect(moments.map((text) => text.trimEnd())).toEqual([after.trimEnd()]);
  });
});

/** Does something, and tells what a document holds each time that its end is about to be cut off. */
async function beforeCuts(
  action: () => Promise<RanThere>,
): Promise<RanThere & { readonly moments: readonly string[] }> {
  const original = fs.ftruncateSync;
  const moments: string[] = [];
  fs.ftruncateSync = (file, length) => {
    moments.push(poi());
    original(file, length);
  };
  syncBuiltinESMExports();
  try {
    return { ...(await action()), moments: [...new Set(moments)] };
  } finally {
    fs.ftruncateSync = original;
    syncBuiltinESMExports();
  }
}
