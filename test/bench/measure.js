// Runs commands in turn and gives the median of each, so that whatever else the machine does weighs on all alike.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TIME = '/usr/bin/time';
const NOTE = join(tmpdir(), `plan-bench-${process.pid}`);

/**
 * Runs each command `rounds` times in turn. A command is a name, the program with its arguments, and what to do
 * `before` each run. Gives for each the median seconds of the wall clock and of the processor, and the largest memory
 * in MB; undefined where it failed to start.
 */
export function measure(commands, rounds) {
  const runs = new Map(commands.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const command of commands) {
      const run = once(command);
      if (run) runs.get(command.name).push(run);
    }
  }
  rmSync(NOTE, { force: true });
  return commands.map(({ name }) => {
    const own = runs.get(name);
    if (own.length === 0) return { name };
    return {
      name,
      wall: median(own.map(({ wall }) => wall)),
      processor: median(own.map(({ processor }) => processor)),
      memory: Math.max(...own.map(({ memory }) => memory)),
    };
  });
}

function once({ program, args, cwd, before, env }) {
  before?.();
  const timed = existsSync(TIME);
  const [file, ...rest] = timed ? [TIME, '-o', NOTE, '-f', '%U %S %M', program, ...args] : [program, ...args];
  const start = performance.now();
  const { error, status } = spawnSync(file, rest, { cwd, stdio: 'ignore', env: { ...process.env, ...env } });
  const wall = (performance.now() - start) / 1000;
  if (error || status === 127) return undefined;
  if (!timed) return { wall, processor: wall, memory: 0 };
  const note = readFileSync(NOTE, 'utf8').trim().split('\n').at(-1) ?? '';
  const [user = 0, system = 0, kilobytes = 0] = note.split(' ').map(Number);
  return { wall, processor: user + system, memory: kilobytes / 1024 };
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
