import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';

const MINIMO = Object.entries(textsIn('examples/minimo'));
const TEN = Object.fromEntries(
  Array.from({ length: 10 }, (_, i) => i).flatMap((i) =>
    MINIMO.map(([path, text]) => [`m${i}/${path}`, text]),
  ),
);

/** A clock that goes on by some milliseconds each time that it is asked. */
function clock(pace: number): () => number {
  let now = 0;
  return () => (now += pace);
}

async function said(elapsed: () => number, terminal = true): Promise<string> {
  const world = memoryHost({ files: TEN, ...(terminal ? { terminal: { width: 80 } } : {}) });
  const host = { ...world, elapsed };
  expect(await main(['validate', '--no-cache'], host)).toBe(0);
  return world.printed.err;
}

describe('a long work tells how far it is', () => {
  it('after two seconds, with what is left, and takes the line away at the end', async () => {
    const err = await said(clock(600));
    const lines = err.split('\r\u001B[K').filter((line) => line !== '');
    expect(lines[0]).toBe('Revisados 4 de 10 planes, faltan unos 4 s');
    expect(lines.at(-1)).toBe('Revisados 9 de 10 planes, faltan unos 1 s');
    expect(err.endsWith('\r\u001B[K')).toBe(true);
  });

  it('in minutes where it takes many', async () => {
    expect(await said(clock(60_000))).toContain('faltan unos 9 min');
  });

  it('but not a work that is soon done, nor in a place that is no terminal', async () => {
    expect(await said(clock(100))).toBe('');
    expect(await said(clock(5000), false)).toBe('');
  });
});
