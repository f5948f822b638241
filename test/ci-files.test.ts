import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { actionsParser, type ActionsParser } from './support/github-actions.ts';

/*
 * The files for CI services, each held by what its service knows: the parser that GitHub gives to editors, the schema of
 * GitLab's own editor, and pre-commit itself where it is installed. That they do what they say is in ready-made.test.ts.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

describe('GitHub', () => {
  let github: ActionsParser;
  beforeAll(async () => {
    github = await actionsParser();
  }, 60_000);

  it('takes the action and the workflows', () => {
    expect(github.ofAction(read('templates/inicio/action.yaml'))).toEqual([]);
    for (const path of ['templates/inicio/workflow.yaml', '.github/workflows/ci.yml'])
      expect(github.ofWorkflow(read(path)), path).toEqual([]);
  });

  it.each([
    ['a kind of action that there is not', 'using: composite', 'using: compuesta'],
    ['a step without its shell', 'shell: bash', 'shel: bash'],
    ['a name that nobody gives a value', 'inputs.carpeta', 'githb.carpeta'],
  ])('would say %s', (_, from, to) => {
    const text = read('templates/inicio/action.yaml');
    expect(text).toContain(from);
    expect(github.ofAction(text.replace(from, to)).length).toBeGreaterThan(0);
  });
});

describe('GitLab', () => {
  // As GitLab's editor has it (app/assets/javascripts/editor/schema/ci.json), copied without its descriptions from the
  // npm package gitlab-ci-local 4.65.1 (MIT).
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  const isValid = ajv.compile(JSON.parse(read('test/support/gitlab-ci.schema.json')) as object); // a schema is one
  const text = read('templates/inicio/gitlab.yaml');

  it('takes the template', () => {
    expect(isValid(parse(text)), JSON.stringify(isValid.errors)).toBe(true);
  });

  it.each([
    ['a word that there is not', 'artifacts:', 'artefactos:'],
    ['a report of another shape', 'junit: plan-junit.xml', 'junit: {plan: 1}'],
    ['a job without a script', '  script:\n', '  guion:\n'],
  ])('would say %s', (_, from, to) => {
    expect(text).toContain(from);
    expect(isValid(parse(text.replace(from, to)))).toBe(false);
  });
});

const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;

describe.skipIf(!hasPreCommit)('pre-commit, where it is installed', () => {
  const judged = (command: string, text: string): number | null => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-hooks-'));
    const file = join(folder, 'archivo.yaml');
    writeFileSync(file, text);
    const { status } = spawnSync('pre-commit', [command, file]);
    rmSync(folder, { recursive: true });
    return status;
  };

  it('takes the hooks, and what a new project asks of it', () => {
    expect(judged('validate-manifest', read('.pre-commit-hooks.yaml'))).toBe(0);
    expect(judged('validate-config', read('templates/inicio/pre-commit.yaml'))).toBe(0);
  });

  it('would say a language that there is not', () => {
    const text = read('.pre-commit-hooks.yaml').replace('language: node', 'language: nodo');
    expect(judged('validate-manifest', text)).toBe(1);
  });
});

/** The keys of a hook and their types, as https://pre-commit.com/#creating-new-hooks lists them. */
const HOOK = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name', 'entry', 'language'],
  properties: {
    ...Object.fromEntries(
      [
        'id',
        'name',
        'entry',
        'files',
        'exclude',
        'description',
        'language_version',
        'minimum_pre_commit_version',
      ].map((name) => [name, { type: 'string' }]),
    ),
    ...Object.fromEntries(
      ['always_run', 'fail_fast', 'verbose', 'pass_filenames', 'require_serial'].map((name) => [
        name,
        { type: 'boolean' },
      ]),
    ),
    ...Object.fromEntries(
      ['types', 'types_or', 'exclude_types', 'args', 'stages', 'additional_dependencies'].map((name) => [
        name,
        { type: 'array', items: { type: 'string' } },
      ]),
    ),
    language: { enum: ['node', 'system', 'python', 'docker', 'docker_image', 'script', 'fail', 'pygrep'] },
  },
};

describe('the hooks of pre-commit', () => {
  const areHooks = new Ajv().compile({ type: 'array', minItems: 1, items: HOOK });
  const text = read('.pre-commit-hooks.yaml');

  it('have the keys that its documentation lists', () => {
    expect(areHooks(parse(text)), JSON.stringify(areHooks.errors)).toBe(true);
    const { repos } = parse(read('templates/inicio/pre-commit.yaml')) as { repos: { hooks: object[] }[] }; // the same
    expect(areHooks(repos.flatMap(({ hooks }) => hooks))).toBe(true);
  });

  it('would be said to have another', () => {
    expect(areHooks(parse(text.replace('pass_filenames', 'pasa_nombres')))).toBe(false);
  });
});
