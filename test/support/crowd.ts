import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './kill-check.ts';
import { laid } from './on-disk.ts';
import { badEnd, planStarted } from './processes.ts';
import { SMALL } from './small-project.ts';

const COMMANDS: readonly (readonly string[])[] = [
  ['report', '-f', 'md'],
  ['compile', '-o', 'c.json'],
  ['compile', '-f', 'datapackage', '-o', 'datos'],
  ['validate', '-f', 'json:h.json'],
];

/** Starts so many processes at once that all write the same results in the same folder; gives what was wrong. */
export async function crowd(many: number): Promise<readonly string[]> {
  const start = async (
    processes: number,
  ): Promise<readonly [ReadonlyMap<string, string>, readonly string[]]> => {
    const folder = laid(SMALL);
    mkdirSync(join(folder, '.cache'));
    const where = { cwd: folder, env: { XDG_CACHE_HOME: join(folder, '.cache') } };
    const ends = await Promise.all(
      Array.from({ length: processes }, (_, i) => planStarted(COMMANDS[i % COMMANDS.length] ?? [], where)),
    );
    const left = new Map([...filesBelow(folder)].filter(([path]) => !path.startsWith('.cache')));
    const temporary = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.tmp'),
    );
    rmSync(folder, { recursive: true });
    const wrong = ends.flatMap(
      (end) => badEnd(end) ?? (end.code === 0 ? [] : [`ended with ${end.code}: ${end.err}`]),
    );
    return [left, [...wrong, ...temporary.map((name) => `${name} stays`)]];
  };
  const [alone] = await start(COMMANDS.length);
  const [together, faults] = await start(many);
  const other = [...alone]
    .filter(([path, content]) => together.get(path) !== content)
    .map(([path]) => `${path} differs`);
  return [...faults, ...other, ...(together.size === alone.size ? [] : ['other files are there'])];
}
