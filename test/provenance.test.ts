import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revisionText, type CheckedOutFile } from '../src/host/revision.ts';
import { revisionOf } from '../src/node-host/git.ts';
import { memoryHost } from './support/memory-host.ts';
import { ran, ranOn } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

let root: string;
let repository: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plan-git-'));
  repository = join(root, 'municipio');
  mkdirSync(repository);
  save('plan.yaml', 'tipo: plan\n');
  save('poi/2019-S1.yaml', 'tipo: poi\n');
  save('unidades.yaml', 'tipo: unidades\n');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function save(path: string, text: string): void {
  const full = join(repository, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Oficina', '-c', 'user.email=oficina@ejemplo.gob.pe'];
  return execFileSync('git', [...identity, '-c', 'init.defaultBranch=main', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();
}

function committed(): string {
  git(repository, 'init', '-q');
  git(repository, 'add', '.');
  git(repository, 'commit', '-qm', 'uno');
  return git(repository, 'rev-parse', 'HEAD');
}

/** What is said of the two documents as they stand in a folder. */
function said(folder = repository, paths: readonly string[] = ['plan.yaml', 'poi/2019-S1.yaml']): string {
  const files = paths.map((path): CheckedOutFile => ({ path, bytes: readFileSync(join(folder, path)) }));
  const wouldRead = (path: string): boolean => path.endsWith('.yaml');
  return revisionText(revisionOf(folder, { files, wouldRead }), true);
}

describe('the commit that is printed holds the documents', () => {
  it('of a plain checkout', () => {
    expect(said()).toBe('sin repositorio git');
    const commit = committed();
    expect(said()).toBe(commit);
  });

  it('of a worktree inside the checkout, not that of the checkout', () => {
    const first = committed();
    git(repository, 'worktree', 'add', '-q', 'arbol', '-b', 'rama');
    const tree = join(repository, 'arbol');
    writeFileSync(join(tree, 'plan.yaml'), 'tipo: plan\nversion: 1\n');
    git(tree, 'commit', '-qam', 'dos');
    expect(said(tree)).toBe(git(tree, 'rev-parse', 'HEAD'));
    expect(said()).toBe(first);
  });

  it('through references that are packed, and through a chain of symbolic ones', () => {
    const commit = committed();
    git(repository, 'pack-refs', '--all');
    expect(said()).toBe(commit);
    git(repository, 'symbolic-ref', 'refs/heads/alias', 'refs/heads/main');
    git(repository, 'symbolic-ref', 'HEAD', 'refs/heads/alias');
    expect(said()).toBe(commit);
  });

  it('of a repository whose folder stands elsewhere', () => {
    git(root, 'init', '-q', '--separate-git-dir', join(root, 'guardado'), repository);
    git(repository, 'add', '.');
    git(repository, 'commit', '-qm', 'uno');
    expect(said()).toBe(git(repository, 'rev-parse', 'HEAD'));
  });

  it('when the checkout has the line ends of Windows', () => {
    const commit = committed();
    save('plan.yaml', 'tipo: plan\r\n');
    expect(said()).toBe(commit);
  });

  it('through a linked folder of the same repository', () => {
    symlinkSync('poi', join(repository, 'enlace'));
    const commit = committed();
    expect(said(repository, ['plan.yaml', 'enlace/2019-S1.yaml'])).toBe(commit);
  });
});

describe('what the commit does not hold is said', () => {
  it.each([
    ['a document was changed', (): void => save('poi/2019-S1.yaml', 'tipo: poi\n# otra\n')],
    ['a document is new', (): void => save('poi/2019-S2.yaml', 'tipo: poi\n'), 'poi/2019-S2.yaml'],
    ['a document is gone that is not asked about', (): void => rmSync(join(repository, 'unidades.yaml'))],
  ])('when %s', (_name, change, added?: string) => {
    const commit = committed();
    change();
    const paths = ['plan.yaml', 'poi/2019-S1.yaml', ...(added === undefined ? [] : [added])];
    expect(said(repository, paths)).toBe(`${commit}, con cambios sin confirmar`);
  });

  it('as no repository at all, in a folder that the repository around it ignores', () => {
    committed();
    save('informes/copia/plan.yaml', 'tipo: plan\n');
    expect(said(join(repository, 'informes/copia'), ['plan.yaml'])).toBe('sin repositorio git');
  });

  it('as no repository, where nothing is committed yet', () => {
    git(repository, 'init', '-q');
    expect(said()).toBe('sin repositorio git');
  });
});

describe('a repository that is not what it seems', () => {
  it('prints nothing of a file that HEAD leads to', () => {
    committed();
    writeFileSync(join(root, 'secreto'), 'clave-de-produccion\n');
    writeFileSync(join(repository, '.git/HEAD'), 'ref: ../../secreto\n');
    expect(said()).not.toContain('clave');
    writeFileSync(join(repository, '.git/HEAD'), 'clave-de-produccion\n');
    expect(said()).toBe('no se pudo saber');
  });

  it('cannot tell the commit of a form of repository that this git does not know', () => {
    committed();
    git(repository, 'config', 'core.repositoryformatversion', '1');
    git(repository, 'config', 'extensions.refstorage', 'de-otra-epoca');
    expect(said()).toBe('no se pudo saber');
  });

  it('runs nothing that its configuration names', () => {
    const commit = committed();
    const mark = join(root, 'corrio');
    for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external', 'alias.ls-tree'])
      git(repository, 'config', key, key.startsWith('alias') ? `!touch ${mark}` : `touch ${mark}`);
    save('.git/hooks/post-checkout', `#!/bin/sh\ntouch ${mark}\n`);
    expect(said()).toBe(commit);
    expect(existsSync(mark)).toBe(false);
  });
});

describe('verify and the commit that a report names', () => {
  const PDF = 'puno-2019-2022-2019-S1-tecnica.pdf';
  const COMMIT = 'a'.repeat(40);

  it.each([
    ['holds these documents', false, 'Igual: ', 0],
    ['holds others', true, 'PDF alterado: ', 1],
  ])('says so when the commit %s', async (_name, changed, answer, exit) => {
    const pdf = (await ran(SMALL, ['report', '-f', 'pdf'], { commit: COMMIT })).bytes('.pdf');
    const revision = (): ReturnType<typeof revisionOf> => ({ kind: 'commit', commit: COMMIT, changed });
    const { code, out } = await ranOn(memoryHost({ files: { ...SMALL, [PDF]: pdf }, revisionOf: revision }), [
      'verify',
      PDF,
    ]);
    expect([code, out.slice(0, answer.length)]).toEqual([exit, answer]);
  });

  it('says that it cannot tell where the commit is not there', async () => {
    const pdf = (await ran(SMALL, ['report', '-f', 'pdf'], { commit: COMMIT })).bytes('.pdf');
    const { code, out } = await ranOn(memoryHost({ files: { ...SMALL, [PDF]: pdf } }), ['verify', PDF]);
    expect(out).toContain('No se pudo comprobar que el commit aaaaaaaaaaaa los tenga');
    expect(code).toBe(0);
  });

  it('finds the report of changed documents equal, with its changes said on the cover', async () => {
    const revision = (): ReturnType<typeof revisionOf> => ({ kind: 'commit', commit: COMMIT, changed: true });
    const made = await ran(SMALL, ['report'], { revisionOf: revision });
    expect(made.text('.md')).toContain('aaaaaaaaaaaa, con cambios sin confirmar');
    const { out } = await ranOn(
      memoryHost({ files: { ...SMALL, [PDF]: made.bytes('.pdf') }, revisionOf: revision }),
      ['verify', PDF],
    );
    expect(out).toContain('Igual: ');
  });
});
