import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { perform } from '../src/commands/tasks.ts';
import type { Share, ShareAsk } from '../src/commands/share-task.ts';
import type { Outcome } from '../src/host/workers.ts';
import { nodeHost } from '../src/node-host.ts';
import { workersOf } from '../src/node-host/workers.ts';
import { revisionsBelow } from '../src/node-host/git-history.ts';
import { memoryHost } from './support/memory-host.ts';
import { laid } from './support/on-disk.ts';
import { SMALL } from './support/small-project.ts';

let region = '';

/** The small project four times, each with an id of its own. */
const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  ['a', 'b', 'c', 'd'].flatMap((folder) =>
    Object.entries(SMALL).map(([path, text]) => [`${folder}/${path}`, text.replaceAll('puno-2019', folder)]),
  ),
);

beforeAll(() => {
  region = realpathSync(laid(FILES));
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
  expect(said(together[0] ?? { kind: 'died', cause: 'bug', why: '' })).toContain('d-2022');
  expect([0, 1, 3, 4, 5].map((i) => said(together[i] ?? { kind: 'died', cause: 'bug', why: '' }))).toEqual(
    [0, 1, 3, 4, 5].map((i) => said(alone[i] ?? { kind: 'died', cause: 'bug', why: '?' })),
  );
}, 60_000);

it.each([
  [
    'validate',
    'a: el plan necesita más memoria',
    'b: el programa tuvo un error interno con este plan (ended with 1)',
  ],
  [
    'status',
    'a: el plan necesita más memoria',
    'b: el programa tuvo un error interno con este plan (ended with 1)',
  ],
  [
    'compile --format parquet --output datos',
    'a: quedó fuera: el plan necesita más memoria',
    'b: quedó fuera: el programa tuvo un error interno con este plan (ended with 1)',
  ],
])(
  '«plan %s» names the project of a thread that ended, says what to do, takes the others and ends with 3',
  async (typed, ...named) => {
    const files = ['a', 'b', 'c', 'd'].flatMap((folder) =>
      Object.entries(SMALL).map(([path, text]) => [
        `${folder}/${path}`,
        text.replaceAll('puno-2019', folder).replaceAll('210101', `21010${'abcd'.indexOf(folder) + 3}`),
      ]),
    );
    const host = memoryHost({ files: Object.fromEntries(files) });
    const [command = '', ...rest] = typed.split(' ');
    const code = await main([command, '.', ...rest], {
      ...host,
      sizeOf: () => 1e9,
      workers: () => ({
        size: 4,
        run: async function* (errands): AsyncGenerator<Outcome, void, undefined> {
          yield { kind: 'died', cause: 'memory', why: 'no memory' };
          yield { kind: 'died', cause: 'bug', why: 'ended with 1' };
          for (const errand of errands.slice(2)) yield await perform(errand, host);
        },
      }),
    });
    expect(code).toBe(3);
    for (const text of named) expect(host.printed.err).toContain(text);
    for (const folder of ['a', 'b'])
      expect(host.printed.err).toMatch(new RegExp(`Revíselo solo[^«]*«plan validate ${folder}»`));
    expect(host.printed.err).not.toMatch(/^[cd]: /m);
  },
);

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

it('of branches that were joined a project has no commit that holds other documents of it', () => {
  const joined = realpathSync(laid({ 'a/plan.yaml': 'primero\n', 'b/plan.yaml': 'primero\n' }));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', joined, '-c', 'user.name=X', '-c', 'user.email=x@example.pe', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  const commit = (day: number, message: string): string => {
    const date = `2026-01-0${day}T10:00:00Z`;
    execFileSync(
      'git',
      ['-C', joined, '-c', 'user.name=X', '-c', 'user.email=x@example.pe', 'commit', '-qam', message],
      {
        env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      },
    );
    return git('rev-parse', 'HEAD');
  };
  git('init', '-q', '-b', 'una');
  git('add', '-A');
  commit(1, 'Primero');
  git('checkout', '-q', '-b', 'otra');
  for (const folder of ['a', 'b']) writeFileSync(join(joined, folder, 'plan.yaml'), 'de la otra\n');
  const other = commit(3, 'La otra');
  git('checkout', '-q', 'una');
  writeFileSync(join(joined, 'a/plan.yaml'), 'de esta\n');
  commit(2, 'Esta');
  git('merge', '-q', '-s', 'ours', '--no-commit', 'otra');
  git('checkout', '-q', 'otra', '--', 'b');
  const head = commit(4, 'Juntas');
  const revisions = revisionsBelow(joined);
  const of = (folder: string): unknown =>
    revisions(join(joined, folder), {
      files: [{ path: 'plan.yaml', bytes: readFileSync(join(joined, folder, 'plan.yaml')) }],
      wouldRead: (one) => one.endsWith('.yaml'),
    });
  expect(of('a')).toEqual({ kind: 'commit', commit: head, changed: false });
  expect(of('b')).toEqual({ kind: 'commit', commit: other, changed: false });
  rmSync(joined, { recursive: true });
});

/** A plan that fills the memory of a thread. */
function huge(): string {
  const objectives = Array.from(
    { length: 60_000 },
    (_, i) => `  - {id: SOC-${i}, nombre: Agua segura para ${i} familias}\n`,
  );
  return `tipo: plan\nversion: 1\nobjetivos:\n${objectives.join('')}`;
}

it('a thread that has no memory left, or is killed, is the fault of one project: the others are done, in order', async () => {
  const workers = workersOf({ young: 4, old: 40 });
  if (workers === undefined) return;
  const own = realpathSync(laid(FILES));
  writeFileSync(join(own, 'c/plan.yaml'), huge());
  let begun = 0;
  const started = (thread: Worker): void => {
    // It has its first task by now.
    if (begun++ === 0) void thread.terminate();
  };
  process.on('worker', started);
  const outcomes: Outcome[] = [];
  try {
    for await (const outcome of workers.run(
      ['a', 'b', 'd', 'c', 'a', 'b', 'd'].map((folder) => ({
        name: 'share',
        ask: { ...ask(folder), root: join(own, folder), from: own },
      })),
    ))
      outcomes.push(outcome);
  } finally {
    process.off('worker', started);
    rmSync(own, { recursive: true });
  }
  expect(
    outcomes.map((outcome) => (outcome.kind === 'died' ? outcome.cause : /\w-2022/.exec(said(outcome))?.[0])),
  ).toEqual(['bug', 'b-2022', 'd-2022', 'memory', 'a-2022', 'b-2022', 'd-2022']);
}, 120_000);
