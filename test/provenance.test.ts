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
import { revisionsBelow } from '../src/node-host/git-history.ts';
import { revisionOf } from '../src/node-host/git.ts';
import { memoryHost } from './support/memory-host.ts';
import { sha256 } from '../src/text/sha256.ts';
import { ranThere } from './support/on-disk.ts';
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
  // No process of its own that tidies up after a commit, and no examples of hooks in each repository.
  const plain = ['-c', 'init.defaultBranch=main', '-c', 'init.templateDir=', '-c', 'maintenance.auto=false'];
  return execFileSync('git', [...identity, ...plain, ...args], {
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

  it.each<readonly [how: string, attributes: string, standing: string, checkedOut: string | Buffer]>([
    ['the line ends of Windows', '* text=auto eol=crlf', 'tipo: plan\n', 'tipo: plan\r\n'],
    ['the line ends of Linux again', '* -text', 'tipo: plan\r\n', 'tipo: plan\n'],
    [
      'the mark of its version',
      '*.yaml ident',
      'tipo: plan # $Id$\n',
      'tipo: plan # $Id: 1f2e3d4c5b6a79880123456789abcdef01234567 $\n',
    ],
    [
      'another encoding',
      '*.yaml working-tree-encoding=ISO-8859-1',
      'titulo: Ñaña\n',
      Buffer.from('titulo: Ñaña\n', 'latin1'),
    ],
    [
      'both, and line ends',
      '*.yaml ident text eol=crlf working-tree-encoding=UTF-16LE-BOM',
      'titulo: Ñaña $Id$\n',
      Buffer.from('\uFEFFtitulo: Ñaña $Id: 1 $\r\n', 'utf16le'),
    ],
  ])('where git gives a checkout %s', (_how, attributes, standing, checkedOut) => {
    save('plan.yaml', standing);
    const before = committed();
    expect(said()).toBe(before);
    // As a checkout elsewhere would be.
    save('.git/info/attributes', `${attributes}\n`);
    writeFileSync(join(repository, 'plan.yaml'), checkedOut);
    expect(said()).toBe(before);
    const other = Buffer.from(checkedOut);
    other[2] = (other[2] ?? 0) ^ 1;
    writeFileSync(join(repository, 'plan.yaml'), other);
    expect(said()).toBe(`${before}, con cambios sin confirmar`);
  });

  it('where Git LFS keeps a document elsewhere, and runs nothing of it', () => {
    const text = 'tipo: plan\nversion: 1\n';
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256(Buffer.from(text))}\nsize ${text.length}\n`;
    save('plan.yaml', pointer);
    const commit = committed();
    const mark = join(root, 'corrio');
    save('.git/info/attributes', 'plan.yaml filter=lfs diff=lfs merge=lfs -text\n');
    for (const key of ['clean', 'smudge', 'process'])
      git(repository, 'config', `filter.lfs.${key}`, `touch ${mark}`);
    save('plan.yaml', text);
    expect(said()).toBe(commit);
    save('plan.yaml', `${text}# otra\n`);
    expect(said()).toBe(`${commit}, con cambios sin confirmar`);
    expect(existsSync(mark)).toBe(false);
  });

  it('cannot be told where a program converts them that the repository names, which is not run', () => {
    const commit = committed();
    const mark = join(root, 'corrio');
    save('.git/info/attributes', 'plan.yaml filter=a=b\n*.yaml ident\n');
    for (const name of ['a=b', 'a'])
      git(repository, 'config', `filter.${name}.clean`, `touch ${mark}; echo tipo: plan`);
    expect(said()).toBe(commit);
    save('plan.yaml', 'tipo: otro\n');
    expect(said()).toBe('no se pudo saber');
    expect(existsSync(mark)).toBe(false);
  });

  it('of two documents whose names differ in how their accents are written', () => {
    const names = ['poi/ingeniería.yaml'.normalize('NFC'), 'poi/ingeniería.yaml'.normalize('NFD')];
    for (const [i, name] of names.entries()) save(name, `tipo: poi\n# ${i}\n`);
    const commit = committed();
    expect(said(repository, ['plan.yaml', ...names])).toBe(commit);
    save(names[1] ?? '', 'tipo: poi\n# 0\n');
    expect(said(repository, ['plan.yaml', ...names])).toBe(`${commit}, con cambios sin confirmar`);
    rmSync(join(repository, names[1] ?? ''));
    // The disk may have the other form of a name, but not with another content.
    expect(said(repository, ['plan.yaml', names[0] ?? ''])).toBe(commit);
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

  it.each<readonly [what: string, lay: () => void, change: () => void]>([
    [
      'a link leads to another version of the document',
      (): void => symlinkSync('../archivo/v1.yaml', join(repository, 'poi/2019-S1.yaml')),
      (): void => {
        rmSync(join(repository, 'poi/2019-S1.yaml'));
        symlinkSync('../archivo/v2.yaml', join(repository, 'poi/2019-S1.yaml'));
      },
    ],
    [
      'a link on the way to the one that was followed leads elsewhere',
      (): void => {
        symlinkSync('v1.yaml', join(repository, 'archivo/vigente'));
        symlinkSync('../archivo/vigente', join(repository, 'poi/2019-S1.yaml'));
      },
      (): void => {
        rmSync(join(repository, 'archivo/vigente'));
        symlinkSync('v2.yaml', join(repository, 'archivo/vigente'));
      },
    ],
    [
      'a document was replaced with a link',
      (): void => save('poi/2019-S1.yaml', 'tipo: poi\n'),
      (): void => {
        rmSync(join(repository, 'poi/2019-S1.yaml'));
        symlinkSync('../archivo/v2.yaml', join(repository, 'poi/2019-S1.yaml'));
      },
    ],
    [
      'a folder was replaced with a link',
      (): void => {
        save('poi/2019-S1.yaml', 'tipo: poi\n');
        save('otro/2019-S1.yaml', 'tipo: poi\n# otra\n');
      },
      (): void => {
        rmSync(join(repository, 'poi'), { recursive: true });
        symlinkSync('otro', join(repository, 'poi'));
      },
    ],
  ])('when %s, each of which the commit has', (_what, lay, change) => {
    save('archivo/v1.yaml', 'tipo: poi\n');
    save('archivo/v2.yaml', 'tipo: poi\n# otra\n');
    rmSync(join(repository, 'poi/2019-S1.yaml'));
    lay();
    const commit = committed();
    expect(said()).toBe(commit);
    change();
    expect(git(repository, 'status', '--short')).not.toBe('');
    expect(said()).toBe(`${commit}, con cambios sin confirmar`);
    git(repository, 'add', '-A');
    git(repository, 'commit', '-qm', 'dos');
    expect(said()).toBe(git(repository, 'rev-parse', 'HEAD'));
    const below = revisionsBelow(repository)(repository, {
      files: [{ path: 'poi/2019-S1.yaml', bytes: readFileSync(join(repository, 'poi/2019-S1.yaml')) }],
      wouldRead: () => false,
    });
    expect(below).toMatchObject({ kind: 'commit', changed: false });
  });

  describe('of documents in another repository inside', () => {
    function withModule(path: string): string {
      const module = join(root, 'modulo');
      mkdirSync(module);
      writeFileSync(join(module, 'gaf.yaml'), 'tipo: poi\n');
      git(module, 'init', '-q');
      git(module, 'add', '.');
      git(module, 'commit', '-qm', 'uno');
      committed();
      git(repository, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', module, path);
      git(repository, 'commit', '-qam', 'dos');
      const clone = join(root, 'clon');
      git(root, 'clone', '-q', repository, clone);
      return clone;
    }

    function below(folder: string): string {
      const paths = ['plan.yaml', 'poi/2019-S1.yaml'];
      const files = paths.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
      return revisionText(
        revisionsBelow(folder)(folder, { files, wouldRead: (path) => path.endsWith('.yaml') }),
      );
    }

    it('no commit is named, brought or not', () => {
      const clone = withModule('poi/gaf');
      expect(said(repository, ['plan.yaml', 'poi/2019-S1.yaml', 'poi/gaf/gaf.yaml'])).toBe(
        'no se pudo saber',
      );
      expect(said(clone)).toBe('no se pudo saber');
      expect(below(clone)).toBe('no se pudo saber');
    });

    it("but one that is no part of the plan is nobody's", () => {
      const clone = withModule('herramientas/tema');
      expect(said(clone)).toBe(git(clone, 'rev-parse', 'HEAD'));
    });
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

describe('whatever a report is made from differs from the commit', () => {
  const SVG =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="#123456"/></svg>';
  const TEMPLATE = 'plantillas/bloques/parrafo.md.hbs';

  async function reported(): Promise<string> {
    const { code, err } = await ranThere(repository, ['report', '-f', 'md']);
    expect([code, err]).toEqual([0, '']);
    const text = readFileSync(join(repository, 'informes/puno-2019-2022-2019-S1-tecnica.md'), 'utf8');
    return /[0-9a-f]{12}(?:, con cambios sin confirmar)?/.exec(text)?.[0] ?? '';
  }

  function laidOut(): string {
    for (const [path, text] of Object.entries(SMALL)) save(path, text);
    save(
      'plan.config.yaml',
      'plantillas: ./plantillas/\nbase: plan.base.yaml\ninforme: {escudo: escudo.svg}\n',
    );
    save('plan.base.yaml', 'version: 1\nhallazgos: []\n');
    save('escudo.svg', SVG);
    save(TEMPLATE, readFileSync('templates/bloques/parrafo.md.hbs', 'utf8'));
    save('.gitignore', 'informes/\n');
    return committed().slice(0, 12);
  }

  it.each([
    ['its plan', 'plan.yaml', '# otra línea\n'],
    ['a POI', 'poi/2019-S1.yaml', '# otra línea\n'],
    ['the configuration', 'plan.config.yaml', '# otra línea\n'],
    ['the findings that were accepted', 'plan.base.yaml', '# otra línea\n'],
    ['the crest', 'escudo.svg', '<!-- otra línea -->\n'],
    ['a template', TEMPLATE, '{{!-- otra línea --}}\n'],
    ['a template that came after it', 'plantillas/bloques/lista.md.hbs', undefined],
    ['a template that is gone', TEMPLATE, null],
    ['a hearing that is gone', 'audiencias/2019-09.yaml', null],
  ])('of %s, and it is said', async (_what, path, more) => {
    const commit = laidOut();
    expect(await reported()).toBe(commit);
    const full = join(repository, path);
    if (more === null) rmSync(full);
    else if (more === undefined) save(path, readFileSync('templates/bloques/lista.md.hbs', 'utf8'));
    else writeFileSync(full, readFileSync(full, 'utf8') + more);
    expect(await reported()).toBe(`${commit}, con cambios sin confirmar`);
  });

  it('but not of a file beside them that no report uses', async () => {
    const commit = laidOut();
    save('plantillas/bloques/parafo.md.hbs', 'borrador');
    save('notas.txt', 'borrador');
    expect(await reported()).toBe(commit);
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

  describe('where that commit is here', () => {
    const SPENT = ['devengado: 510000.00', 'devengado: 500000.00'] as const;

    function laidOut(folder = ''): string {
      for (const [path, text] of Object.entries(SMALL)) save(`${folder}${path}`, text);
      save('.gitignore', `informes/\n${PDF}\n`);
      return committed();
    }

    function changePoi(): void {
      const text = readFileSync(join(repository, 'poi/2019-S1.yaml'), 'utf8');
      expect(text).toContain(SPENT[0]);
      save('poi/2019-S1.yaml', text.replace(...SPENT));
    }

    /** What is said of a report of the documents as they stood first, which claims a commit or has made its own claim. */
    async function told(pdf: Uint8Array, folder = '.'): Promise<readonly [number, string]> {
      writeFileSync(join(repository, PDF), pdf);
      const { code, out } = await ranThere(repository, ['verify', PDF, folder]);
      return [code, out];
    }

    const claiming = async (commit: string): Promise<Uint8Array> =>
      (await ran(SMALL, ['report', '-f', 'pdf'], { commit })).bytes('.pdf');

    it('a report that names one without any plan is altered', async () => {
      for (const path of ['plan.yaml', 'poi', 'unidades.yaml'])
        rmSync(join(repository, path), { recursive: true });
      save('LEAME.md', 'hola');
      const empty = committed();
      laidOut();
      expect(await told(await claiming(empty))).toEqual([
        1,
        `PDF alterado: ${PDF} dice que sus documentos son los del commit ${empty.slice(0, 12)}, y ese commit no los tiene así.\n`,
      ]);
    });

    it('a report is the same when its plan was moved since, within the repository', async () => {
      const commit = laidOut();
      mkdirSync(join(repository, 'gobierno'));
      for (const name of new Set(Object.keys(SMALL).map((path) => path.split('/')[0] ?? '')))
        git(repository, 'mv', name, 'gobierno/');
      git(repository, 'commit', '-qm', 'dos');
      const [code, out] = await told(await claiming(commit), 'gobierno');
      expect([code, out]).toEqual([0, expect.stringContaining('Igual: ')]);
      expect(out).not.toContain('No se pudo');
    });

    it('a report is altered when its documents are others now and that commit has others too', async () => {
      laidOut();
      changePoi();
      git(repository, 'commit', '-qam', 'dos');
      const second = git(repository, 'rev-parse', 'HEAD');
      const [code, out] = await told(await claiming(second));
      expect([code, out]).toEqual([1, expect.stringContaining('PDF alterado: ')]);
    });

    it('a report of documents that are others now is sent to it', async () => {
      const commit = laidOut();
      changePoi();
      const [code, out] = await told(await claiming(commit));
      expect([code, out]).toEqual([1, expect.stringContaining('Archivos cambiados: ')]);
      expect(out).toContain(`El informe se hizo con el commit ${commit.slice(0, 12)}.\n`);
    });

    it('nobody is accused where the repository converts what it keeps', async () => {
      laidOut();
      save('.gitattributes', '*.yaml ident\n');
      changePoi();
      git(repository, 'add', '.gitattributes');
      git(repository, 'commit', '-qm', 'dos');
      const [code, out] = await told(await claiming(git(repository, 'rev-parse', 'HEAD')));
      expect([code, out]).toEqual([1, expect.stringContaining('Archivos cambiados: ')]);
    });

    it('a report made before its changes were committed is not sent to it, but to a later one', async () => {
      const commit = laidOut();
      changePoi();
      await ranThere(repository, ['report', '-f', 'pdf']);
      git(repository, 'checkout', '-q', 'poi');
      const [code, out] = await told(readFileSync(join(repository, 'informes', PDF)));
      expect([code, out]).toEqual([1, expect.stringContaining('Archivos cambiados: ')]);
      expect(out).toContain(
        `El informe se hizo sobre el commit ${commit.slice(0, 12)}, con cambios sin confirmar: si se confirmaron después, búsquelos en un commit posterior.\n`,
      );
    });
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
