import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import type { Host } from '../src/host/host.ts';
import { nodeHost } from '../src/node-host.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';

const MINIMO = textsIn('examples/minimo');
const POI = MINIMO['poi/2019-S1.yaml'] ?? '';

let root = '';
let repository = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'plan-modulos-')));
  repository = begun('repo');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function git(folder: string, ...args: readonly string[]): string {
  const own = [
    'user.name=X',
    'user.email=x@example.pe',
    'protocol.file.allow=always',
    'commit.gpgsign=false',
  ];
  return execFileSync('git', ['-C', folder, ...own.flatMap((one) => ['-c', one]), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

function begun(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  git(folder, 'init', '-q');
  return folder;
}

function save(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function commit(folder: string): string {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'uno');
  return git(folder, 'rev-parse', 'HEAD');
}

/** The plan of the example, with its POI in a repository of its own. */
function withModule(path: string): void {
  const module = begun('modulo');
  save(module, '2019-S1.yaml', POI);
  commit(module);
  for (const name of ['plan.yaml', 'unidades.yaml']) save(repository, name, MINIMO[name] ?? '');
  git(repository, 'submodule', 'add', '-q', module, path);
  commit(repository);
}

async function plan(cwd: string, ...argv: readonly string[]): Promise<{ code: number; out: string }> {
  const memory = memoryHost();
  const host: Host = { ...nodeHost(), cwd, env: {}, stdout: memory.stdout, stderr: memory.stderr };
  const code = await main(argv, host);
  return { code, out: memory.printed.out + memory.printed.err };
}

describe.each(['poi', 'datos'])('documents in a repository of their own, in %s', (path) => {
  it('are compared with those of the commit that is wanted of it', async () => {
    withModule(path);
    expect(await plan(repository, 'diff', 'HEAD')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Sin cambios en lo que dicen los documentos.'),
    });
    save(repository, `${path}/2019-S1.yaml`, POI.replace('jun: 61', 'jun: 51'));
    const { out } = await plan(repository, 'diff', 'HEAD');
    expect(out).toContain('pasó de jun 61 a jun 51');
    expect(out).not.toContain('agreg');
  });

  it('are told where that repository was not brought', async () => {
    withModule(path);
    const clone = join(root, 'clon');
    git(root, 'clone', '-q', repository, clone);
    expect((await plan(clone, 'validate')).out).toContain(
      `«${path}» es otro repositorio (un submódulo de git) que no se ha traído`,
    );
    const here = await plan(clone, 'diff', 'HEAD');
    expect(here.out).toContain('Sin cambios en lo que se pudo comparar.');
    expect(here.out).toMatch(new RegExp(`(?:No se pudo leer|no se leyó:?) ${path}\\b`));
    // With the documents on one side alone nobody knows that they are new.
    save(clone, `${path}/2019-S1.yaml`, POI);
    expect((await plan(clone, 'diff', 'HEAD')).out).not.toContain('agreg');
    rmSync(join(clone, path), { recursive: true });
    mkdirSync(join(clone, path));
    save(clone, 'plan.config.yaml', `excluir: [${path}]\n`);
    expect((await plan(clone, 'validate')).out).not.toContain('submódulo');
  });
});

describe('a proposal that puts a repository of its own in place of the folder of the plan', () => {
  it.each([
    [['diff', 'git:main', 'muni'], 1, 'de 92 a 80'],
    [['diff', 'main...HEAD', 'muni'], 1, 'de 92 a 80'],
    [['diff', 'git:main', 'muni/plan.yaml'], 1, 'de 92 a 80'],
    [['validate', 'muni', '--since', 'main'], 0, 'indicador/metas-retroceden'],
  ])('is held against the folder: %j', async (argv, code, words) => {
    for (const [name, text] of Object.entries(MINIMO)) save(repository, `muni/${name}`, text);
    git(repository, 'checkout', '-qb', 'main');
    commit(repository);
    const theirs = begun('suyo');
    git(theirs, 'checkout', '-qb', 'main');
    for (const [name, text] of Object.entries(MINIMO)) save(theirs, name, text.replace(': 92', ': 80'));
    commit(theirs);
    git(repository, 'checkout', '-qb', 'propuesta');
    git(repository, 'rm', '-qr', 'muni');
    git(repository, 'submodule', 'add', '-q', theirs, 'muni');
    commit(repository);
    expect(await plan(repository, ...argv)).toEqual({ code, out: expect.stringContaining(words) });
  });
});

describe('a commit that this machine has not got', () => {
  it.each([
    [
      'of a project that stands in a repository of its own',
      'otro',
      MINIMO,
      'En HEAD (',
      ' no se leyó: otro.',
    ],
    [
      'of a folder',
      'poi',
      { '2019-S1.yaml': POI },
      'No se pudo leer poi en HEAD (',
      'lo suyo no se compara.',
    ],
  ])('%s says nothing of what is new', async (_, path, files, ...words) => {
    for (const [name, text] of Object.entries(MINIMO))
      if (!name.startsWith(`${path}/`)) save(repository, name, text);
    commit(repository);
    const wanted = '1'.repeat(40);
    git(repository, 'update-index', '--add', '--cacheinfo', `160000,${wanted},${path}`);
    git(repository, 'commit', '-qm', 'dos');
    for (const [name, text] of Object.entries(files)) save(repository, `${path}/${name}`, text);
    const { out } = await plan(repository, 'diff', 'HEAD');
    for (const word of words) expect(out).toContain(word);
    expect(out).not.toMatch(/agreg|quit/);
  });

  it('is not looked for outside: a folder may say that its repository is that of somebody else', async () => {
    withModule('poi');
    const secret = begun('secreto');
    save(secret, '2019-S1.yaml', POI.replace('id: GAF-001', 'id: SECRETO-1'));
    const wanted = commit(secret);
    git(repository, 'update-index', '--cacheinfo', `160000,${wanted},poi`);
    git(repository, 'commit', '-qm', 'dos');
    writeFileSync(join(repository, 'poi/.git'), `gitdir: ${join(secret, '.git')}\n`);
    const { out } = await plan(repository, 'diff', 'HEAD');
    expect(out).toContain('No se pudo leer poi en HEAD');
    expect(out).not.toContain('SECRETO');
  });
});
