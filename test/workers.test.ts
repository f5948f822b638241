import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { perform } from '../src/commands/tasks.ts';
import type { Share, ShareAsk } from '../src/commands/share-task.ts';
import type { Outcome } from '../src/host/workers.ts';
import { nodeHost } from '../src/node-host.ts';
import { revisionsBelow } from '../src/node-host/git-history.ts';
import { laid } from './support/on-disk.ts';
import { SMALL } from './support/small-project.ts';

let region = '';

beforeAll(() => {
  const files = ['a', 'b', 'c', 'd'].flatMap((folder) =>
    Object.entries(SMALL).map(([path, text]) => [`${folder}/${path}`, text.replaceAll('puno-2019', folder)]),
  );
  region = realpathSync(laid(Object.fromEntries(files)));
});
afterAll(() => {
  rmSync(region, { recursive: true });
});

function ask(folder: string): ShareAsk {
  return {
    root: join(region, folder),
    from: region,
    folder,
    period: undefined,
    draft: false,
    al: undefined,
    format: 'datapackage',
    known: [],
  };
}

function said(outcome: Outcome): string {
  return outcome.kind === 'died'
    ? outcome.why
    : (outcome.value as Share).parts.map(({ bytes }) => bytes).join(''); // of a share
}

it('several threads give what one does, in the order of what was asked, and a task that fails is one fault', async () => {
  const workers = nodeHost().workers();
  // One core: there is nothing to do beside each other.
  if (workers === undefined) return;
  const errands = [
    { name: 'share', ask: ask('d') },
    { name: 'nada', ask: {} },
    { name: 'share', ask: { ...ask('a'), root: undefined } },
    { name: 'share', ask: ask('b') },
    { name: 'share', ask: ask('c') },
    { name: 'share', ask: ask('a') },
  ];
  const together: Outcome[] = [];
  for await (const outcome of workers.run(errands)) together.push(outcome);
  const alone: Outcome[] = [];
  for (const errand of errands) alone.push(await perform(errand, nodeHost()));
  expect(together.map(({ kind }) => kind)).toEqual(['done', 'died', 'died', 'done', 'done', 'done']);
  expect(said(together[0] ?? { kind: 'died', why: '' })).toContain('d-2022');
  expect([0, 1, 3, 4, 5].map((i) => said(together[i] ?? { kind: 'died', why: '' }))).toEqual(
    [0, 1, 3, 4, 5].map((i) => said(alone[i] ?? { kind: 'died', why: '?' })),
  );
}, 60_000);

it('the commit of a project is the last that changed its folder, and of one with changes none is told', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', region, '-c', 'user.name=X', '-c', 'user.email=x@example.pe', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  git('init');
  git('add', '-A');
  git('commit', '-m', 'Primero');
  const first = git('rev-parse', 'HEAD');
  appendFileSync(join(region, 'b/unidades.yaml'), '# nada\n');
  git('commit', '-a', '-m', 'Segundo');
  const second = git('rev-parse', 'HEAD');
  appendFileSync(join(region, 'c/unidades.yaml'), '# algo\n');
  const revisions = revisionsBelow(region);
  const of = (folder: string): unknown => {
    const path = 'unidades.yaml';
    return revisions(join(region, folder), {
      files: [{ path, bytes: readFileSync(join(region, folder, path)) }],
      wouldRead: (one) => one.endsWith('.yaml'),
    });
  };
  expect(of('a')).toEqual({ kind: 'commit', commit: first, changed: false });
  expect(of('b')).toEqual({ kind: 'commit', commit: second, changed: false });
  expect(of('c')).toEqual({ kind: 'commit', commit: second, changed: true });
  rmSync(join(region, 'a/plan.yaml'));
  expect(of('a')).toEqual({ kind: 'commit', commit: second, changed: true });
});
