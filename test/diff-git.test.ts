import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../src/cli.ts';
import type { Host } from '../src/host/host.ts';
import { nodeHost } from '../src/node-host.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';

let root = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'plan-diff-')));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function git(folder: string, ...args: readonly string[]): string {
  const own = [
    '-c',
    'user.name=X',
    '-c',
    'user.email=x@example.pe',
    '-c',
    'init.defaultBranch=main',
    '-c',
    'protocol.file.allow=always',
    // No process of its own that tidies up after a commit, and no examples of hooks in each repository.
    '-c',
    'maintenance.auto=false',
    '-c',
    'init.templateDir=',
  ];
  return execFileSync('git', ['-C', folder, ...own, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function save(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

let original: string | undefined;
afterAll(() => {
  if (original !== undefined) rmSync(original, { recursive: true });
});

/** A repository whose plan stands in a folder: a first commit, and a second with a target lowered. Git is asked for one. */
function repositoryOfTwo(): string {
  if (original === undefined) {
    original = realpathSync(mkdtempSync(join(tmpdir(), 'plan-diff-')));
    git(original, 'init', '-q', '-b', 'main');
    for (const [path, text] of Object.entries(textsIn('examples/minimo')))
      save(original, `plan/${path}`, text);
    git(original, 'add', '-A');
    git(original, 'commit', '-qm', 'uno');
    lowerTarget(original);
    git(original, 'commit', '-qam', 'dos');
  }
  const folder = join(root, 'repo');
  cpSync(original, folder, { recursive: true });
  return folder;
}

function lowerTarget(folder: string): void {
  const text = readFileSync(join(folder, 'plan/plan.yaml'), 'utf8');
  save(folder, 'plan/plan.yaml', text.replace(/metas: \{[^}]*\}/, 'metas: {2019: 1}'));
}

async function plan(
  cwd: string,
  ...argv: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  const memory = memoryHost();
  const host: Host = { ...nodeHost(), cwd, env: {}, stdout: memory.stdout, stderr: memory.stderr };
  const code = await main(argv, host);
  return { code, ...memory.printed };
}

describe('commits of a repository', () => {
  it.each([
    ['two commits, from the root', '', ['HEAD~1', 'HEAD']],
    ['a commit and the working tree, from the root', '', ['HEAD~1']],
    ['from the folder of the plan', 'plan', ['HEAD~1', 'HEAD']],
    ['from a folder in it', 'plan/poi', ['HEAD~1']],
    ['of a folder that is named', '', ['HEAD~1', 'plan']],
    ['of a file that is named', '', ['HEAD~1', 'plan/plan.yaml']],
    ['as git takes them, with two dots', '', ['HEAD~1..HEAD']],
    ['with three', '', ['HEAD~1...HEAD']],
    ['with nothing after the dots, which is HEAD', '', ['HEAD~1..']],
    ['with dots, from the folder of the plan', 'plan', ['git:HEAD~1...']],
    ['with dots, at a folder that is named', '', ['HEAD~1..HEAD', 'plan']],
    ['with dots, at a file that is named', '', ['HEAD~1...HEAD', 'plan/plan.yaml']],
  ])('%s', async (_, cwd, operands) => {
    const folder = repositoryOfTwo();
    const { code, out } = await plan(join(folder, cwd), 'diff', ...operands);
    expect([code, out.includes('meta-r')]).toEqual([1, true]);
    expect((await plan(join(folder, cwd), 'diff', 'HEAD')).code).toBe(0);
  });

  it('is compared whole from a folder of the project that the commit has not, and not with a document that it has not', async () => {
    const folder = repositoryOfTwo();
    mkdirSync(join(folder, 'plan/informes'));
    for (const [cwd, ...operands] of [
      ['plan/informes', 'HEAD~1'],
      ['', 'HEAD~1', 'plan/informes'],
      ['plan/informes', 'HEAD~1..HEAD'],
    ] as const) {
      const { code, out } = await plan(join(folder, cwd), 'diff', ...operands);
      expect([code, out.includes('meta-r'), out.includes('agregado')]).toEqual([1, true, false]);
    }
    const first = readFileSync(join(folder, 'plan/poi/2019-S1.yaml'), 'utf8');
    save(folder, 'plan/poi/2020-S1.yaml', first.replaceAll('2019', '2020'));
    git(folder, 'mv', 'plan/poi/2019-S1.yaml', 'plan/poi/otro.yaml');
    for (const file of ['plan/poi/2020-S1.yaml', 'plan/poi/otro.yaml']) {
      const { code, err } = await plan(folder, 'diff', 'HEAD', file);
      expect([code, err]).toEqual([
        2,
        expect.stringContaining(`no está «${file}»: es nuevo, o tenía otro nombre`),
      ]);
    }
    execFileSync('mkfifo', [join(folder, 'plan/tuberia.yaml')]);
    const pipe = await plan(folder, 'diff', 'HEAD', 'plan/tuberia.yaml');
    expect([pipe.code, pipe.err]).toEqual([2, expect.stringContaining('no es una carpeta ni un archivo')]);
  });

  // A Mac and a Windows that share a folder make them.
  it('hold two files whose names differ only in how an accent is written', async () => {
    const folder = repositoryOfTwo();
    git(folder, 'mv', 'plan/poi/2019-S1.yaml', 'plan/poi/pe\u00F1a.yaml');
    const text = readFileSync(join(folder, 'plan/poi/pe\u00F1a.yaml'), 'utf8');
    save(folder, 'plan/poi/pen\u0303a.yaml', text.replace('periodo: 2019-S1', 'periodo: 2020-S1'));
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'gemelos');
    const { code, out } = await plan(folder, 'diff', 'HEAD');
    expect([code, out]).toEqual([0, expect.stringContaining('Sin cambios')]);
    rmSync(join(folder, 'plan/poi/pen\u0303a.yaml'));
    expect((await plan(folder, 'diff', 'HEAD')).out).not.toContain('Sin cambios');
  });

  it.each<readonly [why: string, cwd: string, operands: readonly string[], kind: string]>([
    ['a commit and the folder', 'gobierno', ['HEAD~1'], 'meta-r'],
    ['two commits', 'gobierno', ['HEAD~1', 'git:HEAD'], 'meta-r'],
    ['two commits with dots', 'gobierno', ['HEAD~1..HEAD'], 'meta-r'],
    ['what was changed since a common one', 'gobierno', ['HEAD~1...HEAD'], 'meta-r'],
    ['a folder that is named', '', ['HEAD~1', 'gobierno'], 'meta-r'],
    ['its document alone', 'gobierno', ['HEAD~1', 'plan.yaml'], 'meta-r'],
    ['the other way round', 'gobierno', ['HEAD', 'git:HEAD~1'], 'meta-elevada'],
  ])('a plan that moved is compared with what it was elsewhere: %s', async (_, cwd, operands, kind) => {
    const folder = repositoryOfTwo();
    git(folder, 'mv', 'plan', 'gobierno');
    git(folder, 'commit', '-q', '--amend', '-m', 'dos');
    const { code, out } = await plan(join(folder, cwd), 'diff', ...operands);
    expect([code, out.includes(kind), out]).toEqual([kind === 'meta-r' ? 1 : 0, true, out]);
    expect(out).not.toMatch(/plan-(?:agregado|retirado)/);
  });

  it.each([
    ['by its old name', 'plan', false],
    ['by its new name', 'gobierno', false],
    ['by its old name, with another id', 'plan', true],
    ['as a document, with another id', 'plan/plan.yaml', true],
  ])(
    'a plan that moved, with a link to it where it was, is compared with what it was there: %s',
    async (_, operand, isRenamed) => {
      const folder = repositoryOfTwo();
      git(folder, 'mv', 'plan', 'gobierno');
      symlinkSync('gobierno', join(folder, 'plan'));
      for (const path of isRenamed ? ['plan.yaml', 'poi/2019-S1.yaml'] : []) {
        const text = readFileSync(join(folder, 'gobierno', path), 'utf8');
        save(folder, `gobierno/${path}`, text.replace(/^(id|plan): ejemplo/m, '$1: otro'));
      }
      const { code, out } = await plan(folder, 'diff', 'git:HEAD~1', operand);
      expect([code, out.includes('meta-r'), out]).toEqual([1, true, out]);
      expect(out).not.toMatch(/plan-(?:agregado|retirado)/);
    },
  );

  it.each<readonly [how: string, link: (folder: string) => void]>([
    [
      'a document of another name',
      (folder) => {
        mkdirSync(join(folder, 'archivo'));
        renameSync(join(folder, 'plan/plan.yaml'), join(folder, 'archivo/vigente.txt'));
        symlinkSync('../archivo/vigente.txt', join(folder, 'archivo/plan'));
        symlinkSync('../archivo/plan', join(folder, 'plan/plan.yaml'));
        // Of a project, what stands outside is not read.
        cpSync(join(folder, 'plan'), folder, { recursive: true, verbatimSymlinks: true });
        rmSync(join(folder, 'plan'), { recursive: true });
        rmSync(join(folder, 'plan.yaml'));
        symlinkSync('archivo/plan', join(folder, 'plan.yaml'));
      },
    ],
    [
      'a folder of documents',
      (folder) => {
        renameSync(join(folder, 'plan/poi'), join(folder, 'plan/guardado'));
        symlinkSync('guardado', join(folder, 'plan/poi'));
        save(folder, 'plan/plan.config.yaml', 'excluir: [guardado]\n');
      },
    ],
  ])('are read through their links, to %s', async (_, link) => {
    const folder = repositoryOfTwo();
    git(folder, 'reset', '-q', '--hard', 'HEAD~1');
    link(folder);
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'enlaces');
    const same = await plan(folder, 'diff', 'HEAD');
    expect([same.code, same.out]).toEqual([0, expect.stringContaining('Sin cambios')]);
    const stands =
      ['archivo/vigente.txt', 'plan/plan.yaml'].find((path) => existsSync(join(folder, path))) ?? '';
    const text = readFileSync(join(folder, stands), 'utf8');
    save(folder, stands, text.replace(/metas: \{[^}]*\}/, 'metas: {2019: 1}'));
    const { code, out } = await plan(folder, 'diff', 'HEAD');
    expect([code, out.includes('meta-r'), out]).toEqual([1, true, out]);
    expect(out).not.toMatch(/agregado|retirado/);
  });

  it.each<readonly [how: string, propose: (folder: string) => void]>([
    [
      'turned to another that the commit has too',
      (folder) => {
        rmSync(join(folder, 'actual'));
        symlinkSync('plan', join(folder, 'actual'));
      },
    ],
    [
      'which is a folder of the commit',
      (folder) => {
        rmSync(join(folder, 'antes'), { recursive: true });
        symlinkSync('plan', join(folder, 'antes'));
      },
    ],
  ])(
    'a link to the folder of a plan is held against what the commit has by its name: %s',
    async (_, propose) => {
      const folder = repositoryOfTwo();
      git(folder, 'worktree', 'add', '-q', '--detach', join(root, 'uno'), 'HEAD~1');
      cpSync(join(root, 'uno/plan'), join(folder, 'antes'), { recursive: true });
      symlinkSync('antes', join(folder, 'actual'));
      git(folder, 'add', '-A');
      git(folder, 'commit', '-qm', 'dos planes');
      propose(folder);
      for (const asked of ['actual', 'actual/plan.yaml']) {
        const { code, out } = await plan(folder, 'diff', 'git:HEAD', asked);
        expect([code, out.includes('meta-r'), out]).toEqual([1, true, out]);
      }
      save(folder, 'plan/poi/2019-S1.yaml', 'tipo: poi\nversion: 1\nx: 1\n');
      const { code, err } = await plan(folder, 'validate', 'actual', '--since', 'HEAD', '-f', 'concise');
      expect([code, err.includes('que ya est')]).toEqual([1, false]);
    },
  );

  it('documents behind links that lead out of the repository or in a circle are told as unread, and nothing else', async () => {
    const folder = repositoryOfTwo();
    symlinkSync('circulo.yaml', join(folder, 'plan/circulo.yaml'));
    symlinkSync('/etc/hostname', join(folder, 'plan/fuera.yaml'));
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'enlaces');
    const { out } = await plan(folder, 'diff', 'HEAD~1', 'HEAD');
    for (const path of ['plan/circulo.yaml', 'plan/fuera.yaml'])
      expect(out).toMatch(new RegExp(`No se pudo leer ${path} en HEAD \\(\\w+\\): lo suyo no se compara`));
    expect(out).not.toMatch(/agregado|retirado/);
  });

  it('a copy of a plan that stays where it was is a new one', async () => {
    const folder = repositoryOfTwo();
    cpSync(join(folder, 'plan'), join(folder, 'copia'), { recursive: true });
    const { code, out } = await plan(join(folder, 'copia'), 'diff', 'HEAD~1');
    expect([code, out.includes('plan-agregado'), out]).toEqual([0, true, out]);
  });

  it('three dots leave out what the first did since both were one, which two dots tell the other way round', async () => {
    const folder = repositoryOfTwo();
    git(folder, 'checkout', '-q', '-b', 'propuesta', 'HEAD~1');
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'tres');
    const own = await plan(folder, 'diff', 'main...propuesta');
    expect([own.code, own.out.split(' (')[0]]).toEqual([
      0,
      'Se compara el último commit común de main y propuesta',
    ]);
    expect(own.out).toContain('Sin cambios');
    expect((await plan(folder, 'diff', 'main..propuesta')).out).toContain('meta-elevada');
  });

  it.each([
    ['a side that is no commit', ['HEAD~1...no-existe'], 'commit «no-existe»'],
    ['the other', ['no-existe..HEAD'], 'commit «no-existe»'],
    ['a third word that is no folder', ['HEAD~1..HEAD', 'HEAD'], '«HEAD» no es ninguna carpeta ni archivo'],
    ['a first side that is empty', ['..HEAD'], 'HEAD con HEAD, donde nada cambia'],
    ['both sides, of a commit by force', ['git:...'], 'HEAD con HEAD, donde nada cambia'],
    ['a path that is not there, dots and all', ['../copia'], 'commit «../copia»'],
    ['a path with dots in it', ['plan/../copia'], 'commit «plan/../copia»'],
  ])('of what is asked with dots, what is missing is said: %s', async (_, operands, said) => {
    const { code, err } = await plan(repositoryOfTwo(), 'diff', ...operands);
    expect([code, err.includes(said), err]).toEqual([2, true, err]);
  });

  it('two that have no commit in common are said to have none, and how to compare them all the same', async () => {
    const folder = repositoryOfTwo();
    git(folder, 'checkout', '-q', '--orphan', 'otra');
    git(folder, 'commit', '-qm', 'uno');
    const { code, err } = await plan(folder, 'diff', 'main...otra');
    expect([code, err]).toEqual([
      2,
      '«main» y «otra» no tienen ningún commit en común. Compárelos con dos puntos: plan diff main..otra\n',
    ]);
    expect((await plan(folder, 'diff', 'main..otra')).code).toBe(0);
  });

  it('a shallow clone says the command that brings the common commit, and then it is there', async () => {
    const folder = repositoryOfTwo();
    git(folder, 'checkout', '-q', '-b', 'cambio', 'HEAD~1');
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'tres');
    const clone = join(root, 'clon');
    git(
      root,
      'clone',
      '-q',
      '--depth=1',
      '--no-single-branch',
      '--branch',
      'cambio',
      `file://${folder}`,
      clone,
    );
    const { code, err } = await plan(clone, 'diff', 'main...');
    expect([code, err.includes('Este clon no llega hasta el último commit común')]).toEqual([2, true]);
    const command = err.trim().split('Tráigalo con: git ')[1] ?? '';
    git(clone, ...command.split(' '));
    expect((await plan(clone, 'diff', 'main...')).code).toBe(0);
  });

  it('the branch of the origin, which a checkout of CI has under no other name', async () => {
    const folder = repositoryOfTwo();
    const clone = join(root, 'clon');
    git(root, 'clone', '-q', folder, clone);
    git(clone, 'checkout', '-q', '-b', 'otra', 'HEAD~1');
    git(clone, 'branch', '-qD', 'main');
    const { code, out } = await plan(clone, 'diff', 'main', '--fail-on', 'nunca');
    expect([code, out.includes('Se compara main (')]).toEqual([0, true]);
  });

  it('a shallow clone says the command that brings what it lacks, and then it is there', async () => {
    const folder = repositoryOfTwo();
    git(folder, 'checkout', '-q', '-b', 'cambio');
    const clone = join(root, 'clon');
    git(root, 'clone', '-q', '--depth=1', '--branch', 'cambio', `file://${folder}`, clone);
    git(folder, 'checkout', '-q', 'main');
    git(folder, 'reset', '-q', '--hard', 'HEAD~1');
    const { code, err } = await plan(clone, 'diff', 'origin/main');
    expect(code).toBe(2);
    const command = err.trim().split('Tráigalo con: git ')[1] ?? '';
    git(clone, ...command.split(' '));
    expect((await plan(clone, 'diff', 'origin/main')).code).toBe(1);
  });

  it('runs nothing that the repository or its configuration names', async () => {
    const folder = repositoryOfTwo();
    const mark = join(root, 'corrio');
    const run = `touch ${mark}`;
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.editor',
      'diff.external',
      'core.askPass',
    ])
      git(folder, 'config', key, run);
    for (const name of ['ls-tree', 'cat-file', 'rev-parse', 'merge-base'])
      git(folder, 'config', `alias.${name}`, `!${run}`);
    git(folder, 'config', 'filter.malo.smudge', run);
    git(folder, 'config', 'filter.malo.clean', run);
    git(folder, 'config', 'diff.malo.textconv', run);
    git(folder, 'config', 'core.hooksPath', 'ganchos');
    git(folder, 'config', 'remote.origin.url', `ext::sh -c "${run}"`);
    git(folder, 'config', 'remote.origin.promisor', 'true');
    save(folder, '.gitattributes', '*.yaml filter=malo diff=malo\n');
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction'])
      for (const at of ['.git/hooks', 'ganchos']) save(folder, `${at}/${hook}`, `#!/bin/sh\n${run}\n`);
    expect((await plan(folder, 'diff', 'HEAD~1', 'HEAD')).code).toBe(1);
    expect((await plan(folder, 'diff', 'HEAD~1')).code).toBe(1);
    expect((await plan(folder, 'diff', 'HEAD~1...HEAD')).code).toBe(1);
    expect((await plan(folder, 'validate', '--since', 'HEAD~1')).code).toBe(0);
    expect((await plan(folder, 'diff', 'no-existe')).code).toBe(2);
    expect(existsSync(mark)).toBe(false);
  });

  const OWN_TREE = 'bare = false\n\tworktree = .\n';
  it.each([
    ['whole', 'plan', { 'plan/HEAD': 'ref: refs/heads/main\n', 'plan/config': OWN_TREE }],
    ['whose HEAD is a link to nothing', 'plan', { 'plan/config': OWN_TREE }],
    [
      'that keeps all but its HEAD in another folder',
      'otro',
      {
        'plan/HEAD': 'ref: refs/heads/main\n',
        'plan/commondir': '../otro\n',
        'plan/config.worktree': OWN_TREE,
        'otro/config': '[extensions]\n\tworktreeConfig = true\n',
      },
    ],
  ])(
    'are those of the repository around, whatever bare one is committed beside the documents: one %s',
    async (_, store, files) => {
      const folder = repositoryOfTwo();
      git(folder, 'tag', 'base', 'HEAD~1');
      const own = join(root, 'propio');
      cpSync(join(folder, 'plan'), own, { recursive: true });
      git(own, 'init', '-q', '-b', 'main');
      git(own, 'add', '-A');
      git(own, 'commit', '-qm', 'uno');
      git(own, 'tag', 'base');
      git(own, 'pack-refs', '--all');
      for (const name of ['objects', 'refs', 'packed-refs'])
        cpSync(join(own, '.git', name), join(folder, store, name), { recursive: true });
      for (const [path, text] of Object.entries(files))
        save(
          folder,
          path,
          path.includes('config') ? `[core]\n\trepositoryformatversion = 0\n\t${text}` : text,
        );
      if (!('plan/HEAD' in files)) symlinkSync('refs/heads/main', join(folder, 'plan/HEAD'));
      git(folder, 'add', '-A');
      git(folder, 'commit', '-qm', 'tres');
      expect((await plan(folder, 'diff', 'git:base', 'plan')).out).toContain('meta-reducida');
      expect((await plan(folder, 'validate', 'plan', '--since', 'base')).out).not.toContain('sin hallazgos');
    },
  );

  it('brings nothing that is not here, whatever the repository names for it and however old git is', async () => {
    const folder = repositoryOfTwo();
    const mark = join(root, 'corrio');
    for (const [key, value] of [
      ['core.repositoryformatversion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', `ext::touch ${mark}`],
      ['protocol.ext.allow', 'always'],
    ] as const)
      git(folder, 'config', key, value);
    const blob = git(folder, 'rev-parse', 'HEAD~1:plan/plan.yaml').trim();
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    // As one that does not know the variable.
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    save(root, 'antiguo/git', `#!/bin/sh\nunset GIT_NO_LAZY_FETCH\nexec ${real} "$@"\n`);
    chmodSync(join(root, 'antiguo/git'), 0o755);
    vi.stubEnv('PATH', `${join(root, 'antiguo')}:${process.env['PATH'] ?? ''}`);
    const { code } = await plan(folder, 'diff', 'HEAD~1');
    vi.unstubAllEnvs();
    expect([code, existsSync(mark)]).toEqual([2, false]);
  });

  it('takes no name of a commit for an option', async () => {
    const folder = repositoryOfTwo();
    const { code } = await plan(folder, 'diff', 'git:--all');
    expect(code).toBe(2);
  });
});

describe('validate --since', () => {
  const breakObjective = (folder: string, from: string, to: string): void => {
    const path = join(folder, 'plan/poi/2019-S1.yaml');
    save(folder, 'plan/poi/2019-S1.yaml', readFileSync(path, 'utf8').replace(from, to));
  };

  it('shows what is new, and counts what was there', async () => {
    const folder = repositoryOfTwo();
    breakObjective(folder, 'objetivo: SOC-1', 'objetivo: SOC-9');
    git(folder, 'commit', '-qam', 'tres');
    expect((await plan(folder, 'validate', '--since', 'HEAD')).code).toBe(0);
    breakObjective(folder, 'objetivo: ECO-1', 'objetivo: ECO-9');
    save(
      folder,
      'plan/poi/2019-S1.yaml',
      `# más arriba\n${readFileSync(join(folder, 'plan/poi/2019-S1.yaml'), 'utf8')}`,
    );
    const { code, out, err } = await plan(folder, 'validar', '--desde', 'HEAD', '--formato', 'concise');
    expect(code).toBe(1);
    expect(out).toContain('ECO-9');
    expect(out).not.toContain('SOC-9');
    expect(err).toMatch(/Aparte, \d+ error.* que ya estaban? en HEAD\.\n/);
  });

  it('never takes for known what keeps a document from being read', async () => {
    const folder = repositoryOfTwo();
    breakObjective(folder, 'objetivo: SOC-1', 'objetivo: [SOC-1');
    git(folder, 'commit', '-qam', 'tres');
    const { code, out } = await plan(folder, 'validate', '--since', 'HEAD', '--format', 'concise');
    expect(code).toBe(1);
    expect(out).toContain('yaml/sintaxis');
  });

  it('judges the commit by the configuration of today', async () => {
    const folder = repositoryOfTwo();
    breakObjective(folder, 'objetivo: SOC-1', 'objetivo: SOC-9');
    save(folder, 'plan/plan.config.yaml', 'reglas: {poi/objetivo-inexistente: off}\n');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'tres');
    save(folder, 'plan/plan.config.yaml', 'reglas: {poi/objetivo-inexistente: error}\n');
    expect((await plan(folder, 'validate')).code).toBe(1);
    expect((await plan(folder, 'validate', '--since', 'HEAD')).code).toBe(0);
  });

  it('needs the commit', async () => {
    const folder = repositoryOfTwo();
    const { code, err } = await plan(folder, 'validate', '--since', 'no-existe');
    expect([code, err.includes('commit «no-existe»')]).toEqual([2, true]);
  });
});
