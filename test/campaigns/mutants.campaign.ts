import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { chosenSites } from './mutants/chosen.ts';
import { EQUIVALENT } from './mutants/equivalent.ts';
import { linesIn, note } from './mutants/log.ts';
import type { Site } from './mutants/sites.ts';

// Puts deliberate faults into the sources, one at a time, and asks whether some test notices:
//   npm run campaign -- mutants
//   MUTANTS=300 SEED=2 npm run campaign -- mutants
// What is known is kept in the log, so that a run that was stopped goes on and one with new tests tries what was left:
//   MUTANTS_LOG=/tmp/faults.jsonl npm run campaign -- mutants
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CONFIG = fileURLToPath(new URL('mutants/vitest.config.ts', import.meta.url));
const seed = process.env['SEED'] ?? '1';
const log = process.env['MUTANTS_LOG'] ?? join(tmpdir(), `plan-mutants-${seed}.jsonl`);
/** A test that lasts longer with a fault awake than any sound one is taken to go on for ever. */
const SILENCE_MS = 240_000;

test(
  'at most one in ten of the faults goes unnoticed, and each of those is known',
  { timeout: 0 },
  async () => {
    const sites = chosenSites(process.env);
    while ((await suite({}, [])) === 'stopped') continue;
    for (const site of open(sites)) await tryAlone(site);
    const left = open(sites);
    const unknown = left.filter(({ key }) => !EQUIVALENT.has(key));
    process.stdout.write(
      [
        `seed ${seed}: ${sites.length} faults, ${sites.length - left.length} noticed, ${left.length} left`,
        ...left.map(
          ({ key, line, fault }) => `${key}, line ${line}, ${fault}: ${EQUIVALENT.get(key) ?? '?'}`,
        ),
        '',
      ].join('\n'),
    );
    expect(unknown.map(({ key }) => key)).toEqual([]);
    expect(left.length / sites.length).toBeLessThanOrEqual(0.1);
  },
);

/** In a process of its own, with the tests that reach it and that could not be run again with it awake. */
async function tryAlone({ key }: Site): Promise<void> {
  const files = linesIn(log).flatMap((line) =>
    'done' in line && line.again.includes(key) ? [line.done] : [],
  );
  if (files.length === 0) return;
  const end = await suite({ AWAKE: key }, [...new Set(files)]);
  if (end === 'failed' || end === 'stopped') note(log, { killed: key, by: 'a process of its own' });
}

function open(sites: readonly Site[]): readonly Site[] {
  const killed = new Set(linesIn(log).flatMap((line) => ('killed' in line ? [line.killed] : [])));
  return sites.filter(({ key }) => !killed.has(key));
}

/** Runs the suite, or some files of it, until it ends or is silent for too long. */
async function suite(
  env: Readonly<Record<string, string>>,
  files: readonly string[],
): Promise<'passed' | 'failed' | 'stopped'> {
  const child = spawn('nice', ['npx', 'vitest', 'run', '--config', CONFIG, ...files], {
    cwd: ROOT,
    env: { ...process.env, MUTANTS_LOG: log, ...env },
    stdio: 'ignore',
    detached: true,
  });
  return new Promise((resolve) => {
    const since = { at: 0 };
    const watch = setInterval(() => {
      since.at = Math.max(since.at, existsSync(log) ? statSync(log).mtimeMs : 0);
      if (Date.now() - since.at < SILENCE_MS) return;
      clearInterval(watch);
      const last = linesIn(log).at(-1);
      if (last !== undefined && 'trying' in last)
        note(log, { killed: last.trying, by: 'it went on for ever' });
      stop(child);
      resolve('stopped');
    }, 5_000);
    since.at = Date.now();
    child.on('exit', (code) => {
      clearInterval(watch);
      const broken = brokenOff();
      if (broken !== undefined) note(log, { killed: broken, by: 'the process ended, for want of memory' });
      resolve(broken === undefined ? (code === 0 ? 'passed' : 'failed') : 'stopped');
    });
  });
}

/** The fault that was awake when the process of a test file ended before its tests; undefined when none did. */
function brokenOff(): string | undefined {
  const begun = new Map<string, string>();
  for (const line of linesIn(log)) {
    if ('trying' in line) begun.set(relative(ROOT, line.file), line.trying);
    if ('killed' in line) for (const [file, key] of begun) if (key === line.killed) begun.delete(file);
    if ('done' in line) begun.delete(line.done);
  }
  return [...begun.values()].at(-1);
}

/** The process and those that it started. */
function stop(child: ChildProcess): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
}
