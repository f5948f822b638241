import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli.ts';
import type { Host } from '../../src/host/host.ts';
import { nodeHost } from '../../src/node-host.ts';
import { killedAt } from './killed.ts';
import { laid } from './on-disk.ts';
import type { Files } from './report-inputs.ts';

/** A command that writes, and which of its files a reader opens first. */
export interface WritingCommand {
  readonly argv: readonly string[];
  readonly isHead: (path: string) => boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** It adds something each time: there are no results of before, and what is done is not done again. */
  readonly adds?: true;
  /** What it reads beside the documents of the project, or instead of them, by paths in its folder. */
  readonly reads?: () => Promise<Files>;
}

const SILENT: Host['stdout'] = {
  write: () => {},
  command: () => {},
  isTerminal: false,
  width: undefined,
  isUnread: false,
};
const TEMPORARY = /(^|\/)\.plan-[0-9a-f]{16}\.tmp$/;

/** Every file below a folder, by its path in it; what a run that was stopped left under another name does not count. */
export function filesBelow(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')] as const)
      .filter(([path]) => !TEMPORARY.test(path)),
  );
}

export async function runThere({ argv, env = {} }: WritingCommand, folder: string): Promise<void> {
  const host: Host = { ...nodeHost(), cwd: folder, env, stdout: SILENT, stderr: SILENT };
  await main(argv, host);
}

/** What people write: unlike a result, it cannot be made again. */
function isDocument(path: string): boolean {
  return /^(?:plan|unidades|plan\.config|base)\.yaml$|^(?:poi|presupuesto|audiencias)\//.test(path);
}

/** What is wrong with what a killed run left: nothing, or the first file that is torn, mixed, touched or lost. */
export function faultIn(
  left: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  command: WritingCommand,
): string | undefined {
  const written = [...after].filter(([path, content]) => before.get(path) !== content).map(([path]) => path);
  for (const [path, content] of before) {
    if (!written.includes(path) && left.get(path) !== content) return `${path} was touched`;
  }
  const gone = [...after.keys()].find((path) => isDocument(path) && before.has(path) && !left.has(path));
  if (gone !== undefined) return `${gone} is gone`;
  for (const [path, content] of left) {
    if (content !== before.get(path) && content !== after.get(path)) return `${path} is torn`;
  }
  const heads = written.filter((path) => command.isHead(path) && left.has(path));
  const isNew = (path: string): boolean => left.get(path) === after.get(path);
  const isOld = (path: string): boolean => left.get(path) === before.get(path);
  if (heads.length > 0 && !written.every(isNew) && !written.every(isOld)) {
    // A head that is there may only show a whole set; of two heads one may still be missing.
    const shown = written.filter((path) => !command.isHead(path) || left.has(path));
    if (!shown.every(isNew) && !shown.every(isOld)) return `${heads.join(', ')} shows a mixed set`;
  }
  return undefined;
}

/**
 * Kills a command at each step, or only at those that change names, over a project that has the results of other figures;
 * gives the number of kills and what was wrong after any of them.
 */
export async function killEverywhere(
  command: WritingCommand,
  { before, now, onlyNames = false }: { before: Files; now: Files; onlyNames?: boolean },
): Promise<{ readonly kills: number; readonly faults: readonly string[] }> {
  const read = await command.reads?.();
  const start = laid({ ...before, ...read });
  if (command.adds === undefined) await runThere(command, start);
  const results = filesBelow(start);
  rmSync(start, { recursive: true });
  const old: Files = {
    ...Object.fromEntries([...results].map(([path, text]) => [path, Buffer.from(text, 'latin1')])),
    ...now,
    ...read,
  };
  const whole = laid(old);
  const original = filesBelow(whole);
  await runThere(command, whole);
  const after = filesBelow(whole);
  rmSync(whole, { recursive: true });
  const faults: string[] = [];
  let kills = 0;
  for (let n = 1; ; n++) {
    const folder = laid(old);
    const { ended } = await killedAt(n, () => runThere(command, folder), { onlyNames });
    if (ended) {
      rmSync(folder, { recursive: true });
      return { kills, faults };
    }
    kills++;
    const wrong = faultIn(filesBelow(folder), original, after, command);
    if (wrong !== undefined) faults.push(`step ${n}: ${wrong}`);
    const left = filesBelow(folder);
    const lost = Object.keys(now).find((path) => !left.has(path));
    if (lost !== undefined) faults.push(`step ${n}: ${lost} is lost`);
    const isDone = [...after].every(([path, content]) => left.get(path) === content);
    if (command.adds === undefined || !isDone) await killedAt(Infinity, () => runThere(command, folder));
    const again = filesBelow(folder);
    const missing = [...after].find(([path, content]) => again.get(path) !== content);
    if (missing !== undefined) faults.push(`step ${n}: ${missing[0]} is not whole after another run`);
    rmSync(folder, { recursive: true });
  }
}
