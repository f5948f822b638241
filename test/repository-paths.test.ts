import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost, type MemoryWorld } from './support/memory-host.ts';

const BROKEN = Object.fromEntries(
  Object.entries(textsIn('examples/minimo')).map(([path, text]) => [
    `/repo/sedes/puno/${path}`,
    text.replace('objetivo: SOC-1', 'objetivo: SOC-9'),
  ]),
);

/** The files that a run names in some format, each once. */
async function named(world: MemoryWorld, format: string): Promise<readonly string[]> {
  const host = memoryHost({ ...world, files: { ...BROKEN, ...world.files } });
  expect(await main(['validate', '/repo/sedes/puno', '--format', format], host)).toBe(1);
  const found = host.printed.out.match(/[\w/.-]*2019-S1\.yaml/g) ?? [];
  return [...new Set(found)];
}

const HOSTS = ['github', 'gitlab', 'junit', 'sarif'];
const PEOPLE = ['pretty', 'concise', 'json'];
const GIT = { '/repo/.git/HEAD': 'ref: refs/heads/main' };

describe('code hosts find the files', () => {
  it.each(HOSTS)('from the folder that holds .git, wherever one stands: %s', async (format) => {
    for (const cwd of ['/repo', '/repo/sedes/puno', '/repo/sedes/puno/poi', '/otra'])
      expect(await named({ cwd, files: GIT }, format)).toEqual(['sedes/puno/poi/2019-S1.yaml']);
  });

  it.each(HOSTS)('from the folder where the service checked out: %s', async (format) => {
    for (const variable of ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'])
      expect(await named({ cwd: '/repo/sedes/puno', env: { [variable]: '/repo/sedes' } }, format)).toEqual([
        'puno/poi/2019-S1.yaml',
      ]);
  });

  it.each(HOSTS)('from where one stands in no repository: %s', async (format) => {
    expect(await named({ cwd: '/repo/sedes', env: { GITHUB_WORKSPACE: '/otra' } }, format)).toEqual([
      'puno/poi/2019-S1.yaml',
    ]);
  });

  it('also in the annotations and the summary that GitHub Actions is given by itself', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/resumen.md', GITHUB_WORKSPACE: '/repo' };
    const host = memoryHost({ cwd: '/repo/sedes/puno', files: BROKEN, env });
    expect(await main(['validate'], host)).toBe(1);
    expect(host.printed.out).toContain('::error file=sedes/puno/poi/2019-S1.yaml,');
    expect(Buffer.from(host.files.get('/resumen.md') ?? []).toString('utf8')).toContain(
      'sedes/puno/poi/2019-S1.yaml:15:15',
    );
  });
});

it.each(PEOPLE)('people find the files from where they stand: %s', async (format) => {
  const names = await named({ cwd: '/repo/sedes', files: GIT, env: { CI_PROJECT_DIR: '/repo' } }, format);
  expect(names).toEqual(['puno/poi/2019-S1.yaml']);
});
