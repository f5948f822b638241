import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { textsIn } from './support/folders.ts';

/*
 * The files for CI that a new project is given: each of their commands is run in a shell, in a clone as a CI service
 * makes it, with `npm` and `gh` replaced by programs that only write down what they were asked.
 */

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const START = join(PACKAGE, 'templates/inicio');

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

function read(name: string): string {
  return readFileSync(join(START, name), 'utf8');
}

const action = parse(read('action.yaml')) as Action; // held by the tests below

describe('the action', () => {
  it('is a composite one, whose inputs and steps are described', () => {
    expect(action.runs.using).toBe('composite');
    for (const input of Object.values(action.inputs)) {
      expect(input.description).not.toBe('');
      expect(typeof input.default).toBe('string');
    }
    for (const step of action.runs.steps) expect(step.uses ?? step.run).toBeDefined();
  });

  it.each(
    action.runs.steps.filter(({ run }) => run !== undefined).map((step) => [step.name ?? '', step] as const),
  )(
    'runs a script that a shell understands and no name of a branch can change: %s',
    (_, { run = '', shell }) => {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
      expect(spawnSync('bash', ['-n'], { input: run }).status).toBe(0);
    },
  );

  it('is what the workflow uses, once for a push and once for a pull request', () => {
    const workflow = parse(read('workflow.yaml')) as {
      on: { pull_request: unknown; push: { branches: readonly string[] } };
      permissions: Readonly<Record<string, string>>;
      jobs: Readonly<Record<string, { steps: readonly Step[] }>>;
    }; // the same
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push']);
    expect(workflow.on.push.branches).toEqual(['main', 'master']);
    expect(workflow.permissions).toEqual({
      contents: 'read',
      'pull-requests': 'write',
      'security-events': 'write',
    });
    const uses = Object.values(workflow.jobs).flatMap(({ steps }) =>
      steps.flatMap((step) => step.uses ?? []),
    );
    expect(uses).toEqual(['actions/checkout@v4', './.github/actions/plan']);
  });
});

it('the hooks of pre-commit have what it asks for', () => {
  const hooks = parse(readFileSync(join(PACKAGE, '.pre-commit-hooks.yaml'), 'utf8')) as Record<
    string,
    unknown
  >[]; // the same
  for (const hook of hooks) {
    expect(Object.keys(hook)).toEqual(expect.arrayContaining(['id', 'name', 'entry', 'language']));
    expect(hook['pass_filenames']).toBe(false);
    expect(() => new RegExp(String(hook['files']))).not.toThrow();
  }
  const { repos } = parse(read('pre-commit.yaml')) as { repos: { hooks: Record<string, unknown>[] }[] }; // the same
  expect(repos[0]?.hooks[0]).toMatchObject({
    id: hooks[0]?.['id'],
    entry: hooks[0]?.['entry'],
    files: hooks[0]?.['files'],
  });
});

let root = '';
let clone = '';
let env: Record<string, string> = {};

function git(folder: string, ...args: readonly string[]): void {
  const own = ['-c', 'user.name=X', '-c', 'user.email=x@example.pe', '-c', 'protocol.file.allow=always'];
  execFileSync('git', ['-C', folder, ...own, ...args], { stdio: 'ignore' });
}

function save(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
}

/** A bare remote with main and a proposal that lowers a target, and a clone of the proposal alone, one commit deep. */
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'plan-ci-')));
  const work = join(root, 'trabajo');
  for (const [path, text] of Object.entries(textsIn('examples/minimo'))) save(join(work, path), text);
  save(join(work, 'herramientas/plan-municipal-1.0.0.tgz'), '');
  git(work, 'init', '-q', '-b', 'main');
  git(work, 'add', '-A');
  git(work, 'commit', '-qm', 'uno');
  git(work, 'checkout', '-q', '-b', 'propuesta');
  const plan = readFileSync(join(work, 'plan.yaml'), 'utf8');
  save(join(work, 'plan.yaml'), plan.replace(/metas: \{[^}]*\}/, 'metas: {2019: 1}'));
  git(work, 'commit', '-qam', 'dos');
  git(root, 'clone', '-q', '--bare', work, join(root, 'remoto.git'));
  clone = join(root, 'clon');
  git(root, 'clone', '-q', '--depth=1', '--branch', 'propuesta', `file://${join(root, 'remoto.git')}`, clone);
  const bin = join(root, 'bin');
  save(
    join(bin, 'plan'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(PACKAGE, 'bin/plan.js')}" "$@"\n`,
    0o755,
  );
  for (const name of ['npm', 'gh'])
    save(join(bin, name), `#!/bin/sh\necho "${name} $*" >> "${join(root, 'pedido')}"\n`, 0o755);
  env = {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: root,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: clone,
    GITHUB_STEP_SUMMARY: join(root, 'resumen.md'),
    GITHUB_REPOSITORY: 'muni/plan',
  };
}, 60_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
}

function bash(script: string, more: Readonly<Record<string, string>> = {}): Ran {
  const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: clone,
    env: { ...env, ...more },
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout + done.stderr };
}

/** What GitHub puts in the place of the expressions that our steps use, in a pull request. */
const VALUES: Readonly<Record<string, string>> = {
  'inputs.carpeta': '.',
  'inputs.paquete': action.inputs['paquete']?.default ?? '',
  'inputs.falla-desde': 'error',
  'github.base_ref': 'main',
  'github.token': 'x',
  'github.event.pull_request.number': '7',
};

function played(name: string, values = VALUES): Ran {
  const step = action.runs.steps.find((one) => one.name === name);
  const given = Object.entries(step?.env ?? {}).map(([key, text]) => [
    key,
    text.replaceAll(/\$\{\{ ([\w.-]+) \}\}/g, (_, path: string) => values[path] ?? `no value for ${path}`),
  ]);
  return bash(step?.run ?? 'exit 99', Object.fromEntries(given) as Record<string, string>);
}

describe('a job of GitHub, played in a shallow clone of a proposal', () => {
  it('installs, checks, compares, comments and makes the reports', () => {
    expect(played('Instalar plan').code).toBe(0);
    const checked = played('Revisar el plan');
    expect([checked.code, existsSync(join(clone, 'plan.sarif'))]).toEqual([0, true]);
    expect(readFileSync(join(root, 'resumen.md'), 'utf8')).toContain('## Validación del plan');
    const comparison = played('Comparar con la rama a la que va la propuesta');
    expect([comparison.code, comparison.out.includes('error  meta-r')]).toEqual([1, true]);
    expect(readFileSync(join(clone, 'plan-diff.md'), 'utf8')).toContain('<!-- plan diff -->');
    expect(played('Comentar qué cambió').code).toBe(0);
    expect(readFileSync(join(root, 'pedido'), 'utf8').split('\n').slice(0, 3)).toEqual([
      'npm install --global ./herramientas/plan-municipal-1.0.0.tgz',
      expect.stringContaining('gh api --paginate repos/muni/plan/issues/7/comments --jq'),
      'gh api --method POST repos/muni/plan/issues/7/comments --field body=@plan-diff.md',
    ]);
    expect(played('Hacer los informes').code).toBe(0);
    expect(existsSync(join(clone, 'informes'))).toBe(true);
  }, 120_000);

  it.each<[what: string, make: (path: string) => void]>([
    ['file', (path) => writeFileSync(path, 'de otra vez')],
    ['link', (path) => symlinkSync('/proc/self/environ', path)],
    [
      'folder',
      (path) => {
        mkdirSync(path);
        writeFileSync(join(path, 'x.sarif'), 'de otra vez');
      },
    ],
  ])(
    'takes no %s of the repository for a result that was not made',
    (_what, make) => {
      for (const name of ['plan-diff.md', 'plan.sarif']) {
        rmSync(join(clone, name), { recursive: true, force: true });
        make(join(clone, name));
      }
      const there = (name: string): boolean => existsSync(join(clone, name));
      const compared = played('Comparar con la rama a la que va la propuesta', {
        ...VALUES,
        'github.base_ref': 'no-existe',
      });
      const checked = played('Revisar el plan', { ...VALUES, 'inputs.carpeta': 'no-existe' });
      expect([compared.code === 0, there('plan-diff.md')]).toEqual([false, false]);
      expect([checked.code, there('plan.sarif')]).toEqual([2, false]);
      const sends = action.runs.steps.filter(({ run = '', with: given }) =>
        `${run}${given?.['sarif_file'] ?? ''}`.match(/=@plan-diff|^plan\.sarif/),
      );
      expect(sends.map((step) => /hashFiles\('([^']+)'\) != ''/.exec(step.if ?? '')?.[1])).toEqual([
        'plan-diff.md',
        'plan.sarif',
      ]);
    },
    60_000,
  );
});

describe('a job of GitLab, played in the same clone', () => {
  const { plan: job } = parse(read('gitlab.yaml')) as {
    plan: { before_script: string[]; script: string[]; artifacts: { reports: Record<string, string> } };
  }; // held by what it does

  it('writes the reports that it names, and compares in a merge request alone', () => {
    const more = { GITHUB_ACTIONS: 'false', CI_PROJECT_DIR: clone };
    for (const line of [...job.before_script, ...job.script]) expect(bash(line, more).code, line).toBe(0);
    for (const path of Object.values(job.artifacts.reports)) expect(existsSync(join(clone, path))).toBe(true);
    const base = execFileSync('git', ['-C', join(root, 'remoto.git'), 'rev-parse', 'main'], {
      encoding: 'utf8',
    }).trim();
    const ofRequest = { ...more, CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
    const compared = bash(job.script.at(-1) ?? '', ofRequest);
    expect([compared.code, compared.out.includes('meta-r')]).toEqual([1, true]);
    expect(compared.out).toContain(`Se compara el commit ${base.slice(0, 12)} con`);
  }, 60_000);

  it('compares also where there are errors, and fails by them', () => {
    const more = { GITHUB_ACTIONS: 'false', CI_PROJECT_DIR: clone };
    const base = execFileSync('git', ['-C', join(root, 'remoto.git'), 'rev-parse', 'propuesta'], {
      encoding: 'utf8',
    }).trim();
    const poi = join(clone, 'poi/2019-S1.yaml');
    const text = readFileSync(poi, 'utf8');
    writeFileSync(poi, text.replace('objetivo: ECO-1', 'objetivo: ECO-9'));
    rmSync(join(clone, 'plan-diff.md'), { force: true });
    const { code, out } = bash(job.script.at(-1) ?? '', { ...more, CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    writeFileSync(poi, text);
    expect([code, existsSync(join(clone, 'plan-diff.md')), out]).toEqual([1, true, out]);
  }, 60_000);
});

describe('the Makefile', () => {
  const makefile = read('Makefile');

  it.each([...makefile.matchAll(/^([a-z]+):/gm)].map(([, target = '']) => target))(
    'make %s runs',
    (target) => {
      save(join(clone, 'Makefile'), makefile);
      const { code, out } = bash(`if command -v make > /dev/null; then make ${target}; fi`);
      expect(code, out).toBe(0);
    },
    120_000,
  );
});

it('the Containerfile copies and installs the package that the other files name', () => {
  const text = read('Containerfile');
  expect(text).toContain('COPY herramientas/plan-municipal-*.tgz');
  expect(
    text
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line))
      .map((line) => line.split(' ')[0]),
  ).toEqual(['FROM', 'RUN', 'COPY', 'RUN', 'WORKDIR', 'USER', 'ENTRYPOINT', 'CMD']);
});
