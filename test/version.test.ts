import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { BUILD, FORMAT_VERSION } from '../src/host/version.ts';
import { memoryHost } from './support/memory-host.ts';
import { schemaOf } from './shipped-schemas.ts';

const PACKAGE = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
}; // our own file

async function printed(...argv: readonly string[]): Promise<string> {
  const host = memoryHost();
  expect(await main(argv, host)).toBe(0);
  return host.printed.out;
}

it('the version is that of the package, whose changes are told', async () => {
  expect(await printed('--version')).toBe(`${PACKAGE.version}\n`);
  const changes = readFileSync(new URL('../.github/CHANGELOG.md', import.meta.url), 'utf8');
  expect(changes).toContain(`\n## ${PACKAGE.version}\n`);
});

it.each([[['--version', '--json']], [['-V', '--json']], [['--json', '--version']]])(
  '%j tells the version, the build, the format and Node in JSON',
  async (argv) => {
    expect(JSON.parse(await printed(...argv))).toEqual({
      version: PACKAGE.version,
      build: BUILD,
      format: FORMAT_VERSION,
      engine: 'Node.js 20.19.0',
    });
  },
);

it.each(['plan', 'poi', 'unidades'] as const)('the format is the version that a %s says', (name) => {
  expect(schemaOf(name).properties?.['version']?.enum).toEqual([FORMAT_VERSION]);
});
